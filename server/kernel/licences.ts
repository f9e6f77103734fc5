import type { PoolClient } from 'pg'
import { dueDay, type Directory } from './directory.ts'
import { dayInShanghai } from '#notice/working-days.ts'

/** What became of a licence: as its decision says, or what a later decision or a penalty made of it (行政许可法 49, 69, 70). */
export const licenceStates = {
  valid: '有效',
  changed: '已变更',
  suspended: '暂扣中',
  stripped: '已被吊销，待注销',
  withdrawn: '已撤回',
  revoked: '已撤销',
  cancelled: '已注销',
} as const
export type LicenceState = keyof typeof licenceStates

export interface LicenceChange {
  readonly decision: string
  readonly state: LicenceState
  /** Day in Shanghai from which it holds. */
  readonly since: string
  readonly byDecision: string | null
  readonly byPenalty: string | null
  readonly actor: string
  readonly at: Date
  /** The journal entry that says so. */
  readonly entry: string
}

/** The only writer of licence states. Runs in the transaction of its cause; a state that holds already for the same cause is not written again. */
export async function changeLicence(connection: PoolClient, change: LicenceChange): Promise<void> {
  const { decision, state, since, byDecision, byPenalty, actor, at, entry } = change
  await connection.query({
    name: 'change-licence',
    text: `insert into app.licence_change (decision, state, since, by_decision, by_penalty, at, actor, entry)
           select $1, $2, $3, $4, $5, $6, $7, $8
           where not exists (
             select from (select last.* from app.licence_change as last where last.decision = $1 order by last.id desc limit 1) as last
             where last.state = $2 and last.since = $3 and last.by_decision is not distinct from $4 and last.by_penalty is not distinct from $5)`,
    values: [decision, state, since, byDecision, byPenalty, at, actor, entry],
  })
  if (state === 'cancelled') {
    await connection.query({
      name: 'cancelled-follow-up',
      text: `update app.follow_up set closed_at = $2, closed_by = $3, closing_note = '许可已注销'
             where follow_up.decision = $1 and follow_up.kind = 'cancellation' and follow_up.closed_at is null`,
      values: [decision, at, actor],
    })
  }
}

/** The state that is written down, or null where the licence stands as its decision says. */
export async function findLicenceState(connection: PoolClient, decision: string): Promise<LicenceState | null> {
  const { rows } = await connection.query<{ state: LicenceState }>({
    name: 'licence-state',
    text: 'select change.state from app.licence_change as change where change.decision = $1 order by change.id desc limit 1',
    values: [decision],
  })
  return rows[0]?.state ?? null
}

/** Every department that received a decision and still has to do with it, with its newest push, to be told of what befell it (2.2.3.2). */
export async function receiversOf(
  connection: PoolClient,
  decisions: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly [department: string, push: string])[]>> {
  const { rows } = await connection.query<{ decision: string; department: string; push: string }>({
    name: 'receivers-of',
    text: `select push.decision, push.department, max(push.id)::text as push from app.push
           where push.decision = any($1::bigint[]) and push.status <> 'rerouted' group by push.decision, push.department order by push.department`,
    values: [decisions],
  })
  const receivers = new Map<string, (readonly [string, string])[]>()
  for (const { decision, department, push } of rows) receivers.set(decision, [...(receivers.get(decision) ?? []), [department, push]])
  return receivers
}

export type FollowUpKind = 'penalty-original' | 'decision-original' | 'cancellation'
export interface FollowUp {
  readonly kind: FollowUpKind
  readonly penalty: string | null
  readonly decision: string | null
  readonly reason: string
}

/** Gives something still to be done an owner and a clock, once; an open one only takes on the new reason. */
export async function openFollowUp(connection: PoolClient, directory: Directory, { kind, penalty, decision, reason }: FollowUp, at: Date) {
  const limit = kind === 'cancellation' ? directory.settings.answerLimit : directory.settings.routingLimit
  const { dueOn, provisional } = dueDay(directory, dayInShanghai(at), limit)
  const conflict =
    kind === 'penalty-original'
      ? `(penalty) where closed_at is null and kind = 'penalty-original'`
      : `(kind, decision) where closed_at is null and kind <> 'penalty-original'`
  await connection.query(
    `insert into app.follow_up (kind, penalty, decision, reason, owner, opened_at, due_on, due_provisional) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict ${conflict} do update set reason = excluded.reason`,
    [kind, penalty, decision, reason, directory.bureau, at, dueOn, provisional],
  )
}

/** The same for endings whose original is not known: however many came in at once, one statement. */
export async function openEndingFollowUps(
  connection: PoolClient,
  directory: Directory,
  lost: readonly { readonly decision: string; readonly reason: string }[],
  at: Date,
): Promise<void> {
  if (lost.length === 0) return
  const { dueOn, provisional } = dueDay(directory, dayInShanghai(at), directory.settings.routingLimit)
  await connection.query({
    name: 'open-ending-follow-ups',
    text: `insert into app.follow_up (kind, decision, reason, owner, opened_at, due_on, due_provisional)
           select 'decision-original', lost.decision, lost.reason, $3, $4, $5, $6 from unnest($1::bigint[], $2::text[]) as lost(decision, reason)
           where not exists (select from app.licence_change as change where change.by_decision = lost.decision)
           on conflict (kind, decision) where closed_at is null and kind <> 'penalty-original' do update set reason = excluded.reason`,
    values: [lost.map(({ decision }) => decision), lost.map(({ reason }) => reason), directory.bureau, at, dueOn, provisional],
  })
}

/** Closes what waits for the original of a penalty or of an ending. */
export async function closeOriginal(
  connection: PoolClient,
  about: { readonly penalty: string } | { readonly decision: string },
  by: { readonly name: string; readonly note: string; readonly at: Date },
) {
  const penalty = 'penalty' in about ? about.penalty : null
  const decision = 'decision' in about ? about.decision : null
  await connection.query({
    name: 'close-original',
    text: `update app.follow_up set closed_at = $3, closed_by = $4, closing_note = $5
           where follow_up.closed_at is null and ((follow_up.kind = 'penalty-original' and follow_up.penalty = $1)
              or (follow_up.kind = 'decision-original' and follow_up.decision = $2))`,
    values: [penalty, decision, by.at, by.name, by.note],
  })
}
