import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { after } from './after.ts'
import { followUps } from './follow-ups.ts'
import { form } from './form.ts'
import { list } from './list.ts'
import { page } from './page.ts'

export { followUpKinds, FollowUpRow, PenaltyRow } from './shapes.ts'

/** 行政处罚, what they do to licences, and what the bureau still has to do about it (2.2.3.2). */
export const penalties =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [list, page, form, followUps, after]) await server.register(part(city))
  }
