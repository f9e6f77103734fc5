import { hash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { powersOf, type Seat, type Viewer } from '#kernel/seats.ts'
import { programSight, within } from '#platform/db.ts'

export const ends = { idleMinutes: 30, absoluteHours: 12 } as const
const minute = 60_000

/** Milliseconds a session is remembered: of a disabled account it is dead within 5 s, also where another process disabled it. */
const memory = 3000
const mostRemembered = 20_000
/** Of one person; more end the oldest. */
const mostSessions = 5

export interface OpenSession {
  readonly viewer: Viewer
  readonly csrfToken: string
  /** Has a confirmed second factor. */
  readonly enrolled: boolean
  readonly demo: boolean
  readonly createdAt: number
  seenAt: number
}
interface Remembered {
  readonly session: OpenSession | null
  readonly since: number
}

export interface Sessions {
  /** The living session of a cookie, or null. */
  readonly find: (token: string | undefined) => Promise<OpenSession | null>
  /** Notes that the person did something: moves the idle end, written at most once a minute. */
  readonly touch: (token: string, session: OpenSession) => Promise<void>
  readonly forget: (token: string) => void
  readonly forgetAccount: (account: string) => void
}

const kept = new WeakMap<City, Sessions>()

/** One memory per city in this process, so that a sign-out is seen by the door at once. */
export function sessionsOf(city: City): Sessions {
  const known = kept.get(city) ?? keepSessions(city)
  kept.set(city, known)
  return known
}

function keepSessions({ database, now, pace }: City): Sessions {
  const remembered = new Map<string, Remembered>()
  const alive = ({ createdAt, seenAt }: OpenSession, at: number) =>
    at - seenAt < ends.idleMinutes * minute * pace && at - createdAt < ends.absoluteHours * 60 * minute * pace

  return {
    find: async (token) => {
      if (!token || token.length > 100) return null
      const key = digestText(token)
      const at = now().getTime()
      let known = remembered.get(key)
      if (!known || at - known.since > memory || at < known.since) {
        if (remembered.size >= mostRemembered) remembered.clear()
        known = { session: await readSession(database, key), since: at }
        remembered.set(key, known)
      }
      return known.session && alive(known.session, at) ? known.session : null
    },
    touch: async (token, session) => {
      const at = now()
      if (at.getTime() - session.seenAt < minute) return
      session.seenAt = at.getTime()
      await within(database, programSight, (tx) =>
        tx.updateTable('app.session').set({ seen_at: at }).where('token_hash', '=', digestOf(token)).where('seen_at', '<', at).execute(),
      )
    },
    forget: (token) => void remembered.delete(digestText(token)),
    forgetAccount: (account) => {
      for (const [key, { session }] of remembered) if (session?.viewer.account === account) remembered.delete(key)
    },
  }
}

async function readSession(database: City['database'], key: string): Promise<OpenSession | null> {
  const row = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.session as session')
      .innerJoin('app.account as account', 'account.id', 'session.account')
      .innerJoin('app.department as department', 'department.code', 'account.department')
      .select([
        'session.csrf_token',
        'session.created_at',
        'session.seen_at',
        'account.id',
        'account.username',
        'account.name',
        'account.seats',
        'account.demo',
      ])
      .select(
        sql<boolean>`exists (select from app.second_factor as factor where factor.account = account.id and factor.confirmed_at is not null)`.as(
          'enrolled',
        ),
      )
      .select(['department.code', 'department.name as departmentName', 'department.kind'])
      .where('session.token_hash', '=', Buffer.from(key, 'base64url'))
      .where('session.ended_at', 'is', null)
      .where(sql<boolean>`account.active and department.active`)
      .executeTakeFirst(),
  )
  if (!row) return null
  return {
    viewer: viewerFrom(row),
    csrfToken: row.csrf_token,
    enrolled: row.enrolled,
    demo: row.demo,
    createdAt: row.created_at.getTime(),
    seenAt: row.seen_at.getTime(),
  }
}

interface ViewerRow {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly seats: readonly string[]
  readonly code: string
  readonly departmentName: string
  readonly kind: string
}

/** What a person may do and see follows from their seats alone. */
export function viewerFrom({ id, username, name, seats, code, departmentName, kind }: ViewerRow): Viewer {
  // The database holds only what `refuseSeats` let in.
  const held = seats as readonly Seat[]
  return {
    account: id,
    username,
    name,
    department: code,
    departmentName,
    seats: held,
    ...powersOf(held, kind === 'bureau' ? 'bureau' : 'department'),
  }
}

/** A new session in the open transaction; the answer is the only place where its token exists. */
export async function addSession(
  connection: PoolClient,
  account: string,
  origin: string,
  at: Date,
): Promise<{ token: string; csrfToken: string }> {
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(32).toString('base64url')
  await connection.query(
    'insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at) values ($1, $2, $3, $4, $5, $5)',
    [digestOf(token), account, csrfToken, origin, at],
  )
  await connection.query(
    `update app.session set ended_at = $2
     where session.account = $1 and session.ended_at is null and session.token_hash not in (
       select open.token_hash from app.session as open where open.account = $1 and open.ended_at is null order by open.created_at desc, open.token_hash limit $3)`,
    [account, at, mostSessions],
  )
  return { token, csrfToken }
}

/** Ends one session in the open transaction; false if it had ended before. */
export async function endSession(connection: PoolClient, token: string, at: Date): Promise<boolean> {
  const { rowCount } = await connection.query('update app.session set ended_at = $2 where token_hash = $1 and ended_at is null', [
    digestOf(token),
    at,
  ])
  return rowCount === 1
}

/** Ends all sessions of an account that was disabled, replaced or given another password. */
export async function endSessionsOf(connection: PoolClient, account: string, at: Date): Promise<void> {
  await connection.query('update app.session set ended_at = $2 where account = $1 and ended_at is null', [account, at])
}

/** Ends every session of the account but the one of this token, in the open transaction; returns how many. */
export async function endOtherSessions(connection: PoolClient, account: string, token: string, at: Date): Promise<number> {
  const { rowCount } = await connection.query(
    'update app.session set ended_at = $3 where session.account = $1 and session.token_hash <> $2 and session.ended_at is null',
    [account, digestOf(token), at],
  )
  return rowCount ?? 0
}

const digestText = (token: string) => hash('sha256', token, 'base64url')
const digestOf = (token: string) => Buffer.from(digestText(token), 'base64url')
