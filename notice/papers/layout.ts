import type { PaperText } from './draw-up.ts'
import type { Format } from './template.ts'
import { widthOf, writeDay } from './words.ts'

/** GB/T 9704-2012 in numbers. Millimetres and points, as the standard gives them; both writers of a paper use these and no others. */
export const measures = {
  page: { width: 210, height: 297 },
  margin: { top: 37, left: 28, right: 26, bottom: 35 },
  core: { width: 156, height: 225, lines: 22, characters: 28 },
  /** Points: 2号, 3号, 4号. */
  size: { title: 22, body: 16, small: 14, tableMost: 14, tableLeast: 9 },
  /** Points from line to line: 225 mm in 22 lines. */
  pitch: 28.95,
  /** The red mark below the top of the core (document, minutes) and below the top of the page (letter). */
  mark: { core: 35, letter: 30, mostPoints: 48 },
  /** Between number and red line; between mark and the letter's first double line. */
  lineGap: 4,
  letterLine: { width: 170, fromBottom: 20 },
  rule: { outer: 0.35, inner: 0.25 },
  pageNumberBelow: 7,
} as const
export const faces = { mark: '方正小标宋简体', body: '仿宋_GB2312', black: '黑体', script: '楷体', digits: '宋体' } as const
export type Face = keyof typeof faces
/** Read where a machine lacks the named face. */
export const substitutes: Readonly<Record<Face, string>> = {
  mark: '华文中宋',
  body: '仿宋',
  black: 'SimHei',
  script: '楷体_GB2312',
  digits: 'SimSun',
}

export interface Run {
  readonly text: string
  readonly face: 'body' | 'black' | 'script'
}
export type Block =
  | { readonly kind: 'paragraph'; readonly level: 0 | 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly widths: readonly number[]; readonly size: number }
  | { readonly kind: 'attendance'; readonly label: string; readonly people: string }

/** A paper with everything that is on it. */
export interface Paper {
  readonly format: Format
  /** 发文机关标志. */
  readonly mark: string
  /** 发文字号, or with a gap for the serial before it is drawn. */
  readonly number: string
  readonly text: PaperText
  /** 署名. */
  readonly signature: string
  /** 成文日期, 'YYYY-MM-DD'; null before sealing. */
  readonly date: string | null
  readonly seal: boolean
  readonly copiesWord: '抄送' | '分送'
  /** 印发机关, with the day of sealing, in 版记 of the ordinary format. */
  readonly printedBy: string
}
export interface Sheet {
  readonly format: Format
  readonly mark: { readonly text: string; readonly points: number }
  readonly number: string
  readonly title: readonly string[]
  readonly to: string | null
  readonly blocks: readonly Block[]
  readonly attachments: readonly string[]
  readonly note: string | null
  /** Indents from the right in characters, so that the name stands centred over the date, four characters in (GB/T 9704 7.3.5.1). */
  readonly signature: { readonly text: string; readonly indent: number; readonly date: string; readonly dateIndent: number }
  readonly imprint: { readonly copies: string | null; readonly by: string | null; readonly on: string | null }
  readonly seal: boolean
}

const emptyDate = '　　　　年　月　日'

/** The one structure that the browser shows and the DOCX holds. Pure. */
export function layOut(paper: Paper): Sheet {
  const date = paper.date === null ? emptyDate : writeDay(paper.date)
  const { copies, note } = paper.text
  const ordinary = paper.format === 'document' || paper.format === 'minutes'
  return {
    format: paper.format,
    mark: { text: paper.mark, points: markPoints(paper.mark, paper.format) },
    number: paper.number,
    title: paper.text.title.split('\n').filter((line) => line.trim() !== ''),
    to: paper.text.to.trim() === '' ? null : `${paper.text.to.trim().replace(/[：:]$/u, '')}：`,
    blocks: readBody(paper.text.body),
    attachments: numberAttachments(paper.text.attachments),
    note: note.trim() === '' ? null : `（${note.trim().replace(/^[（(]|[）)]$/gu, '')}）`,
    signature: { text: paper.signature, date, ...placeSignature(paper.signature, date, paper.seal) },
    imprint: {
      copies: copies.trim() === '' ? null : `${paper.copiesWord}：${copies.trim().replace(/。$/u, '')}。`,
      by: ordinary ? paper.printedBy : null,
      on: ordinary ? `${date}印发` : null,
    },
    seal: paper.seal,
  }
}

/** The mark is no larger than its line holds. */
function markPoints(mark: string, format: Format): number {
  const width = (((format === 'letter' ? measures.letterLine.width - 14 : measures.core.width) / 25.4) * 72) / Math.max(widthOf(mark), 1)
  return Math.min(measures.mark.mostPoints, Math.floor(width))
}

/** With a seal the date stands four characters in and the name is centred over it; without, the name two and the date two further left. */
function placeSignature(name: string, date: string, seal: boolean): { readonly indent: number; readonly dateIndent: number } {
  const over = (widthOf(name) - widthOf(date)) / 2
  if (!seal) return { indent: 2, dateIndent: Math.max(0, 2 + over * 2 - 2) }
  return 4 - over >= 0 ? { indent: 4 - over, dateIndent: 4 } : { indent: 0, dateIndent: over }
}

/** 附件：1. 2. …; a single one has no number (GB/T 9704 7.3.4), and no mark stands after a name. */
function numberAttachments(attachments: readonly string[]): readonly string[] {
  const named = attachments
    .map((name) =>
      name
        .trim()
        .replace(/^\d+[.．]\s*/u, '')
        .replace(/[。；;.]$/u, ''),
    )
    .filter((name) => name !== '')
  return named.length === 1 ? named : named.map((name, place) => `${place + 1}.${name}`)
}

const levels: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/^[一二三四五六七八九十]+、/u, 1],
  [/^（[一二三四五六七八九十]+）/u, 2],
  [/^\d+[.．]/u, 3],
  [/^（\d+）/u, 4],
]
const attendance = /^(出席|请假|列席)：(.*)$/u

/** Reads the text of a body, line by line: what begins a line says what the line is. */
export function readBody(body: string): readonly Block[] {
  const blocks: Block[] = []
  let table: string[][] = []
  const closeTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: evenRows(table), ...measureTable(table) })
    table = []
  }
  for (const line of body.split('\n').map((each) => each.trim())) {
    if (line.startsWith('|')) {
      table.push(
        line
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((cell) => cell.trim()),
      )
      continue
    }
    closeTable()
    if (line === '') continue
    const [, label, people = ''] = attendance.exec(line) ?? []
    blocks.push(label === undefined ? readParagraph(line) : { kind: 'attendance', label: `${label}：`, people })
  }
  closeTable()
  return blocks
}

/** The first level is 黑体, the second 楷体; the heading ends with the line's first full stop, and what follows is text. */
function readParagraph(line: string): Block {
  const level = levels.find(([start]) => start.test(line))?.[1] ?? 0
  if (level !== 1 && level !== 2) return { kind: 'paragraph', level, runs: [{ text: line, face: 'body' }] }
  const face = level === 1 ? 'black' : 'script'
  const stop = line.indexOf('。')
  // One whole sentence is text under a number; a heading has no stop, or text behind it.
  if ((/[。；]$/u.test(line) && (stop < 0 || stop === line.length - 1)) || (stop > 0 && /[，；]/u.test(line.slice(0, stop)))) {
    const number = levels.find(([start]) => start.test(line))?.[0].exec(line)?.[0] ?? ''
    return {
      kind: 'paragraph',
      level,
      runs: [
        { text: number, face },
        { text: line.slice(number.length), face: 'body' },
      ],
    }
  }
  const head = stop < 0 ? line : line.slice(0, stop + 1)
  const rest = line.slice(head.length)
  return { kind: 'paragraph', level, runs: [{ text: head, face }, ...(rest === '' ? [] : [{ text: rest, face: 'body' as const }])] }
}

const evenRows = (rows: readonly (readonly string[])[]) => {
  const columns = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from<string>({ length: columns - row.length }).fill('')])
}

/** Shares of the width in hundredths, by what a column has to hold, and the size of letters with which it all fits. */
function measureTable(rows: readonly (readonly string[])[]): { readonly widths: readonly number[]; readonly size: number } {
  const even = evenRows(rows)
  const [head = [], ...below] = even
  const needs = head.map(
    (title, column) => Math.max(Math.ceil(widthOf(title) / 2), ...below.map((row) => Math.min(widestPart(row[column] ?? ''), 16))) + 0.8,
  )
  const sum = needs.reduce((all, need) => all + need, 0)
  const points = (measures.core.width / 25.4) * 72
  const { tableMost, tableLeast } = measures.size
  return {
    widths: needs.map((need) => Math.round((need / sum) * 10_000) / 100),
    size: Math.max(tableLeast, Math.min(tableMost, Math.floor((points / sum) * 2) / 2)),
  }
}
/** Words of letters and digits stay whole, Chinese in a cell may take two lines. */
const widestPart = (cell: string) =>
  /^[\u0020-\u007e]*$/u.test(cell) ? widthOf(cell) * 1.15 : Math.max(Math.ceil(widthOf(cell) / 2), Math.min(widthOf(cell), 6))
