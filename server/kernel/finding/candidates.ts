import type { PoolClient } from 'pg'
import { programSight, withinConnection, type Database, type Sight } from '#platform/db.ts'
import type { Tables } from '../tables.ts'
import { addAskedGrams } from './alike.ts'
import { changingTypes, gramOfDepartment, touchedStatement } from './follower.ts'
import { blockOf, intersect, newestFirst, noMembers, unpack, type Members } from './members.ts'

/** Blocks asked for at first, and at most: rare words are followed far back with few questions, common ones end in the first block. */
const firstStride = 2
const longestStride = 512
/** Entries behind which the newest decisions are looked through one by one. */
const tail = 1000

export interface Bounds extends Tail {
  /** Exclusive; null from the newest on. */
  readonly before: string | null
}

/**
 * Numbers of decisions that may say all these words, the newest first, in portions; `before` is exclusive. They are only candidates: whoever
 * reads them reads the decisions themselves, under the viewer's row security, and compares. A department's candidates are its own from
 * the start, so that how long it takes tells nothing of others. Words are as `wordsOf` makes them, one of them of two characters at least.
 */
export async function* findCandidates(
  database: Database<Tables>,
  viewer: Sight,
  words: readonly string[],
  { before, newest, late }: Bounds,
): AsyncGenerator<readonly number[]> {
  const grams = new Set<string>()
  for (const word of words) addAskedGrams(grams, word)
  const asked = [...grams]
  if (viewer.sight !== 'city') asked.push(gramOfDepartment(viewer.department))
  const bound = before === null ? Number.POSITIVE_INFINITY : Number(before)

  const waiting = late.filter((decision) => decision < bound)
  let next = blockOf(Math.min(newest, bound - 1))
  for (let stride = firstStride; next >= 0;) {
    const lowest = Math.max(0, next - stride + 1)
    const blocks = await looking(database, (connection) => readBlocks(connection, asked, lowest, next))
    let many = 0
    for (let block = next; block >= lowest; block--) {
      const members = blocks.get(block)
      const found = members ? newestFirst(members, block).filter((decision) => decision < bound) : []
      // What is not taken apart yet takes its place among the others.
      const behindHere: number[] = []
      while (waiting.length > 0 && blockOf(waiting[0]!) >= block) behindHere.push(waiting.shift()!)
      const all = behindHere.length === 0 ? found : [...new Set([...found, ...behindHere])].toSorted((one, other) => other - one)
      many += all.length
      if (all.length > 0) yield all
    }
    next = lowest - 1
    stride = many > 200 ? firstStride : Math.min(longestStride, stride * 16)
  }
}

/** Where a question begins: the newest decision, and those newer than what is taken apart already. */
export interface Tail {
  readonly newest: number
  readonly late: readonly number[]
  /** Entries of the journal that are neither taken apart nor among the late ones: what is in them is not found yet. */
  readonly behind: number
}

export async function readTail(database: Database<Tables>): Promise<Tail> {
  return await looking(database, async (connection) => {
    const { rows: places } = await connection.query<{ position: string; behind: string; newest: string | null }>({
      name: 'find-places',
      text: `select progress.position, sequencer.position - progress.position as behind, (select max(decision.id) from app.decision) as newest
             from app.find_progress as progress, app.sequencer`,
    })
    const newest = Number(places[0]!.newest ?? 0)
    const behind = Number(places[0]!.behind)
    if (behind === 0) return { newest, late: [], behind }
    const { rows: entries } = await connection.query<{ entry: string }>({
      name: 'find-late-entries',
      text: `select one.entry from app.journal_position as one where one.position > $1 order by one.position desc limit ${tail}`,
      values: [places[0]!.position],
    })
    const { rows } = await connection.query<{ decision: string }>({
      name: 'find-touched',
      text: touchedStatement,
      values: [entries.map(({ entry }) => entry), changingTypes],
    })
    return {
      newest,
      late: rows.map(({ decision }) => Number(decision)).toSorted((one, other) => other - one),
      behind: Math.max(0, behind - tail),
    }
  })
}

const looking = async <Result>(database: Database<Tables>, work: (connection: PoolClient) => Promise<Result>) =>
  await withinConnection(database.pool, programSight, work)

async function readBlocks(
  connection: PoolClient,
  grams: readonly string[],
  lowest: number,
  highest: number,
): Promise<ReadonlyMap<number, Members>> {
  const { rows } = await connection.query<{ block: number; all: Buffer[] }>({
    name: 'find-blocks',
    // Only blocks in which every pair is found at all.
    text: `select posting.block, array_agg(posting.members) as all
           from app.find_posting as posting
           where posting.gram = any($1::text[]) and posting.block >= $2 and posting.block <= $3
           group by posting.block having count(*) = $4`,
    values: [grams, lowest, highest, grams.length],
  })
  const blocks = new Map<number, Members>()
  for (const { block, all } of rows) {
    const members = noMembers().fill(255)
    for (const bytes of all) intersect(members, unpack(bytes))
    blocks.set(block, members)
  }
  return blocks
}
