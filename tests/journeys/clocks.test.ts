import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sweepOverdue } from '#kernel/overdue.ts'
import { buildApp } from '#server/app.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** 暂停与延长 through the web's own calls: October 2026, with a holiday week behind and a make-up Saturday on the 10th. */
let world: World
let server: FastifyInstance
const asks = new Map<string, Ask>()
before(async () => {
  world = await openWorld('clocks', new Date('2026-10-09T01:00:00Z'))
  await seedCity(
    world.city,
    [
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '李联络' },
      { username: 'fgw.head', department: 'FGW', seats: ['head'], name: '王领导' },
      { username: 'fgw.reviewer', department: 'FGW', seats: ['reviewer'] },
      { username: 'swj.liaison', department: 'SWJ', seats: ['liaison'] },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '陈操作' },
      { username: 'spj.head', department: 'SPJ', seats: ['head'], name: '局长' },
    ],
    [{ code: 'NC-XK-0001', name: '事项一', lead: 'FGW' }],
  )
  server = await buildApp(world.city, '/nonexistent')
})
after(async () => {
  await server.close()
  await world.close()
})

const at = (instant: string) => {
  world.clock.at = new Date(instant)
  // Whoever has been away that long signs in anew.
  asks.clear()
}
async function as(username: string): Promise<Ask> {
  const known = asks.get(username) ?? (await signIn(server, username))
  asks.set(username, known)
  return known
}
interface Clock {
  dueOn: string
  overdue: boolean
  due: { workingDaysLeft: number; explanation: string; lines: string[]; pausedUntil: string | null }
  changes: { cause: string; oldDue: string; newDue: string; reason: string; by: string }[]
  requests: { id: string; status: string }[]
  may: { ask: boolean; atOnce: boolean; resume: boolean; decide: boolean }
}
const look = async (username: string, place: string) => (await (await as(username))('GET', `/api/clocks/${place}`)).json<Clock>()
const entries = async (type: string) =>
  await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) =>
      (
        await connection.query<{ feeds: string[]; actor: string; data: Record<string, unknown> }>(
          'select journal.feeds, journal.actor, journal.data from app.journal where journal.type = $1 order by journal.id',
          [type],
        )
      ).rows,
  )
const send = async (item = 'NC-XK-0001') => (await decideOn(world.city, item)).pushes[0]!.id

test('a liaison asks for days with a reason, the head agrees, and the deadline, its working, the journal and both sides follow', async () => {
  const push = await send()
  assert.equal((await look('fgw.liaison', `push/${push}`)).dueOn, '2026-10-10')
  const asked = await (await as('fgw.liaison'))('POST', `/api/clocks/push/${push}/extensions`, { days: 2, reason: '须与国土部门核对地块' })
  assert.equal(asked.statusCode, 200, asked.body)
  assert.equal(asked.json<{ status: string }>().status, 'asked')
  const twice = await (await as('fgw.liaison'))('POST', `/api/clocks/push/${push}/extensions`, { days: 3, reason: '再要几天' })
  assert.deepEqual([twice.statusCode, twice.json<{ code: string }>().code], [409, 'asked-already'])
  const waiting = (await (await as('fgw.head'))('GET', '/api/clocks')).json<{
    requests: { id: string; askedBy: string }[]
    waiting: number
  }>()
  assert.deepEqual([waiting.waiting, waiting.requests[0]?.askedBy], [1, '李联络'])
  const id = waiting.requests[0]!.id
  assert.equal((await (await as('fgw.liaison'))('POST', `/api/clock-requests/${id}/verdicts`, { granted: true })).statusCode, 403)
  assert.equal((await (await as('spj.head'))('POST', `/api/clock-requests/${id}/verdicts`, { granted: true })).statusCode, 404)
  const granted = await (await as('fgw.head'))('POST', `/api/clock-requests/${id}/verdicts`, { granted: true })
  assert.deepEqual([granted.statusCode, granted.json<{ dueOn: string }>().dueOn], [200, '2026-10-13'])
  assert.equal((await (await as('fgw.head'))('POST', `/api/clock-requests/${id}/verdicts`, { granted: true })).statusCode, 409)
  const { due, dueOn, changes } = await look('fgw.liaison', `push/${push}`)
  assert.equal(dueOn, '2026-10-13')
  assert.ok(due.lines.includes('第1天 10月10日（周六，国庆节调休上班）'))
  assert.ok(due.lines.includes('延长 2 个工作日（须与国土部门核对地块（李联络申请，王领导同意））'), due.lines.join('\n'))
  assert.deepEqual(
    changes.map(({ cause, oldDue, newDue, by }) => [cause, oldDue, newDue, by]),
    [['extension', '2026-10-10', '2026-10-13', '王领导']],
  )
  const extended = (await entries('clock.extended')).at(-1)
  assert.deepEqual(
    [extended?.feeds, extended?.actor, extended?.data['oldDue'], extended?.data['newDue']],
    [['FGW', 'SPJ'], '王领导', '2026-10-10', '2026-10-13'],
  )
  const inbox = (await (await as('fgw.liaison'))('GET', '/api/pushes')).json<{
    items: { id: string; dueOn: string; due: { lines: string[] } }[]
  }>()
  assert.deepEqual(inbox.items.find((row) => row.id === push)?.due.lines, due.lines)
})

test("a head's own pause takes effect at once, days in it do not count, and ending it early brings the day back", async () => {
  const push = await send()
  const pause = { from: '2026-10-10', to: '2026-10-20', reason: '现场检测结果未出' }
  const answer = await (await as('fgw.head'))('POST', `/api/clocks/push/${push}/pauses`, pause)
  assert.deepEqual(
    [answer.statusCode, answer.json<{ status: string; dueOn: string }>()],
    [200, { status: 'granted', dueOn: '2026-10-20', request: null }],
  )
  at('2026-10-13T01:00:00Z')
  const standing = await look('fgw.head', `push/${push}`)
  assert.equal(standing.due.pausedUntil, '2026-10-20')
  assert.ok(standing.due.lines.includes('10月10日至10月19日 暂停 7 个工作日（现场检测结果未出）'), standing.due.lines.join('\n'))
  assert.equal(standing.may.resume, true)
  const resumed = await (await as('fgw.liaison'))('POST', `/api/clocks/push/${push}/resumptions`, { reason: '检测报告已到' })
  assert.deepEqual([resumed.statusCode, resumed.json<{ dueOn: string }>().dueOn], [200, '2026-10-13'])
  assert.equal((await (await as('fgw.liaison'))('POST', `/api/clocks/push/${push}/resumptions`, { reason: '再来一次' })).statusCode, 409)
  assert.deepEqual(
    (await look('fgw.head', `push/${push}`)).changes.map(({ cause }) => cause),
    ['resume', 'pause'],
  )
})

test('what was asked for in time and granted late takes the mark of lateness back, with an entry', async () => {
  at('2026-10-14T01:00:00Z')
  await sweepOverdue(world.city)
  const push = await send()
  await (
    await as('fgw.liaison')
  )('POST', `/api/clocks/push/${push}/extensions`, { days: 5, reason: '涉及三个区' })
  at('2026-10-16T01:00:00Z')
  assert.equal((await sweepOverdue(world.city)).pushes, 1)
  assert.equal((await look('fgw.head', `push/${push}`)).overdue, true)
  const { requests } = await look('fgw.head', `push/${push}`)
  const granted = await (await as('fgw.head'))('POST', `/api/clock-requests/${requests[0]!.id}/verdicts`, { granted: true })
  assert.equal(granted.json<{ dueOn: string }>().dueOn, '2026-10-22')
  assert.deepEqual(
    (await entries('push.overdue-withdrawn')).map(({ data, feeds }) => [data['push'], feeds]),
    [[push, ['FGW', 'SPJ']]],
  )
  assert.equal((await sweepOverdue(world.city)).pushes, 0)
  at('2026-10-23T01:00:00Z')
  assert.equal((await sweepOverdue(world.city)).pushes, 1, 'and when the granted days are over it is late again')
  const late = await (await as('fgw.head'))('POST', `/api/clocks/push/${push}/extensions`, { days: 5, reason: '还不够' })
  assert.deepEqual([late.statusCode, late.json<{ code: string }>().code], [409, 'term-over'])
})

test('nobody stops a clock that is not his: other departments see nothing, other seats may not, the bureau only its own', async () => {
  at('2026-10-26T01:00:00Z')
  const push = await send()
  const body = { days: 1, reason: '需要时间' }
  const refusals = []
  for (const who of ['swj.liaison', 'fgw.reviewer', 'spj.head'])
    refusals.push((await (await as(who))('POST', `/api/clocks/push/${push}/extensions`, body)).statusCode)
  assert.deepEqual(refusals, [404, 403, 403])
  assert.equal((await (await as('swj.liaison'))('GET', `/api/clocks/push/${push}`)).statusCode, 404)
  assert.equal((await look('spj.head', `push/${push}`)).may.ask, false)
})

test("the bureau's own terms: what waits to be routed and an answer that is owed may be extended by its head alone", async () => {
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  await (
    await as('fgw.liaison')
  )('POST', '/api/receipts', { pushes: [pushes[0]!.id] })
  const told = { push: pushes[0]!.id, kind: 'complaint', result: 'problem', text: '无证经营', actionWanted: true }
  const { id } = (await (await as('fgw.liaison'))('POST', '/api/feedbacks', told)).json<{ id: string }>()
  assert.equal((await look('spj.head', `feedback/${id}`)).dueOn, '2026-11-02')
  const given = await (await as('spj.head'))('POST', `/api/clocks/feedback/${id}/extensions`, { days: 3, reason: '须调取原始卷宗' })
  assert.equal(given.json<{ dueOn: string }>().dueOn, '2026-11-05')
  const seen = await look('fgw.liaison', `feedback/${id}`)
  assert.deepEqual([seen.dueOn, seen.may.ask], ['2026-11-05', false])
  await decideOn(world.city, '没有这样的事项')
  const queue = (await (await as('spj.operator'))('GET', '/api/waiting')).json<{ items: { id: string }[] }>()
  const place = `waiting/${queue.items[0]!.id}`
  const asked = await (
    await as('spj.operator')
  )('POST', `/api/clocks/${place}/pauses`, { from: '2026-10-27', to: '2026-10-30', reason: '等编办批复' })
  assert.equal(asked.json<{ status: string }>().status, 'asked')
  const { requests } = await look('spj.head', place)
  const refused = await (await as('spj.head'))('POST', `/api/clock-requests/${requests[0]!.id}/verdicts`, { granted: false })
  assert.equal(refused.statusCode, 422, 'a refusal says why')
  await (
    await as('spj.head')
  )('POST', `/api/clock-requests/${requests[0]!.id}/verdicts`, { granted: false, note: '先按现行分工分派' })
  const after = await look('spj.operator', place)
  assert.deepEqual([after.dueOn, after.requests[0]?.status], ['2026-10-27', 'refused'])
})

test('a pause has an end and does not reach back, an extension has a measure, and a new term begins without them', async () => {
  const push = await send()
  const head = await as('fgw.head')
  const codeOf = async (kind: string, body: object) => {
    const { statusCode, body: text } = await head('POST', `/api/clocks/push/${push}/${kind}`, body)
    return `${statusCode} ${(JSON.parse(text) as { code?: string }).code ?? ''}`.trim()
  }
  const reason = '测试'
  assert.deepEqual(
    [
      await codeOf('pauses', { from: '2026-10-20', to: '2026-10-30', reason }),
      await codeOf('pauses', { from: '2026-10-29', to: '2026-10-30', reason }),
      await codeOf('pauses', { from: '2026-10-27', to: '2026-10-27', reason }),
      await codeOf('pauses', { from: '2026-10-27', to: '2027-02-27', reason }),
      await codeOf('pauses', { from: '2026-10-27', to: '2026-10-29', reason: '  ' }),
      await codeOf('extensions', { days: 11, reason }),
      await codeOf('pauses', { from: '2026-10-27', to: '2026-10-29', reason }),
      await codeOf('pauses', { from: '2026-10-28', to: '2026-11-02', reason }),
      await codeOf('extensions', { days: 1, reason }),
      await codeOf('extensions', { days: 1, reason }),
      await codeOf('extensions', { days: 1, reason }),
    ],
    [
      '422 in-the-past',
      '422 after-the-end',
      '422 no-days',
      '422 too-long',
      '400 invalid',
      '422 out-of-range',
      '200',
      '422 overlaps',
      '200',
      '200',
      '409 extended-enough',
    ],
  )
  await (
    await as('fgw.liaison')
  )('POST', '/api/returns', { push, reason: 'not-this-item' })
  const returned = await look('spj.operator', `push/${push}`)
  assert.deepEqual([returned.dueOn, returned.due.lines.length], ['2026-10-27', 3])
})
