import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { startWebhooks, type WebhookWorker } from '#modules/webhooks/index.ts'
import { pauses } from '#modules/webhooks/retries.ts'
import { lookupFor, mayCall, refuseAddress } from '#kernel/webhook-address.ts'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'
import { isGenuine, openCatcher, type Caught } from '#world/webhook-catcher.ts'

/** A department's system is called with its events (outside contract §3): signed, in order, tried again for three days, never silently given up. */
let world: World
let city: City
let server: FastifyInstance
let catcher: Awaited<ReturnType<typeof openCatcher>>
let fgw: AskSystem
let hbj: AskSystem
let liaison: Ask
let worker: WebhookWorker
let secret = ''

const faults: unknown[] = []
const start = (of = city) =>
  startWebhooks({ city: of, failed: (cause) => faults.push(cause), poll: 3_600_000, chance: () => 0, patience: 500 })
before(async () => {
  world = await openWorld('webhooks')
  await seedCity(
    world.city,
    [
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '王联络' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
    ],
  )
  city = { ...world.city, config: { ...world.city.config, webhooks: 'loopback' } }
  server = await buildApp(city, '/nonexistent')
  catcher = await openCatcher()
  fgw = await openSystem(city, server, 'FGW')
  hbj = await openSystem(city, server, 'HBJ')
  liaison = await signIn(server, 'fgw.liaison')
  await read(`update app.account set phone = '13907910001' where account.username = 'fgw.liaison' returning 1`)
  worker = start()
})
after(async () => {
  await worker.stop()
  await server.close()
  await catcher.close()
  await world.close()
  assert.deepEqual(faults, [])
})

const later = (milliseconds: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + milliseconds)
}
async function read<Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return await withinConnection(
    city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & object>(text, values)).rows,
  )
}
async function decide(item: string): Promise<string> {
  const { pushes } = await decideOn(city, item)
  await city.sequencer.drain()
  return pushes[0]!.id
}
const positions = (path: string) => catcher.at(path).map(({ event }) => event.data.position)
interface Known {
  readonly state: string
  readonly position: number
  readonly head: number
  readonly attempts: number
  readonly nextAt: string | null
  readonly fault: string | null
  readonly secret: string
}
const known = async (ask: AskSystem) => (await ask('GET', '/exchange/v1/webhook')).json<Known>()
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.ok(holds(), 'it came')
}
const contiguous = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)

test('a system names its address, gets its secret once, and is called with what happens from then on, signed and thin', async () => {
  await decide('NC-XK-0001')
  const set = await fgw('PUT', '/exchange/v1/webhook', { url: catcher.url('/fgw') })
  assert.equal(set.statusCode, 200, set.body)
  ;({ secret } = set.json<Known>())
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/u)
  assert.ok(!(await fgw('GET', '/exchange/v1/webhook')).body.includes(secret))
  const kept = await read<{ secret: string; position: string }>('select webhook.secret, webhook.position from app.webhook')
  assert.match(kept[0]!.secret, /^sg1\./u)
  await city.sequencer.drain()
  const from = (await known(fgw)).position
  const push = await decide('NC-XK-0001')
  await worker.drain()
  const [first] = catcher.at('/fgw') as [Caught]
  assert.deepEqual(positions('/fgw'), [from + 1], 'what was before the address is in the feed, not in the calls')
  assert.equal(first.event.type, 'cn.shenguan.push.created.v1')
  assert.equal(first.event.data.push, push)
  assert.deepEqual(Object.keys(first.event.data), ['position', 'push', 'decision', 'case'], 'thin: nothing personal (1.4)')
  assert.ok(isGenuine(first, secret))
  assert.ok(!isGenuine({ ...first, body: first.body.replace(push, '0') }, secret))
  const feed = (await fgw('GET', `/exchange/v1/feed?limit=1000`)).json<{ items: { id: string; position: number }[] }>()
  assert.equal(first.id, feed.items.find(({ position }) => position === from + 1)!.id, 'the same name as in the feed')
  assert.deepEqual([(await known(fgw)).position, (await known(fgw)).state], [from + 1, 'active'])
})

test('only 2xx is success: what was not taken is tried again with the same name, and nothing comes before it', async () => {
  const from = (await known(fgw)).position
  const before = catcher.at('/fgw').length
  catcher.answer('/fgw', 302)
  await decide('NC-XK-0001')
  await decide('NC-XK-0001')
  await worker.drain()
  await worker.drain()
  assert.equal(catcher.at('/fgw').length, before + 1, 'not before its time')
  assert.equal(catcher.at('/elsewhere').length, 0, 'a redirect is not followed')
  const failing = await known(fgw)
  assert.deepEqual([failing.attempts, failing.fault, Date.parse(failing.nextAt!) - world.clock.at.getTime()], [1, '对方答复 302', 5000])
  later(5000)
  catcher.answer('/fgw', 500)
  await worker.drain()
  later(5 * 60_000)
  catcher.answer('/fgw', 200)
  await worker.drain()
  const tries = catcher.at('/fgw').slice(before)
  assert.deepEqual(
    tries.map(({ event }) => event.data.position),
    [from + 1, from + 1, from + 1, from + 2],
  )
  assert.equal(new Set(tries.slice(0, 3).map(({ id }) => id)).size, 1)
  assert.ok(tries.every((one) => isGenuine(one, secret)))
  assert.notEqual(tries[0]!.timestamp, tries[2]!.timestamp, 'signed anew each time')
})

test('a receiver that hangs holds up neither another department nor the feed', async () => {
  assert.equal((await hbj('PUT', '/exchange/v1/webhook', { url: catcher.url('/hbj') })).statusCode, 200)
  catcher.answer('/fgw', 0)
  await decide('NC-XK-0001')
  const hanging = worker.drain()
  await until(() => catcher.at('/fgw').length === 6)
  const push = await decide('NC-XK-0002')
  const other = start()
  await other.drain()
  await other.stop()
  assert.equal(catcher.at('/hbj').at(-1)?.event.data.push, push)
  assert.equal((await fgw('GET', '/exchange/v1/feed?limit=1')).statusCode, 200)
  await hanging
  const { attempts, fault } = await known(fgw)
  assert.deepEqual([attempts, fault], [1, '对方在 15 秒内没有应答'])
})

test('after the last try it is switched off and people are told; then it goes on with the very event it stood at', async () => {
  const from = (await known(fgw)).position
  catcher.answer('/fgw', 503)
  for (const pause of pauses.slice(1)) {
    later(pause)
    await worker.drain()
  }
  const off = await known(fgw)
  assert.deepEqual([off.state, off.attempts, off.position], ['disabled', pauses.length, from])
  await city.sequencer.drain()
  const told = (await fgw('GET', '/exchange/v1/feed?limit=1000')).json<{ items: { type: string; data: { detail: { fault: string } } }[] }>()
  assert.equal(told.items.at(-1)!.type, 'cn.shenguan.webhook.disabled.v1')
  const messages = await read<{ recipient: string; text: string }>('select message.recipient, message.text from app.message')
  assert.deepEqual(
    messages.map(({ recipient }) => recipient),
    ['王联络'],
  )
  const tries = catcher.at('/fgw').length
  later(48 * 3600_000)
  await worker.drain()
  assert.equal(catcher.at('/fgw').length, tries, 'no more calls')
  liaison = await signIn(server, 'fgw.liaison')
  const seen = (await liaison('GET', '/api/webhooks')).json<{
    items: { id: string; state: string; behind: number; department: { code: string } }[]
  }>()
  assert.deepEqual(
    seen.items.map(({ state, department }) => [department.code, state]),
    [['FGW', 'disabled']],
    'a department sees its own alone',
  )
  const neighbour = await signIn(server, 'hbj.liaison')
  assert.equal((await neighbour('POST', `/api/webhooks/${seen.items[0]!.id}/resumption`)).statusCode, 404)
  catcher.answer('/fgw', 200)
  assert.equal((await liaison('POST', `/api/webhooks/${seen.items[0]!.id}/resumption`)).statusCode, 200)
  await city.sequencer.drain()
  await worker.drain()
  const { head, position, state } = await known(fgw)
  assert.deepEqual([state, position], ['active', head])
  assert.deepEqual(positions('/fgw').slice(tries), contiguous(from + 1, head - from), 'nothing lost, nothing out of order')
})

test('two processes bring each event once', async () => {
  const from = (await known(fgw)).position
  const before = catcher.at('/fgw').length
  const other = start()
  for (let turn = 0; turn < 10; turn++) {
    await decide('NC-XK-0001')
    await Promise.all([worker.drain(), other.drain()])
  }
  await other.stop()
  await worker.drain()
  assert.deepEqual(positions('/fgw').slice(before), contiguous(from + 1, 10))
})

test('who lost its lease writes nothing: a new address while a call is out goes on from the same event', async () => {
  const { position } = await known(fgw)
  catcher.answer('/fgw', 0)
  await decide('NC-XK-0001')
  const before = catcher.at('/fgw').length
  const hanging = worker.drain()
  await until(() => catcher.at('/fgw').length > before)
  const moved = await fgw('PUT', '/exchange/v1/webhook', { url: catcher.url('/moved') })
  assert.equal(moved.statusCode, 200)
  await hanging
  await worker.drain()
  assert.deepEqual(positions('/moved'), [position + 1])
  assert.deepEqual([(await known(fgw)).attempts, (await known(fgw)).position], [0, position + 1])
  const [first] = catcher.at('/moved') as [Caught]
  assert.ok(isGenuine(first, moved.json<Known>().secret) && !isGenuine(first, secret), 'with its own new secret')
  assert.equal((await fgw('DELETE', '/exchange/v1/webhook')).statusCode, 200)
  assert.equal((await fgw('GET', '/exchange/v1/webhook')).statusCode, 404)
})

test('a receiver that says it is gone is not called again', async () => {
  catcher.answer('/hbj', 410)
  await decide('NC-XK-0002')
  await worker.drain()
  assert.equal((await known(hbj)).state, 'disabled')
  assert.equal((await hbj('POST', '/exchange/v1/webhook/resumption')).json<Known>().state, 'active')
})

test('a system whose key is revoked hears nothing more', async () => {
  catcher.answer('/hbj', 200)
  await worker.drain()
  const before = catcher.at('/hbj').length
  await read(
    `update app.client_key set revoked_at = $1 from app.client where client.id = client_key.client and client.department = 'HBJ' returning 1`,
    [world.clock.at],
  )
  await decide('NC-XK-0002')
  await worker.drain()
  assert.equal(catcher.at('/hbj').length, before)
})

test('no address leads to this machine, to its wire or around the signature', async () => {
  for (const url of [
    'http://10.1.2.3/in',
    'https://127.0.0.1/in',
    'https://2130706433/in',
    'https://0x7f.1/in',
    'https://localhost/in',
    'https://[::1]/in',
    'https://[::ffff:127.0.0.1]/in',
    'https://[64:ff9b::7f00:1]/in',
    'https://169.254.169.254/latest',
    'https://0.0.0.0/in',
    'https://224.0.0.1/in',
    'https://user:word@fgw.example/in',
    'ftp://fgw.example/in',
    'https://fgw.example/in#x',
    'nonsense',
  ])
    assert.notEqual(refuseAddress(url, 'https'), null, url)
  for (const url of ['https://10.1.2.3/in', 'https://fgw.nc.gov.cn/in', 'https://[fd00::1]:8443/in'])
    assert.equal(refuseAddress(url, 'https'), null, url)
  assert.equal(refuseAddress('http://10.1.2.3/in', 'http'), null)
  assert.ok(!mayCall('127.0.0.1', 'http'))
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => lookupFor('https')('localhost', {}, resolve))
  assert.equal(fault?.code, 'REFUSED_ADDRESS', 'a name is looked at when the call is made')
  const refused = await fgw('PUT', '/exchange/v1/webhook', { url: 'https://169.254.169.254/latest' })
  assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [422, 'bad-address'])
})
