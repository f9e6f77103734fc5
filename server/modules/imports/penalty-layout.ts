import { idTypes } from '#notice/decision-words.ts'
import { effectOf, splitCategories } from '#notice/penalty-words.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import { inferKind, readEndDay, readKind, readWrittenDay } from './cell-words.ts'
import type { Target } from './columns.ts'
import type { Layout } from './header.ts'
import { cellProblems, deriveSourceId, dropAbsent, openCells, type RowProblem } from './layout.ts'

/** One row as the outside contract names a penalty's fields, not yet checked; what was blank is left out. */
export interface WrittenPenalty {
  readonly [field: string]: string | null | readonly string[] | { readonly [field: string]: string }
}
export interface WrittenPenaltyRow {
  readonly penalty: WrittenPenalty
  readonly problems: readonly RowProblem[]
}

/** Only these may be given up with a stroke or 无; in the others such a text is what it says. */
const mayBeFiller: ReadonlySet<Target> = new Set<Target>([
  'uscc',
  'idType',
  'idNumber',
  'identityCard',
  'registrationNumber',
  'legalRepresentative',
  'fine',
  'confiscated',
  'licence',
  'validTo',
  'publicUntil',
  'organUscc',
  'sourceUscc',
  'remark',
  'moreCategories',
  'decisionDocumentNumber',
  'certificateNumber',
  'item',
  'decision',
  'procedure',
  'sourceId',
])
const copied = [
  'documentNumber',
  'facts',
  'basis',
  'content',
  'organ',
  'organUscc',
  'source',
  'sourceUscc',
  'remark',
  'procedure',
  'decision',
  'decisionDocumentNumber',
  'certificateNumber',
  'item',
] as const
const holderTargets = ['name', 'uscc', 'registrationNumber', 'idType', 'idNumber', 'legalRepresentative'] as const

/** Turns one row of a penalty table into a penalty to be checked. */
export function readPenaltyRow(layout: Layout, row: SheetRow): WrittenPenaltyRow {
  const text = openCells(layout, row, mayBeFiller)
  const categories = [...splitCategories(text('categories')), ...splitCategories(text('moreCategories'))]
  const day = (target: Target, read: (words: string) => string | null) => (text(target) === '' ? undefined : read(text(target)))
  const penalty: Record<string, WrittenPenalty[string] | undefined> = {
    sourceId: text('sourceId') || deriveSourceId({ documentNumber: text('documentNumber'), holder: text('name'), item: '' }),
    // 2015 tables have the case's name and the facts in one place, and no column for what the law was broken by.
    offence: text('offence') || (layout.version === '2015' ? text('facts').slice(0, 2000) : '') || undefined,
    categories: categories.length > 0 ? [...new Set(categories)] : undefined,
    fine: text('fine') || (layout.version === '2015' ? findFine(text('content')) : undefined),
    confiscated: text('confiscated') || undefined,
    licence:
      text('licence') || (layout.version === '2015' && namesLicence(categories) ? text('content').slice(0, 200) || undefined : undefined),
    decidedOn: day('decidedOn', readWrittenDay),
    validTo: day('validTo', readEndDay),
    publicUntil: day('publicUntil', readEndDay),
    holder: readHolder(text),
  }
  if (layout.version === '2015' && categories.some((name) => name.startsWith('没收'))) penalty['confiscated'] ??= findTaken(text('content'))
  for (const target of copied) penalty[target] = text(target) || undefined
  return { penalty: dropAbsent(penalty), problems: cellProblems(layout, row) }
}

function readHolder(text: (target: Target) => string): Readonly<Record<string, string>> {
  const identityCard = text('identityCard')
  const holder: Record<string, string | undefined> = {}
  for (const target of holderTargets) holder[target] = text(target) || undefined
  holder['kind'] = text('kind') === '' ? inferKind(text('uscc'), identityCard || text('idNumber')) : readKind(text('kind'))
  if (identityCard !== '' && holder['kind'] === 'natural') {
    holder['idType'] = idTypes['id-card']
    holder['idNumber'] = identityCard
  }
  return dropAbsent(holder)
}

const namesLicence = (categories: readonly string[]) => effectOf(categories, '') !== 'none'

/** 2015 tables have no column for amounts: what 处罚结果 says, in units of 10,000 yuan; undefined where it says none. */
const findFine = (content: string) => readAmount(/罚款[^0-9]{0,8}([0-9][0-9,]*(?:\.[0-9]+)?)\s*(万?元)/u.exec(content.normalize('NFKC')))
const findTaken = (content: string) => readAmount(/没收[^0-9]{0,20}([0-9][0-9,]*(?:\.[0-9]+)?)\s*(万?元)/u.exec(content.normalize('NFKC')))

function readAmount(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const amount = Number(match[1]!.replaceAll(',', '')) / (match[2] === '万元' ? 1 : 10_000)
  return Number.isFinite(amount) ? String(Number(amount.toFixed(6))) : undefined
}
