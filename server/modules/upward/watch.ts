import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Effects } from '#kernel/cases/effects.ts'
import type { Turn } from '#kernel/cases/steps.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { remindOfExpiry } from './expiry.ts'
import { noteDuties } from './follow.ts'
import { findOpenDuties, settleDuty } from './settle.ts'

export interface UpwardOptions {
  readonly city: Pick<City, 'database' | 'directory' | 'now' | 'committed'>
  readonly effects: Effects
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks. */
  readonly every?: number
}
export interface UpwardWatch {
  /** Notes, opens and reminds until nothing is left to do. Returns how many tasks were opened or told; for tests. */
  readonly look: () => Promise<number>
  readonly stop: () => Promise<void>
}

/**
 * Opens the tasks of reporting upward (2.2.2.2) behind the journal: first what has to be reported is noted, then each task is opened in a
 * transaction of its own, so that one that cannot be opened holds no other up. Safe in any number of processes and against every kill.
 */
export function watchUpward({ city, effects, failed, every = 5000 }: UpwardOptions): UpwardWatch {
  const { database, directory, now, committed } = city
  const turn = async <Result>(work: (turn: Turn) => Promise<Result>): Promise<Result> => {
    const at = now()
    const known = await directory.current(at.getTime())
    return await withinConnection(database.pool, programSight, (connection) =>
      work({ connection, known, at, today: dayInShanghai(at), effects }),
    )
  }
  const settleAll = async (): Promise<number> => {
    let settled = 0
    for (let after = '0'; ;) {
      const open = await turn(({ connection }) => findOpenDuties(connection, after))
      for (const id of open) {
        try {
          if (await turn((each) => settleDuty(each, id))) settled++
        } catch (cause) {
          failed(cause)
        }
      }
      if (open.length < 200) return settled
      after = open.at(-1)!
    }
  }
  const look = async () => {
    while (!stopped && (await turn(({ connection, at }) => noteDuties(connection, at))));
    const settled = await settleAll()
    const reminded = await turn(remindOfExpiry)
    if (settled + reminded > 0) committed()
    return settled
  }

  let stopped = false
  let running: Promise<unknown> | undefined
  const tick = () => {
    running ??= look()
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(tick, every)
  tick()
  return {
    look: async () => {
      await running
      return await look()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
