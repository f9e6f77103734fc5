import { maskNumbersIn } from '#notice/secrecy.ts'
import type { PoolClient } from 'pg'
import { decide } from '#notice/decide.ts'
import { waiting as waitingProcedure } from '#notice/procedures/waiting.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal, type Flaw } from '#platform/http/problem.ts'
import { refusalOf, seatOf, type Actor } from './actors.ts'
import { dueDay, route, type Directory, type Receiver, type WaitingReason } from './directory.ts'
import type { SentPush } from './ingest.ts'
import type { ReceiptOptions } from './receipts.ts'

export interface RouteAsk {
  readonly waiting: string
  /** Code or exact name; null keeps the item that the decision was matched to. */
  readonly item: string | null
  readonly receivers: readonly Receiver[]
  readonly note: string | null
}
export interface RouteAnswer {
  readonly decision: string
  readonly pushes: readonly SentPush[]
}
export interface Rematch {
  readonly looked: number
  readonly routed: number
  /** How many go on waiting, by reason. */
  readonly still: Readonly<Partial<Record<WaitingReason, number>>>
}

/** One decision leaving the queue. */
interface Leaving {
  readonly waiting: string
  readonly decision: string
  readonly item: string | null
  readonly rule: string | null
  readonly departments: readonly string[]
  readonly roles: readonly string[]
  readonly note: string | null
}
interface Held {
  readonly waiting: string
  readonly decision: string
  readonly reason: WaitingReason
  readonly item: string | null
  readonly item_as_sent: string
  readonly region: string
  readonly decided_on: string
  readonly closed_by: string | null
  readonly closed: boolean
}

/** Decisions rematched in one transaction. */
const batch = 500

/**
 * Decision, pushes, closed waiting place, journal entry and outbox row of everything that leaves the queue, all or none. Writes
 * nothing when the directory that the routing was made from is no longer current.
 *
 * $1 leaving (JSON), $2 instant, $3 actor, $4 seat, $5 department, $6 status of new pushes, $7 due day, $8 due day is provisional,
 * $9 directory revision
 */
const leaveStatement = `
with ask as materialized (
  select ask.* from app.directory_revision
  cross join jsonb_to_recordset($1::jsonb) as ask(waiting bigint, decision bigint, item text, rule bigint, departments text[], roles text[], note text)
  where directory_revision.revision = $9
), routed as (
  update app.decision set status = 'routed', item = ask.item, rule = ask.rule from ask where decision.id = ask.decision
  returning decision.id, decision.revision
), closed as (
  update app.waiting set closed_at = $2, closed_by = $3, closing_note = ask.note from ask where waiting.id = ask.waiting
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, due_provisional, received_at)
  select routed.id, routed.revision, 'new', receiver.department, receiver.role, $6::text, receiver.department, $2::timestamptz, $7::date, $8::boolean,
         case when $6 = 'deemed' then $2 end
  from routed
  join ask on ask.decision = routed.id
  cross join lateral unnest(ask.departments, ask.roles) as receiver(department, role)
  returning push.id, push.decision, push.department, push.role
), entry as (
  insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
  select 'push.created', $2, ask.decision, told.feeds, told.pushes, $3, $4, $5,
         jsonb_build_object('waiting', ask.waiting::text, 'item', ask.item, 'note', ask.note)
  from (select sent.decision, array_agg(sent.department) as feeds, array_agg(sent.id) as pushes from sent group by sent.decision) as told
  join ask on ask.decision = told.decision
  returning journal.id
), queued as (
  insert into app.journal_pending (entry) select entry.id from entry
)
select sent.id, sent.decision, sent.department, sent.role from sent`

/** 待分派: a decision that matched nothing is sent on by a person, or by the mapping once that is mended (2.2.1.2). */
export function openWaiting({ database, directory, now, committed }: ReceiptOptions) {
  /** Tries again with a fresh directory as long as the one used was no longer current. */
  const attempt = async <Result>(work: (known: Directory, at: Date) => Promise<Result | null>): Promise<Result> => {
    for (let turn = 0; turn < 4; turn++) {
      const result = await work(await directory.refresh(), now())
      if (result !== null) return result
    }
    throw new Error('the directory keeps changing under the waiting queue')
  }
  return {
    route: async (actor: Actor, ask: RouteAsk): Promise<RouteAnswer> => {
      const answer = await attempt((known, at) =>
        withinConnection(database.pool, actor, (connection) => routeOne(connection, known, actor, ask, at)),
      )
      committed()
      return answer
    },
    rematch: async (actor: Actor): Promise<Rematch> => {
      let after = '0'
      const still: Partial<Record<WaitingReason, number>> = {}
      let [looked, routed] = [0, 0]
      for (;;) {
        const turn = await attempt((known, at) =>
          withinConnection(database.pool, actor, (connection) => rematchBatch(connection, known, actor, after, at)),
        )
        committed()
        looked += turn.looked
        routed += turn.routed
        for (const reason of turn.still) still[reason] = (still[reason] ?? 0) + 1
        if (turn.last === null) return { looked, routed, still }
        after = turn.last
      }
    },
  }
}
export type WaitingDesk = ReturnType<typeof openWaiting>

async function routeOne(connection: PoolClient, known: Directory, actor: Actor, ask: RouteAsk, at: Date): Promise<RouteAnswer | null> {
  const seat = judge(actor)
  const held = await lockOne(connection, ask.waiting)
  if (held.closed) {
    throw new Refusal(
      409,
      'already-routed',
      `这条决定已由${held.closed_by ?? '平台'}分派，您的操作未办理。请刷新查看分派结果。`,
      undefined,
      { closedBy: held.closed_by },
    )
  }
  const item = itemOf(known, held, ask.item)
  refuseReceivers(known, ask.receivers)
  const leaving: Leaving = {
    waiting: held.waiting,
    decision: held.decision,
    item,
    rule: null,
    departments: ask.receivers.map(({ department }) => department),
    roles: ask.receivers.map(({ role }) => role),
    note: ask.note === null ? null : maskNumbersIn(ask.note),
  }
  const pushes = await leave(connection, known, [leaving], { name: actor.name, seat, department: actor.department }, at)
  return pushes.length === 0
    ? null
    : { decision: held.decision, pushes: pushes.map(({ id, department, role }) => ({ id, department, role })) }
}

async function rematchBatch(connection: PoolClient, known: Directory, actor: Actor, after: string, at: Date) {
  const seat = judge(actor)
  const { rows, last } = await lockBatch(connection, after)
  const leaving: Leaving[] = []
  const staying: { waiting: string; decision: string; reason: WaitingReason; item: string | null }[] = []
  for (const held of rows) {
    const routing = route(known, { item: held.item ?? held.item_as_sent, region: held.region, decidedOn: held.decided_on })
    const { waiting, decision } = held
    if (!('receivers' in routing)) staying.push({ waiting, decision, reason: routing.waiting, item: routing.item })
    else {
      leaving.push({
        waiting,
        decision,
        item: routing.item,
        rule: routing.rule,
        departments: routing.receivers.map(({ department }) => department),
        roles: routing.receivers.map(({ role }) => role),
        note: '按现行事项与区域对应关系重新匹配',
      })
    }
  }
  const pushes = await leave(connection, known, leaving, { name: actor.name, seat, department: actor.department }, at)
  if (leaving.length > 0 && pushes.length === 0) return null
  await renewReasons(connection, staying)
  return { looked: rows.length, routed: leaving.length, still: staying.map(({ reason }) => reason), last }
}

async function leave(
  connection: PoolClient,
  known: Directory,
  leaving: readonly Leaving[],
  by: { name: string; seat: string; department: string },
  at: Date,
) {
  if (leaving.length === 0) return []
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  const mode = known.settings.receiptMode === 'deemed' ? 'deemed' : 'pending'
  const { rows } = await connection.query<SentPush & { decision: string }>({
    name: 'leave-waiting',
    text: leaveStatement,
    values: [JSON.stringify(leaving), at, by.name, by.seat, by.department, mode, due.dueOn, due.provisional, known.revision],
  })
  return rows
}

/** What still waits may wait for another reason now: the item is known since yesterday, only its rule is missing. */
async function renewReasons(
  connection: PoolClient,
  staying: readonly { waiting: string; decision: string; reason: string; item: string | null }[],
) {
  if (staying.length === 0) return
  await connection.query({
    name: 'renew-waiting-reasons',
    text: `with ask as materialized (
             select * from jsonb_to_recordset($1::jsonb) as ask(waiting bigint, decision bigint, reason text, item text)
           ), matched as (
             update app.decision set item = ask.item from ask where decision.id = ask.decision and decision.item is distinct from ask.item
           )
           update app.waiting set reason = ask.reason from ask where waiting.id = ask.waiting and waiting.reason <> ask.reason`,
    values: [JSON.stringify(staying)],
  })
}

function judge(actor: Actor): string {
  const standing = { state: 'waiting', filled: ['department'] }
  const seat = seatOf(actor, (name) => decide(waitingProcedure, standing, 'route', name).ok, 'routing')
  const verdict = decide(waitingProcedure, standing, 'route', `routing.${seat}`)
  if (!verdict.ok) throw refusalOf(waitingProcedure, verdict, standing.state)
  return seat
}

const heldColumns = `
  waiting.id as waiting, waiting.decision, waiting.reason, decision.item, decision.item_as_sent, decision.region, decision.decided_on,
  waiting.closed_by, waiting.closed_at is not null as closed`

/** The decision is locked before its waiting place, as a correction does it, so that the two cannot deadlock. */
async function lockOne(connection: PoolClient, id: string): Promise<Held> {
  await connection.query(
    `select decision.id from app.decision where decision.id = (select waiting.decision from app.waiting where waiting.id = $1) for update`,
    [id],
  )
  const { rows } = await connection.query<Held>(
    `select ${heldColumns} from app.waiting join app.decision on decision.id = waiting.decision where waiting.id = $1 for update of waiting`,
    [id],
  )
  if (!rows[0]) throw notFound('这条待分派决定')
  return rows[0]
}

async function lockBatch(connection: PoolClient, after: string): Promise<{ readonly rows: readonly Held[]; readonly last: string | null }> {
  // What another operator or a correction holds at this moment is in good hands already.
  const { rows: locked } = await connection.query<{ id: string; waiting: string }>(
    `select decision.id, waiting.id as waiting from app.waiting join app.decision on decision.id = waiting.decision
     where waiting.id > $1 and waiting.closed_at is null order by waiting.id limit ${batch} for update of decision skip locked`,
    [after],
  )
  const { rows } = await connection.query<Held>(
    `select ${heldColumns} from app.waiting join app.decision on decision.id = waiting.decision
     where waiting.decision = any($1::bigint[]) and waiting.closed_at is null order by waiting.id for update of waiting`,
    [locked.map(({ id }) => id)],
  )
  // By what was locked: a place that closed between the two questions does not end the walk.
  return { rows, last: locked.length < batch ? null : (locked.at(-1)?.waiting ?? null) }
}

function itemOf(known: Directory, held: Held, chosen: string | null): string {
  const item = chosen === null ? undefined : known.items.get(chosen)
  if (chosen !== null && !item) throw refuse('/item', 'unknown-item', `目录中没有在用的事项“${chosen}”。请从事项目录中选择。`)
  const code = item?.code ?? held.item
  if (code === null) throw refuse('/item', 'item-needed', '这条决定的事项未能识别。请选择对应的许可事项后再分派。')
  return code
}

function refuseReceivers(known: Directory, receivers: readonly Receiver[]) {
  const flaws: Flaw[] = []
  const seen = new Set<string>()
  for (const [index, { department }] of receivers.entries()) {
    const pointer = `/receivers/${index}/department`
    if (!known.departments.get(department)?.active) {
      flaws.push({ pointer, code: 'unknown-department', message: `没有在用的部门“${department}”。请从部门目录中选择。` })
    }
    if (seen.has(department)) flaws.push({ pointer, code: 'twice', message: '同一部门选择了两次。请删除重复的一项。' })
    seen.add(department)
  }
  const leads = receivers.filter(({ role }) => role === 'lead').length
  if (leads !== 1) {
    const message =
      leads === 0 ? '没有主管部门。请指定一个主管部门承担监管责任（二(一)2）。' : '主管部门只能有一个。请把其他部门改为协管或抄送。'
    flaws.push({ pointer: '/receivers', code: leads === 0 ? 'no-lead' : 'two-leads', message })
  }
  if (flaws.length > 0) throw new Refusal(422, flaws[0]!.code, flaws[0]!.message, flaws)
}

const refuse = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
