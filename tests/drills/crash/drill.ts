import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findRunningEmbedded } from '#platform/postgres/embedded.ts'
import type { Outcome } from '../findings.ts'
import { endOf, isReadyWithin, startScript, supervise } from '../processes.ts'
import { seedDrill } from './city.ts'

export interface CrashSettings {
  readonly kills: number
  readonly seed: number
  readonly plant: string | undefined
  readonly port: number
}

/**
 * The program under a supervisor, clients that write and sign, and a killer outside of them all. Durability is what the program has by
 * itself ('full'). Promise: whatever was answered is there once, whatever was cut off is there once after asking again.
 */
export async function drillCrash({ kills, seed, plant, port }: CrashSettings): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-drill-crash-'))
  const file = (name: string) => path.join(folder, name)
  for (const name of ['history', 'kills']) writeFileSync(file(name), '')
  const program = supervise({
    command: plant === undefined ? ['server/main.ts'] : ['tests/drills/plants/main.ts', plant],
    environment: {
      PORT: String(port),
      SHENGUAN_DATA: file('data'),
      SHENGUAN_DEMO: 'off',
      SHENGUAN_LOG: 'fatal',
      // Everything but the building of the web pages, which is not what is being tried.
      SHENGUAN_ROLE: 'worker',
    },
    pidFile: file('program.pid'),
    logFile: file('program.log'),
  })
  try {
    if (!(await isReadyWithin(port, 120_000))) throw new Error('the program does not become ready within 120 s')
    const ownerUrl = findOwner(file('data/postgres'))
    await seedDrill(ownerUrl)
    const load = startScript('tests/drills/crash/load.ts', [file('history'), String(port), String(seed)])
    const killer = startScript('tests/drills/crash/killer.ts', [
      folder,
      file('history'),
      file('kills'),
      String(port),
      String(kills),
      String(seed),
    ])
    const failed = await endOf(killer, 'the killer').catch((cause: unknown) => cause)
    if (failed) {
      load.kill('SIGKILL')
      throw failed
    }
    load.send('finish')
    await endOf(load, 'the load')
    await isReadyWithin(port, 60_000)
    const checker = startScript('tests/drills/crash/checker.ts', [
      file('history'),
      file('kills'),
      findOwner(file('data/postgres')),
      String(port),
      String(kills),
      file('outcome.json'),
    ])
    await endOf(checker, 'the checker')
    const outcome = JSON.parse(readFileSync(file('outcome.json'), 'utf8')) as Outcome
    return { findings: outcome.findings, numbers: { ...outcome.numbers, 'starts of the program': program.starts() } }
  } catch (cause) {
    const said = readFileSync(file('program.log'), 'utf8').trim().split('\n').slice(-10).join('\n')
    throw new Error(`the drill could not be finished; the program's last words:\n${said}`, { cause })
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function findOwner(folder: string): string {
  const url = findRunningEmbedded(folder)
  if (url === undefined) throw new Error('the program runs no database of its own')
  return url
}
