import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'

/** A write that carried an Idempotency-Key. */
export interface Keyed {
  readonly client: string
  readonly key: string
  /** Of what was asked: the same key with another body is another request. */
  readonly digest: string
}

/** Keeps the first answer in the transaction of what it answers, so that neither stands without the other. */
export type KeepAnswer = (connection: PoolClient, answer: object) => Promise<void>

/** Of two requests with one key the second waits here for the first one's commit and then fails alone, to be given the first's answer. */
export async function keepAnswer(connection: PoolClient, { client, key, digest }: Keyed, answer: string): Promise<void> {
  const { rowCount } = await connection.query({
    name: 'keep-answer',
    text: `insert into app.idempotency (client, key, body_digest, status, answer) values ($1, $2, $3, 200, $4) on conflict do nothing`,
    values: [client, key, digest, answer],
  })
  if (rowCount === 0) throw new Refusal(409, 'key-in-use', '同一幂等键的请求正在处理。请稍后用同一内容重试。')
}
