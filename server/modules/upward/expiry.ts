import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { tellOf } from '#kernel/cases/overdue.ts'
import { findCase } from '#kernel/cases/records.ts'
import type { Turn } from '#kernel/cases/steps.ts'

/** Days before an account runs out on which both sides are told: time to ask for another one, and the last call. */
const warnings = [30, 7, 1] as const

/** Tells of accounts that run out soon, each warning once; one that was missed while the program stood still is not made up for. Returns how many. */
export async function remindOfExpiry(turn: Turn): Promise<number> {
  const { connection, today } = turn
  const { rows } = await connection.query<{ id: string; case_id: string; department: string; expires_on: string; left: number }>(
    `select account.id, account.case_id, account.department, account.expires_on, account.expires_on - $1::date as left
     from app.system_account as account
     where account.state <> 'closed' and account.expires_on between $1::date and $2::date
       and (account.reminded_for is distinct from account.expires_on
            or account.reminded_days > (select min(step) from unnest($3::integer[]) as step where step >= account.expires_on - $1::date))
     order by account.id for update skip locked`,
    [today, dayOfNumber(getDayNumber(today) + warnings[0]), [...warnings]],
  )
  for (const { id, case_id, department, expires_on, left } of rows) {
    const step = warnings.findLast((days) => days >= left) ?? warnings[0]
    const record = await findCase(connection, case_id)
    if (!record) continue
    const both = [turn.known.bureau, department]
    await tellOf(connection, turn, record, 'case.reminded', both, both, {
      step: 'expiry',
      dueOn: expires_on,
      of: turn.known.bureau,
      seat: 'handler',
    })
    await connection.query('update app.system_account set reminded_for = $2, reminded_days = $3 where system_account.id = $1', [
      id,
      expires_on,
      step,
    ])
  }
  return rows.length
}
