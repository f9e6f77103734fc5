import path from 'node:path'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import type { Seal } from '#platform/seal.ts'
import { openFileStore, type FileStore } from '#platform/files.ts'
import { keepDirectory, type DirectoryKeeper } from './directory.ts'
import { openDisputes, type Disputes } from './disputes.ts'
import { openFeedback, type FeedbackDesk } from './feedback.ts'
import { openFollowUps, type FollowUps } from './follow-ups.ts'
import { startFollowing } from './follow.ts'
import { openHandOuts, type HandOuts } from './hand-outs.ts'
import { openHub, type Hub } from './hub.ts'
import { openIngest, type Ingest } from './ingest.ts'
import { openPenalties, type Penalties } from './penalties.ts'
import { openReceipts, type Receipts } from './receipts.ts'
import { openReturns, type Returns } from './returns.ts'
import { openSealOf } from './sealing.ts'
import { startSequencer, type Sequencer } from './sequencer.ts'
import type { Tables } from './tables.ts'

/** What every room of the server is handed by the composition root. Time comes in as `now`, so that tests can set it. */
export interface City {
  readonly config: Config
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly ingest: Ingest
  readonly receipts: Receipts
  readonly returns: Returns
  readonly handOuts: HandOuts
  readonly disputes: Disputes
  readonly feedback: FeedbackDesk
  readonly penalties: Penalties
  readonly followUps: FollowUps
  readonly files: FileStore
  /** Seals and opens personal numbers; the keys are not in the database. */
  readonly seal: Seal
  readonly hub: Hub
  readonly sequencer: Sequencer
  /** Told after every commit that wrote journal entries. */
  readonly committed: () => void
  readonly now: () => Date
  /** How many times faster than the world's clock `now` may run: 1, but where days are simulated. What people's patience limits is stretched by it. */
  readonly pace: number
  readonly close: () => Promise<void>
}

export interface CityOptions {
  readonly config: Config
  readonly database: Database<Tables>
  readonly now?: () => Date
  readonly pace?: number
  /** Address of the database when another process numbers the journal and this one only hears of it. */
  readonly followUrl?: string
  readonly failed: (cause: unknown) => void
}

/** Opens the kernel over one database. `close` ends the pass under way, then closes the database; the next start numbers what is left. */
export function openCity({ config, database, now = () => new Date(), pace = 1, followUrl, failed }: CityOptions): City {
  const hub = openHub()
  const sequencer =
    followUrl === undefined
      ? startSequencer({ database, numbered: hub.publish, failed })
      : elsewhere(startFollowing({ database, url: followUrl, numbered: hub.publish, failed }))
  const committed = sequencer.wake
  const directory = keepDirectory(database)
  const seal = openSealOf(config)
  const shared = { database, directory, seal, now, committed }
  return {
    config,
    database,
    directory,
    seal,
    hub,
    sequencer,
    files: openFileStore(path.join(config.dataFolder, 'files'), seal),
    committed,
    now,
    pace,
    ingest: openIngest(shared),
    receipts: openReceipts(shared),
    returns: openReturns(shared),
    handOuts: openHandOuts(shared),
    disputes: openDisputes(shared),
    feedback: openFeedback(shared),
    penalties: openPenalties(shared),
    followUps: openFollowUps(shared),
    close: async () => {
      await sequencer.stop()
      await database.close()
    },
  }
}

/** The journal is numbered by another process, which looks by itself. */
const elsewhere = ({ stop }: { readonly stop: () => Promise<void> }): Sequencer => ({
  wake: () => undefined,
  drain: () => Promise.resolve(),
  stop,
})
