import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { noteCustodians } from '#kernel/custodians.ts'
import { handOutNext, hasNewsToHandOut } from '#kernel/hand-out-rules.ts'
import { programSight, withinConnection } from '#platform/db.ts'

export interface CustodyOptions {
  readonly city: Pick<City, 'database' | 'directory' | 'hub' | 'now' | 'committed'>
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks when nothing happens. */
  readonly every?: number
}
export interface CustodyWatch {
  /** Notes who is asked now and hands out by rule all that has come; for tests. */
  readonly look: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Milliseconds that it gathers what arrives, so that a busy ingest shares its statements. */
const breath = 100

/** Hands out by rule what has come, and notes to whom custody passes when people leave and return. Safe in any number of processes. */
export function watchCustody({ city, failed, every = 30_000 }: CustodyOptions): CustodyWatch {
  const { database, directory, hub, now, committed } = city
  const inTransaction = <Result>(work: Parameters<typeof withinConnection<Result>>[2]) =>
    withinConnection(database.pool, programSight, work)
  const terms = async () => {
    const at = now()
    const { bureau } = await directory.current(at.getTime())
    return { at, day: dayInShanghai(at), bureau }
  }
  const handOut = async (): Promise<number> => {
    let total = 0
    while (await inTransaction(hasNewsToHandOut)) {
      const one = await terms()
      const handed = await inTransaction((connection) => handOutNext(connection, one))
      if (handed === null) break
      total += handed
    }
    if (total > 0) committed()
    return total
  }
  const note = async (): Promise<void> => {
    const one = await terms()
    if ((await inTransaction((connection) => noteCustodians(connection, one))) > 0) committed()
  }

  let running: Promise<unknown> | undefined
  let stopped = false
  let soon: NodeJS.Timeout | undefined
  const run = (work: () => Promise<unknown>) => {
    if (stopped) return
    running = (running ?? Promise.resolve()).then(work).catch(failed)
  }
  const stopFollowing = hub.followCity((item) => {
    if (item.push === null || soon !== undefined) return
    soon = setTimeout(() => {
      soon = undefined
      run(handOut)
    }, breath)
  })
  const turn = () => {
    run(note)
    run(handOut)
  }
  const timer = setInterval(turn, every)
  turn()
  return {
    look: async () => {
      await running
      await note()
      return await handOut()
    },
    stop: async () => {
      stopped = true
      stopFollowing()
      clearInterval(timer)
      clearTimeout(soon)
      await running
    },
  }
}
