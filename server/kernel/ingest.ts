import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Decision } from '#notice/decision-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection, type Database, isFaultOfTheAsk } from '#platform/db.ts'
import { gather } from '#platform/gather.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Seal } from '#platform/seal.ts'
import { hangAttachments } from './attachments.ts'
import { licenceStateAfter, settleEndings, type Ending } from './endings.ts'
import { dueDay, route, type Directory, type DirectoryKeeper } from './directory.ts'
import { ingestStatement } from './ingest-statement.ts'
import { keepAnswer, type Keyed } from './kept-answer.ts'
import { places, rejectionRow, sealDigest, sealNumbers } from './personal.ts'
import { settleKnown, type KnownOutcome } from './revise.ts'
import type { Tables } from './tables.ts'

/** One checked decision on its way in, and who brings it. */
export interface Arrival {
  /** Unique with the decision's sourceId: the exchange client, or the door of the web by which it came. */
  readonly client: string
  readonly actor: string
  readonly department: string
  readonly decision: Decision
  /** The decision that this one changes or ends, where a person has chosen it. */
  readonly original?: string
}
export interface SentPush {
  readonly id: string
  readonly department: string
  readonly role: string
}
export interface Acceptance {
  readonly status: 'accepted' | 'duplicate' | 'revised' | 'unrouted'
  readonly id: string
  readonly revision: number
  readonly pushes: readonly SentPush[]
}
/** A row refused by its checks, kept as it came with its reasons. */
export interface Refused {
  readonly client: string
  readonly department: string
  readonly sourceId: string | null
  readonly content: string
  readonly reasons: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
}
export interface KeyedAnswer extends Keyed {
  readonly compose: (results: readonly Acceptance[]) => string
}
export interface Delivery {
  readonly arrivals: readonly Arrival[]
  readonly refused: readonly Refused[]
  readonly keyed?: KeyedAnswer
}

export interface Ingest {
  /** Answers after the commit, in the order of the arrivals. Throws `Refusal` 503 when too much waits. */
  readonly take: (delivery: Delivery) => Promise<readonly Acceptance[]>
  readonly load: () => number
}

export interface IngestOptions {
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly seal: Seal
  readonly now: () => Date
  /** Told after each commit, so that the sequencer need not poll. */
  readonly committed: () => void
}

/** The only way in for decisions: whatever door they come by, they meet here and share statements and commits. */
export function openIngest({ database, directory, seal, now, committed }: IngestOptions): Ingest {
  const work = async (deliveries: readonly Delivery[]) => {
    const arrivals = deliveries.flatMap((delivery) => delivery.arrivals)
    for (let attempt = 0; ; attempt++) {
      const known = attempt === 0 ? await directory.recent() : await directory.refresh()
      const answers = await withinConnection(database.pool, programSight, async (connection) => {
        const results = await write(connection, known, seal, arrivals, now())
        if (!results) return null
        await keepRefused(
          connection,
          seal,
          deliveries.flatMap((delivery) => delivery.refused),
          now(),
        )
        const byDelivery = split(deliveries, results)
        await keepAnswers(connection, deliveries, byDelivery)
        return byDelivery
      })
      if (answers) {
        committed()
        return answers
      }
      if (attempt === 3) throw new Error('the directory keeps changing under the ingest')
    }
  }
  const { ask, load } = gather<Delivery, readonly Acceptance[]>({
    lanes: 3,
    most: 512,
    bound: 20_000,
    hold: 500,
    oneToBlame: (cause) => cause instanceof Refusal || isFaultOfTheAsk(cause),
    full: () =>
      new Refusal(503, 'busy', '平台繁忙，暂未受理。请按 Retry-After 稍后用同一编号重试，不会重复。', undefined, { retryAfter: 2 }),
    work,
  })
  return { take: (delivery) => ask(delivery, delivery.arrivals.length + delivery.refused.length), load }
}

/** Writes all arrivals in the open transaction; null when the directory is no longer current and nothing was written. */
async function write(
  connection: PoolClient,
  directory: Directory,
  seal: Seal,
  arrivals: readonly Arrival[],
  at: Date,
): Promise<readonly Acceptance[] | null> {
  if (arrivals.length === 0) return []
  const today = dayInShanghai(at)
  const { settings, bureau } = directory
  const receipt = dueDay(directory, today, settings.receiptLimit)
  const routing = dueDay(directory, today, settings.routingLimit)
  const rows = arrivals.map((arrival, n) => toRow(directory, seal, arrival, n))
  const { rows: written } = await connection.query<{ n: number; id: string | null; push: string | null; department: string; role: string }>(
    {
      name: 'ingest',
      text: ingestStatement,
      values: [
        JSON.stringify(rows),
        directory.revision,
        settings.receiptMode === 'deemed' ? 'deemed' : 'pending',
        at,
        receipt.dueOn,
        receipt.provisional,
        bureau,
        routing.dueOn,
        routing.provisional,
      ],
    },
  )
  if (written.length === 0) return null
  const results: Acceptance[] = []
  const leftovers: KnownOutcome[] = []
  for (const { n, id, push, department, role } of written) {
    if (id === null) leftovers.push({ n, row: rows[n]!, arrival: arrivals[n]! })
    else {
      const { pushes } = (results[n] ??= { status: rows[n]!.waiting === null ? 'accepted' : 'unrouted', id, revision: 1, pushes: [] })
      if (push !== null) (pushes as SentPush[]).push({ id: push, department, role })
    }
  }
  // In the order in which the statement has written, so that two batches of the same decisions never wait for each other.
  for (const leftover of leftovers.toSorted((one, other) => compare(nameOf(one), nameOf(other)) || one.n - other.n)) {
    results[leftover.n] = await settleKnown(connection, directory, leftover, { at, receipt, routing }, seal)
  }
  await settleEndings(
    connection,
    directory,
    rows.flatMap((row, n) => endingsOf(row, arrivals[n]!, results[n]!)),
    at,
  )
  await hangAttachments(
    connection,
    arrivals.map(({ department, decision: { files } }, n) => ({ id: results[n]!.id, department, files })),
  )
  return results
}

/** A new decision that changes or ends a licence given earlier; a known one that is corrected says so in its own revision. */
function endingsOf(
  row: DecisionRow,
  { actor, department, decision, original }: Arrival,
  { id, status, revision }: Acceptance,
): readonly Ending[] {
  if (licenceStateAfter(row.result) === undefined || status === 'duplicate' || revision !== 1) return []
  const { documentNumber, certificateNumber, decidedOn, result, holder } = decision
  const named = { original: original ?? null, originalDocumentNumber: decision.originalDocumentNumber ?? null }
  return [{ id, result, item: row.item, documentNumber, certificateNumber, holder, decidedOn, ...named, actor, seat: 'system', department }]
}

/** A decision as a row of the ingest statement, already routed, its holder's numbers sealed. */
export function toRow(directory: Directory, seal: Seal, { client, actor, department, decision }: Arrival, n: number) {
  const routing = route(directory, decision)
  const routed = 'receivers' in routing
  const { holder } = decision
  return {
    n,
    client,
    actor,
    actor_department: department,
    departments: routed ? routing.receivers.map((receiver) => receiver.department) : [],
    roles: routed ? routing.receivers.map((receiver) => receiver.role) : [],
    waiting: routed ? null : routing.waiting,
    source_id: decision.sourceId,
    digest: sealDigest(seal, digestOf(decision), holder.idNumber !== null || holder.phone !== null),
    status: routed ? ('routed' as const) : ('unrouted' as const),
    rule: routed ? routing.rule : null,
    item: routing.item,
    item_as_sent: decision.item,
    document_number: decision.documentNumber,
    document_name: decision.documentName,
    category: decision.category,
    certificate_name: decision.certificateName,
    certificate_number: decision.certificateNumber,
    content: decision.content,
    decided_on: decision.decidedOn,
    valid_from: decision.validFrom,
    valid_to: decision.validTo,
    result: decision.result,
    holder_kind: holder.kind,
    holder_name: holder.name,
    holder_uscc: holder.uscc,
    holder_id_type: holder.idType,
    holder_legal_representative: holder.legalRepresentative,
    ...sealNumbers(seal, { client, source_id: decision.sourceId }, holder),
    region: decision.region,
    address: decision.address,
    handler: decision.handler,
    reviewer: decision.reviewer,
    approver: decision.approver,
    confidentiality: decision.confidentiality ?? 'open',
    files: decision.files.length > 0 ? decision.files : null,
  }
}
export type DecisionRow = ReturnType<typeof toRow>

/** Same content, same digest: `checkDecision` gives every decision the same order of keys. */
function digestOf(decision: Decision): string {
  return hash('sha256', JSON.stringify(decision), 'base64url')
}

/** The item as it came, readable for the daily count, while the rest of a refused row is sealed. */
const itemIn = /"item"\s*:\s*"([^"\\]{1,200})"/u

export async function keepRefused(connection: PoolClient, seal: Seal, refused: readonly Refused[], at: Date) {
  if (refused.length === 0) return
  const rows = refused.map(({ client, department, sourceId, content, reasons }) => ({
    client,
    department,
    source_id: sourceId,
    item: itemIn.exec(content)?.[1] ?? null,
    content: seal.seal(places.rejection, rejectionRow({ client, source_id: sourceId, received_at: at }), content),
    reasons,
  }))
  await connection.query({
    name: 'keep-refused',
    text: `insert into app.rejection (client, department, source_id, item, received_at, content, reasons)
           select row.client, row.department, row.source_id, row.item, $2, row.content, row.reasons
           from jsonb_to_recordset($1::jsonb) as row(client text, department text, source_id text, item text, content text, reasons jsonb)`,
    values: [JSON.stringify(rows), at],
  })
}

async function keepAnswers(connection: PoolClient, deliveries: readonly Delivery[], results: readonly (readonly Acceptance[])[]) {
  const asked = deliveries.flatMap(({ keyed }, index) => (keyed ? [{ keyed, index }] : []))
  for (const { keyed, index } of asked.toSorted((one, other) =>
    compare(`${one.keyed.client} ${one.keyed.key}`, `${other.keyed.client} ${other.keyed.key}`),
  )) {
    await keepAnswer(connection, keyed, keyed.compose(results[index] ?? []))
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const nameOf = ({ row }: KnownOutcome) => `${row.client} ${row.source_id}`

function split(deliveries: readonly Delivery[], results: readonly Acceptance[]): readonly (readonly Acceptance[])[] {
  let from = 0
  return deliveries.map(({ arrivals }) => results.slice(from, (from += arrivals.length)))
}
