import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#server/app.ts'
import { sweepOverdue } from '#kernel/overdue.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { seedCity } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

/** A penalty is linked to the decision that it affects, and everybody who had received that decision is told (2.2.3.2). */
interface Row {
  readonly sourceId: string | null
  readonly status: string
  readonly id: string | null
  readonly decision: string | null
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
}
interface Item {
  readonly type: string
  readonly data: { readonly decision: string | null; readonly detail: Readonly<Record<string, unknown>> }
}
let world: World
let server: FastifyInstance
let bureau: AskSystem
let lead: AskSystem
let assist: AskSystem
let stranger: AskSystem

before(async () => {
  world = await openWorld('penalties', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [],
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW', assist: ['HBJ'] },
      { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
    ],
  )
  bureau = await openSystem(world.city, server, 'SPJ')
  lead = await openSystem(world.city, server, 'FGW')
  assist = await openSystem(world.city, server, 'HBJ')
  stranger = await openSystem(world.city, server, 'JYJ')
})
after(async () => {
  await server.close()
  await world.close()
})

const holder = { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216' }
const decide = async (sourceId: string, changes: object = {}) => {
  const decision = {
    sourceId,
    item: 'NC-XK-0001',
    documentNumber: `洪审批〔2026〕${sourceId}号`,
    certificateNumber: `JY1360102${sourceId.padStart(6, '0')}`,
    content: '准予食品经营',
    decidedOn: '2026-02-02',
    result: 'granted',
    holder,
    region: '360102',
    ...changes,
  }
  const answer = await bureau('POST', '/exchange/v1/decisions', { decisions: [decision] })
  const [row] = answer.json<{ decisions: Row[] }>().decisions
  assert.ok(row?.id, answer.body)
  return row.id
}
const penaltyOf = (sourceId: string, changes: object = {}) => ({
  sourceId,
  documentNumber: `洪市监罚〔2026〕${sourceId}号`,
  offence: '违反《食品安全法》第三十三条',
  facts: '2026年2月20日现场检查发现未按规定贮存食品',
  basis: '《食品安全法》第一百三十二条',
  categories: ['罚款'],
  content: '罚款5000元',
  fine: 0.5,
  decidedOn: '2026-03-01',
  holder,
  ...changes,
})
const punish = async (penalties: readonly object[], by = lead, headers = {}) =>
  (await by('POST', '/exchange/v1/penalties', { penalties }, headers)).json<{ penalties: Row[] }>().penalties
const feedOf = async (of: AskSystem, type: string) => {
  await world.city.sequencer.drain()
  const { items } = (await of('GET', '/exchange/v1/feed?limit=1000')).json<{ items: Item[] }>()
  return items.filter((item) => item.type === `cn.shenguan.${type}.v1`)
}
const ask = async <Value>(text: string, ...values: readonly unknown[]) =>
  await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) => (await connection.query(text, [...values])).rows as Value[],
  )
const stateOf = async (decision: string) =>
  (await ask<{ state: string }>('select state from app.licence_change where decision = $1 order by id desc limit 1', decision))[0]?.state
const openOf = async (kind: string, column: 'penalty' | 'decision', id: string) =>
  await ask<{ owner: string; due_on: string }>(
    `select owner, due_on from app.follow_up where kind = $1 and ${column} = $2 and closed_at is null`,
    kind,
    id,
  )

test('a penalty is linked by id, document, certificate, the licence named in it, or holder and item, and all receivers are told', async () => {
  const decision = await decide('1')
  const other = await decide('2', { item: 'NC-XK-0002', certificateNumber: 'PW-2026-0002' })
  const rows = await punish([
    penaltyOf('a', { decision }),
    penaltyOf('b', { decisionDocumentNumber: '洪审批[2026]1号' }),
    penaltyOf('c', { certificateNumber: 'JY1360102000001' }),
    penaltyOf('d', { categories: ['暂扣许可证件'], licence: '排污许可证 PW-2026-0002', content: '暂扣排污许可证三十日', fine: null }),
    penaltyOf('e', { item: '食品经营许可' }),
  ])
  assert.deepEqual(
    rows.map(({ status, decision: linked }) => [status, linked]),
    [
      ['accepted', decision],
      ['accepted', decision],
      ['accepted', decision],
      ['accepted', other],
      ['accepted', decision],
    ],
  )
  const told = await feedOf(assist, 'penalty.created')
  assert.deepEqual(
    told.map(({ data }) => Number(data.decision)).toSorted((one, more) => one - more),
    [decision, decision, decision, other, decision].map(Number).toSorted((one, more) => one - more),
    'the department that only assists is told of each',
  )
  assert.equal((await feedOf(stranger, 'penalty.created')).length, 0)
  assert.equal((await feedOf(bureau, 'penalty.created')).length, 5)
  assert.equal(await stateOf(other), 'suspended')
  assert.equal(await stateOf(decision), undefined)
  const notices = await ask<{ department: string }>('select department from app.penalty_notice where penalty = $1', rows[0]?.id)
  assert.deepEqual(
    notices.map(({ department }) => department),
    ['HBJ'],
  )
})

test('the same again is a duplicate, other content a revision; one key answers once', async () => {
  const [first] = await punish([penaltyOf('r', { item: 'NC-XK-0002' })])
  const [again] = await punish([penaltyOf('r', { item: 'NC-XK-0002' })])
  assert.deepEqual([again?.status, again?.id], ['duplicate', first?.id])
  const [revised] = await punish([penaltyOf('r', { item: 'NC-XK-0002', content: '罚款8000元', fine: '0.8' })])
  assert.deepEqual([revised?.status, revised?.id], ['revised', first?.id])
  assert.equal((await feedOf(assist, 'penalty.revised')).length, 1)
  const key = { 'idempotency-key': 'once' }
  const one = await punish([penaltyOf('k')], lead, key)
  assert.deepEqual(await punish([penaltyOf('k')], lead, key), one)
  assert.equal((await lead('POST', '/exchange/v1/penalties', { penalties: [penaltyOf('l')] }, key)).statusCode, 409)
})

test('what cannot be linked waits with an owner and a clock, is linked when its original comes, and is late when nobody looks', async () => {
  const lost = { ...holder, name: '江西后到有限公司', uscc: '91440300708461136T' }
  const [row] = await punish([penaltyOf('w', { holder: lost, decisionDocumentNumber: '洪审批〔2026〕77号' })])
  assert.deepEqual([row?.status, row?.decision], ['unlinked', null])
  assert.deepEqual(await openOf('penalty-original', 'penalty', row!.id!), [{ owner: 'SPJ', due_on: '2026-03-03' }])
  assert.equal(await world.city.followUps.retry(), 0)
  const decision = await decide('77', { holder: lost })
  assert.equal(await world.city.followUps.retry(), 1)
  const [linked] = await ask<{ decision: string }>('select decision from app.penalty where id = $1', row?.id)
  assert.equal(linked?.decision, decision)
  assert.equal((await openOf('penalty-original', 'penalty', row!.id!)).length, 0)
  assert.ok((await feedOf(assist, 'penalty.created')).some(({ data }) => data.decision === decision))
  const [waiting] = await punish([penaltyOf('x', { holder: { kind: 'natural', name: '某甲' }, item: 'NC-XK-0001' })])
  assert.equal(waiting?.status, 'unlinked', 'of natural persons a name and an item prove nothing')
  world.clock.at = new Date('2026-03-06T02:00:00Z')
  assert.ok((await sweepOverdue(world.city)).followUps > 0)
  world.clock.at = new Date('2026-03-02T02:00:00Z')
})

test('a named decision of another holder is not linked: it goes to a person', async () => {
  const decision = await decide('3')
  const [row] = await punish([penaltyOf('h', { decision, holder: { ...holder, name: '别的公司', uscc: '91440300708461136T' } })])
  assert.equal(row?.status, 'unlinked')
  const [open] = await ask<{ reason: string }>('select reason from app.follow_up where penalty = $1', row?.id)
  assert.equal(open?.reason, 'holder-differs')
})

test('after 吊销 the licence is marked and its cancellation waits for the bureau, until the bureau cancels it', async () => {
  const decision = await decide('4')
  const struck = {
    categories: ['暂扣或者吊销许可证'],
    licence: '食品经营许可证 JY1360102000004',
    content: '吊销食品经营许可证',
    fine: null,
  }
  const [row] = await punish([penaltyOf('s', struck)])
  assert.equal(row?.decision, decision)
  assert.equal(await stateOf(decision), 'stripped')
  assert.deepEqual(await openOf('cancellation', 'decision', decision), [{ owner: 'SPJ', due_on: '2026-03-09' }])
  const cancelling = { result: 'cancelled', content: '注销', certificateNumber: 'JY1360102000004', decidedOn: '2026-03-02' }
  await decide('4-ZX', cancelling)
  assert.equal(await stateOf(decision), 'cancelled')
  assert.equal((await openOf('cancellation', 'decision', decision)).length, 0)
})

test('a penalty corrected from 吊销 to a fine gives the licence back', async () => {
  const decision = await decide('5')
  const struck = { categories: ['吊销许可证件'], licence: '食品经营许可证 JY1360102000005', content: '吊销食品经营许可证', fine: null }
  await punish([penaltyOf('u', struck)])
  assert.equal(await stateOf(decision), 'stripped')
  await punish([penaltyOf('u', { certificateNumber: 'JY1360102000005' })])
  assert.equal(await stateOf(decision), 'valid')
  assert.equal((await openOf('cancellation', 'decision', decision)).length, 0)
})

test('a decision that withdraws, revokes, cancels or changes another is linked to it, and its receivers are told', async () => {
  const decision = await decide('6')
  await decide('6-CX', {
    result: 'revoked',
    content: '撤销',
    originalDocumentNumber: '洪审批〔2026〕6号',
    item: 'NC-XK-0002',
    decidedOn: '2026-03-01',
  })
  assert.equal(await stateOf(decision), 'revoked')
  const ended = (await feedOf(lead, 'decision.ended')).filter(({ data }) => data.decision === decision)
  assert.equal(ended.length, 1, 'the lead of the original hears of it, though the revocation itself went elsewhere')
  const changed = await decide('8')
  await decide('8-BG', { result: 'changed', content: '变更地址', certificateNumber: 'JY1360102000008', decidedOn: '2026-03-01' })
  assert.equal(await stateOf(changed), 'changed')
  assert.ok((await feedOf(assist, 'decision.changed')).some(({ data }) => data.decision === changed))
  const unknown = await decide('9-CX', { result: 'revoked', originalDocumentNumber: '洪审批〔2019〕9号', certificateNumber: null })
  assert.equal((await openOf('decision-original', 'decision', unknown)).length, 1)
  const same = await decide('10')
  await decide('10', { result: 'withdrawn', content: '撤回' })
  assert.equal(await stateOf(same), 'withdrawn')
})

test('bad rows name the field; 简易程序 and state secrets are refused, and of a secret nothing is kept', async () => {
  const rows = await punish([
    penaltyOf('1', { procedure: 'summary' }),
    penaltyOf('2', { remark: '适用简易程序' }),
    penaltyOf('3', { facts: '机密★一年' }),
    penaltyOf('4', { fine: null }),
    penaltyOf('5', { categories: ['吊销许可证件'], decidedOn: '2020-01-01', licence: '证' }),
    penaltyOf('6', { categories: '警告;罚款', holder: { kind: 'individualBusiness', name: '某店', uscc: '00000000000000000X' } }),
    penaltyOf('7', { categories: ['记过'] }),
    penaltyOf('8', { holder: { kind: 'natural', name: '某甲', idType: '身份证', idNumber: '360102188801010011' } }),
  ])
  assert.ok(rows.every(({ status, id }) => status === 'rejected' && id === null))
  assert.deepEqual(
    rows.map(({ errors }) => errors.map(({ code, pointer }) => `${code} ${pointer}`)),
    [
      ['summary-procedure /procedure'],
      ['summary-procedure /remark'],
      ['state-secret /facts'],
      ['required /fine'],
      ['category-not-in-force /categories'],
      ['uscc-placeholder /holder/uscc'],
      ['not-allowed /categories'],
      ['id-check-digit /holder/idNumber'],
    ],
  )
  const kept = await ask<{ source_id: string }>(`select source_id from app.rejection where source_id = any('{1,2,3}')`)
  assert.deepEqual(
    kept.map(({ source_id: sourceId }) => Number(sourceId)).toSorted((one, more) => one - more),
    ['1', '2'],
  )
})

test('a key without the scope, or of nobody, brings no penalty', async () => {
  const limited = await openSystem(world.city, server, 'FGW', ['feed:read'])
  assert.equal((await limited('POST', '/exchange/v1/penalties', { penalties: [penaltyOf('z')] })).statusCode, 403)
  assert.equal((await lead('POST', '/exchange/v1/penalties', { penalties: [] })).statusCode, 400)
})
