import type { AddressInfo } from 'node:net'
import { openCity } from '#kernel/city.ts'
import { attestKeys } from '#kernel/sealing.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { buildApp } from '#server/app.ts'
import { startWork } from '#server/work.ts'

// The program without its pages in a process of its own, for tests that read all that it says: `city-process.ts <database address> <data folder>`.
const [url = '', folder = ''] = process.argv.slice(2)
const config = readConfig({ SHENGUAN_LOG: 'trace', SHENGUAN_DATA: folder })
const failed = (cause: unknown) => {
  process.stderr.write(`${JSON.stringify({ level: 'error', message: cause instanceof Error ? cause.stack : String(cause) })}\n`)
}
const database = openDatabase<Tables>(url, 6)
await attestKeys(keysFileOf(config), database.pool)
const city = openCity({ config, database, failed })
const server = await buildApp(city, '/nowhere')
await server.listen({ host: '127.0.0.1', port: 0 })
const work = startWork(city, failed)
process.once('SIGTERM', () => {
  void (async () => {
    await work.stop()
    server.server.closeAllConnections()
    await server.close()
    await city.close()
    process.exit(0)
  })()
})
process.stdout.write(`listening ${(server.server.address() as AddressInfo).port}\n`)
