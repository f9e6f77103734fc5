import type { PoolClient } from 'pg'

/** Entries that one pass reads. */
const batch = 2048

/** By these a decision of an item comes in, also one whose item was only found later. */
const arrivals: readonly string[] = ['push.created', 'decision.unrouted', 'decision.revised', 'reconciliation.healed']

/**
 * Notes which decisions have to be reported upward, behind the journal and never on the way of ingest. Notes and position are one
 * transaction, so a kill loses and doubles nothing; whoever has the row of progress works, other processes pass by. Whether there may be more.
 */
export async function noteDuties(connection: PoolClient, at: Date): Promise<boolean> {
  const progress = await connection.query<{ position: string }>(
    'select upward_progress.position from app.upward_progress for update skip locked',
  )
  const from = progress.rows[0]?.position
  if (from === undefined) return false
  // Two plain look-ups: as one join it would be planned over the whole journal.
  const { rows: numbered } = await connection.query<{ position: string; entry: string }>({
    name: 'upward-numbered',
    text: `select one.position, one.entry from app.journal_position as one where one.position > $1 order by one.position limit ${batch}`,
    values: [from],
  })
  const last = numbered.at(-1)
  if (!last) return false
  const entries = numbered.map(({ entry }) => entry)
  const { rowCount: marked } = await connection.query('select from app.upward_item limit 1')
  if (marked !== 0) {
    await connection.query({ name: 'upward-made', text: madeStatement, values: [entries, arrivals, at] })
    await connection.query({ name: 'upward-changed', text: changedStatement, values: [entries, at] })
  }
  await connection.query('update app.upward_progress set position = $1', [last.position])
  return numbered.length === batch
}

/** $1 entries, $2 their types, $3 instant */
const madeStatement = `
insert into app.upward_duty (decision, occasion, kind, noted_at)
select distinct decision.id, 'made', 'made', $3::timestamptz
from app.journal as entry
join app.decision on decision.id = entry.decision
join app.upward_item on upward_item.item = decision.item and upward_item.active and upward_item.since <= decision.received_at
where entry.id = any($1::bigint[]) and entry.type = any($2::text[])
order by decision.id
on conflict (decision, occasion) do nothing`

/** A correction or an ending matters where the decision has a task already. $1 entries, $2 instant */
const changedStatement = `
insert into app.upward_duty (decision, occasion, kind, noted_at)
select entry.decision, 'entry:' || entry.id, case entry.type when 'decision.revised' then 'revised' else 'ended' end, $2::timestamptz
from app.journal as entry
where entry.id = any($1::bigint[]) and entry.type in ('decision.revised', 'decision.ended')
  and exists (select from app.upward_duty as made where made.decision = entry.decision and made.occasion = 'made')
order by entry.id
on conflict (decision, occasion) do nothing`
