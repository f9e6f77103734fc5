import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import { revealReasons, type PersonalField } from '#notice/secrecy.ts'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { openNumbers, openText, places, type NumberedRow } from '#kernel/personal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { SealError } from '#platform/seal.ts'
import { refuseTooMany } from './rate.ts'
import { RevealAsked, Revealed } from './shapes.ts'

interface Row extends NumberedRow {
  readonly id: string
  readonly document_number: string
  readonly holder_id_index: string | null
  readonly held: boolean
}

/** `POST /api/decisions/:id/reveal`: whole numbers for whoever works on the matter and says why; the look is kept in the same transaction (1.4). */
export const reveal =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/decisions/:id/reveal',
      {
        config: { permission: 'personal.reveal' },
        schema: {
          summary: '按事由查看完整个人号码（查看留痕）',
          params: Type.Object({ id: Id }),
          body: RevealAsked,
          response: answers(Revealed),
        },
      },
      async (request, reply) => {
        const shown = await show(city, viewerOf(request), request.params.id, request.body)
        reply.header('cache-control', 'no-store')
        return shown
      },
    )
  }

async function show(
  city: City,
  viewer: Viewer,
  id: string,
  { fields, reason, note }: Static<typeof RevealAsked>,
): Promise<Static<typeof Revealed>> {
  const at = city.now()
  return await withinConnection(city.database.pool, workingSight(viewer), async (connection) => {
    const row = await findRow(connection, viewer, id)
    if (!row) throw notFound('这条决定')
    if (!row.held) {
      throw new Refusal(403, 'not-held', '本部门已不再承办这条推送，不能查看完整号码。如确需查看，请联系现在承办的部门或审批局。')
    }
    await refuseTooMany(connection, viewer.account, at)
    await recordLook(connection, {
      kind: 'personal-revealed',
      at,
      by: viewer,
      decision: id,
      ...(row.holder_id_index === null ? {} : { subject: `person:${row.holder_id_index}` }),
      title: row.document_number,
      fields,
      reason: revealReasons[reason],
      note: note.trim(),
    })
    return await open(city, connection, row, fields)
  })
}

/** A department holds what it has not passed on; the bureau answers for every decision. */
async function findRow(connection: PoolClient, viewer: Viewer, id: string): Promise<Row | undefined> {
  const { rows } = await connection.query<Row>(
    `select decision.id, decision.client, decision.source_id, decision.document_number, decision.holder_id_number, decision.holder_phone,
            decision.holder_id_index,
            $2::boolean or exists (select from app.push where push.decision = decision.id and push.department = $3
              and push.status not in ('rerouted', 'superseded', 'ended')) as held
     from app.decision where decision.id = $1`,
    [id, viewer.sight === 'city', viewer.department],
  )
  return rows[0]
}

async function open(city: City, connection: PoolClient, row: Row, fields: readonly PersonalField[]): Promise<Static<typeof Revealed>> {
  try {
    const { idNumber, phone } = openNumbers(city.seal, row)
    return {
      ...(fields.includes('idNumber') ? { idNumber } : {}),
      ...(fields.includes('phone') ? { phone } : {}),
      ...(fields.includes('feedbackText') ? { feedbacks: await openFeedback(city, connection, row.id) } : {}),
    }
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    throw new Refusal(409, 'seal-broken', '号码的密文没有通过校验，不能显示：可能被改动，或缺少密钥。请联系系统管理员核查。')
  }
}

async function openFeedback({ seal }: City, connection: PoolClient, decision: string) {
  const { rows } = await connection.query<{
    id: string
    text: string
    text_sealed: string | null
    answer: string | null
    answer_sealed: string | null
  }>(
    `select feedback.id, feedback.text, feedback.text_sealed, feedback.answer, feedback.answer_sealed from app.feedback
     where feedback.decision = $1 and (feedback.text_sealed is not null or feedback.answer_sealed is not null) order by feedback.id`,
    [decision],
  )
  return rows.map(({ id, text, text_sealed, answer, answer_sealed }) => ({
    id,
    text: openText(seal, places.feedbackText, id, text_sealed) ?? text,
    answer: openText(seal, places.feedbackAnswer, id, answer_sealed) ?? answer,
  }))
}
