import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { openPhone } from '#kernel/personal.ts'
import { maskPhone } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { openGateway } from './gateways/open.ts'
import { type MessageKind, MessagePage, MessageQuery, messageStatuses, type MessageStatus } from './shapes.ts'

interface MessageRecord {
  readonly id: string
  readonly department: string
  readonly account: string | null
  readonly recipient: string
  readonly seat: string | null
  readonly phone: string
  readonly text: string
  readonly pushes: number
  readonly status: Static<typeof MessageStatus>
  readonly attempts: number
  readonly first_push_at: Date
  readonly created_at: Date
  readonly sent_at: Date | null
  readonly next_attempt_at: Date | null
  readonly finished_at: Date | null
  readonly last_error: string | null
  readonly kind: Static<typeof MessageKind>
  readonly segments: number
  readonly again_of: string | null
  readonly handled_at: Date | null
  readonly handled_by: string | null
  readonly handled_note: string | null
}

/** Days over which the counts of each status go. */
const countedDays = 30

/** `GET /api/messages`: the SMS outbox, newest first; row security leaves a department its own. */
export const outbox =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const gateway = openGateway(city.config)
    server.get(
      '/messages',
      {
        config: { permission: 'message.read' },
        schema: { summary: '短信发件箱', querystring: MessageQuery, response: answers(MessagePage) },
      },
      async (request) => {
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const present = presenter(directory)
        const today = dayInShanghai(at)
        const countedFrom = dayInShanghai(new Date(at.getTime() - (countedDays - 1) * 86_400_000))
        const { rows, counts, sentToday, unhandled } = await withinConnection(
          city.database.pool,
          viewerOf(request),
          async (connection) => ({
            rows: await readMessages(connection, request.query),
            counts: await countMessages(connection, request.query.department, startOf(countedFrom)),
            sentToday: await countToday(connection, request.query.department, startOf(today)),
            unhandled: await countUnhandled(connection, request.query.department),
          }),
        )
        return {
          items: rows.map((row) => ({
            id: row.id,
            department: present.department(row.department),
            recipient:
              row.account === null
                ? null
                : {
                    name: row.recipient,
                    seat: row.seat ?? 'liaison',
                    phone: maskPhone(openPhone(city.seal, row.account, row.phone)) ?? '',
                  },
            text: row.text,
            pushes: row.pushes,
            status: row.status,
            attempts: row.attempts,
            firstPushAt: row.first_push_at.toISOString(),
            createdAt: row.created_at.toISOString(),
            sentAt: row.sent_at?.toISOString() ?? null,
            nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
            finishedAt: row.finished_at?.toISOString() ?? null,
            reason: row.last_error,
            kind: row.kind,
            segments: row.segments,
            againOf: row.again_of,
            handled:
              row.handled_at === null ? null : { at: row.handled_at.toISOString(), by: row.handled_by ?? '', note: row.handled_note ?? '' },
          })),
          next: rows.length === request.query.limit ? (rows.at(-1)?.id ?? null) : null,
          counts,
          countedFrom,
          today: sentToday,
          gateway: { name: gateway.name, title: gateway.title },
          unhandled,
        }
      },
    )
  }

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)

async function readMessages(connection: PoolClient, { department, status, unhandled, after, limit }: Static<typeof MessageQuery>) {
  const { rows } = await connection.query<MessageRecord>(
    `select message.id, message.department, message.account, message.recipient, message.seat, message.phone, message.text, message.pushes, message.status,
            message.attempts, message.first_push_at, message.created_at, message.sent_at, message.next_attempt_at, message.finished_at, message.last_error,
            message.kind, message.segments, message.again_of, message.handled_at, message.handled_by, message.handled_note
     from app.message
     where ($1::text is null or message.department = $1) and ($2::text is null or message.status = $2) and ($3::bigint is null or message.id < $3)
       and (not $4::boolean or (message.status in ('permanent-failure', 'technical-failure') and message.handled_at is null))
     order by message.id desc limit ${limit}`,
    [department ?? null, status ?? null, after ?? null, unhandled ?? false],
  )
  return rows
}

async function countMessages(connection: PoolClient, department: string | undefined, from: Date) {
  const { rows } = await connection.query<{ status: Static<typeof MessageStatus>; count: number }>(
    `select message.status, count(*)::integer as count from app.message
     where message.created_at >= $1 and ($2::text is null or message.department = $2) group by message.status`,
    [from, department ?? null],
  )
  const found = new Map(rows.map(({ status, count }) => [status, count]))
  return Object.fromEntries(messageStatuses.map((status) => [status, found.get(status) ?? 0])) as Record<
    Static<typeof MessageStatus>,
    number
  >
}

/** Failures that nobody has dealt with: the department may not know yet. */
async function countUnhandled(connection: PoolClient, department: string | undefined): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    `select count(*)::integer as count from app.message
     where message.status in ('permanent-failure', 'technical-failure') and message.handled_at is null and ($1::text is null or message.department = $1)`,
    [department ?? null],
  )
  return rows[0]?.count ?? 0
}

async function countToday(connection: PoolClient, department: string | undefined, from: Date): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    `select count(*)::integer as count from app.message
     where message.created_at >= $1 and message.account is not null and ($2::text is null or message.department = $2)`,
    [from, department ?? null],
  )
  return rows[0]?.count ?? 0
}

/** 138****8000: enough to know the number, not enough to learn it. */
