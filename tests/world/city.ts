import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { openCity, type City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { openWebDoor } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { buildServer } from '#platform/http/server.ts'
import { openExchangeDoor } from '#exchange/door.ts'
import { freshDatabase } from './database.ts'

export interface World {
  readonly city: City
  readonly ownerUrl: string
  readonly clock: { at: Date }
  readonly close: () => Promise<void>
}
type Room = (city: City) => FastifyPluginAsyncTypebox

/** A city on a database of its own, with a clock that only the test moves. */
export async function openWorld(name: string, start = new Date('2026-03-02T01:00:00Z')): Promise<World> {
  const fresh = await freshDatabase(name)
  const { appUrl, ownerUrl } = fresh
  const clock = { at: start }
  const city = openCity({
    config: readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: '/tmp' }),
    database: openDatabase<Tables>(appUrl, 6),
    now: () => clock.at,
    failed: (cause) => {
      throw cause
    },
  })
  return {
    city,
    ownerUrl,
    clock,
    close: async () => {
      await city.close()
      await fresh.drop()
    },
  }
}

/** The server with some rooms of the web behind the real doors. */
export async function openRooms(city: City, web: readonly Room[], exchange: readonly Room[] = []): Promise<FastifyInstance> {
  const webDoor = openWebDoor(city)
  const exchangeDoor = openExchangeDoor(city)
  const server = buildServer({
    log: 'silent',
    admit: (request, permission, door) => (door === 'exchange' ? exchangeDoor(request, permission) : webDoor(request, permission)),
  })
  await server.register(
    async (api) => {
      for (const room of web) await api.register(room(city))
    },
    { prefix: '/api' },
  )
  await server.register(
    async (api) => {
      for (const room of exchange) await api.register(room(city))
    },
    { prefix: '/exchange/v1' },
  )
  return server
}
