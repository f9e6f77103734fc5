import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gatherNext } from '#modules/messages/gathering.ts'
import { logGateway, startSms, type SendOutcome } from '#modules/messages/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { World } from '#world/city.ts'
import { decideOn } from '#world/officials.ts'
import { noFault, openGateway, openPost, type Post } from '#world/sms.ts'

let post: Post
let world: World
before(async () => {
  post = await openPost('sms-failures')
  world = post.world
})
after(() => post.close())

test('a worker that dies between claim and answer leaves an unknown outcome for a person, never a second SMS', async () => {
  const from = await post.last()
  const answer = Promise.withResolvers<SendOutcome>()
  const dying = openGateway(() => answer.promise)
  const living = openGateway()
  const first = startSms({ city: world.city, gateway: dying.gateway, failed: noFault })
  await decideOn(world.city, 'NC-XK-0003')
  await world.city.sequencer.drain()
  await first.drain()
  post.seconds(6)
  const hanging = first.drain()
  while (dying.sent.length === 0) await new Promise(setImmediate)
  await post.withChannels([living.gateway], async ([second]) => {
    await second!.drain()
    assert.deepEqual(
      (await post.since(from)).map(({ status }) => status),
      ['sending'],
    )
    post.seconds(61)
    await second!.drain()
    assert.deepEqual(
      (await post.since(from)).map(({ status }) => status),
      ['technical-failure'],
    )
    post.seconds(3600)
    await second!.drain()
  })
  answer.resolve({ outcome: 'delivered', providerMessageId: 'late' })
  await hanging
  await first.stop()
  const written = await post.since(from)
  assert.deepEqual(
    written.map(({ status, attempts }) => [status, attempts]),
    [['technical-failure', 1]],
  )
  assert.equal(living.sent.length, 0)
  const entries = await post.ask(`select from app.journal where journal.type = 'message.failed' and journal.data ->> 'message' = $1`, [
    written[0]!.id,
  ])
  assert.equal(entries.length, 1)
})

test('a kill while the journal is being read counts nothing twice and loses nothing', async () => {
  const from = await post.last()
  for (let n = 0; n < 5; n++) await decideOn(world.city, 'NC-XK-0003')
  await world.city.sequencer.drain()
  const killed = withinConnection(world.city.database.pool, programSight, async (connection) => {
    assert.ok(await gatherNext(connection, 'SPJ', world.city.now()))
    throw new Error('killed')
  })
  await assert.rejects(killed, /killed/)
  await post.withChannels([logGateway], (channels) => post.sendAll(channels))
  assert.deepEqual(
    (await post.since(from)).map(({ pushes }) => pushes),
    [5],
  )
})

test('several workers at once send each message once and count each push once', async () => {
  const from = await post.last()
  const gateways = [openGateway(), openGateway(), openGateway()]
  await post.withChannels(
    gateways.map(({ gateway }) => gateway),
    async (channels) => {
      for (let round = 0; round < 8; round++) {
        const taken = ['NC-XK-0001', 'NC-XK-0002', 'NC-XK-0003'].flatMap((item) => [decideOn(world.city, item), decideOn(world.city, item)])
        await Promise.all([...taken, ...channels.map((channel) => channel.drain())])
        await world.city.sequencer.drain()
        post.seconds(3)
        await Promise.all(channels.map((channel) => channel.drain()))
      }
      await post.sendAll(channels)
      await post.sendAll(channels)
    },
  )
  const written = await post.since(from)
  const keys = gateways.flatMap(({ sent }) => sent.map(({ key }) => key))
  assert.equal(new Set(keys).size, keys.length)
  assert.deepEqual(keys.toSorted(), written.map(({ id }) => id).toSorted())
  for (const phone of ['13800010001', '13800010002', '13800020001', '13800030001']) {
    const counted = written.filter((message) => message.phone === phone).reduce((sum, { pushes }) => sum + pushes, 0)
    assert.equal(counted, 16, phone)
  }
})

test('a busy gateway is tried again later, a bounded number of times; a gateway that fails without an answer is not', async () => {
  const from = await post.last()
  const busy = openGateway(() => Promise.resolve({ outcome: 'try-later', reason: '网关繁忙' }))
  await post.withChannels([busy.gateway], async (channels) => {
    await decideOn(world.city, 'NC-XK-0003')
    await post.sendAll(channels)
    assert.deepEqual(
      (await post.since(from)).map(({ status }) => status),
      ['temporary-failure'],
    )
    await channels[0]!.drain()
    assert.equal(busy.sent.length, 1)
    for (let hour = 0; hour < 8; hour++) {
      post.seconds(3600)
      await channels[0]!.drain()
    }
  })
  assert.equal(busy.sent.length, 5)
  assert.equal(new Set(busy.sent.map(({ key }) => key)).size, 1)
  assert.deepEqual(
    (await post.since(from)).map(({ status }) => status),
    ['permanent-failure'],
  )

  const next = await post.last()
  const faults: string[] = []
  const broken = openGateway((phone) => Promise.reject(new Error(`connection lost while sending to ${phone}`)))
  const channel = startSms({ city: world.city, gateway: broken.gateway, failed: (cause) => faults.push(String(cause)) })
  await decideOn(world.city, 'NC-XK-0003')
  await post.sendAll([channel])
  post.seconds(3600)
  await channel.drain()
  await channel.stop()
  assert.equal(broken.sent.length, 1)
  assert.deepEqual(
    (await post.since(next)).map(({ status }) => status),
    ['technical-failure'],
  )
  assert.equal(faults.length, 1)
  assert.ok(!faults.join().includes('13800030001'), 'a phone stands in the log')
})
