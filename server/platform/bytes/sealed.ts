import { createCipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { Transform } from 'node:stream'

/**
 * How a file lies on the disk: a head of 128 bytes that names its key, then pieces of 64 KiB, each SM4 in counter mode with 16 bytes of
 * HMAC-SM3 over its number, whether it is the last, and its ciphertext (GB/T 39786 8.2). So any part can be read by itself, no byte is
 * handed out that was not checked, and a file that is cut off or has its pieces moved does not open. Every file has a key of its own.
 */
export const headLength = 128
export const pieceLength = 64 * 1024
export const codeLength = 16
export const secretLength = 32

/** A file that cannot be opened: changed, cut off, or made with another key. */
export class BytesError extends Error {
  override readonly name = 'BytesError'
}

export interface PieceCipher {
  readonly seal: (number: number, last: boolean, plain: Buffer) => Buffer
  /** Throws BytesError. */
  readonly open: (number: number, last: boolean, sealed: Buffer) => Buffer
}

/** `secret` is the file's own and seals no other bytes, hence counters that simply begin at nought. */
export function openPieces(secret: Buffer): PieceCipher {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sm3', secret, Buffer.alloc(0), `shenguan file ${purpose}`, length))
  const textKey = derive('text', 16)
  const codeKey = derive('code', 32)
  const crypt = (number: number, bytes: Buffer) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(number) * BigInt(pieceLength / 16), 8)
    return createCipheriv('sm4-ctr', textKey, counter).update(bytes)
  }
  const code = (number: number, last: boolean, sealed: Buffer) => {
    const where = Buffer.alloc(9)
    where.writeBigUInt64BE(BigInt(number))
    where.writeUInt8(last ? 1 : 0, 8)
    return createHmac('sm3', codeKey).update(where).update(sealed).digest().subarray(0, codeLength)
  }
  return {
    seal: (number, last, plain) => {
      const sealed = crypt(number, plain)
      return Buffer.concat([sealed, code(number, last, sealed)])
    },
    open: (number, last, bytes) => {
      const end = bytes.length - codeLength
      if (end < 0) throw new BytesError('a sealed file is cut off')
      const sealed = bytes.subarray(0, end)
      if (!timingSafeEqual(code(number, last, sealed), bytes.subarray(end))) throw new BytesError('a sealed file was changed')
      return crypt(number, sealed)
    },
  }
}

/** Bytes of the content of a sealed file of so many bytes. Throws BytesError where no file can have that length. */
export function contentLength(fileLength: number): number {
  const pieces = Math.ceil((fileLength - headLength) / (pieceLength + codeLength))
  const length = fileLength - headLength - pieces * codeLength
  if (pieces < 1 || length < 0 || Math.max(1, Math.ceil(length / pieceLength)) !== pieces) throw new BytesError('a sealed file is cut off')
  return length
}

/** Seals what flows through, without the head; the last piece is known by the end. */
export function sealing(secret: Buffer): Transform {
  const { seal } = openPieces(secret)
  let waiting: Buffer[] = []
  let held = 0
  let number = 0
  return new Transform({
    writableHighWaterMark: pieceLength,
    transform(chunk: Buffer, _encoding, done) {
      waiting.push(chunk)
      held += chunk.length
      // A piece goes out when something comes after it, because the last one is marked.
      if (held > pieceLength) {
        const all = Buffer.concat(waiting, held)
        let at = 0
        for (; held - at > pieceLength; at += pieceLength) this.push(seal(number++, false, all.subarray(at, at + pieceLength)))
        waiting = [all.subarray(at)]
        held -= at
      }
      done()
    },
    flush(done) {
      this.push(seal(number, true, Buffer.concat(waiting, held)))
      done()
    },
  })
}
