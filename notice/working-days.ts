import { dayOfNumber, findDay, getDayNumber, weekdayOfNumber } from './civil-days.ts'

/** A day on which the State Council's arrangement departs from Monday to Friday, and the festival it belongs to. */
export interface CalendarDay {
  readonly kind: 'holiday' | 'workday'
  readonly name: string
}
/** The arrangement handed in: days by 'YYYY-MM-DD', and which years it knows. Plain JSON, so that a city can keep its own. */
export interface WorkingCalendar {
  readonly years: Readonly<Record<string, 'official' | 'provisional'>>
  readonly days: Readonly<Record<string, CalendarDay>>
}

export type DayReason = 'weekday' | 'make-up' | 'weekend' | 'holiday'
export interface DayVerdict {
  readonly working: boolean
  readonly because: DayReason
  /** The festival, for holidays and make-up days. */
  readonly name: string | null
  /** True where the year's arrangement is not out or not loaded: the weekday rule was used and may prove wrong. */
  readonly provisional: boolean
}
export interface DeadlineStep extends DayVerdict {
  readonly day: string
  /** Which of the counted days this is, from 1; 0 when it does not count. */
  readonly nth: number
}
export interface Deadline {
  readonly start: string
  readonly workingDays: number
  /** The last day; the limit expires at its end, 24:00 in Shanghai (民法典 203). */
  readonly due: string
  readonly provisional: boolean
  /** Every day from the one after the start to the due day. */
  readonly steps: readonly DeadlineStep[]
}

const maxWorkingDays = 5000

/** What this day is, and why. Throws a RangeError for text that is no day. */
export function judgeDay(calendar: WorkingCalendar, day: string): DayVerdict {
  return judge(calendar, day, getDayNumber(day))
}

/** The bare answer; where the year may be unknown ask `judgeDay`, which also says whether the answer is provisional. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  return judgeDay(calendar, day).working
}

/**
 * The day on which a limit of so many working days ends (行政许可法 82: working days, without statutory holidays). The day of the
 * event is not counted (民法典 201). Throws a RangeError for text that is no day, or a number that is no whole number from 0 to 5000.
 */
export function addWorkingDays(calendar: WorkingCalendar, start: string, workingDays: number): Deadline {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > maxWorkingDays) {
    throw new RangeError(`not a number of working days: ${workingDays}`)
  }
  const steps: DeadlineStep[] = []
  let provisional = false
  let nth = 0
  for (let number = getDayNumber(start) + 1; nth < workingDays; number++) {
    const day = dayOfNumber(number)
    const verdict = judge(calendar, day, number)
    if (verdict.working) nth++
    provisional ||= verdict.provisional
    steps.push({ day, ...verdict, nth: verdict.working ? nth : 0 })
  }
  return { start, workingDays, due: steps.at(-1)?.day ?? start, provisional, steps }
}

/** Working days after `from`, up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): { readonly workingDays: number; readonly provisional: boolean } {
  const first = getDayNumber(from)
  const last = getDayNumber(to)
  const step = last < first ? -1 : 1
  let workingDays = 0
  let provisional = false
  for (let number = Math.min(first, last) + 1; number <= Math.max(first, last); number++) {
    const verdict = judge(calendar, dayOfNumber(number), number)
    if (verdict.working) workingDays += step
    provisional ||= verdict.provisional
  }
  return { workingDays, provisional }
}

/** The working behind a due day, as one Chinese paragraph that an official can check with a finger on the calendar. */
export function explain(deadline: Deadline): string {
  const { start, workingDays, due, steps } = deadline
  const skipped = spansOf(steps.filter((step) => !step.working)).map(({ first, last, reason }) => `${writeSpan(first, last)}${reason}`)
  const madeUp = steps
    .filter((step) => step.because === 'make-up')
    .map(({ day, name }) => `${writeShort(day)}为${name ?? ''}调休上班日，计入`)
  const counted = steps.filter((step) => step.working).map(({ day }) => writeShort(day))
  const list = counted.length <= 10 ? counted.join('、') : `${counted.slice(0, 3).join('、')}……${counted.slice(-2).join('、')}`
  const sentences = [`自${writeLong(start)}起算，当日不计入`]
  if (workingDays > 0) sentences.push(`${workingDays}个工作日依次为${list}`)
  if (skipped.length > 0) sentences.push(`其间${skipped.join('、')}，不计入`)
  if (madeUp.length > 0) sentences.push(madeUp.join('，'))
  sentences.push(`期限至${writeLong(due)}24时届满`)
  const unknown = [...new Set(steps.filter((step) => step.provisional).map(({ day }) => day.slice(0, 4)))]
  const warning = unknown.length > 0 ? `注意：${unknown.join('、')}年放假安排尚未公布或未载入，本期限为暂定，公布后须重新计算。` : ''
  return `${sentences.join('；')}。${warning}`
}

/**
 * The date in Shanghai at this instant. Decisions and limits are dates, not instants: a decision of the 6th is of the 6th wherever
 * the server stands, and a limit ends with a Shanghai day. Shanghai has been UTC+8 without summer time since 1992, so eight hours
 * are added by hand and no time zone data is asked. Throws a RangeError before 1992 and for an invalid Date.
 */
export function dayInShanghai(instant: Date): string {
  const milliseconds = instant.getTime()
  if (!(milliseconds >= 694_195_200_000)) throw new RangeError('an instant from 1992 on is needed: before, Shanghai had summer time')
  return dayOfNumber(Math.floor((milliseconds + 28_800_000) / 86_400_000))
}

function judge(calendar: WorkingCalendar, day: string, number: number): DayVerdict {
  const provisional = calendar.years[day.slice(0, 4)] !== 'official'
  const arranged = Object.hasOwn(calendar.days, day) ? calendar.days[day] : undefined
  if (arranged?.kind === 'workday') return { working: true, because: 'make-up', name: arranged.name, provisional }
  if (arranged) return { working: false, because: 'holiday', name: arranged.name, provisional }
  const weekday = weekdayOfNumber(number)
  const weekend = weekday === 0 || weekday === 6
  return { working: !weekend, because: weekend ? 'weekend' : 'weekday', name: null, provisional }
}

function spansOf(steps: readonly DeadlineStep[]): readonly { first: string; last: string; reason: string }[] {
  const spans: { first: string; last: string; reason: string }[] = []
  for (const { day, because, name } of steps) {
    const reason = because === 'holiday' ? `${name ?? ''}放假` : '周末'
    const open = spans.at(-1)
    if (open && open.reason === reason && getDayNumber(open.last) + 1 === getDayNumber(day)) open.last = day
    else spans.push({ first: day, last: day, reason })
  }
  return spans
}

/** 「10月1日至10月7日」, or the one day. */
export function writeSpan(first: string, last: string): string {
  return first === last ? writeShort(first) : `${writeShort(first)}至${writeShort(last)}`
}

/** A day in words: 10月9日, 2026年10月9日（星期五） or 周五. */
export function writeDay(day: string, manner: 'short' | 'long' | 'weekday'): string {
  if (manner === 'weekday') return `周${'日一二三四五六'[weekdayOfNumber(getDayNumber(day))] ?? ''}`
  return manner === 'short' ? writeShort(day) : writeLong(day)
}

function writeShort(day: string): string {
  const found = findDay(day)
  return found ? `${found.month}月${found.day}日` : day
}

function writeLong(day: string): string {
  const found = findDay(day)
  return found ? `${found.year}年${found.month}月${found.day}日（星期${'日一二三四五六'[weekdayOfNumber(getDayNumber(day))]}）` : day
}
