import { getDayNumber } from '#notice/civil-days.ts'
import { addWorkingDays } from '#notice/working-days.ts'
import { recordAbsence } from '#modules/custody/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Life } from '../live.ts'

/** Every third day somebody's liaison goes on leave, and the deputy stands in. */
const often = { every: 3, on: 1 } as const

interface Pair {
  readonly account: string
  readonly name: string
  readonly department: string
  readonly deputy: string
  readonly deputy_name: string
}

/** A liaison is away today and tomorrow: pushes ask the deputy meanwhile, and the return gives them back (2.2.2.3). */
export async function takeLeave({ city, chance, attempt, leftToPeople }: Life, day: string, say: (line: string) => void): Promise<void> {
  if (getDayNumber(day) % often.every !== often.on) return
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<Pair>(
      `select liaison.id as account, liaison.name, liaison.department, deputy.id as deputy, deputy.name as deputy_name
       from app.account as liaison
       join app.account as deputy on deputy.department = liaison.department and deputy.id <> liaison.id
         and 'deputy' = any (deputy.seats) and deputy.active
       where liaison.demo and liaison.active and 'liaison' = any (liaison.seats) and not liaison.department = any ($1::text[]) order by liaison.id`,
      [[...leftToPeople]],
    ),
  )
  if (rows.length === 0) return
  const { account, name, department, deputy, deputy_name } = chance.pick(rows)
  const { calendar } = await city.directory.recent()
  const ask = { account, standIn: deputy, kind: 'leave', from: day, backOn: addWorkingDays(calendar, day, 2).due } as const
  const recorded = await attempt(() => recordAbsence(city, { account, department, name, seats: ['liaison'] }, ask))
  if (recorded !== undefined) say(`${day} ${department} 联络员${name}请假至 ${ask.backOn}，由${deputy_name}代理。`)
}
