import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { dueDay, type Directory } from './directory.ts'

const finals = `('rerouted', 'superseded', 'ended')`

/** How many pushes a department answers for, signed or not. */
export async function countHeld(connection: PoolClient, department: string): Promise<number> {
  const { rows } = await connection.query<{ held: number }>(
    `select count(*)::integer as held from app.push where push.status not in ${finals} and (push.custodian = $1 or (push.department = $1 and push.status <> 'disputed'))`,
    [department],
  )
  return rows[0]?.held ?? 0
}

/** Who answers for the new push: the successor, or another department that still answers until somebody signs. */
const heir = `case when old.custodian = $1 then $2 else old.custodian end`

/**
 * Sends everything of one department on to its successor, who answers for it from this moment and is asked to sign: a push that the
 * successor has of the same decision takes the place of a new one. Signed or not, returned or on its way, all of it moves.
 *
 * $1 from, $2 to, $3 instant, $4 status of new pushes, $5 due day, $6 due day is provisional, $7 name, $8 seat, $9 department, $10 bureau
 */
const sendStatement = `
with old as materialized (
  select push.* from app.push where push.department = $1 and push.status not in ${finals} and push.status <> 'disputed' order by push.id desc for update
), there as materialized (
  select distinct on (old.id) old.id as old, push.id as push
  from old join app.push on push.decision = old.decision and push.department = $2 and push.status not in ${finals}
  order by old.id, push.id desc
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, previous, sent_at, due_on, due_provisional, received_at, returns, refused_by)
  select old.decision, old.revision, 'reroute', $2, old.role, case when old.status = 'rerouting' then 'rerouting' else $4 end, ${heir}, old.previous,
         $3::timestamptz, $5::date, $6::boolean, case when $4 = 'deemed' and old.status <> 'rerouting' then $3 end, old.returns, old.refused_by
  from old where not exists (select from there where there.old = old.id) order by old.id
  returning push.id, push.decision, push.revision
), pair as materialized (
  select there.old, there.push from there
  union all
  select old.id, sent.id from sent join old on old.decision = sent.decision and old.revision = sent.revision
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.rerouted', $3, old.decision, array[$1, $2, $10], array[old.id, pair.push, pair.push], $7, $8, $9,
         jsonb_build_object('push', old.id::text, 'from', $1::text, 'to', $2::text, 'newPush', pair.push::text, 'note', '机构调整移交')
  from pair join old on old.id = pair.old order by old.id
  returning journal.id, (journal.data ->> 'push')::bigint as push
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
update app.push set status = 'rerouted', custodian = case when push.custodian = $1 then $2 else push.custodian end, version = push.version + 1, last_entry = entry.id
from entry where push.id = entry.push`

/** What the department answered for on another's behalf, while that one had not signed. Same values as above. */
const relieveStatement = `
with held as materialized (
  select push.id, push.decision, push.department,
         (select moved.id from app.push as moved where moved.decision = push.decision and moved.department = $2 and moved.status = 'rerouting'
          order by moved.id desc limit 1) as previous
  from app.push where push.custodian = $1 and push.status not in ${finals} order by push.id desc for update
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.handed-over', $3::timestamptz, held.decision, array(select distinct told from unnest(array[held.department, $4::text]) as told),
         array_fill(held.id, array[(select count(distinct told)::integer from unnest(array[held.department, $4::text]) as told)]), $5, $6, $7,
         jsonb_build_object('push', held.id::text, 'from', $1::text, 'to', $2::text)
  from held order by held.id
  returning journal.id, (journal.data ->> 'push')::bigint as push
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
update app.push set custodian = $2, previous = coalesce(held.previous, push.previous), version = push.version + 1, last_entry = entry.id
from entry join held on held.id = entry.push where push.id = entry.push`

export interface Succession {
  readonly from: string
  readonly to: string
  readonly by: { readonly name: string; readonly seat: string; readonly department: string }
}

/** Hands over all that a department answers for, in the open transaction that ends it and sees the city. */
export async function succeed(connection: PoolClient, known: Directory, { from, to, by }: Succession, at: Date): Promise<void> {
  // Nothing more is given to it from here on; then what it holds is all there is.
  await connection.query('select pg_advisory_xact_lock(4302, 2)')
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  const status = known.settings.receiptMode === 'deemed' ? 'deemed' : 'pending'
  await connection.query(sendStatement, [from, to, at, status, due.dueOn, due.provisional, by.name, by.seat, by.department, known.bureau])
  await connection.query(relieveStatement, [from, to, at, known.bureau, by.name, by.seat, by.department])
}
