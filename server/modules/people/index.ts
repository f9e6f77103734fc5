import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { sessionRoutes } from './session-routes.ts'

export { askStillSignedIn, openWebDoor } from './door.ts'

/** Who may come in, and as whom: sessions, accounts, and the keys of departments' systems. */
export const people = (city: City): FastifyPluginAsyncTypebox => async (server) => {
  await server.register(sessionRoutes(city))
}
