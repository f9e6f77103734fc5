import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { QueryConfig } from 'pg'
import type { City } from '#kernel/city.ts'
import { canBeFound, isPersonalNumber, wordsOf } from '#kernel/finding/alike.ts'
import { findDecisions, hitColumns, type Asked } from '#kernel/finding/hits.ts'
import type { FindRecord } from '#kernel/finding/fields.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter, presentPushes, pushColumns, type PushRecord } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { findCases } from './cases.ts'
import { FindPage, FindQuery } from './shapes.ts'
import { writable } from './writable.ts'

type DecisionRecord = FindRecord & {
  readonly decision: string
  readonly holder_kind: string
  readonly result: string
  readonly decided_on: string
  readonly region: string
  readonly status: 'routed' | 'unrouted' | 'ended'
}
type FoundPushRecord = FindRecord & PushRecord

/** `GET /api/find`: decisions, pushes and cases that say these words somewhere, the newest first (F16). */
export const find =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/find',
      {
        config: { permission: 'decision.read' },
        schema: { summary: '全局检索', querystring: FindQuery, response: answers(FindPage) },
      },
      async (request) => {
        const { q, kind, after, limit } = request.query
        const words = wordsOf(q)
        if (!canBeFound(words)) {
          throw new Refusal(422, 'too-short', '请输入至少两个连续的字、字母或数字。', [
            { pointer: '/q', code: 'too-short', message: '至少两个字' },
          ])
        }
        // An address is written down on its way; and finding somebody by his number is kept on record (1.4).
        if (words.some(isPersonalNumber))
          throw new Refusal(422, 'personal-number', '证件号码、手机号不能在这里检索。请用“按完整号码查找”，并写明事由。')
        const asked: Asked = { words, before: after ?? null, limit }
        const viewer = viewerOf(request)
        const nothing = { kind, decisions: [], pushes: [], cases: [], behind: 0 }
        if (kind === 'decisions') return { ...nothing, ...(await decisionsOf(city, viewer, asked)) }
        if (kind === 'pushes') return { ...nothing, ...(await pushesOf(city, viewer, asked)) }
        return { ...nothing, ...(await findCases(city, viewer, asked)) }
      },
    )
  }

async function decisionsOf(city: City, viewer: Viewer, asked: Asked) {
  const directory = await city.directory.current(city.now().getTime())
  const names = presenter(directory)
  const { rows, next, behind } = await findDecisions(city.database, viewer, directory, asked, async (decisions) => {
    const found = await asViewer<DecisionRecord>(city, viewer, {
      name: 'find-decisions',
      text: `select ${hitColumns}, decision.holder_kind, decision.result, decision.decided_on, decision.region, decision.status
             from app.decision where decision.id = any($1::bigint[])`,
      values: [decisions],
    })
    return found
  })
  return {
    decisions: rows.map((row) => ({
      id: row.decision,
      item: names.item(row.item, row.item_as_sent),
      documentNumber: row.document_number,
      holder: { name: row.holder_name, kind: row.holder_kind as 'legal', uscc: row.holder_uscc },
      result: row.result as 'granted',
      decidedOn: row.decided_on,
      region: names.region(row.region),
      status: row.status,
      matches: writable(row.matches),
    })),
    next,
    behind,
  }
}

/** All pushes of a decision that the viewer may see stand together; the page ends with a decision, so it may be a little longer. */
async function pushesOf(city: City, viewer: Viewer, asked: Asked) {
  const at = city.now()
  const directory = await city.directory.current(at.getTime())
  const { rows, next, behind } = await findDecisions(city.database, viewer, directory, asked, async (decisions) => {
    const found = await asViewer<FoundPushRecord>(city, viewer, {
      name: 'find-pushes',
      text: `select ${pushColumns}, ${hitColumns} from app.push join app.decision on decision.id = push.decision
             where push.decision = any($1::bigint[]) order by push.decision desc, push.id desc`,
      values: [decisions],
    })
    return found
  })
  const presented = presentPushes(directory, rows, at)
  return { pushes: rows.map((row, index) => ({ push: presented[index]!, matches: writable(row.matches) })), next, behind }
}

async function asViewer<Row extends object>(city: City, viewer: Viewer, query: QueryConfig): Promise<readonly Row[]> {
  return await withinConnection(
    city.database.pool,
    viewer,
    async (connection) => (await connection.query<Row & Record<string, unknown>>(query)).rows,
  )
}
