import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { decisionsIn } from './decisions.ts'
import { decisionOut } from './decision.ts'
import { feed } from './feed.ts'
import { feedback } from './feedback.ts'
import { files } from './files.ts'
import { penaltiesIn } from './penalties.ts'
import { pushes } from './pushes.ts'
import { receipts } from './receipts.ts'
import { reconciliations } from './reconciliations.ts'
import { returns } from './returns.ts'
import { webhook } from './webhook.ts'

/** `/exchange/v1` (outside contract §3): one file for each call, versioned apart from the web's own API. */
export const exchange =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const call of [decisionsIn, decisionOut, pushes, receipts, returns, feedback, files, feed, reconciliations, penaltiesIn, webhook])
      await server.register(call(city))
  }
