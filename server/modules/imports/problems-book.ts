import type { City } from '#kernel/city.ts'
import { withinConnection, type Sight } from '#platform/db.ts'
import { columnLetters } from '#platform/spreadsheets/rows.ts'
import type { Cell, OutgoingSheet } from '#platform/spreadsheets/write.ts'
import { findTitle, type RowProblem } from './layout.ts'
import type { ImportKind } from './columns.ts'
import { isOwnNote, notePrefix, reasonTitle, remedyTitle, rowTitle } from './notes.ts'
import { listRows, sheetsOf, type ImportRecord, type ImportRowRecord, type KeptSheet } from './records.ts'

/** Where a column of the workbook comes from: a column of the file, or a field that the file has no column for. */
interface Place {
  readonly title: string
  readonly column: number | null
  readonly pointer: string | null
  /** Has problems, and so a column of reasons beside it. */
  readonly noted: boolean
}

/**
 * The rejected rows in the file's own columns, each bad cell marked with its reason beside it, and what to do at the end. Corrected in
 * place it can be handed in as it is. Rows with a state secret are not in it: nothing of them was kept.
 */
export async function writeProblems(city: City, viewer: Sight, record: ImportRecord): Promise<readonly OutgoingSheet[]> {
  const { layout } = record
  if (!layout) throw new Error(`import ${record.id} has no layout and so no rows`)
  const sheets = sheetsOf(layout)
  const ranges = sheets.map((sheet, n): Range => ({ sheet, from: sheet.offset ?? 0, upTo: (sheets[n + 1]?.offset ?? 2_147_483_647) - 1 }))
  const written: OutgoingSheet[] = []
  for (const range of ranges) {
    const bad = await readPlaces(city, viewer, record.id, range)
    // Of a file with one table there is always a sheet, of the others only those that have something to correct.
    if (bad.length > 0 || (ranges.length === 1 && written.length === 0)) written.push(writeSheet(city, viewer, record, range, bad))
  }
  return written
}

/** One sheet of the file with the numbers that its rows have in the import. */
interface Range {
  readonly sheet: KeptSheet
  readonly from: number
  readonly upTo: number
}
interface BadPlace {
  readonly column: number | null
  readonly pointer: string
}

function writeSheet(city: City, viewer: Sight, record: ImportRecord, range: Range, bad: readonly BadPlace[]): OutgoingSheet {
  const { sheet } = range
  const places = arrange(record.kind, sheet, bad)
  const titles = places.flatMap(({ title, noted }) => (noted ? [title, `${notePrefix}${title}`] : [title]))
  return {
    name: sheet.sheet ?? '需要更正的行',
    columns: [
      ...titles.map((title) => ({ title, width: title.startsWith(notePrefix) ? 30 : 18 })),
      { title: rowTitle, width: 8 },
      { title: reasonTitle, width: 48 },
      { title: remedyTitle, width: 48 },
    ],
    rows: rowsOf(city, viewer, record.id, range, (row) => writeRow(sheet, places, row)),
  }
}

async function readPlaces(city: City, viewer: Sight, id: string, { from, upTo }: Range): Promise<readonly BadPlace[]> {
  const { rows } = await withinConnection(city.database.pool, viewer, (connection) =>
    connection.query<BadPlace>(
      `select distinct (problem ->> 'column')::integer as "column", problem ->> 'pointer' as pointer
       from app.import_row cross join lateral jsonb_array_elements(import_row.problems) as problem
       where import_row.import = $1 and import_row.row > $2 and import_row.row <= $3 and import_row.status = 'rejected' and import_row.cells is not null`,
      [id, from, upTo],
    ),
  )
  return rows
}

function arrange(kind: ImportKind, { version, headers }: KeptSheet, rows: readonly BadPlace[]): readonly Place[] {
  const bad = new Set(rows.map(({ column }) => column))
  const own = headers.map((header, column): Place => ({ title: header, column, pointer: null, noted: bad.has(column) }))
  const missing = rows
    .filter(({ column }) => column === null)
    .flatMap(({ pointer }): Place[] => {
      const title = findTitle(version, pointer, kind)
      return title === null ? [] : [{ title, column: null, pointer, noted: true }]
    })
  // What a workbook of this kind brought along the last time is not carried over: its reasons are those of then.
  return [...missing, ...own.filter(({ title }) => !isOwnNote(title))]
}

async function* rowsOf(
  city: City,
  viewer: Sight,
  id: string,
  { from: first, upTo }: Range,
  write: (row: ImportRowRecord) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  for (let after = first; ;) {
    const from = after
    const rows = await withinConnection(city.database.pool, viewer, (connection) =>
      listRows(connection, city.seal, { id, status: 'rejected', after: from, upTo, limit: 200 }),
    )
    yield* rows.filter(({ cells }) => cells !== null).map(write)
    const last = rows.at(-1)
    if (!last) return
    after = last.row
  }
}

function writeRow(layout: KeptSheet, places: readonly Place[], { row, cells, problems }: ImportRowRecord): readonly Cell[] {
  const all = problems ?? []
  const written = places.flatMap(({ column, pointer, noted }): readonly Cell[] => {
    const value = column === null ? '' : (cells?.[column] ?? '')
    const here = all.filter((problem) =>
      column === null ? problem.column === null && problem.pointer === pointer : problem.column === column,
    )
    const cell: Cell = here.length > 0 ? { value, mark: 'problem' } : value
    return noted ? [cell, here.map(({ message }) => message).join('\n')] : [cell]
  })
  const parts = all.map((problem) => ({ at: nameColumn(layout, problem), ...splitMessage(problem.message) }))
  const list = (texts: readonly string[]) => (texts.length === 1 ? texts[0]! : texts.map((text, at) => `${at + 1}. ${text}`).join('\n'))
  return [
    ...written,
    row - (layout.offset ?? 0),
    list(parts.map(({ at, reason }) => `${at}${reason}`)),
    list(parts.map(({ remedy }) => remedy)),
  ]
}

const nameColumn = (layout: KeptSheet, { column }: RowProblem): string =>
  column === null ? '' : `${columnLetters(column)} 列（${(layout.headers[column] ?? '').slice(0, 30)}）：`

/** Messages say what is wrong, then what to do, with a semicolon or a full stop between. */
function splitMessage(message: string): { readonly reason: string; readonly remedy: string } {
  const at = message.search(/[；。]/u)
  const remedy = at < 0 ? '' : message.slice(at + 1)
  return { reason: at < 0 ? message : message.slice(0, at), remedy: remedy === '' ? '请核对后更正' : remedy }
}
