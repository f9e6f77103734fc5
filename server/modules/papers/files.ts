import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'

const FileId = Type.String({ pattern: '^[A-Za-z0-9_-]{24}$' })
interface FileRecord {
  readonly sm3: string
  readonly name: string
  readonly media_type: string
  readonly size: string
  readonly decision: string | null
}

/** A file, for whoever may see what it hangs on; each download is recorded beside what is handed out (1.4). */
export const files =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
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
        const named = encodeURIComponent(file.name).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        reply.header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${named}`)
        reply.header('content-length', file.size)
        reply.header('content-security-policy', "default-src 'none'; sandbox")
        return await reply.type(file.media_type).send((await city.files.read(file.sm3)) as never)
      },
    )
  }
