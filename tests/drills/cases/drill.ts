import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { holds, type Outcome } from '../findings.ts'

const root = path.join(import.meta.dirname, '../../..')

interface Report {
  readonly pairs: number
  readonly played: number
  readonly rounds: number
  readonly races: number
  readonly unplayed: readonly string[]
}

/**
 * All pairs of actions that can compete in a case, `rounds` times each: the test of every day goes fewer. Promise: of two exactly one is
 * first. Run without the time limit that a file of the daily tests has.
 */
export async function drillCases(rounds: number): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-drill-cases-'))
  const file = path.join(folder, 'report.json')
  try {
    const child = spawn(process.execPath, ['--test', '--test-reporter=spec', 'tests/races/cases.test.ts'], {
      cwd: root,
      env: { ...process.env, RACE_ROUNDS: String(rounds), RACE_REPORT: file },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const code = await new Promise<number | null>((resolve) => {
      child.on('close', resolve)
    })
    const { pairs, played, races, unplayed } = JSON.parse(readFileSync(file, 'utf8')) as Report
    return {
      findings: [
        holds(`of any two who act in a case at once exactly one is first, ${rounds} rounds each`, code === 0, `${races} races`),
        holds(
          'every pair was played that can be allowed together',
          played + unplayed.length === pairs && played > 300,
          `${played} of ${pairs}`,
        ),
      ],
      numbers: { rounds, races, 'never allowed together': unplayed },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
