import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { accountRoutes } from './account-routes.ts'
import { clientRoutes } from './client-routes.ts'
import { ownFactor, ownRoutes } from './own-routes.ts'
import { sessionRoutes } from './session-routes.ts'

export { Account, Client } from './shapes.ts'
export { askStillAdmitted, openWebDoor } from './door.ts'
export { giveSeat, lockSeated, takeSeat } from './seat-rights.ts'
export { isPassword } from './password.ts'
export { startPurge } from './purge.ts'

/** Who may come in, and as whom: sessions, accounts, and the keys of departments' systems. */
export const people =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const routes of [sessionRoutes, ownRoutes, ownFactor, accountRoutes, clientRoutes]) await server.register(routes(city))
  }
