import { hash } from 'node:crypto'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { compareDay, type Comparison } from './compare.ts'
import { countDay, lockDay } from './count.ts'

/** What a source says that it sent on one day. */
export interface SourceList {
  readonly client: string
  readonly department: string
  readonly by: string
  readonly day: string
  readonly count: number
  /** Lower-case hexadecimal. */
  readonly digest: string
  readonly ids: readonly string[] | null
}
export interface ListAnswer extends Comparison {
  readonly id: string
  readonly received: number
  readonly pushed: number
  readonly waiting: number
  readonly rejected: number
  readonly kept: number
  readonly digest: string
  readonly differences: readonly { readonly id: string; readonly kind: string; readonly owner: string; readonly dueOn: string }[]
}

/** SHA-256 over the ids, sorted by their UTF-8 bytes and joined by line feeds, in lower-case hexadecimal. */
export function digestOfIds(ids: readonly string[]): string {
  const sorted = ids.map((id) => Buffer.from(id, 'utf8')).toSorted((one, other) => Buffer.compare(one, other))
  return hash('sha256', Buffer.concat(sorted.flatMap((id, place) => (place === 0 ? [id] : [lineFeed, id]))), 'hex')
}
const lineFeed = Buffer.from('\n')

/** Keeps the source's list of a day, counts that day anew and compares the two, all in one transaction. The last list stands. */
export async function registerList({ database, directory, now, committed }: City, list: SourceList): Promise<ListAnswer> {
  const at = now()
  const known = await directory.current(at.getTime())
  const answer = await withinConnection(database.pool, programSight, async (connection) => {
    await lockDay(connection, list.day)
    const { rows } = await connection.query<{ id: string }>({
      name: 'keep-list',
      text: `insert into app.reconciliation as kept (day, client, department, digest, counted_at, source_count, source_digest, source_ids, source_at, source_by)
             values ($1, $2, $3, '', $7, $4, $5, $6, $7, $8)
             on conflict (day, client) do update set source_count = excluded.source_count, source_digest = excluded.source_digest,
               source_ids = excluded.source_ids, source_at = excluded.source_at, source_by = excluded.source_by
             returning kept.id`,
      values: [list.day, list.client, list.department, list.count, list.digest, list.ids, at, list.by],
    })
    const id = rows[0]!.id
    await addEntry(connection, {
      type: 'reconciliation.listed',
      at,
      decision: null,
      tell: [[known.bureau, null]],
      actor: list.by,
      seat: 'system',
      department: list.department,
      data: { reconciliation: id, day: list.day, count: list.count, digest: list.digest },
    })
    const others = (await countDay(connection, { day: list.day, at, bureau: known.bureau })).filter((other) => other !== id)
    for (const other of others) await compareDay(connection, known, other, at)
    const comparison = await compareDay(connection, known, id, at)
    const { rows: counts } = await connection.query<Omit<ListAnswer, 'id' | 'kept' | 'differences' | keyof Comparison>>(
      `select reconciliation.received, reconciliation.pushed, reconciliation.waiting, reconciliation.rejected, reconciliation.digest
       from app.reconciliation where reconciliation.id = $1`,
      [id],
    )
    const { rows: differences } = await connection.query<ListAnswer['differences'][number]>(
      `select difference.id, difference.kind, difference.owner, difference.due_on as "dueOn" from app.difference
       where difference.reconciliation = $1 and difference.status in ('open', 'explained') order by difference.id`,
      [id],
    )
    const row = counts[0]!
    return { ...comparison, ...row, id, kept: row.received - row.rejected, differences }
  })
  committed()
  return answer
}
