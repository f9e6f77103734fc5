import { readFileSync } from 'node:fs'
import { findDay } from '#notice/civil-days.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { AdminError, commandLine, type Verb } from '../verb.ts'

interface Year {
  readonly year: number
  readonly official: boolean
  readonly papers: readonly string[]
  readonly days: readonly { readonly day: string; readonly kind: 'holiday' | 'workday'; readonly name: string }[]
}

export const calendarImport: Verb = {
  name: 'calendar import',
  summary: '导入工作日历：以文件中的年份整年替换现有安排',
  words: ['FILE'],
  notes: [
    '文件为 JSON：{"years": {"2027": "official"}, "papers": {"2027": ["文号或网址"]}, "days": {"2027-01-01": {"kind": "holiday", "name": "元旦"}}}',
    'years 的值：official（国务院办公厅已发通知）或 provisional（尚未发布）；kind：holiday（放假）或 workday（调休上班）；papers 可省略。',
  ],
  run: async ({ words, openPlace, print }) => {
    const years = readCalendar(words[0] ?? '')
    const { database, now, committed } = await openPlace()
    const at = now()
    await withinConnection(database.pool, programSight, async (connection) => {
      for (const { year, official, papers, days } of years) {
        await connection.query(
          `insert into app.calendar_year (year, official, papers) values ($1, $2, $3)
           on conflict (year) do update set official = excluded.official, papers = excluded.papers`,
          [year, official, papers],
        )
        await connection.query('delete from app.calendar_day where calendar_day.day >= $1 and calendar_day.day < $2', [
          `${year}-01-01`,
          `${year + 1}-01-01`,
        ])
        await connection.query(
          `insert into app.calendar_day (day, kind, name) select new.day, new.kind, new.name from jsonb_to_recordset($1::jsonb) as new(day date, kind text, name text)`,
          [JSON.stringify(days)],
        )
      }
      const data = { subject: 'calendar', years: years.map(({ year, official, days }) => ({ year, official, days: days.length })) }
      await addEntry(connection, {
        type: 'calendar.imported',
        at,
        decision: null,
        tell: [],
        actor: commandLine.name,
        seat: 'sysadmin',
        department: '',
        data,
      })
    })
    committed()
    for (const { year, official, days } of years) print(`${year} 年：${days.length} 天，${official ? '正式' : '暂定'}`)
  },
}

/** Throws AdminError that says which place of the file is wrong. */
function readCalendar(file: string): readonly Year[] {
  const { years, papers = {}, days = {} } = readObject(file)
  if (!isRecord(years) || !isRecord(papers) || !isRecord(days))
    throw new AdminError(`${file}：years、papers、days 应为 JSON 对象，格式见 --help。`)
  const listed = Object.entries(years).map(([year, status]) => {
    if (!/^(19|20|21)\d\d$/.test(year)) throw new AdminError(`${file}：years 中的“${year}”不是年份，请写成四位数字。`)
    if (status !== 'official' && status !== 'provisional') throw new AdminError(`${file}：${year} 年的状态应为 official 或 provisional。`)
    const cited = papers[year] ?? []
    if (!Array.isArray(cited) || !cited.every((paper) => typeof paper === 'string'))
      throw new AdminError(`${file}：${year} 年的 papers 应为文字的数组。`)
    return { year: Number(year), official: status === 'official', papers: cited, days: [] as Year['days'][number][] }
  })
  if (listed.length === 0) throw new AdminError(`${file}：years 中没有任何年份，未作更改。`)
  for (const [day, arranged] of Object.entries(days)) {
    const own = listed.find(({ year }) => day.startsWith(`${year}-`))
    if (!findDay(day)) throw new AdminError(`${file}：days 中的“${day}”不是日期，请写成 YYYY-MM-DD。`)
    if (!own) throw new AdminError(`${file}：${day} 所在的年份未列在 years 中，请补上该年份或删去这一天。`)
    if (!isRecord(arranged)) throw new AdminError(`${file}：${day} 的内容应为 {"kind": …, "name": …}。`)
    const { kind, name = '' } = arranged
    if (kind !== 'holiday' && kind !== 'workday') throw new AdminError(`${file}：${day} 的 kind 应为 holiday 或 workday。`)
    if (typeof name !== 'string') throw new AdminError(`${file}：${day} 的 name 应为文字。`)
    own.days.push({ day, kind, name })
  }
  return listed
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (isRecord(found)) return found
  } catch (cause) {
    throw new AdminError(
      `读不了 ${file}：${cause instanceof Error ? cause.message : String(cause)}。请核对路径，文件应为 UTF-8 的 JSON。`,
      { cause },
    )
  }
  throw new AdminError(`${file} 应为一个 JSON 对象，格式见 --help。`)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
