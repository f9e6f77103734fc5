import { copyFileSync, existsSync, globSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { keysFileOf } from '#platform/keys.ts'
import { findVersion } from '#platform/migrations.ts'
import { digestFile, format, manifestName, tableFile, type CopiedTable, type Manifest } from '../copy/manifest.ts'
import { listTables, writeTable } from '../copy/tables.ts'
import { AdminError, type Verb } from '../verb.ts'

export const backup: Verb = {
  name: 'backup',
  summary: '把全部数据和附件备份到一个空目录；服务可以继续运行',
  words: ['DIR'],
  notes: [
    '数据取自同一时刻，并附每个文件的 SHA-256。个人号码和附件在备份中是密文；备份仍含姓名等信息和口令摘要，请按重要数据保管。',
    '加密个人号码的密钥不在备份中：请另行备份密钥文件（位置见结束时的提示），并与备份分开保管。没有它，备份中的号码和附件无法读出。',
  ],
  run: async ({ config, words, openPlace, print, explain }) => {
    const folder = path.resolve(words[0] ?? '')
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new AdminError(`目录 ${folder} 不是空的，请另选一个空目录。`)
    const { ownerUrl } = await openPlace('unattested')
    mkdirSync(path.join(folder, 'tables'), { recursive: true, mode: 0o700 })
    const copied = await copyTables(ownerUrl, folder)
    // After the tables: what they name is there by now.
    const files = await copyFiles(path.join(config.dataFolder, 'files'), path.join(folder, 'files'))
    const manifest: Manifest = { format, ...copied, files }
    writeFileSync(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    print(`已备份到 ${folder}：${manifest.tables.length} 张表 ${rows} 行，附件 ${files.length} 个，数据库第 ${manifest.version} 版。`)
    explain(`密钥不在备份中：请把 ${keysFileOf(config)} 另行备份，与这份备份分开保管。`)
  },
}

async function copyTables(ownerUrl: string, folder: string): Promise<Omit<Manifest, 'format' | 'files'>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-backup' })
  await client.connect()
  try {
    // One moment for all tables; the sight because row security binds the owner as well.
    await client.query(`begin isolation level repeatable read read only; set local app.sight = 'city'; set local row_security = on`)
    const at = new Date().toISOString()
    const version = await findVersion(client)
    const { rows } = await client.query<{ epoch: string }>('select sequencer.epoch from app.sequencer')
    const tables: CopiedTable[] = []
    for (const name of await listTables(client)) {
      const file = tableFile(folder, name)
      const count = await writeTable(client, name, file)
      tables.push({ name, rows: count, sha256: await digestFile(file) })
    }
    await client.query('commit')
    return { at, version, epoch: rows[0]?.epoch ?? '', tables }
  } finally {
    await client.end()
  }
}

async function copyFiles(from: string, to: string): Promise<Manifest['files']> {
  if (!existsSync(from)) return []
  const list = (folder: string) => globSync('[0-9a-f][0-9a-f]/*', { cwd: folder }).toSorted()
  // A file that is brought to another key or name meanwhile is found by the next look: none is left out.
  for (let vanished = true; vanished;) {
    vanished = false
    for (const name of list(from).filter((each) => !existsSync(path.join(to, each)))) {
      mkdirSync(path.dirname(path.join(to, name)), { recursive: true, mode: 0o700 })
      try {
        copyFileSync(path.join(from, name), path.join(to, name))
      } catch (cause) {
        if ((cause as { code?: unknown }).code !== 'ENOENT') throw cause
        vanished = true
      }
    }
  }
  const names = list(to)
  return await Promise.all(names.map(async (name) => ({ name, sha256: await digestFile(path.join(to, name)) })))
}
