import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { results } from '#notice/decision-words.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import type { Tables } from '#kernel/tables.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { within, withinConnection, type Database, type Sight } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import { readLedger, type Filter, type LedgerRecord } from './ledger.ts'
import { LedgerFilter } from './shapes.ts'

export const ledgerColumns = [
  { title: '平台编号', width: 10 },
  { title: '许可事项', width: 40 },
  { title: '决定文书号', width: 26 },
  { title: '行政相对人', width: 34 },
  { title: '决定结果', width: 12 },
  { title: '决定日期', width: 12 },
  { title: '行政区划', width: 12 },
  { title: '平台收到时间', width: 20 },
  { title: '推送部门数', width: 11 },
  { title: '已签收', width: 8 },
  { title: '超期', width: 8 },
  { title: '版次', width: 6 },
]
const page = 500

/** `GET /api/decisions/export`: the ledger as filtered, streamed, with an entry in the journal that says who took what (1.4). */
export const ledgerExport =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/decisions/export',
      {
        config: { permission: 'decision.export' },
        schema: {
          querystring: Type.Intersect([
            LedgerFilter,
            Type.Object({ format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }) }),
          ]),
          response: answers(Type.String({ description: '文件' })),
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const { format, ...filter } = request.query
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        await noteExport(city, viewer, { format, filter }, at)
        const stream = new PassThrough()
        const rows = ledgerRows(city.database, viewer, { directory, filter, today: dayInShanghai(at) })
        const writing =
          format === 'csv'
            ? writeCsv(stream, { columns: ledgerColumns, rows })
            : writeWorkbook(stream, {
                sheets: [{ name: '审批台账', columns: ledgerColumns, rows }],
                properties: { title: '审批台账', creator: `${viewer.departmentName} ${viewer.name}`, createdAt: at },
              })
        writing.catch((cause: unknown) => stream.destroy(cause instanceof Error ? cause : new Error('export failed', { cause })))
        reply.header(
          'content-disposition',
          `attachment; filename="ledger.${format}"; filename*=UTF-8''${encodeURIComponent(`审批台账-${dayInShanghai(at)}.${format}`)}`,
        )
        reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        return await reply.send(stream as never)
      },
    )
  }

export interface LedgerRange {
  readonly directory: Directory
  readonly filter: Filter
  /** Day in Shanghai: what is due before it is overdue. */
  readonly today: string
}

/** The ledger as this viewer may see it, row by row in the order of `ledgerColumns`; memory does not grow with it. */
export async function* ledgerRows(database: Database<Tables>, viewer: Sight, { directory, filter, today }: LedgerRange) {
  const names = presenter(directory)
  const said: Readonly<Record<string, string>> = results
  const toRow = (record: LedgerRecord) => [
    record.id,
    names.item(record.item, record.item_as_sent).name,
    record.document_number,
    record.holder_name,
    said[record.result] ?? record.result,
    record.decided_on,
    names.region(record.region).name,
    inShanghai(record.received_at),
    record.total,
    record.signed,
    record.overdue,
    record.revision,
  ]
  for (let after: string | null = null; ;) {
    const from = after
    const records: readonly LedgerRecord[] = await within(database, viewer, (tx) =>
      readLedger(tx, filter, { after: from, limit: page, today }),
    )
    yield* records.map(toRow)
    after = records.at(-1)?.id ?? null
    if (records.length < page) return
  }
}

async function noteExport(city: City, viewer: Viewer, data: { readonly format: string; readonly filter: Filter }, at: Date) {
  await withinConnection(city.database.pool, viewer, (connection) =>
    addEntry(connection, {
      type: 'decision.exported',
      at,
      decision: null,
      tell: [],
      actor: viewer.name,
      seat: viewer.seats[0] ?? 'handler',
      department: viewer.department,
      data: { ...data, subject: `account:${viewer.account}` },
    }),
  )
  city.committed()
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
const inShanghai = (instant: Date) => clock.format(instant)
