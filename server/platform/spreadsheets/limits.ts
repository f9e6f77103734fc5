/** What one file may cost. Every number is a ceiling on memory or time; none of them is a rule of the notice. */
export interface SheetLimits {
  /** Bytes of the uploaded file. */
  readonly fileBytes: number
  /** Files inside an .xlsx archive. */
  readonly entries: number
  /** Inflated bytes of any one part, counted while inflating and not as declared. */
  readonly partBytes: number
  /** Inflated to stored size of a part; deflate reaches 1,032, honest sheets stay below 100. Applied above 32 MiB inflated. */
  readonly ratio: number
  readonly rows: number
  /** Cells read per row; what stands further right is ignored, as is the declared dimension. */
  readonly columns: number
  /** UTF-16 units of one cell, Excel's own limit. */
  readonly cellChars: number
  /** UTF-8 bytes of all shared strings, kept outside the JavaScript heap. */
  readonly sharedTextBytes: number
  /** Bytes of one line or record of a text file, and characters of one run of XML text. */
  readonly recordBytes: number
}

export const defaultLimits: SheetLimits = {
  fileBytes: 200 * 1024 * 1024,
  entries: 1000,
  partBytes: 1024 * 1024 * 1024,
  ratio: 250,
  rows: 1_048_576,
  columns: 256,
  cellChars: 32_767,
  sharedTextBytes: 128 * 1024 * 1024,
  recordBytes: 2 * 1024 * 1024,
}

export function completeLimits(limits: Partial<SheetLimits> | undefined): SheetLimits {
  return { ...defaultLimits, ...limits }
}
