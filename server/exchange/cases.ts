import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Cases } from '#kernel/cases/act.ts'
import type { City } from '#kernel/city.ts'
import { caseRoutes } from '#modules/cases/index.ts'
import { clientOf, systemActor } from './door.ts'
import { answerOnce } from './idempotency.ts'

/**
 * `/exchange/v1/cases/{procedure}…`: the formal procedures, one action for each call, with the version the caller saw. A system acts in
 * its department's seats of liaison and handler, and the record names the system; what asks for a person's own judgement (审核, 批准) it cannot do.
 */
export const casesByExchange = (city: City, desk: Cases): FastifyPluginAsyncTypebox =>
  caseRoutes(city, desk, {
    door: 'exchange',
    read: 'cases:read',
    write: 'cases:write',
    actorOf: (request) => ({ ...systemActor(clientOf(request)), seats: ['liaison', 'handler'], client: clientOf(request).id }),
    once: (request, reply, act) => answerOnce(city.database, request, reply, act),
  })
