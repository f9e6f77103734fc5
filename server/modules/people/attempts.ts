import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'

/** Failed checks within the window; beyond them nothing is checked. Who comes from elsewhere is not touched by them. */
const window = 15 * 60_000
const mostPerPair = 10
const mostPerOrigin = 50
/** So many different names from one origin are somebody who tries one password on many accounts. */
const sprayedNames = 12
/** Any number that no other advisory lock of this program has as its first half. */
const lockSpace = 4302

export interface Attempt {
  readonly username: string
  readonly origin: string
  readonly at: Date
  /** The account signed in from this origin before: what others do there does not shut it out. */
  readonly knownOrigin: boolean
}
export type Notice = 'pair-blocked' | 'origin-blocked' | 'spraying'

/**
 * Counts an attempt before its password is looked at, so that a hundred at once get no more checks than one after another.
 * Returns what this attempt brings to light; throws Refusal 429 with the seconds to wait.
 */
export async function countAttempt(connection: PoolClient, { username, origin, at, knownOrigin }: Attempt): Promise<readonly Notice[]> {
  await connection.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, origin])
  const { rows } = await connection.query<Counted>(
    `select count(*) filter (where failure.username = $2)::integer as pair, count(*)::integer as total,
            count(distinct failure.username)::integer as names, coalesce(bool_or(failure.username = $2), false) as again,
            min(failure.at) filter (where failure.username = $2) as "pairFirst", min(failure.at) as "totalFirst"
     from app.sign_in_failure as failure where failure.origin = $1 and failure.at > $3 and failure.at <= $4`,
    [origin, digestName(username), new Date(at.getTime() - window), at],
  )
  const counted = rows[0]!
  if (counted.pair >= mostPerPair) throw tooMany(at, counted.pairFirst, '这一账号')
  if (counted.total >= mostPerOrigin && !knownOrigin) throw tooMany(at, counted.totalFirst, '本机所在网络')
  await connection.query('insert into app.sign_in_failure (username, origin, at) values ($1, $2, $3)', [digestName(username), origin, at])
  return [
    ...(counted.pair + 1 === mostPerPair ? (['pair-blocked'] as const) : []),
    ...(counted.total + 1 === mostPerOrigin ? (['origin-blocked'] as const) : []),
    ...(counted.names + 1 === sprayedNames && !counted.again ? (['spraying'] as const) : []),
  ]
}

interface Counted {
  readonly pair: number
  readonly total: number
  readonly names: number
  readonly again: boolean
  readonly pairFirst: Date | null
  readonly totalFirst: Date | null
}

function tooMany(at: Date, first: Date | null, whose: string): Refusal {
  const seconds = Math.max(1, Math.ceil(((first ?? at).getTime() + window - at.getTime()) / 1000))
  const title = `${whose}在此处登录失败次数过多，已暂停从此处核对密码。请在 ${Math.ceil(seconds / 60)} 分钟后再试；忘记密码请联系系统管理员重置。`
  return new Refusal(429, 'too-many-attempts', title, undefined, { retryAfter: seconds })
}

/** The person is the right one: their earlier slips from here no longer count. What is older than a day goes as well. */
export async function forgiveAttempts(connection: PoolClient, { username, origin, at }: Attempt): Promise<void> {
  await connection.query(
    'delete from app.sign_in_failure as failure where (failure.username = $1 and failure.origin = $2) or failure.at < $3',
    [digestName(username), origin, new Date(at.getTime() - 24 * 60 * 60_000)],
  )
}

/** The password was never looked at, so the attempt does not count. */
export async function takeBackAttempt(connection: PoolClient, { username, origin, at }: Attempt): Promise<void> {
  await connection.query(
    `delete from app.sign_in_failure as failure where failure.ctid = (
       select one.ctid from app.sign_in_failure as one where one.username = $1 and one.origin = $2 and one.at = $3 limit 1)`,
    [digestName(username), origin, at],
  )
}

/** People type passwords into the wrong field, so what was typed is not kept. */
const digestName = (username: string) => hash('sha256', username, 'base64url')
