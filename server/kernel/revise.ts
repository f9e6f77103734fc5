import type { PoolClient } from 'pg'
import type { Seal } from '#platform/seal.ts'
import type { Acceptance, Arrival, DecisionRow, SentPush } from './ingest.ts'
import type { Directory, Receiver } from './directory.ts'
import { decisionColumns, reviseStatement } from './ingest-statement.ts'
import { licenceStateAfter } from './endings.ts'
import { addEntry } from './journal.ts'
import { changeLicence } from './licences.ts'
import { isDigestSealed, readNumbers, sealDigest, type NumberedRow } from './personal.ts'

export interface KnownOutcome {
  readonly n: number
  readonly row: DecisionRow
  readonly arrival: Arrival
}
export interface Terms {
  readonly at: Date
  readonly receipt: { readonly dueOn: string; readonly provisional: boolean }
  readonly routing: { readonly dueOn: string; readonly provisional: boolean }
}
interface Known {
  readonly id: string
  readonly revision: number
  readonly digest: string
  readonly status: string
  readonly item: string | null
  readonly region: string
  readonly result: string
  readonly body: Readonly<Record<string, unknown>>
}
interface OldPush {
  readonly id: string
  readonly department: string
  readonly role: Receiver['role']
  readonly status: string
  readonly custodian: string
  readonly previous: string | null
  readonly officer: string | null
  readonly section: string | null
  readonly handed_at: Date | null
  readonly returns: number
  readonly refused_by: readonly string[] | null
}
const endings: ReadonlySet<string> = new Set(['withdrawn', 'revoked', 'cancelled'])
const finals: ReadonlySet<string> = new Set(['rerouted', 'superseded', 'ended'])
/** A return or a re-routing under way is a person's business: a correction leaves it as it stands. */
const inHand: ReadonlySet<string> = new Set(['returned', 'rerouting', 'disputed'])

/**
 * A decision whose source id is known already: the same content is a duplicate, other content a revision, which goes to its
 * receivers as a correction. Runs in the ingest transaction and holds the decision's row, so that two corrections queue.
 */
export async function settleKnown(
  connection: PoolClient,
  directory: Directory,
  { row, arrival }: KnownOutcome,
  terms: Terms,
  seal: Seal,
): Promise<Acceptance> {
  const { rows } = await connection.query<Known>({
    name: 'find-known',
    text: `select decision.id, decision.revision, decision.digest, decision.status, decision.item, decision.region, decision.result,
                  to_jsonb(decision) as body
           from app.decision where decision.client = $1 and decision.source_id = $2 for update`,
    values: [row.client, row.source_id],
  })
  const known = rows[0]
  if (!known) throw new Error('a decision that was in the way is gone')
  const pushes = await pushesOf(connection, known.id)
  // Rows from before numbers were sealed are brought over in the background; until then their digest is the plain one.
  const digest = isDigestSealed(row.digest) && !isDigestSealed(known.digest) ? sealDigest(seal, known.digest, true) : known.digest
  if (digest === row.digest) {
    const held = pushes.filter(({ status }) => !finals.has(status))
    return {
      status: 'duplicate',
      id: known.id,
      revision: known.revision,
      pushes: held.map(({ id, department, role }) => ({ id, department, role })),
    }
  }
  return await revise(connection, directory, { row, arrival, known, pushes, terms, seal })
}

interface Revision {
  readonly row: DecisionRow
  readonly arrival: Arrival
  readonly known: Known
  readonly pushes: readonly OldPush[]
  readonly terms: Terms
  readonly seal: Seal
}

async function revise(
  connection: PoolClient,
  directory: Directory,
  { row: arrived, arrival, known, pushes, terms, seal }: Revision,
): Promise<Acceptance> {
  // The item that a person chose for words the catalogue does not know stays chosen while the words stay the same (2.2.1.2).
  const sameWords = arrived.item === null && known.body['item_as_sent'] === arrived.item_as_sent
  const row = sameWords ? { ...arrived, item: known.item } : arrived
  const held = pushes.filter(({ status }) => !finals.has(status) && !inHand.has(status))
  // A correction follows those who hold the decision now: what a person has re-routed must not go astray a second time.
  const waitingForPerson = new Set(pushes.filter(({ status }) => inHand.has(status)).map(({ department }) => department))
  const sameRoute = held.length + waitingForPerson.size > 0 && known.item === row.item && known.region === row.region
  const receivers: readonly Receiver[] = (
    sameRoute
      ? held.map(({ department, role }) => ({ department, role }))
      : row.departments.map((department, index) => ({ department, role: row.roles[index] ?? ('copy' as const) }))
  ).filter(({ department }) => !waitingForPerson.has(department))
  const status = receivers.length + waitingForPerson.size > 0 ? 'routed' : 'unrouted'
  await connection.query(
    `insert into app.decision_revision (decision, revision, received_at, content)
     select decision.id, decision.revision, decision.received_at, to_jsonb(decision) from app.decision where decision.id = $1`,
    [known.id],
  )
  const { rows } = await connection.query<{ revision: number }>({
    name: 'revise',
    text: reviseStatement,
    values: [JSON.stringify({ ...row, status, rule: row.rule }), known.id, terms.at],
  })
  const revision = rows[0]!.revision
  const mode = directory.settings.receiptMode === 'deemed' ? 'deemed' : 'pending'
  const sent = await send(connection, known.id, revision, receivers, held, mode, terms)
  const gone = held.filter(({ department }) => !receivers.some((receiver) => receiver.department === department))
  // Equal numbers are sealed differently each time, so they are compared in clear.
  const before = inClear(seal, known.body as unknown as NumberedRow)
  const after = inClear(seal, row)
  const changes = decisionColumns.filter((name) => !unsaid.has(name) && differs(before[name], after[name]))
  const ended = endings.has(row.result) && !endings.has(known.result)
  // Everybody who had received it hears of its end (2.2.3.2), also whoever is just about to give it back.
  const concerned = new Set([...sent, ...gone].map(({ department }) => department))
  const others = ended ? pushes.filter(({ department, status: now }) => now !== 'rerouted' && !concerned.has(department)) : []
  const newest = new Map(others.map(({ department, id }) => [department, id]))
  const entry = await addEntry(connection, {
    type: ended ? 'decision.ended' : status === 'unrouted' ? 'decision.unrouted' : 'decision.revised',
    at: terms.at,
    decision: known.id,
    tell: [
      ...[...sent, ...gone].map(({ department, id }) => [department, id] as const),
      ...newest,
      ...(status === 'unrouted' ? [[directory.bureau, null] as const] : []),
    ],
    actor: arrival.actor,
    seat: 'system',
    department: arrival.department,
    data: { revision, changes },
  })
  const state = licenceStateAfter(row.result)
  if (state !== undefined && row.result !== known.result) {
    const since = { since: row.decided_on, at: terms.at, actor: arrival.actor, entry }
    await changeLicence(connection, { decision: known.id, state, byDecision: known.id, byPenalty: null, ...since })
  }
  const superseded = new Set(sent.map(({ department }) => department))
  for (const push of held) await close(connection, push.id, superseded.has(push.department) ? 'superseded' : 'ended', entry)
  await settleWaiting(connection, known, status, row, directory.bureau, terms)
  return { status: status === 'unrouted' ? 'unrouted' : 'revised', id: known.id, revision, pushes: sent }
}

async function pushesOf(connection: PoolClient, decision: string): Promise<readonly OldPush[]> {
  // The newest first, as everywhere, so that a receipt and a correction of the same pushes cannot deadlock.
  const { rows } = await connection.query<OldPush>({
    name: 'pushes-of',
    text: `select push.id, push.department, push.role, push.status, push.custodian, push.previous,
                  push.officer, push.section, push.handed_at, push.returns, push.refused_by
           from app.push where push.decision = $1 order by push.id desc for update`,
    values: [decision],
  })
  return rows.toReversed()
}

async function send(
  connection: PoolClient,
  decision: string,
  revision: number,
  receivers: readonly Receiver[],
  held: readonly OldPush[],
  status: string,
  { at, receipt }: Terms,
) {
  // Custody does not move by a correction: whoever answers for the push that it replaces, and works on it, does so for it as well.
  const rows = receivers.map(({ department, role }) => {
    const old = held.find((push) => push.department === department)
    const { previous = null, officer = null, section = null, handed_at = null, returns = 0, refused_by = null } = old ?? {}
    return { department, role, custodian: old?.custodian ?? department, previous, officer, section, handed_at, returns, refused_by }
  })
  const { rows: sent } = await connection.query<SentPush>(
    `insert into app.push (decision, revision, kind, department, role, status, custodian, previous, sent_at, due_on, due_provisional, received_at,
                           officer, section, handed_at, returns, refused_by)
     select $1, $2, 'correction', receiver.department, receiver.role, $4::text, receiver.custodian, receiver.previous, $5::timestamptz, $6, $7,
            case when $4 = 'deemed' then $5 end, receiver.officer, receiver.section, receiver.handed_at, receiver.returns, receiver.refused_by
     from jsonb_to_recordset($3::jsonb) as receiver(department text, role text, custodian text, previous bigint,
       officer bigint, section bigint, handed_at timestamptz, returns integer, refused_by text[])
     returning push.id, push.department, push.role`,
    [decision, revision, JSON.stringify(rows), status, at, receipt.dueOn, receipt.provisional],
  )
  return sent
}

async function close(connection: PoolClient, push: string, status: string, entry: string) {
  await connection.query(`update app.push set status = $2, version = push.version + 1, last_entry = $3 where push.id = $1`, [
    push,
    status,
    entry,
  ])
}

async function settleWaiting(
  connection: PoolClient,
  known: Known,
  status: string,
  row: DecisionRow,
  owner: string,
  { at, routing }: Terms,
) {
  if (known.status === 'unrouted' && status === 'routed') {
    await connection.query(
      `update app.waiting set closed_at = $2, closed_by = '平台', closing_note = '更正后的决定已自动匹配' where waiting.decision = $1 and waiting.closed_at is null`,
      [known.id, at],
    )
  }
  if (status === 'unrouted') {
    await connection.query(
      `insert into app.waiting (decision, reason, owner, opened_at, due_on, due_provisional) values ($1, $2, $3, $4, $5, $6)
       on conflict (decision) where closed_at is null do update set reason = excluded.reason`,
      [known.id, row.waiting ?? 'no-rule', owner, at, routing.dueOn, routing.provisional],
    )
  }
}

const unsaid: ReadonlySet<string> = new Set(['digest', 'status', 'rule', 'holder_id_index', 'holder_phone_index'])

function inClear(seal: Seal, row: NumberedRow): Readonly<Record<string, unknown>> {
  const { idNumber, phone } = readNumbers(seal, row)
  return { ...row, holder_id_number: idNumber, holder_phone: phone }
}

const differs = (before: unknown, after: unknown) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)
