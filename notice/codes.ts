import { getDayNumber, isRealDay, numberOfDay, readDigits } from './civil-days.ts'

/** What a checked identity code is: its one written form, or why it is refused (Chinese: what is wrong, what to do). */
export type CodeVerdict =
  | { readonly ok: true; readonly normalised: string; readonly warnings: readonly CodeProblem[] }
  | { readonly ok: false; readonly code: string; readonly message: string }
export interface CodeProblem {
  readonly code: string
  readonly message: string
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const idCheckCharacters = '10X98765432'
const provinces: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
  83,
])

/** 双公示 writes this where an individual business has no code yet; it is no code of GB 32100. */
export const usccPlaceholder = '00000000000000000X'

const usccValues = new Int8Array(128).fill(-1)
for (let value = 0; value < usccAlphabet.length; value++) usccValues[usccAlphabet.charCodeAt(value)] = value

/**
 * 统一社会信用代码, GB 32100-2015. Surrounding blanks, full-width and lower-case letters are put right; a wrong check character
 * (position 18) is an error; a wrong embedded organisation code (positions 9-17) only a warning, because real old codes break it.
 * The 17-zeros placeholder passes only with the business registration number of an individual business.
 */
export function checkUscc(text: string, individualBusiness?: { readonly registrationNumber: string }): CodeVerdict {
  const code = normaliseCode(text)
  if (code === usccPlaceholder) return checkPlaceholder(code, individualBusiness)
  if (code.length !== 18) {
    return refuse('uscc-length', `统一社会信用代码应为18位，现为${code.length}位；请对照营业执照或登记证书逐位核对`)
  }
  let sum = 0
  for (let at = 0; at < 18; at++) {
    const unit = code.charCodeAt(at)
    const value = unit < 128 ? usccValues[unit]! : -1
    if (value < 0) {
      const seen = String.fromCodePoint(code.codePointAt(at) ?? 0xfffd).toWellFormed()
      return refuse(
        'uscc-character',
        `统一社会信用代码第${at + 1}位“${seen}”不在允许的字符内（不含I、O、S、V、Z）；请核对是否误将数字写成字母`,
      )
    }
    if (at >= 2 && at < 8 && value > 9) {
      return refuse('uscc-division', `统一社会信用代码第3至8位为登记机关行政区划，应全为数字，第${at + 1}位不是；请对照证照核对`)
    }
    if (at < 17) sum += value * usccWeights[at]!
  }
  const expected = usccAlphabet[(31 - (sum % 31)) % 31]!
  if (code[17] !== expected) {
    return refuse(
      'uscc-check-digit',
      `统一社会信用代码校验不通过：按前17位推算，第18位应为“${expected}”，现为“${code[17]}”；请对照证照逐位核对`,
    )
  }
  const organisation = checkOrganisationCode(code.slice(8, 17))
  if (organisation.ok) return { ok: true, normalised: code, warnings: [] }
  const message = '统一社会信用代码第9至17位（组织机构代码）校验不符；如与证照一致可继续使用，否则请更正'
  return { ok: true, normalised: code, warnings: [{ code: 'uscc-organisation-code', message }] }
}

function checkPlaceholder(code: string, individualBusiness: { readonly registrationNumber: string } | undefined): CodeVerdict {
  if (individualBusiness && individualBusiness.registrationNumber.trim() !== '') return { ok: true, normalised: code, warnings: [] }
  return refuse(
    'uscc-placeholder',
    '17个0加X是占位代码，仅限个体工商户暂无统一社会信用代码且同时填报工商注册号时使用；请填写真实的统一社会信用代码',
  )
}

/** 组织机构代码, GB 11714-1997: eight characters and a check character, stored without the hyphen. */
export function checkOrganisationCode(text: string): CodeVerdict {
  const written = normaliseCode(text)
  const code = written.length === 10 && written[8] === '-' ? written.slice(0, 8) + written[9] : written
  if (code.length !== 9)
    return refuse('organisation-code-length', `组织机构代码应为9位（不含连字符），现为${code.length}位；请对照代码证核对`)
  let sum = 0
  for (let at = 0; at < 8; at++) {
    const value = alphanumericValue(code.charCodeAt(at))
    if (value < 0) return refuse('organisation-code-character', `组织机构代码第${at + 1}位只能是数字或大写字母；请对照代码证核对`)
    sum += value * organisationWeights[at]!
  }
  const check = 11 - (sum % 11)
  const expected = check === 10 ? 'X' : check === 11 ? '0' : String(check)
  if (code[8] !== expected) return refuse('organisation-code-check-digit', '组织机构代码校验码不符；请对照代码证逐位核对')
  return { ok: true, normalised: code, warnings: [] }
}

/**
 * 公民身份号码, GB 11643-1999. `today` ('YYYY-MM-DD') bounds the birth date. Only the province of the area is checked: the
 * number keeps the area of its first issue, which may since be abolished. No message repeats the number: it is personal.
 */
export function checkIdNumber(text: string, today: string): CodeVerdict {
  const code = normaliseCode(text)
  if (code.length === 15 && readDigits(code, 0, 15) >= 0) {
    return refuse('id-first-generation', '15位身份证号码自2013年1月1日起停止使用；请填写18位公民身份号码')
  }
  if (code.length !== 18) return refuse('id-length', `公民身份号码应为18位，现为${code.length}位；请对照身份证核对`)
  let sum = 0
  for (let at = 0; at < 17; at++) {
    const digit = code.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return refuse('id-character', `公民身份号码第${at + 1}位应为数字；请对照身份证核对`)
    sum += digit * idWeights[at]!
  }
  if (!provinces.has(readDigits(code, 0, 2))) return refuse('id-province', '公民身份号码前两位不是有效的省级行政区划代码；请对照身份证核对')
  const year = readDigits(code, 6, 10)
  const month = readDigits(code, 10, 12)
  const day = readDigits(code, 12, 14)
  // Years before 1900 are checked as the same day 400 years on: the calendar repeats itself exactly.
  const real = year >= 1800 && isRealDay(year < 1900 ? year + 400 : year, month, day)
  if (!real) return refuse('id-birth-date', '公民身份号码第7至14位不是真实存在的出生日期；请对照身份证核对')
  if (year >= 1900 && numberOfDay(year, month, day) > getDayNumber(today)) {
    return refuse('id-birth-date', '公民身份号码中的出生日期晚于今天；请对照身份证核对')
  }
  if (code[17] !== idCheckCharacters[sum % 11]) return refuse('id-check-digit', '公民身份号码末位校验码不符；请对照身份证逐位核对')
  return { ok: true, normalised: code, warnings: [] }
}

function normaliseCode(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}

function alphanumericValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  return unit >= 65 && unit <= 90 ? unit - 55 : -1
}

function refuse(code: string, message: string): CodeVerdict {
  return { ok: false, code, message }
}
