import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepOverdue } from '#kernel/overdue.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity } from '#world/officials.ts'

let world: World
const liaison = { name: '联络员', seats: ['liaison'], department: 'FGW', sight: 'department' } as const

before(async () => {
  world = await openWorld('overdue')
  await seedCity(
    world.city,
    [],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
    ],
  )
})
after(() => world.close())

interface Entry {
  readonly type: string
  readonly feeds: readonly string[]
  readonly pushes: readonly (string | null)[]
  readonly subject: string
}
async function entriesOf(type: string): Promise<readonly Entry[]> {
  return await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<Entry>(
      `select journal.type, journal.feeds, journal.pushes, journal.data ->> split_part($1, '.', 1) as subject from app.journal where journal.type = $1 order by journal.id`,
      [type],
    )
    return rows
  })
}
const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const nothing = { pushes: 0, feedback: 0, waiting: 0, followUps: 0 }

test('a limit runs to the end of its day in Shanghai: nobody is late a second before (2.2.2.3)', async () => {
  at('2026-03-02T01:00:00Z')
  await decideOn(world.city, 'NC-XK-0001')
  at('2026-03-03T15:59:59Z')
  assert.deepEqual(await sweepOverdue(world.city), nothing)
  at('2026-03-03T16:00:00Z')
  assert.deepEqual(await sweepOverdue(world.city), { ...nothing, pushes: 1 })
})

test('of several sweeps at once each lateness is noted once, told to the department and the bureau (4.3)', async () => {
  at('2026-03-09T01:00:00Z')
  const sent = await Promise.all(
    Array.from({ length: 60 }, (_, index) => decideOn(world.city, index % 2 === 0 ? 'NC-XK-0001' : 'NC-XK-0002')),
  )
  at('2026-03-11T01:00:00Z')
  const before = (await entriesOf('push.overdue')).length
  const noted = await Promise.all(Array.from({ length: 4 }, () => sweepOverdue(world.city)))
  const rest = await sweepOverdue(world.city)
  assert.equal(
    [...noted, rest].reduce((sum, { pushes }) => sum + pushes, 0),
    60,
  )
  assert.deepEqual(await sweepOverdue(world.city), nothing)
  const entries = (await entriesOf('push.overdue')).slice(before)
  const pushes = sent.flatMap((decision) => decision.pushes)
  assert.deepEqual(entries.map(({ subject }) => subject).toSorted(), pushes.map(({ id }) => id).toSorted())
  for (const { feeds, pushes: told, subject } of entries) {
    assert.deepEqual(feeds, [pushes.find(({ id }) => id === subject)?.department, 'SPJ'])
    assert.deepEqual(told, [subject, subject])
  }
})

test('who signs in time is never noted, and what is signed late is not noted again', async () => {
  at('2026-03-16T01:00:00Z')
  const inTime = await decideOn(world.city, 'NC-XK-0001')
  const late = await decideOn(world.city, 'NC-XK-0001')
  await world.city.receipts.sign(liaison, [{ push: inTime.pushes[0]!.id }])
  at('2026-03-18T01:00:00Z')
  assert.deepEqual(await sweepOverdue(world.city), { ...nothing, pushes: 1 })
  await world.city.receipts.sign(liaison, [{ push: late.pushes[0]!.id }])
  at('2026-03-19T01:00:00Z')
  assert.deepEqual(await sweepOverdue(world.city), nothing)
})

test("a returned push has a new term, which is the bureau's to keep, and is noted when that is over as well", async () => {
  at('2026-03-23T01:00:00Z')
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  const push = pushes[0]!.id
  at('2026-03-25T01:00:00Z')
  assert.deepEqual(await sweepOverdue(world.city), { ...nothing, pushes: 1 })
  await world.city.returns.returnPush(liaison, { push, reason: 'not-this-item', note: null, suggestedDepartment: null })
  assert.deepEqual(await sweepOverdue(world.city), nothing)
  at('2026-03-27T01:00:00Z')
  assert.deepEqual(await sweepOverdue(world.city), { ...nothing, pushes: 1 })
  assert.equal((await entriesOf('push.overdue')).filter(({ subject }) => subject === push).length, 2)
})

test('an answer that the bureau owes and a decision that nobody routes are noted once each (2.2.2.1)', async () => {
  at('2026-03-30T01:00:00Z')
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  const push = pushes[0]!.id
  await world.city.receipts.sign(liaison, [{ push }])
  await world.city.feedback.give(liaison, {
    push,
    decision: null,
    kind: 'complaint',
    result: 'problem',
    text: '请处理',
    inspectedOn: null,
    files: [],
    actionWanted: true,
  })
  await decideOn(world.city, '没有这样的事项')
  at('2026-04-20T01:00:00Z')
  const turns = await Promise.all([sweepOverdue(world.city), sweepOverdue(world.city)])
  assert.equal(
    turns.reduce((sum, { feedback }) => sum + feedback, 0),
    1,
  )
  assert.equal(
    turns.reduce((sum, { waiting }) => sum + waiting, 0),
    1,
  )
  assert.deepEqual(
    (await entriesOf('feedback.overdue')).map(({ feeds }) => feeds),
    [['FGW', 'SPJ']],
  )
  assert.deepEqual(
    (await entriesOf('waiting.overdue')).map(({ feeds, pushes: told }) => [feeds, told]),
    [[['SPJ'], [null]]],
  )
})
