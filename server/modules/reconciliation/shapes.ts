import { Type } from 'typebox'
import { healingKinds } from '#kernel/sweeps.ts'
import { DueWorking, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const differenceKinds = {
  missing: '来源有、平台没有',
  surplus: '平台有、来源没有',
  count: '件数不符',
  digest: '件数相同、清单不同',
  unaccounted: '收到后没有去向',
  unheld: '推送无人负责',
} as const
export const differenceStatuses = { open: '待处理', explained: '已说明', healed: '已自动修复', closed: '已了结' } as const
export const dayStates = { counted: '来源未报清单', matched: '相符', difference: '有差异' } as const

const counts = {
  received: Type.Integer({ description: '收到' }),
  pushed: Type.Integer({ description: '已推送' }),
  waiting: Type.Integer({ description: '待分派' }),
  rejected: Type.Integer({ description: '拒收' }),
  unaccounted: Type.Integer({ description: '去向不明' }),
  pushes: Type.Integer({ description: '推送' }),
  held: Type.Integer({ description: '有人负责的推送' }),
}
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Signature = Type.Union([Type.Object({ by: Type.String(), seat: Type.String(), at: Type.String() }), Type.Null()])

const Cell = Type.Object({
  day: Type.String(),
  id: Type.String(),
  state: choice(dayStates),
  ...counts,
  open: Type.Integer({ description: '待处理差异' }),
  signatures: Type.Integer({ description: '已签一方为 1，双方为 2' }),
})
const RunOut = Type.Object({
  id: Type.String(),
  kind: choice(['daily', 'asked']),
  firstDay: Type.String(),
  lastDay: Type.String(),
  askedBy: Type.String(),
  askedAt: Type.String(),
  finishedAt: Nullable,
  days: Type.Integer(),
  counted: Type.Integer(),
  healed: Type.Integer(),
  differences: Type.Integer(),
  fault: Nullable,
})
export const Grid = Type.Object({
  today: Type.String(),
  days: Type.Array(Type.String()),
  sources: Type.Array(Type.Object({ client: NamedCode, department: NamedCode, cells: Type.Array(Cell) })),
  open: Type.Integer({ description: '待处理差异' }),
  overdue: Type.Integer({ description: '超期差异' }),
  healed: Type.Integer({ description: '近 30 日自动修复' }),
  orphans: Type.Integer({ description: '无主推送' }),
  run: Type.Union([RunOut, Type.Null()]),
})
export const Run = RunOut

export const DifferenceOut = Type.Object({
  id: Type.String(),
  kind: choice(differenceKinds),
  text: Type.String(),
  remedy: Type.String(),
  count: Type.Integer(),
  ids: Type.Array(Type.String()),
  owner: Type.Object({ code: Type.String(), name: Type.String(), seat: Type.String() }),
  openedAt: Type.String(),
  dueOn: Type.String(),
  overdue: Type.Boolean(),
  due: DueWorking,
  status: choice(differenceStatuses),
  note: Nullable,
  explainedBy: Nullable,
  closedBy: Nullable,
  mayExplain: Type.Boolean(),
  mayClose: Type.Boolean(),
})
export const DayPage = Type.Object({
  day: Type.String(),
  over: Type.Boolean({ description: '这一天已经结束，可以签字' }),
  sources: Type.Array(
    Type.Object({
      id: Type.String(),
      client: NamedCode,
      department: NamedCode,
      state: choice(dayStates),
      ...counts,
      digest: Type.String(),
      countedAt: Type.String(),
      list: Type.Union([
        Type.Object({ count: Type.Integer(), digest: Type.String(), by: Nullable, at: Type.String(), hasIds: Type.Boolean() }),
        Type.Null(),
      ]),
      items: Type.Array(Type.Object({ item: NamedCode, ...counts })),
      differences: Type.Array(DifferenceOut),
      bureauSigned: Signature,
      sourceSigned: Signature,
      maySign: Type.Union([choice(['bureau', 'source']), Type.Null()]),
    }),
  ),
  healings: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      kind: choice(healingKinds),
      text: Type.String(),
      decision: Nullable,
      department: Type.Union([NamedCode, Type.Null()]),
    }),
  ),
  healed: Type.Integer(),
})
export const NoteIn = Type.Object({ note: Type.String({ minLength: 2, maxLength: 1000 }) }, { additionalProperties: false })
export const RunIn = Type.Object({ firstDay: Type.Optional(Day), lastDay: Type.Optional(Day) }, { additionalProperties: false })
export const Done = Type.Object({ id: Type.String(), status: Type.String() })
