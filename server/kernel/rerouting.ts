import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Actor } from './actors.ts'
import { dueDay, type Directory } from './directory.ts'
import { lockPushes, movePushes, type Move, type PushState } from './moves.ts'

/** Where a push that one department gave back goes on to, and on whose word. */
export interface Onward {
  readonly state: PushState
  /** The state that the procedure's verdict leads to. */
  readonly to: string
  readonly department: string
  readonly actor: Pick<Actor, 'name' | 'department'>
  readonly seat: string
  readonly note: string | null
}

/** Sends a push on to another department in the open transaction: its holder answers for it until the new one has it. */
export async function sendOnward(
  connection: PoolClient,
  known: Directory,
  { state, to, department, actor, seat, note }: Onward,
  at: Date,
): Promise<{ readonly status: string; readonly newPush: string }> {
  const due = dueDay(known, dayInShanghai(at), known.settings.receiptLimit)
  const deemed = known.settings.receiptMode === 'deemed'
  const holds = state.custodian === state.department
  const there = await findOpen(connection, state, department)
  const target =
    there ??
    (await addPush(connection, {
      state,
      department,
      custodian: deemed ? department : state.custodian,
      previous: holds ? state.id : state.previous,
      deemed,
      due,
      at,
    }))
  // With the new holder's hands on it already (an earlier receipt, or receipt deemed at push) nothing is left to wait for.
  const done = deemed || !holds || (there !== undefined && there.custodian === there.department && there.status !== 'rerouting')
  const entry = {
    tell: tell([state.department, state.id], [department, target.id], [known.bureau, target.id]),
    actor: actor.name,
    seat,
    department: actor.department,
    data: { from: state.department, to: department, note, newPush: target.id },
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
  if (there) await joinChains(connection, there, state)
  await movePushes(connection, moves, at)
  return { status: moves[0]!.status, newPush: target.id }
}

const ranks: readonly PushState['role'][] = ['lead', 'assist', 'copy']

/**
 * Who takes over what the lead supervisor gave back is the lead from then on, whatever it received the decision as before; and what
 * was returned on the way there counts for it as well.
 */
async function joinChains(connection: PoolClient, there: PushState, { role, returns, refused_by }: PushState) {
  const raised = ranks.indexOf(role) < ranks.indexOf(there.role) ? role : there.role
  const refused = [...new Set([...(there.refused_by ?? []), ...(refused_by ?? [])])]
  await connection.query('update app.push set role = $2, returns = greatest(push.returns, $3), refused_by = $4 where push.id = $1', [
    there.id,
    raised,
    returns,
    refused.length > 0 ? refused : null,
  ])
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

interface Added {
  readonly state: PushState
  readonly department: string
  readonly custodian: string
  readonly previous: string | null
  readonly deemed: boolean
  readonly due: { readonly dueOn: string; readonly provisional: boolean }
  readonly at: Date
}
async function addPush(
  connection: PoolClient,
  { state, department, custodian, previous, deemed, due, at }: Added,
): Promise<{ readonly id: string; readonly custodian: string }> {
  const { rows } = await connection.query<{ id: string; custodian: string }>(
    `insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, due_provisional, previous, received_at, returns, refused_by)
     values ($1, (select decision.revision from app.decision where decision.id = $1), 'reroute', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
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
      state.returns,
      state.refused_by,
    ],
  )
  return rows[0]!
}

/** Each department once: the bureau may itself be the one that sent, holds or receives. */
export function tell(...told: readonly (readonly [department: string, push: string])[]) {
  return [...new Map(told)]
}

/** Throws Refusal 422 where there is no such department any more. */
export function refuseUnknown(known: Directory, department: string, pointer: string): void {
  if (!known.departments.get(department)?.active)
    throw flaw(pointer, 'unknown-department', `没有在用的部门“${department}”。请从部门目录中选择。`)
}
export const flaw = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
