import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { seats, type Seat } from '#notice/seats.ts'
import type { PeopleList } from './shapes.ts'

/** Who works in a department, for fields that name one of its officers: name and seats, nothing else of the account. */
export async function listPeople(connection: PoolClient, department: string): Promise<Static<typeof PeopleList>['items']> {
  const { rows } = await connection.query<{ id: string; name: string; seats: readonly Seat[] }>(
    'select account.id, account.name, account.seats from app.account where account.department = $1 and account.active order by account.id',
    [department],
  )
  return rows.map((row) => ({ id: row.id, name: row.name, seats: row.seats.map((code) => ({ code, name: seats[code] })) }))
}
