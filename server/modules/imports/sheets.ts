import { findStateSecret } from '#notice/decision-secrets.ts'
import { Refusal } from '#platform/http/problem.ts'
import { SpreadsheetRefusal } from '#platform/spreadsheets/refusal.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import type { Source } from '#platform/bytes/read.ts'
import type { SpreadsheetSandbox } from '#platform/spreadsheets/sandbox.ts'
import { findHeader, headerSearchRows, refuseMissing, type ColumnChoices, type FoundHeader, type Layout } from './header.ts'
import type { ImportKind } from './columns.ts'
import { isOwnNote } from './notes.ts'
import { isDataRow } from './row-check.ts'

/** Rows of the second sheet are numbered from here on, of the third from twice as far: a row keeps one number in the whole file. */
export const sheetStride = 2_000_000

export interface SurveyedSheet {
  /** null for a text file, which has no sheets. */
  readonly name: string | null
  /** Added to the row numbers of this sheet. */
  readonly offset: number
  readonly layout: Layout
  readonly missing: FoundHeader['missing']
  /** Rows of the table below the header. */
  readonly rows: number
  /** Of each unknown column, what stands in it first; as it is, for the one who has the file. */
  readonly samples: ReadonlyMap<string, readonly string[]>
}
export interface Survey {
  readonly sheets: readonly SurveyedSheet[]
  /** Sheets that hold no table of this kind: a sheet of explanations, or one of another table. */
  readonly skipped: readonly string[]
  readonly total: number
}
export interface SurveyOptions {
  readonly sandbox: SpreadsheetSandbox
  readonly kind: ImportKind
  readonly choices: ColumnChoices
  readonly signal: AbortSignal
}

const mostSamples = 3
/** A sheet beside the first that has fewer known columns is no table of this kind, only words that look like one. */
const leastKnown = 4

/** Reads every visible sheet once and finds the tables in it: 双公示 has 法人 and 自然人 on sheets of their own. Throws SpreadsheetRefusal or Refusal. */
export async function surveyFile(file: Source, options: SurveyOptions): Promise<Survey> {
  const { sandbox, signal } = options
  const visible = (await sandbox.listSheets(file, { signal })).filter(({ hidden }) => !hidden)
  const names: readonly (string | null)[] = visible.length > 0 ? visible.map(({ name }) => name) : [null]
  const sheets: SurveyedSheet[] = []
  const skipped: string[] = []
  let refusal: unknown
  for (const [at, name] of names.entries()) {
    const found = await surveySheet(file, { name, offset: at * sheetStride, only: names.length === 1 }, options).catch((cause: unknown) => {
      if (!(cause instanceof SpreadsheetRefusal) || cause.code !== 'no-header') throw cause
      refusal ??= cause
      return null
    })
    if (found && (names.length === 1 || found.missing.length === 0 || countKnown(found.layout) >= leastKnown)) sheets.push(found)
    else if (name !== null) skipped.push(name)
  }
  const [first] = sheets
  if (!first) throw refusal ?? new SpreadsheetRefusal('no-header', '工作簿中没有可以导入的表。请使用导入模板。')
  const total = sheets.reduce((sum, { rows }) => sum + rows, 0)
  if (total === 0) throw new Refusal(422, 'no-rows', `第 ${first.layout.headerRow} 行表头下面没有数据。请填写后重新上传。`)
  return { sheets, skipped, total }
}

const countKnown = ({ targets }: Layout) => targets.filter((target) => target !== null).length

async function surveySheet(
  file: Source,
  { name, offset, only }: { readonly name: string | null; readonly offset: number; readonly only: boolean },
  { sandbox, kind, choices, signal }: SurveyOptions,
): Promise<SurveyedSheet> {
  let header: FoundHeader | undefined
  let rows = 0
  const samples = new Map<string, string[]>()
  for await (const batch of sandbox.read(file, { signal, ...(name === null || only ? {} : { sheet: name }) })) {
    header ??= findTable(batch, kind, choices)
    const { layout } = header
    for (const row of batch) {
      if (!isDataRow(layout, row)) continue
      rows += 1
      if (layout.unknown.length > 0) takeSamples(layout, row, samples)
    }
  }
  // An empty sheet is refused by the header's own words.
  const { layout, missing } = header ?? findHeader([], kind, choices)
  return { name, offset, layout, missing, rows, samples }
}

function findTable(batch: readonly SheetRow[], kind: ImportKind, choices: ColumnChoices): FoundHeader {
  const found = findHeader(batch, kind, choices)
  const above = batch.slice(0, headerSearchRows).filter(({ number }) => number <= found.layout.headerRow)
  if (findStateSecret({ above: above.map(({ cells }) => [...cells]) }) !== null) {
    throw new Refusal(
      422,
      'state-secret',
      '表头以上带有国家秘密标志，整个文件未作导入，原件已从平台删除。涉密文件不得进入本平台，请改由涉密渠道办理。',
    )
  }
  return { ...found, layout: { ...found.layout, unknown: found.layout.unknown.filter((header) => !isOwnNote(header)) } }
}

function takeSamples(layout: Layout, row: SheetRow, samples: Map<string, string[]>): void {
  for (const header of layout.unknown) {
    const kept = samples.get(header) ?? []
    const written = (row.cells[layout.headers.indexOf(header)] ?? '').trim()
    if (kept.length < mostSamples && written !== '' && !kept.includes(written))
      samples.set(header, [...kept, written.slice(0, 60).toWellFormed()])
  }
}

/** Throws the refusal of the first sheet that lacks columns. */
export function refuseIncomplete({ sheets }: Survey): void {
  for (const { layout, missing, name } of sheets)
    if (missing.length > 0) throw refuseMissing(layout, missing, sheets.length > 1 && name !== null ? name : undefined)
}
