import { existsSync } from 'node:fs'
import path from 'node:path'
import files from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'

/** Everything is ours and comes from here; antd writes its styles into the page, hence 'unsafe-inline' for styles alone. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** The built web: files with a digest in their name are kept by browsers, every other path is the one page. */
export const webPages =
  (folder: string): FastifyPluginAsync =>
  async (server) => {
    if (!existsSync(path.join(folder, 'index.html'))) return
    server.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission: 'public' }
      route.schema = { ...route.schema, hide: true, response: { 200: {} } }
    })
    await server.register(files, { root: folder, wildcard: false, cacheControl: false, setHeaders })
    server.setNotFoundHandler((request, reply) => {
      if (request.method !== 'GET' || /^\/(api|exchange)(\/|$)/u.test(request.url)) {
        return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify({
          type: 'urn:shenguan:problem:not-found', title: '没有这个地址。请核对接口文档。', status: 404, code: 'not-found',
        }))
      }
      return reply.sendFile('index.html')
    })
  }

function setHeaders(reply: FastifyReply, file: string) {
  reply.header('cache-control', /-[\w-]{8,}\.[a-z0-9]+$/u.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
  reply.header('content-security-policy', policy)
}
