import type { PoolClient } from 'pg'
import type { Paper } from '#notice/papers/layout.ts'
import type { PaperText } from '#notice/papers/draw-up.ts'

export const paperStates = {
  draft: '草稿',
  dropped: '已废弃',
  sealed: '已定稿',
  signed: '已附签章件',
  replaced: '已被代替',
  cancelled: '已作废',
} as const
export type PaperState = keyof typeof paperStates

/** What a draft keeps: its words and whom it goes to. What is sealed keeps the whole paper, so that no later template changes it. */
export interface PaperContent {
  readonly text: PaperText
  readonly recipient: string | null
  readonly paper?: Paper
}
export interface PaperRecord {
  readonly id: string
  readonly template: string
  readonly template_version: number
  readonly department: string
  readonly recipients: readonly string[]
  readonly confidentiality: 'open' | 'internal' | 'sensitive'
  readonly state: PaperState
  readonly content: PaperContent
  readonly case_id: string | null
  readonly decision: string | null
  readonly replaces: string | null
  readonly replaced_by: string | null
  readonly made_at: Date
  readonly made_by: string
  readonly changed_at: Date
  readonly changed_by: string
  readonly sealed_at: Date | null
  readonly sealed_on: string | null
  readonly sealed_by: string | null
  readonly sealed_seat: string | null
  readonly number: string | null
  readonly file: string | null
  readonly sm3: string | null
  readonly scan: string | null
  readonly scanned_at: Date | null
  readonly scanned_by: string | null
  readonly reason: string | null
  readonly version: number
}

const columns = `paper.id, paper.template, paper.template_version, paper.department, paper.recipients, paper.confidentiality, paper.state,
  paper.content, paper.case_id, paper.decision, paper.replaces, paper.made_at, paper.made_by, paper.changed_at, paper.changed_by,
  paper.sealed_at, paper.sealed_on, paper.sealed_by, paper.sealed_seat, paper.number, paper.file, paper.sm3, paper.scan, paper.scanned_at,
  paper.scanned_by, paper.reason, paper.version,
  (select next.id from app.paper as next where next.replaces = paper.id and next.sealed_at is not null) as replaced_by`

export async function findPaper(connection: PoolClient, id: string): Promise<PaperRecord | null> {
  const { rows } = await connection.query<PaperRecord>(`select ${columns} from app.paper where paper.id = $1`, [id])
  return rows[0] ?? null
}

/** Locks the paper until the transaction ends, for whoever may change it: others find none. */
export async function lockPaper(connection: PoolClient, id: string): Promise<PaperRecord | null> {
  const { rowCount } = await connection.query('select paper.id from app.paper where paper.id = $1 for update', [id])
  return rowCount === 0 ? null : await findPaper(connection, id)
}

export interface PaperFilter {
  readonly state?: PaperState | undefined
  readonly case?: string | undefined
  readonly decision?: string | undefined
  /** `own` drawn up here, `received` from others. */
  readonly side?: 'own' | 'received' | undefined
  readonly words?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Newest first, keyset paged. Dropped drafts are left out unless asked for. */
export async function listPapers(connection: PoolClient, department: string, filter: PaperFilter): Promise<readonly PaperRecord[]> {
  const { rows } = await connection.query<PaperRecord>(
    `select ${columns} from app.paper
     where ($1::bigint is null or paper.id < $1) and ($2::text is null or paper.state = $2) and ($2::text is not null or paper.state <> 'dropped')
       and ($3::bigint is null or paper.case_id = $3) and ($4::bigint is null or paper.decision = $4)
       and ($5::text is null or (paper.department = $6) = ($5 = 'own'))
       and ($7::text is null or paper.number ilike $7 or paper.content -> 'text' ->> 'title' ilike $7)
     order by paper.id desc limit $8`,
    [
      filter.after ?? null,
      filter.state ?? null,
      filter.case ?? null,
      filter.decision ?? null,
      filter.side ?? null,
      department,
      filter.words ? `%${filter.words.replaceAll(/[\\%_]/gu, '\\$&')}%` : null,
      filter.limit,
    ],
  )
  return rows
}
