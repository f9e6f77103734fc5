import type { PoolClient } from 'pg'
import { systemLookReasons, type SystemLookReason } from '#notice/upward-words.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { recordLook } from '#kernel/looks.ts'
import { places } from '#kernel/personal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { refuseTooMany } from '#modules/secrecy/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { SealError } from '#platform/seal.ts'

interface Held {
  readonly id: string
  readonly case_id: string
  readonly department: string
  readonly user_name: string
  readonly system: string
  readonly custodian: string
  readonly custodian_name: string
  readonly state: 'given' | 'in-use' | 'closed'
  readonly sealed: string | null
}

/** Secrets are closed to every department's own sight, also to the bureau's: within a person's transaction only this opens them, for the time of `work`. */
export async function asTheProgram<Result>(connection: PoolClient, work: () => Promise<Result>): Promise<Result> {
  const { rows } = await connection.query<{ department: string | null }>(`select current_setting('app.department', true) as department`)
  await connection.query(`set local app.department = ''`)
  const result = await work()
  await connection.query(`select set_config('app.department', $1, true)`, [rows[0]?.department ?? ''])
  return result
}

/** Locks the account; to whom it is not known there is none. Throws Refusal 404, 409. */
async function getHeld(connection: PoolClient, viewer: Viewer, id: string): Promise<Held> {
  const { rows } = await connection.query<Held>(
    `select account.id, account.case_id, account.department, account.user_name, system.name as system, account.custodian, account.custodian_name,
            account.state, secret.sealed
     from app.system_account as account
     join app.professional_system as system on system.id = account.system
     left join app.system_secret as secret on secret.account = account.id
     where account.id = $1 and ($2 = 'city' or account.department = $3) for update of account`,
    [id, viewer.sight, viewer.department],
  )
  const held = rows[0]
  if (!held) throw notFound('这个账号')
  if (held.state === 'closed') throw new Refusal(409, 'closed', '这个账号已交还、收回或到期，口令已删去。')
  return held
}

/**
 * Puts the secret under seal: the department that gives the account while it is being handed over, its custodian from then on. What was
 * written is shown to nobody but the custodian. Throws Refusal 403, 404, 409.
 */
export async function keepSecret({ database, seal, now, committed }: City, viewer: Viewer, id: string, secret: string): Promise<void> {
  const at = now()
  await withinConnection(database.pool, programSight, async (connection) => {
    const held = await getHeld(connection, viewer, id)
    const gives = held.department === viewer.department && held.state === 'given'
    if (!gives && held.custodian !== viewer.account) {
      const say =
        held.department === viewer.department
          ? '账号已由审批局接收，口令由保管人更换；如需收回账号，请在账号办件中办理。'
          : `只有提供账号的部门和保管人${held.custodian_name}可以填写口令。`
      throw new Refusal(403, 'not-the-custodian', say)
    }
    await connection.query(
      `insert into app.system_secret (account, sealed, set_by, set_at) values ($1, $2, $3, $4)
       on conflict (account) do update set sealed = excluded.sealed, set_by = excluded.set_by, set_at = excluded.set_at`,
      [id, seal.seal(places.systemSecret, id, secret), viewer.name, at],
    )
    await connection.query('update app.system_account set secret_at = $2 where system_account.id = $1', [id, at])
    await addEntry(connection, {
      type: 'account.secret-changed',
      at,
      decision: null,
      tell: [[held.department, null]],
      actor: viewer.name,
      seat: viewer.seats[0] ?? 'handler',
      department: viewer.department,
      data: { case: held.case_id, system: held.system, userName: held.user_name },
    })
  })
  committed()
}

/** The secret in clear, for the custodian alone, who says what for; the look is written in the same transaction (1.4). Throws Refusal 403, 404, 409, 429. */
export async function revealSecret(
  { database, seal, now }: City,
  viewer: Viewer,
  id: string,
  reason: SystemLookReason,
  note: string,
): Promise<{ readonly userName: string; readonly secret: string }> {
  const at = now()
  return await withinConnection(database.pool, programSight, async (connection) => {
    const held = await getHeld(connection, viewer, id)
    if (held.custodian !== viewer.account)
      throw new Refusal(403, 'not-the-custodian', `只有保管人${held.custodian_name}可以查看口令。如需使用，请先办理更换保管人。`)
    if (held.sealed === null) throw new Refusal(409, 'no-secret', '监管部门还没有填写口令，请联系监管部门联络员。')
    await refuseTooMany(connection, viewer.account, at)
    await recordLook(connection, {
      kind: 'secret-revealed',
      at,
      by: viewer,
      subject: `account:${id}`,
      title: `${held.system} ${held.user_name}`,
      fields: ['secret'],
      reason: systemLookReasons[reason],
      note: note.trim(),
    })
    return { userName: held.user_name, secret: open(seal, id, held.sealed) }
  })
}

function open(seal: City['seal'], id: string, sealed: string): string {
  try {
    return seal.open(places.systemSecret, id, sealed)
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    throw new Refusal(409, 'seal-broken', '口令的密文没有通过校验，不能显示：可能被改动，或缺少密钥。请联系系统管理员核查。')
  }
}
