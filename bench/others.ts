import { readdirSync, readFileSync } from 'node:fs'

/** Busy seconds of the whole machine, or null where the system does not say. */
function machineBusy(): number | null {
  try {
    // What a hypervisor takes for other machines is left out: it is no process of this one.
    const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
      .split('\n')[0]!
      .split(/\s+/u)
      .map(Number)
    return (user + nice + system + irq + softirq) / 100
  } catch {
    return null
  }
}

/** Busy seconds of these processes and of all that descend from them. */
function ownBusy(roots: readonly number[]): number {
  const stats = readProcesses()
  const family = new Set(roots)
  for (let grown = -1; grown !== family.size;) {
    grown = family.size
    for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid)
  }
  return stats.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks / 100, 0)
}

/** With what their ended children used: a backend that has gone is not somebody else. */
function readProcesses() {
  return readdirNumbers().flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')
      return [{ pid, parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) }]
    } catch {
      return []
    }
  })
}
const readdirNumbers = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)

/** Cores that processes other than the bench's own used between the call and the answer: a run with more than a quarter is thrown away. */
export function watchOthers(roots: () => readonly number[]): () => number | null {
  const busy = machineBusy()
  const own = ownBusy(roots())
  const began = performance.now()
  return () => {
    const now = machineBusy()
    if (busy === null || now === null) return null
    return Math.max(0, (now - busy - (ownBusy(roots()) - own)) / ((performance.now() - began) / 1000))
  }
}

/** Resident megabytes of a process. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
