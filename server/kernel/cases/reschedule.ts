import { getProcedure } from '#notice/procedures/index.ts'
import type { WorkingCalendar } from '#notice/working-days.ts'
import type { KeptClock } from '../deadlines.ts'
import { defaultSettings } from '../directory.ts'
import { stopped, wind } from './clock.ts'
import type { NextStep } from './records.ts'

/** What a new calendar must know of a case beside its term: how its days count, and whether it has been noted late. */
export interface CaseAbout {
  readonly procedure: string
  readonly version: number
  readonly state: string
  readonly late: boolean
}
export interface CaseAim {
  readonly due: string
  readonly provisional: boolean
  /** Null where it has been noted late: the sweep goes on from there, or takes the mark back and says so. */
  readonly next: { readonly step: NextStep | null; readonly on: string | null } | null
}

/** Where the running clock of a case ends by another calendar, and which reminder or escalation comes next by it. */
export function aimCase(
  calendar: WorkingCalendar,
  today: string,
  { procedure: id, version, state, late }: CaseAbout,
  starts: string,
  clock: KeptClock,
): CaseAim {
  const procedure = getProcedure(id, version)
  const move = { known: { calendar, settings: defaultSettings }, procedure, today, values: {} }
  const fields = {
    ...stopped(0),
    clock_from: starts,
    clock_days: clock.days,
    clock_pauses: clock.pauses,
    clock_extensions: clock.extensions as never,
  }
  const { due_on, due_provisional, next_step, next_on } = wind(move, state, fields)
  const due = due_on ?? starts
  return { due, provisional: due_provisional, next: late ? null : { step: next_step, on: next_on } }
}
