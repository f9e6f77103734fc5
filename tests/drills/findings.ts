import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One promise, and whether the run kept it. */
export interface Finding {
  readonly promise: string
  readonly kept: boolean
  readonly detail: string
}
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly numbers: Readonly<Record<string, unknown>>
}

/** A promise that something never happened: `count` is how often it did. */
export const never = (promise: string, count: number, examples: readonly unknown[] = []): Finding => ({
  promise,
  kept: count === 0,
  detail: count === 0 ? '0' : `${count}, such as ${JSON.stringify(examples.slice(0, 3))}`,
})
export const holds = (promise: string, kept: boolean, detail: string): Finding => ({ promise, kept, detail })

const root = path.join(import.meta.dirname, '../..')

/** Prints every finding, leaves the artefact in tmp/ and ends with the one plain line. True when every promise was kept. */
export function conclude(name: string, settings: Readonly<Record<string, unknown>>, { findings, numbers }: Outcome): boolean {
  for (const { promise, kept, detail } of findings) console.log(`${kept ? '✔' : '✘'} ${promise}: ${detail}`)
  for (const [key, value] of Object.entries(numbers)) console.log(`  ${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const failed = findings.filter(({ kept }) => !kept).length
  const file = path.join(root, 'tmp', `drill-${name}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ drill: name, commit: commitOf(), settings, numbers, findings }, null, 2)}\n`)
  console.log(`${findings.length - failed} passed, ${failed} failed`)
  return failed === 0 && findings.length > 0
}

export function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
