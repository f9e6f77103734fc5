import type { Archive } from './archive.ts'
import type { SheetLimits } from './limits.ts'
import { type NumberKind, writeNumber } from './number-format.ts'
import { SpreadsheetRefusal, refuseDamaged } from './refusal.ts'
import { type CellProblem, type SheetRow, checkText } from './rows.ts'
import { type SharedStrings, gatherText } from './shared-strings.ts'
import { type Attributes, parseXml } from './xml.ts'

export interface SheetContext {
  readonly strings: SharedStrings
  readonly styles: readonly NumberKind[]
  readonly date1904: boolean
  readonly limits: SheetLimits
  readonly onBytes: (bytes: number) => void
  readonly signal?: AbortSignal
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  formula: boolean
  value: string
}

/** Streams the rows of one worksheet that have any content. The declared dimension, merged ranges and hidden rows do not matter. */
export async function* readWorksheet(archive: Archive, part: string, context: SheetContext): AsyncGenerator<SheetRow> {
  const { limits, signal } = context
  const gather = gatherText(limits.cellChars)
  const rows: SheetRow[] = []
  let rowNumber = 0
  let cells: string[] = []
  let problems: CellProblem[] = []
  let nextColumn = 0
  let cell: OpenCell | undefined
  let inRows = false
  let inValue = false
  let inInline = false

  const openElement = (name: string, attributes: Attributes): void => {
    if (name === 'sheetData') inRows = true
    if (!inRows) return
    if (name === 'row') {
      rowNumber = readRowNumber(attributes['r'], rowNumber, limits, part)
      nextColumn = 0
    } else if (name === 'c') {
      const column = attributes['r'] === undefined ? nextColumn : readColumn(attributes['r'], part)
      nextColumn = column + 1
      cell =
        column < limits.columns
          ? { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), formula: false, value: '' }
          : undefined
    } else if (name === 'f') {
      if (cell) cell.formula = true
    } else if (name === 'v') inValue = true
    else if (name === 'is') inInline = true
    else if (inInline) gather.open(name)
  }
  const takeText = (text: string): void => {
    if (inInline) gather.text(text)
    else if (inValue && cell && cell.value.length <= limits.cellChars) cell.value += text.slice(0, limits.cellChars + 1 - cell.value.length)
  }
  const closeElement = (name: string): void => {
    if (name === 'sheetData') inRows = false
    else if (name === 'v') inValue = false
    else if (name === 'is') {
      inInline = false
      const text = gather.take()
      if (cell) cell.value = text
    } else if (inInline) gather.close(name)
    else if (name === 'c' && cell) {
      const text = writeCell(cell, context, problems)
      while (cells.length < cell.column) cells.push('')
      cells[cell.column] = text
      cell = undefined
    } else if (name === 'row') {
      if (problems.length > 0 || cells.some((text) => text !== '')) rows.push({ number: rowNumber, cells, problems })
      cells = []
      problems = []
    }
  }

  for await (const bytes of parseXml(
    await archive.read(part),
    part,
    limits,
    { open: openElement, text: takeText, close: closeElement },
    signal,
  )) {
    context.onBytes(bytes)
    yield* rows
    rows.length = 0
  }
}

function readRowNumber(stated: string | undefined, before: number, limits: SheetLimits, part: string): number {
  const number = stated === undefined ? before + 1 : Number(stated)
  if (!Number.isInteger(number) || number <= before) throw refuseDamaged(`部件 ${part} 第 ${before} 行之后的行号有误`)
  if (number > limits.rows) throw refuseTooManyRows(limits)
  return number
}

export function refuseTooManyRows(limits: SheetLimits): SpreadsheetRefusal {
  return new SpreadsheetRefusal('too-many-rows', `文件超过 ${limits.rows} 行。请按月份或部门拆分成几个文件后分别上传。`, {
    row: limits.rows + 1,
  })
}

function readColumn(reference: string, part: string): number {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/u.exec(reference)?.[1]
  if (!letters) throw refuseDamaged(`部件 ${part} 中单元格位置有误`)
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function writeCell(cell: OpenCell, context: SheetContext, problems: CellProblem[]): string {
  const { column } = cell
  if (cell.formula) {
    // The stored result may be stale or made up, and the official who vouches for the row has not typed it.
    problems.push({ column, code: 'formula', message: '该单元格是公式，请将公式粘贴为数值后重新上传。' })
  }
  switch (cell.type) {
    case 's': {
      if (cell.value === '') return ''
      const text = context.strings.find(Number(cell.value))
      if (text === undefined) throw refuseDamaged('单元格指向不存在的文字')
      return checkText(unescapeText(text), column, context.limits.cellChars, problems)
    }
    case 'b':
      return cell.value.trim() === '1' ? 'TRUE' : cell.value === '' ? '' : 'FALSE'
    case 'e':
      problems.push({ column, code: 'error-value', message: `该单元格是错误值 ${cell.value.slice(0, 20)}，请改正后重新上传。` })
      return checkText(cell.value, column, context.limits.cellChars, [])
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?:T00:00:00.*)?$/u.test(cell.value)
        ? cell.value.slice(0, 10)
        : checkText(cell.value.replace('T', ' '), column, context.limits.cellChars, problems)
    case 'n': {
      const number = writeNumber(cell.value, context.styles[cell.style] ?? { shows: 'number' }, context.date1904)
      if ('code' in number) problems.push({ column, code: number.code, message: number.message })
      return checkText(number.text, column, context.limits.cellChars, problems)
    }
    default:
      return checkText(unescapeText(cell.value), column, context.limits.cellChars, problems)
  }
}

// ECMA-376 22.9.2.19: characters that XML cannot carry stand as _xHHHH_, and _x005F_ protects a literal underscore.
function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
