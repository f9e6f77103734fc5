import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { countAttempt, forgiveAttempts, takeBackAttempt } from './attempts.ts'
import { refusePassword } from './password-rules.ts'
import { hashPassword, isPassword } from './password.ts'
import { endOtherSessions, sessionsOf } from './sessions.ts'

export interface Present {
  readonly viewer: Viewer
  readonly token: string
  readonly origin: string
}

/**
 * Whether it is really the person who sits here: their password once more. Tries are counted as at the door, so that a session left
 * open is no way to find it out. Throws Refusal 403 where it is wrong, 429 after too many tries.
 */
export async function confirmPassword(city: City, { viewer, origin }: Present, password: string): Promise<string> {
  const attempt = { username: viewer.username, origin, at: city.now(), knownOrigin: true }
  const kept = await withinConnection(city.database.pool, programSight, async (connection) => {
    await countAttempt(connection, attempt)
    const { rows } = await connection.query<{ password_hash: string }>(
      'select account.password_hash from app.account where account.id = $1',
      [viewer.account],
    )
    return rows[0]?.password_hash
  })
  const right = await isPassword(password, kept).catch(async (cause: unknown) => {
    await withinConnection(city.database.pool, programSight, (connection) => takeBackAttempt(connection, attempt))
    throw cause
  })
  if (!right || kept === undefined) {
    const message = '原密码不正确，请重新输入'
    throw new Refusal(403, 'wrong-password', `${message}。忘记密码请联系系统管理员重置。`, [
      { pointer: '/before', code: 'wrong-password', message },
    ])
  }
  await withinConnection(city.database.pool, programSight, (connection) => forgiveAttempts(connection, attempt))
  return kept
}

/** A password of the person's own choosing; whoever else is signed in as them is out at once. Throws Refusal 403, 409, 422 or 429. */
export async function changeOwnPassword(
  city: City,
  present: Present,
  { before, password }: { readonly before: string; readonly password: string },
): Promise<{ readonly ended: number }> {
  const { viewer, token } = present
  const kept = await confirmPassword(city, present, before)
  const flaw = refusePassword(password, { before, username: viewer.username })
  if (flaw) throw new Refusal(422, 'invalid', `${flaw.message}。`, [flaw])
  const passwordHash = await hashPassword(password)
  const at = city.now()
  const ended = await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rowCount } = await connection.query(
      'update app.account set password_hash = $2, version = account.version + 1 where account.id = $1 and account.password_hash = $3',
      [viewer.account, passwordHash, kept],
    )
    if (rowCount !== 1) throw new Refusal(409, 'changed-meanwhile', '密码刚刚在别处改过。请用新密码重新登录。')
    const others = await endOtherSessions(connection, viewer.account, token, at)
    await noteChange(connection, {
      type: 'account.password-changed',
      subject: `account:${viewer.account}`,
      at,
      by: viewer,
      before: null,
      after: { sessionsEnded: others },
    })
    return others
  })
  sessionsOf(city).forgetAccount(viewer.account)
  city.committed()
  return { ended }
}
