import { dayOfNumber, getDayNumber } from './civil-days.ts'
import { addWorkingDays, explain, judgeDay, writeDay, writeSpan, type DayVerdict, type WorkingCalendar } from './working-days.ts'

/** Working days (行政许可法 82, 行政处罚法 85), or every day where the law says so many days without more (行政处罚法 60). */
export type ClockUnit = 'working-day' | 'calendar-day'
/** Days that do not count, [from, to): the matter waits for something that is not in the holder's hands (行政许可法 45). */
export interface Pause {
  readonly from: string
  readonly to: string
  readonly reason: string
}
/** More days, granted with a reason (行政许可法 42). */
export interface Extension {
  readonly days: number
  readonly reason: string
}
/** What a term consists of. All of it comes in; nothing is read from anywhere. */
export interface ClockTerms {
  /** The day of the event, which is not counted (民法典 201). */
  readonly start: string
  readonly days: number
  readonly unit?: ClockUnit
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}
export interface ClockStep extends DayVerdict {
  readonly day: string
  /** Which of the counted days this is, from 1; 0 when it does not count. */
  readonly nth: number
  /** Why the clock stands on this day; null when it runs. */
  readonly pause: string | null
}
export interface ClockWorking {
  readonly terms: ClockTerms
  /** Days of the term with all its extensions. */
  readonly days: number
  /** The last day; the term expires at its end, 24:00 in Shanghai. */
  readonly due: string
  /** True where a day that decided the outcome lies in a year without its official arrangement. */
  readonly provisional: boolean
  /** Every day from the one after the start to the due day. */
  readonly steps: readonly ClockStep[]
}

/**
 * The due day of a term with its pauses and extensions, and every day on the way to it. Pure. A term of calendar days whose last day is
 * no working day ends with the next one (民法典 203). Throws a RangeError for text that is no day, a pause that ends before it begins,
 * or a number of days that is no whole number from 0 to 5000.
 */
export function reckonClock(calendar: WorkingCalendar, terms: ClockTerms): ClockWorking {
  const { start, unit = 'working-day', pauses = [], extensions = [] } = terms
  const days = [terms.days, ...extensions.map((extension) => extension.days)].reduce((sum, more) => sum + refuseBadDays(more), 0)
  const spans = pauses.map(({ from, to, reason }) => ({ from: getDayNumber(from), to: getDayNumber(to), reason }))
  for (const { from, to } of spans)
    if (to <= from) throw new RangeError(`a pause ends after it begins: ${dayOfNumber(from)} to ${dayOfNumber(to)}`)
  const steps: ClockStep[] = []
  let nth = 0
  let provisional = false
  for (let number = getDayNumber(start) + 1, open = days > 0; open; number++) {
    const day = dayOfNumber(number)
    const verdict = judgeDay(calendar, day)
    const pause = spans.find(({ from, to }) => from <= number && number < to)?.reason ?? null
    const counts = pause === null && nth < days && (unit === 'calendar-day' || verdict.working)
    if (counts) nth++
    // Whether a paused day would have been worked decides nothing, nor does it on the way through a term of calendar days.
    provisional ||= verdict.provisional && pause === null && (unit === 'working-day' || nth === days)
    steps.push({ day, ...verdict, nth: counts ? nth : 0, pause })
    open = nth < days || (unit === 'calendar-day' && (!verdict.working || pause !== null))
  }
  return { terms, days, due: steps.at(-1)?.day ?? start, provisional, steps }
}

function refuseBadDays(days: number): number {
  if (!Number.isInteger(days) || days < 0 || days > 5000) throw new RangeError(`not a number of days: ${days}`)
  return days
}

/** Days of the term that are still to come after `today`; negative by the working days that have passed since it ended. */
export function countLeft(calendar: WorkingCalendar, { due, steps, days }: ClockWorking, today: string): number {
  if (today <= due) {
    const counted = steps.filter((step) => step.nth > 0 && step.day <= today).length
    return Math.max(0, days - counted)
  }
  let late = 0
  for (let number = getDayNumber(due) + 1; number <= getDayNumber(today); number++)
    if (judgeDay(calendar, dayOfNumber(number)).working) late++
  return -late
}

/** The pause in which the clock stands on this day. */
export function findPause({ pauses = [] }: ClockTerms, day: string): Pause | undefined {
  return pauses.find(({ from, to }) => from <= day && day < to)
}

const units: Readonly<Record<ClockUnit, string>> = { 'working-day': '个工作日', 'calendar-day': '日' }

/** The working behind a due day as one Chinese paragraph: what counts, what does not, and why. */
export function explainClock(calendar: WorkingCalendar, working: ClockWorking): string {
  const { terms, due, days, steps, provisional } = working
  const { start, unit = 'working-day', pauses = [], extensions = [] } = terms
  if (unit === 'working-day' && pauses.length === 0 && extensions.length === 0) return explain(addWorkingDays(calendar, start, days))
  const sentences = [`自${writeDay(start, 'long')}起算，当日不计入`]
  const more = extensions.map((extension) => `延长${extension.days}${units[unit]}（${extension.reason}）`)
  sentences.push(`期限${terms.days}${units[unit]}${more.length > 0 ? `，经${more.join('、')}，共${days}${units[unit]}` : ''}`)
  const spans = spansOf(steps)
  const otherSpans = spans.filter(({ kind }) => kind === 'rest')
  if (otherSpans.length > 0)
    sentences.push(`其间${otherSpans.map(({ first, last, words }) => `${writeSpan(first, last)}${words}`).join('、')}，不计入`)
  for (const { first, last, words, worked } of spans.filter(({ kind }) => kind === 'pause'))
    sentences.push(`${writeSpan(first, last)}暂停计时（${words}），其中${worked}个工作日不计入`)
  const madeUp = steps.filter((step) => step.because === 'make-up' && step.nth > 0)
  if (madeUp.length > 0)
    sentences.push(`${madeUp.map(({ day, name }) => `${writeDay(day, 'short')}为${name ?? ''}调休上班日`).join('、')}，计入`)
  sentences.push(`期限至${writeDay(due, 'long')}24时届满`)
  return `${sentences.join('；')}。${provisional ? sayProvisional(steps) : ''}`
}

/** The same day by day, a line each, so that it can be followed with a finger: 「第1天 10月9日（周五，调休上班）」. */
export function listClock({ terms, due, steps, provisional }: ClockWorking): readonly string[] {
  const { start, days, unit = 'working-day', extensions = [] } = terms
  const lines = [`起算 ${writeDay(start, 'short')}（${writeDay(start, 'weekday')}），当日不计`]
  const granted = extensions.map((extension) => `延长 ${extension.days} ${units[unit]}（${extension.reason}）`)
  if (days === 0) lines.push(...granted)
  for (const { kind, first, last, words, worked, from, to } of spansOf(steps, extensions.length > 0 ? days : 0)) {
    const span = writeSpan(first, last)
    if (kind === 'rest') lines.push(`${span} ${words}，不计`)
    else if (kind === 'pause') lines.push(`${span} 暂停 ${worked} 个工作日（${words}）`)
    else if (from === to) lines.push(`第${from}天 ${span}（${writeDay(first, 'weekday')}${words === '' ? '' : `，${words}`}）`)
    else lines.push(`第${from}天至第${to}天 ${span}`)
    if (kind === 'counted' && to === days) lines.push(...granted)
  }
  lines.push(`到期 ${writeDay(due, 'long')}24时`)
  return provisional ? [...lines, sayProvisional(steps)] : lines
}

function sayProvisional(steps: readonly ClockStep[]): string {
  const years = [...new Set(steps.filter((step) => step.provisional && step.pause === null).map(({ day }) => day.slice(0, 4)))]
  return `注意：${years.join('、')}年放假安排尚未公布或未载入，本期限为暂定，公布后须重新计算。`
}

interface Span {
  readonly kind: 'counted' | 'rest' | 'pause'
  readonly first: string
  last: string
  /** The reason of a pause, the festival of a holiday, 调休上班. */
  readonly words: string
  /** Working days that a pause takes out. */
  worked: number
  readonly from: number
  to: number
}

/** Days that are told in one breath: a pause, a holiday, a weekend, counted days in a row. `breakAfter` is a counted day that ends one. */
function spansOf(steps: readonly ClockStep[], breakAfter = 0): readonly Span[] {
  const spans: Span[] = []
  for (const { day, nth, pause, because, name, working } of steps) {
    const kind = pause !== null ? 'pause' : nth > 0 ? 'counted' : 'rest'
    const plain =
      because === 'weekday' || because === 'weekend' ? '' : because === 'make-up' ? `${name ?? ''}调休上班` : `${name ?? ''}放假`
    const words = pause ?? (kind === 'counted' ? plain : because === 'weekend' ? '周末' : because === 'holiday' ? plain : '休息日后顺延')
    const open = spans.at(-1)
    const follows = open?.kind === kind && open.words === words && !(kind === 'counted' && open.to === breakAfter)
    if (follows && open) {
      open.last = day
      open.worked += working ? 1 : 0
      open.to = nth
    } else spans.push({ kind, first: day, last: day, words, worked: working ? 1 : 0, from: nth, to: nth })
  }
  return spans
}
