import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { checkDecision } from '#notice/decision-fields.ts'
import { results } from '#notice/decision-words.ts'
import { checkPenalty } from '#notice/penalty-fields.ts'
import { penaltyFields } from '#notice/penalty-table.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Day, Nullable, Words } from '#platform/http/answers.ts'
import { notFound, Refusal, type Flaw } from '#platform/http/problem.ts'

const text = (name: keyof typeof penaltyFields) =>
  Type.Optional(Type.Union([Type.String({ description: penaltyFields[name].label }), Type.Null()]))
/** The outside contract's penalty; the number of the source may be left out. Described here, checked field by field by `checkPenalty`. */
const PenaltyIn = Type.Object({
  ...Object.fromEntries(
    (Object.keys(penaltyFields) as (keyof typeof penaltyFields)[])
      .filter((name) => !penaltyFields[name].pointer.startsWith('/holder/') && name !== 'categories')
      .map((name) => [name, text(name)] as const),
  ),
  categories: Type.Optional(Type.Array(Type.String(), { description: penaltyFields.categories.label })),
  holder: Type.Optional(Type.Object({}, { additionalProperties: true })),
})
const Entered = Type.Object({ id: Type.String(), status: choice(['accepted', 'duplicate', 'revised', 'unlinked']), decision: Nullable })

const endings = { changed: results.changed, withdrawn: results.withdrawn, revoked: results.revoked, cancelled: results.cancelled } as const
const EndingIn = Type.Object(
  {
    result: choice(endings),
    documentNumber: Words(64, '决定文书号'),
    documentName: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
    decidedOn: Day,
    content: Words(4000, '决定内容和依据'),
    handler: Type.Optional(Type.Union([Type.String({ maxLength: 50 }), Type.Null()])),
    reviewer: Type.Optional(Type.Union([Type.String({ maxLength: 50 }), Type.Null()])),
    approver: Type.Optional(Type.Union([Type.String({ maxLength: 50 }), Type.Null()])),
  },
  { additionalProperties: false },
)
interface OriginalRow {
  readonly item: string | null
  readonly item_as_sent: string
  readonly certificate_name: string | null
  readonly certificate_number: string | null
  readonly document_number: string
  readonly category: string | null
  readonly result: string
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly holder_legal_representative: string | null
  readonly region: string
  readonly address: string | null
  readonly confidentiality: string
}

/** By hand: a penalty from the department that imposed it, and a decision of the bureau that changes or ends a licence (2.2.3.2). */
export const form =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/penalties',
      {
        config: { permission: 'penalty.write' },
        validatorCompiler: () => (value: unknown) => ({ value }),
        schema: { summary: '手工录入行政处罚', body: PenaltyIn, response: answers(Entered) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const verdict = checkPenalty(withSourceId(request.body), { today: dayInShanghai(city.now()) })
        if (!verdict.ok) throw refuse(verdict.errors.filter(({ pointer }) => pointer !== '/sourceId' || verdict.errors.length === 1))
        const [result] = await city.penalties.take({
          arrivals: [
            {
              client: `form:${viewer.department}`,
              actor: viewer.name,
              seat: viewer.seats[0] ?? 'handler',
              department: viewer.department,
              penalty: verdict.value,
            },
          ],
          refused: [],
        })
        const { id, status, decision } = result!
        return { id, status, decision }
      },
    )
    server.post(
      '/decisions/:id/ending',
      {
        config: { permission: 'decision.write' },
        schema: {
          summary: '录入变更、撤回、撤销、注销决定',
          params: Type.Object({ id: Id }),
          body: EndingIn,
          response: answers(Type.Object({ id: Type.String(), status: Type.String() })),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const original = await withinConnection(city.database.pool, viewer, async (connection) => {
          const { rows } = await connection.query<OriginalRow>('select decision.* from app.decision where decision.id = $1', [
            request.params.id,
          ])
          return rows[0]
        })
        if (!original) throw notFound('这条决定')
        if (!['granted', 'renewed', 'changed'].includes(original.result))
          throw new Refusal(409, 'no-licence', '该决定没有准予许可，没有可以变更或终止的许可。请从准予许可的决定办理。', undefined, {
            state: original.result,
          })
        const verdict = checkDecision(composeEnding(original, request.body), { today: dayInShanghai(city.now()) })
        if (!verdict.ok) throw refuse(verdict.errors)
        const { name: actor, department } = viewer
        const arrival = { client: `form:${department}`, actor, department, decision: verdict.value, original: request.params.id }
        const [result] = await city.ingest.take({ arrivals: [arrival], refused: [] })
        return { id: result!.id, status: result!.status }
      },
    )
  }

/** The holder, item, certificate and place are the original's; personal numbers stay with it. */
function composeEnding(
  original: OriginalRow,
  { documentName, handler, reviewer, approver, ...said }: Type.Static<typeof EndingIn>,
): object {
  return {
    ...said,
    documentName: documentName || `${endings[said.result]}决定书`,
    ...(handler ? { handler } : {}),
    ...(reviewer ? { reviewer } : {}),
    ...(approver ? { approver } : {}),
    sourceId: nameOf(said.documentNumber, original.holder_name, original.document_number),
    item: original.item ?? original.item_as_sent,
    category: original.category,
    certificateName: original.certificate_name,
    certificateNumber: original.certificate_number,
    holder: {
      kind: original.holder_kind,
      name: original.holder_name,
      ...(original.holder_uscc === null ? {} : { uscc: original.holder_uscc }),
      ...(original.holder_legal_representative === null ? {} : { legalRepresentative: original.holder_legal_representative }),
    },
    region: original.region,
    address: original.address,
    confidentiality: original.confidentiality,
    originalDocumentNumber: original.document_number,
  }
}

/** The same penalty entered twice is known again by its document number and holder. */
function withSourceId(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const given = body as Readonly<Record<string, unknown>>
  const said = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  if (said(given['sourceId']) !== '' || said(given['documentNumber']) === '') return body
  const holder = (given['holder'] ?? {}) as Readonly<Record<string, unknown>>
  return { ...given, sourceId: nameOf(said(given['documentNumber']), said(holder['name'])) }
}
const nameOf = (documentNumber: string, ...parts: readonly string[]) => {
  const folded = [documentNumber, ...parts].map((part) => part.normalize('NFKC').replace(/\s/gu, ''))
  return `${documentNumber.trim().slice(0, 64)}#${hash('sha256', JSON.stringify(folded), 'base64url').slice(0, 22)}`
}

function refuse(errors: readonly Flaw[]): Refusal {
  if (errors[0]?.code === 'state-secret')
    return new Refusal(422, 'state-secret', '带有国家秘密标志的内容不得进入本平台，未作任何保存。', errors)
  return new Refusal(422, 'rejected', `有 ${errors.length} 处不符合要求，尚未保存。请按提示更正后再提交。`, errors)
}
