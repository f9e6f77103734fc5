import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findDay } from '#notice/civil-days.ts'
import { addWorkingDays, dayInShanghai, explain, isWorkingDay, workingDaysBetween } from '#notice/working-days.ts'
import { programSight, within } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { calendarImports } from './imports.ts'

export { watchCalendar } from './watch.ts'

const Day = Type.String({ description: 'YYYY-MM-DD' })
const Year = Type.Object({
  year: Type.Integer(),
  status: Type.Union([Type.Literal('official'), Type.Literal('provisional'), Type.Literal('unknown')]),
  papers: Type.Array(Type.String({ description: '国务院办公厅放假安排的通知' })),
  workingDays: Type.Integer(),
  days: Type.Array(Type.Object({ day: Day, kind: Type.Union([Type.Literal('holiday'), Type.Literal('workday')]), name: Type.String() })),
  years: Type.Array(Type.Object({ year: Type.Integer(), official: Type.Boolean() })),
  today: Day,
})
const DueDate = Type.Object({
  start: Day,
  days: Type.Integer(),
  due: Day,
  provisional: Type.Boolean(),
  explanation: Type.String(),
  steps: Type.Array(
    Type.Object({
      day: Day,
      working: Type.Boolean(),
      because: Type.String({ description: 'weekday、make-up、weekend 或 holiday' }),
      name: Type.Union([Type.String(), Type.Null()]),
      provisional: Type.Boolean(),
      nth: Type.Integer({ description: '第几个工作日；不计入的为 0' }),
    }),
  ),
})

/** The calendar of working days, and every due date with its working (2.2.2.5, 行政许可法 82). */
export const calendar =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    await server.register(calendarImports(city))
    const current = async () => (await city.directory.current(city.now().getTime())).calendar

    server.get(
      '/calendar',
      {
        config: { permission: 'signed-in' },
        schema: {
          summary: '工作日历：节假日、调休和依据',
          querystring: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2100 })) }),
          response: answers(Year),
        },
      },
      async ({ query }) => {
        const today = dayInShanghai(city.now())
        const year = query.year ?? Number(today.slice(0, 4))
        const known = await current()
        const years = await within(city.database, programSight, (tx) =>
          tx.selectFrom('app.calendar_year').selectAll().orderBy('year').execute(),
        )
        const own = years.find((each) => each.year === year)
        const first = `${year}-01-01`
        return {
          year,
          status: own ? (own.official ? ('official' as const) : ('provisional' as const)) : ('unknown' as const),
          papers: own?.papers ?? [],
          workingDays: workingDaysBetween(known, first, `${year}-12-31`).workingDays + (isWorkingDay(known, first) ? 1 : 0),
          days: Object.entries(known.days)
            .filter(([day]) => day.startsWith(`${year}-`))
            .map(([day, { kind, name }]) => ({ day, kind, name }))
            .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
          years: years.map((each) => ({ year: each.year, official: each.official })),
          today,
        }
      },
    )

    server.get(
      '/due-date',
      {
        config: { permission: 'signed-in' },
        schema: {
          summary: '期限推算：到期日及逐日算法',
          querystring: Type.Object({
            start: Type.String({ maxLength: 10 }),
            days: Type.Integer({ minimum: 0, maximum: 400, description: '工作日' }),
          }),
          response: answers(DueDate),
        },
      },
      async ({ query: { start, days } }) => {
        if (!findDay(start))
          throw new Refusal(400, 'day', '起算日不是有效的日期，请按“年-月-日”（如 2026-03-02）填写。', [
            { pointer: '/start', code: 'day', message: '日期无效' },
          ])
        const deadline = addWorkingDays(await current(), start, days)
        return {
          start,
          days,
          due: deadline.due,
          provisional: deadline.provisional,
          explanation: explain(deadline),
          steps: deadline.steps.map((step) => ({ ...step })),
        }
      },
    )
  }
