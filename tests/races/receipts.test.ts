import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '#server/app.ts'
import { programSight, within } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

let world: World
let server: FastifyInstance
let liaison: Ask
let deputy: Ask
let operator: Ask
let head: Ask
let system: AskSystem
let bureauSystem: AskSystem

before(async () => {
  world = await openWorld('races')
  await seedCity(
    world.city,
    [
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '方联络' },
      { username: 'fgw.deputy', department: 'FGW', seats: ['deputy'], name: '方代理' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '黄联络' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '苏操作' },
      { username: 'spj.head', department: 'SPJ', seats: ['head'], name: '苏领导' },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '固定资产投资项目节能审查', lead: 'FGW', assist: ['HBJ', 'JYJ'] },
    ],
  )
  server = await buildApp(world.city)
  liaison = await signIn(server, 'fgw.liaison')
  deputy = await signIn(server, 'fgw.deputy')
  operator = await signIn(server, 'spj.operator')
  head = await signIn(server, 'spj.head')
  system = await openSystem(world.city, server, 'FGW')
  bureauSystem = await openSystem(world.city, server, 'SPJ')
})
after(async () => {
  await server.close()
  await world.close()
})

interface Signature {
  readonly push: string
  readonly status: string
  readonly by: string | null
  readonly at: string | null
}
const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code
const minutes = (count: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + count * 60_000)
}
async function newPush(changes: Readonly<Record<string, unknown>> = {}) {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001', changes)
  return { decision: id, push: pushes[0]!.id }
}
const signInWeb = async (ask: Ask, push: string) => readSignature(await ask('POST', '/api/receipts', { pushes: [push] }))
const signByApi = async (push: string, officer: string) =>
  readSignature(await system('POST', '/exchange/v1/receipts', { receipts: [{ push, officer }] }))
function readSignature(answer: LightMyRequestResponse): Signature {
  assert.equal(answer.statusCode, 200, answer.body)
  const { results, receipts } = answer.json<{ results?: Signature[]; receipts?: Signature[] }>()
  const [only] = results ?? receipts ?? []
  assert.ok(only)
  return only
}
const pushOf = async (id: string) =>
  await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const pushesOf = async (decision: string) =>
  await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').selectAll().where('decision', '=', decision).orderBy('id').execute(),
  )
const entriesOf = async (decision: string) =>
  await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').select(['type', 'data', 'actor']).where('decision', '=', decision).orderBy('id').execute(),
  )
const countOf = (entries: readonly { type: string }[], type: string) => entries.filter((entry) => entry.type === type).length

test('eight officers sign for one push at once, 200 times: one signature, and all eight are told whose', async () => {
  for (let round = 0; round < 200; round++) {
    if (round % 40 === 39) minutes(1)
    const { push, decision } = await newPush()
    const answers = await Promise.all([
      signInWeb(liaison, push),
      signByApi(push, '系统甲'),
      signInWeb(deputy, push),
      signByApi(push, '系统乙'),
      signInWeb(liaison, push),
      signByApi(push, '系统丙'),
      signInWeb(deputy, push),
      signByApi(push, '系统丁'),
    ])
    assert.equal(answers.filter(({ status }) => status === 'signed').length, 1, JSON.stringify(answers))
    assert.equal(answers.filter(({ status }) => status === 'already-signed').length, 7, JSON.stringify(answers))
    assert.equal(new Set(answers.map(({ by, at }) => `${by} ${at}`)).size, 1, JSON.stringify(answers))
    const { received_by: by, status } = await pushOf(push)
    assert.deepEqual([by, status], [answers[0]?.by, 'received'])
    const entries = await entriesOf(decision)
    assert.equal(countOf(entries, 'push.received'), 1)
    assert.equal(entries.find(({ type }) => type === 'push.received')?.actor, by)
  }
})

test('one officer signs while another returns: whoever is first, the department answers for it until it is re-routed', async () => {
  for (let round = 0; round < 50; round++) {
    const { push, decision } = await newPush()
    const back = () => system('POST', '/exchange/v1/returns', { push, reason: 'not-this-item' })
    const [signed, returned] =
      round % 2 === 0
        ? await Promise.all([signInWeb(liaison, push), back()])
        : await Promise.all([back(), signInWeb(liaison, push)]).then(([one, other]) => [other, one] as const)
    assert.equal(returned.statusCode, 200, returned.body)
    const { status, custodian, received_by: by } = await pushOf(push)
    assert.deepEqual([status, custodian], ['returned', 'FGW'])
    const entries = await entriesOf(decision)
    assert.equal(countOf(entries, 'push.returned'), 1)
    assert.equal(countOf(entries, 'push.received'), signed.status === 'signed' ? 1 : 0)
    assert.equal(by, signed.status === 'signed' ? '方联络' : null)
  }
})

test('the operator re-routes while the head upholds: one of the two happens, and the push is never without a custodian', async () => {
  const won = { reroute: 0, uphold: 0 }
  for (let round = 0; round < 50; round++) {
    const { push, decision } = await newPush()
    assert.equal((await liaison('POST', '/api/returns', { push, reason: 'not-this-item' })).statusCode, 200)
    const reroute = () => operator('POST', '/api/reroutes', { push, department: 'HBJ' })
    const uphold = () => head('POST', '/api/upholds', { push, note: '仍由你委监管' })
    const answers = await Promise.all(round % 2 === 0 ? [reroute(), uphold()] : [uphold(), reroute()])
    assert.deepEqual(
      answers.map(({ statusCode }) => String(statusCode)).toSorted(),
      ['200', '409'],
      answers.map(({ body }) => body).join('\n'),
    )
    const all = await pushesOf(decision)
    for (const each of all) assert.ok(each.custodian !== '')
    const entries = await entriesOf(decision)
    assert.equal(countOf(entries, 'push.rerouted') + countOf(entries, 'push.upheld'), 1)
    if (all.length === 2) {
      won.reroute++
      // Until the new department has signed, the old one answers.
      assert.deepEqual(
        all.map(({ department, status, custodian }) => [department, status, custodian]),
        [
          ['FGW', 'rerouting', 'FGW'],
          ['HBJ', 'pending', 'FGW'],
        ],
      )
    } else {
      won.uphold++
      assert.deepEqual(
        all.map(({ status, custodian }) => [status, custodian]),
        [['pending', 'FGW']],
      )
    }
  }
  assert.equal(won.reroute + won.uphold, 50)
})

test('a correction comes in while an officer signs: the signature stands or is refused, and one open push is left', async () => {
  for (let round = 0; round < 50; round++) {
    const sourceId = `race-${round}`
    const { push, decision } = await newPush({ sourceId })
    const correct = () => decideOn(world.city, 'NC-XK-0001', { sourceId, content: `更正后的内容${round}` })
    const [signed, corrected] =
      round % 2 === 0
        ? await Promise.all([signByApi(push, '系统甲'), correct()])
        : await Promise.all([correct(), signByApi(push, '系统甲')]).then(([one, other]) => [other, one] as const)
    assert.equal(corrected.status, 'revised')
    assert.ok(signed.status === 'signed' || signed.status === 'refused', signed.status)
    const all = await pushesOf(decision)
    assert.deepEqual(
      all.map(({ status, custodian }) => [status, custodian]),
      [
        ['superseded', 'FGW'],
        ['pending', 'FGW'],
      ],
    )
    const entries = await entriesOf(decision)
    assert.equal(countOf(entries, 'push.received'), signed.status === 'signed' ? 1 : 0)
    assert.equal(countOf(entries, 'decision.revised'), 1)
  }
})

test('a correction comes in while the new department of a re-routed push signs: nobody is left without a custodian', async () => {
  const newLiaison = await signIn(server, 'hbj.liaison')
  for (let round = 0; round < 50; round++) {
    const sourceId = `reroute-race-${round}`
    const { push, decision } = await newPush({ sourceId })
    assert.equal((await liaison('POST', '/api/returns', { push, reason: 'not-this-item' })).statusCode, 200)
    const rerouted = await operator('POST', '/api/reroutes', { push, department: 'HBJ' })
    const { newPush: onward } = rerouted.json<{ newPush: string }>()
    const [signed, corrected] = await Promise.all([
      signInWeb(newLiaison, onward),
      decideOn(world.city, 'NC-XK-0001', { sourceId, content: `更正后的内容${round}` }),
    ])
    assert.equal(corrected.status, 'revised')
    assert.ok(signed.status === 'signed' || signed.status === 'refused', signed.status)
    const all = await pushesOf(decision)
    for (const each of all) assert.ok(each.custodian !== '')
    const open = all.filter(({ status }) => !['rerouted', 'superseded', 'ended'].includes(status))
    assert.ok(open.length > 0, JSON.stringify(all))
    assert.equal(new Set(open.map(({ department, revision }) => `${department} ${revision}`)).size, open.length, JSON.stringify(open))
    assert.equal(countOf(await entriesOf(decision), 'push.received'), signed.status === 'signed' ? 1 : 0)
  }
})

test('the same batch is sent twenty times at once, in any order of its rows: every decision is there once', async () => {
  const rows = Array.from({ length: 30 }, (_, place) => ({
    sourceId: `batch-${place}`,
    item: 'NC-XK-0002',
    documentNumber: `洪批〔2026〕${place}号`,
    content: '准予许可',
    decidedOn: '2026-03-02',
    result: 'granted',
    holder: { kind: 'natural', name: '测试人' },
    region: '360102',
  }))
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, sender) => {
      const turned = [...rows.slice(sender), ...rows.slice(0, sender)]
      const decisions = sender % 2 === 0 ? turned : turned.toReversed()
      // Some senders carry a key of their own, some one that they share, some none.
      const key = sender % 3 === 0 ? undefined : sender % 3 === 1 ? `own-${sender}` : 'shared'
      return bureauSystem(
        'POST',
        '/exchange/v1/decisions',
        { decisions: sender % 3 === 2 ? rows : decisions },
        key === undefined ? {} : { 'idempotency-key': key },
      )
    }),
  )
  const ids = new Map<string, Set<string>>()
  for (const answer of answers) {
    if (answer.statusCode === 409) {
      assert.equal(codeOf(answer), 'key-in-use')
      continue
    }
    assert.equal(answer.statusCode, 200, answer.body)
    for (const { sourceId, id, status } of answer.json<{ decisions: { sourceId: string; id: string; status: string }[] }>().decisions) {
      assert.ok(status === 'accepted' || status === 'duplicate', status)
      ids.set(sourceId, (ids.get(sourceId) ?? new Set()).add(id))
    }
  }
  assert.equal(ids.size, rows.length)
  for (const [sourceId, given] of ids) {
    assert.equal(given.size, 1, sourceId)
    const [decision = ''] = given
    assert.deepEqual((await pushesOf(decision)).map(({ department }) => department).toSorted(), ['FGW', 'HBJ', 'JYJ'])
    assert.equal(countOf(await entriesOf(decision), 'push.created'), 1)
  }
})

test('in none of these races did two of them wait for each other until the database chose one to fail', async () => {
  const { rows } = await world.city.database.pool.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  assert.equal(rows[0]?.deadlocks, '0')
})

test('everything that happened in these races stands in the feeds once, by positions without a gap', async () => {
  await world.city.sequencer.drain()
  const { rows } = await world.city.database.pool.query<{ found: number }>('select count(*)::integer as found from app.journal_pending')
  assert.equal(rows[0]?.found, 0)
  const feeds = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.feed_item').select(['department', 'position', 'entry', 'push']).orderBy('department').orderBy('position').execute(),
  )
  for (const [department, items] of Map.groupBy(feeds, (item) => item.department)) {
    assert.deepEqual(
      items.map(({ position }) => Number(position)),
      items.map((_, index) => index + 1),
      department,
    )
    assert.equal(new Set(items.map(({ entry, push }) => `${entry} ${push}`)).size, items.length, department)
  }
})
