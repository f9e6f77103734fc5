import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { recordLook, type LookKind } from '#kernel/looks.ts'
import { indexNumber } from '#kernel/personal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { programSight, withinConnection, type Sight } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { findByNumber } from './by-number.ts'
import { refuseTooMany } from './rate.ts'
import { LookPage, LookQuery, LooksOfPerson, LookSummary, type Oddity } from './shapes.ts'

interface LookRecord {
  readonly id: string
  readonly at: Date
  readonly kind: LookKind
  readonly account: string | null
  readonly person: string
  readonly seat: string
  readonly department: string
  readonly decision: string | null
  readonly subject: string | null
  readonly title: string
  readonly fields: readonly string[]
  readonly reason: string | null
  readonly note: string | null
  readonly rows: number | null
  readonly many: boolean
  readonly night: boolean
  readonly foreign: boolean
}

/** Decisions of one person that are looked up; more than anybody holds. */
const mostOfPerson = 500
/** From this many whole numbers within an hour on, somebody should ask what for. */
const manyInAnHour = 10
/**
 * What stands out of a look, for people; a system's own night is no oddity. `many` counts what the same person saw in the hour before.
 */
const odd = {
  many: `(look.kind in ('personal-revealed', 'number-searched', 'secret-revealed') and look.account is not null and (
           select count(*) from app.look as near where near.account = look.account and near.kind in ('personal-revealed', 'number-searched', 'secret-revealed')
             and near.at > look.at - interval '1 hour' and near.at <= look.at) >= ${manyInAnHour})`,
  night: `(look.account is not null and (extract(hour from look.at at time zone 'Asia/Shanghai') not between 7 and 20
           or case extract(isodow from look.at at time zone 'Asia/Shanghai') when 6 then true when 7 then true else false end
              and not exists (select from app.calendar_day as day where day.day = (look.at at time zone 'Asia/Shanghai')::date and day.kind = 'workday')
           or exists (select from app.calendar_day as day where day.day = (look.at at time zone 'Asia/Shanghai')::date and day.kind = 'holiday')))`,
  foreign: 'not look.own',
} as const satisfies Readonly<Record<Oddity, string>>

/** The secrecy administrator sees the looks of all; a head those of the own department, as row security has them. */
const scopeOf = (viewer: Viewer): { readonly scope: 'city' | 'department'; readonly sight: Sight; readonly department: string | null } =>
  viewer.seats.includes('secadmin')
    ? { scope: 'city', sight: programSight, department: null }
    : { scope: 'department', sight: { department: viewer.department, sight: 'department' }, department: viewer.department }

/** 查看记录: who looked at what, when, why, and what stands out among it (1.4). */
export const looks =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/looks',
      { config: { permission: 'look.read' }, schema: { summary: '查看记录', querystring: LookQuery, response: answers(LookPage) } },
      async (request) => {
        const { scope, sight, department } = scopeOf(viewerOf(request))
        const present = presenter(await city.directory.current(city.now().getTime()))
        const asked = { ...request.query, ...(department === null ? {} : { department }) }
        const rows = await withinConnection(city.database.pool, sight, (connection) => readLooks(connection, asked))
        return { ...presentLooks(present, rows, asked.limit), scope }
      },
    )
    server.post(
      '/looks/of-person',
      {
        config: { permission: 'look.read' },
        schema: { summary: '谁看过此人的信息：按完整证件号码或电话（查找留痕）', body: LooksOfPerson, response: answers(LookPage) },
      },
      async (request, reply) => {
        const { kind, number, note, after, limit } = request.body
        const viewer = viewerOf(request)
        const { scope, sight, department } = scopeOf(viewer)
        const at = city.now()
        const present = presenter(await city.directory.current(at.getTime()))
        const rows = await withinConnection(city.database.pool, sight, async (connection) => {
          await refuseTooMany(connection, viewer.account, at)
          const found = await findByNumber(connection, city, { kind, number, most: mostOfPerson })
          const about = { decisions: found.map(({ id }) => id), subject: `person:${indexNumber(city.seal, kind, number)}` }
          const looked = await readLooks(
            connection,
            { ...(department === null ? {} : { department }), ...(after ? { after } : {}), limit },
            about,
          )
          // Going on to the next page is the same look.
          if (after === undefined)
            await recordLook(connection, {
              kind: 'number-searched',
              at,
              by: viewer,
              subject: about.subject,
              title: kind === 'id' ? '按证件号码查查看记录' : '按联系电话查查看记录',
              fields: [kind === 'id' ? 'idNumber' : 'phone'],
              reason: '核查谁看过此人的信息',
              note: note.trim(),
              rows: looked.length,
            })
          return looked
        })
        reply.header('cache-control', 'no-store')
        return { ...presentLooks(present, rows, limit), scope }
      },
    )
    server.get(
      '/looks/summary',
      { config: { permission: 'look.read' }, schema: { summary: '近三十日查看情况与异常', response: answers(LookSummary) } },
      async (request) => {
        const { scope, sight, department } = scopeOf(viewerOf(request))
        const at = city.now()
        const present = presenter(await city.directory.current(at.getTime()))
        const { days, people } = await withinConnection(city.database.pool, sight, (connection) => summarise(connection, department, at))
        return { days, people: people.map((one) => ({ ...one, department: present.department(one.department) })), scope }
      },
    )
  }

const presentLooks = (present: ReturnType<typeof presenter>, rows: readonly LookRecord[], limit: number) => ({
  items: rows.map(({ account, person, seat, department, many, night, foreign, at, ...row }) => ({
    ...row,
    fields: [...row.fields],
    at: at.toISOString(),
    person: { account, name: person, seat, department: present.department(department) },
    odd: (Object.entries({ many, night, foreign }) as [Oddity, boolean][]).flatMap(([name, holds]) => (holds ? [name] : [])),
  })),
  next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
})

const likeOf = (words: string | undefined) => (words?.trim() ? `%${words.trim().replaceAll(/[%_\\]/gu, (sign) => `\\${sign}`)}%` : null)

/** What is about one person: looks at his decisions, and searches for his number. */
interface AboutPerson {
  readonly decisions: readonly string[]
  readonly subject: string
}
async function readLooks(
  connection: PoolClient,
  { from, to, kind, department, person, decision, who, what, odd: oddity, after, limit }: Static<typeof LookQuery>,
  about: AboutPerson | null = null,
): Promise<readonly LookRecord[]> {
  const { rows } = await connection.query<LookRecord>(
    `select look.id, look.at, look.kind, look.account, look.person, look.seat, look.department, look.decision, look.subject, look.title,
            look.fields, look.reason, look.note, look.rows, ${odd.many} as many, ${odd.night} as night, ${odd.foreign} as foreign
     from app.look
     where ($1::date is null or look.at >= $1::date::timestamp at time zone 'Asia/Shanghai')
       and ($2::date is null or look.at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai')
       and ($3::text is null or look.kind = $3) and ($4::text is null or look.department = $4) and ($5::bigint is null or look.account = $5)
       and ($6::bigint is null or look.decision = $6) and ($7::bigint is null or look.id < $7)
       and ($8::text is null or look.person like $8) and ($9::text is null or look.title like $9)
       and ($10::bigint[] is null or look.decision = any($10) or look.subject = $11)
       ${oddity === undefined ? '' : `and ${odd[oddity]}`}
     order by look.id desc limit ${limit}`,
    [
      from ?? null,
      to ?? null,
      kind ?? null,
      department ?? null,
      person ?? null,
      decision ?? null,
      after ?? null,
      likeOf(who),
      likeOf(what),
      about?.decisions ?? null,
      about?.subject ?? null,
    ],
  )
  return rows
}

interface PersonCount {
  readonly account: string | null
  readonly name: string
  readonly department: string
  readonly looks: number
  readonly revealed: number
  readonly many: number
  readonly night: number
  readonly foreign: number
}
interface DayCount {
  readonly day: string
  readonly opened: number
  readonly revealed: number
  readonly downloaded: number
  readonly exported: number
  readonly odd: number
}
const counted = 30

async function summarise(connection: PoolClient, department: string | null, at: Date) {
  const from = dayInShanghai(new Date(at.getTime() - (counted - 1) * 86_400_000))
  const marked = `with marked as materialized (
    select look.*, (look.at at time zone 'Asia/Shanghai')::date as day, ${odd.many} as many, ${odd.night} as night, ${odd.foreign} as foreign
    from app.look where look.at >= $1::date::timestamp at time zone 'Asia/Shanghai' and ($2::text is null or look.department = $2))`
  const { rows: days } = await connection.query<DayCount>(
    `${marked} select day.day::date::text as day, count(*) filter (where marked.kind = 'decision-opened')::integer as opened,
       count(*) filter (where marked.kind in ('personal-revealed', 'number-searched', 'secret-revealed'))::integer as revealed,
       count(*) filter (where marked.kind in ('file-downloaded', 'paper-seen'))::integer as downloaded,
       count(*) filter (where marked.kind = 'export-made')::integer as exported,
       count(*) filter (where marked.many or marked.night or marked.foreign)::integer as odd
     from generate_series($1::date, $3::date, '1 day') as day(day) left join marked on marked.day = day.day::date
     group by day.day order by day.day`,
    [from, department, dayInShanghai(at)],
  )
  // Those who stand out come first.
  const { rows: people } = await connection.query<PersonCount>(
    `${marked} select marked.account::text as account, max(marked.person) as name, marked.department, count(*)::integer as looks,
       count(*) filter (where marked.kind in ('personal-revealed', 'number-searched', 'secret-revealed'))::integer as revealed,
       count(*) filter (where marked.many)::integer as many, count(*) filter (where marked.night)::integer as night,
       count(*) filter (where marked.foreign)::integer as foreign
     from marked group by marked.account, marked.department, case when marked.account is null then marked.person end
     order by count(*) filter (where marked.many) desc,
              count(*) filter (where (marked.night or marked.foreign) and marked.kind in ('personal-revealed', 'number-searched', 'secret-revealed')) desc,
              revealed desc, looks desc limit 50`,
    [from, department],
  )
  return { days, people }
}
