import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { openChance, type Chance } from '../random.ts'
import { departments } from './city.ts'
import { openReader, type Event } from './readers.ts'

/** Every department's system at once, each of which stops at times and starts again from what it had kept: the cursor, and nothing else. */
const [url = '', portsText = '', file = '', seedText = '', plant = ''] = process.argv.slice(2)
const ports = portsText.split(',').map(Number)
const seed = Number(seedText)
const history = createWriteStream(file)
let finishing = false
let restarts = 0
process.on('message', () => {
  finishing = true
})
const reader = openReader(plant, url)

/** An event as one department's system read it. */
export interface Read extends Event {
  readonly department: string
  readonly at: number
}

async function consume(department: string, chance: Chance): Promise<void> {
  let kept = ''
  let idle = 0
  // What was written last takes a moment to be numbered; two seconds with nothing new is the end.
  while (!finishing || idle < 20) {
    const { items, next } = await reader.read({ department, after: kept, limit: 1 + chance.below(200), port: chance.pick(ports) })
    const at = Date.now()
    for (const event of items) history.write(`${JSON.stringify({ ...event, department, at } satisfies Read)}\n`)
    kept = next
    idle = items.length === 0 ? idle + 1 : 0
    if (chance.next() < 0.02) {
      restarts++
      await wait(chance.below(1500))
    } else if (items.length === 0) await wait(100)
    else await wait(chance.below(40))
  }
}

await Promise.all(departments.map((department, place) => consume(department, openChance(seed * 1000 + place))))
history.write(`${JSON.stringify({ restarts })}\n`)
history.end()
await once(history, 'finish')
await reader.close()
process.disconnect()
