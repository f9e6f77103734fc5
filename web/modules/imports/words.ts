import type { Shade } from '../../kit/Tags.tsx'
import type { ImportKind, ImportState, RowStatus } from './shapes.ts'

export const stateWords: Readonly<Record<ImportState, string>> = {
  queued: '排队中',
  reading: '导入中',
  asking: '待确认列',
  done: '已完成',
  refused: '未接收',
  failed: '中断',
}
export const stateShades: Readonly<Record<ImportState, Shade>> = {
  queued: 'open',
  reading: 'open',
  asking: 'urgent',
  done: 'done',
  refused: 'urgent',
  failed: 'urgent',
}

export const rowWords: Readonly<Record<RowStatus, string>> = {
  accepted: '已推送',
  revised: '更正',
  duplicate: '重复',
  unrouted: '待分派',
  rejected: '需更正',
}
/** A penalty is linked where a decision is pushed. */
export const penaltyWords: Readonly<Record<RowStatus, string>> = { ...rowWords, accepted: '已收下', unrouted: '待关联' }
export const wordsOf = (kind: ImportKind) => (kind === 'penalties' ? penaltyWords : rowWords)
export const tableWords: Readonly<Record<ImportKind, string>> = { decisions: '行政许可', penalties: '行政处罚' }
export const rowShades: Readonly<Record<RowStatus, Shade>> = {
  accepted: 'done',
  revised: 'done',
  duplicate: 'quiet',
  unrouted: 'open',
  rejected: 'urgent',
}
export const rowMeanings: Readonly<Record<RowStatus, string>> = {
  accepted: '已收下并推送给监管部门',
  revised: '同一决定内容有变，作为更正推送',
  duplicate: '与已收下的完全相同，没有重复推送',
  unrouted: '已收下，事项或接收部门要由推送操作员确定',
  rejected: '不符合要求，没有收下，改正后可再导入',
}
const penaltyMeanings: Readonly<Record<RowStatus, string>> = {
  ...rowMeanings,
  accepted: '已收下，与原决定关联并告知收到原决定的部门',
  revised: '同一处罚内容有变，作为更正告知',
  duplicate: '与已收下的完全相同，没有重复告知',
  unrouted: '已收下，原决定要由审批局确认',
}
export const meaningsOf = (kind: ImportKind) => (kind === 'penalties' ? penaltyMeanings : rowMeanings)
/** In the order in which they are read: what went well, then what somebody has to do. */
export const rowStatuses = ['accepted', 'revised', 'duplicate', 'unrouted', 'rejected'] as const satisfies readonly RowStatus[]
