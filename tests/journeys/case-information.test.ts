import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { programSight, withinConnection, type Sight } from '#platform/db.ts'
import pg from 'pg'
import { entriesOfCase, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'
import { openSystem } from '#world/systems.ts'

/** 审批信息补充请求 (2.2.2.4), from opening to each of its ends, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-information')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const asked = { wanted: '请提供项目申请报告和环评批复', purpose: '对该项目开展事中检查' }
async function request(day = '2026-03-02T01:00:00Z'): Promise<Case> {
  at(day)
  const { id } = await decideOn(world.city, 'NC-XK-0001')
  return await world.begin('fgw.liaison', 'information-request', { about: { decision: id }, fields: asked })
}
const problemOf = (answer: LightMyRequestResponse) =>
  answer.json<{ code: string; title: string; errors?: { pointer: string }[]; version?: number; state?: string }>()

test('a supervisor asks, the bureau provides with files, and both see the same case and who did what', async () => {
  const one = await request()
  assert.equal(one.state.title, '待提供')
  assert.deepEqual([one.clock?.dueOn, one.clock?.setBy, one.clock?.daysLeft], ['2026-03-05', 'house', 3])
  assert.deepEqual([one.custodian.department.code, one.custodian.seat.title, one.custodian.mine], ['SPJ', '承办人', false])
  assert.match(one.title, /^固定资产投资项目核准（洪行审/)
  const seen = await world.look('spj.handler', one)
  assert.ok(seen.custodian.mine)
  assert.deepEqual(
    seen.actions.map(({ name }) => name),
    ['provide', 'askBack', 'proposeRefusal', 'askExtension'],
  )
  const provide = seen.actions.find(({ name }) => name === 'provide')
  assert.match(provide?.consequence ?? '', /办结/)
  assert.deepEqual(
    provide?.missing.fields.map(({ title }) => title),
    ['提供方式', '答复说明'],
  )
  const empty = await world.attempt('spj.handler', seen, 'provide', { fields: { manner: 'files', answer: '见附件' } })
  assert.equal(empty.statusCode, 422)
  assert.deepEqual(
    problemOf(empty).errors?.map(({ pointer }) => pointer),
    ['/papers/material'],
  )
  assert.match(problemOf(empty).title, /提供的审批材料.*须上传材料/)
  const file = await world.upload('spj.handler', '项目申请报告.txt')
  const done = await world.take('spj.handler', one, 'provide', {
    fields: { manner: 'files', answer: '见附件' },
    papers: { material: [file] },
  })
  assert.deepEqual([done.state.title, done.clock, done.actions, done.closedAt !== null], ['已提供', null, [], true])
  const told = await world.look('fgw.handler', one)
  assert.deepEqual(
    told.timeline.map(({ title, by }) => [title, by.name, by.seat.title]),
    [
      ['请求补充审批信息', 'FGW联络员', '联络员'],
      ['提供信息', 'SPJ承办人', '承办人'],
    ],
  )
  assert.equal((await (await world.as('fgw.liaison'))('GET', `/api/files/${file}`)).statusCode, 200)
  assert.equal((await (await world.as('hbj.liaison'))('GET', `/api/files/${file}`)).statusCode, 404)
  assert.deepEqual(
    (await entriesOfCase(world, one.id)).map(({ type, feeds, data }) => [type, feeds, data['told']]),
    [
      ['case.opened', ['FGW', 'SPJ'], ['SPJ']],
      ['case.closed', ['FGW', 'SPJ'], ['FGW']],
    ],
  )
})

test('nobody asks about a decision that he may not see: for him there is none', async () => {
  at('2026-03-02T01:00:00Z')
  const { id: decision, pushes } = await decideOn(world.city, 'NC-XK-0001')
  const stranger = await world.as('hbj.liaison')
  for (const about of [{ decision }, { push: pushes[0]?.id }, { decision: '999999' }])
    assert.equal((await stranger('POST', '/api/cases/information-request', { about, fields: asked })).statusCode, 404)
})

test('a file that hangs on a decision stays there: it is no paper of a case', async () => {
  const one = await request()
  const file = await world.upload('spj.handler', '决定附件.txt')
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query('update app.file set decision = (select max(decision.id) from app.decision) where file.id = $1', [file])
  await owner.end()
  const provided = await world.attempt('spj.handler', one, 'provide', {
    fields: { manner: 'files', answer: '见附件' },
    papers: { material: [file] },
  })
  assert.deepEqual([provided.statusCode, problemOf(provided).errors?.map(({ pointer }) => pointer)], [422, ['/papers/material']])
})

test('the bureau refuses with reasons, and the refusal needs another person than the one who proposes it', async () => {
  const one = await request()
  await world.take('spj.handler', one, 'proposeRefusal', { fields: { refusalGround: 'not-held', refusalReason: '申请材料中没有该文件' } })
  const back = await world.take('spj.approver', one, 'sendBack', { fields: { comment: '请再核对档案' } })
  assert.equal(back.state.name, 'asked')
  await world.take('spj.handler', one, 'proposeRefusal', { fields: { refusalGround: 'not-held', refusalReason: '已核对，确无该文件' } })
  const done = await world.take('spj.approver', one, 'refuse')
  assert.equal(done.state.title, '不予提供')
  assert.equal(done.fields.find(({ name }) => name === 'refusalGround')?.text, '本机关未制作或者未保存该信息')
  const late = await world.attempt('fgw.liaison', done, 'withdraw', { fields: { withdrawReason: '不再需要' } })
  assert.equal(late.statusCode, 409)
  assert.equal(problemOf(late).code, 'closed')
})

test('returned for clarification the limit stands still, and goes on by the days that were left', async () => {
  const one = await request('2026-03-02T01:00:00Z')
  at('2026-03-03T01:00:00Z')
  const waiting = await world.take('spj.handler', one, 'askBack', { fields: { question: '哪一年度的报告？' } })
  assert.deepEqual([waiting.held?.state.title, waiting.clock?.on.title], ['待提供', '联络员'])
  at('2026-03-05T01:00:00Z')
  const again = await world.take('fgw.liaison', one, 'clarify', { fields: { clarification: '2025 年度' } })
  assert.deepEqual([again.state.name, again.clock?.dueOn, again.clock?.daysLeft, again.held], ['asked', '2026-03-09', 2, null])
  assert.match(again.clock?.explanation ?? '', /暂停计时（等待请求部门补充说明）/)
})

test('a department that does not clarify is late in nothing: the bureau goes on with what it has', async () => {
  const one = await request('2026-03-02T01:00:00Z')
  await world.take('spj.handler', one, 'askBack', { fields: { question: '哪一年度的报告？' } })
  at('2026-03-06T01:00:00Z')
  await world.sweep()
  const gone = await world.look('spj.handler', one)
  assert.deepEqual([gone.state.name, gone.leads, gone.clock?.dueOn], ['asked', [], '2026-03-11'])
  assert.deepEqual(gone.timeline.at(-1)?.by, {
    name: '平台',
    seat: { code: 'system', title: '系统' },
    department: { code: 'SPJ', name: '市行政审批局' },
    system: true,
  })
})

test('an extension is asked for by the handler and granted by the approver, once, within its bounds', async () => {
  const one = await request('2026-03-02T01:00:00Z')
  const extend = (days: number) => ({ fields: { extensionDays: days, extensionReason: '档案在外县' } })
  assert.equal((await world.attempt('spj.handler', one, 'askExtension', extend(6))).statusCode, 422)
  assert.equal(problemOf(await world.attempt('spj.approver', one, 'grantExtension')).code, 'not-now')
  const asked = await world.take('spj.handler', one, 'askExtension', extend(5))
  assert.deepEqual([asked.clock?.extension?.days, asked.clock?.dueOn], [5, '2026-03-05'])
  assert.match(problemOf(await world.attempt('spj.handler', asked, 'askExtension', extend(1))).title, /已有一项延期申请待批准/)
  const granted = await world.take('spj.approver', one, 'grantExtension')
  assert.deepEqual([granted.clock?.extension, granted.clock?.dueOn, granted.clock?.days], [null, '2026-03-12', 8])
  assert.equal(problemOf(await world.attempt('spj.handler', granted, 'askExtension', extend(1))).code, 'not-now')
})

test('half the time, the last day, late: each is told once; late is a lead with its evidence, and nobody is accused (4.3)', async () => {
  const one = await request('2026-04-06T17:00:00Z')
  const typesAfter = async (instant: string) => {
    at(instant)
    await world.sweep()
    await world.sweep()
    return (await entriesOfCase(world, one.id)).slice(1).map(({ type, feeds }) => [type, ...feeds])
  }
  assert.deepEqual(await typesAfter('2026-04-08T02:00:00Z'), [])
  const half = ['case.reminded', 'SPJ']
  assert.deepEqual(await typesAfter('2026-04-09T02:00:00Z'), [half])
  assert.deepEqual(await typesAfter('2026-04-10T15:59:00Z'), [half, half])
  const late = ['case.overdue', 'FGW', 'SPJ']
  assert.deepEqual(await typesAfter('2026-04-10T16:00:00Z'), [half, half, late])
  const seen = await world.look('dcs.oversight', one)
  assert.deepEqual(
    seen.leads.map(({ ground, department, dueOn }) => [ground, department.code, dueOn]),
    [['三(二)1.4)', 'SPJ', '2026-04-10']],
  )
  assert.deepEqual((await world.look('fgw.liaison', one)).leads, [], "a lead about the bureau is not the department's to read")
  assert.deepEqual((await typesAfter('2026-04-15T02:00:00Z')).slice(3), [['case.escalated', 'LXHB', 'SPJ']])
  assert.deepEqual((await typesAfter('2026-04-22T02:00:00Z')).slice(4), [['case.escalated', 'DCS', 'SPJ']])
  await world.take('spj.handler', one, 'provide', { fields: { manner: 'words', answer: '已核实' } })
})

test('who answers a second after midnight is late as well, though no sweep has seen it', async () => {
  const one = await request('2026-03-02T01:00:00Z')
  at('2026-03-05T16:00:01Z')
  const done = await world.take('spj.handler', one, 'provide', { fields: { manner: 'words', answer: '已核实' } })
  assert.equal(done.leads.length, 1)
  assert.deepEqual(
    (await entriesOfCase(world, one.id)).map(({ type }) => type),
    ['case.opened', 'case.overdue', 'case.closed'],
  )
})

test('a system of the department asks and withdraws over the exchange, once for each key, and is recorded as itself', async () => {
  at('2026-03-02T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const system = await openSystem(world.city, world.server, 'FGW')
  const body = { about: { decision }, fields: asked }
  const [first, second] = await Promise.all(
    [1, 2].map(() => system('POST', '/exchange/v1/cases/information-request', body, { 'idempotency-key': 'ask-1' })),
  )
  const again = await system('POST', '/exchange/v1/cases/information-request', body, { 'idempotency-key': 'ask-1' })
  for (const answer of [first, second, again]) assert.ok(answer?.statusCode === 200 || answer?.statusCode === 409, answer?.body)
  const one = again.json<Case>()
  assert.deepEqual([one.openedBy.name.startsWith('FGW 业务系统'), one.openedBy.system], [true, true])
  const list = await (await world.as('fgw.liaison'))('GET', `/api/cases?decision=${decision}`)
  assert.equal(list.json<{ items: unknown[] }>().items.length, 1)
  const withdrawn = await system('POST', `/exchange/v1/cases/information-request/${one.id}/withdraw`, {
    version: one.version,
    fields: { withdrawReason: '重复' },
  })
  assert.equal(withdrawn.json<Case>().state.name, 'withdrawn', withdrawn.body)
  await world.city.sequencer.drain()
  const feed = await system('GET', '/exchange/v1/feed?limit=1000')
  const items = feed.json<{ items: { type: string; data: { case: string } }[] }>().items.filter(({ data }) => data.case === one.id)
  assert.deepEqual(
    items.map(({ type }) => type),
    ['cn.shenguan.case.opened.v1', 'cn.shenguan.case.closed.v1'],
  )
  const hidden = await openSystem(world.city, world.server, 'HBJ')
  assert.equal((await hidden('GET', `/exchange/v1/cases/information-request/${one.id}`)).statusCode, 404)
})

test('whoever saw an older version is told so, with the present one, and nothing happens', async () => {
  const one = await request()
  await world.take('spj.handler', one, 'askBack', { fields: { question: '哪一年度？' } })
  const stale = await world.attempt('fgw.liaison', one, 'withdraw', { fields: { withdrawReason: '不再需要' } })
  assert.equal(stale.statusCode, 409)
  assert.deepEqual([problemOf(stale).code, problemOf(stale).version, problemOf(stale).state], ['stale', 2, 'clarifying'])
  assert.equal((await world.look('fgw.liaison', one)).version, 2)
  // By the name of another procedure, which has a step of this name as well, the case is not there.
  const elsewhere = { ...one, version: 2, procedure: { ...one.procedure, id: 'support-request' } }
  const reason = { fields: { withdrawReason: '不再需要' } }
  assert.equal((await world.attempt('fgw.liaison', elsewhere, 'withdraw', reason)).statusCode, 404)
})

test('lists show what waits for whom, the most urgent first, page by page', async () => {
  const ask = await world.as('spj.handler')
  const page = async (query: string) =>
    (await ask('GET', `/api/cases?${query}`)).json<{
      items: { id: string; dueOn: string | null; mine: boolean }[]
      next: string | null
      counts: { mine: number }
    }>()
  const all = await page('limit=100&mine=true')
  assert.ok(all.items.length > 1 && all.items.every(({ mine }) => mine))
  assert.equal(all.counts.mine, all.items.length)
  const days = all.items.map(({ dueOn }) => dueOn ?? '9999')
  assert.deepEqual(days, days.toSorted())
  const paged: string[] = []
  for (let after = ''; ;) {
    const { items, next } = await page(`limit=1&mine=true${after}`)
    paged.push(...items.map(({ id }) => id))
    if (next === null) break
    after = `&after=${next}`
  }
  assert.deepEqual(
    paged,
    all.items.map(({ id }) => id),
  )
  assert.deepEqual((await page('closed=true&limit=100&overdue=true')).items, [])
})

test('a case about a sensitive decision is its parties’: others do not see it, nobody finds it, and the journal says nothing of it (1.4)', async () => {
  const sensitive = { sourceId: 'sensitive', confidentiality: 'sensitive', documentNumber: '敏感〔2026〕2号' }
  const { id } = await decideOn(world.city, 'NC-XK-0001', sensitive)
  const one = await world.begin('fgw.liaison', 'information-request', { about: { decision: id }, fields: asked })
  const answerOf = async (who: string, url: string) => await (await world.as(who))('GET', url)
  const codes = async (names: readonly string[]) =>
    await Promise.all(names.map(async (who) => (await answerOf(who, `/api/cases/${one.id}`)).statusCode))
  assert.deepEqual(await codes(['fgw.handler', 'fgw.reviewer', 'spj.handler', 'spj.approver']), [200, 200, 200, 200])
  assert.deepEqual(await codes(['lxhb.office', 'dcs.oversight', 'zf.convener', 'hbj.liaison']), [404, 404, 404, 404])
  assert.ok((await answerOf('spj.handler', '/api/cases')).body.includes(sensitive.documentNumber), 'it waits for the bureau')
  const search = encodeURIComponent(sensitive.documentNumber)
  for (const who of ['fgw.liaison', 'spj.handler', 'dcs.oversight'])
    for (const url of [`/api/cases?q=${search}`, `/api/find?q=${search}`])
      assert.ok(!(await answerOf(who, url)).body.includes(sensitive.documentNumber), `${who} ${url}`)
  assert.ok(!(await answerOf('dcs.oversight', '/api/cases')).body.includes(sensitive.documentNumber))
  // Steps of seats that are not cleared: what the database checks then does not depend on who acts.
  const later = await world.take('spj.handler', one, 'askExtension', { fields: { extensionDays: 5, extensionReason: '档案在外县' } })
  await world.take('spj.approver', later, 'grantExtension')
  const seen = (sight: Sight) =>
    withinConnection(world.city.database.pool, sight, async (connection) => {
      const { rows } = await connection.query<{ entries: number; cases: number; acts: number }>(
        `select (select count(*)::integer from app.journal where decision = $1 and actor_department <> $3) as entries,
                (select count(*)::integer from app.case where id = $2) as cases, (select count(*)::integer from app.case_act where case_id = $2) as acts`,
        [id, one.id, sight.department],
      )
      return [rows[0]!.entries > 0, rows[0]!.cases === 1, rows[0]!.acts > 0]
    })
  const nothing = [false, false, false]
  assert.deepEqual(await seen({ department: 'LXHB', sight: 'city' }), nothing)
  assert.deepEqual(await seen({ department: 'LXHB', sight: 'city', party: true }), nothing)
  assert.deepEqual(await seen({ department: 'FGW', sight: 'department' }), nothing)
  assert.deepEqual(await seen({ department: 'FGW', sight: 'department', party: true }), [false, true, true])
  assert.deepEqual(await seen({ department: 'FGW', sight: 'department', cleared: true }), [true, true, true])
  assert.deepEqual(await seen(programSight), [true, true, true])
  assert.equal((await decideOn(world.city, 'NC-XK-0001', { ...sensitive, confidentiality: 'internal' })).status, 'revised')
  assert.deepEqual(await seen({ department: 'LXHB', sight: 'city' }), [true, true, true], 'with the decision its case is open again')
})
