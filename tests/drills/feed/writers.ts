import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { addEntry } from '#kernel/journal.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase, programSight, withinConnection } from '#platform/db.ts'
import { openChance } from '../random.ts'
import { hot, ordinary } from './city.ts'

/**
 * Writers in transactions of their own, each of another length. Ids are taken when a row is written and seen when it is committed, in
 * another order: that is what makes rows get lost.
 */
const [url = '', file = '', seedText = '', writersText = ''] = process.argv.slice(2)
const seed = Number(seedText)
const writers = Number(writersText)
const database = openDatabase<Tables>(url, writers + 1)
const history = createWriteStream(file)
let stopping = false
process.on('message', () => {
  stopping = true
})

/** What was acknowledged: the entry, who is told, and when the commit was answered. */
export interface Written {
  readonly entry: string
  readonly told: readonly string[]
  readonly began: number
  readonly committed: number
}

async function write(writer: number, lengthMs: () => number, pauseMs: number): Promise<void> {
  const chance = openChance(seed * 100 + writer)
  while (!stopping) {
    await wait(pauseMs)
    const began = Date.now()
    const length = lengthMs()
    const written = await withinConnection(database.pool, programSight, async (connection) => {
      // Ours always write something else first, so the transaction is older than its entry's number.
      await connection.query('select pg_current_xact_id()')
      const before = length * chance.next()
      await wait(before)
      const entries: { entry: string; told: readonly string[] }[] = []
      for (let count = 0; count <= chance.below(3); count++) {
        const told = [chance.pick(ordinary), ...(chance.next() < 0.5 ? [hot] : [])]
        entries.push({
          told,
          entry: await addEntry(connection, {
            type: 'drill.written',
            at: new Date(),
            decision: null,
            tell: told.map((one) => [one, null]),
            actor: '演练',
            seat: 'system',
            department: 'SPJ',
            data: { writer },
          }),
        })
      }
      await wait(length - before)
      return entries
    })
    const committed = Date.now()
    for (const { entry, told } of written) history.write(`${JSON.stringify({ entry, told, began, committed } satisfies Written)}\n`)
  }
}

const chance = openChance(seed)
await Promise.all([
  ...Array.from({ length: writers }, (_, writer) => write(writer, () => chance.below(41), 0)),
  write(writers, () => 5000, 4000),
])
history.end()
await once(history, 'finish')
await database.close()
process.disconnect()
