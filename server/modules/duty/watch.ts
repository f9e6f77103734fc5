import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { findDueDays, recordDuty } from './checking.ts'
import { remindDue } from './reminding.ts'

export interface DutyOptions {
  readonly city: Pick<City, 'database' | 'directory' | 'now' | 'committed'>
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks. */
  readonly every?: number
}
export interface DutyWatch {
  /** Does all that is due at this moment; for tests. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Records every working day's duty and reminds those who have not looked (2.2.2.3). Safe in any number of processes. */
export function watchDuty({ city, failed, every = 30_000 }: DutyOptions): DutyWatch {
  const { database, directory, now, committed } = city
  const inTransaction = <Result>(work: Parameters<typeof withinConnection<Result>>[2]) =>
    withinConnection(database.pool, programSight, work)
  const look = async () => {
    const at = now()
    const { bureau, calendar, departments, settings } = await directory.current(at.getTime())
    const hour = settings.dutyHour
    const days = await inTransaction((connection) => findDueDays(connection, calendar, hour, at))
    let done = 0
    for (const day of days) done += await inTransaction((connection) => recordDuty(connection, { day, hour, at, bureau }))
    const signature = departments.get(bureau)?.fullName ?? ''
    const reminding = { at, bureau, signature, step: settings.dutyStep }
    for (let steps = -1; steps !== 0; done += steps) steps = await inTransaction((connection) => remindDue(connection, reminding))
    if (done > 0) committed()
  }
  let running: Promise<unknown> | undefined
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
