import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { openCases } from '#kernel/cases/act.ts'
import { faults } from '#notice/procedure-faults.ts'
import { procedures } from '#notice/procedures/index.ts'
import { importCalendar } from '#kernel/calendar.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { effects } from '#server/effects.ts'
import { entriesOfCase, openCaseWorld, type Case, type CaseWorld, type Form } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'
import { addTrialProcedures } from '#world/trial-procedures.ts'

/** Every word of the engine, tried on a procedure of the test's own (parents and children, waiting, silence, effects). */
let world: CaseWorld
const trials = addTrialProcedures()
before(async () => {
  world = await openCaseWorld('case-engine')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const problemOf = (answer: LightMyRequestResponse) =>
  answer.json<{ code: string; title: string; errors?: { pointer: string; message: string }[] }>()
let materials: string[] = []
async function ask(departments: readonly string[], more: Form = {}, day = '2026-03-02T01:00:00Z'): Promise<Case> {
  at(day)
  materials = [await world.upload('spj.handler', '甲.txt'), await world.upload('spj.handler', '乙.txt')]
  return await world.begin('spj.handler', 'trial-ask', {
    fields: { subject: '联合征询', departments, kind: 'plain', ...more.fields },
    papers: { material: materials },
    ...(more.about ? { about: more.about } : {}),
  })
}
const childOf = (one: Case, department: string) => {
  const found = one.children.find(({ parties }) => parties.some(({ code }) => code === department))
  assert.ok(found, department)
  return { id: found.id, procedure: { id: 'trial-answer' } } as Pick<Case, 'id' | 'procedure'>
}

test('the trial procedures are sound, as every procedure must be', () => {
  for (const procedure of trials)
    for (const [sentence, find] of Object.entries(faults)) assert.deepEqual(find(procedure, procedures), [], sentence)
})

test("each department gets a case of its own with the parent's papers, sees neither parent nor neighbour, and the last answer ends the wait", async () => {
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const one = await ask(['FGW', 'HBJ'], { about: { decision } })
  assert.deepEqual(
    one.children.map(({ state }) => state.title),
    ['待答复', '待答复'],
  )
  const child = childOf(one, 'FGW')
  const seen = await world.look('fgw.liaison', child)
  assert.deepEqual([seen.parent, seen.title, seen.fields.map(({ text }) => text)], [null, '联合征询', ['联合征询']])
  assert.equal(seen.papers[0]?.files.length, 2)
  assert.equal((await (await world.as('fgw.liaison'))('GET', `/api/files/${materials[0]}`)).statusCode, 200)
  assert.equal((await (await world.as('jyj.liaison'))('GET', `/api/files/${materials[0]}`)).statusCode, 404)
  for (const url of [`/api/cases/trial-ask/${one.id}`, `/api/cases/trial-answer/${childOf(one, 'HBJ').id}`])
    assert.equal((await (await world.as('fgw.liaison'))('GET', url)).statusCode, 404, url)
  assert.equal((await world.look('spj.handler', child)).parent?.id, one.id)
  assert.equal(
    (await (await world.as('spj.handler'))('POST', '/api/cases/trial-answer', {})).statusCode,
    405,
    'nobody opens a child by hand',
  )
  const answered = await world.take('fgw.liaison', child, 'answer', { fields: { opinion: '同意' } })
  assert.equal(answered.parent, null, 'the answer shows no more than a look would')
  assert.equal((await world.look('spj.handler', one)).state.name, 'gathering')
  await world.take('hbj.liaison', childOf(one, 'HBJ'), 'answer', { fields: { opinion: '不同意' } })
  const gathered = await world.look('spj.handler', one)
  assert.deepEqual([gathered.state.name, gathered.timeline.at(-1)?.by.name], ['gathered', '平台'])
  const early = await world.attempt('spj.handler', gathered, 'conclude', { fields: { result: '一致' } })
  assert.deepEqual([early.statusCode, problemOf(early).code], [409, 'not-now'])
  assert.match(gathered.actions[0]?.blocked ?? '', /须等满 2 个工作日/)
  at('2026-03-04T01:00:00Z')
  await world.take('spj.handler', one, 'conclude', { fields: { result: '分歧' } })
  const told = (await entriesOfCase(world, one.id)).filter(({ type }) => type === 'case.told')
  assert.deepEqual(
    told.map(({ feeds }) => feeds),
    [['FGW']],
    'whoever had received the decision hears of the end',
  )
})

test('both sides end it at once from two sides: two last answers open the next stage once', async () => {
  for (let round = 0; round < 20; round++) {
    const one = await ask(['FGW', 'HBJ'])
    const [first, second] = [await world.look('fgw.liaison', childOf(one, 'FGW')), await world.look('hbj.liaison', childOf(one, 'HBJ'))]
    const answers = await Promise.all([
      world.attempt('fgw.liaison', first, 'answer', { fields: { opinion: '同意' } }),
      world.attempt('hbj.liaison', second, 'answer', { fields: { opinion: '同意' } }),
    ])
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [200, 200],
    )
    const now = await world.look('spj.handler', one)
    assert.deepEqual([now.state.name, now.timeline.length], ['gathered', 2])
  }
})

test('the parent is stopped while a department answers: the answer stands or is refused, and nobody is left to answer', async () => {
  for (let round = 0; round < 20; round++) {
    const one = await ask(['FGW', 'HBJ'])
    const child = await world.look('fgw.liaison', childOf(one, 'FGW'))
    const stop = () => world.attempt('spj.handler', one, 'stop')
    const answer = () => world.attempt('fgw.liaison', child, 'answer', { fields: { opinion: '同意' } })
    const [stopped, answered] =
      round % 2 === 0 ? await Promise.all([stop(), answer()]) : await Promise.all([answer(), stop()]).then(([b, a]) => [a, b] as const)
    assert.equal(stopped.statusCode, 200, stopped.body)
    assert.ok(answered.statusCode === 200 || problemOf(answered).code === 'stale', answered.body)
    const now = await world.look('spj.handler', one)
    assert.deepEqual(
      now.children.map(({ state }) => state.name).toSorted(),
      answered.statusCode === 200 ? ['answered', 'stopped'] : ['stopped', 'stopped'],
    )
    assert.ok(now.children.every(({ closed, dueOn }) => closed && dueOn === null))
  }
})

test('silence is recorded as silence, is a lead, and the last silence ends the wait as an answer would (3.2.2.5)', async () => {
  const one = await ask(['FGW', 'HBJ'])
  await world.take('hbj.liaison', childOf(one, 'HBJ'), 'answer', { fields: { opinion: '同意' } })
  at('2026-03-06T01:00:00Z')
  await world.sweep()
  const child = await world.look('fgw.liaison', childOf(one, 'FGW'))
  assert.deepEqual([child.state.title, child.leads.map(({ ground }) => ground)], ['逾期未答复', ['三(二)2.5)']])
  assert.equal((await world.look('spj.handler', one)).state.name, 'gathered')
})

test('a limit that stood still goes on from what was left, and may stand still a second time', async () => {
  const one = await ask(['FGW'])
  const child = childOf(one, 'FGW')
  at('2026-03-03T01:00:00Z')
  await world.take('fgw.handler', child, 'read')
  at('2026-03-06T01:00:00Z')
  await world.sweep()
  const again = await world.look('fgw.liaison', child)
  assert.deepEqual([again.state.name, again.clock?.dueOn, again.clock?.daysLeft, again.leads], ['asked', '2026-03-10', 2, []])
  await world.take('fgw.handler', child, 'read')
  at('2026-03-09T01:00:00Z')
  await world.take('fgw.handler', child, 'answer', { fields: { opinion: '同意' } })
})

test('what cannot be opened says everything that is wrong, each in its place', async () => {
  at('2026-03-02T01:00:00Z')
  const handler = await world.as('spj.handler')
  const open = async (body: object) => await handler('POST', '/api/cases/trial-ask', body)
  const pointers = (answer: LightMyRequestResponse) => problemOf(answer).errors?.map(({ pointer }) => pointer)
  const missing = await open({})
  assert.deepEqual(
    [missing.statusCode, pointers(missing)],
    [422, ['/fields/subject', '/fields/departments', '/fields/kind', '/papers/material']],
  )
  const file = await world.upload('spj.handler')
  const good = { subject: '甲', departments: ['FGW'], kind: 'plain' }
  const papers = { material: [file, await world.upload('spj.handler')] }
  const wrong = await open({
    fields: { ...good, departments: ['NOWHERE'], kind: 'x', phone: '1', strange: 'y' },
    papers: { material: [file, file], other: [] },
  })
  assert.deepEqual(pointers(wrong), [
    '/fields/departments',
    '/fields/kind',
    '/fields/phone',
    '/fields/strange',
    '/papers/material',
    '/papers/other',
  ])
  assert.deepEqual(pointers(await open({ fields: good, papers: { material: [file] } })), ['/papers/material'])
  assert.deepEqual(pointers(await open({ fields: { ...good, kind: 'grave' }, papers })), ['/fields/reason'])
  const penalty = await open({ fields: { ...good, kind: 'penalty' }, papers })
  assert.deepEqual([penalty.statusCode, problemOf(penalty).code, pointers(penalty)], [422, 'not-met', ['/fields/kind']])
  assert.match(problemOf(penalty).title, /处罚不能征询/)
  const foreign = await open({ fields: good, papers: { material: [file, await world.upload('fgw.handler')] } })
  assert.deepEqual(pointers(foreign), ['/papers/material'])
  assert.equal((await open({ fields: good, papers, about: { decision: '999999' } })).statusCode, 404)
  for (const body of [{ fields: [] }, { papers: { material: 'x' } }, { note: 5 }, { strange: 1 }, []])
    assert.equal((await open(body)).statusCode, 400, JSON.stringify(body))
  assert.equal((await (await world.as('spj.reviewer'))('POST', '/api/cases/trial-ask', { fields: good, papers })).statusCode, 403)
  assert.equal((await (await world.as('fgw.handler'))('POST', '/api/cases/trial-ask', { fields: good, papers })).statusCode, 403)
})

test('a step takes what is its own: nothing of another step and nothing of the other side', async () => {
  const one = await ask(['FGW'])
  const child = await world.look('fgw.handler', childOf(one, 'FGW'))
  const material = [await world.upload('fgw.handler')]
  const codes = async (action: string, form: Form) =>
    (await world.attempt('fgw.handler', child, action, form))
      .json<{ errors?: { pointer: string; code: string }[] }>()
      .errors?.map(({ pointer, code }) => [pointer, code])
  assert.deepEqual(await codes('read', { fields: { opinion: '同意' } }), [['/fields/opinion', 'unknown-field']])
  assert.deepEqual(await codes('answer', { fields: { opinion: '同意' }, papers: { material } }), [['/papers/material', 'unknown-paper']])
  assert.deepEqual(await codes('read', { papers: { material } }), [['/papers/material', 'not-your-paper']])
})

test('what belongs to persons is masked for those who are no party (1.4), and the journal has none of it', async () => {
  const one = await ask(['FGW'], { fields: { phone: '13800138000' } })
  const shown = async (username: string) => (await world.look(username, one)).fields.find(({ name }) => name === 'phone')?.text
  assert.deepEqual([await shown('spj.handler'), await shown('dcs.oversight')], ['13800138000', '***'])
  assert.ok(!JSON.stringify(await entriesOfCase(world, one.id)).includes('13800138000'))
})

test('an effect without a carrier keeps the server from starting', () => {
  assert.throws(() => openCases({ ...world.city, effects: {} as typeof effects }), /names the effect [a-z-]+, which nothing carries out/)
  assert.doesNotThrow(() => openCases({ ...world.city, effects }))
})

test('an effect that refuses undoes the step with everything that it wrote', async () => {
  const one = await ask(['FGW'])
  await world.take('fgw.liaison', childOf(one, 'FGW'), 'answer', { fields: { opinion: '同意' } })
  at('2026-03-04T01:00:00Z')
  const refusing = openCases({ ...world.city, effects: { ...effects, 'tell-receivers': () => Promise.reject(new RangeError('not now')) } })
  const seen = await world.look('spj.handler', one)
  const actor = { name: '苏承办', department: 'SPJ', sight: 'city', seats: ['handler'] } as const
  const conclude = {
    procedure: 'trial-ask',
    id: one.id,
    action: 'conclude',
    version: seen.version,
    fields: { result: '一致' },
    papers: {},
    note: null,
  }
  await assert.rejects(
    refusing.act(actor, conclude, () => Promise.resolve({})),
    /not now/,
  )
  const still = await world.look('spj.handler', one)
  assert.deepEqual([still.state.name, still.version, still.timeline.length], ['gathered', seen.version, seen.timeline.length])
})

test('a new calendar moves the last day of a case; who was late by the old one is not any more, and the lead says so', async () => {
  at('2027-02-01T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const fields = { wanted: '申请报告', purpose: '事中检查' }
  const one = await world.begin('fgw.liaison', 'information-request', { about: { decision }, fields })
  assert.deepEqual([one.clock?.dueOn, one.clock?.provisional], ['2027-02-04', true])
  at('2027-02-04T17:00:00Z')
  await world.sweep()
  const noted = await world.look('spj.handler', one)
  assert.deepEqual([noted.clock?.overdue, noted.leads.map(({ stands }) => stands)], [true, [true]])
  const rest = ['02-03', '02-04', '02-05', '02-08', '02-09', '02-10', '02-11', '02-12']
  const days = rest.map((day) => ({ day: `2027-${day}`, kind: 'holiday', name: '春节' }) as const)
  await withinConnection(world.city.database.pool, programSight, (connection) =>
    importCalendar(connection, {
      years: [{ year: 2027, official: true, papers: [], days }],
      at: world.clock.at,
      bureau: 'SPJ',
      by: { name: '平台', seat: 'system', department: 'SPJ' },
    }),
  )
  await world.city.directory.refresh()
  await world.sweep()
  const again = await world.look('spj.handler', one)
  assert.deepEqual([again.clock?.dueOn, again.clock?.overdue, again.leads.map(({ stands }) => stands)], ['2027-02-16', false, [false]])
  assert.deepEqual(
    (await entriesOfCase(world, one.id)).slice(-2).map(({ type }) => type),
    ['case.rescheduled', 'case.overdue-withdrawn'],
  )
  at('2027-02-16T17:00:00Z')
  await world.sweep()
  const late = await world.look('spj.handler', one)
  assert.deepEqual([late.clock?.overdue, late.leads.length], [true, 1], 'one lead for one clock, which stands once more')
})

test('what the notice leaves open the city sets, with its ground; what runs keeps its term, and what the notice fixes stays', async () => {
  const before = await ask(['FGW'], {}, '2026-03-02T01:00:00Z')
  const admin = await world.as('spj.sysadmin')
  const put = async (of: string, body: object) => await admin('PUT', `/api/case-limits/${of}`, body)
  const good = { seen: 3, days: 2, note: '联席会议 2026 年第一次会议' }
  assert.equal((await (await world.as('spj.head'))('PUT', '/api/case-limits/trial-answer/asked', good)).statusCode, 403)
  assert.equal(problemOf(await put('trial-answer/asked', { ...good, seen: 5 })).code, 'changed-meanwhile')
  assert.equal(problemOf(await put('trial-answer/asked', { ...good, days: 3 })).code, 'unchanged')
  assert.equal((await put('trial-answer/answered', good)).statusCode, 404)
  assert.equal((await put('trial-answer/toString', good)).statusCode, 404)
  assert.equal(problemOf(await put('trial-ask/gathered', { ...good, seen: 5 })).code, 'set-by-notice')
  const changed = await put('trial-answer/asked', good)
  assert.equal(changed.statusCode, 200, changed.body)
  const after = await ask(['FGW'])
  const dueOf = async (one: Case) => (await world.look('fgw.liaison', childOf(one, 'FGW'))).clock?.dueOn
  assert.deepEqual([await dueOf(before), await dueOf(after)], ['2026-03-05', '2026-03-04'])
})
