import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { returnReasons } from '#notice/feedback-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { disputeCauses, type DisputeCause } from '#kernel/disputes.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { DueWorking, Id, NamedCode, presenter, showWorking } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Nullable, Words } from '#platform/http/answers.ts'

const maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const Dispute = Type.Object({
  id: Type.String(),
  push: Type.String(),
  decision: Type.String(),
  cause: choice(disputeCauses),
  parties: Type.Array(NamedCode),
  department: Type.Object({ code: Type.String(), name: Type.String() }, { description: '最后退回的部门' }),
  holder: Type.Object({ code: Type.String(), name: Type.String() }, { description: '暂管机构' }),
  item: NamedCode,
  holderName: Type.String(),
  documentNumber: Type.String(),
  region: NamedCode,
  address: Nullable,
  positions: Type.Array(
    Type.Object({
      department: NamedCode,
      reason: choice(returnReasons),
      note: Nullable,
      suggested: maybe(NamedCode),
      by: Type.String(),
      at: Type.String(),
    }),
    { description: '各部门退回时的意见，先后为序' },
  ),
  case: Type.Unsafe<string | null>({ ...Nullable, description: '正在裁定或已裁定它的办件' }),
  openedAt: Type.String(),
  dueOn: Type.String(),
  due: maybe(DueWorking),
  overdue: Type.Boolean(),
  settled: maybe(Type.Object({ at: Type.String(), by: Type.String(), to: NamedCode, note: Type.String(), received: Type.Boolean() })),
})
const DisputePage = Type.Object({
  maySettle: Type.Boolean(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  items: Type.Array(Dispute),
  next: Nullable,
})

/** 边界争议: what came back a third time or two departments refuse, held by the conference office until it decides (2.1.2.1). */
export const disputes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/disputes',
      {
        config: { permission: 'dispute.read' },
        schema: {
          summary: '边界争议队列',
          querystring: Type.Object({
            state: Type.Optional(choice({ open: '待裁定', settled: '已裁定' })),
            after: Type.Optional(Id),
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
          }),
          response: answers(DisputePage),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const today = dayInShanghai(at)
        const { state = 'open', after, limit } = request.query
        return await withinConnection(city.database.pool, viewer, async (connection) => {
          const rows = await readDisputes(connection, state, after ?? null, limit)
          const counts = await countDisputes(connection, today)
          return {
            ...counts,
            maySettle: viewer.permissions.has('dispute.settle'),
            items: rows.map((row) => present(directory, row, today)),
            next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
          }
        })
      },
    )
    server.post(
      '/disputes/:id/settlement',
      {
        config: { permission: 'dispute.settle' },
        schema: {
          summary: '裁定由哪个部门监管',
          params: Type.Object({ id: Id }),
          body: Type.Object(
            { department: Type.String({ minLength: 1, maxLength: 20 }), note: Words(1000, '裁定依据和理由') },
            { additionalProperties: false },
          ),
          response: answers(Type.Object({ dispute: Type.String(), push: Type.String(), status: Type.String(), newPush: Type.String() })),
        },
      },
      async (request) =>
        await city.disputes.settle(actorOf(viewerOf(request)), {
          dispute: request.params.id,
          department: request.body.department,
          note: request.body.note.trim(),
        }),
    )
  }

interface DisputeRow {
  readonly id: string
  readonly push: string
  readonly decision: string
  readonly cause: DisputeCause
  readonly parties: readonly string[]
  readonly holder: string
  readonly case: string | null
  readonly department: string
  readonly opened_at: Date
  readonly due_on: string
  readonly settled_at: Date | null
  readonly settled_by: string | null
  readonly given_to: string | null
  readonly note: string | null
  readonly received: boolean
  readonly item: string | null
  readonly item_as_sent: string
  readonly holder_name: string
  readonly document_number: string
  readonly region: string
  readonly address: string | null
  readonly positions: readonly {
    readonly department: string
    readonly reason: keyof typeof returnReasons
    readonly note: string | null
    readonly suggested: string | null
    readonly by: string
    readonly at: string
  }[]
}

/** Open ones by due day, the oldest first; settled ones newest first. */
async function readDisputes(connection: PoolClient, state: 'open' | 'settled', after: string | null, limit: number) {
  const open = state === 'open'
  const { rows } = await connection.query<DisputeRow>({
    name: `disputes-${state}-${limit}`,
    text: `
      select dispute.id, dispute.push, dispute.decision, dispute.cause, dispute.parties, dispute.holder, dispute.case, push.department, dispute.opened_at, dispute.due_on,
             dispute.settled_at, dispute.settled_by, dispute.given_to, dispute.note,
             exists (select from app.push as given where given.decision = dispute.decision and given.department = dispute.given_to and given.status = 'received') as received,
             decision.item, decision.item_as_sent, decision.holder_name, decision.document_number, decision.region, decision.address,
             coalesce((select jsonb_agg(jsonb_build_object('department', entry.actor_department, 'reason', entry.data ->> 'reason', 'note', entry.data ->> 'note',
                         'suggested', entry.data ->> 'suggested', 'by', entry.actor, 'at', entry.at) order by entry.id)
                       from app.journal as entry
                       where entry.decision = dispute.decision and entry.type = 'push.returned' and entry.at <= dispute.opened_at
                         and entry.actor_department = any (dispute.parties)), '[]') as positions
      from app.dispute join app.push on push.id = dispute.push join app.decision on decision.id = dispute.decision
      where dispute.settled_at is ${open ? '' : 'not '}null and ($1::bigint is null or dispute.id ${open ? '>' : '<'} $1::bigint)
      order by dispute.id ${open ? 'asc' : 'desc'} limit ${limit}`,
    values: [after],
  })
  return rows
}

export async function countDisputes(connection: PoolClient, today: string): Promise<{ readonly open: number; readonly overdue: number }> {
  const { rows } = await connection.query<{ open: number; overdue: number }>({
    name: 'count-disputes',
    text: `select count(*)::integer as open, (count(*) filter (where dispute.due_on < $1::date))::integer as overdue
           from app.dispute where dispute.settled_at is null`,
    values: [today],
  })
  return rows[0]!
}

function present(directory: Directory, row: DisputeRow, today: string) {
  const named = presenter(directory)
  const settled = row.settled_at !== null && row.given_to !== null
  return {
    id: row.id,
    push: row.push,
    decision: row.decision,
    cause: row.cause,
    parties: row.parties.map(named.department),
    department: named.department(row.department),
    holder: named.department(row.holder),
    case: row.case,
    item: named.item(row.item, row.item_as_sent),
    holderName: row.holder_name,
    documentNumber: row.document_number,
    region: named.region(row.region),
    address: row.address,
    positions: row.positions.map((position) => ({
      ...position,
      department: named.department(position.department),
      suggested: position.suggested === null ? null : named.department(position.suggested),
      at: new Date(position.at).toISOString(),
    })),
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
    due: settled ? null : showWorking(directory, dayInShanghai(row.opened_at), row.due_on, today),
    overdue: !settled && row.due_on < today,
    settled: settled
      ? {
          at: row.settled_at.toISOString(),
          by: row.settled_by ?? '',
          to: named.department(row.given_to),
          note: row.note ?? '',
          received: row.received,
        }
      : null,
  }
}
