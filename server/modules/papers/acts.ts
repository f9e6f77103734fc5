import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { PoolClient } from 'pg'
import { getTemplate } from '#notice/papers/templates.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { draftPaper, draftReplacement, editDraft, previewPaper } from './drafting.ts'
import { pickFacts } from './facts.ts'
import { attachScan, cancelPaper, dropDraft, sealPaper } from './sealing.ts'
import { Done, DraftIn, Drafted, EditIn, Preview, ReasonIn, ScanIn, SealedOut, VersionIn } from './shapes.ts'

const ById = Type.Object({ id: Id })

/** The life of a paper: drawn up, edited, sealed, signed on paper and scanned; or dropped, cancelled, replaced. */
export const acts =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const act = async <Result>(viewer: Viewer, work: (connection: PoolClient, directory: Directory, at: Date) => Promise<Result>) => {
      const at = city.now()
      const directory = await city.directory.current(at.getTime())
      const done = await withinConnection(city.database.pool, workingSight(viewer), (connection) => work(connection, directory, at))
      city.committed()
      return done
    }
    server.post(
      '/papers',
      { config: { permission: 'paper.write' }, schema: { summary: '拟制公文', body: DraftIn, response: answers(Drafted) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { template, recipient = null, case: about = null, decision = null, filled = {}, confidentiality = 'internal' } = request.body
        const order = { template, recipient, case: about, decision, filled: pickFacts({ ...filled }), confidentiality }
        const { id, missing } = await act(viewer, (connection, directory, at) => draftPaper(connection, directory, viewer, order, at))
        return { id, missing: [...missing] }
      },
    )
    server.post(
      '/paper-previews',
      {
        config: { permission: 'paper.write' },
        schema: { summary: '试拟公文：已知的内容和还缺的空白', body: DraftIn, response: answers(Preview) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { template, recipient = null, case: about = null, decision = null, filled = {} } = request.body
        const order = { template, recipient, case: about, decision, filled: pickFacts({ ...filled }), confidentiality: 'internal' as const }
        const { blanks } = getTemplate(template)
        const { text, missing } = await act(viewer, (connection, directory, at) => previewPaper(connection, directory, viewer, order, at))
        return {
          title: text.title.replaceAll('\n', ''),
          to: text.to,
          body: text.body,
          // What belongs to a row, or is the recipient, is asked for elsewhere.
          missing: missing.flatMap(({ blank, title }) => (blanks[blank] ? [{ blank, title, kind: blanks[blank].kind }] : [])),
        }
      },
    )
    server.put(
      '/papers/:id',
      { config: { permission: 'paper.write' }, schema: { summary: '修改草稿', params: ById, body: EditIn, response: answers(Done) } },
      async (request) => {
        const { recipient = null, confidentiality = 'internal', version, text } = request.body
        await act(viewerOf(request), (connection, _, at) =>
          editDraft(connection, viewerOf(request), request.params.id, { version, text, recipient, confidentiality }, at),
        )
        return { id: request.params.id, state: 'draft' as const }
      },
    )
    server.post(
      '/papers/:id/sealing',
      {
        config: { permission: 'paper.seal' },
        schema: { summary: '定稿：编号并固定', params: ById, body: VersionIn, response: answers(SealedOut) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { id, number, file, sm3 } = await act(viewer, (connection, directory, at) =>
          sealPaper(city, connection, directory, viewer, { id: request.params.id, version: request.body.version, at }),
        )
        return { id, state: 'sealed' as const, number, file, sm3 }
      },
    )
    server.post(
      '/papers/:id/scan',
      { config: { permission: 'paper.write' }, schema: { summary: '附签章件', params: ById, body: ScanIn, response: answers(Done) } },
      async (request) => {
        await act(viewerOf(request), (connection, _, at) =>
          attachScan(connection, viewerOf(request), request.params.id, request.body.file, at),
        )
        return { id: request.params.id, state: 'signed' as const }
      },
    )
    server.post(
      '/papers/:id/cancellation',
      { config: { permission: 'paper.seal' }, schema: { summary: '作废公文', params: ById, body: ReasonIn, response: answers(Done) } },
      async (request) => {
        await act(viewerOf(request), (connection, _, at) =>
          cancelPaper(connection, viewerOf(request), request.params.id, request.body.reason.trim(), at),
        )
        return { id: request.params.id, state: 'cancelled' as const }
      },
    )
    server.post(
      '/papers/:id/replacement',
      { config: { permission: 'paper.write' }, schema: { summary: '另拟代替件', params: ById, response: answers(Done) } },
      async (request) => ({
        id: await act(viewerOf(request), (connection, _, at) => draftReplacement(connection, viewerOf(request), request.params.id, at)),
        state: 'draft' as const,
      }),
    )
    server.delete(
      '/papers/:id',
      { config: { permission: 'paper.write' }, schema: { summary: '废弃草稿', params: ById, response: answers(Done) } },
      async (request) => {
        await act(viewerOf(request), (connection, _, at) => dropDraft(connection, viewerOf(request), request.params.id, at))
        return { id: request.params.id, state: 'dropped' as const }
      },
    )
  }
