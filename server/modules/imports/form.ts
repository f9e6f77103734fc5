import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { checkDecision, type Decision } from '#notice/decision-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { checkAttachments } from '#kernel/attachments.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { deriveSourceId } from './layout.ts'
import { FormIn, FormResult } from './shapes.ts'

/** `POST /api/decisions`: one decision entered by hand, with the checks and the answer that systems get (outside contract §3). */
export const form =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/decisions',
      {
        config: { permission: 'decision.write' },
        // The schema describes; `checkDecision` checks, so that every field is answered at once and in its own words.
        validatorCompiler: () => (value: unknown) => ({ value }),
        schema: { body: FormIn, response: answers(FormResult) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const decision = getDecision(request.body, dayInShanghai(city.now()))
        const arrival = { client: `form:${viewer.department}`, actor: viewer.name, department: viewer.department, decision }
        const foreign = (await checkAttachments(city.database, [arrival])).get(0)
        if (foreign) throw new Refusal(422, 'rejected', '附件有误，尚未保存。请按提示更正后再提交。', foreign)
        const [result] = await city.ingest.take({ arrivals: [arrival], refused: [] })
        const { status, id, revision, pushes } = result!
        return { sourceId: decision.sourceId, status, id, revision, pushes: [...pushes], errors: [] }
      },
    )
  }

/** Throws Refusal 422 with one flaw for each field that is wrong. */
function getDecision(body: unknown, today: string): Decision {
  const verdict = checkDecision(withSourceId(body), { today })
  if (verdict.ok) return verdict.value
  const errors = verdict.errors.filter(({ pointer }) => pointer !== '/sourceId' || verdict.errors.length === 1)
  if (errors[0]?.code === 'state-secret')
    throw new Refusal(422, 'state-secret', '带有国家秘密标志的决定不得进入本平台，未作任何保存。', errors)
  throw new Refusal(422, 'rejected', `有 ${errors.length} 处不符合要求，尚未保存。请按提示更正后再提交。`, errors)
}

/** The same decision entered twice is known again by its document number, holder and item. */
function withSourceId(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const given = body as Readonly<Record<string, unknown>>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  if (text(given['sourceId']).trim() !== '') return body
  const holder = (given['holder'] ?? {}) as Readonly<Record<string, unknown>>
  const derived = deriveSourceId({ documentNumber: text(given['documentNumber']), holder: text(holder['name']), item: text(given['item']) })
  return { ...given, sourceId: derived }
}
