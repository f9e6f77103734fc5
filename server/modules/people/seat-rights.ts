import type { PoolClient } from 'pg'
import { noteChange } from '#kernel/changes.ts'
import type { Seat } from '#kernel/seats.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { By } from './accounts.ts'
import { endSessionsOf } from './sessions.ts'

interface Seated {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly seats: readonly Seat[]
  readonly active: boolean
}

/** The account, locked for the open transaction. Throws Refusal 404, and 422 where it is closed or of another department. */
export async function lockSeated(connection: PoolClient, account: string, department: string): Promise<Seated> {
  const { rows } = await connection.query<Seated>(
    'select account.id, account.name, account.department, account.seats, account.active from app.account where account.id = $1 for update',
    [account],
  )
  const seated = rows[0]
  if (!seated) throw notFound('这个账号')
  if (!seated.active || seated.department !== department)
    throw new Refusal(422, 'not-of-department', `${seated.name}不是该部门在用的平台人员。请选择本部门在用的账号。`)
  return seated
}

/** One more seat, in the transaction of what gives it: rights follow the appointment (2.3.1.2). Who is given one signs in anew. */
export async function giveSeat(connection: PoolClient, by: By, account: string, department: string, seat: Seat, at: Date): Promise<Seated> {
  const seated = await lockSeated(connection, account, department)
  if (!seated.seats.includes(seat)) await write(connection, by, seated, [...seated.seats, seat], at)
  return seated
}

/** The seat goes at once, and with it every open session. An account that holds no other seat keeps none and can sign in to nothing. */
export async function takeSeat(connection: PoolClient, by: By, account: string, seat: Seat, at: Date): Promise<void> {
  const { rows } = await connection.query<Seated>(
    'select account.id, account.name, account.department, account.seats, account.active from app.account where account.id = $1 for update',
    [account],
  )
  const seated = rows[0]
  if (!seated?.seats.includes(seat)) return
  const left = seated.seats.filter((held) => held !== seat)
  await write(connection, by, seated, left, at)
}

async function write(connection: PoolClient, by: By, { id, seats }: Seated, after: readonly Seat[], at: Date): Promise<void> {
  await connection.query('update app.account set seats = $2, version = account.version + 1 where account.id = $1', [id, after])
  await endSessionsOf(connection, id, at)
  await noteChange(connection, {
    type: 'account.changed',
    subject: `account:${id}`,
    at,
    by,
    before: { seats },
    after: { seats: after },
  })
}
