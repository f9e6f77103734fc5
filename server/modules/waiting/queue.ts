import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import type { KeptClock } from '#kernel/deadlines.ts'
import type { Directory, Receiver, WaitingReason } from '#kernel/directory.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { openWaiting } from '#kernel/waiting.ts'
import { Id, presenter, showWorking } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { findNearest } from './nearest-items.ts'
import { RematchOut, RouteIn, RouteOut, Suggestion, WaitingPage, WaitingQuery, waitingReasons } from './shapes.ts'
import { readSupervision, suggestReceivers, type Supervision } from './suggestions.ts'

/** Why a decision waits, and what the person in front of it can do. */
const reasonWords: Readonly<Record<WaitingReason, { readonly text: string; readonly remedy: string }>> = {
  'unknown-item': {
    text: '事项未能识别',
    remedy: '报送的事项名称不在目录中。请选择对应事项并确认接收部门；如目录缺少该事项，请先补充目录再重新匹配。',
  },
  'unknown-region': {
    text: '区划未能识别',
    remedy: '报送的行政区划代码不在区划表中，或在决定之日已经撤销、尚未设立。请按决定载明的地址确认接收部门。',
  },
  'no-rule': {
    text: '没有接收部门',
    remedy: '该事项在此区域、此日期没有生效的对应关系。请确认接收部门；同类情况多时，请先补充对应关系再重新匹配。',
  },
  'inactive-receiver': { text: '接收部门停用', remedy: '对应关系中的部门已停用。请改派给承接其职责的部门，并更新对应关系。' },
}

interface WaitingRecord {
  readonly id: string
  readonly reason: WaitingReason
  readonly owner: string
  readonly owner_seat: string
  readonly opened_at: Date
  readonly due_on: string
  readonly clock: KeptClock | null
  readonly decision: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly document_number: string
  readonly holder_name: string
  readonly content: string
  readonly region: string
  readonly address: string | null
  readonly decided_on: string
  readonly result: string
  readonly received_at: Date
}
const columns = `
  waiting.id, waiting.reason, waiting.owner, waiting.owner_seat, waiting.opened_at, waiting.due_on, waiting.clock, waiting.decision, decision.item, decision.item_as_sent,
  decision.document_number, decision.holder_name, decision.content, decision.region, decision.address, decision.decided_on, decision.result, decision.received_at`

/** 待分派队列: what matches no item or routes nowhere, oldest first, with what probably fits; a person sends it on (2.2.1.2). */
export const queue =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const desk = openWaiting(city)
    server.get(
      '/waiting',
      {
        config: { permission: 'waiting.read' },
        schema: { summary: '待分派队列', querystring: WaitingQuery, response: answers(WaitingPage) },
      },
      async (request) => {
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const today = dayInShanghai(at)
        const { limit } = request.query
        return await withinConnection(city.database.pool, workingSight(viewerOf(request)), async (connection) => {
          const rows = await readWaiting(connection, request.query)
          const nearest = new Map(rows.map((row) => [row.id, row.item === null ? findNearest(directory, row.item_as_sent) : []]))
          const likely = rows.map((row) => row.item ?? nearest.get(row.id)?.[0]?.code).filter((code) => code !== undefined)
          const supervision = await readSupervision(connection, likely)
          return {
            items: rows.map((row) => presentRow(directory, supervision, row, nearest.get(row.id) ?? [], today)),
            next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
            counts: await countWaiting(connection, today),
          }
        })
      },
    )
    server.get(
      '/waiting/:id/receivers',
      {
        config: { permission: 'waiting.read' },
        schema: {
          summary: '按所选事项建议接收部门',
          params: Type.Object({ id: Id }),
          querystring: Type.Object({ item: Type.String({ minLength: 1, maxLength: 300 }) }),
          response: answers(Suggestion),
        },
      },
      async (request) => {
        const directory = await city.directory.current(city.now().getTime())
        const present = presenter(directory)
        const item = directory.items.get(request.query.item)
        if (!item) throw notFound('这个许可事项')
        return await withinConnection(city.database.pool, workingSight(viewerOf(request)), async (connection) => {
          const { rows } = await connection.query<WaitingRecord>(
            `select ${columns} from app.waiting join app.decision on decision.id = waiting.decision where waiting.id = $1`,
            [request.params.id],
          )
          const row = rows[0]
          if (!row) throw notFound('这条待分派决定')
          const receivers = suggestReceivers(directory, await readSupervision(connection, [item.code]), {
            item: item.code,
            region: row.region,
            decidedOn: row.decided_on,
          })
          return {
            item: { code: item.code, name: item.name },
            receivers: receivers.map(({ department, role }) => ({ department: present.department(department), role })),
          }
        })
      },
    )
    server.post(
      '/waiting/:id/route',
      {
        config: { permission: 'waiting.route' },
        schema: { summary: '人工分派', params: Type.Object({ id: Id }), body: RouteIn, response: answers(RouteOut) },
      },
      async (request) => {
        const { item, receivers, note } = request.body
        const routed = await desk.route(actorOf(viewerOf(request)), {
          waiting: request.params.id,
          item: item?.trim() || null,
          receivers,
          note: note?.trim() || null,
        })
        const present = presenter(await city.directory.current(city.now().getTime()))
        return {
          decision: routed.decision,
          pushes: routed.pushes.map(({ id, department, role }) => ({ id, department: present.department(department), role })),
        }
      },
    )
    server.post(
      '/waiting/rematch',
      { config: { permission: 'waiting.route' }, schema: { summary: '按现行目录和对应关系重新匹配', response: answers(RematchOut) } },
      async (request) => await desk.rematch(actorOf(viewerOf(request))),
    )
  }

async function readWaiting(
  connection: PoolClient,
  { after, reason, limit }: Static<typeof WaitingQuery>,
): Promise<readonly WaitingRecord[]> {
  const { rows } = await connection.query<WaitingRecord>(
    `select ${columns} from app.waiting join app.decision on decision.id = waiting.decision
     where waiting.closed_at is null and waiting.id > $1 and ($2::text is null or waiting.reason = $2)
     order by waiting.id limit ${limit}`,
    [after ?? '0', reason ?? null],
  )
  return rows
}

async function countWaiting(connection: PoolClient, today: string) {
  const { rows } = await connection.query<{ reason: WaitingReason; all: number; overdue: number }>(
    `select waiting.reason, count(*)::integer as all, (count(*) filter (where waiting.due_on < $1::date))::integer as overdue
     from app.waiting where waiting.closed_at is null group by waiting.reason`,
    [today],
  )
  const found = new Map(rows.map(({ reason, all }) => [reason, all]))
  return {
    all: rows.reduce((sum, { all }) => sum + all, 0),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
    byReason: Object.fromEntries(waitingReasons.map((reason) => [reason, found.get(reason) ?? 0])),
  }
}

type Candidates = ReturnType<typeof findNearest>

function presentRow(directory: Directory, supervision: Supervision, row: WaitingRecord, candidates: Candidates, today: string) {
  const present = presenter(directory)
  const likely = row.item ?? candidates[0]?.code ?? null
  const receivers: readonly Receiver[] =
    likely === null ? [] : suggestReceivers(directory, supervision, { item: likely, region: row.region, decidedOn: row.decided_on })
  return {
    id: row.id,
    decision: {
      id: row.decision,
      itemAsSent: row.item_as_sent,
      item: row.item === null ? null : present.item(row.item, row.item_as_sent),
      documentNumber: row.document_number,
      holderName: row.holder_name,
      content: row.content,
      region: present.region(row.region),
      address: row.address,
      decidedOn: row.decided_on,
      result: row.result as 'granted',
      receivedAt: row.received_at.toISOString(),
    },
    reason: { code: row.reason, ...reasonWords[row.reason] },
    owner: { ...present.department(row.owner), seat: row.owner_seat },
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
    overdue: row.due_on < today,
    due: showWorking(directory, dayInShanghai(row.opened_at), row.due_on, today, row.clock),
    candidates: [...candidates],
    suggested: {
      item: likely === null ? null : present.item(likely, row.item_as_sent),
      receivers: receivers.map(({ department, role }) => ({ department: present.department(department), role })),
    },
  }
}
