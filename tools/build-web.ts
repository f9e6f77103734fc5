import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const built = path.join(root, 'web', 'dist')
const stamp = path.join(built, '.built-from')

/** What the built web depends on: its own files, the notice's words and the packages. */
function digestSources(): string {
  const hash = createHash('sha256')
  const files = ['web/**/*', 'notice/**/*', 'package-lock.json']
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (name) => name === 'dist' || name === 'web/dist' }))
    .filter((file) => !file.startsWith(path.join('web', 'dist')) && !/\.test\.tsx?$/.test(file))
    .toSorted()
  for (const file of files) {
    const full = path.join(root, file)
    if (statSync(full).isFile()) hash.update(`${file}\0`).update(readFileSync(full)).update('\0')
  }
  return hash.digest('hex')
}

function isCurrent(digest: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

/**
 * Builds the web when it is missing or older than its sources, and returns the folder to serve. The old build stays in place until the
 * new one is whole, so a kill or a second program building at the same moment leaves no half. Throws when the build fails.
 */
export async function buildWeb(log: (line: string) => void): Promise<string> {
  const digest = digestSources()
  if (isCurrent(digest)) return built
  log('正在构建网页界面 / building the web')
  const began = Date.now()
  const scratch = path.join(root, 'tmp')
  const fresh = path.join(scratch, `web-${process.pid}`)
  const old = path.join(scratch, `web-old-${process.pid}`)
  mkdirSync(scratch, { recursive: true })
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', 'web', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('网页界面构建失败，原因见上。/ The web cannot be built, see above.')
  writeFileSync(path.join(fresh, '.built-from'), digest)
  exchange(fresh, old, digest)
  log(`网页界面已构建，用时 ${((Date.now() - began) / 1000).toFixed(1)} 秒 / the web is built`)
  return built
}

function exchange(fresh: string, old: string, digest: string): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (existsSync(built)) renameSync(built, old)
    try {
      renameSync(fresh, built)
      break
    } catch (cause) {
      // Another program put its build there in between; if it is of the same sources, it serves as well.
      if (isCurrent(digest)) break
      if (attempt === 4) throw cause
    } finally {
      rmSync(old, { recursive: true, force: true })
    }
  }
  rmSync(fresh, { recursive: true, force: true })
}
