import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { EmbeddedError } from './binaries.ts'

interface Holder {
  readonly pid: number
  readonly born: string
}

/** When a process started, so that a number that the system gave to somebody else is not mistaken for the holder. */
function findBirth(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state === 'Z') return undefined
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${rest[18]}`
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function findHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** The living program that holds the lock, if any. */
export function findLiveHolder(file: string): number | undefined {
  const holder = findHolder(file)
  return holder && findBirth(holder.pid) === holder.born ? holder.pid : undefined
}

/** Takes the one lock of a database folder and returns how to give it back. Throws EmbeddedError while another program holds it. */
export function takeLock(file: string): () => void {
  const own = `${file}.${process.pid}`
  const mine = JSON.stringify({ pid: process.pid, born: findBirth(process.pid) ?? '' } satisfies Holder)
  writeFileSync(own, mine, { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        // A hard link appears with its whole content or not at all.
        linkSync(own, file)
        return () => {
          if (findHolder(file)?.pid === process.pid) rmSync(file, { force: true })
        }
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
      }
      refuseWhileAlive(file)
      setAside(file)
    }
    throw new EmbeddedError(`无法取得数据库目录锁 ${file}。/ The lock of the database folder cannot be taken.`)
  } finally {
    rmSync(own, { force: true })
  }
}

function refuseWhileAlive(file: string): void {
  const pid = findLiveHolder(file)
  if (pid === undefined) return
  throw new EmbeddedError(
    `数据目录正被另一个审管通程序（进程 ${pid}）使用，请先停止它或更换 SHENGUAN_DATA。/ Another Shenguan (process ${pid}) is using this data folder.`,
  )
}

/** Removes a dead program's lock. Two starters may both find it dead: the slower one must not remove the faster one's new lock. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  try {
    if (findLiveHolder(aside) !== undefined) linkSync(aside, file)
  } catch {
    // Somebody took the place in between; the next round finds them alive and refuses.
  } finally {
    rmSync(aside, { force: true })
  }
}
