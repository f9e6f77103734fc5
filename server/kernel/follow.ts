import pg from 'pg'
import { programSight, withinConnection, type Database } from '#platform/db.ts'
import type { Numbered } from './sequencer.ts'
import type { Tables } from './tables.ts'

/** Milliseconds between looks when no notice comes: a lost notice delays, it never loses. */
const idle = 1000

export interface FollowOptions {
  readonly database: Database<Tables>
  /** Address for the one connection that listens. */
  readonly url: string
  readonly numbered: (items: readonly Numbered[]) => void
  readonly failed: (cause: unknown) => void
}

/** Hears what another process has numbered, so that browsers and long polls of this process learn of it: every feed from its head on. */
export function startFollowing({ database, url, numbered, failed }: FollowOptions) {
  const heads = new Map<string, string>()
  let listener: pg.Client | undefined
  let stopped = false
  let running: Promise<void> | undefined
  let again = false
  // Not "no heads known": of an empty city the very first entry is news as well.
  let first = true

  const look = async () => {
    const { items, now } = await withinConnection(database.pool, programSight, async (connection) => {
      const { rows: now } = await connection.query<{ department: string; position: string }>(
        'select head.department, head.position from app.feed_head as head',
      )
      const behind = first ? [] : now.filter(({ department, position }) => position !== (heads.get(department) ?? '0'))
      const { rows } = await connection.query<Numbered>(
        `select item.department, item.position, item.entry, item.push, entry.type, entry.at, entry.decision
         from unnest($1::text[], $2::bigint[], $3::bigint[]) as behind(department, after, head)
         join app.feed_item as item on item.department = behind.department and item.position > behind.after and item.position <= behind.head
         join app.journal as entry on entry.id = item.entry
         order by item.department, item.position`,
        [
          behind.map(({ department }) => department),
          behind.map(({ department }) => heads.get(department) ?? '0'),
          behind.map(({ position }) => position),
        ],
      )
      return { items: rows, now }
    })
    first = false
    for (const { department, position } of now) heads.set(department, position)
    if (items.length > 0) numbered(items)
  }
  const run = async () => {
    try {
      do {
        again = false
        await look()
      } while (again && !stopped)
    } catch (cause) {
      failed(cause)
    }
    running = undefined
  }
  const wake = () => {
    again = true
    if (!stopped) running ??= run()
  }
  const listen = async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('notification', wake)
    client.on('error', failed)
    client.on('end', () => {
      if (!stopped) setTimeout(() => void listen().catch(failed), idle)
    })
    await client.connect()
    await client.query('listen shenguan_numbered')
    listener = client
  }
  void listen().catch(failed)
  const timer = setInterval(wake, idle)
  wake()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
      await listener?.end()
    },
  }
}
