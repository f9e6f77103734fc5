import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { dueDay, type Directory } from './directory.ts'
import type { OverdueOptions } from './overdue.ts'
import {
  batch,
  feedAgain,
  findUnfed,
  freeGatherings,
  openMissingWaits,
  queueLostEntries,
  sendMissingPushes,
  tellUntoldPushes,
  type HealingKind,
} from './sweep-statements.ts'

export { healingKinds, type HealingKind } from './sweep-statements.ts'

export type Healed = Readonly<Record<HealingKind, number>>
export const nothingHealed: Healed = {
  'entry-not-queued': 0,
  'push-missing': 0,
  'waiting-missing': 0,
  'entry-missing': 0,
  'feed-row-missing': 0,
  'gathering-stuck': 0,
}
export const countHealed = (healed: Healed): number => Object.values(healed).reduce((sum, count) => sum + count, 0)

/** Ids that one statement looks at. */
const stride = 20_000
/** Names the advisory lock under which gaps are mended, one program at a time: "SWEEP". */
const sweepLock = 0x5357_4550

/** Where a sweep begins: everything up to these ids has been looked at. */
export interface Mark {
  readonly journal: number
  readonly decision: number
}
export const beginning: Mark = { journal: 0, decision: 0 }

export interface Swept {
  readonly healed: Healed
  /** The last ids that there were when the sweep began. */
  readonly upTo: Mark
}

interface Terms {
  readonly at: Date
  readonly directory: Directory
}

/**
 * Looks for what a lost job or a skipped row left undone behind the mark, and does it (2.2.1.2, 2.2.2.3): pushes that were never sent,
 * decisions in no queue, entries that nobody would number, rows missing in feeds, SMS that would never leave. Each mending is a journal
 * entry of its own. Safe beside any number of others: they take turns, stretch by stretch.
 */
export async function sweepGaps({ database, directory, now, committed }: OverdueOptions, from: Mark = beginning): Promise<Swept> {
  const at = now()
  const terms: Terms = { at, directory: await directory.current(at.getTime()) }
  const upTo = await withinConnection(database.pool, programSight, readMark)
  const total: Record<HealingKind, number> = { ...nothingHealed }
  const mend = async (kind: HealingKind, first: number, last: number, work: Mending) => {
    for (let low = first; low < last; low += stride) {
      for (;;) {
        const count = await withinConnection(database.pool, programSight, async (connection) => {
          await connection.query('select pg_advisory_xact_lock($1)', [sweepLock])
          return await work(connection, terms, low, Math.min(last, low + stride))
        })
        total[kind] += count
        if (count > 0) committed()
        if (count < batch) break
      }
    }
  }
  await mend('push-missing', from.decision, upTo.decision, sendPushes)
  await mend('waiting-missing', from.decision, upTo.decision, openWaits)
  await mend('entry-missing', from.decision, upTo.decision, tellPushes)
  await mend('entry-not-queued', from.journal, upTo.journal, queueEntries)
  await mend('feed-row-missing', from.journal, upTo.journal, feedEntries)
  await mend('gathering-stuck', 0, 1, freeStuck)
  return { healed: total, upTo }
}

type Mending = (connection: PoolClient, terms: Terms, low: number, high: number) => Promise<number>

const sendPushes: Mending = (connection, { at, directory }, low, high) => {
  const { settings, bureau } = directory
  const due = dueDay(directory, dayInShanghai(at), settings.receiptLimit)
  const status = settings.receiptMode === 'deemed' ? 'deemed' : 'pending'
  return run(connection, 'sweep-pushes', sendMissingPushes, [low, high, at, bureau, status, due.dueOn, due.provisional])
}
const openWaits: Mending = (connection, { at, directory }, low, high) => {
  const { settings, bureau } = directory
  const due = dueDay(directory, dayInShanghai(at), settings.routingLimit)
  return run(connection, 'sweep-waits', openMissingWaits, [low, high, at, bureau, due.dueOn, due.provisional])
}
const tellPushes: Mending = (connection, { at, directory }, low, high) =>
  run(connection, 'sweep-untold', tellUntoldPushes, [low, high, at, directory.bureau])
const queueEntries: Mending = (connection, { at, directory }, low, high) =>
  run(connection, 'sweep-entries', queueLostEntries, [low, high, at, directory.bureau])
const freeStuck: Mending = (connection, { at, directory }, low, high) =>
  run(connection, 'sweep-gatherings', freeGatherings, [low, high, at, directory.bureau])

const feedEntries: Mending = async (connection, { at, directory }, low, high) => {
  const find = async () =>
    (
      await connection.query<{ entry: string; decision: string | null; department: string; push: string | null }>({
        name: 'sweep-unfed',
        text: findUnfed,
        values: [low, high],
      })
    ).rows
  if ((await find()).length === 0) return 0
  // Only now, and seen anew behind it: whoever numbers entries waits for this lock, and nothing is fed twice.
  await connection.query('select sequencer.position from app.sequencer for update')
  const unfed = await find()
  for (const { entry, decision, department, push } of unfed) {
    await run(connection, 'sweep-feed', feedAgain, [low, high, at, directory.bureau, department, entry, push, decision])
  }
  return unfed.length
}

async function run(connection: PoolClient, name: string, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await connection.query<{ count: number }>({ name, text, values: [...values] })
  return rows[0]?.count ?? 0
}

async function readMark(connection: PoolClient): Promise<Mark> {
  const { rows } = await connection.query<{ journal: string; decision: string }>(
    `select coalesce((select max(journal.id) from app.journal), 0) as journal, coalesce((select max(decision.id) from app.decision), 0) as decision`,
  )
  return { journal: Number(rows[0]?.journal ?? 0), decision: Number(rows[0]?.decision ?? 0) }
}

export interface GapSweep {
  /** Sweeps now what came since the last turns. */
  readonly sweep: () => Promise<Healed>
  readonly stop: () => Promise<void>
}

/** How far a program looks back when it starts; the daily count looks at everything. */
const lookBack = 50_000

/**
 * Sweeps every minute what has come since the turn before the last one: a transaction takes 30 s at most, so ids that become visible
 * late are met as well. `every` is in milliseconds. Safe in any number of processes.
 */
export function startGapSweep(options: OverdueOptions & { readonly failed: (cause: unknown) => void; readonly every?: number }): GapSweep {
  const every = options.every ?? 60_000
  let running: Promise<Healed> | undefined
  let last: Mark | undefined
  let from: Mark | undefined
  const sweep = async (): Promise<Healed> => {
    from ??= await withinConnection(options.database.pool, programSight, readMark).then(({ journal, decision }) => ({
      journal: Math.max(0, journal - lookBack),
      decision: Math.max(0, decision - lookBack),
    }))
    const swept = await sweepGaps(options, from)
    from = last ?? from
    last = swept.upTo
    return swept.healed
  }
  const turn = () => {
    running ??= sweep()
      .catch((cause: unknown) => {
        options.failed(cause)
        return nothingHealed
      })
      .finally(() => {
        running = undefined
      })
    return running
  }
  const timer = setInterval(() => void turn(), every)
  void turn()
  return {
    sweep: async () => {
      await running
      return await turn()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
