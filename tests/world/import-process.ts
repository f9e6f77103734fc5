import { openCity } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { startImports } from '#modules/imports/index.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'

// A worker in a process of its own, for tests that kill it: `import-process.ts <database address> <data folder>`.
const [url = '', folder = ''] = process.argv.slice(2)
const fail = (cause: unknown) => {
  throw cause
}
const city = openCity({
  config: readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder }),
  database: openDatabase<Tables>(url, 6),
  now: () => new Date('2026-03-02T01:00:00Z'),
  failed: fail,
})
startImports({ city, failed: fail, poll: 50 })
