import { Type } from 'typebox'
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

export const RuleNew = Type.Object({
  item: ItemCode,
  region: orNull(RegionCode),
  effectiveFrom: Day,
  receivers: Type.Array(Type.Object({ department: DepartmentCode, role: ReceiverRole }), { maxItems: 40 }),
  note: Type.Optional(Note),
  replaces: Type.Optional(orNull(Type.String({ maxLength: 20, description: '所见的现行规则编号；没有则为 null。已被他人修改则拒绝' }))),
})
export const RuleEnd = Type.Object({ effectiveFrom: Day, note: Note })
export const RuleWithdrawal = Type.Object({ note: Note })

export const Affected = Type.Object({
  decisions: Type.Integer({ description: '自该日起已按现行规则推送的决定件数' }),
  message: orNull(Type.String()),
})
export const RuleChanged = Type.Object({
  rule: RuleView,
  replaced: orNull(Type.String()),
  affected: Type.Integer(),
  warnings: Type.Array(Warning),
})
