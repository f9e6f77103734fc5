import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/postgres/embedded.ts'

export interface TestCluster {
  readonly ownerUrl: string
  stop(): Promise<void>
}

/** Starts a PostgreSQL that is thrown away after the run; `binaries` for another version than the bundled one. */
export async function startTestCluster(binaries?: string): Promise<TestCluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-run-'))
  const embedded = await startEmbedded({
    folder,
    durability: 'test',
    log: (line) => console.log(`  ${line}`),
    ...(binaries === undefined ? {} : { binaries }),
  })
  return {
    ownerUrl: embedded.ownerUrl,
    async stop() {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The oldest version that we promise to run on, where the machine happens to have its server. */
export function findOldestServer(): string | undefined {
  return ['/usr/lib/postgresql/15/bin', '/usr/pgsql-15/bin', '/opt/homebrew/opt/postgresql@15/bin'].find((folder) =>
    ['postgres', 'initdb'].every((program) => existsSync(path.join(folder, program))),
  )
}
