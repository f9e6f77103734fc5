import type { PoolClient } from 'pg'
import { maskNumbersIn } from '#notice/secrecy.ts'

/** One push moving from one state to the next, with the journal entry that says so. */
export interface Move {
  readonly push: string
  /** The version that the mover saw: another move in between writes nothing. */
  readonly version: number
  readonly decision: string
  readonly status: string
  readonly custodian?: string
  readonly received_at?: Date
  readonly received_by?: string
  readonly received_seat?: string
  readonly returned_at?: Date
  readonly return_reason?: string
  readonly return_note?: string | null
  readonly suggested?: string | null
  readonly due_on?: string
  readonly due_provisional?: boolean
  readonly sent_at?: Date
  readonly entry: {
    readonly type: string
    /** Departments told, and the push each is told about. */
    readonly tell: readonly (readonly [department: string, push: string])[]
    readonly actor: string
    readonly seat: string
    readonly department: string
    readonly data?: Readonly<Record<string, unknown>>
  }
}

/**
 * State, journal entry and outbox row of any number of pushes in one statement; the entry comes first, so that the state can name it.
 * The ids are handed in beside the rows: nobody can estimate rows inside JSON, and the whole table would be read for five of them.
 */
const moveStatement = `
with ask as materialized (
  select * from jsonb_to_recordset($1::jsonb) as ask(
    push bigint, version integer, decision bigint, status text, custodian text, received_at timestamptz, received_by text, received_seat text,
    returned_at timestamptz, return_reason text, return_note text, suggested text, due_on date, due_provisional boolean, sent_at timestamptz,
    type text, feeds text[], told bigint[], actor text, seat text, department text, data jsonb)
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select ask.type, $2::timestamptz, ask.decision, ask.feeds, ask.told, ask.actor, ask.seat, ask.department, jsonb_build_object('push', ask.push::text) || coalesce(ask.data, '{}')
  from ask order by ask.push
  returning journal.id, (journal.data ->> 'push')::bigint as push
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
update app.push set
  status = ask.status, version = push.version + 1, last_entry = entry.id,
  custodian = coalesce(ask.custodian, push.custodian),
  received_at = coalesce(ask.received_at, push.received_at),
  received_by = coalesce(ask.received_by, push.received_by),
  received_seat = coalesce(ask.received_seat, push.received_seat),
  returned_at = coalesce(ask.returned_at, push.returned_at),
  return_reason = coalesce(ask.return_reason, push.return_reason),
  return_note = case when ask.returned_at is null then push.return_note else ask.return_note end,
  suggested = case when ask.returned_at is null then push.suggested else ask.suggested end,
  refused_by = case when ask.returned_at is null then push.refused_by else array_append(push.refused_by, push.department) end,
  returns = push.returns + (ask.returned_at is not null)::integer,
  due_on = coalesce(ask.due_on, push.due_on),
  due_provisional = coalesce(ask.due_provisional, push.due_provisional),
  clock_from = case when ask.due_on is null then push.clock_from else ($2::timestamptz at time zone 'Asia/Shanghai')::date end,
  overdue_at = case when ask.due_on is null then push.overdue_at end,
  clock = case when ask.due_on is null then push.clock end
from ask join entry on entry.push = ask.push
where push.id = any($3::bigint[]) and push.id = ask.push and push.version = ask.version`

/** Moves pushes whose rows the open transaction has locked. Throws when one of them is not as it was seen: nothing may move half. */
export async function movePushes(connection: PoolClient, moves: readonly Move[], at: Date): Promise<void> {
  if (moves.length === 0) return
  const rows = moves.map(({ entry: { tell, ...entry }, ...move }) => ({
    ...move,
    ...entry,
    feeds: tell.map(([department]) => department),
    told: tell.map(([, push]) => push),
  }))
  const { rowCount } = await connection.query({
    name: 'move',
    text: moveStatement,
    // What people wrote stands in the journal for ever; signing brings nothing written.
    values: [
      moves.some(({ entry }) => entry.data) ? maskNumbersIn(JSON.stringify(rows)) : JSON.stringify(rows),
      at,
      moves.map(({ push }) => push),
    ],
  })
  if (rowCount !== moves.length) throw new Error(`${moves.length} pushes were to move, ${rowCount ?? 0} did`)
}

export interface PushState {
  readonly id: string
  readonly decision: string
  readonly revision: number
  readonly kind: string
  readonly department: string
  readonly role: 'lead' | 'assist' | 'copy'
  readonly status: string
  readonly custodian: string
  readonly previous: string | null
  readonly version: number
  readonly received_at: Date | null
  readonly received_by: string | null
  /** Returns along the whole chain of re-routes, and the departments that made them. */
  readonly returns: number
  readonly refused_by: readonly string[] | null
  readonly officer: string | null
  readonly section: string | null
}

/**
 * Locks pushes, the newest first, and returns those that the transaction's viewer may see. Everybody locks in this order: a receipt
 * needs the push that it relieves as well, which is older, and learns which one only from the newer.
 */
export async function lockPushes(connection: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, PushState>> {
  const { rows } = await connection.query<PushState>({
    name: 'lock-pushes',
    text: `select push.id, push.decision, push.revision, push.kind, push.department, push.role, push.status, push.custodian, push.previous, push.version,
                  push.received_at, push.received_by, push.returns, push.refused_by, push.officer, push.section
           from app.push where push.id = any($1::bigint[]) order by push.id desc for update`,
    values: [ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
