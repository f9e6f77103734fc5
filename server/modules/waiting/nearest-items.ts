import type { Directory } from '#kernel/directory.ts'

export interface Candidate {
  readonly code: string
  readonly name: string
  /** From 0 (nothing in common) to 1 (the same name). */
  readonly similarity: number
}
interface Known {
  readonly code: string
  readonly name: string
  readonly pairs: ReadonlyMap<string, number>
  readonly size: number
}

/** Below this two names have no more in common than the words that all items share. */
const leastSimilar = 0.25
/** Words of nearly every item's name: they would make all items look alike. */
const commonWords = /审批|核准|许可|备案|登记|的|（.*?）|\(.*?\)|\s/gu

const indexes = new WeakMap<Directory, readonly Known[]>()

/** The catalogue's items nearest in name to what a decision called its item, best first. */
export function findNearest(directory: Directory, asSent: string, most = 3): readonly Candidate[] {
  const known = indexes.get(directory) ?? indexItems(directory)
  const wanted = pairsOf(asSent)
  if (wanted.size === 0) return []
  return known
    .map(({ code, name, pairs, size }) => ({
      code,
      name,
      similarity: Math.min(name === asSent ? 1 : 0.99, Math.round(overlap(wanted, pairs, size) * 100) / 100),
    }))
    .filter(({ similarity }) => similarity >= leastSimilar)
    .toSorted((one, other) => other.similarity - one.similarity || (one.code < other.code ? -1 : 1))
    .slice(0, most)
}

function indexItems(directory: Directory): readonly Known[] {
  // The directory holds every item twice, by code and by name.
  const items = [...new Set(directory.items.values())]
  const known = items.map(({ code, name }) => {
    const { pairs, size } = pairsOf(name)
    return { code, name, pairs, size }
  })
  indexes.set(directory, known)
  return known
}

/** Pairs of neighbouring characters: Chinese names have no word boundaries, and pairs survive a word left out or put elsewhere. */
function pairsOf(text: string): { readonly pairs: ReadonlyMap<string, number>; readonly size: number } {
  const bare = text.normalize('NFKC').replaceAll(commonWords, '')
  const letters = [...(bare.length >= 2 ? bare : text)]
  const pairs = new Map<string, number>()
  for (let index = 1; index < letters.length; index++) {
    const pair = `${letters[index - 1]}${letters[index]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, size: Math.max(0, letters.length - 1) }
}

/** Dice's coefficient over pairs. */
function overlap(
  one: { readonly pairs: ReadonlyMap<string, number>; readonly size: number },
  other: ReadonlyMap<string, number>,
  otherSize: number,
): number {
  let shared = 0
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.get(pair) ?? 0)
  return one.size + otherSize === 0 ? 0 : (2 * shared) / (one.size + otherSize)
}
