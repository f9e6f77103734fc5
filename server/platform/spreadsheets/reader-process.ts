import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Source } from '../bytes/read.ts'
import { listSheets, readSheet } from './read.ts'
import { SpreadsheetRefusal } from './refusal.ts'
import type { SheetRow } from './rows.ts'
import type { ReaderMessage, ReaderTask } from './sandbox.ts'

// The program of the child process: reads one file, writes one JSON message a line to stdout, waits when nobody reads.

const batchRows = 500
const batchCharacters = 1024 * 1024
const signOfLifeMilliseconds = 500

async function send(message: ReaderMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain')
}

async function readRows(file: Source, { limits, sheet }: ReaderTask): Promise<void> {
  let batch: SheetRow[] = []
  let characters = 0
  let bytes = 0
  let lastSign = performance.now()
  const onBytes = (more: number): void => {
    bytes += more
    if (performance.now() - lastSign < signOfLifeMilliseconds) return
    lastSign = performance.now()
    process.stdout.write(`${JSON.stringify({ bytes } satisfies ReaderMessage)}\n`)
  }
  for await (const row of readSheet(file, { limits, onBytes, ...(sheet === undefined ? {} : { sheet }) })) {
    batch.push(row)
    for (const cell of row.cells) characters += cell.length
    if (batch.length < batchRows && characters < batchCharacters) continue
    await send({ rows: batch })
    batch = []
    characters = 0
  }
  if (batch.length > 0) await send({ rows: batch })
}

const task = JSON.parse(process.argv[2]!) as ReaderTask
const source: Source = task.sealed ? { file: task.file, key: await text(process.stdin) } : task.file
try {
  if (task.list) await send({ sheets: await listSheets(source, { limits: task.limits }) })
  else await readRows(source, task)
  await send({ end: true })
} catch (error) {
  if (!(error instanceof SpreadsheetRefusal)) throw error
  await send({ refusal: { code: error.code, message: error.message, ...(error.row === undefined ? {} : { row: error.row }) } })
}
