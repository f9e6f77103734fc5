import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import type { City } from '#kernel/city.ts'
import { within } from '#platform/db.ts'
import { clientOf } from './door.ts'
import { answers, choice, Nullable } from '#platform/http/answers.ts'

const Status = choice(Object.keys(pushProcedure.states) as (keyof typeof pushProcedure.states)[])
const Push = Type.Object({
  id: Type.String(),
  decision: Type.String(),
  revision: Type.Integer(),
  kind: Type.String(),
  role: Type.String(),
  status: Status,
  custodian: Type.String({ description: '当前承担责任的部门' }),
  item: Nullable,
  documentNumber: Type.String(),
  holderName: Type.String(),
  result: Type.String(),
  decidedOn: Type.String(),
  region: Type.String(),
  sentAt: Type.String(),
  dueOn: Type.String(),
  receivedAt: Nullable,
  receivedBy: Nullable,
})

/** `GET /exchange/v1/pushes`: this department's pushes, oldest first, paged by the last id seen. */
export const pushes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/pushes',
      {
        config: { permission: 'pushes:read', door: 'exchange' },
        schema: {
          summary: '查询本部门的推送',
          querystring: Type.Object({
            status: Type.Optional(Status),
            after: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$', description: '上一页返回的 next' })),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
          }),
          response: answers(Type.Object({ items: Type.Array(Push), next: Nullable })),
        },
      },
      async (request) => {
        const client = clientOf(request)
        const { status, after, limit } = request.query
        const rows = await within(city.database, client, (tx) => {
          const all = tx
            .selectFrom('app.push as push')
            .innerJoin('app.decision as decision', 'decision.id', 'push.decision')
            .select([
              'push.id',
              'push.decision',
              'push.revision',
              'push.kind',
              'push.role',
              'push.status',
              'push.custodian',
              'push.sent_at',
              'push.due_on',
              'push.received_at',
              'push.received_by',
              'decision.item',
              'decision.document_number',
              'decision.holder_name',
              'decision.result',
              'decision.decided_on',
              'decision.region',
            ])
            .where('push.department', '=', client.department)
            .where('push.id', '>', after ?? '0')
            .orderBy('push.id')
            .limit(limit)
          return (status === undefined ? all : all.where('push.status', '=', status)).execute()
        })
        const items = rows.map((row) => ({
          id: row.id,
          decision: row.decision,
          revision: row.revision,
          kind: row.kind,
          role: row.role,
          status: row.status,
          custodian: row.custodian,
          item: row.item,
          documentNumber: row.document_number,
          holderName: row.holder_name,
          result: row.result,
          decidedOn: row.decided_on,
          region: row.region,
          sentAt: row.sent_at.toISOString(),
          dueOn: row.due_on,
          receivedAt: row.received_at?.toISOString() ?? null,
          receivedBy: row.received_by,
        }))
        return { items: items as never, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
      },
    )
  }
