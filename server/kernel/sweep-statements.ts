/** How many gaps one statement mends: the sweep after a disaster must not hold thousands of locks at once. */
export const batch = 500

export const healingKinds = {
  'entry-not-queued': '日志未排队',
  'push-missing': '推送缺失',
  'waiting-missing': '待分派缺失',
  'entry-missing': '推送无日志',
  'feed-row-missing': '事件流缺行',
  'gathering-stuck': '短信滞留',
} as const
export type HealingKind = keyof typeof healingKinds

/**
 * What every mending ends with: its own journal entry, told to the bureau, and its line on the page. `mended` has the columns
 * noted (the id of that entry, given in advance), decision, push, department, about.
 *
 * $1 and $2 the stretch of ids (greater than, up to), $3 instant, $4 bureau
 */
const noting = (kind: HealingKind) => `
noted as (
  insert into app.journal (id, type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data) overriding system value
  select mended.noted, 'reconciliation.healed', $3, mended.decision, array[$4::text], array[null::bigint], '平台', 'system', $4,
         jsonb_strip_nulls(jsonb_build_object('kind', '${kind}', 'push', mended.push::text, 'entry', mended.about::text, 'to', mended.department))
  from mended order by mended.noted
), noted_queued as (
  insert into app.journal_pending (entry) select mended.noted from mended
), kept as (
  insert into app.healing (at, kind, decision, push, department, about, entry)
  select $3, '${kind}', mended.decision, mended.push, mended.department, mended.about, mended.noted from mended
)
select count(*)::integer as count from mended`

/** Entries that were committed and neither wait for a number nor have one: nobody would ever be told. */
export const queueLostEntries = `
with numbered as materialized (
  select journal_position.entry from app.journal_position where journal_position.entry > $1 and journal_position.entry <= $2
), lost as materialized (
  select journal.id, journal.decision from app.journal
  where journal.id > $1 and journal.id <= $2
    and not exists (select from numbered where numbered.entry = journal.id)
    and not exists (select from app.journal_pending where journal_pending.entry = journal.id)
  order by journal.id limit ${batch}
), requeued as (
  insert into app.journal_pending (entry) select lost.id from lost on conflict do nothing returning journal_pending.entry
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, lost.decision, null::bigint as push, null::text as department, lost.id as about
  from requeued join lost on lost.id = requeued.entry
), ${noting('entry-not-queued')}`

/**
 * Routed decisions that a department of their rule never had a push of, in any state. A corrected decision follows those who hold it
 * (2.2.2.3), so its rule is asked only where it has no push at all.
 *
 * $5 status of new pushes, $6 due day, $7 due day is provisional
 */
export const sendMissingPushes = `
with missing as materialized (
  select decision.id as decision, decision.revision, receiver.department, receiver.role
  from app.decision
  join app.mapping_receiver as receiver on receiver.rule = decision.rule
  join app.department on department.code = receiver.department and department.active
  where decision.id > $1 and decision.id <= $2 and decision.status = 'routed'
    and not exists (select from app.push where push.decision = decision.id and push.department = receiver.department)
    and (decision.revision = 1 or not exists (select from app.push where push.decision = decision.id))
  order by decision.id limit ${batch} for update of decision skip locked
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, due_provisional, received_at)
  select missing.decision, missing.revision, 'new', missing.department, missing.role, $5::text, missing.department, $3::timestamptz, $6::date, $7::boolean,
         case when $5 = 'deemed' then $3 end
  from missing order by missing.decision, missing.department
  returning push.id, push.decision, push.department
), told as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.created', $3, sent.decision, array_agg(sent.department), array_agg(sent.id), '平台', 'system', $4, '{"healed": true}'
  from sent group by sent.decision order by sent.decision
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select told.id from told
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, sent.decision, sent.id as push, sent.department, null::bigint as about
  from sent cross join (select count(*) from told) as told_before
), ${noting('push-missing')}`

/** Decisions that route nowhere and stand in no queue. $5 due day, $6 due day is provisional */
export const openMissingWaits = `
with missing as materialized (
  select decision.id, decision.item from app.decision
  where decision.id > $1 and decision.id <= $2 and decision.status = 'unrouted'
    and not exists (select from app.waiting where waiting.decision = decision.id and waiting.closed_at is null)
  order by decision.id limit ${batch} for update of decision skip locked
), opened as (
  insert into app.waiting (decision, reason, owner, opened_at, due_on, due_provisional)
  select missing.id,
         coalesce((select earlier.reason from app.waiting as earlier where earlier.decision = missing.id order by earlier.id desc limit 1),
                  case when missing.item is null then 'unknown-item' else 'no-rule' end),
         $4, $3, $5::date, $6::boolean
  from missing on conflict (decision) where closed_at is null do nothing
  returning waiting.decision
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, opened.decision, null::bigint as push, null::text as department, null::bigint as about from opened
), ${noting('waiting-missing')}`

/** Pushes that no entry of their decision names: the department was never told of them. */
export const tellUntoldPushes = `
with untold as materialized (
  select push.id, push.decision, push.department from app.push
  where push.decision > $1 and push.decision <= $2
    and not exists (select from app.journal where journal.decision = push.decision and push.id = any (journal.pushes))
  order by push.id desc limit ${batch} for update skip locked
), told as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.created', $3, untold.decision, array_agg(untold.department), array_agg(untold.id), '平台', 'system', $4, '{"healed": true}'
  from untold group by untold.decision order by untold.decision
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select told.id from told
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, untold.decision, untold.id as push, untold.department, null::bigint as about
  from untold cross join (select count(*) from told) as told_before
), ${noting('entry-missing')}`

/** Rows of feeds that numbered entries should have and have not. */
export const findUnfed = `
with fed as materialized (
  select feed_item.department, feed_item.entry, feed_item.push from app.feed_item where feed_item.entry > $1 and feed_item.entry <= $2
), numbered as materialized (
  select journal_position.entry from app.journal_position where journal_position.entry > $1 and journal_position.entry <= $2
)
select journal.id as entry, journal.decision, told.department, told.push
from app.journal join numbered on numbered.entry = journal.id
cross join lateral unnest(journal.feeds, journal.pushes) as told(department, push)
where journal.id > $1 and journal.id <= $2
  and not exists (select from fed where fed.department = told.department and fed.entry = journal.id and fed.push is not distinct from told.push)
order by journal.id, told.department limit ${batch}`

/**
 * Puts one row back: into the hole that it left, the nearest to where it belongs, else at the end. A feed stays without gaps either way.
 *
 * $1 and $2 unused, $3 instant, $4 bureau, $5 department, $6 entry, $7 push, $8 decision
 */
export const feedAgain = `
with head as materialized (
  select coalesce((select feed_head.position from app.feed_head where feed_head.department = $5), 0) as position
), place as materialized (
  select coalesce(
    (select hole.position
     from (select item.position + 1 as position, item.entry from app.feed_item as item, head
           where item.department = $5 and item.position < head.position
             and not exists (select from app.feed_item as next where next.department = $5 and next.position = item.position + 1)
           union all
           select 1, 0 from head where head.position > 0 and not exists (select from app.feed_item as first where first.department = $5 and first.position = 1)
          ) as hole
     order by abs(hole.entry - $6::bigint) limit 1),
    (select head.position + 1 from head)) as position
  where $1::bigint is not null and $2::bigint is not null
), advanced as (
  insert into app.feed_head as kept (department, position) select $5, place.position from place
  on conflict (department) do update set position = greatest(kept.position, excluded.position)
), fed as (
  insert into app.feed_item (department, position, entry, push) select $5, place.position, $6, $7::bigint from place
  returning feed_item.entry
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, $8::bigint as decision, $7::bigint as push, $5::text as department, fed.entry as about from fed
), ${noting('feed-row-missing')}`

/** SMS gathered from a moment that has not come (a clock that was set back): they would never leave. */
export const freeGatherings = `
with freed as (
  update app.message_gathering set gathered_from = least($3::timestamptz, message_gathering.first_push_at) - interval '1 minute'
  where message_gathering.gathered_from > $3::timestamptz + interval '1 minute' and $1::bigint is not null and $2::bigint is not null
  returning message_gathering.department
), mended as materialized (
  select nextval('app.journal_id_seq') as noted, null::bigint as decision, null::bigint as push, freed.department, null::bigint as about from freed
), ${noting('gathering-stuck')}`
