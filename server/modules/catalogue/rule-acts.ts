import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import type { Receiving } from './item-check.ts'
import { acting, createProposal, submitProposal, type ProposalDraft } from './laboratory/proposal-acts.ts'
import { draftWithdrawal } from './laboratory/rollback.ts'
import { summarise } from './laboratory/study.ts'

export interface RuleDraft {
  readonly item: string
  /** null: the whole city. */
  readonly region: string | null
  readonly effectiveFrom: string
  readonly receivers: readonly Receiving[]
  readonly note: string
  readonly pastPushes: 'keep' | 'list' | null
  /** The open rule that the person saw (null: none); undefined: not looked. */
  readonly replaces: string | null | undefined
}
export interface ProposedRule {
  readonly proposal: string
  readonly affected: number
  readonly effectiveFrom: string
}

/** Proposes one rule and lays it before a second person at once. */
export async function proposeRule(city: City, viewer: Viewer, draft: RuleDraft): Promise<ProposedRule> {
  const { item, region, receivers, replaces, effectiveFrom, pastPushes, note } = draft
  return await propose(city, viewer, async (connection) => ({
    title: `变更“${await nameOf(connection, item)}”的推送规则`,
    reason: note,
    basis: '',
    effectiveFrom,
    pastPushes,
    lines: [{ item, region, receivers, replaces }],
  }))
}

/** Proposes that a rule which has not begun shall not begin. */
export async function proposeWithdrawal(city: City, viewer: Viewer, rule: string, note: string): Promise<ProposedRule> {
  return await propose(city, viewer, (connection) => draftWithdrawal(connection, rule, dayInShanghai(city.now()), note))
}

/** Proposes that a region's own rule ends and the city's holds there. */
export async function proposeEnd(
  city: City,
  viewer: Viewer,
  rule: string,
  asked: { readonly effectiveFrom: string; readonly note: string; readonly pastPushes: 'keep' | 'list' | null },
): Promise<ProposedRule> {
  return await propose(city, viewer, async (connection) => {
    const { rows } = await connection.query<{ item: string; region: string | null; from: string; to: string | null }>(
      `select rule.item, rule.region, rule.effective_from as "from", rule.effective_to as "to" from app.mapping_rule as rule where rule.id = $1`,
      [rule],
    )
    const [found] = rows
    if (!found) throw new Refusal(404, 'not-found', '没有找到这条推送规则。')
    if (found.to !== null) throw new Refusal(409, 'ended', `这条规则已于 ${found.to} 终止，无需再办。`)
    return {
      title: `终止“${await nameOf(connection, found.item)}”的区域专门规则`,
      reason: asked.note,
      basis: '',
      effectiveFrom: asked.effectiveFrom,
      pastPushes: asked.pastPushes,
      lines: [{ item: found.item, region: found.region, receivers: null, replaces: rule }],
    }
  })
}

/** Draft and submission in one transaction, so that nothing half proposed stays behind a refusal. */
async function propose(city: City, viewer: Viewer, draw: (connection: PoolClient) => Promise<ProposalDraft>): Promise<ProposedRule> {
  const directory = await city.directory.refresh()
  const draft = await acting(city, viewer, draw)
  const replay = await summarise(city, directory, draft.lines, draft.effectiveFrom, 3)
  return await acting(city, viewer, async (connection) => {
    const proposal = await createProposal(city, directory, connection, viewer, draft)
    await submitProposal(city, directory, connection, viewer, proposal, undefined, replay)
    const [line] = draft.lines
    const affected = line ? await countAffected(connection, line.item, line.region, draft.effectiveFrom) : 0
    return { proposal, affected, effectiveFrom: draft.effectiveFrom }
  })
}

/** Decisions made on or after the day that already went out by the rule a change would replace. */
export async function countAffected(connection: PoolClient, item: string, region: string | null, from: string): Promise<number> {
  const { rows } = await connection.query<{ decisions: number }>(
    `select count(*)::integer as decisions from app.decision
     left join app.mapping_rule as used on used.id = decision.rule
     where decision.item = $1 and decision.decided_on >= $3 and decision.status <> 'unrouted'
       and ($2::text is null and used.region is null or decision.region = $2)`,
    [item, region, from],
  )
  return rows[0]?.decisions ?? 0
}

async function nameOf(connection: PoolClient, item: string): Promise<string> {
  const { rows } = await connection.query<{ name: string }>('select item.name from app.item where item.code = $1', [item])
  return rows[0]?.name ?? item
}
