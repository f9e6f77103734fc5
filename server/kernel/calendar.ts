import type { PoolClient } from 'pg'
import { replaceYears, type BroughtYear } from '#notice/calendar-file.ts'
import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai, type WorkingCalendar } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { addEntry } from './journal.ts'
import type { OverdueOptions } from './overdue.ts'
import { rescheduleAll, rescheduleStragglers, type Shift } from './rescheduling.ts'
import { notedThings, takeBackLateness } from './takebacks.ts'

export interface CalendarImport {
  readonly years: readonly BroughtYear[]
  readonly at: Date
  readonly bureau: string
  readonly by: { readonly name: string; readonly seat: string; readonly department: string }
}
export interface ImportOutcome {
  readonly id: string
  readonly moved: number
  readonly settled: number
  readonly shifts: readonly Shift[]
}

/** Names the advisory lock under which calendars are brought in, one at a time: "CALN". */
const calendarLock = 0x4341_4c4e

/**
 * Brings in calendar years and reckons every open deadline anew in the same transaction. What moved is kept as a record, old and new
 * day of each; whoever holds it is told, and marks of lateness that no longer hold are taken back.
 */
export async function importCalendar(connection: PoolClient, { years, at, bureau, by }: CalendarImport): Promise<ImportOutcome> {
  await connection.query('select pg_advisory_xact_lock($1)', [calendarLock])
  const earlier = await readCalendar(connection)
  const calendar = replaceYears(earlier, years)
  const replaced = new Set(years.map(({ year }) => String(year)))
  const kept = {
    years: Object.fromEntries(Object.entries(earlier.years).filter(([year]) => replaced.has(year))),
    days: Object.fromEntries(Object.entries(earlier.days).filter(([day]) => replaced.has(day.slice(0, 4)))),
  }
  const brought = years.map(({ year, official, days }) => ({ year, official, days: days.length }))
  const { rows } = await connection.query<{ id: string }>(
    'insert into app.calendar_import (at, by_name, seat, years, earlier) values ($1, $2, $3, $4, $5) returning calendar_import.id',
    [at, by.name, by.seat, JSON.stringify(brought), JSON.stringify(kept)],
  )
  const id = rows[0]!.id
  await writeYears(connection, years)
  const reason = `${years.map(({ year, official }) => `${year} 年${official ? '正式' : '暂定'}`).join('、')}工作日历导入`
  const today = dayInShanghai(at)
  const shifts = await rescheduleAll(connection, { import: id, at, today, bureau, by, reason, earlier, calendar })
  await takeBackAll(connection, { today, at, bureau })
  const moved = shifts.reduce((sum, shift) => sum + shift.moved, 0)
  const settled = shifts.reduce((sum, shift) => sum + shift.settled, 0)
  await connection.query('update app.calendar_import set moved = $2, settled = $3 where calendar_import.id = $1', [id, moved, settled])
  await addEntry(connection, {
    type: 'calendar.imported',
    at,
    decision: null,
    tell: [],
    actor: by.name,
    seat: by.seat,
    department: by.department,
    data: { subject: 'calendar', import: id, years: brought, moved, settled },
  })
  return { id, moved, settled, shifts }
}

async function takeBackAll(connection: PoolClient, terms: { readonly today: string; readonly at: Date; readonly bureau: string }) {
  for (const thing of notedThings) while ((await takeBackLateness(connection, thing, terms)) > 0);
}

async function readCalendar(connection: PoolClient): Promise<WorkingCalendar> {
  const { rows: years } = await connection.query<{ year: number; official: boolean }>(
    'select calendar_year.year, calendar_year.official from app.calendar_year',
  )
  const { rows: days } = await connection.query<{ day: string; kind: 'holiday' | 'workday'; name: string }>(
    'select calendar_day.day, calendar_day.kind, calendar_day.name from app.calendar_day',
  )
  return {
    years: Object.fromEntries(years.map(({ year, official }) => [String(year), official ? 'official' : 'provisional'] as const)),
    days: Object.fromEntries(days.map(({ day, kind, name }) => [day, { kind, name }])),
  }
}

async function writeYears(connection: PoolClient, years: readonly BroughtYear[]): Promise<void> {
  for (const { year, official, papers, days } of years) {
    await connection.query(
      `insert into app.calendar_year (year, official, papers) values ($1, $2, $3)
       on conflict (year) do update set official = excluded.official, papers = excluded.papers`,
      [year, official, papers],
    )
    await connection.query('delete from app.calendar_day where calendar_day.day >= $1 and calendar_day.day < $2', [
      `${year}-01-01`,
      `${year + 1}-01-01`,
    ])
    await connection.query(
      `insert into app.calendar_day (day, kind, name) select new.day, new.kind, new.name from jsonb_to_recordset($1::jsonb) as new(day date, kind text, name text)`,
      [JSON.stringify(days)],
    )
  }
}

/** Seconds after which nothing can still be writing by a calendar that an import replaced: a statement takes 30 at most. */
const settlingSeconds = 40

/** Looks once more at terms that began while a calendar was brought in. Returns how many deadlines that moved. */
export async function lookAgain({ database, directory, now, committed }: OverdueOptions): Promise<number> {
  const at = now()
  const { bureau, settings } = await directory.current(at.getTime())
  const moved = await withinConnection(database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string; at: Date; by_name: string; earlier: WorkingCalendar }>(
      `select calendar_import.id, calendar_import.at, calendar_import.by_name, calendar_import.earlier from app.calendar_import
       where calendar_import.looked_again is null and calendar_import.at < $1::timestamptz - make_interval(secs => ${settlingSeconds})
       order by calendar_import.id limit 1 for update skip locked`,
      [at],
    )
    const imported = rows[0]
    if (!imported) return 0
    const calendar = await readCalendar(connection)
    const years = new Set(Object.keys(imported.earlier.years))
    const earlier = {
      years: { ...calendar.years, ...imported.earlier.years },
      days: {
        ...Object.fromEntries(Object.entries(calendar.days).filter(([day]) => !years.has(day.slice(0, 4)))),
        ...imported.earlier.days,
      },
    }
    const today = dayInShanghai(at)
    const day = getDayNumber(dayInShanghai(imported.at))
    const { receiptLimit, routingLimit, answerLimit } = settings
    const shifts = await rescheduleStragglers(
      connection,
      {
        import: imported.id,
        at,
        today,
        bureau,
        earlier,
        calendar,
        reason: '工作日历导入时正在办理的期限，复核更正',
        by: { name: '平台', seat: 'system', department: bureau },
      },
      {
        push: [receiptLimit, routingLimit],
        waiting: [routingLimit],
        feedback: [answerLimit],
        difference: [routingLimit],
        'follow-up': [routingLimit],
      },
      [dayOfNumber(day), dayOfNumber(day + 1)],
    )
    await takeBackAll(connection, { today, at, bureau })
    const sum = shifts.reduce((total, shift) => total + shift.moved, 0)
    const settled = shifts.reduce((total, shift) => total + shift.settled, 0)
    await connection.query(
      `update app.calendar_import set looked_again = $2, moved = calendar_import.moved + $3, settled = calendar_import.settled + $4 where calendar_import.id = $1`,
      [imported.id, at, sum, settled],
    )
    return sum
  })
  if (moved > 0) committed()
  return moved
}
