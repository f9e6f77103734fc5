import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql, type Transaction } from 'kysely'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { canBeFound, wordsOf } from '#kernel/finding/alike.ts'
import type { FindRecord } from '#kernel/finding/fields.ts'
import { findDecisions } from '#kernel/finding/hits.ts'
import type { Tables } from '#kernel/tables.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { within } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { LedgerFilter, LedgerPage } from './shapes.ts'

type Filter = { readonly [Name in keyof Type.Static<typeof LedgerFilter>]: Type.Static<typeof LedgerFilter>[Name] | undefined }
interface LedgerRecord extends FindRecord {
  readonly id: string
  readonly decision: string
  readonly result: string
  readonly decided_on: string
  readonly received_at: Date
  readonly region: string
  readonly status: 'routed' | 'unrouted' | 'ended'
  readonly revision: number
  readonly total: number
  readonly signed: number
  readonly overdue: number
}

/** `GET /api/decisions`: the ledger, newest first. Row security already leaves each department its own. */
export const ledger =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/decisions',
      {
        config: { permission: 'decision.read' },
        schema: {
          querystring: Type.Intersect([
            LedgerFilter,
            Type.Object({ after: Type.Optional(Id), limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) }),
          ]),
          response: answers(LedgerPage),
        },
      },
      async (request) => {
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const { after, limit, ...filter } = request.query
        const viewer = viewerOf(request)
        const range = { after: after ?? null, limit, today: dayInShanghai(at) }
        const words = wordsOf(filter.q ?? '')
        const { rows: records, next } = canBeFound(words)
          ? await findDecisions(city.database, viewer, directory, { words, before: range.after, limit }, (decisions) =>
              within(city.database, viewer, (tx) => readLedger(tx, { ...filter, q: undefined }, { ...range, after: null, decisions })),
            )
          : paged(await within(city.database, viewer, (tx) => readLedger(tx, filter, range)), limit)
        const names = presenter(directory)
        return {
          items: records.map((record) => ({
            id: record.id,
            item: names.item(record.item, record.item_as_sent),
            documentNumber: record.document_number,
            holderName: record.holder_name,
            result: record.result as 'granted',
            decidedOn: record.decided_on,
            receivedAt: record.received_at.toISOString(),
            region: names.region(record.region),
            status: record.status,
            pushes: { total: record.total, signed: record.signed, overdue: record.overdue },
            revision: record.revision,
          })),
          next,
        }
      },
    )
  }

const paged = (rows: readonly LedgerRecord[], limit: number) => ({ rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null })

interface LedgerRange {
  readonly after: string | null
  readonly limit: number
  /** Day in Shanghai: what is due before it is overdue. */
  readonly today: string
  /** Only of these, which are no more than the limit allows. */
  readonly decisions?: readonly string[]
}

async function readLedger(
  tx: Transaction<Tables>,
  filter: Filter,
  { after, limit, today, decisions }: LedgerRange,
): Promise<readonly LedgerRecord[]> {
  let query = tx
    .selectFrom('app.decision as decision')
    .select([
      'decision.id',
      'decision.id as decision',
      'decision.holder_uscc',
      'decision.certificate_number',
      'decision.content',
      'decision.address',
      'decision.item',
      'decision.item_as_sent',
      'decision.document_number',
      'decision.holder_name',
      'decision.result',
      'decision.decided_on',
      'decision.received_at',
      'decision.region',
      'decision.status',
      'decision.revision',
      sql<number>`(select count(*)::integer from app.push where push.decision = decision.id and push.status not in ('rerouted', 'superseded', 'ended'))`.as(
        'total',
      ),
      sql<number>`(select count(*)::integer from app.push where push.decision = decision.id and push.status = 'received')`.as('signed'),
      sql<number>`(select count(*)::integer from app.push where push.decision = decision.id and push.status in ('pending', 'deemed', 'returned', 'rerouting') and push.due_on < ${today}::date)`.as(
        'overdue',
      ),
    ])
    .orderBy('decision.id', 'desc')
  query = decisions === undefined ? query.limit(limit) : query.where(sql<boolean>`decision.id = any(${decisions}::bigint[])`)
  if (after !== null) query = query.where('decision.id', '<', after)
  if (filter.item !== undefined) query = query.where('decision.item', '=', filter.item)
  if (filter.status !== undefined) query = query.where('decision.status', '=', filter.status)
  if (filter.result !== undefined) query = query.where('decision.result', '=', filter.result)
  if (filter.region !== undefined) query = query.where('decision.region', '=', filter.region)
  if (filter.from !== undefined) query = query.where('decision.decided_on', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('decision.decided_on', '<=', filter.to)
  if (filter.department !== undefined) {
    const { department } = filter
    query = query.where(sql<boolean>`exists (select from app.push where push.decision = decision.id and push.department = ${department})`)
  }
  // A single character, which no two characters find.
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const pattern = `%${filter.q.trim().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`decision.holder_name || ' ' || decision.document_number || ' ' || coalesce(decision.holder_uscc, '') || ' ' || coalesce(decision.address, '') || ' ' || decision.content ilike ${pattern}`,
    )
  }
  return await query.execute()
}
