import type { PoolClient } from 'pg'
import { findPause } from '#notice/clock.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { Actor } from './actors.ts'
import { changeDeadline, lockDeadline } from './clock-changes.ts'
import { refuseExtension, refusePause, type PausableThing } from './clock-rules.ts'
import { deadlineKinds, termsOf, type Deadline } from './deadlines.ts'
import type { Directory } from './directory.ts'
import { addEntry } from './journal.ts'
import type { ReceiptOptions } from './receipts.ts'

export interface ClockAsk {
  readonly thing: PausableThing
  readonly id: string
  readonly reason: string
  readonly change:
    | { readonly kind: 'pause'; readonly from: string; readonly to: string }
    | { readonly kind: 'extension'; readonly days: number }
}
/** `granted` at once where the head asks, else `asked` until the head has decided. */
export interface ClockAnswer {
  readonly status: 'granted' | 'asked' | 'refused'
  readonly dueOn: string
  readonly request: string | null
}
interface Request {
  readonly id: string
  readonly thing: PausableThing
  readonly thing_id: string
  readonly holder: string
  readonly kind: 'pause' | 'extension'
  readonly pause_from: string | null
  readonly pause_to: string | null
  readonly days: number | null
  readonly reason: string
  readonly due_on: string
  readonly asked_by: string
  readonly status: string
}

/**
 * 暂停与延长 of running terms: asked for by those who work against the term, granted by the head of the department that has to keep
 * it (行政许可法 42, 45), each with its reason in the journal. Terms of the formal procedures have their own way.
 */
export function openClocks({ database, directory, now, committed }: ReceiptOptions) {
  const act = async <Result>(work: (connection: PoolClient, known: Directory, at: Date) => Promise<Result>): Promise<Result> => {
    const at = now()
    const known = await directory.current(at.getTime())
    const result = await withinConnection(database.pool, programSight, (connection) => work(connection, known, at))
    committed()
    return result
  }
  return {
    ask: (actor: Actor, ask: ClockAsk): Promise<ClockAnswer> =>
      act(async (connection, known, at) => {
        const deadline = await lockDeadline(connection, known, ask.thing, ask.id)
        refuseStranger(actor, deadline)
        const today = dayInShanghai(at)
        const terms = termsOf(known.calendar, deadline)
        const { change, reason } = ask
        if (change.kind === 'pause') refusePause(terms, deadline.due_on, today, change)
        else refuseExtension(terms, deadline.due_on, today, change.days)
        await refuseSecondRequest(connection, ask.thing, ask.id)
        if (actor.seats.includes('head')) {
          const dueOn = await changeDeadline(connection, known, { thing: ask.thing, deadline, actor, seat: 'head', at, reason, change })
          return { status: 'granted', dueOn, request: null }
        }
        const request = await keepRequest(connection, known, actor, deadline, ask, at)
        return { status: 'asked', dueOn: deadline.due_on, request }
      }),
    /** Throws 409 where the term is over or has changed since it was asked for. */
    decide: (
      actor: Actor,
      { request: id, granted, note }: { readonly request: string; readonly granted: boolean; readonly note: string | null },
    ): Promise<ClockAnswer> =>
      act(async (connection, known, at) => {
        const request = await lockRequest(connection, id)
        if (request.holder !== actor.department) throw notFound('这项申请')
        if (request.status !== 'asked')
          throw new Refusal(409, 'already-decided', '这项申请已经办理。请刷新查看。', undefined, { state: request.status })
        if (!granted) {
          if (note === null) throw flaw('/note', 'required', '不同意时请写明理由，申请人据此改正或另行申请。')
          await closeRequest(connection, request, 'refused', actor, note, at)
          await noteRequest(connection, known, { type: 'refused', request, actor, at, note })
          return { status: 'refused', dueOn: request.due_on, request: id }
        }
        const deadline = await lockDeadline(connection, known, request.thing, request.thing_id)
        if (deadline.due_on !== request.due_on || deadline.holder !== request.holder)
          throw new Refusal(409, 'term-changed', '申请之后该期限已有变化，请不同意本申请，由经办人按现在的期限重新申请。')
        await closeRequest(connection, request, 'granted', actor, note, at)
        const reason = `${request.reason}（${request.asked_by}申请，${actor.name}同意）`
        const change =
          request.kind === 'pause'
            ? ({ kind: 'pause', from: request.pause_from ?? '', to: request.pause_to ?? '' } as const)
            : ({ kind: 'extension', days: request.days ?? 0 } as const)
        const dueOn = await changeDeadline(connection, known, { thing: request.thing, deadline, actor, seat: 'head', at, reason, change })
        return { status: 'granted', dueOn, request: id }
      }),
    /** Ends the pause of today before its time: the clock runs again from today on. */
    resume: (
      actor: Actor,
      { thing, id, reason }: { readonly thing: PausableThing; readonly id: string; readonly reason: string },
    ): Promise<ClockAnswer> =>
      act(async (connection, known, at) => {
        const deadline = await lockDeadline(connection, known, thing, id)
        refuseStranger(actor, deadline)
        const today = dayInShanghai(at)
        const running = findPause(termsOf(known.calendar, deadline), today)
        if (!running) throw new Refusal(409, 'not-paused', '这项期限现在没有暂停，正在计时。请刷新查看。')
        const seat = actor.seats[0] ?? 'handler'
        const change = { kind: 'resume', pause: running, today } as const
        const dueOn = await changeDeadline(connection, known, { thing, deadline, actor, seat, at, reason, change })
        return { status: 'granted', dueOn, request: null }
      }),
  }
}
export type Clocks = ReturnType<typeof openClocks>

/** Others learn nothing of a term that is not theirs to keep; a department may see that the bureau's runs, and may not touch it. */
function refuseStranger(actor: Actor, { holder, department }: Deadline): void {
  if (holder === actor.department) return
  if (actor.sight === 'city' || department === actor.department)
    throw new Refusal(403, 'not-your-term', '这项期限由另一部门负责，只能由该部门申请暂停或延长。')
  throw notFound('这项期限')
}

async function refuseSecondRequest(connection: PoolClient, thing: string, id: string): Promise<void> {
  const { rows } = await connection.query<{ asked_by: string }>(
    `select clock_request.asked_by from app.clock_request where clock_request.thing = $1 and clock_request.thing_id = $2 and clock_request.status = 'asked'`,
    [thing, id],
  )
  const open = rows[0]
  if (open) throw new Refusal(409, 'asked-already', `${open.asked_by}已就这项期限提出申请，正在等部门领导审批，不能重复申请。`)
}

async function keepRequest(
  connection: PoolClient,
  known: Directory,
  actor: Actor,
  deadline: Deadline,
  ask: ClockAsk,
  at: Date,
): Promise<string> {
  const { change, thing, id, reason } = ask
  const seat = actor.seats[0] ?? 'handler'
  const { rows } = await connection.query<Request>(
    `insert into app.clock_request (thing, thing_id, decision, department, holder, kind, pause_from, pause_to, days, reason, due_on, asked_by, asked_seat, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning clock_request.*`,
    [
      thing,
      id,
      deadline.decision,
      deadline.department,
      deadline.holder,
      change.kind,
      ...(change.kind === 'pause' ? [change.from, change.to, null] : [null, null, change.days]),
      reason,
      deadline.due_on,
      actor.name,
      seat,
      at,
    ],
  )
  const request = rows[0]!
  await noteRequest(connection, known, { type: 'requested', request, actor, at, note: reason })
  return request.id
}

async function lockRequest(connection: PoolClient, id: string): Promise<Request> {
  const { rows } = await connection.query<Request>('select clock_request.* from app.clock_request where clock_request.id = $1 for update', [
    id,
  ])
  const request = rows[0]
  if (!request) throw notFound('这项申请')
  return request
}

async function closeRequest(
  connection: PoolClient,
  { id }: Request,
  status: string,
  actor: Actor,
  note: string | null,
  at: Date,
): Promise<void> {
  await connection.query(
    `update app.clock_request set status = $2, decided_by = $3, decided_at = $4, decided_note = $5 where clock_request.id = $1`,
    [id, status, actor.name, at, note],
  )
}

interface RequestNote {
  readonly type: 'requested' | 'refused'
  readonly request: Request & { readonly decision?: string | null; readonly department?: string }
  readonly actor: Actor
  readonly at: Date
  readonly note: string
}
async function noteRequest(connection: PoolClient, { bureau }: Directory, { type, request, actor, at, note }: RequestNote): Promise<void> {
  const { thing, thing_id, kind, pause_from, pause_to, days } = request
  const push = thing === 'push' ? thing_id : null
  const told = [...new Set([request.department ?? actor.department, bureau])]
  await addEntry(connection, {
    type: `clock.${type}`,
    at,
    decision: request.decision ?? null,
    tell: told.map((department) => [department, push] as const),
    actor: actor.name,
    seat: type === 'refused' ? 'head' : (actor.seats[0] ?? 'handler'),
    department: actor.department,
    data: {
      thing,
      [thing]: thing_id,
      title: deadlineKinds[thing].title,
      request: request.id,
      kind,
      from: pause_from,
      to: pause_to,
      days,
      reason: note,
    },
  })
}

const flaw = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
