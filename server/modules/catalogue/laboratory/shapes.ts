import { Type, type Static } from 'typebox'
import { choice, Day as RealDay, notBlank, Words } from '#platform/http/answers.ts'
import { Day, DepartmentCode, ItemCode, NamedCode, orNull, Receiver, ReceiverRole } from '../item-shapes.ts'
import { RegionCode } from '../mapping-shapes.ts'

export const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
export const ById = Type.Object({ id: Id })
export const statuses = { draft: '草稿', submitted: '待批准', approved: '已批准', declined: '未批准', retracted: '已撤回' } as const
export const pastPushes = { keep: '维持原推送，不改派', list: '列出原推送，逐件改派' } as const
export const Months = Type.Integer({ minimum: 1, maximum: 12, default: 3, description: '回放最近几个月' })

interface ReceiverIn {
  readonly department: string
  readonly role: Static<typeof ReceiverRole>
}
/** A type list, not a union: coercion would make a scalar of a list of one. */
const ReceiversIn = Type.Unsafe<readonly ReceiverIn[] | null>({
  type: ['array', 'null'],
  maxItems: 40,
  items: Type.Object({ department: DepartmentCode, role: ReceiverRole }),
  description: '接收部门；null 表示终止该区域的专门规则，改按全市规则',
})
const LineIn = Type.Object({
  item: ItemCode,
  region: orNull(RegionCode),
  receivers: ReceiversIn,
  replaces: Type.Optional(orNull(Type.String({ maxLength: 20, description: '所见的现行规则编号；没有则为 null。已被他人修改则拒绝' }))),
})
const draft = {
  title: Words(200, '方案名称'),
  reason: Type.String({ maxLength: 2000, description: '变更原因；提交前必填' }),
  basis: Type.String({ maxLength: 500, description: '依据：文件、条款' }),
  effectiveFrom: RealDay,
  pastPushes: Type.Optional(orNull(choice(pastPushes))),
  changes: Type.Array(LineIn, { maxItems: 200 }),
}
export const ProposalNew = Type.Object(draft)
export const ProposalChange = Type.Object({ version: Type.Integer({ description: '所见版本；已被他人修改则拒绝' }), ...draft })
export const AtVersion = Type.Object({ version: Type.Integer({ description: '所见版本；已被他人修改则拒绝' }) })
export const Submission = Type.Object({ ...AtVersion.properties, months: Type.Optional(Months) })
export const WithNote = Type.Object({ ...AtVersion.properties, note: Type.Optional(Type.String({ maxLength: 500 })) })
export const WithReason = Type.Object({ ...AtVersion.properties, reason: Words(500) })
export const CommentIn = Type.Object({ text: Words(2000) })

const Totals = {
  decisions: Type.Integer({ description: '参与回放的审批决定件数' }),
  gained: Type.Integer({ description: '新增推送' }),
  lost: Type.Integer({ description: '减少推送' }),
  changed: Type.Integer({ description: '角色变化' }),
}
const Summary = Type.Object({ months: Type.Integer(), ...Totals })

export const ProposalRow = Type.Object({
  id: Type.String(),
  kind: choice({ change: '变更', rollback: '回退' }),
  title: Type.String(),
  reason: Type.String(),
  basis: Type.String(),
  effectiveFrom: Day,
  pastPushes: orNull(choice(pastPushes)),
  status: choice(statuses),
  version: Type.Integer(),
  number: orNull(Type.Integer({ description: '批准后的版本号' })),
  author: Type.Object({ name: Type.String(), seat: Type.String() }),
  createdAt: Type.String(),
  submittedAt: orNull(Type.String()),
  decided: orNull(Type.Object({ by: Type.String(), seat: Type.String(), at: Type.String() })),
  decisionNote: orNull(Type.String()),
  restores: orNull(Type.String()),
  items: Type.Array(NamedCode),
  departments: Type.Array(NamedCode),
  replay: orNull(Summary),
  comments: Type.Integer(),
  mayApprove: Type.Boolean(),
})
export const ProposalPage = Type.Object({ items: Type.Array(ProposalRow), next: orNull(Type.String()) })

const Duty = Type.Object({
  item: NamedCode,
  region: orNull(NamedCode),
  department: NamedCode,
  before: orNull(ReceiverRole),
  after: orNull(ReceiverRole),
})
export const ProposalView = Type.Object({
  ...ProposalRow.properties,
  changes: Type.Array(
    Type.Object({
      item: NamedCode,
      region: orNull(NamedCode),
      receivers: orNull(Type.Array(Receiver)),
      before: Type.Array(Receiver, { description: '此前由谁接收；区域没有专门规则的为全市规则' }),
      after: Type.Array(Receiver, { description: '此后由谁接收' }),
      ownRule: Type.Boolean({ description: '此前该区域（或全市）有自己的规则' }),
      replaces: orNull(Type.String()),
    }),
  ),
  duties: Type.Array(Duty),
  remarks: Type.Array(
    Type.Object({
      id: Type.String(),
      department: NamedCode,
      text: Type.String(),
      by: Type.String(),
      seat: Type.String(),
      at: Type.String(),
    }),
  ),
  /** What would stop an approval today, in words. */
  obstacles: Type.Array(Type.String()),
  may: Type.Object({
    edit: Type.Boolean(),
    submit: Type.Boolean(),
    retract: Type.Boolean(),
    approve: Type.Boolean(),
    rollback: Type.Boolean(),
    comment: Type.Boolean(),
  }),
  /** Why the viewer, who could approve others, may not approve this one. */
  mayNotApprove: orNull(Type.String()),
})

const Effect = { gained: Type.Integer(), lost: Type.Integer(), changed: Type.Integer(), kept: Type.Integer() }
export const ReplayView = Type.Object({
  months: Type.Integer(),
  from: Day,
  to: Day,
  ...Totals,
  kept: Type.Integer(),
  departments: Type.Array(Type.Object({ department: NamedCode, ...Effect })),
  lines: Type.Array(
    Type.Object({
      line: Type.Integer(),
      item: NamedCode,
      region: orNull(NamedCode),
      decisions: Type.Integer(),
      ...Effect,
      departments: Type.Array(
        Type.Object({ department: NamedCode, before: orNull(ReceiverRole), after: orNull(ReceiverRole), pushes: Type.Integer() }),
      ),
    }),
  ),
})
export const TriedPushes = Type.Object({
  items: Type.Array(
    Type.Object({
      decision: Type.String(),
      number: Type.String(),
      item: NamedCode,
      region: NamedCode,
      decidedOn: Day,
      department: NamedCode,
      before: orNull(ReceiverRole),
      after: orNull(ReceiverRole),
      push: orNull(Type.String()),
    }),
  ),
  next: orNull(Type.String()),
})

const tally = {
  returned: Type.Integer({ description: '退回' }),
  rerouted: Type.Integer({ description: '退回后改派他部门：规则推错' }),
  upheld: Type.Integer({ description: '退回后维持：退回不当' }),
  bounced: Type.Integer({ description: '改派后又回到退回部门：退回不当' }),
  open: Type.Integer({ description: '退回未处理' }),
}
export const MisrouteView = Type.Object({
  from: Day,
  to: Day,
  bucket: choice(['week', 'month']),
  pushes: Type.Integer(),
  ...tally,
  byHand: Type.Integer(),
  rules: Type.Array(
    Type.Object({
      rule: Type.String(),
      item: NamedCode,
      region: orNull(NamedCode),
      from: Day,
      to: orNull(Day),
      receivers: Type.Array(Receiver),
      pushes: Type.Integer(),
      ...tally,
      rate: Type.Number({ description: '误推率：改派 ÷ 推送' }),
    }),
  ),
  trend: Type.Array(
    Type.Object({ start: Day, pushes: Type.Integer(), returned: Type.Integer(), rerouted: Type.Integer(), rate: Type.Number() }),
  ),
  returners: Type.Array(
    Type.Object({ department: NamedCode, ...tally, improper: Type.Number({ description: '退回不当占已处理退回的比例' }) }),
  ),
})

export const SuggestionKeyIn = {
  item: ItemCode,
  region: orNull(RegionCode),
  from: DepartmentCode,
  to: DepartmentCode,
}
export const SuggestionTaking = Type.Object({
  ...SuggestionKeyIn,
  proposal: Type.Optional(orNull(Id)),
})
export const SuggestionRefusal = Type.Object({
  ...SuggestionKeyIn,
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: notBlank }),
})
export const Suggestions = Type.Object({
  since: Day,
  items: Type.Array(
    Type.Object({
      item: NamedCode,
      region: orNull(NamedCode),
      from: NamedCode,
      to: NamedCode,
      before: Type.Array(Receiver),
      after: Type.Array(Receiver),
      count: Type.Integer(),
      evidence: Type.Array(
        Type.Object({
          decision: Type.String(),
          push: Type.String(),
          number: Type.String(),
          region: NamedCode,
          decidedOn: Day,
          returnedAt: Type.String(),
          reason: Type.String(),
          note: orNull(Type.String()),
        }),
      ),
    }),
  ),
})
export const Proposed = Type.Object({ proposal: Type.String() })
export const Done = Type.Object({ id: Type.String(), status: choice(statuses), number: orNull(Type.Integer()) })
