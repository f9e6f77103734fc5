import type { PoolClient } from 'pg'
import { officeCode } from '#notice/departments.ts'

/** Names the advisory lock under which changes of custodians are noted, one program at a time. */
const lock = 'select pg_advisory_xact_lock(4302, 3)'

/**
 * Smaller is asked first: whoever is present by turn (liaison, deputy, head), and where nobody is, the head before the others.
 * `custodian` is a row of app.custodians.
 */
export const askedFirst = `case when custodian.present then custodian.turn else 13 - custodian.turn end`

/**
 * Compares whom each department's pushes ask with whom they asked before; every change is an entry in the department's feed, and where
 * nobody is present in that of the office and the bureau as well. What is noted for the first time is no change.
 *
 * $1 day, $2 instant, $3 bureau, $4 office
 */
const noteStatement = `
with asked as materialized (
  select distinct on (department.code) department.code as department, custodian.account, custodian.seat, custodian.stands_in_for,
         coalesce(custodian.present, false) as present
  from app.department left join app.custodians($1::date) as custodian on custodian.department = department.code
  where department.active and department.kind <> 'actor'
  order by department.code, ${askedFirst}, custodian.account
), changed as materialized (
  select asked.*, known.department is null as first, known.account as account_before, known.seat as seat_before
  from asked left join app.custodian as known on known.department = asked.department
  where known.department is null
     or (known.account, known.seat, known.stands_in_for, known.present) is distinct from (asked.account, asked.seat, asked.stands_in_for, asked.present)
), kept as (
  insert into app.custodian as known (department, account, seat, stands_in_for, present, since)
  select changed.department, changed.account, changed.seat, changed.stands_in_for, changed.present, $2::timestamptz from changed
  on conflict (department) do update set account = excluded.account, seat = excluded.seat, stands_in_for = excluded.stands_in_for,
    present = excluded.present, since = excluded.since
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select case when changed.present then 'custody.passed' else 'custody.unattended' end, $2, null, told.feeds,
         array_fill(null::bigint, array[cardinality(told.feeds)]), '平台', 'system', $3,
         jsonb_build_object('of', changed.department,
           'from', jsonb_build_object('account', changed.account_before::text, 'seat', changed.seat_before),
           'to', jsonb_build_object('account', changed.account::text, 'seat', changed.seat, 'standsInFor', changed.stands_in_for::text))
  from changed
  cross join lateral (select case when changed.present then array[changed.department]
    else array(select distinct each from unnest(array[changed.department, $3, $4]) as each) end as feeds) as told
  where not changed.first
  order by changed.department
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
select (select count(*)::integer from entry) as count from (select 1) as one`

export interface Noting {
  /** Of Shanghai. */
  readonly day: string
  readonly at: Date
  readonly bureau: string
}

/** Notes in the open transaction, which sees the city, to whom custody has passed since it was last noted. Returns how many departments. */
export async function noteCustodians(connection: PoolClient, { day, at, bureau }: Noting): Promise<number> {
  await connection.query(lock)
  const { rows } = await connection.query<{ count: number }>({
    name: 'note-custodians',
    text: noteStatement,
    values: [day, at, bureau, officeCode],
  })
  return rows[0]?.count ?? 0
}
