import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { authorize } from '#modules/messages/gateways/aliyun.ts'
import { macOf } from '#modules/messages/gateways/cloudmas.ts'
import type { SmsGateway } from '#modules/messages/index.ts'
import { ConfigError } from '#platform/config.ts'
import { buildApp } from '#server/app.ts'
import { cloudmasConfig, gatewayOf, reportAddress, sendOne, withCloudmas } from '#world/gateways/desk.ts'
import type { Fault } from '#world/gateways/faults.ts'
import { signIn } from '#world/officials.ts'
import { openPost, type Post } from '#world/sms.ts'

let post: Post
let server: FastifyInstance
before(async () => {
  post = await openPost('gateways')
  server = await buildApp({ ...post.world.city, config: cloudmasConfig('http://127.0.0.1:1') }, '/nonexistent')
})
after(async () => {
  await server.close()
  await post.close()
})

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, '../world/gateways/signature-vectors.json'), 'utf8')) as {
  readonly cloudmas: Parameters<typeof macOf>[0] & { readonly mac: string }
  readonly acs3: {
    readonly keyId: string
    readonly secret: string
    readonly query: Record<string, string>
    readonly headers: Record<string, string>
    readonly signature: string
  }
}

test('both signatures are those of the operators’ own documents', () => {
  assert.equal(macOf(vectors.cloudmas), vectors.cloudmas.mac)
  const { query, headers, keyId, secret, signature } = vectors.acs3
  const names = Object.keys(headers).toSorted().join(';')
  assert.equal(
    authorize({ method: 'POST', query, headers, body: '' }, keyId, secret),
    `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}`,
  )
})

test('云MAS takes a message: it is under way until the operator reports it delivered, and a report that comes twice changes nothing', async () => {
  await withCloudmas({}, async (double) => {
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
      assert.deepEqual(
        double.sent.map(({ phone, content }) => [phone, content]),
        [['13800030001', '您单位有1条新的审批信息，请登录平台查收。']],
      )
      assert.equal((await written()).status, 'sending')
      assert.deepEqual(await double.report(await reportAddress(server), 2), [200, 200])
      await drain(1)
      assert.equal((await written()).status, 'delivered')
      assert.deepEqual(await double.report(await reportAddress(server)), [])
      await drain(3600)
      assert.equal(double.sent.length, 1)
    })
  })
})

test('a report that overtakes the answer to the sending is not lost', async () => {
  await withCloudmas({}, async (double) => {
    const early = await reportAddress(server)
    await double.reportOne(early, { group: double.nextGroup(), phone: '13800030001', content: '', fate: 'UNDELIV' })
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
      await drain(1)
      const { status, last_error } = await written()
      assert.equal(status, 'permanent-failure')
      assert.match(last_error ?? '', /运营商报告未送达/)
    })
  })
})

test('a phone that is switched off is tried again when the operator has given up, an empty number is not', async () => {
  let off = true
  await withCloudmas({ fate: () => (off ? 'EXPIRED' : 'DELIVRD') }, async (double) => {
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
      await double.report(await reportAddress(server))
      await drain(1)
      assert.equal((await written()).status, 'temporary-failure')
      off = false
      await drain(31)
      assert.equal(double.sent.length, 2)
      await double.report(await reportAddress(server))
      await drain(1)
      assert.deepEqual([(await written()).status, (await written()).attempts], ['delivered', 2])
    })
  })
})
const outcomes: readonly (readonly [fault: Fault, status: string, taken: number])[] = [
  ['delay', 'sending', 1],
  ['reset-before', 'technical-failure', 0],
  ['reset-after', 'technical-failure', 1],
  ['no-answer', 'technical-failure', 1],
  ['error-before', 'technical-failure', 0],
  ['error-after', 'technical-failure', 1],
  ['slow-bytes', 'technical-failure', 1],
  ['endless', 'technical-failure', 1],
  ['not-json', 'technical-failure', 1],
]
for (const [fault, status, taken] of outcomes) {
  test(`云MAS, ${fault}: ${status}, and however long one waits it is never sent a second time`, async () => {
    await withCloudmas({ fault: () => fault, fate: () => 'silent' }, async (double) => {
      await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
        for (let hour = 0; hour < 6; hour++) await drain(3600)
        assert.equal((await written()).status, status)
        assert.equal(double.sent.length, taken)
      })
    })
  })
}

test('nobody at the address at all is known not to have sent: tried again, and sent once when the gateway is back', async () => {
  await withCloudmas({}, async (double) => {
    let url = 'http://127.0.0.1:5198'
    const gateway: SmsGateway = { ...gatewayOf(cloudmasConfig(url)), send: (message) => gatewayOf(cloudmasConfig(url)).send(message) }
    await sendOne(post, gateway, async (drain, written) => {
      assert.equal((await written()).status, 'temporary-failure')
      url = double.url
      await drain(31)
      assert.equal((await written()).status, 'sending')
      await drain(3600)
      assert.equal(double.sent.length, 1)
    })
  })
})

test('what the gateway turns away says why in Chinese: busy is tried again, a wrong signature is not, and no secret is told', async () => {
  let code = 'SystemBusy'
  await withCloudmas({ code: () => code }, async (double) => {
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
      assert.deepEqual([(await written()).status, (await written()).last_error], ['temporary-failure', '云MAS：系统忙'])
      code = 'OverDailyMax'
      await drain(31)
      assert.deepEqual([(await written()).status, (await written()).last_error], ['permanent-failure', '云MAS：已达当日发送上限'])
    })
    await sendOne(post, gatewayOf(cloudmasConfig(double.url, { SHENGUAN_CLOUDMAS_SECRET_KEY: 'another' })), async (_drain, written) => {
      assert.deepEqual(double.refused.at(-1)?.code, 'IllegalMac')
      const { status, last_error } = await written()
      assert.equal(status, 'permanent-failure')
      assert.ok(!(last_error ?? '').includes('another'))
    })
  })
})

test('reports are taken at the secret address alone; an answer by SMS is counted, and neither its words nor its phone are kept', async () => {
  const good = await reportAddress(server)
  const send = async (address: string, body: string, type = 'text/plain') => {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
    return { status: answer.status, text: await answer.text() }
  }
  const uplink = JSON.stringify({ mobile: '13800030001', smsContent: '金丝雀收到', sendTime: '2026-03-02 09:10:00', addSerial: '' })
  assert.equal((await send(await reportAddress(server, 'token-of-a-test-0123456780'), uplink)).status, 404)
  assert.equal((await send(await reportAddress(server, 'x'), uplink)).status, 404)
  const before = (await post.ask<{ count: number }>('select count(*)::integer as count from app.message_uplink'))[0]!.count
  for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded'])
    assert.equal((await send(good, uplink, type)).status, 200)
  assert.equal((await post.ask<{ count: number }>('select count(*)::integer as count from app.message_uplink'))[0]!.count, before + 3)
  for (const bad of [
    '',
    '{}',
    '[]',
    '[1]',
    'not json',
    '{"reportStatus":"DELIVRD"}',
    `{"reportStatus":"DELIVRD","msgGroup":"${'x'.repeat(200)}"}`,
  ]) {
    const { status, text } = await send(good, bad)
    assert.equal(status, 400, bad)
    assert.match(text, /云MAS|内容/)
  }
  const kept = await post.ask<{ row: string }>(
    'select to_jsonb(message_uplink)::text as row from app.message_uplink union all select to_jsonb(message_report)::text from app.message_report',
  )
  for (const { row } of kept) assert.ok(!row.includes('13800030001') && !row.includes('金丝雀'), row)
})

test('a person, and only one who may, sends an unknown one again: once, with a reason, in the journal, and the old keeps what became of it', async () => {
  let operator = await signIn(server, 'spj.operator')
  const liaison = await signIn(server, 'fgw.one')
  let fault: Fault = 'reset-after'
  await withCloudmas({ fault: () => fault, fate: () => 'silent' }, async (double) => {
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (drain, written) => {
      const { id } = await written()
      fault = 'none'
      const resend = `/api/messages/${id}/resend`
      assert.equal((await liaison('POST', resend, { note: '再发' })).statusCode, 403)
      assert.equal((await operator('POST', resend, { note: '  ' })).statusCode, 400)
      const answers = await Promise.all(['电话核实未收到', '电话核实未收到'].map((note) => operator('POST', resend, { note })))
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
        [200, 409],
      )
      await drain(1)
      await drain(3600)
      assert.equal(double.sent.length, 2)
      assert.deepEqual([(await written()).status, (await written()).attempts], ['technical-failure', 1])
      const entries = await post.ask<{ actor: string; note: string }>(
        `select journal.actor, journal.data ->> 'note' as note from app.journal where journal.type = 'message.resent' and journal.data ->> 'message' = $1`,
        [id],
      )
      assert.deepEqual(entries, [{ actor: 'spj.operator', note: '电话核实未收到' }])
    })
    fault = 'error-before'
    operator = await signIn(server, 'spj.operator')
    await sendOne(post, gatewayOf(cloudmasConfig(double.url)), async (_drain, written) => {
      const { id } = await written()
      const unhandled = async () =>
        (await operator('GET', '/api/messages?unhandled=true&limit=100')).json<{ items: { id: string }[]; unhandled: number }>()
      const open = await unhandled()
      assert.ok(open.items.some((row) => row.id === id))
      assert.equal((await operator('POST', `/api/messages/${id}/told`, { note: '已电话通知王科长' })).statusCode, 200)
      assert.equal((await unhandled()).unhandled, open.unhandled - 1)
      assert.equal((await operator('POST', `/api/messages/${id}/resend`, { note: '再发' })).statusCode, 409)
    })
  })
})

test('a gateway without its credentials does not start, and the refusal names what is missing and no secret', () => {
  assert.throws(
    () => cloudmasConfig('http://127.0.0.1:1', { SHENGUAN_CLOUDMAS_SIGN: '' }),
    (cause) => cause instanceof ConfigError && cause.message.includes('SHENGUAN_CLOUDMAS_SIGN') && !cause.message.includes('DemoSecret'),
  )
  assert.throws(() => cloudmasConfig('http://127.0.0.1:1', { SHENGUAN_CLOUDMAS_REPORT_TOKEN: 'short' }), ConfigError)
  assert.throws(() => cloudmasConfig('ftp://127.0.0.1'), ConfigError)
})
