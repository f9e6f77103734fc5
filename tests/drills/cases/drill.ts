import { spawn } from 'node:child_process'
import path from 'node:path'
import { holds, type Outcome } from '../findings.ts'

const root = path.join(import.meta.dirname, '../../..')

/** All pairs of actions that can compete in a case, `rounds` times each: the test of every day goes fewer. Promise: of two exactly one is first. */
export async function drillCases(rounds: number): Promise<Outcome> {
  const child = spawn(process.execPath, ['tools/test.ts', 'races/cases'], {
    cwd: root,
    env: { ...process.env, RACE_ROUNDS: String(rounds) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part
    process.stdout.write(part)
  })
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  const ending = said.trimEnd().split('\n').at(-1) ?? ''
  return {
    findings: [
      holds(
        `of any two who act in a case at once exactly one is first, ${rounds} rounds each`,
        code === 0 && ending.endsWith(', 0 failed'),
        ending,
      ),
    ],
    numbers: { rounds },
  }
}
