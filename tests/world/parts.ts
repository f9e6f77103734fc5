import { text } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'

/** The parts of an OOXML file by their names, as text. */
export async function readParts(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, Promise<string>>()
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, archive) => {
      if (fault) return reject(fault)
      archive.on('error', reject)
      archive.on('end', () => resolve())
      archive.on('entry', (entry: { readonly fileName: string }) => {
        archive.openReadStream(entry as never, (broken, stream) => {
          if (broken) return reject(broken)
          parts.set(entry.fileName, text(stream))
          stream.on('end', () => archive.readEntry())
        })
      })
      archive.readEntry()
    })
  })
  const read = new Map<string, string>()
  for (const [name, part] of parts) read.set(name, await part)
  return read
}
