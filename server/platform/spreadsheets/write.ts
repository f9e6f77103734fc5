import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { looksLikeFormula } from './formula.ts'
import { defaultLimits } from './limits.ts'
import { refuseTooManyRows } from './sheet.ts'
import { columnLetters } from './rows.ts'
import {
  type ReaderMark,
  type SheetTitle,
  cellStyle,
  corePart,
  customPart,
  headerFooterPart,
  nameSheets,
  rootRelations,
  stylesPart,
  workbookPart,
  workbookRelations,
  contentTypes,
} from './write-parts.ts'
import { dropLoneSurrogates, escapeXmlText } from './xml-text.ts'

/** Text is written as text whatever it looks like; a number only where the caller hands a number. Dates are handed as text. */
export type CellValue = string | number | null | undefined
export type Cell = CellValue | { readonly value: CellValue; readonly mark: 'problem' }

export interface SheetColumn {
  readonly title: string
  /** Characters; 16 when not given. */
  readonly width?: number
}
export interface OutgoingSheet extends SheetTitle {
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}
export interface Workbook {
  readonly sheets: readonly OutgoingSheet[]
  readonly properties: { readonly title: string; readonly creator: string; readonly createdAt: Date }
  readonly mark?: ReaderMark
}

/**
 * Streams an .xlsx: first row bold and frozen, cells wrapped, every text an inline string, so no cell can run as a formula.
 * Ends the stream. Memory does not grow with the rows; a failing `rows` or a closed stream rejects and stops the other.
 */
export async function writeWorkbook(stream: Writable, { sheets, properties, mark }: Workbook): Promise<void> {
  const zip = new ZipFile()
  const mtime = properties.createdAt
  const output = zip.outputStream as Readable
  const names = nameSheets(sheets)
  const parts: Readable[] = []
  zip.on('error', (error: Error) => output.destroy(error))
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text, 'utf8'), path, { mtime })
  add('[Content_Types].xml', contentTypes(names, mark !== undefined))
  add('_rels/.rels', rootRelations(mark !== undefined))
  if (mark) add('docProps/custom.xml', customPart(mark))
  add('docProps/core.xml', corePart(properties))
  add('xl/workbook.xml', workbookPart(names))
  add('xl/_rels/workbook.xml.rels', workbookRelations(names))
  add('xl/styles.xml', stylesPart)
  for (const [index, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, { mtime, compressionLevel: 4 }, (done) => {
      const part = Readable.from(writeSheet(sheet, mark), { objectMode: false, highWaterMark: 64 * 1024 })
      // yazl pipes and does not carry errors over; without this a failing query would leave the download hanging.
      part.on('error', (error) => output.destroy(error))
      parts.push(part)
      done(null, part)
    })
  }
  zip.end()
  try {
    await pipeline(output, stream)
  } finally {
    for (const part of parts) part.destroy()
  }
}

async function* writeSheet({ columns, rows }: OutgoingSheet, mark: ReaderMark | undefined): AsyncGenerator<string> {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width ?? 16}" customWidth="1"/>`).join('')
  let text =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>`
  let number = 1
  text += `<row r="1">${columns.map(({ title }, at) => writeText(title, `${columnLetters(at)}1`, cellStyle.header)).join('')}</row>`
  for await (const row of rows) {
    number += 1
    if (number > defaultLimits.rows) throw refuseTooManyRows(defaultLimits)
    let cells = ''
    for (const [at, cell] of row.entries()) cells += writeCell(cell, `${columnLetters(at)}${number}`)
    text += `<row r="${number}">${cells}</row>`
    if (text.length < 32_768) continue
    yield text
    text = ''
  }
  yield `${text}</sheetData>${mark ? headerFooterPart(mark) : ''}</worksheet>`
}

function writeCell(cell: Cell, reference: string): string {
  const marked = cell !== null && typeof cell === 'object'
  const value = marked ? cell.value : cell
  if (value === null || value === undefined || value === '') return marked ? `<c r="${reference}" s="${cellStyle.problem}"/>` : ''
  if (typeof value === 'string') {
    const quoted = looksLikeFormula(value)
    const style = marked ? (quoted ? cellStyle.problemQuoted : cellStyle.problem) : quoted ? cellStyle.quoted : cellStyle.text
    return writeText(value, reference, style)
  }
  if (!Number.isFinite(value)) return ''
  return `<c r="${reference}" s="${marked ? cellStyle.problem : cellStyle.number}"><v>${value}</v></c>`
}

function writeText(value: string, reference: string, style: number): string {
  const whole = dropLoneSurrogates(value)
  const fitting =
    whole.length <= defaultLimits.cellChars ? whole : `${dropLoneSurrogates(whole.slice(0, defaultLimits.cellChars - 7))}…（以下略）`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXmlText(fitting)}</t></is></c>`
}
