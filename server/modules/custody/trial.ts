import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { closestRule, liveVersions } from '#kernel/hand-out-rules.ts'
import type { RuleDraft } from './rule-shapes.ts'

/** Past pushes that one trial looks at: the newest of the time asked for. */
export const most = 5000

export interface Tried {
  readonly decision: string
  readonly document_number: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly region: string
  readonly holder_kind: string
  /** Place in the draft, from 0; null where nothing catches it. */
  readonly place: number | null
  readonly officer: string | null
  readonly section: string | null
  readonly officer_now: string | null
  readonly section_now: string | null
}

/** $1 rules (JSON), $2 department, $3 since, $4 today */
const trialStatement = `
with draft as materialized (
  select * from jsonb_to_recordset($1::jsonb) as draft(place integer, item text, region text, holder_kind text, officer bigint, section bigint)
), live as materialized (${liveVersions('$4::date')}
), past as materialized (
  select push.id, push.decision, decision.document_number, decision.item, decision.item_as_sent, decision.region, decision.holder_kind
  from app.push join app.decision on decision.id = push.decision
  where push.department = $2 and push.sent_at >= $3 and push.kind <> 'correction'
  order by push.id desc limit ${most}
)
select past.decision, past.document_number, past.item, past.item_as_sent, past.region, past.holder_kind,
       tried.place, tried.officer, tried.section, present.officer as officer_now, present.section as section_now
from past
left join lateral (${closestRule('draft', 'past', 'true')}) as tried on true
left join live on live.department = $2
left join lateral (${closestRule('app.handout_rule', 'past', 'rule.version = live.id')}) as present on true
order by past.id desc`

/** Who would have got which of the department's past pushes, and who gets them by the rules in force. */
export async function tryRules(
  connection: PoolClient,
  { rules, department, since, today }: { rules: readonly RuleDraft[]; department: string; since: Date; today: string },
): Promise<readonly Tried[]> {
  const { rows } = await connection.query<Tried>({
    name: 'try-hand-out-rules',
    text: trialStatement,
    values: [JSON.stringify(rules.map((rule, place) => ({ place, ...columnsOf(rule) }))), department, since, today],
  })
  return rows
}

/** A rule as the columns of app.handout_rule. */
export const columnsOf = ({ item, region, holderKind, to }: RuleDraft) => ({
  item,
  region,
  holder_kind: holderKind,
  officer: 'officer' in to ? to.officer : null,
  section: 'section' in to ? to.section : null,
})

/** The same set of rules, whatever their order, has the same digest: what goes live is what was tried. */
export function digestOf(rules: readonly RuleDraft[]): string {
  const lines = rules.map((rule) => JSON.stringify(columnsOf(rule))).toSorted((one, other) => (one < other ? -1 : 1))
  return hash('sha256', lines.join('\n'), 'base64url')
}
