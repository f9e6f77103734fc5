import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { noteCustodians } from '#kernel/custodians.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers, choice, Day, Nullable } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { MaybeId } from './rule-shapes.ts'
import { readAbsences, readAsked, readOrder, readUnattended } from './absence-rows.ts'

export const absenceKinds = { leave: '休假', travel: '出差', training: '培训', other: '其他' } as const
const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
const Person = Type.Object({ id: Type.String(), name: Type.String() })
const maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])

const AbsenceIn = Type.Object(
  {
    account: Type.Optional(Id),
    standIn: Type.Unsafe<string | null>({ ...MaybeId, description: '代理人；空为按联络员、代理联络员、部门领导的顺序由下一位承接' }),
    kind: choice(absenceKinds),
    from: Day,
    backOn: Type.Unsafe<string>({ ...Day, description: '回岗日，当天起恢复' }),
  },
  { additionalProperties: false },
)
export const AbsencePage = Type.Object({
  today: Type.String(),
  me: Type.String(),
  mayRecordOthers: Type.Boolean(),
  asked: maybe(Type.Object({ person: maybe(Person), seat: Nullable, standsInFor: maybe(Person), present: Type.Boolean() })),
  order: Type.Array(
    Type.Object({
      seat: Type.String(),
      person: Person,
      present: Type.Boolean({ description: '在岗，或由代理人承接' }),
      standsInFor: maybe(Person),
      asked: Type.Boolean(),
    }),
    { description: '保管人顺序：联络员、代理联络员、部门领导' },
  ),
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), seats: Type.Array(Type.String()) })),
  absences: Type.Array(
    Type.Object({
      id: Type.String(),
      person: Person,
      standIn: maybe(Person),
      kind: choice(absenceKinds),
      from: Type.String(),
      backOn: Type.String(),
      state: choice({ now: '离岗中', coming: '将离岗', over: '已回岗' }),
      recordedBy: Type.String(),
      recordedAt: Type.String(),
      endedBy: Nullable,
      mayEnd: Type.Boolean(),
    }),
  ),
  unattended: Type.Array(
    Type.Object({ department: Type.Object({ code: Type.String(), name: Type.String() }), askedHead: Nullable, since: Type.String() }),
    { description: '保管人无人在岗的部门，仅全市视野可见' },
  ),
})

/** 请假与代理: while a custodian is away the next in order is asked (2.2.2.3), and the return gives it back. */
export const absences =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/absences',
      { config: { permission: 'absence.read' }, schema: { summary: '请假与代理', response: answers(AbsencePage) } },
      async (request) => await readPage(city, viewerOf(request)),
    )
    server.post(
      '/absences',
      {
        config: { permission: 'absence.write' },
        schema: { summary: '登记离岗', body: AbsenceIn, response: answers(Type.Object({ id: Type.String() })) },
      },
      async (request) => {
        return { id: await recordAbsence(city, viewerOf(request), request.body) }
      },
    )
    server.post(
      '/absences/:id/return',
      {
        config: { permission: 'absence.write' },
        schema: {
          summary: '提前回岗，或取消还没有开始的离岗',
          params: Type.Object({ id: Id }),
          response: answers(Type.Object({ id: Type.String(), backOn: Type.String() })),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        return await change(city, viewer, (connection, at) => end(connection, viewer, request.params.id, at))
      },
    )
  }

type Recorder = Pick<Viewer, 'account' | 'department' | 'name' | 'seats'>

/** Somebody is away from a day until another; whoever is asked meanwhile is noted in the same transaction. Throws Refusal 403, 409 or 422. */
export const recordAbsence = async (city: City, recorder: Recorder, ask: Recording): Promise<string> =>
  await change(city, recorder, (connection, at) => record(connection, recorder, ask, at))

/** The change and to whom custody passes by it, in one transaction. */
async function change<Result>(
  city: City,
  { department }: Recorder,
  work: (connection: PoolClient, at: Date) => Promise<Result>,
): Promise<Result> {
  const at = city.now()
  const { bureau } = await city.directory.current(at.getTime())
  const result = await withinConnection(city.database.pool, { department, sight: 'department' }, async (connection) => {
    const done = await work(connection, at)
    await connection.query(`set local app.sight = '${programSight.sight}'`)
    await noteCustodians(connection, { day: dayInShanghai(at), at, bureau })
    return done
  })
  city.committed()
  return result
}

const mayRecordFor = (viewer: Recorder, account: string) => account === viewer.account || viewer.seats.includes('head')

interface Recording {
  readonly account?: string
  readonly standIn: string | null
  readonly kind: keyof typeof absenceKinds
  readonly from: string
  readonly backOn: string
}
async function record(connection: PoolClient, viewer: Recorder, ask: Recording, at: Date): Promise<string> {
  const account = ask.account ?? viewer.account
  if (!mayRecordFor(viewer, account)) throw new Refusal(403, 'not-your-seat', '离岗由本人或部门领导登记。请联系本人或部门领导。')
  const today = dayInShanghai(at)
  const flaw = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
  if (ask.from < today) throw flaw('/from', 'past', '离岗不能从过去的日子算起：那时的短信和提醒已经发出。请改为今天或以后。')
  if (ask.backOn <= ask.from) throw flaw('/backOn', 'order', '回岗日应晚于离岗第一天。请核对日期。')
  // The person's row is locked, so that two records of the same days cannot pass each other.
  const { rows } = await connection.query<{ id: string; name: string; active: boolean }>(
    `select account.id, account.name, account.active from app.account where account.department = $1 and account.id = any($2::bigint[])
     order by account.id for update`,
    [viewer.department, [account, ...(ask.standIn === null ? [] : [ask.standIn])]],
  )
  const found = (id: string) => rows.find((row) => row.id === id && row.active)
  const person = found(account)
  if (!person) throw flaw('/account', 'unknown', '本部门没有这位在用的人员。请从名单中选择。')
  if (ask.standIn === account) throw flaw('/standIn', 'same-person', '代理人不能是本人。请选择其他人，或不填由下一位承接。')
  const standIn = ask.standIn === null ? undefined : found(ask.standIn)
  if (ask.standIn !== null && !standIn) throw flaw('/standIn', 'unknown', '本部门没有这位在用的代理人。请从名单中选择。')
  const { rows: overlaps } = await connection.query<{ away_from: string; back_on: string }>(
    `select absence.away_from, absence.back_on from app.absence
     where absence.account = $1 and absence.away_from < $3::date and $2::date < absence.back_on limit 1`,
    [account, ask.from, ask.backOn],
  )
  if (overlaps[0]) {
    const { away_from, back_on } = overlaps[0]
    throw new Refusal(409, 'overlaps', `${person.name}在 ${away_from} 至 ${back_on} 已有离岗登记。请先办理回岗，或改选日期。`)
  }
  const { rows: added } = await connection.query<{ id: string }>(
    `insert into app.absence (department, account, stand_in, kind, away_from, back_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning absence.id`,
    [viewer.department, account, ask.standIn, ask.kind, ask.from, ask.backOn, at, viewer.name],
  )
  const id = added[0]!.id
  await noteChange(connection, {
    type: 'absence.recorded',
    subject: `absence:${id}`,
    at,
    by: viewer,
    before: null,
    after: { person: person.name, standIn: standIn?.name ?? null, kind: ask.kind, from: ask.from, backOn: ask.backOn },
  })
  return id
}

async function end(connection: PoolClient, viewer: Viewer, id: string, at: Date): Promise<{ id: string; backOn: string }> {
  const today = dayInShanghai(at)
  const { rows } = await connection.query<{ account: string; away_from: string; back_on: string }>(
    'select absence.account, absence.away_from, absence.back_on from app.absence where absence.id = $1 for update',
    [id],
  )
  const found = rows[0]
  if (!found) throw notFound('这条离岗登记')
  if (!mayRecordFor(viewer, found.account)) throw new Refusal(403, 'not-your-seat', '回岗由本人或部门领导登记。请联系本人或部门领导。')
  if (found.back_on <= today) throw new Refusal(409, 'over', `已于 ${found.back_on} 回岗，无需再办。`)
  const backOn = found.away_from > today ? found.away_from : today
  await connection.query('update app.absence set back_on = $2, ended_at = $3, ended_by = $4 where absence.id = $1', [
    id,
    backOn,
    at,
    viewer.name,
  ])
  await noteChange(connection, {
    type: 'absence.ended',
    subject: `absence:${id}`,
    at,
    by: viewer,
    before: { backOn: found.back_on },
    after: { backOn },
  })
  return { id, backOn }
}

async function readPage(city: City, viewer: Viewer) {
  const at = city.now()
  const today = dayInShanghai(at)
  const directory = await city.directory.current(at.getTime())
  const present = presenter(directory)
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const asked = await readAsked(connection, viewer.department, today)
    const order = await readOrder(connection, viewer.department, today)
    const { rows: people } = await connection.query<{ id: string; name: string; seats: string[] }>(
      `select account.id, account.name, account.seats from app.account
       where account.department = $1 and account.active and cardinality(account.seats) > 0 order by account.id`,
      [viewer.department],
    )
    const listed = await readAbsences(connection, viewer.department, today)
    const unattended = viewer.sight === 'city' ? await readUnattended(connection, today) : []
    return {
      today,
      me: viewer.account,
      mayRecordOthers: viewer.seats.includes('head'),
      asked,
      order: order.map((one) => ({
        ...one,
        asked: asked !== null && asked.person?.id === one.person.id && asked.seat === one.seat,
      })),
      people,
      absences: listed.map((one) => ({ ...one, mayEnd: one.state !== 'over' && mayRecordFor(viewer, one.person.id) })),
      unattended: unattended.map(({ department, head, since }) => ({
        department: present.department(department),
        askedHead: head,
        since: since?.toISOString() ?? at.toISOString(),
      })),
    }
  })
}
