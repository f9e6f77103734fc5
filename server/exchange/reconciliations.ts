import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { digestOfIds, differenceKinds, registerList, type ListAnswer } from '#modules/reconciliation/index.ts'
import { answers, choice } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { clientOf } from './door.ts'
import { answerOnce } from './idempotency.ts'

const algorithm =
  'SHA-256（小写十六进制）。算法：取当日报送的全部 sourceId，按 UTF-8 字节从小到大排序，以一个换行符（\\n）连接，末尾不加换行；没有决定时为空文本的摘要'
const Body = Type.Object(
  {
    date: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: '报送日（北京时间）：首次报送这些决定的那一天，更正不改变' }),
    count: Type.Integer({ minimum: 0, maximum: 10_000_000, description: '当日报送的决定件数，同一 sourceId 算一件' }),
    digest: Type.String({ pattern: '^[0-9a-fA-F]{64}$', description: algorithm }),
    ids: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 200_000, description: '全部 sourceId；附上才能逐件指出差异' }),
    ),
  },
  { additionalProperties: false },
)
const Answer = Type.Object({
  date: Type.String(),
  status: choice({ matched: '相符', difference: '有差异' }),
  count: Type.Integer({ description: '平台收存的件数' }),
  digest: Type.String({ description: '平台按同一算法算出的摘要' }),
  received: Type.Integer(),
  pushed: Type.Integer(),
  waiting: Type.Integer(),
  rejected: Type.Integer({ description: '拒收而至今未改正重报的，不计入 count' }),
  missing: Type.Array(Type.String(), { description: '清单有而平台没有的 sourceId，至多 1000 个' }),
  surplus: Type.Array(Type.String(), { description: '平台有而清单没有的 sourceId，至多 1000 个' }),
  differences: Type.Array(
    Type.Object({ id: Type.String(), kind: choice(differenceKinds), count: Type.Integer(), owner: Type.String(), dueOn: Type.String() }),
  ),
})

/** `POST /exchange/v1/reconciliations`: what a source says it sent on one day, compared at once (2.2.2.1, 一件不漏). */
export const reconciliations =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/reconciliations',
      {
        config: { permission: 'decisions:write', door: 'exchange' },
        schema: { summary: '报送当日清单并对账', body: Body, response: answers(Answer) },
      },
      async (request, reply) =>
        await answerOnce(city.database, request, reply, async () => {
          const { date, count, ids } = request.body
          const digest = request.body.digest.toLowerCase()
          refuseUnsound(date, count, digest, ids, dayInShanghai(city.now()))
          const { id, department, name } = clientOf(request)
          const answer = await registerList(city, {
            client: `exchange:${id}`,
            department,
            by: name,
            day: date,
            count,
            digest,
            ids: ids ?? null,
          })
          return present(date, answer)
        }),
    )
  }

function present(date: string, { mismatches, differences, kept, received, pushed, waiting, rejected, digest }: ListAnswer) {
  const idsOf = (kind: string) => [...(mismatches.find((each) => each.kind === kind)?.ids ?? [])]
  return {
    date,
    status: mismatches.length === 0 ? ('matched' as const) : ('difference' as const),
    count: kept,
    digest,
    received,
    pushed,
    waiting,
    rejected,
    missing: idsOf('missing'),
    surplus: idsOf('surplus'),
    differences: differences.map((each) => ({
      ...each,
      kind: each.kind as keyof typeof differenceKinds,
      count: mismatches.find(({ kind }) => kind === each.kind)?.count ?? 0,
    })),
  }
}

/** A list that contradicts itself says nothing about the platform: it is sent back before anything is kept. */
function refuseUnsound(date: string, count: number, digest: string, ids: readonly string[] | undefined, today: string) {
  const refuse = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
  if (new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date)
    throw refuse('/date', 'not-a-day', '“date”不是真实存在的日期。请按“2026-03-05”填写。')
  if (date > today) throw refuse('/date', 'in-the-future', '“date”还没有到。请报送今天或以前的清单。')
  if (!ids) return
  if (new Set(ids).size !== ids.length) throw refuse('/ids', 'twice', '“ids”中有重复的编号。每件决定只列一次。')
  if (ids.length !== count) throw refuse('/count', 'not-the-count', `“count”为 ${count}，“ids”却有 ${ids.length} 个。请核对后重报。`)
  if (digestOfIds(ids) !== digest)
    throw refuse('/digest', 'not-the-digest', '“digest”与“ids”算出的不一致。编号按 UTF-8 字节排序，以换行符连接，取 SHA-256 小写十六进制。')
}
