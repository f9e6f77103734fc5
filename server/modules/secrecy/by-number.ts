import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { indexNumber, openNumbers, type NumberedRow } from '#kernel/personal.ts'

export type NumberKind = 'id' | 'phone'
export interface FoundByNumber extends NumberedRow {
  readonly id: string
  readonly document_number: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly holder_name: string
  readonly decided_on: string
}

/** Decisions of whoever has exactly this number, the newest first, as far as row security shows them. */
export async function findByNumber(
  connection: PoolClient,
  { seal }: Pick<City, 'seal'>,
  { kind, number, most }: { readonly kind: NumberKind; readonly number: string; readonly most: number },
): Promise<readonly FoundByNumber[]> {
  const index = indexNumber(seal, kind, number)
  const column = kind === 'id' ? 'holder_id_index' : 'holder_phone_index'
  const { rows } = await connection.query<FoundByNumber>({
    name: `by-number-${kind}`,
    text: `select decision.id, decision.document_number, decision.item, decision.item_as_sent, decision.holder_name, decision.decided_on,
                  decision.client, decision.source_id, decision.holder_id_number, decision.holder_phone
           from app.decision where decision.${column} = $1 order by decision.id desc limit $2`,
    values: [index, most],
  })
  // 64 bits of digest may coincide; what is shown has the number itself.
  return rows.filter((row) => {
    const { idNumber, phone } = openNumbers(seal, row)
    return indexNumber(seal, kind, kind === 'id' ? idNumber : phone) === index
  })
}
