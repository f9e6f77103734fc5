import { hash } from 'node:crypto'
import { decisionFields } from '#notice/decision-fields.ts'
import { penaltyFields } from '#notice/penalty-table.ts'
import { idTypes } from '#notice/decision-words.ts'
import { type SheetRow, columnLetters } from '#platform/spreadsheets/rows.ts'
import {
  findResultOfStatus,
  inferKind,
  isFiller,
  readCategory,
  readConfidentiality,
  readEndDay,
  readKind,
  readRegion,
  readResult,
  readWrittenDay,
} from './cell-words.ts'
import { type DecisionTarget, type ImportKind, type LayoutVersion, type Target, layouts } from './columns.ts'
import type { Layout } from './header.ts'

/** One row as the outside contract §3 names its fields, not yet checked; what was blank is left out. */
export interface WrittenDecision {
  readonly [field: string]: string | null | { readonly [field: string]: string }
}

/** What is wrong in one cell, to be shown beside it. */
export interface RowProblem {
  /** 0 = column A; null where the file has no such column. */
  readonly column: number | null
  /** JSON pointer into the decision. */
  readonly pointer: string
  readonly code: string
  readonly message: string
}

export interface WrittenRow {
  readonly row: number
  readonly decision: WrittenDecision
  readonly problems: readonly RowProblem[]
}

/** Only these may be given up with a stroke or 无; in the others such a text is what it says. */
const mayBeFiller: ReadonlySet<Target> = new Set<Target>([
  'uscc',
  'idType',
  'idNumber',
  'identityCard',
  'legalRepresentative',
  'certificateName',
  'certificateNumber',
  'documentNumber',
  'validFrom',
  'validTo',
  'phone',
  'address',
  'sourceId',
  'item',
  'itemCode',
])
const holderTargets = ['kind', 'name', 'uscc', 'idType', 'idNumber', 'legalRepresentative', 'phone'] as const
const copiedTargets = [
  'documentName',
  'certificateName',
  'certificateNumber',
  'content',
  'handler',
  'reviewer',
  'approver',
  'address',
  'originalDocumentNumber',
] as const

/** Turns one row into a decision to be checked. An item that no column names stays ''; the importer looks for it in the row's names. */
export function readDecision(layout: Layout, row: SheetRow): WrittenRow {
  const problems = cellProblems(layout, row)
  const text = openCells(layout, row, mayBeFiller)
  const written = (target: Target, read: (words: string) => string | null): string | null | undefined =>
    text(target) === '' ? undefined : read(text(target))

  const certificateNumber = text('certificateNumber')
  // A decision without a document number carries its certificate's (填写说明 of XK_WSH).
  const documentNumber = text('documentNumber') || certificateNumber
  const item = text('itemCode') || text('item')
  const decision: Record<string, WrittenDecision[string] | undefined> = {
    sourceId:
      text('sourceId') ||
      deriveSourceId({ documentNumber, holder: text('name'), item: item || text('documentName') || text('certificateName') }),
    item,
    documentNumber: documentNumber || undefined,
    category: written('category', readCategory),
    decidedOn: written('decidedOn', readWrittenDay),
    validFrom: written('validFrom', readWrittenDay),
    validTo: written('validTo', readEndDay),
    result: readRowResult(layout, text, problems),
    holder: readHolder(layout, text),
    region: written('region', readRegion),
    confidentiality: written('confidentiality', readConfidentiality),
  }
  for (const target of copiedTargets) decision[target] = text(target) || undefined
  return { row: row.number, decision: dropAbsent(decision), problems }
}

/**
 * The number of a decision that has none of its own: the same decision gets the same number again, and one document number for two
 * holders or two items stands for two decisions. What is written is taken, not what the catalogue makes of it: that changes.
 */
export function deriveSourceId(written: {
  readonly documentNumber: string
  readonly holder: string
  readonly item: string
}): string | undefined {
  if (written.documentNumber.trim() === '') return undefined
  const parts = [written.documentNumber, written.holder, written.item].map((part) => part.normalize('NFKC').replace(/\s/gu, ''))
  return `${written.documentNumber.trim().slice(0, 64)}#${hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)}`
}

function readRowResult(layout: Layout, text: (target: Target) => string, problems: RowProblem[]): string | undefined {
  if (text('result') !== '') return readResult(text('result'))
  const result = findResultOfStatus(text('status'), layout.version)
  if (result) return result
  const allowed = layout.version === '2018' ? '1（有效）或 2（无效）' : '0（正常）或 1（撤销）'
  const message = `“当前状态”为“${text('status').slice(0, 20)}”，不能判断决定结果。请填写${allowed}，或增加“决定结果”列写明。`
  problems.push({ column: layout.targets.indexOf('status'), pointer: pointerOf(layout.kind, 'status'), code: 'unknown-status', message })
  return undefined
}

function readHolder(layout: Layout, text: (target: Target) => string): Readonly<Record<string, string>> {
  const identityCard = text('identityCard')
  const holder: Record<string, string | undefined> = {}
  for (const target of holderTargets) holder[target] = text(target) || undefined
  if (holder['kind'] !== undefined) holder['kind'] = readKind(holder['kind'])
  if (layout.version === '2015') holder['kind'] = inferKind(text('uscc'), identityCard)
  if (identityCard !== '' && holder['kind'] === 'natural') {
    holder['idType'] = idTypes['id-card']
    holder['idNumber'] = identityCard
  }
  return dropAbsent(holder)
}

/** Where a field stands in what is checked. */
export function pointerOf(kind: ImportKind, target: Target): string {
  if (kind === 'penalties') {
    const name = target === 'moreCategories' ? 'categories' : target === 'identityCard' ? 'idNumber' : target
    return penaltyFields[name as keyof typeof penaltyFields].pointer
  }
  if (target === 'itemCode') return decisionFields.item.pointer
  if (target === 'status') return decisionFields.result.pointer
  return decisionFields[
    (target === 'identityCard' ? 'idNumber' : target) as Exclude<DecisionTarget, 'itemCode' | 'status' | 'identityCard'>
  ].pointer
}

/** Where in the file the field of a check's pointer stands, to put the reason beside it; null where the file has no such column. */
export function findColumn(layout: Layout, pointer: string): number | null {
  const at = layout.targets.findIndex((target) => target !== null && pointerOf(layout.kind, target) === pointer)
  return at < 0 ? null : at
}

/** What a column for this field would be called in the layout, to offer one that the file does not have; null where there is none. */
export function findTitle(version: LayoutVersion, pointer: string, kind: ImportKind = 'decisions'): string | null {
  return layouts[kind][version].find(({ target }) => target !== null && pointerOf(kind, target) === pointer)?.names[0] ?? null
}

/** Reads the cells of one row by what they feed; what is only a stroke counts as empty in `filler` columns. */
export function openCells(layout: Layout, row: SheetRow, filler: ReadonlySet<Target>): (target: Target) => string {
  return (target) => {
    const at = layout.targets.indexOf(target)
    const written = (at < 0 ? '' : (row.cells[at] ?? '')).trim()
    return filler.has(target) && isFiller(written) ? '' : written
  }
}

/** What the reader of the file found wrong in cells that are needed. */
export function cellProblems(layout: Layout, row: SheetRow): RowProblem[] {
  return row.problems.flatMap(({ column, code, message }) => {
    const target = layout.targets[column]
    return target ? [{ column, pointer: pointerOf(layout.kind, target), code, message }] : []
  })
}

export function dropAbsent<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const present: Record<string, Value> = {}
  for (const [name, value] of Object.entries(record)) if (value !== undefined) present[name] = value
  return present
}

/** “第 7 行 C 列（行政相对人名称）”: a place that the official finds in the spreadsheet program. */
export function namePlace(layout: Pick<Layout, 'headers'>, row: number, column: number | null, sheet: string | null = null): string {
  const where = sheet === null ? '' : `“${sheet}”`
  return column === null ? `${where}第 ${row} 行` : `${where}第 ${row} 行 ${columnLetters(column)} 列（${layout.headers[column] ?? ''}）`
}
