import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { DecisionResult } from '#notice/decision-words.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, Words } from '#platform/http/answers.ts'
import { presentFollowUp, readFollowUps } from './rows.ts'
import { DecisionLink, FollowUpPage } from './shapes.ts'

const limit = 50
const Done = Type.Object({ done: Type.Literal(true) })
const params = Type.Object({ id: Id })

/** 后续事项: originals still to be found and licences still to be cancelled, those that press first. */
export const followUps =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/follow-ups',
      {
        config: { permission: 'waiting.read' },
        schema: {
          summary: '处罚与终止的后续事项',
          querystring: Type.Object({ after: Type.Optional(Id) }),
          response: answers(FollowUpPage),
        },
      },
      async (request) => {
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const rows = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          readFollowUps(
            connection,
            'follow_up.closed_at is null and ($1::bigint is null or follow_up.id > $1) order by follow_up.id limit $2',
            [request.query.after ?? null, limit],
          ),
        )
        return {
          items: rows.map((row) => presentFollowUp(directory, row, at)),
          next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
        }
      },
    )
    server.get(
      '/follow-ups/:id/candidates',
      {
        config: { permission: 'waiting.read' },
        schema: { summary: '可能的原决定', params, response: answers(Type.Object({ items: Type.Array(DecisionLink) })) },
      },
      async (request) => {
        const found = await city.followUps.candidates(actorOf(viewerOf(request)), request.params.id)
        const names = presenter(await city.directory.current(city.now().getTime()))
        return {
          items: found.map((one) => ({
            id: one.id,
            documentNumber: one.document_number,
            item: names.item(one.item, one.item ?? ''),
            holderName: one.holder_name,
            result: one.result as DecisionResult,
            decidedOn: one.decided_on,
            certificateNumber: one.certificate_number,
          })),
        }
      },
    )
    server.post(
      '/follow-ups/:id/link',
      {
        config: { permission: 'waiting.route' },
        schema: {
          summary: '关联原决定',
          params,
          body: Type.Object({ decision: Id }, { additionalProperties: false }),
          response: answers(Done),
        },
      },
      async (request) => {
        await city.followUps.link(actorOf(viewerOf(request)), { followUp: request.params.id, decision: request.body.decision })
        return { done: true as const }
      },
    )
    server.post(
      '/follow-ups/:id/close',
      {
        config: { permission: 'waiting.route' },
        schema: {
          summary: '说明情况后办结',
          params,
          body: Type.Object({ note: Words(500, '为什么不需要再办') }, { additionalProperties: false }),
          response: answers(Done),
        },
      },
      async (request) => {
        await city.followUps.close(actorOf(viewerOf(request)), { followUp: request.params.id, note: request.body.note.trim() })
        return { done: true as const }
      },
    )
  }
