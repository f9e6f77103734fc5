import type { PoolClient } from 'pg'

/** The cursor's name in app.channel: how far the journal has been handed out by rule. */
const channel = 'hand-out'
/** Journal positions that one transaction reads. */
const stride = 2000

/**
 * The closest rule of one department's set for one decision: item before district before kind of holder. `rules` is a table with
 * version, item, region, holder_kind, officer, section; `decision` one with item, region, holder_kind.
 */
export const closestRule = (rules: string, decision: string, condition: string) => `
  select rule.* from ${rules} as rule
  where ${condition}
    and (rule.item is null or rule.item = ${decision}.item)
    and (rule.region is null or rule.region = ${decision}.region)
    and (rule.holder_kind is null or rule.holder_kind = ${decision}.holder_kind)
  order by (rule.item is not null)::integer * 4 + (rule.region is not null)::integer * 2 + (rule.holder_kind is not null)::integer desc
  limit 1`

/** Each department's set in force on a day. */
export const liveVersions = (day: string) => `
  select distinct on (version.department) version.department, version.id from app.handout_version as version
  where version.effective_from <= ${day} order by version.department, version.effective_from desc, version.id desc`

/**
 * An officer who is away is stood in for; without a stand-in, and where the account is closed, the push falls through and waits for the
 * custodian. $day as SQL text.
 */
export const presentOfficer = (rule: string, day: string) => `
  select coalesce(stand_in.id, case when absence.id is null then officer.id end) as officer, coalesce(stand_in.name, officer.name) as name
  from app.account as officer
  left join app.absence on absence.account = officer.id and absence.away_from <= ${day} and ${day} < absence.back_on
  left join app.account as stand_in on stand_in.id = absence.stand_in and stand_in.active and stand_in.department = officer.department
    and not exists (select from app.absence as other where other.account = stand_in.id and other.away_from <= ${day} and ${day} < other.back_on)
  where officer.id = ${rule}.officer and officer.active`

/**
 * Hands out by rule what the next stretch of the journal brought, after the fact: taking decisions in pays nothing for it, and all the
 * ways in which a push comes about meet here. One statement: holder, entry and outbox row of each, and the cursor.
 *
 * $1 last position read, $2 instant, $3 day, $4 bureau
 */
const handOutStatement = `
with live as materialized (${liveVersions('$3::date')}
), page as materialized (
  select journal_position.position, journal.type, journal.pushes
  from app.journal_position join app.journal on journal.id = journal_position.entry
  where journal_position.position > $1 and journal_position.position <= $1::bigint + ${stride}
), candidate as materialized (
  select push.id, push.decision, push.department, live.id as version, decision.item, decision.region, decision.holder_kind
  from app.push
  join live on live.department = push.department
  join app.decision on decision.id = push.decision
  where push.id = any(array(
      select told.push from page cross join lateral unnest(page.pushes) as told(push)
      where page.type in ('push.created', 'push.rerouted', 'decision.revised') and told.push is not null))
    and push.status in ('pending', 'deemed') and push.officer is null and push.section is null
  order by push.id desc for update of push
), matched as materialized (
  select candidate.id, candidate.decision, candidate.department, rule.id as rule, present.officer, section.id as section,
         coalesce(present.name, section.name) as name
  from candidate
  cross join lateral (${closestRule('app.handout_rule', 'candidate', 'rule.version = candidate.version')}) as rule
  left join lateral (${presentOfficer('rule', '$3::date')}) as present on true
  left join app.section on section.id = rule.section and section.active
  where present.officer is not null or section.id is not null
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.handed-out', $2::timestamptz, matched.decision, array[matched.department], array[matched.id], '平台', 'system', $4,
         jsonb_build_object('push', matched.id::text, 'rule', matched.rule::text,
                            'to', jsonb_build_object('officer', matched.officer::text, 'section', matched.section::text), 'name', matched.name)
  from matched order by matched.id
  returning journal.id, (journal.data ->> 'push')::bigint as push
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
), handed as (
  update app.push set officer = matched.officer, section = matched.section, handed_at = $2, version = push.version + 1, last_entry = entry.id
  from matched join entry on entry.push = matched.id
  where push.id = matched.id
  returning push.id
)
select (select count(*)::integer from handed) as handed, (select max(page.position) from page) as last`

/** True when the journal stands further than the hand-out has read. Cheap, without a lock. */
export async function hasNewsToHandOut(connection: PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ news: boolean }>({
    name: 'hand-out-has-news',
    text: `select exists (select from app.journal_position
             where journal_position.position > coalesce((select channel.position from app.channel where channel.name = '${channel}'), 0)) as news`,
  })
  return rows[0]?.news ?? false
}

export interface HandingOut {
  readonly at: Date
  readonly day: string
  readonly bureau: string
}

/**
 * Hands out the next stretch and moves the cursor in the same transaction, so that a kill in between hands out nothing twice and
 * forgets nothing. The cursor's row lock makes two workers take turns. Null when nothing was left to read.
 */
export async function handOutNext(connection: PoolClient, { at, day, bureau }: HandingOut): Promise<number | null> {
  await connection.query({
    name: 'hand-out-channel',
    text: `insert into app.channel (name, position) values ('${channel}', 0) on conflict do nothing`,
  })
  const { rows: cursors } = await connection.query<{ position: string }>({
    name: 'hand-out-cursor',
    text: `select channel.position from app.channel where channel.name = '${channel}' for update`,
  })
  const from = cursors[0]?.position
  if (from === undefined) return null
  const { rows: rules } = await connection.query<{ found: boolean }>({
    name: 'hand-out-any',
    text: 'select exists (select from app.handout_version) as found',
  })
  const { rows } = rules[0]?.found
    ? await connection.query<{ handed: number; last: string | null }>({
        name: 'hand-out-by-rule',
        text: handOutStatement,
        values: [from, at, day, bureau],
      })
    : // Where no department has rules the cursor only follows.
      await connection.query<{ handed: number; last: string | null }>({
        name: 'hand-out-follow',
        text: `select 0 as handed, max(journal_position.position) as last from app.journal_position where journal_position.position > $1`,
        values: [from],
      })
  const last = rows[0]?.last ?? null
  if (last === null) return null
  await connection.query({
    name: 'hand-out-advance',
    text: `update app.channel set position = $1 where channel.name = '${channel}'`,
    values: [last],
  })
  return rows[0]?.handed ?? 0
}
