import {
  type Confidentiality,
  type DecisionResult,
  type HolderKind,
  confidentialities,
  longTermDay,
  results,
} from '#notice/decision-words.ts'
import { cityRegion, regions } from '#notice/regions.ts'
import type { LayoutVersion } from './columns.ts'

// Every function here turns what people write into what the outside contract §3 names, and hands on what it does not know:
// refusing is the work of the field checks, which then show the official's own words.

const kinds: ReadonlyMap<string, HolderKind> = new Map([
  ['法人及非法人组织', 'legal'],
  ['法人', 'legal'],
  ['非法人组织', 'legal'],
  ['自然人', 'natural'],
  ['个人', 'natural'],
  ['个体工商户', 'individualBusiness'],
  ['个体户', 'individualBusiness'],
])
export function readKind(text: string): string {
  return kinds.get(squeeze(text)) ?? text
}

/** 2015 tables have no such column: the code tells (92… is an individual business, GB 32100), or an identity number. */
export function inferKind(uscc: string, idNumber: string): HolderKind | undefined {
  if (uscc !== '') return uscc.startsWith('92') ? 'individualBusiness' : 'legal'
  return idNumber === '' ? undefined : 'natural'
}

/** 'YYYY-MM-DD' from 2019/9/1, 2019.9.1, 2019年9月1日, 20190901, with or without a time of day. */
export function readWrittenDay(text: string): string {
  const plain = text.normalize('NFKC').trim()
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : text
}

/** As readWrittenDay; null for long-term, which 双公示 writes 2099/12/31. */
export function readEndDay(text: string): string | null {
  if (/^(?:长期|长期有效|永久|永久有效|无固定期限)$/u.test(squeeze(text))) return null
  const day = readWrittenDay(text)
  return day === longTermDay ? null : day
}

const resultWords: ReadonlyMap<string, DecisionResult> = new Map([
  ...Object.entries(results).map(([value, words]) => [words, value as DecisionResult] as const),
  ['准予', 'granted'],
  ['不予', 'refused'],
  ['变更', 'changed'],
  ['延续', 'renewed'],
  ['撤回', 'withdrawn'],
  ['撤销', 'revoked'],
  ['注销', 'cancelled'],
])
export function readResult(text: string): string {
  return resultWords.get(squeeze(text)) ?? text
}

const statusWords: Readonly<Record<LayoutVersion, ReadonlyMap<string, DecisionResult>>> = {
  // 2 stands for 撤销, 撤回, 吊销 and 注销 alike; 注销 is the one that follows all the others (行政许可法 70).
  '2018': new Map([
    ['', 'granted'],
    ['1', 'granted'],
    ['有效', 'granted'],
    ['2', 'cancelled'],
    ['无效', 'cancelled'],
  ]),
  '2015': new Map([
    ['', 'granted'],
    ['0', 'granted'],
    ['正常', 'granted'],
    ['1', 'revoked'],
    ['撤销', 'revoked'],
  ]),
}
/** The result that a 当前状态 stands for, or undefined for 异议, 其他 and what nobody defined. */
export function findResultOfStatus(text: string, version: LayoutVersion): DecisionResult | undefined {
  return statusWords[version].get(squeeze(text))
}

const categoryCodes: ReadonlyMap<string, string> = new Map([
  ['01', '普通'],
  ['02', '特许'],
  ['03', '认可'],
  ['04', '核准'],
  ['05', '登记'],
])
export function readCategory(text: string): string {
  const plain = squeeze(text)
  const other = /^其他[-:—(]+(.+?)\)?$/u.exec(plain)?.[1]
  if (other) return `其他-${other}`
  return categoryCodes.get(plain.padStart(2, '0')) ?? (/^(?:普通|特许|认可|核准|登记)许可$/u.test(plain) ? plain.slice(0, 2) : text)
}

const regionCodes: ReadonlyMap<string, string> = new Map([
  ...regions.map(({ code, name }) => [name, code] as const).filter(([, code]) => code.length === 6),
  ...['南昌市', '市本级', '市级', '南昌市本级', '360199', '360101'].map((name) => [name, cityRegion] as const),
])
/** A GB/T 2260 code from a name, from the twelve digits of a full code, or from the pseudo-codes for 市本级. */
export function readRegion(text: string): string {
  const plain = squeeze(text).replace(/^(?:江西省)?南昌市(?=.*[区县]$)/u, '')
  const known = regionCodes.get(plain) ?? regionCodes.get(squeeze(text))
  return known ?? /^(\d{6})\d{6}$/u.exec(plain)?.[1] ?? plain
}

const confidentialityWords: ReadonlyMap<string, Confidentiality> = new Map(
  Object.entries(confidentialities).map(([value, words]) => [words, value as Confidentiality]),
)
export function readConfidentiality(text: string): string {
  return confidentialityWords.get(squeeze(text)) ?? text
}

/** What people write into a cell that has nothing to say. */
export function isFiller(text: string): boolean {
  return /^(?:[/\\—–-]+|无|空|暂无|null|n\/a)$/iu.test(squeeze(text))
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
