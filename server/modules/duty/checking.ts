import type { PoolClient } from 'pg'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'

const day = 86_400_000

/** The last `count` working days up to and including `today`, oldest first. */
export function lastWorkingDays(calendar: WorkingCalendar, today: string, count: number): readonly string[] {
  const found: string[] = []
  for (let at = startOf(today).getTime(); found.length < count; at -= day) {
    const each = dayInShanghai(new Date(at))
    if (isWorkingDay(calendar, each)) found.unshift(each)
  }
  return found
}

export const startOf = (each: string) => new Date(`${each}T00:00:00+08:00`)
/** The moment of a day's check, at a full hour in Shanghai. */
export const checkTime = (each: string, hour: number) => new Date(startOf(each).getTime() + hour * 3_600_000)

/** Working days after the last recorded that are caught up when the program was not running: with later records than these nobody works. */
const mostMissed = 20

/** Days whose check is due and not recorded, oldest first. A city that begins today has nothing to prove of the days before. */
export async function findDueDays(connection: PoolClient, calendar: WorkingCalendar, hour: number, at: Date): Promise<readonly string[]> {
  const { rows } = await connection.query<{ last: string | null }>({
    name: 'duty-last',
    text: 'select max(duty_check.day) as last from app.duty_check',
  })
  const last = rows[0]?.last ?? null
  const today = dayInShanghai(at)
  return lastWorkingDays(calendar, today, mostMissed).filter(
    (each) => checkTime(each, hour) <= at && (last === null ? each === today : each > last),
  )
}

/**
 * One row and one journal entry for each supervising department, also where there is nothing to tell: that is the proof of diligence.
 * Whoever worked in a session that day had signed in; a department whose system signed has looked as well. What was unsigned is reckoned
 * as of the check's moment, so that a check made up later says the same.
 *
 * $1 day, $2 its beginning, $3 the check's moment, $4 now, $5 bureau, $6 reminders begin (null: none, the day is over)
 */
const checkStatement = `
with looked as (
  select account.department, count(distinct account.id)::integer as people, min(greatest(session.created_at, $2)) as first_at
  from app.session join app.account on account.id = session.account
  where session.seen_at >= $2 and session.created_at < $3
  group by account.department
), worked as (
  select push.department, (count(*) filter (where push.viewed_at >= $2 and push.viewed_at < $3))::integer as viewed,
         (count(*) filter (where push.received_at >= $2 and push.received_at < $3))::integer as signed
  from app.push where (push.viewed_at >= $2 and push.viewed_at < $3) or (push.received_at >= $2 and push.received_at < $3)
  group by push.department
), open as (
  select push.department, count(*)::integer as unsigned, (count(*) filter (where push.due_on <= $1::date))::integer as due
  from app.push
  where push.sent_at < $3 and (push.status in ('pending', 'deemed') or push.received_at >= $3)
  group by push.department
), found as (
  select department.code as department, coalesce(looked.people, 0) as people, looked.first_at, coalesce(worked.viewed, 0) as viewed,
         coalesce(worked.signed, 0) as signed, coalesce(open.unsigned, 0) as unsigned, coalesce(open.due, 0) as due,
         case when looked.people is null and coalesce(worked.signed, 0) = 0 then 'absent'
              when coalesce(open.unsigned, 0) > 0 then 'unsigned' else 'checked' end as verdict
  from app.department
  left join looked on looked.department = department.code
  left join worked on worked.department = department.code
  left join open on open.department = department.code
  where department.kind = 'supervisor' and department.active
), written as (
  insert into app.duty_check (department, day, due_at, recorded_at, people, first_at, viewed, signed, unsigned, due, verdict, next_step, next_at)
  select found.department, $1, $3, $4, found.people, found.first_at, found.viewed, found.signed, found.unsigned, found.due, found.verdict, 1,
         case when found.verdict <> 'checked' then $6::timestamptz end
  from found
  on conflict do nothing
  returning duty_check.*
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'duty.checked', $4, null, '{}', '{}', '平台', 'system', $5,
         jsonb_build_object('of', written.department, 'day', written.day, 'verdict', written.verdict, 'people', written.people,
                            'viewed', written.viewed, 'signed', written.signed, 'unsigned', written.unsigned, 'due', written.due)
  from written order by written.department
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
select count(*)::integer as count from written`

export interface Check {
  readonly day: string
  readonly hour: number
  readonly at: Date
  readonly bureau: string
}

/** Records one day's duty (2.2.2.3 每天登录查收); 0 when another process had done it. */
export async function recordDuty(connection: PoolClient, { day: each, hour, at, bureau }: Check): Promise<number> {
  const due = checkTime(each, hour)
  const reminders = dayInShanghai(at) === each ? due : null
  const { rows } = await connection.query<{ count: number }>({
    name: 'duty-check',
    text: checkStatement,
    values: [each, startOf(each), due, at, bureau, reminders],
  })
  return rows[0]?.count ?? 0
}
