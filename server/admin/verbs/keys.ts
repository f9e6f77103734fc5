import path from 'node:path'
import pg from 'pg'
import { openFileStore } from '#platform/files.ts'
import { openSealOf, rotateKeys } from '#kernel/sealing.ts'
import { resealAll } from '#kernel/resealing.ts'
import { keysFileOf } from '#platform/keys.ts'
import type { Verb } from '../verb.ts'

export const keysRotate: Verb = {
  name: 'keys rotate',
  summary: '更换加密个人号码和附件的密钥，并把已有内容改用新密钥；服务可以继续运行',
  options: { prepare: { type: 'boolean', meaning: '只把新密钥加入密钥文件，暂不使用：有多台服务器时先分发文件，再不带此项运行一次' } },
  notes: [
    '新密钥写入密钥文件后立即使用；旧内容分批改用新密钥，中途停止不要紧，再运行一次或等服务自己继续。',
    '旧密钥留在密钥文件中：以前的备份仍要用它。更换后请重新备份密钥文件。',
  ],
  run: async ({ config, option, openPlace, print, explain }) => {
    const { ownerUrl, database } = await openPlace()
    const file = keysFileOf(config)
    const id = await rotateKeys(file, database.pool, option('prepare') !== undefined)
    if (option('prepare') !== undefined) {
      print(`新密钥 ${id} 已加入 ${file}，尚未使用。请把该文件分发到每台服务器，再运行 npm run admin -- keys rotate。`)
      return
    }
    print(`已改用新密钥 ${id}。`)
    const connection = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-keys' })
    await connection.connect()
    try {
      const seal = openSealOf(config)
      const done = await resealAll(connection, {
        seal,
        files: openFileStore(path.join(config.dataFolder, 'files'), seal),
        failed: (cause) => explain(String(cause)),
      })
      for (const { place, rows } of done) if (rows > 0) print(`${place}：${rows} ${place === 'files' ? '个附件' : '行'}已改用新密钥`)
      print(done.length === 0 ? '另一个程序正在改用新密钥，由它完成。' : `共 ${done.reduce((sum, { rows }) => sum + rows, 0)} 项。`)
    } finally {
      await connection.end()
    }
    explain(`请重新备份密钥文件 ${file}，与数据库备份分开保管。`)
  },
}
