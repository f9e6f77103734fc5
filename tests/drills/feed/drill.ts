import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seedDepartments } from '#modules/departments/seed.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase, programSight, within } from '#platform/db.ts'
import { migrate } from '#platform/migrations.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { seedClients } from '../crash/city.ts'
import type { Outcome } from '../findings.ts'
import { endOf, isReadyWithin, startScript, supervise } from '../processes.ts'
import { checkFeed } from './checker.ts'
import { departments } from './city.ts'

export interface FeedSettings {
  readonly seconds: number
  readonly seed: number
  readonly plant: string | undefined
  readonly port: number
}
const writers = 24

/**
 * Many writers of transactions of all lengths, two programs that number what is committed, and every department reading its feed.
 * Promise: each reads every row that was written for it, once, by positions without a gap, and nobody waits for the slowest writer.
 */
export async function drillFeed({ seconds, seed, plant, port }: FeedSettings): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-drill-feed-'))
  const file = (name: string) => path.join(folder, name)
  const embedded = await startEmbedded({ folder: file('postgres'), log: () => undefined })
  const ports = [port, port + 1]
  // Programs over one database have the keys of that database; one that comes with others refuses to start.
  const keysFile = file('keys.json')
  try {
    await migrate(embedded.ownerUrl, { log: () => undefined })
    const url = appRoleUrl(embedded.ownerUrl)
    await seed38(url, embedded.ownerUrl)
    const programs = ports.map((each) =>
      supervise({
        command: ['server/main.ts'],
        // Over a database of others: two programs beside each other, as a city with two machines has them.
        environment: {
          DATABASE_URL: embedded.ownerUrl,
          PORT: String(each),
          SHENGUAN_DATA: file(`data-${each}`),
          SHENGUAN_KEYS_FILE: keysFile,
          SHENGUAN_DEMO: 'off',
          SHENGUAN_LOG: 'error',
          SHENGUAN_ROLE: 'worker',
        },
        pidFile: file(`program-${each}.pid`),
        logFile: file(`program-${each}.log`),
      }),
    )
    try {
      for (const each of ports) if (!(await isReadyWithin(each, 60_000))) throw new Error(`the program at ${each} does not become ready`)
      const writing = startScript('tests/drills/feed/writers.ts', [url, file('written'), String(seed), String(writers)])
      const reading = startScript('tests/drills/feed/consumers.ts', [url, ports.join(), file('read'), String(seed), plant ?? ''])
      await Promise.race([wait(seconds * 1000), endOf(writing, 'the writers').then(fault), endOf(reading, 'the consumers').then(fault)])
      writing.send('stop')
      await endOf(writing, 'the writers')
      await wait(1000)
      reading.send('finish')
      await endOf(reading, 'the consumers')
    } finally {
      await Promise.all(programs.map((program) => program.stop()))
    }
    return checkFeed(file('written'), file('read'), { rows: 20_000, seconds: 30, positions: plant === undefined })
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function fault(): never {
  throw new Error('a process of the drill ended before its time')
}

async function seed38(url: string, ownerUrl: string): Promise<void> {
  const database = openDatabase<Tables>(url, 1)
  await within(database, programSight, seedDepartments)
  await database.close()
  await seedClients(ownerUrl, departments)
}
