import type { PoolClient } from 'pg'
import { decide } from '#notice/decide.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { refusalOf, seatOf, type Actor } from './actors.ts'
import { dueDay, type Directory } from './directory.ts'
import type { KeepAnswer } from './kept-answer.ts'
import { lockPushes, movePushes, type Move, type PushState } from './moves.ts'
import type { ReceiptOptions } from './receipts.ts'

export interface ReturnAsk {
  readonly push: string
  readonly reason: string
  readonly note: string | null
  readonly suggestedDepartment: string | null
}
export interface RerouteAsk {
  readonly push: string
  readonly department: string
  readonly note: string | null
}

/** 退回、改派、维持: a push that went to the wrong department. The holder answers for it until the new one has it. */
export function openReturns({ database, directory, now, committed }: ReceiptOptions) {
  const act = async <Result>(
    actor: Actor,
    work: (connection: PoolClient, known: Directory, at: Date) => Promise<Result>,
  ): Promise<Result> => {
    const at = now()
    const known = await directory.current(at.getTime())
    const result = await withinConnection(database.pool, actor, (connection) => work(connection, known, at))
    committed()
    return result
  }
  return {
    returnPush: (actor: Actor, ask: ReturnAsk, keep?: KeepAnswer) =>
      act(actor, async (connection, known, at) => {
        const answer = await returnPush(connection, known, actor, ask, at)
        await keep?.(connection, answer)
        return answer
      }),
    reroutePush: (actor: Actor, ask: RerouteAsk) => act(actor, (connection, known, at) => reroutePush(connection, known, actor, ask, at)),
    upholdPush: (actor: Actor, ask: { readonly push: string; readonly note: string }) =>
      act(actor, (connection, known, at) => upholdPush(connection, known, actor, ask, at)),
  }
}
export type Returns = ReturnType<typeof openReturns>

async function find(connection: PoolClient, id: string): Promise<PushState> {
  const state = (await lockPushes(connection, [id])).get(id)
  if (!state) throw notFound('这条推送')
  return state
}

/** Asks the procedure; throws the refusal, else gives the state to go to and the seat in which the actor does it. */
function judge(actor: Actor, state: PushState, action: string, party: 'receiving' | 'sending', filled: readonly string[]) {
  const now = { state: state.status, filled }
  const seat = seatOf(actor, (name) => decide(pushProcedure, now, action, name).ok, party)
  const verdict = decide(pushProcedure, now, action, `${party}.${seat}`)
  if (!verdict.ok) throw refusalOf(pushProcedure, verdict, state.status)
  return { to: verdict.to, seat }
}

async function returnPush(connection: PoolClient, known: Directory, actor: Actor, ask: ReturnAsk, at: Date) {
  const state = await find(connection, ask.push)
  if (state.department !== actor.department) throw notFound('这条推送')
  if (ask.suggestedDepartment !== null) refuseUnknown(known, ask.suggestedDepartment, '/suggestedDepartment')
  if (ask.suggestedDepartment === state.department)
    throw flaw('/suggestedDepartment', 'own-department', '建议的部门就是本部门。请选择应当接收的其他部门，或不填。')
  const { to, seat } = judge(actor, state, 'return', 'receiving', ['reason'])
  const due = dueDay(known, dayInShanghai(at), known.settings.routingLimit)
  const move: Move = {
    push: state.id,
    version: state.version,
    decision: state.decision,
    status: to,
    returned_at: at,
    return_reason: ask.reason,
    return_note: ask.note,
    suggested: ask.suggestedDepartment,
    due_on: due.dueOn,
    due_provisional: due.provisional,
    entry: {
      type: 'push.returned',
      tell: tell([state.department, state.id], [known.bureau, state.id]),
      actor: actor.name,
      seat,
      department: actor.department,
      data: { reason: ask.reason, note: ask.note, suggested: ask.suggestedDepartment },
    },
  }
  await movePushes(connection, [move], at)
  return { push: state.id, status: to }
}

async function upholdPush(
  connection: PoolClient,
  known: Directory,
  actor: Actor,
  ask: { readonly push: string; readonly note: string },
  at: Date,
) {
  const state = await find(connection, ask.push)
  const { to, seat } = judge(actor, state, 'uphold', 'sending', ['note'])
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  await movePushes(
    connection,
    [
      {
        push: state.id,
        version: state.version,
        decision: state.decision,
        status: to,
        due_on: due.dueOn,
        due_provisional: due.provisional,
        entry: {
          type: 'push.upheld',
          tell: tell([state.department, state.id], [known.bureau, state.id]),
          actor: actor.name,
          seat,
          department: actor.department,
          data: { note: ask.note },
        },
      },
    ],
    at,
  )
  return { push: state.id, status: to }
}

async function reroutePush(connection: PoolClient, known: Directory, actor: Actor, ask: RerouteAsk, at: Date) {
  const state = await find(connection, ask.push)
  refuseUnknown(known, ask.department, '/department')
  if (ask.department === state.department)
    throw flaw('/department', 'same-department', '这条推送正在该部门。如应由其办理，请选择“维持原推送”。')
  const { to, seat } = judge(actor, state, 'reroute', 'sending', ['department'])
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  const deemed = known.settings.receiptMode === 'deemed'
  const holds = state.custodian === state.department
  const there = await findOpen(connection, state, ask.department)
  const target =
    there ??
    (await sendOn(connection, {
      state,
      department: ask.department,
      custodian: deemed ? ask.department : state.custodian,
      previous: holds ? state.id : state.previous,
      deemed,
      due,
      at,
    }))
  // With the new holder's hands on it already (an earlier receipt, or receipt deemed at push) nothing is left to wait for.
  const done = deemed || !holds || (there !== undefined && there.custodian === there.department && there.status !== 'rerouting')
  const entry = {
    tell: tell([state.department, state.id], [ask.department, target.id], [known.bureau, target.id]),
    actor: actor.name,
    seat,
    department: actor.department,
    data: { from: state.department, to: ask.department, note: ask.note, newPush: target.id },
  }
  const moves: Move[] = [
    {
      push: state.id,
      version: state.version,
      decision: state.decision,
      status: done ? 'rerouted' : to,
      custodian: done ? target.custodian : state.custodian,
      entry: { type: 'push.rerouted', ...entry },
    },
  ]
  // Sent back to a department that was itself waiting to be relieved: it is theirs again, with a new term.
  if (there?.status === 'rerouting') {
    moves.push({
      push: there.id,
      version: there.version,
      decision: there.decision,
      status: 'pending',
      due_on: due.dueOn,
      due_provisional: due.provisional,
      entry: { type: 'push.upheld', ...entry, tell: tell([there.department, there.id]) },
    })
  }
  if (there) await raiseRole(connection, there, state.role)
  await movePushes(connection, moves, at)
  return { push: state.id, status: moves[0]!.status, newPush: target.id }
}

const ranks: readonly PushState['role'][] = ['lead', 'assist', 'copy']

/** Who takes over what the lead supervisor gave back is the lead from then on, whatever it received the decision as before. */
async function raiseRole(connection: PoolClient, { id, role }: PushState, to: PushState['role']) {
  if (ranks.indexOf(to) >= ranks.indexOf(role)) return
  await connection.query('update app.push set role = $2 where push.id = $1', [id, to])
}

/** The department's open push of the same decision, whatever correction it carries. */
async function findOpen(connection: PoolClient, state: PushState, department: string): Promise<PushState | undefined> {
  const { rows } = await connection.query<{ id: string }>(
    `select push.id from app.push
     where push.decision = $1 and push.department = $2 and push.status not in ('rerouted', 'superseded', 'ended')
     order by push.id desc limit 1`,
    [state.decision, department],
  )
  const id = rows[0]?.id
  return id === undefined ? undefined : (await lockPushes(connection, [id])).get(id)
}

interface Onward {
  readonly state: PushState
  readonly department: string
  readonly custodian: string
  readonly previous: string | null
  readonly deemed: boolean
  readonly due: { readonly dueOn: string; readonly provisional: boolean }
  readonly at: Date
}
async function sendOn(
  connection: PoolClient,
  { state, department, custodian, previous, deemed, due, at }: Onward,
): Promise<{ readonly id: string; readonly custodian: string }> {
  const { rows } = await connection.query<{ id: string; custodian: string }>(
    `insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, due_provisional, previous, received_at)
     values ($1, (select decision.revision from app.decision where decision.id = $1), 'reroute', $2, $3, $4, $5, $6, $7, $8, $9, $10)
     returning push.id, push.custodian`,
    [
      state.decision,
      department,
      state.role,
      deemed ? 'deemed' : 'pending',
      custodian,
      at,
      due.dueOn,
      due.provisional,
      previous,
      deemed ? at : null,
    ],
  )
  return rows[0]!
}

/** Each department once: the bureau may itself be the one that sent, holds or receives. */
function tell(...told: readonly (readonly [department: string, push: string])[]) {
  return [...new Map(told)]
}

function refuseUnknown(known: Directory, department: string, pointer: string) {
  if (!known.departments.get(department)?.active)
    throw flaw(pointer, 'unknown-department', `没有在用的部门“${department}”。请从部门目录中选择。`)
}
const flaw = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
