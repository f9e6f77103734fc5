import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { findStateSecret } from '#notice/decision-secrets.ts'
import { confidentialities, type Confidentiality } from '#notice/decision-words.ts'
import { within, type Sight } from '#platform/db.ts'
import { inspectFile } from '#platform/content/inspect.ts'
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
  const name = (part.filename || '附件')
    .toWellFormed()
    .replaceAll(/[\p{Cc}/\\]/gu, '_')
    .slice(-200)
  const { sm3, size, mediaType } = await city.files.keep(part.file, async (draft, read, first) => {
    if (part.file.truncated) throw new Refusal(413, 'too-large', `文件超过 ${mostMebibytes} MB 上限。请压缩或拆分后重试。`)
    if (read === 0) throw new Refusal(422, 'empty-file', '文件是空的。请核对后重新上传。')
    const found = await inspectFile(draft, name, first)
    if (!found.ok) throw new Refusal(422, found.fault.code, `“${name}”没有保存：${found.fault.words}`)
    refuseStateSecret(name, found.words)
    return found.mediaType
  })
  const confidentiality = readClassification(part.fields)
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
        confidentiality,
      })
      .execute(),
  )
  return { id, name, sm3, size, mediaType }
}

/** 保守国家秘密法: what bears the mark of a state secret, in its name or in its words as far as they can be read, never stays here. */
function refuseStateSecret(name: string, words: string): void {
  const inName = findStateSecret({ name }) !== null || /(?:^|[[【（(〔\s])(?:绝密|机密|秘密)(?:[\]】）)〕\s.]|$)/u.test(name)
  if (!inName && findStateSecret({ words }) === null) return
  throw new Refusal(
    422,
    'state-secret',
    `${inName ? '文件名' : '文件内容'}带有国家秘密标志，文件未作保存。涉密文件不得进入本平台，请改由涉密渠道办理。`,
  )
}

/** The classification that the form gives before the file: `internal` where it says nothing. */
function readClassification(fields: Readonly<Record<string, unknown>>): Confidentiality {
  const field = fields['confidentiality'] as { readonly value?: unknown } | undefined
  if (field === undefined) return 'internal'
  const { value } = field
  if (typeof value === 'string' && Object.hasOwn(confidentialities, value)) return value as Confidentiality
  throw new Refusal(422, 'bad-field', '文件的公开属性应为 open（公开）、internal（内部）或 sensitive（敏感）。', [
    { pointer: '/confidentiality', code: 'bad-field', message: '应为 open、internal 或 sensitive' },
  ])
}
