import type pg from 'pg'
import type { City } from '#kernel/city.ts'
import { checkDecision } from '#notice/decision-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Chance } from '../random.ts'

/** What was taken away, as the checker needs it. */
export interface Planted {
  readonly pushes: readonly { readonly decision: string; readonly department: string }[]
  readonly waits: readonly string[]
  readonly entries: readonly string[]
  readonly untold: readonly string[]
  readonly fed: readonly { readonly department: string; readonly entry: string }[]
  readonly gatherings: readonly string[]
}
const amounts = { pushes: 50, waits: 40, entries: 50, untold: 30, fed: 28 } as const
const stuck = ['FGW', 'SFJ'] as const

/** Decisions that come in soundly, by the way that all come in. */
export async function decide(city: City, item: string, count: number, name: string): Promise<readonly string[]> {
  const arrivals = Array.from({ length: count }, (_, index) => {
    const verdict = checkDecision(
      {
        sourceId: `${name}-${index}`,
        item,
        documentNumber: `演练〔2026〕${name}-${index}号`,
        content: '准予许可',
        decidedOn: dayInShanghai(city.now()),
        result: 'granted',
        holder: { kind: 'natural', name: '演练人' },
        region: '360102',
      },
      { today: dayInShanghai(city.now()) },
    )
    if (!verdict.ok) throw new Error(`the drill's own decision is refused: ${JSON.stringify(verdict)}`)
    return { client: 'drill', actor: '演练', department: 'SPJ', decision: verdict.value }
  })
  return (await city.ingest.take({ arrivals, refused: [] })).map(({ id }) => id)
}

/** Takes 200 things away as the owner, as no part of the program could: pushes, waiting places, outbox rows, entries' pushes, feed rows, moments. */
export async function plantGaps(city: City, owner: pg.Client, chance: Chance): Promise<Planted> {
  await decide(city, 'DRILL-5', 300, 'sound')
  const sent = await decide(city, 'DRILL-3', amounts.pushes, 'pushes')
  const waits = await decide(city, 'DRILL-NOWHERE', amounts.waits, 'waits')
  const told = await decide(city, 'DRILL-2', amounts.untold, 'untold')
  const fed = await decide(city, 'DRILL-2', amounts.fed, 'fed')
  await city.sequencer.drain()

  const pushes = sent.map((decision) => ({ decision, department: chance.pick(['FGW', 'SFJ', 'MZJ']) }))
  for (const { decision, department } of pushes)
    await owner.query('delete from app.push where decision = $1 and department = $2', [decision, department])
  await owner.query('delete from app.waiting where decision = any($1::bigint[])', [waits])
  const untold = await takeNames(owner, told)
  const rows = await owner.query<{ department: string; entry: string }>(
    `delete from app.feed_item where department = 'HBJ' and entry in (select journal.id from app.journal where journal.decision = any($1::bigint[]))
     returning department, entry`,
    [fed],
  )
  for (const department of stuck) {
    await owner.query(
      `insert into app.message_gathering (department, pushes, first_push_at, gathered_from) values ($1, 1, now(), now() + interval '1 year')`,
      [department],
    )
  }
  return { pushes, waits, untold, fed: rows.rows, gatherings: stuck, entries: await loseEntries(city, owner) }
}

/** While the sequencer stands still the outbox rows of new entries are lost: the job that would number them never hears of them. */
async function loseEntries(city: City, owner: pg.Client): Promise<readonly string[]> {
  await owner.query('begin')
  await owner.query('select position from app.sequencer for update')
  const lost = await decide(city, 'DRILL-1', amounts.entries, 'entries')
  const { rows } = await owner.query<{ entry: string }>(
    `delete from app.journal_pending where entry in (select journal.id from app.journal where journal.decision = any($1::bigint[])) returning entry`,
    [lost],
  )
  await owner.query('commit')
  return rows.map(({ entry }) => entry)
}

/** One push of each of these decisions loses its name in the journal, as if its entry had never been written. */
async function takeNames(owner: pg.Client, decisions: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ push: string }>(
    `update app.journal set pushes = pushes[2:], feeds = feeds[2:] where journal.decision = any($1::bigint[]) and journal.type = 'push.created'
     returning (select min(push.id) from app.push where push.decision = journal.decision and push.id <> all (journal.pushes)) as push`,
    [decisions],
  )
  return rows.map(({ push }) => push)
}
