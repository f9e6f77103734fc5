import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { looks } from './looks.ts'
import { reveal } from './reveal.ts'
import { numberSearch } from './number-search.ts'

export { LookRow, oddities } from './shapes.ts'
export { refuseTooMany } from './rate.ts'

/** 保密 (1.4): numbers shown for a reason that is kept, found by the whole number, and who looked at what. */
export const secrecy =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [reveal, numberSearch, looks]) await server.register(part(city))
  }
