export const notePrefix = '问题：'
export const rowTitle = '原行号'
export const reasonTitle = '原因'
export const remedyTitle = '怎么改'

/** Whether a header is one that the workbook of rows to be corrected added: it is no column of the table when that comes back. */
export function isOwnNote(header: string): boolean {
  return header.startsWith(notePrefix) || header === rowTitle || header === reasonTitle || header === remedyTitle
}
