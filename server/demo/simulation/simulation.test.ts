import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { shippedCalendar } from '#notice/calendar-days.ts'
import { openCity, type City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { ConfigError, readConfig } from '#platform/config.ts'
import { openDatabase, programSight, withinConnection } from '#platform/db.ts'
import { startWork } from '#server/work.ts'
import { freshDatabase, type FreshDatabase } from '#world/database.ts'
import { decideOn } from '#world/officials.ts'
import { openPost } from '#world/sms.ts'
import { loadDemoCity } from '../index.ts'
import { openChance } from '../random.ts'
import { openRunningClock } from './clock.ts'
import { isOutOfOrder, openMoodyGateway } from './gateway.ts'
import { openSimulation } from './index.ts'
import { readSimulation } from './options.ts'

/** A Wednesday afternoon. */
const present = new Date('2026-11-18T07:40:00Z')
const config = readConfig({ SHENGUAN_DATA: '/tmp', SHENGUAN_LOG: 'silent' })
/** From the second last working day of the year over the New Year's holiday: three working days and three free ones. */
const options = { dayMinutes: 0.04, from: '2026-12-30', mine: ['FGW'] }
const lines: string[] = []
const faults: unknown[] = []
let fresh: FreshDatabase
let city: City

before(async () => {
  fresh = await freshDatabase('simulation')
  await loadDemoCity({ ownerUrl: fresh.ownerUrl, config, progress: () => undefined, now: present, decisions: 150 })
  const database = openDatabase<Tables>(fresh.appUrl, 6)
  const simulation = await openSimulation(database, options, present)
  const failed = (cause: unknown) => void faults.push(cause)
  city = openCity({ config, database, now: simulation.now, pace: simulation.pace, failed })
  const work = startWork(city, failed, { every: 100, gateway: simulation.gateway })
  const life = simulation.start(city, (line) => void lines.push(line), failed)
  while (city.now() < new Date('2027-01-05T01:00:00Z')) await wait(50)
  await life.stop()
  await work.stop()
})
after(async () => {
  await city.close()
  await fresh.drop()
})
const ask = async <Row extends object>(text: string): Promise<readonly Row[]> =>
  await withinConnection(
    city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & Record<string, unknown>>(text)).rows,
  )
const since = `'2026-12-30T00:00:00+08:00'`

test('a trainee watches working days and a holiday pass, and nothing breaks', () => {
  assert.deepEqual(faults, [])
  assert.ok(lines.some((line) => line.startsWith('2026-12-31 工作日')))
  assert.ok(lines.some((line) => line.startsWith('2027-01-01 休息日')))
})

test('what a source sends twice is known again, and stands once', async () => {
  assert.ok(lines.some((line) => line.includes('重复报送，已识别')))
  const [twice] = await ask<{ count: number }>(
    `select count(*)::integer as count from (select from app.decision group by decision.client, decision.source_id having count(*) > 1) as doubled`,
  )
  assert.equal(twice?.count, 0)
})

test('departments sign, send back and are late on the simulated days, each in the journal', async () => {
  const rows = await ask<{ type: string }>(`select distinct journal.type from app.journal where journal.at >= ${since}`)
  const types = rows.map(({ type }) => type)
  for (const type of ['push.created', 'push.received', 'push.returned', 'push.overdue'])
    assert.ok(types.includes(type), `${type} of ${types.join(' ')}`)
})

test('a department that is left to the trainees has its pushes waiting and nobody simulated at its desk', async () => {
  const rows = await ask<{ status: string }>(
    `select distinct push.status from app.push where push.department = 'FGW' and push.sent_at >= ${since}`,
  )
  assert.deepEqual(
    rows.map(({ status }) => status).filter((status) => status === 'received'),
    [],
  )
  assert.ok(rows.length > 0)
})

test('SMS of the hours in which the gateway is out of order go out afterwards', async () => {
  const post = await openPost('simulation-sms')
  const { clock } = post.world
  const gateway = openMoodyGateway(openChance('bad hours'), () => clock.at)
  try {
    clock.at = new Date(`2026-12-30T14:10:00+08:00`)
    assert.ok(isOutOfOrder(clock.at))
    await post.withChannels([gateway], async (channels) => {
      for (const item of ['NC-XK-0001', 'NC-XK-0002', 'NC-XK-0003']) await decideOn(post.world.city, item)
      await post.sendAll(channels)
      const busy = (await post.since('0')).filter(({ status }) => status === 'temporary-failure')
      assert.ok(busy.length > 0)
      clock.at = new Date(`2026-12-30T15:21:00+08:00`)
      assert.ok(!isOutOfOrder(clock.at))
      await post.sendAll(channels)
      const afterwards = new Map((await post.since('0')).map(({ id, status, attempts }) => [id, [status, attempts]]))
      assert.deepEqual(
        busy.map(({ id }) => afterwards.get(id)),
        busy.map(() => ['delivered', 2]),
      )
    })
  } finally {
    await post.close()
  }
})

test('an officer goes on leave, and the deputy is asked meanwhile', async () => {
  const rows = await ask<{ stand_in: string | null }>(`select absence.stand_in from app.absence where absence.recorded_at >= ${since}`)
  assert.ok(rows.length > 0 && rows.every(({ stand_in }) => stand_in !== null))
})

test('every push of the simulated days is held by somebody', async () => {
  const [orphans] = await ask<{ count: number }>(`select count(*)::integer as count from app.push where push.custodian is null`)
  assert.equal(orphans?.count, 0)
})

test('an operator who simulates again goes on where it ended, never before', async () => {
  await assert.rejects(openSimulation(city.database, { ...options, from: '2026-12-31' }, present), /只能往后/)
})

test('simulated officials never act in a database with anybody real in it', async () => {
  await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query(`update app.account set demo = false where account.id = (select min(account.id) from app.account)`),
  )
  await assert.rejects(
    openSimulation(city.database, options, present),
    (cause) => cause instanceof ConfigError && cause.message.includes('演示城市'),
  )
})

test('nights and holidays pass quickly, and the clock never goes back', () => {
  let world = 0
  const clock = openRunningClock({
    from: new Date('2026-11-20T00:00:00Z'),
    dayLength: 100_000,
    calendar: shippedCalendar,
    world: () => world,
  })
  const seen: string[] = []
  for (let last = clock.now(); world < 230_000; world += 1000) {
    const at = clock.now()
    assert.ok(at >= last)
    last = at
    seen.push(at.toISOString().slice(0, 10))
  }
  const days = Map.groupBy(seen, (day) => day)
  assert.ok((days.get('2026-11-21')?.length ?? 0) * 4 < (days.get('2026-11-23')?.length ?? 0), 'Saturday is short')
  const noon = new Date('2026-11-24T04:00:00Z')
  const left = clock.until(noon)
  world += left
  assert.equal(Math.round((clock.now().getTime() - noon.getTime()) / 1000), 0)
})

const refusal = (...words: string[]) => {
  try {
    readSimulation(words)
  } catch (cause) {
    assert.ok(cause instanceof ConfigError)
    return cause.message
  }
  return assert.fail('nothing was refused')
}
test('an operator who misspells what follows npm start is told what is wrong', () => {
  assert.equal(readSimulation([]), undefined)
  assert.deepEqual(readSimulation(['--simulate', '--mine=fgw,spj']), { dayMinutes: 4, from: undefined, mine: ['FGW', 'SPJ'] })
  assert.match(refusal('--simulat'), /--simulat/)
  assert.match(refusal('--mine=fgw'), /--simulate/)
  assert.match(refusal('--simulate', '--day-minutes=0'), /0\.1 至 240/)
  assert.match(refusal('--simulate', '--from=2026-02-30'), /日期/)
  assert.match(refusal('--simulate', '--mine=abc'), /abc/)
})
