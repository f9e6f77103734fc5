import { officeCode } from '#notice/departments.ts'
import type { Actor } from '#kernel/actors.ts'
import { programSight, within, type Database } from '#platform/db.ts'
import { workingSight } from '#kernel/sight.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Seat } from '#kernel/seats.ts'
import type { Chance } from './random.ts'

/** The demo accounts as actors, so that names in the journal are those that can sign in. */
export interface People {
  /** Who signs for this department today: mostly the liaison, at times the deputy or a handler. */
  readonly atInbox: (department: string, chance: Chance) => Actor
  readonly inspector: (department: string) => Actor
  readonly operator: Actor
  readonly answering: Actor
  readonly office: Actor
}

export async function readPeople(database: Database<Tables>): Promise<People> {
  const accounts = await within(database, programSight, (tx) =>
    tx.selectFrom('app.account').select(['name', 'department', 'seats']).where('active', '=', true).orderBy('id').execute(),
  )
  const find = (department: string, seat: Seat, sight: Actor['sight'] = 'department'): Actor => {
    const account = accounts.find((one) => one.department === department && one.seats.includes(seat))
    if (!account) throw new Error(`the demo city has nobody in the seat ${department}.${seat}`)
    return { ...workingSight({ department, sight, seats: [seat] }), name: account.name, seats: [seat] }
  }
  return {
    atInbox: (department, chance) =>
      find(
        department,
        chance.weigh(['liaison', 'deputy', 'handler'] as const, (seat) => ({ liaison: 84, deputy: 9, handler: 7 })[seat]),
      ),
    inspector: (department) => find(department, 'handler'),
    operator: find('SPJ', 'operator', 'city'),
    answering: find('SPJ', 'handler', 'city'),
    office: find(officeCode, 'office', 'city'),
  }
}
