import type { Pool } from 'pg'
import { receiversOf, items, type Sample } from './samples.ts'

/**
 * The baseline that the bench carries itself: the same committed work by hand-written SQL, no HTTP, no checks, no row security.
 * One decision: the decision, its two pushes, journal entry and outbox row, idempotent by its source id.
 */
const single = `
with kept as (
  insert into app.decision (client, source_id, digest, status, rule, item, item_as_sent, document_number, document_name, category, certificate_name,
    certificate_number, content, decided_on, valid_from, valid_to, result, holder_kind, holder_name, holder_uscc, holder_legal_representative,
    holder_phone, region, address, handler, reviewer, approver, confidentiality)
  values ('bare', $1, 'digest', 'routed', 1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
  on conflict (client, source_id) do nothing returning id
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on)
  select kept.id, 1, 'new', receiver.department, receiver.role, 'pending', receiver.department, now(), '2026-11-24'
  from kept cross join (values ($24, 'lead'), ($25, 'assist')) as receiver(department, role) returning id, decision, department
), entry as (
  insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.created', sent.decision, array_agg(sent.department), array_agg(sent.id), 'bare', 'system', 'SPJ' from sent group by sent.decision returning id
), queued as (insert into app.journal_pending (entry) select id from entry)
select id from kept`

const batch = `
with incoming as materialized (
  select nextval('app.decision_id_seq') as id, row.* from jsonb_to_recordset($1::jsonb) as row("sourceId" text, item text, "documentNumber" text,
    "documentName" text, category text, "certificateName" text, "certificateNumber" text, content text, "decidedOn" date, "validFrom" date, "validTo" date,
    result text, kind text, name text, uscc text, representative text, phone text, region text, address text, handler text, reviewer text, approver text,
    confidentiality text, first text, second text)
), kept as (
  insert into app.decision (id, client, source_id, digest, status, rule, item, item_as_sent, document_number, document_name, category, certificate_name,
    certificate_number, content, decided_on, valid_from, valid_to, result, holder_kind, holder_name, holder_uscc, holder_legal_representative,
    holder_phone, region, address, handler, reviewer, approver, confidentiality) overriding system value
  select id, 'bare', "sourceId", 'digest', 'routed', 1, item, item, "documentNumber", "documentName", category, "certificateName", "certificateNumber", content,
    "decidedOn", "validFrom", "validTo", result, kind, name, uscc, representative, phone, region, address, handler, reviewer, approver, confidentiality
  from incoming on conflict (client, source_id) do nothing returning id
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on)
  select kept.id, 1, 'new', receiver.department, receiver.role, 'pending', receiver.department, now(), '2026-11-24'
  from kept join incoming on incoming.id = kept.id
  cross join lateral (values (incoming.first, 'lead'), (incoming.second, 'assist')) as receiver(department, role) returning id, decision, department
), entry as (
  insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.created', sent.decision, array_agg(sent.department), array_agg(sent.id), 'bare', 'system', 'SPJ' from sent group by sent.decision returning id
), queued as (insert into app.journal_pending (entry) select id from entry)
select count(*) from kept`

export async function keepOne(pool: Pool, sample: Sample): Promise<void> {
  const { holder } = sample
  const [first, second] = receiversOf(items.indexOf(sample.item))
  await pool.query({
    name: 'bare-single',
    text: single,
    values: [
      sample.sourceId,
      sample.item,
      sample.documentNumber,
      sample.documentName,
      sample.category,
      sample.certificateName,
      sample.certificateNumber,
      sample.content,
      sample.decidedOn,
      sample.validFrom,
      sample.validTo,
      sample.result,
      holder.kind,
      holder.name,
      holder.uscc,
      holder.legalRepresentative,
      holder.phone,
      sample.region,
      sample.address,
      sample.handler,
      sample.reviewer,
      sample.approver,
      sample.confidentiality,
      first,
      second,
    ],
  })
}

export async function keepMany(pool: Pool, samples: readonly Sample[]): Promise<void> {
  const rows = samples.map(({ holder, ...sample }) => {
    const [first, second] = receiversOf(items.indexOf(sample.item))
    return {
      ...sample,
      kind: holder.kind,
      name: holder.name,
      uscc: holder.uscc,
      representative: holder.legalRepresentative,
      phone: holder.phone,
      first,
      second,
    }
  })
  await pool.query({ name: 'bare-batch', text: batch, values: [JSON.stringify(rows)] })
}

/** One receipt as the floor does it: the push, its journal entry and outbox row in one statement. */
export const signOne = `
with asked as materialized (
  select push.id, push.decision, push.department from app.push where push.id = $1 and push.status = 'pending' for update
), entry as (
  insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.received', asked.decision, array[asked.department, 'SPJ'], array[asked.id, asked.id], $2, 'liaison', asked.department from asked returning id
), queued as (
  insert into app.journal_pending (entry) select id from entry
)
update app.push set status = 'received', received_at = now(), received_by = $2, version = version + 1, last_entry = entry.id
from entry, asked where push.id = asked.id`

/** The newest 20 of one department by status, with the columns that the list shows. */
export const inboxPage = `
select push.id, push.decision, push.kind, push.role, push.status, push.department, push.custodian, push.sent_at, push.due_on, push.received_at, push.received_by,
  push.viewed_at, decision.item, decision.holder_name, decision.document_number, decision.result, decision.region, decision.address, decision.decided_on
from app.push join app.decision on decision.id = push.decision
where push.department = $1 and push.status = $2 order by push.id desc limit 20`

/** A feed page of 1,000 with payload. */
export const feedPage = `
select item.position, entry.type, entry.at, item.push, entry.decision, push.role, push.kind, push.due_on, decision.item, decision.document_number,
  decision.holder_name, decision.result, decision.decided_on, decision.region, entry.actor, entry.data
from app.feed_item as item join app.journal as entry on entry.id = item.entry
left join app.push on push.id = item.push left join app.decision on decision.id = entry.decision
where item.department = $1 and item.position > $2 order by item.position limit 1000`
