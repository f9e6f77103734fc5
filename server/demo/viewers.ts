import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerFrom } from '#modules/people/sessions.ts'
import { programSight, withinConnection } from '#platform/db.ts'

/** One of the demo city's people as if signed in, with what their seats allow today. Throws where there is no such account. */
export async function viewerOf(city: City, username: string): Promise<Viewer> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<Parameters<typeof viewerFrom>[0]>({
      name: 'demo-viewer',
      text: `select account.id, account.username, account.name, account.seats, department.code, department.name as "departmentName", department.kind
             from app.account join app.department on department.code = account.department where account.username = $1`,
      values: [username],
    }),
  )
  const [row] = rows
  if (!row) throw new Error(`the demo city has no account ${username}`)
  return viewerFrom(row)
}
