import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrate, readMigrations } from '#platform/migrations.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl, changeDatabase } from '#platform/roles.ts'

export interface FreshDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

/** Set by tools/test.ts: the owner's address of the one cluster that a whole run shares. */
export const clusterVariable = 'SHENGUAN_TEST_CLUSTER'

let cluster: Promise<string> | undefined
let template: Promise<string> | undefined

/** Any number that nobody else uses for an advisory lock in a test cluster. */
const templateLock = 430_2018

/** A new database that has seen every migration, for one test file. */
export async function freshDatabase(name: string): Promise<FreshDatabase> {
  const clusterUrl = await (cluster ??= findCluster())
  const source = await (template ??= makeTemplate(clusterUrl))
  const database = `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 40)}_${randomBytes(4).toString('hex')}`
  await onCluster(clusterUrl, (client) => copyTemplate(client, database, source))
  const ownerUrl = changeDatabase(clusterUrl, database)
  return {
    ownerUrl,
    appUrl: appRoleUrl(ownerUrl),
    drop: () => onCluster(clusterUrl, async (client) => void (await client.query(`drop database if exists ${database} with (force)`))),
  }
}

/** A new database that no migration has touched. */
export async function emptyDatabase(name: string): Promise<Omit<FreshDatabase, 'appUrl'>> {
  const clusterUrl = await (cluster ??= findCluster())
  const database = `empty_${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 40)}_${randomBytes(4).toString('hex')}`
  await onCluster(clusterUrl, (client) => copyTemplate(client, database, 'template0'))
  return {
    ownerUrl: changeDatabase(clusterUrl, database),
    drop: () => onCluster(clusterUrl, async (client) => void (await client.query(`drop database if exists ${database} with (force)`))),
  }
}

/** The run's cluster, or one of its own for a file that is run by hand, which ends with the process. */
async function findCluster(): Promise<string> {
  const given = process.env[clusterVariable]
  if (given) return given
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-test-'))
  const embedded = await startEmbedded({ folder, durability: 'test', log: () => undefined })
  process.once('exit', () => {
    process.kill(embedded.pid, 'SIGQUIT')
    for (const own of [embedded.socketFolder, folder]) removeWhileBusy(own)
  })
  return embedded.ownerUrl
}

/** PostgreSQL needs a moment to let go of its folder, and at a process's exit nothing can be awaited. */
function removeWhileBusy(folder: string): void {
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      rmSync(folder, { recursive: true, force: true })
      if (!existsSync(folder)) return
    } catch {
      // Still being written to.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
}

/** Migrates one database per cluster and set of migrations; every test file gets a copy, which takes some tens of milliseconds. */
async function makeTemplate(clusterUrl: string): Promise<string> {
  const digest = createHash('sha256')
  for (const migration of readMigrations()) digest.update(migration.sha256)
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  await onCluster(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const found = await client.query<{ datistemplate: boolean }>('select datistemplate from pg_database where datname = $1', [name])
    // Only a finished template is marked as one.
    if (found.rows[0]?.datistemplate) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await migrate(changeDatabase(clusterUrl, name))
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

async function copyTemplate(client: pg.Client, database: string, source: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.query(`create database ${database} template ${source}`)
      return
    } catch (cause) {
      // Another file is copying the same template at this moment, or the migration's connection is not quite gone.
      if ((cause as { code?: string }).code !== '55006' || attempt === 100) throw cause
      await wait(50)
    }
  }
}

async function onCluster<Result>(clusterUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
