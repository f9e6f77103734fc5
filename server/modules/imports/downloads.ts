import { PassThrough, type Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { recordLook } from '#kernel/looks.ts'
import { maskNumbersIn } from '#notice/secrecy.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { type OutgoingSheet, writeWorkbook } from '#platform/spreadsheets/write.ts'
import { writeProblems } from './problems-book.ts'
import type { ImportRecord } from './records.ts'
import { getImport } from './routes.ts'
import { penaltyTemplate } from './penalty-template.ts'
import { Id, KindShape } from './shapes.ts'
import { templateSheets } from './template.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const schema = { params: Type.Object({ id: Id }), response: answers(Type.String({ description: '文件' })) }

/** The files of an import, always as attachments: the template, the original, and the rows to be corrected. */
export const downloads =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/imports/template.xlsx',
      {
        config: { permission: 'import.read' },
        schema: { querystring: Type.Object({ kind: Type.Optional(KindShape) }), response: schema.response },
      },
      async (request, reply) => {
        const penalties = request.query.kind === 'penalties'
        const fileName = penalties ? '行政处罚导入模板.xlsx' : '审批决定导入模板.xlsx'
        const sheets = penalties ? penaltyTemplate() : templateSheets()
        return sendWorkbook(reply, { fileName, creator: '审管通', sheets, at: city.now() })
      },
    )
    server.get('/imports/:id/original', { config: { permission: 'import.write' }, schema }, async (request, reply) => {
      const viewer = viewerOf(request)
      const record = await getOwnImport(city, viewer, request.params.id)
      if (!record.original_kept || record.secrets > 0) {
        throw new Refusal(
          410,
          'original-removed',
          record.secrets > 0
            ? '该文件中发现国家秘密标志，原件已从平台删除，不能下载。'
            : '被拒收的文件不保存原件，不能下载。请向上传人索取。',
        )
      }
      await noteDownload(city, viewer, record, 'original')
      return attach(reply, record.file_name, 'application/octet-stream', await city.files.read(record.sm3))
    })
    server.get('/imports/:id/problems.xlsx', { config: { permission: 'import.write' }, schema }, async (request, reply) => {
      const viewer = viewerOf(request)
      const record = await getOwnImport(city, viewer, request.params.id)
      if (record.rejected - record.secrets <= 0) throw new Refusal(404, 'no-problems', '这次导入没有需要更正的行，无需下载问题清单。')
      await noteDownload(city, viewer, record, 'problems')
      const fileName = `${record.file_name.replace(/\.[^.]{1,5}$/u, '')}-问题清单.xlsx`
      return sendWorkbook(reply, {
        fileName,
        creator: `${viewer.departmentName} ${viewer.name}`,
        sheets: await writeProblems(city, viewer, record),
        at: city.now(),
      })
    })
  }

/**
 * What a department brought has its people's numbers in clear: only its own may take it away. The bureau, which sees that there was an
 * import, asks for single numbers with its reasons (1.4). Throws Refusal 403 or 404.
 */
async function getOwnImport(city: City, viewer: Viewer, id: string): Promise<ImportRecord> {
  const record = await getImport(city, viewer, id)
  if (record.department !== viewer.department)
    throw new Refusal(403, 'other-department', '原件和问题清单含未脱敏的个人信息，只有导入的部门可以下载。请向该部门索取。')
  return record
}

interface OutgoingBook {
  readonly fileName: string
  readonly creator: string
  readonly sheets: readonly OutgoingSheet[]
  readonly at: Date
}

function sendWorkbook(reply: FastifyReply, { fileName, creator, sheets, at }: OutgoingBook) {
  const stream = new PassThrough()
  const properties = { title: fileName.replace(/\.xlsx$/u, ''), creator, createdAt: at }
  writeWorkbook(stream, { sheets, properties }).catch((cause: unknown) =>
    stream.destroy(cause instanceof Error ? cause : new Error('the workbook failed', { cause })),
  )
  return attach(reply, fileName, workbookType, stream)
}

function attach(reply: FastifyReply, fileName: string, mediaType: string, bytes: Readable) {
  const named = encodeURIComponent(fileName).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  reply.header('content-disposition', `attachment; filename="import"; filename*=UTF-8''${named}`)
  return reply.type(mediaType).send(bytes) as never
}

/** Who took rows with personal data out of the platform (1.4). */
async function noteDownload(city: City, viewer: Viewer, { id, file_name: file }: ImportRecord, what: 'original' | 'problems') {
  const { name: actor, department } = viewer
  const entry = {
    type: 'import.downloaded',
    at: city.now(),
    decision: null,
    tell: [],
    actor,
    seat: viewer.seats[0] ?? 'handler',
    department,
    data: { subject: `import:${id}`, what },
  }
  const title = `${what === 'original' ? '导入的原件' : '问题清单'}：${maskNumbersIn(file)}`
  await withinConnection(city.database.pool, viewer, async (connection) => {
    await addEntry(connection, entry)
    await recordLook(connection, { kind: 'file-downloaded', at: entry.at, by: viewer, subject: `import:${id}`, title })
  })
  city.committed()
}
