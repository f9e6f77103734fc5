import { Type, type TSchema } from 'typebox'
import { intakes, itemTypes, receiverRoles, supervisorRoles } from '#notice/catalogue-words.ts'

const choice = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Type.Unsafe<Value>(Type.Union((Object.keys(words) as Value[]).map((value) => Type.Literal(value, { description: words[value] }))))

/** Null is tried first: the server coerces what it is sent, and would take null for an empty text. */
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([Type.Null(), schema])

export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
export const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
export const ItemCode = Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{2,39}$', description: '事项编码' })
export const DepartmentCode = Type.String({ maxLength: 16 })
export const ReceiverRole = choice(receiverRoles)
export const Note = Type.String({ maxLength: 500 })

export const Receiver = Type.Object({ department: NamedCode, role: ReceiverRole })
export const Supervisor = Type.Object({ department: NamedCode, role: choice(supervisorRoles) })

const Entrustment = Type.Object({
  letter: Type.String({ maxLength: 200, description: '委托书文号或名称' }),
  scope: Type.String({ maxLength: 500, description: '委托范围' }),
  from: Type.String({ maxLength: 10, description: '委托起始日期' }),
  to: orNull(Type.String({ maxLength: 10, description: '委托终止日期（不含当日）；长期则为 null' })),
})

export const Warning = Type.Object({ code: Type.String(), message: Type.String() })

export const ItemRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  type: Type.String(),
  typeName: Type.String(),
  category: Type.String(),
  intake: choice(intakes),
  intakeName: Type.String(),
  approvingBody: NamedCode,
  lead: orNull(NamedCode),
  assists: Type.Array(NamedCode),
  rules: Type.Integer({ description: '推送规则条数，含历史' }),
  regionalRules: Type.Integer({ description: '今日生效的区域专门规则条数' }),
  routed: Type.Boolean({ description: '今日有生效的全市规则' }),
  decisions30: Type.Integer({ description: '近 30 日审批决定件数，以本人可见为限' }),
  active: Type.Boolean(),
})
export const ItemPage = Type.Object({ items: Type.Array(ItemRow), next: orNull(Type.String()), total: Type.Integer() })

export const RuleView = Type.Object({
  id: Type.String(),
  item: NamedCode,
  region: orNull(NamedCode),
  from: Day,
  to: orNull(Day),
  state: Type.Union([Type.Literal('in-force'), Type.Literal('future'), Type.Literal('past'), Type.Literal('withdrawn')]),
  receivers: Type.Array(Receiver),
  note: Type.String(),
  madeBy: Type.String(),
  madeAt: Type.String(),
})

export const HistoryEntry = Type.Object({
  type: Type.String(),
  at: Type.String(),
  actor: Type.Object({ name: Type.String(), seat: Type.String(), department: Type.String() }),
  text: Type.String(),
  note: Type.String(),
  changes: Type.Array(Type.Object({ label: Type.String(), before: Type.String(), after: Type.String() })),
})

export const ItemView = Type.Object({
  ...ItemRow.properties,
  legalBasis: Type.String(),
  originalDepartment: orNull(NamedCode),
  intakeNote: orNull(Type.String()),
  entrustment: orNull(Entrustment),
  publicSafety: Type.Boolean(),
  statutoryLimit: orNull(Type.Integer({ description: '法定办理时限，工作日' })),
  version: Type.Integer(),
  supervisors: Type.Array(Supervisor),
  mapping: Type.Array(RuleView),
  history: Type.Array(HistoryEntry),
  warnings: Type.Array(Warning),
})

const draft = {
  name: Type.String({ maxLength: 200 }),
  type: choice(itemTypes),
  category: Type.String({ minLength: 1, maxLength: 40 }),
  legalBasis: Type.String({ maxLength: 2000 }),
  approvingBody: DepartmentCode,
  originalDepartment: orNull(DepartmentCode),
  intake: choice(intakes),
  intakeNote: orNull(Note),
  entrustment: orNull(Entrustment),
  publicSafety: Type.Boolean(),
  statutoryLimit: orNull(Type.Integer({ minimum: 1, maximum: 400 })),
  active: Type.Boolean(),
  supervisors: Type.Array(Type.Object({ department: DepartmentCode, role: choice(supervisorRoles) }), { maxItems: 40 }),
}
export const ItemNew = Type.Object({ code: ItemCode, ...draft })
export const ItemChange = Type.Object({ version: Type.Integer({ description: '所见版本；已被他人修改则拒绝' }), ...draft })

export const Duty = Type.Object({
  item: NamedCode,
  intakeName: Type.String(),
  approvingBody: NamedCode,
  role: Type.String(),
  /** Where the law names no duty and yet a rule sends the decisions. */
  receives: Type.Array(Type.Object({ region: orNull(NamedCode), role: ReceiverRole, from: Day })),
  decisions30: Type.Integer(),
})
export const Duties = Type.Object({
  department: NamedCode,
  on: Day,
  leads: Type.Array(Duty),
  assists: Type.Array(Duty),
  copies: Type.Array(Duty),
})
