import { stat } from 'node:fs/promises'
import { openCity } from '#kernel/city.ts'
import { importFile } from '#modules/imports/index.ts'
import { Refusal } from '#platform/http/problem.ts'
import { AdminError, type Verb } from '../verb.ts'

const statusWords = {
  accepted: '受理并推送',
  duplicate: '重复（内容相同，未重复推送）',
  revised: '更正',
  unrouted: '待人工分派（处罚为待关联原决定）',
  rejected: '不符合要求',
} as const

export const importDecisions: Verb = {
  name: 'import',
  summary: '导入双公示行政许可表或行政处罚表（.xlsx 或 .csv）',
  words: ['FILE'],
  options: {
    kind: { type: 'string', value: 'decisions', meaning: '表的类型：decisions（审批决定，默认）或 penalties（行政处罚）' },
    department: { type: 'string', value: 'SPJ', meaning: '以哪个部门的名义导入，默认市行政审批局；行政处罚应写作出处罚的部门' },
    region: { type: 'string', value: '360100', meaning: '没有写明行政区划的行所用的 6 位代码；不设则这些行退回' },
  },
  notes: [
    '不符合要求的行不影响其他行：它们连同原因写入 FILE.problems.xlsx，改正后可以直接再导入。',
    '文件能读出即以 0 结束（有不符合要求的行也是如此，并会说明）；文件被拒收则以非 0 结束，其中的行一条也没有导入。',
    '中途停止（包括 kill -9）不会丢失或重复：再运行一次，或启动服务，即从停下的地方继续。',
  ],
  run: async ({ words: [file = ''], option, config, openPlace, print, explain }) => {
    const kind = option('kind') ?? 'decisions'
    await stat(file).then(
      (found) => {
        if (!found.isFile()) throw new AdminError(`${file} 不是文件，请核对路径。`)
      },
      () => {
        throw new AdminError(`找不到文件 ${file}，请核对路径。`)
      },
    )
    const place = await openPlace()
    const failed = (cause: unknown) => explain(`故障：${cause instanceof Error ? cause.message : String(cause)}`)
    const city = openCity({ config, database: place.database, now: place.now, failed })
    const department = (option('department') ?? 'SPJ').toUpperCase()
    const { departments } = await city.directory.recent()
    try {
      if (!departments.has(department)) throw new AdminError(`没有代码为 ${department} 的部门，请核对 --department。`)
      let last = ''
      const { received, record, problems } = await importFile(city, {
        file,
        kind,
        department,
        defaultRegion: option('region') ?? null,
        failed,
        progress: ({ state, rows, total }) => {
          const line = state === 'queued' ? '正在排队……' : total === null ? '正在检查文件……' : `已处理 ${rows}/${total} 行`
          if (line !== last) explain(line)
          last = line
        },
      })
      if (received.status === 'same-file') explain(received.message)
      if (record.state !== 'done') throw new AdminError(record.refusal_message ?? '文件未能导入。')
      for (const [status, words] of Object.entries(statusWords)) print(`${words}：${record[status as keyof typeof statusWords]} 行`)
      if (record.secrets > 0)
        print(`其中带有国家秘密标志、未作任何保存：${record.secrets} 行；平台保存的原件已删除，请妥善处理本机上的原文件。`)
      if (problems !== null) print(`文件已读完，但有不符合要求的行，已连同原因写入 ${problems}，请改正后再导入该文件。`)
    } catch (cause) {
      if (cause instanceof Refusal) throw new AdminError(cause.message, { cause })
      throw cause
    } finally {
      await city.sequencer.stop()
    }
  },
}
