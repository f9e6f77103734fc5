import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepAnswer, type KeepAnswer, type Keyed } from '#kernel/kept-answer.ts'
import { programSight, within, withinConnection, type Database } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Tables } from '#kernel/tables.ts'
import { clientOf } from './door.ts'

/** The Idempotency-Key of a request, or null; refuses one that cannot be kept. */
export function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const key = Array.isArray(header) ? (header[0] ?? '') : header
  if (key.length < 1 || key.length > 255)
    throw new Refusal(400, 'bad-idempotency-key', 'Idempotency-Key 应为 1 至 255 个字符。请更换后重试。')
  return key
}

/** Digest of what was asked: the same key with another address or body is another request. Keyed, because a body holds personal numbers that a plain digest would let be tried out. */
export const digestOf = (request: FastifyRequest): string =>
  `h1.${clientOf(request).keyedDigest(hash('sha256', `${request.url}\n${JSON.stringify(request.body)}`, 'base64url'))}`

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
export async function answerOnce(
  database: Database<Tables>,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (keep?: KeepAnswer) => Promise<object>,
): Promise<never> {
  const key = keyOf(request)
  if (key === null) return (await act()) as never
  const keyed = { client: `exchange:${clientOf(request).id}`, key, digest: digestOf(request) }
  const find = () => findAnswer(database, keyed.client, key, keyed.digest)
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
