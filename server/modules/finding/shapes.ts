import { Type } from 'typebox'
import { holderKinds, results } from '#notice/decision-words.ts'
import { Id, NamedCode, PushRow } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const findKinds = { decisions: '审批决定', pushes: '推送', cases: '办件' } as const
export type FindKind = keyof typeof findKinds

export const FindQuery = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 100, description: '任意两个字起；空格分开的几个词都要符合' }),
  kind: Type.Unsafe<FindKind>({ ...choice(findKinds), default: 'decisions' }),
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
})

export const MatchShape = Type.Object({
  field: Type.String(),
  label: Type.String(),
  text: Type.String(),
  marks: Type.Array(Type.Object({ from: Type.Integer(), to: Type.Integer({ description: '不含；按 UTF-16 计' }) })),
})
const matches = Type.Array(MatchShape)
export const FoundDecision = Type.Object({
  id: Type.String(),
  item: NamedCode,
  documentNumber: Type.String(),
  holder: Type.Object({ name: Type.String(), kind: choice(holderKinds), uscc: Nullable }),
  result: choice(results),
  decidedOn: Type.String(),
  region: NamedCode,
  status: choice(['routed', 'unrouted', 'ended']),
  matches,
})
export const FoundPush = Type.Object({ push: PushRow, matches })
export const FoundCase = Type.Object({
  id: Type.String(),
  procedure: Type.String(),
  title: Type.String(),
  state: Type.String(),
  openedAt: Type.String(),
  closedAt: Nullable,
  matches,
})
export const FindPage = Type.Object({
  kind: choice(findKinds),
  decisions: Type.Array(FoundDecision),
  pushes: Type.Array(FoundPush),
  cases: Type.Array(FoundCase),
  next: Nullable,
  behind: Type.Integer({ description: '尚未编入检索的最近变动数；平时为 0' }),
})
