import type { Transaction } from 'kysely'
import { arrangedYears, shippedCalendar } from '#notice/calendar-days.ts'
import { bureauCode, memberDepartments, otherActors } from '#notice/departments.ts'
import { regions } from '#notice/regions.ts'
import type { Tables } from '#kernel/tables.ts'

/**
 * The bodies that the notice names (二(一)2, 三(三), 四(三)), the city's regions and the calendar of working days. What is there
 * already stays as the city has it, so this may run at every start.
 */
export async function seedDepartments(tx: Transaction<Tables>): Promise<void> {
  await tx
    .insertInto('app.department')
    .values([
      ...memberDepartments.map(({ code, shortName, fullName2018, role, successor }) => ({
        code,
        name: shortName,
        full_name: fullName2018,
        kind: code === bureauCode ? ('bureau' as const) : role === 'member' ? ('member' as const) : ('supervisor' as const),
        successor,
      })),
      ...otherActors.map(({ code, shortName, fullName }) => ({
        code,
        name: shortName,
        full_name: fullName,
        kind: 'actor' as const,
        successor: null,
      })),
    ])
    .onConflict((the) => the.doNothing())
    .execute()
  await tx
    .insertInto('app.region')
    .values(divisions.map(({ code, name, from, until }) => ({ code, name, valid_from: from, valid_to: until })))
    .onConflict((the) => the.doNothing())
    .execute()
  await seedCalendar(tx)
}

/** Zones have no code of GB/T 2260: decisions in them carry the code of the division that they lie in. */
const divisions = regions.filter(({ code }) => code.length === 6)

async function seedCalendar(tx: Transaction<Tables>): Promise<void> {
  await tx
    .insertInto('app.calendar_year')
    .values(arrangedYears.map(({ year, status, papers }) => ({ year, official: status === 'official', papers: [...papers] })))
    .onConflict((the) => the.doNothing())
    .execute()
  await tx
    .insertInto('app.calendar_day')
    .values(Object.entries(shippedCalendar.days).map(([day, { kind, name }]) => ({ day, kind, name })))
    .onConflict((the) => the.doNothing())
    .execute()
}
