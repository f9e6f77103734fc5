import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { publicRequirements } from './public-routes.ts'
import { requirementRoutes } from './routes.ts'

export { PublicPage, Readings } from './shapes.ts'
export { acknowledgeRequirements, adoptRequirements, checkRequirements, releaseRequirements, requireAcknowledgements } from './adopting.ts'

export { readDrafts, saveDraft } from './drafting.ts'
export { seedRequirements } from './seed.ts'

/** 要件 (2.2.2.5): versions of what an item asks for, prepared by the bureau and published to everybody. */
export const requirements =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [publicRequirements, requirementRoutes]) await server.register(part(city))
  }
