import { findDay, isRealDay, readDigits, writeDay } from './civil-days.ts'

/** A field of an outside document as data: where it stands, what people call it, what it may hold. */
export interface FieldSpec {
  /** JSON pointer within the document. */
  readonly pointer: string
  readonly label: string
  readonly required: boolean | 'unless-natural'
  /** In characters (code points). */
  readonly maxLength: number
  /** Line breaks and tabs are allowed. */
  readonly lines?: true
}

/** One refusal or warning: where, a stable code, and Chinese words that say what is wrong and what to do. */
export interface FieldProblem {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

export type Raw = Readonly<Record<string, unknown>>

// C0 and C1 controls, and the marks that turn the direction of text round: none belongs into a record that people read.
const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const forbiddenInLines = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const lineBreaks = /\r\n?/gu
/** A hostile document may have a million unknown properties; the answer names this many. */
const maxUnknownNamed = 20

export function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** Adds a refusal in the form “label”what is wrong；what to do. */
export function refuse(errors: FieldProblem[], spec: FieldSpec, code: string, words: string): void {
  errors.push({ pointer: spec.pointer, code, message: `“${spec.label}”${words}` })
}

/** Trimmed NFC text, or null when absent, blank or refused (then `errors` has grown). */
export function readText(raw: unknown, spec: FieldSpec, errors: FieldProblem[]): string | null {
  if (raw === undefined || raw === null) return refuseMissing(spec, errors)
  if (typeof raw !== 'string') {
    refuse(errors, spec, 'type', '应为文本；请以带引号的字符串填写')
    return null
  }
  if (!raw.isWellFormed()) {
    refuse(errors, spec, 'lone-surrogate', '含有残缺的字符（不成对的代理项）；请检查来源系统的字符编码后重报')
    return null
  }
  const text = (spec.lines && raw.includes('\r') ? raw.replaceAll(lineBreaks, '\n') : raw).trim().normalize('NFC')
  if (text === '') return refuseMissing(spec, errors)
  if ((spec.lines ? forbiddenInLines : forbidden).test(text)) {
    const words = spec.lines ? '含有不可见的控制字符' : '含有换行、制表或其他控制字符'
    refuse(errors, spec, 'control-character', `${words}；请删除后重报`)
    return null
  }
  if (text.length > spec.maxLength) {
    const length = countCharacters(text)
    if (length > spec.maxLength) {
      refuse(errors, spec, 'too-long', `最多${spec.maxLength}个字，现有${length}个字；请精简后重报`)
      return null
    }
  }
  return text
}

/** One value of a closed list, or null when absent or refused. */
export function readChoice<const C extends Readonly<Record<string, string>>>(
  raw: unknown,
  spec: FieldSpec,
  choices: C,
  errors: FieldProblem[],
): (keyof C & string) | null {
  if (typeof raw === 'string' && Object.hasOwn(choices, raw)) return raw
  const text = readText(raw, withoutLength(spec), errors)
  if (text === null) return null
  if (Object.hasOwn(choices, text)) return text
  const allowed = Object.entries(choices).map(([value, words]) => `${value}（${words}）`)
  refuse(errors, spec, 'not-allowed', `不在允许的取值内；请填写其中之一：${allowed.join('、')}`)
  return null
}

/** 'YYYY-MM-DD' from that form or from YYYY/MM/DD (a spreadsheet's YYYY/M/D too), or null when absent or refused. */
export function readDay(raw: unknown, spec: FieldSpec, errors: FieldProblem[]): string | null {
  if (typeof raw === 'string' && findDay(raw) !== null) return raw
  const text = readText(raw, withoutLength(spec), errors)
  if (text === null) return null
  const day = findWrittenDay(text)
  if (day === null) refuse(errors, spec, 'not-a-day', '不是真实存在的日期；请按“2026-03-05”或“2026/03/05”填写')
  return day
}

function findWrittenDay(text: string): string | null {
  if (text.length < 8 || text.length > 10) return null
  const mark = text[4]
  if (mark !== '-' && mark !== '/') return null
  const second = text.indexOf(mark, 5)
  if (second < 0 || second > 7 || text.length - second > 3) return null
  if (mark === '-' && text.length !== 10) return null
  const year = readDigits(text, 0, 4)
  const month = readDigits(text, 5, second)
  const day = readDigits(text, second + 1, text.length)
  return isRealDay(year, month, day) ? writeDay(year, month, day) : null
}

/** Refuses every property that the contract does not name: a misspelt one would otherwise be lost without a word. */
export function refuseUnknown(raw: Raw, at: string, known: ReadonlySet<string>, errors: FieldProblem[]): void {
  let named = 0
  for (const key of Object.keys(raw)) {
    if (known.has(key)) continue
    if (named++ === maxUnknownNamed) return
    const shown = key
      .slice(0, 40)
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, '\ufffd')
    errors.push({
      pointer: `${at}/${pointerStep(key)}`,
      code: 'unknown-field',
      message: `没有名为“${shown}”的字段；请删除，或核对字段名的拼写`,
    })
  }
}

/** One step of a JSON pointer (RFC 6901), cut so that a caller's huge property name does not come back whole, and without controls. */
export function pointerStep(key: string): string {
  return key
    .slice(0, 100)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\ufffd')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
}

/** For closed forms: "not one of these" says more than "too long". */
export function withoutLength(spec: FieldSpec): FieldSpec {
  return { ...spec, maxLength: Number.MAX_SAFE_INTEGER }
}

function refuseMissing(spec: FieldSpec, errors: FieldProblem[]): null {
  if (spec.required === true) refuse(errors, spec, 'required', '必填；请补充后重报')
  return null
}

function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count++
  return count
}
