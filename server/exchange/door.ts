import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { programSight, within, type Database, type Sight } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Actor } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Seal } from '#platform/seal.ts'

/** A department's own system, known by its key. */
export interface ExchangeClient extends Sight {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  /** Digest with the city's key, base64url. */
  readonly keyedDigest: (text: string) => string
}
declare module 'fastify' {
  interface FastifyRequest {
    client?: ExchangeClient
  }
}

/** Milliseconds a key is remembered: a revoked key is dead within 5 s (outside contract §3). */
const memory = 3000
const mostRemembered = 1000

/** Lets a system in by `Authorization: Bearer <key>` if its key is alive and has the scope that the route names. */
export function openExchangeDoor({ database, seal, now }: Pick<City, 'database' | 'seal' | 'now'>) {
  const remembered = new Map<string, { readonly client: ExchangeClient | null; readonly until: number }>()
  return async (request: FastifyRequest, scope: string) => {
    const [scheme, key] = (request.headers.authorization ?? '').split(' ')
    if (scheme?.toLowerCase() !== 'bearer' || !key || key.length > 200) {
      throw new Refusal(401, 'no-key', '缺少访问密钥。请在 Authorization 头中以 Bearer 方式提供平台签发的密钥。')
    }
    const digest = hash('sha256', key, 'base64url')
    const at = now().getTime()
    let known = remembered.get(digest)
    if (!known || known.until < at) {
      if (remembered.size >= mostRemembered) remembered.clear()
      known = { client: await findClient(database, seal, Buffer.from(digest, 'base64url'), now()), until: at + memory }
      remembered.set(digest, known)
    }
    if (!known.client) throw new Refusal(401, 'bad-key', '访问密钥无效、已过期或已停用。请联系平台管理员换发密钥。')
    if (!known.client.scopes.includes(scope)) {
      throw new Refusal(403, 'no-scope', `该密钥没有“${scope}”权限。请联系平台管理员为本系统增加权限。`)
    }
    request.client = known.client
  }
}

async function findClient(database: Database<Tables>, seal: Seal, keyHash: Buffer, now: Date): Promise<ExchangeClient | null> {
  const row = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.client_key as key')
      .innerJoin('app.client as client', 'client.id', 'key.client')
      .innerJoin('app.department as department', 'department.code', 'client.department')
      .select(['client.id', 'client.department', 'client.name', 'client.scopes', 'department.kind'])
      .where('key.key_hash', '=', keyHash)
      .where('department.active', '=', true)
      .where(sql<boolean>`(key.revoked_at is null or key.revoked_at > ${now}) and (key.expires_at is null or key.expires_at > ${now})`)
      .executeTakeFirst(),
  )
  // A department's system works for its liaison, who needs sensitive decisions; the bureau's is where they come from.
  return row ? { ...row, sight: row.kind === 'bureau' ? 'city' : 'department', cleared: true, keyedDigest: seal.digest } : null
}

/** The client of a request that has passed the door. */
export function clientOf(request: FastifyRequest): ExchangeClient {
  if (!request.client) throw new Error(`${request.routeOptions.url ?? 'a route'} was reached without passing the exchange door`)
  return request.client
}

/** A department's system acts for its liaison, under the system's own name. */
export const systemActor = ({ name, department, sight }: ExchangeClient): Actor => ({
  name,
  department,
  sight,
  cleared: true,
  seats: ['liaison'],
})
