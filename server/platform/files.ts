import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface StoredBytes {
  /** SM3 digest in lower-case hex: the name under which the bytes lie. */
  readonly sm3: string
  readonly size: number
  /** By content, never by name. */
  readonly mediaType: string
}

/** Bytes under their own digest: the same file twice is kept once, and a changed byte would be noticed. */
export function openFileStore(folder: string) {
  const placeOf = (sm3: string) => path.join(folder, sm3.slice(0, 2), sm3)
  return {
    /** Streams to disk, synced, then named by digest: a cut-off upload leaves nothing, nor one that `refuse` says no to at its end. */
    keep: async (bytes: Readable, refuse: (size: number) => Error | null = () => null): Promise<StoredBytes> => {
      await mkdir(path.join(folder, 'incoming'), { recursive: true })
      const draft = path.join(folder, 'incoming', randomBytes(12).toString('hex'))
      const digest = createHash('sm3')
      let size = 0
      let first = Buffer.alloc(0)
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          digest.update(chunk)
          size += chunk.length
          if (first.length < 64) first = Buffer.concat([first, chunk]).subarray(0, 64)
          done(null, chunk)
        },
      })
      try {
        await pipeline(bytes, measure, createWriteStream(draft, { mode: 0o600 }))
        const refusal = refuse(size)
        if (refusal) throw refusal
        const file = await open(draft, 'r+')
        try {
          await file.sync()
        } finally {
          await file.close()
        }
        const sm3 = digest.digest('hex')
        await mkdir(path.dirname(placeOf(sm3)), { recursive: true })
        await rename(draft, placeOf(sm3))
        return { sm3, size, mediaType: judgeType(first) }
      } catch (cause) {
        await rm(draft, { force: true })
        throw cause
      }
    },
    read: (sm3: string): Readable => createReadStream(placeOf(sm3)),
    /** Takes the bytes away, whoever refers to them; not being there is as good. */
    remove: (sm3: string): Promise<void> => rm(placeOf(sm3), { force: true }),
    placeOf,
  }
}
export type FileStore = ReturnType<typeof openFileStore>

const signs: readonly (readonly [start: string, mediaType: string])[] = [
  ['25504446', 'application/pdf'],
  ['89504e47', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['504b0304', 'application/zip'],
  ['d0cf11e0', 'application/x-ole-storage'],
]
function judgeType(first: Buffer): string {
  const start = first.toString('hex')
  return signs.find(([sign]) => start.startsWith(sign))?.[1] ?? 'application/octet-stream'
}
