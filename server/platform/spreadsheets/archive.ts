import { Transform, type Readable, pipeline } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { Source } from '../bytes/read.ts'
import { openZip } from '../bytes/zip.ts'
import type { SheetLimits } from './limits.ts'
import { SpreadsheetRefusal, refuseDamaged } from './refusal.ts'

export type ArchiveEntries = ReadonlyMap<string, Entry>

export interface Archive {
  readonly entries: ArchiveEntries
  /** Streams one part inflated; a wrong checksum, length or size ends the stream with a refusal. */
  readonly read: (name: string) => Promise<Readable>
  readonly close: () => void
}

/** Opens an .xlsx by its central directory. The whole directory is judged before a byte is inflated. */
export async function openArchive(file: Source, limits: SheetLimits): Promise<Archive> {
  const zip = await open(file)
  try {
    const entries = await readDirectory(zip, limits)
    return { entries, read: (name) => readPart(zip, entries, name, limits), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function open(file: Source): Promise<ZipFile> {
  try {
    return await openZip(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch (error) {
    throw refuseDamaged('压缩结构不完整，可能未下载完', error)
  }
}

function readDirectory(zip: ZipFile, limits: SheetLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) {
      reject(
        new SpreadsheetRefusal(
          'too-many-entries',
          `文件内部包含 ${zip.entryCount} 个部件，超过 ${limits.entries} 个，不是正常的工作簿。请另存为新的 .xlsx 文件后重新上传。`,
        ),
      )
      return
    }
    const entries = new Map<string, Entry>()
    zip.on('error', (error: Error) => reject(nameDirectoryFault(error)))
    zip.on('entry', (entry: Entry) => {
      const refusal = judgeEntry(entry, entries, limits)
      if (refusal) return reject(refusal)
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => {
      const refusal = findOverlap(entries, zip.fileSize)
      if (refusal) reject(refusal)
      else resolve(entries)
    })
    zip.readEntry()
  })
}

function nameDirectoryFault(error: Error): SpreadsheetRefusal {
  if (/absolute path|invalid relative path|invalid characters in fileName/u.test(error.message))
    return refuseUnsafe('部件名称指向文件之外', error)
  if (/encryption/u.test(error.message)) return refuseEncrypted()
  return refuseDamaged('压缩目录无法读取', error)
}

function refuseUnsafe(what: string, cause?: unknown): SpreadsheetRefusal {
  return new SpreadsheetRefusal(
    'unsafe-entry',
    `文件内部结构异常（${what}），为安全起见不予读取。请用表格软件另存为新的 .xlsx 文件后重新上传。`,
    { cause },
  )
}

function refuseEncrypted(): SpreadsheetRefusal {
  return new SpreadsheetRefusal('encrypted', '文件经过加密，系统不能读取。请取消密码后重新上传。')
}

export function refuseBomb(): SpreadsheetRefusal {
  return new SpreadsheetRefusal('zip-bomb', '文件解压后过大，不是正常的工作簿。请删除空白行列和多余格式，或按月份拆分后重新上传。')
}

function judgeEntry(entry: Entry, known: ReadonlyMap<string, Entry>, limits: SheetLimits): SpreadsheetRefusal | undefined {
  if (entry.isEncrypted()) return refuseEncrypted()
  if (known.has(entry.fileName)) return refuseUnsafe('部件名称重复')
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return refuseUnsafe('含有符号链接')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return refuseDamaged('使用了不支持的压缩方式')
  if (entry.uncompressedSize > limits.partBytes || isInflatedTooFar(entry.uncompressedSize, entry.compressedSize, limits))
    return refuseBomb()
  return undefined
}

function isInflatedTooFar(inflated: number, stored: number, limits: SheetLimits): boolean {
  return inflated > 32 * 1024 * 1024 && inflated > stored * limits.ratio
}

// Entries that share their bytes are how a small archive claims to be huge; no honest writer makes them.
function findOverlap(entries: ReadonlyMap<string, Entry>, fileSize: number): SpreadsheetRefusal | undefined {
  let end = 0
  for (const entry of [...entries.values()].toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) return refuseUnsafe('部件互相重叠')
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
  return end > fileSize ? refuseDamaged('文件不完整，可能未下载完') : undefined
}

async function readPart(zip: ZipFile, entries: ArchiveEntries, name: string, limits: SheetLimits): Promise<Readable> {
  const entry = entries.get(name)
  if (!entry) throw refuseDamaged(`缺少部件 ${name}`)
  const source = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(refuseDamaged(`部件 ${name} 无法读取`, error)) : resolve(stream)))
  })
  let inflated = 0
  let sum = 0
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      inflated += chunk.length
      sum = crc32(chunk, sum)
      done(inflated > limits.partBytes || isInflatedTooFar(inflated, entry.compressedSize, limits) ? refuseBomb() : null, chunk)
    },
    flush(done) {
      done(sum === entry.crc32 ? null : refuseDamaged(`部件 ${name} 校验和不符`))
    },
  })
  // yauzl's own stream reports inflate errors by an event and not by destruction, so they are carried over by hand.
  source.on('error', (error: Error) =>
    checked.destroy(error instanceof SpreadsheetRefusal ? error : refuseDamaged(`部件 ${name} 解压失败`, error)),
  )
  pipeline(source, checked, () => undefined)
  return checked
}
