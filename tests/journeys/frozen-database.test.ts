import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openCity, type City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { freshDatabase, type FreshDatabase } from '#world/database.ts'
import { seedCity } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

/** A database that says nothing: its limits are shortened here, and are the same code. */
const patience = { statement: 800, silence: 1300 } as const
let fresh: FreshDatabase
let city: City
let server: FastifyInstance
let system: AskSystem
let owner: pg.Client
before(async () => {
  fresh = await freshDatabase('frozen')
  const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: '/tmp' })
  // Whoever numbers entries meets the same silence, and tries again.
  city = openCity({ config, database: openDatabase<Tables>(fresh.appUrl, 6, patience), failed: () => undefined })
  await seedCity(city, [], [{ code: 'NC-XK-0001', name: '事项一', lead: 'FGW' }])
  server = await buildApp(city, '/nonexistent')
  system = await openSystem(city, server, 'SPJ')
  owner = new pg.Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await server.close()
  await city.close()
  await fresh.drop()
})

const send = async (sourceId: string) => {
  const decision = {
    sourceId,
    item: 'NC-XK-0001',
    documentNumber: `洪行审〔2026〕${sourceId}号`,
    content: '准予许可',
    decidedOn: '2026-03-02',
    result: 'granted',
    holder: { kind: 'natural', name: '测试人' },
    region: '360102',
  }
  const answer = await system('POST', '/exchange/v1/decisions', { decisions: [decision] })
  const told = answer.json<{ decisions?: { id: string; status: string }[]; code?: string; title?: string }>()
  return { status: answer.statusCode, row: told.decisions?.[0], code: told.code, title: told.title ?? '' }
}
const count = async (sourceId: string) =>
  (
    await owner.query<{ decisions: string; pushes: string }>(
      `select count(distinct decision.id) as decisions, count(push.id) as pushes from app.decision left join app.push on push.decision = decision.id
     where decision.source_id = $1`,
      [sourceId],
    )
  ).rows[0]
const once = { decisions: '1', pushes: '1' }

async function withFrozenBackends(work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>(
    `select activity.pid from pg_stat_activity as activity where activity.datname = current_database() and activity.application_name = 'shenguan'`,
  )
  assert.ok(rows.length > 0)
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP')
  try {
    await work()
  } finally {
    for (const { pid } of rows) process.kill(pid, 'SIGCONT')
  }
}

test('a lock that nobody gives back ends in an honest fault, not in silence; asked again, the work is done once', async () => {
  const kept = await send('before-lock')
  assert.deepEqual([kept.status, kept.row?.status], [200, 'accepted'])
  await owner.query('begin; lock table app.push in access exclusive mode')
  const refused = await send('during-lock')
  assert.deepEqual([refused.status, refused.code], [500, 'fault'])
  assert.match(refused.title, /结果未知.*重试/u)
  await owner.query('rollback')
  const again = await send('during-lock')
  assert.deepEqual([again.status, again.row?.status], [200, 'accepted'])
  assert.deepEqual([await count('before-lock'), await count('during-lock')], [once, once])
})

test('backends that are frozen are given up; what was acknowledged is there, and what was not is done once when asked again', async () => {
  const kept = await Promise.all(Array.from({ length: 5 }, (_, index) => send(`kept-${index}`)))
  assert.deepEqual(
    kept.map(({ row }) => row?.status),
    Array.from({ length: 5 }, () => 'accepted'),
  )
  let asked: Awaited<ReturnType<typeof send>>[] = []
  await withFrozenBackends(async () => {
    asked = await Promise.all(Array.from({ length: 4 }, (_, index) => send(`frozen-${index}`)))
  })
  const faults = asked.filter(({ status }) => status !== 200)
  assert.ok(faults.length > 0, 'somebody met a frozen backend')
  for (const { status, title } of faults) {
    assert.ok(status >= 500, String(status))
    assert.match(title, /结果未知|重试|稍/u)
  }
  for (let index = 0; index < 4; index++) {
    const again = await send(`frozen-${index}`)
    assert.equal(again.status, 200, again.title)
    assert.ok(again.row?.status === 'accepted' || again.row?.status === 'duplicate')
    assert.deepEqual(await count(`frozen-${index}`), once)
  }
  for (let index = 0; index < 5; index++) assert.deepEqual(await count(`kept-${index}`), once)
})
