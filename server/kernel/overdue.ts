import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection, type Database } from '#platform/db.ts'
import type { DirectoryKeeper } from './directory.ts'
import type { Tables } from './tables.ts'
import { notedThings, takeBackLateness } from './takebacks.ts'

export interface OverdueOptions {
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly now: () => Date
  readonly committed: () => void
}

/** How many rows one statement notes: the sweep after a long holiday must not hold thousands of locks at once. */
const batch = 1000

/**
 * Each statement takes rows that are past their last day and not yet noted, notes them and writes one entry each, all in one.
 * Rows that another sweep or a receipt holds at this moment are left to the next turn (`skip locked`), so nothing is noted twice.
 *
 * $1 today in Shanghai, $2 instant, $3 bureau
 */
const lateness = {
  // By department and status, so that the inbox's index serves and ingest pays for no index of its own.
  pushes: noteLate({
    type: 'push.overdue',
    late: `
      select push.id, push.decision, push.id as push, case when push.status = 'disputed' then push.custodian else push.department end as department, push.status, push.due_on from app.push
      where push.department = any(array(select department.code from app.department))
        and push.status in ('pending', 'deemed', 'returned', 'rerouting', 'disputed') and push.due_on < $1::date and push.overdue_at is null
      order by push.id limit ${batch} for update skip locked`,
    noted: `update app.push set overdue_at = $2 from late where push.id = late.id returning push.id`,
  }),
  feedback: noteLate({
    type: 'feedback.overdue',
    late: `
      select feedback.id, feedback.decision, feedback.push, feedback.department, feedback.status, feedback.due_on from app.feedback
      where feedback.status = 'awaiting-answer' and feedback.due_on < $1::date and feedback.overdue_at is null
      order by feedback.id limit ${batch} for update skip locked`,
    noted: `update app.feedback set overdue_at = $2 from late where feedback.id = late.id returning feedback.id`,
  }),
  waiting: noteLate({
    type: 'waiting.overdue',
    late: `
      select waiting.id, waiting.decision, null::bigint as push, waiting.owner as department, 'waiting' as status, waiting.due_on from app.waiting
      where waiting.closed_at is null and waiting.due_on < $1::date and waiting.overdue_at is null
      order by waiting.id limit ${batch} for update skip locked`,
    noted: `update app.waiting set overdue_at = $2 from late where waiting.id = late.id returning waiting.id`,
  }),
  followUps: noteLate({
    type: 'follow-up.overdue',
    late: `
      select follow_up.id, follow_up.decision, null::bigint as push, follow_up.owner as department, follow_up.kind as status, follow_up.due_on from app.follow_up
      where follow_up.closed_at is null and follow_up.due_on < $1::date and follow_up.overdue_at is null
      order by follow_up.id limit ${batch} for update skip locked`,
    noted: `update app.follow_up set overdue_at = $2 from late where follow_up.id = late.id returning follow_up.id`,
  }),
} as const

interface Lateness {
  readonly type: string
  readonly late: string
  readonly noted: string
}

/** Whoever is late and the bureau are told, each once. */
function noteLate({ type, late, noted }: Lateness): string {
  const thing = type.slice(0, type.indexOf('.'))
  return `
with late as materialized (${late}
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select '${type}', $2, late.decision,
         case when late.department = $3 then array[$3] else array[late.department, $3] end,
         case when late.department = $3 then array[late.push] else array[late.push, late.push] end,
         '平台', 'system', $3, jsonb_build_object('${thing}', late.id::text, 'status', late.status, 'dueOn', late.due_on)
  from late order by late.id
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
), noted as (
  ${noted}
)
select count(*)::integer as count from noted`
}

export interface Noted {
  readonly pushes: number
  readonly feedback: number
  readonly waiting: number
  readonly followUps: number
}

/**
 * Finds what has passed its last day and is still open (2.2.2.3; 4.3: a lead for oversight, not a verdict), notes it once each and
 * returns how many were noted. A limit expires at the end of its day in Shanghai, so today's are not late yet.
 */
export async function sweepOverdue({ database, directory, now, committed }: OverdueOptions): Promise<Noted> {
  const at = now()
  const { bureau } = await directory.current(at.getTime())
  const values = [dayInShanghai(at), at, bureau] as const
  const noteAll = async (name: keyof typeof lateness): Promise<number> => {
    let total = 0
    for (;;) {
      const count = await withinConnection(database.pool, programSight, (connection) => noteBatch(connection, name, values))
      total += count
      if (count > 0) committed()
      if (count < batch) return total
    }
  }
  // A mark that a moved deadline made wrong is taken back before new ones are set (行政许可法 42, 45).
  for (const thing of notedThings) {
    const takeBack = () =>
      withinConnection(database.pool, programSight, (connection) => takeBackLateness(connection, thing, { today: values[0], at, bureau }))
    for (let count = await takeBack(); count > 0; count = await takeBack()) committed()
  }
  return {
    pushes: await noteAll('pushes'),
    feedback: await noteAll('feedback'),
    waiting: await noteAll('waiting'),
    followUps: await noteAll('followUps'),
  }
}

async function noteBatch(connection: PoolClient, name: keyof typeof lateness, values: readonly unknown[]): Promise<number> {
  const { rows } = await connection.query<{ count: number }>({ name: `overdue-${name}`, text: lateness[name], values: [...values] })
  return rows[0]?.count ?? 0
}

export interface OverdueSweep {
  /** Sweeps now; for tests and for the first turn after a holiday. */
  readonly sweep: () => Promise<Noted>
  readonly stop: () => Promise<void>
}

/** Sweeps every minute. `every` is in milliseconds. Safe in any number of processes. */
export function startOverdueSweep(
  options: OverdueOptions & { readonly failed: (cause: unknown) => void; readonly every?: number },
): OverdueSweep {
  let running: Promise<unknown> | undefined
  const turn = () => {
    running ??= sweepOverdue(options)
      .catch(options.failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, options.every ?? 60_000)
  turn()
  return {
    sweep: () => sweepOverdue(options),
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
