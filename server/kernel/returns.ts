import type { PoolClient } from 'pg'
import { decide } from '#notice/decide.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { maskNumbersIn } from '#notice/secrecy.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound } from '#platform/http/problem.ts'
import { refusalOf, seatOf, type Actor } from './actors.ts'
import { dueDay, type Directory } from './directory.ts'
import { findCause, openDispute } from './disputes.ts'
import type { KeepAnswer } from './kept-answer.ts'
import { lockPushes, movePushes, type Move, type PushState } from './moves.ts'
import type { ReceiptOptions } from './receipts.ts'
import { flaw, refuseUnknown, sendOnward, tell } from './rerouting.ts'

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
    return_note: ask.note === null ? null : maskNumbersIn(ask.note),
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
  // Nobody is sent the same push for ever: what comes back a third time, or is refused by both, is decided above the two.
  const cause = findCause(state, ask.suggestedDepartment)
  const status = cause === null ? to : await openDispute(connection, known, { state, cause, suggested: ask.suggestedDepartment }, at)
  return { push: state.id, status }
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
  const moved = await sendOnward(connection, known, { state, to, department: ask.department, actor, seat, note: ask.note }, at)
  return { push: state.id, ...moved }
}
