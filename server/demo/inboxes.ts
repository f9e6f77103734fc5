import type { SentPush } from '#kernel/ingest.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { getDayNumber } from '#notice/civil-days.ts'
import { beforeTheMapping } from './generate.ts'
import { habitOf } from './habits.ts'
import { abolishedRegion } from './places.ts'
import type { Chance } from './random.ts'

export interface KnownDecision {
  readonly id: string
  readonly sourceId: string
  readonly region: string
  readonly decidedOn: string
  readonly unrouted: boolean
}
/** A push on somebody's list, and what that department will do about it. */
export interface ListedPush {
  readonly push: string
  readonly department: string
  readonly decision: string
  readonly fate: 'sign' | 'return' | 'forget'
  /** Times it is left over before. */
  leftOver: number
}
export interface DueFeedback {
  readonly push: string
  readonly decision: string
  /** Day number from which on it is written. */
  readonly from: number
}
export interface Sent {
  readonly push: string
  readonly department: string
  readonly decision: string
  readonly suggested: string | null
  /** Day number of the return. */
  readonly on: number
  readonly neglected: boolean
}

/** What the people of the demo city have before them: the program's own memory of whom it still has to let act. */
export interface Inboxes {
  readonly arrive: (decision: KnownDecision, pushes: readonly SentPush[], day: number) => void
  /** A push of a return settled: sent on, or sent back to where it was. */
  readonly list: (push: string, department: string, decision: string, day: number, likelyForgotten?: boolean) => void
  readonly departments: () => readonly string[]
  /** Takes from the list what this department handles now. */
  readonly takeFor: (department: string) => readonly ListedPush[]
  readonly feedback: Map<string, DueFeedback[]>
  readonly returned: Sent[]
  readonly waiting: Map<string, { readonly decision: KnownDecision; readonly since: number; readonly neglected: boolean }>
  /** How many findings came before. */
  readonly countFinding: () => number
  readonly unanswered: { readonly feedback: string; readonly from: number }[]
}

const whyOf = ({ region, decidedOn }: KnownDecision) =>
  region === abolishedRegion ? 'region' : decidedOn === beforeTheMapping ? 'time' : 'name'

/** Days before the end on which forgetting becomes frequent enough to be seen as overdue. */
const recently = 16

export function openInboxes(chance: Chance, end: Date): Inboxes {
  const lists = new Map<string, ListedPush[]>()
  const feedback = new Map<string, DueFeedback[]>()
  const returned: Sent[] = []
  const waiting: Inboxes['waiting'] = new Map()
  const lastDay = getDayNumber(dayInShanghai(end))
  const met = new Map<string, number>()
  const meet = (why: string): number => {
    met.set(why, (met.get(why) ?? 0) + 1)
    return met.get(why) ?? 0
  }
  let findings = 0

  const list = (push: string, department: string, decision: string, day: number, likelyForgotten = false) => {
    const habit = habitOf(department)
    const recent = lastDay - day <= recently
    const forgets = recent && likelyForgotten ? 0.5 : habit.forgets * (recent ? 3 : 0.4)
    const fate = chance.happens(forgets) ? 'forget' : chance.happens(habit.sendsBack) ? 'return' : 'sign'
    let leftOver = 0
    while (leftOver < 4 && chance.happens(habit.leavesOver)) leftOver++
    const listed: ListedPush = { push, department, decision, fate, leftOver }
    const known = lists.get(department)
    if (known) known.push(listed)
    else lists.set(department, [listed])
  }
  /** A correction takes the place of what is still on a list. What is being returned is a person's business and stays. */
  const forgetDecision = (decision: string) => {
    for (const [department, open] of lists)
      lists.set(
        department,
        open.filter((listed) => listed.decision !== decision),
      )
    for (const [department, due] of feedback)
      feedback.set(
        department,
        due.filter((one) => one.decision !== decision),
      )
  }
  return {
    arrive: (decision, pushes, day) => {
      forgetDecision(decision.id)
      waiting.delete(decision.id)
      for (const { id, department } of pushes) list(id, department, decision.id, day)
      // Every fourth of a kind is left for whoever looks at the city today.
      if (decision.unrouted) waiting.set(decision.id, { decision, since: day, neglected: meet(whyOf(decision)) % 4 === 1 })
    },
    list,
    departments: () => [...lists.keys()],
    takeFor: (department) => {
      const open = lists.get(department) ?? []
      const now = open.filter(({ fate, leftOver }) => fate !== 'forget' && leftOver === 0)
      const later = open.filter((listed) => !now.includes(listed))
      for (const listed of later) listed.leftOver = Math.max(0, listed.leftOver - 1)
      lists.set(department, later)
      return now
    },
    feedback,
    returned,
    waiting,
    countFinding: () => findings++,
    unanswered: [],
  }
}
