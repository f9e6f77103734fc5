import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { clientOf, systemActor } from './door.ts'
import { answerOnce } from './idempotency.ts'
import { answers, choice, Nullable, Words } from '#platform/http/answers.ts'

const Body = Type.Object({
  receipts: Type.Array(
    Type.Object({
      push: Type.String({ pattern: '^[0-9]{1,18}$', description: '推送编号' }),
      officer: Type.Optional(Words(50, '签收人')),
      at: Type.Optional(Type.String({ maxLength: 40, description: '本部门系统中的签收时间（RFC 3339），仅作记录；平台以自己的时间为准' })),
    }),
    { minItems: 1, maxItems: 1000 },
  ),
})
const Results = Type.Object({
  receipts: Type.Array(
    Type.Object({
      push: Type.String(),
      status: choice(['signed', 'already-signed', 'refused']),
      by: Nullable,
      at: Nullable,
      message: Nullable,
    }),
  ),
})

/** `POST /exchange/v1/receipts`: a department's system signs for pushes (2.2.2.3). Safe to repeat: the first signature stands. */
export const receipts =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/receipts',
      { config: { permission: 'pushes:write', door: 'exchange' }, schema: { summary: '签收推送', body: Body, response: answers(Results) } },
      async (request, reply) =>
        await answerOnce(city.database, request, reply, async () => {
          const asked = request.body.receipts
          const results = await city.receipts.sign(
            systemActor(clientOf(request)),
            asked.map(({ push, officer }) => (officer === undefined ? { push } : { push, officer })),
          )
          return { receipts: results.map(({ at, ...result }) => ({ ...result, at: at?.toISOString() ?? null })) }
        }),
    )
  }
