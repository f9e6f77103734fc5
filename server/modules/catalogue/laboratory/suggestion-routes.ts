import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { returnReasons } from '#notice/feedback-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { answers } from '#platform/http/answers.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { namesOf } from './present.ts'
import { reading } from './replay.ts'
import { Proposed, SuggestionRefusal, Suggestions, SuggestionTaking } from './shapes.ts'
import { lastMonths } from './study.ts'
import { declineSuggestion, proposingMonths, takeSuggestion } from './suggestion-acts.ts'
import { findSuggestions } from './suggestions.ts'

/** Of each suggestion the newest returns are shown; the count tells of all. */
const shown = 20

/** 退回建议: the rule change that would have spared each return, taken into a draft or declined with its reason. */
export const suggestionRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const today = () => dayInShanghai(city.now())

    server.get(
      '/mapping/suggestions',
      {
        config: { permission: 'mapping.read' },
        schema: { summary: '由退回改派得出的规则变更建议', response: answers(Suggestions) },
      },
      async (request) => {
        const directory = await city.directory.current(city.now().getTime())
        const span = lastMonths(today(), proposingMonths)
        const found = await reading(city.database.pool, viewerOf(request), (connection) =>
          findSuggestions(connection, directory, span, today()),
        )
        const names = namesOf(directory)
        return {
          since: span.from,
          items: found.map(({ item, region, from, to, before, after, evidence }) => ({
            item: names.item(item),
            region: names.regionOrCity(region),
            from: names.department(from),
            to: names.department(to),
            before: names.receivers(before),
            after: names.receivers(after),
            count: evidence.length,
            evidence: evidence
              .slice(-shown)
              .toReversed()
              .map((each) => ({
                decision: each.decision,
                push: each.push,
                number: each.number,
                region: names.region(each.region),
                decidedOn: each.decidedOn,
                returnedAt: each.at.toISOString(),
                reason: Object.hasOwn(returnReasons, each.reason) ? returnReasons[each.reason as keyof typeof returnReasons] : each.reason,
                note: each.note,
              })),
          })),
        }
      },
    )

    server.post(
      '/mapping/suggestions/taking',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '采纳建议，列入变更方案草稿', body: SuggestionTaking, response: answers(Proposed) },
      },
      async (request) => {
        const { proposal: into = null, ...key } = request.body
        const proposal = await takeSuggestion(city, viewerOf(request), key, into)
        return { proposal }
      },
    )

    server.post(
      '/mapping/suggestions/refusal',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '不采纳建议并说明理由', body: SuggestionRefusal, response: answers(Type.Object({ declined: Type.Integer() })) },
      },
      async (request) => {
        const { reason, ...key } = request.body
        return { declined: await declineSuggestion(city, viewerOf(request), key, reason) }
      },
    )
  }
