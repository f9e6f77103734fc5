import type { Directory } from '#kernel/directory.ts'
import { decisionColumns } from '#kernel/ingest-statement.ts'
import { readNumbers, type NumberedRow } from '#kernel/personal.ts'
import { maskIdNumber, maskPhone } from '#kernel/sight.ts'
import { presenter } from '#modules/pushes/index.ts'
import type { Seal } from '#platform/seal.ts'
import { labelOf } from './timeline.ts'

export interface RevisionRecord {
  readonly revision: number
  readonly received_at: Date
  readonly content: Readonly<Record<string, unknown>>
}
const inward: ReadonlySet<string> = new Set([
  'client',
  'source_id',
  'digest',
  'status',
  'rule',
  'item_as_sent',
  'holder_id_index',
  'holder_phone_index',
])

/** Each revision with what it changed, newest first: before and after side by side, personal numbers masked. */
export function presentRevisions(
  directory: Directory,
  seal: Seal,
  now: Readonly<Record<string, unknown>> & { readonly revision: number; readonly received_at: Date },
  earlier: readonly RevisionRecord[],
) {
  const states = [...earlier, { revision: now.revision, received_at: now.received_at, content: now }].map((state) => ({
    ...state,
    content: inClear(seal, state.content),
  }))
  return states
    .map(({ revision, received_at, content }, index) => ({
      revision,
      receivedAt: received_at.toISOString(),
      changes: index === 0 ? [] : changesBetween(directory, states[index - 1]!.content, content),
    }))
    .toReversed()
}

/** Equal numbers are sealed differently each time. What is shown of them is masked below. */
function inClear(seal: Seal, content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { idNumber, phone } = readNumbers(seal, content as unknown as NumberedRow)
  return { ...content, holder_id_number: idNumber, holder_phone: phone }
}

function changesBetween(directory: Directory, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  return decisionColumns
    .filter((column) => !inward.has(column) && JSON.stringify(before[column] ?? null) !== JSON.stringify(after[column] ?? null))
    .map((column) => ({
      field: column,
      label: labelOf(column),
      before: show(directory, column, before[column]),
      after: show(directory, column, after[column]),
    }))
}

function show(directory: Directory, column: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join('、') : JSON.stringify(value)
  if (column === 'holder_id_number') return maskIdNumber(text)
  if (column === 'holder_phone') return maskPhone(text)
  if (column === 'region') return presenter(directory).region(text).name
  if (column === 'item') return presenter(directory).item(text, text).name
  return text
}
