import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, within } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** F4, 2.1.2.1: what nobody wants is held by the conference office until it is decided, and lies nowhere in between. */
let world: World
let server: FastifyInstance
let as: Readonly<Record<'fgw' | 'hbj' | 'jyj' | 'operator' | 'office', Ask>>

before(async () => {
  world = await openWorld('dispute', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '吴联络' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '郑联络' },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'], name: '王联络' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'office', department: 'LXHB', seats: ['office'], name: '办公室' },
    ],
    [
      { code: 'NC-XK-0001', name: '节能审查', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '校园食堂', lead: 'JYJ', assist: ['HBJ'] },
    ],
  )
  const [fgw, hbj, jyj, operator, office] = await Promise.all(
    ['fgw.liaison', 'hbj.liaison', 'jyj.liaison', 'spj.operator', 'office'].map((name) => signIn(server, name)),
  )
  as = { fgw: fgw!, hbj: hbj!, jyj: jyj!, operator: operator!, office: office! }
})
after(async () => {
  await server.close()
  await world.close()
})

type Who = keyof typeof as
const giveBack = async (who: Who, push: string, suggestedDepartment: string | null = null) => {
  const answer = await as[who]('POST', '/api/returns', { push, reason: 'not-this-item', suggestedDepartment, note: `${who}不管` })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ status: string }>().status
}
const reroute = async (push: string, department: string) => {
  const answer = await as.operator('POST', '/api/reroutes', { push, department })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ newPush: string }>().newPush
}
const standing = (decision: string) =>
  within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select(['department', 'custodian', 'status']).where('decision', '=', decision).orderBy('id').execute(),
  )
interface Dispute {
  readonly id: string
  readonly push: string
  readonly decision: string
  readonly cause: string
  readonly holder: { readonly code: string }
  readonly parties: readonly { readonly code: string }[]
  readonly positions: readonly { readonly department: { readonly code: string }; readonly note: string | null }[]
  readonly dueOn: string
  readonly settled: { readonly to: { readonly code: string }; readonly received: boolean } | null
}
const queue = async (who: Who, state = 'open') =>
  (await as[who]('GET', `/api/disputes?state=${state}`)).json<{ items: Dispute[]; maySettle: boolean }>()

let mutual: { readonly id: string; readonly push: string }

test('"not ours → whose": those who took the like before, and those whom the mapping knows, are suggested', async () => {
  const sent = await decideOn(world.city, 'NC-XK-0001')
  await giveBack('fgw', sent.pushes[0]!.id)
  const moved = await reroute(sent.pushes[0]!.id, 'HBJ')
  await as.hbj('POST', '/api/receipts', { pushes: [moved] })
  const next = await decideOn(world.city, 'NC-XK-0001')
  const found = (await as.fgw('GET', `/api/pushes/${next.pushes[0]!.id}/suggestions`)).json<{ items: { code: string; why: string }[] }>()
    .items
  assert.deepEqual(
    found.map(({ code, why }) => [code, why]),
    [['HBJ', '同事项同区域曾改派给它 1 次']],
  )
  assert.equal((await as.jyj('GET', `/api/pushes/${next.pushes[0]!.id}/suggestions`)).statusCode, 404)
  const assisted = await decideOn(world.city, 'NC-XK-0002')
  const lead = assisted.pushes.find(({ department }) => department === 'JYJ')!.id
  const mapped = (await as.jyj('GET', `/api/pushes/${lead}/suggestions`)).json<{ items: { code: string; why: string }[] }>().items
  assert.deepEqual(
    mapped.map(({ code, why }) => [code, why]),
    [['HBJ', '对照表中有它']],
  )
})

test('two departments that each say it is the other’s: the office holds it in the same moment, and both are relieved', async () => {
  const sent = await decideOn(world.city, 'NC-XK-0001')
  const first = sent.pushes[0]!.id
  assert.equal(await giveBack('fgw', first, 'HBJ'), 'returned')
  const second = await reroute(first, 'HBJ')
  assert.equal(await giveBack('hbj', second, 'FGW'), 'disputed')
  assert.deepEqual(await standing(sent.id), [
    { department: 'FGW', custodian: 'LXHB', status: 'rerouted' },
    { department: 'HBJ', custodian: 'LXHB', status: 'disputed' },
  ])
  mutual = { id: sent.id, push: second }
  const { items, maySettle } = await queue('office')
  assert.equal(maySettle, true)
  const [dispute] = items
  assert.deepEqual(
    [dispute?.cause, dispute?.holder.code, dispute?.parties.map(({ code }) => code), dispute?.dueOn],
    ['refused-by-both', 'LXHB', ['FGW', 'HBJ'], '2026-03-09'],
  )
  assert.deepEqual(
    dispute?.positions.map(({ department, note }) => [department.code, note]),
    [
      ['FGW', 'fgw不管'],
      ['HBJ', 'hbj不管'],
    ],
  )
})

test('while it is in dispute nobody signs, returns or re-routes it, and only the office decides', async () => {
  const { results } = (await as.hbj('POST', '/api/receipts', { pushes: [mutual.push] })).json<{ results: { status: string }[] }>()
  assert.equal(results[0]?.status, 'refused')
  assert.equal((await as.hbj('POST', '/api/returns', { push: mutual.push, reason: 'not-this-item' })).statusCode, 409)
  assert.equal((await as.operator('POST', '/api/reroutes', { push: mutual.push, department: 'JYJ' })).statusCode, 409)
  const { items } = await queue('operator')
  const settle = (who: Who, body: object) => as[who]('POST', `/api/disputes/${items[0]!.id}/settlement`, body)
  assert.equal((await settle('operator', { department: 'FGW', note: '越权' })).statusCode, 403)
  assert.equal((await settle('fgw', { department: 'HBJ', note: '越权' })).statusCode, 403)
  assert.equal((await settle('office', { department: 'LXHB', note: '自己管' })).statusCode, 422)
  assert.equal((await settle('office', { department: 'FGW', note: ' ' })).statusCode, 400)
})

test('the office gives it to the first department and answers for it until that one has signed', async () => {
  const [dispute] = (await queue('office')).items
  const settled = await as.office('POST', `/api/disputes/${dispute!.id}/settlement`, { department: 'FGW', note: '三定方案第四条' })
  assert.equal(settled.statusCode, 200, settled.body)
  const { newPush } = settled.json<{ newPush: string }>()
  assert.deepEqual((await standing(mutual.id)).at(-1), { department: 'FGW', custodian: 'LXHB', status: 'pending' })
  assert.equal((await as.office('POST', `/api/disputes/${dispute!.id}/settlement`, { department: 'HBJ', note: '再裁' })).statusCode, 409)
  await as.fgw('POST', '/api/receipts', { pushes: [newPush] })
  assert.deepEqual((await standing(mutual.id)).at(-1), { department: 'FGW', custodian: 'FGW', status: 'received' })
  assert.equal((await queue('office')).items.length, 0)
  const [done] = (await queue('office', 'settled')).items
  assert.deepEqual([done?.settled?.to.code, done?.settled?.received], ['FGW', true])
  const { timeline } = (await as.operator('GET', `/api/decisions/${mutual.id}`)).json<{ timeline: { type: string; text: string }[] }>()
  assert.match(timeline.find(({ type }) => type === 'push.disputed')?.text ?? '', /互相推诿.*联席会议办公室暂管/u)
})

test('the third return counts over the whole chain of re-routes, and over what the operator upheld', async () => {
  const sent = await decideOn(world.city, 'NC-XK-0001')
  const first = sent.pushes[0]!.id
  assert.equal(await giveBack('fgw', first), 'returned')
  await as.operator('POST', '/api/upholds', { push: first, note: '属节能监管' })
  assert.equal(await giveBack('fgw', first), 'returned')
  const second = await reroute(first, 'HBJ')
  assert.equal(await giveBack('hbj', second), 'disputed')
  const [dispute] = (await queue('office')).items
  assert.equal(dispute?.cause, 'third-return')
  const settled = await as.office('POST', `/api/disputes/${dispute.id}/settlement`, { department: 'HBJ', note: '由环保监管' })
  assert.equal(settled.json<{ status: string }>().status, 'pending')
  assert.deepEqual((await standing(sent.id)).at(-1), { department: 'HBJ', custodian: 'LXHB', status: 'pending' })
  await as.hbj('POST', '/api/receipts', { pushes: [second] })
  assert.deepEqual((await standing(sent.id)).at(-1), { department: 'HBJ', custodian: 'HBJ', status: 'received' })
})

test('a correction that comes meanwhile leaves the dispute where it is', async () => {
  const sourceId = 'in-dispute'
  const sent = await decideOn(world.city, 'NC-XK-0001', { sourceId })
  await giveBack('fgw', sent.pushes[0]!.id, 'HBJ')
  await giveBack('hbj', await reroute(sent.pushes[0]!.id, 'HBJ'), 'FGW')
  await decideOn(world.city, 'NC-XK-0001', { sourceId, content: '更正' })
  assert.deepEqual(
    (await standing(sent.id)).filter(({ status }) => status === 'disputed'),
    [{ department: 'HBJ', custodian: 'LXHB', status: 'disputed' }],
  )
})

test('one that is not decided in time is noted as late, to the office', async () => {
  const { sweepOverdue } = await import('#kernel/overdue.ts')
  world.clock.at = new Date('2026-03-10T02:00:00Z')
  await sweepOverdue(world.city)
  const late = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').select('feeds').where('type', '=', 'push.overdue').orderBy('id').execute(),
  )
  assert.ok(late.some(({ feeds }) => feeds.includes('LXHB')))
  const wall = (await (await signIn(server, 'office'))('GET', '/api/wall')).json<{
    inDispute: number
    disputesOverdue: number
    orphans: number
  }>()
  assert.deepEqual([wall.orphans, wall.inDispute, wall.disputesOverdue], [0, 1, 1])
})
