import { Type } from 'typebox'
import { choice } from '#platform/http/answers.ts'
import {
  Day,
  DepartmentCode,
  HistoryEntry,
  ItemCode,
  NamedCode,
  Note,
  orNull,
  Receiver,
  ReceiverRole,
  RuleView,
  Warning,
} from './item-shapes.ts'

export const RegionCode = Type.String({ pattern: '^[0-9]{6}$', description: 'GB/T 2260' })

/** Who receives on a day, by which rule, and why that one. */
export const Answer = Type.Object({
  item: orNull(NamedCode),
  region: NamedCode,
  on: Day,
  rule: orNull(Type.Object({ id: Type.String(), region: orNull(NamedCode), from: Day, to: orNull(Day) })),
  receivers: Type.Array(Receiver),
  waiting: orNull(Type.String()),
  why: Type.String(),
})

export const RuleList = Type.Object({
  on: orNull(Day),
  rules: Type.Array(RuleView),
  next: orNull(Type.String()),
  regions: Type.Array(NamedCode),
})
export const RuleHistory = Type.Object({ items: Type.Array(HistoryEntry) })

const PastPushes = Type.Optional(orNull(choice({ keep: '维持原推送，不改派', list: '列出原推送，逐件改派' })))
export const RuleNew = Type.Object({
  item: ItemCode,
  region: orNull(RegionCode),
  effectiveFrom: Day,
  receivers: Type.Array(Type.Object({ department: DepartmentCode, role: ReceiverRole }), { maxItems: 40 }),
  note: Note,
  pastPushes: PastPushes,
  replaces: Type.Optional(orNull(Type.String({ maxLength: 20, description: '所见的现行规则编号；没有则为 null。已被他人修改则拒绝' }))),
})
export const RuleEnd = Type.Object({ effectiveFrom: Day, note: Note, pastPushes: PastPushes })
export const RuleWithdrawal = Type.Object({ note: Note })

export const Affected = Type.Object({
  decisions: Type.Integer({ description: '自该日起已按现行规则推送的决定件数' }),
  message: orNull(Type.String()),
})
/** Nothing is in force by it: a second person has to approve the proposal. */
export const RuleProposed = Type.Object({
  proposal: Type.String(),
  affected: Type.Integer(),
  warnings: Type.Array(Warning),
})
