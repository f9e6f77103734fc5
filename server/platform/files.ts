import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileKinds, glanceAt } from './content/kinds.ts'

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
    /**
     * Streams to disk, synced, then named by digest: a cut-off upload leaves nothing, nor one that `judge` says no to at its end. `judge` is
     * handed the draft, its size and its first 64 bytes, and answers what it is or throws.
     */
    keep: async (bytes: Readable, judge: Judge = judgeBySign): Promise<StoredBytes> => {
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
        const mediaType = await judge(draft, size, first)
        const file = await open(draft, 'r+')
        try {
          await file.sync()
        } finally {
          await file.close()
        }
        const sm3 = digest.digest('hex')
        await mkdir(path.dirname(placeOf(sm3)), { recursive: true })
        await rename(draft, placeOf(sm3))
        return { sm3, size, mediaType }
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

/** What a file is, by its draft on disk, its size and its first bytes. Throws where it is not to be kept. */
export type Judge = (draft: string, size: number, first: Buffer) => Promise<string> | string

const judgeBySign: Judge = (_draft, _size, first) => {
  const glance = glanceAt(first)
  return 'kind' in glance && glance.kind !== 'text' ? fileKinds[glance.kind].mediaType : 'application/octet-stream'
}
