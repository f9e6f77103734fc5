import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { returnReasons } from '#notice/feedback-fields.ts'
import type { City } from '#kernel/city.ts'
import { Refusal } from '#platform/http/problem.ts'
import { clientOf, systemActor } from './door.ts'
import { answerOnce } from './idempotency.ts'
import { answers, choice } from '#platform/http/answers.ts'

const Body = Type.Object(
  {
    push: Type.String({ pattern: '^[0-9]{1,18}$', description: '推送编号' }),
    reason: choice(returnReasons),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 1000 }), Type.Null()])),
    suggestedDepartment: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], minLength: 1, maxLength: 20 })),
  },
  { additionalProperties: false },
)

/** `POST /exchange/v1/returns`: not ours. Custody stays with the department until the new holder has it. */
export const returns =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/returns',
      {
        config: { permission: 'pushes:write', door: 'exchange' },
        schema: { summary: '退回推送', body: Body, response: answers(Type.Object({ push: Type.String(), status: Type.String() })) },
      },
      async (request, reply) =>
        await answerOnce(city.database, request, reply, async (keep) => {
          const { push, reason, note, suggestedDepartment } = request.body
          refuseWithoutNote(reason, note ?? null)
          const ask = { push, reason, note: note ?? null, suggestedDepartment: suggestedDepartment ?? null }
          return await city.returns.returnPush(systemActor(clientOf(request)), ask, keep)
        }),
    )
  }

function refuseWithoutNote(reason: string, note: string | null) {
  if (reason !== 'other' || (note !== null && note.trim() !== '')) return
  const message = '退回理由选“其他”时须填写说明，请补充。'
  throw new Refusal(422, 'note-required', message, [{ pointer: '/note', code: 'required', message }])
}
