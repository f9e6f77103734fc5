import type pg from 'pg'
import { holds, never, type Outcome } from '../findings.ts'
import type { Planted } from './plants.ts'

/** Looks at the final state as the owner, by statements of its own: what the sweep believes it did counts for nothing here. */
export async function checkGaps(owner: pg.Client, planted: Planted): Promise<Outcome> {
  const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row & Record<string, unknown>>(text, values)).rows
  const ids = async (text: string, values: unknown[] = []) => (await ask<{ id: string }>(text, values)).map(({ id }) => id)
  const total =
    planted.pushes.length +
    planted.waits.length +
    planted.entries.length +
    planted.untold.length +
    planted.fed.length +
    planted.gatherings.length
  const pushesLeft = []
  for (const { decision, department } of planted.pushes) {
    const found = await ids('select id from app.push where decision = $1 and department = $2 and length(custodian) > 0', [
      decision,
      department,
    ])
    if (found.length !== 1) pushesLeft.push(`${decision} ${department}: ${found.length}`)
  }
  const waitsLeft = await ids(
    `select asked.id from unnest($1::bigint[]) as asked(id)
     where (select count(*) from app.waiting where decision = asked.id and closed_at is null) <> 1`,
    [planted.waits],
  )
  const entriesLeft = await ids(
    `select asked.id from unnest($1::bigint[]) as asked(id) where (select count(*) from app.journal_position where entry = asked.id) <> 1`,
    [planted.entries],
  )
  const untoldLeft = await ids(
    `select asked.id from unnest($1::bigint[]) as asked(id) where not exists (select from app.journal where asked.id = any (pushes))`,
    [planted.untold],
  )
  const fedLeft = await ids(
    `select asked.entry as id from unnest($1::text[], $2::bigint[]) as asked(department, entry)
     where (select count(*) from app.feed_item where department = asked.department and entry = asked.entry) <> 1`,
    [planted.fed.map(({ department }) => department), planted.fed.map(({ entry }) => entry)],
  )
  const stuck = await ids(`select department as id from app.message_gathering where gathered_from > now() + interval '1 minute'`)
  const unnumbered = await ids(`select id from app.journal where not exists (select from app.journal_position where entry = journal.id)`)
  const gaps = await ids(
    `select department as id from app.feed_item group by department
     having count(*) <> max(position) or max(position) <> (select head.position from app.feed_head as head where head.department = feed_item.department)`,
  )
  const twice = await ids(`select entry as id from app.feed_item group by department, entry, push having count(*) > 1`)
  const [said] = await ask<{ entries: number; rows: number; named: number }>(
    `select (select count(*)::integer from app.journal where type = 'reconciliation.healed') as entries,
            (select count(*)::integer from app.healing) as rows,
            (select count(distinct healing.entry)::integer from app.healing join app.journal on journal.id = healing.entry
             where journal.type = 'reconciliation.healed' and journal.data ->> 'kind' = healing.kind) as named`,
  )
  const left = pushesLeft.length + waitsLeft.length + entriesLeft.length + untoldLeft.length + fedLeft.length + stuck.length
  return {
    findings: [
      holds('200 gaps were planted', total === 200, String(total)),
      never('pushes still missing', pushesLeft.length, pushesLeft),
      never('decisions still in no queue', waitsLeft.length, waitsLeft),
      never('entries still without a number', entriesLeft.length, entriesLeft),
      never('pushes of which still no entry tells', untoldLeft.length, untoldLeft),
      never('rows still missing in feeds', fedLeft.length, fedLeft),
      never('SMS still held back', stuck.length, stuck),
      never('entries of any kind without a number', unnumbered.length, unnumbered),
      never('feeds with a gap', gaps.length, gaps),
      never('rows twice in a feed', twice.length, twice),
      holds(
        'each healing, and nothing else, is in the journal and on the page',
        said?.entries === total && said.rows === total && said.named === total,
        `${said?.entries} entries, ${said?.rows} rows, ${said?.named} that name each other`,
      ),
    ],
    numbers: { planted: total, healed: total - left, left },
  }
}
