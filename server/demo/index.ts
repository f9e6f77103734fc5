import pg from 'pg'
import { openCity } from '#kernel/city.ts'
import { openSealOf } from '#kernel/sealing.ts'
import { startSequencer } from '#kernel/sequencer.ts'
import type { Tables } from '#kernel/tables.ts'
import { seedCatalogue } from '#modules/catalogue/index.ts'
import { seedDepartments } from '#modules/departments/seed.ts'
import { seedRequirements } from '#modules/requirements/index.ts'
import { seedDemoAccounts } from '#modules/people/demo.ts'
import { hashPassword } from '#modules/people/password.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase, programSight, within, type Database } from '#platform/db.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { openCaseLife } from './case-life.ts'
import { claimDatabase, setState } from './claim.ts'
import { openClock } from './clock.ts'
import { generateCity } from './generate.ts'
import { liveThrough } from './live.ts'
import { leavePastBoundary } from './past-boundary.ts'
import { leavePastDuty } from './past-duty.ts'
import { leavePastMapping } from './past-mapping.ts'
import { endChannel, leavePastMessages } from './past-messages.ts'
import { leavePastPapers } from './past-papers.ts'
import { leavePastPenalties } from './past-penalties.ts'
import { readPeople } from './people.ts'
import { openChance } from './random.ts'
import { openUpwardLife } from './upward-life.ts'

export interface DemoLoading {
  readonly ownerUrl: string
  readonly config: Config
  /** Told what goes on, one Chinese line at a time. */
  readonly progress: (line: string) => void
  /** The end of the demo city's past; the present where it is not said. */
  readonly now?: Date
  readonly seed?: string
  /** About how many decisions the ninety days hold. */
  readonly decisions?: number
}

/**
 * Builds the demo city in an empty database, or again where an earlier start was cut off. Returns false, and changes nothing, where
 * the city stands already or the database holds anything of a real one.
 */
export async function loadDemoCity({
  ownerUrl,
  config,
  progress,
  now = new Date(),
  seed = '洪府厅字〔2018〕430号',
  decisions = 4000,
}: DemoLoading): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-demo' })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    const claim = await claimDatabase(owner)
    if (claim === 'mixed') progress('演示城市上次没有载入完，而库中已有其他数据：保持原样，不再载入。')
    if (claim !== 'empty' && claim !== 'unfinished') return false
    const began = performance.now()
    progress(
      `${claim === 'empty' ? '数据库是空的，正在载入演示城市' : '演示城市上次没有载入完，正在重新载入'}（不需要时请设 SHENGUAN_DEMO=off）……`,
    )
    const database = openDemoDatabase(ownerUrl)
    try {
      await buildCity({
        database,
        config,
        progress,
        now,
        seed,
        decisions,
        analyze: async () => void (await owner.query('analyze app.push, app.decision, app.journal')),
      })
    } finally {
      await database.close()
    }
    await owner.query('analyze')
    await setState(owner, 'ready')
    progress(`演示城市已载入，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`)
    return true
  } finally {
    // The lock goes with the connection.
    await owner.end()
  }
}

/** A commit need not wait for the disk here: a city that a power cut takes half of is started over anyway. */
function openDemoDatabase(ownerUrl: string): Database<Tables> {
  const database = openDatabase<Tables>(appRoleUrl(ownerUrl), 6)
  database.pool.on('connect', (connection) => {
    void connection.query('set synchronous_commit = off').catch(() => undefined)
  })
  return database
}

interface Building extends Required<Omit<DemoLoading, 'ownerUrl'>> {
  readonly database: Database<Tables>
  readonly analyze: () => Promise<void>
}

async function buildCity({ database, config, progress, now, seed, decisions, analyze }: Building): Promise<void> {
  const passwordHash = await hashPassword(config.demoPassword)
  await within(database, programSight, async (tx) => {
    await seedDepartments(tx)
    await seedDemoAccounts(tx, passwordHash, openSealOf(config))
    await seedCatalogue(tx, now)
    await seedRequirements(tx)
  })
  const chance = openChance(`${seed}/life`)
  const clock = openClock(chance, now)
  const failed = (cause: unknown) => {
    throw cause
  }
  const city = openCity({ config, database, now: clock.now, failed })
  // Numbered once at the end: a turn after each of some thousand commits would cost more than the commits.
  await city.sequencer.stop()
  const { calendar } = await city.directory.refresh()
  const plan = generateCity({ seed, now, calendar, decisions })
  const people = await readPeople(database)
  const upward = openUpwardLife(city, calendar, now, progress)
  const cases = openCaseLife(city, calendar, now, progress)
  const formal = { on: (day: string) => [...upward.on(day), ...cases.on(day)] }
  await liveThrough({ city, clock, chance, people, plan, end: now }, calendar, formal, async (day, count, index) => {
    // Three months grow in seconds, long before autovacuum looks: plans made for empty tables would read them whole each time.
    if (index < 20 || index === 42) await analyze()
    progress(`  演示城市到了 ${day}，已推送 ${count} 件审批决定`)
  })
  await leavePastMapping(city)
  await leavePastMessages(city, chance, now)
  await leavePastDuty(city, chance, now)
  await leavePastPapers(city)
  await leavePastPenalties(city, chance)
  await leavePastBoundary(city, people)
  // After the last entry: what is numbered now has all been looked at, and nothing is left for the running program to find.
  await upward.finish()
  const sequencer = startSequencer({ database, numbered: () => undefined, failed })
  await sequencer.drain()
  await sequencer.stop()
  await endChannel(city)
}
