import type { Chance } from './random.ts'

/** How a department works: what makes one inbox empty by nine and another's list of late receipts long. */
export interface Habit {
  /** That somebody logs in on a working day. */
  readonly logsIn: number
  /** That a push is left over for the next time. */
  readonly leavesOver: number
  /** That a push is forgotten for good. */
  readonly forgets: number
  readonly sendsBack: number
  /** That supervision news follows a receipt. */
  readonly reports: number
  /** Minutes after midnight. */
  readonly hours: readonly number[]
}

const early = [8 * 60 + 41, 14 * 60 + 12]
const diligent: Habit = { logsIn: 1, leavesOver: 0.005, forgets: 0.0005, sendsBack: 0.012, reports: 0.07, hours: early }
const ordinary: Habit = { logsIn: 0.97, leavesOver: 0.03, forgets: 0.003, sendsBack: 0.025, reports: 0.05, hours: [9 * 60 + 23] }
const slow: Habit = { logsIn: 0.86, leavesOver: 0.09, forgets: 0.008, sendsBack: 0.04, reports: 0.035, hours: [10 * 60 + 17] }
const lazy: Habit = { logsIn: 0.6, leavesOver: 0.2, forgets: 0.03, sendsBack: 0.05, reports: 0.02, hours: [16 * 60 + 26] }

const byDepartment: Readonly<Record<string, Habit>> = {
  ...Object.fromEntries(['SZJ', 'SYJ', 'WJW', 'FGW', 'AJJ', 'NYJ'].map((code) => [code, diligent])),
  ...Object.fromEntries(['JW', 'HBJ', 'SWJ', 'RSJ', 'GLJ'].map((code) => [code, slow])),
  ...Object.fromEntries(['FGJ', 'YLJ', 'WGX', 'MZJ', 'WQB', 'DAJ', 'TCJ'].map((code) => [code, lazy])),
}
export const habitOf = (department: string): Habit => byDepartment[department] ?? ordinary
export const loginHours: readonly number[] = [...new Set([diligent, ordinary, slow, lazy].flatMap(({ hours }) => hours))].toSorted(
  (one, other) => one - other,
)

const neighbours: Readonly<Record<string, string>> = {
  JW: 'FGJ',
  FGJ: 'JW',
  CGW: 'YLJ',
  YLJ: 'LYJ',
  LYJ: 'YLJ',
  SYJ: 'SZJ',
  SZJ: 'SYJ',
  JTJ: 'GLJ',
  GLJ: 'JTJ',
  HBJ: 'SWJ',
  SWJ: 'HBJ',
  WGX: 'LFW',
  LFW: 'WGX',
  NYJ: 'SWJ',
  GXW: 'FGW',
  FGW: 'GXW',
  AJJ: 'SZJ',
  WJW: 'SYJ',
  MINZJ: 'RSJ',
  JYJ: 'RSJ',
  RSJ: 'JYJ',
  SWUJ: 'SZJ',
  LSJ: 'FGW',
  RFB: 'JW',
  DZJ: 'JW',
}
/** To whom it is said to belong when a department sends a push back. */
export const neighbourOf = (department: string): string => neighbours[department] ?? (department === 'SZJ' ? 'SYJ' : 'SZJ')

const returns = [
  ['not-this-item', '该事项按“三定”规定不属本部门监管，建议推送至相关主管部门。'],
  ['not-this-item', '经核对权责清单，本部门无该事项监管职责。'],
  ['not-this-region', '许可实施地不在本级监管范围，建议按属地推送。'],
  ['not-this-address', '经营地址经核实位于开发区管辖范围，不在本辖区。'],
  ['other', '同一项目已由相关部门统一监管，为避免重复检查，请改派。'],
  ['other', '推送要素不全，无法确定监管对象，请核实后再推。'],
] as const
export const chooseReturn = (chance: Chance) => chance.pick(returns)

export const upholdings = [
  '经核对权责清单和三定方案，该事项由贵部门监管，维持原推送，请及时签收。',
  '已与市编办核实，监管职责在贵部门，请签收。',
  '地址经核实属本市管辖，请按谁主管谁监管原则签收。',
] as const
export const reroutings = ['按权责清单改派。', '经与两部门电话确认后改派。', '属地调整，改派至现主管部门。', null] as const
