import type { PoolClient } from 'pg'
import { notFound } from '#platform/http/problem.ts'
import type { Receiving } from '../item-check.ts'
import type { Line } from './outlook.ts'

export type ProposalStatus = 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
export interface StoredProposal {
  readonly id: string
  readonly kind: 'change' | 'rollback'
  readonly title: string
  readonly reason: string
  readonly basis: string
  readonly effectiveFrom: string
  readonly pastPushes: 'keep' | 'list' | null
  readonly status: ProposalStatus
  readonly version: number
  readonly authors: readonly string[]
  readonly author: string
  readonly authorSeat: string
  readonly departments: readonly string[]
  readonly restores: string | null
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  readonly replay: ReplaySummary | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly decidedSeat: string | null
  readonly decisionNote: string | null
  readonly number: number | null
  readonly lines: readonly StoredLine[]
  readonly comments: number
}
export interface StoredLine {
  readonly item: string
  readonly region: string | null
  readonly receivers: readonly Receiving[] | null
  readonly replaces: string | null
  readonly before: readonly Receiving[] | null
  readonly rule: string | null
}
/** What a trial said, kept with the proposal when it is submitted. */
export interface ReplaySummary {
  readonly months: number
  readonly decisions: number
  readonly gained: number
  readonly lost: number
  readonly changed: number
}

const columns = `
  proposal.id, proposal.kind, proposal.title, proposal.reason, proposal.basis, proposal.effective_from as "effectiveFrom",
  proposal.past_pushes as "pastPushes", proposal.status, proposal.version, proposal.authors::text[] as authors, proposal.author,
  proposal.author_seat as "authorSeat", proposal.departments, proposal.restores, proposal.created_at as "createdAt",
  proposal.submitted_at as "submittedAt", proposal.submitted_by as "submittedBy", proposal.replay, proposal.decided_at as "decidedAt",
  proposal.decided_by as "decidedBy", proposal.decided_seat as "decidedSeat", proposal.decision_note as "decisionNote", proposal.number`
const related = `
  (select coalesce(json_agg(json_build_object('item', change.item, 'region', change.region, 'receivers', change.receivers,
                                              'replaces', change.replaces::text, 'before', change.before, 'rule', change.rule::text)
                            order by change.place), '[]')
   from app.mapping_change as change where change.proposal = proposal.id) as lines,
  (select count(*)::integer from app.mapping_comment as comment where comment.proposal = proposal.id) as comments`

export interface ProposalQuestion {
  /** '' for all. */
  readonly status: string
  /** Item that a line must name; '' for any. */
  readonly item: string
  readonly before: string | null
  readonly limit: number
}

/** As far as the viewer may see them, the newest first; one more than `limit` where there are more. */
export async function listProposals(
  connection: PoolClient,
  { status, item, before, limit }: ProposalQuestion,
): Promise<readonly StoredProposal[]> {
  const { rows } = await connection.query<StoredProposal>(
    `select ${columns}, ${related}
     from app.mapping_proposal as proposal
     where ($1 = '' or proposal.status = $1)
       and ($2 = '' or exists (select 1 from app.mapping_change as named where named.proposal = proposal.id and named.item = $2))
       and ($3::bigint is null or proposal.id < $3)
     order by proposal.id desc limit $4`,
    [status, item, before, limit + 1],
  )
  return rows
}

export async function findProposal(connection: PoolClient, id: string): Promise<StoredProposal | null> {
  const { rows } = await connection.query<StoredProposal>(
    `select ${columns}, ${related} from app.mapping_proposal as proposal where proposal.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export async function getProposal(connection: PoolClient, id: string): Promise<StoredProposal> {
  const found = await findProposal(connection, id)
  if (!found) throw notFound('这份变更方案')
  return found
}

/** The same, held by the open transaction until it ends: of two who act on it one waits and then sees what the other did. */
export async function lockProposal(connection: PoolClient, id: string): Promise<StoredProposal> {
  await connection.query('select proposal.id from app.mapping_proposal as proposal where proposal.id = $1 for update', [id])
  return await getProposal(connection, id)
}

export interface StoredComment {
  readonly id: string
  readonly department: string
  readonly text: string
  readonly by: string
  readonly seat: string
  readonly at: Date
}

export async function readComments(connection: PoolClient, proposal: string): Promise<readonly StoredComment[]> {
  const { rows } = await connection.query<StoredComment>(
    `select comment.id, comment.department, comment.text, comment.by_name as by, comment.by_seat as seat, comment.at
     from app.mapping_comment as comment where comment.proposal = $1 order by comment.id`,
    [proposal],
  )
  return rows
}

/** The lines to be tried: of a version in force against what was before it, of anything else against the rules of the day. */
export function linesToTry({ status, lines }: StoredProposal): readonly Line[] {
  return lines.map(({ item, region, receivers, before }) => ({ item, region, receivers, ...(status === 'approved' ? { before } : {}) }))
}
