import type { SystemNetwork, UpwardWay } from '#notice/upward-words.ts'

export interface DemoSystem {
  readonly name: string
  readonly department: string
  readonly authority: string
  readonly address: string
  readonly network: SystemNetwork
  readonly contact: string
  readonly contactPhone: string
  readonly note: string | null
}
const system = (
  name: string,
  department: string,
  authority: string,
  network: SystemNetwork,
  address: string,
  contact: string,
  note: string | null = null,
): DemoSystem => ({ name, department, authority, network, address, contact, contactPhone: '0791-88880000', note })

/** Professional systems of superior authorities, each registered by the department that connects to it. The telephone is nobody's. */
export const demoSystems = {
  investment: system(
    '投资项目在线审批监管平台',
    'FGW',
    '省发展改革委',
    'government',
    '政务外网门户—投资项目',
    '投资处',
    '核准、节能审查结果当日录入',
  ),
  discharge: system(
    '排污许可证管理信息平台',
    'HBJ',
    '省生态环境厅',
    'internet',
    '平台管理端—核发机关入口',
    '行政许可处',
    '已与审批系统对接，自动提取',
  ),
  safety: system('安全生产行政许可系统', 'AJJ', '省应急管理厅', 'dedicated', '应急指挥专网—行政许可', '危化监管处'),
  clinics: system('医疗机构电子化注册系统', 'WJW', '省卫生健康委', 'government', '卫生健康专区—电子化注册', '医政处'),
  travel: system('旅游监管服务平台', 'LFW', '省文化和旅游厅', 'internet', '平台管理端—旅行社审批', '市场管理处', '按日自动提取许可结果'),
  haulage: system('道路运政管理信息系统', 'JTJ', '省交通运输厅', 'dedicated', '交通专网—道路运政', '运输管理处'),
} as const satisfies Readonly<Record<string, DemoSystem>>
export type DemoSystemKey = keyof typeof demoSystems

export interface DemoMark {
  readonly item: string
  readonly authority: string
  readonly way: UpwardWay
  readonly system: DemoSystemKey | null
  /** Working days. */
  readonly days: number
}
const mark = (number: string, way: UpwardWay, of: DemoSystemKey, days: number): DemoMark => ({
  item: `NC-XK-${number}`,
  authority: demoSystems[of].authority,
  way,
  system: of,
  days,
})

/** Items whose decisions go to the superior authority (2.2.2.2), together some two decisions a working day. */
export const demoMarks: readonly DemoMark[] = [
  mark('0001', 'hand', 'investment', 3),
  mark('0002', 'hand', 'investment', 5),
  mark('0057', 'machine', 'discharge', 3),
  { item: 'NC-XK-0059', authority: '省生态环境厅', way: 'hand', system: null, days: 5 },
  mark('0064', 'hand', 'haulage', 5),
  mark('0117', 'machine', 'travel', 5),
  mark('0119', 'hand', 'clinics', 5),
  mark('0143', 'hand', 'safety', 5),
  mark('0144', 'hand', 'safety', 5),
]
/** Marked at first, and found not to be reported: no task since. */
export const formerMark: DemoMark = mark('0125', 'hand', 'clinics', 5)
