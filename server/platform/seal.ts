import { createCipheriv, hash, hkdfSync, randomFillSync, timingSafeEqual } from 'node:crypto'

/** A sealed text that cannot be opened: changed, moved from where it stood, or made with a key that is not at hand. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/** One secret of 32 bytes by the name that stands in what it has sealed. */
export interface SealSecret {
  readonly id: string
  readonly secret: Buffer
}
export interface SealSecrets {
  /** The key that seals; the others only open. */
  readonly current: string
  readonly keys: readonly SealSecret[]
  /** For digests by which equal values are found; it stays when the others change. */
  readonly index: SealSecret
}

/**
 * Texts sealed with SM4 in counter mode, then HMAC-SM3 over where it stands, the initial counter and the ciphertext (GB/T 39786 8.2;
 * node:crypto offers no SM4-GCM). `sg1.<key>.<base64url of counter, ciphertext, 16 bytes of code>`.
 */
export interface Seal {
  readonly current: () => string
  /** `place` is table.column, `row` what the row is known by for ever: a text moved elsewhere does not open. */
  readonly seal: (place: string, row: string, text: string) => string
  /** Texts that are not sealed come back as they are, because old rows are brought over in the background. Throws SealError. */
  readonly open: (place: string, row: string, sealed: string) => string
  /** 64 bits of keyed digest, as PostgreSQL's bigint is written. */
  readonly index: (kind: string, value: string) => string
  /** A keyed digest, base64url: without the key nobody can try out what the text may have been. */
  readonly digest: (text: string) => string
}

const version = 'sg1.'
const codeLength = 16
const counterLength = 16

export const isSealed = (text: string) => text.startsWith(version)
/** The key that a sealed text names. */
export const keyOfSealed = (sealed: string) => sealed.slice(version.length, sealed.indexOf('.', version.length))

/** `reload` is asked once for a key that is not known yet: another process may have begun to use a new one. */
export function openSeal(secrets: SealSecrets, reload: () => SealSecrets | null = () => null): Seal {
  let known = secrets
  let rings = new Map(known.keys.map((key) => [key.id, ringOf(key)]))
  const learn = () => {
    known = reload() ?? known
    rings = new Map(known.keys.map((key) => [key.id, rings.get(key.id) ?? ringOf(key)]))
  }
  const ring = (id: string) => {
    if (!rings.has(id)) learn()
    const found = rings.get(id)
    if (!found) throw new SealError(`the key ${id} is not at hand`)
    return found
  }
  const indexing = keyedDigest(derive(known.index.secret, 'index'))
  return {
    current: () => {
      learn()
      return known.current
    },
    seal: (place, row, text) => {
      const { encrypt, code } = ring(known.current)
      const plain = Buffer.from(text, 'utf8')
      const sealed = Buffer.allocUnsafe(counterLength + plain.length + codeLength)
      takeRandom(sealed, counterLength)
      encrypt(sealed.subarray(0, counterLength), plain, sealed, counterLength)
      const end = counterLength + plain.length
      code(whereOf(place, row), sealed.subarray(0, end)).copy(sealed, end, 0, codeLength)
      return `${version}${known.current}.${sealed.toString('base64url')}`
    },
    open: (place, row, sealed) => {
      if (!isSealed(sealed)) return sealed
      const id = keyOfSealed(sealed)
      const { encrypt, code } = ring(id)
      const bytes = Buffer.from(sealed.slice(version.length + id.length + 1), 'base64url')
      const end = bytes.length - codeLength
      if (end < counterLength) throw new SealError('a sealed text is cut off')
      const expected = code(whereOf(place, row), bytes.subarray(0, end)).subarray(0, codeLength)
      if (!timingSafeEqual(expected, bytes.subarray(end)))
        throw new SealError(`a sealed text of ${place} was changed, or stands where it was not put`)
      const plain = Buffer.allocUnsafe(end - counterLength)
      encrypt(bytes.subarray(0, counterLength), bytes.subarray(counterLength, end), plain, 0)
      return plain.toString('utf8')
    },
    index: (kind, value) =>
      indexing(Buffer.from(`${kind}\0${value}`, 'utf8'))
        .readBigInt64BE(0)
        .toString(),
    digest: (text) => indexing(Buffer.from(`digest\0${text}`, 'utf8')).toString('base64url'),
  }
}

/** By which a key is told from another; says nothing about the key. */
export const fingerprintOf = ({ secret }: SealSecret): string => derive(secret, 'fingerprint').subarray(0, 12).toString('base64url')

const derive = (secret: Buffer, purpose: string, length = 32) =>
  Buffer.from(hkdfSync('sm3', secret, Buffer.alloc(0), `shenguan ${purpose}`, length))
const whereOf = (place: string, row: string) => Buffer.from(`${place}\0${row}\0`, 'utf8')

interface Ring {
  /** Counter mode: the same both ways. Writes into `to` at `at`. */
  readonly encrypt: (counter: Buffer, text: Buffer, to: Buffer, at: number) => void
  readonly code: (where: Buffer, sealed: Buffer) => Buffer
}
function ringOf({ secret }: SealSecret): Ring {
  const mac = keyedDigest(derive(secret, 'code'))
  return { encrypt: counterMode(derive(secret, 'text', 16)), code: (where, sealed) => mac(where, sealed) }
}

/**
 * SM4 in counter mode out of one cipher that stays open: node spends ten times as long on making a cipher as on a number of 18
 * places, and ingest seals thousands a second. Blocks of ECB are the key stream; the official vectors are its test.
 */
export function counterMode(key: Buffer): Ring['encrypt'] {
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  return (counter, text, to, at) => {
    const blocks = Math.ceil(text.length / 16)
    if (blocks === 0) return
    const counters = Buffer.allocUnsafe(blocks * 16)
    counter.copy(counters)
    for (let block = 1; block < blocks; block++) {
      counters.copy(counters, block * 16, (block - 1) * 16, block * 16)
      for (let place = block * 16 + 15; place >= block * 16; place--) {
        const next = (counters[place]! + 1) & 0xff
        counters[place] = next
        if (next !== 0) break
      }
    }
    const stream = cipher.update(counters)
    for (let place = 0; place < text.length; place++) to[at + place] = text[place]! ^ stream[place]!
  }
}

/** HMAC-SM3 by one-shot digests, for the same reason; the keyed blocks are made once. */
export function keyedDigest(key: Buffer): (...parts: readonly Buffer[]) => Buffer {
  const block = Buffer.alloc(64)
  ;(key.length > 64 ? hash('sm3', key, 'buffer') : key).copy(block)
  const inner = Buffer.from(block.map((byte) => byte ^ 0x36))
  const outer = Buffer.alloc(96)
  block.forEach((byte, place) => {
    outer[place] = byte ^ 0x5c
  })
  // One buffer for all that is short, which is all but free texts.
  const scratch = Buffer.alloc(1024)
  inner.copy(scratch)
  return (...parts) => {
    const length = parts.reduce((sum, part) => sum + part.length, inner.length)
    let at = inner.length
    if (length <= scratch.length) for (const part of parts) at += part.copy(scratch, at)
    hash('sm3', length <= scratch.length ? scratch.subarray(0, length) : Buffer.concat([inner, ...parts]), 'buffer').copy(
      outer,
      inner.length,
    )
    return hash('sm3', outer, 'buffer')
  }
}

const randomPool = Buffer.alloc(4096)
let used = randomPool.length
function takeRandom(to: Buffer, length: number) {
  if (used + length > randomPool.length) {
    randomFillSync(randomPool)
    used = 0
  }
  randomPool.copy(to, 0, used, used + length)
  randomPool.fill(0, used, used + length)
  used += length
}
