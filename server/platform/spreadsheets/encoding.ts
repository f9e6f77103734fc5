import { isAscii, isUtf8 } from 'node:buffer'
import { readBytes, type Source } from '../bytes/read.ts'
import type { SheetLimits } from './limits.ts'
import { SpreadsheetRefusal } from './refusal.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const saveAsUtf8 = '请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重新上传。'

/**
 * Finds the one encoding in which every line of a text file is right; throws where there is none. UTF-8 is believed when the
 * whole file is UTF-8, then GB18030, both without mercy: a decoder that mends mistakes swallows bytes and nobody learns of it.
 */
export async function detectEncoding(
  file: Source,
  limits: SheetLimits,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<TextEncoding> {
  let firstUtf8 = 0
  let firstOther = 0
  let number = 0
  for await (const { line, at } of readLines(file, limits, onBytes, signal)) {
    number += 1
    if (number === 1) {
      const mark = line.subarray(0, 2).toString('hex')
      if (mark === 'fffe') return 'utf-16le'
      if (mark === 'feff') return 'utf-16be'
    }
    const nul = line.indexOf(0)
    if (nul >= 0) {
      throw new SpreadsheetRefusal(
        'nul-byte',
        `第 ${number} 行含有空字节（位置 ${at + nul}），可能是 UTF-16 编码或文件已损坏。${saveAsUtf8}`,
        { row: number },
      )
    }
    if (isAscii(line)) continue
    if (isUtf8(line)) {
      // Two bytes of GB18030 may look like UTF-8 by chance; a Chinese character in UTF-8 has three, which hanzi in GB18030 do not imitate.
      if (firstUtf8 === 0 && hasThreeByteCharacter(line)) firstUtf8 = number
      continue
    }
    firstOther ||= number
    if (!isGb18030(line)) throw refuseEncoding(number, at + findBadByte(line))
  }
  if (firstOther === 0) return 'utf-8'
  if (firstUtf8 > 0) throw refuseMixed(Math.max(firstUtf8, firstOther), firstUtf8 > firstOther)
  return 'gb18030'
}

function refuseEncoding(line: number, byte: number): SpreadsheetRefusal {
  return new SpreadsheetRefusal(
    'encoding',
    `第 ${line} 行（文件第 ${byte + 1} 个字节）的文字编码无法识别，既不是 UTF-8 也不是 GB18030。${saveAsUtf8}`,
    { row: line },
  )
}

function refuseMixed(line: number, turnsToUtf8: boolean): SpreadsheetRefusal {
  const [before, after] = turnsToUtf8 ? ['GB18030', 'UTF-8'] : ['UTF-8', 'GB18030']
  return new SpreadsheetRefusal(
    'mixed-encodings',
    `文件混用了两种文字编码：前面是 ${before}，从第 ${line} 行起出现 ${after}，通常是把两个文件直接拼接造成的。请分别上传，或${saveAsUtf8.slice(1)}`,
    { row: line },
  )
}

function hasThreeByteCharacter(line: Buffer): boolean {
  return line.some((byte) => byte >= 0xe0)
}

function isGb18030(line: Buffer): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(line)
    return true
  } catch {
    return false
  }
}

/** The first byte at which the line stops being GB18030. */
function findBadByte(line: Buffer): number {
  for (let at = 0; at < line.length;) {
    const lead = line[at]!
    const length = lead < 0x80 ? 1 : (line[at + 1] ?? 0) >= 0x30 && (line[at + 1] ?? 0) <= 0x39 ? 4 : lead === 0x80 ? 1 : 2
    if (!isGb18030(line.subarray(at, at + length)) || at + length > line.length) return at
    at += length
  }
  return 0
}

/** Lines by CR, LF or CRLF, without them, with the position of their first byte. Bounded by the record limit. */
async function* readLines(
  file: Source,
  limits: SheetLimits,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<{ line: Buffer; at: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let at = 0
  let afterCr = false
  let count = 0
  for await (const chunk of readBytes(file) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    onBytes(chunk.length)
    const block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    let from = rest.length
    if (afterCr && block[0] === 0x0a) {
      start = 1
      from = 1
    }
    afterCr = false
    for (;;) {
      const end = findLineEnd(block, Math.max(from, start))
      if (end < 0) break
      yield { line: block.subarray(start, end), at: at + start }
      count += 1
      start = end + 1
      if (block[end] === 0x0d) {
        if (start === block.length) afterCr = true
        else if (block[start] === 0x0a) start += 1
      }
      from = start
    }
    rest = block.subarray(start)
    at += start
    // A UTF-16 file has its line ends elsewhere and is judged by its first bytes alone.
    if (count === 0 && /^(?:fffe|feff)/u.test(rest.subarray(0, 2).toString('hex'))) break
    if (rest.length > limits.recordBytes) throw refuseLongRecord(count + 1, limits)
  }
  if (rest.length > 0) yield { line: rest, at }
}

function findLineEnd(block: Buffer, from: number): number {
  const lf = block.indexOf(0x0a, from)
  const cr = (lf < 0 ? block : block.subarray(0, lf)).indexOf(0x0d, from)
  return cr >= 0 ? cr : lf
}

export function refuseLongRecord(line: number, limits: SheetLimits): SpreadsheetRefusal {
  const mebibytes = Math.floor(limits.recordBytes / 1024 / 1024)
  return new SpreadsheetRefusal(
    'record-too-long',
    `第 ${line} 行的内容超过 ${mebibytes} MB，可能缺少换行或引号没有成对。请检查该行后重新上传。`,
    { row: line },
  )
}
