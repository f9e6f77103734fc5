import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { isRealDay } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { keepDirectory } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import { ledgerColumns, ledgerRows } from '#modules/approvals/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import { AdminError, commandLine, type Asked, type Verb } from '../verb.ts'

/** The ledger of all departments as a file, with an entry in the journal that says that it was taken (1.4). */
export const exportDecisions: Verb = {
  name: 'export decisions',
  summary: '导出审批台账为表格文件（.xlsx 或 .csv）',
  words: ['FILE'],
  options: {
    from: { type: 'string', meaning: '决定日期不早于', value: 'YYYY-MM-DD' },
    to: { type: 'string', meaning: '决定日期不晚于', value: 'YYYY-MM-DD' },
  },
  run: async (asked) => {
    const file = asked.words[0] ?? ''
    const format = /\.(xlsx|csv)$/iu.exec(file)?.[1]?.toLowerCase()
    if (format === undefined) throw new AdminError(`导出文件应以 .xlsx 或 .csv 结尾，现在是“${file}”。`)
    const filter = { ...dayOf(asked, 'from'), ...dayOf(asked, 'to') }
    const { database, now, committed } = await asked.openPlace()
    const at = now()
    await withinConnection(database.pool, programSight, (connection) =>
      addEntry(connection, {
        type: 'decision.exported',
        at,
        decision: null,
        tell: [],
        actor: commandLine.name,
        seat: commandLine.seats[0],
        department: commandLine.department,
        data: { format, filter },
      }),
    )
    committed()
    const directory = await keepDirectory(database).current(at.getTime())
    let written = 0
    const counted = async function* () {
      for await (const row of ledgerRows(database, programSight, { directory, filter, today: dayInShanghai(at) })) {
        if (++written % 10_000 === 0) asked.explain(`已导出 ${written} 条……`)
        yield row
      }
    }
    const draft = `${file}.part`
    try {
      const stream = createWriteStream(draft, { mode: 0o600 })
      if (format === 'csv') await writeCsv(stream, { columns: ledgerColumns, rows: counted() })
      else {
        await writeWorkbook(stream, {
          sheets: [{ name: '审批台账', columns: ledgerColumns, rows: counted() }],
          properties: { title: '审批台账', creator: commandLine.name, createdAt: at },
        })
      }
      await rename(draft, file)
    } catch (cause) {
      await rm(draft, { force: true })
      if ((cause as { code?: string }).code === 'ENOENT' || (cause as { code?: string }).code === 'EACCES')
        throw new AdminError(`无法写入 ${file}：请检查目录是否存在、是否可写。`)
      throw cause
    }
    asked.print(`已导出 ${written} 条：${file}`)
  },
}

function dayOf(asked: Asked, name: 'from' | 'to'): { readonly from?: string; readonly to?: string } {
  const day = asked.option(name)
  if (day === undefined) return {}
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !isRealDay(...(day.split('-').map(Number) as [number, number, number])))
    throw new AdminError(`--${name} 应为真实存在的日期，如 2026-03-05，现在是“${day}”。`)
  return name === 'from' ? { from: day } : { to: day }
}
