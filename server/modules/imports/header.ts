import { SpreadsheetRefusal } from '#platform/spreadsheets/refusal.ts'
import { type SheetRow, columnLetters } from '#platform/spreadsheets/rows.ts'
import { type LayoutColumn, type LayoutVersion, type Target, layouts, penaltyColumns, requiredTargets } from './columns.ts'

/** How the columns of one file are to be read. */
export interface Layout {
  readonly version: LayoutVersion
  /** Number of the header row; data begins below it. */
  readonly headerRow: number
  /** The header as written, by column. */
  readonly headers: readonly string[]
  /** What each column feeds; null where nothing. */
  readonly targets: readonly (Target | null)[]
  /** Headers that belong to no known column; shown to the official, not refused. */
  readonly unknown: readonly string[]
}

/** A header is looked for in this many rows: templates put a title and a note above it. */
export const headerSearchRows = 10

/** Full and half width, spaces, case, underscores and the asterisk of a required column make no difference. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF_*·:-]/gu, '')
    .toUpperCase()
}

/** A header as a whole, without its brackets, and what stands in them: 行政相对人名称(XK_XDR_MC). */
function waysToRead(text: string): readonly string[] {
  const whole = normalise(text)
  const outside = whole.replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/gu, '')
  const inside = [...whole.matchAll(/[([【]([^()[\]【】]*)[)\]】]/gu)].map(([, words]) => words!)
  return [...new Set([whole, outside, ...inside])].filter((way) => way !== '')
}

function indexColumns(columns: readonly LayoutColumn[]): ReadonlyMap<string, LayoutColumn> {
  const index = new Map<string, LayoutColumn>()
  for (const column of columns) {
    if (column.code) index.set(normalise(column.code), column)
    for (const name of column.names) for (const way of waysToRead(name)) if (!index.has(way)) index.set(way, column)
  }
  return index
}

const indexes: Readonly<Record<LayoutVersion, ReadonlyMap<string, LayoutColumn>>> = {
  '2018': indexColumns(layouts['2018']),
  '2015': indexColumns(layouts['2015']),
}
const penaltyIndex = indexColumns(penaltyColumns)

function matchRow(cells: readonly string[], index: ReadonlyMap<string, LayoutColumn>): readonly (LayoutColumn | undefined)[] {
  return cells.map((cell) => {
    for (const way of waysToRead(cell.slice(0, 200))) {
      const column = index.get(way)
      if (column) return column
    }
    return undefined
  })
}

const countMatches = (columns: readonly (LayoutColumn | undefined)[]): number => new Set(columns.filter((column) => column)).size

/** Finds the header among the first rows of a file. Throws a SpreadsheetRefusal that names every missing column and what comes nearest. */
export function getLayout(rows: readonly SheetRow[]): Layout {
  let best: { version: LayoutVersion; row: SheetRow; columns: readonly (LayoutColumn | undefined)[]; count: number } | undefined
  for (const row of rows.slice(0, headerSearchRows)) {
    for (const version of ['2018', '2015'] as const) {
      const columns = matchRow(row.cells, indexes[version])
      const count = countMatches(columns)
      if (count > (best?.count ?? 1)) best = { version, row, columns, count }
    }
    if (countMatches(matchRow(row.cells, penaltyIndex)) > Math.max(best?.count ?? 0, 3)) {
      throw new SpreadsheetRefusal('no-header', '这是双公示“行政处罚”表，不是“行政许可”表。请在导入时选择“行政处罚”，或换用行政许可表。', {
        row: row.number,
      })
    }
  }
  if (!best) {
    throw new SpreadsheetRefusal(
      'no-header',
      `前 ${headerSearchRows} 行中没有找到双公示行政许可表的表头。请使用导入模板，表头填写中文名称或字段代码（如“行政相对人名称”或“XK_XDR_MC”）。`,
    )
  }
  const { version, row, columns } = best
  refuseDuplicates(row, columns)
  refuseMissing(version, row, columns)
  return {
    version,
    headerRow: row.number,
    headers: row.cells,
    targets: columns.map((column) => column?.target ?? null),
    unknown: row.cells.filter((cell, at) => cell.trim() !== '' && !columns[at]),
  }
}

/** Whether a row below the header is a header again (Chinese names above field codes, or pages pasted together). */
export function repeatsHeader(layout: Layout, row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '').length
  return filled > 1 && countMatches(matchRow(row.cells, indexes[layout.version])) * 2 > filled
}

function refuseDuplicates(row: SheetRow, columns: readonly (LayoutColumn | undefined)[]): void {
  const places = new Map<Target, number[]>()
  for (const [at, column] of columns.entries()) if (column?.target) places.set(column.target, [...(places.get(column.target) ?? []), at])
  const twice = [...places.values()].filter((ats) => ats.length > 1)
  if (twice.length === 0) return
  const named = twice.map((ats) => ats.map((at) => `${columnLetters(at)}列“${shorten(row.cells[at]!)}”`).join('与'))
  throw new SpreadsheetRefusal(
    'duplicate-columns',
    `第 ${row.number} 行表头中有重复的列：${named.join('；')}。请删除多余的列后重新上传。`,
    { row: row.number },
  )
}

function refuseMissing(version: LayoutVersion, row: SheetRow, columns: readonly (LayoutColumn | undefined)[]): void {
  const present = new Set(columns.map((column) => column?.target))
  const missing = requiredTargets[version].filter((group) => !group.some((target) => present.has(target)))
  if (missing.length === 0) return
  const unmatched = row.cells.filter((cell, at) => cell.trim() !== '' && !columns[at])
  const named = missing.map((group) => {
    const wanted = group.map((target) => layouts[version].find((column) => column.target === target)!)
    const nearest = findNearest(wanted, unmatched)
    const names = wanted.map(({ names: [name], code }) => `“${name}”${code ? `（${code}）` : ''}`).join('或')
    return nearest === undefined ? names : `${names}，现有的“${shorten(nearest)}”与之相近`
  })
  throw new SpreadsheetRefusal('missing-columns', `第 ${row.number} 行表头缺少以下列：${named.join('；')}。请补充或更正表头后重新上传。`, {
    row: row.number,
  })
}

function findNearest(wanted: readonly LayoutColumn[], unmatched: readonly string[]): string | undefined {
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const header of unmatched) {
    for (const way of waysToRead(header.slice(0, 60))) {
      for (const name of wanted.flatMap(({ names, code }) => [...names.flatMap(waysToRead), ...(code ? [normalise(code)] : [])])) {
        const distance = countEdits(way, name) / Math.max(way.length, name.length)
        if (distance <= 0.5 && distance < least) [least, nearest] = [distance, header]
      }
    }
  }
  return nearest
}

/** Levenshtein: letters to add, drop or change. */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_none, at) => at)
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= to.length; j += 1) {
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)))
    }
    previous = current
  }
  return previous[to.length]!
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30).toWellFormed()}…` : text
}
