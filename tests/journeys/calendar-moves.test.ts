import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCalendarFile, type BroughtYear } from '#notice/calendar-file.ts'
import type { Actor } from '#kernel/actors.ts'
import { importCalendar, lookAgain } from '#kernel/calendar.ts'
import { sweepOverdue } from '#kernel/overdue.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { missingYears, readMissingYears, warnOfMissingYears } from '#kernel/calendar-warnings.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity } from '#world/officials.ts'

const liaison: Actor = { name: '联络员', department: 'FGW', sight: 'department', seats: ['liaison'] }
const by = { name: '系统管理员', seat: 'sysadmin', department: 'BGS' }
let world: World
before(async () => {
  world = await openWorld('calendar-moves', new Date('2026-12-31T01:00:00Z'))
  await seedCity(world.city, [], [{ code: 'NC-XK-0001', name: '事项一', lead: 'FGW' }])
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
async function ask<Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & Record<string, unknown>>(text, values)).rows,
  )
}
function yearOf(days: Readonly<Record<string, 'holiday' | 'workday'>>, official = true): readonly BroughtYear[] {
  const arranged = Object.fromEntries(Object.entries(days).map(([day, kind]) => [day, { kind, name: '元旦' }]))
  const reading = readCalendarFile({ years: { 2027: official ? 'official' : 'provisional' }, days: arranged })
  assert.ok(reading.ok)
  return reading.years
}
const bring = (years: readonly BroughtYear[]) =>
  withinConnection(world.city.database.pool, programSight, (connection) =>
    importCalendar(connection, { years, at: world.clock.at, bureau: 'SPJ', by }),
  )
const dueOf = async (push: string) =>
  (
    await ask<{ due_on: string; due_provisional: boolean; overdue_at: Date | null }>(
      'select push.due_on, push.due_provisional, push.overdue_at from app.push where push.id = $1',
      [push],
    )
  )[0]!
const entriesOf = async (type: string) =>
  await ask<{ feeds: string[]; data: Record<string, unknown> }>(
    'select journal.feeds, journal.data from app.journal where journal.type = $1 order by journal.id',
    [type],
  )
const newYear = { '2027-01-01': 'holiday', '2027-01-02': 'holiday', '2027-01-03': 'holiday' } as const

let push: string
test('a deadline in a year without its official arrangement is provisional', async () => {
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  push = pushes[0]!.id
  await decideOn(world.city, '没有这样的事项')
  const { due_on, due_provisional } = await dueOf(push)
  assert.deepEqual({ due_on, due_provisional }, { due_on: '2027-01-04', due_provisional: true })
})

test('an official calendar that changes no day settles the deadlines: provisional becomes final, with an entry, and nothing moves', async () => {
  const { moved, settled, shifts } = await bring(yearOf(newYear))
  assert.deepEqual({ moved, settled }, { moved: 0, settled: 2 })
  assert.deepEqual(
    shifts.map(({ thing, department }) => [thing, department]),
    [
      ['push', 'FGW'],
      ['waiting', 'SPJ'],
    ],
  )
  assert.equal((await dueOf(push)).due_provisional, false)
  const [entry] = await entriesOf('push.rescheduled')
  assert.deepEqual(entry?.feeds, ['FGW', 'SPJ'])
  assert.deepEqual(
    [entry?.data['from'], entry?.data['to'], entry?.data['wasProvisional'], entry?.data['provisional']],
    ['2027-01-04', '2027-01-04', true, false],
  )
})

test('a calendar that makes the last day a holiday moves the deadline later and takes the mark of lateness back, all in one', async () => {
  at('2027-01-05T01:00:00Z')
  const noted = await sweepOverdue(world.city)
  assert.deepEqual([noted.pushes, noted.waiting], [1, 1])
  assert.ok((await dueOf(push)).overdue_at)
  const { id, moved } = await bring(yearOf({ ...newYear, '2027-01-04': 'holiday', '2027-01-05': 'holiday' }))
  assert.equal(moved, 2)
  assert.deepEqual(await dueOf(push), { due_on: '2027-01-06', due_provisional: false, overdue_at: null })
  const withdrawn = await entriesOf('push.overdue-withdrawn')
  assert.deepEqual(
    withdrawn.map(({ feeds, data }) => [feeds, data['push'], data['dueOn']]),
    [[['FGW', 'SPJ'], push, '2027-01-06']],
  )
  const record = await ask<Record<string, unknown>>(
    'select thing, thing_id, department, holder, old_due, new_due, cause from app.deadline_change where import = $1 order by thing, id',
    [id],
  )
  assert.deepEqual(
    record.map((line) => Object.values(line)),
    [
      ['push', push, 'FGW', 'FGW', '2027-01-04', '2027-01-06', 'calendar'],
      ['waiting', record[1]?.['thing_id'], 'SPJ', 'SPJ', '2027-01-04', '2027-01-06', 'calendar'],
    ],
  )
})

test('a calendar that makes the last days working days moves it earlier, and the sweep notes what is late by it', async () => {
  const { moved } = await bring(yearOf(newYear))
  assert.equal(moved, 2)
  await world.city.directory.refresh()
  const noted = await sweepOverdue(world.city)
  assert.deepEqual([noted.pushes, noted.waiting], [1, 1])
  assert.equal((await dueOf(push)).due_on, '2027-01-04')
})

test('a term that a program reckoned by the calendar before, because it had not read the new one, is put right afterwards', async () => {
  await world.city.directory.current(world.clock.at.getTime())
  await bring(yearOf({ ...newYear, '2027-01-06': 'holiday' }))
  await world.city.returns.returnPush(liaison, { push, reason: 'not-this-item', note: null, suggestedDepartment: null })
  assert.equal((await dueOf(push)).due_on, '2027-01-06', 'reckoned by the calendar that this process still had')
  assert.equal(await lookAgain(world.city), 0, 'too early: others may still be writing')
  at('2027-01-05T01:02:00Z')
  while ((await ask('select 1 as one from app.calendar_import where looked_again is null')).length > 0) await lookAgain(world.city)
  assert.equal((await dueOf(push)).due_on, '2027-01-07')
})

test('while a calendar is brought in decisions keep coming, and no open deadline is left by the old one', async () => {
  at('2027-02-03T01:00:00Z')
  await world.city.directory.refresh()
  const incoming = Array.from({ length: 30 }, () => decideOn(world.city, 'NC-XK-0001'))
  const imports = bring(yearOf({ ...newYear, '2027-02-04': 'holiday' }))
  const sent = await Promise.all(incoming)
  await imports
  at('2027-02-03T01:01:00Z')
  await world.city.directory.refresh()
  await lookAgain(world.city)
  const ids = sent.flatMap(({ pushes }) => pushes.map(({ id }) => id))
  const rows = await ask<{ due_on: string; count: string }>(
    'select push.due_on, count(*) from app.push where push.id = any($1) group by 1',
    [ids],
  )
  assert.deepEqual(
    rows.map(({ due_on, count }) => [due_on, count]),
    [['2027-02-05', '30']],
  )
})

test('an answer owed in a year without its calendar is provisional as well', async () => {
  at('2028-03-01T01:00:00Z')
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  await world.city.receipts.sign(liaison, [{ push: pushes[0]!.id }])
  const asked = { kind: 'complaint', result: 'problem', text: '请处理', inspectedOn: null, files: [], actionWanted: true } as const
  const { id } = await world.city.feedback.give(liaison, { ...asked, push: pushes[0]!.id, decision: null })
  const rows = await ask<{ due_provisional: boolean }>('select feedback.due_provisional from app.feedback where feedback.id = $1', [id])
  assert.equal(rows[0]?.due_provisional, true)
})

test('a year without an official calendar is warned of 60 days before it begins, then once a week, until there is one', async () => {
  const official = new Set([2026])
  assert.deepEqual(missingYears(official, '2026-11-01'), [])
  assert.deepEqual(missingYears(official, '2026-11-02'), [{ year: 2027, daysUntil: 60, nth: 1 }])
  assert.deepEqual(
    ['2026-11-08', '2026-11-09', '2026-12-31', '2027-01-01'].map((day) => missingYears(official, day)[0]?.nth),
    [1, 2, 9, 9],
  )
  await ask('update app.calendar_year set official = true where calendar_year.year = 2027 returning 1 as one')
  const { year } = (await ask<{ year: number }>('select max(calendar_year.year) as year from app.calendar_year'))[0]!
  const before = `${year}-11-01T16:30:00Z`
  at(before)
  const warned = await Promise.all([warnOfMissingYears(world.city), warnOfMissingYears(world.city)])
  assert.equal(warned[0] + warned[1], 1, 'of two programs one writes it')
  assert.equal(await warnOfMissingYears(world.city), 0)
  at(`${year}-11-08T16:30:00Z`)
  assert.equal(await warnOfMissingYears(world.city), 1)
  const entries = await entriesOf('calendar.missing')
  assert.deepEqual(
    entries.map(({ feeds, data }) => [feeds.toSorted(), data['year'], data['nth']]),
    [
      [['LXHB', 'SPJ'], year + 1, 1],
      [['LXHB', 'SPJ'], year + 1, 2],
    ],
  )
  const server = await buildApp(world.city, '/nonexistent')
  const days = async () => {
    const ready = (await server.inject('/readyz')).json<{ calendar: { daysUntilUnknownYear: number } }>()
    const metrics = (await server.inject('/metrics')).body
    assert.match(metrics, new RegExp(`^shenguan_calendar_days_until_unknown_year ${ready.calendar.daysUntilUnknownYear}$`, 'mu'))
    return ready.calendar.daysUntilUnknownYear
  }
  assert.equal(await days(), 53)
  const reading = readCalendarFile({ years: { [year + 1]: 'official' }, days: {} })
  assert.ok(reading.ok)
  await bring(reading.years)
  assert.equal(await warnOfMissingYears(world.city), 0)
  assert.deepEqual(
    await withinConnection(world.city.database.pool, programSight, (connection) => readMissingYears(connection, `${year}-12-30`)),
    [],
  )
  assert.ok((await days()) > 365)
  await server.close()
})
