import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import type { City } from '#kernel/city.ts'
import { Refusal } from '#platform/http/problem.ts'
import { clientOf, systemActor } from './door.ts'
import { answerOnce } from './idempotency.ts'
import { answers, choice, Day, Nullable, Words } from '#platform/http/answers.ts'

const id = Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' }))
const Body = Type.Object(
  {
    push: id,
    decision: id,
    kind: choice(feedbackKinds),
    result: choice(feedbackResults),
    text: Words(4000),
    inspectedOn: Type.Optional(Type.Union([Day, Type.Null()])),
    files: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
    actionWanted: Type.Optional(Type.Boolean({ description: '是否需要审批局处理' })),
  },
  // A misspelt `actionWanted` would be lost without a word, and the bureau would never act.
  { additionalProperties: false },
)
const Given = Type.Object({ id: Type.String(), status: Type.String(), dueOn: Nullable })

/** `POST /exchange/v1/feedback`: supervision information back to the bureau (2.2.1.1). */
export const feedback =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/feedback',
      {
        config: { permission: 'feedback:write', door: 'exchange' },
        schema: { summary: '反馈监管信息', body: Body, response: answers(Given) },
      },
      async (request, reply) =>
        await answerOnce(city.database, request, reply, async (keep) => {
          const { push, decision, kind, result, text, inspectedOn, files, actionWanted } = request.body
          if (push === undefined && decision === undefined) {
            const message = '请填写 push（推送编号）或 decision（决定编号）之一。'
            throw new Refusal(422, 'no-subject', message, [{ pointer: '/push', code: 'required', message }])
          }
          const ask = {
            push: push ?? null,
            decision: decision ?? null,
            kind,
            result,
            text,
            inspectedOn: inspectedOn ?? null,
            files: files ?? [],
            actionWanted: actionWanted ?? false,
          }
          return await city.feedback.give(systemActor(clientOf(request)), ask, keep)
        }),
    )
  }
