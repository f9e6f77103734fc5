import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { codeLength, contentLength, headLength, openPieces, pieceLength } from './sealed.ts'

/** Where bytes lie and, where they are sealed, the key of that one file (base64url): whoever reads one file needs no other key. */
export interface BytesAt {
  readonly file: string
  readonly key?: string
}
/** A path stands for bytes in clear. */
export type Source = string | BytesAt

export interface OpenBytes {
  /** Of the content. */
  readonly size: number
  /** Content from `start` on, at most `length` bytes of it; shorter at its end. Throws BytesError. */
  readonly take: (start: number, length: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

export const bytesAt = (source: Source): BytesAt => (typeof source === 'string' ? { file: source } : source)

/** Opens a file for reading anywhere in it. One piece is held, so that many small reads side by side cost one. */
export async function openBytes(source: Source): Promise<OpenBytes> {
  const { file, key } = bytesAt(source)
  const handle = await open(file, 'r')
  const fill = async (start: number, length: number) => {
    const bytes = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  }
  try {
    const stored = (await handle.stat()).size
    if (key === undefined) return { size: stored, take: fill, close: () => handle.close() }
    const size = contentLength(stored)
    const pieces = openPieces(Buffer.from(key, 'base64url'))
    const last = Math.max(0, Math.ceil(size / pieceLength) - 1)
    let held: { readonly number: number; readonly plain: Promise<Buffer> } | undefined
    const piece = async (number: number) => {
      if (held?.number !== number) {
        const whole = pieceLength + codeLength
        held = { number, plain: fill(headLength + number * whole, whole).then((sealed) => pieces.open(number, number === last, sealed)) }
      }
      return await held.plain
    }
    // Otherwise one that is cut off before its first byte would pass for an empty one.
    if (size === 0) await piece(0)
    return {
      size,
      take: async (start, length) => {
        const end = Math.min(start + length, size)
        const parts: Buffer[] = []
        for (let at = start; at < end;) {
          const from = at % pieceLength
          const part = (await piece(Math.floor(at / pieceLength))).subarray(from, Math.min(pieceLength, from + end - at))
          parts.push(part)
          at += part.length
        }
        return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
      },
      close: () => handle.close(),
    }
  } catch (cause) {
    await handle.close()
    throw cause
  }
}

/** The content as a stream, from `start` up to and without `end`. */
export function readBytes(
  source: Source,
  { start = 0, end = Infinity }: { readonly start?: number; readonly end?: number } = {},
): Readable {
  const { file, key } = bytesAt(source)
  if (key === undefined)
    return createReadStream(file, { highWaterMark: 4 * pieceLength, start, ...(end === Infinity ? {} : { end: end - 1 }) })
  return Readable.from(chunks(source, start, end), { objectMode: false, highWaterMark: pieceLength })
}

async function* chunks(source: Source, start: number, end: number): AsyncGenerator<Buffer> {
  const bytes = await openBytes(source)
  try {
    const stop = Math.min(end, bytes.size)
    for (let at = start; at < stop;) {
      const chunk = await bytes.take(at, Math.min(pieceLength - (at % pieceLength), stop - at))
      yield chunk
      at += chunk.length
    }
  } finally {
    await bytes.close()
  }
}
