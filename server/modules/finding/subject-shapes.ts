import { Type } from 'typebox'
import { holderKinds } from '#notice/decision-words.ts'
import { Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const eventKinds = { decision: '审批决定', push: '推送', feedback: '监管反馈', penalty: '行政处罚', case: '办件' } as const
export type EventKind = keyof typeof eventKinds

export const SubjectQuery = Type.Object({
  decision: Type.Optional(Type.Unsafe<string>({ ...Id, description: '该主体的任一决定；自然人只能由此进入，网址中不出现个人号码' })),
  uscc: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{18}$', description: '统一社会信用代码' })),
  kind: Type.Optional(choice(eventKinds)),
  after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}-[a-z]+-[0-9]{1,18}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
})
const Count = Type.Integer()
export const SubjectPage = Type.Object({
  subject: Type.Object({
    kind: choice(holderKinds),
    name: Type.String({ description: '自然人隐去名' }),
    uscc: Nullable,
    idNumber: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '部分隐去' }),
    legalRepresentative: Nullable,
    address: Nullable,
    decision: Type.String({ description: '最近一件决定' }),
    alone: Type.Boolean({ description: '自然人没有证件号码，不与同名者归并' }),
  }),
  counts: Type.Object({
    decisions: Count,
    granted: Count,
    pushes: Count,
    signed: Count,
    overdue: Count,
    feedbacks: Count,
    problems: Count,
    penalties: Count,
    cases: Count,
  }),
  cut: Type.Boolean({ description: '决定过多，只归集最近的' }),
  timeline: Type.Array(
    Type.Object({
      key: Type.String(),
      kind: choice(eventKinds),
      kindName: Type.String(),
      at: Type.String(),
      title: Type.String(),
      number: Nullable,
      department: Type.Union([NamedCode, Type.Null()]),
      status: Nullable,
      note: Nullable,
      decision: Type.String(),
      target: Type.String({ description: '该条记录的编号' }),
    }),
  ),
  next: Nullable,
})
