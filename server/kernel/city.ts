import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import type { DirectoryKeeper } from './directory.ts'
import type { Hub } from './hub.ts'
import type { Ingest } from './ingest.ts'
import type { Tables } from './tables.ts'

/** What every room of the server is handed by the composition root. Time comes in as `now`, so that tests can set it. */
export interface City {
  readonly config: Config
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly ingest: Ingest
  readonly hub: Hub
  /** Told after every commit that wrote journal entries. */
  readonly committed: () => void
  readonly now: () => Date
}
