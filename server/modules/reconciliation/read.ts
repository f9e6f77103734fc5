import type { PoolClient } from 'pg'
import { countOrphans } from '#modules/pushes/index.ts'
import type { DifferenceKind } from './compare.ts'

export interface Counts {
  readonly received: number
  readonly pushed: number
  readonly waiting: number
  readonly rejected: number
  readonly unaccounted: number
  readonly pushes: number
  readonly held: number
}
export interface DayRecord extends Counts {
  readonly id: string
  readonly day: string
  readonly client: string
  readonly clientName: string | null
  readonly department: string
  readonly digest: string
  readonly items: readonly (Counts & { readonly item: string })[]
  readonly counted_at: Date
  readonly source_count: number | null
  readonly source_digest: string | null
  readonly source_at: Date | null
  readonly source_by: string | null
  readonly has_ids: boolean
  readonly state: 'counted' | 'matched' | 'difference'
  readonly bureau_signed_at: Date | null
  readonly bureau_signed_by: string | null
  readonly bureau_signed_seat: string | null
  readonly bureau_account: string | null
  readonly source_signed_at: Date | null
  readonly source_signed_by: string | null
  readonly source_signed_seat: string | null
  readonly source_account: string | null
}
export interface DifferenceRecord {
  readonly id: string
  readonly reconciliation: string
  readonly day: string
  readonly client: string
  readonly department: string
  readonly kind: DifferenceKind
  readonly count: number
  readonly ids: readonly string[]
  readonly owner: string
  readonly owner_seat: string
  readonly opened_at: Date
  readonly due_on: string
  readonly status: 'open' | 'explained' | 'healed' | 'closed'
  readonly note: string | null
  readonly explained_by: string | null
  readonly closed_by: string | null
}
export interface RunRecord {
  readonly id: string
  readonly kind: 'daily' | 'asked'
  readonly first_day: string
  readonly last_day: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly finished_at: Date | null
  readonly counted: number
  readonly healed: number
  readonly differences: number
  readonly fault: string | null
}

const counted = ['received', 'pushed', 'waiting', 'rejected', 'unaccounted', 'pushes', 'held'].map((name) => `one.${name}`).join(', ')
const named = `from app.reconciliation as one left join app.client on one.client = 'exchange:' || client.id`
const full = `one.id, one.day, one.client, client.name as "clientName", one.department, ${counted}, one.digest, one.items, one.counted_at,
  one.source_count, one.source_digest, one.source_at, one.source_by, one.source_ids is not null as has_ids, one.state,
  one.bureau_signed_at, one.bureau_signed_by, one.bureau_signed_seat, one.bureau_account,
  one.source_signed_at, one.source_signed_by, one.source_signed_seat, one.source_account`
export const differenceColumns = `difference.id, difference.reconciliation, difference.day, difference.client, difference.department, difference.kind, difference.count, difference.ids,
  difference.owner, difference.owner_seat, difference.opened_at, difference.due_on, difference.status, difference.note, difference.explained_by, difference.closed_by`
const runColumns = `run.id, run.kind, run.first_day, run.last_day, run.asked_by, run.asked_at, run.finished_at, run.counted, run.healed, run.differences, run.fault`

export interface CellRecord extends Counts {
  readonly id: string
  readonly day: string
  readonly client: string
  readonly clientName: string | null
  readonly department: string
  readonly state: DayRecord['state']
  readonly open: number
  readonly signatures: number
}

export async function readCells(connection: PoolClient, first: string): Promise<readonly CellRecord[]> {
  const { rows } = await connection.query<CellRecord>({
    name: 'reconciliation-cells',
    text: `select one.id, one.day, one.client, client.name as "clientName", one.department, one.state, ${counted},
             (select count(*)::integer from app.difference where difference.reconciliation = one.id and difference.status = 'open') as open,
             (one.bureau_signed_at is not null)::integer + (one.source_signed_at is not null)::integer as signatures
           ${named} where one.day >= $1 order by one.client, one.day`,
    values: [first],
  })
  return rows
}

export async function readDay(connection: PoolClient, day: string): Promise<readonly DayRecord[]> {
  const { rows } = await connection.query<DayRecord>({
    name: 'reconciliation-day',
    text: `select ${full} ${named} where one.day = $1 order by one.client`,
    values: [day],
  })
  return rows
}

/** Locked: a signature and a new count must not cross. */
export async function lockOne(connection: PoolClient, id: string): Promise<DayRecord | undefined> {
  const { rows } = await connection.query<DayRecord>(`select ${full} ${named} where one.id = $1 for update of one`, [id])
  return rows[0]
}

export async function readDifferences(connection: PoolClient, day: string): Promise<readonly DifferenceRecord[]> {
  const { rows } = await connection.query<DifferenceRecord>({
    name: 'differences-of-day',
    text: `select ${differenceColumns} from app.difference where difference.day = $1
           order by difference.status = 'open' desc, difference.id desc`,
    values: [day],
  })
  return rows
}

export async function readSums(connection: PoolClient, today: string, since: Date) {
  const { rows } = await connection.query<{ open: number; overdue: number; healed: number }>({
    name: 'reconciliation-sums',
    text: `select
      (select count(*)::integer from app.difference where difference.status = 'open') as open,
      (select count(*)::integer from app.difference where difference.status = 'open' and difference.due_on < $1::date) as overdue,
      (select count(*)::integer from app.healing where healing.at >= $2) as healed`,
    values: [today, since],
  })
  return { ...rows[0]!, orphans: await countOrphans(connection) }
}

export interface HealingRecord {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly decision: string | null
  readonly department: string | null
}

/** What was mended on that day, the newest 200, and how many in all. */
export async function readHealings(connection: PoolClient, from: Date, to: Date) {
  const { rows } = await connection.query<HealingRecord & { all: number }>({
    name: 'healings-of-day',
    text: `select healing.id, healing.at, healing.kind, healing.decision, healing.department, (count(*) over ())::integer as all
           from app.healing where healing.at >= $1 and healing.at < $2 order by healing.id desc limit 200`,
    values: [from, to],
  })
  return { rows, all: rows[0]?.all ?? 0 }
}

export async function readRun(connection: PoolClient, id: string | null): Promise<RunRecord | undefined> {
  const { rows } = await connection.query<RunRecord>(
    `select ${runColumns} from app.reconciliation_run as run where $1::bigint is null or run.id = $1 order by run.id desc limit 1`,
    [id],
  )
  return rows[0]
}
