import { Type } from 'typebox'
import { accountStates, systemLookReasons, systemNetworks, upwardWays } from '#notice/upward-words.ts'
import { Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable, Words } from '#platform/http/answers.ts'

const NamedSystem = Type.Object({ id: Type.String(), name: Type.String() })

export const UpwardItemRow = Type.Object({
  item: NamedCode,
  authority: Type.String(),
  way: choice(upwardWays),
  system: Type.Union([NamedSystem, Type.Null()]),
  days: Type.Integer({ description: '工作日，本市自定' }),
  active: Type.Boolean(),
  since: Type.String({ description: '此后到达的决定自动登记上报任务' }),
  version: Type.Integer(),
  setBy: Type.String(),
})
export const UpwardItemIn = Type.Object(
  {
    version: Type.Integer({ minimum: 0, description: '所见登记的版本；首次标注为 0' }),
    authority: Words(80),
    way: choice(upwardWays),
    system: Type.Union([Id, Type.Null()]),
    days: Type.Integer({ minimum: 1, maximum: 60 }),
    active: Type.Boolean(),
  },
  { additionalProperties: false },
)

const system = {
  name: Words(80),
  authority: Words(80, '上级部门'),
  address: Words(200, '网址或所在网络的入口'),
  network: choice(systemNetworks),
  contact: Words(50, '系统联系人或处室'),
  contactPhone: Type.String({
    pattern: '^(0[0-9]{2,3}-?)?[2-8][0-9]{6,7}(-[0-9]{1,6})?$',
    maxLength: 20,
    description: '办公电话，不填个人手机',
  }),
  note: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
}
export const SystemRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  department: NamedCode,
  authority: Type.String(),
  address: Type.String(),
  network: choice(systemNetworks),
  contact: Type.String(),
  contactPhone: Type.String(),
  note: Nullable,
  active: Type.Boolean(),
  version: Type.Integer(),
  items: Type.Array(NamedCode),
  accounts: Type.Integer({ description: '未停用的账号数' }),
})
export const NewSystem = Type.Object({ ...system, department: Type.String({ maxLength: 16 }) }, { additionalProperties: false })
export const SystemChange = Type.Object(
  { ...system, version: Type.Integer({ minimum: 1 }), active: Type.Boolean() },
  { additionalProperties: false },
)

export const AccountRow = Type.Object({
  id: Type.String(),
  case: Type.String({ description: '账号办件' }),
  system: NamedSystem,
  department: NamedCode,
  userName: Type.String(),
  purpose: Type.String(),
  custodian: Type.Object({ name: Type.String(), mine: Type.Boolean() }),
  state: choice(accountStates),
  givenAt: Type.String(),
  expiresOn: Type.String(),
  daysLeft: Type.Integer({ description: '距到期的日历天数' }),
  secretAt: Nullable,
  closedAt: Nullable,
  looks: Type.Integer({ description: '口令被查看的次数' }),
  mayKeep: Type.Boolean({ description: '我可以填写口令' }),
  mayReveal: Type.Boolean({ description: '我是保管人，可以查看口令' }),
})
export const SecretIn = Type.Object({ secret: Type.String({ minLength: 4, maxLength: 200 }) }, { additionalProperties: false })
export const SecretAsked = Type.Object(
  {
    reason: choice(systemLookReasons),
    note: Type.String({ minLength: 4, maxLength: 200, pattern: '\\S[\\s\\S]*\\S', description: '具体办什么事' }),
  },
  { additionalProperties: false },
)
export const SecretShown = Type.Object({ userName: Type.String(), secret: Type.String() })

export const reportStates = {
  due: '待上报',
  awaiting: '待监管部门提供账号',
  reported: '已上报待回执',
  returned: '待更正补报',
  withdrawing: '拟不上报待审核',
  confirmed: '上级已确认',
  withdrawn: '不再上报',
} as const
export type ReportState = keyof typeof reportStates
export const ReportQuery = Type.Object({
  state: Type.Optional(choice(reportStates)),
  way: Type.Optional(choice(upwardWays)),
  overdue: Type.Optional(Type.Boolean()),
  closed: Type.Boolean({ default: false }),
  q: Type.Optional(Type.String({ maxLength: 100, description: '事项、文号或上级部门' })),
  after: Type.Optional(Type.String({ maxLength: 40, pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}\\.)?[0-9]{1,18}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 30 }),
})
export const ReportRow = Type.Object({
  id: Type.String(),
  title: Type.String(),
  decision: Type.String(),
  authority: Type.String(),
  way: choice(upwardWays),
  system: Nullable,
  state: choice(reportStates),
  department: NamedCode,
  dueOn: Nullable,
  overdue: Type.Boolean(),
  held: Type.Boolean(),
  openedAt: Type.String(),
  reportedOn: Nullable,
  receiptNumber: Nullable,
})
export const ReportPage = Type.Object({
  items: Type.Array(ReportRow),
  next: Nullable,
  counts: Type.Object({ due: Type.Integer(), reported: Type.Integer(), returned: Type.Integer(), overdue: Type.Integer() }),
})
