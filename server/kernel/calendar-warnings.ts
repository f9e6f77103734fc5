import type { PoolClient } from 'pg'
import { getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { addEntry } from './journal.ts'
import type { OverdueOptions } from './overdue.ts'

/** Days before a year begins from which its missing calendar is warned of; the State Council's notice usually comes in November. */
export const warnAhead = 60
const week = 7

export interface MissingYear {
  readonly year: number
  /** Days until it begins; 0 or less when it has. */
  readonly daysUntil: number
  /** Which warning this is: the first 60 days before, then one a week. */
  readonly nth: number
}

/** Years without an official calendar that begin within 60 days or have begun. Pure; `official` are the years that have one. */
export function missingYears(official: ReadonlySet<number>, today: string): readonly MissingYear[] {
  const now = Number(today.slice(0, 4))
  return [now, now + 1].flatMap((year) => {
    const daysUntil = getDayNumber(`${year}-01-01`) - getDayNumber(today)
    if (official.has(year) || daysUntil > warnAhead) return []
    return [{ year, daysUntil, nth: Math.floor((warnAhead - daysUntil) / week) + 1 }]
  })
}

export async function readMissingYears(connection: PoolClient, today: string): Promise<readonly MissingYear[]> {
  const { rows } = await connection.query<{ year: number }>({
    name: 'official-years',
    text: 'select calendar_year.year from app.calendar_year where calendar_year.official',
  })
  return missingYears(new Set(rows.map(({ year }) => year)), today)
}

/** Writes each warning that is due, once, whichever of several programs comes first. Returns how many it wrote. */
export async function warnOfMissingYears({ database, directory, now, committed }: OverdueOptions): Promise<number> {
  const at = now()
  const today = dayInShanghai(at)
  const { bureau, departments } = await directory.current(at.getTime())
  const office = [...departments.values()].some(({ active }) => active) && departments.has(conferenceOffice) ? [conferenceOffice] : []
  const written = await withinConnection(database.pool, programSight, async (connection) => {
    let count = 0
    for (const { year, daysUntil, nth } of await readMissingYears(connection, today)) {
      const { rowCount } = await connection.query(
        'insert into app.calendar_warning (year, nth, at) values ($1, $2, $3) on conflict do nothing',
        [year, nth, at],
      )
      if (rowCount !== 1) continue
      count++
      await addEntry(connection, {
        type: 'calendar.missing',
        at,
        decision: null,
        tell: [...new Set([bureau, ...office])].map((department) => [department, null] as const),
        actor: '平台',
        seat: 'system',
        department: bureau,
        data: { subject: 'calendar', year, daysUntil, nth },
      })
    }
    return count
  })
  if (written > 0) committed()
  return written
}

/** 联席会议办公室, which looks after what concerns all departments (二(一)2). */
const conferenceOffice = 'LXHB'
