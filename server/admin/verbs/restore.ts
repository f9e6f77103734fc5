import { randomBytes } from 'node:crypto'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { findMissingKeys } from '#kernel/sealing.ts'
import { keysFileOf } from '#platform/keys.ts'
import { findVersion } from '#platform/migrations.ts'
import { readManifest, tableFile, type Manifest } from '../copy/manifest.ts'
import { advanceIdentities, listTables, readTable } from '../copy/tables.ts'
import { AdminError, commandLine, type Verb } from '../verb.ts'

export const restore: Verb = {
  name: 'restore',
  summary: '把备份恢复到一个空数据库，并开始新的事件流时期',
  words: ['DIR'],
  options: { 'without-keys': { type: 'boolean', meaning: '没有密钥文件也恢复：个人号码和附件在放回密钥文件之前读不出，服务也不启动' } },
  notes: [
    '个人号码和附件在备份中是密文：请先把做备份时的密钥文件放到原位（或用 SHENGUAN_KEYS_FILE 指明），再恢复。',
    '先核对全部摘要，再在一个事务中恢复：要么全部，要么没有。请先停止服务。',
    '恢复后各部门系统的旧游标会得到 409 和最后一个共同位置；所有登录失效；备份之后停用的接口密钥须重新停用。',
  ],
  run: async ({ config, words, option, openPlace, print, explain }) => {
    const folder = path.resolve(words[0] ?? '')
    const manifest = await readManifest(folder)
    const { ownerUrl } = await openPlace('unattested')
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-restore' })
    let withoutKeys: readonly string[] = []
    await client.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.sight', 'city', true)`)
      await refuseUnfit(client, manifest)
      await fill(client, folder, manifest)
      withoutKeys = await findMissingKeys(keysFileOf(config), client)
      if (withoutKeys.length > 0 && option('without-keys') === undefined) throw keysMissing(withoutKeys, keysFileOf(config))
      await beginEpoch(client, manifest)
      await client.query('commit')
      await client.query('analyze')
    } finally {
      await client.end()
    }
    if (existsSync(path.join(folder, 'files')))
      cpSync(path.join(folder, 'files'), path.join(config.dataFolder, 'files'), { recursive: true })
    print(
      `已从 ${folder} 恢复 ${manifest.at} 的数据：${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} 行，附件 ${manifest.files.length} 个。`,
    )
    if (withoutKeys.length > 0)
      explain(`个人号码和附件现在读不出：还缺密钥 ${withoutKeys.join('、')}。把密钥文件放到 ${keysFileOf(config)} 之前，服务不会启动。`)
    explain('请核对备份之后停用过的账号和接口密钥，并运行 npm run admin -- verify。')
  },
}

const keysMissing = (missing: readonly string[], file: string) =>
  new AdminError(
    `备份中的个人号码是用密钥 ${missing.join('、')} 加密的，而密钥文件 ${file} ${existsSync(file) ? '中没有这些密钥' : '不存在'}。请把做备份时的密钥文件放到该处（权限 600）再恢复；确要先恢复、以后再放回密钥的，加 --without-keys。数据库未作任何更改。`,
  )

async function refuseUnfit(client: pg.Client, manifest: Manifest): Promise<void> {
  const version = await findVersion(client)
  if (version !== manifest.version) {
    throw new AdminError(
      `备份来自数据库第 ${manifest.version} 版，本程序是第 ${version} 版：请用当时的程序版本恢复，再升级。数据库未作任何更改。`,
    )
  }
  for (const name of ['account', 'decision', 'journal', 'item', 'client', 'rejection']) {
    const { rows } = await client.query<{ found: boolean }>(`select exists (select from app.${name}) as found`)
    if (rows[0]?.found)
      throw new AdminError('目标数据库不是空的，未作任何更改。请恢复到新的数据目录（SHENGUAN_DATA）或新建的数据库（DATABASE_URL）。')
  }
}

async function fill(client: pg.Client, folder: string, { tables }: Manifest): Promise<void> {
  const own = await listTables(client)
  await client.query(`truncate ${own.map((name) => `app.${name}`).join(', ')}`)
  for (const { name, rows } of tables) {
    if (!own.includes(name)) throw new AdminError(`备份中的表 ${name} 在本程序中不存在，未作任何更改。`)
    const count = await readTable(client, name, tableFile(folder, name))
    if (count !== rows) throw new AdminError(`表 ${name} 应有 ${rows} 行，备份文件中有 ${count} 行，未作任何更改。请改用另一份备份。`)
  }
  await advanceIdentities(client)
}

/** A cursor from after the backup must be told that its future is lost, never skip silently (outside contract §3). */
async function beginEpoch(client: pg.Client, { epoch, at }: Manifest): Promise<void> {
  await client.query(
    `insert into app.epoch (epoch, department, position)
     select sequencer.epoch, head.department, head.position from app.sequencer cross join app.feed_head as head`,
  )
  await client.query('update app.sequencer set epoch = $1', [randomBytes(16).toString('hex')])
  await client.query('update app.directory_revision set revision = directory_revision.revision + 1')
  await client.query('update app.session set ended_at = now() where session.ended_at is null')
  await client.query(
    `with entry as (
       insert into app.journal (type, actor, actor_seat, actor_department, data) values ('database.restored', $1, 'sysadmin', '', $2) returning journal.id
     ) insert into app.journal_pending (entry) select entry.id from entry`,
    [commandLine.name, JSON.stringify({ subject: 'database', backupOf: at, endedEpoch: epoch })],
  )
}
