import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openCity } from '#kernel/city.ts'
import { startGapSweep } from '#kernel/sweeps.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrations.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { seedDrill } from '../crash/city.ts'
import type { Outcome } from '../findings.ts'
import { openChance } from '../random.ts'
import { checkGaps } from './checker.ts'
import { plantGaps } from './plants.ts'

export interface ReconcileSettings {
  readonly seed: number
  readonly plant: string | undefined
}
/** Milliseconds: a city's period is a minute, the drill's is shorter, and what may be done in two of them is the same. */
const period = 3000

/**
 * Takes 200 things away by SQL and lets two programs sweep beside each other for two periods. Promise: all are mended, none twice, each
 * with its journal entry. `--plant no-sweep` lets nobody sweep, and has to be red.
 */
export async function drillReconcile({ seed, plant }: ReconcileSettings): Promise<Outcome> {
  if (plant !== undefined && plant !== 'no-sweep') throw new Error(`no such plant: ${plant}`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-drill-reconcile-'))
  const embedded = await startEmbedded({ folder: path.join(folder, 'postgres'), log: () => undefined })
  try {
    await migrate(embedded.ownerUrl, { log: () => undefined })
    await seedDrill(embedded.ownerUrl)
    const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder })
    const faults: unknown[] = []
    const failed = (cause: unknown) => void faults.push(cause)
    const cities = [1, 2].map(() => openCity({ config, database: openDatabase<Tables>(appRoleUrl(embedded.ownerUrl), 6), failed }))
    const owner = new pg.Client({ connectionString: embedded.ownerUrl })
    await owner.connect()
    await owner.query(`set app.sight = 'city'`)
    try {
      const planted = await plantGaps(cities[0]!, owner, openChance(seed))
      const sweeps = plant === 'no-sweep' ? [] : cities.map((city) => startGapSweep({ ...city, failed, every: period }))
      await wait(2 * period)
      for (const sweep of sweeps) await sweep.stop()
      await cities[0]!.sequencer.drain()
      const outcome = await checkGaps(owner, planted)
      if (faults.length > 0) throw faults[0]
      return outcome
    } finally {
      await owner.end()
      for (const city of cities) await city.close()
    }
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
