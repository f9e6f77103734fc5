import { timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { readPushed } from './gateways/cloudmas.ts'
import { noteReport, noteUplink } from './receipts.ts'

/**
 * `POST /gateway/cloudmas/reports/:token`: where 云MAS pushes delivery reports and what people send back. The operator signs nothing, so the
 * address carries a secret; without it, and with a wrong one, there is nothing here.
 */
export const reports =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    // The operator's platforms differ in what content type they name for the same JSON.
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1024 * 1024 }, (_request, body, done) => done(null, body))
    server.post(
      '/cloudmas/reports/:token',
      {
        config: { permission: 'public' },
        schema: {
          summary: '云MAS回执推送',
          params: Type.Object({ token: Type.String({ maxLength: 200 }) }),
          response: answers(Type.Object({ rspcod: Type.String(), taken: Type.Integer() })),
        },
      },
      async (request) => {
        if (!isSame(request.params.token, city.config.cloudmasReportToken)) throw notFound('这个地址')
        const pushed = typeof request.body === 'string' ? readPushed(request.body) : undefined
        if (!pushed) throw new Refusal(400, 'not-a-report', '不是云MAS的回执或上行短信，未作处理。请核对推送格式。')
        const at = city.now()
        await withinConnection(city.database.pool, programSight, async (connection) => {
          for (const one of pushed) {
            await (one.kind === 'report' ? noteReport(connection, 'cloudmas', one.report, at) : noteUplink(connection, 'cloudmas', at))
          }
        })
        return { rspcod: 'success', taken: pushed.length }
      },
    )
  }

/** In a time that tells nothing of how much of it was right. A city that takes no reports has no token, and none is the same. */
function isSame(given: string, token: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(token)
  return other.length > 0 && one.length === other.length && timingSafeEqual(one, other)
}
