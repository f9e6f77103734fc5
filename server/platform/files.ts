import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { readBytes, type BytesAt } from './bytes/read.ts'
import { BytesError, headLength, sealing, secretLength } from './bytes/sealed.ts'
import { fileKinds, glanceAt } from './content/kinds.ts'
import { keyOfSealed, SealError, type Seal } from './seal.ts'

export interface StoredBytes {
  /** SM3 digest in lower-case hex: by which the content is known everywhere but on the disk. */
  readonly sm3: string
  readonly size: number
  /** By content, never by name. */
  readonly mediaType: string
}

/** The key of a file is sealed for the name under which it lies: it opens no other. */
const place = 'file.key'
const ending = '.sealed'

/**
 * Bytes under their own digest: the same file twice is kept once, and a changed byte does not open. They lie sealed, each with a key of
 * its own in its head, under a keyed digest: who has the disk without the keys cannot even try out whether a known document is there.
 * Files of versions before lie in clear under their digest, are checked and brought over by `reseal`, or when they are first asked for.
 */
export function openFileStore(folder: string, seal: Seal) {
  const nameOf = (sm3: string) => Buffer.from(seal.digest(`file\0${sm3}`), 'base64url').toString('hex')
  const placeOf = (sm3: string) => under(folder, nameOf(sm3), ending)
  const clearPlaceOf = (sm3: string) => under(folder, sm3, '')

  const head = (name: string, secret: Buffer) => {
    const bytes = Buffer.alloc(headLength, ' ')
    if (bytes.write(seal.seal(place, name, secret.toString('base64url'))) >= headLength) throw new BytesError('a head is too long')
    return bytes
  }
  const at = async (sm3: string): Promise<BytesAt> => {
    const [file, clear] = [placeOf(sm3), clearPlaceOf(sm3)]
    if (!existsSync(file) && existsSync(clear)) await bringClear(clear, sm3)
    return { file, key: await openHead(file) }
  }
  const openHead = async (file: string) => seal.open(place, path.basename(file, ending), await readHead(file))
  const isSound = async (file: string) => (await openHead(file).catch(() => null)) !== null
  /** `expected`: throws BytesError where the content has another digest. */
  const store = async (bytes: Readable, judge: Judge, expected?: string): Promise<StoredBytes> => {
    const draft = await makeDraft(folder)
    const secret = randomBytes(secretLength)
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
      await pipeline(bytes, measure, sealing(secret), draft.fill)
      const mediaType = await judge({ file: draft.file, key: secret.toString('base64url') }, size, first)
      const sm3 = digest.digest('hex')
      if (expected !== undefined && sm3 !== expected) throw new BytesError('the content is not what its name says')
      await draft.begin(head(nameOf(sm3), secret))
      // What is there already stays: somebody may be reading it with its own key.
      await draft.settle(placeOf(sm3), isSound)
      return { sm3, size, mediaType }
    } catch (cause) {
      await draft.drop()
      throw cause
    }
  }
  /** Whoever reads the file meanwhile has either the old head or the new one, and the same key by both. */
  const bringHead = async (file: string, name: string) => {
    const key = await openHead(file)
    const draft = await makeDraft(folder)
    try {
      await pipeline(readBytes(file, { start: headLength }), draft.fill)
      await draft.begin(head(name, Buffer.from(key, 'base64url')))
      // What was removed in the meantime does not come back.
      await readHead(file)
      await draft.settle(file)
    } catch (cause) {
      await draft.drop()
      throw cause
    }
  }
  const bringClear = async (file: string, sm3: string) => {
    // What was changed before it was sealed stays, for whoever looks into it, and is never handed out.
    await store(readBytes(file), () => '', sm3)
    await rm(file, { force: true })
  }
  return {
    /**
     * Streams to disk, synced, then named by digest: a cut-off upload leaves nothing, nor one that `judge` says no to at its end. `judge` is
     * handed the draft, its size and its first 64 bytes, and answers what it is or throws. No byte reaches the disk in clear.
     */
    keep: async (bytes: Readable, judge: Judge = judgeBySign): Promise<StoredBytes> => await store(bytes, judge),
    /** Where the bytes are and how they open, for a reader in another process. Throws as `read` does. */
    at,
    /** The content as a stream. Rejects with ENOENT where it is not there, with SealError or BytesError where it does not open. */
    read: async (sm3: string): Promise<Readable> => readBytes(await at(sm3)),
    /** Takes the bytes away, whoever refers to them; not being there is as good. */
    remove: async (sm3: string): Promise<void> => {
      await rm(placeOf(sm3), { force: true })
      await rm(clearPlaceOf(sm3), { force: true })
    },
    placeOf,
    /**
     * Brings what lies in clear, or under a key before, to the current key; resting between files as long as each has taken, because
     * officials are being served meanwhile. Returns how many. A file that does not open is left and told to `failed`.
     */
    reseal: async ({ failed, signal, pace = 1 }: ResealOptions): Promise<number> => {
      const current = seal.current()
      let brought = 0
      for await (const { file, name } of filesIn(folder)) {
        signal?.throwIfAborted()
        const began = performance.now()
        try {
          if (file.endsWith(ending)) {
            if (keyOfSealed(await readHead(file)) === current) continue
            await bringHead(file, name)
          } else await bringClear(file, name)
          brought += 1
        } catch (cause) {
          // Removed or renamed in between is as good.
          if (!hasCode(cause, 'ENOENT')) failed(file, cause)
        }
        await wait((performance.now() - began) * pace, undefined, signal ? { signal } : {})
      }
      return brought
    },
  }
}
export type FileStore = ReturnType<typeof openFileStore>

interface ResealOptions {
  /** Told of what does not open, or throws to end the pass. */
  readonly failed: (file: string, cause: unknown) => void
  readonly signal?: AbortSignal
  /** Rest after each file, as a share of the time it took. */
  readonly pace?: number
}

/** What a file is, by its draft, its size and its first bytes. Throws where it is not to be kept. */
export type Judge = (draft: BytesAt, size: number, first: Buffer) => Promise<string> | string

const judgeBySign: Judge = (_draft, _size, first) => {
  const glance = glanceAt(first)
  return 'kind' in glance && glance.kind !== 'text' ? fileKinds[glance.kind].mediaType : 'application/octet-stream'
}

const under = (folder: string, name: string, kind: string) => path.join(folder, name.slice(0, 2), name + kind)

const hasCode = (cause: unknown, code: string) => (cause as { code?: unknown } | null)?.code === code

async function makeDraft(folder: string) {
  await mkdir(path.join(folder, 'incoming'), { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'incoming', randomBytes(12).toString('hex'))
  const handle: FileHandle = await open(file, 'wx+', 0o600)
  return {
    file,
    /** Writes the head, last of all. */
    begin: (head: Buffer) => writeAll(handle, head, 0),
    /** Writes all that comes, behind the head. */
    fill: async (chunks: AsyncIterable<Buffer>) => {
      let end = headLength
      for await (const chunk of chunks) end = await writeAll(handle, chunk, end)
    },
    /** Synced under its name, whole or not at all; in the place of what is there, but for what `keeps` says yes to. */
    settle: async (name: string, keeps: (name: string) => Promise<boolean> | boolean = () => false) => {
      await handle.sync()
      await handle.close()
      await mkdir(path.dirname(name), { recursive: true, mode: 0o700 })
      try {
        await link(file, name)
        await rm(file)
      } catch (cause) {
        if (!hasCode(cause, 'EEXIST')) throw cause
        await ((await keeps(name)) ? rm(file) : rename(file, name))
      }
    },
    drop: async () => {
      await handle.close().catch(() => undefined)
      await rm(file, { force: true })
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<number> {
  for (let written = 0; written < bytes.length;)
    written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten
  return at + bytes.length
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    const text = buffer.toString('latin1', 0, bytesRead).trimEnd()
    // What is not sealed would come back as it is, and be taken for a key.
    if (!/^sg1\.k[0-9a-f]{10}\./u.test(text)) throw new SealError('the head of a sealed file cannot be read')
    return text
  } finally {
    await handle.close()
  }
}

/** All that is kept, without drafts. */
async function* filesIn(folder: string): AsyncGenerator<{ readonly file: string; readonly name: string }> {
  const list = async (inside: string) => await readdir(inside).catch(() => [] as string[])
  for (const part of (await list(folder)).filter((name) => /^[0-9a-f]{2}$/u.test(name)))
    for (const name of (await list(path.join(folder, part))).filter((each) => /^[0-9a-f]{64}(?:\.sealed)?$/u.test(each)))
      yield { file: path.join(folder, part, name), name: name.slice(0, 64) }
}
