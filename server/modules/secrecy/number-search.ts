import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { revealReasons } from '#notice/secrecy.ts'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { indexNumber, openNumbers, type NumberedRow } from '#kernel/personal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { refuseTooMany } from './rate.ts'
import { SearchAsked, SearchFound } from './shapes.ts'

interface Row extends NumberedRow {
  readonly id: string
  readonly document_number: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly holder_name: string
  readonly decided_on: string
}
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
          const column = kind === 'id' ? 'holder_id_index' : 'holder_phone_index'
          const { rows } = await connection.query<Row>({
            name: `by-number-${kind}`,
            text: `select decision.id, decision.document_number, decision.item, decision.item_as_sent, decision.holder_name, decision.decided_on,
                          decision.client, decision.source_id, decision.holder_id_number, decision.holder_phone
                   from app.decision where decision.${column} = $1 order by decision.id desc limit ${most + 1}`,
            values: [index],
          })
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
        // 64 bits of digest may coincide; what is shown has the number itself.
        const exact = found.filter((row) => {
          const { idNumber, phone } = openNumbers(city.seal, row)
          return indexNumber(city.seal, kind, kind === 'id' ? idNumber : phone) === index
        })
        return {
          items: exact.slice(0, most).map((row) => ({
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
