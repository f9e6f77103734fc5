import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import type { ReceiverRole } from '#notice/catalogue-words.ts'
import type { RuleView } from './item-shapes.ts'

export interface RuleQuestion {
  readonly item: string
  readonly region: string
  readonly department: string
  /** Only rules in force on this day; '' for all, past and future. */
  readonly on: string
  readonly id: string
  readonly after: string
  readonly limit: number
}
export const anyRule: RuleQuestion = { item: '', region: '', department: '', on: '', id: '', after: '', limit: 5000 }

interface StoredRule {
  readonly id: string
  readonly item: string
  readonly item_name: string
  readonly region: string | null
  readonly region_name: string | null
  readonly effective_from: string
  readonly effective_to: string | null
  readonly note: string
  readonly made_by: string
  readonly made_at: Date
  readonly receivers: readonly { readonly code: string; readonly name: string; readonly role: ReceiverRole }[] | null
}

/** $1 item, $2 region ('city' for rules of the whole city), $3 receiving department, $4 day in force, $5 id, $6 last key seen, $7 at most */
const statement = `
select rule.id, rule.item, item.name as item_name, rule.region, region.name as region_name, rule.effective_from, rule.effective_to,
       rule.note, rule.made_by, rule.made_at,
       (select json_agg(json_build_object('code', receiver.department, 'name', department.name, 'role', receiver.role)
                        order by array_position(array['lead', 'assist', 'copy'], receiver.role), receiver.department)
        from app.mapping_receiver as receiver join app.department on department.code = receiver.department
        where receiver.rule = rule.id) as receivers
from app.mapping_rule as rule
join app.item on item.code = rule.item
left join app.region on region.code = rule.region
where ($1 = '' or rule.item = $1)
  and ($2 = '' or coalesce(rule.region, 'city') = $2)
  and ($3 = '' or exists (select 1 from app.mapping_receiver as own where own.rule = rule.id and own.department = $3))
  and ($4 = '' or (rule.effective_from <= nullif($4, '')::date and (rule.effective_to is null or rule.effective_to > nullif($4, '')::date)))
  and ($5 = '' or rule.id = nullif($5, '')::bigint)
  and (rule.item, coalesce(rule.region, ''), rule.effective_from, rule.id) > (split_part($6, '~', 1), split_part($6, '~', 2),
       coalesce(nullif(split_part($6, '~', 3), '')::date, '-infinity'), coalesce(nullif(split_part($6, '~', 4), '')::bigint, 0))
order by rule.item, coalesce(rule.region, ''), rule.effective_from, rule.id
limit $7`

export async function listRules(connection: PoolClient, question: RuleQuestion, today: string) {
  const { item, region, department, on, id, after, limit } = question
  const { rows } = await connection.query<StoredRule>(statement, [item, region, department, on, id, after, limit + 1])
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    rules: rows.slice(0, limit).map((row) => toRule(row, today)),
    next: last ? `${last.item}~${last.region ?? ''}~${last.effective_from}~${last.id}` : null,
  }
}

export async function findRule(connection: PoolClient, id: string, today: string): Promise<Static<typeof RuleView> | null> {
  const { rules } = await listRules(connection, { ...anyRule, id, limit: 1 }, today)
  return rules[0] ?? null
}

function toRule(row: StoredRule, today: string): Static<typeof RuleView> {
  return {
    id: row.id,
    item: { code: row.item, name: row.item_name },
    region: row.region === null ? null : { code: row.region, name: row.region_name ?? row.region },
    from: row.effective_from,
    to: row.effective_to,
    state: stateOf(row.effective_from, row.effective_to, today),
    receivers: (row.receivers ?? []).map(({ code, name, role }) => ({ department: { code, name }, role })),
    note: row.note,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
  }
}

function stateOf(from: string, to: string | null, today: string): Static<typeof RuleView>['state'] {
  if (to !== null && to <= from) return 'withdrawn'
  if (from > today) return 'future'
  return to !== null && to <= today ? 'past' : 'in-force'
}
