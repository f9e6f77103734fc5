import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { openCity, type City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { seedCatalogue } from '#modules/catalogue/index.ts'
import { seedDepartments } from '#modules/departments/seed.ts'
import { seedRequirements } from '#modules/requirements/index.ts'
import { seedDemoAccounts } from '#modules/people/demo.ts'
import { hashPassword } from '#modules/people/password.ts'
import { publicDemoPassword, readConfig, type Config } from '#platform/config.ts'
import { openDatabase, programSight, within } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { loadDemoCity } from '#server/demo/index.ts'
import { startWork } from '#server/work.ts'
import { freshDatabase } from './database.ts'

export interface Town {
  readonly city: City
  /** Where a browser finds it: `http://127.0.0.1:…`. */
  readonly base: string
  readonly close: () => Promise<void>
}

export interface TownOptions {
  /** Its present when it is opened; from then on time passes as everywhere. */
  readonly start?: Date
  /** About how many decisions its past holds; none where left out, but departments, accounts and catalogue as shipped. */
  readonly past?: number
  readonly progress?: (line: string) => void
}

const builtWeb = path.join(import.meta.dirname, '../../web/dist')

/** The whole program in this process, on a database of its own, listening: what a browser needs. Everybody has the public demo password. */
export async function openTown(name: string, options: TownOptions = {}): Promise<Town> {
  const { start = new Date('2026-03-03T01:30:00Z'), past = 0, progress = () => undefined } = options
  if (!existsSync(path.join(builtWeb, 'index.html'))) throw new Error('web/dist is missing: npm test builds it, or tools/build-web.ts')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-town-'))
  // A copy, because another program may build the web anew while this one serves it.
  const web = path.join(folder, 'web')
  cpSync(builtWeb, web, { recursive: true })
  const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder })
  const fresh = await freshDatabase(name)
  const { ownerUrl, appUrl } = fresh
  if (past > 0) await loadDemoCity({ ownerUrl, config, progress, now: start, decisions: past })

  const opened = Date.now()
  const now = () => new Date(start.getTime() + Date.now() - opened)
  const failed = (cause: unknown) => {
    throw cause
  }
  const city = openCity({ config, database: openDatabase<Tables>(appUrl, 6), now, failed })
  if (past === 0) await seedTown(city, config)
  const server = await buildApp(city, web)
  // Browsers judge deadlines by this header, so it must tell the town's time.
  server.addHook('onSend', async (_request, reply) => void reply.header('date', now().toUTCString()))
  await server.listen({ host: '127.0.0.1', port: 0 })
  const work = startWork(city, failed)
  const { port } = server.server.address() as AddressInfo
  return {
    city,
    base: `http://127.0.0.1:${port}`,
    close: async () => {
      await work.stop()
      server.server.closeAllConnections()
      await server.close()
      await city.close()
      await fresh.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function seedTown(city: City, { demoPassword }: Config): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  await within(city.database, programSight, async (tx) => {
    await seedDepartments(tx)
    await seedDemoAccounts(tx, passwordHash, city.seal)
    await seedCatalogue(tx)
    await seedRequirements(tx)
  })
  await city.directory.refresh()
}

export const townPassword = publicDemoPassword
