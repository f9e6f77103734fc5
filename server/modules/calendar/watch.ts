import { warnOfMissingYears } from '#kernel/calendar-warnings.ts'
import { lookAgain } from '#kernel/calendar.ts'
import type { City } from '#kernel/city.ts'

export interface CalendarWatch {
  /** Looks now; for tests. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Every minute: warns of a year without an official calendar, and looks once more at terms that began while one was brought in. */
export function watchCalendar({
  city,
  failed,
  every = 60_000,
}: {
  readonly city: City
  readonly failed: (cause: unknown) => void
  /** Milliseconds. */
  readonly every?: number
}): CalendarWatch {
  let running: Promise<void> | undefined
  const look = async () => {
    await warnOfMissingYears(city)
    await lookAgain(city)
  }
  const turn = () => {
    running ??= look()
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, every)
  turn()
  return {
    look,
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
