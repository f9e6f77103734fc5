import { readFileSync } from 'node:fs'
import { readCalendarFile, type BroughtYear } from '#notice/calendar-file.ts'
import { importCalendar } from '#kernel/calendar.ts'
import { deadlineKinds } from '#kernel/deadlines.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { AdminError, commandLine, type Verb } from '../verb.ts'

export const calendarImport: Verb = {
  name: 'calendar import',
  summary: '导入工作日历：以文件中的年份整年替换现有安排，并重新计算全部未办结的期限',
  words: ['FILE'],
  notes: [
    '文件为 JSON：{"years": {"2027": "official"}, "papers": {"2027": ["文号或网址"]}, "days": {"2027-01-01": {"kind": "holiday", "name": "元旦"}}}',
    'years 的值：official（国务院办公厅已发通知）或 provisional（尚未发布）；kind：holiday（放假）或 workday（调休上班）；papers 可省略。',
    '哪些期限由哪天改为哪天，列在网页“工作日历”的导入记录中，并已告知有关部门。',
  ],
  run: async ({ words, openPlace, print }) => {
    const years = readCalendar(words[0] ?? '')
    const { database, now, committed } = await openPlace()
    const at = now()
    const outcome = await withinConnection(database.pool, programSight, async (connection) => {
      const { rows } = await connection.query<{ code: string; name: string; kind: string }>(
        'select department.code, department.name, department.kind from app.department',
      )
      const bureau = rows.find(({ kind }) => kind === 'bureau')?.code ?? 'SPJ'
      const by = { name: commandLine.name, seat: 'sysadmin', department: '' }
      return {
        ...(await importCalendar(connection, { years, at, bureau, by })),
        names: new Map(rows.map(({ code, name }) => [code, name])),
      }
    })
    committed()
    for (const { year, official, days } of years) print(`${year} 年：${days.length} 天，${official ? '正式' : '暂定'}`)
    print(`期限：${outcome.moved} 项改期，${outcome.settled} 项日期不变、由暂定转为确定或相反（导入记录 ${outcome.id}）`)
    for (const { thing, department, moved, settled } of outcome.shifts)
      print(`  ${outcome.names.get(department) ?? department}：${deadlineKinds[thing].title} ${moved} 项改期，${settled} 项日期不变`)
  },
}

/** Throws AdminError that says which place of the file is wrong. */
function readCalendar(file: string): readonly BroughtYear[] {
  const reading = readCalendarFile(readJson(file))
  if (!reading.ok) throw new AdminError(`${file}：${reading.message}${reading.message.endsWith('。') ? '' : '，格式见 --help。'}`)
  return reading.years
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new AdminError(
      `读不了 ${file}：${cause instanceof Error ? cause.message : String(cause)}。请核对路径，文件应为 UTF-8 的 JSON。`,
      { cause },
    )
  }
}
