import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { readDrafts, saveDraft } from './drafting.ts'
import { presentVersion } from './present.ts'
import { listReadings, readTouched } from './reading.ts'
import { listVersions } from './rows.ts'
import { CaseId, DraftIn, Drafts, ItemCode, ItemRequirements, Readings, Touched } from './shapes.ts'

const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}'

/** 要件 inside: an item's versions with who released them, what a version touches, drafts of a policy change, and who has still to confirm. */
export const requirementRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/requirements/:item',
      {
        config: { permission: 'catalogue.read' },
        schema: { summary: '事项的各版要件（2.2.2.5）', params: Type.Object({ item: ItemCode }), response: answers(ItemRequirements) },
      },
      async (request) => {
        const { item: code } = request.params
        const known = await city.directory.current(city.now().getTime())
        const name = known.items.get(code)?.name
        if (name === undefined) throw notFound('这个事项')
        const versions = await withinConnection(city.database.pool, viewerOf(request), (connection) => listVersions(connection, code))
        const today = dayInShanghai(city.now())
        return { item: { code, name }, versions: versions.map((row) => presentVersion(row, today)) }
      },
    )

    server.get(
      '/requirements/:item/touched',
      {
        config: { permission: 'decision.read' },
        schema: {
          summary: '一版要件涉及的有效决定和未结办件',
          params: Type.Object({ item: ItemCode }),
          querystring: Type.Object({
            version: Type.Integer({ minimum: 1, maximum: 10_000 }),
            after: Type.Optional(
              Type.String({ maxLength: 90, pattern: `^(end|(true|false)_${day}_[0-9]{1,18})[.](end|${day}_[0-9]{1,18})$` }),
            ),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 100 }),
          }),
          response: answers(Touched),
        },
      },
      async (request) =>
        await readTouched(city, viewerOf(request), {
          item: request.params.item,
          version: request.query.version,
          after: request.query.after,
          limit: request.query.limit,
        }),
    )

    server.get(
      '/requirement-readings',
      {
        config: { permission: 'requirement.read' },
        schema: { summary: '待批准人确认的新要件', response: answers(Readings) },
      },
      async (request) => await listReadings(city, viewerOf(request)),
    )

    server.get(
      '/requirement-drafts/:case',
      {
        config: { permission: 'requirement.read' },
        schema: { summary: '政策依据调整中的要件草稿', params: Type.Object({ case: CaseId }), response: answers(Drafts) },
      },
      async (request) => await readDrafts(city, viewerOf(request), request.params.case),
    )

    server.put(
      '/requirement-drafts/:case/:item',
      {
        config: { permission: 'requirement.write' },
        schema: {
          summary: '保存一个事项的要件草稿',
          params: Type.Object({ case: CaseId, item: ItemCode }),
          body: DraftIn,
          response: answers(Drafts),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        await saveDraft(city, viewer, { ...request.params, ...request.body })
        return await readDrafts(city, viewer, request.params.case)
      },
    )
  }
