/**
 * Calendar days as 'YYYY-MM-DD' text and as whole numbers (days since 1970-01-01), in the proleptic Gregorian calendar.
 * Integers only: a decision is made on a date, and a date must not move because a machine stands in another time zone.
 */

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** True for a day that exists, in the years 1900 to 9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1]!)
}

/** Days since 1970-01-01 of a real day. */
export function numberOfDay(year: number, month: number, day: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapThisYear = month > 2 && isLeapYear(year) ? 1 : 0
  return before * 365 + leapDays + daysBeforeMonth[month - 1]! + leapThisYear + day - 1 - 719162
}

/** 'YYYY-MM-DD' or null. Only this form, only a day that exists. */
export function findDay(text: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = readDigits(text, 0, 4)
  const month = readDigits(text, 5, 7)
  const day = readDigits(text, 8, 10)
  return isRealDay(year, month, day) ? { year, month, day } : null
}

/** Days since 1970-01-01. Throws a RangeError for text that is not a real day written 'YYYY-MM-DD'. */
export function getDayNumber(text: string): number {
  const found = findDay(text)
  if (!found) throw new RangeError(`not a day: ${text.slice(0, 20)}`)
  return numberOfDay(found.year, found.month, found.day)
}

/** The day with this number, as 'YYYY-MM-DD'. Years 1900 to 9999. */
export function dayOfNumber(number: number): string {
  // Counted from 0000-03-01, so that the leap day is the last of its year (the usual civil-from-days arithmetic).
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return writeDay(year, month, day)
}

export function writeDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 is Sunday, 6 is Saturday; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** The number written at [from, to) of the text, or -1 where a character is no ASCII digit. */
export function readDigits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return to > from ? value : -1
}
