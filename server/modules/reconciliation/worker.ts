import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { countHealed, sweepGaps } from '#kernel/sweeps.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { compareDay } from './compare.ts'
import { countDay } from './count.ts'

export interface ReconciliationWorker {
  /** Does everything that is asked for now; for tests and for an orderly end. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}
interface Run {
  readonly id: string
  readonly first_day: string
  readonly last_day: string
}

/** Names the advisory lock under which runs are done, one program at a time: "RECN". */
const runLock = 0x5245_434e
/** The day before is counted with the two before it: what waited then may have gone its way since. */
const daysEachNight = 3
/** Days at a glance on the page. */
export const glance = 30
const oneDay = 86_400_000

/** Every day after midnight in Shanghai and on demand: mends what is mendable, then counts and compares. Any number may run. */
export function startReconciliation({
  city,
  failed,
  poll = 1000,
}: {
  readonly city: City
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks. */
  readonly poll?: number
}): ReconciliationWorker {
  let stopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let askedFor = ''
  const pass = async () => {
    const today = dayInShanghai(city.now())
    if (askedFor !== today) await askDaily(city)
    askedFor = today
    const runs = await withinConnection(city.database.pool, programSight, listOpen)
    if (runs.length > 0 && !stopped) await workThrough(city, () => stopped)
  }
  const look = () => {
    clearTimeout(timer)
    running ??= pass()
      .catch(failed)
      .finally(() => {
        running = undefined
        if (!stopped) timer = setTimeout(look, poll)
      })
  }
  timer = setTimeout(look, 0)
  return {
    drain: async () => {
      await running
      look()
      await running
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Of several programs one writes the night's run. Nights on which no program ran are made up for, as far back as the page looks. */
async function askDaily({ database, now }: City): Promise<void> {
  const at = now()
  const last = dayInShanghai(new Date(at.getTime() - oneDay))
  await withinConnection(database.pool, programSight, (connection) =>
    connection.query(
      `insert into app.reconciliation_run (kind, first_day, last_day, asked_by, asked_at)
       select 'daily', greatest($1::date - ${glance - 1}, least($1::date - ${daysEachNight - 1}, coalesce(max(earlier.last_day) + 1, $1::date - ${glance - 1}))), $1, '平台', $2
       from app.reconciliation_run as earlier where earlier.kind = 'daily' and earlier.finished_at is not null
       on conflict (last_day) where kind = 'daily' do nothing`,
      [last, at],
    ),
  )
}

async function listOpen(connection: PoolClient): Promise<readonly Run[]> {
  const { rows } = await connection.query<Run>({
    name: 'open-runs',
    text: `select run.id, run.first_day, run.last_day from app.reconciliation_run as run where run.finished_at is null order by run.id`,
  })
  return rows
}

/** The lock is kept by a connection of its own: PostgreSQL gives it back the moment that this process is gone, and another goes on. */
async function workThrough(city: City, stopped: () => boolean): Promise<void> {
  const connection = await city.database.pool.connect()
  try {
    const { rows } = await connection.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [runLock])
    if (!rows[0]?.mine) return
    try {
      for (const run of await withinConnection(city.database.pool, programSight, listOpen)) if (!stopped()) await carryOut(city, run)
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [runLock])
    }
  } finally {
    connection.release()
  }
}

async function carryOut(city: City, run: Run): Promise<void> {
  const note = (changes: string, values: readonly unknown[] = []) =>
    withinConnection(city.database.pool, programSight, (connection) =>
      connection.query(`update app.reconciliation_run set ${changes} where reconciliation_run.id = $1`, [run.id, ...values]),
    )
  await note('started_at = coalesce(reconciliation_run.started_at, $2)', [city.now()])
  try {
    const { healed } = await sweepGaps(city)
    await note('healed = $2, counted = 0, differences = 0', [countHealed(healed)])
    for (const day of daysBetween(run.first_day, run.last_day)) {
      const opened = await reconcileDay(city, day)
      await note('counted = reconciliation_run.counted + 1, differences = reconciliation_run.differences + $2', [opened])
    }
    await note('finished_at = $2, fault = null', [city.now()])
  } catch (cause) {
    // Not tried for ever: the next night or the next person asks again, and the page says what happened.
    await note('finished_at = $2, fault = $3', [city.now(), '对账时系统出现故障，没有数完。请稍后重新对账，如仍不行请联系系统管理员。'])
    throw cause
  }
}

/** Counts and compares one day of every source; returns how many cases it opened. */
export async function reconcileDay({ database, directory, now, committed }: City, day: string): Promise<number> {
  const at = now()
  const known = await directory.current(at.getTime())
  const opened = await withinConnection(database.pool, programSight, async (connection) => {
    let sum = 0
    for (const id of await countDay(connection, { day, at, bureau: known.bureau }))
      sum += (await compareDay(connection, known, id, at)).opened
    return sum
  })
  committed()
  return opened
}

export function daysBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)]
  return Array.from({ length: Math.max(0, Math.round((to - from) / oneDay) + 1) }, (_, index) =>
    new Date(from + index * oneDay).toISOString().slice(0, 10),
  )
}
