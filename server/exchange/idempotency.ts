import { programSight, within, type Database } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Tables } from '#kernel/tables.ts'

/** The first answer under this key, or null. The same key with another body is refused: one of the two would be lost. */
export async function findAnswer(database: Database<Tables>, client: string, key: string, digest: string): Promise<string | null> {
  const row = await within(database, programSight, (tx) =>
    tx.selectFrom('app.idempotency').select(['body_digest', 'answer']).where('client', '=', client).where('key', '=', key).executeTakeFirst(),
  )
  if (!row) return null
  if (row.body_digest !== digest) throw new Refusal(409, 'key-reused', '该幂等键已用于另一份内容。请为新的内容换用新的幂等键。')
  return row.answer
}
