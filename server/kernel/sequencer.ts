import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { programSight, withinConnection, type Database } from '#platform/db.ts'
import type { Tables } from './tables.ts'

/** One numbered entry in one department's feed. */
export interface Numbered {
  readonly department: string
  readonly position: string
  readonly entry: string
  readonly type: string
  readonly at: Date
  readonly decision: string | null
  readonly push: string | null
}

/** How many entries one statement numbers. */
const batch = 1000
/**
 * A pass costs about as much for one entry as for fifty. When much arrives it waits these milliseconds for more, so that numbering
 * takes little from ingest; when little arrives it does not wait at all.
 */
const breath = 15
const busy = 12

/**
 * Numbers what has been committed, in one statement. Ids are taken at insert and become visible at commit, so paging by id would
 * skip the rows of a slow transaction (63 % of them in a measured run); whatever becomes visible late is simply numbered late.
 * The sequencer's row lock makes two programs take turns; `for update` on what is taken is not needed beside it.
 */
const numberStatement = `
with state as materialized (
  select sequencer.position from app.sequencer for update
), taken as materialized (
  delete from app.journal_pending
  where journal_pending.entry in (
    select pending.entry from app.journal_pending as pending, state order by pending.entry limit ${batch})
  returning journal_pending.entry
), entries as materialized (
  select journal.id, journal.type, journal.at, journal.decision, journal.feeds, journal.pushes,
         state.position + row_number() over (order by journal.id) as position
  from taken join app.journal on journal.id = taken.entry cross join state
), positioned as (
  insert into app.journal_position (position, entry) select entries.position, entries.id from entries
), advanced as (
  update app.sequencer set position = sequencer.position + (select count(*) from entries) where exists (select 1 from entries)
), told as materialized (
  select told.department, told.push, entries.id, entries.type, entries.at, entries.decision,
         row_number() over (partition by told.department order by entries.id, told.push) as step
  from entries cross join lateral unnest(entries.feeds, entries.pushes) as told(department, push)
), heads as materialized (
  insert into app.feed_head as head (department, position)
  select told.department, count(*) from told group by told.department order by told.department
  on conflict (department) do update set position = head.position + excluded.position
  returning head.department, head.position
), counted as (
  insert into app.daily_count as daily (department, day, type, entries)
  select told.department, (told.at at time zone 'Asia/Shanghai')::date, told.type, count(*) from told group by 1, 2, 3 order by 1, 2, 3
  on conflict (department, day, type) do update set entries = daily.entries + excluded.entries
), numbered as (
  insert into app.feed_item (department, position, entry, push)
  select told.department, heads.position - count(*) over (partition by told.department) + told.step, told.id, told.push
  from told join heads on heads.department = told.department
  returning feed_item.department, feed_item.position, feed_item.entry, feed_item.push
)
select numbered.department, numbered.position, numbered.entry, numbered.push, told.type, told.at, told.decision
from numbered join told on told.id = numbered.entry and told.department = numbered.department and told.push is not distinct from numbered.push
order by numbered.department, numbered.position`

export interface Sequencer {
  /** Something was committed: number soon. Cheap, may be called for every commit. */
  readonly wake: () => void
  /** Numbers until nothing visible is left; for tests and for an orderly end. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SequencerOptions {
  readonly database: Database<Tables>
  /** Told of what was numbered, after the commit. */
  readonly numbered: (items: readonly Numbered[]) => void
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks when nobody wakes it: other processes write as well. */
  readonly idle?: number
}

export function startSequencer({ database, numbered, failed, idle = 50 }: SequencerOptions): Sequencer {
  let stopped = false
  let again = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const pass = async (): Promise<number> => {
    const items = await withinConnection(database.pool, programSight, numberOnce)
    if (items.length > 0) numbered(items)
    return items.length
  }
  const run = async () => {
    clearTimeout(timer)
    try {
      do {
        again = false
        for (let found = await pass(); found > 0 && !stopped; found = await pass()) if (found > busy) await wait(breath)
      } while (again && !stopped)
    } catch (cause) {
      failed(cause)
    }
    running = undefined
    if (!stopped) timer = setTimeout(wake, idle)
  }
  const wake = () => {
    if (stopped) return
    again = true
    running ??= run()
  }
  timer = setTimeout(wake, idle)
  return {
    wake,
    drain: async () => {
      wake()
      while (running) await running
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function numberOnce(connection: PoolClient): Promise<readonly Numbered[]> {
  const { rows } = await connection.query<Numbered>({ name: 'number', text: numberStatement })
  if (rows.length > 0) await connection.query(`notify shenguan_numbered`)
  return rows
}
