import type { Tables } from '#kernel/tables.ts'
import { openDatabase, withinConnection } from '#platform/db.ts'
import { keyOf } from '../crash/city.ts'

export interface Event {
  /** Of the journal. */
  readonly entry: string
  /** In the department's feed; 0 where the planted reader knows none. */
  readonly position: number
  /** Written by the drill, and not by the program itself: a warning about next year's calendar is told to departments as well. */
  readonly ours: boolean
}
interface Ask {
  readonly department: string
  readonly after: string
  readonly limit: number
  readonly port: number
}
export interface Reader {
  readonly read: (ask: Ask) => Promise<{ readonly items: readonly Event[]; readonly next: string }>
  readonly close: () => Promise<void>
}

/** The real feed over HTTP, or one of the two readers that lose rows. */
export function openReader(plant: string, url: string): Reader {
  if (plant === '') return { read: readFeed, close: () => Promise.resolve() }
  const statement = planted[plant]
  if (statement === undefined) throw new Error(`no such plant: ${plant}`)
  const database = openDatabase<Tables>(url, 12)
  return {
    close: database.close,
    read: async ({ department, after, limit }) => {
      const { rows } = await withinConnection(database.pool, { department, sight: 'department' }, (connection) =>
        connection.query<{ id: string }>({ name: plant, text: statement, values: [department, after || '0', limit] }),
      )
      return { items: rows.map(({ id }) => ({ entry: id, position: 0, ours: true })), next: rows.at(-1)?.id ?? after }
    },
  }
}

const planted: Readonly<Record<string, string>> = {
  // What everybody writes first.
  'id-cursor': `select journal.id from app.journal where $1 = any (journal.feeds) and journal.id > $2::bigint order by journal.id limit $3`,
  // What everybody writes after the first loss: only what is older than every open transaction, but still paged by the number.
  'xmin-cursor': `select journal.id from app.journal where $1 = any (journal.feeds) and journal.id > $2::bigint
                  and journal.xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint order by journal.id limit $3`,
}

async function readFeed({ department, after, limit, port }: Ask) {
  const answer = await fetch(`http://127.0.0.1:${port}/exchange/v1/feed?limit=${limit}&after=${after}`, {
    headers: { authorization: `Bearer ${keyOf(department)}` },
  })
  if (answer.status !== 200) throw new Error(`the feed of ${department} answers ${answer.status} ${await answer.text()}`)
  const page = (await answer.json()) as { items: { position: number; subject: string; type: string }[]; next: string }
  const items = page.items.map(({ position, subject, type }) => ({
    position,
    entry: subject.replace('entry/', ''),
    ours: type.includes('.drill.written.'),
  }))
  return { items, next: page.next }
}
