import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AdminError } from '../verb.ts'

export const manifestName = 'manifest.json'
export const format: string = 'shenguan-backup-1'

export interface CopiedTable {
  readonly name: string
  readonly rows: number
  /** Lower-case hex, of the compressed file. */
  readonly sha256: string
}
/** What a backup holds; written last, so that a folder without it is no backup. */
export interface Manifest {
  readonly format: string
  readonly at: string
  /** The database's version: the number of its last migration. */
  readonly version: number
  readonly epoch: string
  /** In an order in which no row refers to one that is not there yet. */
  readonly tables: readonly CopiedTable[]
  /** Attachments, by their place below `files`. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

export const tableFile = (folder: string, name: string) => path.join(folder, 'tables', `${name}.jsonl.gz`)

export async function digestFile(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}

/** The manifest, after every file in it has shown the digest that stands there. Throws AdminError. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = readOwn(folder)
  for (const { name, sha256 } of manifest.tables) await compare(tableFile(folder, name), sha256)
  for (const { name, sha256 } of manifest.files) await compare(path.join(folder, 'files', name), sha256)
  return manifest
}

function readOwn(folder: string): Manifest {
  try {
    const found = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8')) as Manifest
    if (found.format === format) return found
  } catch (cause) {
    throw new AdminError(`${folder} 不是完整的备份：${cause instanceof Error ? cause.message : String(cause)}。请改用另一份备份。`, {
      cause,
    })
  }
  throw new AdminError(`${folder} 中的备份格式不是 ${format}，请用做备份时的程序版本恢复。`)
}

async function compare(file: string, sha256: string): Promise<void> {
  const found = await digestFile(file).catch(() => undefined)
  if (found !== sha256)
    throw new AdminError(
      `备份已损坏：${file} ${found === undefined ? '不存在' : '与清单中的摘要不符'}。数据库未作任何更改，请改用另一份备份。`,
    )
}
