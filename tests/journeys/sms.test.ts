import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { logGateway, messages, startSms, type SendOutcome, type SmsChannel, type SmsGateway } from '#modules/messages/index.ts'
import { gatherNext } from '#modules/messages/gathering.ts'
import { people } from '#modules/people/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn } from '#world/officials.ts'

let world: World
let server: FastifyInstance

before(async () => {
  world = await openWorld('sms')
  await seedCity(
    world.city,
    [
      { username: 'fgw.one', department: 'FGW', seats: ['liaison'], phone: '13800010001' },
      { username: 'fgw.two', department: 'FGW', seats: ['liaison', 'handler'], phone: '13800010002' },
      { username: 'fgw.deputy', department: 'FGW', seats: ['deputy'], phone: '13800010003' },
      { username: 'fgw.head', department: 'FGW', seats: ['head'], phone: '13800010004' },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'], phone: null },
      { username: 'jyj.deputy', department: 'JYJ', seats: ['deputy'], phone: '13800020001' },
      { username: 'wjw.head', department: 'WJW', seats: ['head'], phone: '13800030001' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], phone: '13800040001' },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
      { code: 'NC-XK-0003', name: '公共场所卫生许可', lead: 'WJW' },
      { code: 'NC-XK-0004', name: '建设项目施工许可', lead: 'MZJ' },
    ],
  )
  server = await openRooms(world.city, [people, messages])
})
after(async () => {
  await server?.close()
  await world.close()
})

interface Message {
  readonly id: string
  readonly department: string
  readonly phone: string
  readonly seat: string | null
  readonly text: string
  readonly pushes: number
  readonly status: string
  readonly attempts: number
  readonly last_error: string | null
}
async function ask<Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return await withinConnection(world.city.database.pool, programSight, async (connection) => (await connection.query<Row & Record<string, unknown>>(text, values)).rows)
}
const since = async (id: string) => await ask<Message>(`select * from app.message where message.id > $1 order by message.id`, [id])
const last = async () => (await ask<{ id: string }>(`select coalesce(max(message.id), 0) as id from app.message`))[0]!.id
const seconds = (count: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + count * 1000)
}

/** A gateway that answers as the test says and remembers what it was handed. */
function openGateway(answer: (phone: string) => Promise<SendOutcome> = () => Promise.resolve({ outcome: 'delivered', providerMessageId: crypto.randomUUID() })) {
  const sent: { readonly key: string; readonly phone: string; readonly text: string }[] = []
  const gateway: SmsGateway = {
    ...logGateway,
    send: async ({ idempotencyKey, phone, text }) => {
      sent.push({ key: idempotencyKey, phone, text })
      return await answer(phone)
    },
  }
  return { sent, gateway }
}
const noFault = (cause: unknown) => {
  throw cause
}
async function withChannels<Result>(gateways: readonly SmsGateway[], work: (channels: readonly SmsChannel[]) => Promise<Result>): Promise<Result> {
  const channels = gateways.map((gateway) => startSms({ city: world.city, gateway, failed: noFault }))
  try {
    return await work(channels)
  } finally {
    for (const channel of channels) await channel.stop()
  }
}
/** What has been written is numbered, gathered for its five seconds, and sent. */
async function sendAll(channels: readonly SmsChannel[]) {
  await world.city.sequencer.drain()
  for (const channel of channels) await channel.drain()
  seconds(6)
  await Promise.all(channels.map((channel) => channel.drain()))
}

test('a burst of pushes reaches each liaison of the department as one SMS that counts them, and nobody else', async () => {
  const { sent, gateway } = openGateway()
  await withChannels([gateway], async (channels) => {
    for (let n = 0; n < 12; n++) await decideOn(world.city, 'NC-XK-0001')
    await sendAll(channels)
    await sendAll(channels)
  })
  assert.deepEqual(sent.map(({ phone }) => phone).toSorted(), ['13800010001', '13800010002'])
  for (const { text } of sent) assert.equal(text, '您单位有12条新的审批信息，请登录平台查收。【南昌市行政审批局】')
})

test('the SMS is written within ten seconds of the first push, however long the burst goes on', async () => {
  const { sent, gateway } = openGateway()
  await withChannels([gateway], async ([channel]) => {
    for (let second = 0; second < 9; second++) {
      await decideOn(world.city, 'NC-XK-0003')
      await world.city.sequencer.drain()
      await channel!.drain()
      seconds(1)
    }
    assert.equal(sent.length, 1)
    await sendAll([channel!])
  })
  assert.equal(sent.length, 2)
})

test('no text tells anything about a decision or a person, and each fits one SMS', async () => {
  const canaries = { holder: '欧阳金丝雀', phone: '13987654321', number: '洪行审〔2026〕金丝雀号', content: '金丝雀许可内容', address: '金丝雀路1号' }
  const from = await last()
  await withChannels([logGateway], async (channels) => {
    await decideOn(world.city, 'NC-XK-0001', {
      documentNumber: canaries.number,
      content: canaries.content,
      address: canaries.address,
      holder: { kind: 'natural', name: canaries.holder, phone: canaries.phone },
    })
    await sendAll(channels)
  })
  const written = await since(from)
  assert.equal(written.length, 2)
  for (const { text, status } of written) {
    assert.equal(status, 'delivered')
    for (const canary of [...Object.values(canaries), '金丝雀', '投资']) assert.ok(!text.includes(canary), `${canary} stands in an SMS`)
    assert.ok([...text].length <= 70)
  }
})

test('without a liaison who has a phone the deputy is told, else the head; where nobody can be told, that is on record', async () => {
  const from = await last()
  await withChannels([logGateway], async (channels) => {
    for (const item of ['NC-XK-0002', 'NC-XK-0003', 'NC-XK-0004']) await decideOn(world.city, item)
    await sendAll(channels)
  })
  const written = await since(from)
  const byDepartment = new Map(written.map((message) => [message.department, message]))
  assert.equal(written.length, 3)
  assert.equal(byDepartment.get('JYJ')?.seat, 'deputy')
  assert.equal(byDepartment.get('WJW')?.seat, 'head')
  const unreached = byDepartment.get('MZJ')
  assert.equal(unreached?.status, 'permanent-failure')
  assert.equal(unreached.last_error, '无可通知人员')
  const entries = await ask<{ feeds: string[] }>(`select journal.feeds from app.journal where journal.type = 'message.failed' and journal.data ->> 'message' = $1`, [unreached.id])
  assert.deepEqual(entries.map(({ feeds }) => feeds), [['SPJ']])
})

test('a return and an unrouted decision are told to the bureau, a new place to the new department alone', async () => {
  const { sent, gateway } = openGateway()
  const phones = () => sent.splice(0).map(({ phone }) => phone).toSorted()
  await withChannels([gateway], async (channels) => {
    const { pushes } = await decideOn(world.city, 'NC-XK-0001')
    await sendAll(channels)
    phones()
    const push = pushes[0]!.id
    await world.city.returns.returnPush({ name: '联络员', seats: ['liaison'], department: 'FGW', sight: 'department' }, { push, reason: 'not-this-item', note: null, suggestedDepartment: 'WJW' })
    await sendAll(channels)
    assert.deepEqual(phones(), ['13800040001'])
    await world.city.returns.reroutePush({ name: '操作员', seats: ['operator'], department: 'SPJ', sight: 'city' }, { push, department: 'WJW', note: null })
    await sendAll(channels)
    assert.deepEqual(phones(), ['13800030001'])
    await decideOn(world.city, '没有这个事项')
    await sendAll(channels)
    assert.deepEqual(phones(), ['13800040001'])
  })
})

test('a worker that dies between claim and answer leaves an unknown outcome for a person, never a second SMS', async () => {
  const from = await last()
  const answer = Promise.withResolvers<SendOutcome>()
  const dying = openGateway(() => answer.promise)
  const living = openGateway()
  const first = startSms({ city: world.city, gateway: dying.gateway, failed: noFault })
  await decideOn(world.city, 'NC-XK-0003')
  await world.city.sequencer.drain()
  await first.drain()
  seconds(6)
  const hanging = first.drain()
  while (dying.sent.length === 0) await new Promise(setImmediate)
  await withChannels([living.gateway], async ([second]) => {
    await second!.drain()
    assert.deepEqual((await since(from)).map(({ status }) => status), ['sending'])
    seconds(61)
    await second!.drain()
    assert.deepEqual((await since(from)).map(({ status }) => status), ['technical-failure'])
    seconds(3600)
    await second!.drain()
  })
  answer.resolve({ outcome: 'delivered', providerMessageId: 'late' })
  await hanging
  await first.stop()
  const written = await since(from)
  assert.deepEqual(written.map(({ status, attempts }) => [status, attempts]), [['technical-failure', 1]])
  assert.equal(living.sent.length, 0)
  const entries = await ask(`select from app.journal where journal.type = 'message.failed' and journal.data ->> 'message' = $1`, [written[0]!.id])
  assert.equal(entries.length, 1)
})

test('a kill while the journal is being read counts nothing twice and loses nothing', async () => {
  const from = await last()
  for (let n = 0; n < 5; n++) await decideOn(world.city, 'NC-XK-0003')
  await world.city.sequencer.drain()
  const killed = withinConnection(world.city.database.pool, programSight, async (connection) => {
    assert.ok(await gatherNext(connection, 'SPJ', world.city.now()))
    throw new Error('killed')
  })
  await assert.rejects(killed, /killed/)
  await withChannels([logGateway], (channels) => sendAll(channels))
  assert.deepEqual((await since(from)).map(({ pushes }) => pushes), [5])
})

test('several workers at once send each message once and count each push once', async () => {
  const from = await last()
  const gateways = [openGateway(), openGateway(), openGateway()]
  await withChannels(gateways.map(({ gateway }) => gateway), async (channels) => {
    for (let round = 0; round < 8; round++) {
      const taken = ['NC-XK-0001', 'NC-XK-0002', 'NC-XK-0003'].flatMap((item) => [decideOn(world.city, item), decideOn(world.city, item)])
      await Promise.all([...taken, ...channels.map((channel) => channel.drain())])
      await world.city.sequencer.drain()
      seconds(3)
      await Promise.all(channels.map((channel) => channel.drain()))
    }
    await sendAll(channels)
    await sendAll(channels)
  })
  const written = await since(from)
  const keys = gateways.flatMap(({ sent }) => sent.map(({ key }) => key))
  assert.equal(new Set(keys).size, keys.length)
  assert.deepEqual(keys.toSorted(), written.map(({ id }) => id).toSorted())
  for (const phone of ['13800010001', '13800010002', '13800020001', '13800030001']) {
    const counted = written.filter((message) => message.phone === phone).reduce((sum, { pushes }) => sum + pushes, 0)
    assert.equal(counted, 16, phone)
  }
})

test('a busy gateway is tried again later, a bounded number of times; a gateway that fails without an answer is not', async () => {
  const from = await last()
  const busy = openGateway(() => Promise.resolve({ outcome: 'try-later', reason: '网关繁忙' }))
  await withChannels([busy.gateway], async (channels) => {
    await decideOn(world.city, 'NC-XK-0003')
    await sendAll(channels)
    assert.deepEqual((await since(from)).map(({ status }) => status), ['temporary-failure'])
    await channels[0]!.drain()
    assert.equal(busy.sent.length, 1)
    for (let hour = 0; hour < 8; hour++) {
      seconds(3600)
      await channels[0]!.drain()
    }
  })
  assert.equal(busy.sent.length, 5)
  assert.equal(new Set(busy.sent.map(({ key }) => key)).size, 1)
  assert.deepEqual((await since(from)).map(({ status }) => status), ['permanent-failure'])

  const next = await last()
  const faults: string[] = []
  const broken = openGateway((phone) => Promise.reject(new Error(`connection lost while sending to ${phone}`)))
  const channel = startSms({ city: world.city, gateway: broken.gateway, failed: (cause) => faults.push(String(cause)) })
  await decideOn(world.city, 'NC-XK-0003')
  await sendAll([channel])
  seconds(3600)
  await channel.drain()
  await channel.stop()
  assert.equal(broken.sent.length, 1)
  assert.deepEqual((await since(next)).map(({ status }) => status), ['technical-failure'])
  assert.equal(faults.length, 1)
  assert.ok(!faults.join().includes('13800030001'), 'a phone stands in the log')
})

test('the outbox shows each department its own messages with masked phones, and the bureau all of them', async () => {
  const liaison = await signIn(server, 'fgw.one')
  const operator = await signIn(server, 'spj.operator')
  interface Page {
    readonly items: readonly { readonly id: string; readonly department: { readonly code: string }; readonly recipient: { readonly phone: string } | null; readonly status: string }[]
    readonly next: string | null
    readonly counts: Readonly<Record<string, number>>
  }
  const own = (await liaison('GET', '/api/messages?limit=100')).json<Page>()
  assert.ok(own.items.length > 0)
  assert.deepEqual([...new Set(own.items.map(({ department }) => department.code))], ['FGW'])
  assert.match(own.items[0]!.recipient!.phone, /^138\*{4}\d{4}$/)
  assert.equal((await liaison('GET', '/api/messages?department=WJW')).json<Page>().items.length, 0)

  const all = await operator('GET', '/api/messages?limit=100')
  const page = all.json<Page>()
  assert.ok(new Set(page.items.map(({ department }) => department.code)).size >= 4)
  assert.ok(!/1380003\d{4}|1380001\d{4}/.test(all.body), 'a phone can be read')
  const total = await ask<{ count: number }>('select count(*)::integer as count from app.message')
  assert.equal(Object.values(page.counts).reduce((sum, count) => sum + count, 0), total[0]!.count)
  const failed = (await operator('GET', '/api/messages?status=permanent-failure')).json<Page>().items
  assert.deepEqual([...new Set(failed.map(({ status }) => status))], ['permanent-failure'])
  const pages: string[] = []
  for (let after = ''; ; ) {
    const part = (await operator('GET', `/api/messages?limit=7${after}`)).json<Page>()
    pages.push(...part.items.map(({ id }) => id))
    if (part.next === null) break
    after = `&after=${part.next}`
  }
  assert.equal(new Set(pages).size, total[0]!.count)
})
