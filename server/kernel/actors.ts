import { sayRefusal, type Refusal as Verdict } from '#notice/decide.ts'
import type { Procedure } from '#notice/procedure.ts'
import type { Sight } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { Seat, Viewer } from './seats.ts'
import { workingSight } from './sight.ts'

/** Who acts: a person in seats, or a department's system, which acts for its liaison. */
export interface Actor extends Sight {
  readonly name: string
  readonly seats: readonly Seat[]
  /** The person's account, or the system's number, where the record must tell two of the same name apart. */
  readonly account?: string
  readonly client?: string
}

export const actorOf = (viewer: Viewer): Actor => ({ ...workingSight(viewer), name: viewer.name, seats: viewer.seats })

/** The first of the actor's seats that may do it, else the first held, so that the refusal names a seat the actor knows. */
export function seatOf(actor: Actor, may: (name: string) => boolean, party = 'receiving'): Seat {
  return actor.seats.find((seat) => may(`${party}.${seat}`)) ?? actor.seats[0] ?? 'handler'
}

const incomplete: ReadonlySet<Verdict['why']> = new Set(['missing-fields', 'missing-papers', 'not-met'])

/** A verdict that says no, as a refusal on its way out: 409 where the state has moved on, 403 where the seat is wrong, 422 where something is missing. */
export function refusalOf(procedure: Procedure, verdict: Verdict, state: string): Refusal {
  const status = verdict.why === 'not-your-seat' ? 403 : incomplete.has(verdict.why) ? 422 : 409
  return new Refusal(status, verdict.why, `${sayRefusal(procedure, verdict)}。`, undefined, { state })
}
