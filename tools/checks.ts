import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '..')

export interface Tally {
  readonly passed: number
  readonly failed: number
}
export const nothing: Tally = { passed: 0, failed: 0 }
export const add = (one: Tally, other: Tally): Tally => ({ passed: one.passed + other.passed, failed: one.failed + other.failed })

/** One line a step, so that whoever waits sees what is being done and how long it took. */
export function report(ok: boolean, what: string, began: number, detail = ''): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${ok ? '✔' : '✘'} ${what}${detail ? ` ${detail}` : ''} ${seconds} s`)
}

const programs = [
  ['types', 'tsc', '--project', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'oxfmt', '--check', '.'],
] as const

/** Types, lint and format; each counts as one check. */
export async function runPrograms(): Promise<Tally> {
  let tally = nothing
  for (const [name, ...command] of programs) tally = add(tally, await runProgram(name, command))
  return tally
}

async function runProgram(name: string, [program, ...args]: readonly [string, ...string[]]): Promise<Tally> {
  const began = performance.now()
  const bin = path.join(root, 'node_modules', '.bin')
  const child = spawn(path.join(bin, program), args, {
    cwd: root,
    // The tools' own starting lines ask for `node`; they get the bundled one.
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  const ok = code === 0
  report(ok, name, began)
  if (!ok) console.log(Buffer.concat(output).toString('utf8').trimEnd())
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
