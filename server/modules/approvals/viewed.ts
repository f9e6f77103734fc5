import type { PoolClient } from 'pg'
import type { Viewer } from '#kernel/seats.ts'
import { addEntry } from '#kernel/journal.ts'

/** Seen is recorded apart from signed, once per push, when somebody of the receiving department opens it (2.2.2.3). True when it was the first time. */
export async function markViewed(connection: PoolClient, viewer: Viewer, decision: string, at: Date): Promise<boolean> {
  if (!viewer.permissions.has('push.receive')) return false
  const { rows } = await connection.query<{ id: string }>({
    name: 'mark-viewed',
    text: `update app.push set viewed_at = $3, viewed_by = $4
           where push.decision = $1 and push.department = $2 and push.viewed_at is null returning push.id`,
    values: [decision, viewer.department, at, viewer.name],
  })
  for (const { id } of rows) {
    await addEntry(connection, {
      type: 'push.viewed',
      at,
      decision,
      tell: [],
      actor: viewer.name,
      seat: viewer.seats[0] ?? 'handler',
      department: viewer.department,
      data: { push: id },
    })
  }
  return rows.length > 0
}
