import type { PoolClient } from 'pg'

/** What somebody knows of the decision that a penalty or an ending is about. The holder is always known and must agree. */
export interface Clues {
  readonly decision: string | null
  readonly documentNumber: string | null
  readonly certificateNumber: string | null
  /** Text in which a certificate's number may stand: 暂扣或吊销证照名称及编号. */
  readonly licence: string | null
  /** Code of the catalogue, or null where it is not known. */
  readonly item: string | null
  readonly holder: { readonly kind: string; readonly name: string; readonly uscc: string | null }
  /** The day of what refers to the decision: what was decided later is not meant. */
  readonly on: string
  /** A decision that is never its own original; null for a penalty. */
  readonly not: string | null
}
export interface Candidate {
  readonly id: string
  readonly document_number: string
  readonly certificate_number: string | null
  readonly item: string | null
  readonly result: string
  readonly decided_on: string
  readonly holder_name: string
  readonly holder_uscc: string | null
}
export type LinkedHow = 'decision' | 'document' | 'certificate' | 'item'
export type OriginalMatch =
  | { readonly decision: string; readonly how: LinkedHow }
  /** Why a person has to look for it. */
  | { readonly missing: 'no-clue' | 'no-match' | 'ambiguous' | 'holder-differs' }

/** Decisions that give a licence; the others end one. */
const giving: ReadonlySet<string> = new Set(['granted', 'renewed', 'changed'])
/** A shorter number stands in too many texts to say anything. */
const shortestNumber = 4

/**
 * Finds the one decision that is meant, or says why a person must: by its id, its document number, its certificate's number, or its item
 * where the holder has but one. Pure. Of decisions on one certificate the newest is the licence as it stands.
 */
export function matchOriginal(clues: Clues, candidates: readonly Candidate[]): OriginalMatch {
  const others = candidates.filter(({ id }) => id !== clues.not)
  if (clues.decision !== null) {
    const named = others.find(({ id }) => id === clues.decision)
    if (!named) return { missing: 'no-match' }
    return isSameHolder(clues, named) ? { decision: named.id, how: 'decision' } : { missing: 'holder-differs' }
  }
  const possible = others.filter((one) => isSameHolder(clues, one) && giving.has(one.result) && one.decided_on <= clues.on)
  const ways: readonly (readonly [how: LinkedHow, known: boolean, fits: (candidate: Candidate) => boolean])[] = [
    ['document', clues.documentNumber !== null, (one) => fold(one.document_number) === fold(clues.documentNumber ?? '')],
    ['certificate', clues.certificateNumber !== null, (one) => fold(one.certificate_number ?? '') === fold(clues.certificateNumber ?? '')],
    ['certificate', clues.licence !== null, (one) => isNamedIn(clues.licence ?? '', one.certificate_number)],
    ['item', clues.item !== null && (clues.holder.uscc !== null || clues.holder.kind !== 'natural'), (one) => one.item === clues.item],
  ]
  const known = ways.filter(([, has]) => has)
  let pool: readonly Candidate[] = []
  let how: LinkedHow | undefined
  for (const [way, , fits] of known) {
    const narrower = (how === undefined ? possible : pool).filter(fits)
    if (narrower.length === 0) continue
    how ??= way
    pool = narrower
  }
  if (how === undefined) return { missing: known.length === 0 ? 'no-clue' : 'no-match' }
  const one = pool.length === 1 ? pool[0] : newestOfOneLicence(pool)
  return one ? { decision: one.id, how } : { missing: 'ambiguous' }
}

function isSameHolder({ holder }: Clues, { holder_name: name, holder_uscc: uscc }: Candidate): boolean {
  if (holder.uscc !== null && uscc !== null) return holder.uscc === uscc
  return fold(holder.name) === fold(name)
}

function newestOfOneLicence(pool: readonly Candidate[]): Candidate | undefined {
  const [first] = pool
  if (!first?.certificate_number || pool.some((one) => one.certificate_number !== first.certificate_number)) return undefined
  return pool.toSorted((one, other) => compare(other.decided_on, one.decided_on) || Number(other.id) - Number(one.id))[0]
}

function isNamedIn(text: string, number: string | null): boolean {
  const folded = fold(number ?? '')
  return folded.length >= shortestNumber && fold(text).includes(folded)
}

/** 〔2026〕, [2026] and （2026） are one bracket to those who copy document numbers. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〔[(【]/gu, '(')
    .replace(/[〕\])】]/gu, ')')
    .toUpperCase()
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Of a holder with thousands of decisions the newest are looked at; the others a person finds. */
const mostOfOne = 500

/** The decisions that each of the clues may mean, in their order. One statement, by the index of holders. */
export async function findCandidates(connection: PoolClient, asked: readonly Clues[]): Promise<readonly (readonly Candidate[])[]> {
  if (asked.length === 0) return []
  const columns = `decision.id, decision.document_number, decision.certificate_number, decision.item, decision.result, decision.decided_on,
                   decision.holder_name, decision.holder_uscc`
  const { rows } = await connection.query<Candidate & { n: number }>({
    name: 'original-candidates',
    text: `with asked as materialized (select asked.* from jsonb_to_recordset($1::jsonb) as asked(n integer, id bigint, keys text[]))
           select asked.n, ${columns} from asked join app.decision on decision.id = asked.id
           union
           select asked.n, ${columns} from asked cross join lateral unnest(asked.keys) as key(key)
           cross join lateral (select decision.* from app.decision where coalesce(decision.holder_uscc, decision.holder_name) = key.key
                               order by decision.id desc limit ${mostOfOne}) as decision`,
    values: [
      JSON.stringify(
        asked.map(({ decision, holder }, n) => ({ n, id: decision, keys: [holder.name, ...(holder.uscc === null ? [] : [holder.uscc])] })),
      ),
    ],
  })
  const found = asked.map((): Candidate[] => [])
  for (const { n, ...candidate } of rows) found[n]!.push(candidate)
  return found
}
