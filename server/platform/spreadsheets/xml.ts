import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import type { SheetLimits } from './limits.ts'
import { SpreadsheetRefusal, refuseDamaged } from './refusal.ts'

export type Attributes = Readonly<Record<string, string>>

/** Element names come without their namespace prefix: some generators write `x:row`. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const deepest = 64

/** Feeds one part through the parser; yields after each chunk, so that the caller can pass on what the handlers gathered. */
export async function* parseXml(
  stream: Readable,
  part: string,
  limits: SheetLimits,
  handlers: XmlHandlers,
  signal?: AbortSignal,
): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const)
  let depth = 0
  let silent = 0
  const speak = (): void => {
    silent = 0
  }
  parser.on('error', (error) => {
    throw refuseDamaged(`部件 ${part} 不是合法的 XML`, error)
  })
  parser.on('doctype', () => {
    throw new SpreadsheetRefusal('xml-doctype', '文件内部含有 DTD 声明，为安全起见不予读取。请用表格软件另存为新的 .xlsx 文件后重新上传。')
  })
  parser.on('comment', speak)
  parser.on('processinginstruction', speak)
  parser.on('opentag', (tag) => {
    speak()
    depth += 1
    if (depth > deepest) throw refuseDamaged(`部件 ${part} 嵌套过深`)
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('text', (text) => {
    speak()
    handlers.text?.(text)
  })
  parser.on('cdata', (text) => {
    speak()
    handlers.text?.(text)
  })
  parser.on('closetag', (tag) => {
    speak()
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      signal?.throwIfAborted()
      decoder ??= chooseDecoder(chunk)
      const text = decode(decoder, chunk, part)
      silent += text.length
      parser.write(text)
      // The parser gathers a run of text or a tag in memory until it ends; one that does not end is cut off here.
      if (silent > limits.recordBytes)
        throw new SpreadsheetRefusal('record-too-long', '文件中有一个单元格的内容过长，无法读取。请检查后重新上传。')
      yield chunk.length
    }
    parser.write(decode(decoder ?? new TextDecoder(), undefined, part)).close()
    yield 0
  } finally {
    stream.destroy()
  }
}

/** Runs one small part to its end. */
export async function readXml(
  stream: Readable,
  part: string,
  limits: SheetLimits,
  handlers: XmlHandlers,
  signal?: AbortSignal,
): Promise<void> {
  for await (const _bytes of parseXml(stream, part, limits, handlers, signal));
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its local name, whatever prefix the generator chose (`r:id`, `relationships:id`). */
export function findAttribute(attributes: Attributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key]
  return undefined
}

function chooseDecoder(chunk: Buffer): TextDecoder {
  const mark = chunk.subarray(0, 2).toString('hex')
  return new TextDecoder(mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8', { fatal: true })
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (error) {
    throw refuseDamaged(`部件 ${part} 的文字编码有误`, error)
  }
}
