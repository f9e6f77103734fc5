import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerOncePerKey, readKey } from '#kernel/answer-once.ts'
import type { KeepAnswer } from '#kernel/kept-answer.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Database } from '#platform/db.ts'
import { clientOf } from './door.ts'

export { findAnswer } from '#kernel/answer-once.ts'

/** The Idempotency-Key of a request, or null; refuses one that cannot be kept. */
export const keyOf = (request: FastifyRequest): string | null => readKey(request.headers['idempotency-key'])

/** Digest of what was asked: the same key with another address or body is another request. Keyed, because a body holds personal numbers that a plain digest would let be tried out. */
export const digestOf = (request: FastifyRequest): string =>
  `h1.${clientOf(request).keyedDigest(hash('sha256', `${request.url}\n${JSON.stringify(request.body)}`, 'base64url'))}`

/** Answers a small write of a department's system once per key. */
export async function answerOnce(
  database: Database<Tables>,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (keep?: KeepAnswer) => Promise<object>,
): Promise<never> {
  const key = keyOf(request)
  const keyed = key === null ? null : { client: `exchange:${clientOf(request).id}`, key, digest: digestOf(request) }
  return await answerOncePerKey(database, keyed, reply, act)
}
