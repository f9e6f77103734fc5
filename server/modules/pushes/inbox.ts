import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { canBeFound, wordsOf } from '#kernel/finding/alike.ts'
import { findColumns, type FindRecord } from '#kernel/finding/fields.ts'
import { findDecisions } from '#kernel/finding/hits.ts'
import { findActsFor } from '#kernel/hand-outs.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice } from '#platform/http/answers.ts'
import { countPushes, isMine, presentPushes, pushColumns, type PushRecord } from './rows.ts'
import { Id, PushCounts, PushPage, pushStatuses } from './shapes.ts'

const sizes = [20, 50, 100] as const
const Query = Type.Object({
  status: Type.Optional(choice([...pushStatuses, 'open', 'overdue', 'unanswered', 'all'])),
  department: Type.Optional(Type.String({ maxLength: 20 })),
  item: Type.Optional(Type.String({ maxLength: 40 })),
  role: Type.Optional(choice(['lead', 'assist', 'copy'])),
  worker: Type.Optional(choice({ me: '交给我的（含所代理的人、所在科室）', none: '未交办' })),
  q: Type.Optional(Type.String({ maxLength: 100, description: '相对人、文号、地址' })),
  after: Type.Optional(Id),
  limit: Type.Unsafe<(typeof sizes)[number]>({ type: 'integer', enum: [...sizes], default: 20 }),
})
type Filter = Type.Static<typeof Query>

const pressing: ReadonlySet<string> = new Set(['overdue', 'returned', 'unanswered'])

/** `GET /api/pushes`: a department's inbox, newest first but for what presses, paged by the last id seen; and how many wait, which lists do not need each time. */
export const inbox =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/pushes',
      { config: { permission: 'push.read' }, schema: { querystring: Query, response: answers(PushPage) } },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const today = dayInShanghai(at)
        const words = wordsOf(request.query.q ?? '')
        const records =
          canBeFound(words) && !(request.query.status !== undefined && pressing.has(request.query.status))
            ? await findInInbox({ city, viewer, directory, today }, request.query, words)
            : await withinConnection(city.database.pool, sightOf(viewer, request.query), (connection) =>
                readInbox(connection, viewer, request.query, today),
              )
        return {
          items: presentPushes(directory, records, at),
          next: records.length >= request.query.limit ? (records.at(-1)?.id ?? null) : null,
        }
      },
    )
    server.get(
      '/pushes/counts',
      {
        config: { permission: 'push.read' },
        schema: { querystring: Type.Object({ department: Query.properties.department }), response: answers(PushCounts) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const department = viewer.sight === 'city' ? (request.query.department ?? null) : viewer.department
        return await withinConnection(city.database.pool, viewer, (connection) =>
          countPushes(connection, department, dayInShanghai(city.now())),
        )
      },
    )
  }

/** Who signs sees what waits to be signed, sensitive or not; what is searched for never finds it (1.4). */
const sightOf = (viewer: Viewer, { q }: Filter) => (q === undefined || q.trim() === '' ? workingSight(viewer) : viewer)

interface Looking {
  readonly city: City
  readonly viewer: Viewer
  readonly directory: Directory
  readonly today: string
}

/** The same by words, from the newest decision on; the pushes of one decision stand together, so a page may be a little longer. */
async function findInInbox({ city, viewer, directory, today }: Looking, { after, q: _q, ...filter }: Filter, words: readonly string[]) {
  const inside = <Result>(work: (connection: PoolClient) => Promise<Result>) => withinConnection(city.database.pool, viewer, work)
  const before =
    after === undefined
      ? null
      : await inside(async (connection) => {
          const { rows } = await connection.query<{ decision: string }>({
            name: 'inbox-after',
            text: 'select push.decision from app.push where push.id = $1',
            values: [after],
          })
          // Of a push that is not to be seen nothing is told, and nothing follows it.
          return rows[0]?.decision ?? '0'
        })
  const { rows } = await findDecisions(city.database, viewer, directory, { words, before, limit: filter.limit }, (decisions) =>
    inside((connection) => readInbox<PushRecord & FindRecord>(connection, viewer, filter, today, decisions)),
  )
  return rows
}

/**
 * One named prepared statement for each shape of the filter, with a literal limit: a parameterised limit is planned as a tenth of
 * the table. Lists of values are never part of the text, only which conditions there are.
 */
async function readInbox<Row extends PushRecord>(
  connection: PoolClient,
  viewer: Viewer,
  filter: Filter,
  today: string,
  decisions?: readonly string[],
): Promise<readonly Row[]> {
  const conditions: { readonly name: string; readonly text: (n: number) => string; readonly value: unknown }[] = []
  const department = viewer.sight === 'city' ? filter.department : viewer.department
  if (department !== undefined) conditions.push({ name: 'department', text: (n) => `push.department = $${n}`, value: department })
  if (filter.status === 'open' || filter.status === 'overdue') {
    conditions.push({
      name: 'open',
      text: (n) => `push.status = any($${n}::text[])`,
      value: ['pending', 'deemed', 'returned', 'rerouting', 'disputed'],
    })
  } else if (filter.status !== undefined && filter.status !== 'all' && filter.status !== 'unanswered')
    conditions.push({ name: 'status', text: (n) => `push.status = $${n}`, value: filter.status })
  if (filter.status === 'overdue') conditions.push({ name: 'overdue', text: (n) => `push.due_on < $${n}::date`, value: today })
  if (filter.item !== undefined) conditions.push({ name: 'item', text: (n) => `decision.item = $${n}`, value: filter.item })
  if (filter.role !== undefined) conditions.push({ name: 'role', text: (n) => `push.role = $${n}`, value: filter.role })
  if (filter.q !== undefined && filter.q.trim() !== '') {
    conditions.push({
      name: 'q',
      text: (n) => `(decision.holder_name || ' ' || decision.document_number || ' ' || coalesce(decision.address, '')) ilike $${n}`,
      value: like(filter.q),
    })
  }
  if (filter.worker === 'me') {
    const value = await findActsFor(connection, viewer.account, today)
    conditions.push({ name: 'mine', text: (n) => isMine(`$${n}::bigint[]`), value })
  }
  // Where somebody is late or waited for, the oldest comes first; everywhere else the newest.
  const [order, beyond] = filter.status !== undefined && pressing.has(filter.status) ? (['asc', '>'] as const) : (['desc', '<'] as const)
  if (filter.after !== undefined) conditions.push({ name: 'after', text: (n) => `push.id ${beyond} $${n}::bigint`, value: filter.after })
  if (decisions) conditions.push({ name: 'decisions', text: (n) => `push.decision = any($${n}::bigint[])`, value: decisions })
  // Said in full, not as a value, so that the small index of open feedback serves it.
  const plain = [
    ...(filter.status === 'unanswered'
      ? [{ name: 'unanswered', text: `push.id in (select feedback.push from app.feedback where feedback.status = 'awaiting-answer')` }]
      : []),
    ...(filter.worker === 'none' ? [{ name: 'unhanded', text: 'push.officer is null and push.section is null' }] : []),
  ]
  const where = [...conditions.map(({ text }, index) => text(index + 1)), ...plain.map(({ text }) => text)].join(' and ') || 'true'
  const [columns, end] = decisions
    ? [`${pushColumns}, ${findColumns}`, 'order by push.decision desc, push.id desc']
    : [pushColumns, `order by push.id ${order} limit ${filter.limit}`]
  const { rows } = await connection.query<Row & Record<string, unknown>>({
    name: `inbox-${[...conditions.map(({ name }) => name), ...plain.map(({ name }) => name)].join('-')}-${order}-${filter.limit}`,
    text: `select ${columns} from app.push join app.decision on decision.id = push.decision where ${where} ${end}`,
    values: conditions.map(({ value }) => value),
  })
  return rows
}

/** What people type is text, not a pattern. */
const like = (text: string) => `%${text.trim().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
