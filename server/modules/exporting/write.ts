import type { Writable } from 'node:stream'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import type { Cell } from '#platform/spreadsheets/write.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import type { AnyList, AskList } from './list.ts'
import { markWorkbook, writeMark, type Marked } from './mark.ts'
import { readHolders } from './personal.ts'
import { noteProgress, type ExportRecord } from './record.ts'

/** Milliseconds between notes of how far it is. */
const every = 1000

export interface Writing {
  readonly city: City
  readonly viewer: Viewer
  readonly record: ExportRecord
  readonly list: AnyList
  readonly ask: AskList
  /** The most rows that one export holds. */
  readonly most: number
  /** Told when the last row has been handed on, before the reader has it: whoever then looks finds it written down. */
  readonly finished: (written: Written) => Promise<void>
}
export interface Written {
  rows: number
  cut: boolean
}

/** Writes the file into the stream, page after page of the list; `written` says at any time how far it is. Throws where list or stream fail. */
export async function writeExport(stream: Writable, writing: Writing, written: Written): Promise<void> {
  const { city, viewer, record, list } = writing
  const columns = record.columns.flatMap((key) => list.columns.filter((column) => column.key === key))
  const marked: Marked = { id: record.id, title: list.title, by: viewer, at: record.asked_at, personal: record.personal }
  const rows = rowsOf(writing, columns, written)
  if (record.format === 'csv') await writeCsv(stream, { columns, rows, mark: writeMark(marked) })
  else {
    await writeWorkbook(stream, {
      sheets: [{ name: list.title, columns, rows }],
      properties: { title: list.title, creator: `${viewer.departmentName} ${viewer.name}`, createdAt: city.now() },
      mark: markWorkbook(marked),
    })
  }
}

async function* rowsOf(writing: Writing, columns: AnyList['columns'], written: Written): AsyncGenerator<readonly Cell[]> {
  yield* cellsOf(writing, columns, written)
  await writing.finished(written)
}

async function* cellsOf(
  { city, viewer, record, list, ask, most }: Writing,
  columns: AnyList['columns'],
  written: Written,
): AsyncGenerator<readonly Cell[]> {
  let noted = Date.now()
  for await (const page of list.pages(ask, record.filter)) {
    const decisions = page.flatMap(({ decision }) => (decision === null ? [] : [decision]))
    const holders = decisions.length > 0 ? await readHolders(city, viewer, decisions, record.personal) : new Map<string, never>()
    for (const row of page) {
      // A list that somebody works through also shows sensitive decisions to the seats that need them; none of them leaves as a file (1.4).
      if (row.decision !== null && !holders.has(row.decision)) continue
      if (written.rows >= most) {
        written.cut = true
        yield [`已达到一次导出 ${most} 行的上限，其余未导出。请缩小筛选范围后分次导出。`]
        return
      }
      written.rows++
      yield columns.map(({ key, holder }) => (holder === undefined ? row.cell(key) : (holders.get(row.decision ?? '')?.[holder] ?? null)))
    }
    if (Date.now() - noted < every) continue
    noted = Date.now()
    await noteProgress(city, viewer, record.id, written.rows)
  }
}
