import type { Archive } from './archive.ts'
import type { SheetLimits } from './limits.ts'
import { SpreadsheetRefusal } from './refusal.ts'
import { parseXml } from './xml.ts'

export interface SharedStrings {
  readonly count: number
  readonly find: (index: number) => string | undefined
}

const blockBytes = 4 * 1024 * 1024
const mostStrings = 16 * 1024 * 1024

/**
 * Gathers the text of `si` and `is` elements: plain, or in runs of rich text. Phonetic guides (`rPh`) are how a name is
 * pronounced and not part of it. Keeps one unit more than a cell may have, so that too long a text is noticed and not stored.
 */
export function gatherText(cellChars: number): {
  open: (name: string) => void
  text: (text: string) => void
  close: (name: string) => void
  take: () => string
} {
  let gathered = ''
  let inText = false
  let phonetic = 0
  return {
    open: (name) => {
      if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = phonetic === 0
    },
    text: (text) => {
      if (inText && gathered.length <= cellChars) gathered += text.slice(0, cellChars + 1 - gathered.length)
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1
      else if (name === 't') inText = false
    },
    take: () => {
      const text = gathered
      gathered = ''
      return text
    },
  }
}

/** Reads the shared strings into blocks outside the JavaScript heap: a hundred thousand rows hold more text than the heap should. */
export async function readSharedStrings(
  archive: Archive,
  limits: SheetLimits,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<SharedStrings> {
  const part = 'xl/sharedStrings.xml'
  const blocks: Buffer[] = []
  let starts = new Float64Array(1024)
  let lengths = new Uint32Array(1024)
  let count = 0
  let used = blockBytes
  let total = 0

  const keep = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8')
    total += bytes.length
    if (total > limits.sharedTextBytes || count >= mostStrings) {
      throw new SpreadsheetRefusal('too-much-text', '文件中的文字总量过大，一次无法读取。请按月份或部门拆分成几个文件后分别上传。')
    }
    if (used + bytes.length > blockBytes) {
      blocks.push(Buffer.allocUnsafeSlow(blockBytes))
      used = 0
    }
    if (count === starts.length) {
      const moreStarts = new Float64Array(count * 2)
      const moreLengths = new Uint32Array(count * 2)
      moreStarts.set(starts)
      moreLengths.set(lengths)
      starts = moreStarts
      lengths = moreLengths
    }
    bytes.copy(blocks.at(-1)!, used)
    starts[count] = (blocks.length - 1) * blockBytes + used
    lengths[count] = bytes.length
    used += bytes.length
    count += 1
  }

  if (archive.entries.has(part)) {
    const gather = gatherText(limits.cellChars)
    const stream = await archive.read(part)
    const parsing = parseXml(
      stream,
      part,
      limits,
      {
        open: gather.open,
        text: gather.text,
        close: (name) => {
          gather.close(name)
          if (name === 'si') keep(gather.take())
        },
      },
      signal,
    )
    for await (const bytes of parsing) onBytes(bytes)
  }
  return {
    count,
    find: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined
      const start = starts[index]!
      const at = start % blockBytes
      return blocks[Math.floor(start / blockBytes)]!.toString('utf8', at, at + lengths[index]!)
    },
  }
}
