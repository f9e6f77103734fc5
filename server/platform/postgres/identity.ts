import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chownSync, existsSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedError } from './binaries.ts'

/** Who runs PostgreSQL. It refuses to run as root, so root hands it to an unprivileged account. */
export interface Identity {
  /** Absent when the program is not root: then PostgreSQL runs as the same user. */
  readonly account?: { readonly uid: number; readonly gid: number }
  /** Owner that the database's files must have. */
  readonly uid: number
  /** Words before the command: setpriv, where the account could not otherwise reach the folders. */
  readonly prefix: readonly string[]
}

/**
 * Chooses the account for a database folder; an existing folder keeps its owner. `reach` names every folder that
 * the account must be able to enter. Throws EmbeddedError.
 */
export function chooseIdentity(folder: string, reach: readonly string[]): Identity {
  const self = process.getuid?.() ?? 0
  if (self !== 0) {
    const owner = statSync(folder).uid
    if (owner !== self) {
      throw new EmbeddedError(
        `数据库目录 ${folder} 属于另一用户（uid ${owner}），请用该用户启动或更换 SHENGUAN_DATA。/ The database folder belongs to another user.`,
      )
    }
    return { uid: self, prefix: [] }
  }
  const account = findAccount(statSync(folder).uid)
  const reached = (prefix: readonly string[]) =>
    reach.every((place) => {
      // The kernel decides, not the mode bits: `test -x` knows nothing of a right to read past them.
      const command = [...prefix, 'sh', '-c', 'cd -- "$1"', 'sh', place]
      return spawnSync(command[0] ?? '', command.slice(1), { cwd: '/', stdio: 'ignore', ...(prefix.length ? {} : account) }).status === 0
    })
  if (reached([])) return { account, uid: account.uid, prefix: [] }
  // A clone below root's own 0700 folder: give the account the right to read past folder modes, and nothing else.
  const prefix = [
    'setpriv',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    // PostgreSQL asks access(2) about its own programs, which forgets such rights of an ordinary account unless this bit is set.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
  ]
  if (reached(prefix)) return { account, uid: account.uid, prefix }
  throw new EmbeddedError(
    `以 root 启动时，数据库须由普通账户（uid ${account.uid}）运行，但它进不了 ${folder} 或程序目录：请放宽上级目录权限、安装 setpriv（util-linux），或用普通用户启动。/ The database account cannot reach its folders and setpriv is not usable.`,
  )
}

function findAccount(owner: number): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name && account.uid > 0)
  const found =
    accounts.find((account) => account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (!found) {
    throw new EmbeddedError(
      '以 root 启动时需要系统账户 nobody 或 postgres 运行数据库，/etc/passwd 中没有。/ Neither nobody nor postgres exists in /etc/passwd.',
    )
  }
  return { uid: found.uid, gid: found.gid }
}

/** PostgreSQL must not inherit PGDATA, PGPORT or a locale from whoever starts the program. */
const cleanEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export function spawnAs(identity: Identity, command: readonly string[], stdio: StdioOptions): ChildProcess {
  const [file = '', ...args] = [...identity.prefix, ...command]
  const account = identity.prefix.length === 0 ? identity.account : undefined
  // Detached: Ctrl-C goes to the terminal's whole group, and the program must be able to finish its work before the database stops.
  return spawn(file, args, { cwd: '/', env: cleanEnvironment, stdio, detached: true, ...account })
}

/** Gives a path, and what lies below it, to the account that runs PostgreSQL; does nothing when that is ourselves. */
export function handOver(identity: Identity, place: string): void {
  const { account } = identity
  if (!account || !existsSync(place)) return
  const found = lstatSync(place)
  if (found.uid === account.uid && found.isDirectory()) return
  if (found.isDirectory()) for (const name of readdirSync(place)) handOver(identity, path.join(place, name))
  if (found.isSymbolicLink()) lchownSync(place, account.uid, account.gid)
  else chownSync(place, account.uid, account.gid)
}
