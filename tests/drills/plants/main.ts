import path from 'node:path'
import { openCity } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrations.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { buildApp } from '#server/app.ts'
import { startWork } from '#server/work.ts'
import { acknowledgeEarly, forgetAnswers, forgetKeys } from './ingest.ts'

/**
 * The program with one fault put in, to see that a drill notices it: `acknowledge-early`, `no-idempotency`, `forget-answers`,
 * or `none`. It lives here and
 * not behind a switch of the real program, so that what runs in a city holds no fault that could be switched on.
 */
const plant = process.argv[2]
const plants: readonly (string | undefined)[] = ['acknowledge-early', 'no-idempotency', 'forget-answers', 'none']
if (!plants.includes(plant)) throw new Error(`no such plant: ${plant ?? ''}`)
const config = readConfig(process.env)
const quiet = () => undefined
const embedded = await startEmbedded({ folder: path.join(config.dataFolder, 'postgres'), log: quiet })
await migrate(embedded.ownerUrl, { log: quiet })
const database = openDatabase<Tables>(appRoleUrl(embedded.ownerUrl))
const city = openCity({ config, database: plant === 'acknowledge-early' ? acknowledgeEarly(database) : database, failed: quiet })
const work = startWork(plant === 'forget-answers' ? forgetAnswers(city) : city, quiet)
const server = await buildApp(plant === 'no-idempotency' ? forgetKeys(city) : city)
process.once('SIGTERM', () => {
  void (async () => {
    await server.close()
    await work.stop()
    await city.close()
    await embedded.stop()
    process.exit(0)
  })()
})
await server.listen({ host: config.host, port: config.port })
