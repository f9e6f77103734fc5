import type { Entry, ZipFile } from 'yauzl'
import type { Source } from '../bytes/read.ts'
import { openZip } from '../bytes/zip.ts'
import type { FileFault } from './inspect.ts'
import { endingOf, runnable, type KindName } from './kinds.ts'

export type Inside =
  | { readonly ok: true; readonly kind: KindName; readonly words: string }
  | { readonly ok: false; readonly fault: FileFault }

const mostEntries = 20_000
/** Bytes inflated of one part, and of all parts of a file: enough for the longest document, too little for a bomb. */
const mostOfOne = 8 * 1024 * 1024
const mostOfAll = 16 * 1024 * 1024

/** Parts of a document that hold its words. */
const worded =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes)\.xml|xl\/sharedStrings\.xml|ppt\/slides\/slide\d+\.xml|Doc_\d+\/.*(?:Content|Template)\.xml|content\.xml|docProps\/(?:core|custom)\.xml)$/iu

/** What a ZIP is (a document or an archive), whether anything inside could run, and the words of a document. */
export async function lookInside(file: Source): Promise<Inside> {
  let archive: ZipFile
  try {
    archive = await openZip(file, { lazyEntries: true, autoClose: false })
  } catch {
    return refuse('damaged', '压缩结构不完整，可能没有上传完整。请重新上传。')
  }
  try {
    return await readArchive(archive)
  } catch {
    return refuse('damaged', '文件内部损坏，无法读取。请另存后重新上传。')
  } finally {
    archive.close()
  }
}

async function readArchive(archive: ZipFile): Promise<Inside> {
  if (archive.entryCount > mostEntries) return refuse('damaged', `压缩包内有 ${archive.entryCount} 个文件，过多。请拆分后重新上传。`)
  const names = new Set<string>()
  const words: string[] = []
  let read = 0
  for await (const entry of entriesOf(archive)) {
    const name = entry.fileName
    names.add(name)
    if ((entry.generalPurposeBitFlag & 1) === 1) return refuse('encrypted', '压缩包设有密码，平台无法检查。请取消密码后重新上传。')
    const fault = judgeName(name)
    if (fault) return fault
    if (worded.test(name) && read < mostOfAll) {
      const part = await readPart(archive, entry)
      read += part.length
      // A tag ends before the next one opens: megabytes of opened brackets would otherwise be read to the end from each of them.
      words.push(part.replaceAll(/<\/(?:w:p|a:p|si|text:p)>/gu, '\n').replaceAll(/<[^<>]*>/gu, ''))
    }
  }
  return { ok: true, kind: kindOf(names), words: words.join('\n') }
}

function judgeName(name: string): Inside | null {
  if (/(?:^|\/)vbaProject\.bin$/iu.test(name) || /\/(?:macrosheets|dialogsheets)\//iu.test(name) || name.startsWith('Basic/'))
    return refuse('macros', '文档中有宏，平台不接收。请另存为不带宏的文档（docx、xlsx）或 PDF 后重新上传。')
  const ending = endingOf(name)
  // Office documents carry their own .bin parts: printer settings, embedded objects are looked at by their names.
  if (ending === 'bin' ? /oleObject/iu.test(name) : runnable.has(ending))
    return refuse('runnable', `压缩包或文档内含“${name.split('/').at(-1) ?? name}”，可能被执行，平台不接收。请取出后重新上传。`)
  return null
}

function kindOf(names: ReadonlySet<string>): KindName {
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx'
    if (names.has('xl/workbook.xml')) return 'xlsx'
    if (names.has('ppt/presentation.xml')) return 'pptx'
  }
  return names.has('mimetype') && names.has('content.xml') ? 'odf' : 'zip'
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (found: Entry | null) => {
        archive.removeAllListeners()
        resolve(found)
      }
      archive.once('entry', done)
      archive.once('end', () => done(null))
      archive.once('error', reject)
      archive.readEntry()
    })
    if (entry === null) return
    yield entry
  }
}

/** The first megabytes of a part; what is longer is cut, so that a bomb does not go off. */
async function readPart(archive: ZipFile, entry: Entry): Promise<string> {
  return await new Promise<string>((resolve, reject) => {
    archive.openReadStream(entry, (fault, stream) => {
      if (fault) return reject(fault)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size > mostOfOne) stream.destroy()
      })
      stream.on('error', reject)
      stream.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
  })
}

const refuse = (code: FileFault['code'], words: string): Inside => ({ ok: false, fault: { code, words } })
