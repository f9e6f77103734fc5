import { setImmediate as yieldNow } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { programSight, withinConnection, type Database } from '#platform/db.ts'
import type { Directory, DirectoryKeeper } from '../directory.ts'
import type { Tables } from '../tables.ts'
import { addGrams, writeAlike } from './alike.ts'
import { findColumns, textsOf, type FindRecord } from './fields.ts'
import { blockOf, packWith, placeOf } from './members.ts'

/** Entries after which a decision says something else, or is another department's as well. */
export const changingTypes: readonly string[] = [
  'push.created',
  'push.rerouted',
  'decision.unrouted',
  'decision.revised',
  'decision.ended',
  'reconciliation.healed',
]
/** Decisions that these entries ($1) of these types ($2) are about. */
export const touchedStatement = `select distinct entry.decision from app.journal as entry
  where entry.id = any($1::bigint[]) and entry.type = any($2::text[]) and entry.decision is not null`

/** Entries that one pass reads. */
const batch = 1024
/** Pairs that one statement writes. */
const writing = 1000
/** Decisions whose characters are taken apart at a time; then whoever else waits has a turn. */
const slice = 64
/** Entries since the last look from which on the city is busy taking decisions in, and finding waits for it. */
const busy = 500
/** Milliseconds that it waits for a busy city, before it does a little at each look. */
const patience = 20_000

export interface FollowerOptions {
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly now: () => Date
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks. */
  readonly every?: number
}
export interface FindFollower {
  /** Until everything numbered can be found by its characters; for tests. */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Takes decisions apart into their pairs of characters, behind the journal and never on the way of ingest. In calm it is there within a
 * second; while much arrives it holds back. Safe in any number of processes: whoever has the row of progress works, the others pass by.
 */
export function startFindFollower({ database, directory, now, failed, every = 500 }: FollowerOptions): FindFollower {
  let stopped = false
  let running: Promise<void> | undefined
  let seen: number | undefined
  let held = 0

  const pass = async () => {
    const known = await directory.current(now().getTime())
    return await withinConnection(database.pool, programSight, (connection) => followOnce(connection, known))
  }
  const look = async () => {
    const head = await withinConnection(database.pool, programSight, readHead)
    const risen = head - (seen ?? head)
    seen = head
    const crowded = risen > busy
    held = crowded ? held + every : 0
    if (crowded && held < patience) return
    for (let more = true; more && !stopped;) {
      const began = performance.now()
      more = (await pass()) && !crowded
      if (more) await pause((performance.now() - began) / 4)
    }
  }
  const turn = () => {
    running ??= look()
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, every)
  turn()
  return {
    catchUp: async () => {
      await running
      while (await pass());
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function readHead(connection: PoolClient): Promise<number> {
  const { rows } = await connection.query<{ position: string }>({
    name: 'find-head',
    text: 'select sequencer.position from app.sequencer',
  })
  return Number(rows[0]?.position ?? 0)
}

/** One batch of entries; whether there may be more. What was numbered stays numbered, so a position once passed is done. */
async function followOnce(connection: PoolClient, directory: Directory): Promise<boolean> {
  const progress = await connection.query<{ position: string }>(
    'select find_progress.position from app.find_progress for update skip locked',
  )
  const from = progress.rows[0]?.position
  if (from === undefined) return false
  // Two plain look-ups: as one join it would be planned over the whole journal.
  const { rows: numbered } = await connection.query<{ position: string; entry: string }>({
    name: 'find-numbered',
    text: `select one.position, one.entry from app.journal_position as one where one.position > $1 order by one.position limit ${batch}`,
    values: [from],
  })
  const last = numbered.at(-1)
  if (!last) return false
  const { rows: touched } = await connection.query<{ decision: string }>({
    name: 'find-touched',
    text: touchedStatement,
    values: [numbered.map(({ entry }) => entry), changingTypes],
  })
  if (touched.length > 0)
    await takeApart(
      connection,
      directory,
      touched.map(({ decision }) => decision),
    )
  await connection.query('update app.find_progress set position = $1', [last.position])
  return numbered.length === batch
}

/** For each block and pair the places in the block. */
type Postings = Map<number, Map<string, number[]>>

/** Writes what these decisions say into the blocks; pairs that a correction took away stay and are found out when they are looked up. */
export async function takeApart(connection: PoolClient, directory: Directory, decisions: readonly string[]): Promise<void> {
  const { rows } = await connection.query<FindRecord & { id: string; departments: string[] }>({
    name: 'find-texts',
    text: `select decision.id, ${findColumns},
             array(select push.department from app.push where push.decision = decision.id) as departments
           from app.decision where decision.id = any($1::bigint[])`,
    values: [decisions],
  })
  const postings: Postings = new Map()
  for (const [index, row] of rows.entries()) {
    if (index % slice === slice - 1) await yieldNow()
    post(postings, Number(row.id), directory, row)
  }
  await writePostings(connection, postings)
}

function post(postings: Postings, decision: number, directory: Directory, row: FindRecord & { readonly departments: readonly string[] }) {
  const grams = new Set(row.departments.map(gramOfDepartment))
  for (const [, text] of textsOf(directory, row)) addGrams(grams, writeAlike(text))
  const block = blockOf(decision)
  const place = placeOf(decision)
  let ofBlock = postings.get(block)
  if (!ofBlock) postings.set(block, (ofBlock = new Map()))
  for (const gram of grams) {
    const places = ofBlock.get(gram)
    if (places) places.push(place)
    else ofBlock.set(gram, [place])
  }
}

export const gramOfDepartment = (code: string) => `department:${code}`

async function writePostings(connection: PoolClient, postings: Postings): Promise<void> {
  for (const [block, grams] of postings) {
    // In the order of the index, so that one page of it is written once.
    const all = [...grams].toSorted(([one], [other]) => (one < other ? -1 : 1))
    for (let from = 0; from < all.length; from += writing) {
      await writeSome(connection, block, all.slice(from, from + writing))
      await yieldNow()
    }
  }
}

async function writeSome(connection: PoolClient, block: number, grams: readonly (readonly [string, readonly number[]])[]): Promise<void> {
  const { rows } = await connection.query<{ gram: string; members: Buffer }>({
    name: 'find-postings-there',
    text: `select posting.gram, posting.members from app.find_posting as posting where posting.gram = any($1::text[]) and posting.block = $2`,
    values: [grams.map(([gram]) => gram), block],
  })
  const there = new Map(rows.map(({ gram, members }) => [gram, members]))
  const changed = grams.flatMap(([gram, places]) => {
    const bytes = packWith(there.get(gram), places)
    return bytes === null ? [] : [[gram, bytes.toString('hex')] as const]
  })
  if (changed.length === 0) return
  await connection.query({
    name: 'find-postings-write',
    text: `insert into app.find_posting as posting (gram, block, members)
           select one.gram, $2, decode(one.members, 'hex') from unnest($1::text[], $3::text[]) as one(gram, members)
           on conflict (gram, block) do update set members = excluded.members`,
    values: [changed.map(([gram]) => gram), block, changed.map(([, members]) => members)],
  })
}
