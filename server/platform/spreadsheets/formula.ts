// Spaces of any kind, quotes and invisible marks that people and programs skip before they see what a cell begins with.
const ignoredStart = /^[\s\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF'"‘’“”＇＂]*/u
const formulaStart = /^[=+\-@＝＋－＠]/u
const negativeNumber = /^-\d{1,15}(?:\.\d{1,10})?$/u

/**
 * Whether a spreadsheet program that opens a text file might run this cell: `= + - @`, their full-width forms, also behind spaces
 * and quotes, and a leading tab, CR, LF or NUL. A plain negative number is none: it is shown as itself.
 */
export function looksLikeFormula(text: string): boolean {
  if (negativeNumber.test(text)) return false
  return /^[\t\r\n\0]/u.test(text) || formulaStart.test(text.replace(ignoredStart, ''))
}
