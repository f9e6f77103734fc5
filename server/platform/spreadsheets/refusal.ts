/** Why a spreadsheet is refused. Stable: callers, screens and tests rely on the codes, the wording may change. */
export type SpreadsheetCode =
  | 'empty'
  | 'file-too-large'
  | 'old-xls'
  | 'encrypted'
  | 'html-as-spreadsheet'
  | 'xml-as-spreadsheet'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'binary-workbook'
  | 'open-document'
  | 'word-document'
  | 'other-document'
  | 'damaged'
  | 'too-many-entries'
  | 'unsafe-entry'
  | 'zip-bomb'
  | 'xml-doctype'
  | 'no-sheet'
  | 'no-such-sheet'
  | 'too-many-rows'
  | 'too-much-text'
  | 'record-too-long'
  | 'nul-byte'
  | 'encoding'
  | 'mixed-encodings'
  | 'quote-not-closed'
  | 'timed-out'
  | 'out-of-memory'
  | 'reader-crashed'
  | 'missing-columns'
  | 'duplicate-columns'
  | 'no-header'

/** A file that cannot be used. `message` says in Chinese what is wrong, where, and what to do; it is written for the official who uploaded it. */
export class SpreadsheetRefusal extends Error {
  readonly code: SpreadsheetCode
  /** Row (as the spreadsheet program numbers it) or line of the text file, where one is to blame. */
  readonly row: number | undefined

  constructor(code: SpreadsheetCode, message: string, options: { readonly row?: number; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'SpreadsheetRefusal'
    this.code = code
    this.row = options.row
  }
}

export function refuseDamaged(where: string, cause?: unknown): SpreadsheetRefusal {
  return new SpreadsheetRefusal(
    'damaged',
    `文件已损坏，无法读取（${where}）。请用表格软件打开原文件，另存为新的 .xlsx 文件后重新上传；如仍打不开，请重新下载或导出原文件。`,
    cause === undefined ? {} : { cause },
  )
}
