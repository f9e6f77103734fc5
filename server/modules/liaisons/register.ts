import type { PoolClient } from 'pg'
import type { Directory } from '#kernel/directory.ts'
import { openPhone } from '#kernel/personal.ts'
import { maskPhone } from '#kernel/sight.ts'
import type { Seal } from '#platform/seal.ts'
import { getDayNumber } from '#notice/civil-days.ts'
import { liaisonKinds } from '#notice/procedures/liaison-appointment.ts'

interface Row {
  readonly id: string
  readonly department: string
  readonly account: string
  readonly name: string
  readonly kind: keyof typeof liaisonKinds
  readonly office: string
  readonly position: string
  readonly phone: string | null
  readonly in_department_since: string
  readonly starts_on: string
  readonly ends_on: string
  readonly ended_on: string | null
  readonly end_reason: string | null
  readonly handed_over: number | null
  readonly opened_case: string
  readonly away: boolean
  readonly stand_in: string | null
}
export interface Reading {
  readonly connection: PoolClient
  readonly known: Directory
  readonly seal: Seal
  readonly today: string
}

const kindOf = (kind: keyof typeof liaisonKinds) => ({ code: kind, name: liaisonKinds[kind] })
const nameOf = ({ departments }: Directory, code: string) => ({ code, name: departments.get(code)?.name ?? code })

async function readRows({ connection, today }: Reading, condition: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await connection.query<Row>(
    `select appointment.id, appointment.department, appointment.account, account.name, appointment.kind, appointment.office, appointment.position,
            account.phone, appointment.in_department_since, appointment.starts_on, appointment.ends_on, appointment.ended_on, appointment.end_reason,
            appointment.handed_over, appointment.opened_case, absence.id is not null as away, stand_in.name as stand_in
     from app.liaison_appointment as appointment
     join app.account on account.id = appointment.account
     left join app.absence on absence.account = account.id and absence.away_from <= $1::date and $1::date < absence.back_on
     left join app.account as stand_in on stand_in.id = absence.stand_in
     where ${condition} order by appointment.department, appointment.kind desc, appointment.id desc limit 2000`,
    [today, ...values],
  )
  return rows
}

const present = ({ seal, today }: Reading, row: Row) => ({
  id: row.id,
  account: row.account,
  name: row.name,
  kind: kindOf(row.kind),
  office: row.office,
  position: row.position,
  phone: row.phone === null ? null : maskPhone(openPhone(seal, row.account, row.phone)),
  inDepartmentSince: row.in_department_since,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  daysLeft: getDayNumber(row.ends_on) - getDayNumber(today),
  endedOn: row.ended_on,
  endReason: row.end_reason,
  handedOver: row.handed_over,
  case: row.opened_case,
  away: row.away,
  standIn: row.stand_in,
})

/** Every department of the register with its two seats (2.3.1.1): who sits there, which is vacant, who has the rights without a letter. */
export async function readRegister(reading: Reading) {
  const { connection, known } = reading
  const rows = await readRows(reading, 'appointment.ended_at is null', [])
  const { rows: seated } = await connection.query<{ id: string; department: string; name: string }>(
    `select account.id, account.department, account.name from app.account where account.active and 'liaison' = any (account.seats) order by account.id`,
  )
  const filed = new Set(rows.map(({ account }) => account))
  const supervisors = [...known.departments].filter(([, { active, kind }]) => active && kind === 'supervisor')
  return supervisors.map(([code]) => {
    const ofKind = (kind: string) => rows.find((row) => row.department === code && row.kind === kind)
    const [lead, handler] = [ofKind('lead'), ofKind('handler')]
    return {
      department: nameOf(known, code),
      lead: lead ? present(reading, lead) : null,
      handler: handler ? present(reading, handler) : null,
      vacancies: [...(lead ? [] : [kindOf('lead')]), ...(handler ? [] : [kindOf('handler')])],
      unfiled: seated.filter(({ id, department }) => department === code && !filed.has(id)).map(({ name }) => name),
    }
  })
}

/** All appointments of a department, the newest first. */
export async function readHistory(reading: Reading, department: string) {
  const rows = await readRows(reading, 'appointment.department = $2', [department])
  return rows.toSorted((one, other) => Number(other.id) - Number(one.id)).map((row) => present(reading, row))
}
