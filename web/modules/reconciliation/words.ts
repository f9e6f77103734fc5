import type { Cell, DayState } from './shapes.ts'

export const stateWords: Readonly<Record<DayState, string>> = { matched: '相符', difference: '有差异', counted: '来源未报清单' }
export const differenceWords = { open: '待处理', explained: '已说明', healed: '已自动修复', closed: '已了结' } as const
export const sideWords = { bureau: '审批局', source: '来源单位' } as const

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
export const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** One day of one source in words, as the cell's title and for screen readers. */
export function sayCell({ received, pushed, waiting, rejected, unaccounted, state, open, signatures }: Cell): string {
  const parts = [
    `收到 ${received} 件`,
    `已推送 ${pushed}`,
    `待分派 ${waiting}`,
    `拒收 ${rejected}`,
    ...(unaccounted > 0 ? [`去向不明 ${unaccounted}`] : []),
    state === 'difference' ? (open > 0 ? `${open} 项差异待处理` : '差异已说明') : stateWords[state],
    ...(signatures === 2 ? ['双方已签'] : signatures === 1 ? ['一方已签'] : []),
  ]
  return parts.join('，')
}
