import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { intakes, itemTypes, type Intake, type SupervisorRole } from '#notice/catalogue-words.ts'
import type { ItemRow } from './item-shapes.ts'

export interface ItemQuestion {
  readonly q: string
  readonly department: string
  readonly intake: string
  readonly after: string
  readonly limit: number
  /** Today in Shanghai, and the first of the thirty days counted. */
  readonly today: string
  readonly since: string
}
interface StoredRow {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly category: string
  readonly intake: Intake
  readonly approving_body: string
  readonly approving_name: string
  readonly active: boolean
  readonly supervisors: readonly { readonly code: string; readonly name: string; readonly role: SupervisorRole }[] | null
  readonly rules: number
  readonly regional: number
  readonly routed: boolean
  readonly decisions: number
}

/** $1 words sought, $2 department that leads or assists, $3 intake, $4 one code or '', $5 today */
const filters = `
  ($1 = '' or position(lower($1) in lower(item.name)) > 0 or position(lower($1) in lower(item.code)) > 0)
  and ($2 = '' or exists (select 1 from app.item_supervisor as own where own.item = item.code and own.department = $2))
  and ($3 = '' or item.intake = $3)
  and ($4 = '' or item.code = $4)`

const rowStatement = `
with recent as (
  select decision.item, count(*)::integer as decisions from app.decision
  where decision.decided_on > $6 and decision.decided_on <= $5 and ($4 = '' or decision.item = $4)
  group by decision.item
), rule as (
  select mapping_rule.item, count(*)::integer as rules,
         count(*) filter (where mapping_rule.region is not null and mapping_rule.effective_from <= $5
                          and (mapping_rule.effective_to is null or mapping_rule.effective_to > $5))::integer as regional,
         bool_or(mapping_rule.region is null and mapping_rule.effective_from <= $5
                 and (mapping_rule.effective_to is null or mapping_rule.effective_to > $5)) as routed
  from app.mapping_rule
  group by mapping_rule.item
)
select item.code, item.name, item.item_type as type, item.category, item.intake, item.approving_body, body.name as approving_name, item.active,
       (select json_agg(json_build_object('code', supervisor.department, 'name', department.name, 'role', supervisor.role)
                        order by supervisor.role desc, supervisor.department)
        from app.item_supervisor as supervisor join app.department on department.code = supervisor.department
        where supervisor.item = item.code) as supervisors,
       coalesce(rule.rules, 0) as rules, coalesce(rule.regional, 0) as regional, coalesce(rule.routed, false) as routed,
       coalesce(recent.decisions, 0) as decisions
from app.item
join app.department as body on body.code = item.approving_body
left join recent on recent.item = item.code
left join rule on rule.item = item.code
where ${filters} and item.code > $7
order by item.code
limit $8`

export async function listItems(connection: PoolClient, question: ItemQuestion) {
  const { q, department, intake, after, limit, today, since } = question
  const { rows } = await connection.query<StoredRow>(rowStatement, [q, department, intake, '', today, since, after, limit + 1])
  const { rows: counted } = await connection.query<{ total: number }>(`select count(*)::integer as total from app.item where ${filters}`, [
    q,
    department,
    intake,
    '',
  ])
  const items = rows.slice(0, limit).map(toItemRow)
  return { items, next: rows.length > limit ? (items.at(-1)?.code ?? null) : null, total: counted[0]?.total ?? 0 }
}

export async function findItemRow(connection: PoolClient, code: string, today: string, since: string) {
  const { rows } = await connection.query<StoredRow>(rowStatement, ['', '', '', code, today, since, '', 1])
  const row = rows[0]
  return row ? { ...toItemRow(row), supervisors: supervisorsOf(row) } : null
}

const supervisorsOf = ({ supervisors }: StoredRow) =>
  (supervisors ?? []).map(({ code, name, role }) => ({ department: { code, name }, role }))

function toItemRow(row: StoredRow): Static<typeof ItemRow> {
  const supervisors = supervisorsOf(row)
  return {
    code: row.code,
    name: row.name,
    type: row.type,
    typeName: Object.hasOwn(itemTypes, row.type) ? itemTypes[row.type as keyof typeof itemTypes] : row.type,
    category: row.category,
    intake: row.intake,
    intakeName: intakes[row.intake],
    approvingBody: { code: row.approving_body, name: row.approving_name },
    lead: supervisors.find(({ role }) => role === 'lead')?.department ?? null,
    assists: supervisors.filter(({ role }) => role === 'assist').map(({ department }) => department),
    rules: row.rules,
    regionalRules: row.regional,
    routed: row.routed,
    decisions30: row.decisions,
    active: row.active,
  }
}
