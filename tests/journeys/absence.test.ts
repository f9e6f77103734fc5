import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, within, withinConnection } from '#platform/db.ts'
import { watchCustody, type CustodyWatch } from '#modules/custody/index.ts'
import { remindDue } from '#modules/duty/index.ts'
import { startSms } from '#modules/messages/index.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** 2.2.2.3, 2.3.1: the liaison is asked, else the deputy, else the head; leave passes it on and the return gives it back. */
let world: World
let server: FastifyInstance
let watch: CustodyWatch
const day = (each: string) => new Date(`${each}T02:00:00Z`)

before(async () => {
  world = await openWorld('absence', day('2026-03-02'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '赵联络', phone: '13800000001' },
      { username: 'hbj.deputy', department: 'HBJ', seats: ['deputy'], name: '钱副', phone: '13800000002' },
      { username: 'hbj.head', department: 'HBJ', seats: ['head'], name: '李局长', phone: '13800000003' },
      { username: 'hbj.sun', department: 'HBJ', seats: ['handler'], name: '孙经办', phone: '13800000004' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作', phone: '13800000005' },
      { username: 'office', department: 'LXHB', seats: ['office'], name: '办公室', phone: '13800000006' },
    ],
    [{ code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' }],
  )
  watch = watchCustody({
    city: world.city,
    failed: (cause) => {
      throw cause
    },
    every: 3_600_000,
  })
  await watch.look()
})
after(async () => {
  await watch.stop()
  await server.close()
  await world.close()
})

interface Page {
  readonly me: string
  readonly asked: { readonly person: { readonly name: string }; readonly seat: string; readonly present: boolean } | null
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly absences: readonly { readonly id: string; readonly state: string }[]
  readonly unattended: readonly { readonly department: { readonly code: string }; readonly askedHead: string | null }[]
}
const sign = (username: string): Promise<Ask> => signIn(server, username)
const read = async (ask: Ask) => (await ask('GET', '/api/absences')).json<Page>()
const idOf = async (ask: Ask, name: string) => (await read(ask)).people.find((each) => each.name === name)!.id
const asked = async () => {
  const page = await read(await sign('hbj.sun'))
  return `${page.asked?.person.name} ${page.asked?.seat}${page.asked?.present ? '' : ' absent'}`
}
/** To whom the SMS about one new push goes. */
async function toldOf(): Promise<readonly string[]> {
  const known = new Set((await messages()).map(({ id }) => id))
  await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  const sms = startSms({
    city: world.city,
    failed: (cause) => {
      throw cause
    },
  })
  try {
    for (let turn = 0; turn < 100; turn++) {
      const fresh = (await messages()).filter(({ id }) => !known.has(id))
      if (fresh.length > 0) return fresh.map(({ recipient }) => recipient)
      world.clock.at = new Date(world.clock.at.getTime() + 2000)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('nobody was told')
  } finally {
    await sms.stop()
  }
}
const messages = () =>
  within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.message').select(['id', 'recipient', 'seat']).where('department', '=', 'HBJ').orderBy('id').execute(),
  )
const passed = () =>
  within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').select(['type', 'feeds']).where('type', 'like', 'custody.%').orderBy('id').execute(),
  )

test('on an ordinary day the liaison is asked', async () => {
  assert.equal(await asked(), '赵联络 liaison')
  assert.deepEqual(await toldOf(), ['赵联络'])
})

test('an officer records leave for himself, and nobody but the head for another', async () => {
  const liaison = await sign('hbj.liaison')
  const refused = async (body: object) => (await liaison('POST', '/api/absences', body)).json<{ code: string }>().code
  const good = { standIn: null, kind: 'leave', from: '2026-03-03', backOn: '2026-03-06' }
  assert.equal(await refused({ ...good, account: await idOf(liaison, '孙经办') }), 'not-your-seat')
  assert.equal(await refused({ ...good, from: '2026-03-01' }), 'past')
  assert.equal(await refused({ ...good, backOn: '2026-03-03' }), 'order')
  assert.equal(await refused({ ...good, standIn: await idOf(liaison, '赵联络') }), 'same-person')
  const abroad = await idOf(await sign('spj.operator'), '周操作')
  assert.equal(await refused({ ...good, standIn: abroad }), 'unknown', 'nobody of another department stands in')
  const byHead = await (await sign('hbj.head'))('POST', '/api/absences', { ...good, account: abroad })
  assert.equal(byHead.json<{ code: string }>().code, 'unknown', 'and no head records for one')
  const recorded = await liaison('POST', '/api/absences', { ...good, standIn: await idOf(liaison, '孙经办') })
  assert.equal(recorded.statusCode, 200, recorded.body)
  const back = await (await sign('hbj.sun'))('POST', `/api/absences/${recorded.json<{ id: string }>().id}/return`)
  assert.equal(back.json<{ code: string }>().code, 'not-your-seat', 'nor does a colleague call him back')
  assert.equal(await refused({ ...good, from: '2026-03-05', backOn: '2026-03-09' }), 'overlaps')
  assert.equal(await asked(), '赵联络 liaison', 'not before it begins')
})

test('while the liaison is away the stand-in is asked, also by SMS, and may hand out', async () => {
  world.clock.at = day('2026-03-03')
  await watch.look()
  assert.equal(await asked(), '孙经办 liaison')
  assert.deepEqual(await toldOf(), ['孙经办'])
  assert.deepEqual(
    (await passed()).map(({ type, feeds }) => [type, feeds]),
    [['custody.passed', ['HBJ']]],
  )
  const sun = await sign('hbj.sun')
  const { items } = (await sun('GET', '/api/pushes?worker=none')).json<{ items: { id: string }[] }>()
  const to = { officer: await idOf(sun, '钱副') }
  const { results } = (await sun('POST', '/api/hand-outs', { pushes: items.map(({ id }) => id), to })).json<{
    results: { status: string }[]
  }>()
  assert.ok(results.length > 0 && results.every(({ status }) => status === 'handed'))
})

test('where the stand-in is away as well the deputy is asked, and what lies with who is away is found by the stand-in', async () => {
  const sun = await sign('hbj.sun')
  await sun('POST', '/api/absences', { standIn: null, kind: 'travel', from: '2026-03-03', backOn: '2026-03-05' })
  assert.equal(await asked(), '钱副 deputy')
  assert.deepEqual(await toldOf(), ['钱副'])
  const deputy = await sign('hbj.deputy')
  await deputy('POST', '/api/absences', { standIn: await idOf(deputy, '李局长'), kind: 'leave', from: '2026-03-04', backOn: '2026-03-05' })
  world.clock.at = day('2026-03-04')
  await watch.look()
  const head = await sign('hbj.head')
  assert.ok((await head('GET', '/api/pushes?worker=me')).json<{ items: unknown[] }>().items.length > 0)
})

test('with nobody present it falls to the head all the same, and the office is warned', async () => {
  const head = await sign('hbj.head')
  await head('POST', '/api/absences', { standIn: null, kind: 'other', from: '2026-03-04', backOn: '2026-03-05' })
  assert.equal(await asked(), '李局长 head absent')
  assert.deepEqual(await toldOf(), ['李局长'])
  const office = await sign('office')
  const warned = (await read(office)).unattended.find(({ department }) => department.code === 'HBJ')
  assert.equal(warned?.askedHead, '李局长')
  const last = (await passed()).at(-1)
  assert.deepEqual([last?.type, last?.feeds.toSorted()], ['custody.unattended', ['HBJ', 'LXHB', 'SPJ']])
  const wall = (await office('GET', '/api/wall')).json<{ rows: { department: { code: string }; present: boolean }[]; orphans: number }>()
  assert.equal(wall.rows.find(({ department }) => department.code === 'HBJ')?.present, false)
  assert.equal(wall.orphans, 0)
})

test('duty reminders take the same way: nobody who is away is written to', async () => {
  world.clock.at = day('2026-03-05')
  await watch.look()
  assert.equal(await asked(), '孙经办 liaison')
  await withinConnection(world.city.database.pool, programSight, async (connection) => {
    await connection.query(
      `insert into app.duty_check (department, day, due_at, recorded_at, people, viewed, signed, unsigned, due, verdict, next_step, next_at)
       values ('HBJ', '2026-03-05', $1, $1, 0, 0, 0, 5, 5, 'absent', 1, $1)`,
      [world.clock.at],
    )
    await connection.query(`update app.push set due_on = '2026-03-05' where push.department = 'HBJ' and push.status = 'pending'`)
    await remindDue(connection, { at: world.clock.at, bureau: 'SPJ', signature: '测试', step: 60 })
  })
  const last = (await messages()).at(-1)
  assert.deepEqual([last?.recipient, last?.seat], ['孙经办', 'liaison'])
})

test('coming back early gives it back at once, and every passing stands in the journal', async () => {
  const liaison = await sign('hbj.liaison')
  const own = (await read(liaison)).absences.find(({ state }) => state === 'now')
  const back = await liaison('POST', `/api/absences/${own!.id}/return`)
  assert.equal(back.json<{ backOn: string }>().backOn, '2026-03-05')
  assert.equal(await asked(), '赵联络 liaison')
  assert.deepEqual(await toldOf(), ['赵联络'])
  assert.equal((await liaison('POST', `/api/absences/${own!.id}/return`)).statusCode, 409)
  const types = (await passed()).map(({ type }) => type)
  assert.deepEqual(types, ['custody.passed', 'custody.passed', 'custody.passed', 'custody.unattended', 'custody.passed', 'custody.passed'])
})
