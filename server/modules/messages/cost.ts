import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'

const Month = Type.Object({
  month: Type.String({ description: 'YYYY-MM' }),
  messages: Type.Integer({ description: '运营商受理的短信条数' }),
  segments: Type.Integer({ description: '计费条数：70 字以内一条，超过的每 67 字一条' }),
  unknown: Type.Integer({ description: '结果未知、可能计费的条数' }),
  cost: Type.Integer({ description: '费用，厘' }),
})

/** Months shown. */
const shown = 12

/** `GET /api/messages/cost`: what the operators' acceptances of the last twelve months come to, by the city's price. */
export const cost =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/messages/cost',
      {
        config: { permission: 'message.read' },
        schema: {
          summary: '短信费用',
          response: answers(Type.Object({ price: Type.Integer({ description: '单价，厘' }), months: Type.Array(Month) })),
        },
      },
      async (request) => {
        const at = city.now()
        const { settings } = await city.directory.current(at.getTime())
        const first = monthsBefore(dayInShanghai(at).slice(0, 7), shown - 1)
        const rows = await withinConnection(city.database.pool, viewerOf(request), async (connection) => {
          const found = await connection.query<{ month: string; messages: number; segments: number; unknown: number }>(
            `select to_char(message.created_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
                    sum(message.accepted)::integer as messages, sum(message.accepted * message.segments)::integer as segments,
                    (count(*) filter (where message.status = 'technical-failure' and message.accepted = 0))::integer as unknown
             from app.message where message.created_at >= $1 group by 1`,
            [new Date(`${first}-01T00:00:00+08:00`)],
          )
          return new Map(found.rows.map((row) => [row.month, row]))
        })
        const months = Array.from({ length: shown }, (_, index) => {
          const month = monthsBefore(dayInShanghai(at).slice(0, 7), shown - 1 - index)
          const { messages = 0, segments = 0, unknown = 0 } = rows.get(month) ?? {}
          return { month, messages, segments, unknown, cost: segments * settings.smsPrice }
        })
        return { price: settings.smsPrice, months }
      },
    )
  }

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const total = year * 12 + number - 1 - count
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
}
