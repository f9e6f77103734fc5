import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#server/app.ts'
import { programSight, within } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { addKey, openSystem, type AskSystem } from '#world/systems.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** 2.2.2.3, 2.2.2.1: from the decision to the bureau's answer, over HTTP, with a wrong department in between. */
interface PushRow {
  readonly id: string
  readonly decision: string
  readonly status: string
  readonly custodian: { readonly code: string }
  readonly department: { readonly code: string }
  readonly kind: string
}
const bureau = 'spj.operator'
const wrong = 'fgw.liaison'
const right = 'hbj.liaison'

let world: World
let server: FastifyInstance
let source: AskSystem
let as: Readonly<Record<string, Ask>>
let decision: string

before(async () => {
  world = await openWorld('push', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: bureau, department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: wrong, department: 'FGW', seats: ['liaison'], name: '吴联络' },
      { username: right, department: 'HBJ', seats: ['liaison'], name: '郑联络' },
      { username: 'rfb.liaison', department: 'RFB', seats: ['liaison'], name: '旁观者' },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '固定资产投资项目节能审查', lead: 'FGW', assist: ['HBJ'] },
    ],
  )
  source = await openSystem(world.city, server, 'SPJ')
  as = {
    [bureau]: await signIn(server, bureau),
    [wrong]: await signIn(server, wrong),
    [right]: await signIn(server, right),
    bystander: await signIn(server, 'rfb.liaison'),
  }
})
after(async () => {
  await server.close()
  await world.close()
})

const inbox = async (who: string) => (await as[who]!('GET', '/api/pushes')).json<{ items: PushRow[] }>().items
const custody = () =>
  within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select(['department', 'custodian', 'status']).orderBy('id').execute(),
  )

test('the bureau decides and the supervising department has it at once, without anyone acting', async () => {
  const answer = await source('POST', '/exchange/v1/decisions', {
    decisions: [
      {
        sourceId: 'A-1',
        item: '固定资产投资项目核准',
        documentNumber: '洪审批〔2026〕1号',
        content: '准予建设',
        decidedOn: '2026-03-02',
        result: 'granted',
        holder: { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216', phone: '13800001234' },
        region: '360102',
        handler: '甲',
        reviewer: '乙',
        approver: '丙',
      },
    ],
  })
  const [row] = answer.json<{ decisions: { status: string; id: string; pushes: { department: string; role: string }[] }[] }>().decisions
  assert.equal(row?.status, 'accepted')
  assert.deepEqual(
    row.pushes.map(({ department, role }) => [department, role]),
    [['FGW', 'lead']],
  )
  decision = row.id
  const [push] = await inbox(wrong)
  assert.equal(push?.status, 'pending')
  assert.equal((await inbox('bystander')).length, 0)
})

test('the liaison opens it: seen is recorded apart from signed, and personal numbers are masked', async () => {
  const view = (await as[wrong]!('GET', `/api/decisions/${decision}`)).json<{
    decision: { holder: { phone: string }; approver: string }
    timeline: { type: string }[]
    actions: { action: string }[]
  }>()
  assert.equal(view.decision.holder.phone, '138****1234')
  assert.equal(view.decision.approver, '丙')
  assert.ok(view.timeline.some(({ type }) => type === 'push.viewed'))
  assert.deepEqual(view.actions.map(({ action }) => action).toSorted(), ['receive', 'return'])
  assert.equal((await inbox(wrong))[0]?.status, 'pending')
})

test('a department that never received it is told the same as of one that does not exist', async () => {
  const foreign = await as['bystander']!('GET', `/api/decisions/${decision}`)
  const none = await as['bystander']!('GET', '/api/decisions/999999')
  assert.equal(foreign.statusCode, 404)
  assert.deepEqual(foreign.json(), none.json())
})

test('"not ours": the department returns it and still answers for it', async () => {
  const [push] = await inbox(wrong)
  const refused = await as[wrong]!('POST', '/api/returns', { push: push!.id, reason: 'other' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.json<{ title: string }>().title, /说明/u)
  const returned = await as[wrong]!('POST', '/api/returns', { push: push!.id, reason: 'not-this-item', suggestedDepartment: 'HBJ' })
  assert.equal(returned.statusCode, 200, returned.body)
  assert.deepEqual(await custody(), [{ department: 'FGW', custodian: 'FGW', status: 'returned' }])
})

test('the operator re-routes it: until the new department signs, the old one is the custodian of both', async () => {
  const [push] = await inbox(bureau)
  const same = await as[bureau]!('POST', '/api/reroutes', { push: push!.id, department: 'FGW' })
  assert.equal(same.statusCode, 422)
  const sent = await as[bureau]!('POST', '/api/reroutes', { push: push!.id, department: 'HBJ', note: '属环评事项' })
  assert.equal(sent.statusCode, 200, sent.body)
  assert.deepEqual(await custody(), [
    { department: 'FGW', custodian: 'FGW', status: 'rerouting' },
    { department: 'HBJ', custodian: 'FGW', status: 'pending' },
  ])
})

test('the new department signs: custody is its own in the same moment', async () => {
  const [push] = await inbox(right)
  const signed = (await as[right]!('POST', '/api/receipts', { pushes: [push!.id] })).json<{ results: { status: string; by: string }[] }>()
  assert.deepEqual(
    signed.results.map(({ status, by }) => [status, by]),
    [['signed', '郑联络']],
  )
  assert.deepEqual(await custody(), [
    { department: 'FGW', custodian: 'HBJ', status: 'rerouted' },
    { department: 'HBJ', custodian: 'HBJ', status: 'received' },
  ])
  const again = (await as[right]!('POST', '/api/receipts', { pushes: [push!.id] })).json<{ results: { status: string; by: string }[] }>()
  assert.deepEqual(
    again.results.map(({ status, by }) => [status, by]),
    [['already-signed', '郑联络']],
  )
})

test('it reports back, the bureau answers, and the timeline says who did what', async () => {
  const [push] = await inbox(right)
  const given = await as[right]!('POST', '/api/feedbacks', {
    push: push!.id,
    kind: 'daily-supervision',
    result: 'problem',
    text: '未按要求建设环保设施',
    actionWanted: true,
  })
  assert.equal(given.statusCode, 200, given.body)
  const { id, dueOn } = given.json<{ id: string; dueOn: string }>()
  assert.equal(dueOn, '2026-03-09')
  assert.equal((await as[right]!('POST', '/api/answers', { feedback: id, text: '越权' })).statusCode, 403)
  assert.equal((await as[bureau]!('POST', '/api/answers', { feedback: id, text: '已约谈，限期整改' })).statusCode, 200)
  assert.equal((await as[bureau]!('POST', '/api/answers', { feedback: id, text: '再答一次' })).statusCode, 409)
  const { timeline, feedbacks } = (await as[bureau]!('GET', `/api/decisions/${decision}`)).json<{
    timeline: { type: string; actor: { name: string } | null; clause: string | null }[]
    feedbacks: { answer: { by: string } | null }[]
  }>()
  assert.deepEqual(
    timeline.toReversed().map(({ type, actor }) => [type, actor?.name]),
    [
      ['push.created', 'SPJ 业务系统1'],
      ['push.viewed', '吴联络'],
      ['push.returned', '吴联络'],
      ['push.rerouted', '周操作'],
      ['push.received', '郑联络'],
      ['push.handed-over', '平台'],
      ['feedback.created', '郑联络'],
      ['feedback.answered', '周操作'],
    ],
  )
  assert.equal(feedbacks[0]?.answer?.by, '周操作')
})

test('the feed of the first department tells all of it in order, each position the last plus one', async () => {
  await world.city.sequencer.drain()
  const key = await addKey(world.city, 'FGW')
  const page = (await server.inject({ method: 'GET', url: '/exchange/v1/feed', headers: { authorization: `Bearer ${key}` } })).json<{
    items: { type: string; position: number }[]
    head: number
  }>()
  assert.deepEqual(
    page.items.map(({ position }) => position),
    page.items.map((_, index) => index + 1),
  )
  assert.equal(page.head, page.items.length)
  assert.deepEqual(
    page.items.map(({ type }) => type.replace(/^cn\.shenguan\.(.*)\.v1$/u, '$1')),
    ['push.created', 'push.returned', 'push.rerouted', 'push.handed-over'],
  )
})

test("re-routed to a department that has signed for it already, it is that department's at once, and as the lead", async () => {
  const sent = await decideOn(world.city, 'NC-XK-0002')
  const of = (department: string) => sent.pushes.find((push) => push.department === department)!.id
  await as[right]!('POST', '/api/receipts', { pushes: [of('HBJ')] })
  await as[wrong]!('POST', '/api/returns', { push: of('FGW'), reason: 'not-this-item', suggestedDepartment: 'HBJ' })
  const moved = await as[bureau]!('POST', '/api/reroutes', { push: of('FGW'), department: 'HBJ' })
  assert.equal(moved.json<{ newPush: string }>().newPush, of('HBJ'))
  const rows = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select(['department', 'custodian', 'status', 'role']).where('decision', '=', sent.id).orderBy('id').execute(),
  )
  assert.deepEqual(rows, [
    { department: 'FGW', custodian: 'HBJ', status: 'rerouted', role: 'lead' },
    { department: 'HBJ', custodian: 'HBJ', status: 'received', role: 'lead' },
  ])
})

test('a sensitive decision that went to the wrong department is signed for by the right one like any other', async () => {
  const { pushes } = await decideOn(world.city, 'NC-XK-0001', { confidentiality: 'sensitive' })
  await as[wrong]!('POST', '/api/returns', { push: pushes[0]!.id, reason: 'not-this-item', suggestedDepartment: 'HBJ' })
  const moved = await as[bureau]!('POST', '/api/reroutes', { push: pushes[0]!.id, department: 'HBJ', note: '属环评事项' })
  const { newPush } = moved.json<{ newPush: string }>()
  const signed = await as[right]!('POST', '/api/receipts', { pushes: [newPush] })
  assert.equal(signed.json<{ results: { status: string }[] }>().results?.[0]?.status, 'signed', signed.body)
})
