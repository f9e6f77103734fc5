import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { placeOf } from '#notice/clauses.ts'
import { titleOfSeat } from '#notice/decide.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import { limitName, limitOf } from '#kernel/cases/clock.ts'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Words } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'

const Titled = Type.Object({ name: Type.String(), title: Type.String() })
const Limit = Type.Object({
  procedure: Titled,
  state: Titled,
  on: Type.String({ description: '由谁在期限内办理' }),
  days: Type.Integer(),
  standard: Type.Integer({ description: '平台出厂值，或通知规定的天数' }),
  setBy: choice({ notice: '通知规定', house: '本市规定' }),
  place: Type.String({ description: '通知条款' }),
})
const Page = Type.Object({ limits: Type.Array(Limit) })
const Change = Type.Object({
  seen: Type.Integer({ description: '修改前所见的天数' }),
  days: Type.Integer({ minimum: 1, maximum: 250 }),
  note: Words(500, '依据：文件或会议'),
})
const largest = 250

/** The limits of cases: those of the notice to look at, those that it leaves to the city (及时) to set, with their ground. Running clocks keep theirs. */
export const limits =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const page = async () => ({ limits: listLimits(await city.directory.current(city.now().getTime())) })
    server.get(
      '/case-limits',
      { config: { permission: 'settings.read' }, schema: { summary: '正式程序的办理期限', response: answers(Page) } },
      page,
    )
    server.put(
      '/case-limits/:procedure/:state',
      {
        config: { permission: 'settings.write' },
        schema: {
          summary: '修改本市规定的办理期限',
          params: Type.Object({ procedure: Type.String({ maxLength: 60 }), state: Type.String({ maxLength: 60 }) }),
          body: Change,
          response: answers(Page),
        },
      },
      async (request) => {
        const { procedure: id, state } = request.params
        const { seen, days, note } = request.body
        const viewer = viewerOf(request)
        const procedure = caseProcedures.find((one) => one.id === id)
        const clock = procedure && Object.hasOwn(procedure.states, state) ? procedure.states[state]?.clock : undefined
        if (!procedure || !clock) throw notFound('这项期限')
        if (clock.setBy === 'notice')
          throw new Refusal(409, 'set-by-notice', `这项期限由通知${placeOf(procedure.clause)}规定，本市不能修改。`)
        const name = limitName(id, state)
        await withinConnection(city.database.pool, viewer, async (connection) => {
          // The row may not exist yet, so two editors wait for each other at a name instead of a row.
          await connection.query(`select pg_advisory_xact_lock(hashtextextended('app.setting', 0))`)
          const { rows } = await connection.query<{ value: number }>('select setting.value from app.setting where setting.name = $1', [
            name,
          ])
          const before = rows[0]?.value ?? clock.workingDays
          if (before !== seen)
            throw new Refusal(409, 'changed-meanwhile', '这项期限已被他人修改，您的修改未保存。请刷新后在最新内容上重新修改。')
          if (before === days) throw new Refusal(422, 'unchanged', '所填天数与现行规定相同，没有需要保存的修改。')
          await connection.query(
            'insert into app.setting (name, value) values ($1, $2::jsonb) on conflict (name) do update set value = excluded.value',
            [name, JSON.stringify(days)],
          )
          await noteChange(connection, {
            type: 'limit.changed',
            subject: `limit:${id}.${state}`,
            at: city.now(),
            by: viewer,
            before: { days: before },
            after: { days, note: note.trim() },
          })
        })
        city.committed()
        await city.directory.refresh()
        return await page()
      },
    )
  }

function listLimits(known: Directory) {
  return caseProcedures.flatMap((procedure) =>
    Object.entries(procedure.states).flatMap(([name, { title, clock }]) =>
      clock
        ? [
            {
              procedure: { name: procedure.id, title: procedure.title },
              state: { name, title },
              on: titleOfSeat(clock.on),
              days: Math.min(limitOf(known, procedure, name, clock), largest),
              standard: clock.workingDays,
              setBy: clock.setBy,
              place: placeOf(procedure.clause),
            },
          ]
        : [],
    ),
  )
}
