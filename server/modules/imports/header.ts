import { SpreadsheetRefusal } from '#platform/spreadsheets/refusal.ts'
import { type SheetRow, columnLetters } from '#platform/spreadsheets/rows.ts'
import { type ImportKind, type LayoutColumn, type LayoutVersion, type Target, kindWords, layouts, requiredTargets } from './columns.ts'
import { countMatches, indexOf, matchRow, nearestHeader, normaliseHeader } from './header-words.ts'

/** How the columns of one sheet are to be read. */
export interface Layout {
  readonly kind: ImportKind
  readonly version: LayoutVersion
  /** Number of the header row; data begins below it. */
  readonly headerRow: number
  /** The header as written, by column. */
  readonly headers: readonly string[]
  /** What each column feeds; null where nothing. */
  readonly targets: readonly (Target | null)[]
  /** Headers that belong to no known column and that nobody has decided on; shown to the official, not refused. */
  readonly unknown: readonly string[]
}
/** What people of this source have said of headers that no layout knows: the field, or null to leave the column unused. By `normaliseHeader`. */
export type ColumnChoices = ReadonlyMap<string, Target | null>
const noChoices: ColumnChoices = new Map()

/** A header is looked for in this many rows: templates put a title and a note above it. */
export const headerSearchRows = 10

interface Best {
  readonly version: LayoutVersion
  readonly row: SheetRow
  readonly columns: readonly (LayoutColumn | undefined)[]
  readonly count: number
}
export interface FoundHeader {
  readonly layout: Layout
  /** Columns that the layout must have and this header has not; any one of a group is enough. */
  readonly missing: readonly (readonly Target[])[]
}

/** Finds the header among the first rows of a sheet. Throws a SpreadsheetRefusal where there is none or a column is there twice. */
export function findHeader(rows: readonly SheetRow[], kind: ImportKind = 'decisions', choices: ColumnChoices = noChoices): FoundHeader {
  const best = findBest(rows, kind, choices)
  const { version, row, columns } = best
  refuseDuplicates(row, columns)
  const present = new Set(columns.map((column) => column?.target))
  return {
    layout: {
      kind,
      version,
      headerRow: row.number,
      headers: row.cells,
      targets: columns.map((column) => column?.target ?? null),
      unknown: row.cells.filter((cell, at) => cell.trim() !== '' && !columns[at]),
    },
    missing: requiredTargets[kind][version].filter((group) => !group.some((target) => present.has(target))),
  }
}

/** As findHeader; throws as well a SpreadsheetRefusal that names every missing column and what comes nearest. */
export function getLayout(rows: readonly SheetRow[], kind: ImportKind = 'decisions', choices: ColumnChoices = noChoices): Layout {
  const { layout, missing } = findHeader(rows, kind, choices)
  if (missing.length > 0) throw refuseMissing(layout, missing)
  return layout
}

function findBest(rows: readonly SheetRow[], kind: ImportKind, choices: ColumnChoices): Best {
  let best: Best | undefined
  const other = kind === 'decisions' ? 'penalties' : 'decisions'
  for (const row of rows.slice(0, headerSearchRows)) {
    for (const version of ['2018', '2015'] as const) {
      const known = matchRow(row.cells, indexOf(kind, version))
      const count = countMatches(known)
      if (count > (best?.count ?? 1)) best = { version, row, columns: withChoices(row, known, choices), count }
    }
    if (countMatches(matchRow(row.cells, indexOf(other, '2018'))) > Math.max(best?.count ?? 0, 3)) {
      const [is, wanted] = [kindWords[other], kindWords[kind]]
      throw new SpreadsheetRefusal('no-header', `这是双公示“${is}”表，不是“${wanted}”表。请在导入时选择“${is}”，或换用${wanted}表。`, {
        row: row.number,
      })
    }
  }
  if (best) return best
  const example = kind === 'decisions' ? 'XK_XDR_MC' : 'CF_XDR_MC'
  throw new SpreadsheetRefusal(
    'no-header',
    `前 ${headerSearchRows} 行中没有找到双公示${kindWords[kind]}表的表头。请使用导入模板，表头填写中文名称或字段代码（如“行政相对人名称”或“${example}”）。`,
  )
}

/** What a person has said counts where the layout says nothing, and not for a field that has its column already. */
function withChoices(row: SheetRow, known: readonly (LayoutColumn | undefined)[], choices: ColumnChoices) {
  const taken = new Set(known.map((column) => column?.target))
  return known.map((column, at): LayoutColumn | undefined => {
    const name = normaliseHeader(row.cells[at] ?? '')
    if (column || !choices.has(name)) return column
    const target = choices.get(name) ?? null
    return { code: null, names: [row.cells[at]!], target: target !== null && taken.has(target) ? null : target }
  })
}

/** Whether a row below the header is a header again (Chinese names above field codes, or pages pasted together). */
export function repeatsHeader(layout: Layout, row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '').length
  return filled > 1 && countMatches(matchRow(row.cells, indexOf(layout.kind, layout.version))) * 2 > filled
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

export function refuseMissing(
  { kind, version, headerRow, unknown }: Layout,
  missing: readonly (readonly Target[])[],
  sheet?: string,
): SpreadsheetRefusal {
  const named = missing.map((group) => {
    const wanted = group.map((target) => layouts[kind][version].find((column) => column.target === target)!)
    const nearest = nearestHeader(wanted, unknown)
    const names = wanted.map(({ names: [name], code }) => `“${name}”${code ? `（${code}）` : ''}`).join('或')
    return nearest === undefined ? names : `${names}，现有的“${shorten(nearest)}”与之相近`
  })
  return new SpreadsheetRefusal(
    'missing-columns',
    `${sheet === undefined ? '' : `工作表“${sheet}”`}第 ${headerRow} 行表头缺少以下列：${named.join('；')}。请补充或更正表头后重新上传。`,
    { row: headerRow },
  )
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30).toWellFormed()}…` : text
}
