import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { lastGathered, isQuiet } from '#modules/messages/pace.ts'
import { settings } from '#modules/settings/index.ts'
import { messages } from '#modules/messages/index.ts'
import { people } from '#modules/people/index.ts'
import { defaultSettings } from '#kernel/directory.ts'
import { openRooms } from '#world/city.ts'
import { openAliyunDouble } from '#world/gateways/aliyun.ts'
import { aliyunConfig, gatewayOf } from '#world/gateways/desk.ts'
import { decideOn, seedCity, signIn } from '#world/officials.ts'
import { openGateway, openPost, type Post } from '#world/sms.ts'

let post: Post
let server: FastifyInstance
before(async () => {
  post = await openPost('sms-pace')
  await seedCity(post.world.city, [{ username: 'spj.admin', department: 'SPJ', seats: ['sysadmin'] }], [])
  server = await openRooms(post.world.city, [people, messages, settings])
})
after(async () => {
  await server.close()
  await post.close()
})

async function choose(wanted: Readonly<Record<string, string | number>>): Promise<void> {
  const admin = await signIn(server, 'spj.admin')
  const { version } = (await admin('GET', '/api/settings')).json<{ version: string }>()
  const answer = await admin('PUT', '/api/settings', { ...wanted, version, note: '联席会议纪要〔2026〕2号' })
  assert.equal(answer.statusCode, 200, answer.body)
}
const at = (instant: string) => {
  post.world.clock.at = new Date(instant)
}

test('the notice’s real time is the standard: no quiet hours, no digest, no interval', () => {
  const midnight = new Date('2026-03-02T16:30:00Z')
  assert.equal(isQuiet(defaultSettings, midnight), false)
  assert.equal(lastGathered(defaultSettings, midnight, 5000).getTime(), midnight.getTime() - 5000)
  assert.equal(defaultSettings.smsGap, 0)
})

test('quiet hours go over midnight in Shanghai, wherever the server stands', () => {
  const quiet = { ...defaultSettings, smsQuiet: 'on' as const }
  const hours = (from: number, to: number) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
      isQuiet({ ...quiet, smsQuietFrom: from, smsQuietTo: to }, new Date(Date.UTC(2026, 2, 2, hour - 8, 59))),
    )
  assert.deepEqual(hours(22, 7), [0, 1, 2, 3, 4, 5, 6, 22, 23])
  assert.deepEqual(hours(12, 14), [12, 13])
  assert.deepEqual(hours(8, 8), [])
})

test('where the city wants quiet nights, the night’s pushes go out as one SMS in the morning', async () => {
  await choose({ smsQuiet: 'on' })
  const { sent, gateway } = openGateway()
  await post.withChannels([gateway], async (channels) => {
    at('2026-03-02T15:00:00Z')
    for (let n = 0; n < 3; n++) await decideOn(post.world.city, 'NC-XK-0003')
    await post.sendAll(channels)
    at('2026-03-02T22:59:00Z')
    await post.sendAll(channels)
    assert.equal(sent.length, 0)
    at('2026-03-02T23:00:00Z')
    await post.sendAll(channels)
    assert.deepEqual(
      sent.map(({ text }) => text.slice(0, 8)),
      ['您单位有3条新的'],
    )
  })
  await choose({ smsQuiet: 'off' })
})

test('a daily digest goes out once at its hour, and what comes after waits for the next day', async () => {
  at('2026-03-03T02:00:00Z')
  await choose({ smsDigest: 'daily', smsDigestHour: 9 })
  const { sent, gateway } = openGateway()
  await post.withChannels([gateway], async (channels) => {
    await decideOn(post.world.city, 'NC-XK-0003')
    await post.sendAll(channels)
    at('2026-03-04T00:59:00Z')
    await post.sendAll(channels)
    assert.equal(sent.length, 0)
    at('2026-03-04T01:00:00Z')
    await post.sendAll(channels)
    assert.equal(sent.length, 1)
    await decideOn(post.world.city, 'NC-XK-0003')
    at('2026-03-04T09:00:00Z')
    await post.sendAll(channels)
    assert.equal(sent.length, 1)
  })
  await choose({ smsDigest: 'off' })
})

test('with an interval a department gets at most one SMS in it, which counts all; another department is told at once', async () => {
  at('2026-03-06T02:00:00Z')
  await choose({ smsGap: 30 })
  const { sent, gateway } = openGateway()
  const to = (phone: string) => sent.filter((sms) => sms.phone === phone).map(({ text }) => Number(/有(\d+)条/.exec(text)?.[1]))
  await post.withChannels([gateway], async (channels) => {
    await post.sendAll(channels)
    post.seconds(3600)
    sent.length = 0
    for (let minute = 0; minute < 40; minute += 4) {
      await decideOn(post.world.city, 'NC-XK-0003')
      await post.sendAll(channels)
      post.seconds(234)
    }
    assert.deepEqual(to('13800030001'), [1, 8])
    await decideOn(post.world.city, 'NC-XK-0002')
    await post.sendAll(channels)
    assert.deepEqual(to('13800020001'), [1])
  })
  await choose({ smsGap: 0 })
})

test('what a month cost is what the operators accepted, by segments and the city’s price; unknown ones are counted apart', async () => {
  await post.withChannels([openGateway().gateway], (channels) => post.sendAll(channels))
  at('2026-05-04T02:00:00Z')
  await choose({ smsPrice: 45 })
  let lost = false
  const double = await openAliyunDouble({ fault: (_phone, asking) => (lost || asking ? 'reset-before' : 'none') })
  try {
    await post.withChannels([gatewayOf(aliyunConfig(double.url))], async (channels) => {
      await decideOn(post.world.city, 'NC-XK-0001')
      await post.sendAll(channels)
      lost = true
      await decideOn(post.world.city, 'NC-XK-0003')
      await post.sendAll(channels)
      for (let hour = 0; hour < 6; hour++) {
        post.seconds(3600)
        for (const channel of channels) await channel.drain()
      }
    })
  } finally {
    await double.close()
  }
  const operator = await signIn(server, 'spj.operator')
  interface Cost {
    readonly price: number
    readonly months: readonly {
      readonly month: string
      readonly messages: number
      readonly segments: number
      readonly unknown: number
      readonly cost: number
    }[]
  }
  const { price, months } = (await operator('GET', '/api/messages/cost')).json<Cost>()
  assert.equal(price, 45)
  assert.equal(months.length, 12)
  assert.deepEqual(months.at(-1), { month: '2026-05', messages: 2, segments: 2, unknown: 1, cost: 90 })
  assert.deepEqual(months.at(-2), { month: '2026-04', messages: 0, segments: 0, unknown: 0, cost: 0 })
  const liaison = await signIn(server, 'wjw.head')
  assert.deepEqual((await liaison('GET', '/api/messages/cost')).json<Cost>().months.at(-1)?.messages, 0)
})

test('segments are counted as operators count them: 70 characters in one, 67 in each of several', async () => {
  await post.ask(
    `insert into app.message (department, recipient, phone, text, pushes, status, gateway, first_push_at, created_at)
     select 'FGW', '', '', repeat('字', length), 1, 'permanent-failure', 'log', now(), now() from unnest(array[1, 70, 71, 134, 135]) as length`,
  )
  const written = await post.ask<{ length: number; segments: number }>(
    `select char_length(message.text) as length, message.segments from app.message where message.text like '字%' order by 1`,
  )
  assert.deepEqual(
    written.map(({ length, segments }) => [length, segments]),
    [
      [1, 1],
      [70, 1],
      [71, 2],
      [134, 2],
      [135, 3],
    ],
  )
})
