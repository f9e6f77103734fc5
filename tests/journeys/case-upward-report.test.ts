import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Static } from 'typebox'
import { watchUpward, type UpwardWatch } from '#modules/upward/index.ts'
import type { ReportPage } from '#modules/upward/shapes.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { effects } from '#server/effects.ts'
import { entriesOfCase, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'
import { openSystem } from '#world/systems.ts'

/** 向上级报送 (2.2.2.2): from the decision to the superior authority's receipt, over HTTP. */
let world: CaseWorld
let watch: UpwardWatch
before(async () => {
  world = await openCaseWorld('case-upward-report')
  watch = openWatch()
  const marked = await mark('NC-XK-0001', { authority: '省发展改革委', days: 5 })
  assert.equal(marked.statusCode, 200, marked.body)
})
after(async () => {
  await watch.stop()
  await world.close()
})

const openWatch = () =>
  watchUpward({
    city: world.city,
    effects,
    every: 3_600_000,
    failed: (cause) => {
      throw cause
    },
  })
const mark = async (item: string, more: object, who = 'spj.operator') =>
  await (
    await world.as(who)
  )('PUT', `/api/upward/items/${item}`, { version: 0, way: 'hand', system: null, active: true, ...more })
const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await withinConnection(world.city.database.pool, programSight, (connection) => connection.query<Row>(text, values))).rows
const casesOf = async (decision: string) =>
  await sql<{ id: string; state: string; fields: Record<string, unknown> }>(
    `select c.id, c.state, c.fields from app.case as c where c.decision = $1 and c.procedure = 'upward-report' order by c.id`,
    [decision],
  )
/** What the platform does behind the journal: numbers, then opens and tells. */
const follow = async () => {
  await world.city.sequencer.drain()
  await watch.look()
}
const asCase = (id: string) => ({ id, procedure: { id: 'upward-report' } }) as Case
async function due(item = 'NC-XK-0001') {
  const { id: decision } = await decideOn(world.city, item)
  await follow()
  const [one] = await casesOf(decision)
  assert.ok(one, 'a task is there')
  return { decision, one: asCase(one.id) }
}

test('a decision of an item that must be reported opens one task, with the item’s own limit, and the supervising department has its copy', async () => {
  at('2026-03-02T01:00:00Z')
  const { decision, one } = await due()
  await follow()
  assert.equal((await casesOf(decision)).length, 1, 'looked at again, it stays one')
  const seen = await world.look('fgw.liaison', one)
  assert.deepEqual([seen.state.title, seen.clock?.dueOn, seen.clock?.days], ['待上报', '2026-03-09', 5])
  assert.match(JSON.stringify(seen.fields), /省发展改革委/)
  const [opened] = await entriesOfCase(world, one.id)
  assert.deepEqual(opened?.feeds.toSorted(), ['FGW', 'SPJ'])
  assert.match(JSON.stringify(opened?.data['told']), /FGW/)
  const other = await (await world.as('hbj.liaison'))('GET', `/api/cases/upward-report/${one.id}`)
  assert.equal(other.statusCode, 404, 'another department sees nothing of it')
  const { id: unmarked } = await decideOn(world.city, 'NC-XK-0002')
  await follow()
  assert.deepEqual(await casesOf(unmarked), [], 'what need not be reported opens nothing')
})

test('proof is asked for; the superior returns it, it is corrected and then confirmed', async () => {
  at('2026-03-02T01:00:00Z')
  const { one } = await due()
  const bare = await world.attempt('spj.handler', await world.look('spj.handler', one), 'report', { fields: { reportedOn: '2026-03-02' } })
  assert.equal(bare.statusCode, 422)
  assert.match(bare.body, /上报截图|凭证/)
  const proof = await world.upload('spj.handler', '截图.txt')
  await world.take('spj.handler', one, 'report', { fields: { reportedOn: '2026-03-02' }, papers: { proof: [proof] } })
  at('2026-03-05T01:00:00Z')
  const returned = await world.take('fgw.liaison', one, 'returnBySuperior', {
    fields: { returnedOn: '2026-03-05', returnReason: '缺少批复文号' },
  })
  assert.deepEqual([returned.state.title, returned.custodian.department.code], ['待更正补报', 'SPJ'])
  const correctionProof = await world.upload('spj.handler', '补报.txt')
  await world.take('spj.handler', one, 'correct', {
    fields: { reportedOn: '2026-03-05', correction: '已补文号' },
    papers: { correctionProof: [correctionProof] },
  })
  at('2026-03-09T01:00:00Z')
  const done = await world.take('spj.handler', one, 'confirm', { fields: { confirmedOn: '2026-03-09', superiorNumber: '赣发改收7号' } })
  assert.deepEqual([done.state.title, done.leads], ['上级已确认', []])
})

test('the supervising department is asked for an account, may say no, and the limit stands still meanwhile', async () => {
  at('2026-03-02T01:00:00Z')
  const { one } = await due()
  await world.take('spj.handler', one, 'askAccount', { fields: { accountNeed: '省系统的录入账号' } })
  at('2026-03-10T01:00:00Z')
  await world.sweep()
  const late = await world.look('fgw.liaison', one)
  assert.deepEqual(
    late.leads.map(({ department, ground }) => [department.code, ground]),
    [['FGW', '三(二)2.4)']],
    'the department that did not answer is the late side',
  )
  const back = await world.take('fgw.liaison', one, 'cannotSupply', { fields: { notSupplied: '省里暂停发放账号' } })
  assert.deepEqual([back.state.title, back.clock?.dueOn], ['待上报', '2026-03-17'])
})

test('a task that nobody reports is overdue once, with a lead that names the bureau’s side', async () => {
  at('2026-03-02T01:00:00Z')
  const { one } = await due()
  at('2026-03-10T01:00:00Z')
  await world.sweep()
  await world.sweep()
  const late = await world.look('spj.handler', one)
  assert.deepEqual(
    late.leads.map(({ department, ground }) => [department.code, ground]),
    [['SPJ', '三(二)1.2)']],
  )
  const list = (await (await world.as('spj.handler'))('GET', '/api/upward/reports?overdue=true')).json<Static<typeof ReportPage>>()
  assert.ok(list.items.some(({ id, overdue }) => id === one.id && overdue))
  assert.ok(list.counts.overdue >= 1)
})

test('not to be reported after all: with a reason and a second person, who may also say no', async () => {
  at('2026-03-02T01:00:00Z')
  const { one } = await due()
  const propose = { fields: { withdrawGround: 'not-reportable', withdrawReason: '目录标注有误' } }
  await world.take('spj.head', one, 'proposeWithdrawal', propose)
  const alone = await world.attempt('spj.head', await world.look('spj.head', one), 'withdraw', { fields: { withdrawComment: '同意' } })
  assert.equal(alone.statusCode, 409, alone.body)
  const kept = await world.take('spj.approver', one, 'keep', { fields: { withdrawComment: '仍须上报' } })
  assert.deepEqual([kept.state.name, kept.clock?.dueOn], ['due', '2026-03-09'], 'the limit goes on where it stood')
  await world.take('spj.handler', one, 'proposeWithdrawal', propose)
  const gone = await world.take('spj.approver', one, 'withdraw', { fields: { withdrawComment: '同意' } })
  assert.equal(gone.state.title, '不再上报')
})

test('a decision that ends before it was reported is laid before a second person; one that was reported is corrected with the superior', async () => {
  at('2026-03-02T01:00:00Z')
  const end = async (decision: string) => {
    const ending = {
      result: 'revoked',
      documentNumber: `洪行审撤〔2026〕${decision}号`,
      decidedOn: '2026-03-02',
      content: '违法取得，予以撤销',
    }
    const answer = await (await world.as('spj.handler'))('POST', `/api/decisions/${decision}/ending`, ending)
    assert.equal(answer.statusCode, 200, answer.body)
    await follow()
    return answer.json<{ id: string }>().id
  }
  const first = await due()
  await end(first.decision)
  const waiting = await world.look('spj.approver', first.one)
  assert.equal(waiting.state.name, 'withdrawing')
  assert.equal(waiting.timeline.at(-1)?.by.system, true)
  await world.take('spj.approver', first.one, 'withdraw', { fields: { withdrawComment: '决定已撤销，不再上报' } })
  const second = await due()
  await world.take('spj.handler', second.one, 'report', { fields: { reportedOn: '2026-03-02', receiptNumber: 'SJ-1' } })
  await end(second.decision)
  assert.equal((await world.look('spj.handler', second.one)).state.name, 'returned')
  const third = await due()
  await world.take('spj.handler', third.one, 'report', { fields: { reportedOn: '2026-03-02', receiptNumber: 'SJ-2' } })
  await world.take('spj.handler', third.one, 'confirm', { fields: { confirmedOn: '2026-03-02' } })
  const ending = await end(third.decision)
  assert.equal((await casesOf(third.decision)).length, 1, 'the ending is a decision of the item itself, and is reported as one')
  assert.equal((await casesOf(ending)).length, 1)
})

test('what was corrected after the superior had confirmed it is reported once more, with the reason', async () => {
  at('2026-03-02T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001', { sourceId: 'twice' })
  await follow()
  const one = asCase((await casesOf(decision))[0]!.id)
  await world.take('spj.handler', one, 'report', { fields: { reportedOn: '2026-03-02', receiptNumber: 'SJ-3' } })
  await world.take('spj.handler', one, 'confirm', { fields: { confirmedOn: '2026-03-02' } })
  await decideOn(world.city, 'NC-XK-0001', { sourceId: 'twice', content: '准予许可（更正）' })
  await follow()
  await follow()
  assert.deepEqual(
    (await casesOf(decision)).map(({ state, fields }) => [state, fields['occasion'] ?? null]),
    [
      ['confirmed', null],
      ['due', '审批决定已更正'],
    ],
  )
})

test('killed between noting and opening, or run by many at once, there is one task for each decision and none is lost', async () => {
  at('2026-03-02T01:00:00Z')
  const decisions = await Promise.all(Array.from({ length: 12 }, async () => (await decideOn(world.city, 'NC-XK-0001')).id))
  await world.city.sequencer.drain()
  // The opening fails, as when the program is killed on its way to the commit; what was noted stays.
  let faults = 0
  const crashing = watchUpward({
    city: {
      ...world.city,
      directory: {
        ...world.city.directory,
        current: async (instant) => ({ ...(await world.city.directory.current(instant)), calendar: undefined as never }),
      },
    },
    effects,
    every: 3_600_000,
    failed: () => faults++,
  })
  await crashing.look()
  await crashing.stop()
  assert.ok(faults >= 12)
  for (const decision of decisions) assert.deepEqual(await casesOf(decision), [])
  const others = [openWatch(), openWatch(), openWatch()]
  await Promise.all([...others, watch].map((each) => each.look()))
  await Promise.all(others.map((each) => each.stop()))
  await watch.look()
  for (const decision of decisions) assert.equal((await casesOf(decision)).length, 1, decision)
})

test('a task entered by hand is one as well, and only for a decision that has none', async () => {
  at('2026-03-02T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0002')
  const form = {
    about: { decision },
    fields: { authority: '省生态环境厅', way: 'hand', days: 3, supervisor: 'HBJ', openReason: '省厅来函要求' },
  }
  const one = await world.begin('spj.handler', 'upward-report', form)
  assert.equal(one.clock?.days, 3)
  const again = await (await world.as('spj.operator'))('POST', '/api/cases/upward-report', form)
  assert.equal(again.statusCode, 409, again.body)
  assert.match(again.body, /已有上报任务/)
})

test('a professional system fetches what is to be reported by the exchange API and gives its receipt', async () => {
  at('2026-03-02T01:00:00Z')
  const registered = await (
    await world.as('hbj.liaison')
  )('POST', '/api/upward/systems', {
    name: '省排污许可管理平台',
    department: 'HBJ',
    authority: '省生态环境厅',
    address: 'https://pw.example.gov.cn',
    network: 'government',
    contact: '信息中心',
    contactPhone: '0791-82345678',
    note: null,
  })
  assert.equal(registered.statusCode, 200, registered.body)
  const { id: system } = registered.json<{ id: string }>()
  const wrong = await mark('NC-XK-0002', { authority: '省生态环境厅', way: 'machine', days: 2 })
  assert.equal(wrong.statusCode, 422)
  const marked = await mark('NC-XK-0002', { authority: '省生态环境厅', way: 'machine', system, days: 2 })
  assert.equal(marked.statusCode, 200, marked.body)
  const { one } = await due('NC-XK-0002')
  const connector = await openSystem(world.city, world.server, 'HBJ', ['feed:read', 'cases:read', 'cases:write'])
  await world.city.sequencer.drain()
  const feed = (await connector('GET', '/exchange/v1/feed?limit=1000')).json<{
    items: { type: string; data: { case: string | null; detail: { procedure?: string; state?: string } } }[]
  }>()
  const waiting = feed.items
    .filter(({ data }) => data.detail.procedure === 'upward-report' && data.detail.state === 'due')
    .map(({ data }) => data.case)
  assert.ok(waiting.includes(one.id))
  const fetched = (await connector('GET', `/exchange/v1/cases/upward-report/${one.id}`)).json<Case>()
  assert.match(JSON.stringify(fetched.fields), /省排污许可管理平台/)
  assert.ok(fetched.about.decision?.documentNumber)
  const extract = { version: fetched.version, fields: { reportedOn: '2026-03-02', receiptNumber: 'PW-2026-1' } }
  const readOnly = await openSystem(world.city, world.server, 'HBJ', ['cases:read'])
  assert.equal((await readOnly('POST', `/exchange/v1/cases/upward-report/${one.id}/extract`, extract)).statusCode, 403)
  const stranger = await openSystem(world.city, world.server, 'FGW')
  assert.equal((await stranger('POST', `/exchange/v1/cases/upward-report/${one.id}/extract`, extract)).statusCode, 404)
  const key = { 'idempotency-key': 'extract-1' }
  const told = await connector('POST', `/exchange/v1/cases/upward-report/${one.id}/extract`, extract, key)
  assert.equal(told.statusCode, 200, told.body)
  assert.equal(
    (await connector('POST', `/exchange/v1/cases/upward-report/${one.id}/extract`, extract, key)).body,
    told.body,
    'asked again, answered once',
  )
  const receipt = { version: told.json<Case>().version, fields: { confirmedOn: '2026-03-02', superiorNumber: 'PW-OK' } }
  const done = await connector('POST', `/exchange/v1/cases/upward-report/${one.id}/confirm`, receipt)
  assert.equal(done.statusCode, 200, done.body)
  assert.equal(done.json<Case>().timeline.at(-1)?.by.system, true)
})
