import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { ensureAppPassword } from './roles.ts'

/** A database that this program must not touch; its message is one Chinese line. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}
export interface MigrationOptions {
  readonly log?: (line: string) => void
  /** Folder of NNNN_name.sql files; the program's own otherwise. */
  readonly folder?: string
}

const ownFolder = path.join(import.meta.dirname, '../migrations')
/** Any number, as long as every Shenguan uses the same: 审管 in Unicode. */
const lockKey = 0x5ba17ba1
const oldestMajor = 15

/** Reads the migrations in order and insists that they are numbered 1, 2, 3, … without a gap. */
export function readMigrations(folder = ownFolder): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .toSorted()
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4))
    if (version !== index + 1) throw new MigrationError(`迁移文件编号不连续：${name}，应为 ${String(index + 1).padStart(4, '0')}。`)
    const sql = readFileSync(path.join(folder, name), 'utf8')
    return { version, name: name.slice(5, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings a database to the program's version and returns that version. Safe with several instances at once (advisory lock)
 * and with a kill at any point (a migration and its row are one transaction). Throws MigrationError.
 */
export async function migrate(ownerUrl: string, options: MigrationOptions = {}): Promise<number> {
  const migrations = readMigrations(options.folder)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-migrations' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await refuseUnfitServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const applied = await readApplied(client)
    refuseStrangeHistory(migrations, applied)
    for (const migration of migrations.slice(applied.length)) await apply(client, migration, options.log)
    await ensureAppPassword(client, ownerUrl)
    return migrations.length
  } finally {
    // The lock goes with the connection.
    await client.end()
  }
}

/** The version that a database stands at; 0 for an empty one. For readiness checks, with either role. */
export async function findVersion(client: Pick<pg.Client, 'query'>): Promise<number> {
  const known = await client.query<{ table: string | null }>(`select to_regclass('app.migration') as table`)
  if (!known.rows[0]?.table) return 0
  const found = await client.query<{ version: number }>('select coalesce(max(migration.version), 0) as version from app.migration')
  return found.rows[0]?.version ?? 0
}

async function refuseUnfitServer(client: pg.Client): Promise<void> {
  const found = await client.query<{ number: string; encoding: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_encoding') as encoding`,
  )
  const { number = '0', encoding = '' } = found.rows[0] ?? {}
  const major = Math.floor(Number(number) / 10_000)
  if (major < oldestMajor) throw new MigrationError(`PostgreSQL 版本为 ${major}，需要 ${oldestMajor} 或更高版本，请升级数据库。`)
  if (encoding !== 'UTF8') throw new MigrationError(`数据库编码为 ${encoding}，需要 UTF8，请用 UTF8 编码重建数据库。`)
}

async function readApplied(client: pg.Client): Promise<readonly Omit<Migration, 'sql'>[]> {
  if ((await findVersion(client)) === 0) return []
  const found = await client.query<Omit<Migration, 'sql'>>(
    'select migration.version, migration.name, migration.sha256 from app.migration order by migration.version',
  )
  return found.rows
}

function refuseStrangeHistory(migrations: readonly Migration[], applied: readonly Omit<Migration, 'sql'>[]): void {
  if (applied.length > migrations.length) {
    throw new MigrationError(
      `数据库结构版本为 ${applied.length}，高于本程序的 ${migrations.length}：请使用与数据库相同或更新的程序版本，不能用旧程序打开。`,
    )
  }
  for (const [index, row] of applied.entries()) {
    const file = migrations[index]
    if (row.version !== index + 1 || row.sha256 !== file?.sha256) {
      throw new MigrationError(
        `第 ${row.version} 号迁移（${row.name}）执行之后文件被改动：请恢复原文件，改动应写成新的迁移。数据库未作任何更改。`,
      )
    }
  }
}

async function apply(client: pg.Client, migration: Migration, log?: (line: string) => void): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    if (migration.version === 1) await client.query(historyTable)
    await client.query('insert into app.migration (version, name, sha256) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(
      `第 ${migration.version} 号迁移（${migration.name}）失败，数据库停留在第 ${migration.version - 1} 版：${why}`,
      {
        cause,
      },
    )
  }
  log?.(`数据库结构升级到第 ${migration.version} 版：${migration.name}`)
}

const historyTable = `
  create table app.migration (
    version     integer primary key,
    name        text not null,
    sha256      text not null,
    applied_at  timestamptz not null default now()
  );
  comment on table app.migration is 'Which migrations this database has seen, and the digest of each file as it was then.';
  grant select on app.migration to shenguan_app;`
