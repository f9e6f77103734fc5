import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection, type Sight } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { Seat } from './seats.ts'
import { lockPushes, type PushState } from './moves.ts'
import type { ReceiptOptions } from './receipts.ts'

/** Who works on a push inside its department: an officer, a section, or nobody yet. */
export type Holder = { readonly officer: string } | { readonly section: string } | null

/** A person of a department with an account: hand-outs are between people, so a department's system has no part in them. */
export interface Colleague extends Sight {
  readonly account: string
  readonly name: string
  readonly seats: readonly Seat[]
}
export interface HandOutAsk {
  readonly pushes: readonly string[]
  readonly to: Holder
  readonly note: string | null
}
export interface HandOutResult {
  readonly push: string
  readonly status: 'handed' | 'unchanged' | 'refused'
  readonly message: string | null
}

/** Seats that hand out a department's pushes: the custodians in their order (2.2.2.3). */
export const coordinating: readonly Seat[] = ['liaison', 'deputy', 'head']
/** What is given back, re-routed or over is nobody's work here any more. */
const workable: ReadonlySet<string> = new Set(['pending', 'deemed', 'received'])

/** 交办: by hand, in batches; to take one over is to hand it to oneself. The department's custody is not touched by any of it. */
export function openHandOuts({ database, now, committed }: Pick<ReceiptOptions, 'database' | 'now' | 'committed'>) {
  return {
    handOut: async (by: Colleague, ask: HandOutAsk): Promise<readonly HandOutResult[]> => {
      const at = now()
      const results = await withinConnection(database.pool, { department: by.department, sight: 'department' }, (connection) =>
        handOut(connection, by, ask, at),
      )
      committed()
      return results
    },
  }
}
export type HandOuts = ReturnType<typeof openHandOuts>

/** Those for whom a person acts on a day: the person, and everybody away whose stand-in they are. */
export async function findActsFor(connection: PoolClient, account: string, day: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ account: string }>({
    name: 'acts-for',
    text: `select absence.account from app.absence
           where absence.stand_in = $1 and absence.away_from <= $2::date and $2::date < absence.back_on`,
    values: [account, day],
  })
  return [account, ...rows.map((row) => row.account)]
}

/** Does a person hand out the department's pushes on a day, in a seat of their own or in that of somebody away? */
export async function coordinates(connection: PoolClient, { account, seats }: Colleague, day: string): Promise<boolean> {
  if (seats.some((seat) => coordinating.includes(seat))) return true
  const { rows } = await connection.query<{ stands: boolean }>({
    name: 'stands-in-for-a-custodian',
    text: `select exists (select from app.custodians($2::date) as custodian where custodian.account = $1 and custodian.stands_in_for is not null) as stands`,
    values: [account, day],
  })
  return rows[0]?.stands ?? false
}

/** In the open transaction; each push is answered for itself. */
export async function handOut(
  connection: PoolClient,
  by: Colleague,
  { pushes, to, note }: HandOutAsk,
  at: Date,
): Promise<readonly HandOutResult[]> {
  const day = dayInShanghai(at)
  await refuseHolder(connection, by.department, to)
  const mayAll = await coordinates(connection, by, day)
  const own = new Set(await findActsFor(connection, by.account, day))
  const sections = new Set(await sectionsOf(connection, by.account))
  const states = await lockPushes(connection, [...new Set(pushes)])
  const handing: PushState[] = []
  const results = pushes.map((push): HandOutResult => {
    const state = states.get(push)
    if (!state || state.department !== by.department) return refuse(push, '没有找到这条推送，或它不属于本部门。请核对编号。')
    if (!workable.has(state.status)) return refuse(push, '这条推送已退回、改派或终止，不再由本部门办理。请刷新后查看。')
    const mine = state.officer === null ? state.section === null || sections.has(state.section) : own.has(state.officer)
    const toMe = to !== null && 'officer' in to && to.officer === by.account
    if (!mayAll && !(mine && (toMe || state.officer !== null)))
      return refuse(push, '您只能领办未交办的或交给您（本科室）的推送，或转交您手上的推送。请联系联络员交办。')
    if (sameHolder(state, to)) return { push, status: 'unchanged', message: null }
    handing.push(state)
    return { push, status: 'handed', message: null }
  })
  await writeHandOuts(
    connection,
    handing.map((state) => ({ state, to, note })),
    { name: by.name, seat: by.seats[0] ?? '', department: by.department },
    at,
  )
  return results
}

const sameHolder = ({ officer, section }: PushState, to: Holder) =>
  to === null ? officer === null && section === null : 'officer' in to ? officer === to.officer : section === to.section
const refuse = (push: string, message: string): HandOutResult => ({ push, status: 'refused', message })

async function sectionsOf(connection: PoolClient, account: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ id: string }>({
    name: 'sections-of',
    text: `select section.id from app.section where section.active and $1::bigint = any (section.members)`,
    values: [account],
  })
  return rows.map(({ id }) => id)
}

async function refuseHolder(connection: PoolClient, department: string, to: Holder): Promise<void> {
  if (to === null) return
  // From here on nobody closes what something is handed to; whoever is doing so is waited for, and then seen.
  await connection.query('select pg_advisory_xact_lock_shared(4302, 2)')
  const [text, id] =
    'officer' in to
      ? [`select account.id from app.account where account.id = $1 and account.active and account.department = $2`, to.officer]
      : [`select section.id from app.section where section.id = $1 and section.active and section.department = $2`, to.section]
  const { rows } = await connection.query(text, [id, department])
  if (rows[0]) return
  const message = 'officer' in to ? '本部门没有这位在用的经办人。请从名单中选择。' : '本部门没有这个在用的科室。请从名单中选择。'
  throw new Refusal(422, 'unknown-holder', message, [{ pointer: '/to', code: 'unknown', message }])
}

export interface Handing {
  readonly state: Pick<PushState, 'id' | 'decision' | 'version' | 'officer' | 'section' | 'department'>
  readonly to: Holder
  readonly note: string | null
}
/** Holder, journal entry and outbox row of each in one statement, as a move writes them. $1 rows (JSON), $2 instant, $3 ids, $4 name, $5 seat, $6 department */
const handStatement = `
with ask as materialized (
  select * from jsonb_to_recordset($1::jsonb) as ask(
    push bigint, decision bigint, version integer, told text, officer bigint, section bigint, data jsonb)
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.handed-out', $2::timestamptz, ask.decision, array[ask.told], array[ask.push], $4, $5, $6,
         ask.data || jsonb_build_object('name', coalesce(
           (select account.name from app.account where account.id = ask.officer), (select section.name from app.section where section.id = ask.section)))
  from ask order by ask.push
  returning journal.id, (journal.data ->> 'push')::bigint as push
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
update app.push set
  officer = ask.officer, section = ask.section, handed_at = case when num_nonnulls(ask.officer, ask.section) = 0 then null else $2::timestamptz end,
  version = push.version + 1, last_entry = entry.id
from ask join entry on entry.push = ask.push
where push.id = any($3::bigint[]) and push.id = ask.push and push.version = ask.version`

/** Writes hand-outs of pushes whose rows the open transaction has locked. Throws when one of them is not as it was seen. */
export async function writeHandOuts(
  connection: PoolClient,
  handings: readonly Handing[],
  by: { readonly name: string; readonly seat: string; readonly department: string },
  at: Date,
): Promise<void> {
  if (handings.length === 0) return
  const rows = handings.map(({ state, to, note }) => {
    const officer = to !== null && 'officer' in to ? to.officer : null
    const section = to !== null && 'section' in to ? to.section : null
    const data = { push: state.id, from: { officer: state.officer, section: state.section }, to: { officer, section }, note }
    return { push: state.id, decision: state.decision, version: state.version, told: state.department, officer, section, data }
  })
  const { rowCount } = await connection.query({
    name: 'hand-out',
    text: handStatement,
    values: [JSON.stringify(rows), at, rows.map(({ push }) => push), by.name, by.seat, by.department],
  })
  if (rowCount !== rows.length) throw new Error(`${rows.length} pushes were to be handed out, ${rowCount ?? 0} were`)
}

/** Closing an account or a section hands over what lies there, in the same transaction: to the one named, else back to the custodian. */
export async function handOverFrom(
  connection: PoolClient,
  from: { readonly officer: string } | { readonly section: string },
  to: Holder,
  by: { readonly name: string; readonly seat: string; readonly department: string },
  at: Date,
): Promise<number> {
  // Nobody hands anything more to it from here on; then what lies there is all there is.
  await connection.query('select pg_advisory_xact_lock(4302, 2)')
  const [column, id] = 'officer' in from ? (['officer', from.officer] as const) : (['section', from.section] as const)
  const { rows } = await connection.query<{ id: string; department: string }>(
    `select push.id, push.department from app.push
     where push.${column} = $1 and push.status not in ('rerouted', 'superseded', 'ended') order by push.id desc`,
    [id],
  )
  if (rows.length === 0) return 0
  const [first] = rows
  if (to !== null && first) await refuseHolder(connection, first.department, to)
  const states = await lockPushes(
    connection,
    rows.map((row) => row.id),
  )
  const handings = [...states.values()].filter((state) => state[column] === id).map((state) => ({ state, to, note: null }))
  await writeHandOuts(connection, handings, by, at)
  return handings.length
}

/** Throws Refusal 404 where the section is not this department's. */
export async function getSection(connection: PoolClient, id: string) {
  const { rows } = await connection.query<{
    id: string
    department: string
    name: string
    members: string[]
    active: boolean
    version: number
  }>(
    'select section.id, section.department, section.name, section.members, section.active, section.version from app.section where section.id = $1 for update',
    [id],
  )
  if (!rows[0]) throw notFound('这个科室')
  return rows[0]
}
