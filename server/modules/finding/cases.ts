import type { City } from '#kernel/city.ts'
import { match, type Asked } from '#kernel/finding/hits.ts'
import type { Viewer } from '#kernel/seats.ts'
import { withinConnection } from '#platform/db.ts'
import { writable } from './writable.ts'

/** Cases are few beside decisions: so many are read at a time and compared one by one, at most so many times for one page. */
const portion = 1000
const portions = 20

interface CaseRecord {
  readonly id: string
  readonly procedure: string
  readonly title: string
  readonly state: string
  readonly opened_at: Date
  readonly closed_at: Date | null
  readonly said: string
}

/** Cases whose title or fields say the words, the newest first, as row security lets the viewer see them. */
export async function findCases(city: City, viewer: Viewer, { words, before, limit }: Asked) {
  const cases = []
  let from = before
  for (let read = 0; read < portions; read++) {
    const { rows } = await withinConnection(city.database.pool, viewer, (connection) =>
      connection.query<CaseRecord>({
        name: 'find-cases',
        text: `select one.id, one.procedure, one.title, one.state, one.opened_at, one.closed_at,
               (select coalesce(string_agg(field.value, ' '), '') from jsonb_each_text(one.fields) as field) as said
               from app.case as one where one.id < $1::bigint order by one.id desc limit ${portion}`,
        values: [from ?? '9223372036854775807'],
      }),
    )
    for (const row of rows) {
      from = row.id
      const matches = match(
        [
          ['title', '事由', row.title],
          ['fields', '内容', row.said],
        ],
        words,
      )
      if (!matches) continue
      cases.push({
        id: row.id,
        procedure: row.procedure,
        title: row.title,
        state: row.state,
        openedAt: row.opened_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        matches: writable(matches),
      })
      if (cases.length === limit) return { cases, next: row.id }
    }
    if (rows.length < portion) return { cases, next: null }
  }
  return { cases, next: from }
}
