import { findDay } from './civil-days.ts'
import type { CalendarDay, WorkingCalendar } from './working-days.ts'

/** One year as a city brings it in: it replaces the year's arrangement as a whole. */
export interface BroughtYear {
  readonly year: number
  readonly official: boolean
  readonly papers: readonly string[]
  readonly days: readonly ({ readonly day: string } & CalendarDay)[]
}
export type CalendarReading =
  | { readonly ok: true; readonly years: readonly BroughtYear[] }
  /** Chinese: which place is wrong and what to do. */
  | { readonly ok: false; readonly message: string }

/** Reads `{"years": {"2027": "official"}, "papers": {…}, "days": {"2027-01-01": {"kind": "holiday", "name": "元旦"}}}`. */
export function readCalendarFile(found: unknown): CalendarReading {
  if (!isRecord(found)) return no('应为一个 JSON 对象')
  const { years, papers = {}, days = {} } = found
  if (!isRecord(years) || !isRecord(papers) || !isRecord(days)) return no('years、papers、days 应为 JSON 对象')
  const listed = new Map<string, { year: number; official: boolean; papers: readonly string[]; days: BroughtYear['days'][number][] }>()
  for (const [year, status] of Object.entries(years)) {
    if (!/^(19|20|21)\d\d$/u.test(year)) return no(`years 中的“${year}”不是年份，请写成四位数字。`)
    if (status !== 'official' && status !== 'provisional') return no(`${year} 年的状态应为 official 或 provisional。`)
    const cited = papers[year] ?? []
    if (!Array.isArray(cited) || !cited.every((paper): paper is string => typeof paper === 'string'))
      return no(`${year} 年的 papers 应为文字的数组。`)
    listed.set(year, { year: Number(year), official: status === 'official', papers: cited, days: [] })
  }
  if (listed.size === 0) return no('years 中没有任何年份，未作更改。')
  for (const [day, arranged] of Object.entries(days)) {
    if (!findDay(day)) return no(`days 中的“${day}”不是日期，请写成 YYYY-MM-DD。`)
    const own = listed.get(day.slice(0, 4))
    if (!own) return no(`${day} 所在的年份未列在 years 中，请补上该年份或删去这一天。`)
    if (!isRecord(arranged)) return no(`${day} 的内容应为 {"kind": …, "name": …}。`)
    const { kind, name = '' } = arranged
    if (kind !== 'holiday' && kind !== 'workday') return no(`${day} 的 kind 应为 holiday 或 workday。`)
    if (typeof name !== 'string') return no(`${day} 的 name 应为文字。`)
    own.days.push({ day, kind, name })
  }
  return { ok: true, years: [...listed.values()] }
}

/** The calendar with these years in the place of its own. */
export function replaceYears(calendar: WorkingCalendar, brought: readonly BroughtYear[]): WorkingCalendar {
  const years = new Set(brought.map(({ year }) => String(year)))
  const kept = Object.entries(calendar.days).filter(([day]) => !years.has(day.slice(0, 4)))
  const added = brought.flatMap(({ days }) => days.map(({ day, kind, name }) => [day, { kind, name }] as const))
  return {
    years: {
      ...calendar.years,
      ...Object.fromEntries(brought.map(({ year, official }) => [String(year), official ? 'official' : 'provisional'] as const)),
    },
    days: Object.fromEntries([...kept, ...added]),
  }
}

const no = (message: string): CalendarReading => ({ ok: false, message })
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
