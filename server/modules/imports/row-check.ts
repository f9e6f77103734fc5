import { checkDecision, type Decision } from '#notice/decision-fields.ts'
import { checkPenalty, type Penalty } from '#notice/penalty-fields.ts'
import { findStateSecret } from '#notice/decision-secrets.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import type { ImportKind } from './columns.ts'
import type { Layout } from './header.ts'
import { repeatsHeader } from './header.ts'
import { findColumn, readDecision, type RowProblem } from './layout.ts'
import { readPenaltyRow } from './penalty-layout.ts'

/** Stands before the document number of the template's example row, which nobody has to delete. */
export const exampleMark = '【示例】'

export interface RowChecking {
  readonly kind: ImportKind
  readonly layout: Layout
  readonly findItem: (written: ReturnType<typeof readDecision>['decision']) => string
  /** GB/T 2260 code for rows that name no region, where the uploader chose one. */
  readonly defaultRegion: string | null
  /** Day of the upload in Shanghai, so that a row is judged alike however often it is read. */
  readonly today: string
}
interface Judged {
  readonly row: number
  readonly documentNumber: string | null
}
export type CheckedRow =
  | (Judged & { readonly kind: 'good'; readonly decision: Decision })
  | (Judged & { readonly kind: 'penalty'; readonly penalty: Penalty })
  | (Judged & {
      readonly kind: 'bad'
      readonly sourceId: string | null
      readonly cells: readonly string[]
      readonly problems: readonly RowProblem[]
      readonly content: string
    })
  /** Nothing of such a row is kept but its number. */
  | { readonly kind: 'secret'; readonly row: number; readonly problems: readonly RowProblem[] }

/** Whether a row is part of the table below the header, and neither a second header nor the template's example. */
export function isDataRow(layout: Layout, row: SheetRow): boolean {
  if (row.number <= layout.headerRow || repeatsHeader(layout, row)) return false
  const at = layout.targets.indexOf('documentNumber')
  return !(row.cells[at] ?? '').startsWith(exampleMark)
}

/** Judges one row of the table: a decision, what is wrong in which cell, or a state secret (outside contract §3). */
export function checkRow(checking: RowChecking, row: SheetRow): CheckedRow {
  if (bearsSecret(checking.layout, row)) return secretRow(row.number)
  return checking.kind === 'penalties' ? checkPenaltyRow(checking, row) : checkDecisionRow(checking, row)
}

function checkPenaltyRow({ layout, today }: RowChecking, row: SheetRow): CheckedRow {
  const { penalty: written, problems } = readPenaltyRow(layout, row)
  const verdict = checkPenalty(written, { today })
  const judged = { row: row.number, documentNumber: textOf(written['documentNumber'])?.slice(0, 128) ?? null }
  if (verdict.ok && problems.length === 0) return { kind: 'penalty', ...judged, penalty: verdict.value }
  return tellProblems({ layout, row, judged, written, problems, errors: verdict.ok ? [] : verdict.errors })
}

function checkDecisionRow({ layout, findItem, defaultRegion, today }: RowChecking, row: SheetRow): CheckedRow {
  const { decision: written, problems } = readDecision(layout, row)
  const decision = {
    ...written,
    item: findItem(written),
    ...(written['region'] === undefined && defaultRegion !== null ? { region: defaultRegion } : {}),
  }
  const verdict = checkDecision(decision, { today })
  const judged = { row: row.number, documentNumber: textOf(written['documentNumber'])?.slice(0, 64) ?? null }
  if (verdict.ok && problems.length === 0) return { kind: 'good', ...judged, decision: verdict.value }
  return tellProblems({ layout, row, judged, written: decision, problems, errors: verdict.ok ? [] : verdict.errors })
}

interface Found {
  readonly layout: Layout
  readonly row: SheetRow
  readonly judged: Judged
  readonly written: Readonly<Record<string, unknown>>
  readonly problems: readonly RowProblem[]
  readonly errors: readonly Omit<RowProblem, 'column'>[]
}
function tellProblems({ layout, row, judged, written, problems, errors }: Found): CheckedRow {
  if (errors.some(({ code }) => code === 'state-secret')) return secretRow(row.number)
  const told = new Set(problems.map(({ pointer }) => pointer))
  const more = errors.filter(
    ({ pointer }) => !told.has(pointer) && !(pointer === '/sourceId' && errors.some((other) => other.pointer === '/documentNumber')),
  )
  return {
    kind: 'bad',
    ...judged,
    sourceId: textOf(written['sourceId']),
    cells: row.cells,
    problems: [...problems, ...more.map((error) => placeError(layout, error))].toSorted(
      (one, other) => (one.column ?? -1) - (other.column ?? -1),
    ),
    content: JSON.stringify(written),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Every cell counts, also in columns that nobody needs: 备注 is where such marks are written. */
function bearsSecret(layout: Layout, row: SheetRow): boolean {
  return findStateSecret(Object.fromEntries(row.cells.map((cell, at) => [`${at} ${layout.headers[at] ?? ''}`, cell]))) !== null
}

function secretRow(row: number): CheckedRow {
  const message = '该行带有国家秘密标志，未作任何保存，也不在问题清单中。涉密决定请改由涉密渠道办理；确属误标的，去除标志后重新导入。'
  return { kind: 'secret', row, problems: [{ column: null, pointer: '', code: 'state-secret', message }] }
}

function placeError(layout: Layout, { pointer, code, message }: Omit<RowProblem, 'column'>): RowProblem {
  const column = findColumn(layout, pointer)
  if (code === 'required' && pointer === '/region') {
    const words =
      column === null
        ? '文件中没有“行政区划”列，上传时也没有选择默认行政区划；请在表中增加“行政区划”列并填写，或重新上传并选择默认行政区划'
        : '“行政区划”必填；请填写区县名称或6位代码，或重新上传并选择默认行政区划'
    return { column, pointer, code, message: words }
  }
  if (code === 'required' && pointer === '/holder/kind' && column === null) {
    const words = '统一社会信用代码和居民身份证号都没有填写，不能判断行政相对人类别；请至少填写其中一项'
    return { column: findColumn(layout, '/holder/uscc'), pointer, code, message: words }
  }
  // A table is filled in with words; the values of the interface would only puzzle.
  return { column, pointer, code, message: code === 'not-allowed' ? message.replaceAll(/[A-Za-z-]+（([^（）]+)）/gu, '$1') : message }
}
