import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { refuseAt } from './checks.ts'
import type { Line } from './outlook.ts'
import { acting, createProposal, type ProposalDraft } from './proposal-acts.ts'
import { lockProposal } from './proposal-rows.ts'

/**
 * 回退: a draft that restores what was in force before a version, itself to be tried and approved. Refused where a later version has
 * changed the same rules: what it would restore is no longer what was there before. Answers the draft's number.
 */
export async function rollBack(city: City, viewer: Viewer, id: string): Promise<string> {
  const today = dayInShanghai(city.now())
  const directory = await city.directory.current(city.now().getTime())
  return await acting(city, viewer, async (connection) => {
    const version = await lockProposal(connection, id)
    if (version.status !== 'approved') throw new Refusal(409, 'not-in-force', '只有已批准的版本可以回退。')
    const { rows: open } = await connection.query<{ id: string }>(
      `select other.id from app.mapping_proposal as other where other.restores = $1 and other.status in ('draft', 'submitted')`,
      [id],
    )
    if (open[0]) {
      throw new Refusal(409, 'already-rolling-back', '这个版本已有一份回退方案在办，请直接办理那一份。', undefined, {
        proposal: open[0].id,
      })
    }
    for (const line of version.lines) await refuseChangedSince(connection, line, line.rule)
    const draft: ProposalDraft = {
      title: `回退第 ${version.number} 版：${version.title}`.slice(0, 200),
      reason: `恢复第 ${version.number} 版（${version.title}）之前的推送规则`,
      basis: version.basis,
      effectiveFrom: version.effectiveFrom > today ? version.effectiveFrom : today,
      pastPushes: null,
      lines: version.lines.map(({ item, region, before }) => ({ item, region, receivers: before })),
    }
    return await createProposal(city, directory, connection, viewer, draft, { kind: 'rollback', restores: id })
  })
}

async function refuseChangedSince(connection: PoolClient, { item, region }: Line, rule: string | null): Promise<void> {
  const { rows } = await connection.query<{ id: string; number: number | null; name: string }>(
    `select rule.id, proposal.number, item.name from app.mapping_rule as rule
     join app.item on item.code = rule.item
     left join app.mapping_proposal as proposal on proposal.id = rule.proposal
     where rule.item = $1 and rule.region is not distinct from $2 and rule.effective_to is null`,
    [item, region],
  )
  if ((rows[0]?.id ?? null) === rule) return
  const since = rows[0]?.number ?? null
  const what = since === null ? '后来又有变更' : `后来的第 ${since} 版又作了变更`
  throw new Refusal(409, 'changed-since', `“${rows[0]?.name ?? item}”${what}，不能直接回退本版。请先回退后来的版本，或另提变更方案。`)
}

/** Takes back a rule that has not taken effect: a proposal by which, from that day on, what it was to replace goes on. */
export async function draftWithdrawal(connection: PoolClient, rule: string, today: string, note: string): Promise<ProposalDraft> {
  const { rows } = await connection.query<{
    item: string
    name: string
    region: string | null
    from: string
    to: string | null
    before: Line['receivers']
  }>(
    `select rule.item, item.name, rule.region, rule.effective_from as "from", rule.effective_to as "to",
            (select json_agg(json_build_object('department', receiver.department, 'role', receiver.role) order by receiver.role desc, receiver.department)
             from app.mapping_rule as former join app.mapping_receiver as receiver on receiver.rule = former.id
             where former.item = rule.item and former.region is not distinct from rule.region
               and former.effective_to = rule.effective_from and former.effective_from < former.effective_to) as before
     from app.mapping_rule as rule join app.item on item.code = rule.item where rule.id = $1`,
    [rule],
  )
  const [planned] = rows
  if (!planned) throw new Refusal(404, 'not-found', '没有找到这条推送规则。')
  if (planned.to !== null || planned.from <= today) {
    throw new Refusal(409, 'in-effect', '只有尚未生效的规则可以撤回。已生效的规则请另设一条新规则替代。')
  }
  if (planned.before === null && planned.region === null) {
    throw refuseAt('/note', 'no-lead', '这是该事项唯一的全市规则，撤回后事项将没有主管监管部门（通知一(二)）。请改提变更方案另定接收部门。')
  }
  return {
    title: `撤回“${planned.name}”自 ${planned.from} 起的规则`.slice(0, 200),
    reason: note,
    basis: '',
    effectiveFrom: planned.from,
    pastPushes: null,
    lines: [{ item: planned.item, region: planned.region, receivers: planned.before, replaces: rule }],
  }
}
