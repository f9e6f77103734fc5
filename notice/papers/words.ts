const digits = '零一二三四五六七八九'

/** 1 to 99 in Chinese, as headings are numbered. */
export function writeChineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digits.charAt(number)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`
}

/** '2026-03-05' as papers write it: 2026年3月5日, no leading zeros (GB/T 9704 7.3.5.4). Other words stay as they are. */
export function writeDay(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  if (!found) return day
  const [, year = '', month = '', date = ''] = found
  return year === '2099' ? '长期' : `${year}年${Number(month)}月${Number(date)}日`
}

/** 发文字号: the organ's word, the year in hexagonal brackets, the serial without leading zeros and without 第 (GB/T 9704 7.2.5). */
export const writeNumber = (word: string, year: number, serial: number | null) => `${word}〔${year}〕${serial ?? '　'}号`
/** Minutes count the year's meetings. */
export const writeMeeting = (year: number, serial: number | null) => `〔${year}〕第${serial ?? '　'}次`

/** Width in characters of the full size: digits and Latin letters take half. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 && letter !== '—' ? 0.5 : 1), 0)
