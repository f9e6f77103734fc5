import type { Effect, EffectAsk } from '#kernel/cases/effects.ts'
import { handOverFrom } from '#kernel/hand-outs.ts'
import { giveSeat, lockSeated, takeSeat } from '#modules/people/index.ts'
import { liaisonKinds } from '#notice/procedures/liaison-appointment.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'

interface Appointment {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly kind: string
  readonly opened_case: string
}

const textOf = ({ record }: EffectAsk, field: string): string => {
  const value = record.fields[field]
  return typeof value === 'string' ? value : ''
}
const byOf = ({ performer }: EffectAsk) => ({ name: performer.name, department: performer.department, seats: [] })
const departmentOf = ({ record }: EffectAsk): string => record.parties['appointing'] ?? ''
const refuse = (field: string, code: string, what: string) =>
  new Refusal(422, code, `${what}。`, [{ pointer: `/fields/${field}`, code, message: what }])

/** Appointments in force of the department, locked: two letters at once are filed one after the other. */
async function lockInForce({ connection }: EffectAsk, department: string): Promise<readonly Appointment[]> {
  const { rows } = await connection.query<Appointment>(
    `select appointment.id, appointment.account, account.name, appointment.kind, appointment.opened_case
     from app.liaison_appointment as appointment join app.account on account.id = appointment.account
     where appointment.department = $1 and appointment.ended_at is null order by appointment.id for update of appointment`,
    [department],
  )
  return rows
}

/** One of each kind in a department (2.3.1.1): whoever sits there is named, and must be succeeded. Refusal 422. */
async function findObstacle(ask: EffectAsk): Promise<readonly Appointment[]> {
  const department = departmentOf(ask)
  const account = textOf(ask, 'account')
  await lockSeated(ask.connection, account, department)
  const inForce = await lockInForce(ask, department)
  const predecessor = textOf(ask, 'predecessor')
  const seated = inForce.find(({ kind }) => kind === textOf(ask, 'kind'))
  const title = liaisonKinds[textOf(ask, 'kind') as keyof typeof liaisonKinds]
  if (seated && seated.account !== predecessor)
    throw refuse('predecessor', 'seat-taken', `${title}联络员现为${seated.name}，请在“接替的原联络员”中选择该人员，或先办理免去`)
  if (inForce.some((one) => one.account === account && one.account !== predecessor))
    throw refuse('account', 'already-liaison', '该人员已在任联络员，处室负责人和具体经办人应为两人（通知二(三)1.1)）')
  if (predecessor !== '' && !inForce.some((one) => one.account === predecessor))
    throw refuse('predecessor', 'no-predecessor', '所选的原联络员没有在任的备案，请核对')
  return inForce
}

export const examineLiaison: Effect = async (ask) => void (await findObstacle(ask))

export const appointLiaison: Effect = async (ask) => {
  const { connection, at, record, performer } = ask
  const inForce = await findObstacle(ask)
  const department = departmentOf(ask)
  const account = textOf(ask, 'account')
  const before = inForce.find((one) => one.account === textOf(ask, 'predecessor'))
  if (before) {
    await end(ask, before, '由新联络员接替', account === before.account ? null : account)
    await ask.stepElsewhere(before.opened_case, 'succeed')
  }
  await giveSeat(connection, byOf(ask), account, department, 'liaison', at)
  await connection.query(
    `insert into app.liaison_appointment
       (department, account, kind, office, position, in_department_since, starts_on, ends_on, appointed_at, appointed_by, opened_case)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      department,
      account,
      textOf(ask, 'kind'),
      textOf(ask, 'office'),
      textOf(ask, 'position'),
      textOf(ask, 'inDepartmentSince'),
      textOf(ask, 'startsOn'),
      textOf(ask, 'endsOn'),
      at,
      performer.name,
      record.id,
    ],
  )
}

export const endLiaison: Effect = async (ask) => {
  const account = textOf(ask, 'account')
  const appointment = (await lockInForce(ask, departmentOf(ask))).find((one) => one.opened_case === ask.record.id)
  if (!appointment) return
  const successor = textOf(ask, 'successor')
  if (successor === account) throw refuse('successor', 'same-person', '接手人不能是本人，请选择其他人，或不填')
  await end(ask, appointment, textOf(ask, 'endReason') || '任期届满', successor === '' ? null : successor)
}

/** Rights, open work and the register in one step: nobody is liaison without them, and no work stays with who is none. */
async function end(ask: EffectAsk, { id, account }: Appointment, reason: string, successor: string | null): Promise<void> {
  const { connection, at, performer } = ask
  const { name, seat, department } = performer
  const handedOver = await handOverFrom(
    connection,
    { officer: account },
    successor === null ? null : { officer: successor },
    { name, seat, department },
    at,
  )
  await takeSeat(connection, byOf(ask), account, 'liaison', at)
  await connection.query(
    `update app.liaison_appointment set ended_at = $2, ended_on = $3, end_reason = $4, handed_over = $5 where liaison_appointment.id = $1`,
    [id, at, dayInShanghai(at), reason, handedOver],
  )
}
