import type { PoolClient } from 'pg'
import { readReturns, type Outcome, type Return } from './returned.ts'
import type { Span } from './replay.ts'

export interface Tally {
  readonly returned: number
  readonly rerouted: number
  readonly upheld: number
  readonly bounced: number
  readonly open: number
}
export interface RuleTally extends Tally {
  readonly rule: string
  readonly item: string
  readonly itemName: string
  readonly region: string | null
  readonly from: string
  readonly to: string | null
  readonly receivers: readonly { readonly department: string; readonly role: 'lead' | 'assist' | 'copy' }[]
  readonly pushes: number
}
export interface Misroutes {
  readonly rules: readonly RuleTally[]
  readonly trend: readonly { readonly bucket: string; readonly pushes: number; readonly rerouted: number; readonly returned: number }[]
  readonly returners: readonly (Tally & { readonly department: string })[]
  /** Returns of what a person had sent there, which no rule answers for. */
  readonly byHand: number
}

/** Decisions of each rule and bucket; every receiver of a rule is sent one push of each. */
const sentStatement = `
select rule.id as rule, rule.item, item.name as "itemName", rule.region, rule.effective_from as "from", rule.effective_to as "to", counted.bucket,
       counted.decisions * receiving.receivers as pushes, receiving.list as receivers
from (
  select decision.rule, to_char(date_trunc($3, decision.decided_on::timestamp), 'YYYY-MM-DD') as bucket, count(*)::integer as decisions
  from app.decision where decision.decided_on >= $1 and decision.decided_on < $2 and decision.rule is not null
  group by 1, 2
) as counted
join app.mapping_rule as rule on rule.id = counted.rule
join app.item on item.code = rule.item
cross join lateral (
  select count(*)::integer as receivers,
         json_agg(json_build_object('department', receiver.department, 'role', receiver.role)
                  order by array_position(array['lead', 'assist', 'copy'], receiver.role), receiver.department) as list
  from app.mapping_receiver as receiver where receiver.rule = rule.id
) as receiving`

/** By the day of the decision: of all that a rule sent in the span, how much had to be sent on. `bucket` divides the trend. */
export async function readMisroutes(connection: PoolClient, span: Span, bucket: 'week' | 'month'): Promise<Misroutes> {
  const { rows: sent } = await connection.query<Omit<RuleTally, keyof Tally> & { readonly bucket: string }>(sentStatement, [
    span.from,
    span.to,
    bucket,
  ])
  const returns = await readReturns(connection, span)
  const ofRules = Map.groupBy(
    returns.filter(({ byRule }) => byRule),
    ({ rule }) => rule ?? '',
  )
  const ofBuckets = Map.groupBy(
    returns.filter(({ byRule }) => byRule),
    ({ decidedOn }) => bucketOf(decidedOn, bucket),
  )
  const rules = [...Map.groupBy(sent, ({ rule }) => rule).values()].map((rows) => {
    const { bucket: _, ...rule } = rows[0]!
    return { ...rule, pushes: sum(rows.map(({ pushes }) => pushes)), ...tally(ofRules.get(rule.rule) ?? []) }
  })
  return {
    rules,
    trend: [...Map.groupBy(sent, (row) => row.bucket)]
      .map(([start, rows]) => {
        const { returned, rerouted } = tally(ofBuckets.get(start) ?? [])
        return { bucket: start, pushes: sum(rows.map(({ pushes }) => pushes)), rerouted, returned }
      })
      .toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1)),
    returners: [...Map.groupBy(returns, ({ department }) => department)].map(([department, own]) => ({ department, ...tally(own) })),
    byHand: returns.filter(({ byRule }) => !byRule).length,
  }
}

const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0)

function tally(returns: readonly Return[]): Tally {
  const count = (outcome: Outcome) => returns.filter((each) => each.outcome === outcome).length
  return {
    returned: returns.length,
    rerouted: count('rerouted'),
    upheld: count('upheld'),
    bounced: count('bounced'),
    open: count('open'),
  }
}

/** The Monday or the first of the month, as PostgreSQL's date_trunc gives it. */
function bucketOf(day: string, bucket: 'week' | 'month'): string {
  if (bucket === 'month') return `${day.slice(0, 7)}-01`
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
