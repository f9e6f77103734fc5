import { Type } from 'typebox'
import { results } from '#notice/decision-words.ts'
import { DueWorking, Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, FlawShape, Nullable } from '#platform/http/answers.ts'

export const waitingReasons = ['unknown-item', 'unknown-region', 'no-rule', 'inactive-receiver'] as const
export const WaitingReasonShape = choice(waitingReasons)
const Role = choice(['lead', 'assist', 'copy'])
export const ReceiverOut = Type.Object({ department: NamedCode, role: Role })

export const WaitingQuery = Type.Object({
  after: Type.Optional(Id),
  reason: Type.Optional(WaitingReasonShape),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})
export const WaitingRow = Type.Object({
  id: Type.String(),
  decision: Type.Object({
    id: Type.String(),
    itemAsSent: Type.String(),
    item: Type.Union([NamedCode, Type.Null()]),
    documentNumber: Type.String(),
    holderName: Type.String(),
    content: Type.String(),
    region: NamedCode,
    address: Nullable,
    decidedOn: Type.String(),
    result: choice(results),
    receivedAt: Type.String(),
  }),
  reason: Type.Object({ code: WaitingReasonShape, text: Type.String(), remedy: Type.String() }),
  owner: Type.Object({ code: Type.String(), name: Type.String(), seat: Type.String() }),
  openedAt: Type.String(),
  dueOn: Type.String(),
  overdue: Type.Boolean(),
  due: DueWorking,
  candidates: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), similarity: Type.Number() })),
  suggested: Type.Object({ item: Type.Union([NamedCode, Type.Null()]), receivers: Type.Array(ReceiverOut) }),
})
export const WaitingPage = Type.Object({
  items: Type.Array(WaitingRow),
  next: Nullable,
  counts: Type.Object({ all: Type.Integer(), overdue: Type.Integer(), byReason: Type.Record(Type.String(), Type.Integer()) }),
})

export const RouteIn = Type.Object(
  {
    item: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 300 }), Type.Null()])),
    receivers: Type.Array(
      Type.Object({ department: Type.String({ minLength: 1, maxLength: 20 }), role: Role }, { additionalProperties: false }),
      {
        minItems: 1,
        maxItems: 20,
      },
    ),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 1000 }), Type.Null()])),
  },
  { additionalProperties: false },
)
export const RouteOut = Type.Object({
  decision: Type.String(),
  pushes: Type.Array(Type.Object({ id: Type.String(), department: NamedCode, role: Type.String() })),
})
export const RematchOut = Type.Object({
  looked: Type.Integer(),
  routed: Type.Integer(),
  still: Type.Record(Type.String(), Type.Integer({ description: '仍待分派，按原因' })),
})
export const Suggestion = Type.Object({ item: NamedCode, receivers: Type.Array(ReceiverOut) })

export const RejectionQuery = Type.Object({
  after: Type.Optional(Id),
  client: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})
const rejection = {
  id: Type.String(),
  client: NamedCode,
  department: NamedCode,
  sourceId: Nullable,
  receivedAt: Type.String(),
  documentNumber: Nullable,
  item: Nullable,
  holderName: Nullable,
  reasons: Type.Array(FlawShape),
}
export const RejectionPage = Type.Object({ items: Type.Array(Type.Object(rejection)), next: Nullable, clients: Type.Array(NamedCode) })
export const RejectionDetail = Type.Object({
  ...rejection,
  content: Type.Array(
    Type.Object({ pointer: Type.String(), label: Type.String(), value: Type.String(), reasons: Type.Array(Type.String()) }),
  ),
})
