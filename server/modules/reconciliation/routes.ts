import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { closeCase, explain, signDay } from './acts.ts'
import { spanOf } from './count.ts'
import { nameSource, pickCounts, presentDay, presentHealing, presentRun } from './present.ts'
import { readCells, readDay, readDifferences, readHealings, readRun, readSums } from './read.ts'
import { Day, DayPage, Done, Grid, NoteIn, Run, RunIn } from './shapes.ts'
import { daysBetween, glance } from './worker.ts'

const oneDay = 86_400_000
const ById = Type.Object({ id: Id })
const dayBefore = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) - days * oneDay).toISOString().slice(0, 10)

/** 一件不漏对账: the last 30 days at a glance, one day in full, and what either side does about it (2.2.2.1). */
export const routes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/reconciliations',
      { config: { permission: 'reconciliation.read' }, schema: { summary: '近 30 日对账一览', response: answers(Grid) } },
      async (request) => {
        const at = city.now()
        const today = dayInShanghai(at)
        const first = dayBefore(today, glance - 1)
        const { department } = presenter(await city.directory.current(at.getTime()))
        return await withinConnection(city.database.pool, viewerOf(request), async (connection) => {
          const cells = await readCells(connection, first)
          const run = await readRun(connection, null)
          return {
            today,
            days: [...daysBetween(first, today)],
            sources: [...Map.groupBy(cells, ({ client }) => client)].map(([client, rows]) => ({
              client: { code: client, name: nameSource(client, rows[0]!.clientName) },
              department: department(rows[0]!.department),
              cells: rows.map((row) => ({
                day: row.day,
                id: row.id,
                state: row.state,
                ...pickCounts(row),
                open: row.open,
                signatures: row.signatures,
              })),
            })),
            ...(await readSums(connection, today, spanOf(first)[0])),
            run: run ? presentRun(run) : null,
          }
        })
      },
    )
    server.get(
      '/reconciliations/:day',
      {
        config: { permission: 'reconciliation.read' },
        schema: { summary: '一天的对账单', params: Type.Object({ day: Day }), response: answers(DayPage) },
      },
      async (request) => {
        const { day } = request.params
        if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) throw notFound('这一天')
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const viewer = viewerOf(request)
        return await withinConnection(city.database.pool, viewer, async (connection) => {
          const differences = await readDifferences(connection, day)
          const rows = await readDay(connection, day)
          const healings = await readHealings(connection, ...spanOf(day))
          return {
            day,
            over: day < dayInShanghai(at),
            sources: rows.map((row) => presentDay({ directory, viewer, at }, row, differences)),
            healings: healings.rows.map((each) => presentHealing(directory, each)),
            healed: healings.all,
          }
        })
      },
    )
    server.post(
      '/reconciliations/:id/signatures',
      {
        config: { permission: 'reconciliation.act' },
        schema: { summary: '对账确认（签字）', params: ById, response: answers(Done) },
      },
      async (request) => ({ id: request.params.id, status: await signDay(city, viewerOf(request), request.params.id) }),
    )
    server.post(
      '/differences/:id/explanation',
      {
        config: { permission: 'reconciliation.act' },
        schema: { summary: '说明差异', params: ById, body: NoteIn, response: answers(Done) },
      },
      async (request) => {
        await explain(city, viewerOf(request), request.params.id, request.body.note.trim())
        return { id: request.params.id, status: 'explained' }
      },
    )
    server.post(
      '/differences/:id/closure',
      {
        config: { permission: 'reconciliation.run' },
        schema: { summary: '了结差异', params: ById, body: NoteIn, response: answers(Done) },
      },
      async (request) => {
        await closeCase(city, viewerOf(request), request.params.id, request.body.note.trim())
        return { id: request.params.id, status: 'closed' }
      },
    )
    server.post(
      '/reconciliation-runs',
      {
        config: { permission: 'reconciliation.run' },
        schema: { summary: '立即对账', body: RunIn, response: answers(Run) },
      },
      async (request) => {
        const at = city.now()
        const viewer = viewerOf(request)
        const today = dayInShanghai(at)
        const { bureau } = await city.directory.current(at.getTime())
        const { lastDay = today, firstDay = dayBefore(lastDay, 2) } = request.body
        if (firstDay > lastDay || lastDay > today || daysBetween(firstDay, lastDay).length > 92)
          throw new Refusal(422, 'bad-days', '对账日期应在今天及以前，一次不超过 92 天。请调整起止日期。', [
            { pointer: '/firstDay', code: 'bad-days', message: '起止日期不对' },
          ])
        const run = await withinConnection(city.database.pool, viewer, async (connection) => {
          // Whoever asks while one is waiting for its turn gets that one.
          const { rows } = await connection.query<{ id: string }>(
            `with waiting as (
               select run.id from app.reconciliation_run as run
               where run.finished_at is null and run.started_at is null and run.first_day = $1 and run.last_day = $2 limit 1
             ), asked as (
               insert into app.reconciliation_run (kind, first_day, last_day, asked_by, asked_at)
               select 'asked', $1, $2, $3, $4 where not exists (select from waiting) returning reconciliation_run.id
             )
             select waiting.id from waiting union all select asked.id from asked`,
            [firstDay, lastDay, viewer.name, at],
          )
          await addEntry(connection, {
            type: 'reconciliation.asked',
            at,
            decision: null,
            tell: [],
            actor: viewer.name,
            seat: viewer.seats[0] ?? 'operator',
            department: bureau,
            data: { run: rows[0]!.id, firstDay, lastDay },
          })
          return await readRun(connection, rows[0]!.id)
        })
        city.committed()
        if (!run) throw notFound('这次对账')
        return presentRun(run)
      },
    )
    server.get(
      '/reconciliation-runs/:id',
      {
        config: { permission: 'reconciliation.read' },
        schema: { summary: '一次对账的进度', params: ById, response: answers(Run) },
      },
      async (request) => {
        const run = await withinConnection(city.database.pool, viewerOf(request), (connection) => readRun(connection, request.params.id))
        if (!run) throw notFound('这次对账')
        return presentRun(run)
      },
    )
  }
