import { maskNumbersIn, normaliseNumber } from '#notice/secrecy.ts'
import { isSealed, SealError, type Seal } from '#platform/seal.ts'
import { maskIdNumber, maskPhone } from './sight.ts'

/** What a sealed text is bound to: the column it stands in, and what its row is known by for ever. */
export const places = {
  decisionId: 'decision.holder_id_number',
  decisionPhone: 'decision.holder_phone',
  rejection: 'rejection.content',
  importRow: 'import_row.cells',
  penaltyId: 'penalty.holder_id_number',
  accountPhone: 'account.phone',
  secondFactor: 'second_factor.secret',
  feedbackText: 'feedback.text',
  feedbackAnswer: 'feedback.answer',
  systemSecret: 'system_secret.sealed',
  webhookSecret: 'webhook.secret',
} as const

/** Null stays null, and costs nothing. */
export const sealText = (seal: Seal, place: string, row: string, text: string | null): string | null =>
  text === null || text === '' ? text : seal.seal(place, row, text)
/** Throws SealError. */
export const openText = (seal: Seal, place: string, row: string, sealed: string | null): string | null =>
  sealed === null ? null : seal.open(place, row, sealed)

/** Of equal numbers equal, however they are written; what `…_index` columns hold. */
export const indexNumber = (seal: Seal, kind: 'id' | 'phone', text: string | null): string | null =>
  text === null ? null : seal.index(kind, normaliseNumber(kind, text))

/** A decision's numbers as its row has them, also in `to_jsonb(decision)` and in what is kept of earlier revisions. */
export interface NumberedRow {
  readonly client: string
  readonly source_id: string
  readonly holder_id_number: string | null
  readonly holder_phone: string | null
}
/** Source and its own id never change, and both stand in every revision. */
const rowOf = ({ client, source_id }: Pick<NumberedRow, 'client' | 'source_id'>) => `${client}\n${source_id}`

/** What stands in the row of a decision for its holder's numbers. */
export function sealNumbers(
  seal: Seal,
  name: Pick<NumberedRow, 'client' | 'source_id'>,
  { idNumber, phone }: { readonly idNumber: string | null; readonly phone: string | null },
) {
  const row = rowOf(name)
  return {
    holder_id_number: sealText(seal, places.decisionId, row, idNumber),
    holder_phone: sealText(seal, places.decisionPhone, row, phone),
    holder_id_index: indexNumber(seal, 'id', idNumber),
    holder_phone_index: indexNumber(seal, 'phone', phone),
  }
}

/** The numbers in clear: for comparing, revealing and nothing else. Throws SealError. */
export function openNumbers(seal: Seal, row: NumberedRow): { readonly idNumber: string | null; readonly phone: string | null } {
  return {
    idNumber: openText(seal, places.decisionId, rowOf(row), row.holder_id_number),
    phone: openText(seal, places.decisionPhone, rowOf(row), row.holder_phone),
  }
}

/** The numbers as everybody sees them who has not said why he needs them. */
export function maskNumbers(seal: Seal, row: NumberedRow): { readonly idNumber: string | null; readonly phone: string | null } {
  return {
    idNumber: sayBroken(() => maskIdNumber(openText(seal, places.decisionId, rowOf(row), row.holder_id_number))),
    phone: sayBroken(() => maskPhone(openText(seal, places.decisionPhone, rowOf(row), row.holder_phone))),
  }
}

/** The numbers in clear, to be compared or masked; words in the place of one that does not open. */
export function readNumbers(seal: Seal, row: NumberedRow): { readonly idNumber: string | null; readonly phone: string | null } {
  return {
    idNumber: sayBroken(() => openText(seal, places.decisionId, rowOf(row), row.holder_id_number)),
    phone: sayBroken(() => openText(seal, places.decisionPhone, rowOf(row), row.holder_phone)),
  }
}

/** A text that does not open must not take the page with it on which the matter is worked. */
function sayBroken(show: () => string | null): string | null {
  try {
    return show()
  } catch (cause) {
    if (cause instanceof SealError) return '密文校验未通过'
    throw cause
  }
}

/**
 * The digest of a decision that has numbers is keyed: all else of it is known, so that a plain digest would tell a number to whoever
 * tries out the few thousand that are possible.
 */
export const sealDigest = (seal: Seal, digest: string, numbered: boolean): string => (numbered ? `h1.${seal.digest(digest)}` : digest)
export const isDigestSealed = (digest: string) => digest.startsWith('h1.')

/**
 * A free text as it is kept: numbers of persons in it masked, so that no list, feed or export can show them, and beside it the text as
 * it was written, sealed; nothing where nothing had to be masked.
 */
export function maskAndSeal(seal: Seal, place: string, row: string, text: string): readonly [masked: string, sealed: string | null] {
  const masked = maskNumbersIn(text)
  return [masked, masked === text ? null : seal.seal(place, row, text)]
}

/** A penalty's number is bound like a decision's: to the source and its own id there. */
export const sealPenaltyId = (seal: Seal, name: Pick<NumberedRow, 'client' | 'source_id'>, idNumber: string | null): string | null =>
  sealText(seal, places.penaltyId, rowOf(name), idNumber)
export const maskPenaltyId = (seal: Seal, row: Pick<NumberedRow, 'client' | 'source_id' | 'holder_id_number'>): string | null =>
  sayBroken(() => maskIdNumber(openText(seal, places.penaltyId, rowOf(row), row.holder_id_number)))

/** A refused row's name: it has none of its own before it is written. */
export const rejectionRow = ({
  client,
  source_id,
  received_at,
}: {
  readonly client: string
  readonly source_id: string | null
  readonly received_at: Date
}) => `${client}\n${source_id ?? ''}\n${received_at.toISOString()}`

const cellsRow = (id: string, row: number) => `${id}\n${row}`
/** All cells of a refused spreadsheet row in one sealed text, as the one element of the column. */
export const sealCells = (seal: Seal, id: string, row: number, cells: readonly string[] | null): readonly string[] | null =>
  cells && [seal.seal(places.importRow, cellsRow(id, row), JSON.stringify(cells))]
/** Throws SealError. */
export const openCells = (seal: Seal, id: string, row: number, cells: readonly string[] | null): readonly string[] | null =>
  cells?.length === 1 && isSealed(cells[0]!) ? (JSON.parse(seal.open(places.importRow, cellsRow(id, row), cells[0]!)) as string[]) : cells

/** SMS keep the phone as the account had it, so both open alike. Old rows are not sealed yet. */
export const openPhone = (seal: Seal, account: string | null, phone: string): string =>
  account === null ? phone : seal.open(places.accountPhone, account, phone)
export const sealPhone = (seal: Seal, account: string, phone: string | null): string | null =>
  sealText(seal, places.accountPhone, account, phone)
