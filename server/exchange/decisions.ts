import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { checkDecision, type Decision } from '#notice/decision-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { checkAttachments } from '#kernel/attachments.ts'
import type { City } from '#kernel/city.ts'
import type { Acceptance, Refused } from '#kernel/ingest.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import { clientOf, type ExchangeClient } from './door.ts'
import { digestOf, findAnswer, keyOf } from './idempotency.ts'
import { answers } from '#platform/http/answers.ts'
import { DecisionIn, DecisionResults } from './shapes.ts'

const most = 1000
const Body = Type.Object({ decisions: Type.Array(DecisionIn, { minItems: 1, maxItems: most }) })

interface Row {
  readonly sourceId: string | null
  readonly status: string
  readonly id: string | null
  readonly revision: number | null
  readonly pushes: readonly { readonly id: string; readonly department: string; readonly role: string }[]
  readonly errors: readonly Flaw[]
}
type Checked =
  | { readonly ok: true; readonly value: Decision }
  | { readonly ok: false; readonly sourceId: string | null; readonly errors: readonly Flaw[] }

/** `POST /exchange/v1/decisions`: the way in for the bureau's approval system (2.2.1.2). */
export const decisionsIn =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/decisions',
      {
        config: { permission: 'decisions:write', door: 'exchange', ownTextCheck: true },
        // The schema describes; `checkDecision` checks, because a bad row must not refuse the good ones beside it.
        validatorCompiler:
          ({ httpPart }) =>
          (value: unknown) =>
            httpPart !== 'body' || isBatch(value) ? { value } : { error: new Error('not a batch') },
        schema: {
          summary: '推送审批决定（一次 1–1000 条）',
          querystring: Type.Object({ atomic: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')])) }),
          body: Body,
          response: answers(DecisionResults),
        },
        attachValidation: true,
      },
      async (request, reply) => {
        if (request.validationError)
          throw new Refusal(400, 'not-a-batch', `请求应为 {"decisions": […]}，数组含 1 至 ${most} 条决定。请按接口文档调整。`)
        const atomic = readAtomic(request.query.atomic)
        const client = clientOf(request)
        const rows: readonly unknown[] = request.body.decisions
        const key = keyOf(request)
        const digest = key === null ? '' : digestOf(request)
        if (key !== null) {
          const earlier = await findAnswer(city.database, nameOf(client), key, digest)
          if (earlier !== null)
            return reply
              .type('application/json; charset=utf-8')
              .serializer(String)
              .send(earlier as never)
        }
        const today = dayInShanghai(city.now())
        const checked = await refuseForeignFiles(
          city,
          client,
          rows.map((row): Checked => {
            const verdict = checkDecision(row, { today })
            return verdict.ok ? verdict : { ok: false, sourceId: sourceIdOf(row), errors: verdict.errors }
          }),
        )
        if (atomic) refuseAllForOne(checked)
        const arrivals = checked.flatMap((verdict) => (verdict.ok ? [verdict.value] : []))
        const compose = (results: readonly Acceptance[]) => ({ decisions: mergeRows(checked, results) as Row[] })
        const taking = city.ingest.take({
          arrivals: arrivals.map((decision) => ({ client: nameOf(client), actor: client.name, department: client.department, decision })),
          refused: checked.flatMap((verdict, index) => (verdict.ok ? [] : toRefused(client, rows[index], verdict))),
          ...(key === null ? {} : { keyed: { client: nameOf(client), key, digest, compose: (done) => JSON.stringify(compose(done)) } }),
        })
        if (key === null) return compose(await taking) as never
        const answer = await taking.then(
          (results) => JSON.stringify(compose(results)),
          // Another request with this key was first: its answer is this one's answer.
          async (cause: unknown) => {
            const first =
              cause instanceof Refusal && cause.code === 'key-in-use' ? await findAnswer(city.database, nameOf(client), key, digest) : null
            if (first === null) throw cause
            return first
          },
        )
        return reply
          .type('application/json; charset=utf-8')
          .serializer(String)
          .send(answer as never) as never
      },
    )
  }

const isBatch = (value: unknown): value is { decisions: unknown[] } => {
  const rows = typeof value === 'object' && value !== null ? (value as { decisions?: unknown }).decisions : undefined
  return Array.isArray(rows) && rows.length >= 1 && rows.length <= most
}
/** Anything but the two words is refused: who writes `TRUE` wants all or nothing, and half would be taken in. */
function readAtomic(given: unknown): boolean {
  if (given === undefined || given === 'true' || given === 'false') return given === 'true'
  const message = '参数 atomic 只能是 true 或 false，且只写一次。请改正后重报。'
  throw new Refusal(400, 'invalid', message, [{ pointer: '/atomic', code: 'enum', message }])
}
const nameOf = ({ id }: ExchangeClient) => `exchange:${id}`

const sourceIdOf = (row: unknown): string | null => {
  const sourceId = typeof row === 'object' && row !== null ? (row as { sourceId?: unknown }).sourceId : undefined
  return typeof sourceId === 'string' ? sourceId.slice(0, 200).toWellFormed() : null
}

function refuseAllForOne(checked: readonly Checked[]) {
  const errors = checked.flatMap((verdict, index) =>
    verdict.ok ? [] : verdict.errors.map((flaw) => ({ ...flaw, pointer: `/decisions/${index}${flaw.pointer}` })),
  )
  if (errors.length > 0) throw new Refusal(422, 'rejected', '有决定不符合要求，按 atomic=true 的要求整批未受理。请改正后整批重报。', errors)
}

async function refuseForeignFiles(city: City, client: ExchangeClient, checked: readonly Checked[]): Promise<readonly Checked[]> {
  const sound = checked.flatMap((verdict, at) => (verdict.ok && verdict.value.files.length > 0 ? [{ at, decision: verdict.value }] : []))
  if (sound.length === 0) return checked
  const problems = await checkAttachments(
    city.database,
    sound.map(({ decision }) => ({ client: nameOf(client), department: client.department, decision })),
  )
  const wrong = new Map([...problems].map(([place, errors]) => [sound[place]!.at, errors]))
  return checked.map((verdict, at) => {
    const errors = wrong.get(at)
    return errors && verdict.ok ? { ok: false, sourceId: verdict.value.sourceId, errors } : verdict
  })
}

/** A refused row as it came; of a state secret nothing is kept. */
function toRefused(client: ExchangeClient, row: unknown, { sourceId, errors }: Checked & { ok: false }): readonly Refused[] {
  if (errors.some(({ code }) => code === 'state-secret')) return []
  return [
    {
      client: nameOf(client),
      department: client.department,
      sourceId: sourceId?.replaceAll('\0', '') ?? null,
      // Not in the middle of a character of two halves: half a character cannot be stored.
      content: JSON.stringify(row)
        .slice(0, 100_000)
        .replace(/[\ud800-\udbff]$/, ''),
      reasons: errors,
    },
  ]
}

function mergeRows(checked: readonly Checked[], results: readonly Acceptance[]): readonly Row[] {
  let next = 0
  return checked.map((verdict) => {
    if (!verdict.ok) return { sourceId: verdict.sourceId, status: 'rejected', id: null, revision: null, pushes: [], errors: verdict.errors }
    const { status, id, revision, pushes } = results[next++]!
    return { sourceId: verdict.value.sourceId, status, id, revision, pushes, errors: [] }
  })
}
