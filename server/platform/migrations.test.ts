import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase, freshDatabase } from '#world/database.ts'
import { findVersion, migrate, MigrationError, readMigrations } from './migrations.ts'
import { appRoleUrl, changeDatabase } from './roles.ts'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'shenguan-migrations-'))
after(() => rmSync(scratch, { recursive: true }))

async function ask<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await findVersion(client)
  } finally {
    await client.end()
  }
}
/** The program's own migrations and one more. */
function extend(name: string, sql: string): string {
  const folder = path.join(scratch, name)
  cpSync(path.join(import.meta.dirname, '../migrations'), folder, { recursive: true })
  writeFileSync(path.join(folder, `${String(newest + 1).padStart(4, '0')}_${name}.sql`), sql)
  return folder
}
const newest = readMigrations().length

test('an empty database is brought to the newest version, and a second start changes nothing', async () => {
  const database = await emptyDatabase('migrate twice')
  assert.equal(await migrate(database.ownerUrl), newest)
  assert.equal(await migrate(database.ownerUrl), newest)
  assert.equal(await versionOf(database.ownerUrl), newest)
  await database.drop()
})
test('several instances that start at once migrate once', async () => {
  const database = await emptyDatabase('migrate together')
  const versions = await Promise.all(Array.from({ length: 4 }, () => migrate(database.ownerUrl)))
  assert.deepEqual(
    versions,
    Array.from({ length: 4 }, () => newest),
  )
  await database.drop()
})
test('a migration that fails half-way leaves the version before it, and nothing of itself', async () => {
  const database = await freshDatabase('migrate badly')
  const folder = extend('broken', 'create table app.half_made (code text); select 1 / 0;')
  await assert.rejects(migrate(database.ownerUrl, { folder }), MigrationError)
  assert.equal(await versionOf(database.ownerUrl), newest)
  assert.deepEqual(await ask(database.ownerUrl, `select to_regclass('app.half_made') as found`), [{ found: null }])
  await database.drop()
})
test('a migration that is killed while it runs leaves the version before it, and the next start completes it', async () => {
  const database = await freshDatabase('migrate killed')
  const folder = extend('slow', 'create table app.slow_made (code text); select pg_sleep(60);')
  const sleeping = `from pg_stat_activity where application_name = 'shenguan-migrations' and datname = current_database() and wait_event = 'PgSleep'`
  const killed = assert.rejects(migrate(database.ownerUrl, { folder }))
  let hit = 0
  while (hit === 0) hit = (await ask(database.ownerUrl, `select pg_terminate_backend(pid) ${sleeping}`)).length
  await killed
  assert.equal(await versionOf(database.ownerUrl), newest)
  writeFileSync(path.join(folder, `${String(newest + 1).padStart(4, '0')}_slow.sql`), 'create table app.slow_made (code text);')
  assert.equal(await migrate(database.ownerUrl, { folder }), newest + 1)
  await database.drop()
})
test('a migration that was changed after it ran is refused in one line that names it', async () => {
  const database = await freshDatabase('migrate changed')
  const folder = extend('later', 'select 1;')
  const first = path.join(folder, '0001_roles_and_city.sql')
  writeFileSync(first, `${readFileSync(first, 'utf8')}\n-- an afterthought\n`)
  await assert.rejects(migrate(database.ownerUrl, { folder }), (cause) => {
    assert.ok(cause instanceof MigrationError && !cause.message.includes('\n'))
    assert.match(cause.message, /第 1 号迁移.*改动/)
    return true
  })
  await database.drop()
})
test('a database newer than the program is refused', async () => {
  const database = await freshDatabase('migrate newer')
  await migrate(database.ownerUrl, { folder: extend('newer', 'select 1;') })
  await assert.rejects(migrate(database.ownerUrl), /高于本程序/)
  await database.drop()
})
test('the application signs in with a password of its own and owns nothing', async () => {
  const database = await freshDatabase('app role')
  assert.deepEqual(await ask(database.appUrl, 'select current_user as name'), [{ name: 'shenguan_app' }])
  assert.deepEqual(await ask(database.appUrl, `select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user`), [
    { mighty: false },
  ])
  assert.deepEqual(await ask(database.ownerUrl, `select 1 from pg_class where relowner = 'shenguan_app'::regrole`), [])
  await database.drop()
})
test('addresses keep their place when the role or the database changes', () => {
  const socket = 'postgresql://owner:geheim@/shenguan?host=%2Ftmp%2Fx'
  assert.match(appRoleUrl(socket), /^postgresql:\/\/shenguan_app:[0-9a-f]{64}@\/shenguan\?host=%2Ftmp%2Fx$/)
  assert.equal(changeDatabase(socket, 'other'), 'postgresql://owner:geheim@/other?host=%2Ftmp%2Fx')
  assert.equal(changeDatabase('postgres://o:p%2Fq@db:5432/city', 'other'), 'postgres://o:p%2Fq@db:5432/other')
  assert.ok(!appRoleUrl(socket).includes('geheim'))
})
