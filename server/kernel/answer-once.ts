import type { FastifyReply } from 'fastify'
import { programSight, within, withinConnection, type Database } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { keepAnswer, type KeepAnswer, type Keyed } from './kept-answer.ts'
import type { Tables } from './tables.ts'

/** The Idempotency-Key that a request carries, or null. Throws a Refusal where it cannot be kept. */
export function readKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null
  const key = typeof header === 'string' ? header : (header[0] ?? '')
  if (key.length < 1 || key.length > 255)
    throw new Refusal(400, 'bad-idempotency-key', 'Idempotency-Key 应为 1 至 255 个字符。请更换后重试。')
  return key
}

/** The first answer under this key, or null. The same key with another body is refused: one of the two would be lost. */
export async function findAnswer(database: Database<Tables>, client: string, key: string, digest: string): Promise<string | null> {
  const row = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.idempotency')
      .select(['body_digest', 'answer'])
      .where('client', '=', client)
      .where('key', '=', key)
      .executeTakeFirst(),
  )
  if (!row) return null
  if (row.body_digest !== digest) throw new Refusal(409, 'key-reused', '该幂等键已用于另一份内容。请为新的内容换用新的幂等键。')
  return row.answer
}

/**
 * Answers a small write once per key, also when it is asked twenty times at once. `act` keeps its answer in its own transaction by the
 * function it is handed, which an act that cannot be repeated (feedback) must do; of the others the answer is kept after the act.
 */
export async function answerOncePerKey(
  database: Database<Tables>,
  keyed: Keyed | null,
  reply: FastifyReply,
  act: (keep?: KeepAnswer) => Promise<object>,
): Promise<never> {
  if (keyed === null) return (await act()) as never
  const find = () => findAnswer(database, keyed.client, keyed.key, keyed.digest)
  const answer = (await find()) ?? (await actOnce(database, keyed, act, find))
  return reply.type('application/json; charset=utf-8').serializer(String).send(answer) as never
}

async function actOnce(
  database: Database<Tables>,
  keyed: Keyed,
  act: (keep: KeepAnswer) => Promise<object>,
  find: () => Promise<string | null>,
): Promise<string> {
  let kept = false
  try {
    const answer = JSON.stringify(
      await act(async (connection, given) => {
        await keepAnswer(connection, keyed, JSON.stringify(given))
        kept = true
      }),
    )
    if (!kept) await withinConnection(database.pool, programSight, (connection) => keepAnswer(connection, keyed, answer))
    return answer
  } catch (cause) {
    // Another request with this key may have been first: its answer is this one's answer.
    const first = cause instanceof Refusal ? await find() : null
    if (first === null) throw cause
    return first
  }
}
