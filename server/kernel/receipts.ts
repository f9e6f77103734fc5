import type { PoolClient } from 'pg'
import { decide, sayRefusal } from '#notice/decide.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { programSight, withinConnection, type Database, isFaultOfTheAsk } from '#platform/db.ts'
import { gather, type Gathering } from '#platform/gather.ts'
import { Refusal } from '#platform/http/problem.ts'
import { seatOf, type Actor } from './actors.ts'
import type { DirectoryKeeper } from './directory.ts'
import { lockPushes, movePushes, type Move, type PushState } from './moves.ts'
import type { Tables } from './tables.ts'

export interface ReceiptAsk {
  readonly push: string
  /** Who signed in the department's own system; the actor where it is not told. */
  readonly officer?: string
}
export interface ReceiptResult {
  readonly push: string
  readonly status: 'signed' | 'already-signed' | 'refused'
  readonly by: string | null
  readonly at: Date | null
  readonly message: string | null
}
interface Asked {
  readonly actor: Actor
  readonly asks: readonly ReceiptAsk[]
}
export interface Receipts {
  /** Signs for pushes by a named officer; answers after the commit, in the order asked. */
  readonly sign: (actor: Actor, asks: readonly ReceiptAsk[]) => Promise<readonly ReceiptResult[]>
}
export interface ReceiptOptions {
  readonly database: Database<Tables>
  readonly directory: DirectoryKeeper
  readonly now: () => Date
  readonly committed: () => void
}

/** 签收 (2.2.2.3). Receipts of one department that arrive together share a transaction, which sees that department's rows only. */
export function openReceipts({ database, directory, now, committed }: ReceiptOptions): Receipts {
  const byDepartment = new Map<string, Gathering<Asked, readonly ReceiptResult[]>>()
  const openFor = (department: string) => {
    const opened = gather<Asked, readonly ReceiptResult[]>({
      lanes: 2,
      most: 500,
      bound: 5000,
      hold: 500,
      oneToBlame: (cause) => cause instanceof Refusal || isFaultOfTheAsk(cause),
      full: () => new Refusal(503, 'busy', '平台繁忙，本次签收未办理。请稍后重试，不会重复签收。', undefined, { retryAfter: 2 }),
      work: async (asked) => {
        const { bureau } = await directory.recent()
        // Nothing of the decision is told here, and the platform's entry that it changed hands is written also of a sensitive one (1.4).
        const answers = await withinConnection(database.pool, { department, sight: 'department', cleared: true }, (connection) =>
          signAll(connection, asked, bureau, now()),
        )
        committed()
        return answers
      },
    })
    byDepartment.set(department, opened)
    return opened
  }
  return { sign: (actor, asks) => (byDepartment.get(actor.department) ?? openFor(actor.department)).ask({ actor, asks }, asks.length) }
}

async function signAll(
  connection: PoolClient,
  asked: readonly Asked[],
  bureau: string,
  at: Date,
): Promise<readonly (readonly ReceiptResult[])[]> {
  const ids = [...new Set(asked.flatMap(({ asks }) => asks.map(({ push }) => push)))]
  const states = await lockPushes(connection, ids)
  const signed = new Map<string, { readonly by: string; readonly move: Move; readonly state: PushState }>()
  const answers = asked.map(({ actor, asks }) =>
    asks.map(({ push, officer }): ReceiptResult => {
      const state = states.get(push)
      if (!state) return refuse(push, '没有找到这条推送，或它不属于本部门。请核对编号。')
      const first = signed.get(push)
      if (first) return { push, status: 'already-signed', by: first.by, at, message: null }
      if (state.status === 'received')
        return { push, status: 'already-signed', by: state.received_by, at: state.received_at, message: null }
      const seat = seatOf(actor, (name) => decide(pushProcedure, { state: state.status }, 'receive', name).ok)
      const verdict = decide(pushProcedure, { state: state.status }, 'receive', `receiving.${seat}`)
      if (!verdict.ok) return refuse(push, `${sayRefusal(pushProcedure, verdict)}。`)
      const by = officer ?? actor.name
      const move = toMove(state, verdict.to, { ...actor, name: by }, seat, bureau, at)
      signed.set(push, { by, move, state })
      return { push, status: 'signed', by, at, message: null }
    }),
  )
  await movePushes(
    connection,
    [...signed.values()].map(({ move }) => move),
    at,
  )
  await handOver(
    connection,
    [...signed.values()].map(({ state }) => state).filter(({ previous }) => previous !== null),
    at,
    bureau,
  )
  return answers
}

function toMove(state: PushState, status: string, actor: Actor, seat: string, bureau: string, at: Date): Move {
  return {
    push: state.id,
    version: state.version,
    decision: state.decision,
    status,
    custodian: state.department,
    received_at: at,
    received_by: actor.name,
    received_seat: seat,
    entry: {
      type: 'push.received',
      tell: [...new Set([state.department, bureau])].map((department) => [department, state.id] as const),
      actor: actor.name,
      seat,
      department: actor.department,
    },
  }
}

/** The old holder is released in the transaction in which the new one has signed: between the two somebody always answers. */
async function handOver(connection: PoolClient, states: readonly PushState[], at: Date, bureau: string) {
  if (states.length === 0) return
  await connection.query(`set local app.sight = '${programSight.sight}'`)
  const old = await lockPushes(
    connection,
    states.map(({ previous }) => previous!),
  )
  const moves = states.flatMap((state): readonly Move[] => {
    const push = old.get(state.previous!)
    const verdict = push && decide(pushProcedure, { state: push.status }, 'handOver', 'system')
    if (!push || !verdict?.ok) return []
    return [
      {
        push: push.id,
        version: push.version,
        decision: push.decision,
        status: verdict.to,
        custodian: state.department,
        entry: {
          type: 'push.handed-over',
          tell: [...new Set([push.department, state.department, bureau])].map(
            (department) => [department, department === push.department ? push.id : state.id] as const,
          ),
          actor: '平台',
          seat: 'system',
          department: bureau,
          data: { from: push.department, to: state.department },
        },
      },
    ]
  })
  await movePushes(connection, moves, at)
}

const refuse = (push: string, message: string): ReceiptResult => ({ push, status: 'refused', by: null, at: null, message })
