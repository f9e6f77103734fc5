// The door of every npm script. Plain JavaScript without dependencies, because it runs on whatever Node ≥ 20 the machine has, before
// anything is installed: it installs what is missing and hands over to the Node 24 that the lockfile brings.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const wantedMajor = 24

/** @param {string} line */
function stop(line) {
  console.error(line)
  process.exit(1)
}

/** @param {string} name */
function readPackages(name) {
  return Object.entries(JSON.parse(readFileSync(path.join(root, name), 'utf8')).packages).filter(([place]) => place !== '')
}

const stamp = path.join(root, 'node_modules', '.shenguan-lock')
const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/**
 * npm writes node_modules/.package-lock.json last, so it is missing after an install that was cut off. What it lists is compared with
 * the lockfile; our own stamp stands for that comparison after an install of ours, so that no doubt can make us install for ever.
 */
function isInstalled() {
  try {
    const installed = new Map(readPackages('node_modules/.package-lock.json'))
    if (![...installed.keys()].every((place) => existsSync(path.join(root, place, 'package.json')))) return false
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true
    return readPackages('package-lock.json').every(([place, entry]) => {
      const found = installed.get(place)
      return found ? found.integrity === entry.integrity : entry.optional === true && !isForThisMachine(entry)
    })
  } catch {
    return false
  }
}

/** Optional packages that npm must have chosen here. Of those for musl or glibc it takes one, and the needs of unchosen ones it leaves out. */
function isForThisMachine(/** @type {{ os?: string[], cpu?: string[], libc?: string[] }} */ entry) {
  return entry.libc === undefined && entry.os?.includes(process.platform) === true && entry.cpu?.includes(process.arch) === true
}

/** Two commands started at once on a fresh clone must not install into the same folder at once. */
function takeTurn() {
  const file = path.join(os.tmpdir(), `shenguan-install-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (cause) {
      if (cause.code !== 'EEXIST') return () => {}
    }
    try {
      process.kill(Number(readFileSync(file, 'utf8')), 0)
    } catch (cause) {
      if (cause.code !== 'EPERM') {
        try {
          rmSync(file, { force: true })
        } catch {
          // Another user's leftover in a shared folder must not keep this user from installing.
          return () => {}
        }
        continue
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  }
}

function install() {
  if (isInstalled()) return
  const endTurn = takeTurn()
  try {
    if (!isInstalled()) installNow()
  } finally {
    endTurn()
  }
}

function installNow() {
  console.log('正在安装依赖（首次约一分钟）… / Installing dependencies (about a minute the first time) …')
  const npm = process.env.npm_execpath
  // Development packages too, whatever NODE_ENV says: the web is built on this machine.
  const args = ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error']
  const began = Date.now()
  const beat = process.stdout.isTTY ? undefined : startHeartbeat()
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  beat?.kill()
  if (done.status !== 0) {
    stop(
      '依赖安装失败（见上）：请检查网络、npm 源与 node_modules 的写权限后重试。/ Installing dependencies failed (see above): check the network, the npm registry and write access to node_modules, then try again.',
    )
  }
  try {
    writeFileSync(stamp, fingerprint())
  } catch {
    // The comparison with the lockfile serves as well.
  }
  console.log(`依赖已安装，用时 ${Math.round((Date.now() - began) / 1000)} 秒。/ Dependencies installed.`)
}

/** Without a terminal npm shows nothing; a line every ten seconds tells a log's reader that it still works. */
function startHeartbeat() {
  const script = `setInterval(() => process.ppid === ${process.pid} ? console.log('… 仍在安装 / still installing') : process.exit(), 10000)`
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'ignore'] })
}

/** The Node that npm installed for this platform, or the one that runs this file if it is new enough. */
function findNode() {
  const bundled = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  const usable = (/** @type {string} */ file) => {
    try {
      accessSync(file, constants.X_OK)
      return spawnSync(file, ['-e', ''], { stdio: 'ignore' }).status === 0
    } catch {
      return false
    }
  }
  if (usable(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath
  stop(
    `本机平台（${process.platform}-${process.arch}）没有内置的 Node ${wantedMajor}，当前为 ${process.version}：请安装 Node ${wantedMajor} 或更高版本。/ No bundled Node for this platform: install Node ${wantedMajor} or newer.`,
  )
  return ''
}

install()
const [entry, ...args] = process.argv.slice(2)
if (!entry) stop('用法：node tools/run.mjs 程序.ts [参数…] / Usage: node tools/run.mjs entry.ts [arguments …]')
// Compiled code is kept beside the packages: the second start takes half the time and leaves the type stripper unloaded.
const cache = path.join(root, 'node_modules', '.cache', 'node')
// A heap of a size that fits the work: after a heavy hour the program holds half the memory, at the same speed.
const flags = JSON.parse(readFileSync(path.join(root, 'tools', 'node-flags.json'), 'utf8'))
const child = spawn(findNode(), [...flags, path.resolve(root, entry), ...args], {
  stdio: 'inherit',
  env: { NODE_COMPILE_CACHE: cache, ...process.env },
})
// A terminal's Ctrl-C reaches the child by itself; a supervisor's signal reaches only this process and is passed on.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
  process.on(name, () => {
    if (!(name === 'SIGINT' && process.stdin.isTTY)) child.kill(/** @type {NodeJS.Signals} */ (name))
  })
}
child.on('error', (cause) => stop(`无法启动 Node：${cause.message} / Node cannot be started.`))
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  } else process.exit(code ?? 1)
})
