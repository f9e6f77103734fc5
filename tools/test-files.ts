import { globSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { nothing, report, root, type Tally } from './checks.ts'

const fileLimitMs = 120_000

/** Test files below the root that match a pattern and, when filters are given, contain one of them in their path. */
export function findTests(pattern: string, filters: readonly string[]): readonly string[] {
  return globSync(pattern, { cwd: root })
    .filter((file) => !/(^|\/)(node_modules|dist|drills)\//.test(file))
    .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
    .toSorted()
}

/** Runs test files, two at a time, each in a process of its own, and prints every failure with its place. */
export async function runTests(name: string, files: readonly string[]): Promise<Tally> {
  if (files.length === 0) return nothing
  const began = performance.now()
  const failures: string[] = []
  let tally = { passed: 0, failed: 1 }
  const stream = run({
    files: files.map((file) => path.join(root, file)),
    cwd: root,
    concurrency: 2,
    timeout: fileLimitMs,
    isolation: 'process',
  })
  // Only here, as events: the stream must be read to the end, or the run stops half-way.
  for await (const event of stream) {
    if (event.type === 'test:fail') failures.push(...describeFailure(event.data))
    else if (event.type === 'test:stderr') process.stderr.write(event.data.message)
    else if (event.type === 'test:summary' && event.data.file === undefined) {
      const { tests, passed, skipped, todo } = event.data.counts
      // A hook or a file that fails outside every test fails no test, but the run all the same.
      tally = { passed, failed: Math.max(tests - passed - skipped - todo, event.data.success ? 0 : 1) }
    }
  }
  report(tally.failed === 0, name, began, `${tally.passed} passed, ${tally.failed} failed`)
  for (const failure of failures) console.log(failure)
  return tally
}

interface Failure {
  readonly name: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly details: { readonly error: Error }
}

function describeFailure({ name, file, line, details: { error } }: Failure): readonly string[] {
  // A parent fails because of a child that has lines of its own.
  if (/^\d+ subtests? failed$/.test(error.message)) return []
  const place = `${path.relative(root, file ?? name)}${line === undefined ? '' : `:${line}`}`
  const cause = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : error.message
  return [`  ✘ ${name}\n    ${place}\n${cause.replaceAll(/^/gm, '    ')}`]
}
