import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import { writeProblems } from './problems-book.ts'
import { receiveStream, type Received } from './receiving.ts'
import { findImport, type ImportRecord } from './records.ts'
import { startImports } from './worker.ts'

export interface FileImport {
  /** Path on this machine. */
  readonly file: string
  readonly kind: string
  /** Code of the department in whose name the decisions come. */
  readonly department: string
  readonly defaultRegion: string | null
  /** Told about twice a second how far it is. */
  readonly progress: (record: ImportRecord) => void
  readonly failed: (cause: unknown) => void
}
export interface ImportedFile {
  readonly received: Received
  readonly record: ImportRecord
  /** Where the rows to be corrected were written; null where there are none. */
  readonly problems: string | null
}

/** Imports a file of this machine to its end, by the way that uploads take; a running server may do part of the work. Throws Refusal. */
export async function importFile(
  city: City,
  { file, kind, department, defaultRegion, progress, failed }: FileImport,
): Promise<ImportedFile> {
  const by = { ...programSight, department, name: '命令行', seat: 'operator' }
  const received = await receiveStream(
    city,
    createReadStream(file),
    { fileName: path.basename(file), kind, defaultRegion, asking: 'never' },
    by,
  )
  const worker = startImports({ city, failed, poll: 200 })
  try {
    for (;;) {
      const record = await withinConnection(city.database.pool, programSight, (connection) => findImport(connection, received.id))
      if (!record) throw new Error(`import ${received.id} is gone`)
      progress(record)
      if (record.state !== 'queued' && record.state !== 'reading')
        return { received, record, problems: await writeBeside(city, record, `${file}.problems.xlsx`) }
      await wait(500)
    }
  } finally {
    await worker.stop()
  }
}

async function writeBeside(city: City, record: ImportRecord, place: string): Promise<string | null> {
  if (record.rejected - record.secrets <= 0) return null
  const sheets = await writeProblems(city, programSight, record)
  await writeWorkbook(createWriteStream(place), {
    sheets,
    properties: { title: '问题清单', creator: '审管通', createdAt: city.now() },
  })
  return place
}
