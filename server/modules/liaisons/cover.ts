import type { PoolClient } from 'pg'
import type { Directory } from '#kernel/directory.ts'
import { seats, type Seat } from '#kernel/seats.ts'

interface Row {
  readonly account: string
  readonly name: string
  readonly department: string
  readonly seats: readonly Seat[]
  readonly alone: readonly Seat[]
  readonly pushes: number
  readonly uncovered_pushes: number
  readonly uncovered_cases: number
}

/**
 * "Who holds what if this officer is ill?": seats that only this person fills, work handed to this person, and what nobody else in the
 * department could take up: pushes where no other custodian is left, cases that wait for a seat that nobody else fills.
 */
const coverStatement = `
with seated as (
  select account.id, account.name, account.department, account.seats from app.account
  where account.active and account.department = any ($1::text[])
), filled as (
  select seated.department, held.seat, count(*) as people from seated cross join lateral unnest(seated.seats) as held(seat) group by 1, 2
), custodians as (
  select seated.department, count(*) filter (where seated.seats && array['liaison', 'deputy', 'head', 'operator']) as people from seated group by 1
), handed as (
  select push.officer, count(*)::integer as pushes from app.push
  where push.officer is not null and push.status not in ('rerouted', 'superseded', 'ended') group by 1
), unsigned as (
  select push.department, count(*)::integer as pushes from app.push where push.status in ('pending', 'deemed') group by 1
), waiting as (
  select c.custodian as department, c.custodian_seat as seat, count(*)::integer as cases
  from app.case as c where c.closed_at is null group by 1, 2
)
select seated.id as account, seated.name, seated.department, seated.seats,
       coalesce(handed.pushes, 0) as pushes,
       coalesce((select array_agg(filled.seat order by filled.seat) from filled
                 where filled.department = seated.department and filled.people = 1 and filled.seat = any (seated.seats)), '{}') as alone,
       case when custodians.people = 1 and seated.seats && array['liaison', 'deputy', 'head', 'operator'] then coalesce(unsigned.pushes, 0) else 0 end as uncovered_pushes,
       coalesce((select sum(waiting.cases)::integer from waiting join filled on filled.department = waiting.department and filled.seat = waiting.seat
                 where waiting.department = seated.department and filled.people = 1 and waiting.seat = any (seated.seats)), 0) as uncovered_cases
from seated
left join custodians on custodians.department = seated.department
left join handed on handed.officer = seated.id
left join unsigned on unsigned.department = seated.department
where seated.seats && array['liaison', 'deputy', 'handler', 'head', 'operator']
order by uncovered_pushes desc, pushes desc, seated.department, seated.id
limit 500`

export async function readCover(connection: PoolClient, known: Directory, departments: readonly string[]) {
  const { rows } = await connection.query<Row>(coverStatement, [departments])
  const named = (seat: Seat) => ({ code: seat, name: seats[seat] })
  return rows.map((row) => ({
    account: row.account,
    name: row.name,
    department: { code: row.department, name: known.departments.get(row.department)?.name ?? row.department },
    seats: row.seats.map(named),
    pushes: row.pushes,
    alone: row.alone.map(named),
    uncoveredPushes: row.uncovered_pushes,
    uncoveredCases: row.uncovered_cases,
  }))
}
