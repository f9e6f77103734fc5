/**
 * The one statement that takes decisions in: decision, pushes, waiting place, journal entry and outbox row, all or none.
 * JSON text into jsonb_to_recordset is the fastest way in, and foreign keys are replaced by the routing that made the rows:
 * it read the same directory revision that this statement names, and writes nothing when that is no longer current.
 *
 * $1 rows (JSON), $2 directory revision, $3 status of new pushes, $4 instant, $5 due day, $6 due day is provisional,
 * $7 owner of the waiting queue, $8 its due day, $9 its due day is provisional
 */
const columns = [
  ['client', 'text'],
  ['source_id', 'text'],
  ['digest', 'text'],
  ['status', 'text'],
  ['rule', 'bigint'],
  ['item', 'text'],
  ['item_as_sent', 'text'],
  ['document_number', 'text'],
  ['document_name', 'text'],
  ['category', 'text'],
  ['certificate_name', 'text'],
  ['certificate_number', 'text'],
  ['content', 'text'],
  ['decided_on', 'date'],
  ['valid_from', 'date'],
  ['valid_to', 'date'],
  ['result', 'text'],
  ['holder_kind', 'text'],
  ['holder_name', 'text'],
  ['holder_uscc', 'text'],
  ['holder_id_type', 'text'],
  ['holder_id_number', 'text'],
  ['holder_legal_representative', 'text'],
  ['holder_phone', 'text'],
  ['holder_id_index', 'bigint'],
  ['holder_phone_index', 'bigint'],
  ['region', 'text'],
  ['address', 'text'],
  ['handler', 'text'],
  ['reviewer', 'text'],
  ['approver', 'text'],
  ['confidentiality', 'text'],
  ['files', 'text[]'],
] as const

/** Columns of app.decision that come from outside, in the order of the statements. */
export const decisionColumns = columns.map(([name]) => name)
const list = decisionColumns.join(', ')

export const ingestStatement = `
with incoming as materialized (
  select nextval('app.decision_id_seq') as id, arrival.*
  from app.directory_revision
  cross join jsonb_to_recordset($1::jsonb) as arrival(
    n integer, departments text[], roles text[], waiting text, actor text, actor_department text,
    ${columns.map(([name, type]) => `${name} ${type}`).join(', ')})
  where directory_revision.revision = $2
), kept as (
  insert into app.decision (id, received_at, ${list}) overriding system value
  select incoming.id, $4::timestamptz, ${columns.map(([name]) => `incoming.${name}`).join(', ')} from incoming
  -- Two batches with the same decisions wait for one another row by row: in one order, or they would never end.
  order by incoming.client, incoming.source_id, incoming.n
  on conflict (client, source_id) do nothing
  returning decision.id
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, due_provisional, received_at)
  select incoming.id, 1, 'new', receiver.department, receiver.role, $3::text, receiver.department, $4, $5::date, $6::boolean,
         case when $3 = 'deemed' then $4 end
  from kept
  join incoming on incoming.id = kept.id
  cross join lateral unnest(incoming.departments, incoming.roles) as receiver(department, role)
  returning push.id, push.decision, push.department, push.role
), held as (
  insert into app.waiting (decision, reason, owner, opened_at, due_on, due_provisional)
  select incoming.id, incoming.waiting, $7::text, $4, $8::date, $9::boolean
  from kept join incoming on incoming.id = kept.id
  where incoming.waiting is not null
  returning waiting.decision
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.created', $4, incoming.id, told.feeds, told.pushes, incoming.actor, 'system', incoming.actor_department
  from (select sent.decision, array_agg(sent.department) as feeds, array_agg(sent.id) as pushes from sent group by sent.decision) as told
  join incoming on incoming.id = told.decision
  union all
  select 'decision.unrouted', $4, incoming.id, array[$7], array[null::bigint], incoming.actor, 'system', incoming.actor_department
  from held join incoming on incoming.id = held.decision
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
select incoming.n, kept.id, sent.id as push, sent.department, sent.role
from incoming
left join kept on kept.id = incoming.id
left join sent on sent.decision = incoming.id`

/** Writes the corrected text of a decision, by the same columns. $1 row (JSON), $2 id, $3 instant; returns the new revision. */
export const reviseStatement = `
update app.decision set
  revision = decision.revision + 1, received_at = $3,
  ${decisionColumns.map((name) => `${name} = arrival.${name}`).join(', ')}
from jsonb_to_record($1::jsonb) as arrival(${columns.map(([name, type]) => `${name} ${type}`).join(', ')})
where decision.id = $2
returning decision.revision`
