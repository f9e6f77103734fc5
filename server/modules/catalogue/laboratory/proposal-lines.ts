import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { checkLines, checkTimeline, standLines } from './checks.ts'
import { departmentsOf, writeLines, type ProposalDraft } from './proposal-acts.ts'
import type { StoredProposal } from './proposal-rows.ts'

/** Adds what a draft proposes to another draft, whose authors then include the one who added it. Throws Refusal 409, 422. */
export async function addLine(
  city: City,
  directory: Directory,
  connection: PoolClient,
  viewer: Viewer,
  proposal: StoredProposal,
  { lines: added, reason }: ProposalDraft,
): Promise<void> {
  if (proposal.kind === 'rollback') throw new Refusal(409, 'rollback', '回退方案只恢复原规则，不能再加入其他变更。请另起一份方案。')
  const asked = [...proposal.lines.map(({ item, region, receivers }) => ({ item, region, receivers })), ...added]
  checkLines(directory, proposal.effectiveFrom, asked)
  const lines = await standLines(connection, asked)
  await checkTimeline(connection, lines, proposal.effectiveFrom, dayInShanghai(city.now()))
  await connection.query('delete from app.mapping_change where mapping_change.proposal = $1', [proposal.id])
  await writeLines(connection, proposal.id, lines)
  await connection.query(
    `update app.mapping_proposal as proposal set version = proposal.version + 1, departments = $2, reason = $3,
       authors = case when $4 = any (proposal.authors) then proposal.authors else proposal.authors || $4::bigint end
     where proposal.id = $1`,
    [
      proposal.id,
      departmentsOf(directory, lines, proposal.effectiveFrom),
      [proposal.reason, reason].filter((each) => each !== '').join('\n'),
      viewer.account,
    ],
  )
}
