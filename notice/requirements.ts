/** In what form a document of the requirements is handed in. */
export const requirementKinds = { original: '原件', copy: '复印件', certificate: '电子证照' } as const
export type RequirementKind = keyof typeof requirementKinds

/** One line of an item's requirements (要件): a document that the applicant hands in, or that the bureau fetches. */
export interface RequirementEntry {
  /** Stays the same from version to version: by it two versions are laid side by side. */
  readonly code: string
  readonly title: string
  readonly kind: RequirementKind
  /** How many. */
  readonly count: number
  /** When it is asked for; always where it is empty. */
  readonly requiredWhen: string
  /** Who makes it out: the applicant, or which authority. */
  readonly source: string
  readonly legalBasis: string
}
export const entryFields = {
  title: '材料名称',
  kind: '材料形式',
  count: '份数',
  requiredWhen: '何时需要',
  source: '来源渠道',
  legalBasis: '依据',
} as const
export type EntryField = keyof typeof entryFields
const fieldNames = Object.keys(entryFields) as readonly EntryField[]

/** What a field says, as people read it. */
export function wordsOf(entry: RequirementEntry, field: EntryField): string {
  if (field === 'kind') return requirementKinds[entry.kind]
  if (field === 'count') return `${entry.count} 份`
  return field === 'requiredWhen' && entry.requiredWhen === '' ? '均须提交' : entry[field]
}

/** A run of words that both have, or only the one before or the one after. */
export interface Run {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}
export interface FieldDifference {
  readonly field: EntryField
  readonly runs: readonly Run[]
}
export interface EntryDifference {
  readonly code: string
  readonly change: 'added' | 'removed' | 'changed' | 'same'
  readonly before: RequirementEntry | null
  readonly after: RequirementEntry | null
  /** The fields that changed, word by word; empty for what was added, removed or stayed. */
  readonly fields: readonly FieldDifference[]
}

/** Two versions side by side, in the order of the newer one, with what was removed after its former neighbour. Pure. */
export function compareRequirements(before: readonly RequirementEntry[], after: readonly RequirementEntry[]): readonly EntryDifference[] {
  const now = new Map(after.map((entry) => [entry.code, entry]))
  const then = new Map(before.map((entry) => [entry.code, entry]))
  const rows = after.map((entry) => compareEntry(then.get(entry.code) ?? null, entry))
  for (const [at, entry] of before.entries()) {
    if (now.has(entry.code)) continue
    const neighbour = before[at - 1]?.code
    const place = neighbour === undefined ? 0 : rows.findIndex(({ code }) => code === neighbour) + 1
    rows.splice(place, 0, { code: entry.code, change: 'removed', before: entry, after: null, fields: [] })
  }
  return rows
}
export const isDifferent = (before: readonly RequirementEntry[], after: readonly RequirementEntry[]): boolean =>
  compareRequirements(before, after).some(({ change }) => change !== 'same')

function compareEntry(before: RequirementEntry | null, after: RequirementEntry): EntryDifference {
  const { code } = after
  if (before === null) return { code, change: 'added', before, after, fields: [] }
  const fields = fieldNames
    .filter((field) => wordsOf(before, field) !== wordsOf(after, field))
    .map((field) => ({ field, runs: compareWords(wordsOf(before, field), wordsOf(after, field)) }))
  return { code, change: fields.length > 0 ? 'changed' : 'same', before, after, fields }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsIn = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The longest words in common, and what stands between them. */
export function compareWords(before: string, after: string): readonly Run[] {
  const one = wordsIn(before)
  const other = wordsIn(after)
  // Cell [row][column]: how many words the rest of both have in common.
  const common = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  const at = (row: number, column: number) => common[row]?.[column] ?? 0
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      common[row]![column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const runs: { in: Run['in']; text: string }[] = []
  const add = (where: Run['in'], text: string) => {
    const last = runs.at(-1)
    if (last?.in === where) last.text += text
    else runs.push({ in: where, text })
  }
  let row = 0
  let column = 0
  while (row < one.length || column < other.length) {
    if (row < one.length && one[row] === other[column]) {
      add('both', one[row]!)
      row++
      column++
    } else if (column >= other.length || (row < one.length && at(row + 1, column) >= at(row, column + 1))) add('before', one[row++]!)
    else add('after', other[column++]!)
  }
  return runs
}
