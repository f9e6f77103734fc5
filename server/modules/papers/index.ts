import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { acts } from './acts.ts'
import { files } from './files.ts'
import { register } from './register.ts'
import { reading } from './reading-routes.ts'

export { PaperRow, Register } from './shapes.ts'
export { paperStates } from './rows.ts'
export { draftPaper, type Author, type DraftOrder } from './drafting.ts'
export { sealPaper, type Sealed } from './sealing.ts'
export { findPaper, listPapers, type PaperRecord } from './rows.ts'

/** 公文 (GB/T 9704-2012): drawn up from what is known, numbered, sealed and kept for good; and the files that hang on anything, for whoever may see that. */
export const papers =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [reading, acts, register, files]) await server.register(part(city))
  }
