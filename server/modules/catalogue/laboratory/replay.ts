import type { Pool, PoolClient } from 'pg'
import type { ReceiverRole } from '#notice/catalogue-words.ts'
import { withinConnection, type Sight } from '#platform/db.ts'
import type { Target } from './outlook.ts'

/** Pushes of one line at one department that would go the same way. */
export interface Cell {
  readonly n: number
  readonly department: string
  readonly before: ReceiverRole | null
  readonly after: ReceiverRole | null
  readonly pushes: number
}
export interface Trial {
  /** Decisions looked at, by line. */
  readonly decisions: ReadonlyMap<number, number>
  readonly cells: readonly Cell[]
}
export interface Span {
  /** [from, to) of decision dates. */
  readonly from: string
  readonly to: string
}

/**
 * What was sent by mapping or by hand when each decision first went out, against what the lines would have sent. Whom an operator sent
 * a push on to later does not count: the trial is of the rules. $1 targets (JSON), $2 first day, $3 day after the last.
 */
const seen = `
with target as materialized (
  select target.* from jsonb_to_recordset($1::jsonb) as target(n integer, item text, region text, beside text[], departments text[], roles text[], touched text[])
), seen as materialized (
  select decision.id, decision.revision > 1 as revised, target.n
  from target
  join app.decision on decision.item = target.item and decision.decided_on >= $2 and decision.decided_on < $3
    and (decision.region = target.region or (target.region is null and decision.region <> all (target.beside)))
)`

/** Of a decision that came back to the queue by a correction and was sent anew, only the first push to a department counts. */
const first = `push.decision = seen.id and push.kind = 'new' and (not seen.revised or not exists (
    select 1 from app.push as earlier
    where earlier.decision = push.decision and earlier.department = push.department and earlier.kind = 'new' and earlier.id < push.id))`

/** Only those whose duty the line changes would be sent otherwise than they were. */
const afterwards = `case when push.department = any (target.touched) then target.roles[array_position(target.departments, push.department)] else push.role end`

/** Who would gain is counted and not listed: all decisions of the line but those that the department was sent anyway. */
const totalStatement = `${seen}, sent as (
  select seen.n, push.department, push.role as before, ${afterwards} as after,
         count(*)::integer as pushes
  from seen
  join target on target.n = seen.n
  join app.push on ${first}
  group by 1, 2, 3, 4
), looked as (
  select seen.n, count(*)::integer as decisions from seen group by seen.n
)
select sent.n, sent.department, sent.before, sent.after, sent.pushes from sent
union all
select looked.n, receiver.department, null, receiver.role, looked.decisions - coalesce(had.pushes, 0)
from looked
join target on target.n = looked.n
cross join lateral unnest(target.departments, target.roles) as receiver(department, role)
left join lateral (
  select sum(sent.pushes)::integer as pushes from sent where sent.n = looked.n and sent.department = receiver.department
) as had on true
where looked.decisions > coalesce(had.pushes, 0) and receiver.department = any (target.touched)
union all
select looked.n, null, null, null, looked.decisions from looked`

const listStatement = `${seen}
select seen.id as decision, seen.n, one.department, one.before, one.after, one.push, decision.document_number as number,
       decision.decided_on as "decidedOn", decision.region
from (select seen.* from seen where $7::bigint is null or seen.id <= $7 order by seen.id desc) as seen
join target on target.n = seen.n
cross join lateral (
  select push.department, push.role as before, ${afterwards} as after, push.id as push
  from app.push where ${first}
  union all
  select receiver.department, null, receiver.role, null
  from unnest(target.departments, target.roles) as receiver(department, role)
  where receiver.department = any (target.touched)
    and not exists (select 1 from app.push where push.decision = seen.id and push.kind = 'new' and push.department = receiver.department)
) as one
join app.decision on decision.id = seen.id
where one.before is distinct from one.after
  and ($4 = '' or one.department = $4)
  and ($5::integer is null or seen.n = $5)
  and ($6 = '' or $6 = case when one.before is null then 'gained' when one.after is null then 'lost' else 'changed' end)
  and ($7::bigint is null or (seen.id, one.department) < ($7, $8))
order by seen.id desc, one.department desc
limit $9`

/**
 * Tries the lines on the decisions of a span. Reads only: the transaction itself refuses to write. With the sight of a department the
 * answer holds only what that department was sent, so gains are seen with the program's own.
 */
export async function tryOut(pool: Pool, sight: Sight, targets: readonly Target[], { from, to }: Span): Promise<Trial> {
  return await reading(pool, sight, async (connection) => {
    const { rows } = await connection.query<Omit<Cell, 'department'> & { readonly department: string | null }>(totalStatement, [
      JSON.stringify(targets),
      from,
      to,
    ])
    return {
      decisions: new Map(rows.flatMap(({ n, department, pushes }) => (department === null ? [[n, pushes] as const] : []))),
      cells: rows.flatMap(({ department, ...row }) => (department === null ? [] : [{ ...row, department }])),
    }
  })
}

export interface TrialQuestion {
  readonly department: string
  readonly line: number | null
  readonly effect: string
  readonly after: readonly [decision: string, department: string] | null
  readonly limit: number
}
export interface TriedPush {
  readonly decision: string
  readonly n: number
  readonly department: string
  readonly before: ReceiverRole | null
  readonly after: ReceiverRole | null
  /** Null where nothing was sent: it would be gained. */
  readonly push: string | null
  readonly number: string
  readonly decidedOn: string
  readonly region: string
}

/** The very pushes that would be gained, lost or change their role, the newest decisions first; one more than `limit` where there are more. */
export async function listTried(
  pool: Pool,
  sight: Sight,
  targets: readonly Target[],
  { from, to }: Span,
  { department, line, effect, after, limit }: TrialQuestion,
): Promise<readonly TriedPush[]> {
  return await reading(pool, sight, async (connection) => {
    const { rows } = await connection.query<TriedPush>(listStatement, [
      JSON.stringify(targets),
      from,
      to,
      department,
      line,
      effect,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ])
    return rows
  })
}

/**
 * A question over months of the whole city is planned for what it asks, and may read a table from end to end, which the pool's settings
 * for short statements forbid. The transaction is read only.
 */
export async function reading<Result>(pool: Pool, sight: Sight, work: (connection: PoolClient) => Promise<Result>): Promise<Result> {
  return await withinConnection(pool, sight, async (connection) => {
    await connection.query(
      `set transaction read only; set local plan_cache_mode = force_custom_plan; set local enable_seqscan = on; set local work_mem = '64MB'`,
    )
    return await work(connection)
  })
}
