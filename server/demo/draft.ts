import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import type { SeedItem } from '#notice/catalogue-seed.ts'
import { makeHolder } from './firms.ts'
import type { Licence } from './licences.ts'
import type { RawDecision } from './mistakes.ts'
import { namesAtDesk } from './person-names.ts'
import { findSpot, type Spot } from './places.ts'
import { fillIn, openChance, type Chance } from './random.ts'

export interface Draft {
  readonly raw: RawDecision
  readonly licence: Licence
  readonly spot: Spot
  readonly day: string
}
export interface DraftOptions {
  readonly chance: Chance
  readonly seed: string
  readonly licence: Licence
  readonly item: SeedItem
  /** On which it is sent, 'YYYY-MM-DD'. */
  readonly day: string
  /** Of the year's papers. */
  readonly number: number
}

const papers: Readonly<Record<string, string>> = {
  granted: '准予行政许可决定书',
  renewed: '准予延续行政许可决定书',
  changed: '准予变更行政许可决定书',
  refused: '不予行政许可决定书',
  cancelled: '注销行政许可决定书',
}
const refusals = [
  '申请材料不符合法定形式，经告知后未在期限内补正，不予许可。',
  '经现场核查，{经营场所|场地面积|从业人员}不符合规定条件，不予许可。',
  '申请事项所在位置不符合{城乡规划|环境保护|消防安全}要求，不予许可。',
]

/** One decision as the bureau's approval system sends it. */
export function draftDecision({ chance, seed, licence, item, day, number }: DraftOptions): Draft {
  const cityShare = licence.trade === 'developer' || licence.trade === 'person' ? 0.25 : 0.08
  const spot = findSpot(chance, cityShare)
  const result = chooseResult(chance, licence)
  const decidedOn = dayOfNumber(getDayNumber(day) - chance.weigh([0, 1, 2, 5], (ago) => ({ 0: 78, 1: 14, 2: 5 })[ago] ?? 3))
  const year = decidedOn.slice(0, 4)
  const positive = result !== 'refused' && result !== 'cancelled'
  const certificate = positive && licence.certificate !== null
  const term =
    positive && licence.years !== null
      ? { validFrom: decidedOn, validTo: licence.years === 0 ? null : addYears(decidedOn, licence.years) }
      : {}
  const holder = makeHolder(chance, licence.trade, spot)
  const raw: RawDecision = {
    sourceId: `SP${day.slice(0, 4)}-${String(number).padStart(6, '0')}`,
    item: chance.happens(0.15) ? item.name : item.code,
    documentNumber: `洪审批〔${year}〕${number}号`,
    documentName: papers[result] ?? '行政许可决定书',
    category: item.category,
    ...(certificate
      ? { certificateName: licence.certificate ?? '', certificateNumber: `360100${licence.item}${year}${String(number).padStart(5, '0')}` }
      : {}),
    content: contentOf(chance, licence, result),
    decidedOn,
    ...term,
    result,
    holder,
    region: spot.region,
    ...(licence.trade === 'person' ? {} : { address: spot.address }),
    ...namesAtDesk(seed, openChance, item.originalDepartment),
    confidentiality: chance.weigh(['open', 'internal', 'sensitive'], (one) => ({ open: 90, internal: 8 })[one] ?? 2),
  }
  return { raw, licence, spot, day }
}

/** What has no end is not renewed, and a registration says itself what it changes. */
function chooseResult(chance: Chance, { years, certificate, trade }: Licence): keyof typeof papers {
  const registration = trade === 'market' || trade === 'shop'
  if (certificate === null || years === null || registration) return chance.happens(0.03) ? 'refused' : 'granted'
  const shares = { granted: 78, renewed: years === 0 ? 0 : 9, changed: 8, refused: 3, cancelled: 2 } as const
  return chance.weigh(['granted', 'renewed', 'changed', 'refused', 'cancelled'] as const, (one) => shares[one])
}

function contentOf(chance: Chance, licence: Licence, result: string): string {
  if (result === 'refused') return fillIn(chance, chance.pick(refusals))
  const content = fillIn(chance, licence.content)
  if (result === 'renewed') return `经审查，申请人仍具备许可条件，准予延续。${content}`
  if (result === 'changed')
    return `准予变更${chance.pick(['法定代表人（负责人）', '经营（生产）地址', '名称', '许可范围'])}。变更后：${content}`
  if (result === 'cancelled') return `依申请注销${licence.certificate ?? '许可'}，原证收回。`
  return content
}

/** One day less, as certificates write it; 29 February ends on the 28th. */
export function addYears(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return dayOfNumber(getDayNumber(later.endsWith('02-29') ? `${later.slice(0, 5)}02-28` : later) - 1)
}
