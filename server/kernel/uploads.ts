import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { within, type Sight } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from './city.ts'

export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly sm3: string
  readonly size: number
  readonly mediaType: string
}

/** Keeps the one file of a multipart request for this department. The id is unguessable; the name is only ever shown, never used as a path. */
export async function keepUpload(
  city: City,
  request: FastifyRequest,
  by: Sight & { readonly name: string },
  mostMebibytes = 200,
): Promise<KeptFile> {
  if (!request.isMultipart()) throw new Refusal(415, 'media-type', '请以 multipart/form-data 方式上传文件。')
  const part = await request.file({ limits: { fileSize: mostMebibytes * 1024 * 1024 } })
  if (!part) throw new Refusal(400, 'no-file', '请求中没有文件。请选择一个文件后重试。')
  const { sm3, size, mediaType } = await city.files.keep(part.file, (read) => {
    if (part.file.truncated) return new Refusal(413, 'too-large', `文件超过 ${mostMebibytes} MB 上限。请压缩或拆分后重试。`)
    return read === 0 ? new Refusal(422, 'empty-file', '文件是空的。请核对后重新上传。') : null
  })
  const name = (part.filename || '附件')
    .toWellFormed()
    .replaceAll(/[\p{Cc}/\\]/gu, '_')
    .slice(-200)
  const id = randomBytes(18).toString('base64url')
  await within(city.database, by, (tx) =>
    tx
      .insertInto('app.file')
      .values({
        id,
        sm3,
        size: String(size),
        media_type: mediaType,
        name,
        department: by.department,
        decision: null,
        by_name: by.name,
        at: city.now(),
      })
      .execute(),
  )
  return { id, name, sm3, size, mediaType }
}
