import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { answers, choice, Day, Nullable, Words } from '#platform/http/answers.ts'

const FeedbackIn = Type.Object({
  push: Id,
  kind: choice(feedbackKinds),
  result: choice(feedbackResults),
  text: Words(4000),
  inspectedOn: Type.Optional(Type.Union([Day, Type.Null()])),
  files: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
  actionWanted: Type.Boolean(),
})

/** 监管信息反馈, and its answer. */
export const feedback =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/feedbacks',
      {
        config: { permission: 'feedback.write' },
        schema: { body: FeedbackIn, response: answers(Type.Object({ id: Type.String(), status: Type.String(), dueOn: Nullable })) },
      },
      async (request) => {
        const { push, kind, result, text, inspectedOn, files, actionWanted } = request.body
        return await city.feedback.give(actorOf(viewerOf(request)), {
          push,
          decision: null,
          kind,
          result,
          text,
          inspectedOn: inspectedOn ?? null,
          files: files ?? [],
          actionWanted,
        })
      },
    )
    server.post(
      '/answers',
      {
        config: { permission: 'feedback.answer' },
        schema: {
          body: Type.Object({ feedback: Id, text: Words(4000) }),
          response: answers(Type.Object({ id: Type.String(), status: Type.String() })),
        },
      },
      async (request) => await city.feedback.answer(actorOf(viewerOf(request)), request.body),
    )
  }
