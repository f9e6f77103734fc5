/** A division or zone in which decisions apply. Codes are GB/T 2260; a zone has none of its own and is counted with its parent. */
export interface Region {
  /** GB/T 2260, six digits; for a zone the code of its parent with a two-digit suffix of our own. */
  readonly code: string
  readonly name: string
  readonly kind: 'city' | 'district' | 'county' | 'zone'
  /** First day on which the code is good, or null for longer than this platform looks back. */
  readonly from: string | null
  /** First day on which it is good no more, or null. */
  readonly until: string | null
  /** Who has its territory afterwards, for abolished ones; the division that a zone lies in, for zones. */
  readonly parent: string | null
}

/** 市本级 is written 360100; some service systems write other pseudo-codes, which are for the import to map. */
export const cityRegion = '360100'

const division = (code: string, name: string, kind: Region['kind']): Region => ({
  code,
  name,
  kind,
  from: null,
  until: null,
  parent: cityRegion,
})
const zone = (code: string, name: string, parent: string): Region => ({ code, name, kind: 'zone', from: null, until: null, parent })

/** 湾里区 went into 新建区 and 红谷滩新区 became 红谷滩区 in December 2019. */
const reform2019 = '2019-12-01'

export const regions: readonly Region[] = [
  { code: cityRegion, name: '南昌市（市本级）', kind: 'city', from: null, until: null, parent: null },
  division('360102', '东湖区', 'district'),
  division('360103', '西湖区', 'district'),
  division('360104', '青云谱区', 'district'),
  { code: '360105', name: '湾里区', kind: 'district', from: null, until: reform2019, parent: '360112' },
  division('360111', '青山湖区', 'district'),
  division('360112', '新建区', 'district'),
  { code: '360113', name: '红谷滩区', kind: 'district', from: reform2019, until: null, parent: cityRegion },
  division('360121', '南昌县', 'county'),
  division('360123', '安义县', 'county'),
  division('360124', '进贤县', 'county'),
  { code: '36010001', name: '红谷滩新区', kind: 'zone', from: null, until: reform2019, parent: '360113' },
  zone('36010002', '南昌高新技术产业开发区', cityRegion),
  zone('36010003', '南昌经济技术开发区', cityRegion),
  zone('36010004', '南昌小蓝经济技术开发区', '360121'),
  zone('36010005', '桑海经济技术开发区', cityRegion),
]

/** The region with this code, whether good today or abolished, or null. */
export function findRegion(code: string): Region | null {
  return regions.find((one) => one.code === code) ?? null
}

/** The regions good on this day ('YYYY-MM-DD'): old decisions carry old codes, new ones may not. */
export function regionsOn(day: string): readonly Region[] {
  return regions.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
}
