import { readFileSync } from 'node:fs'
import { holds, never, quantile, type Outcome } from '../findings.ts'
import { departments, hot } from './city.ts'
import type { Read } from './consumers.ts'
import type { Written } from './writers.ts'

const readLines = <Line>(file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Line)

export interface Expected {
  readonly rows: number
  readonly seconds: number
  /** Planted readers know no positions. */
  readonly positions: boolean
}

/** Compares what the writers were told is written with what each department's system read. */
export function checkFeed(writtenFile: string, readFile: string, expected: Expected): Outcome {
  const written = readLines<Written>(writtenFile)
  const lines = readLines<Read & { readonly restarts?: number }>(readFile)
  const restarts = lines.find((line) => line.restarts !== undefined)?.restarts ?? 0
  const byDepartment = Map.groupBy(
    lines.filter((line) => line.restarts === undefined),
    ({ department }) => department,
  )
  const told = Map.groupBy(
    written.flatMap(({ told, ...rest }) => told.map((department) => ({ department, ...rest }))),
    ({ department }) => department,
  )
  const lost: string[] = []
  const twice: string[] = []
  const gaps: string[] = []
  const strangers: string[] = []
  const lags: { readonly lag: number; readonly committed: number; readonly hot: boolean }[] = []
  for (const department of departments) {
    const events = byDepartment.get(department) ?? []
    const firstRead = new Map<string, Read>()
    for (const [index, event] of events.entries()) {
      if (firstRead.has(event.entry)) twice.push(`${department} ${event.entry}`)
      else firstRead.set(event.entry, event)
      if (expected.positions && event.position !== index + 1) gaps.push(`${department}-${event.position}`)
    }
    const own = told.get(department) ?? []
    const known = new Set(own.map(({ entry }) => entry))
    strangers.push(...events.filter(({ entry, ours }) => ours && !known.has(entry)).map(({ entry }) => `${department} ${entry}`))
    for (const { entry, committed } of own) {
      const event = firstRead.get(entry)
      if (event) lags.push({ lag: Math.max(0, event.at - committed), committed, hot: department === hot })
      else lost.push(`${department} ${entry}`)
    }
  }
  const rows = [...told.values()].reduce((sum, list) => sum + list.length, 0)
  const slow = written.filter(({ began, committed }) => committed - began >= 4000)
  const beside = lags
    .filter(({ committed }) => slow.some((one) => committed > one.began && committed < one.committed - 200))
    .map(({ lag }) => lag)
  const all = lags.map(({ lag }) => lag)
  const seconds = (Math.max(...written.map(({ committed }) => committed)) - Math.min(...written.map(({ began }) => began))) / 1000
  return {
    findings: [
      holds(
        'enough was written to find a loss',
        rows >= expected.rows || seconds >= expected.seconds,
        `${rows} rows in ${seconds.toFixed(0)} s`,
      ),
      holds('a transaction of 5 s was under way', slow.length > 0, `${slow.length} entries`),
      holds('consumers stopped and started again', restarts > 0, `${restarts} times`),
      never('acknowledged rows lost', lost.length, [`${((lost.length / Math.max(1, rows)) * 100).toFixed(1)} %`, ...lost]),
      never('rows read twice', twice.length, twice),
      never('rows read that nobody wrote there', strangers.length, strangers),
      ...(expected.positions ? [never('gaps', gaps.length, gaps)] : []),
      // A reader that waits for the oldest writer is held back for the whole 5 s, whatever reads it.
      holds(
        'nobody waits for the slow transaction',
        quantile(beside, 0.5) < 2000,
        `p50 ${quantile(beside, 0.5)} ms, p99 ${quantile(beside, 0.99)} ms`,
      ),
    ],
    numbers: {
      rows,
      'share lost': lost.length / Math.max(1, rows),
      feeds: departments.length,
      'entries written': written.length,
      'entries a second': Math.round(written.length / seconds),
      restarts,
      'ms from the commit until read': { p50: quantile(all, 0.5), p99: quantile(all, 0.99), max: Math.max(0, ...all.slice(0, 100_000)) },
      'ms beside a transaction of 5 s': { p50: quantile(beside, 0.5), p99: quantile(beside, 0.99) },
    },
  }
}
