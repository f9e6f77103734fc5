import path from 'node:path'
import { attestKeys, openSealOf } from '#kernel/sealing.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { migrate } from '#platform/migrations.ts'
import type { Seal } from '#platform/seal.ts'
import { findRunningEmbedded, startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl } from '#platform/roles.ts'
import type { Place } from './verb.ts'

export interface OpenPlace {
  readonly place: Place
  readonly close: () => Promise<void>
}

/**
 * The database that the server would use: DATABASE_URL, or the embedded one — joined where a server runs on the same data
 * folder, else started for as long as the command takes. `attest`: the keys must be those of this database, as for the server.
 */
export async function openPlace(config: Config, explain: (line: string) => void, attest: boolean): Promise<OpenPlace> {
  const folder = path.join(config.dataFolder, 'postgres')
  const known = config.databaseUrl ?? findRunningEmbedded(folder)
  const embedded = known === undefined ? await startEmbedded({ folder, log: explain }) : undefined
  const ownerUrl = known ?? embedded?.ownerUrl ?? ''
  try {
    await migrate(ownerUrl, { log: explain })
    const database = openDatabase<Tables>(appRoleUrl(ownerUrl), 4)
    if (attest) {
      await attestKeys(keysFileOf(config), database.pool).catch(async (cause: unknown) => {
        await database.close()
        throw cause
      })
    }
    let seal: Seal | undefined
    return {
      place: {
        ownerUrl,
        database,
        // Made only when it is asked for: a restore must find no keys of its own making.
        get seal() {
          return (seal ??= openSealOf(config))
        },
        now: () => new Date(),
        committed: () => undefined,
      },
      close: async () => {
        await database.close()
        await embedded?.stop()
      },
    }
  } catch (cause) {
    await embedded?.stop()
    throw cause
  }
}
