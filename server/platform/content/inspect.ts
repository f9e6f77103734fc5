import { readBytes, type Source } from '../bytes/read.ts'
import { endingOf, fileKinds, glanceAt, runnable, type KindName } from './kinds.ts'
import { lookInside } from './packed.ts'

/** Why a file is not taken in: a stable code, and in Chinese what is wrong and what to do. */
export interface FileFault {
  readonly code: 'runnable' | 'macros' | 'encrypted' | 'closed-archive' | 'unknown-type' | 'type-mismatch' | 'damaged'
  readonly words: string
}
export type Inspection =
  | { readonly ok: true; readonly kind: KindName; readonly mediaType: string; readonly words: string }
  | { readonly ok: false; readonly fault: FileFault }

/** Characters of the text inside that are read, for whoever looks for marks in it. */
export const mostWords = 4_000_000

/**
 * Judges a file on disk by its content, not by its name: what it is, whether the name says the same, whether it could run. `words` is
 * the text that could be read in it (office documents, OFD, plain text), up to `mostWords` characters.
 */
export async function inspectFile(file: Source, name: string, first: Buffer): Promise<Inspection> {
  const ending = endingOf(name)
  if (runnable.has(ending))
    return refuse('runnable', `“.${ending}”是可执行或可携带代码的文件，平台不接收。请改为 PDF、图片或普通文档后重新上传。`)
  const glance = glanceAt(first)
  if ('program' in glance) return refuse('runnable', `文件内容是${glance.program}，平台不接收。请核对是否选错文件。`)
  if ('closed' in glance) return refuse('closed-archive', `平台无法检查${glance.closed}的内容。请解压后逐个上传，或改用 ZIP。`)
  if ('unknown' in glance)
    return refuse('unknown-type', '无法识别这个文件的类型。请改为 PDF、OFD、图片、Office/WPS 文档、音视频、DWG 或 ZIP 后重新上传。')
  const found = await lookDeeper(file, glance.kind)
  if (!found.ok) return found
  const claimed = (Object.keys(fileKinds) as KindName[]).filter((kind) => (fileKinds[kind].endings as readonly string[]).includes(ending))
  if (claimed.length > 0 && !claimed.includes(found.kind)) {
    return refuse(
      'type-mismatch',
      `文件名以“.${ending}”结尾，内容却是${fileKinds[found.kind].title}。请核对文件，按实际类型命名后重新上传。`,
    )
  }
  return { ...found, mediaType: fileKinds[found.kind].mediaType }
}

type Deeper = { readonly ok: true; readonly kind: KindName; readonly words: string } | { readonly ok: false; readonly fault: FileFault }

async function lookDeeper(file: Source, kind: KindName): Promise<Deeper> {
  if (kind === 'zip') return await lookInside(file)
  if (kind === 'text') return await readText(file)
  if (kind === 'ole') {
    const found = await findBytes(file, { macros: utf16('_VBA_PROJECT'), encrypted: utf16('EncryptedPackage') })
    if (found.has('macros')) return refuse('macros', '文档中有宏（VBA），平台不接收。请另存为不带宏的文档或 PDF 后重新上传。')
    if (found.has('encrypted')) return refuse('encrypted', '文档设有打开密码，平台无法检查。请取消密码后重新上传。')
  }
  if (kind === 'pdf') {
    const found = await findBytes(file, { script: Buffer.from('/JavaScript'), launch: Buffer.from('/Launch') })
    if (found.size > 0) return refuse('macros', 'PDF 中有脚本或启动程序的动作，平台不接收。请重新打印为 PDF 后上传。')
  }
  return { ok: true, kind, words: '' }
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const refuse = (code: FileFault['code'], words: string) => ({ ok: false, fault: { code, words } }) as const

/** Which of some byte sequences stand anywhere in the file, however large it is. */
async function findBytes(file: Source, wanted: Readonly<Record<string, Buffer>>): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const longest = Math.max(...Object.values(wanted).map((bytes) => bytes.length))
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of readBytes(file) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, chunk])
    for (const [name, bytes] of Object.entries(wanted)) if (window.includes(bytes)) found.add(name)
    tail = window.subarray(-(longest - 1))
  }
  return found
}

/** Plain text in UTF-8 or GB18030, none that a browser or a shell would run. */
async function readText(file: Source): Promise<Deeper> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of readBytes(file) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) return refuse('unknown-type', '无法识别这个文件的类型：它不是文本，也不是平台接收的文档、图片或音视频。')
    if (size < mostWords) chunks.push(chunk)
    size += chunk.length
  }
  const bytes = Buffer.concat(chunks)
  const words = decode(bytes)
  if (/<(?:script|html|iframe|object|svg|!doctype html)|<\?php/iu.test(words.slice(0, 100_000)))
    return refuse('runnable', '文件内容是网页或脚本，平台不接收。请改为 PDF 或普通文本后重新上传。')
  return { ok: true, kind: 'text', words }
}

function decode(bytes: Buffer): string {
  try {
    // The last character may have been cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
