import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Day, Nullable, Words } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'

const FeedbackIn = Type.Object({
  push: Id,
  kind: choice(feedbackKinds),
  result: choice(feedbackResults),
  text: Words(4000),
  inspectedOn: Type.Optional(Type.Union([Day, Type.Null()])),
  files: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
  actionWanted: Type.Boolean(),
})
interface FileRecord {
  readonly sm3: string
  readonly name: string
  readonly media_type: string
  readonly size: string
  readonly decision: string | null
}
const FileId = Type.String({ pattern: '^[A-Za-z0-9_-]{24}$' })

/** 监管信息反馈, its answer, and the files that hang on either. */
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
    server.get(
      '/files/:id',
      {
        config: { permission: 'file.read' },
        schema: { params: Type.Object({ id: FileId }), response: answers(Type.String({ description: '文件内容，总是作为附件下载' })) },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const { id } = request.params
        const file = await withinConnection(city.database.pool, workingSight(viewer), async (connection) => {
          const { rows } = await connection.query<FileRecord>(
            'select file.sm3, file.name, file.media_type, file.size, file.decision from app.file where file.id = $1',
            [id],
          )
          const found = rows[0]
          if (!found) throw notFound('这个文件')
          const { decision, name: title } = found
          await recordLook(connection, { kind: 'file-downloaded', at: city.now(), by: viewer, decision, subject: `file:${id}`, title })
          return found
        })
        reply.header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        reply.header('content-length', file.size)
        reply.header('content-security-policy', "default-src 'none'; sandbox")
        return await reply.type(file.media_type).send(city.files.read(file.sm3) as never)
      },
    )
  }
