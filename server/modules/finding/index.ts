import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { find } from './find.ts'
import { subject } from './subject.ts'

export { SubjectPage } from './subject-shapes.ts'

/** 检索: by any two characters over decisions, pushes and cases; and everything of one subject on one page. */
export const finding =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [find, subject]) await server.register(part(city))
  }
