import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import { waitingWords } from '#notice/catalogue-words.ts'
import { findDay } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { route, type Directory } from '#kernel/directory.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { readHistory } from './history.ts'
import { ItemCode } from './item-shapes.ts'
import { Affected, Answer, RuleEnd, RuleHistory, RuleList, RuleNew, RuleProposed, RuleWithdrawal } from './mapping-shapes.ts'
import { countAffected, proposeEnd, proposeRule, proposeWithdrawal, type ProposedRule } from './rule-acts.ts'
import { listRules } from './rule-rows.ts'

const byId = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) })
const DayAsked = Type.String({ maxLength: 10, default: '', description: 'YYYY-MM-DD，不填为今天' })

export const mappingRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const today = () => dayInShanghai(city.now())
    const current = () => city.directory.current(city.now().getTime())
    const answer = ({ proposal, affected, effectiveFrom }: ProposedRule) => {
      const message = warnAffected(affected, effectiveFrom)
      return { proposal, affected, warnings: message === null ? [] : [{ code: 'affected', message }] }
    }

    server.get(
      '/mapping',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '某日某区域由谁接收，依据哪条规则',
          querystring: Type.Object({
            item: Type.String({ minLength: 1, maxLength: 200 }),
            region: Type.String({ maxLength: 12, default: '360100' }),
            on: DayAsked,
          }),
          response: answers(Answer),
        },
      },
      async ({ query }) => whoReceives(await current(), query.item, query.region, dayAsked(query.on, today())),
    )

    server.get(
      '/mapping/rules',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '推送规则（含历史与未生效）',
          querystring: Type.Object({
            item: Type.String({ maxLength: 40, default: '' }),
            region: Type.String({ maxLength: 12, default: '', description: '区域代码；city 为全市规则' }),
            department: Type.String({ maxLength: 16, default: '' }),
            on: Type.String({ maxLength: 10, default: '', description: '只列当日生效的规则' }),
            after: Type.String({ maxLength: 120, default: '' }),
            limit: Type.Integer({ minimum: 1, maximum: 5000, default: 2000 }),
          }),
          response: answers(RuleList),
        },
      },
      async (request) => {
        const { on } = request.query
        if (on !== '') dayAsked(on, on)
        const page = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          listRules(connection, { ...request.query, id: '' }, today()),
        )
        const { regions } = await current()
        const named = [...regions].map(([code, name]) => ({ code, name })).toSorted((one, other) => (one.code < other.code ? -1 : 1))
        return { on: on === '' ? null : on, ...page, regions: named }
      },
    )

    server.get(
      '/mapping/affected',
      {
        config: { permission: 'mapping.write' },
        schema: {
          summary: '变更前先看：自某日起已按现行规则推送的决定件数',
          querystring: Type.Object({
            item: ItemCode,
            region: Type.String({ maxLength: 12, default: '' }),
            from: Type.String({ maxLength: 10 }),
          }),
          response: answers(Affected),
        },
      },
      async (request) => {
        const { item, region } = request.query
        const from = dayAsked(request.query.from, today())
        const decisions = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          countAffected(connection, item, region === '' ? null : region, from),
        )
        return { decisions, message: warnAffected(decisions, from) }
      },
    )

    server.get(
      '/mapping/history',
      {
        config: { permission: 'catalogue.read' },
        schema: { summary: '推送规则变更历史', querystring: Type.Object({ item: ItemCode }), response: answers(RuleHistory) },
      },
      async ({ query }) => ({ items: [...(await readHistory(city, query.item, 'mapping'))] }),
    )

    server.post(
      '/mapping/rules',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '提出一条新的推送规则，待另一人批准', body: RuleNew, response: answers(RuleProposed) },
      },
      async (request) => {
        const { pastPushes = null, replaces, ...draft } = request.body
        return answer(await proposeRule(city, viewerOf(request), { ...draft, pastPushes, replaces }))
      },
    )

    server.post(
      '/mapping/rules/:id/withdrawal',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '提出撤回尚未生效的规则，待另一人批准', params: byId, body: RuleWithdrawal, response: answers(RuleProposed) },
      },
      async (request) => answer(await proposeWithdrawal(city, viewerOf(request), request.params.id, request.body.note)),
    )

    server.post(
      '/mapping/rules/:id/end',
      {
        config: { permission: 'mapping.write' },
        schema: {
          summary: '提出终止区域专门规则、改按全市规则，待另一人批准',
          params: byId,
          body: RuleEnd,
          response: answers(RuleProposed),
        },
      },
      async (request) => {
        const { effectiveFrom, note, pastPushes = null } = request.body
        return answer(await proposeEnd(city, viewerOf(request), request.params.id, { effectiveFrom, note, pastPushes }))
      },
    )
  }

function dayAsked(text: string, otherwise: string): string {
  if (text === '') return otherwise
  if (!findDay(text)) throw new Refusal(400, 'day', `“${text.slice(0, 10)}”不是有效的日期，请按“年-月-日”（如 2026-03-02）填写。`)
  return text
}

function warnAffected(decisions: number, from: string): string | null {
  return decisions === 0 ? null : `${from} 以来已有 ${decisions} 件决定按原规则推送，不会自动改派；需要改派的请在台账中逐件办理。`
}

/** The same question that ingest asks, with the reason in words. */
function whoReceives(directory: Directory, item: string, region: string, on: string): Static<typeof Answer> {
  const routing = route(directory, { item, region, decidedOn: on })
  const found = routing.item === null ? undefined : directory.items.get(routing.item)
  const named = (code: string) => ({ code, name: directory.departments.get(code)?.name ?? code })
  const place = { code: region, name: directory.regions.get(region) ?? region }
  const base = { item: found ? { code: found.code, name: found.name } : null, region: place, on }
  if ('waiting' in routing) {
    return {
      ...base,
      rule: null,
      receivers: [],
      waiting: routing.waiting,
      why: `${waitingWords[routing.waiting]}：决定会进入待分派队列，由推送操作员指定去向。`,
    }
  }
  const rule = found?.rules.find(({ id }) => id === routing.rule)
  const from = rule?.from ?? ''
  const own = rule?.region ?? null
  const why =
    own === null
      ? `${place.name}未设专门规则，按 ${from} 起施行的全市规则`
      : `按 ${from} 起施行的${place.name}专门规则（区域规则优先于全市规则）`
  return {
    ...base,
    rule: { id: routing.rule, region: own === null ? null : place, from, to: rule?.to ?? null },
    receivers: routing.receivers.map(({ department, role }) => ({ department: named(department), role })),
    waiting: null,
    why: `${why}；以决定日期 ${on} 为准。`,
  }
}
