import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { readChanges } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { scopes, type Scope } from '#kernel/scopes.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { programSight, within } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { addClient, revokeKey, rotateKey } from './clients.ts'
import { ClientPage, History, Id, IdParams, NewClient, OnceKey } from './shapes.ts'

const Overlap = Type.Object({ overlapHours: Type.Integer({ minimum: 0, maximum: 720, default: 24 }) }, { additionalProperties: false })
const nameScope = (scope: string) => ({ code: scope, name: scopes[scope as Scope] ?? scope })

/** Departments' own systems and their keys for the exchange API. */
export const clientRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const write = { permission: 'client.write' }

    server.get(
      '/clients',
      { config: { permission: 'client.read' }, schema: { summary: '接口客户端与密钥', response: answers(ClientPage) } },
      async () => ({ items: await listClients(city), scopes: Object.keys(scopes).map(nameScope) }),
    )
    server.post(
      '/clients',
      { config: write, schema: { summary: '新增接口客户端，签发首个密钥', body: NewClient, response: answers(OnceKey) } },
      async (request) => await addClient(city, viewerOf(request), request.body),
    )
    server.post(
      '/clients/:id/keys',
      { config: write, schema: { summary: '换发密钥，旧密钥按重叠时间失效', params: IdParams, body: Overlap, response: answers(OnceKey) } },
      async (request) => await rotateKey(city, viewerOf(request), request.params.id, request.body.overlapHours),
    )
    server.delete(
      '/clients/:id/keys/:hint',
      {
        config: write,
        schema: {
          summary: '停用密钥',
          params: Type.Object({ id: Id, hint: Type.String({ maxLength: 20 }) }),
          response: answers(Type.Object({})),
        },
      },
      async (request) => {
        await revokeKey(city, viewerOf(request), request.params.id, request.params.hint)
        return {}
      },
    )
    server.get(
      '/clients/:id/history',
      { config: { permission: 'client.read' }, schema: { summary: '接口客户端的变更记录', params: IdParams, response: answers(History) } },
      async (request) => ({
        items: (await readChanges(city.database, `client:${request.params.id}`)).map((change) => ({
          ...change,
          at: change.at.toISOString(),
        })),
      }),
    )
  }

async function listClients({ database, now }: City) {
  const at = now()
  const { clients, keys } = await within(database, programSight, async (tx) => ({
    clients: await tx
      .selectFrom('app.client as client')
      .innerJoin('app.department as department', 'department.code', 'client.department')
      .select(['client.id', 'client.department', 'client.name', 'client.scopes', 'client.created_at', 'department.name as departmentName'])
      .orderBy('client.department')
      .orderBy('client.id')
      .execute(),
    keys: await tx
      .selectFrom('app.client_key as key')
      .select(['key.client', 'key.hint', 'key.created_at', 'key.expires_at', 'key.revoked_at'])
      .orderBy('key.created_at', 'desc')
      .execute(),
  }))
  const byClient = Map.groupBy(keys, (key) => key.client)
  return clients.map(({ id, department, departmentName, name, scopes: held, created_at }) => ({
    id,
    department: { code: department, name: departmentName },
    name,
    scopes: held.map(nameScope),
    createdAt: created_at.toISOString(),
    keys: (byClient.get(id) ?? []).map((key) => ({
      hint: key.hint,
      createdAt: key.created_at.toISOString(),
      expiresAt: key.expires_at?.toISOString() ?? null,
      revokedAt: key.revoked_at?.toISOString() ?? null,
      alive: key.revoked_at === null && (key.expires_at === null || key.expires_at > at),
    })),
  }))
}
