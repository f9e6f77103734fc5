import type { PoolClient } from 'pg'
import type { Span } from './replay.ts'

/**
 * What became of a return. rerouted: sent on for good, so the rule was wrong. upheld: the bureau kept it there. bounced: sent on and came
 * back to the returner. The last two count against the returner, not against the rule (formalism).
 */
export type Outcome = 'rerouted' | 'upheld' | 'bounced' | 'open' | 'lapsed'
export interface Return {
  readonly push: string
  readonly decision: string
  readonly number: string
  readonly item: string | null
  readonly region: string
  readonly decidedOn: string
  readonly rule: string | null
  /** False where a person, not the mapping, had sent it there. */
  readonly byRule: boolean
  readonly department: string
  readonly reason: string
  readonly note: string | null
  readonly at: Date
  readonly outcome: Outcome
  /** Who has it in the end, where it was sent on. */
  readonly to: string | null
  /** The journal entry that settled it, else that of the return. */
  readonly entry: string
}

interface ReturnedPush {
  readonly push: string
  readonly status: string
  readonly kind: string
  readonly department: string
  readonly decision: string
  readonly number: string
  readonly item: string | null
  readonly region: string
  readonly decidedOn: string
  readonly rule: string | null
}
interface Step {
  readonly id: string
  readonly type: 'push.returned' | 'push.upheld' | 'push.rerouted'
  readonly at: Date
  readonly decision: string
  readonly push: string
  readonly to: string | null
  readonly newPush: string | null
  readonly reason: string | null
  readonly note: string | null
}

/** Every return of decisions made in the span, the newest last, as the journal tells it. Needs the sight of the city. */
export async function readReturns(connection: PoolClient, { from, to }: Span): Promise<readonly Return[]> {
  const { rows: pushes } = await connection.query<ReturnedPush>(
    `select push.id as push, push.status, push.kind, push.department, decision.id as decision, decision.document_number as number, decision.item,
            decision.region, decision.decided_on as "decidedOn", decision.rule
     from app.push join app.decision on decision.id = push.decision
     where push.returned_at is not null and push.returned_at >= $1::date and decision.decided_on >= $1 and decision.decided_on < $2`,
    [from, to],
  )
  const { rows: steps } = await connection.query<Step>(
    `select journal.id, journal.type, journal.at, journal.decision, journal.data ->> 'push' as push, journal.data ->> 'to' as "to",
            journal.data ->> 'newPush' as "newPush", journal.data ->> 'reason' as reason, journal.data ->> 'note' as note
     from app.journal
     where journal.decision = any($1::bigint[]) and journal.type in ('push.returned', 'push.upheld', 'push.rerouted')
     order by journal.id`,
    [[...new Set(pushes.map(({ decision }) => decision))]],
  )
  const byPush = Map.groupBy(steps, ({ push }) => push)
  return pushes
    .flatMap((push) => followPush(push, byPush))
    .toSorted((one, other) => (BigInt(one.entry) < BigInt(other.entry) ? -1 : one.entry === other.entry ? 0 : 1))
}

function followPush(push: ReturnedPush, byPush: ReadonlyMap<string, readonly Step[]>): readonly Return[] {
  const own = byPush.get(push.push) ?? []
  return own.flatMap((step, at) => {
    if (step.type !== 'push.returned') return []
    const next = own[at + 1]
    const settled = next && next.type !== 'push.returned' ? next : undefined
    const end = settled?.type === 'push.rerouted' ? followOn(settled, push.department, byPush) : null
    const outcome: Outcome = end
      ? end === push.department
        ? 'bounced'
        : 'rerouted'
      : settled
        ? 'upheld'
        : push.status === 'returned'
          ? 'open'
          : 'lapsed'
    return [
      {
        push: push.push,
        decision: push.decision,
        number: push.number,
        item: push.item,
        region: push.region,
        decidedOn: push.decidedOn,
        rule: push.rule,
        byRule: push.kind !== 'reroute' && push.rule !== null,
        department: push.department,
        reason: step.reason ?? 'other',
        note: step.note,
        at: step.at,
        outcome,
        to: outcome === 'rerouted' ? end : null,
        entry: (settled ?? step).id,
      },
    ]
  })
}

/** Where a push sent on came to rest: the one it was sent to may have given it back in turn. Once back at the returner it stays his. */
function followOn(step: Step, returner: string, byPush: ReadonlyMap<string, readonly Step[]>): string {
  let [here, last] = [step, step.to ?? '']
  const seen = new Set<string>()
  while (last !== returner && here.newPush !== null && !seen.has(here.id)) {
    seen.add(here.id)
    const { id, newPush } = here
    const onward = (byPush.get(newPush) ?? []).find((each) => each.type === 'push.rerouted' && BigInt(each.id) > BigInt(id))
    if (!onward) break
    here = onward
    last = onward.to ?? last
  }
  return last
}
