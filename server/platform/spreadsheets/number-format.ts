/** How a number cell is to be shown, as far as its text here depends on it. */
export type NumberKind = { readonly shows: 'number' | 'date' | 'date-time' | 'time' } | { readonly shows: 'digits'; readonly width: number }

const plain: NumberKind = { shows: 'number' }
const builtin = new Map<number, NumberKind>()
// ECMA-376 18.8.30; 27-36 and 50-58 are the date formats of the Chinese, Japanese and Korean editions.
for (const id of [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) builtin.set(id, { shows: 'date' })
for (const id of [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]) builtin.set(id, { shows: 'time' })
builtin.set(22, { shows: 'date-time' })

export function findBuiltinFormat(id: number): NumberKind {
  return builtin.get(id) ?? plain
}

/** Reads a custom format code; only its first section (positive numbers) counts. */
export function classifyFormat(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .split(';')[0]!
    .trim()
  if (/general/iu.test(bare)) return plain
  // 00000 shows leading zeros that the stored number does not have.
  if (/^0{2,}$/u.test(bare)) return { shows: 'digits', width: bare.length }
  const time = /[hs]/iu.test(bare)
  const date = /[yde]/iu.test(bare) && !/[0#?]/u.test(bare)
  if (date) return { shows: time ? 'date-time' : 'date' }
  if (time) return { shows: 'time' }
  return /m/iu.test(bare) && !/[0#?]/u.test(bare) ? { shows: 'date' } : plain
}

export type NumberText =
  | { readonly text: string }
  | { readonly text: string; readonly code: 'bad-date' | 'lost-digits'; readonly message: string }

/** The text of a stored number: a date as YYYY-MM-DD, anything else as a plain decimal without exponent. */
export function writeNumber(stored: string, kind: NumberKind, date1904: boolean): NumberText {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored.trim() }
  if (kind.shows === 'digits')
    return Number.isSafeInteger(value) && value >= 0
      ? keepDigits(String(value).padStart(kind.width, '0'), value)
      : { text: writeDecimal(value) }
  if (kind.shows === 'number') return keepDigits(writeDecimal(value), value)
  return writeDate(value, kind.shows, date1904)
}

// A spreadsheet program keeps 15 digits. An identity number typed as a number has lost its end, and nobody sees it.
function keepDigits(text: string, value: number): NumberText {
  if (Math.abs(value) < 1e15) return { text }
  return {
    text,
    code: 'lost-digits',
    message: '该单元格是数值格式，超过 15 位的数字已被表格软件改写。请把整列设为“文本”格式，按原件重新填写。',
  }
}

function writeDecimal(value: number): string {
  const rounded = Number(value.toPrecision(15))
  if (Number.isInteger(rounded)) return BigInt(rounded).toString()
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/u, '') : text
}

const dayMilliseconds = 86_400_000

function writeDate(value: number, shows: 'date' | 'date-time' | 'time', date1904: boolean): NumberText {
  const seconds = Math.round((value - Math.floor(value)) * 86_400)
  const day = Math.floor(value) + (seconds === 86_400 ? 1 : 0)
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19)
  if (shows === 'time' && day === 0 && value >= 0) return { text: clock }
  // The 1900 system counts a 29 February 1900 that never was (serial 60); before it every serial is one day late.
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  if (value < (date1904 ? 0 : 1) || day > 2_958_465 || (!date1904 && day === 60)) {
    return { text: String(value), code: 'bad-date', message: '该单元格不是有效的日期，请按“2024-01-31”的样式重新填写。' }
  }
  const date = new Date(first + day * dayMilliseconds).toISOString().slice(0, 10)
  return { text: shows === 'date' || seconds % 86_400 === 0 ? date : `${date} ${clock}` }
}
