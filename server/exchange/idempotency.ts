import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { programSight, within, type Database } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Tables } from '#kernel/tables.ts'
import { clientOf } from './door.ts'

/** The Idempotency-Key of a request, or null; refuses one that cannot be kept. */
export function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const key = Array.isArray(header) ? (header[0] ?? '') : header
  if (key.length < 1 || key.length > 255) throw new Refusal(400, 'bad-key', 'Idempotency-Key 应为 1 至 255 个字符。请更换后重试。')
  return key
}

/** Digest of what was asked: the same key with another address or body is another request. */
export const digestOf = (request: FastifyRequest): string => hash('sha256', `${request.url}\n${JSON.stringify(request.body)}`, 'base64url')

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
 * Answers a small write once per key. The act itself is safe to repeat by its push id, so the answer is kept after it: a fault in
 * between makes the next try act again on what is there already, and says so.
 */
export async function answerOnce(
  database: Database<Tables>,
  request: FastifyRequest,
  reply: FastifyReply,
  act: () => Promise<unknown>,
): Promise<never> {
  const key = keyOf(request)
  if (key === null) return (await act()) as never
  const client = `exchange:${clientOf(request).id}`
  const digest = digestOf(request)
  const earlier = await findAnswer(database, client, key, digest)
  const answer = earlier ?? JSON.stringify(await act())
  if (earlier === null) {
    await within(database, programSight, (tx) =>
      tx
        .insertInto('app.idempotency')
        .values({ client, key, body_digest: digest, status: 200, answer })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
  return reply.type('application/json; charset=utf-8').serializer(String).send(answer) as never
}
