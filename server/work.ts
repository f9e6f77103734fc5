import type { City } from '#kernel/city.ts'
import { startFollowUps } from '#kernel/follow-ups.ts'
import { startCaseSweep } from '#kernel/cases/sweep.ts'
import { startOverdueSweep } from '#kernel/overdue.ts'
import { startGapSweep } from '#kernel/sweeps.ts'
import { watchCalendar } from '#modules/calendar/index.ts'
import { watchDuty } from '#modules/duty/index.ts'
import { startImports } from '#modules/imports/index.ts'
import { startSms } from '#modules/messages/index.ts'
import { startReconciliation } from '#modules/reconciliation/index.ts'
import { effects } from './effects.ts'

interface Worker {
  readonly stop: () => Promise<void>
}

/** Everything that goes on without a request: each worker is safe beside another process's, so any number of programs may run. */
export function startWork(city: City, failed: (cause: unknown) => void): Worker {
  const workers: readonly Worker[] = starters.map((start) => start(city, failed))
  return {
    stop: async () => {
      for (const worker of workers) await worker.stop()
    },
  }
}

const starters: readonly ((city: City, failed: (cause: unknown) => void) => Worker)[] = [
  (city, failed) => startSms({ city, failed }),
  (city, failed) => startImports({ city, failed }),
  (city, failed) => watchDuty({ city, failed }),
  (city, failed) => watchCalendar({ city, failed }),
  (city, failed) => startOverdueSweep({ ...city, failed }),
  (city, failed) => startFollowUps({ followUps: city.followUps, failed }),
  (city, failed) => startGapSweep({ ...city, failed }),
  (city, failed) => startReconciliation({ city, failed }),
  (city, failed) => startCaseSweep({ ...city, effects, failed }),
]
