import { randomBytes } from 'node:crypto'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { demoClient } from '../generate.ts'
import type { Chance } from '../random.ts'

/** The last number of each year's papers that the demo's source has sent, so that new ones are new. */
export async function findLastNumbers({ database }: City): Promise<ReadonlyMap<string, number>> {
  const { rows } = await withinConnection(database.pool, programSight, (connection) =>
    connection.query<{ year: string; number: number }>(
      `select substr(decision.source_id, 3, 4) as year, max(substr(decision.source_id, 8)::integer) as number
       from app.decision where decision.client = $1 and decision.source_id ~ '^SP[0-9]{4}-[0-9]{6}$' group by 1`,
      [demoClient],
    ),
  )
  return new Map(rows.map(({ year, number }) => [year, number]))
}

/** Whose past this database holds, and up to when a simulation has lived in it. */
export interface DemoMark {
  /** Built as a demo city, and nobody real has come in since. */
  readonly demo: boolean
  /** Null: never simulated. */
  readonly livedUntil: Date | null
}

export async function readMark({ database }: { readonly database: City['database'] }): Promise<DemoMark> {
  const { rows } = await withinConnection(database.pool, programSight, (connection) =>
    connection.query<{ demo: boolean; until: string | null }>(
      `select exists (select from app.setting where setting.name = 'demo' and setting.value ->> 'state' = 'ready')
              and not exists (select from app.account where not account.demo) as demo,
              (select setting.value ->> 'until' from app.setting where setting.name = 'simulation') as until`,
    ),
  )
  const until = rows[0]?.until ?? null
  return { demo: rows[0]?.demo === true, livedUntil: until === null ? null : new Date(until) }
}

/** Notes how far the simulated days have come: later starts go on from there, never before. */
export async function keepInstant({ database, now }: City): Promise<void> {
  await withinConnection(database.pool, programSight, (connection) =>
    connection.query(
      `insert into app.setting (name, value) values ('simulation', $1)
       on conflict (name) do update set value = excluded.value where setting.value ->> 'until' < excluded.value ->> 'until'`,
      [JSON.stringify({ until: now().toISOString() })],
    ),
  )
}

/** The liaisons of these departments have signed in, for a while: the daily check counts it (2.2.2.3). */
export async function leaveSessions({ database, now }: City, chance: Chance, departments: readonly string[]): Promise<void> {
  const at = now()
  const left = new Date(at.getTime() + chance.whole(4, 40) * 60_000)
  await withinConnection(database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string }>(
      `select distinct on (account.department) account.id from app.account
       where account.demo and 'liaison' = any(account.seats) and account.department = any($1) order by account.department, account.id`,
      [departments],
    )
    for (const { id } of rows)
      await connection.query(
        `insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at, ended_at) values ($1, $2, '', 'demo', $3, $4, $4)`,
        [randomBytes(32), id, at, left],
      )
  })
}
