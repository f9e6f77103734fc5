import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findRunningEmbedded } from '#platform/postgres/embedded.ts'
import { holds, quantile, type Outcome } from '../findings.ts'
import { findBirth, findChildren, isReadyWithin, supervise } from '../processes.ts'
import { openChance } from '../random.ts'
import { checkImports, type Brought } from './checker.ts'
import { planFile, seedTown, session } from './town.ts'

export interface ImportSettings {
  readonly kills: number
  readonly seed: number
  readonly plant: string | undefined
  readonly port: number
}
type Target = 'program' | 'postgres' | 'both'
const targets: readonly Target[] = ['program', 'postgres', 'both']
const rows = 10_000
/** Milliseconds after the program is ready; an import of so many rows takes longer. */
const latest = 2500
/** Milliseconds after a chunk in which the next one is under way. */
const soon = 1200

/**
 * A workbook of 10,000 rows is imported while the program, its PostgreSQL or both are killed at chance moments and come back; when it has
 * ended before all kills were made, the next workbook follows. Promise: each row is taken in once and says so, whatever was cut off.
 */
export async function drillImport({ kills, seed, plant, port }: ImportSettings): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-drill-import-'))
  const program = supervise({
    command: plant === undefined ? ['server/main.ts'] : ['tests/drills/plants/main.ts', plant],
    environment: {
      PORT: String(port),
      SHENGUAN_DATA: path.join(folder, 'data'),
      SHENGUAN_DEMO: 'off',
      SHENGUAN_LOG: 'fatal',
      SHENGUAN_ROLE: 'worker',
    },
    pidFile: path.join(folder, 'program.pid'),
    logFile: path.join(folder, 'program.log'),
  })
  const base = `http://127.0.0.1:${port}`
  const chance = openChance(seed)
  const made: Record<Target, number> = { program: 0, postgres: 0, both: 0 }
  const readyAfter: number[] = []
  const brought: Brought[] = []
  try {
    if (!(await isReadyWithin(port, 120_000))) throw new Error('the program does not become ready within 120 s')
    await seedTown(findOwner(folder))
    let count = 0
    for (let round = 1; count < kills; round++) {
      const plan = await planFile(round, rows)
      const id = await upload(base, `演练${round}.xlsx`, plan.file)
      let [killed, seen] = [0, 0]
      while (!(await hasEnded(base, id))) {
        if (count >= kills) {
          await wait(200)
          continue
        }
        // Every other kill waits until a chunk has been taken, so that the file comes to its end and chunks are cut in two.
        if (count % 2 === 1) seen = await untilMoved(base, id, seen)
        await wait(chance.below(count % 2 === 1 ? soon : latest))
        if (await hasEnded(base, id)) break
        const target = targets[count % targets.length] ?? 'both'
        if (kill(folder, target) === 0) continue
        const from = Date.now()
        count += 1
        killed += 1
        made[target] += 1
        await wait(60)
        if (!(await isReadyWithin(port, 60_000))) throw new Error('the program does not come back within 60 s')
        readyAfter.push(Date.now() - from)
      }
      brought.push({ id, round, expected: plan.expected })
      process.stdout.write(`  file ${round}: ${killed} kills, ${count} of ${kills}\n`)
    }
    const findings = await checkImports(findOwner(folder), brought)
    return {
      findings: [holds('every kill was made', count >= kills, `${count} of ${kills}`), ...findings],
      numbers: {
        kills: made,
        files: brought.length,
        'rows in each': rows,
        'ms from the kill until ready': { p50: quantile(readyAfter, 0.5), max: Math.max(0, ...readyAfter) },
        'starts of the program': program.starts(),
      },
    }
  } catch (cause) {
    const said = readFileSync(path.join(folder, 'program.log'), 'utf8').trim().split('\n').slice(-10).join('\n')
    throw new Error(`the drill could not be finished; the program's last words:\n${said}`, { cause })
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function findOwner(folder: string): string {
  const url = findRunningEmbedded(path.join(folder, 'data/postgres'))
  if (url === undefined) throw new Error('the program runs no database of its own')
  return url
}

async function upload(base: string, name: string, bytes: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${base}/api/imports`, { method: 'POST', headers: session, body: form })
  const text = await answer.text()
  if (answer.status !== 202) throw new Error(`the upload was answered ${answer.status}: ${text}`)
  return (JSON.parse(text) as { id: string }).id
}

/** Waits until more rows have their result than before, or the import has ended; answers how many. */
async function untilMoved(base: string, id: string, before: number): Promise<number> {
  for (;;) {
    const { state, progress } = (await look(base, id)) ?? {}
    if (progress && progress.rows > before) return progress.rows
    if (state === 'done') return before
    await wait(20)
  }
}

interface Looked {
  readonly state: string
  readonly progress: { readonly rows: number }
}
async function look(base: string, id: string): Promise<Looked | null> {
  const answer = await fetch(`${base}/api/imports/${id}`, { headers: session, signal: AbortSignal.timeout(5000) }).catch(() => null)
  if (answer?.status === 200) return (await answer.json()) as Looked
  await answer?.arrayBuffer().catch(() => null)
  await wait(50)
  return null
}

/** A program that is just coming back answers nothing, and the import has not ended then. Throws when it ended in refusal. */
async function hasEnded(base: string, id: string): Promise<boolean> {
  const state = (await look(base, id))?.state
  if (state === 'refused' || state === 'failed') throw new Error(`the import is ${state}: ${JSON.stringify(await look(base, id))}`)
  return state === 'done'
}

/** Victims are known by recorded numbers, each still the process that was recorded. Returns how many were killed. */
function kill(folder: string, target: Target): number {
  const program = JSON.parse(readFileSync(path.join(folder, 'program.pid'), 'utf8')) as { pid: number; born: string }
  const victims: number[] = []
  if (target !== 'program') {
    const postmaster = Number(readFileSync(path.join(folder, 'data/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
    if (postmaster > 1 && findBirth(postmaster) !== '') victims.push(postmaster, ...findChildren(postmaster))
  }
  if (target !== 'postgres' && findBirth(program.pid) === program.born) victims.unshift(program.pid)
  let killed = 0
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL')
      killed++
    } catch {
      // A child that ended with its parent.
    }
  }
  return killed
}
