import type { Chance } from './random.ts'

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const sumOf = (values: readonly number[], weights: readonly number[]) =>
  values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/**
 * 统一社会信用代码 with both check characters right (GB 32100-2015). `head` is registrar and kind ('91' enterprise, '92' individual
 * business, '52' non-enterprise unit …), `region` six digits. The organisation code begins with XX, as no real one does.
 */
export function makeUscc(chance: Chance, head: string, region: string): string {
  const organisation = `XX${String(chance.whole(0, 999_999)).padStart(6, '0')}`
  const values = Array.from(organisation).map((sign) => (sign === 'X' ? 33 : Number(sign)))
  const check = 11 - (sumOf(values, organisationWeights) % 11)
  const body = `${head}${region}${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  const sum = sumOf(
    Array.from(body).map((sign) => usccAlphabet.indexOf(sign)),
    usccWeights,
  )
  return `${body}${usccAlphabet[(31 - (sum % 31)) % 31] ?? ''}`
}

/** 公民身份号码 of somebody born 1884 to 1889: right in every digit, and nobody living can hold it. */
export function makeIdNumber(chance: Chance, region: string): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const birth = `${chance.whole(1884, 1889)}${two(chance.whole(1, 12))}${two(chance.whole(1, 28))}`
  const body = `${region}${birth}${String(chance.whole(1, 999)).padStart(3, '0')}`
  return `${body}${'10X98765432'[sumOf(Array.from(body).map(Number), idWeights) % 11] ?? ''}`
}

/** A number of the block that these pages keep for invented people. */
export function makePhone(chance: Chance): string {
  return `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}`
}
