import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findBirth, findChildren, isReadyWithin } from '../processes.ts'
import { openChance } from '../random.ts'
import { followHistory } from './history.ts'

/**
 * Kills with SIGKILL from a process of its own: a killer inside the load generator's event loop never meets a request in flight.
 * Knows its victims only by recorded numbers, and looks that each is still the process that was recorded.
 */
const [folder = '', historyFile = '', killsFile = '', portText = '', killsText = '', seedText = ''] = process.argv.slice(2)
const port = Number(portText)
const kills = Number(killsText)
const chance = openChance(Number(seedText) + 77)

export type Target = 'program' | 'postgres' | 'both'
export interface Kill {
  readonly round: number
  readonly target: Target
  readonly at: number
  readonly delayMs: number
  readonly processes: number
  /** Requests of which the client does not know whether they were done. */
  readonly unknown: number
  /** From the kill until the program says that it is ready. */
  readonly readyMs: number
  /** From the kill until a request was answered again. */
  readonly answeredMs: number
  /** A round that met no request in flight proves nothing and is repeated. */
  readonly counts: boolean
}

const targets: readonly Target[] = ['program', 'postgres', 'both']

function findVictims(target: Target): readonly number[] {
  const program = JSON.parse(readFileSync(path.join(folder, 'program.pid'), 'utf8')) as { pid: number; born: string }
  const victims: number[] = []
  if (target !== 'program') {
    const postmaster = Number(readFileSync(path.join(folder, 'data/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
    if (postmaster > 1 && findBirth(postmaster) !== '') victims.push(postmaster, ...findChildren(postmaster))
  }
  if (target !== 'postgres' && findBirth(program.pid) === program.born) victims.unshift(program.pid)
  return victims
}

function kill(victims: readonly number[]): number {
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

async function seeAnswer(look: ReturnType<typeof followHistory>, limitMs: number, from: number) {
  let unknown = 0
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(10)) {
    for (const line of look()) {
      if (line.event === 'unknown') unknown++
      if (line.event === 'ok' && line.at > from) return { unknown, at: line.at }
    }
  }
  throw new Error(`no request was answered within ${limitMs / 1000} s`)
}

async function runRound(round: number, target: Target): Promise<Kill> {
  if (!(await isReadyWithin(port, 60_000))) throw new Error('the program does not come back within 60 s')
  await seeAnswer(followHistory(historyFile), 60_000, Date.now())
  const delayMs = chance.below(800)
  await wait(delayMs)
  const look = followHistory(historyFile)
  const victims = findVictims(target)
  const at = Date.now()
  const processes = kill(victims)
  // The dying program may still be listening for a moment; what counts as ready is the one that comes after.
  await wait(target === 'postgres' ? 60 : 20)
  if (!(await isReadyWithin(port, 60_000))) throw new Error('the program does not come back within 60 s')
  const readyMs = Date.now() - at
  const after = await seeAnswer(look, 60_000, at + readyMs)
  return {
    round,
    target,
    at,
    delayMs,
    processes,
    unknown: after.unknown,
    readyMs,
    answeredMs: after.at - at,
    counts: processes > 0 && (target === 'program' || after.unknown > 0),
  }
}

let counted = 0
for (let round = 1; counted < kills && round <= kills * 2; round++) {
  const done = await runRound(round, targets[counted % targets.length] ?? 'both')
  appendFileSync(killsFile, `${JSON.stringify(done)}\n`)
  if (done.counts) counted++
}
if (process.connected) process.disconnect()
