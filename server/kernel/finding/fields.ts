import type { Directory } from '../directory.ts'

/** The columns that are looked through. Personal numbers are none of them: they are found by the whole number or not at all (1.4). */
export const findColumns = `decision.holder_name, decision.holder_uscc, decision.document_number, decision.certificate_number, decision.content,
  decision.address, decision.item, decision.item_as_sent`

export interface FindRecord {
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly document_number: string
  readonly certificate_number: string | null
  readonly content: string
  readonly address: string | null
  readonly item: string | null
  readonly item_as_sent: string
}

/** Fields by the name that answers carry, with the words that people know them by, in the order in which a find is shown. */
export const findFields = {
  holder: '行政相对人',
  uscc: '统一社会信用代码',
  documentNumber: '决定文书号',
  certificateNumber: '证书编号',
  item: '许可事项',
  address: '地址',
  content: '许可内容',
} as const
export type FindField = keyof typeof findFields

/** What a decision says in each field; the item both as the catalogue calls it now and as it was sent. */
export function textsOf(directory: Pick<Directory, 'items'>, record: FindRecord): readonly (readonly [FindField, string])[] {
  const named = record.item === null ? undefined : directory.items.get(record.item)?.name
  const texts: readonly (readonly [FindField, string | null | undefined])[] = [
    ['holder', record.holder_name],
    ['uscc', record.holder_uscc],
    ['documentNumber', record.document_number],
    ['certificateNumber', record.certificate_number],
    ['item', named],
    ['item', record.item_as_sent === named ? null : record.item_as_sent],
    ['address', record.address],
    ['content', record.content],
  ]
  return texts.filter((text): text is readonly [FindField, string] => typeof text[1] === 'string' && text[1] !== '')
}
