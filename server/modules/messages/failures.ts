import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, Words } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'

const Note = Type.Object({ note: Words(500, '依据：为什么再次发送，或怎样通知到') })

interface Failed {
  readonly id: string
  readonly department: string
  readonly status: string
  readonly account: string | null
  readonly handled_at: Date | null
  readonly usable: boolean
}

/** What a person does about an SMS that failed, or of which nobody knows: send it again on purpose, or tell the department otherwise. */
export const failures =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/messages/:id/resend',
      {
        config: { permission: 'message.handle' },
        schema: {
          summary: '再次发送',
          params: Type.Object({ id: Id }),
          body: Note,
          response: answers(Type.Object({ id: Type.String({ description: '新短信' }) })),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const again = await withinConnection(city.database.pool, viewer, async (connection) => {
          const message = await lockFailed(connection, request.params.id)
          if (!message.usable)
            throw new Refusal(
              409,
              'no-recipient',
              '收件人已停用、已调离或没有手机号，不能再次发送。请先维护该部门的联络员，或用其他方式通知。',
            )
          await handle(connection, viewer, message, { note: request.body.note, at: city.now() })
          return await sendAgain(connection, viewer, message, { note: request.body.note, at: city.now() })
        })
        city.committed()
        return { id: again }
      },
    )
    server.post(
      '/messages/:id/told',
      {
        config: { permission: 'message.handle' },
        schema: {
          summary: '已用其他方式通知',
          params: Type.Object({ id: Id }),
          body: Note,
          response: answers(Type.Object({ id: Type.String() })),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        await withinConnection(city.database.pool, viewer, async (connection) => {
          const message = await lockFailed(connection, request.params.id)
          await handle(connection, viewer, message, { note: request.body.note, at: city.now() })
          await note(
            connection,
            viewer,
            'message.told',
            { message: message.id, to: message.department, note: request.body.note },
            city.now(),
          )
        })
        city.committed()
        return { id: request.params.id }
      },
    )
  }

/** The message, locked: of two people who press at once, the second sees what the first did. */
async function lockFailed(connection: PoolClient, id: string): Promise<Failed> {
  const { rows } = await connection.query<Failed>(
    `select message.id, message.department, message.status, message.account, message.handled_at,
            coalesce((select account.active and account.department = message.department and app.is_reachable(account.phone)
                      from app.account where account.id = message.account), false) as usable
     from app.message where message.id = $1 for update`,
    [id],
  )
  const message = rows[0]
  if (!message) throw notFound('这条短信')
  if (message.status !== 'permanent-failure' && message.status !== 'technical-failure')
    throw new Refusal(409, 'not-failed', '这条短信已送达或仍在发送，不需要人工处理。请刷新后再看。')
  if (message.handled_at) throw new Refusal(409, 'already-handled', '这条短信已有人处理过。请刷新后查看处理情况。')
  return message
}

interface Handling {
  readonly note: string
  readonly at: Date
}

async function handle(connection: PoolClient, viewer: Viewer, { id }: Failed, { note: text, at }: Handling): Promise<void> {
  await connection.query(`update app.message set handled_at = $2, handled_by = $3, handled_note = $4 where message.id = $1`, [
    id,
    at,
    viewer.name,
    text.trim(),
  ])
}

/** A new message beside the old one, to the phone that the person has now: the old keeps what became of it. */
async function sendAgain(
  connection: PoolClient,
  viewer: Viewer,
  { id, department }: Failed,
  { note: text, at }: Handling,
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.message (department, account, seat, recipient, phone, text, pushes, status, gateway, first_push_at, created_at, kind, again_of)
     select message.department, message.account, message.seat, account.name, account.phone, message.text, message.pushes, 'created', message.gateway,
            message.first_push_at, $2, message.kind, message.id
     from app.message join app.account on account.id = message.account where message.id = $1
     returning message.id`,
    [id, at],
  )
  const again = rows[0]!.id
  await note(connection, viewer, 'message.resent', { message: id, again, to: department, note: text.trim() }, at)
  return again
}

async function note(
  connection: PoolClient,
  viewer: Viewer,
  type: string,
  facts: Readonly<Record<string, string>>,
  at: Date,
): Promise<void> {
  await addEntry(connection, {
    type,
    at,
    decision: null,
    tell: [],
    actor: viewer.name,
    seat: viewer.seats[0] ?? '',
    department: viewer.department,
    data: facts,
  })
}
