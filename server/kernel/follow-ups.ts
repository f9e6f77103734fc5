import type { PoolClient } from 'pg'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { seatOf, type Actor } from './actors.ts'
import type { Directory } from './directory.ts'
import { endOriginal, type Ending } from './endings.ts'
import { addEntry } from './journal.ts'
import type { FollowUpKind } from './licences.ts'
import { findCandidates, matchOriginal, type Candidate, type Clues } from './originals.ts'
import { announce, type KnownPenalty } from './penalty-links.ts'
import type { ReceiptOptions } from './receipts.ts'

interface OpenFollowUp {
  readonly id: string
  readonly kind: FollowUpKind
  readonly penalty: string | null
  readonly decision: string | null
  readonly closed_by: string | null
  readonly closed_at: Date | null
}
interface PenaltyRow {
  readonly id: string
  readonly revision: number
  readonly department: string
  readonly effect: KnownPenalty['effect']
  readonly decided_on: string
  readonly licence: string | null
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly clue_decision: string | null
  readonly clue_document: string | null
  readonly clue_certificate: string | null
  readonly clue_item: string | null
  readonly brought_by: string
}
interface EndingRow {
  readonly id: string
  readonly result: string
  readonly item: string | null
  readonly document_number: string
  readonly certificate_number: string | null
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly decided_on: string
}
/** Looked at in one turn of the sweep; whatever waited longest for a look first, so that what is never found keeps nothing else waiting. */
const batch = 200

/** 后续事项: a person finds the original decision, or says why there is none; the sweep tries again what may have come since (2.2.3.2). */
export function openFollowUps({ database, directory, now, committed }: ReceiptOptions) {
  const inCity = <Result>(work: (connection: PoolClient) => Promise<Result>) => withinConnection(database.pool, programSight, work)
  return {
    link: async (actor: Actor, ask: { readonly followUp: string; readonly decision: string }): Promise<void> => {
      const at = now()
      const known = await directory.current(at.getTime())
      const by = { actor: actor.name, seat: seatOf(actor, () => true), department: actor.department }
      await inCity(async (connection) => {
        const open = await lockOpen(connection, ask.followUp)
        const { rowCount } = await connection.query('select from app.decision where decision.id = $1', [ask.decision])
        if (rowCount === 0 || ask.decision === open.decision) throw notFound('这条决定')
        if (open.kind === 'penalty-original') {
          const penalty = await readPenalty(connection, open.penalty!)
          await announce(connection, known, knownOf(penalty), { decision: ask.decision, how: 'person', by, at })
        } else if (open.kind === 'decision-original')
          await endOriginal(connection, known, endingOf(await readEnding(connection, open.decision!), by), ask.decision, at)
        else throw new Refusal(409, 'nothing-to-link', '这一项不是待关联的事项。请按页面提示办理注销。')
      })
      committed()
    },
    /** For what has no original on this platform, or a licence that after all need not be cancelled. */
    close: async (actor: Actor, ask: { readonly followUp: string; readonly note: string }): Promise<void> => {
      const at = now()
      await inCity(async (connection) => {
        const { id, kind, penalty, decision } = await lockOpen(connection, ask.followUp)
        await connection.query('update app.follow_up set closed_at = $2, closed_by = $3, closing_note = $4 where follow_up.id = $1', [
          id,
          at,
          actor.name,
          ask.note,
        ])
        const told = penalty === null ? null : (await readPenalty(connection, penalty)).department
        await addEntry(connection, {
          type: 'follow-up.closed',
          at,
          decision,
          tell: told === null ? [] : [[told, null]],
          actor: actor.name,
          seat: seatOf(actor, () => true),
          department: actor.department,
          data: { followUp: id, kind, penalty, note: ask.note },
        })
      })
      committed()
    },
    /** Links what can be linked by now; returns how many. */
    retry: async (): Promise<number> => {
      const at = now()
      const known = await directory.current(at.getTime())
      const linked = await inCity((connection) => retryBatch(connection, known, at))
      if (linked > 0) committed()
      return linked
    },
    /** What the open follow-up may be about, the likeliest first. */
    candidates: async (actor: Actor, followUp: string): Promise<readonly Candidate[]> => {
      const known = await directory.current(now().getTime())
      return await withinConnection(database.pool, actor, async (connection) => {
        const { rows } = await connection.query<OpenFollowUp>('select follow_up.* from app.follow_up where follow_up.id = $1', [followUp])
        if (!rows[0]) throw notFound('这一项')
        const clues = await cluesOf(connection, known, rows[0])
        const [found = []] = await findCandidates(connection, clues ? [clues] : [])
        return found
          .filter(({ id }) => id !== clues?.not)
          .toSorted(
            (one, other) => Number(other.item === clues?.item) - Number(one.item === clues?.item) || Number(other.id) - Number(one.id),
          )
          .slice(0, 20)
      })
    },
  }
}
export type FollowUps = ReturnType<typeof openFollowUps>

async function lockOpen(connection: PoolClient, id: string): Promise<OpenFollowUp> {
  const { rows } = await connection.query<OpenFollowUp>('select follow_up.* from app.follow_up where follow_up.id = $1 for update', [id])
  const found = rows[0]
  if (!found) throw notFound('这一项')
  if (found.closed_at !== null)
    throw new Refusal(409, 'already-closed', `这一项已由${found.closed_by ?? '平台'}办结，您的操作未办理。请刷新查看。`)
  return found
}

async function readPenalty(connection: PoolClient, id: string): Promise<PenaltyRow> {
  const { rows } = await connection.query<PenaltyRow>('select penalty.* from app.penalty where penalty.id = $1 for update', [id])
  if (!rows[0]) throw notFound('这条处罚')
  return rows[0]
}
async function readEnding(connection: PoolClient, id: string): Promise<EndingRow> {
  const { rows } = await connection.query<EndingRow>('select decision.* from app.decision where decision.id = $1', [id])
  if (!rows[0]) throw notFound('这条决定')
  return rows[0]
}

const knownOf = ({ id, revision, department, effect, decided_on: decidedOn }: PenaltyRow): KnownPenalty => ({
  id,
  revision,
  department,
  effect,
  decidedOn,
  decision: null,
  linkedHow: null,
})
const holderOf = ({ holder_kind: kind, holder_name: name, holder_uscc: uscc }: PenaltyRow | EndingRow) => ({ kind, name, uscc })
const endingOf = (row: EndingRow, by: { readonly actor: string; readonly seat: string; readonly department: string }): Ending => ({
  id: row.id,
  result: row.result,
  item: row.item,
  documentNumber: row.document_number,
  certificateNumber: row.certificate_number,
  holder: holderOf(row),
  decidedOn: row.decided_on,
  original: null,
  originalDocumentNumber: null,
  ...by,
})

async function cluesOf(connection: PoolClient, directory: Directory, open: OpenFollowUp): Promise<Clues | null> {
  if (open.kind === 'cancellation') return null
  if (open.kind === 'penalty-original') {
    const row = await readPenalty(connection, open.penalty!)
    return {
      decision: row.clue_decision,
      documentNumber: row.clue_document,
      certificateNumber: row.clue_certificate,
      licence: row.licence,
      item: row.clue_item === null ? null : (directory.items.get(row.clue_item)?.code ?? null),
      holder: holderOf(row),
      on: row.decided_on,
      not: null,
    }
  }
  const row = await readEnding(connection, open.decision!)
  const { document_number: documentNumber, certificate_number: certificateNumber } = row
  return {
    decision: null,
    documentNumber,
    certificateNumber,
    licence: null,
    item: row.item,
    holder: holderOf(row),
    on: row.decided_on,
    not: row.id,
  }
}

/** Only what has decisions of its holder that came after the last look could be found; the look itself is one index read for each. */
async function retryBatch(connection: PoolClient, directory: Directory, at: Date): Promise<number> {
  const { rows } = await connection.query<OpenFollowUp>(
    `select follow_up.* from app.follow_up where follow_up.closed_at is null and follow_up.kind <> 'cancellation'
     order by follow_up.looked_at nulls first, follow_up.id limit ${batch} for update skip locked`,
  )
  await connection.query('update app.follow_up set looked_at = $2 where follow_up.id = any($1::bigint[])', [rows.map(({ id }) => id), at])
  const by = { actor: '平台', seat: 'system', department: directory.bureau }
  let linked = 0
  for (const open of rows) {
    const clues = await cluesOf(connection, directory, open)
    const [candidates = []] = await findCandidates(connection, clues ? [clues] : [])
    const found = clues && matchOriginal(clues, candidates)
    if (!found || !('decision' in found)) continue
    linked += 1
    if (open.kind === 'penalty-original') {
      const penalty = await readPenalty(connection, open.penalty!)
      await announce(connection, directory, knownOf(penalty), { decision: found.decision, how: found.how, by, at })
    } else await endOriginal(connection, directory, endingOf(await readEnding(connection, open.decision!), by), found.decision, at)
  }
  return linked
}

export interface FollowUpSweep {
  readonly stop: () => Promise<void>
}
/** Tries again every minute: the original may come after what is about it. `every` is in milliseconds. */
export function startFollowUps(options: {
  readonly followUps: FollowUps
  readonly failed: (cause: unknown) => void
  readonly every?: number
}): FollowUpSweep {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= options.followUps
      .retry()
      .catch(options.failed)
      .finally(() => {
        running = undefined
      })
  }, options.every ?? 60_000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
