import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCalendarFile } from '#notice/calendar-file.ts'
import { importCalendar } from '#kernel/calendar.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { entriesOfCase, openCaseWorld, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'

/** A new calendar and the clocks of formal procedures: three working days over the New Year of 2027. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('calendar-cases')
})
after(() => world.close())

interface Kept {
  readonly due_on: string
  readonly due_provisional: boolean
  readonly next_step: string | null
  readonly next_on: string | null
  readonly overdue_at: Date | null
}
const read = async (id: string) =>
  await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) =>
      (
        await connection.query<Kept>(
          'select c.due_on, c.due_provisional, c.next_step, c.next_on, c.overdue_at from app.case as c where c.id = $1',
          [id],
        )
      ).rows[0]!,
  )
const bring = async (days: Readonly<Record<string, 'holiday' | 'workday'>>) => {
  const arranged = Object.fromEntries(Object.entries(days).map(([day, kind]) => [day, { kind, name: '元旦' }]))
  const reading = readCalendarFile({ years: { 2027: 'official' }, days: arranged })
  assert.ok(reading.ok)
  const by = { name: '系统管理员', seat: 'sysadmin', department: 'SPJ' }
  return await withinConnection(world.city.database.pool, programSight, (connection) =>
    importCalendar(connection, { years: reading.years, at: world.clock.at, bureau: 'SPJ', by }),
  )
}

test('the clock of a running case follows the new calendar, and so do its reminders; everybody in it is told', async () => {
  world.clock.at = new Date('2026-12-30T01:00:00Z')
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const fields = { wanted: '请提供项目申请报告', purpose: '开展事中检查' }
  const { id } = await world.begin('fgw.liaison', 'information-request', { about: { decision }, fields })
  const began = await read(id)
  assert.deepEqual([began.due_on, began.due_provisional], ['2027-01-05', true])
  const { shifts } = await bring({ '2027-01-01': 'holiday', '2027-01-04': 'holiday', '2027-01-05': 'holiday' })
  assert.deepEqual(
    shifts.filter(({ thing }) => thing === 'case').map(({ department, moved }) => [department, moved]),
    [['SPJ', 1]],
  )
  const later = await read(id)
  assert.deepEqual([later.due_on, later.due_provisional, later.next_step, later.next_on], ['2027-01-07', false, 'half', '2027-01-06'])
  const entry = (await entriesOfCase(world, id)).find(({ type }) => type === 'case.rescheduled')
  assert.deepEqual([entry?.feeds, entry?.data['from'], entry?.data['to']], [['FGW', 'SPJ'], '2027-01-05', '2027-01-07'])
})

test('late by the old calendar and not by the new one: the mark goes, and what comes next is a reminder again', async () => {
  world.clock.at = new Date('2027-01-08T01:00:00Z')
  const id = await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) => (await connection.query<{ id: string }>('select c.id from app.case as c')).rows[0]!.id,
  )
  await world.sweep()
  assert.ok((await read(id)).overdue_at)
  await bring({
    '2027-01-01': 'holiday',
    '2027-01-04': 'holiday',
    '2027-01-05': 'holiday',
    '2027-01-06': 'holiday',
    '2027-01-07': 'holiday',
  })
  await world.city.directory.refresh()
  await world.sweep()
  const kept = await read(id)
  assert.deepEqual([kept.due_on, kept.overdue_at, kept.next_step, kept.next_on], ['2027-01-11', null, 'last', '2027-01-11'])
  const withdrawn = (await entriesOfCase(world, id)).filter(({ type }) => type === 'case.overdue-withdrawn')
  assert.deepEqual(
    withdrawn.map(({ feeds }) => feeds.toSorted()),
    [['FGW', 'SPJ']],
  )
})
