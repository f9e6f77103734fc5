import { Type, type Static } from 'typebox'
import { NamedCode } from '#modules/pushes/index.ts'
import { choice, Day, Nullable, Words } from '#platform/http/answers.ts'

export const holderKinds = { legal: '法人', natural: '自然人', individualBusiness: '个体工商户' } as const
const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
/** One type list, and no union: in a union the reader of requests would make empty text of null. */
export const MaybeId = Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^[0-9]{1,18}$' })
const maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])

const MaybeHolderKind = Type.Unsafe<keyof typeof holderKinds | null>({
  type: ['string', 'null'],
  enum: [...Object.keys(holderKinds), null],
})

/** An officer or a section by its number; null gives back to the custodians. */
export const HolderIn = Type.Union([
  Type.Object({ officer: Id }, { additionalProperties: false }),
  Type.Object({ section: Id }, { additionalProperties: false }),
])
export const Holder = Type.Object({ kind: choice({ officer: '经办人', section: '科室' }), id: Type.String(), name: Type.String() })

export const RuleIn = Type.Object(
  {
    item: Type.Unsafe<string | null>({ type: ['string', 'null'], minLength: 1, maxLength: 40 }),
    region: Type.Unsafe<string | null>({ type: ['string', 'null'], minLength: 1, maxLength: 6 }),
    holderKind: MaybeHolderKind,
    to: HolderIn,
  },
  { additionalProperties: false },
)
export type RuleDraft = Static<typeof RuleIn>
const Rules = Type.Array(RuleIn, { maxItems: 300 })

export const TrialIn = Type.Object(
  { rules: Rules, days: Type.Integer({ minimum: 7, maximum: 366, default: 90, description: '用最近多少天的推送试算' }) },
  { additionalProperties: false },
)
export const Trial = Type.Object({
  id: Type.String({ description: '发布时带上，证明这一套规则已经试算' }),
  days: Type.Integer(),
  pushes: Type.Integer({ description: '参加试算的推送数' }),
  fell: Type.Integer({ description: '没有规则接住的推送数' }),
  most: Type.Integer({ description: '一次最多试算的推送数' }),
  byHolder: Type.Array(Type.Object({ holder: Holder, count: Type.Integer(), now: Type.Integer({ description: '按现行规则' }) })),
  byRule: Type.Array(Type.Integer(), { description: '每条规则接住的推送数，与所报规则同序' }),
  fallen: Type.Array(Type.Object({ item: NamedCode, count: Type.Integer() })),
  sample: Type.Array(
    Type.Object({
      decision: Type.String(),
      documentNumber: Type.String(),
      item: NamedCode,
      region: NamedCode,
      holderKind: Type.String(),
      holder: maybe(Holder),
      now: maybe(Holder),
    }),
    { description: '最近的 50 件：试算给谁，按现行规则给谁' },
  ),
})

export const VersionIn = Type.Object(
  {
    rules: Rules,
    effectiveFrom: Day,
    trial: Id,
    replaces: MaybeId,
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
const Rule = Type.Object({
  id: Type.String(),
  item: maybe(NamedCode),
  region: maybe(NamedCode),
  holderKind: MaybeHolderKind,
  to: Holder,
  works: Type.Boolean({ description: '经办人在岗或有人代理、科室在用' }),
})
export const Version = Type.Object({
  id: Type.String(),
  state: choice({ live: '现行', coming: '待生效', past: '已停用' }),
  effectiveFrom: Type.String(),
  madeBy: Type.String(),
  madeSeat: Type.String(),
  madeAt: Type.String(),
  note: Type.String(),
  tried: Type.Object({ days: Type.Integer(), pushes: Type.Integer(), fell: Type.Integer(), at: Type.String(), by: Type.String() }),
  rules: Type.Array(Rule),
})
export const RulePage = Type.Object({
  mayEdit: Type.Boolean(),
  today: Type.String(),
  newest: Nullable,
  versions: Type.Array(Version, { description: '新的在前，最多 20 个' }),
})

export const SectionIn = Type.Object(
  { name: Words(30, '科室名称'), members: Type.Array(Id, { maxItems: 100, uniqueItems: true }) },
  { additionalProperties: false },
)
export const SectionChange = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    name: Type.Optional(Words(30)),
    members: Type.Optional(Type.Array(Id, { maxItems: 100, uniqueItems: true })),
    active: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
