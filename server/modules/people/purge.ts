import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'

/** Days that first answers to an Idempotency-Key are kept; `sourceId` protects from doubles for ever. */
export const keptAnswers = 30
/** Days that a session is kept after it began: an origin of the last 90 days is a good one, and records of access are kept half a year (网络安全法 21). */
export const keptSessions = 180
/** Rows that one statement removes, so that nobody waits for it. */
const batch = 5000

export interface Purged {
  readonly answers: number
  readonly sessions: number
}

/** Removes what is no longer kept. The journal, which says who signed in when, is not touched. */
export async function purge({ database, now }: City): Promise<Purged> {
  const before = (days: number) => new Date(now().getTime() - days * 24 * 60 * 60_000)
  const repeat = async (remove: (connection: PoolClient) => Promise<number>): Promise<number> => {
    let total = 0
    for (let count = batch; count === batch;) {
      count = await withinConnection(database.pool, programSight, remove)
      total += count
    }
    return total
  }
  return {
    answers: await repeat(async (connection) => {
      const { rows } = await connection.query<{ count: number }>(`select app.purge_answers($1, ${batch}) as count`, [before(keptAnswers)])
      return rows[0]?.count ?? 0
    }),
    sessions: await repeat(async (connection) => {
      const { rowCount } = await connection.query(
        `delete from app.session where session.token_hash in (
           select old.token_hash from app.session as old where old.created_at < $1 limit ${batch})`,
        [before(keptSessions)],
      )
      return rowCount ?? 0
    }),
  }
}

/** Once an hour. `every` is in milliseconds. Safe in any number of processes. */
export function startPurge({
  city,
  failed,
  every = 3_600_000,
}: {
  readonly city: City
  readonly failed: (cause: unknown) => void
  readonly every?: number
}) {
  let running: Promise<unknown> | undefined
  const turn = () => {
    running ??= purge(city)
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, every)
  turn()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
