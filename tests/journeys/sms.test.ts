import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { logGateway } from '#modules/messages/index.ts'
import type { World } from '#world/city.ts'
import { decideOn, signIn } from '#world/officials.ts'
import { openGateway, openPost, type Post } from '#world/sms.ts'

let post: Post
let world: World
before(async () => {
  post = await openPost('sms')
  world = post.world
})
after(() => post.close())

test('a burst of pushes reaches each liaison of the department as one SMS that counts them, and nobody else (2.2.2.3)', async () => {
  const { sent, gateway } = openGateway()
  await post.withChannels([gateway], async (channels) => {
    for (let n = 0; n < 12; n++) await decideOn(world.city, 'NC-XK-0001')
    await post.sendAll(channels)
    await post.sendAll(channels)
  })
  assert.deepEqual(sent.map(({ phone }) => phone).toSorted(), ['13800010001', '13800010002'])
  for (const { text } of sent) assert.equal(text, '您单位有12条新的审批信息，请登录平台查收。【南昌市行政审批局】')
})

test('the SMS is written within ten seconds of the first push, however long the burst goes on', async () => {
  const { sent, gateway } = openGateway()
  await post.withChannels([gateway], async ([channel]) => {
    for (let second = 0; second < 9; second++) {
      await decideOn(world.city, 'NC-XK-0003')
      await world.city.sequencer.drain()
      await channel!.drain()
      post.seconds(1)
    }
    assert.equal(sent.length, 1)
    await post.sendAll([channel!])
  })
  assert.equal(sent.length, 2)
})

test('no text tells anything about a decision or a person, and each fits one SMS (1.4)', async () => {
  const canaries = {
    holder: '欧阳金丝雀',
    phone: '13987654321',
    number: '洪行审〔2026〕金丝雀号',
    content: '金丝雀许可内容',
    address: '金丝雀路1号',
  }
  const from = await post.last()
  await post.withChannels([logGateway], async (channels) => {
    await decideOn(world.city, 'NC-XK-0001', {
      documentNumber: canaries.number,
      content: canaries.content,
      address: canaries.address,
      holder: { kind: 'natural', name: canaries.holder, phone: canaries.phone },
    })
    await post.sendAll(channels)
  })
  const written = await post.since(from)
  assert.equal(written.length, 2)
  for (const { text, status } of written) {
    assert.equal(status, 'delivered')
    for (const canary of [...Object.values(canaries), '金丝雀', '投资']) assert.ok(!text.includes(canary), `${canary} stands in an SMS`)
    assert.ok([...text].length <= 70)
  }
})

test('without a liaison who has a phone the deputy is told, else the head; where nobody can be told, that is on record', async () => {
  const from = await post.last()
  await post.withChannels([logGateway], async (channels) => {
    for (const item of ['NC-XK-0002', 'NC-XK-0003', 'NC-XK-0004']) await decideOn(world.city, item)
    await post.sendAll(channels)
  })
  const written = await post.since(from)
  const byDepartment = new Map(written.map((message) => [message.department, message]))
  assert.equal(written.length, 3)
  assert.equal(byDepartment.get('JYJ')?.seat, 'deputy')
  assert.equal(byDepartment.get('WJW')?.seat, 'head')
  const unreached = byDepartment.get('MZJ')
  assert.equal(unreached?.status, 'permanent-failure')
  assert.equal(unreached.last_error, '无可通知人员')
  const entries = await post.ask<{ feeds: string[] }>(
    `select journal.feeds from app.journal where journal.type = 'message.failed' and journal.data ->> 'message' = $1`,
    [unreached.id],
  )
  assert.deepEqual(
    entries.map(({ feeds }) => feeds),
    [['SPJ']],
  )
})

test('a return and an unrouted decision are told to the bureau, a new place to the new department alone', async () => {
  const { sent, gateway } = openGateway()
  const phones = () =>
    sent
      .splice(0)
      .map(({ phone }) => phone)
      .toSorted()
  await post.withChannels([gateway], async (channels) => {
    const { pushes } = await decideOn(world.city, 'NC-XK-0001')
    await post.sendAll(channels)
    phones()
    const push = pushes[0]!.id
    await world.city.returns.returnPush(
      { name: '联络员', seats: ['liaison'], department: 'FGW', sight: 'department' },
      { push, reason: 'not-this-item', note: null, suggestedDepartment: 'WJW' },
    )
    await post.sendAll(channels)
    assert.deepEqual(phones(), ['13800040001'])
    await world.city.returns.reroutePush(
      { name: '操作员', seats: ['operator'], department: 'SPJ', sight: 'city' },
      { push, department: 'WJW', note: null },
    )
    await post.sendAll(channels)
    assert.deepEqual(phones(), ['13800030001'])
    await decideOn(world.city, '没有这个事项')
    await post.sendAll(channels)
    assert.deepEqual(phones(), ['13800040001'])
  })
})

test('the outbox shows each department its own messages with masked phones, and the bureau all of them', async () => {
  const liaison = await signIn(post.server, 'fgw.one')
  const operator = await signIn(post.server, 'spj.operator')
  interface Page {
    readonly items: readonly {
      readonly id: string
      readonly department: { readonly code: string }
      readonly recipient: { readonly phone: string } | null
      readonly status: string
    }[]
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
  const total = await post.ask<{ count: number }>('select count(*)::integer as count from app.message')
  assert.equal(
    Object.values(page.counts).reduce((sum, count) => sum + count, 0),
    total[0]!.count,
  )
  const failed = (await operator('GET', '/api/messages?status=permanent-failure')).json<Page>().items
  assert.deepEqual([...new Set(failed.map(({ status }) => status))], ['permanent-failure'])
  const pages: string[] = []
  for (let after = ''; ;) {
    const part = (await operator('GET', `/api/messages?limit=7${after}`)).json<Page>()
    pages.push(...part.items.map(({ id }) => id))
    if (part.next === null) break
    after = `&after=${part.next}`
  }
  assert.equal(new Set(pages).size, total[0]!.count)
})
