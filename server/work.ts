import type { City } from '#kernel/city.ts'
import { startFindFollower } from '#kernel/finding/follower.ts'
import { startFollowUps } from '#kernel/follow-ups.ts'
import { startCaseSweep } from '#kernel/cases/sweep.ts'
import { startOverdueSweep } from '#kernel/overdue.ts'
import { startGapSweep } from '#kernel/sweeps.ts'
import { watchCalendar } from '#modules/calendar/index.ts'
import { watchCustody } from '#modules/custody/index.ts'
import { watchDuty } from '#modules/duty/index.ts'
import { startImports } from '#modules/imports/index.ts'
import { startSms, type SmsGateway } from '#modules/messages/index.ts'
import { startPurge } from '#modules/people/index.ts'
import { startReconciliation } from '#modules/reconciliation/index.ts'
import { watchUpward } from '#modules/upward/index.ts'
import { startWebhooks } from '#modules/webhooks/index.ts'
import { effects } from './effects.ts'

interface Worker {
  readonly stop: () => Promise<void>
}

/** Where days are simulated: milliseconds between looks of what looks every minute, and the gateway in the operator's place. */
export interface WorkPace {
  readonly every: number
  readonly gateway: SmsGateway
}

/** Everything that goes on without a request: each worker is safe beside another process's, so any number of programs may run. */
export function startWork(city: City, failed: (cause: unknown) => void, pace?: WorkPace): Worker {
  const workers: readonly Worker[] = starters.map((start) => start(city, failed, pace))
  return {
    stop: async () => {
      for (const worker of workers) await worker.stop()
    },
  }
}

const starters: readonly ((city: City, failed: (cause: unknown) => void, pace: WorkPace | undefined) => Worker)[] = [
  (city, failed, pace) => startSms({ city, failed, ...(pace && { gateway: pace.gateway }) }),
  (city, failed) => startWebhooks({ city, failed }),
  (city, failed) => startImports({ city, failed }),
  (city, failed, pace) => watchDuty({ city, failed, ...(pace && { every: pace.every }) }),
  (city, failed, pace) => watchCustody({ city, failed, ...(pace && { every: pace.every }) }),
  (city, failed, pace) => watchCalendar({ city, failed, ...(pace && { every: pace.every }) }),
  (city, failed, pace) => startOverdueSweep({ ...city, failed, ...(pace && { every: pace.every }) }),
  (city, failed, pace) => startFollowUps({ followUps: city.followUps, failed, ...(pace && { every: pace.every }) }),
  (city, failed, pace) => startGapSweep({ ...city, failed, ...(pace && { every: pace.every }) }),
  (city, failed) => startReconciliation({ city, failed }),
  (city, failed) => startPurge({ city, failed }),
  (city, failed) => startFindFollower({ ...city, failed }),
  (city, failed) => startCaseSweep({ ...city, effects, failed }),
  (city, failed, pace) => watchUpward({ city, effects, failed, ...(pace && { every: pace.every }) }),
]
