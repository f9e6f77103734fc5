import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { needsNote } from '#notice/feedback-fields.ts'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { keepUpload } from '#kernel/uploads.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { Moved, ReceiptsIn, ReceiptsOut, RerouteIn, ReturnIn, UpholdIn } from './shapes.ts'

const clean = (note: string | null | undefined) => note?.trim() || null

/** 签收, 退回, 改派, 维持 in the web; the rules are the push procedure's. */
export const acts =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/receipts',
      { config: { permission: 'push.receive' }, schema: { body: ReceiptsIn, response: answers(ReceiptsOut) } },
      async (request) => {
        const results = await city.receipts.sign(
          actorOf(viewerOf(request)),
          request.body.pushes.map((push) => ({ push })),
        )
        return { results: results.map(({ at, ...result }) => ({ ...result, at: at?.toISOString() ?? null })) }
      },
    )
    server.post(
      '/returns',
      { config: { permission: 'push.return' }, schema: { body: ReturnIn, response: answers(Moved) } },
      async (request) => {
        const { push, reason, note, suggestedDepartment } = request.body
        if (needsNote(reason) && clean(note) === null) {
          const message = '退回理由选“其他原因”时须填写说明，请补充。'
          throw new Refusal(422, 'note-required', message, [{ pointer: '/note', code: 'required', message }])
        }
        return await city.returns.returnPush(actorOf(viewerOf(request)), {
          push,
          reason,
          note: clean(note),
          suggestedDepartment: suggestedDepartment ?? null,
        })
      },
    )
    server.post(
      '/reroutes',
      { config: { permission: 'push.reroute' }, schema: { body: RerouteIn, response: answers(Moved) } },
      async (request) => {
        const { push, department, note } = request.body
        return await city.returns.reroutePush(actorOf(viewerOf(request)), { push, department, note: clean(note) })
      },
    )
    server.post(
      '/upholds',
      { config: { permission: 'push.reroute' }, schema: { body: UpholdIn, response: answers(Moved) } },
      async (request) => {
        return await city.returns.upholdPush(actorOf(viewerOf(request)), request.body)
      },
    )
    server.post(
      '/files',
      {
        config: { permission: 'file.write' },
        schema: {
          consumes: ['multipart/form-data'],
          response: answers(
            Type.Object({ id: Type.String(), name: Type.String(), size: Type.Integer(), sm3: Type.String(), mediaType: Type.String() }),
          ),
        },
      },
      async (request) => await keepUpload(city, request, viewerOf(request)),
    )
  }
