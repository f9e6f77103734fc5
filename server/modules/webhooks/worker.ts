import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { call } from './call.ts'
import { lease, messageOf, readEvents, release, settleFailed, settleTaken, type Leased } from './deliveries.ts'

/** Webhooks in hand at a time: one that hangs holds its own place and nobody else's. */
const most = 64
/** Milliseconds between wakes that share a look. */
const breath = 100

export interface WebhookWorker {
  /** Brings what is due at this moment and waits until it is brought or has failed; for tests. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}
export interface WebhookOptions {
  readonly city: City
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks when nobody wakes it: other processes write as well, and tries fall due. */
  readonly poll?: number
  readonly chance?: () => number
  /** Milliseconds that a receiver has for its answer. */
  readonly patience?: number
}

/**
 * Calls departments' systems with their events (outside contract §3): each in the order of its feed, the next when the one before was
 * taken. It reads what the sequencer has numbered and never stands in the way of feed or ingest. Any number of processes may run it.
 */
export function startWebhooks({ city, failed, poll = 1000, chance = Math.random, patience = 15_000 }: WebhookOptions): WebhookWorker {
  const inHand = new Set<Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  const inTransaction = <Result>(work: Parameters<typeof withinConnection<Result>>[2]) =>
    withinConnection(city.database.pool, programSight, work)

  const bring = async (leased: Leased) => {
    let { attempts, position } = leased
    for (;;) {
      const events = await inTransaction((connection) => readEvents(connection, { ...leased, position }))
      for (const event of events) {
        if (stopped) return await inTransaction((connection) => release(connection, leased))
        const outcome = await call(messageOf(city, leased, event, city.now()), { reach: city.config.webhooks, patience })
        const at = city.now()
        if ('status' in outcome && outcome.status >= 200 && outcome.status < 300) {
          if (!(await inTransaction((connection) => settleTaken(connection, leased, event, at)))) return
          attempts = 0
          ;({ position } = event)
          continue
        }
        const { bureau, departments } = await city.directory.current(at.getTime())
        const signature = departments.get(bureau)?.fullName ?? ''
        const failing = { leased, failed: attempts + 1, event, outcome, bureau, signature, at, chance: chance() }
        await inTransaction((connection) => settleFailed(connection, failing))
        city.committed()
        return
      }
      if (events.length === 0) return await inTransaction((connection) => release(connection, leased))
    }
  }
  const look = async () => {
    if (inHand.size >= most) return
    for (const leased of await inTransaction((connection) => lease(connection, city.now(), most - inHand.size))) {
      const task = bring(leased)
        .catch(failed)
        .finally(() => inHand.delete(task))
      inHand.add(task)
    }
  }
  const tick = () => {
    clearTimeout(timer)
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = undefined
        if (!stopped) timer = setTimeout(tick, poll)
      })
  }
  const stopFollowing = city.hub.followCity(() => {
    if (stopped || looking) return
    clearTimeout(timer)
    timer = setTimeout(tick, breath)
  })
  timer = setTimeout(tick, breath)
  return {
    drain: async () => {
      await looking
      await look()
      await Promise.all(inHand)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      stopFollowing()
      await looking
      await Promise.all(inHand)
    },
  }
}
