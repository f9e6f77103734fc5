import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { closestRule, liveVersions, presentOfficer } from './hand-out-rules.ts'
import { handOut, type Colleague, type HandOutResult, type Holder } from './hand-outs.ts'
import type { ReceiptOptions } from './receipts.ts'

/** What the rules say of pushes that nobody works on yet: those that no rule catches, or whose officer is away, are not in it. */
async function matchRules(connection: PoolClient, { department }: Colleague, pushes: readonly string[], day: string) {
  const { rows } = await connection.query<{ push: string; officer: string | null; section: string | null }>({
    name: 'match-rules',
    text: `with live as materialized (${liveVersions('$3::date')}
      ), candidate as materialized (
        select push.id, live.id as version, decision.item, decision.region, decision.holder_kind
        from app.push join live on live.department = push.department join app.decision on decision.id = push.decision
        where push.id = any($1::bigint[]) and push.department = $2 and push.officer is null and push.section is null
      )
      select candidate.id as push, present.officer, section.id as section
      from candidate
      cross join lateral (${closestRule('app.handout_rule', 'candidate', 'rule.version = candidate.version')}) as rule
      left join lateral (${presentOfficer('rule', '$3::date')}) as present on true
      left join app.section on section.id = rule.section and section.active
      where present.officer is not null or section.id is not null
      order by candidate.id`,
    values: [pushes, department, day],
  })
  return rows
}

/**
 * 按规则交办 in one action: for what came before the rules were live, or fell through while its officer was away. Each push goes by the
 * same hand-out as one by hand, in the name of whoever asked; what no rule catches is refused and stays where it is.
 */
export function openHandOutsByRule({ database, now, committed }: Pick<ReceiptOptions, 'database' | 'now' | 'committed'>) {
  return async (by: Colleague, pushes: readonly string[]): Promise<readonly HandOutResult[]> => {
    const at = now()
    const results = await withinConnection(database.pool, { department: by.department, sight: 'department' }, async (connection) => {
      const matched = await matchRules(connection, by, pushes, dayInShanghai(at))
      const groups = Map.groupBy(matched, ({ officer, section }) => (officer === null ? `section ${section}` : `officer ${officer}`))
      const done = new Map<string, HandOutResult>()
      for (const group of groups.values()) {
        const { officer, section } = group[0]!
        const to: Holder = officer === null ? { section: section! } : { officer }
        const handed = await handOut(connection, by, { pushes: group.map(({ push }) => push), to, note: null }, at)
        for (const one of handed) done.set(one.push, one)
      }
      return pushes.map(
        (push) => done.get(push) ?? { push, status: 'refused' as const, message: '没有接住它的规则，或经办人离岗。请手工交办。' },
      )
    })
    committed()
    return results
  }
}
