import type { ClockTerms } from '#notice/clock.ts'
import { getDayNumber } from '#notice/civil-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { DeadlineThing } from './deadlines.ts'

/** Terms of formal procedures and of differences between counts have their own acts, or none. */
export const pausableThings = ['push', 'feedback', 'waiting'] as const satisfies readonly DeadlineThing[]
export type PausableThing = (typeof pausableThings)[number]

/** House rules after 行政许可法 42 and 45: an extension is at most ten working days, a pause has an end, and neither becomes a habit. */
export const clockBounds = { mostDays: 10, mostExtensions: 2, longestPause: 60 } as const

type Kept = Pick<Required<ClockTerms>, 'pauses' | 'extensions'>

/** Throws Refusal 422 for a pause that lies in the past, has no days or is too long, 409 where the term is over. */
export function refusePause(
  { pauses }: Kept,
  due: string,
  today: string,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  refuseOver(due, today)
  if (from < today) throw flaw('/from', 'in-the-past', '暂停只能从今天或以后开始：已经过去的日子不能改为不计。请修改开始日。')
  if (from > due) throw flaw('/from', 'after-the-end', `开始日晚于到期日（${due}），暂停不起作用。请修改开始日。`)
  if (to <= from) throw flaw('/to', 'no-days', '恢复计时日须晚于暂停开始日。请修改。')
  if (getDayNumber(to) - getDayNumber(from) > clockBounds.longestPause)
    throw flaw('/to', 'too-long', `一次暂停最长 ${clockBounds.longestPause} 天。请改短；到期前可以再次申请。`)
  const overlapping = pauses.find((pause) => from < pause.to && pause.from < to)
  if (overlapping) throw flaw('/from', 'overlaps', `${overlapping.from} 至 ${overlapping.to} 已经暂停。请避开这段日期，或先恢复计时。`)
}

/** Throws Refusal 422 for too many days, 409 where the term is over or has been extended twice. */
export function refuseExtension({ extensions }: Kept, due: string, today: string, days: number): void {
  refuseOver(due, today)
  if (days < 1 || days > clockBounds.mostDays)
    throw flaw('/days', 'out-of-range', `一次延长 1 至 ${clockBounds.mostDays} 个工作日。请修改。`)
  if (extensions.length >= clockBounds.mostExtensions)
    throw new Refusal(409, 'extended-enough', `这项期限已经延长 ${extensions.length} 次，不能再延长。请尽快办理，或由部门领导协调。`)
}

/** What is late stays late: days are asked for before they are over. */
function refuseOver(due: string, today: string): void {
  if (today > due)
    throw new Refusal(409, 'term-over', `这项期限已于 ${due} 届满，暂停和延长须在届满前申请。请尽快办理，并在办理时说明原因。`)
}

const flaw = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
