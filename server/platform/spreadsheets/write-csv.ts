import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { looksLikeFormula } from './formula.ts'
import type { Cell } from './write.ts'
import { dropLoneSurrogates } from './xml-text.ts'

export interface CsvTable {
  readonly columns: readonly { readonly title: string }[]
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
  /** Whose copy this is: the last record, as wide as the others, so that whoever reads by header and column count still can. */
  readonly mark?: string
}

/**
 * UTF-8 with BOM, commas, CRLF: what Excel and WPS open rightly in Chinese. A text that would run as a formula gets an apostrophe
 * before it; numbers given as numbers stay. Control characters but tab and line breaks are left out: text files cannot carry them.
 */
export async function writeCsv(stream: Writable, table: CsvTable): Promise<void> {
  await pipeline(Readable.from(writeLines(table)), stream)
}

async function* writeLines({ columns, rows, mark }: CsvTable): AsyncGenerator<string> {
  let text = `\uFEFF${writeLine(columns.map(({ title }) => title))}`
  for await (const row of rows) {
    text += writeLine(row)
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  if (mark !== undefined) text += writeLine([mark, ...columns.slice(1).map(() => '')])
  if (text !== '') yield text
}

function writeLine(row: readonly Cell[]): string {
  return `${row.map(writeField).join(',')}\r\n`
}

function writeField(cell: Cell): string {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const clean = dropLoneSurrogates(value).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '')
  const safe = looksLikeFormula(value) || looksLikeFormula(clean) ? `'${clean}` : clean
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
