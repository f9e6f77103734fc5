import type { Refusal as Verdict } from '#notice/procedure.ts'
import { pushProcedure } from '#notice/procedures/push.ts'
import type { Sight } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { seats, type Seat, type Viewer } from './seats.ts'

/** Who acts: a person in seats, or a department's system, which acts for its liaison. */
export interface Actor extends Sight {
  readonly name: string
  readonly seats: readonly Seat[]
}

export const actorOf = ({ name, seats: held, department, sight }: Viewer): Actor => ({ name, seats: held, department, sight })

/** The first of the actor's seats that may do it, else the first held, so that the refusal names a seat the actor knows. */
export function seatOf(actor: Actor, may: (name: string) => boolean, party = 'receiving'): Seat {
  return actor.seats.find((seat) => may(`${party}.${seat}`)) ?? actor.seats[0] ?? 'handler'
}

/** Why a step was refused, in words that say what is possible instead. */
export function explainRefusal(verdict: Verdict, what: string, state: string): string {
  const title = (id: string) => (pushProcedure.states as Readonly<Record<string, { readonly title: string }>>)[id]?.title ?? id
  switch (verdict.why) {
    case 'wrong-state':
      return `当前状态为“${title(state)}”，不能${what}。请刷新后按页面提示办理。`
    case 'not-your-seat':
      return `您的岗位不能${what}。请由${describeSeats(verdict.expected)}办理。`
    default:
      return `现在不能${what}。请刷新后按页面提示办理。`
  }
}

function describeSeats(expected: string | readonly string[]): string {
  const names = [expected].flat().map((seat) => seats[seat.split('.')[1] as Seat] ?? seat)
  return names.join('、')
}

/** A verdict that says no, as a refusal on its way out: 409 where the state has moved on, 403 where the seat is wrong. */
export function refusalOf(verdict: Verdict, what: string, state: string): Refusal {
  return new Refusal(verdict.why === 'not-your-seat' ? 403 : 409, verdict.why, explainRefusal(verdict, what, state), undefined, { state })
}
