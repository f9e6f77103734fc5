import type { Effect, EffectAsk } from '#kernel/cases/effects.ts'
import { Refusal } from '#platform/http/problem.ts'
import { asTheProgram } from './secrets.ts'

const textOf = (ask: EffectAsk, field: string): string => {
  const value = ask.record.fields[field]
  return typeof value === 'string' ? value : ''
}
const refuse = (field: string, code: string, message: string) =>
  new Refusal(422, code, message, [{ pointer: `/fields/${field}`, code, message }])

/** A task entered by hand: one decision has one, unless the one before was withdrawn. Throws Refusal 409 with the number of the one that there is. */
export const registerUpwardReport: Effect = async ({ connection, at, record }) => {
  const { rows } = await connection.query<{ case_id: string | null; state: string | null }>(
    `insert into app.upward_duty as duty (decision, occasion, kind, noted_at, case_id, settled_at) values ($1, 'made', 'made', $2, $3, $2)
     on conflict (decision, occasion) do update set case_id = excluded.case_id, settled_at = excluded.settled_at
       where exists (select from app.case as before where before.id = duty.case_id and before.state = 'withdrawn')
     returning duty.case_id`,
    [record.decision, at, record.id],
  )
  if (rows[0]) return
  throw new Refusal(409, 'already-to-report', '这条决定已有上报任务，不必重复登记。请在上报任务中查找并继续办理。')
}

/** The custodian is one of the bureau's own people: the supervising department gives the account to the bureau, not to one of its own. */
export const checkAccountRequest: Effect = async (ask) => {
  await getCustodian(ask, 'custodian')
}

async function getCustodian(ask: EffectAsk, field: string): Promise<{ readonly id: string; readonly name: string }> {
  const { rows } = await ask.connection.query<{ id: string; name: string }>(
    'select account.id, account.name from app.account where account.id = $1 and account.department = $2 and account.active',
    [textOf(ask, field), ask.record.parties['using'] ?? ''],
  )
  if (!rows[0]) throw refuse(field, 'not-of-the-bureau', '账号保管人须是审批局的在用人员，请重新选择。')
  return rows[0]
}

/** The account stands in the register from now on, for a system that the supplying department has registered. Throws Refusal 422. */
export const keepSystemAccount: Effect = async (ask) => {
  const { connection, at, record } = ask
  const { supplying = '' } = record.parties
  const { rows } = await connection.query<{ id: string }>(
    'select system.id from app.professional_system as system where system.name = $1 and system.department = $2 and system.active',
    [textOf(ask, 'systemName'), supplying],
  )
  if (!rows[0])
    throw refuse(
      'systemName',
      'unknown-system',
      `专业系统台账中没有本部门登记的“${textOf(ask, 'systemName')}”。请先在“专业系统与账号”中登记该系统，再提供账号。`,
    )
  const custodian = await getCustodian(ask, 'custodian')
  await connection.query(
    `insert into app.system_account (case_id, system, department, user_name, purpose, custodian, custodian_name, given_at, expires_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'given')`,
    [
      record.id,
      rows[0].id,
      supplying,
      textOf(ask, 'userName'),
      textOf(ask, 'purpose'),
      custodian.id,
      custodian.name,
      at,
      textOf(ask, 'expiresOn'),
    ],
  )
}

/** Taken over by the custodian in person, and only when there is a secret to take over. Throws Refusal 403, 422. */
export const takeOverAccount: Effect = async ({ connection, record, performer }) => {
  const { rows } = await connection.query<{ custodian: string; custodian_name: string; secret_at: Date | null }>(
    'select account.custodian, account.custodian_name, account.secret_at from app.system_account as account where account.case_id = $1 for update',
    [record.id],
  )
  const account = rows[0]
  if (!account || account.custodian !== performer.account)
    throw new Refusal(403, 'not-the-custodian', `账号由保管人${account?.custodian_name ?? ''}本人接收，其他人不能代收。`)
  if (account.secret_at === null)
    throw new Refusal(422, 'no-secret', '监管部门还没有在台账中填写口令，现在还不能接收。请联系监管部门联络员。')
  await connection.query(`update app.system_account set state = 'in-use' where system_account.case_id = $1`, [record.id])
}

/** Another custodian: from this moment the former one is shown nothing any more. */
export const handOverAccount: Effect = async (ask) => {
  const custodian = await getCustodian(ask, 'newCustodian')
  const { rowCount } = await ask.connection.query(
    `update app.system_account set custodian = $2, custodian_name = $3, state = 'given' where system_account.case_id = $1 and system_account.custodian <> $2`,
    [ask.record.id, custodian.id, custodian.name],
  )
  if (rowCount === 0) throw refuse('newCustodian', 'same-custodian', '所选人员已是保管人，请选择另一人。')
}

export const renewSystemAccount: Effect = async (ask) => {
  await ask.connection.query(`update app.system_account set expires_on = $2, state = 'given' where system_account.case_id = $1`, [
    ask.record.id,
    textOf(ask, 'expiresOn'),
  ])
}

/** Handed back, taken back or run out: the secret is removed, so that nobody can be shown it again. */
export const closeSystemAccount: Effect = async ({ connection, at, record }) => {
  await asTheProgram(connection, () =>
    connection.query(
      `delete from app.system_secret where system_secret.account = (select account.id from app.system_account as account where account.case_id = $1)`,
      [record.id],
    ),
  )
  await connection.query(
    `update app.system_account set state = 'closed', secret_at = null, closed_at = $2 where system_account.case_id = $1`,
    [record.id, at],
  )
}
