import type { PoolClient } from 'pg'
import type { RequirementEntry } from '#notice/requirements.ts'

export interface VersionRow {
  readonly item: string
  readonly version: number
  readonly effective_from: string
  /** The day on which the next version begins; null for the newest. */
  readonly effective_to: string | null
  readonly entries: readonly RequirementEntry[]
  readonly issuer: string
  readonly document_number: string
  readonly policy_from: string | null
  readonly changes: string
  readonly files: readonly string[]
  readonly public_notice: string
  readonly by_case: string | null
  readonly drafted_by: string
  readonly reviewed_by: string
  readonly approved_by: string
  readonly published_by: string
  readonly published_at: Date
  readonly published_on: string
}
export interface DraftRow {
  readonly item: string
  readonly version: number
  readonly base: number
  readonly entries: readonly RequirementEntry[]
  readonly drafted_by: string
  readonly drafted_account: string
  readonly drafted_at: Date
}

/** Every version of an item, the newest first. */
export async function listVersions(connection: PoolClient, item: string): Promise<readonly VersionRow[]> {
  const { rows } = await connection.query<VersionRow>({
    name: 'requirement-versions',
    text: `select v.item, v.version, v.effective_from, lead(v.effective_from) over (order by v.effective_from) as effective_to, v.entries, v.issuer,
             v.document_number, v.policy_from, v.changes, v.files, v.public_notice, v.by_case, v.drafted_by, v.reviewed_by, v.approved_by,
             v.published_by, v.published_at, v.published_on
           from app.requirement_version as v where v.item = $1 order by v.effective_from desc limit 200`,
    values: [item],
  })
  return rows
}

/** The drafts of a case, as far as the viewer is of the bureau. */
export async function listDrafts(connection: PoolClient, of: string): Promise<readonly DraftRow[]> {
  const { rows } = await connection.query<DraftRow>({
    name: 'requirement-drafts',
    text: `select draft.item, draft.version, draft.base, draft.entries, draft.drafted_by, draft.drafted_account, draft.drafted_at
           from app.requirement_draft as draft where draft.by_case = $1 order by draft.item`,
    values: [of],
  })
  return rows
}

export interface Reader {
  readonly account: string
  readonly name: string
  /** When the approver confirmed it; null while it waits. */
  readonly at: Date | null
}
/** The approvers whom the bureau has today, and which of them have confirmed a case's new requirements. */
export async function listReaders(connection: PoolClient, of: string, bureau: string): Promise<readonly Reader[]> {
  const { rows } = await connection.query<Reader>({
    name: 'requirement-readers',
    text: `select account.id as account, account.name, read.at
           from app.account left join app.requirement_acknowledgement as read on read.by_case = $1 and read.account = account.id
           where account.department = $2 and account.active and 'approver' = any (account.seats) order by account.id`,
    values: [of, bureau],
  })
  return rows
}
