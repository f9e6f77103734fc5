import { checkIdNumber, checkUscc } from '#notice/codes.ts'
import { type ImportKind, type LayoutColumn, type LayoutVersion, type Target, layouts } from './columns.ts'

/** Full and half width, spaces, case, underscores and the asterisk of a required column make no difference. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF_*·:-]/gu, '')
    .toUpperCase()
}

/** A header as a whole, without its brackets, and what stands in them: 行政相对人名称(XK_XDR_MC). */
function waysToRead(text: string): readonly string[] {
  const whole = normaliseHeader(text)
  const outside = whole.replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/gu, '')
  const inside = [...whole.matchAll(/[([【]([^()[\]【】]*)[)\]】]/gu)].map(([, words]) => words!)
  return [...new Set([whole, outside, ...inside])].filter((way) => way !== '')
}

function indexColumns(columns: readonly LayoutColumn[]): ReadonlyMap<string, LayoutColumn> {
  const index = new Map<string, LayoutColumn>()
  for (const column of columns) {
    if (column.code) index.set(normaliseHeader(column.code), column)
    for (const name of column.names) for (const way of waysToRead(name)) if (!index.has(way)) index.set(way, column)
  }
  return index
}
const indexes = new Map(
  (['decisions', 'penalties'] as const).flatMap((kind) =>
    (['2018', '2015'] as const).map((version) => [`${kind} ${version}`, indexColumns(layouts[kind][version])] as const),
  ),
)
export const indexOf = (kind: ImportKind, version: LayoutVersion) => indexes.get(`${kind} ${version}`)!

export function matchRow(cells: readonly string[], index: ReadonlyMap<string, LayoutColumn>): readonly (LayoutColumn | undefined)[] {
  return cells.map((cell) => {
    for (const way of waysToRead(cell.slice(0, 200))) {
      const column = index.get(way)
      if (column) return column
    }
    return undefined
  })
}
export const countMatches = (columns: readonly (LayoutColumn | undefined)[]): number => new Set(columns.filter((column) => column)).size

/** Share of letters to add, drop or change, beyond which two names have nothing to do with one another. */
const farthest = 0.5

function distanceOf(header: string, { names, code }: LayoutColumn, measure: (way: string, name: string) => number): number {
  let least = Number.POSITIVE_INFINITY
  for (const way of waysToRead(header.slice(0, 60))) {
    for (const name of [...names.flatMap(waysToRead), ...(code ? [normaliseHeader(code)] : [])]) least = Math.min(least, measure(way, name))
  }
  return least
}
const byEdits = (way: string, name: string) => countEdits(way, name) / Math.max(way.length, name.length)
/** People shorten names more than they misspell them: 决定文书编号 for 行政许可决定文书号. */
const byCommonLetters = (way: string, name: string) => 1 - (2 * countCommon(way, name)) / (way.length + name.length)
/** Share of letters not in common, beyond which nothing is proposed. */
const farthestProposal = 0.4

/** Which of the headers comes nearest to one of the wanted columns. */
export function nearestHeader(wanted: readonly LayoutColumn[], headers: readonly string[]): string | undefined {
  let [nearest, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const header of headers) {
    for (const column of wanted) {
      const distance = distanceOf(header, column, byEdits)
      if (distance <= farthest && distance < least) [least, nearest] = [distance, header]
    }
  }
  return nearest
}

/**
 * What an unknown column probably is, among the fields that have no column yet: by its name, first of all one that the table must have, or
 * where the name says nothing by what stands in it. Only proposed: a person decides.
 */
export function proposeTarget(
  columns: readonly LayoutColumn[],
  needed: ReadonlySet<Target>,
  { header, samples }: { readonly header: string; readonly samples: readonly string[] },
): Target | null {
  const nearest = (among: readonly LayoutColumn[]): Target | null => {
    let [best, least]: [Target | null, number] = [null, Number.POSITIVE_INFINITY]
    for (const column of among) {
      const distance = distanceOf(header, column, byCommonLetters)
      if (distance <= farthestProposal && distance < least) [least, best] = [distance, column.target]
    }
    return best
  }
  const named = nearest(columns.filter(({ target }) => target !== null && needed.has(target))) ?? nearest(columns)
  if (named !== null) return named
  const offered = (target: Target) => (columns.some((column) => column.target === target) ? target : null)
  const all = (fits: (text: string) => boolean) => samples.length > 0 && samples.every(fits)
  if (all((text) => checkUscc(text).ok)) return offered('uscc')
  if (all((text) => checkIdNumber(text, '2999-12-31').ok)) return offered('idNumber')
  return null
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

/** The longest row of letters that both have in the same order, others between or not. */
function countCommon(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, () => 0)
  for (let i = 1; i <= one.length; i += 1) {
    const current = [0]
    for (let j = 1; j <= other.length; j += 1)
      current.push(one[i - 1] === other[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, current[j - 1]!))
    previous = current
  }
  return previous[other.length]!
}
