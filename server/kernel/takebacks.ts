import type { PoolClient } from 'pg'
import { inWords, type DeadlineThing } from './deadlines.ts'

/** Kinds whose lateness the sweep notes. */
export const notedThings = ['push', 'feedback', 'waiting', 'follow-up'] as const satisfies readonly DeadlineThing[]

/** How many rows one statement takes back: as for noting. */
const batch = 1000

/**
 * Takes back marks of lateness from what is open and not late any more, because its day moved: by a pause, an extension or a new
 * calendar. Whoever was told of the lateness is told of this. Returns how many.
 */
export async function takeBackLateness(
  connection: PoolClient,
  thing: (typeof notedThings)[number],
  { today, at, bureau }: { readonly today: string; readonly at: Date; readonly bureau: string },
): Promise<number> {
  const words = inWords(thing, bureau)
  const { rows } = await connection.query<{ count: number }>({
    name: `take-back-${thing}-${bureau}`,
    text: `
    with early as materialized (
      select ${words.row}.id, ${words.decision} as decision, ${words.push} as push, ${words.told} as told, ${words.row}.due_on, ${words.row}.overdue_at
      from ${words.from}
      where ${openAgain[thing]} and ${words.row}.overdue_at is not null and ${words.row}.due_on >= $1::date
      order by ${words.row}.id limit ${batch} for update skip locked
    ), entry as (
      insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
      select '${thing}.overdue-withdrawn', $2, early.decision, told.feeds, array_fill(early.push, array[cardinality(told.feeds)]), '平台', 'system', $3,
             jsonb_build_object('${thing}', early.id::text, 'dueOn', early.due_on, 'notedAt', early.overdue_at)
      from early cross join lateral (select array_agg(distinct one.code) as feeds from unnest(early.told) as one(code)) as told
      order by early.id
      returning journal.id
    ), queued as (
      insert into app.journal_pending (entry) select entry.id from entry
    ), cleared as (
      update ${words.from} set overdue_at = null from early where ${words.row}.id = early.id returning ${words.row}.id
    )
    select count(*)::integer as count from cleared`,
    values: [today, at, bureau],
  })
  return rows[0]?.count ?? 0
}

/** Open ones, so that the index of what has been noted late serves. */
const openAgain = {
  push: `push.status in ('pending', 'deemed', 'returned', 'rerouting')`,
  feedback: `feedback.status = 'awaiting-answer'`,
  waiting: 'waiting.closed_at is null',
  'follow-up': 'follow_up.closed_at is null',
} as const
