import { createHash } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { City } from '#kernel/city.ts'
import { scopes, type Scope } from '#kernel/scopes.ts'
import { programSight, within } from '#platform/db.ts'

export type AskSystem = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<LightMyRequestResponse>

const everything = Object.keys(scopes) as Scope[]
let sequence = 0

/** Gives a department's own system a key and asks with it from then on. */
export async function openSystem(
  city: City,
  server: FastifyInstance,
  department: string,
  may: readonly Scope[] = everything,
): Promise<AskSystem> {
  const authorization = `Bearer ${await addKey(city, department, may)}`
  return async (method, url, body, headers = {}) =>
    await server.inject({ method, url, headers: { authorization, ...headers }, ...(body === undefined ? {} : { payload: body }) })
}

/** A system of the department with one key, which is returned. */
export async function addKey(city: City, department: string, may: readonly Scope[] = everything): Promise<string> {
  const key = `key-${department}-${sequence++}`
  await within(city.database, programSight, async (tx) => {
    const { id } = await tx
      .insertInto('app.client')
      .values({ department, name: `${department} 业务系统${sequence}`, scopes: [...may] })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('app.client_key')
      .values({ key_hash: createHash('sha256').update(key).digest(), client: id, hint: 'test' })
      .execute()
  })
  return key
}
