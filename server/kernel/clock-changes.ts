import type { PoolClient } from 'pg'
import type { Pause } from '#notice/clock.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { notFound } from '#platform/http/problem.ts'
import type { Actor } from './actors.ts'
import type { PausableThing } from './clock-rules.ts'
import { deadlineColumns, deadlineKinds, dueOf, inWords, termsOf, type Deadline, type KeptClock } from './deadlines.ts'
import type { Directory } from './directory.ts'
import { addEntry } from './journal.ts'
import type { Seat } from './seats.ts'
import { takeBackLateness } from './takebacks.ts'

export type TermChange =
  | { readonly kind: 'pause'; readonly from: string; readonly to: string }
  | { readonly kind: 'extension'; readonly days: number }
  | { readonly kind: 'resume'; readonly pause: Pause; readonly today: string }
interface Ask {
  readonly thing: PausableThing
  readonly deadline: Deadline
  readonly actor: Actor
  readonly seat: Seat
  readonly at: Date
  readonly reason: string
  readonly change: TermChange
}

/** Locks a running term. Throws 404 where there is none, or it has ended. */
export async function lockDeadline(connection: PoolClient, { bureau }: Directory, thing: PausableThing, id: string): Promise<Deadline> {
  const words = inWords(thing, bureau)
  const { rows } = await connection.query<Deadline>(
    `select ${deadlineColumns(words)} from ${words.from} where ${words.row}.id = $1 and ${words.open} for update`,
    [id],
  )
  const deadline = rows[0]
  if (!deadline) throw notFound('这项正在计时的期限')
  return deadline
}

/** Writes the changed term, its entry and the line in the record, and returns the new due day. A mark of lateness that no longer holds goes. */
export async function changeDeadline(
  connection: PoolClient,
  known: Directory,
  { thing, deadline, actor, seat, at, reason, change }: Ask,
): Promise<string> {
  const terms = termsOf(known.calendar, deadline)
  const clock: KeptClock = {
    days: terms.days,
    pauses:
      change.kind === 'pause'
        ? [...terms.pauses, { from: change.from, to: change.to, reason }].toSorted((one, other) => (one.from < other.from ? -1 : 1))
        : change.kind === 'resume'
          ? endPause(terms.pauses, change.pause, change.today)
          : terms.pauses,
    extensions: change.kind === 'extension' ? [...terms.extensions, { days: change.days, reason }] : terms.extensions,
  }
  const { dueOn, provisional } = dueOf(known.calendar, { start: deadline.starts, ...clock })
  const past = { pause: 'paused', extension: 'extended', resume: 'resumed' } as const
  const entry = await addEntry(connection, {
    type: `clock.${past[change.kind]}`,
    at,
    decision: deadline.decision,
    tell: [...new Set([deadline.department, known.bureau])].map((department) => [department, deadline.push] as const),
    actor: actor.name,
    seat,
    department: actor.department,
    data: { thing, [thing]: deadline.id, title: deadlineKinds[thing].title, ...change, reason, oldDue: deadline.due_on, newDue: dueOn },
  })
  const { from, row, noteEntry } = deadlineKinds[thing]
  await connection.query(
    `with entry as (select $5::bigint as id)
     update ${from} set clock = $2, due_on = $3, due_provisional = $4${noteEntry} from entry where ${row}.id = $1`,
    [deadline.id, JSON.stringify(clock), dueOn, provisional, entry],
  )
  await connection.query(
    `insert into app.deadline_change (thing, thing_id, decision, department, holder, cause, old_due, new_due, old_provisional, new_provisional, reason, by_name, at, entry)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      thing,
      deadline.id,
      deadline.decision,
      deadline.department,
      deadline.holder,
      change.kind,
      deadline.due_on,
      dueOn,
      deadline.due_provisional,
      provisional,
      reason,
      actor.name,
      at,
      entry,
    ],
  )
  await takeBackLateness(connection, thing, { today: dayInShanghai(at), at, bureau: known.bureau })
  return dueOn
}

/** The pause without its days from today on; none is left where it began today. */
function endPause(pauses: readonly Pause[], ended: Pause, today: string): readonly Pause[] {
  return pauses.flatMap((pause) => (pause !== ended ? [pause] : pause.from < today ? [{ ...pause, to: today }] : []))
}
