import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { calendar } from '#modules/calendar/index.ts'
import { people } from '#modules/people/index.ts'
import { settings } from '#modules/settings/index.ts'
import { programSight, within } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let operator: Ask
let liaison: Ask
let sysadmin: Ask

before(async () => {
  world = await openWorld('settings')
  await seedCity(
    world.city,
    [
      { username: 'op.one', department: 'SPJ', seats: ['operator'] },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
      { username: 'sys', department: 'SPJ', seats: ['sysadmin'], name: '王管理' },
    ],
    [{ code: 'NC-XK-0004', name: '事项4', lead: 'FGW' }],
  )
  server = await openRooms(world.city, [people, calendar, settings])
  operator = await signIn(server, 'op.one')
  liaison = await signIn(server, 'fgw.liaison')
  sysadmin = await signIn(server, 'sys')
})
after(async () => {
  await server.close()
  await world.close()
})

function good(reply: Awaited<ReturnType<Ask>>) {
  assert.equal(reply.statusCode, 200, reply.body)
  return reply
}

interface Settings {
  readonly version: string
  readonly items: readonly { readonly name: string; readonly value: unknown; readonly source: string }[]
  readonly history: readonly { readonly actor: string; readonly text: string; readonly note: string }[]
}
test('a new term for signing moves the due dates of new pushes, and only of those', async () => {
  const dueOn = async (decision: string) =>
    await within(world.city.database, programSight, async (tx) =>
      (await tx.selectFrom('app.push').select('due_on').distinct().where('decision', '=', decision).execute()).map((push) => push.due_on),
    )
  const old = await decideOn(world.city, 'NC-XK-0004')
  assert.deepEqual(await dueOn(old.id), ['2026-03-03'])
  const { version } = good(await sysadmin('GET', '/api/settings')).json<Settings>()
  const changed = good(
    await sysadmin('PUT', '/api/settings', { version, receiptLimit: 3, note: '联席会议纪要〔2026〕1号' }),
  ).json<Settings>()
  assert.equal(changed.items.find(({ name }) => name === 'receiptLimit')?.value, 3)
  assert.deepEqual(
    changed.history.map(({ actor, text, note }) => [actor, text, note]),
    [['王管理', '签收（认领）期限：1 个工作日 → 3 个工作日', '联席会议纪要〔2026〕1号']],
  )
  const fresh = await decideOn(world.city, 'NC-XK-0004')
  assert.deepEqual(await dueOn(fresh.id), ['2026-03-05'])
  assert.deepEqual(await dueOn(old.id), ['2026-03-03'])
  assert.equal((await sysadmin('PUT', '/api/settings', { version, receiptLimit: 2, note: '旧页面' })).statusCode, 409)
})

test('deemed receipt is the city’s choice and takes effect at the next push', async () => {
  const { version } = good(await sysadmin('GET', '/api/settings')).json<Settings>()
  good(await sysadmin('PUT', '/api/settings', { version, receiptMode: 'deemed', note: '推送即认领' }))
  const { id } = await decideOn(world.city, 'NC-XK-0004')
  const pushes = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select('status').where('decision', '=', id).execute(),
  )
  assert.ok(pushes.length > 0 && pushes.every(({ status }) => status === 'deemed'))
})

test('settings show what is the city’s and what the notice’s; only the system administrator changes them', async () => {
  const { items, version } = good(await liaison('GET', '/api/settings')).json<Settings>()
  assert.deepEqual(new Set(items.map(({ source }) => source)), new Set(['本市规定', '通知规定']))
  assert.equal((await liaison('PUT', '/api/settings', { version, receiptLimit: 5, note: '试' })).statusCode, 403)
  assert.equal((await operator('PUT', '/api/settings', { version, receiptLimit: 5, note: '试' })).statusCode, 403)
  assert.equal((await sysadmin('PUT', '/api/settings', { version, receiptLimit: 0, note: '试' })).statusCode, 400)
})

test('a due date shows its working over the National Day of 2018', async () => {
  const reply = await liaison('GET', '/api/due-date?start=2018-09-28&days=5')
  const { due, steps, explanation } = good(reply).json<{ due: string; steps: { because: string; nth: number }[]; explanation: string }>()
  assert.equal(due, '2018-10-10')
  assert.equal(steps.filter(({ nth }) => nth > 0).length, 5)
  assert.ok(steps.some(({ because }) => because === 'make-up') && steps.some(({ because }) => because === 'holiday'))
  assert.match(explanation, /国庆节/)
  assert.equal((await liaison('GET', '/api/due-date?start=2026-02-29&days=5')).statusCode, 400)
})

test('the calendar of a year names its paper, and 2027 says that it is provisional', async () => {
  const { status, papers, workingDays } = good(await liaison('GET', '/api/calendar?year=2026')).json<{
    status: string
    papers: string[]
    workingDays: number
  }>()
  assert.deepEqual([status, papers.length], ['official', 1])
  assert.equal(workingDays, 248)
  assert.equal(good(await liaison('GET', '/api/calendar?year=2027')).json<{ status: string }>().status, 'provisional')
  assert.equal(good(await liaison('GET', '/api/calendar?year=2030')).json<{ status: string }>().status, 'unknown')
})
