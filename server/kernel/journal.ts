import type { PoolClient } from 'pg'
import { maskNumbersIn } from '#notice/secrecy.ts'

export interface Entry {
  /** `<thing>.<past participle>`, as feeds name it. */
  readonly type: string
  readonly at: Date
  readonly decision: string | null
  /** Departments told, and the push each is told about. */
  readonly tell: readonly (readonly [department: string, push: string | null])[]
  readonly actor: string
  readonly seat: string
  readonly department: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Writes one entry and its outbox row in the open transaction and returns the entry's id. The sequencer numbers it after the commit. Numbers of persons in what people wrote are masked: the journal stands for ever. */
export async function addEntry(
  connection: PoolClient,
  { type, at, decision, tell, actor, seat, department, data }: Entry,
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>({
    name: 'add-entry',
    text: `with entry as (
             insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning journal.id
           ), queued as (insert into app.journal_pending (entry) select entry.id from entry)
           select entry.id from entry`,
    values: [
      type,
      at,
      decision,
      tell.map(([told]) => told),
      tell.map(([, push]) => push),
      actor,
      seat,
      department,
      maskNumbersIn(JSON.stringify(data)),
    ],
  })
  return rows[0]!.id
}
