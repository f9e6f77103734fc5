import type { PoolClient } from 'pg'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Settings } from '#kernel/directory.ts'
import type { Seat, Viewer } from '#kernel/seats.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { confirmPassword, type Present } from './own-account.ts'
import { endOtherSessions, endSessionsOf, sessionsOf } from './sessions.ts'
import { enrolmentAddress, findStep, makeRecoveryCodes, makeSecret } from './totp.ts'

const place = 'second_factor.secret'
const administrators: readonly Seat[] = ['sysadmin', 'secadmin', 'auditor']
const leaders: readonly Seat[] = [...administrators, 'head', 'office', 'convener', 'deputyConvener', 'oversight']

/** Whether the city asks a second factor of who holds these seats (GB/T 22239 8.1.4.1 d). Demo accounts are for showing and have none. */
export function needsFactor({ secondFactor }: Pick<Settings, 'secondFactor'>, seats: readonly Seat[], demo: boolean): boolean {
  if (demo || secondFactor === 'off') return false
  if (secondFactor === 'everybody') return true
  const asked = secondFactor === 'leaders' ? leaders : administrators
  return seats.some((seat) => asked.includes(seat))
}

/** Good once: a code of the present half minute or beside it, or one of the recovery codes. Counts only where enrolment was confirmed. */
export async function useFactor({ seal }: City, connection: PoolClient, account: string, given: string, at: Date): Promise<boolean> {
  const { rows } = await connection.query<{ secret: string }>(
    'select factor.secret from app.second_factor as factor where factor.account = $1 and factor.confirmed_at is not null for update',
    [account],
  )
  const sealed = rows[0]?.secret
  if (sealed === undefined) return false
  const code = given.replaceAll(/\s/gu, '').toUpperCase()
  const step = /^[0-9]{6}$/u.test(code) ? findStep(seal.open(place, account, sealed), code, at) : null
  if (step !== null) {
    // No code is good twice (RFC 6238 5.2): whoever looked over a shoulder comes too late.
    const { rowCount } = await connection.query(
      'update app.second_factor set last_step = $2 where second_factor.account = $1 and second_factor.last_step < $2',
      [account, step],
    )
    return rowCount === 1
  }
  const digest = seal.digest(`recovery ${account} ${code}`)
  const { rowCount } = await connection.query(
    'update app.second_factor set recovery = array_remove(second_factor.recovery, $2) where second_factor.account = $1 and $2 = any (second_factor.recovery)',
    [account, digest],
  )
  return rowCount === 1
}

export async function hasFactor(connection: PoolClient, account: string): Promise<boolean> {
  const { rows } = await connection.query(
    'select 1 from app.second_factor as factor where factor.account = $1 and factor.confirmed_at is not null',
    [account],
  )
  return rows.length > 0
}

export interface Enrolment {
  readonly secret: string
  readonly address: string
  readonly recovery: readonly string[]
}

/** A new secret and recovery codes, which are only in this answer; they count once `confirmFactor` has seen a code. Throws Refusal 403, 409 or 429. */
export async function beginFactor(city: City, present: Present, password: string): Promise<Enrolment> {
  await confirmPassword(city, present, password)
  const { account, username } = present.viewer
  const secret = makeSecret()
  const recovery = makeRecoveryCodes()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const digests = recovery.map((code) => city.seal.digest(`recovery ${account} ${code}`))
    const { rowCount } = await connection.query(
      `insert into app.second_factor as kept (account, secret, recovery, made_at) values ($1, $2, $3, $4)
       on conflict (account) do update set secret = excluded.secret, recovery = excluded.recovery, made_at = excluded.made_at, last_step = 0
       where kept.confirmed_at is null`,
      [account, city.seal.seal(place, account, secret), digests, city.now()],
    )
    if (rowCount !== 1) throw new Refusal(409, 'enrolled-already', '已经启用动态验证码。如需更换手机，请先停用，再重新启用。')
  })
  return { secret, address: enrolmentAddress(secret, username), recovery }
}

/** From now on a code is asked for; other sign-ins of the person, which gave none, end. Throws Refusal 409 or 422. */
export async function confirmFactor(city: City, { viewer, token }: Present, code: string): Promise<{ readonly ended: number }> {
  const at = city.now()
  const ended = await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rowCount } = await connection.query(
      'update app.second_factor set confirmed_at = $2 where second_factor.account = $1 and second_factor.confirmed_at is null',
      [viewer.account, at],
    )
    if (rowCount !== 1) throw new Refusal(409, 'nothing-to-confirm', '没有待确认的动态验证码，或已经启用。请刷新查看。')
    if (!(await useFactor(city, connection, viewer.account, code, at))) {
      const message = '验证码不正确：请核对手机时间，输入验证器现在显示的 6 位数字'
      throw new Refusal(422, 'wrong-code', `${message}。`, [{ pointer: '/code', code: 'wrong-code', message }])
    }
    const others = await endOtherSessions(connection, viewer.account, token, at)
    await noteChange(connection, {
      type: 'account.factor-enrolled',
      subject: `account:${viewer.account}`,
      at,
      by: viewer,
      before: null,
      after: {},
    })
    return others
  })
  sessionsOf(city).forgetAccount(viewer.account)
  city.committed()
  return { ended }
}

/** Takes the person's own factor away, for instance before a new phone. Throws Refusal 403, 404 or 429. */
export async function endOwnFactor(city: City, present: Present, password: string): Promise<void> {
  await confirmPassword(city, present, password)
  await takeFactor(city, { by: present.viewer, account: present.viewer.account, reason: null })
}

/**
 * The phone is lost and the codes with it: an administrator takes the factor away for a reason that is kept, every sign-in of the account
 * ends, and the person is told at once by SMS and at the next sign-in, so that nobody loses it unawares. Throws Refusal 404 or 422.
 */
export async function removeFactor(city: City, by: Viewer, account: string, reason: string): Promise<void> {
  if (by.account === account) throw new Refusal(422, 'own-factor', '自己的动态验证码请在“我的账号”中停用，或由另一位系统管理员重置。')
  await takeFactor(city, { by, account, reason })
}

interface Taking {
  readonly by: Viewer
  readonly account: string
  /** Null where the person gives it up. */
  readonly reason: string | null
}
async function takeFactor(city: City, { by, account, reason }: Taking): Promise<void> {
  const at = city.now()
  const known = await city.directory.current(at.getTime())
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rowCount } = await connection.query('delete from app.second_factor where second_factor.account = $1', [account])
    if (rowCount !== 1) throw notFound('这个账号的动态验证码')
    if (reason !== null) {
      await endSessionsOf(connection, account, at)
      await connection.query(tellLoss, [account, known.departments.get(known.bureau)?.fullName ?? '', at])
    }
    const after = reason === null ? {} : { reason }
    await noteChange(connection, { type: 'account.factor-removed', subject: `account:${account}`, at, by, before: null, after })
  })
  sessionsOf(city).forgetAccount(account)
  city.committed()
}

/** Nothing personal in it (1.4); whoever did not ask for it knows whom to ask. */
const tellLoss = `
  insert into app.message (department, account, seat, recipient, phone, text, pushes, status, gateway, first_push_at, created_at, kind)
  select account.department, account.id, account.seats[1], account.name, account.phone,
         '您的平台账号的动态验证码已由系统管理员重置，请重新登录并启用。非本人申请的，请立即联系系统管理员。【' || $2::text || '】',
         0, 'created', '', $3, $3, 'reminder'
  from app.account where account.id = $1 and app.is_reachable(account.phone)`

export interface FactorLoss {
  readonly at: Date
  readonly by: string
  readonly reason: string
}
/** The last time that somebody else took this person's factor away; null where nobody did. */
export async function findFactorLoss(connection: PoolClient, account: string): Promise<FactorLoss | null> {
  const { rows } = await connection.query<FactorLoss>(
    `select journal.at, journal.actor as by, journal.data -> 'after' ->> 'reason' as reason from app.journal
     where journal.data ? 'subject' and journal.data ->> 'subject' = $1 and journal.type = 'account.factor-removed'
       and journal.data -> 'after' ->> 'reason' is not null order by journal.id desc limit 1`,
    [`account:${account}`],
  )
  return rows[0] ?? null
}
