import type { PoolClient } from 'pg'
import { askedFirst } from '#kernel/custodians.ts'
import type { absenceKinds } from './absences.ts'

interface Person {
  readonly id: string
  readonly name: string
}
interface Row {
  readonly seat: string
  readonly id: string
  readonly name: string
  readonly absent_id: string | null
  readonly absent_name: string | null
  readonly present: boolean
}
const columns = `custodian.seat, custodian.account as id, account.name, absent.id as absent_id, absent.name as absent_name, custodian.present`
const joined = `app.custodians($2::date) as custodian
  join app.account on account.id = custodian.account left join app.account as absent on absent.id = custodian.stands_in_for`

const presentRow = ({ seat, id, name, absent_id, absent_name, present }: Row) => ({
  seat,
  person: { id, name },
  present,
  standsInFor: absent_id === null ? null : { id: absent_id, name: absent_name ?? absent_id },
})

/** Everybody in the order of custodians, with stand-ins in their places. */
export async function readOrder(connection: PoolClient, department: string, day: string) {
  const { rows } = await connection.query<Row>({
    name: 'custodians-in-order',
    text: `select ${columns} from ${joined} where custodian.department = $1 order by custodian.turn, custodian.account`,
    values: [department, day],
  })
  return rows.map(presentRow)
}

/** Who is asked on a day, or null where nobody is there to be asked. */
export async function readAsked(connection: PoolClient, department: string, day: string) {
  const { rows } = await connection.query<Row>({
    name: 'custodian-asked',
    text: `select ${columns} from ${joined} where custodian.department = $1 order by ${askedFirst}, custodian.account limit 1`,
    values: [department, day],
  })
  return rows[0] ? presentRow(rows[0]) : null
}

/** Departments of which no custodian is present: the head is asked all the same. */
export async function readUnattended(connection: PoolClient, day: string) {
  const { rows } = await connection.query<{ department: string; head: string | null; since: Date | null }>({
    name: 'unattended',
    text: `select department.code as department,
             (select account.name from app.account where account.department = department.code and account.active and 'head' = any (account.seats)
              order by account.id limit 1) as head,
             custodian.since
           from app.department
           left join app.custodian on custodian.department = department.code and not custodian.present
           where department.active and department.kind <> 'actor'
             and not exists (select from app.custodians($1::date) as one where one.department = department.code and one.present)
           order by department.code`,
    values: [day],
  })
  return rows
}

/** What is, comes, or was over within the last 30 days; the nearest first. */
export async function readAbsences(connection: PoolClient, department: string, day: string) {
  const { rows } = await connection.query<{
    id: string
    account: string
    name: string
    stand_in: string | null
    stand_in_name: string | null
    kind: keyof typeof absenceKinds
    away_from: string
    back_on: string
    recorded_by: string
    recorded_at: Date
    ended_by: string | null
  }>({
    name: 'absences',
    text: `select absence.id, absence.account, account.name, absence.stand_in, stand_in.name as stand_in_name, absence.kind, absence.away_from, absence.back_on,
                  absence.recorded_by, absence.recorded_at, absence.ended_by
           from app.absence join app.account on account.id = absence.account left join app.account as stand_in on stand_in.id = absence.stand_in
           where absence.department = $1 and absence.back_on > $2::date - 30 order by absence.away_from desc, absence.id desc limit 200`,
    values: [department, day],
  })
  const person = (id: string | null, name: string | null): Person | null => (id === null ? null : { id, name: name ?? id })
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.account, name: row.name },
    standIn: person(row.stand_in, row.stand_in_name),
    kind: row.kind,
    from: row.away_from,
    backOn: row.back_on,
    state: row.back_on <= day ? ('over' as const) : row.away_from > day ? ('coming' as const) : ('now' as const),
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    endedBy: row.ended_by,
  }))
}
