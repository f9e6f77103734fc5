import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { readCalendarFile, type BroughtYear } from '#notice/calendar-file.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { readMissingYears } from '#kernel/calendar-warnings.ts'
import { importCalendar } from '#kernel/calendar.ts'
import type { City } from '#kernel/city.ts'
import { deadlineKinds, deadlineThings, type DeadlineThing } from '#kernel/deadlines.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers, choice, Nullable } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'

const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
const Shift = Type.Object({
  thing: choice(deadlineThings),
  title: Type.String(),
  department: NamedCode,
  moved: Type.Integer({ description: '改期' }),
  settled: Type.Integer({ description: '日期不变，暂定与确定之间转换' }),
})
const Brought = Type.Array(Type.Object({ year: Type.Integer(), official: Type.Boolean(), days: Type.Integer() }))
const Outcome = Type.Object({ id: Nullable, years: Brought, moved: Type.Integer(), settled: Type.Integer(), shifts: Type.Array(Shift) })
const Import = Type.Object({
  id: Type.String(),
  at: Type.String(),
  by: Type.String(),
  years: Brought,
  moved: Type.Integer(),
  settled: Type.Integer(),
})
const Line = Type.Object({
  id: Type.String(),
  thing: choice(deadlineThings),
  thingId: Type.String(),
  title: Type.String(),
  decision: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String() }), Type.Null()]),
  department: NamedCode,
  holder: NamedCode,
  oldDue: Type.String(),
  newDue: Type.String(),
  oldProvisional: Type.Boolean(),
  newProvisional: Type.Boolean(),
})
const Record = Type.Object({ import: Import, shifts: Type.Array(Shift), items: Type.Array(Line), next: Nullable })
const FileIn = Type.Object(
  { years: Type.Unknown(), papers: Type.Optional(Type.Unknown()), days: Type.Optional(Type.Unknown()) },
  { additionalProperties: false, description: '与命令行 calendar import 的文件相同' },
)
const Notices = Type.Object({
  missing: Type.Array(
    Type.Object({
      year: Type.Integer(),
      daysUntil: Type.Integer(),
      nth: Type.Integer(),
      provisional: Type.Integer({ description: '暂定的期限' }),
    }),
  ),
  moved: Type.Union([Type.Object({ import: Type.String(), at: Type.String(), count: Type.Integer() }), Type.Null()]),
})
const page = 200

/** Thrown to look at what an import would do, and leave nothing behind. */
class OnlyLooked extends Error {}

/** Bringing in a year's calendar, the record of what each import moved, and the warnings of a year that has none. */
export const calendarImports =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const known = () => city.directory.current(city.now().getTime())
    const bring = async (viewer: Viewer, body: unknown, keep: boolean) => {
      const reading = readCalendarFile(body)
      if (!reading.ok)
        throw new Refusal(422, 'bad-calendar', `日历文件有误：${reading.message}`, [
          { pointer: '/', code: 'bad-calendar', message: reading.message },
        ])
      const { bureau } = await known()
      const by = { name: viewer.name, seat: viewer.seats[0] ?? 'sysadmin', department: viewer.department }
      let found: Awaited<ReturnType<typeof importCalendar>> | undefined
      await withinConnection(city.database.pool, programSight, async (connection) => {
        found = await importCalendar(connection, { years: reading.years, at: city.now(), bureau, by })
        if (!keep) throw new OnlyLooked()
      }).catch((cause: unknown) => {
        if (!(cause instanceof OnlyLooked)) throw cause
      })
      if (keep) {
        await city.directory.refresh()
        city.committed()
      }
      return { ...presentOutcome(await known(), reading.years, found!), id: keep ? found!.id : null }
    }

    server.post(
      '/calendar/previews',
      {
        config: { permission: 'calendar.write' },
        schema: { summary: '试算：导入后哪些期限会变', body: FileIn, response: answers(Outcome) },
      },
      async (request) => await bring(viewerOf(request), request.body, false),
    )
    server.post(
      '/calendar/years',
      {
        config: { permission: 'calendar.write' },
        schema: { summary: '导入工作日历并重新计算期限', body: FileIn, response: answers(Outcome) },
      },
      async (request) => await bring(viewerOf(request), request.body, true),
    )
    server.get(
      '/calendar/imports',
      {
        config: { permission: 'signed-in' },
        schema: { summary: '工作日历导入记录', response: answers(Type.Object({ items: Type.Array(Import) })) },
      },
      async () => ({ items: await withinConnection(city.database.pool, programSight, (connection) => readImports(connection, null)) }),
    )
    server.get(
      '/calendar/imports/:id',
      {
        config: { permission: 'signed-in' },
        schema: {
          summary: '一次导入改动的期限：本部门的逐项列出，各部门的件数都可见',
          params: Type.Object({ id: Id }),
          querystring: Type.Object({ after: Type.Optional(Id) }),
          response: answers(Record),
        },
      },
      async (request) => {
        const directory = await known()
        const viewer = viewerOf(request)
        const { id } = request.params
        const [found, shifts] = await withinConnection(city.database.pool, programSight, async (connection) => [
          (await readImports(connection, id))[0],
          await readShifts(connection, directory, id),
        ])
        if (!found) throw notFound('这次导入')
        const lines = await withinConnection(city.database.pool, viewer, (connection) =>
          readLines(connection, directory, id, request.query.after ?? '0'),
        )
        return { import: found, shifts, items: lines.slice(0, page), next: lines.length > page ? lines[page - 1]!.id : null }
      },
    )
    server.get(
      '/calendar/notices',
      {
        config: { permission: 'signed-in' },
        schema: { summary: '缺少正式放假安排的年份，和近期改动的本部门期限', response: answers(Notices) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const warned = viewer.permissions.has('calendar.write') || viewer.seats.some((seat) => seat === 'office' || seat === 'operator')
        const missing = warned
          ? await withinConnection(city.database.pool, programSight, (connection) => readMissing(connection, dayInShanghai(at)))
          : []
        const moved = await withinConnection(city.database.pool, viewer, (connection) => readMoved(connection, viewer, at))
        return { missing, moved }
      },
    )
  }

const named = (directory: Directory, code: string) => ({ code, name: directory.departments.get(code)?.name ?? code })

function presentOutcome(
  directory: Directory,
  years: readonly BroughtYear[],
  { moved, settled, shifts }: Awaited<ReturnType<typeof importCalendar>>,
) {
  return {
    years: years.map(({ year, official, days }) => ({ year, official, days: days.length })),
    moved,
    settled,
    shifts: shifts.map(({ thing, department, ...counts }) => ({
      thing,
      title: deadlineKinds[thing].title,
      department: named(directory, department),
      ...counts,
    })),
  }
}

async function readImports(connection: PoolClient, id: string | null) {
  const { rows } = await connection.query<{
    id: string
    at: Date
    by: string
    years: { year: number; official: boolean; days: number }[]
    moved: number
    settled: number
  }>(
    `select calendar_import.id, calendar_import.at, calendar_import.by_name as by, calendar_import.years, calendar_import.moved, calendar_import.settled
     from app.calendar_import where $1::bigint is null or calendar_import.id = $1 order by calendar_import.id desc limit 50`,
    [id],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function readShifts(connection: PoolClient, directory: Directory, id: string) {
  const { rows } = await connection.query<{ thing: DeadlineThing; department: string; moved: number; settled: number }>(
    `select change.thing, change.department, (count(*) filter (where change.old_due <> change.new_due))::integer as moved,
            (count(*) filter (where change.old_due = change.new_due))::integer as settled
     from app.deadline_change as change where change.import = $1 group by change.thing, change.department order by moved desc, change.department, change.thing`,
    [id],
  )
  return rows.map(({ department, ...row }) => ({ ...row, title: deadlineKinds[row.thing].title, department: named(directory, department) }))
}

interface LineRow {
  readonly id: string
  readonly thing: DeadlineThing
  readonly thing_id: string
  readonly decision: string | null
  readonly document_number: string | null
  readonly department: string
  readonly holder: string
  readonly old_due: string
  readonly new_due: string
  readonly old_provisional: boolean
  readonly new_provisional: boolean
}
async function readLines(connection: PoolClient, directory: Directory, id: string, after: string) {
  const { rows } = await connection.query<LineRow>(
    `select change.id, change.thing, change.thing_id, change.decision, decision.document_number, change.department, change.holder, change.old_due, change.new_due,
            change.old_provisional, change.new_provisional
     from app.deadline_change as change left join app.decision on decision.id = change.decision
     where change.import = $1 and change.id > $2 order by change.id limit ${page + 1}`,
    [id, after],
  )
  return rows.map((row) => ({
    id: row.id,
    thing: row.thing,
    thingId: row.thing_id,
    title: deadlineKinds[row.thing].title,
    decision: row.decision === null ? null : { id: row.decision, documentNumber: row.document_number ?? '' },
    department: named(directory, row.department),
    holder: named(directory, row.holder),
    oldDue: row.old_due,
    newDue: row.new_due,
    oldProvisional: row.old_provisional,
    newProvisional: row.new_provisional,
  }))
}

async function readMissing(connection: PoolClient, today: string) {
  const missing = await readMissingYears(connection, today)
  if (missing.length === 0) return []
  const { rows } = await connection.query<{ provisional: number }>(
    `select ((select count(*) from app.push where push.status in ('pending', 'deemed', 'returned', 'rerouting', 'disputed') and push.due_provisional)
             + (select count(*) from app.waiting where waiting.closed_at is null and waiting.due_provisional)
             + (select count(*) from app.feedback where feedback.status = 'awaiting-answer' and feedback.due_provisional))::integer as provisional`,
  )
  return missing.map((year) => ({ ...year, provisional: rows[0]?.provisional ?? 0 }))
}

/** Days for which people are told on every page that deadlines of theirs were moved. */
const tellFor = 7

async function readMoved(connection: PoolClient, { department }: Viewer, at: Date) {
  const { rows } = await connection.query<{ import: string; at: Date; count: number }>(
    `select change.import, max(change.at) as at, count(*)::integer as count from app.deadline_change as change
     where change.import in (select calendar_import.id from app.calendar_import where calendar_import.at > $2::timestamptz - make_interval(days => ${tellFor}))
       and (change.department = $1 or change.holder = $1) and change.old_due <> change.new_due
     group by change.import order by change.import desc limit 1`,
    [department, at],
  )
  const moved = rows[0]
  return moved ? { ...moved, at: moved.at.toISOString() } : null
}
