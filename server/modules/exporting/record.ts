import { addEntry } from '#kernel/journal.ts'
import { recordLook } from '#kernel/looks.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { ListFilter } from './list.ts'

export interface ExportRecord {
  readonly id: string
  readonly list: string
  readonly title: string
  readonly filter: ListFilter
  readonly columns: readonly string[]
  readonly format: 'xlsx' | 'csv'
  readonly personal: boolean
  readonly reason: string | null
  readonly account: string | null
  readonly person: string
  readonly department: string
  readonly asked_at: Date
  readonly finished_at: Date | null
  readonly rows: number
  readonly cut: boolean
  readonly state: 'asked' | 'writing' | 'done' | 'broken'
}
export type Wanted = Pick<ExportRecord, 'list' | 'title' | 'filter' | 'columns' | 'format' | 'personal' | 'reason'>

const columns = `export.id, export.list, export.title, export.filter, export.columns, export.format, export.personal, export.reason, export.account,
  export.person, export.department, export.asked_at, export.finished_at, export.rows, export.cut, export.state`
/** Files that one person may have written at a time. */
const atOnce = 2
/** Minutes in which what was asked for has to be fetched, and after which one that says nothing more has broken off. */
const patience = 15

/** Keeps what is asked for, with its number. Throws a Refusal where too many are under way. */
export async function openExport(city: City, viewer: Viewer, wanted: Wanted): Promise<ExportRecord> {
  const at = city.now()
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const { rows: running } = await connection.query(
      `select from app.export where export.account = $1 and export.state = 'writing' and export.began_at > $2::timestamptz - interval '${patience} minutes'`,
      [viewer.account, at],
    )
    if (running.length >= atOnce) throw new Refusal(429, 'exports-running', `您已有 ${atOnce} 个导出正在生成，请等其中一个完成后再导出。`)
    const { rows } = await connection.query<ExportRecord>(
      `insert into app.export (list, title, filter, columns, format, personal, reason, account, person, seat, department, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
      [
        wanted.list,
        wanted.title,
        JSON.stringify(wanted.filter),
        wanted.columns,
        wanted.format,
        wanted.personal,
        wanted.reason,
        viewer.account,
        viewer.name,
        viewer.seats[0] ?? 'handler',
        viewer.department,
        at,
      ],
    )
    return rows[0]!
  })
}

/** The person's own exports, the newest first; or the one with this number. */
export async function readExports(
  city: City,
  viewer: Viewer,
  { id = null, after = null, limit = 1 }: { readonly id?: string | null; readonly after?: string | null; readonly limit?: number },
) {
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const { rows } = await connection.query<ExportRecord>(
      `select ${columns} from app.export
       where export.account = $1 and ($2::bigint is null or export.id = $2) and ($3::bigint is null or export.id < $3) order by export.id desc limit ${limit}`,
      [viewer.account, id, after],
    )
    return rows
  })
}

/** From asked to writing, once and by its own person, with the entry that says what leaves the platform (1.4). Null where it cannot begin. */
export async function beginExport(city: City, viewer: Viewer, id: string): Promise<ExportRecord | null> {
  const at = city.now()
  const begun = await withinConnection(city.database.pool, viewer, async (connection) => {
    const { rows } = await connection.query<ExportRecord>(
      `update app.export set state = 'writing', began_at = $3
       where export.id = $1 and export.account = $2 and export.state = 'asked' and export.asked_at > $3::timestamptz - interval '${patience} minutes'
       returning ${columns}`,
      [id, viewer.account, at],
    )
    const [record] = rows
    if (record) await addEntry(connection, entryOf(viewer, record, 'list.exporting', at))
    return record ?? null
  })
  if (begun) city.committed()
  return begun
}

/** How far it is; a count that is lost does no harm. */
export async function noteProgress(city: City, viewer: Viewer, id: string, rows: number): Promise<void> {
  await withinConnection(city.database.pool, viewer, (connection) =>
    connection.query(`update app.export set rows = $2 where export.id = $1 and export.state = 'writing'`, [id, rows]),
  )
}

/** What became of it: how many rows have left, and whether the file was finished. */
export async function endExport(
  city: City,
  viewer: Viewer,
  record: ExportRecord,
  end: { readonly rows: number; readonly cut: boolean; readonly state: 'done' | 'broken' },
): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, viewer, async (connection) => {
    await connection.query('update app.export set rows = $2, cut = $3, state = $4, finished_at = $5 where export.id = $1', [
      record.id,
      end.rows,
      end.cut,
      end.state,
      at,
    ])
    await addEntry(connection, entryOf(viewer, { ...record, ...end }, 'list.exported', at))
    await recordLook(connection, {
      kind: 'export-made',
      at,
      by: viewer,
      subject: `list:${record.list}`,
      title: `${record.title}（导出编号 ${record.id}）`,
      rows: end.rows,
      ...(record.personal ? { fields: ['idNumber', 'phone'] } : {}),
      ...(record.reason === null ? {} : { note: record.reason }),
    })
  })
  city.committed()
}

const entryOf = (viewer: Viewer, record: ExportRecord, type: 'list.exporting' | 'list.exported', at: Date) => ({
  type,
  at,
  decision: null,
  tell: [],
  actor: viewer.name,
  seat: viewer.seats[0] ?? 'handler',
  department: viewer.department,
  data: {
    export: record.id,
    list: record.list,
    filter: record.filter,
    columns: record.columns,
    format: record.format,
    personal: record.personal,
    reason: record.reason,
    ...(type === 'list.exported' ? { rows: record.rows, cut: record.cut, state: record.state } : {}),
    subject: `account:${viewer.account}`,
  },
})
