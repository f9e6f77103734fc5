import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { chooseReturn, habitOf, neighbourOf } from './habits.ts'
import { chooseFeedback } from './feedback-texts.ts'
import type { DueFeedback, Inboxes, ListedPush, Sent } from './inboxes.ts'
import type { Life } from './live.ts'
import { openChance } from './random.ts'

/** One department at its inbox. What it draws and what comes of it are its own, so that no visit hangs on how quick another was. */
interface Visit extends Pick<Life, 'city' | 'chance' | 'people' | 'inboxes' | 'attempt'> {
  readonly department: string
  readonly day: number
  /** What is written today, each with the count of findings before it. */
  readonly due: readonly (readonly [DueFeedback, turn: number])[]
  readonly returned: Sent[]
  readonly unanswered: Inboxes['unanswered']
}

/**
 * Everybody who logs in at this hour: signs what waits, sends back what is not theirs, reports what was found (2.2.2.1, 2.2.2.3).
 * They do so beside one another; the same chance still makes the same city. Answers which departments did.
 */
export async function runVisits(life: Life, day: string, hour: number): Promise<readonly string[]> {
  const { chance, clock, inboxes, leftToPeople } = life
  const visiting = inboxes
    .departments()
    .filter((department) => !leftToPeople.has(department))
    .filter((department) => habitOf(department).hours.includes(hour) && chance.happens(habitOf(department).logsIn))
  const visits = visiting.map((department): Visit => {
    const own = openChance(`${department}/${chance.whole(0, 2 ** 31)}`)
    const due = takeDue(inboxes, department, getDayNumber(day)).map((one) => [one, inboxes.countFinding()] as const)
    return { ...life, chance: own, department, day: getDayNumber(day), due, returned: [], unanswered: [] }
  })
  await Promise.all(visits.map((one) => clock.apart(one.chance, () => visit(one))))
  for (const { returned, unanswered } of visits) {
    inboxes.returned.push(...returned)
    inboxes.unanswered.push(...unanswered)
  }
  return visiting
}

function takeDue({ feedback }: Inboxes, department: string, day: number): readonly DueFeedback[] {
  const due = feedback.get(department) ?? []
  feedback.set(
    department,
    due.filter(({ from }) => from > day),
  )
  return due.filter(({ from }) => from <= day)
}

async function visit(one: Visit): Promise<void> {
  const { city, chance, people, inboxes, department } = one
  const handled = inboxes.takeFor(department)
  const actor = people.atInbox(department, chance)
  const toSign = handled.filter(({ fate }) => fate === 'sign')
  const toReturn = handled.filter(({ fate }) => fate === 'return')
  if (toSign.length > 0) {
    const results = await city.receipts.sign(
      actor,
      toSign.map(({ push }) => ({ push })),
    )
    for (const [index, { status }] of results.entries()) {
      const signed = toSign[index]
      if (signed && status === 'signed') planFeedback(one, signed)
    }
  }
  for (const listed of toReturn) await sendBack(one, listed)
  for (const [{ push }, turn] of one.due) await report(one, push, turn)
}

function planFeedback({ chance, inboxes, department, day }: Visit, { push, decision }: ListedPush): void {
  if (!chance.happens(habitOf(department).reports)) return
  const due = { push, decision, from: day + chance.whole(1, 24) }
  const known = inboxes.feedback.get(department)
  if (known) known.push(due)
  else inboxes.feedback.set(department, [due])
}

async function sendBack(
  { city, chance, people, attempt, department, day, returned }: Visit,
  { push, decision }: ListedPush,
): Promise<void> {
  const [reason, note] = chooseReturn(chance)
  const suggested = chance.happens(0.8) ? neighbourOf(department) : null
  const actor = people.atInbox(department, chance)
  const done = await attempt(() => city.returns.returnPush(actor, { push, reason, note, suggestedDepartment: suggested }))
  // What has become a dispute lies with the conference office.
  if (!done || done.status === 'disputed') return
  returned.push({ push, department, decision, suggested, on: day, neglected: chance.happens(0.04) })
}

async function report({ city, chance, people, attempt, department, day, unanswered }: Visit, push: string, turn: number): Promise<void> {
  const { kind, result, text, actionWanted } = chooseFeedback(chance, turn)
  const inspectedOn = kind === 'other' || kind === 'penalty-pending' ? null : dayOfNumber(day - chance.whole(0, 2))
  const news = { push, decision: null, kind, result, text, inspectedOn, files: [], actionWanted }
  const given = await attempt(() => city.feedback.give(people.inspector(department), news))
  if (given && actionWanted && chance.happens(0.72)) unanswered.push({ feedback: given.id, from: day + chance.whole(1, 8) })
}
