import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { entriesOfCase, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { decideOn, openSession } from '#world/officials.ts'

/** 工作支持请求 (1.3): policy, people, technology, place or equipment, from the question to each of its ends. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-support')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const pointersOf = (answer: LightMyRequestResponse) =>
  answer.json<{ errors?: { pointer: string }[] }>().errors?.map(({ pointer }) => pointer)
const wish = {
  department: 'HBJ',
  kind: 'technology',
  subject: '现场勘验技术支持',
  need: '排污口在线监测数据解读',
  neededFrom: '2026-03-09',
}
const request = async (more = {}): Promise<Case> => {
  at('2026-03-02T01:00:00Z')
  return await world.begin('spj.handler', 'support-request', { fields: { ...wish, ...more } })
}

test('the bureau asks, the department agrees and gives, the bureau confirms, and both have the same record', async () => {
  const one = await request()
  assert.deepEqual([one.title, one.custodian.department.code, one.clock?.dueOn], ['现场勘验技术支持', 'HBJ', '2026-03-05'])
  assert.equal(
    (await (await world.as('fgw.liaison'))('GET', `/api/cases/support-request/${one.id}`)).statusCode,
    404,
    'nobody else is asked',
  )
  const agreed = await world.take('hbj.deputy', one, 'agree', { fields: { offer: '派两名工程师', contact: '黄工' } })
  assert.deepEqual(
    [agreed.clock?.from, agreed.clock?.dueOn],
    ['2026-03-09', '2026-03-23'],
    'the term runs from the day on which it is needed',
  )
  await world.take('hbj.handler', one, 'give', { fields: { result: '已到现场' } })
  const back = await world.take('spj.handler', one, 'dispute', { fields: { comment: '数据尚未提供' } })
  assert.equal(back.state.title, '待提供')
  await world.take('hbj.handler', one, 'give', { fields: { result: '数据已提供' } })
  const partly = await world.attempt('spj.handler', await world.look('spj.handler', one), 'confirm', { fields: { verdict: 'partly' } })
  assert.deepEqual([partly.statusCode, pointersOf(partly)], [422, ['/fields/comment']])
  const done = await world.take('spj.handler', one, 'confirm', { fields: { verdict: 'full' } })
  assert.equal(done.state.title, '已办结')
  assert.deepEqual((await entriesOfCase(world, one.id)).at(-1)?.feeds, ['SPJ', 'HBJ'])
})

test('a case is found by its words by those who sit at its table and by those who see the city, and by nobody else', async () => {
  const one = await request({ subject: '赣江夜航灯检测' })
  const found = async (who: string) =>
    (await (await world.as(who))('GET', `/api/find?kind=cases&q=${encodeURIComponent('夜航灯')}`))
      .json<{ cases: { id: string }[] }>()
      .cases.map(({ id }) => id)
  assert.deepEqual([await found('hbj.liaison'), await found('spj.handler'), await found('fgw.liaison')], [[one.id], [one.id], []])
})

test('a case is about what its procedure is about: a decision is named where it is asked for, and only there', async () => {
  at('2026-03-02T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const ask = await world.as('fgw.liaison')
  const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code
  const bare = await ask('POST', '/api/cases/information-request', { fields: { wanted: '申请报告', purpose: '检查' } })
  assert.deepEqual([bare.statusCode, codeOf(bare)], [422, 'no-subject'])
  const more = await ask('POST', '/api/cases/entrustment', { about: { decision }, fields: {} })
  assert.deepEqual([more.statusCode, codeOf(more)], [422, 'subject-not-asked'])
})

test('people are asked for by their number, days in their order, and never of oneself', async () => {
  at('2026-03-02T01:00:00Z')
  const open = async (fields: object) =>
    await (
      await world.as('spj.handler')
    )('POST', '/api/cases/support-request', { fields: { ...wish, ...fields } })
  assert.deepEqual(pointersOf(await open({ kind: 'people' })), ['/fields/people'])
  assert.deepEqual(pointersOf(await open({ neededTo: '2026-03-08' })), ['/fields/neededTo'])
  assert.deepEqual(pointersOf(await open({ neededFrom: '2026-03-01' })), ['/fields/neededFrom'])
  assert.deepEqual(pointersOf(await open({ department: 'SPJ' })), ['/fields/department'])
})

test('a department refuses with its reason, which is kept and judged by nobody here', async () => {
  const one = await request()
  const answer = await world.attempt('hbj.handler', one, 'refuse', { fields: { refusalReason: '人员不足' } })
  assert.equal(answer.statusCode, 403, 'the liaison or the head speaks for the department')
  const refused = await world.take('hbj.head', one, 'refuse', { fields: { refusalReason: '人员不足' } })
  assert.deepEqual([refused.state.title, refused.leads], ['不能支持', []])
})

test('the bureau takes its request back; silence of the department is late, with its lead (3.2.2.7)', async () => {
  const one = await request()
  assert.equal((await world.take('spj.operator', one, 'withdraw', { fields: { comment: '已自行解决' } })).state.title, '已撤回')
  const silent = await request()
  at('2026-03-05T16:00:00Z')
  await world.sweep()
  const seen = await world.look('hbj.liaison', silent)
  assert.deepEqual(
    [seen.clock?.overdue, seen.leads.map(({ ground, department, stands }) => [ground, department.code, stands])],
    [true, [['三(二)2.7)', 'HBJ', true]]],
  )
  const answered = await world.take('hbj.liaison', silent, 'agree', { fields: { offer: '尽快安排', contact: '黄工' } })
  assert.deepEqual([answered.clock?.overdue, answered.leads.length], [false, 1])
})

test('a double click, or a second try after an answer that was lost, opens one case: the form carries its key', async () => {
  const asked = { wanted: '请提供项目申请报告和环评批复', purpose: '对该项目开展事中检查' }
  const codeOf = ({ body }: { readonly body: string }) => (JSON.parse(body) as { code: string }).code
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const headersOf = async (username: string) => {
    const { cookie, csrfToken } = await openSession(world.server, username)
    return { cookie, 'x-csrf-token': csrfToken }
  }
  const mine = await headersOf('fgw.liaison')
  const send = (key: string, fields: object = asked, headers: object = mine, url = '/api/cases/information-request', more: object = {}) =>
    world.server.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'idempotency-key': key },
      payload: url.endsWith('request') ? { about: { decision }, fields } : { fields, ...more },
    })
  const opened = async () => {
    const list = await (await world.as('fgw.liaison'))('GET', `/api/cases?decision=${decision}&limit=100`)
    return list.json<{ items: unknown[] }>().items.length
  }
  for (let round = 1; round <= 10; round++) {
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(`form-${round}`)))
    const ids = new Set(answers.filter(({ statusCode }) => statusCode === 200).map((answer) => answer.json<Case>().id))
    assert.ok(
      answers.every((answer) => answer.statusCode === 200 || codeOf(answer) === 'key-in-use'),
      answers.map(({ body }) => body).join('\n'),
    )
    assert.equal(ids.size, 1)
    const again = await send(`form-${round}`)
    assert.deepEqual([again.statusCode, ids.has(again.json<Case>().id)], [200, true])
    assert.equal(await opened(), round)
  }
  const other = await send('form-1', { ...asked, wanted: '另一份材料' })
  assert.deepEqual([other.statusCode, codeOf(other)], [409, 'key-reused'])
  const theirs = await send('form-1', asked, await headersOf('fgw.handler'))
  assert.equal(theirs.statusCode, 200, 'another person’s key is another key')
  assert.equal(await opened(), 11)
  const one = (await send('form-1')).json<Case>()
  const leave = () =>
    send('leave', { withdrawReason: '不再需要' }, mine, `/api/cases/information-request/${one.id}/withdraw`, { version: one.version })
  const [first, second] = [await leave(), await leave()]
  assert.deepEqual(
    [first.statusCode, second.statusCode, second.body],
    [200, 200, first.body],
    'a step that is tried again is answered as it was',
  )
})
