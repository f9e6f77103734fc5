import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { keyOf } from './city.ts'

export interface DecisionState {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly receivedAt: number
}
export interface PushState {
  readonly id: string
  readonly decision: string
  readonly department: string
  readonly status: string
  readonly receivedBy: string | null
}
export interface State {
  readonly decisions: readonly DecisionState[]
  readonly pushes: readonly PushState[]
  readonly waiting: ReadonlyMap<string, number>
  /** `<type> <decision or push>` and how many entries there are. */
  readonly entries: ReadonlyMap<string, number>
  readonly positions: {
    readonly entries: number
    readonly positions: number
    readonly first: number
    readonly last: number
    readonly pending: number
    readonly pendingTypes: string | null
  }
}

/** The final state, read as the owner: nothing is hidden from the checker. */
export async function readState(ownerUrl: string): Promise<State> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set app.sight = 'city'`)
    await waitForSequencer(client)
    await client.query('begin isolation level repeatable read read only')
    const ask = async <Row extends object>(text: string) => (await client.query<Row & Record<string, unknown>>(text)).rows
    const counts = async (text: string) =>
      new Map((await ask<{ subject: string; count: number }>(text)).map(({ subject, count }) => [subject, count]))
    const [positions] = await ask<State['positions']>(
      `select (select count(*)::integer from app.journal) as entries, count(*)::integer as positions, coalesce(min(position), 1)::integer as first,
              coalesce(max(position), 0)::integer as last, (select count(*)::integer from app.journal_pending) as pending,
              (select string_agg(distinct journal.type, ' ') from app.journal_pending join app.journal on journal.id = journal_pending.entry) as "pendingTypes"
       from app.journal_position`,
    )
    return {
      decisions: await ask<DecisionState>(
        `select id, document_number as name, status, (extract(epoch from received_at) * 1000)::float8 as "receivedAt" from app.decision`,
      ),
      pushes: await ask<PushState>(`select id, decision, department, status, received_by as "receivedBy" from app.push`),
      waiting: await counts(`select decision as subject, count(*)::integer as count from app.waiting group by decision`),
      entries: await counts(
        `select type || ' ' || coalesce(data ->> 'push', decision::text, '') as subject, count(*)::integer as count from app.journal group by 1`,
      ),
      positions: positions!,
    }
  } finally {
    await client.end()
  }
}

/** Numbering follows the commits; half a minute is far more than it may need for what the last requests left. */
async function waitForSequencer(client: pg.Client): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(100)) {
    const { rowCount } = await client.query('select from app.journal_pending limit 1')
    if (rowCount === 0) return
  }
}

export interface FeedEvent {
  readonly position: number
  readonly type: string
  readonly data: { readonly push: string | null; readonly decision: string | null }
}
export interface Feed {
  readonly department: string
  readonly head: number
  readonly events: readonly FeedEvent[]
}

/** Every department's feed from its start, by the way departments read it. */
export async function readFeeds(port: number, departments: readonly string[]): Promise<readonly Feed[]> {
  const feeds: Feed[] = []
  for (const department of departments) {
    const events: FeedEvent[] = []
    let next = ''
    let head = 0
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/exchange/v1/feed?limit=1000&after=${next}`, {
        headers: { authorization: `Bearer ${keyOf(department)}` },
      })
      if (answer.status !== 200) throw new Error(`the feed of ${department} answers ${answer.status} ${await answer.text()}`)
      const page = (await answer.json()) as { items: FeedEvent[]; next: string; head: number }
      events.push(...page.items)
      next = page.next
      head = page.head
      if (page.items.length === 0) break
    }
    feeds.push({ department, head, events })
  }
  return feeds
}
