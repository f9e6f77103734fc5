import { Type, type TSchema } from 'typebox'
import { requirementKinds } from '#notice/requirements.ts'
import { choice, Nullable, Words } from '#platform/http/answers.ts'

const maybe = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])
export const CaseId = Type.String({ pattern: '^[0-9]{1,18}$' })
export const ItemCode = Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{2,39}$', description: '事项编码' })
const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })

export const Entry = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{0,19}$', description: '材料编号；各版之间不变，据此对照' }),
    title: Words(120, '材料名称'),
    kind: choice(requirementKinds, '材料形式'),
    count: Type.Integer({ minimum: 1, maximum: 99, description: '份数' }),
    requiredWhen: Type.String({ maxLength: 300, description: '何时需要；空为均须提交' }),
    source: Words(120, '来源渠道'),
    legalBasis: Words(300, '依据'),
  },
  { additionalProperties: false },
)
const Change = choice({ added: '新增', removed: '取消', changed: '改变', same: '不变' })
export const Difference = Type.Object({
  from: Type.Integer({ description: '旧版；0 为没有' }),
  to: Type.Integer(),
  entries: Type.Array(
    Type.Object({
      code: Type.String(),
      change: Change,
      before: maybe(Entry),
      after: maybe(Entry),
      fields: Type.Array(
        Type.Object({
          field: Type.String(),
          runs: Type.Array(Type.Object({ in: choice({ both: '两版都有', before: '旧版', after: '新版' }), text: Type.String() })),
        }),
      ),
    }),
  ),
})
export const DifferenceQuery = Type.Object({
  from: Type.Integer({ minimum: 1, maximum: 10_000 }),
  to: Type.Integer({ minimum: 1, maximum: 10_000 }),
})

/** What everybody may know: no names of persons (1.4). */
export const PublicVersion = Type.Object({
  version: Type.Integer(),
  effectiveFrom: Type.String(),
  effectiveTo: Type.Unsafe<string | null>({ ...Nullable, description: '下一版施行日，不含当日' }),
  state: choice({ 'in-force': '现行', future: '已公布，尚未施行', past: '已被新版替代' }),
  entries: Type.Array(Entry),
  basis: Type.Object({
    issuer: Type.String(),
    documentNumber: Type.String(),
    policyFrom: Nullable,
    changes: Type.String(),
  }),
  publicNotice: Type.String(),
  publishedOn: Type.String(),
})
export const PublicItem = Type.Object({ item: NamedCode, approvingBody: Type.String(), versions: Type.Array(PublicVersion) })
export const PublicPage = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      approvingBody: Type.String(),
      version: Type.Integer(),
      effectiveFrom: Type.String(),
      entries: Type.Integer(),
      coming: Type.Unsafe<string | null>({ ...Nullable, description: '已公布的下一版的施行日' }),
    }),
  ),
  next: Nullable,
  total: Type.Integer(),
})
export const PublicQuery = Type.Object({
  q: Type.String({ maxLength: 100, default: '', description: '事项名称或编码中的文字' }),
  after: Type.String({ maxLength: 40, default: '' }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

export const Version = Type.Object({
  ...PublicVersion.properties,
  caseId: Nullable,
  files: Type.Array(Type.String()),
  draftedBy: Type.String(),
  reviewedBy: Type.String(),
  approvedBy: Type.String(),
  publishedBy: Type.String(),
  publishedAt: Type.String(),
})
export const ItemRequirements = Type.Object({ item: NamedCode, versions: Type.Array(Version) })

export const DraftIn = Type.Object(
  {
    version: Type.Integer({ minimum: 0, description: '所见草稿的版本；0 为新起草。已被他人修改则拒绝' }),
    entries: Type.Array(Entry, { minItems: 1, maxItems: 60 }),
  },
  { additionalProperties: false },
)
export const Drafts = Type.Object({
  case: Type.Object({
    id: Type.String(),
    title: Type.String(),
    state: Type.Object({ name: Type.String(), title: Type.String() }),
    effectiveOn: Nullable,
    issuer: Nullable,
    documentNumber: Nullable,
    changes: Nullable,
  }),
  editable: Type.Boolean({ description: '本人此时可以修改草稿' }),
  items: Type.Array(
    Type.Object({
      item: NamedCode,
      base: Type.Integer({ description: '现行最新版本；0 为还没有' }),
      current: Type.Array(Entry),
      draft: maybe(
        Type.Object({
          version: Type.Integer(),
          base: Type.Integer(),
          entries: Type.Array(Entry),
          draftedBy: Type.String(),
          draftedAt: Type.String(),
        }),
      ),
    }),
  ),
})

export const Touched = Type.Object({
  version: Type.Integer(),
  effectiveFrom: Type.String(),
  publishedOn: Type.String(),
  inForce: Type.Integer({ description: '该事项现仍有效的决定，以本人可见为限' }),
  underOld: Type.Integer({ description: '施行日及以后、公布之前按旧要件作出的决定' }),
  decisions: Type.Array(
    Type.Object({
      id: Type.String(),
      documentNumber: Type.String(),
      holderName: Type.String(),
      decidedOn: Type.String(),
      validTo: Nullable,
      underOld: Type.Boolean({ description: '施行日以后仍按旧要件作出，须复核' }),
    }),
  ),
  cases: Type.Array(
    Type.Object({ id: Type.String(), title: Type.String(), procedure: Type.String(), openedAt: Type.String(), dueOn: Nullable }),
  ),
  openCases: Type.Integer({ description: '未结办件总数，以本人可见为限' }),
  next: Nullable,
})
export const Readings = Type.Object({
  items: Type.Array(
    Type.Object({
      case: Type.Object({ id: Type.String(), version: Type.Integer(), title: Type.String(), dueOn: Nullable, overdue: Type.Boolean() }),
      requirements: Type.Array(Type.Object({ item: NamedCode, version: Type.Integer(), effectiveFrom: Type.String() })),
      mine: Type.Boolean({ description: '待我确认' }),
      readers: Type.Array(Type.Object({ name: Type.String(), at: Nullable })),
    }),
  ),
})
