import type { PoolClient } from 'pg'
import type { PenaltyArrival } from './penalties.ts'
import type { Seal } from '#platform/seal.ts'
import type { LinkedHow } from './originals.ts'
import { sealPenaltyId } from './personal.ts'

/** Columns of app.penalty that come from outside, in the order of the statements. */
const columns = [
  ['client', 'text'],
  ['source_id', 'text'],
  ['digest', 'text'],
  ['department', 'text'],
  ['document_number', 'text'],
  ['offence', 'text'],
  ['facts', 'text'],
  ['basis', 'text'],
  ['categories', 'text[]'],
  ['effect', 'text'],
  ['content', 'text'],
  ['fine', 'numeric'],
  ['confiscated', 'numeric'],
  ['licence', 'text'],
  ['decided_on', 'date'],
  ['valid_to', 'date'],
  ['public_until', 'date'],
  ['organ', 'text'],
  ['organ_uscc', 'text'],
  ['source', 'text'],
  ['source_uscc', 'text'],
  ['remark', 'text'],
  ['holder_kind', 'text'],
  ['holder_name', 'text'],
  ['holder_uscc', 'text'],
  ['holder_registration', 'text'],
  ['holder_id_type', 'text'],
  ['holder_id_number', 'text'],
  ['holder_legal_representative', 'text'],
  ['clue_decision', 'text'],
  ['clue_document', 'text'],
  ['clue_certificate', 'text'],
  ['clue_item', 'text'],
  ['brought_by', 'text'],
] as const
const names = columns.map(([name]) => name).join(', ')
const typed = columns.map(([name, type]) => `${name} ${type}`).join(', ')
/** What a correction may change; whose penalty it is stays. */
const corrected = columns.filter(([name]) => name !== 'client' && name !== 'source_id' && name !== 'department')

function toRow({ client, actor, department, penalty }: PenaltyArrival, seal: Seal, digest: string): string {
  const { holder } = penalty
  return JSON.stringify({
    client,
    source_id: penalty.sourceId,
    digest,
    department,
    document_number: penalty.documentNumber,
    offence: penalty.offence,
    facts: penalty.facts,
    basis: penalty.basis,
    categories: penalty.categories,
    effect: penalty.effect,
    content: penalty.content,
    fine: penalty.fine,
    confiscated: penalty.confiscated,
    licence: penalty.licence,
    decided_on: penalty.decidedOn,
    valid_to: penalty.validTo,
    public_until: penalty.publicUntil,
    organ: penalty.organ,
    organ_uscc: penalty.organUscc,
    source: penalty.source,
    source_uscc: penalty.sourceUscc,
    remark: penalty.remark,
    holder_kind: holder.kind,
    holder_name: holder.name,
    holder_uscc: holder.uscc,
    holder_registration: holder.registrationNumber,
    holder_id_type: holder.idType,
    holder_id_number: sealPenaltyId(seal, { client, source_id: penalty.sourceId }, holder.idNumber),
    holder_legal_representative: holder.legalRepresentative,
    clue_decision: penalty.decision,
    clue_document: penalty.decisionDocumentNumber,
    clue_certificate: penalty.certificateNumber,
    clue_item: penalty.item,
    brought_by: actor,
  })
}

/** The id of a penalty that was not known, or null. */
export async function insertPenalty(
  connection: PoolClient,
  seal: Seal,
  arrival: PenaltyArrival,
  digest: string,
  at: Date,
): Promise<string | null> {
  const { rows } = await connection.query<{ id: string }>({
    name: 'penalty-insert',
    text: `insert into app.penalty (${names}, received_at)
           select ${names}, $2 from jsonb_to_record($1::jsonb) as arrival(${typed})
           on conflict (client, source_id) do nothing returning penalty.id`,
    values: [toRow(arrival, seal, digest), at],
  })
  return rows[0]?.id ?? null
}

export interface LockedPenalty {
  readonly id: string
  readonly digest: string
  readonly revision: number
  readonly decision: string | null
  readonly linked_how: LinkedHow | 'person' | null
}
/** Holds the row of a known penalty, so that two corrections queue. */
export async function lockPenalty(connection: PoolClient, client: string, sourceId: string): Promise<LockedPenalty> {
  const { rows } = await connection.query<LockedPenalty>({
    name: 'penalty-lock',
    text: `select penalty.id, penalty.digest, penalty.revision, penalty.decision, penalty.linked_how
           from app.penalty where penalty.client = $1 and penalty.source_id = $2 for update`,
    values: [client, sourceId],
  })
  if (!rows[0]) throw new Error('a penalty that was in the way is gone')
  return rows[0]
}

export async function keepRevision(connection: PoolClient, id: string): Promise<void> {
  await connection.query({
    name: 'penalty-keep-revision',
    text: `insert into app.penalty_revision (penalty, revision, received_at, content)
           select penalty.id, penalty.revision, penalty.received_at, to_jsonb(penalty) from app.penalty where penalty.id = $1`,
    values: [id],
  })
}

/** Writes the corrected text and returns the new revision. */
export async function rewritePenalty(
  connection: PoolClient,
  seal: Seal,
  id: string,
  arrival: PenaltyArrival,
  digest: string,
  at: Date,
): Promise<number> {
  const { rows } = await connection.query<{ revision: number }>({
    name: 'penalty-rewrite',
    text: `update app.penalty set revision = penalty.revision + 1, received_at = $3, ${corrected.map(([name]) => `${name} = arrival.${name}`).join(', ')}
           from jsonb_to_record($1::jsonb) as arrival(${typed}) where penalty.id = $2 returning penalty.revision`,
    values: [toRow(arrival, seal, digest), id, at],
  })
  return rows[0]!.revision
}
