import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { startReconciliation } from '#modules/reconciliation/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, type Ask } from '#world/officials.ts'
import { decisionOf, digestOf, openPerson, type Listed, type Source } from '#world/reconciling.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

/** 一件不漏: what a source says it sent is what the platform has, and both sides sign for it (2.2.2.1). */
let world: World
let server: FastifyInstance
let source: AskSystem
let other: AskSystem

before(async () => {
  world = await openWorld('reconciliation', new Date('2026-03-02T02:00:00Z'))
  await seedCity(
    world.city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'] },
      { username: 'spj.both', department: 'SPJ', seats: ['operator', 'handler'] },
      { username: 'syj.liaison', department: 'SYJ', seats: ['liaison'] },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW', assist: ['HBJ'] },
      { code: 'NC-XK-0002', name: '食品经营许可', lead: 'SYJ' },
    ],
  )
  server = await buildApp(world.city, '/nowhere')
  source = await openSystem(world.city, server, 'SYJ')
  other = await openSystem(world.city, server, 'SPJ')
})
after(async () => {
  await server.close()
  await world.close()
})

const person =
  (username: string): Ask =>
  async (...call) =>
    await (people[username] ??= openPerson(world, server, username))(...call)
const people: Record<string, Ask> = {}
const operator = person('spj.operator')
const liaison = person('syj.liaison')
const stranger = person('fgw.liaison')

const send = async (ask: AskSystem, ...decisions: readonly object[]) => {
  const answer = await ask('POST', '/exchange/v1/decisions', { decisions })
  assert.equal(answer.statusCode, 200, answer.body)
}
const list = async (ask: AskSystem, date: string, ids: readonly string[], withIds = true) => {
  const answer = await ask('POST', '/exchange/v1/reconciliations', {
    date,
    count: ids.length,
    digest: digestOf(ids),
    ...(withIds ? { ids } : {}),
  })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Listed>()
}
const dayOf = async (ask: Ask, day: string) => {
  const answer = await ask('GET', `/api/reconciliations/${day}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ sources: Source[] }>().sources
}
const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const kindsOf = ({ differences }: Pick<Listed, 'differences'>) => differences.map(({ kind }) => kind)
const entriesOf = async (type: string) =>
  await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ count: number }>(
      'select count(*)::integer as count from app.journal where journal.type = $1',
      [type],
    )
    return rows[0]?.count ?? 0
  })

test('an equal list matches, whatever its order; what waits for a person and what was corrected counts once', async () => {
  await send(
    source,
    decisionOf('乙'),
    decisionOf('a-1'),
    decisionOf('A-2', { item: '没有这个事项' }),
    decisionOf('甲', { item: 'NC-XK-0002' }),
  )
  await send(source, decisionOf('a-1', { content: '准予建设（更正）' }))
  const answer = await list(source, '2026-03-02', ['甲', 'a-1', 'A-2', '乙'])
  assert.deepEqual([answer.status, answer.count, answer.missing, answer.surplus], ['matched', 4, [], []])
  const [row] = await dayOf(operator, '2026-03-02')
  assert.deepEqual([row?.received, row?.pushed, row?.waiting, row?.rejected, row?.state], [4, 3, 1, 0, 'matched'])
  assert.ok(row && row.pushes > 0 && row.pushes === row.held)
  assert.deepEqual(
    row.items.map(({ item, received }) => [item.code, received]),
    [
      ['NC-XK-0001', 2],
      ['NC-XK-0002', 1],
      ['没有这个事项', 1],
    ],
  )
})

test('one that never arrived opens a difference with an owner and a clock; sent after all, it closes', async () => {
  at('2026-03-03T02:00:00Z')
  await send(source, decisionOf('c-1'), decisionOf('c-2'))
  const opened = await entriesOf('difference.opened')
  const answer = await list(source, '2026-03-03', ['c-1', 'c-2', 'c-3'])
  assert.deepEqual([answer.status, answer.missing, answer.surplus], ['difference', ['c-3'], []])
  assert.deepEqual(
    answer.differences.map(({ kind, owner, dueOn }) => [kind, owner, dueOn]),
    [['missing', 'SYJ', '2026-03-04']],
  )
  await list(source, '2026-03-03', ['c-1', 'c-2', 'c-3'])
  assert.equal(await entriesOf('difference.opened'), opened + 1, 'the same difference is one case')
  at('2026-03-05T02:00:00Z')
  const [late] = (await dayOf(operator, '2026-03-03'))[0]!.differences
  assert.deepEqual([late?.overdue, late?.owner.code, late?.owner.seat], [true, 'SYJ', 'liaison'])
  await send(source, decisionOf('c-3'))
  assert.equal((await list(source, '2026-03-03', ['c-1', 'c-2', 'c-3'])).status, 'matched')
  const [closed] = (await dayOf(operator, '2026-03-03'))[0]!.differences
  assert.equal(closed?.status, 'closed')
  assert.equal(await entriesOf('difference.closed'), 1)
  const beside = await list(source, '2026-03-05', ['c-3'])
  assert.equal(beside.status, 'matched', 'and it may stand on the list of the day on which it came')
})

test('one that was refused is missing until it is mended and sent again', async () => {
  at('2026-03-06T02:00:00Z')
  await send(source, decisionOf('d-1'), decisionOf('d-2', { region: '' }))
  const answer = await list(source, '2026-03-06', ['d-1', 'd-2'])
  assert.deepEqual([answer.missing, answer.rejected], [['d-2'], 1])
  const [row] = await dayOf(operator, '2026-03-06')
  assert.deepEqual([row?.received, row?.pushed, row?.waiting, row?.rejected], [2, 1, 0, 1])
  await send(source, decisionOf('d-2'))
  assert.deepEqual([(await list(source, '2026-03-06', ['d-1', 'd-2'])).status], ['matched'])
})

test('one too many is the bureau’s to look into; without ids only count or digest can be told', async () => {
  at('2026-03-09T02:00:00Z')
  await send(source, decisionOf('e-1'), decisionOf('e-2'))
  const surplus = await list(source, '2026-03-09', ['e-1'])
  assert.deepEqual([surplus.surplus, surplus.differences.map(({ kind, owner }) => [kind, owner])], [['e-2'], [['surplus', 'SPJ']]])
  assert.deepEqual(kindsOf(await list(source, '2026-03-09', ['e-1'], false)), ['count'])
  assert.deepEqual(kindsOf(await list(source, '2026-03-09', ['e-1', 'e-9'], false)), ['digest'])
  assert.deepEqual(kindsOf(await list(source, '2026-03-09', ['e-1', 'e-2'], false)), [])
})

test('a list that contradicts itself is sent back with the field, and nothing is kept of it', async () => {
  const tell = (body: object) =>
    source('POST', '/exchange/v1/reconciliations', { date: '2026-03-09', count: 1, digest: digestOf(['x']), ...body })
  const pointerOf = async (body: object) => {
    const answer = await tell(body)
    assert.equal(answer.statusCode, 422, answer.body)
    return answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer
  }
  assert.equal(await pointerOf({ ids: ['x', 'y'] }), '/count')
  assert.equal(await pointerOf({ ids: ['y'] }), '/digest')
  assert.equal(await pointerOf({ ids: ['x', 'x'], count: 2 }), '/ids')
  assert.equal(await pointerOf({ date: '2026-02-30' }), '/date')
  assert.equal(await pointerOf({ date: '2026-03-10' }), '/date')
  assert.equal((await dayOf(operator, '2026-03-09'))[0]?.state, 'matched')
})

test('both sides sign, each for itself, when nothing is open and the day is over; a new decision wants new signatures', async () => {
  at('2026-03-10T02:00:00Z')
  await send(source, decisionOf('f-1'))
  await list(source, '2026-03-10', ['f-1', 'f-2'])
  const idOf = async () => (await dayOf(operator, '2026-03-10'))[0]!.id
  const sign = async (ask: Ask) => await ask('POST', `/api/reconciliations/${await idOf()}/signatures`)
  assert.equal((await sign(operator)).json<{ code: string }>().code, 'day-not-over')
  at('2026-03-11T02:00:00Z')
  assert.equal((await sign(operator)).json<{ code: string }>().code, 'difference-open')
  const [open] = (await dayOf(liaison, '2026-03-10'))[0]!.differences
  assert.equal(open?.mayExplain, true)
  const refused = await operator('POST', `/api/differences/${open.id}/explanation`, { note: '不是我们的' })
  assert.equal(refused.json<{ code: string }>().code, 'not-the-owner')
  const early = await operator('POST', `/api/differences/${open.id}/closure`, { note: '算了' })
  assert.equal(early.json<{ code: string }>().code, 'not-explained')
  assert.equal((await liaison('POST', `/api/differences/${open.id}/explanation`, { note: '误列，已撤回' })).statusCode, 200)
  assert.equal((await sign(operator)).json<{ status: string }>().status, 'bureau')
  assert.equal((await sign(operator)).statusCode, 403)
  assert.equal((await sign(liaison)).json<{ status: string }>().status, 'source')
  const [signed] = await dayOf(operator, '2026-03-10')
  assert.deepEqual([signed?.bureauSigned?.by, signed?.sourceSigned?.by], ['spj.operator', 'syj.liaison'])
  assert.equal(await entriesOf('reconciliation.signed'), 2)
  assert.equal((await operator('POST', `/api/differences/${open.id}/closure`, { note: '双方核对无误' })).statusCode, 200)

  at('2026-03-10T08:00:00Z')
  await send(source, decisionOf('f-3'))
  at('2026-03-11T03:00:00Z')
  await list(source, '2026-03-10', ['f-1', 'f-3'])
  const [anew] = await dayOf(operator, '2026-03-10')
  assert.deepEqual([anew?.bureauSigned, anew?.sourceSigned], [null, null])
})

test('one person cannot sign for both sides', async () => {
  at('2026-03-12T02:00:00Z')
  await send(other, decisionOf('g-1'))
  await list(other, '2026-03-12', ['g-1'])
  at('2026-03-13T02:00:00Z')
  const both = person('spj.both')
  const mine = (await dayOf(both, '2026-03-12')).find(({ department }) => department.code === 'SPJ')!
  assert.equal((await both('POST', `/api/reconciliations/${mine.id}/signatures`)).statusCode, 200)
  assert.equal((await both('POST', `/api/reconciliations/${mine.id}/signatures`)).statusCode, 403)
})

test('a department sees its own sources and cases, and nobody else’s', async () => {
  const codes = async (ask: Ask) =>
    (await ask('GET', '/api/reconciliations'))
      .json<{ sources: { department: { code: string } }[] }>()
      .sources.map(({ department }) => department.code)
  assert.deepEqual((await codes(operator)).toSorted(), ['SPJ', 'SYJ'])
  assert.deepEqual(await codes(liaison), ['SYJ'])
  assert.deepEqual(await codes(stranger), [])
  assert.deepEqual(await dayOf(stranger, '2026-03-03'), [])
  const { id } = (await dayOf(operator, '2026-03-12')).find(({ department }) => department.code === 'SPJ')!
  assert.equal((await liaison('POST', `/api/reconciliations/${id}/signatures`)).statusCode, 404)
})

test('after midnight in Shanghai the day before is counted by itself, once, and on demand with its progress', async () => {
  at('2026-03-16T02:00:00Z')
  await send(source, decisionOf('h-1'))
  await decideOn(world.city, 'NC-XK-0002')
  at('2026-03-16T16:00:01Z')
  const failed = (cause: unknown) => {
    throw cause
  }
  const workers = [startReconciliation({ city: world.city, failed }), startReconciliation({ city: world.city, failed })]
  try {
    for (const worker of workers) await worker.drain()
    const rows = await dayOf(operator, '2026-03-16')
    assert.deepEqual(
      rows.map(({ received, pushed, state }) => `${received} ${pushed} ${state}`).toSorted((one, other) => one.localeCompare(other)),
      ['0 0 counted', '1 1 counted', '1 1 matched'],
    )
    const asked = await operator('POST', '/api/reconciliation-runs', { firstDay: '2026-03-16', lastDay: '2026-03-17' })
    assert.equal(asked.statusCode, 200, asked.body)
    const { id, finishedAt } = asked.json<{ id: string; finishedAt: string | null }>()
    assert.equal(finishedAt, null)
    for (const worker of workers) await worker.drain()
    const run = (await operator('GET', `/api/reconciliation-runs/${id}`)).json<{
      counted: number
      days: number
      finishedAt: string | null
    }>()
    assert.deepEqual([run.counted, run.days, run.finishedAt !== null], [2, 2, true])
  } finally {
    for (const worker of workers) await worker.stop()
  }
  const daily = await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query(`select run.id from app.reconciliation_run as run where run.kind = 'daily'`)
    return rows.length
  })
  assert.equal(daily, 1)
})
