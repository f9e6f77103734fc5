import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, within } from '#platform/db.ts'
import { watchCustody, type CustodyWatch } from '#modules/custody/index.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** 2.2.2.3, inside a department: by rule, by hand, tried before it counts, and every hand-out in the journal. */
interface Row {
  readonly id: string
  readonly decision: string
  readonly status: string
  readonly custodian: { readonly code: string }
  readonly worker: { readonly kind: string; readonly id: string; readonly name: string } | null
}
interface Colleagues {
  readonly me: string
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly sections: readonly { readonly id: string; readonly name: string; readonly version: number }[]
}
let world: World
let server: FastifyInstance
let watch: CustodyWatch
let as: Readonly<Record<'liaison' | 'qian' | 'sun' | 'head' | 'admin' | 'other', Ask>>
let people: Colleagues
const idOf = (name: string) => people.officers.find((each) => each.name === name)!.id

before(async () => {
  world = await openWorld('hand-out', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '赵联络' },
      { username: 'hbj.head', department: 'HBJ', seats: ['head'], name: '李局长' },
      { username: 'hbj.qian', department: 'HBJ', seats: ['handler'], name: '钱经办' },
      { username: 'hbj.sun', department: 'HBJ', seats: ['handler'], name: '孙经办' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '吴联络' },
      { username: 'spj.sysadmin', department: 'SPJ', seats: ['sysadmin'], name: '管理员' },
    ],
    [
      { code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' },
      { code: 'NC-XK-0002', name: '环境影响评价审批', lead: 'HBJ' },
    ],
  )
  const [liaison, head, qian, sun, other, admin] = await Promise.all(
    ['hbj.liaison', 'hbj.head', 'hbj.qian', 'hbj.sun', 'fgw.liaison', 'spj.sysadmin'].map((name) => signIn(server, name)),
  )
  as = { liaison: liaison!, head: head!, qian: qian!, sun: sun!, other: other!, admin: admin! }
  people = (await as.liaison('GET', '/api/colleagues')).json<Colleagues>()
  watch = watchCustody({
    city: world.city,
    failed: (cause) => {
      throw cause
    },
    every: 3_600_000,
  })
})
after(async () => {
  await watch.stop()
  await server.close()
  await world.close()
})

const list = async (who: keyof typeof as, query = '') => (await as[who]('GET', `/api/pushes?${query}`)).json<{ items: Row[] }>().items
const handOut = async (who: keyof typeof as, pushes: readonly string[], to: object | null, note?: string) =>
  (await as[who]('POST', '/api/hand-outs', { pushes, to, ...(note === undefined ? {} : { note }) })).json<{
    results: { status: string; message: string | null }[]
  }>().results
const send = async (item: string, changes: object = {}) => (await decideOn(world.city, item, { ...changes })).pushes[0]!.id
const look = async () => {
  await world.city.sequencer.drain()
  return await watch.look()
}
const past: string[] = []

test('without rules nothing is handed out by itself, and the liaison sees what nobody works on yet', async () => {
  for (let n = 0; n < 4; n++) past.push(await send('NC-XK-0001', { region: n === 0 ? '360103' : '360102' }))
  past.push(await send('NC-XK-0002', { holder: { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216' } }))
  assert.equal(await look(), 0)
  assert.equal((await list('liaison', 'worker=none')).length, 5)
  const { tiles } = (await as.liaison('GET', '/api/workbench')).json<{ tiles: { key: string; count: number }[] }>()
  assert.equal(tiles.find(({ key }) => key === 'unhanded')?.count, 5)
})

test('the liaison hands two out in one go; the officer finds them as his, and custody stays with the department', async () => {
  const results = await handOut('liaison', past.slice(0, 2), { officer: idOf('钱经办') }, '请三天内核查')
  assert.deepEqual(
    results.map(({ status }) => status),
    ['handed', 'handed'],
  )
  const mine = await list('qian', 'worker=me')
  assert.deepEqual(mine.map(({ id }) => id).toSorted(), past.slice(0, 2).toSorted())
  assert.ok(mine.every(({ custodian, worker }) => custodian.code === 'HBJ' && worker?.name === '钱经办'))
  const { tiles } = (await as.qian('GET', '/api/workbench')).json<{ tiles: { key: string; count: number }[] }>()
  assert.equal(tiles.find(({ key }) => key === 'mine')?.count, 2)
})

test('an officer takes over what nobody has and passes on his own, but takes nothing out of a colleague’s hands', async () => {
  const [first, , third] = past as [string, string, string]
  assert.match((await handOut('sun', [first], { officer: idOf('孙经办') }))[0]?.message ?? '', /联络员/u)
  assert.equal((await handOut('sun', [third], { officer: idOf('孙经办') }))[0]?.status, 'handed')
  assert.equal((await handOut('qian', [first], { officer: idOf('孙经办') }))[0]?.status, 'handed')
  assert.equal((await handOut('sun', [first], { officer: idOf('孙经办') }))[0]?.status, 'unchanged')
  assert.equal((await list('sun', 'worker=me')).length, 2)
})

test('another department hands out nothing here, and nobody hands to a stranger', async () => {
  const stranger = (await as.other('GET', '/api/colleagues')).json<Colleagues>()
  assert.equal((await handOut('other', past.slice(0, 1), { officer: stranger.me }))[0]?.status, 'refused')
  const refused = await as.liaison('POST', '/api/hand-outs', { pushes: past.slice(0, 1), to: { officer: stranger.me } })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.json<{ title: string }>().title, /本部门/u)
})

let section: string
const rulesOf = () => [
  { item: 'NC-XK-0001', region: null, holderKind: null, to: { section } },
  { item: 'NC-XK-0001', region: '360103', holderKind: null, to: { officer: idOf('钱经办') } },
]
interface Trial {
  readonly id: string
  readonly pushes: number
  readonly fell: number
  readonly byRule: readonly number[]
  readonly byHolder: readonly { readonly holder: { readonly name: string }; readonly count: number; readonly now: number }[]
  readonly fallen: readonly { readonly item: { readonly name: string }; readonly count: number }[]
}
let trial: Trial

test('a section is set up by the liaison; a handler may not', async () => {
  assert.equal((await as.qian('POST', '/api/sections', { name: '污染防治科', members: [] })).statusCode, 403)
  const made = await as.liaison('POST', '/api/sections', { name: '污染防治科', members: [idOf('钱经办'), idOf('孙经办')] })
  assert.equal(made.statusCode, 200, made.body)
  section = made.json<{ id: string }>().id
  assert.equal((await as.head('POST', '/api/sections', { name: '污染防治科', members: [] })).statusCode, 409)
})

test('rules are tried on what came before: who would have got which, and how many fall through', async () => {
  const asked = await as.liaison('POST', '/api/hand-out-trials', { rules: rulesOf(), days: 90 })
  assert.equal(asked.statusCode, 200, asked.body)
  trial = asked.json<Trial>()
  assert.deepEqual([trial.pushes, trial.fell, trial.byRule], [5, 1, [3, 1]])
  assert.deepEqual(
    trial.byHolder.map(({ holder, count, now }) => [holder.name, count, now]),
    [
      ['污染防治科', 3, 0],
      ['钱经办', 1, 0],
    ],
  )
  assert.deepEqual(
    trial.fallen.map(({ item, count }) => [item.name, count]),
    [['环境影响评价审批', 1]],
  )
  assert.equal((await list('liaison', 'worker=none')).length, 2, 'a trial hands out nothing')
})

test('what was not tried, was changed after the trial, or begins in the past, does not go live; nor do two rules of one condition', async () => {
  const publish = (changes: object) =>
    as.liaison('POST', '/api/hand-out-rules', {
      rules: rulesOf(),
      effectiveFrom: '2026-03-02',
      trial: trial.id,
      replaces: null,
      ...changes,
    })
  const codeOf = async (changes: object) => (await publish(changes)).json<{ code: string }>().code
  assert.equal(await codeOf({ trial: '999999' }), 'not-tried')
  assert.equal(await codeOf({ rules: rulesOf().slice(1) }), 'not-tried')
  assert.equal(await codeOf({ effectiveFrom: '2026-03-01' }), 'past')
  assert.equal(await codeOf({ rules: [...rulesOf(), rulesOf()[0]] }), 'invalid')
  assert.equal((await as.qian('POST', '/api/hand-out-trials', { rules: rulesOf(), days: 90 })).statusCode, 403)
})

test('published, they hand out what comes from then on, the closest rule first, and say so in the journal', async () => {
  const body = { rules: rulesOf(), effectiveFrom: '2026-03-02', trial: trial.id, replaces: null }
  const live = await as.liaison('POST', '/api/hand-out-rules', body)
  assert.equal(live.statusCode, 200, live.body)
  assert.equal(live.json<{ state: string }>().state, 'live')
  assert.equal((await as.head('POST', '/api/hand-out-rules', body)).statusCode, 409, 'somebody has published meanwhile')
  const near = await send('NC-XK-0001')
  const far = await send('NC-XK-0001', { region: '360103' })
  const fallen = await send('NC-XK-0002')
  await look()
  const workers = new Map((await list('liaison', 'limit=100')).map(({ id, worker }) => [id, worker?.name ?? null]))
  assert.deepEqual([workers.get(near), workers.get(far), workers.get(fallen)], ['污染防治科', '钱经办', null])
  assert.deepEqual(
    new Set((await list('sun', 'worker=me&status=pending')).map(({ id }) => id)),
    new Set([near, past[0], past[2]]),
    'members find what lies with their section',
  )
  const { timeline } = (await as.liaison('GET', `/api/decisions/${(await list('liaison')).find(({ id }) => id === far)!.decision}`)).json<{
    timeline: { type: string; text: string }[]
  }>()
  assert.equal(timeline.find(({ type }) => type === 'push.handed-out')?.text, '按交办规则交由钱经办办理')
  assert.equal(await look(), 0, 'nothing is handed out twice')
})

test('rules of a later day wait for it; the set in force is kept beside them', async () => {
  const rules = [{ item: null, region: null, holderKind: 'natural', to: { officer: idOf('孙经办') } }]
  const tried = (await as.head('POST', '/api/hand-out-trials', { rules, days: 30 })).json<Trial>()
  const page = (await as.head('GET', '/api/hand-out-rules')).json<{ newest: string }>()
  const coming = await as.head('POST', '/api/hand-out-rules', {
    rules,
    effectiveFrom: '2026-03-04',
    trial: tried.id,
    replaces: page.newest,
  })
  assert.equal(coming.json<{ state: string }>().state, 'coming')
  const today = await send('NC-XK-0001')
  await look()
  world.clock.at = new Date('2026-03-04T02:00:00Z')
  const later = await send('NC-XK-0001')
  await look()
  const again = await signIn(server, 'hbj.liaison')
  const workers = new Map(
    (await again('GET', '/api/pushes?limit=100')).json<{ items: Row[] }>().items.map(({ id, worker }) => [id, worker?.name ?? null]),
  )
  assert.deepEqual([workers.get(today), workers.get(later)], ['污染防治科', '孙经办'])
  const { versions } = (await again('GET', '/api/hand-out-rules')).json<{ versions: { state: string }[] }>()
  assert.deepEqual(
    versions.map(({ state }) => state),
    ['live', 'past'],
  )
})

test('a correction is worked on by whoever worked on what it replaces', async () => {
  const sourceId = 'corrected'
  const first = await send('NC-XK-0001', { sourceId })
  await look()
  const second = await send('NC-XK-0001', { sourceId, content: '更正后的内容' })
  await look()
  const rows = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select(['id', 'officer']).where('id', 'in', [first, second]).orderBy('id').execute(),
  )
  assert.deepEqual(
    rows.map(({ officer }) => officer),
    [idOf('孙经办'), idOf('孙经办')],
  )
})

test('an account is closed only with its work handed over, in the same moment; a section that ends leaves nothing behind', async () => {
  const admin = await signIn(server, 'spj.sysadmin')
  const held = await countOf('孙经办')
  assert.ok(held > 0)
  const account = (await admin('GET', '/api/accounts?department=HBJ')).json<{ items: { id: string; version: number }[] }>().items
  const { version } = account.find(({ id }) => id === idOf('孙经办'))!
  const closed = await admin('PATCH', `/api/accounts/${idOf('孙经办')}`, { version, active: false, handOverTo: idOf('钱经办') })
  assert.equal(closed.statusCode, 200, closed.body)
  assert.equal(await countOf('孙经办'), 0)
  assert.ok((await countOf('钱经办')) >= held)
  const liaison = await signIn(server, 'hbj.liaison')
  const toClosed = await liaison('POST', '/api/hand-outs', { pushes: past.slice(0, 1), to: { officer: idOf('孙经办') } })
  assert.equal(toClosed.statusCode, 422, 'nothing is handed to who is no more')
  const ended = await liaison('PATCH', `/api/sections/${section}`, { version: 1, members: [idOf('钱经办')], active: false })
  assert.equal(ended.statusCode, 200, ended.body)
  const left = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select('id').where('section', '=', section).where('status', '=', 'pending').execute(),
  )
  assert.deepEqual(left, [])
})
const countOf = async (name: string) =>
  (
    await within(world.city.database, programSight, (tx) =>
      tx.selectFrom('app.push').select('id').where('officer', '=', idOf(name)).where('status', 'in', ['pending', 'received']).execute(),
    )
  ).length

test('by rule in one action: what no rule catches, and what is another department’s, stays where it is and is told', async () => {
  const other = await signIn(server, 'fgw.liaison')
  const answer = await other('POST', '/api/hand-outs/by-rule', { pushes: ['1', '2'] })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual(
    answer.json<{ results: { push: string; status: string }[] }>().results.map(({ push, status }) => [push, status]),
    [
      ['1', 'refused'],
      ['2', 'refused'],
    ],
  )
})

test('what was returned is not handed out any more', async () => {
  const gone = await send('NC-XK-0002')
  const liaison = await signIn(server, 'hbj.liaison')
  const returned = await liaison('POST', '/api/returns', { push: gone, reason: 'not-this-item' })
  assert.equal(returned.statusCode, 200, returned.body)
  const again = await liaison('POST', '/api/hand-outs', { pushes: [gone], to: { officer: idOf('钱经办') } })
  assert.match(again.json<{ results: { message: string }[] }>().results[0]?.message ?? '', /已退回/u)
})
