import type { PoolClient } from 'pg'
import { askedFirst } from '#kernel/custodians.ts'
import { addEntry } from '#kernel/journal.ts'

/**
 * Which journal entries mean new work, and for whom of those they tell: every department told, all but the one that acted, or the
 * one that the entry names as its new place, or those whom a case's step tells. Whatever is not here stands in the inbox without an SMS.
 */
const newWork = {
  'push.created': 'all',
  'decision.revised': 'all',
  'decision.ended': 'all',
  'decision.changed': 'all',
  'penalty.created': 'others',
  'penalty.revised': 'others',
  'penalty.unlinked': 'bureau',
  'decision.unrouted': 'bureau',
  'push.returned': 'others',
  'push.upheld': 'others',
  'push.rerouted': 'named',
  'push.disputed': 'named',
  'feedback.created': 'others-if-wanted',
  'case.opened': 'those-told',
  'case.acted': 'those-told',
  'case.closed': 'those-told',
  'case.told': 'those-told',
  'case.reminded': 'those-told',
  'case.overdue': 'those-told',
  'case.escalated': 'those-told',
} as const
const typesOf = (...rules: readonly (typeof newWork)[keyof typeof newWork][]) =>
  Object.entries(newWork)
    .filter(([, rule]) => rules.includes(rule))
    .map(([type]) => `'${type}'`)
    .join(', ')

/** Journal positions that one transaction reads. */
const stride = 2000

/** $1 last position read, $2 instant, $3 bureau; positions have no gaps, so the page is a range. */
const gatherStatement = `
with page as materialized (
  select journal_position.position, journal.type, journal.at, journal.feeds, journal.actor_department, journal.data
  from app.journal_position join app.journal on journal.id = journal_position.entry
  where journal_position.position > $1 and journal_position.position <= $1::bigint + ${stride}
), counted as (
  select told.department, count(*)::integer as pushes, min(page.at) as first_at
  from page cross join lateral unnest(page.feeds) as told(department)
  where page.type in (${typesOf('all')})
     or (page.type in (${typesOf('bureau')}) and told.department = $3)
     or (page.type in (${typesOf('others')}) and told.department <> page.actor_department)
     or (page.type in (${typesOf('named')}) and told.department = page.data ->> 'to')
     or (page.type in (${typesOf('others-if-wanted')}) and told.department <> page.actor_department and (page.data ->> 'actionWanted')::boolean)
     or (page.type in (${typesOf('those-told')}) and page.data -> 'told' ? told.department)
  group by told.department
), gathered as (
  insert into app.message_gathering as gathering (department, pushes, first_push_at, gathered_from)
  select counted.department, counted.pushes, counted.first_at, $2 from counted order by counted.department
  on conflict (department) do update set
    pushes = gathering.pushes + excluded.pushes, first_push_at = least(gathering.first_push_at, excluded.first_push_at)
)
update app.channel set position = page_end.position
from (select max(page.position) as position from page) as page_end
where channel.name = 'sms' and page_end.position is not null
returning channel.position`

/** True when the journal stands further than the channel has read. Cheap, without a lock. */
export async function hasNews(connection: PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ news: boolean }>({
    name: 'sms-has-news',
    text: `select exists (select from app.journal_position
             where journal_position.position > coalesce((select channel.position from app.channel where channel.name = 'sms'), 0)) as news`,
  })
  return rows[0]?.news ?? false
}

/**
 * Counts the next stretch of the journal into the gathering and moves the cursor in the same transaction: a kill in between counts
 * nothing twice and loses nothing. The cursor's row lock makes two workers take turns. Returns whether there was anything.
 */
export async function gatherNext(connection: PoolClient, bureau: string, at: Date): Promise<boolean> {
  await connection.query({ name: 'sms-channel', text: `insert into app.channel (name, position) values ('sms', 0) on conflict do nothing` })
  const { rows } = await connection.query<{ position: string }>({
    name: 'sms-cursor',
    text: `select channel.position from app.channel where channel.name = 'sms' for update`,
  })
  const { rowCount } = await connection.query({ name: 'sms-gather', text: gatherStatement, values: [rows[0]!.position, at, bureau] })
  return (rowCount ?? 0) > 0
}

/**
 * Turns what has been gathered long enough into messages, and deletes the gathering in the same statement. Told is the liaison, else
 * the deputy, else the head (2.2.2.3), and for who is away the stand-in; at the bureau the operator as well, to whom returns and unrouted
 * decisions belong.
 *
 * $1 gathered before, $2 instant, $3 gateway, $4 signature, $5 no SMS to the department since
 */
const writeStatement = `
with due as (
  delete from app.message_gathering where message_gathering.department in (
    select gathering.department from app.message_gathering as gathering where gathering.gathered_from <= $1
      and not exists (select from app.message as recent
        where recent.department = gathering.department and recent.kind = 'new-work' and recent.created_at > $5)
    order by gathering.department for update skip locked)
  returning message_gathering.department, message_gathering.pushes, message_gathering.first_push_at
), asked as (
  select distinct on (due.department, account.id) due.department, account.id, account.name, account.phone, custodian.seat, ${askedFirst} as turn
  from due
  join app.custodians(($2::timestamptz at time zone 'Asia/Shanghai')::date) as custodian on custodian.department = due.department
  join app.account on account.id = custodian.account and app.is_reachable(account.phone)
  order by due.department, account.id, ${askedFirst}, custodian.seat
), reachable as (
  select asked.*, min(asked.turn) over (partition by asked.department) as first_turn from asked
), told as (
  select due.department, due.pushes, due.first_push_at, reachable.id as account, reachable.name, reachable.phone, reachable.seat
  from due left join reachable on reachable.department = due.department and reachable.turn = reachable.first_turn
)
insert into app.message (department, account, seat, recipient, phone, text, pushes, status, gateway, first_push_at, created_at, finished_at, last_error)
select told.department, told.account, told.seat, coalesce(told.name, ''), coalesce(told.phone, ''),
       '您单位有' || told.pushes || '条新的审批信息，请登录平台查收。【' || $4::text || '】', told.pushes,
       case when told.account is null then 'permanent-failure' else 'created' end, $3, told.first_push_at, $2,
       case when told.account is null then $2::timestamptz end, case when told.account is null then '无可通知人员' end
from told order by told.department, told.account
returning message.id, message.department, message.account`

export interface WriteOptions {
  readonly gatheredBefore: Date
  /** A department that had an SMS after this instant waits for the next turn. */
  readonly noneSince: Date
  readonly at: Date
  readonly gateway: string
  /** The registered signature that stands in 【】. */
  readonly signature: string
  readonly bureau: string
}

/** Returns how many messages were written. A department with nobody to tell gets one that failed, and the bureau is told. */
export async function writeMessages(
  connection: PoolClient,
  { gatheredBefore, noneSince, at, gateway, signature, bureau }: WriteOptions,
): Promise<number> {
  const { rows } = await connection.query<{ id: string; department: string; account: string | null }>({
    name: 'sms-write',
    text: writeStatement,
    values: [gatheredBefore, at, gateway, signature, noneSince],
  })
  for (const { id, department, account } of rows) {
    if (account === null)
      await noteFailure(connection, { message: id, department, status: 'permanent-failure', reason: '无可通知人员' }, bureau, at)
  }
  return rows.length
}

export interface Failure {
  readonly message: string
  readonly department: string
  readonly status: 'permanent-failure' | 'technical-failure'
  readonly reason: string
}

/** A department was not told by SMS, or nobody knows whether it was: a person at the bureau has to reach it another way. */
export async function noteFailure(
  connection: PoolClient,
  { message, department, status, reason }: Failure,
  bureau: string,
  at: Date,
): Promise<void> {
  await addEntry(connection, {
    type: 'message.failed',
    at,
    decision: null,
    tell: [[bureau, null]],
    actor: '平台',
    seat: 'system',
    department: bureau,
    data: { message, to: department, status, reason },
  })
}
