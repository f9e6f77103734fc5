import { maskNumbers, openNumbers, type NumberedRow } from '#kernel/personal.ts'
import { maskName } from '#modules/waiting/index.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { withinConnection } from '#platform/db.ts'

/** Fields of a decision's holder that tell of a person where the holder is one, or always. */
export const holderFields = { name: '行政相对人', idNumber: '证件号码', phone: '联系电话', representative: '法定代表人' } as const
export type HolderField = keyof typeof holderFields

type HolderRecord = NumberedRow & {
  readonly id: string
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_legal_representative: string | null
}
export type HolderCells = Readonly<Record<HolderField, string | null>>

/**
 * The holders of these decisions as far as row security shows them: names of firms as they are; names and numbers of people masked, or in
 * clear for whoever has said why (1.4).
 */
export async function readHolders(
  city: City,
  viewer: Viewer,
  decisions: readonly string[],
  inClear: boolean,
): Promise<ReadonlyMap<string, HolderCells>> {
  const { rows } = await withinConnection(city.database.pool, viewer, (connection) =>
    connection.query<HolderRecord>({
      name: 'export-holders',
      text: `select decision.id, decision.client, decision.source_id, decision.holder_kind, decision.holder_name, decision.holder_legal_representative,
                    decision.holder_id_number, decision.holder_phone
             from app.decision where decision.id = any($1::bigint[])`,
      values: [decisions],
    }),
  )
  return new Map(
    rows.map((row) => {
      const numbers = inClear ? openNumbers(city.seal, row) : maskNumbers(city.seal, row)
      const person = (name: string | null) => (name === null || inClear ? name : maskName(name))
      return [
        row.id,
        {
          ...numbers,
          name: row.holder_kind === 'natural' ? person(row.holder_name) : row.holder_name,
          representative: person(row.holder_legal_representative),
        },
      ]
    }),
  )
}
