import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, within } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { seedCity, signIn } from '#world/officials.ts'
import { addKey } from '#world/systems.ts'

/** Requests that no honest program sends: each gets a clear answer in Chinese, none is a fault, nothing is kept with characters lost. */
let world: World
let server: FastifyInstance
const keys = new Map<string, string>()

before(async () => {
  world = await openWorld('bad-requests', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [{ username: 'spj.operator', department: 'SPJ', seats: ['operator'] }],
    [{ code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' }],
  )
  for (const department of ['SPJ', 'FGW']) keys.set(department, await addKey(world.city, department))
})
after(async () => {
  await server.close()
  await world.close()
})

const decision = (sourceId: string, changes: object = {}) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪审批〔2026〕${sourceId}号`,
  content: '准予建设',
  decidedOn: '2026-03-02',
  result: 'granted',
  holder: { kind: 'natural', name: '张三' },
  region: '360102',
  ...changes,
})
const post = (department: string, url: string, payload: object | string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  server.inject({
    method: 'POST',
    url: `/exchange/v1${url}`,
    headers: { authorization: `Bearer ${keys.get(department) ?? ''}`, 'content-type': 'application/json', ...headers },
    payload,
  })
const sendOne = async (sourceId: string, changes: object = {}) => {
  const answer = await post('SPJ', '/decisions', { decisions: [decision(sourceId, changes)] })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ decisions: { status: string; pushes: { id: string }[] }[] }>().decisions[0]!
}
const isKept = (bytes: Buffer | string) => existsSync(world.city.files.placeOf(createHash('sm3').update(bytes).digest('hex')))
const refused = (answer: { statusCode: number; body: string }, status: number, code: string) => {
  const problem = JSON.parse(answer.body) as { code: string; title: string }
  assert.deepEqual([answer.statusCode, problem.code], [status, code], answer.body)
  assert.match(problem.title, /\p{Script=Han}/u)
}

test('a body in GB18030 is refused whole, for its characters would be lost', async () => {
  const body = Buffer.concat([Buffer.from('{"decisions":[{"sourceId":"'), Buffer.from('d6d0cec4', 'hex'), Buffer.from('"}]}')])
  refused(await post('SPJ', '/decisions', body), 400, 'not-utf8')
  refused(await post('SPJ', '/decisions', '{"decisions":[{}]}', { 'content-type': 'application/json; charset=gb18030' }), 400, 'not-utf8')
  refused(await post('SPJ', '/decisions', '{"decisions":[{}]}', { 'content-type': 'text/plain' }), 415, 'media-type')
})

test('a body nested ten thousand levels deep is refused and not a fault; brackets in text do not count', async () => {
  const deep = (levels: number) => `{"decisions":[{"content":${'['.repeat(levels)}${']'.repeat(levels)}}]}`
  for (const levels of [10_000, 1_000_000])
    refused(await post('SPJ', '/decisions', deep(levels), { 'idempotency-key': `d${levels}` }), 400, 'too-deep')
  assert.equal((await sendOne('brackets', { content: `"\\${'['.repeat(500)}` })).status, 'accepted')
})

test('a refused row is kept whatever stands in its names or where its text is cut', async () => {
  assert.equal((await sendOne('name', { 'a\0b': 1 })).status, 'rejected')
  for (const length of [98_000, 98_001])
    assert.equal((await sendOne(`cut-${length}`, { x: 'x'.repeat(length) + '😀'.repeat(2000) })).status, 'rejected')
  const kept = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.rejection').select('source_id').orderBy('source_id').execute(),
  )
  assert.deepEqual(
    kept.map(({ source_id }) => source_id),
    ['cut-98000', 'cut-98001', 'name'],
  )
})

test('text that cannot be stored or read is refused with its place, in bodies, addresses and queries', async () => {
  const [push] = (await sendOne('texts')).pushes
  const unfit = ['a\0b', 'a\ud83d', 'a\u202eb']
  for (const words of unfit) {
    refused(await post('FGW', '/receipts', { receipts: [{ push: push!.id, officer: words }] }), 400, 'unfit-text')
    refused(await post('FGW', '/returns', { push: push!.id, reason: 'other', note: words }), 400, 'unfit-text')
    refused(await post('FGW', '/feedback', { push: push!.id, kind: 'other', result: 'normal', text: words }), 400, 'unfit-text')
  }
  refused(await post('FGW', '/receipts', { receipts: [{ push: push!.id, officer: '　 ' }] }), 400, 'invalid')
  const ask = await signIn(server, 'spj.operator')
  for (const url of ['/api/decisions?q=%00', '/api/items?q=%00', '/api/departments/%00/history'])
    refused(await ask('GET', url), 400, 'unfit-text')
  for (const url of ['/api/decisions?from=0000-01-01', '/api/decisions/export?to=0000-01-01'])
    refused(await ask('GET', url), 400, 'invalid')
})

test('an inspection is neither before our times nor after today', async () => {
  const [push] = (await sendOne('days')).pushes
  await post('FGW', '/receipts', { receipts: [{ push: push!.id }] })
  const tell = (inspectedOn: string) =>
    post('FGW', '/feedback', { push: push!.id, kind: 'other', result: 'normal', text: '检查', inspectedOn })
  refused(await tell('0000-01-01'), 400, 'invalid')
  refused(await tell('2026-03-03'), 422, 'in-the-future')
  assert.equal((await tell('2026-03-02')).statusCode, 200)
})

test('atomic is true or false: another word is refused, for half of the rows might be taken in', async () => {
  for (const word of ['TRUE', '1', 'true&atomic=true', '']) {
    refused(await post('SPJ', `/decisions?atomic=${word}`, { decisions: [decision('atomic'), {}] }), 400, 'invalid')
  }
})

test('one key of feedback sent twenty times at once is one feedback', async () => {
  const [push] = (await sendOne('twenty')).pushes
  await post('FGW', '/receipts', { receipts: [{ push: push!.id }] })
  const body = { push: push!.id, kind: 'other', result: 'problem', text: '发现问题', actionWanted: true }
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('FGW', '/feedback', body, { 'idempotency-key': 'once' })))
  assert.equal(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size, 1)
  const kept = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.feedback').select('id').where('push', '=', push!.id).execute(),
  )
  assert.equal(kept.length, 1)
})

test('a form that is cut off, names no boundary, holds nothing or is larger than 10 MiB is refused, and nothing of it is kept', async () => {
  const form = (bytes: Buffer | string, end = '\r\n--X--\r\n') =>
    Buffer.concat([
      Buffer.from('--X\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
      Buffer.from(bytes),
      Buffer.from(end),
    ])
  const upload = (body: Buffer, type = 'multipart/form-data; boundary=X') => post('FGW', '/files', body, { 'content-type': type })
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(10 * 1024 * 1024 - 9)])
  const part = bytes.subarray(0, 1000)
  refused(await upload(form(part, '')), 400, 'broken-form')
  refused(await upload(form(part), 'multipart/form-data'), 400, 'broken-form')
  refused(await upload(form('')), 422, 'empty-file')
  refused(await upload(form(Buffer.concat([bytes, part]))), 413, 'too-large')
  assert.equal(isKept(part) || isKept(bytes), false)
  const kept = await upload(form(part))
  assert.equal(kept.statusCode, 200, kept.body)
  assert.equal(isKept(part), true)
  await world.city.files.remove(kept.json<{ sm3: string }>().sm3)
})

test('a field that the contract does not name is refused, for it may be a misspelt one', async () => {
  const [push] = (await sendOne('misspelt')).pushes
  refused(
    await post('FGW', '/feedback', { push: push!.id, kind: 'other', result: 'problem', text: '请处理', actionwanted: true }),
    400,
    'invalid',
  )
  refused(await post('FGW', '/returns', { push: push!.id, reason: 'not-this-item', suggested: 'SZJ' }), 400, 'invalid')
})

test('the metrics count every request by route and answer, whoever asked', async () => {
  await post('FGW', '/receipts', {})
  const { body } = await server.inject({ url: '/metrics' })
  assert.match(body, /^shenguan_requests_total\{method="POST",route="\/exchange\/v1\/receipts",status="400"\} [1-9]/mu)
  assert.doesNotMatch(body, /sgk_|key-/u)
})

test('what is no HTTP, an address that is none and headers without end are answered in Chinese', async () => {
  refused(await server.inject({ url: '/exchange/v1/%' }), 400, 'bad-address')
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const say = async (words: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(words)
    const answer = await text(socket)
    const status = Number(answer.slice(9, 12))
    return { statusCode: status, body: answer.slice(answer.indexOf('\r\n\r\n') + 4) }
  }
  refused(await say('nonsense\r\n\r\n'), 400, 'not-http')
  refused(await say(`GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(10_000)}\r\n`), 431, 'headers-too-large')
})
