import { Type } from 'typebox'
import { holderKinds, results } from '#notice/decision-words.ts'
import { licenceEffects } from '#notice/penalty-words.ts'
import { licenceStates, type LicenceState } from '#kernel/licences.ts'
import { DueWorking, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const DecisionLink = Type.Object({
  id: Type.String(),
  documentNumber: Type.String(),
  item: NamedCode,
  holderName: Type.String(),
  result: choice(results),
  decidedOn: Type.String(),
  certificateNumber: Nullable,
})
const MaybeDecision = Type.Union([DecisionLink, Type.Null()])

export const PenaltyRow = Type.Object({
  id: Type.String(),
  documentNumber: Type.String(),
  holderName: Type.String(),
  holderKind: choice(holderKinds),
  department: NamedCode,
  categories: Type.Array(Type.String()),
  effect: choice(licenceEffects),
  decidedOn: Type.String(),
  receivedAt: Type.String(),
  revision: Type.Integer(),
  decision: MaybeDecision,
  /** This department was told and nobody of it has taken note yet. */
  unseen: Type.Boolean(),
})
export const PenaltyPage = Type.Object({ items: Type.Array(PenaltyRow), next: Nullable, unseen: Type.Integer() })

export const followUpKinds = {
  'penalty-original': '处罚待关联原决定',
  'decision-original': '待关联原决定',
  cancellation: '吊销后待注销',
} as const
export const FollowUpRow = Type.Object({
  id: Type.String(),
  kind: choice(followUpKinds),
  reason: Type.String(),
  words: Type.String({ description: '等待的原因和应做的事' }),
  penalty: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String(), holderName: Type.String() }), Type.Null()]),
  decision: MaybeDecision,
  owner: NamedCode,
  openedAt: Type.String(),
  dueOn: Type.String(),
  overdue: Type.Boolean(),
  due: Type.Union([DueWorking, Type.Null()]),
  closed: Type.Union([Type.Object({ at: Type.String(), by: Type.String(), note: Nullable }), Type.Null()]),
})
export const FollowUpPage = Type.Object({ items: Type.Array(FollowUpRow), next: Nullable })

export const PenaltyView = Type.Object({
  penalty: Type.Object({
    id: Type.String(),
    sourceId: Type.String(),
    revision: Type.Integer(),
    department: NamedCode,
    documentNumber: Type.String(),
    offence: Type.String(),
    facts: Type.String(),
    basis: Type.String(),
    categories: Type.Array(Type.String()),
    effect: choice(licenceEffects),
    content: Type.String(),
    fine: Nullable,
    confiscated: Nullable,
    licence: Nullable,
    decidedOn: Type.String(),
    validTo: Nullable,
    publicUntil: Nullable,
    organ: Nullable,
    organUscc: Nullable,
    remark: Nullable,
    holder: Type.Object({
      kind: choice(holderKinds),
      name: Type.String(),
      uscc: Nullable,
      idType: Nullable,
      idNumber: Nullable,
      legalRepresentative: Nullable,
    }),
    receivedAt: Type.String(),
    by: Type.String(),
    linkedBy: Nullable,
    linkedHow: Nullable,
    /** What the sender named the original by. */
    clues: Type.Array(Type.String()),
  }),
  decision: MaybeDecision,
  notices: Type.Array(Type.Object({ department: NamedCode, sentAt: Type.String(), seenAt: Nullable, seenBy: Nullable })),
  revisions: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      receivedAt: Type.String(),
      changes: Type.Array(Type.Object({ label: Type.String(), before: Nullable, after: Nullable })),
    }),
  ),
  followUps: Type.Array(FollowUpRow),
  cases: Type.Array(
    Type.Object({ id: Type.String(), state: Type.String(), dueOn: Nullable, overdue: Type.Boolean(), closed: Type.Boolean() }),
    { description: '依本处罚开立的注销办件，新的在前' },
  ),
  may: Type.Object({ seen: Type.Boolean(), link: Type.Boolean() }),
})

const stateNames: Readonly<Record<LicenceState | 'expired' | 'none', string>> = {
  ...licenceStates,
  expired: '有效期已届满',
  none: '未准予许可',
}
export const LicenceStateShape = choice(stateNames)
export const stateWordsOf = (state: keyof typeof stateNames) => stateNames[state]
export const AfterView = Type.Object({
  state: LicenceStateShape,
  stateText: Type.String(),
  since: Nullable,
  changes: Type.Array(
    Type.Object({
      state: LicenceStateShape,
      stateText: Type.String(),
      since: Type.String(),
      at: Type.String(),
      by: Type.String(),
      decision: Nullable,
      penalty: Nullable,
    }),
  ),
  /** The decision that this one changes or ends, and those that change or end this one. */
  original: MaybeDecision,
  later: Type.Array(DecisionLink),
  penalties: Type.Array(PenaltyRow),
  followUps: Type.Array(FollowUpRow),
  may: Type.Object({ end: Type.Boolean(), penalise: Type.Boolean() }),
})
