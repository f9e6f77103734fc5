import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { itemRoutes } from './item-routes.ts'
import { proposalRoutes } from './laboratory/proposal-routes.ts'
import { studyRoutes } from './laboratory/study-routes.ts'
import { suggestionRoutes } from './laboratory/suggestion-routes.ts'
import { mappingRoutes } from './mapping-routes.ts'

export { draftMapping } from './laboratory/ruled.ts'
export { endEntrustment, entrustItems } from './entrusting.ts'
export { Duties, ItemRow, RuleView } from './item-shapes.ts'
export { MisrouteView, ProposalRow, statuses as proposalStatuses, Suggestions } from './laboratory/shapes.ts'
export { seedCatalogue } from './seed.ts'

/** The one catalogue of items (1.1, 1.2) and the rules by which their decisions go out (2.2.1.2). */
export const catalogue =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    await server.register(itemRoutes(city))
    for (const routes of [mappingRoutes, proposalRoutes, studyRoutes, suggestionRoutes]) await server.register(routes(city))
  }
