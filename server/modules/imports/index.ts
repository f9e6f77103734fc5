import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { columnRoutes } from './column-routes.ts'
import { downloads } from './downloads.ts'
import { form } from './form.ts'
import { routes } from './routes.ts'

export { ImportShape } from './shapes.ts'
export { importFile, type FileImport } from './file.ts'
export { startImports, type ImportWorker, type ImportWorkerOptions } from './worker.ts'

/** 导入: decisions from spreadsheets and from the form (2.2.1.2). */
export const imports =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [routes, columnRoutes, downloads, form]) await server.register(part(city))
  }
