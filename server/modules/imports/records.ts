import type { PoolClient } from 'pg'
import { openCells } from '#kernel/personal.ts'
import type { Seal } from '#platform/seal.ts'
import type { Asked, Asking } from './asking.ts'
import type { ImportKind, LayoutVersion, Target } from './columns.ts'
import type { RowProblem } from './layout.ts'

export const importStates = ['queued', 'reading', 'asking', 'done', 'refused', 'failed'] as const
export type ImportState = (typeof importStates)[number]
export const rowStatuses = ['accepted', 'duplicate', 'revised', 'unrouted', 'rejected'] as const
export type RowStatus = (typeof rowStatuses)[number]

/** What is kept of a sheet's header: enough to write a workbook with the same columns. */
export interface KeptSheet {
  readonly version: LayoutVersion
  readonly headerRow: number
  readonly headers: readonly string[]
  /** null where there is only one, or none as in a text file. */
  readonly sheet?: string | null
  /** Taken from a row's number to get the one that the spreadsheet program shows. */
  readonly offset?: number
}
/** The first sheet, the others beside it, and what was decided of columns that no layout knows. */
export interface KeptLayout extends KeptSheet {
  readonly unknown: readonly string[]
  readonly others?: readonly KeptSheet[]
  readonly skipped?: readonly string[]
  readonly choices?: readonly (readonly [header: string, target: Target | null])[]
}
export const sheetsOf = (layout: KeptLayout): readonly KeptSheet[] => [layout, ...(layout.others ?? [])]
/** The sheet that a row stands on. */
export const sheetOf = (layout: KeptLayout, row: number): KeptSheet => sheetsOf(layout).findLast(({ offset = 0 }) => row > offset) ?? layout

/** One import as its row in app.import has it; `size` in bytes. */
export interface ImportRecord {
  readonly id: string
  readonly department: string
  readonly kind: ImportKind
  readonly file_name: string
  readonly sm3: string
  readonly size: string
  readonly default_region: string | null
  readonly state: ImportState
  readonly by_name: string
  readonly by_seat: string
  readonly at: Date
  readonly finished_at: Date | null
  readonly total: number | null
  readonly last_row: number
  readonly rows: number
  readonly accepted: number
  readonly duplicate: number
  readonly revised: number
  readonly unrouted: number
  readonly rejected: number
  readonly secrets: number
  readonly layout: KeptLayout | null
  readonly refusal_code: string | null
  readonly refusal_message: string | null
  readonly original_kept: boolean
  readonly asking: Asking
  readonly asked: Asked | null
}
export interface ImportRowRecord {
  readonly row: number
  readonly status: RowStatus
  readonly decision: string | null
  readonly penalty: string | null
  readonly document_number: string | null
  readonly cells: readonly string[] | null
  readonly problems: readonly RowProblem[] | null
}

export async function findImport(connection: PoolClient, id: string): Promise<ImportRecord | undefined> {
  const { rows } = await connection.query<ImportRecord>('select import.* from app.import where import.id = $1', [id])
  return rows[0]
}

/** Newest first, from below `after`. */
export async function listImports(connection: PoolClient, after: string | null, limit: number): Promise<readonly ImportRecord[]> {
  const { rows } = await connection.query<ImportRecord>(
    'select import.* from app.import where ($1::bigint is null or import.id < $1) order by import.id desc limit $2',
    [after, limit],
  )
  return rows
}

export interface RowsWanted {
  readonly id: string
  readonly status: RowStatus | null
  /** The last row seen; 0 for the beginning. */
  readonly after: number
  /** Rows up to this one; all where left out. */
  readonly upTo?: number
  readonly limit: number
}
/** In the order of the file, cells in clear. */
export async function listRows(
  connection: PoolClient,
  seal: Seal,
  { id, status, after, upTo, limit }: RowsWanted,
): Promise<readonly ImportRowRecord[]> {
  const { rows } = await connection.query<ImportRowRecord>(
    `select import_row.row, import_row.status, import_row.decision, import_row.penalty, import_row.document_number, import_row.cells, import_row.problems
     from app.import_row
     where import_row.import = $1 and import_row.row > $2 and ($3::text is null or import_row.status = $3) and ($5::integer is null or import_row.row <= $5)
     order by import_row.row limit $4`,
    [id, after, status, limit, upTo ?? null],
  )
  return rows.map((row) => ({ ...row, cells: openCells(seal, id, row.row, row.cells) }))
}
