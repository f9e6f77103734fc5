import { getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { sweepOverdue } from '#kernel/overdue.ts'
import { openWaiting } from '#kernel/waiting.ts'
import type { CaseLife } from './case-life.ts'
import type { DemoClock } from './clock.ts'
import { instantOf } from './days.ts'
import { runDesk } from './desk.ts'
import { demoClient, type DemoCity, type Sending } from './generate.ts'
import { loginHours } from './habits.ts'
import { openInboxes, type Inboxes } from './inboxes.ts'
import type { People } from './people.ts'
import type { Chance } from './random.ts'
import { runVisits } from './visits.ts'

export interface Life {
  readonly city: City
  readonly clock: DemoClock
  readonly chance: Chance
  readonly people: People
  readonly inboxes: Inboxes
  readonly plan: DemoCity
  readonly waiting: ReturnType<typeof openWaiting>
  /** The last day: what is forgotten then is only pending. */
  readonly end: Date
  /** Does it; where people act beside the simulated ones, what they were quicker at is refused and left, and undefined comes back. */
  readonly attempt: <Result>(work: () => Promise<Result>) => Promise<Result | undefined>
  /** Departments where nobody is simulated. */
  readonly leftToPeople: ReadonlySet<string>
}
type Moment = readonly [at: Date, happen: () => Promise<void>]

/** When the bureau's operator looks after returns, answers and what waits. */
export const deskHours = [10 * 60 + 52, 15 * 60 + 33]
const sweepHour = 6

/**
 * Lives the plan through the kernel, day by day, so that every row, entry and feed is what real days would have left. `passed` is
 * told of every tenth day.
 */
export async function liveThrough(
  options: Omit<Life, 'inboxes' | 'waiting' | 'attempt' | 'leftToPeople'>,
  calendar: WorkingCalendar,
  cases: CaseLife,
  passed: (day: string, decisions: number, index: number) => Promise<void>,
): Promise<void> {
  const { city, clock, plan, end } = options
  const life: Life = {
    ...options,
    inboxes: openInboxes(options.chance, end),
    waiting: openWaiting(city),
    attempt: (work) => work(),
    leftToPeople: new Set(),
  }
  const byDay = Map.groupBy(plan.sendings, ({ at }) => dayInShanghai(at))
  let decisions = 0
  for (const [index, day] of daysOf(plan.sendings, end).entries()) {
    const working = isWorkingDay(calendar, day)
    const moments: Moment[] = (byDay.get(day) ?? []).map((sending) => [sending.at, async () => void (await send(life, sending))])
    if (working) {
      moments.push([instantOf(day, sweepHour), async () => void (await sweepOverdue(city))])
      for (const hour of loginHours) moments.push([instantOf(day, hour), async () => void (await runVisits(life, day, hour))])
      for (const hour of deskHours) moments.push([instantOf(day, hour), () => runDesk(life, day)])
      moments.push(...cases.on(day))
    }
    for (const [at, happen] of moments.toSorted(([one], [other]) => one.getTime() - other.getTime())) {
      if (at > end) break
      clock.goTo(at)
      await happen()
    }
    decisions += (byDay.get(day) ?? []).reduce((sum, sending) => sum + sending.decisions.length, 0)
    if (index % 10 === 2) await passed(day, decisions, index)
  }
}

function daysOf(sendings: readonly Sending[], end: Date): readonly string[] {
  const first = sendings[0]?.at ?? end
  const days: string[] = []
  for (let at = first.getTime(); dayInShanghai(new Date(at)) <= dayInShanghai(end); at += 86_400_000) days.push(dayInShanghai(new Date(at)))
  return days
}

/** Sends it as the bureau's system does; answers what became of each decision. */
export async function send({ city, inboxes }: Life, { decisions, refused }: Sending) {
  const arrivals = decisions.map((decision) => ({ client: demoClient, actor: '行政审批系统', department: 'SPJ', decision }))
  const day = getDayNumber(dayInShanghai(city.now()))
  const answers = await city.ingest.take({ arrivals, refused })
  for (const [index, { id, status, pushes }] of answers.entries()) {
    const decision = decisions[index]
    if (decision)
      inboxes.arrive(
        { id, sourceId: decision.sourceId, region: decision.region, decidedOn: decision.decidedOn, unrouted: status === 'unrouted' },
        pushes,
        day,
      )
  }
  return answers
}
