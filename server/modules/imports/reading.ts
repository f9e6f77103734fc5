import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { SpreadsheetSandbox } from '#platform/spreadsheets/sandbox.ts'
import { findQuestions, keepAsked, readChoices } from './asking.ts'
import { openItemFinder } from './item-finder.ts'
import { finishImport, keepSurvey } from './progress.ts'
import type { ImportRecord } from './records.ts'
import { isDataRow } from './row-check.ts'
import { takeChunk } from './chunk.ts'
import { refuseIncomplete, surveyFile } from './sheets.ts'

export interface ReadingOptions {
  readonly city: City
  readonly sandbox: SpreadsheetSandbox
  /** Ends the reading between two chunks; the import goes on later where it stood. */
  readonly signal: AbortSignal
}

/**
 * Reads one import to its end, or to the question that a person has to answer first. The whole file is read once before the first row is
 * taken in, because a file may turn out damaged at its last byte and is then refused as a whole; what is counted there makes the progress
 * exact. Throws SpreadsheetRefusal or Refusal for a file that cannot be used, the signal's reason when told to stop, anything else for a fault.
 */
export async function readImport({ city, sandbox, signal }: ReadingOptions, claimed: ImportRecord): Promise<void> {
  const file = await city.files.at(claimed.sm3)
  const { kind } = claimed
  // What people decide while a file is being read counts for the next one.
  const choices = claimed.layout ? new Map(claimed.layout.choices ?? []) : await readChoices(city, claimed.department, kind)
  const survey = await surveyFile(file, { sandbox, kind, choices, signal })
  const asked = claimed.layout ? null : findQuestions(survey, kind, claimed.asking)
  if (asked) return await keepAsked(city, claimed, asked)
  refuseIncomplete(survey)
  let record = await keepSurvey(city, claimed, survey, choices)
  const directory = await city.directory.current(city.now().getTime())
  const common = { kind, findItem: openItemFinder(directory), defaultRegion: record.default_region, today: dayInShanghai(record.at) }
  for (const { name, offset, layout } of survey.sheets) {
    const sheet = survey.sheets.length + survey.skipped.length > 1 && name !== null ? { sheet: name } : {}
    for await (const batch of sandbox.read(file, { signal, ...sheet })) {
      const rows = batch.filter((row) => row.number + offset > record.last_row && isDataRow(layout, row))
      const numbered = offset === 0 ? rows : rows.map((row) => ({ ...row, number: row.number + offset }))
      if (rows.length > 0) record = await takeChunk(city, record, { ...common, layout }, numbered)
      signal.throwIfAborted()
    }
  }
  await finishImport(city, record, { state: 'done' })
}
