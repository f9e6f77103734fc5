import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { findActsFor } from '#kernel/hand-outs.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Nullable } from '#platform/http/answers.ts'
import { countOrphans, countPushes, isMine, presentPushes, pushColumns, type PushRecord } from './rows.ts'
import { PushRow } from './shapes.ts'

const Tone = choice(['calm', 'due', 'late'])
const Workbench = Type.Object({
  asOf: Type.String(),
  tiles: Type.Array(Type.Object({ key: Type.String(), label: Type.String(), count: Type.Integer(), tone: Tone, to: Type.String() })),
  waiting: Type.Array(PushRow),
  today: Type.Object({ received: Type.Integer(), signed: Type.Integer(), returned: Type.Integer(), feedback: Type.Integer() }),
  alarms: Type.Array(Type.Object({ key: Type.String(), text: Type.String(), tone: Tone, to: Type.String(), at: Nullable })),
  trend: Type.Array(Type.Object({ day: Type.String(), sent: Type.Integer(), signed: Type.Integer() })),
})
type Tone = 'calm' | 'due' | 'late'

/** `GET /api/workbench`: what waits on me first, oldest and most urgent first; then what came in today; alarms; two weeks. */
export const workbench =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get('/workbench', { config: { permission: 'workbench.read' }, schema: { response: answers(Workbench) } }, async (request) => {
      const viewer = viewerOf(request)
      const at = city.now()
      const today = dayInShanghai(at)
      const directory = await city.directory.current(at.getTime())
      const known = await withinConnection(city.database.pool, workingSight(viewer), (connection) => read(connection, viewer, today))
      const tiles = viewer.sight === 'city' ? cityTiles(known, viewer) : departmentTiles(known)
      return {
        asOf: at.toISOString(),
        tiles,
        waiting: presentPushes(directory, known.waiting, at),
        today: countsOfDay(known.days, today),
        alarms: alarmsOf(known, viewer),
        trend: lastDays(today, 14).map((day) => {
          const { received, signed } = countsOfDay(known.days, day)
          return { day, sent: received, signed }
        }),
      }
    })
  }

interface Known {
  readonly counts: { readonly pending: number; readonly returned: number; readonly overdue: number }
  readonly dueToday: number
  /** Handed to the viewer or those for whom the viewer stands in; and to nobody yet. Of a department only. */
  readonly mine: number
  readonly unhanded: number
  readonly disputed: number
  readonly disputesLate: number
  readonly unattended: number
  /** Looked for by those who see the whole city. */
  readonly orphans: number
  readonly unrouted: number
  readonly unroutedLate: number
  readonly unanswered: number
  readonly answersLate: number
  readonly waiting: readonly PushRecord[]
  readonly days: readonly { readonly day: string; readonly type: string; readonly entries: number }[]
}

async function read(connection: PoolClient, viewer: Viewer, today: string): Promise<Known> {
  const city = viewer.sight === 'city'
  const department = city ? null : viewer.department
  const mine = city ? [] : await findActsFor(connection, viewer.account, today)
  const counts = await countPushes(connection, department, today)
  const { rows: extra } = await connection.query<{
    due_today: number
    unrouted: number
    unrouted_late: number
    unanswered: number
    answers_late: number
    mine: number
    unhanded: number
    disputed: number
    disputes_late: number
    unattended: number
  }>({
    name: city ? 'workbench-city' : 'workbench-department',
    text: `select
        (select count(*)::integer from app.push where ${city ? '' : 'push.department = $2 and'} push.status in ('pending', 'deemed') and push.due_on = $1) as due_today,
        (select count(*)::integer from app.waiting where waiting.closed_at is null) as unrouted,
        (select count(*)::integer from app.waiting where waiting.closed_at is null and waiting.due_on < $1) as unrouted_late,
        (select count(*)::integer from app.feedback where feedback.status = 'awaiting-answer') as unanswered,
        (select count(*)::integer from app.feedback where feedback.status = 'awaiting-answer' and feedback.due_on < $1) as answers_late,
        (select count(*)::integer from app.dispute where dispute.settled_at is null) as disputed,
        (select count(*)::integer from app.dispute where dispute.settled_at is null and dispute.due_on < $1) as disputes_late,
        (select count(*)::integer from app.custodian where not custodian.present) as unattended,
        ${city ? '0 as mine, 0 as unhanded' : handedCounts}`,
    values: city ? [today] : [today, department, mine],
  })
  // The bureau acts on what came back; a department on what it has to sign for.
  const states = city ? ['returned'] : ['pending', 'deemed']
  const { rows: waiting } = await connection.query<PushRecord>({
    name: city ? 'most-urgent-city' : 'most-urgent-department',
    text: `select ${pushColumns} from app.push join app.decision on decision.id = push.decision
           where push.status = any($1::text[]) ${city ? '' : 'and push.department = $2'} order by ${city ? '' : `coalesce(${isMine('$3::bigint[]')}, false) desc,`} push.due_on, push.id limit 10`,
    values: city ? [states] : [states, department, mine],
  })
  const { rows: days } = await connection.query<{ day: string; type: string; entries: number }>({
    name: city ? 'days-city' : 'days-department',
    text: `select daily.day, daily.type, sum(daily.entries)::integer as entries from app.daily_count as daily
           join app.department on department.code = daily.department and ${city ? `department.kind <> 'bureau'` : 'department.code = $2'}
           where daily.day > $1::date - 14 group by daily.day, daily.type`,
    values: city ? [today] : [today, department],
  })
  const { mine: handed, unhanded, disputed, disputes_late, unattended } = extra[0]!
  const { due_today, unrouted, unrouted_late, unanswered, answers_late } = extra[0]!
  const orphans = city ? await countOrphans(connection) : 0
  return {
    counts,
    orphans,
    mine: handed,
    unhanded,
    disputed,
    disputesLate: disputes_late,
    unattended,
    dueToday: due_today,
    unrouted,
    unroutedLate: unrouted_late,
    unanswered,
    answersLate: answers_late,
    waiting,
    days,
  }
}

/** $2 department, $3 whose: the viewer and those for whom the viewer stands in */
const handedCounts = `
        (select count(*)::integer from app.push where push.department = $2 and push.status in ('pending', 'deemed', 'returned') and ${isMine('$3::bigint[]')}) as mine,
        (select count(*)::integer from app.push where push.department = $2 and push.status in ('pending', 'deemed')
           and push.officer is null and push.section is null) as unhanded`

const tile = (key: string, label: string, count: number, tone: Tone, to: string) => ({
  key,
  label,
  count,
  tone: count === 0 ? ('calm' as const) : tone,
  to,
})

function departmentTiles({ counts, dueToday, mine, unhanded, unanswered }: Known) {
  return [
    tile('mine', '交给我的', mine, 'due', '/pushes?worker=me&status=open'),
    tile('pending', '待签收', counts.pending, 'due', '/pushes?status=pending'),
    tile('unhanded', '未交办', unhanded, 'due', '/pushes?worker=none&status=pending'),
    tile('due-today', '今日到期', dueToday, 'due', '/pushes?status=pending'),
    tile('overdue', '已超期', counts.overdue, 'late', '/pushes?status=overdue'),
    tile('returned', '退回待处理', counts.returned, 'calm', '/pushes?status=returned'),
    tile('unanswered', '等待审批局答复', unanswered, 'calm', '/pushes?status=unanswered'),
  ]
}

function cityTiles({ counts, orphans, disputed, disputesLate, unrouted, unroutedLate, unanswered, answersLate }: Known, viewer: Viewer) {
  const acts = viewer.permissions.has('push.reroute')
  return [
    ...(viewer.permissions.has('waiting.read')
      ? [tile('unrouted', '待分派', unrouted, unroutedLate > 0 ? 'late' : 'due', '/waiting')]
      : []),
    tile('returned', '退回待处理', counts.returned, acts ? 'due' : 'calm', '/pushes?status=returned'),
    tile('unanswered', '反馈待答复', unanswered, answersLate > 0 ? 'late' : 'due', '/pushes?status=unanswered'),
    tile('pending', '各部门待签收', counts.pending, 'calm', '/pushes?status=pending'),
    tile('overdue', '各部门超期', counts.overdue, 'late', '/pushes?status=overdue'),
    ...(viewer.permissions.has('dispute.read')
      ? [tile('disputed', '边界争议', disputed, disputesLate > 0 ? 'late' : 'due', '/disputes')]
      : []),
    tile('orphans', '无主推送', orphans, 'late', '/wall'),
  ]
}

function alarmsOf({ counts, unroutedLate, answersLate, disputesLate, unattended }: Known, viewer: Viewer) {
  const city = viewer.sight === 'city'
  const alarm = (key: string, text: string, to: string) => ({ key, text, tone: 'late' as const, to, at: null })
  return [
    ...(counts.overdue > 0
      ? [
          alarm(
            'overdue',
            city ? `全市有 ${counts.overdue} 条推送超期未办` : `本部门有 ${counts.overdue} 条推送超期，请尽快处理`,
            '/pushes?status=overdue',
          ),
        ]
      : []),
    ...(unattended > 0
      ? [
          city
            ? alarm('unattended', `有 ${unattended} 个部门的联络员、代理联络员、部门领导都不在岗`, '/wall')
            : alarm('unattended', '本部门联络员、代理联络员、部门领导都不在岗，推送由部门领导承接', '/absences'),
        ]
      : []),
    ...(city && disputesLate > 0 ? [alarm('disputes', `有 ${disputesLate} 件边界争议超期未裁定`, '/disputes')] : []),
    ...(city && unroutedLate > 0 ? [alarm('unrouted', `有 ${unroutedLate} 条决定超期未分派`, '/waiting')] : []),
    ...(city && answersLate > 0 ? [alarm('answers', `有 ${answersLate} 条监管反馈超期未答复`, '/pushes?status=unanswered')] : []),
  ]
}

const arriving: ReadonlySet<string> = new Set(['push.created', 'decision.revised', 'decision.ended'])
function countsOfDay(days: Known['days'], day: string) {
  const sum = (fits: (type: string) => boolean) =>
    days.reduce((total, row) => (row.day === day && fits(row.type) ? total + row.entries : total), 0)
  return {
    received: sum((type) => arriving.has(type)),
    signed: sum((type) => type === 'push.received'),
    returned: sum((type) => type === 'push.returned'),
    feedback: sum((type) => type === 'feedback.created'),
  }
}

function lastDays(today: string, count: number): readonly string[] {
  const end = Date.parse(`${today}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) => new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10))
}
