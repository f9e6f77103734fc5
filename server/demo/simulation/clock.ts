import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'
import { instantOf } from '../days.ts'

/** How a day passes: share of its real length, minute of the day. Nights are short, and a free day passes in a seventh of a working one. */
type Course = readonly (readonly [share: number, minute: number])[]
const workingDay: Course = [
  [0, 0],
  [0.05, 8 * 60],
  [0.95, 18 * 60 + 30],
  [1, 24 * 60],
]
const freeDay: Course = [
  [0, 0],
  [1, 24 * 60],
]
const freeShare = 1 / 7

export interface RunningClock {
  readonly now: () => Date
  /** Real milliseconds until this instant; 0 or less where it has passed. */
  readonly until: (instant: Date) => number
}
export interface RunningClockOptions {
  /** Where it begins. */
  readonly from: Date
  /** Real milliseconds of a working day. */
  readonly dayLength: number
  readonly calendar: WorkingCalendar
  /** The world's clock, in milliseconds, never going back. */
  readonly world: () => number
}

/** How many times faster than the world's clock it runs at most: what people's sessions are stretched by. */
export const fastestPace = (dayLength: number) => 86_400_000 / (dayLength * freeShare)

/** A clock that lets working hours pass slowly enough to act in, and nights and holidays quickly. Pure but for `world`. */
export function openRunningClock({ from, dayLength, calendar, world }: RunningClockOptions): RunningClock {
  const courseOf = (day: string) => (isWorkingDay(calendar, day) ? workingDay : freeDay)
  const lengthOf = (day: string) => (isWorkingDay(calendar, day) ? dayLength : dayLength * freeShare)
  const first = dayInShanghai(from)
  // The world's instants at which days begin, as far as anybody has asked.
  const begins = new Map([[first, world() - shareAt(courseOf(first), minuteOf(from, first)) * lengthOf(first)]])
  let today = first
  const beginOf = (day: string): number => {
    let at = begins.get(first) ?? 0
    for (let number = getDayNumber(first); number < getDayNumber(day); number++) at += lengthOf(dayOfNumber(number))
    return at
  }
  return {
    now: () => {
      const at = world()
      let begin = begins.get(today) ?? beginOf(today)
      while (at >= begin + lengthOf(today)) {
        begin += lengthOf(today)
        today = dayOfNumber(getDayNumber(today) + 1)
        begins.set(today, begin)
      }
      return instantOf(today, minuteAt(courseOf(today), (at - begin) / lengthOf(today)))
    },
    until: (instant) => {
      const day = dayInShanghai(instant)
      return beginOf(day) + shareAt(courseOf(day), minuteOf(instant, day)) * lengthOf(day) - world()
    },
  }
}

const minuteOf = (instant: Date, day: string) => (instant.getTime() - instantOf(day, 0).getTime()) / 60_000

function shareAt(course: Course, minute: number): number {
  return between(course, minute, 1, 0)
}
function minuteAt(course: Course, share: number): number {
  return between(course, share, 0, 1)
}
function between(course: Course, value: number, known: 0 | 1, sought: 0 | 1): number {
  const next = Math.max(
    1,
    course.findIndex((point) => point[known] >= value),
  )
  const [low, high] = [course[next - 1], course[next]]
  if (!low || !high) throw new RangeError(`a day has no place for ${value}`)
  return low[sought] + ((value - low[known]) / (high[known] - low[known])) * (high[sought] - low[sought])
}
