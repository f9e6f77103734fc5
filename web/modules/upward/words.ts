import type { Shade } from '../../kit/Tags.tsx'
import type { AccountRow, ReportRow, SecretAsked, SystemRow } from './queries.ts'

export const stateWords: Readonly<Record<ReportRow['state'], string>> = {
  due: '待上报',
  awaiting: '待监管部门提供账号',
  reported: '已上报待回执',
  returned: '待更正补报',
  withdrawing: '拟不上报待审核',
  confirmed: '上级已确认',
  withdrawn: '不再上报',
}
export const stateShades: Readonly<Record<ReportRow['state'], Shade>> = {
  due: 'open',
  awaiting: 'open',
  reported: 'done',
  returned: 'urgent',
  withdrawing: 'open',
  confirmed: 'quiet',
  withdrawn: 'quiet',
}
export const wayWords: Readonly<Record<ReportRow['way'], string>> = { hand: '人工上报', machine: '系统提取' }
export const networkWords: Readonly<Record<SystemRow['network'], string>> = {
  internet: '互联网',
  government: '政务外网',
  dedicated: '专网',
  offline: '离线',
}
export const accountWords: Readonly<Record<AccountRow['state'], string>> = { given: '待接收', 'in-use': '使用中', closed: '已停用' }

export const reasonWords: Readonly<Record<SecretAsked['reason'], string>> = {
  report: '登录系统上报',
  check: '核对上报结果或回执',
  change: '更换口令',
  'hand-over': '办理交接',
}

/** Days before the end of an account's term on which it begins to press, and on which it presses hard: the reminders go out on them. */
export const expiry = { soon: 30, now: 7 } as const

/** Choices of a select from a table of words. */
export const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))
