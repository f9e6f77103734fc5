import type { PoolClient } from 'pg'
import type { Penalty } from '#notice/penalty-fields.ts'
import type { LicenceEffect } from '#notice/penalty-words.ts'
import type { Directory } from './directory.ts'
import { addEntry } from './journal.ts'
import { dropCancellation, openCancellation } from './cancellations.ts'
import { changeLicence, closeOriginal, findLicenceState, openFollowUp, receiversOf } from './licences.ts'
import { matchOriginal, type Candidate, type Clues, type LinkedHow } from './originals.ts'

export interface KnownPenalty {
  readonly id: string
  readonly revision: number
  readonly department: string
  readonly effect: LicenceEffect
  readonly decidedOn: string
  readonly decision: string | null
  readonly linkedHow: LinkedHow | 'person' | null
}
export interface PenaltyActor {
  readonly actor: string
  readonly seat: string
  readonly department: string
}
export interface Settling {
  readonly clues: Clues
  readonly candidates: readonly Candidate[]
  readonly by: PenaltyActor
  readonly at: Date
}

export function cluesOf(directory: Directory, penalty: Penalty): Clues {
  return {
    decision: penalty.decision,
    documentNumber: penalty.decisionDocumentNumber,
    certificateNumber: penalty.certificateNumber,
    licence: penalty.licence,
    item: penalty.item === null ? null : (directory.items.get(penalty.item)?.code ?? null),
    holder: penalty.holder,
    on: penalty.decidedOn,
    not: null,
  }
}

/** Links a penalty that was just written, or leaves it to a person, and tells whom it concerns. Returns the decision. */
export async function settlePenalty(
  connection: PoolClient,
  directory: Directory,
  penalty: KnownPenalty,
  { clues, candidates, by, at }: Settling,
): Promise<string | null> {
  const found = matchOriginal(clues, candidates)
  // What a person has linked stays linked: a correction of the text does not know better.
  if (penalty.decision !== null && (penalty.linkedHow === 'person' || !('decision' in found)))
    return await announce(connection, directory, penalty, { decision: penalty.decision, how: penalty.linkedHow ?? 'person', by, at })
  if ('decision' in found) return await announce(connection, directory, penalty, { ...found, by, at })
  const told = [...new Set([penalty.department, directory.bureau])].map((department) => [department, null] as const)
  const data = { penalty: penalty.id, revision: penalty.revision, reason: found.missing }
  const entry = await addEntry(connection, { type: 'penalty.unlinked', at, decision: null, tell: told, ...written(by), data })
  await noteEntry(connection, penalty.id, entry)
  await openFollowUp(connection, directory, { kind: 'penalty-original', penalty: penalty.id, decision: null, reason: found.missing }, at)
  return null
}

export interface Link {
  readonly decision: string
  readonly how: LinkedHow | 'person'
  readonly by: PenaltyActor
  readonly at: Date
}

/** Writes the link, tells everybody who had received the decision (2.2.3.2), and what the penalty does to the licence. */
export async function announce(connection: PoolClient, directory: Directory, penalty: KnownPenalty, link: Link): Promise<string> {
  const { decision, how, by, at } = link
  const receivers = (await receiversOf(connection, [decision])).get(decision) ?? []
  const others = [penalty.department, directory.bureau].filter((code) => receivers.every(([department]) => department !== code))
  const tell = [...receivers, ...[...new Set(others)].map((department) => [department, null] as const)]
  const entry = await addEntry(connection, {
    // Whoever receives the decision hears of the penalty for the first time when it is linked, whichever revision that is.
    type: penalty.decision === null ? 'penalty.created' : 'penalty.revised',
    at,
    decision,
    tell,
    ...written(by),
    data: { penalty: penalty.id, revision: penalty.revision, effect: penalty.effect, decidedOn: penalty.decidedOn, linkedBy: how },
  })
  await connection.query({
    name: 'penalty-link',
    text: 'update app.penalty set decision = $2, linked_how = $3, linked_by = $4, last_entry = $5 where penalty.id = $1',
    values: [penalty.id, decision, how, by.actor, entry],
  })
  await notify(
    connection,
    penalty,
    receivers.map(([department]) => department),
    at,
  )
  await closeOriginal(connection, { penalty: penalty.id }, { name: by.actor, note: '已关联原决定', at })
  await applyEffect(connection, directory, penalty, link, entry)
  return decision
}

async function notify(connection: PoolClient, penalty: KnownPenalty, departments: readonly string[], at: Date) {
  await connection.query({
    name: 'penalty-notify',
    text: `insert into app.penalty_notice (penalty, department, revision, sent_at)
           select $1, told.department, $3, $4 from unnest($2::text[]) as told(department) where told.department <> $5
           on conflict (penalty, department) do update set revision = excluded.revision, sent_at = excluded.sent_at, seen_at = null, seen_by = null`,
    values: [penalty.id, departments, penalty.revision, at, penalty.department],
  })
}

/** 暂扣 suspends the licence; after 吊销 the bureau has to cancel it (行政许可法 70(4)), in a case that the platform opens at once. */
async function applyEffect(connection: PoolClient, directory: Directory, penalty: KnownPenalty, { decision, by, at }: Link, entry: string) {
  if (penalty.effect !== 'stripped') await dropCancellation({ connection, known: directory, at }, penalty.id)
  if (penalty.effect === 'none') return await undoEffect(connection, penalty, { decision, by, at }, entry)
  const state = await findLicenceState(connection, decision)
  if (state === 'cancelled') return
  const change = { decision, since: penalty.decidedOn, byDecision: null, byPenalty: penalty.id, actor: by.actor, at, entry }
  await changeLicence(connection, { ...change, state: penalty.effect })
  if (penalty.effect === 'stripped') await openCancellation({ connection, known: directory, at }, penalty.id, decision)
}

/** A correction may take 吊销 back: what it had done to the licence is undone, unless something else has come since. */
async function undoEffect(connection: PoolClient, penalty: KnownPenalty, { decision, by, at }: Omit<Link, 'how'>, entry: string) {
  const { rows } = await connection.query<{ by_penalty: string | null; state: string }>({
    name: 'penalty-last-change',
    text: 'select change.by_penalty, change.state from app.licence_change as change where change.decision = $1 order by change.id desc limit 1',
    values: [decision],
  })
  if (rows[0]?.by_penalty !== penalty.id || rows[0].state === 'valid') return
  const change = { decision, since: penalty.decidedOn, byDecision: null, byPenalty: penalty.id, actor: by.actor, at, entry }
  await changeLicence(connection, { ...change, state: 'valid' })
  await connection.query(
    `update app.follow_up set closed_at = $2, closed_by = $3, closing_note = '处罚更正后不再吊销'
     where follow_up.kind = 'cancellation' and follow_up.penalty = $1 and follow_up.closed_at is null`,
    [penalty.id, at, by.actor],
  )
}

async function noteEntry(connection: PoolClient, penalty: string, entry: string) {
  await connection.query({
    name: 'penalty-entry',
    text: 'update app.penalty set last_entry = $2 where penalty.id = $1',
    values: [penalty, entry],
  })
}

const written = ({ actor, seat, department }: PenaltyActor) => ({ actor, seat, department })
