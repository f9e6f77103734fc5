import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')

/** One of our TypeScript files in a process of its own, with a channel for messages. */
export function startScript(file: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Resolves when the process has ended; throws when it did not end well. */
export async function endOf(child: ChildProcess, what: string): Promise<void> {
  const [code, signal] =
    child.exitCode === null && child.signalCode === null
      ? ((await once(child, 'exit')) as [number | null, string | null])
      : [child.exitCode, child.signalCode]
  if (code !== 0) throw new Error(`${what} ended with ${code ?? signal}`)
}

export interface ProgramSettings {
  /** The program's file below the root, with its arguments. */
  readonly command: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  /** Where the process number of the living program is written, for whoever kills it. */
  readonly pidFile: string
  /** What the program says; a killed database makes it say much. */
  readonly logFile: string
}
export interface Supervised {
  readonly starts: () => number
  readonly stop: () => Promise<void>
}

/** Runs the program and starts it again whenever it ends, as a service manager does. */
export function supervise({ command, environment, pidFile, logFile }: ProgramSettings): Supervised {
  let stopping = false
  let starts = 0
  let child = launch()
  function launch(): ChildProcess {
    starts++
    const [file = '', ...args] = command
    const log = openSync(logFile, 'a')
    const started = spawn(process.execPath, [path.join(root, file), ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    writeFileSync(pidFile, JSON.stringify({ pid: started.pid, born: findBirth(started.pid ?? 0) }))
    started.once('exit', (code) => {
      if (stopping) return
      // A program that refuses to start would otherwise be started as fast as the machine can.
      setTimeout(
        () => {
          if (!stopping) child = launch()
        },
        code === null ? 0 : 500,
      )
    })
    return started
  }
  return {
    starts: () => starts,
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const limit = setTimeout(() => child.kill('SIGKILL'), 30_000)
      await gone
      clearTimeout(limit)
    },
  }
}

/** True once the program says that it is ready; false when it did not within the limit. */
export async function isReadyWithin(port: number, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    if (answer?.status === 200) return true
    await wait(20)
  }
  return false
}

/** When a process was born; a number that the system has given to somebody else has another birth. Linux only, elsewhere always ''. */
export function findBirth(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** The children of a process. Linux only. */
export function findChildren(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}
