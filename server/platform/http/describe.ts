import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'

/** Describes every route registered in this part of the server as OpenAPI 3.1, itself included; call it before the routes. */
export async function describe(
  server: FastifyInstance,
  { title, door, path }: { readonly title: string; readonly door: 'web' | 'exchange'; readonly path: string },
) {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version: '1' },
      components: {
        securitySchemes:
          door === 'web'
            ? { session: { type: 'apiKey', in: 'cookie', name: 'shenguan_session' } }
            : { key: { type: 'http', scheme: 'bearer' } },
      },
      security: [door === 'web' ? { session: [] } : { key: [] }],
    },
    transform: ({ schema, url, route }) => {
      const permission = route.config?.permission
      return {
        schema: { ...schema, ...(permission && permission !== 'public' ? { description: `权限：${permission}` } : { security: [] }) },
        url,
      }
    },
  })
  server.get(
    path,
    { config: { permission: 'public' }, schema: { hide: true, response: { 200: Type.Object({}, { additionalProperties: true }) } } },
    () => server.swagger(),
  )
}
