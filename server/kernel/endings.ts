import type { PoolClient } from 'pg'
import type { Directory } from './directory.ts'
import { addEntry } from './journal.ts'
import { changeLicence, closeOriginal, openFollowUp, receiversOf, type LicenceState } from './licences.ts'
import { findCandidates, matchOriginal, type Clues, type OriginalMatch } from './originals.ts'

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
 * received it (2.2.3.2). Runs in the transaction that takes them in; batches without any pay nothing. An original that is named and not
 * found, or that several decisions might be, waits for a person; one that nobody names was given before the platform knew of it.
 */
export async function settleEndings(connection: PoolClient, directory: Directory, endings: readonly Ending[], at: Date): Promise<void> {
  if (endings.length === 0) return
  const clues = endings.map(cluesOf)
  const candidates = await findCandidates(connection, clues)
  for (const [n, ending] of endings.entries()) {
    const found = matchOriginal(clues[n]!, candidates[n]!)
    if ('decision' in found) await endOriginal(connection, ending, found.decision, at)
    else if (wantsPerson(ending, found)) {
      await openFollowUp(
        connection,
        directory,
        { kind: 'decision-original', penalty: null, decision: ending.id, reason: found.missing },
        at,
      )
    }
  }
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

const wantsPerson = ({ originalDocumentNumber, original }: Ending, found: OriginalMatch & { readonly missing: string }): boolean =>
  original !== null || originalDocumentNumber !== null || found.missing === 'ambiguous'

/** The licence of `original` is changed or ended by `ending`. */
export async function endOriginal(connection: PoolClient, ending: Ending, original: string, at: Date): Promise<void> {
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
  await closeOriginal(connection, { decision: ending.id }, { name: actor, note: '已关联原决定', at })
}
