import type { Pool, PoolClient } from 'pg'
import { recordLook } from '#kernel/looks.ts'
import type { Viewer } from '#kernel/seats.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { FileRecord, LookRecord } from './present.ts'
import type { PaperRecord } from './rows.ts'

/** The same person at the same paper within this time is one look: pages bring themselves up to date. */
const sameLook = '5 minutes'

/** Records who looks at a paper (1.4), beside what is shown. A department's own draft is work, not a look. */
export async function recordPaperLook(connection: PoolClient, viewer: Viewer, paper: PaperRecord, at: Date): Promise<void> {
  if (paper.sealed_at === null) return
  const subject = `paper:${paper.id}`
  const { rowCount } = await connection.query(
    `select look.id from app.look where look.account = $1 and look.subject = $2 and look.kind = 'paper-seen'
       and look.at > $3::timestamptz - interval '${sameLook}' limit 1`,
    [viewer.account, subject, at],
  )
  if (rowCount !== 0) return
  await recordLook(connection, {
    kind: 'paper-seen',
    at,
    by: viewer,
    decision: paper.decision,
    subject,
    title: paper.number ?? paper.template,
  })
}

/**
 * Who looked at it or took it away, newest first: for the department whose paper it is and for those who see the city. Departments see
 * only their own looks, so the program reads them, for this paper alone.
 */
export async function readLooks(
  pool: Pool,
  viewer: Viewer,
  paper: Pick<PaperRecord, 'id' | 'department' | 'file' | 'scan'>,
): Promise<readonly LookRecord[]> {
  if (paper.department !== viewer.department && viewer.sight !== 'city') return []
  const subjects = [`paper:${paper.id}`, ...[paper.file, paper.scan].filter((file) => file !== null).map((file) => `file:${file}`)]
  return await withinConnection(pool, programSight, async (connection) => {
    const { rows } = await connection.query<LookRecord>(
      `select look.at, look.person, look.department, look.kind from app.look
       where look.subject = any($1) and look.kind in ('paper-seen', 'file-downloaded') order by look.id desc limit 50`,
      [subjects],
    )
    return rows
  })
}

export async function readFiles(connection: PoolClient, paper: PaperRecord): Promise<readonly FileRecord[]> {
  const { rows } = await connection.query<FileRecord>(
    'select file.id, file.name, file.size, file.sm3, file.media_type from app.file where file.id = any($1)',
    [[paper.file, paper.scan].filter((file) => file !== null)],
  )
  return rows
}
