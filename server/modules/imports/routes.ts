import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, ProblemShape } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { namePlace } from './layout.ts'
import { receiveUpload, type Bringer } from './receiving.ts'
import { findImport, listImports, listRows, sheetOf, type ImportRecord, type ImportRowRecord, type KeptLayout } from './records.ts'
import { fieldsOf } from './column-routes.ts'
import { Id, ImportPage, ImportRowPage, ImportShape, ReceivedShape, RowStatusShape } from './shapes.ts'

const limit = 20
const rowLimit = 50

export const bringerOf = (viewer: Viewer): Bringer => ({
  department: viewer.department,
  sight: viewer.sight,
  name: viewer.name,
  seat: viewer.seats[0] ?? 'handler',
  may: [
    ...(viewer.permissions.has('decision.write') ? ['decisions'] : []),
    ...(viewer.permissions.has('penalty.write') ? ['penalties'] : []),
  ],
})

/** Handing a file in, following it, and reading what became of each row. */
export const routes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/imports',
      {
        config: { permission: 'import.write' },
        schema: {
          summary: '上传双公示表（multipart：file，可选 kind=decisions|penalties、defaultRegion、asking=always|renamed|never）',
          consumes: ['multipart/form-data'],
          response: { 202: ReceivedShape, 200: ReceivedShape, '4xx': ProblemShape, '5xx': ProblemShape },
        },
      },
      async (request, reply) => {
        const received = await receiveUpload(city, request, bringerOf(viewerOf(request)))
        return await reply.code(received.status === 'queued' ? 202 : 200).send(received)
      },
    )
    server.get(
      '/imports',
      {
        config: { permission: 'import.read' },
        schema: { querystring: Type.Object({ after: Type.Optional(Id) }), response: answers(ImportPage) },
      },
      async (request) => {
        const directory = await city.directory.current(city.now().getTime())
        const records = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          listImports(connection, request.query.after ?? null, limit),
        )
        return {
          items: records.map((record) => present(directory, record)),
          next: records.length === limit ? (records.at(-1)?.id ?? null) : null,
        }
      },
    )
    server.get(
      '/imports/:id',
      { config: { permission: 'import.read' }, schema: { params: Type.Object({ id: Id }), response: answers(ImportShape) } },
      async (request) =>
        present(await city.directory.current(city.now().getTime()), await getImport(city, viewerOf(request), request.params.id)),
    )
    server.get(
      '/imports/:id/rows',
      {
        config: { permission: 'import.read' },
        schema: {
          params: Type.Object({ id: Id }),
          querystring: Type.Object({
            status: Type.Optional(RowStatusShape),
            after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
          }),
          response: answers(ImportRowPage),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { layout } = await getImport(city, viewer, request.params.id)
        const wanted = { id: request.params.id, status: request.query.status ?? null, after: request.query.after ?? 0, limit: rowLimit }
        const rows = await withinConnection(city.database.pool, viewer, (connection) => listRows(connection, city.seal, wanted))
        return { items: rows.map((row) => presentRow(layout, row)), next: rows.length === rowLimit ? String(rows.at(-1)?.row ?? '') : null }
      },
    )
  }

/** Throws `notFound` for what is not there and for what the viewer may not see. */
export async function getImport(city: City, viewer: Viewer, id: string): Promise<ImportRecord> {
  const record = await withinConnection(city.database.pool, viewer, (connection) => findImport(connection, id))
  if (!record) throw notFound('这次导入')
  return record
}

function present({ departments }: Directory, record: ImportRecord) {
  const { total, rows, accepted, duplicate, revised, unrouted, rejected, secrets } = record
  return {
    id: record.id,
    kind: record.kind,
    department: { code: record.department, name: departments.get(record.department)?.name ?? record.department },
    fileName: record.file_name,
    size: Number(record.size),
    sm3: record.sm3,
    state: record.state,
    by: record.by_name,
    at: record.at.toISOString(),
    finishedAt: record.finished_at?.toISOString() ?? null,
    defaultRegion: record.default_region,
    progress: { total, rows, accepted, duplicate, revised, unrouted, rejected, secrets, percent: percentOf(record) },
    refusal: record.refusal_message === null ? null : { code: record.refusal_code ?? '', message: record.refusal_message },
    layout: record.layout?.version ?? null,
    unknownColumns: [...(record.layout?.unknown ?? [])],
    originalKept: record.original_kept,
    skippedSheets: [...(record.layout?.skipped ?? [])],
    asked: record.asked && {
      columns: record.asked.columns.map(({ header, samples, proposed }) => ({ header, samples: [...samples], proposed })),
      missing: [...record.asked.missing],
      fields: fieldsOf(record.kind),
    },
  }
}

/** A hundred only when the last row has its result. */
export function percentOf({ state, total, rows }: Pick<ImportRecord, 'state' | 'total' | 'rows'>): number {
  if (state === 'done') return 100
  return total === null || total === 0 ? 0 : Math.min(99, Math.floor((rows / total) * 100))
}

function presentRow(
  layout: KeptLayout | null,
  { row, status, decision, penalty, document_number: documentNumber, problems }: ImportRowRecord,
) {
  const sheet = layout && sheetOf(layout, row)
  const line = row - (sheet?.offset ?? 0)
  const place = (column: number | null) => (sheet ? namePlace(sheet, line, column, sheet.sheet ?? null) : `第 ${line} 行`)
  const errors = (problems ?? []).map(({ column, pointer, code, message }) => ({ place: place(column), pointer, code, message }))
  return { row, status, sheet: sheet?.sheet ?? null, line, decision, penalty, documentNumber, errors }
}
