/** What a penalty does to the licence of the one who bears it. */
export const licenceEffects = {
  none: '不影响许可效力',
  suspended: '暂扣许可证照',
  stripped: '吊销许可证照',
} as const
export type LicenceEffect = keyof typeof licenceEffects

export interface PenaltyCategory {
  readonly name: string
  /** The first day on which a decision may name it. */
  readonly from: string
  /** First day on which it may not; null while it may. */
  readonly to: string | null
  /** 'either': the category says 暂扣或者吊销, and only the decision's own words tell which. */
  readonly effect: LicenceEffect | 'either'
}

/** The day on which the 双公示 template took effect, and that from which 行政处罚法 (2021) names more categories (art. 9). */
const beginning = '1996-10-01'
const revisedLaw = '2021-07-15'
const template = (name: string, effect: PenaltyCategory['effect'] = 'none'): PenaltyCategory => ({
  name,
  from: beginning,
  to: null,
  effect,
})
const law2021 = (name: string, effect: PenaltyCategory['effect'] = 'none'): PenaltyCategory => ({
  name,
  from: revisedLaw,
  to: null,
  effect,
})

/**
 * 处罚类别 (CF_CFLB): the list of 发改办财金〔2018〕424号, which templates go on to use, and what 行政处罚法 art. 9 added on 2021-07-15.
 * '其他-' and what it is stands beside both.
 */
export const penaltyCategories: readonly PenaltyCategory[] = [
  template('警告'),
  template('罚款'),
  template('没收违法所得'),
  template('没收非法财物'),
  template('责令停产停业'),
  template('暂扣或者吊销许可证', 'either'),
  template('暂扣或者吊销执照', 'either'),
  template('行政拘留'),
  law2021('通报批评'),
  law2021('暂扣许可证件', 'suspended'),
  law2021('降低资质等级'),
  law2021('吊销许可证件', 'stripped'),
  law2021('限制开展生产经营活动'),
  law2021('责令关闭'),
  law2021('限制从业'),
  law2021('法律、行政法规规定的其他行政处罚'),
]
const known: ReadonlyMap<string, PenaltyCategory> = new Map(penaltyCategories.map((category) => [category.name, category]))
export const findCategory = (name: string): PenaltyCategory | undefined => known.get(name)

/** The words of both templates and of practice for the same category; 2015 tables write its number (CF_CFLB1). */
const otherWords: Readonly<Record<string, string>> = {
  暂扣许可证: '暂扣许可证件',
  吊销许可证: '吊销许可证件',
  吊销执照: '吊销许可证件',
  吊销营业执照: '吊销许可证件',
  '暂扣或者吊销许可证、暂扣或者吊销执照': '暂扣或者吊销许可证',
  暂扣或吊销许可证: '暂扣或者吊销许可证',
  暂扣或吊销执照: '暂扣或者吊销执照',
}
const numbers2015: readonly (readonly string[])[] = [
  ['警告'],
  ['罚款'],
  ['没收违法所得', '没收非法财物'],
  ['责令停产停业'],
  ['暂扣或者吊销许可证'],
  ['行政拘留'],
]

/** Categories from one cell: several with ; between (or ； 、 , and line breaks), codes of 2015 tables as the words they stand for. */
export function splitCategories(text: string): readonly string[] {
  const whole = text.normalize('NFKC').replace(/\s+/gu, '')
  if (whole === '没收违法所得、没收非法财物') return ['没收违法所得', '没收非法财物']
  if (known.has(whole) || otherWords[whole] !== undefined) return [otherWords[whole] ?? whole]
  const parts = text
    .split(/[;；\n]/u)
    .map((part) => part.normalize('NFKC').replace(/\s/gu, ''))
    .flatMap((part) => (isOneCategory(part) ? [part] : part.split(/[、,]/u)))
    .filter((part) => part !== '')
  return [...new Set(parts.flatMap((part) => numbers2015[Number(/^[0-5]$/u.exec(part)?.[0] ?? -1)] ?? [otherWords[part] ?? part]))]
}
const isOneCategory = (part: string) => known.has(part) || otherWords[part] !== undefined || part.startsWith('其他')

/**
 * What the named categories do to the licence. Where they say 暂扣或者吊销 the decision's own words tell; where these are silent as well
 * it is taken for 吊销, because then a person at the bureau looks at it (行政许可法 70).
 */
export function effectOf(categories: readonly string[], words: string): LicenceEffect {
  const effects = new Set(categories.map((name) => known.get(name)?.effect ?? (name.includes('吊销') ? 'stripped' : 'none')))
  if (effects.has('stripped')) return 'stripped'
  if (effects.has('either')) {
    // The category's own name is no evidence of either.
    const said = words.replaceAll(/暂扣或者?吊销/gu, '')
    return said.includes('暂扣') && !said.includes('吊销') ? 'suspended' : 'stripped'
  }
  return effects.has('suspended') ? 'suspended' : 'none'
}
