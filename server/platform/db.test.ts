import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { freshDatabase, type FreshDatabase } from '#world/database.ts'
import { openDatabase, programSight, withinConnection, type Database } from './db.ts'

let fresh: FreshDatabase
let database: Database<object>
before(async () => {
  fresh = await freshDatabase('db')
  database = openDatabase(fresh.appUrl, 3)
})
after(async () => {
  await database.close()
  await fresh.drop()
})

test('when PostgreSQL dies between two statements, the transaction fails and the program lives on', async () => {
  const cut = withinConnection(database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ pid: number }>('select pg_backend_pid() as pid')
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await wait(200)
    await connection.query('select 1')
  })
  await assert.rejects(cut)
  assert.equal(await withinConnection(database.pool, programSight, async (connection) => (await connection.query('select 1')).rowCount), 1)
})
