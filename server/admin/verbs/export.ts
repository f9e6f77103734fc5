import { isRealDay } from '#notice/civil-days.ts'
import { openCity } from '#kernel/city.ts'
import { cityWideLists, exportCityWide } from '#modules/exporting/index.ts'
import { webRooms } from '#server/app.ts'
import { AdminError, commandLine, type Asked, type Verb, type VerbOption } from '../verb.ts'

const days: Readonly<Record<string, VerbOption>> = {
  from: { type: 'string', meaning: '决定日期不早于', value: 'YYYY-MM-DD' },
  to: { type: 'string', meaning: '决定日期不晚于', value: 'YYYY-MM-DD' },
}

/** One verb for each list that can be taken out, of all departments, with an entry in the journal that says that it was taken (1.4). */
export const exportVerbs: readonly Verb[] = cityWideLists.map(({ list, title }) => ({
  name: `export ${list}`,
  summary: `导出${title}为表格文件（.xlsx 或 .csv）`,
  notes: ['个人姓名和号码按规定隐去；文件带有导出编号，导出记入日志。'],
  words: ['FILE'],
  ...(list === 'decisions' ? { options: days } : {}),
  run: async (asked: Asked) => {
    const file = asked.words[0] ?? ''
    const format = /\.(xlsx|csv)$/iu.exec(file)?.[1]?.toLowerCase()
    if (format !== 'xlsx' && format !== 'csv') throw new AdminError(`导出文件应以 .xlsx 或 .csv 结尾，现在是“${file}”。`)
    const filter = list === 'decisions' ? { ...dayOf(asked, 'from'), ...dayOf(asked, 'to') } : {}
    const { database, now } = await asked.openPlace()
    const city = openCity({ config: asked.config, database, now, failed: () => undefined })
    try {
      const rows = await exportCityWide(city, webRooms(city), { list, filter, format, file, by: commandLine })
      asked.print(`已导出 ${rows} 条：${file}`)
    } catch (cause) {
      if ((cause as { code?: string }).code === 'ENOENT' || (cause as { code?: string }).code === 'EACCES')
        throw new AdminError(`无法写入 ${file}：请检查目录是否存在、是否可写。`)
      throw cause
    } finally {
      await city.sequencer.stop()
    }
  },
}))

function dayOf(asked: Asked, name: 'from' | 'to'): { readonly from?: string; readonly to?: string } {
  const day = asked.option(name)
  if (day === undefined) return {}
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !isRealDay(...(day.split('-').map(Number) as [number, number, number])))
    throw new AdminError(`--${name} 应为真实存在的日期，如 2026-03-05，现在是“${day}”。`)
  return name === 'from' ? { from: day } : { to: day }
}
