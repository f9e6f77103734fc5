import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { queue } from './queue.ts'
import { rejections } from './rejections.ts'

export { maskName } from './masking.ts'
export { RejectionPage, WaitingRow } from './shapes.ts'

/** What could not be sent on by itself: decisions that wait for a person, and rows that were refused. */
export const waiting =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [queue, rejections]) await server.register(part(city))
  }
