import type { Source } from '../bytes/read.ts'
import { openArchive } from './archive.ts'
import { readDelimitedText } from './csv.ts'
import { detectFormat } from './detect.ts'
import { type SheetLimits, completeLimits } from './limits.ts'
import { SpreadsheetRefusal } from './refusal.ts'
import type { SheetName, SheetRow } from './rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readWorksheet } from './sheet.ts'
import { readStyles, readWorkbook } from './workbook.ts'

export interface ReadOptions {
  readonly limits?: Partial<SheetLimits>
  /** Which worksheet, by name; without it the first visible one. A text file has no sheets and ignores it. */
  readonly sheet?: string
  readonly signal?: AbortSignal
  /** Told how many bytes have been worked through since the last call; a sign of life, not a share of the file. */
  readonly onBytes?: (bytes: number) => void
}

/**
 * Streams the rows of a workbook or text file, decided by its content. Rows without content are left out, their numbers kept.
 * Throws SpreadsheetRefusal, possibly after some rows: nothing may be acted upon before the end has been reached.
 */
export async function* readSheet(file: Source, options: ReadOptions = {}): AsyncGenerator<SheetRow> {
  const limits = completeLimits(options.limits)
  const onBytes = options.onBytes ?? (() => undefined)
  const signal = options.signal ? { signal: options.signal } : {}
  if ((await detectFormat(file, { limits })) === 'csv') {
    yield* readDelimitedText(file, { limits, onBytes, ...signal })
    return
  }
  const archive = await openArchive(file, limits)
  try {
    const { sheets, date1904 } = await readWorkbook(archive, limits, options.signal)
    const sheet = options.sheet === undefined ? sheets.find(({ hidden }) => !hidden) : sheets.find(({ name }) => name === options.sheet)
    if (!sheet) throw refuseSheet(options.sheet, sheets)
    const styles = await readStyles(archive, limits, options.signal)
    const strings = await readSharedStrings(archive, limits, onBytes, options.signal)
    yield* readWorksheet(archive, sheet.part, { strings, styles, date1904, limits, onBytes, ...signal })
  } finally {
    archive.close()
  }
}

/** The worksheets of a workbook in the order of their tabs; none for a text file. */
export async function listSheets(file: Source, options: Pick<ReadOptions, 'limits' | 'signal'> = {}): Promise<readonly SheetName[]> {
  const limits = completeLimits(options.limits)
  if ((await detectFormat(file, { limits })) === 'csv') return []
  const archive = await openArchive(file, limits)
  try {
    const { sheets } = await readWorkbook(archive, limits, options.signal)
    return sheets.map(({ name, hidden }) => ({ name, hidden }))
  } finally {
    archive.close()
  }
}

function refuseSheet(wanted: string | undefined, sheets: readonly SheetName[]): SpreadsheetRefusal {
  if (wanted === undefined) return new SpreadsheetRefusal('no-sheet', '工作簿中没有可见的工作表。请取消隐藏后重新上传。')
  const names = sheets
    .slice(0, 10)
    .map(({ name }) => `“${name}”`)
    .join('、')
  return new SpreadsheetRefusal('no-such-sheet', `工作簿中没有名为“${wanted}”的工作表，现有：${names}。请重新选择。`)
}
