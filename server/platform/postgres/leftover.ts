import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A short name for a cluster, shown in its processes' titles and used for its socket folder. */
export function nameCluster(cluster: string): string {
  return `shenguan-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
}

/** The postmaster that postmaster.pid names, and whether it says that it takes connections. */
export function findPostmaster(cluster: string): { readonly pid: number; readonly ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** Every living process that works on this cluster. A number in postmaster.pid alone proves nothing: it may belong to a stranger by now. */
function findProcesses(cluster: string): number[] {
  if (process.platform !== 'linux') {
    const postmaster = findPostmaster(cluster)
    return postmaster && commandOf(postmaster.pid).includes(cluster) ? [postmaster.pid] : []
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksOn(pid, cluster))
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function worksOn(pid: number, cluster: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, name = ''] = /^\d+ \((.*)\) /.exec(stat) ?? []
    if (!['postgres', 'initdb'].includes(name) || stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return false
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (command.split('\0').includes(cluster) || command.includes(`: ${nameCluster(cluster)}: `)) return true
    // Another user's working directory may be closed to us (containers without ptrace); then the command line has to do.
    return readlinkSync(`/proc/${pid}/cwd`).replace(/ \(deleted\)$/, '') === cluster
  } catch {
    return false
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // Gone in the meantime, which is what we wanted.
    }
  }
}

async function emptiesWithin(cluster: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (findProcesses(cluster).length > 0) {
    if (Date.now() > end) return false
    await wait(25)
  }
  return true
}

/** Stops the PostgreSQL that a killed program left running on this cluster, gently first, and clears its stale files. */
export async function stopLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  if (findProcesses(cluster).length > 0) {
    log('发现上次异常退出遗留的数据库进程，正在停止 / stopping the database that a killed program left behind')
    const postmaster = findPostmaster(cluster)?.pid
    const parents = findProcesses(cluster).filter((pid) => pid === postmaster)
    signal(parents, 'SIGINT')
    const stopped =
      (await emptiesWithin(cluster, parents.length > 0 ? 20_000 : 3_000)) ||
      (signal(findProcesses(cluster), 'SIGQUIT'), await emptiesWithin(cluster, 5_000)) ||
      (signal(findProcesses(cluster), 'SIGKILL'), await emptiesWithin(cluster, 5_000))
    if (!stopped) throw new Error(`the database left on ${cluster} does not stop`)
  }
  // Only now, with nobody at work here, is the file known to be stale.
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}
