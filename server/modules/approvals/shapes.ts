import { Type } from 'typebox'
import { confidentialities, holderKinds, results } from '#notice/decision-words.ts'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { DueWorking, NamedCode, PushRow } from '#modules/pushes/index.ts'
import { choice, Day, Nullable } from '#platform/http/answers.ts'

export const LedgerRow = Type.Object({
  id: Type.String(),
  item: NamedCode,
  documentNumber: Type.String(),
  holderName: Type.String(),
  result: choice(results),
  decidedOn: Type.String(),
  receivedAt: Type.String(),
  region: NamedCode,
  status: choice(['routed', 'unrouted', 'ended']),
  pushes: Type.Object({ total: Type.Integer(), signed: Type.Integer(), overdue: Type.Integer() }),
  revision: Type.Integer(),
})
export const LedgerPage = Type.Object({ items: Type.Array(LedgerRow), next: Nullable })

const day = Type.Optional(Day)
export const LedgerFilter = Type.Object({
  item: Type.Optional(Type.String({ maxLength: 40 })),
  department: Type.Optional(Type.String({ maxLength: 20 })),
  status: Type.Optional(choice(['routed', 'unrouted', 'ended'])),
  result: Type.Optional(choice(results)),
  region: Type.Optional(Type.String({ maxLength: 10 })),
  from: day,
  to: day,
  q: Type.Optional(Type.String({ maxLength: 100 })),
})

const Decision = Type.Object({
  id: Type.String(),
  sourceId: Type.String(),
  revision: Type.Integer(),
  item: NamedCode,
  documentNumber: Type.String(),
  documentName: Nullable,
  category: Nullable,
  certificateName: Nullable,
  certificateNumber: Nullable,
  content: Type.String(),
  decidedOn: Type.String(),
  validFrom: Nullable,
  validTo: Nullable,
  result: choice(results),
  status: choice(['routed', 'unrouted', 'ended']),
  holder: Type.Object({
    kind: choice(holderKinds),
    name: Type.String(),
    uscc: Nullable,
    idType: Nullable,
    idNumber: Nullable,
    legalRepresentative: Nullable,
    phone: Nullable,
  }),
  region: NamedCode,
  address: Nullable,
  handler: Nullable,
  reviewer: Nullable,
  approver: Nullable,
  confidentiality: choice(confidentialities),
  receivedAt: Type.String(),
  client: Nullable,
})
const FileRow = Type.Object({ id: Type.String(), name: Type.String(), size: Type.Integer(), sm3: Type.String() })
const FeedbackRow = Type.Object({
  id: Type.String(),
  push: Nullable,
  department: NamedCode,
  kind: choice(feedbackKinds),
  result: choice(feedbackResults),
  text: Type.String(),
  inspectedOn: Nullable,
  files: Type.Array(FileRow),
  actionWanted: Type.Boolean(),
  at: Type.String(),
  by: Type.String(),
  answer: Type.Union([Type.Object({ text: Type.String(), at: Type.String(), by: Type.String() }), Type.Null()]),
  dueOn: Nullable,
  overdue: Type.Boolean(),
  due: Type.Union([DueWorking, Type.Null()]),
})
export const DecisionView = Type.Object({
  decision: Decision,
  requirements: Type.Union([
    Type.Object({
      version: Type.Integer({ description: '决定当日已公布并施行的要件版本' }),
      effectiveFrom: Type.String(),
      overtakenBy: Type.Union([
        Type.Object({ version: Type.Integer(), effectiveFrom: Type.String(), publishedOn: Type.String() }),
        Type.Null(),
      ]),
    }),
    Type.Null(),
  ]),
  files: Type.Array(FileRow),
  revisions: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      receivedAt: Type.String(),
      changes: Type.Array(Type.Object({ field: Type.String(), label: Type.String(), before: Nullable, after: Nullable })),
    }),
  ),
  pushes: Type.Array(PushRow),
  timeline: Type.Array(
    Type.Object({
      position: Nullable,
      at: Type.String(),
      type: Type.String(),
      text: Type.String(),
      actor: Type.Union([Type.Object({ name: Type.String(), seat: Nullable, department: Nullable }), Type.Null()]),
      push: Nullable,
      clause: Nullable,
    }),
  ),
  feedbacks: Type.Array(FeedbackRow),
  actions: Type.Array(
    Type.Object({
      action: choice(['receive', 'return', 'feedback', 'reroute', 'uphold', 'answer']),
      push: Type.Optional(Nullable),
      feedback: Type.Optional(Nullable),
      label: Type.String(),
      consequence: Type.String(),
    }),
  ),
})
