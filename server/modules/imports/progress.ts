import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { sealCells } from '#kernel/personal.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { ColumnChoices } from './header.ts'
import type { RowProblem } from './layout.ts'
import { normaliseHeader } from './header-words.ts'
import type { Survey } from './sheets.ts'
import { findImport, rowStatuses, type ImportRecord, type RowStatus } from './records.ts'
import { discard } from './receiving.ts'

export interface RowResult {
  readonly row: number
  readonly status: RowStatus
  readonly decision: string | null
  readonly penalty: string | null
  readonly documentNumber: string | null
  /** Of rejected rows, unless they bear a state secret. */
  readonly cells: readonly string[] | null
  readonly problems: readonly RowProblem[] | null
  readonly secret: boolean
}

const inCity = <Result>(city: City, work: (connection: PoolClient) => Promise<Result>) =>
  withinConnection(city.database.pool, programSight, work)

/** Notes what the first reading of the whole file found. */
export async function keepSurvey(
  city: City,
  { id }: ImportRecord,
  { sheets, skipped, total }: Survey,
  choices: ColumnChoices,
): Promise<ImportRecord> {
  const several = sheets.length + skipped.length > 1
  const [first, ...others] = sheets.map(({ name, offset, layout: { version, headerRow, headers } }) => ({
    version,
    headerRow,
    headers,
    ...(several && name !== null ? { sheet: name, offset } : {}),
  }))
  const headers = new Set(sheets.flatMap(({ layout }) => layout.headers.map(normaliseHeader)))
  const used = [...choices].filter(([header]) => headers.has(header))
  const unknown = [...new Set(sheets.flatMap(({ layout }) => layout.unknown))]
  const layout = {
    ...first,
    unknown,
    ...(others.length > 0 ? { others } : {}),
    ...(skipped.length > 0 ? { skipped } : {}),
    ...(used.length > 0 ? { choices: used } : {}),
  }
  return await inCity(city, async (connection) => {
    const { rows } = await connection.query<ImportRecord>(
      `update app.import set state = 'reading', total = $2, layout = $3 where import.id = $1 and import.state in ('queued', 'reading') returning import.*`,
      [id, total, JSON.stringify(layout)],
    )
    return rows[0] ?? overtaken(id)
  })
}

/** Keeps the results of one chunk and moves on, in one commit; refuses when somebody else has read on in the meantime. */
export async function keepChunk(city: City, record: ImportRecord, results: readonly RowResult[]): Promise<ImportRecord> {
  const count = (status: RowStatus) => results.filter((result) => result.status === status).length
  return await inCity(city, async (connection) => {
    const { rows } = await connection.query<ImportRecord>(
      `update app.import set last_row = $3, rows = import.rows + $4, accepted = import.accepted + $5, duplicate = import.duplicate + $6,
              revised = import.revised + $7, unrouted = import.unrouted + $8, rejected = import.rejected + $9, secrets = import.secrets + $10
       where import.id = $1 and import.last_row = $2 and import.state = 'reading'
       returning import.*`,
      [
        record.id,
        record.last_row,
        results.at(-1)!.row,
        results.length,
        ...rowStatuses.map(count),
        results.filter(({ secret }) => secret).length,
      ],
    )
    if (!rows[0]) return overtaken(record.id)
    await connection.query({
      name: 'keep-import-rows',
      text: `insert into app.import_row (import, row, department, status, decision, penalty, document_number, cells, problems)
             select $1, result.row, $2, result.status, result.decision, result.penalty, result."documentNumber", result.cells, result.problems
             from jsonb_to_recordset($3::jsonb) as result(row integer, status text, decision bigint, penalty bigint, "documentNumber" text, cells text[], problems jsonb)`,
      values: [
        record.id,
        record.department,
        JSON.stringify(results.map((result) => ({ ...result, cells: sealCells(city.seal, record.id, result.row, result.cells) }))),
      ],
    })
    return rows[0]
  })
}

function overtaken(id: string): never {
  throw new Error(`import ${id} is being read by somebody else`)
}

export type Ending = { readonly state: 'done' } | { readonly state: 'refused' | 'failed'; readonly code: string; readonly message: string }

/**
 * Closes an import. The original stays, but not that of a file in which a state secret was found, nor one that was refused, of which
 * nothing was taken in.
 */
export async function finishImport(city: City, { id }: ImportRecord, ending: Ending): Promise<void> {
  const at = city.now()
  const secret = ending.state === 'refused' && ending.code === 'state-secret'
  const record = await inCity(city, async (connection) => {
    const { rows } = await connection.query<ImportRecord>(
      `update app.import set state = $2, finished_at = $3, refusal_code = $4, refusal_message = $5, original_kept = $2 <> 'refused' and import.secrets = 0
       where import.id = $1 and import.state in ('queued', 'reading') returning import.*`,
      [id, ending.state, at, ending.state === 'done' ? null : ending.code, ending.state === 'done' ? null : ending.message],
    )
    const closed = rows[0]
    if (!closed) return await findImport(connection, id)
    const { accepted, duplicate, revised, unrouted, rejected, secrets } = closed
    const data = { subject: `import:${id}`, state: ending.state, accepted, duplicate, revised, unrouted, rejected, secrets }
    await addEntry(connection, {
      type: 'import.finished',
      at,
      decision: null,
      tell: [],
      actor: closed.by_name,
      seat: closed.by_seat,
      department: closed.department,
      data,
    })
    return closed
  })
  city.committed()
  if (record && !record.original_kept) await (record.secrets > 0 || secret ? city.files.remove(record.sm3) : discard(city, record.sm3))
}

/** Removes originals that a kill left behind between the decision to remove them and the removal. */
export async function removeLeftovers(city: City): Promise<void> {
  const { rows } = await inCity(city, (connection) =>
    connection.query<{ sm3: string; secret: boolean }>(
      `select import.sm3, import.secrets > 0 or import.refusal_code is not distinct from 'state-secret' as secret
       from app.import where not import.original_kept order by import.id desc limit 100`,
    ),
  )
  for (const { sm3, secret } of rows) await (secret ? city.files.remove(sm3) : discard(city, sm3))
}
