import type { PoolClient } from 'pg'

/**
 * Counts one day of every source by its items, in one statement, and keeps the result. A decision belongs to the day in Shanghai on
 * which it was first received: a correction does not move it. A refused row counts until its source id has been taken in.
 * `held` asks for a custodian that still exists; `lost` are pushes that the journal names and nobody has.
 *
 * $1 day, $2 its beginning, $3 its end, $4 instant, $5 bureau
 */
const countStatement = `
with received as materialized (
  select decision.id, decision.client, decision.source_id, decision.item, decision.item_as_sent
  from app.decision where decision.revision = 1 and decision.received_at >= $2 and decision.received_at < $3
  union all
  select decision.id, decision.client, decision.source_id, decision.item, decision.item_as_sent
  from app.decision_revision join app.decision on decision.id = decision_revision.decision
  where decision_revision.revision = 1 and decision_revision.received_at >= $2 and decision_revision.received_at < $3
), inactive as materialized (
  select array(select department.code from app.department where not department.active) as codes
), fate as materialized (
  select received.client, received.source_id, coalesce(received.item, received.item_as_sent) as item,
         exists (select from app.waiting where waiting.decision = received.id and waiting.closed_at is null) as waits,
         (select count(*) from app.push where push.decision = received.id) as pushes,
         (select count(*) from app.push where push.decision = received.id and push.custodian <> all ((select inactive.codes from inactive)::text[])) as held,
         exists (
           select from app.journal cross join lateral unnest(journal.pushes, journal.feeds) as named(push, department)
           where journal.decision = received.id and journal.type in ('push.created', 'decision.revised', 'push.rerouted') and named.push is not null
             and not exists (select from app.push where push.id = named.push)
             and not exists (select from app.push where push.decision = received.id and push.department = named.department)) as lost
  from received
), refused as materialized (
  select distinct on (rejection.client, coalesce(rejection.source_id, rejection.id::text)) rejection.client, rejection.department,
         rejection.item
  from app.rejection
  where rejection.received_at >= $2 and rejection.received_at < $3
    and not exists (select from app.decision where decision.client = rejection.client and decision.source_id = rejection.source_id)
  order by rejection.client, coalesce(rejection.source_id, rejection.id::text), rejection.id desc
), counted as (
  select fate.client, fate.item, count(*) as kept, count(*) filter (where fate.pushes > 0 and not fate.waits and not fate.lost) as pushed,
         count(*) filter (where fate.waits) as waiting, 0::bigint as rejected, sum(fate.pushes) as pushes, sum(fate.held) as held
  from fate group by fate.client, fate.item
  union all
  select refused.client, coalesce(item.code, refused.item, ''), 0, 0, 0, count(*), 0, 0
  from refused left join app.item on item.code = refused.item or item.name = refused.item group by 1, 2
), by_item as (
  select counted.client, counted.item, sum(counted.kept) as kept, sum(counted.pushed) as pushed, sum(counted.waiting) as waiting,
         sum(counted.rejected) as rejected, sum(counted.pushes) as pushes, sum(counted.held) as held
  from counted group by counted.client, counted.item
), by_client as (
  select by_item.client, sum(by_item.kept) as kept, sum(by_item.pushed) as pushed, sum(by_item.waiting) as waiting, sum(by_item.rejected) as rejected,
         sum(by_item.pushes) as pushes, sum(by_item.held) as held,
         jsonb_agg(jsonb_build_object(
           'item', by_item.item, 'received', by_item.kept + by_item.rejected, 'pushed', by_item.pushed, 'waiting', by_item.waiting,
           'rejected', by_item.rejected, 'unaccounted', by_item.kept - by_item.pushed - by_item.waiting, 'pushes', by_item.pushes,
           'held', by_item.held) order by by_item.item) as items
  from by_item group by by_item.client
), source as (
  -- A source that was heard of in the last month and is silent today has a line as well: silence should be seen.
  select by_client.client from by_client
  union
  select earlier.client from app.reconciliation as earlier where earlier.day between $1::date - 30 and $1::date
), digest as (
  select fate.client, encode(sha256(convert_to(string_agg(fate.source_id, E'\\n' order by fate.source_id collate "C"), 'UTF8')), 'hex') as digest
  from fate group by fate.client
)
insert into app.reconciliation as kept (day, client, department, received, pushed, waiting, rejected, unaccounted, pushes, held, digest, items, counted_at)
select $1::date, source.client,
       coalesce(client.department, case when source.client ~ '^(form|import):' then split_part(source.client, ':', 2) end, $5),
       coalesce(by_client.kept + by_client.rejected, 0), coalesce(by_client.pushed, 0), coalesce(by_client.waiting, 0),
       coalesce(by_client.rejected, 0), coalesce(by_client.kept - by_client.pushed - by_client.waiting, 0),
       coalesce(by_client.pushes, 0), coalesce(by_client.held, 0),
       coalesce(digest.digest, encode(sha256(''), 'hex')), coalesce(by_client.items, '[]'), $4::timestamptz
from source
left join by_client on by_client.client = source.client
left join digest on digest.client = source.client
left join app.client on source.client = 'exchange:' || client.id
order by source.client
on conflict (day, client) do update set
  received = excluded.received, pushed = excluded.pushed, waiting = excluded.waiting, rejected = excluded.rejected,
  unaccounted = excluded.unaccounted, pushes = excluded.pushes, held = excluded.held, items = excluded.items, counted_at = excluded.counted_at,
  digest = excluded.digest,
  -- What both have signed and what is counted now must be the same thing: another list of decisions wants new signatures.
  bureau_signed_at = case when kept.digest = excluded.digest then kept.bureau_signed_at end,
  bureau_signed_by = case when kept.digest = excluded.digest then kept.bureau_signed_by end,
  bureau_signed_seat = case when kept.digest = excluded.digest then kept.bureau_signed_seat end,
  bureau_account = case when kept.digest = excluded.digest then kept.bureau_account end,
  source_signed_at = case when kept.digest = excluded.digest then kept.source_signed_at end,
  source_signed_by = case when kept.digest = excluded.digest then kept.source_signed_by end,
  source_signed_seat = case when kept.digest = excluded.digest then kept.source_signed_seat end,
  source_account = case when kept.digest = excluded.digest then kept.source_account end
returning kept.id`

export interface DayOf {
  readonly day: string
  readonly at: Date
  readonly bureau: string
}

/** Who writes rows of a day takes turns, before the first of them is touched: a list and the night's count would wait for each other. */
export async function lockDay(connection: PoolClient, day: string): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('reconciliation ' || $1))`, [day])
}

/** Counts the day for every source in the open transaction; returns the ids of its reconciliations. */
export async function countDay(connection: PoolClient, { day, at, bureau }: DayOf): Promise<readonly string[]> {
  const [from, to] = spanOf(day)
  await lockDay(connection, day)
  const { rows } = await connection.query<{ id: string }>({ name: 'count-day', text: countStatement, values: [day, from, to, at, bureau] })
  return rows.map(({ id }) => id)
}

/** The instants between which a day in Shanghai lies; it has known no summer time since 1991. */
export function spanOf(day: string): readonly [Date, Date] {
  const from = new Date(`${day}T00:00:00+08:00`)
  return [from, new Date(from.getTime() + 86_400_000)]
}

/** Source ids that are kept of that day, sorted by their UTF-8 bytes. */
export async function listKept(connection: PoolClient, client: string, day: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ source_id: string }>({
    name: 'list-kept',
    text: `select received.source_id from (
             select decision.source_id from app.decision
             where decision.revision = 1 and decision.received_at >= $2 and decision.received_at < $3 and decision.client = $1
             union all
             select decision.source_id from app.decision_revision join app.decision on decision.id = decision_revision.decision
             where decision_revision.revision = 1 and decision_revision.received_at >= $2 and decision_revision.received_at < $3 and decision.client = $1
           ) as received order by received.source_id collate "C"`,
    values: [client, ...spanOf(day)],
  })
  return rows.map(({ source_id }) => source_id)
}
