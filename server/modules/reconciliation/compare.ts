import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { dueDay, type Directory } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import { listKept } from './count.ts'

export type DifferenceKind = 'missing' | 'surplus' | 'count' | 'digest' | 'unaccounted' | 'unheld'

/** Source ids that a difference keeps; the number beside them is whole. */
const mostIds = 1000

export interface Mismatch {
  readonly kind: DifferenceKind
  readonly count: number
  readonly ids: readonly string[]
}

interface Compared {
  readonly id: string
  readonly day: string
  readonly client: string
  readonly department: string
  readonly digest: string
  readonly received: number
  readonly rejected: number
  readonly unaccounted: number
  readonly pushes: number
  readonly held: number
  readonly source_count: number | null
  readonly source_digest: string | null
  readonly source_ids: readonly string[] | null
  readonly state: string
}

export interface Comparison {
  readonly state: 'counted' | 'matched' | 'difference'
  readonly mismatches: readonly Mismatch[]
  /** How many cases this comparison opened. */
  readonly opened: number
}

/**
 * Compares what is kept of one day with the source's list and with itself, and brings the cases up to date: a difference that is new
 * opens one with an owner and a clock, one that is gone closes its case. The sweeps have run before.
 */
export async function compareDay(connection: PoolClient, directory: Directory, id: string, at: Date): Promise<Comparison> {
  const { rows } = await connection.query<Compared>({
    name: 'compare-day',
    text: `select reconciliation.id, reconciliation.day, reconciliation.client, reconciliation.department, reconciliation.digest, reconciliation.received,
                  reconciliation.rejected, reconciliation.unaccounted, reconciliation.pushes, reconciliation.held, reconciliation.source_count,
                  reconciliation.source_digest, reconciliation.source_ids, reconciliation.state
           from app.reconciliation where reconciliation.id = $1 for update`,
    values: [id],
  })
  const row = rows[0]
  if (!row) throw new Error(`reconciliation ${id} is gone`)
  const mismatches = [...compareInside(row), ...(await compareList(connection, row))]
  const opened = await settleCases(connection, directory, row, mismatches, at)
  // A door of the web has no list of its own: what came by it is whole when nothing of it is unaccounted for.
  const listed = row.source_count !== null || !row.client.startsWith('exchange:')
  const state = mismatches.length > 0 ? 'difference' : listed ? 'matched' : 'counted'
  if (state !== row.state) await connection.query(`update app.reconciliation set state = $2 where reconciliation.id = $1`, [id, state])
  return { state, mismatches, opened }
}

function compareInside({ unaccounted, pushes, held }: Compared): readonly Mismatch[] {
  return [
    ...(unaccounted > 0 ? [{ kind: 'unaccounted' as const, count: unaccounted, ids: [] }] : []),
    ...(held < pushes ? [{ kind: 'unheld' as const, count: pushes - held, ids: [] }] : []),
  ]
}

async function compareList(connection: PoolClient, row: Compared): Promise<readonly Mismatch[]> {
  const { client, day, digest, received, rejected, source_count, source_digest, source_ids } = row
  if (source_count === null) return []
  const kept = received - rejected
  if (source_count === kept && source_digest === digest) return []
  if (!source_ids) {
    return source_count === kept
      ? [{ kind: 'digest', count: kept, ids: [] }]
      : [{ kind: 'count', count: Math.abs(source_count - kept), ids: [] }]
  }
  const listed = new Set(source_ids)
  const here = await listKept(connection, client, day)
  const known = new Set(here)
  // What was sent at one side of midnight and received at the other is not missing, and not surplus where the next list has it.
  const missing = await withoutKnown(
    connection,
    client,
    source_ids.filter((each) => !known.has(each)),
  )
  const surplus = await withoutListed(
    connection,
    row,
    here.filter((each) => !listed.has(each)),
  )
  return [
    ...(missing.length > 0 ? [{ kind: 'missing' as const, count: missing.length, ids: missing.slice(0, mostIds) }] : []),
    ...(surplus.length > 0 ? [{ kind: 'surplus' as const, count: surplus.length, ids: surplus.slice(0, mostIds) }] : []),
  ]
}

async function withoutKnown(connection: PoolClient, client: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { rows } = await connection.query<{ source_id: string }>(
    `select asked.source_id from unnest($2::text[]) with ordinality as asked(source_id, place)
     where not exists (select from app.decision where decision.client = $1 and decision.source_id = asked.source_id) order by asked.place`,
    [client, ids],
  )
  return rows.map(({ source_id }) => source_id)
}

async function withoutListed(connection: PoolClient, { client, day }: Compared, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { rows } = await connection.query<{ source_id: string }>(
    `select asked.source_id from unnest($3::text[]) with ordinality as asked(source_id, place)
     where not exists (select from app.reconciliation as beside
                       where beside.client = $1 and beside.day between $2::date - 1 and $2::date + 1 and asked.source_id = any (beside.source_ids))
     order by asked.place`,
    [client, day, ids],
  )
  return rows.map(({ source_id }) => source_id)
}

/** The source answers for what its list has and the platform has not; the bureau for what is inside the platform. */
function ownerOf(kind: DifferenceKind, { department }: Compared, bureau: string): readonly [owner: string, seat: string] {
  return kind === 'missing' || kind === 'count' || kind === 'digest'
    ? [department, department === bureau ? 'handler' : 'liaison']
    : [bureau, 'operator']
}

interface Case {
  readonly id: string
  readonly kind: DifferenceKind
  readonly status: string
  readonly ids: readonly string[]
  readonly count: number
}

async function settleCases(
  connection: PoolClient,
  directory: Directory,
  row: Compared,
  mismatches: readonly Mismatch[],
  at: Date,
): Promise<number> {
  const { rows: cases } = await connection.query<Case>(
    `select difference.id, difference.kind, difference.status, difference.ids, difference.count from app.difference
     where difference.reconciliation = $1 and difference.status in ('open', 'explained') for update`,
    [row.id],
  )
  const { bureau } = directory
  const note = (type: string, difference: string | null, kind: DifferenceKind, count: number, owner: string) =>
    addEntry(connection, {
      type,
      at,
      decision: null,
      tell: [...new Set([owner, row.department, bureau])].map((department) => [department, null] as const),
      actor: '平台',
      seat: 'system',
      department: bureau,
      data: { reconciliation: row.id, difference, day: row.day, kind, count },
    })
  for (const old of cases.filter(({ kind }) => !mismatches.some((each) => each.kind === kind))) {
    const inside = old.kind === 'unaccounted' || old.kind === 'unheld'
    const [owner] = ownerOf(old.kind, row, bureau)
    const entry = await note(inside ? 'difference.healed' : 'difference.closed', old.id, old.kind, old.count, owner)
    await connection.query(
      `update app.difference set status = $2, closed_by = '平台', closed_at = $3, last_entry = $4 where difference.id = $1`,
      [old.id, inside ? 'healed' : 'closed', at, entry],
    )
  }
  let opened = 0
  for (const { kind, count, ids } of mismatches) {
    const [owner, seat] = ownerOf(kind, row, bureau)
    const old = cases.find((each) => each.kind === kind)
    if (!old) {
      const due = dueDay(directory, dayInShanghai(at), directory.settings.routingLimit)
      const { rows } = await connection.query<{ id: string }>(
        `insert into app.difference (reconciliation, day, client, department, kind, count, ids, owner, owner_seat, opened_at, due_on, due_provisional)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning difference.id`,
        [row.id, row.day, row.client, row.department, kind, count, ids, owner, seat, at, due.dueOn, due.provisional],
      )
      const entry = await note('difference.opened', rows[0]!.id, kind, count, owner)
      await connection.query(`update app.difference set last_entry = $2 where difference.id = $1`, [rows[0]!.id, entry])
      opened++
    } else if (old.count !== count || old.ids.join('\n') !== ids.join('\n')) {
      // What was explained was another difference.
      const entry = await note('difference.changed', old.id, kind, count, owner)
      await connection.query(`update app.difference set status = 'open', count = $2, ids = $3, last_entry = $4 where difference.id = $1`, [
        old.id,
        count,
        ids,
        entry,
      ])
    }
  }
  return opened
}
