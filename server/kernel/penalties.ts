import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Penalty } from '#notice/penalty-fields.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Seal } from '#platform/seal.ts'
import type { Directory } from './directory.ts'
import type { Refused } from './ingest.ts'
import { keepRefused } from './ingest.ts'
import { keepAnswer, type Keyed } from './kept-answer.ts'
import { findCandidates } from './originals.ts'
import { cluesOf, settlePenalty, type KnownPenalty } from './penalty-links.ts'
import { sealDigest } from './personal.ts'
import { insertPenalty, keepRevision, lockPenalty, rewritePenalty } from './penalty-rows.ts'
import type { ReceiptOptions } from './receipts.ts'

/** One checked penalty on its way in, and who brings it. */
export interface PenaltyArrival {
  /** Unique with the penalty's sourceId. */
  readonly client: string
  readonly actor: string
  readonly seat: string
  readonly department: string
  readonly penalty: Penalty
}
export interface PenaltyAcceptance {
  /** 'unlinked': kept, and waits until a person says which decision it affects. */
  readonly status: 'accepted' | 'duplicate' | 'revised' | 'unlinked'
  readonly id: string
  readonly decision: string | null
  readonly revision: number
}
export interface PenaltyDelivery {
  readonly arrivals: readonly PenaltyArrival[]
  readonly refused: readonly Refused[]
  readonly keyed?: Keyed & { readonly compose: (results: readonly PenaltyAcceptance[]) => string }
}

/** The only way in for penalties, whatever door they come by (2.2.3.2). */
export function openPenalties({ database, directory, seal, now, committed }: ReceiptOptions & { readonly seal: Seal }) {
  return {
    /** All rows in one commit; answers in the order of the arrivals. */
    take: async ({ arrivals, refused, keyed }: PenaltyDelivery): Promise<readonly PenaltyAcceptance[]> => {
      const at = now()
      const known = await directory.current(at.getTime())
      const results = await withinConnection(database.pool, programSight, async (connection) => {
        const done = await takeAll(connection, known, seal, arrivals, at)
        await keepRefused(connection, seal, refused, at)
        if (keyed) await keepAnswer(connection, keyed, keyed.compose(done))
        return done
      })
      committed()
      return results
    },
  }
}
export type Penalties = ReturnType<typeof openPenalties>

async function takeAll(connection: PoolClient, directory: Directory, seal: Seal, arrivals: readonly PenaltyArrival[], at: Date) {
  const clues = arrivals.map(({ penalty }) => cluesOf(directory, penalty))
  const candidates = await findCandidates(connection, clues)
  const results: PenaltyAcceptance[] = []
  // In one order everywhere, so that two batches of the same penalties never wait for each other.
  const order = [...arrivals.keys()].toSorted((one, other) => compare(nameOf(arrivals[one]!), nameOf(arrivals[other]!)) || one - other)
  for (const n of order) {
    const arrival = arrivals[n]!
    const settle = (written: KnownPenalty) =>
      settlePenalty(connection, directory, written, { clues: clues[n]!, candidates: candidates[n]!, by: arrival, at })
    results[n] = await takeOne(connection, seal, arrival, settle, at)
  }
  return results
}

async function takeOne(
  connection: PoolClient,
  seal: Seal,
  arrival: PenaltyArrival,
  settle: (written: KnownPenalty) => Promise<string | null>,
  at: Date,
): Promise<PenaltyAcceptance> {
  const { penalty } = arrival
  const digest = sealDigest(seal, hash('sha256', JSON.stringify(penalty), 'base64url'), penalty.holder.idNumber !== null)
  const id = await insertPenalty(connection, seal, arrival, digest, at)
  const fresh = { department: arrival.department, effect: penalty.effect, decidedOn: penalty.decidedOn }
  if (id !== null) {
    const decision = await settle({ id, revision: 1, decision: null, linkedHow: null, ...fresh })
    return { status: decision === null ? 'unlinked' : 'accepted', id, decision, revision: 1 }
  }
  const before = await lockPenalty(connection, arrival.client, penalty.sourceId)
  if (before.digest === digest) return { status: 'duplicate', id: before.id, decision: before.decision, revision: before.revision }
  await keepRevision(connection, before.id)
  const revision = await rewritePenalty(connection, seal, before.id, arrival, digest, at)
  const decision = await settle({ id: before.id, revision, decision: before.decision, linkedHow: before.linked_how, ...fresh })
  return { status: decision === null ? 'unlinked' : 'revised', id: before.id, decision, revision }
}

const nameOf = ({ client, penalty }: PenaltyArrival) => `${client} ${penalty.sourceId}`
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
