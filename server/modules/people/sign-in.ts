import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, within, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { countAttempt, forgiveAttempts, takeBackAttempt, type Attempt, type Notice } from './attempts.ts'
import { isPassword } from './password.ts'
import { hasFactor, useFactor } from './second-factor.ts'
import { addSession, endSession, sessionsOf } from './sessions.ts'

/** An origin where the person signed in within these days is a good one of theirs. */
const goodForDays = 90
const day = 24 * 60 * 60_000

export interface Credentials {
  readonly username: string
  readonly password: string
  /** Of the second factor, where the account has one. */
  readonly code?: string | undefined
  readonly origin: string
}
interface Person {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly department: string
  readonly password_hash: string
  readonly usable: boolean
  readonly knownOrigin: boolean
}

/**
 * Opens a session and returns its token. Whether a user name exists, is disabled or has another password is one answer after
 * the same work. Throws Refusal 401, 429 (too many failures from this origin) or 503 (too many sign-ins at this moment).
 */
export async function signIn(
  city: City,
  { username: typed, password, code, origin }: Credentials,
): Promise<{ token: string; csrfToken: string }> {
  const username = typed.trim().toLowerCase()
  const at = city.now()
  const person = await findPerson(city, username, origin, at)
  const attempt: Attempt = { username, origin, at, knownOrigin: person?.knownOrigin ?? false }
  const notices = await withinConnection(city.database.pool, programSight, (connection) => countAttempt(connection, attempt))
  const right = await isPassword(password, person?.password_hash).catch(async (cause: unknown) => {
    await withinConnection(city.database.pool, programSight, (connection) => takeBackAttempt(connection, attempt))
    throw cause
  })
  if (!right || !person?.usable) {
    await noteRefusal(city, person, attempt, notices)
    throw new Refusal(401, 'bad-credentials', '用户名或密码不正确，请核对后重试。忘记密码请联系系统管理员重置。')
  }
  await askFactor(city, person, attempt, notices, code)
  const opened = await withinConnection(city.database.pool, programSight, async (connection) => {
    await forgiveAttempts(connection, attempt)
    await addEntry(connection, {
      ...ofPerson(person),
      type: 'session.opened',
      at,
      decision: null,
      tell: [],
      data: { subject: `account:${person.id}`, origin },
    })
    return await addSession(connection, person.id, origin, at)
  })
  city.committed()
  return opened
}

/** The second factor, after the password was right; a wrong code is counted as a wrong password is. Throws Refusal 401. */
async function askFactor(
  city: City,
  person: Person,
  attempt: Attempt,
  notices: readonly Notice[],
  code: string | undefined,
): Promise<void> {
  const { pool } = city.database
  if (!(await withinConnection(pool, programSight, (connection) => hasFactor(connection, person.id)))) return
  if (code === undefined) {
    await withinConnection(pool, programSight, (connection) => takeBackAttempt(connection, attempt))
    throw new Refusal(401, 'second-factor', '请输入验证器上的 6 位动态验证码；手机不在身边的，输入一个备用码。')
  }
  if (await withinConnection(pool, programSight, (connection) => useFactor(city, connection, person.id, code, attempt.at))) return
  await noteRefusal(city, person, attempt, notices)
  throw new Refusal(401, 'wrong-code', '动态验证码不正确或已经用过，请等下一个验证码再试。')
}

/** Ends the session of a cookie at once, in this process and in the database. */
export async function signOut(city: City, token: string): Promise<void> {
  const sessions = sessionsOf(city)
  const session = await sessions.find(token)
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    if (!(await endSession(connection, token, at)) || !session) return
    const { account, name, department, seats } = session.viewer
    const data = { subject: `account:${account}` }
    await addEntry(connection, { type: 'session.ended', at, decision: null, tell: [], actor: name, seat: seats[0] ?? '', department, data })
  })
  sessions.forget(token)
  city.committed()
}

async function findPerson({ database }: City, username: string, origin: string, at: Date): Promise<Person | undefined> {
  return await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.account as account')
      .innerJoin('app.department as department', 'department.code', 'account.department')
      .select(['account.id', 'account.username', 'account.name', 'account.department', 'account.password_hash'])
      .select((the) => [
        the
          .and([the('account.active', '=', true), the('department.active', '=', true)])
          .$castTo<boolean>()
          .as('usable'),
        the
          .exists(
            the
              .selectFrom('app.session as session')
              .select('session.account')
              .whereRef('session.account', '=', 'account.id')
              .where('session.origin', '=', origin)
              .where('session.created_at', '>', new Date(at.getTime() - goodForDays * day)),
          )
          .$castTo<boolean>()
          .as('knownOrigin'),
      ])
      .where('account.username', '=', username)
      .executeTakeFirst(),
  )
}

/** Every refusal is written down (GB/T 22239 8.1.4.3), an unknown user name not: people type passwords into the wrong field. */
async function noteRefusal(city: City, person: Person | undefined, { origin, at }: Attempt, notices: readonly Notice[]): Promise<void> {
  const who = person ? ofPerson(person) : { actor: '未知用户', seat: '', department: '' }
  const subject = person ? { subject: `account:${person.id}` } : {}
  await withinConnection(city.database.pool, programSight, async (connection) => {
    await addEntry(connection, {
      ...who,
      type: 'session.refused',
      at,
      decision: null,
      tell: [],
      data: { ...subject, origin, known: person !== undefined },
    })
    for (const notice of notices) {
      const data = { ...(notice === 'pair-blocked' ? subject : {}), origin, notice }
      await addEntry(connection, {
        actor: '系统',
        seat: '',
        department: '',
        type: 'session.attack-noticed',
        at,
        decision: null,
        tell: [],
        data,
      })
    }
  })
  city.committed()
}

const ofPerson = ({ name, department }: Person) => ({ actor: name, seat: '', department })
