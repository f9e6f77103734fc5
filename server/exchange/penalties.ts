import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { checkPenalty, type Penalty } from '#notice/penalty-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Refused } from '#kernel/ingest.ts'
import type { PenaltyAcceptance } from '#kernel/penalties.ts'
import { answers, choice, FlawShape, Nullable } from '#platform/http/answers.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import { clientOf, type ExchangeClient } from './door.ts'
import { digestOf, findAnswer, keyOf } from './idempotency.ts'
import { PenaltyIn } from './penalty-shape.ts'

const most = 1000
const Result = Type.Object({
  sourceId: Nullable,
  status: choice({
    accepted: '已收下并关联',
    duplicate: '内容相同，未重复',
    revised: '更正',
    unlinked: '已收下，待关联原决定',
    rejected: '不符合要求，未收下',
  }),
  id: Nullable,
  decision: Nullable,
  revision: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  errors: Type.Array(FlawShape),
})
interface Row {
  readonly sourceId: string | null
  readonly status: string
  readonly id: string | null
  readonly decision: string | null
  readonly revision: number | null
  readonly errors: readonly Flaw[]
}
type Checked =
  | { readonly ok: true; readonly value: Penalty }
  | { readonly ok: false; readonly sourceId: string | null; readonly errors: readonly Flaw[] }

/** `POST /exchange/v1/penalties`: penalties that affect a decision, from the department that imposed them (2.2.3.2). */
export const penaltiesIn =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/penalties',
      {
        config: { permission: 'penalties:write', door: 'exchange', ownTextCheck: true },
        // The schema describes; `checkPenalty` checks, because a bad row must not refuse the good ones beside it.
        validatorCompiler:
          ({ httpPart }) =>
          (value: unknown) =>
            httpPart !== 'body' || isBatch(value) ? { value } : { error: new Error('not a batch') },
        schema: {
          summary: '报送影响原决定的行政处罚（一次 1–1000 条）',
          body: Type.Object({ penalties: Type.Array(PenaltyIn, { minItems: 1, maxItems: most }) }),
          response: answers(Type.Object({ penalties: Type.Array(Result) })),
        },
        attachValidation: true,
      },
      async (request, reply) => {
        if (request.validationError)
          throw new Refusal(400, 'not-a-batch', `请求应为 {"penalties": […]}，数组含 1 至 ${most} 条处罚。请按接口文档调整。`)
        const client = clientOf(request)
        const rows: readonly unknown[] = request.body.penalties
        const key = keyOf(request)
        const digest = key === null ? '' : digestOf(request)
        const find = async () => (key === null ? null : await findAnswer(city.database, nameOf(client), key, digest))
        const earlier = await find()
        const send = (answer: string) =>
          reply
            .type('application/json; charset=utf-8')
            .serializer(String)
            .send(answer as never) as never
        if (earlier !== null) return send(earlier)
        const today = dayInShanghai(city.now())
        const checked = rows.map((row): Checked => {
          const verdict = checkPenalty(row, { today })
          return verdict.ok ? verdict : { ok: false, sourceId: sourceIdOf(row), errors: verdict.errors }
        })
        const compose = (results: readonly PenaltyAcceptance[]) => JSON.stringify({ penalties: mergeRows(checked, results) })
        try {
          const results = await city.penalties.take({
            arrivals: checked.flatMap((verdict) => (verdict.ok ? [arrivalOf(client, verdict.value)] : [])),
            refused: checked.flatMap((verdict, at) => (verdict.ok ? [] : toRefused(client, rows[at], verdict))),
            ...(key === null ? {} : { keyed: { client: nameOf(client), key, digest, compose } }),
          })
          return send(compose(results))
        } catch (cause) {
          // Another request with this key was first: its answer is this one's answer.
          const first = cause instanceof Refusal && cause.code === 'key-in-use' ? await find() : null
          if (first === null) throw cause
          return send(first)
        }
      },
    )
  }

const isBatch = (value: unknown): value is { penalties: unknown[] } => {
  const rows = typeof value === 'object' && value !== null ? (value as { penalties?: unknown }).penalties : undefined
  return Array.isArray(rows) && rows.length >= 1 && rows.length <= most
}
const nameOf = ({ id }: ExchangeClient) => `exchange:${id}`
const arrivalOf = (client: ExchangeClient, penalty: Penalty) => ({
  client: nameOf(client),
  actor: client.name,
  seat: 'system',
  department: client.department,
  penalty,
})
const sourceIdOf = (row: unknown): string | null => {
  const sourceId = typeof row === 'object' && row !== null ? (row as { sourceId?: unknown }).sourceId : undefined
  return typeof sourceId === 'string' ? sourceId.slice(0, 200).toWellFormed() : null
}

/** A refused row as it came; of a state secret nothing is kept. */
function toRefused(client: ExchangeClient, row: unknown, { sourceId, errors }: Checked & { ok: false }): readonly Refused[] {
  if (errors.some(({ code }) => code === 'state-secret')) return []
  const content = JSON.stringify(row)
    .slice(0, 100_000)
    .replace(/[\ud800-\udbff]$/, '')
  return [
    { client: nameOf(client), department: client.department, sourceId: sourceId?.replaceAll('\0', '') ?? null, content, reasons: errors },
  ]
}

function mergeRows(checked: readonly Checked[], results: readonly PenaltyAcceptance[]): readonly Row[] {
  let next = 0
  return checked.map((verdict) => {
    if (!verdict.ok)
      return { sourceId: verdict.sourceId, status: 'rejected', id: null, decision: null, revision: null, errors: verdict.errors }
    const { status, id, decision, revision } = results[next++]!
    return { sourceId: verdict.value.sourceId, status, id, decision, revision, errors: [] }
  })
}
