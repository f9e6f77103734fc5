import { findDay } from '#notice/civil-days.ts'
import { memberDepartments } from '#notice/departments.ts'
import { ConfigError } from '#platform/config.ts'

export interface SimulationOptions {
  /** Real minutes that a working day takes. */
  readonly dayMinutes: number
  /** The day to begin on, 'YYYY-MM-DD'; the present where it is not said. */
  readonly from: string | undefined
  /** Departments left to the people at the screens: nobody is simulated there. */
  readonly mine: readonly string[]
}

export const startHelp = [
  'npm start                    启动审管通',
  'npm start -- --simulate      启动并模拟演示城市的日常：报送、更正、重复、错派、签收快慢不一、请假、短信故障、节假日',
  '  --day-minutes=4            一个工作日压缩为几分钟（0.1 至 240）',
  '  --from=2026-12-30          从哪一天开始（用于演练节假日）',
  '  --mine=fgw,spj             这些部门留给受训人员自己办理，不作模拟',
] as const

const names = new Set(['--simulate', '--day-minutes', '--from', '--mine'])
const codes = new Set(memberDepartments.map(({ code }) => code))

/** What follows `npm start --`. Undefined: no simulation. Throws ConfigError with one Chinese line. */
export function readSimulation(words: readonly string[]): SimulationOptions | undefined {
  const asked = new Map(words.map((word) => [word.split('=')[0] ?? '', word.split('=')[1]]))
  for (const name of asked.keys()) if (!names.has(name)) throw wrong(`不认识“${name}”`)
  if (asked.size === 0) return undefined
  if (!asked.has('--simulate')) throw wrong(`“${[...asked.keys()].join('、')}”须与 --simulate 一起使用`)
  const minutes = Number(asked.get('--day-minutes') ?? '4')
  if (!(minutes >= 0.1 && minutes <= 240)) throw wrong('--day-minutes 须为 0.1 至 240 的数')
  const from = asked.get('--from')
  if (asked.has('--from') && !(from !== undefined && findDay(from) !== null)) throw wrong('--from 须为日期，如 --from=2026-12-30')
  const mine = (asked.get('--mine') ?? '').split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim().toUpperCase()]))
  const strange = mine.find((code) => !codes.has(code))
  if (strange !== undefined) throw wrong(`--mine 中没有部门“${strange.toLowerCase()}”，请填部门代码，如 fgw`)
  return { dayMinutes: minutes, from, mine }
}

const wrong = (what: string) => new ConfigError(`启动参数有误：${what}。用 npm start -- --help 查看可用参数。`)
