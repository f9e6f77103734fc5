import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import files from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { findAllowed } from './methods.ts'
import { notFound } from './problem.ts'
import { wrongMethod } from './server.ts'

/** Everything is ours and comes from here; antd writes its styles into the page, hence 'unsafe-inline' for styles alone. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** The built web: files with a digest in their name are kept by browsers, every other path is the one page. */
export const webPages =
  (folder: string): FastifyPluginAsync =>
  async (server) => {
    if (!existsSync(path.join(folder, 'index.html'))) return
    // Only what the build has made is ever served: a list, not a path that somebody sends.
    let built = listBuilt(folder)
    let listedAt = Date.now()
    // Another program may have built the web anew: its page names files that were not there before.
    const has = (place: string) => {
      if (!built.has(place) && Date.now() - listedAt > 1000) {
        built = listBuilt(folder)
        listedAt = Date.now()
      }
      return built.has(place)
    }
    await server.register(files, { root: folder, serve: false, cacheControl: false })
    server.get('/*', { config: { permission: 'public' }, schema: { hide: true, response: { 200: Type.Any() } } }, (request, reply) => {
      const place = request.url.split('?')[0] ?? '/'
      const allowed = findAllowed(server.declared, place)
      if (allowed.length > 0) throw wrongMethod(request.method, allowed)
      if (/^\/(api|exchange)(\/|$)/u.test(place)) throw notFound('这个地址')
      if (place.startsWith('/assets/') && !has(place)) throw notFound('这个地址')
      const file = path.extname(place) !== '' && has(place) ? place : '/index.html'
      setHeaders(reply, file)
      return reply.sendFile(file.slice(1))
    })
  }

const listBuilt = (folder: string) => new Set(globSync('**/*', { cwd: folder }).map((file) => `/${file.split(path.sep).join('/')}`))

function setHeaders(reply: FastifyReply, file: string) {
  reply.header('cache-control', /-[\w-]{8,}\.[a-z0-9]+$/u.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
  reply.header('content-security-policy', policy)
}
