import { readBytes, type Source } from '../bytes/read.ts'
import { Readable, pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import { type TextEncoding, detectEncoding, refuseLongRecord } from './encoding.ts'
import type { SheetLimits } from './limits.ts'
import { SpreadsheetRefusal, refuseDamaged } from './refusal.ts'
import { type CellProblem, type SheetRow, checkText } from './rows.ts'
import { refuseTooManyRows } from './sheet.ts'

export interface TextContext {
  readonly limits: SheetLimits
  readonly onBytes: (bytes: number) => void
  readonly signal?: AbortSignal
}

/** Streams the rows of a text file that have any content, after the whole file has been found to be in one encoding. */
export async function* readDelimitedText(file: Source, context: TextContext): AsyncGenerator<SheetRow> {
  const { limits, signal } = context
  const encoding = await detectEncoding(file, limits, context.onBytes, signal)
  const delimiter = await detectDelimiter(file, encoding, context)
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.recordBytes,
  })
  pipeline(Readable.from(decodeFile(file, encoding, context)), parser, () => undefined)
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      if (number > limits.rows) throw refuseTooManyRows(limits)
      const problems: CellProblem[] = []
      const cells = record.slice(0, limits.columns).map((text, column) => checkText(text, column, limits.cellChars, problems))
      if (problems.length > 0 || cells.some((text) => text !== '')) yield { number, cells, problems }
    }
  } catch (error) {
    throw nameFault(error, number + 1, limits)
  } finally {
    parser.destroy()
  }
}

function nameFault(error: unknown, row: number, limits: SheetLimits): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'CSV_MAX_RECORD_SIZE') return refuseLongRecord(row, limits)
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new SpreadsheetRefusal(
      'quote-not-closed',
      '文件中有一个双引号没有成对，其后的内容无法分列。请检查引号，或另存为 .xlsx 后重新上传。',
      { row },
    )
  }
  return typeof code === 'string' && code.startsWith('CSV_') ? refuseDamaged(`第 ${row} 行无法分列`, error) : error
}

async function* decodeFile(file: Source, encoding: TextEncoding, { onBytes, signal }: TextContext): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const wide = encoding.startsWith('utf-16')
  const decodePart = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (error) {
      throw new SpreadsheetRefusal(
        'encoding',
        '文件的 UTF-16 编码有误，无法识别。请用表格软件另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重新上传。',
        { cause: error },
      )
    }
  }
  for await (const chunk of readBytes(file) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    onBytes(chunk.length)
    const text = decodePart(chunk)
    if (wide && text.includes('\0'))
      throw new SpreadsheetRefusal('nul-byte', '文件中含有空字符，可能已损坏。请用表格软件另存为 .xlsx 后重新上传。')
    if (text !== '') yield text
  }
  const last = decodePart()
  if (last !== '') yield last
}

/** Comma, semicolon or tab: whichever the first line with content has most of, outside quotes. */
async function detectDelimiter(file: Source, encoding: TextEncoding, context: TextContext): Promise<string> {
  let sample = ''
  for await (const text of decodeFile(file, encoding, { ...context, onBytes: () => undefined })) {
    sample += text
    if (sample.length >= 65_536) break
  }
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ])
  let quoted = false
  for (const character of sample.trimStart()) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0]
}
