import { hash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Scope } from '#kernel/scopes.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { refuseFlaws, type By } from './accounts.ts'

export interface ClientDraft {
  readonly department: string
  readonly name: string
  readonly scopes: readonly Scope[]
}
export interface IssuedKey {
  /** The client's id. */
  readonly id: string
  /** Only here: what is stored is its digest. */
  readonly key: string
  readonly hint: string
}
type Place = Pick<City, 'database' | 'now' | 'committed'>

/** A department's system with its first key. Throws Refusal 422. */
export async function addClient(city: Place, by: By, { department, name, scopes }: ClientDraft): Promise<IssuedKey> {
  const at = city.now()
  const issued = await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows: departments } = await connection.query('select 1 from app.department where department.code = $1 and department.active', [
      department,
    ])
    refuseFlaws([
      departments[0] ? null : { pointer: '/department', code: 'unknown', message: `没有代码为“${department}”的在用部门，请核对部门代码` },
    ])
    const { rows } = await connection.query<{ id: string }>(
      'insert into app.client (department, name, scopes, created_at) values ($1, $2, $3, $4) returning client.id',
      [department, name.trim(), scopes, at],
    )
    const id = rows[0]!.id
    const made = await issueKey(connection, id, at)
    await noteChange(connection, {
      type: 'client.added',
      subject: `client:${id}`,
      at,
      by,
      before: null,
      after: { department, name: name.trim(), scopes, key: made.hint },
    })
    return made
  })
  city.committed()
  return issued
}

/** Another key beside the present ones, which end after `overlapHours`, so that the system can change over without a gap. Throws Refusal 404. */
export async function rotateKey(city: Place, by: By, id: string, overlapHours: number): Promise<IssuedKey> {
  const at = city.now()
  const issued = await withinConnection(city.database.pool, programSight, async (connection) => {
    await lockClient(connection, id)
    const endsAt = new Date(at.getTime() + overlapHours * 3_600_000)
    await connection.query(
      `update app.client_key as key set expires_at = least(key.expires_at, $2)
       where key.client = $1 and key.revoked_at is null and (key.expires_at is null or key.expires_at > $2)`,
      [id, endsAt],
    )
    const made = await issueKey(connection, id, at)
    await noteChange(connection, {
      type: 'client.key-rotated',
      subject: `client:${id}`,
      at,
      by,
      before: null,
      after: { key: made.hint, olderEndAt: endsAt.toISOString() },
    })
    return made
  })
  city.committed()
  return issued
}

/** Ends one key now: within 5 s no process lets it in. Throws Refusal 404, or 409 when it had been revoked before. */
export async function revokeKey(city: Place, by: By, id: string, hint: string): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    await lockClient(connection, id)
    const { rows } = await connection.query<{ revoked: boolean }>(
      'select key.revoked_at is not null as revoked from app.client_key as key where key.client = $1 and key.hint = $2',
      [id, hint],
    )
    if (rows.length === 0) throw notFound('这个密钥')
    if (rows.every(({ revoked }) => revoked)) throw new Refusal(409, 'revoked-before', '这个密钥此前已经停用，无需再次操作。')
    await connection.query(
      'update app.client_key as key set revoked_at = $3 where key.client = $1 and key.hint = $2 and key.revoked_at is null',
      [id, hint, at],
    )
    await noteChange(connection, { type: 'client.key-revoked', subject: `client:${id}`, at, by, before: null, after: { key: hint } })
  })
  city.committed()
}

async function lockClient(connection: PoolClient, id: string): Promise<void> {
  const { rows } = await connection.query('select 1 from app.client where client.id = $1 for update', [id])
  if (!rows[0]) throw notFound('这个接口客户端')
}

async function issueKey(connection: PoolClient, id: string, at: Date): Promise<IssuedKey> {
  const key = `sgk_${randomBytes(32).toString('base64url')}`
  // Enough to tell keys apart on a screen; 36 of 256 bits help nobody to guess.
  const hint = key.slice(0, 10)
  await connection.query('insert into app.client_key (key_hash, client, hint, created_at) values ($1, $2, $3, $4)', [
    hash('sha256', key, 'buffer'),
    id,
    hint,
    at,
  ])
  return { id, key, hint }
}
