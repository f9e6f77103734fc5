import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers, choice } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { readMisroutes, type Tally } from './misroutes.ts'
import { targetsOf } from './outlook.ts'
import { namesOf } from './present.ts'
import { getProposal, linesToTry } from './proposal-rows.ts'
import { listTried, reading } from './replay.ts'
import { ById, MisrouteView, Months, ReplayView, TriedPushes } from './shapes.ts'
import { dayAfter, lastMonths, replay } from './study.ts'

/** What a proposal would have done, and how often each rule was wrong. Both only read. */
export const studyRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const current = () => city.directory.current(city.now().getTime())
    const today = () => dayInShanghai(city.now())

    server.get(
      '/mapping/proposals/:id/replay',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '回放：若方案已施行，最近几个月的推送会有何不同（部门只见本部门）',
          params: ById,
          querystring: Type.Object({ months: Months }),
          response: answers(ReplayView),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const proposal = await withinConnection(city.database.pool, viewer, (connection) => getProposal(connection, request.params.id))
        return await replay(city, await current(), {
          lines: linesToTry(proposal),
          day: proposal.effectiveFrom,
          months: request.query.months,
          only: viewer.sight === 'city' ? null : viewer.department,
        })
      },
    )

    server.get(
      '/mapping/proposals/:id/replay/pushes',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '回放涉及的逐件推送',
          params: ById,
          querystring: Type.Object({
            months: Months,
            department: Type.String({ maxLength: 16, default: '' }),
            line: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
            effect: Type.Optional(choice(['gained', 'lost', 'changed'])),
            after: Type.String({ pattern: '^([0-9]{1,18}~[A-Z_]{1,16})?$', default: '' }),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          }),
          response: answers(TriedPushes),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { months, department, line, effect, after, limit } = request.query
        const proposal = await withinConnection(city.database.pool, viewer, (connection) => getProposal(connection, request.params.id))
        const directory = await current()
        const [decision = '', whose = ''] = after.split('~')
        const rows = await listTried(
          city.database.pool,
          viewer,
          targetsOf(directory, linesToTry(proposal), proposal.effectiveFrom),
          lastMonths(today(), months),
          {
            // A department sees what it was sent; what others would gain or lose is theirs.
            department: viewer.sight === 'city' ? department : viewer.department,
            line: line ?? null,
            effect: effect ?? '',
            after: after === '' ? null : [decision, whose],
            limit,
          },
        )
        const names = namesOf(directory)
        const shown = rows.slice(0, limit)
        const last = shown.at(-1)
        return {
          items: shown.map((row) => ({
            decision: row.decision,
            number: row.number,
            item: names.item(proposal.lines[row.n]?.item ?? ''),
            region: names.region(row.region),
            decidedOn: row.decidedOn,
            department: names.department(row.department),
            before: row.before,
            after: row.after,
            push: row.push,
          })),
          next: rows.length > limit && last ? `${last.decision}~${last.department}` : null,
        }
      },
    )

    server.get(
      '/mapping/misroutes',
      {
        config: { permission: 'mapping.read' },
        schema: {
          summary: '误推率：按规则、按时间、按退回部门',
          querystring: Type.Object({
            from: Type.Optional(Type.String({ format: 'date', description: '决定日期起；不填为最近 6 个月' })),
            to: Type.Optional(Type.String({ format: 'date', description: '决定日期止（含当日）' })),
          }),
          response: answers(MisrouteView),
        },
      },
      async (request) => {
        const to = request.query.to ?? today()
        const from = request.query.from ?? lastMonths(to, 6).from
        if (from > to)
          throw new Refusal(422, 'order', '起始日期晚于截止日期，请调整。', [
            { pointer: '/from', code: 'order', message: '须不晚于截止日期' },
          ])
        if (from < lastMonths(to, 12).from) {
          throw new Refusal(422, 'too-long', '一次最多统计 12 个月，请缩短时间段。', [
            { pointer: '/from', code: 'too-long', message: '最多 12 个月' },
          ])
        }
        const bucket = from >= lastMonths(to, 2).from ? 'week' : 'month'
        // Counts only, and of all decisions: a rule is not better because some of what it sent is sensitive.
        const found = await reading(city.database.pool, programSight, (connection) =>
          readMisroutes(connection, { from, to: dayAfter(to) }, bucket),
        )
        return present(found, await current(), { from, to, bucket })
      },
    )
  }

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

function present(
  found: Awaited<ReturnType<typeof readMisroutes>>,
  directory: Directory,
  asked: { readonly from: string; readonly to: string; readonly bucket: 'week' | 'month' },
): Static<typeof MisrouteView> {
  const names = namesOf(directory)
  const total = (count: (each: Tally) => number) => found.rules.reduce((sum, each) => sum + count(each), 0)
  return {
    ...asked,
    pushes: found.rules.reduce((sum, { pushes }) => sum + pushes, 0),
    returned: total(({ returned }) => returned),
    rerouted: total(({ rerouted }) => rerouted),
    upheld: total(({ upheld }) => upheld),
    bounced: total(({ bounced }) => bounced),
    open: total(({ open }) => open),
    byHand: found.byHand,
    rules: found.rules
      .map(({ itemName, item, region, receivers, ...rule }) => ({
        ...rule,
        item: { code: item, name: itemName },
        region: names.regionOrCity(region),
        receivers: names.receivers(receivers),
        rate: share(rule.rerouted, rule.pushes),
      }))
      .toSorted(
        (one, other) =>
          other.rerouted - one.rerouted || other.rate - one.rate || other.returned - one.returned || other.pushes - one.pushes,
      ),
    trend: found.trend.map(({ bucket, ...rest }) => ({ start: bucket, ...rest, rate: share(rest.rerouted, rest.pushes) })),
    returners: found.returners
      .map(({ department, ...rest }) => ({
        department: names.department(department),
        ...rest,
        improper: share(rest.upheld + rest.bounced, rest.upheld + rest.bounced + rest.rerouted),
      }))
      .toSorted((one, other) => other.upheld + other.bounced - (one.upheld + one.bounced) || other.returned - one.returned),
  }
}
