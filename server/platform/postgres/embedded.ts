import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { fsyncSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describeBinaries, EmbeddedError, findBundledBinaries, type Binaries } from './binaries.ts'
import { chooseIdentity, handOver, spawnAs, type Identity } from './identity.ts'
import { findPostmaster, nameCluster, stopLeftover } from './leftover.ts'
import { findLiveHolder, takeLock } from './lock.ts'
import { accessRules, writeSettings, type Durability } from './settings.ts'

export { EmbeddedError } from './binaries.ts'

export interface EmbeddedOptions {
  /** The database's own folder, for example ./data/postgres; made when missing. */
  readonly folder: string
  readonly log: (line: string) => void
  readonly durability?: Durability
  /** Folder with `initdb` and `postgres` of another version; the bundled ones otherwise. */
  readonly binaries?: string
  /** Called when PostgreSQL died and could not be brought back. */
  readonly onGiveUp?: (cause: Error) => void
}
export interface Embedded {
  /** Connection string of the owner, for the database `shenguan`. It holds the password: never log it. */
  readonly ownerUrl: string
  readonly socketFolder: string
  /** Process number of the postmaster; changes when PostgreSQL died and was started again. */
  readonly pid: number
  /** Fast shutdown; resolves when PostgreSQL is gone. */
  stop(): Promise<void>
}
interface Place {
  readonly folder: string
  readonly cluster: string
  readonly secret: string
  readonly logFile: string
  readonly lockFile: string
  readonly runningFile: string
}

const databaseName = 'shenguan'
const ownerName = 'shenguan_owner'
const startLimitMs = 120_000

function describePlace(folder: string): Place {
  const at = (name: string) => path.join(folder, name)
  return {
    folder,
    cluster: at('cluster'),
    secret: at('owner.secret'),
    logFile: at('postgres.log'),
    lockFile: at('program.lock'),
    runningFile: at('running'),
  }
}

/** Starts PostgreSQL on a folder, making the cluster when there is none. Throws EmbeddedError with one line for the person who starts it. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const binaries = options.binaries ? describeBinaries(options.binaries) : findBundledBinaries()
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const place = describePlace(realpathSync(options.folder))
  const identity = chooseIdentity(place.folder, [path.dirname(place.folder), binaries.folder, os.tmpdir()])
  const unlock = takeLock(place.lockFile)
  try {
    await stopLeftover(place.cluster, options.log)
    rotateLog(place.logFile)
    if (!existsSync(place.cluster)) await makeCluster(place, identity, binaries, options)
    for (const own of [place.folder, place.cluster, place.secret]) handOver(identity, own)
    const socketFolder = makeSocketFolder(place.cluster, identity)
    const running = await keepRunning(place, identity, binaries, socketFolder, options)
    const ownerUrl = describeOwner(place, socketFolder)
    await makeDatabase(ownerUrl).catch(async (cause: unknown) => {
      await running.stop()
      throw cause
    })
    writeFileSync(place.runningFile, socketFolder, { mode: 0o600 })
    return {
      ownerUrl,
      socketFolder,
      get pid() {
        return running.pid()
      },
      async stop() {
        await running.stop()
        for (const own of [place.runningFile, socketFolder]) rmSync(own, { recursive: true, force: true })
        unlock()
      },
    }
  } catch (cause) {
    unlock()
    throw cause
  }
}

/** The owner's connection string of the database that another living program runs on this folder, so that admin commands can join it. */
export function findRunningEmbedded(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const place = describePlace(realpathSync(folder))
  if (findLiveHolder(place.lockFile) === undefined || !existsSync(place.runningFile)) return undefined
  return describeOwner(place, readFileSync(place.runningFile, 'utf8'))
}

function describeOwner(place: Place, socketFolder: string): string {
  const secret = readFileSync(place.secret, 'utf8').trim()
  return `postgresql://${ownerName}:${secret}@/${databaseName}?host=${encodeURIComponent(socketFolder)}`
}

/** Makes the cluster under another name and renames it when it is whole, so that a kill half-way leaves nothing that looks like a database. */
async function makeCluster(place: Place, identity: Identity, binaries: Binaries, options: EmbeddedOptions): Promise<void> {
  const unfinished = `${place.cluster}.new`
  await stopLeftover(unfinished, options.log)
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(place.secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  mkdirSync(unfinished, { mode: 0o700 })
  for (const own of [place.folder, unfinished, place.secret]) handOver(identity, own)
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
  const command = [path.join(binaries.folder, 'initdb'), '-D', unfinished, '-U', ownerName, `--pwfile=${place.secret}`]
  command.push('--auth=scram-sha-256', '--encoding=UTF8', ...locale, '--no-instructions')
  if (options.durability === 'test') command.push('--no-sync')
  const output = openSync(place.logFile, 'a', 0o600)
  try {
    const child = spawnAs(identity, command, ['ignore', output, output])
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw failure(place, 'initdb')
  } finally {
    closeSync(output)
  }
  renameSync(unfinished, place.cluster)
  const parent = openSync(place.folder, 'r')
  fsyncSync(parent)
  closeSync(parent)
}

function failure(place: Place, what: string): EmbeddedError {
  const end = readFileSync(place.logFile, 'utf8').trim().split('\n').slice(-3).join(' | ')
  return new EmbeddedError(`内置数据库启动失败（${what}），详见 ${place.logFile}：${end} / The embedded PostgreSQL did not start.`)
}

function rotateLog(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`)
}

/** A socket's path may have 107 bytes at most, so it cannot live below the data folder. */
function makeSocketFolder(cluster: string, identity: Identity): string {
  const base = [os.tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(folder) < 60) ?? '/tmp'
  for (let attempt = 0; attempt < 10; attempt++) {
    const folder = path.join(base, `${nameCluster(cluster)}${attempt ? `-${attempt}` : ''}`)
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    }
    const found = lstatSync(folder)
    // What another user left under our name is not ours to use: whoever owns the folder could put a false socket there.
    if (!found.isDirectory() || ![identity.uid, process.getuid?.()].includes(found.uid)) continue
    chmodSync(folder, 0o700)
    rmSync(path.join(folder, '.s.PGSQL.5432'), { force: true })
    rmSync(path.join(folder, '.s.PGSQL.5432.lock'), { force: true })
    handOver(identity, folder)
    return folder
  }
  throw new EmbeddedError(`无法在 ${base} 建立数据库套接字目录。/ No folder for the database socket can be made in ${base}.`)
}

/** Runs PostgreSQL and, when it dies by itself, brings it back on the same socket, so that the program's pools recover. */
async function keepRunning(place: Place, identity: Identity, binaries: Binaries, socketFolder: string, options: EmbeddedOptions) {
  let stopping = false
  let child = await launch()
  let revival: Promise<void> | undefined
  watch(child)

  async function launch(): Promise<ChildProcess> {
    const settings = writeSettings(nameCluster(place.cluster), socketFolder, options.durability ?? 'full')
    for (const [name, text] of [
      ['postgresql.conf', settings],
      ['pg_hba.conf', accessRules],
    ] as const) {
      const file = path.join(place.cluster, name)
      writeFileSync(file, text, { mode: 0o600 })
      handOver(identity, file)
    }
    const output = openSync(place.logFile, 'a', 0o600)
    const started = spawnAs(identity, [path.join(binaries.folder, 'postgres'), '-D', place.cluster], ['ignore', output, output])
    closeSync(output)
    // The database alone is no reason for a program to stay: what has done its work may end (it must stop or kill it then).
    started.unref()
    const end = Date.now() + startLimitMs
    for (;;) {
      const postmaster = findPostmaster(place.cluster)
      if (postmaster?.ready && postmaster.pid === started.pid) return started
      if (started.exitCode !== null || started.signalCode !== null) throw failure(place, 'postgres')
      if (Date.now() > end) {
        started.kill('SIGQUIT')
        throw failure(place, `${startLimitMs / 1000} s`)
      }
      await wait(10)
    }
  }
  function watch(watched: ChildProcess): void {
    const bornAt = Date.now()
    watched.once('exit', (code, signal) => {
      if (stopping) return
      options.log(`数据库意外退出（${signal ?? code}），正在重启 / PostgreSQL ended unexpectedly, starting it again`)
      revival = revive(Date.now() - bornAt < 5_000 ? 1_000 : 0).catch((cause: unknown) => {
        if (!stopping) options.onGiveUp?.(cause instanceof Error ? cause : new Error(String(cause)))
      })
    })
  }
  async function revive(delayMs: number): Promise<void> {
    await wait(delayMs)
    if (stopping) return
    await stopLeftover(place.cluster, options.log)
    child = await launch()
    watch(child)
  }
  async function stop(): Promise<void> {
    stopping = true
    await revival
    for (const [name, limitMs] of [
      ['SIGINT', 60_000],
      ['SIGQUIT', 10_000],
      ['SIGKILL', 10_000],
    ] as const) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(name)
      const limit = new AbortController()
      await Promise.race([gone, wait(limitMs, undefined, { signal: limit.signal }).catch(() => undefined)])
      limit.abort()
    }
  }
  return { pid: () => child.pid ?? 0, stop }
}

/** `initdb` makes no database of our name. */
async function makeDatabase(ownerUrl: string): Promise<void> {
  const url = ownerUrl.replace(`/${databaseName}?`, '/postgres?')
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}
