import { clusterVariable } from '#world/database.ts'
import { buildWeb } from './build-web.ts'
import { add, nothing, report, runPrograms, type Tally } from './checks.ts'
import { findOldestServer, startTestCluster, type TestCluster } from './test-cluster.ts'
import { findTests, runTests } from './test-files.ts'

/** Path parts given by hand, as in `npm test -- notice`; then only those tests run. */
const filters = process.argv.slice(2).filter((part) => !part.startsWith('-'))

const groups = [
  ['boundaries', 'tools/**/*.test.ts'],
  ['notice', 'notice/**/*.test.ts'],
  ['server', 'server/**/*.test.ts'],
  ['world', 'tests/world/**/*.test.ts'],
  ['journeys', 'tests/journeys/**/*.test.ts'],
  ['permissions', 'tests/permissions/**/*.test.ts'],
  ['races', 'tests/races/**/*.test.ts'],
  ['web', 'web/**/*.test.{ts,tsx}'],
  ['browser', 'tests/browser/**/*.test.ts'],
] as const
/** What must also hold on the oldest PostgreSQL that we promise: everything that speaks SQL in earnest. */
const alsoOnOldest = [
  'tools/generate.test.ts',
  'server/{kernel,modules,exchange,platform}/**/*.test.ts',
  'tests/journeys/**/*.test.ts',
  'tests/permissions/row-security.test.ts',
  'tests/races/**/*.test.ts',
] as const
/** Of these, what a whole run repeats there, so that it stays below ten minutes; `npm test -- --oldest` and runs with a filter repeat all. */
const alwaysOnOldest = [
  'tools/generate.test.ts',
  'server/{kernel,platform}/**/*.test.ts',
  'tests/journeys/{calendar-moves,case-engine,exchange,finding,hand-out,imports,laboratory,orphans,penalties,push,reconciliation,sms}.test.ts',
  'tests/permissions/row-security.test.ts',
  'tests/races/receipts.test.ts',
] as const
const wholeOldest = filters.length > 0 || process.argv.includes('--oldest')

let cluster: Promise<TestCluster> | undefined
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    // Also one that is only just starting, or it would be left behind.
    void Promise.resolve(cluster?.then((started) => started.stop())).finally(() => process.exit(130))
  })
}

async function withCluster(binaries: string | undefined, work: () => Promise<Tally>): Promise<Tally> {
  cluster = startTestCluster(binaries)
  const started = await cluster
  process.env[clusterVariable] = started.ownerUrl
  try {
    return await work()
  } finally {
    delete process.env[clusterVariable]
    await started.stop()
    cluster = undefined
  }
}

/** A step that could not even begin counts as one failure and does not keep the others from running. */
async function count(what: string, work: () => Promise<Tally>): Promise<Tally> {
  const began = performance.now()
  try {
    return await work()
  } catch (cause) {
    report(false, what, began, cause instanceof Error ? cause.message : String(cause))
    return { passed: 0, failed: 1 }
  }
}

async function runGroups(): Promise<Tally> {
  let tally = nothing
  for (const [name, pattern] of groups) {
    const files = findTests(pattern, filters)
    tally = add(
      tally,
      await count(name, async () => {
        if (files.length > 0 && name === 'browser') await buildWeb((line) => console.log(`  ${line}`))
        return await runTests(name, files)
      }),
    )
  }
  return tally
}

async function runOnOldest(binaries: string): Promise<Tally> {
  const files = (wholeOldest ? alsoOnOldest : alwaysOnOldest).flatMap((pattern) => findTests(pattern, filters))
  if (files.length === 0) return nothing
  return await withCluster(binaries, () => runTests('server on PostgreSQL 15', files))
}

let tally = filters.length === 0 ? await runPrograms() : nothing
const tested = await count('tests', () => withCluster(undefined, runGroups))
tally = add(tally, tested)
const oldest = findOldestServer()
if (oldest) tally = add(tally, await count('server on PostgreSQL 15', () => runOnOldest(oldest)))
else console.log('- server on PostgreSQL 15: no server binary on this machine')

const ran = tested.passed + tested.failed > 0
if (!ran) console.log(`没有符合条件的测试 / no test matches: ${filters.join(' ')}`)
process.exitCode = ran && tally.failed === 0 ? 0 : 1
console.log(`${tally.passed} passed, ${tally.failed} failed`)
