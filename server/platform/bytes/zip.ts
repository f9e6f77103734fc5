import type { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { fromRandomAccessReader, open, RandomAccessReader, type Options, type ZipFile } from 'yauzl'
import { bytesAt, openBytes, readBytes, type OpenBytes, type Source } from './read.ts'

/** Opens a ZIP by its central directory, wherever and however it lies. */
export async function openZip(source: Source, options: Options): Promise<ZipFile> {
  const { file, key } = bytesAt(source)
  if (key === undefined)
    return await new Promise((resolve, reject) => {
      open(file, options, (fault, zip) => (fault ? reject(fault) : resolve(zip)))
    })
  const bytes = await openBytes(source)
  return await new Promise((resolve, reject) => {
    fromRandomAccessReader(readerOf(source, bytes), bytes.size, options, (fault, zip) => {
      if (!fault) return resolve(zip)
      void bytes.close().then(() => reject(fault))
    })
  })
}

type Reading = Pick<RandomAccessReader, 'read' | 'close' | '_readStreamForRange'>

function readerOf(source: Source, bytes: OpenBytes): RandomAccessReader {
  const reader = Reflect.construct(RandomAccessReader, []) as RandomAccessReader
  const own: Reading = {
    read: callbackify(async (buffer: Buffer, offset: number, length: number, position: number) => {
      const part = await bytes.take(position, length)
      if (part.length < length) throw new Error('the archive is cut off')
      part.copy(buffer, offset)
    }),
    close: callbackify(bytes.close),
    _readStreamForRange: (start, end): Readable => readBytes(source, { start, end }),
  }
  return Object.assign(reader, own)
}
