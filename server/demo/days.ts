import { dayOfNumber, getDayNumber, weekdayOfNumber } from '#notice/civil-days.ts'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'
import type { Chance } from './random.ts'

/** How far back the demo city's life begins. */
export const lifeInDays = 90

export interface DemoDay {
  readonly day: string
  readonly working: boolean
  /** How busy: 1 on an ordinary working day. */
  readonly weight: number
}

const byWeekday = [0.02, 1.18, 1.1, 1, 1.02, 0.86, 0.05]

/** The ninety days up to today. */
export const listPastDays = (chance: Chance, calendar: WorkingCalendar, now: Date): readonly DemoDay[] =>
  listDays(chance, calendar, getDayNumber(dayInShanghai(now)) - lifeInDays + 1, lifeInDays)

/** So many days from the day of this number, each with how busy it is: full weeks, quiet weekends, festivals. */
export function listDays(chance: Chance, calendar: WorkingCalendar, first: number, count: number): readonly DemoDay[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const day = dayOfNumber(number)
    const working = isWorkingDay(calendar, day)
    const usual = working ? Math.max(0.8, byWeekday[weekdayOfNumber(number)] ?? 1) : (byWeekday[weekdayOfNumber(number)] ?? 0.02)
    return { day, working, weight: (working ? usual : Math.min(usual, 0.05)) * (0.85 + chance.fraction() * 0.3) }
  })
}

/** The instant of 'YYYY-MM-DD' and minutes after midnight in Shanghai. */
export const instantOf = (day: string, minute: number): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000)

/** Minutes after midnight at which what is decided is sent on: mornings 9 to 12, afternoons 2 to 5. */
export const sendingHours = [9 * 60 + 44, 11 * 60 + 8, 14 * 60 + 37, 15 * 60 + 52, 17 * 60 + 6] as const
/** Somebody on duty at a weekend sends once. */
export const dutyHour = 10 * 60 + 30
