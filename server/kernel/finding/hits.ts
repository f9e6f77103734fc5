import type { Database, Sight } from '#platform/db.ts'
import type { Directory } from '../directory.ts'
import type { Tables } from '../tables.ts'
import { writeAlike, writeAlikeWithPlaces } from './alike.ts'
import { findCandidates, readTail } from './candidates.ts'
import { findColumns, findFields, textsOf, type FindRecord } from './fields.ts'

/** A field in which words were found: the text, and where in it they stand, in UTF-16 units, [from, to). */
export interface Match {
  readonly field: string
  readonly label: string
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}
export interface Hit {
  readonly decision: string
  readonly matches: readonly Match[]
}

/** Decisions that one question reads at most; what is left is found by asking on from where it ended. */
const mostRead = 4000
/** Decisions read at a time, at first and at most. */
const firstPortion = 40
const longestPortion = 400

/** What is around the first find in a long text. */
const around = 24

/** Where all words stand in these texts, or null where one of them stands in none. */
export function match(
  texts: readonly (readonly [field: string, label: string, text: string])[],
  words: readonly string[],
): readonly Match[] | null {
  const alike = texts.map(([, , text]) => writeAlike(text))
  if (!words.every((word) => alike.some((text) => text.includes(word)))) return null
  return texts.flatMap(([field, label, text], index) => {
    if (!words.some((word) => alike[index]!.includes(word))) return []
    return [cut({ field, label, text, marks: markWords(text, words) })]
  })
}

function markWords(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const { text: written, places } = writeAlikeWithPlaces(text)
  const marked = Array.from({ length: text.length }, () => false)
  for (const word of words) {
    for (let at = written.indexOf(word); at >= 0; at = written.indexOf(word, at + 1))
      marked.fill(true, places[at], places[at + word.length])
  }
  const marks: [number, number][] = []
  for (const [at, on] of marked.entries()) {
    const last = marks.at(-1)
    if (!on) continue
    if (last?.[1] === at) last[1] = at + 1
    else marks.push([at, at + 1])
  }
  return marks
}

/** A long text is shown around its first find. */
function cut({ marks, text, ...rest }: Match): Match {
  const first = marks[0]?.[0] ?? 0
  const from = first <= around * 2 ? 0 : first - around
  const to = Math.min(text.length, from + around * 5)
  if (from === 0 && to === text.length) return { ...rest, text, marks }
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    ...rest,
    text: `${before}${text.slice(from, to).toWellFormed().replaceAll('\uFFFD', '')}${to < text.length ? '…' : ''}`,
    marks: marks.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start + shift, end + shift]),
  }
}

/** What a decision says, as `match` takes it. */
export const labelled = (directory: Pick<Directory, 'items'>, record: FindRecord) =>
  textsOf(directory, record).map(([field, text]) => [field, findFields[field], text] as const)

export interface Asked {
  readonly words: readonly string[]
  /** Decisions older than this one; null from the newest on. */
  readonly before: string | null
  readonly limit: number
}
export interface Found<Row> {
  readonly rows: readonly Row[]
  /** The last decision that was looked at, where there may be more before it. */
  readonly next: string | null
  /** Entries of the journal so new that what is in them is not found yet; 0 but in a burst. */
  readonly behind: number
}

/**
 * Decisions that say all the words, the newest first. `read` gets numbers of candidates and returns, under the viewer's row security, what it
 * wants of those that fit besides, one row or more for each decision; only what it returns is ever compared or counted.
 */
export async function findDecisions<Row extends { readonly decision: string } & FindRecord>(
  database: Database<Tables>,
  viewer: Sight,
  directory: Pick<Directory, 'items'>,
  { words, before, limit }: Asked,
  read: (decisions: readonly string[]) => Promise<readonly Row[]>,
): Promise<Found<Row & { readonly matches: readonly Match[] }>> {
  const rows: (Row & { readonly matches: readonly Match[] })[] = []
  let seen = 0
  const tail = await readTail(database)
  const { behind } = tail
  for await (const candidates of findCandidates(database, viewer, words, { ...tail, before })) {
    let size = firstPortion
    for (let from = 0; from < candidates.length; from += size, size = Math.min(longestPortion, size * 2)) {
      const portion = candidates.slice(from, from + size).map(String)
      const records = await read(portion)
      const byDecision = Map.groupBy(records, ({ decision }) => decision)
      for (const decision of portion) {
        for (const record of byDecision.get(decision) ?? []) {
          const matches = match(labelled(directory, record), words)
          if (matches) rows.push({ ...record, matches })
        }
        seen++
        if (rows.length >= limit || seen >= mostRead) return { rows, next: decision, behind }
      }
    }
  }
  return { rows, next: null, behind }
}

/** Columns that every `read` selects beside its own. */
export const hitColumns = `decision.id as decision, ${findColumns}`
