import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import { writeWorkbook } from '#platform/spreadsheets/write.ts'

/** A table as a test writes it: the header and the rows below, all text. */
export type Table = readonly (readonly string[])[]

/** The table as a workbook, by the writer whose files officials get. */
export async function writeTable(table: Table): Promise<Buffer> {
  const [header = [], ...rows] = table
  const stream = new PassThrough()
  const properties = { title: '表', creator: '测试', createdAt: new Date('2026-03-01T00:00:00Z') }
  const [, bytes] = await Promise.all([
    writeWorkbook(stream, { sheets: [{ name: '行政许可', columns: header.map((title) => ({ title })), rows }], properties }),
    buffer(stream),
  ])
  return bytes
}

export function writeLines(table: Table): string {
  return table.map((row) => row.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')
}

/** GB18030 in its two-byte part, which Node can read and not write. */
export function encodeChinese(text: string): Buffer {
  const codes = (gbCodes ??= readCodes())
  return Buffer.concat(
    [...text].map((letter) => (letter.charCodeAt(0) < 128 ? Buffer.from(letter) : (codes.get(letter) ?? Buffer.from('?')))),
  )
}
let gbCodes: ReadonlyMap<string, Buffer> | undefined
function readCodes(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, Buffer>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++)
      if (second !== 0x7f) codes.set(decoder.decode(Buffer.of(first, second)), Buffer.of(first, second))
  }
  return codes
}

/** A table in the 双公示 layout, headed by Chinese names or by field codes, with columns of the platform's own behind it. */
export function publicTable(
  rows: readonly Readonly<Record<string, string>>[],
  heads: 'names' | 'codes',
  own: readonly string[] = [],
): Table {
  const columns = fields.行政许可
  return [
    [...columns.map((column) => (heads === 'names' ? column.name : column.code)), ...own],
    ...rows.map((row) => [...columns.map(({ code }) => row[code] ?? ''), ...own.map((name) => row[name] ?? '')]),
  ]
}

/** A sound row of a natural person's licence, changed as the test wants it. */
export function publicRow(number: number, changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    XK_XDR_MC: `申请人${number}`,
    XK_XDR_LB: '自然人',
    XK_XKWS: '准予许可决定书',
    XK_WSH: `洪行审许〔2026〕${number}号`,
    XK_XKLB: '普通',
    XK_NR: '准予许可',
    XK_JDRQ: '2026/02/27',
    XK_YXQZ: '2026/02/27',
    XK_YXQZI: '2099/12/31',
    XK_ZT: '1',
    ...changes,
  }
}
