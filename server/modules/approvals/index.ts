import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { decision } from './decision.ts'
import { feedback } from './feedback.ts'
import { ledger } from './ledger.ts'

export { endLicence, examineLicence } from './licence-effects.ts'
export { LedgerRow } from './shapes.ts'

/** 审批决定: the ledger, one decision with its history, feedback and answers. */
export const approvals =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [ledger, decision, feedback]) await server.register(part(city))
  }
