import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { clientOf, openExchangeDoor } from './door.ts'
import { answers } from '#platform/http/answers.ts'

const most = 1000
/** Seconds that a long poll may wait. */
const longest = 25

/**
 * One page of a department's feed, built as JSON text by PostgreSQL and sent on untouched. Positions have no gaps, so the page is a
 * range and not a `limit`: the plan stays the same at the end of a long feed as at its start.
 * $1 department, $2 last position seen, $3 last position wanted, $4 epoch: an id is never given twice, also after a restore
 */
const pageStatement = `
select coalesce(json_agg(page.event order by page.position), '[]')::text as items, coalesce(max(page.position), $2)::text as last
from (
  select item.position,
         json_build_object(
           'specversion', '1.0', 'id', $4::text || '-' || item.department || '-' || item.position, 'source', '/exchange/v1/feeds/' || item.department,
           'type', 'cn.shenguan.' || entry.type || '.v1', 'time', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'datacontenttype', 'application/json', 'subject', coalesce('push/' || item.push, 'case/' || (entry.data ->> 'case'), 'decision/' || entry.decision, 'entry/' || entry.id), 'position', item.position,
           'data', json_build_object(
             'push', item.push::text, 'decision', entry.decision::text, 'case', entry.data ->> 'case', 'role', push.role, 'kind', push.kind, 'revision', push.revision,
             'dueOn', push.due_on, 'item', decision.item, 'documentNumber', decision.document_number, 'holderName', decision.holder_name,
             'result', decision.result, 'decidedOn', decision.decided_on, 'region', decision.region,
             'actor', json_build_object('department', entry.actor_department, 'seat', entry.actor_seat, 'name', entry.actor),
             'detail', entry.data)) as event
  from app.feed_item as item
  join app.journal as entry on entry.id = item.entry
  left join app.push on push.id = item.push
  left join app.decision on decision.id = entry.decision
  where item.department = $1 and item.position > $2 and item.position <= $3
  order by item.position
  limit ${most}
) as page`
const headStatement = `
select sequencer.epoch, sequencer.kept_from::text as kept_from, coalesce(head.position, 0)::text as head
from app.sequencer left join app.feed_head as head on head.department = $1`

interface Cursor {
  /** null: the caller named none, which means the present epoch. */
  readonly epoch: string | null
  readonly position: number
}
interface Page {
  readonly items: string
  readonly last: string
  readonly head: string
  readonly epoch: string
}

const FeedItem = Type.Object(
  {
    specversion: Type.Literal('1.0'),
    id: Type.String(),
    source: Type.String(),
    type: Type.String({ description: 'cn.shenguan.<事物>.<动作>.v1' }),
    time: Type.String(),
    position: Type.Integer({ description: '本部门事件序号：后一条必为前一条加一' }),
    data: Type.Object({}, { additionalProperties: true }),
  },
  { additionalProperties: true },
)
const Feed = Type.Object({ items: Type.Array(FeedItem), next: Type.String(), head: Type.Integer(), epoch: Type.String() })

/** `GET /exchange/v1/feed`: a department's events in order, for systems that cannot be called. */
export const feed =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const waiting = new Set<() => void>()
    const door = openExchangeDoor(city)
    // An orderly end answers those who wait at once, with what there is.
    server.addHook('preClose', async () => {
      for (const end of waiting) end()
    })
    server.get(
      '/feed',
      {
        config: { permission: 'feed:read', door: 'exchange' },
        schema: {
          summary: '按序拉取本部门事件（支持长轮询）',
          querystring: Type.Object({
            after: Type.Optional(Type.String({ maxLength: 80, description: '上次返回的 next；首次可不带' })),
            limit: Type.Integer({ minimum: 1, maximum: most, default: 100 }),
            wait: Type.Number({ minimum: 0, maximum: longest, default: 0, description: '秒' }),
          }),
          response: answers(Feed),
        },
        // The page comes as text from the database; serialising it again would halve the rate.
        serializerCompiler: () => (text) => text as string,
      },
      async (request, reply) => {
        const client = clientOf(request)
        const { department } = client
        const cursor = readCursor(request.query.after)
        const read = () =>
          withinConnection(city.database.pool, client, (connection) => readPage(connection, department, cursor, request.query.limit))
        const news = request.query.wait > 0 ? waitForNews(city, department, request.query.wait, request.socket, waiting) : null
        try {
          let page = await read()
          if (news && page.items === '[]' && (await news.came)) {
            // A key may have been revoked while its system waited.
            await door(request, 'feed:read')
            page = await read()
          }
          reply.type('application/json; charset=utf-8')
          return `{"items":${page.items},"next":"${page.epoch}.${page.last}","head":${page.head},"epoch":"${page.epoch}"}` as never
        } finally {
          news?.stop()
        }
      },
    )
  }

function readCursor(after: string | undefined): Cursor {
  if (after === undefined || after === '') return { epoch: null, position: 0 }
  const match = /^(?:([0-9a-z]{8,40})\.)?([0-9]{1,15})$/u.exec(after)
  if (!match) throw new Refusal(400, 'bad-cursor', '参数 after 不是本平台给出的游标。请原样使用上次返回的 next，或不带 after 从头读取。')
  return { epoch: match[1] ?? null, position: Number(match[2]) }
}

async function readPage(connection: PoolClient, department: string, { epoch, position }: Cursor, limit: number): Promise<Page> {
  const { rows: heads } = await connection.query<{ epoch: string; kept_from: string; head: string }>({
    name: 'feed-head',
    text: headStatement,
    values: [department],
  })
  const state = heads[0]!
  const head = Number(state.head)
  if (epoch !== null && epoch !== state.epoch) throw await otherEpoch(connection, department, epoch)
  // A cursor ahead of the head comes from a future that was lost: never a silent skip.
  if (position > head) throw lostFuture(state.epoch, head)
  if (position < Number(state.kept_from)) {
    throw new Refusal(410, 'too-old', '该游标早于平台保留的事件。请先用 GET /pushes 取得全部在办推送，再从最早位置继续。', undefined, {
      keptFrom: Number(state.kept_from),
    })
  }
  const { rows } = await connection.query<{ items: string; last: string }>({
    name: 'feed-page',
    text: pageStatement,
    values: [department, position, Math.min(position + limit, head), state.epoch],
  })
  return { items: rows[0]!.items, last: rows[0]!.last, head: state.head, epoch: state.epoch }
}

async function otherEpoch(connection: PoolClient, department: string, epoch: string): Promise<Refusal> {
  const { rows } = await connection.query<{ position: string }>(
    `select epoch.position::text from app.epoch where epoch.epoch = $1 and epoch.department = $2`,
    [epoch, department],
  )
  return lostFuture(epoch, Number(rows[0]?.position ?? 0))
}
const lostFuture = (epoch: string, position: number) =>
  new Refusal(
    409,
    'epoch-changed',
    '该游标属于另一时期（平台数据曾恢复）。请将本系统在 lastCommonPosition 之后收到的事件作废，再以该位置作为 after 继续读取。',
    undefined,
    { epoch, lastCommonPosition: position },
  )

function waitForNews(city: City, department: string, seconds: number, socket: NodeJS.EventEmitter, waiting: Set<() => void>) {
  let tell: (came: boolean) => void = () => undefined
  const came = new Promise<boolean>((resolve) => {
    tell = resolve
  })
  const stopFollowing = city.hub.follow(department, () => {
    tell(true)
  })
  const gone = () => {
    tell(false)
  }
  const timer = setTimeout(gone, seconds * 1000)
  socket.once('close', gone)
  waiting.add(gone)
  return {
    came,
    stop: () => {
      clearTimeout(timer)
      waiting.delete(gone)
      stopFollowing()
      socket.off('close', gone)
    },
  }
}
