import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import type { Numbered } from '#kernel/sequencer.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { askStillAdmitted } from '#modules/people/index.ts'
import { answers } from '#platform/http/answers.ts'

/** Unsent bytes beyond which a browser that does not read is cut off; it comes back and reads anew. */
const mostUnsent = 64 * 1024
/**
 * Milliseconds between looks whether the session is still alive, and so between signs of life. With the 3 s for which a session is
 * remembered, a stream ends within 5 s of its session, also where another process ended that.
 */
const beat = 2000

/** `GET /api/events`: what happens in the viewer's department, at once (SSE). Thin: ids and kinds, never content. */
export const events =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const stillAdmitted = askStillAdmitted(city)
    const open = new Set<ServerResponse>()
    // An orderly end does not wait for streams that have none: browsers come back by themselves.
    server.addHook('preClose', async () => {
      for (const stream of open) stream.end()
    })
    server.get(
      '/events',
      { config: { permission: 'push.read' }, schema: { response: answers(Type.String({ description: 'text/event-stream' })) } },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const stream = reply.raw
        reply.hijack()
        stream.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        open.add(stream)
        stream.write('retry: 1500\n\n')
        const send = (item: Numbered) => {
          if (stream.writableLength > mostUnsent) stream.destroy()
          else stream.write(`id: ${item.department}-${item.position}\ndata: ${frameOf(item)}\n\n`)
        }
        const stopFollowing = viewer.sight === 'city' ? city.hub.followCity(send) : city.hub.follow(viewer.department, send)
        const timer = setInterval(() => {
          stillAdmitted(request, 'push.read').then(
            (still) => (still ? stream.write(': alive\n\n') : stream.end('event: signed-out\ndata: {}\n\n')),
            () => stream.destroy(),
          )
        }, beat)
        stream.on('close', () => {
          open.delete(stream)
          clearInterval(timer)
          stopFollowing()
        })
      },
    )
  }

/** The same bytes for everybody who follows the same feed: made once. */
const frames = new WeakMap<Numbered, string>()
function frameOf(item: Numbered): string {
  const made = frames.get(item)
  if (made !== undefined) return made
  const { position, type, department, push, decision, at } = item
  const frame = JSON.stringify({ position, type, department, push, decision, at: at.toISOString() })
  frames.set(item, frame)
  return frame
}
