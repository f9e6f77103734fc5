import type { PoolClient } from 'pg'
import { endCancellation } from './cancellations.ts'
import type { Directory } from './directory.ts'
import { addEntry } from './journal.ts'
import { changeLicence, closeOriginal, openEndingFollowUps, receiversOf, type LicenceState } from './licences.ts'
import { findCandidates, matchOriginal, type Clues } from './originals.ts'

/** Results by which the bureau changes or ends a licence that it gave earlier (行政许可法 49, 69, 70; 2.2.3.2). */
const after: Readonly<Record<string, LicenceState>> = {
  changed: 'changed',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  cancelled: 'cancelled',
}
export const licenceStateAfter = (result: string): LicenceState | undefined => after[result]

/** A decision that changes or ends another: its row, and what its sender said of the original. */
export interface Ending {
  readonly id: string
  readonly result: string
  readonly item: string | null
  readonly documentNumber: string
  readonly certificateNumber: string | null
  readonly holder: Clues['holder']
  readonly decidedOn: string
  /** Id of the original, where a person has chosen it. */
  readonly original: string | null
  readonly originalDocumentNumber: string | null
  readonly actor: string
  readonly seat: string
  readonly department: string
}

/**
 * Links decisions that change or end a licence to the decision that gave it, writes the licence's new state and tells everybody who had
 * received it (2.2.3.2). Runs in the transaction that takes them in; batches without any pay nothing. Whatever has no original that can be
 * told waits for a person, who finds it or says that it was given before the platform knew of it: nothing is dropped.
 */
export async function settleEndings(connection: PoolClient, directory: Directory, endings: readonly Ending[], at: Date): Promise<void> {
  if (endings.length === 0) return
  const clues = endings.map(cluesOf)
  const candidates = await findCandidates(connection, clues)
  const lost: { readonly decision: string; readonly reason: string }[] = []
  for (const [n, ending] of endings.entries()) {
    const found = matchOriginal(clues[n]!, candidates[n]!)
    if ('decision' in found) await endOriginal(connection, directory, ending, found.decision, at)
    else lost.push({ decision: ending.id, reason: found.missing })
  }
  await openEndingFollowUps(connection, directory, lost, at)
}

const cluesOf = ({ id, item, documentNumber, certificateNumber, holder, decidedOn, original, originalDocumentNumber }: Ending): Clues => ({
  decision: original,
  // Where nothing else is said, a second decision under the same document number means the first.
  documentNumber: originalDocumentNumber ?? documentNumber,
  certificateNumber,
  licence: null,
  item,
  holder,
  on: decidedOn,
  not: id,
})

/** The licence of `original` is changed or ended by `ending`. */
export async function endOriginal(connection: PoolClient, known: Directory, ending: Ending, original: string, at: Date): Promise<void> {
  const state = after[ending.result]
  if (state === undefined) throw new Error(`${ending.result} ends nothing`)
  const receivers = (await receiversOf(connection, [original])).get(original) ?? []
  const entry = await addEntry(connection, {
    type: state === 'changed' ? 'decision.changed' : 'decision.ended',
    at,
    decision: original,
    tell: receivers,
    actor: ending.actor,
    seat: ending.seat,
    department: ending.department,
    data: { by: ending.id, state, since: ending.decidedOn },
  })
  const { decidedOn: since, actor } = ending
  await changeLicence(connection, { decision: original, state, since, byDecision: ending.id, byPenalty: null, actor, at, entry })
  if (state === 'cancelled') await endCancellation({ connection, known, at }, original)
  await closeOriginal(connection, { decision: ending.id }, { name: actor, note: '已关联原决定', at })
}
