import { dayInShanghai } from '#notice/working-days.ts'
import { findStateSecret } from '#notice/decision-secrets.ts'
import type { City } from '#kernel/city.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import type { SpreadsheetSandbox } from '#platform/spreadsheets/sandbox.ts'
import { type Layout, getLayout, headerSearchRows } from './header.ts'
import { openItemFinder } from './item-finder.ts'
import { finishImport, keepSurvey } from './progress.ts'
import { isOwnNote } from './problems-book.ts'
import type { ImportRecord } from './records.ts'
import { isDataRow } from './row-check.ts'
import { takeChunk } from './chunk.ts'

export interface ReadingOptions {
  readonly city: City
  readonly sandbox: SpreadsheetSandbox
  /** Ends the reading between two chunks; the import goes on later where it stood. */
  readonly signal: AbortSignal
}

/**
 * Reads one import to its end. The whole file is read once before the first row is taken in, because a file may turn out damaged at its
 * last byte and is then refused as a whole; what is counted there makes the progress exact. Throws SpreadsheetRefusal or Refusal for a
 * file that cannot be used, the signal's reason when told to stop, anything else for a fault.
 */
export async function readImport({ city, sandbox, signal }: ReadingOptions, claimed: ImportRecord): Promise<void> {
  const file = city.files.placeOf(claimed.sm3)
  const { layout, total } = await survey(sandbox, file, signal)
  let record = await keepSurvey(city, claimed, layout, total)
  const directory = await city.directory.current(city.now().getTime())
  const checking = { layout, findItem: openItemFinder(directory), defaultRegion: record.default_region, today: dayInShanghai(record.at) }
  for await (const batch of sandbox.read(file, { signal })) {
    const rows = batch.filter((row) => row.number > record.last_row && isDataRow(layout, row))
    if (rows.length > 0) record = await takeChunk(city, record, checking, rows)
    signal.throwIfAborted()
  }
  await finishImport(city, record, { state: 'done' })
}

interface Survey {
  readonly layout: Layout
  /** Rows of the table below the header. */
  readonly total: number
}

async function survey(sandbox: SpreadsheetSandbox, file: string, signal: AbortSignal): Promise<Survey> {
  let layout: Layout | undefined
  let total = 0
  for await (const batch of sandbox.read(file, { signal })) {
    layout ??= findLayout(batch)
    for (const row of batch) if (isDataRow(layout, row)) total += 1
  }
  // An empty file is refused by the header's own words.
  layout ??= getLayout([])
  if (total === 0) throw new Refusal(422, 'no-rows', `第 ${layout.headerRow} 行表头下面没有数据。请填写后重新上传。`)
  return { layout, total }
}

function findLayout(batch: readonly SheetRow[]): Layout {
  const layout = getLayout(batch)
  const above = batch.slice(0, headerSearchRows).filter(({ number }) => number <= layout.headerRow)
  if (findStateSecret({ above: above.map(({ cells }) => [...cells]) }) !== null) {
    throw new Refusal(
      422,
      'state-secret',
      '表头以上带有国家秘密标志，整个文件未作导入，原件已从平台删除。涉密文件不得进入本平台，请改由涉密渠道办理。',
    )
  }
  return { ...layout, unknown: layout.unknown.filter((header) => !isOwnNote(header)) }
}
