import type { Shade } from '../../kit/Tags.tsx'
import type { ClockRequest, ClockView } from './queries.ts'

export const requestStatus: Readonly<Record<ClockRequest['status'], readonly [words: string, shade: Shade]>> = {
  asked: ['待审批', 'open'],
  granted: ['已同意', 'done'],
  refused: ['不同意', 'urgent'],
  lapsed: ['已失效', 'quiet'],
}
export const causeWords: Readonly<Record<ClockView['changes'][number]['cause'], string>> = {
  calendar: '工作日历更新',
  pause: '暂停计时',
  resume: '恢复计时',
  extension: '延长',
}

/** 「暂停 10月27日 至 10月30日恢复」 or 「延长 3 个工作日」. */
export function writeAsked({ kind, from, to, days }: Pick<ClockRequest, 'kind' | 'from' | 'to' | 'days'>): string {
  return kind === 'pause' ? `自 ${from ?? ''} 起暂停，${to ?? ''} 恢复计时` : `延长 ${days ?? 0} 个工作日`
}
