import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { programSight, within, type Database } from '#platform/db.ts'
import { addEntry } from './journal.ts'
import type { Tables } from './tables.ts'

/** Facts of a thing as they may stand in the journal for ever: no secrets, and of a phone only what the masked form shows. */
export type Facts = Readonly<Record<string, unknown>>

export interface Change {
  /** `<thing>.<past participle>`, as the journal names it. */
  readonly type: string
  /** `<thing>:<key>`, by which its history is read. */
  readonly subject: string
  readonly at: Date
  readonly by: { readonly name: string; readonly department: string; readonly seats: readonly string[] }
  /** Null where the thing was not there before. */
  readonly before: Facts | null
  readonly after: Facts
}

/** Notes in the open transaction who changed what: only the facts that differ. */
export async function noteChange(connection: PoolClient, { type, subject, at, by, before, after }: Change): Promise<void> {
  const changed = Object.keys(after).filter((name) => before === null || JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const pick = (facts: Facts) => Object.fromEntries(changed.map((name) => [name, facts[name] ?? null]))
  await addEntry(connection, {
    type,
    at,
    decision: null,
    tell: [],
    actor: by.name,
    seat: by.seats[0] ?? '',
    department: by.department,
    data: { subject, before: before && pick(before), after: pick(after) },
  })
}

export interface PastChange {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly actor: string
  readonly seat: string
  readonly department: string
  readonly before: Facts | null
  readonly after: Facts | null
}

/** The last 200 entries about a thing, newest first. The caller has checked that its viewer may read them. */
export async function readChanges(database: Database<Tables>, subject: string): Promise<readonly PastChange[]> {
  const rows = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.journal as journal')
      .select([
        'journal.id',
        'journal.type',
        'journal.at',
        'journal.actor',
        'journal.actor_seat',
        'journal.actor_department',
        'journal.data',
      ])
      .where(sql<boolean>`journal.data ? 'subject' and journal.data ->> 'subject' = ${subject}`)
      .orderBy('journal.id', 'desc')
      .limit(200)
      .execute(),
  )
  return rows.map(({ id, type, at, actor, actor_seat, actor_department, data }) => {
    const { before = null, after = null } = data as { before?: Facts | null; after?: Facts | null }
    return { id, type, at, actor, seat: actor_seat, department: actor_department, before, after }
  })
}
