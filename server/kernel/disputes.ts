import type { PoolClient } from 'pg'
import { officeCode } from '#notice/departments.ts'
import { decide } from '#notice/decide.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { refusalOf, type Actor } from './actors.ts'
import { dueDay, type Directory } from './directory.ts'
import { lockPushes, movePushes, type PushState } from './moves.ts'
import type { ReceiptOptions } from './receipts.ts'
import { flaw, refuseUnknown, sendOnward, tell } from './rerouting.ts'

export const disputeCauses = { 'third-return': '第三次退回', 'refused-by-both': '两个部门互相推诿' } as const
export type DisputeCause = keyof typeof disputeCauses

/** How often one push may come back, along its whole chain of re-routes, before somebody above the two decides. */
const mostReturns = 3

/** Why this return makes a boundary dispute of the push; `state` as it was before the return. */
export function findCause(state: PushState, suggested: string | null): DisputeCause | null {
  if (suggested !== null && state.refused_by?.includes(suggested)) return 'refused-by-both'
  return state.returns + 1 >= mostReturns ? 'third-return' : null
}

export interface Opening {
  /** As it was locked, before the return that the open transaction has written. */
  readonly state: PushState
  readonly cause: DisputeCause
  readonly suggested: string | null
}

/** The conference office holds the push from this moment on: one transaction with the return that made it a dispute. */
export async function openDispute(
  connection: PoolClient,
  known: Directory,
  { state, cause, suggested }: Opening,
  at: Date,
): Promise<string> {
  const verdict = decide(pushProcedure, { state: 'returned' }, 'dispute', 'system')
  if (!verdict.ok) throw new Error(`the push procedure refuses a dispute: ${verdict.why}`)
  await connection.query(`set local app.sight = '${programSight.sight}'`)
  const due = dueDay(known, dayInShanghai(at), known.settings.disputeLimit)
  const parties = [...new Set([...(state.refused_by ?? []), state.department, ...(suggested === null ? [] : [suggested])])]
  const data = { cause, parties, to: officeCode, returns: state.returns + 1 }
  const others = parties.filter((party) => party !== state.department)
  await movePushes(
    connection,
    [
      {
        push: state.id,
        version: state.version + 1,
        decision: state.decision,
        status: verdict.to,
        custodian: officeCode,
        due_on: due.dueOn,
        due_provisional: due.provisional,
        entry: {
          type: 'push.disputed',
          tell: tell([state.department, state.id], [known.bureau, state.id], [officeCode, state.id]),
          actor: '平台',
          seat: 'system',
          department: known.bureau,
          data: { ...data, others },
        },
      },
    ],
    at,
  )
  if (state.previous !== null) await relieve(connection, known, state.previous, at)
  await connection.query(
    `insert into app.dispute (push, decision, parties, cause, holder, opened_at, due_on, due_provisional) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [state.id, state.decision, parties, cause, officeCode, at, due.dueOn, due.provisional],
  )
  return verdict.to
}

/** A department that still answered for it while the next one refused is relieved: the office answers for all of it. */
async function relieve(connection: PoolClient, known: Directory, previous: string, at: Date): Promise<void> {
  const old = (await lockPushes(connection, [previous])).get(previous)
  const verdict = old && decide(pushProcedure, { state: old.status }, 'handOver', 'system')
  if (!old || !verdict?.ok) return
  await movePushes(
    connection,
    [
      {
        push: old.id,
        version: old.version,
        decision: old.decision,
        status: verdict.to,
        custodian: officeCode,
        entry: {
          type: 'push.handed-over',
          tell: tell([old.department, old.id], [known.bureau, old.id]),
          actor: '平台',
          seat: 'system',
          department: known.bureau,
          data: { from: old.department, to: officeCode },
        },
      },
    ],
    at,
  )
}

export interface Settling {
  readonly dispute: string
  /** Who supervises from now on: one of the parties or another. */
  readonly department: string
  readonly note: string
  /** The formal case that decides it; null is the office's own word without one. */
  readonly byCase: string | null
}

/** 裁定: the office gives the push to a department and answers for it until that one has signed. */
export function openDisputes({ database, directory, now, committed }: ReceiptOptions) {
  return {
    settle: async (actor: Actor, ask: Omit<Settling, 'byCase'>) => {
      const at = now()
      const known = await directory.current(at.getTime())
      const settled = await withinConnection(database.pool, actor, (connection) =>
        settleDispute(connection, known, actor, { ...ask, byCase: null }, at),
      )
      committed()
      return settled
    },
  }
}
export type Disputes = ReturnType<typeof openDisputes>

/** The one writer of a settlement, in the open transaction. Throws Refusal 404, 409, 422. */
export async function settleDispute(
  connection: PoolClient,
  known: Directory,
  actor: Pick<Actor, 'name' | 'department' | 'seats'>,
  { dispute, department, note, byCase }: Settling,
  at: Date,
) {
  const { rows } = await connection.query<{ push: string; case: string | null }>(
    'select dispute.push, dispute.case from app.dispute where dispute.id = $1',
    [dispute],
  )
  const found = rows[0]
  if (!found) throw notFound('这件边界争议')
  if (found.case !== byCase) throw inCase()
  refuseUnknown(known, department, '/department')
  if (department === officeCode || known.departments.get(department)?.kind === 'actor')
    throw flaw('/department', 'not-a-supervisor', '请裁定给监管部门。联席会议办公室只是暂管。')
  const state = (await lockPushes(connection, [found.push])).get(found.push)
  if (!state) throw notFound('这条推送')
  const stays = department === state.department
  const verdict = decide(
    pushProcedure,
    { state: state.status, filled: ['department', 'note'] },
    stays ? 'confirm' : 'assign',
    actor.seats.includes('office') ? 'deciding.office' : 'deciding.nobody',
  )
  if (!verdict.ok) throw refusalOf(pushProcedure, verdict, state.status)
  const moved = stays
    ? await confirm(connection, known, { state, to: verdict.to, actor, note }, at)
    : await sendOnward(connection, known, { state, to: verdict.to, department, actor, seat: 'office', note }, at)
  const { rowCount } = await connection.query(
    `update app.dispute set settled_at = $2, settled_by = $3, settled_seat = 'office', given_to = $4, note = $5
     where dispute.id = $1 and dispute.settled_at is null and dispute.case is not distinct from $6`,
    [dispute, at, actor.name, department, note, byCase],
  )
  if (rowCount !== 1) throw new Refusal(409, 'closed', '这件边界争议已经裁定。请刷新后查看结果。')
  return { dispute, push: state.id, ...moved }
}

const inCase = () => new Refusal(409, 'in-case', '这件边界争议正在按正式程序裁定。请到“边界争议裁定”办件中办理。')

interface Confirming {
  readonly state: PushState
  readonly to: string
  readonly actor: Pick<Actor, 'name' | 'department'>
  readonly note: string
}
async function confirm(connection: PoolClient, known: Directory, { state, to, actor, note }: Confirming, at: Date) {
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  const deemed = known.settings.receiptMode === 'deemed'
  await movePushes(
    connection,
    [
      {
        push: state.id,
        version: state.version,
        decision: state.decision,
        status: to,
        ...(deemed ? { custodian: state.department } : {}),
        due_on: due.dueOn,
        due_provisional: due.provisional,
        entry: {
          type: 'push.upheld',
          tell: tell([state.department, state.id], [known.bureau, state.id]),
          actor: actor.name,
          seat: 'office',
          department: actor.department,
          data: { note, decided: true },
        },
      },
    ],
    at,
  )
  return { status: to, newPush: state.id }
}
