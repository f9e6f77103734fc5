import { Type } from 'typebox'
import { pausableThings } from '#kernel/clock-rules.ts'
import { DueWorking, Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, Day, Nullable, Words } from '#platform/http/answers.ts'

export const Thing = choice(pausableThings, '推送、监管反馈或待分派决定')
export const OneClock = Type.Object({ thing: Thing, id: Id })

export const ClockRequest = Type.Object({
  id: Type.String(),
  thing: Thing,
  thingId: Type.String(),
  title: Type.String(),
  decision: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String() }), Type.Null()]),
  holder: NamedCode,
  kind: choice({ pause: '暂停', extension: '延长' }),
  from: Nullable,
  to: Nullable,
  days: Type.Union([Type.Integer(), Type.Null()]),
  reason: Type.String(),
  dueOn: Type.String({ description: '申请时的到期日' }),
  askedBy: Type.String(),
  askedAt: Type.String(),
  status: choice({ asked: '待审批', granted: '已同意', refused: '不同意', lapsed: '已失效' }),
  decidedBy: Nullable,
  decidedAt: Nullable,
  note: Nullable,
})
export const DeadlineChange = Type.Object({
  id: Type.String(),
  cause: choice({ calendar: '工作日历更新', pause: '暂停', resume: '恢复计时', extension: '延长' }),
  oldDue: Type.String(),
  newDue: Type.String(),
  oldProvisional: Type.Boolean(),
  newProvisional: Type.Boolean(),
  reason: Type.String(),
  by: Type.String(),
  at: Type.String(),
})
export const ClockView = Type.Object({
  thing: Thing,
  id: Type.String(),
  title: Type.String(),
  decision: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String(), item: Type.String() }), Type.Null()]),
  department: NamedCode,
  holder: NamedCode,
  running: Type.Boolean({ description: '仍在计时或暂停；办结后只留记录' }),
  start: Nullable,
  dueOn: Nullable,
  overdue: Type.Boolean(),
  due: Type.Union([DueWorking, Type.Null()]),
  changes: Type.Array(DeadlineChange),
  requests: Type.Array(ClockRequest),
  may: Type.Object({
    ask: Type.Boolean(),
    atOnce: Type.Boolean({ description: '部门领导提出的，当即生效' }),
    resume: Type.Boolean(),
    decide: Type.Boolean(),
  }),
  bounds: Type.Object({
    mostDays: Type.Integer(),
    mostExtensions: Type.Integer(),
    longestPause: Type.Integer(),
    extensions: Type.Integer(),
  }),
  today: Type.String(),
})
export const PauseIn = Type.Object({ from: Day, to: Day, reason: Words(300) }, { additionalProperties: false })
export const ExtensionIn = Type.Object(
  { days: Type.Integer({ minimum: 1, maximum: 60 }), reason: Words(300) },
  { additionalProperties: false },
)
export const ResumptionIn = Type.Object({ reason: Words(300) }, { additionalProperties: false })
export const VerdictIn = Type.Object(
  { granted: Type.Boolean(), note: Type.Optional(Type.Union([Words(300), Type.Null()])) },
  { additionalProperties: false },
)
export const ClockOut = Type.Object({
  status: choice({ granted: '已生效', asked: '待部门领导审批', refused: '不同意' }),
  dueOn: Type.String(),
  request: Nullable,
})
export const RunningClock = Type.Object({
  thing: Thing,
  id: Type.String(),
  title: Type.String(),
  decision: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String() }), Type.Null()]),
  item: Type.String(),
  holder: NamedCode,
  dueOn: Type.String(),
  overdue: Type.Boolean(),
  due: DueWorking,
})
export const ClockList = Type.Object({
  running: Type.Array(RunningClock, { description: '正在计时的期限，先到期的在前，至多 100 项' }),
  requests: Type.Array(ClockRequest),
  waiting: Type.Integer({ description: '待本人审批的申请' }),
})
