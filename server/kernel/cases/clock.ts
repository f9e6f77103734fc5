import { reckonClock, type ClockTerms, type ClockWorking } from '#notice/clock.ts'
import { getDayNumber, dayOfNumber } from '#notice/civil-days.ts'
import type { FieldValues } from '#notice/conditions.ts'
import type { Clock, Procedure } from '#notice/procedure.ts'
import { addWorkingDays } from '#notice/working-days.ts'
import type { Directory } from '../directory.ts'
import type { CaseRecord, ClockFields, Granted, NextStep } from './records.ts'

export const stopped = (clock: number): ClockFields => ({
  clock,
  clock_from: null,
  clock_days: null,
  clock_pauses: [],
  clock_extensions: [],
  due_on: null,
  due_provisional: false,
  extension: null,
  held: null,
  overdue_at: null,
  next_step: null,
  next_on: null,
})

const dayAfter = (day: string) => dayOfNumber(getDayNumber(day) + 1)

/** The name under which the city sets a limit of its own. */
export const limitName = (procedure: string, state: string) => `limit.${procedure}.${state}`

/** Days of a state's limit: the notice's number, or the city's where the notice only says 及时. */
export function limitOf({ settings }: Pick<Directory, 'settings'>, procedure: Procedure, state: string, clock: Clock): number {
  const own = (settings as unknown as Readonly<Record<string, unknown>>)[limitName(procedure.id, state)]
  return clock.setBy === 'house' && typeof own === 'number' && Number.isInteger(own) && own >= 1 ? own : clock.workingDays
}

/** The matter's own number of days, where the definition says that it has one. */
function ownDays({ daysIn }: Clock, values: FieldValues): number | null {
  const days = daysIn === undefined ? null : values[daysIn]
  return typeof days === 'number' && Number.isInteger(days) && days >= 1 ? days : null
}

/** The terms of the clock that runs in this case, for its due day and for the words that explain it; null when none runs. */
export function termsOf(
  procedure: Procedure,
  { state, clock_from, clock_days, clock_pauses, clock_extensions }: CaseRecord,
): ClockTerms | null {
  if (clock_from === null || clock_days === null) return null
  const unit = procedure.states[state]?.clock?.unit
  return { start: clock_from, days: clock_days, pauses: clock_pauses, extensions: clock_extensions, ...(unit ? { unit } : {}) }
}

interface Move {
  readonly known: Pick<Directory, 'calendar' | 'settings'>
  readonly procedure: Procedure
  readonly today: string
  readonly values: FieldValues
}

/** The clock after a case has gone from one state to another. `before` null is a case that begins. Pure. */
export function moveClock(move: Move, before: (ClockFields & { readonly state: string }) | null, to: string): ClockFields {
  const { procedure, today } = move
  if (before && before.state === to) return before
  const count = before?.clock ?? 0
  const state = procedure.states[to]
  if (!state || state.final) return stopped(count)
  const held = before?.held
  if (held && held.state === to) {
    const pause = today > held.since ? [{ from: dayAfter(held.since), to: dayAfter(today), reason: held.reason }] : []
    return wind(move, to, {
      ...stopped(held.clock),
      clock_from: held.from,
      clock_days: held.days,
      clock_pauses: [...held.pauses, ...pause],
      clock_extensions: held.extensions,
      overdue_at: held.overdueAt === null ? null : new Date(held.overdueAt),
    })
  }
  const stands =
    state.holds !== undefined && before && before.clock_from !== null && before.clock_days !== null
      ? (held ?? {
          state: before.state,
          clock: before.clock,
          from: before.clock_from,
          days: before.clock_days,
          pauses: before.clock_pauses,
          extensions: before.clock_extensions,
          since: today,
          reason: state.holds,
          overdueAt: before.overdue_at?.toISOString() ?? null,
        })
      : null
  if (!state.clock) return { ...stopped(count), held: stands }
  const start = state.clock.from === undefined ? undefined : move.values[state.clock.from]
  return wind(move, to, {
    ...stopped(count + 1),
    clock_from: typeof start === 'string' ? start : today,
    clock_days: ownDays(state.clock, move.values) ?? limitOf(move.known, procedure, to, state.clock),
    held: stands,
  })
}

/** The clock with a granted extension. */
export const extendClock = (move: Move, record: CaseRecord, granted: Granted): ClockFields =>
  wind(move, record.state, {
    ...record,
    // What was late before stays so; the days granted are another clock, and late again is another lead.
    clock: record.overdue_at === null ? record.clock : record.clock + 1,
    clock_extensions: [...record.clock_extensions, granted],
    extension: null,
    overdue_at: null,
  })

/** Reckons the due day anew from its terms, and what comes next before and after it. */
export function wind({ known, procedure, today }: Move, state: string, fields: ClockFields): ClockFields {
  const terms = termsOf(procedure, { ...fields, state } as CaseRecord)
  if (!terms) return fields
  const working = reckonClock(known.calendar, terms)
  const next = fields.overdue_at === null ? nextStep(stepsOf(known, working, procedure.states[state]?.clock?.lead != null), today) : null
  return {
    ...fields,
    due_on: working.due,
    due_provisional: working.provisional,
    next_step: next?.step ?? null,
    next_on: next?.on ?? null,
  }
}

interface Planned {
  readonly step: NextStep
  readonly on: string
}
/** When whoever must act is reminded (half-time, last day), when it is late, and when the office and then oversight hear of it (4.3). */
export function stepsOf(known: Pick<Directory, 'calendar'>, { due, days, steps }: ClockWorking, escalates: boolean): readonly Planned[] {
  const half = days > 1 ? steps.find(({ nth }) => nth === Math.ceil(days / 2))?.day : undefined
  return [
    ...(half !== undefined && half < due ? [{ step: 'half', on: half } as const] : []),
    { step: 'last', on: due },
    { step: 'overdue', on: dayAfter(due) },
    ...(escalates ? [{ step: 'office', on: addWorkingDays(known.calendar, due, 3).due } as const] : []),
    ...(escalates ? [{ step: 'oversight', on: addWorkingDays(known.calendar, due, 8).due } as const] : []),
  ]
}
/** The first that is still to come; what was missed of the reminders stays missed, what was missed of lateness never. */
function nextStep(steps: readonly Planned[], today: string): Planned | undefined {
  return steps.find(({ step, on }) => on > today || (on === today && step !== 'half')) ?? steps.find(({ step }) => step === 'overdue')
}
/** The step after this one. */
export const stepAfter = (steps: readonly Planned[], done: NextStep): Planned | undefined =>
  steps[steps.findIndex(({ step }) => step === done) + 1]
