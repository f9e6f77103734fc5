import { Type } from 'typebox'
import { results } from '#notice/decision-words.ts'
import { receiverRoles } from '#notice/catalogue-words.ts'
import { returnReasons, type ReturnReason } from '#notice/feedback-fields.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { choice, Nullable, Words } from '#platform/http/answers.ts'

export const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
export const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
export const pushStatuses = Object.keys(pushProcedure.states) as (keyof typeof pushProcedure.states)[]
export const PushStatus = choice(pushStatuses)

export const DueWorking = Type.Object({
  workingDaysLeft: Type.Integer({ description: '剩余工作日，超期为负' }),
  explanation: Type.String(),
  lines: Type.Array(Type.String(), { description: '逐日算法，每行一段' }),
  provisional: Type.Boolean({ description: '涉及尚无正式放假安排的年份' }),
  pausedUntil: Nullable,
})
export const PushRow = Type.Object({
  id: Type.String(),
  decision: Type.String(),
  kind: choice(['new', 'correction', 'reroute']),
  role: choice(receiverRoles),
  status: PushStatus,
  department: NamedCode,
  custodian: Type.Object({ code: Type.String(), name: Type.String(), seat: Type.String() }),
  item: NamedCode,
  holderName: Type.String(),
  documentNumber: Type.String(),
  result: choice(results),
  region: NamedCode,
  address: Nullable,
  decidedOn: Type.String(),
  sentAt: Type.String(),
  dueOn: Nullable,
  overdue: Type.Boolean(),
  due: Type.Union([DueWorking, Type.Null()]),
  receivedAt: Nullable,
  receivedBy: Nullable,
  viewedAt: Nullable,
  returnReason: Type.Unsafe<ReturnReason | null>({ type: ['string', 'null'], enum: [...Object.keys(returnReasons), null] }),
  returnNote: Nullable,
  suggested: Type.Union([NamedCode, Type.Null()]),
  worker: Type.Union([
    Type.Object({ kind: choice({ officer: '经办人', section: '科室' }), id: Type.String(), name: Type.String(), at: Type.String() }),
    Type.Null(),
  ]),
})
export const PushCounts = Type.Object({ pending: Type.Integer(), returned: Type.Integer(), overdue: Type.Integer() })
export const PushPage = Type.Object({ items: Type.Array(PushRow), next: Nullable })

export const ReceiptsIn = Type.Object({ pushes: Type.Array(Id, { minItems: 1, maxItems: 500 }) })
export const ReceiptsOut = Type.Object({
  results: Type.Array(
    Type.Object({
      push: Type.String(),
      status: choice(['signed', 'already-signed', 'refused']),
      by: Nullable,
      at: Nullable,
      message: Nullable,
    }),
  ),
})
export const ReturnIn = Type.Object({
  push: Id,
  reason: choice(returnReasons),
  note: Type.Optional(Type.Union([Type.String({ maxLength: 1000 }), Type.Null()])),
  suggestedDepartment: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], minLength: 1, maxLength: 20 })),
})
export const RerouteIn = Type.Object({
  push: Id,
  department: Type.String({ minLength: 1, maxLength: 20 }),
  note: Type.Optional(Type.Union([Type.String({ maxLength: 1000 }), Type.Null()])),
})
export const UpholdIn = Type.Object({ push: Id, note: Words(1000) })
export const Moved = Type.Object({ push: Type.String(), status: Type.String(), newPush: Type.Optional(Type.String()) })
