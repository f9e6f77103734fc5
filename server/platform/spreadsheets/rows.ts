/** What makes one cell unusable while its row and its file are sound; the importer refuses the cell and tells `message`. */
export interface CellProblem {
  /** 0 = column A. */
  readonly column: number
  readonly code: 'formula' | 'error-value' | 'bad-date' | 'lost-digits' | 'bad-character' | 'too-long'
  /** Chinese: what is wrong and what to do. */
  readonly message: string
}

export interface SheetRow {
  /** As the spreadsheet program shows it; 1 is the first row. */
  readonly number: number
  /** Text of each cell from column A; a missing cell is ''. Dates are YYYY-MM-DD, numbers plain decimals. */
  readonly cells: readonly string[]
  readonly problems: readonly CellProblem[]
}

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

/** 0 → A, 26 → AA: the letters people see above a column. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** NUL, half a surrogate pair or U+FFFD cannot be stored faithfully, or were already lost before the file came here. */
export function isUnusableText(text: string): boolean {
  return text.includes('\0') || text.includes('\uFFFD') || !text.isWellFormed()
}

/** Checks one cell's text against what every reader promises: nothing unusable, nothing longer than a cell can be. */
export function checkText(text: string, column: number, cellChars: number, problems: CellProblem[]): string {
  if (text.length > cellChars) {
    problems.push({ column, code: 'too-long', message: `单元格内容超过 ${cellChars} 个字符，请删减后重新上传。` })
    return text
      .slice(0, cellChars)
      .toWellFormed()
      .replace(/\uFFFD$/u, '')
  }
  if (isUnusableText(text)) {
    problems.push({ column, code: 'bad-character', message: '单元格中有无法识别的字符（乱码），请对照原件改正后重新上传。' })
    return text.toWellFormed().replace(/[\0\uFFFD]/gu, '')
  }
  return text
}
