import type { PoolClient } from 'pg'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { handOverFrom } from '#kernel/hand-outs.ts'
import { openPhone, sealPhone } from '#kernel/personal.ts'
import { seats, type Seat, type Viewer } from '#kernel/seats.ts'
import { maskPhone } from '#kernel/sight.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal, type Flaw } from '#platform/http/problem.ts'
import type { Seal } from '#platform/seal.ts'
import { refusePhone, refuseSeats, refuseUsername } from './account-rules.ts'
import { hashPassword, makePassword } from './password.ts'
import { endSessionsOf, sessionsOf } from './sessions.ts'

export interface AccountDraft {
  readonly username: string
  readonly name: string
  readonly department: string
  readonly seats: readonly Seat[]
  readonly phone?: string | null
}
export interface AccountPatch {
  readonly version: number
  readonly name?: string
  readonly phone?: string | null
  readonly seats?: readonly Seat[]
  readonly active?: boolean
  /** Who takes over what a closed account works on: a colleague, or null for the department's custodians. */
  readonly handOverTo?: string | null
}
export type By = Pick<Viewer, 'name' | 'department' | 'seats'>

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly seats: readonly Seat[]
  readonly active: boolean
  readonly version: number
  readonly department: string
  readonly departmentName: string
  readonly kind: 'bureau' | 'supervisor' | 'member' | 'actor'
}

type Place = Pick<City, 'database' | 'now' | 'committed' | 'seal'>

/** A new account with a generated password, which is only in this answer. Throws Refusal 409 or 422. */
export async function addAccount(city: Place, by: By, draft: AccountDraft): Promise<{ id: string; password: string }> {
  const password = makePassword()
  const passwordHash = await hashPassword(password)
  const at = city.now()
  const id = await withinConnection(city.database.pool, programSight, (connection) =>
    writeAccount(connection, city.seal, by, draft, { passwordHash, at }),
  )
  city.committed()
  return { id, password }
}

/** The account and its entry in the open transaction; returns its id. Throws Refusal 409 or 422. */
export async function writeAccount(
  connection: PoolClient,
  seal: Seal,
  by: By,
  draft: AccountDraft,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: Date },
): Promise<string> {
  const { username, department: code, seats: held, phone = null } = draft
  const name = draft.name.trim()
  const { rows: departments } = await connection.query<{ name: string; kind: AccountRow['kind'] }>(
    'select department.name, department.kind from app.department where department.code = $1 and department.active',
    [code],
  )
  const department = departments[0]
  refuseFlaws([
    refuseUsername(username),
    refusePhone(phone),
    department
      ? refuseSeats(department.kind, held, department.name)
      : { pointer: '/department', code: 'unknown', message: '没有这个部门，或部门已停用，请从部门列表中选择' },
  ])
  // The number comes first: the phone is sealed for this row and no other.
  const { rows: numbers } = await connection.query<{ id: string }>(`select nextval('app.account_id_seq') as id`)
  const id = numbers[0]!.id
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.account (id, username, name, department, seats, phone, password_hash, created_at)
     overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (username) do nothing returning account.id`,
    [id, username, name, code, held, sealPhone(seal, id, phone), passwordHash, at],
  )
  const added = rows[0]
  if (!added) throw taken(username)
  const after = { username, department: code, ...factsOf({ name, phone, seats: held, active: true }) }
  await noteChange(connection, { type: 'account.added', subject: `account:${added.id}`, at, by, before: null, after })
  return added.id
}

/** Changes what is named. Who is disabled, or moved to other seats, is out of every open session at once. Throws Refusal 404, 409 or 422. */
export async function changeAccount(city: City, by: By, id: string, patch: AccountPatch): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const before = await lockAccount(connection, city.seal, id)
    if (before.version !== patch.version) throw changedMeanwhile()
    const after = {
      name: patch.name?.trim() ?? before.name,
      phone: patch.phone === undefined ? before.phone : patch.phone,
      seats: patch.seats ?? before.seats,
      active: patch.active ?? before.active,
    }
    refuseFlaws([refusePhone(after.phone), refuseSeats(before.kind, after.seats, before.departmentName)])
    if (before.active && !after.active) await handOver(connection, by, id, patch.handOverTo ?? null, at)
    await connection.query(
      'update app.account set name = $2, phone = $3, seats = $4, active = $5, version = account.version + 1 where account.id = $1',
      [id, after.name, sealPhone(city.seal, id, after.phone), after.seats, after.active],
    )
    await refuseWithoutAdministrator(connection, before.seats)
    if (!after.active) await endSessionsOf(connection, id, at)
    await noteChange(connection, {
      type: 'account.changed',
      subject: `account:${id}`,
      at,
      by,
      before: factsOf(before),
      after: factsOf(after),
    })
  })
  sessionsOf(city).forgetAccount(id)
  city.committed()
}

/** Another generated password; every open session of the account ends. Throws Refusal 404. */
export async function resetPassword(city: City, by: By, id: string): Promise<{ password: string }> {
  const password = makePassword()
  const passwordHash = await hashPassword(password)
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    await lockAccount(connection, city.seal, id)
    await connection.query('update app.account set password_hash = $2, version = account.version + 1 where account.id = $1', [
      id,
      passwordHash,
    ])
    await endSessionsOf(connection, id, at)
    await noteChange(connection, { type: 'account.password-reset', subject: `account:${id}`, at, by, before: null, after: {} })
  })
  sessionsOf(city).forgetAccount(id)
  city.committed()
  return { password }
}

/** Nobody leaves with work in hand: it goes over in the transaction that closes the account, which is refused otherwise. */
async function handOver(connection: PoolClient, by: By, id: string, to: string | null, at: Date): Promise<void> {
  if (to === id) throw new Refusal(422, 'same-person', '接手人不能是被停用的账号本人。请选择其他人，或不填退回联络员重新交办。')
  const seat = by.seats[0] ?? ''
  await handOverFrom(
    connection,
    { officer: id },
    to === null ? null : { officer: to },
    { name: by.name, seat, department: by.department },
    at,
  )
}

async function lockAccount(connection: PoolClient, seal: Seal, id: string): Promise<AccountRow> {
  const { rows } = await connection.query<AccountRow>(
    `select account.id, account.name, account.phone, account.seats, account.active, account.version, account.department,
            department.name as "departmentName", department.kind
     from app.account join app.department on department.code = account.department where account.id = $1 for update of account`,
    [id],
  )
  if (!rows[0]) throw notFound('这个账号')
  return { ...rows[0], phone: rows[0].phone && openPhone(seal, id, rows[0].phone) }
}

/** Somebody must be left who can give seats; without, only the command line could. */
async function refuseWithoutAdministrator(connection: PoolClient, heldBefore: readonly Seat[]): Promise<void> {
  if (!heldBefore.includes('sysadmin')) return
  // Two administrators must not put each other out at the same moment.
  await connection.query('select pg_advisory_xact_lock(4302, 1)')
  const { rows } = await connection.query<{ left: number }>(
    `select count(*)::integer as left from app.account where account.active and 'sysadmin' = any (account.seats)`,
  )
  if (rows[0]?.left === 0)
    throw new Refusal(409, 'last-administrator', `这是最后一位在用的${seats.sysadmin}，不能停用或改任。请先增设另一位${seats.sysadmin}。`)
}

const factsOf = ({ name, phone, seats: held, active }: Pick<AccountRow, 'name' | 'phone' | 'seats' | 'active'>) => ({
  name: name.trim(),
  phone: maskPhone(phone),
  seats: held,
  active,
})

/** Throws Refusal 422 that names every flaw. */
export function refuseFlaws(found: readonly (Flaw | null)[]): void {
  const flaws = found.filter((flaw) => flaw !== null)
  if (flaws[0]) throw new Refusal(422, 'invalid', `${flaws[0].message}。`, flaws)
}

export function changedMeanwhile(): Refusal {
  return new Refusal(409, 'changed-meanwhile', '在您打开之后，他人已作修改。请刷新后重新填写。')
}

function taken(username: string): Refusal {
  const message = `用户名“${username}”已有人使用，请换一个`
  return new Refusal(409, 'taken', `${message}。`, [{ pointer: '/username', code: 'taken', message }])
}
