import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { revealReasons } from '#notice/secrecy.ts'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { indexNumber } from '#kernel/personal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { findByNumber } from './by-number.ts'
import { refuseTooMany } from './rate.ts'
import { SearchAsked, SearchFound } from './shapes.ts'

const most = 100

/**
 * `POST /api/number-searches`: decisions of whoever has exactly this number, among those that the viewer may see. A POST, because
 * addresses are written down on the way; kept on record like a number that was shown. Sensitive decisions are not found this way.
 */
export const numberSearch =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/number-searches',
      {
        config: { permission: 'personal.reveal' },
        schema: { summary: '按完整证件号码或电话查找决定（查找留痕）', body: SearchAsked, response: answers(SearchFound) },
      },
      async (request, reply) => {
        const { kind, number, reason, note } = request.body
        const viewer = viewerOf(request)
        const at = city.now()
        const index = indexNumber(city.seal, kind, number)
        const present = presenter(await city.directory.current(at.getTime()))
        const found = await withinConnection(city.database.pool, viewer, async (connection) => {
          await refuseTooMany(connection, viewer.account, at)
          const rows = await findByNumber(connection, city, { kind, number, most: most + 1 })
          await recordLook(connection, {
            kind: 'number-searched',
            at,
            by: viewer,
            subject: `person:${index}`,
            title: kind === 'id' ? '按证件号码查找' : '按联系电话查找',
            fields: [kind === 'id' ? 'idNumber' : 'phone'],
            reason: revealReasons[reason],
            note: note.trim(),
            rows: Math.min(rows.length, most),
          })
          return rows
        })
        reply.header('cache-control', 'no-store')
        return {
          items: found.slice(0, most).map((row) => ({
            id: row.id,
            documentNumber: row.document_number,
            item: present.item(row.item, row.item_as_sent),
            holderName: row.holder_name,
            decidedOn: row.decided_on,
          })),
          more: found.length > most,
        }
      },
    )
  }
