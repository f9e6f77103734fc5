import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '#server/app.ts'
import { programSight, within } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { seedCity } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

/** The outside contract §3, as departments' systems rely on it (2.2.1.1, 2.2.1.2). */
interface Row {
  readonly sourceId: string | null
  readonly status: string
  readonly id: string | null
  readonly revision: number | null
  readonly pushes: readonly { readonly id: string; readonly department: string }[]
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
}
interface Feed {
  readonly items: readonly { readonly type: string; readonly position: number; readonly data: Readonly<Record<string, unknown>> }[]
  readonly next: string
  readonly head: number
  readonly epoch: string
}
let world: World
let server: FastifyInstance
let source: AskSystem
let supervisor: AskSystem

before(async () => {
  world = await openWorld('exchange', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW', assist: ['HBJ'] },
      { code: 'NC-XK-0002', name: '固定资产投资项目节能审查', lead: 'FGW' },
    ],
  )
  source = await openSystem(world.city, server, 'SPJ')
  supervisor = await openSystem(world.city, server, 'FGW')
})
after(async () => {
  await server.close()
  await world.close()
})

const decisionOf = (sourceId: string, changes: object = {}) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪审批〔2026〕${sourceId}号`,
  content: '准予建设',
  decidedOn: '2026-03-02',
  result: 'granted',
  holder: { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216' },
  region: '360102',
  ...changes,
})
const send = async (decisions: readonly object[], query = '', headers = {}) =>
  await source('POST', `/exchange/v1/decisions${query}`, { decisions }, headers)
const rowsOf = (answer: LightMyRequestResponse) => answer.json<{ decisions: Row[] }>().decisions
const feed = async (query = '') => (await supervisor('GET', `/exchange/v1/feed${query}`)).json<Feed>()

test('each row has its own verdict; a bad one names field, reason and remedy and does not stop the good ones', async () => {
  const rows = rowsOf(
    await send([
      decisionOf('1'),
      decisionOf('2', { item: '固定资产投资项目节能审查' }),
      decisionOf('3', { item: '没有这个事项' }),
      decisionOf('4', { holder: { kind: 'legal', name: '某公司', uscc: '914403001922038217' } }),
      decisionOf('5', { region: '' }),
      decisionOf('6', { confidentiality: '机密' }),
    ]),
  )
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['accepted', 'accepted', 'unrouted', 'rejected', 'rejected', 'rejected'],
  )
  assert.deepEqual(
    rows[0]?.pushes.map(({ department }) => department),
    ['FGW', 'HBJ'],
  )
  assert.equal(rows[3]?.errors[0]?.pointer, '/holder/uscc')
  assert.match(rows[3].errors[0].message, /统一社会信用代码/u)
  assert.equal(rows[5]?.errors[0]?.code, 'state-secret')
})

test('what was refused is kept with its reasons; of a state secret nothing is kept', async () => {
  const kept = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.rejection').select(['source_id', 'content']).orderBy('id').execute(),
  )
  assert.deepEqual(
    kept.map(({ source_id }) => source_id),
    ['4', '5'],
  )
  assert.ok(!kept.some(({ content }) => content.includes('机密')))
})

test('the same content again is a duplicate; other content is a new revision, pushed as a correction', async () => {
  const [again] = rowsOf(await send([decisionOf('1')]))
  assert.equal(again?.status, 'duplicate')
  const [revised] = rowsOf(await send([decisionOf('1', { content: '准予建设（更正）' })]))
  assert.equal(revised?.status, 'revised')
  assert.equal(revised.revision, 2)
  const page = (await supervisor('GET', '/exchange/v1/pushes?status=pending')).json<{ items: { decision: string; kind: string }[] }>()
  assert.deepEqual(
    page.items.filter(({ decision }) => decision === revised.id).map(({ kind }) => kind),
    ['correction'],
  )
})

test('a revocation ends the decision: everybody who had received it is told', async () => {
  await send([decisionOf('1', { content: '准予建设（更正）', result: 'revoked' })])
  await world.city.sequencer.drain()
  const last = (await feed('?limit=1000')).items.at(-1)
  assert.equal(last?.type, 'cn.shenguan.decision.ended.v1')
})

test('a correction while a return waits for the operator does not go to the same wrong department again', async () => {
  const [row] = rowsOf(await send([decisionOf('80', { item: 'NC-XK-0002' })]))
  const push = row!.pushes[0]!.id
  assert.equal((await supervisor('POST', '/exchange/v1/returns', { push, reason: 'not-this-item' })).statusCode, 200)
  const [corrected] = rowsOf(await send([decisionOf('80', { item: 'NC-XK-0002', content: '更正' })]))
  assert.deepEqual([corrected?.status, corrected?.pushes], ['revised', []])
  const { items } = (await supervisor('GET', '/exchange/v1/pushes?limit=1000')).json<{ items: { decision: string; status: string }[] }>()
  assert.deepEqual(
    items.filter(({ decision }) => decision === row!.id).map(({ status }) => status),
    ['returned'],
  )
  const actor = { name: '周操作', seats: ['operator' as const], department: 'SPJ', sight: 'city' as const }
  const moved = await world.city.returns.reroutePush(actor, { push, department: 'RFB', note: null })
  const sent = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select('revision').where('id', '=', moved.newPush).executeTakeFirstOrThrow(),
  )
  assert.equal(sent.revision, 2)
})

test('atomic=true: one bad row refuses all, and nothing is written', async () => {
  const answer = await send([decisionOf('10'), decisionOf('11', { decidedOn: '2026-13-01' })], '?atomic=true')
  assert.equal(answer.statusCode, 422)
  assert.match(String(answer.headers['content-type']), /application\/problem\+json/u)
  assert.equal(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer, '/decisions/1/decidedOn')
  assert.equal(rowsOf(await send([decisionOf('10')]))[0]?.status, 'accepted')
})

test('the same Idempotency-Key answers as the first time, also twenty times at once; with another body it is refused', async () => {
  const key = { 'idempotency-key': 'k-1' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => send([decisionOf('20')], '', key)))
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [200])
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
  assert.equal(rowsOf(answers[0]!)[0]?.status, 'accepted')
  const other = await send([decisionOf('21')], '', key)
  assert.equal(other.statusCode, 409)
})

test('the feed goes on from its cursor without a gap, and waits for news when asked to', async () => {
  await world.city.sequencer.drain()
  const first = await feed('?limit=2')
  const second = await feed(`?limit=1000&after=${first.next}`)
  assert.deepEqual(
    [...first.items, ...second.items].map(({ position }) => position),
    Array.from({ length: second.head }, (_, index) => index + 1),
  )
  const waiting = feed(`?after=${second.next}&wait=20`)
  await send([decisionOf('30')])
  const news = await waiting
  assert.equal(news.items[0]?.position, second.head + 1)
  assert.equal(news.items[0].type, 'cn.shenguan.push.created.v1')
})

test('a cursor of another epoch, or from a lost future, gets 409 with the last common position; nonsense gets 400', async () => {
  const { head } = await feed()
  const other = await supervisor('GET', '/exchange/v1/feed?after=0123456789abcdef.3')
  assert.equal(other.statusCode, 409)
  const future = await supervisor('GET', `/exchange/v1/feed?after=${head + 5}`)
  assert.equal(future.statusCode, 409)
  assert.equal(future.json<{ lastCommonPosition: number }>().lastCommonPosition, head)
  assert.equal((await supervisor('GET', '/exchange/v1/feed?after=hello')).statusCode, 400)
})

test('receipts are signed once, by the officer named; another department learns nothing', async () => {
  const { items } = (await supervisor('GET', '/exchange/v1/pushes?status=pending&limit=1')).json<{ items: { id: string }[] }>()
  const push = items[0]!.id
  const sign = async (ask: AskSystem) =>
    (await ask('POST', '/exchange/v1/receipts', { receipts: [{ push, officer: '李科长' }] })).json<{
      receipts: { status: string; by: string | null }[]
    }>().receipts[0]
  const stranger = await openSystem(world.city, server, 'RFB')
  assert.equal((await sign(stranger))?.status, 'refused')
  assert.deepEqual([(await sign(supervisor))?.status, (await sign(supervisor))?.status], ['signed', 'already-signed'])
  assert.equal((await sign(supervisor))?.by, '李科长')
  assert.equal((await stranger('POST', '/exchange/v1/returns', { push, reason: 'not-this-item' })).statusCode, 404)
})

test('with deemed receipt a push counts as received when sent, and the claim is still asked for', async () => {
  await within(world.city.database, programSight, (tx) =>
    tx
      .insertInto('app.setting')
      .values({ name: 'receiptMode', value: JSON.stringify('deemed') })
      .execute(),
  )
  const [row] = rowsOf(await send([decisionOf('40')]))
  const push = row!.pushes[0]!.id
  const before = (await supervisor('GET', '/exchange/v1/pushes?status=deemed')).json<{
    items: { id: string; receivedAt: string | null; receivedBy: string | null }[]
  }>()
  const deemed = before.items.find(({ id }) => id === push)
  assert.ok(deemed?.receivedAt)
  assert.equal(deemed.receivedBy, null)
  const claim = await supervisor('POST', '/exchange/v1/receipts', { receipts: [{ push, officer: '李科长' }] })
  assert.equal(claim.json<{ receipts: { status: string }[] }>().receipts[0]?.status, 'signed')
})

test('feedback needs a signature first and may name the decision instead of the push', async () => {
  const [row] = rowsOf(await send([decisionOf('50')]))
  const tell = (body: object) =>
    supervisor('POST', '/exchange/v1/feedback', { kind: 'random-check', result: 'normal', text: '现场检查正常', ...body })
  assert.equal((await tell({})).statusCode, 422)
  const mine = row!.pushes.find(({ department }) => department === 'FGW')!.id
  await supervisor('POST', '/exchange/v1/receipts', { receipts: [{ push: mine }] })
  const given = await tell({ decision: row!.id })
  assert.equal(given.statusCode, 200, given.body)
  assert.equal(given.json<{ status: string }>().status, 'told')
})

test('a file comes with the decision: its receivers may read it, strangers may not, and nobody hangs what is not his', async () => {
  const upload = async (ask: AskSystem) => {
    const boundary = 'x-boundary'
    const body = Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="决定书.pdf"\r\n\r\n%PDF-1.7 ${Math.random()}\r\n--${boundary}--\r\n`,
    )
    const answer = await ask('POST', '/exchange/v1/files', body, { 'content-type': `multipart/form-data; boundary=${boundary}` })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<{ id: string; mediaType: string }>()
  }
  const own = await upload(source)
  assert.equal(own.mediaType, 'application/pdf')
  const foreign = await upload(supervisor)
  const [refused] = rowsOf(await send([decisionOf('70', { files: [foreign.id] })]))
  assert.deepEqual([refused?.status, refused?.errors[0]?.code], ['rejected', 'unknown-file'])
  const [kept] = rowsOf(await send([decisionOf('70', { files: [own.id] })]))
  assert.equal(kept?.status, 'accepted')
  const [other] = rowsOf(await send([decisionOf('71', { files: [own.id] })]))
  assert.equal(other?.errors[0]?.code, 'file-in-use')
  const seenBy = (department: string) =>
    within(world.city.database, { department, sight: 'department' }, (tx) =>
      tx.selectFrom('app.file').select('id').where('id', '=', own.id).execute(),
    )
  assert.equal((await seenBy('FGW')).length, 1)
  assert.equal((await seenBy('RFB')).length, 0)
})

test('both descriptions are OpenAPI 3.1, and a body that is no batch, too large or cut off is told so in Chinese', async () => {
  for (const url of ['/exchange/v1/openapi.json', '/api/openapi.json']) {
    const description = (await server.inject({ url })).json<{ openapi: string; paths: object }>()
    assert.equal(description.openapi, '3.1.0')
    assert.ok(Object.keys(description.paths).length > 5)
  }
  assert.equal((await source('POST', '/exchange/v1/decisions', {})).statusCode, 400)
  const huge = await source('POST', '/exchange/v1/decisions', { decisions: [decisionOf('60', { content: '长'.repeat(4_000_000) })] })
  assert.equal(huge.statusCode, 413)
  assert.match(huge.json<{ title: string }>().title, /10 MiB/u)
})
