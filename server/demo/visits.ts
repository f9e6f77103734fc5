import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { chooseReturn, habitOf, neighbourOf } from './habits.ts'
import { chooseFeedback } from './feedback-texts.ts'
import type { ListedPush } from './inboxes.ts'
import type { Life } from './live.ts'

/**
 * Everybody who logs in at this hour: signs what waits, sends back what is not theirs, reports what was found (2.2.2.1, 2.2.2.3).
 * Answers which departments did.
 */
export async function runVisits(life: Life, day: string, hour: number): Promise<readonly string[]> {
  const { chance, inboxes, leftToPeople } = life
  const visiting = inboxes
    .departments()
    .filter((department) => !leftToPeople.has(department))
    .filter((department) => habitOf(department).hours.includes(hour) && chance.happens(habitOf(department).logsIn))
  // One after the other: who draws from the one chance first must not hang on which answer of the database comes first.
  for (const department of visiting) await visit(life, department, getDayNumber(day))
  return visiting
}

async function visit(life: Life, department: string, day: number): Promise<void> {
  const { city, chance, people, inboxes } = life
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
      if (signed && status === 'signed') planFeedback(life, signed, day)
    }
  }
  for (const listed of toReturn) await sendBack(life, listed, day)
  await report(life, department, day)
}

function planFeedback({ chance, inboxes }: Life, { department, push, decision }: ListedPush, day: number): void {
  if (!chance.happens(habitOf(department).reports)) return
  const due = { push, decision, from: day + chance.whole(1, 24) }
  const known = inboxes.feedback.get(department)
  if (known) known.push(due)
  else inboxes.feedback.set(department, [due])
}

async function sendBack(
  { city, chance, people, inboxes, attempt }: Life,
  { push, department, decision }: ListedPush,
  day: number,
): Promise<void> {
  const [reason, note] = chooseReturn(chance)
  const suggested = chance.happens(0.8) ? neighbourOf(department) : null
  const actor = people.atInbox(department, chance)
  const done = await attempt(() => city.returns.returnPush(actor, { push, reason, note, suggestedDepartment: suggested }))
  // What has become a dispute lies with the conference office.
  if (!done || done.status === 'disputed') return
  inboxes.returned.push({ push, department, decision, suggested, on: day, neglected: chance.happens(0.04) })
}

async function report({ city, chance, people, inboxes, attempt }: Life, department: string, day: number): Promise<void> {
  const due = inboxes.feedback.get(department) ?? []
  const now = due.filter(({ from }) => from <= day)
  inboxes.feedback.set(
    department,
    due.filter(({ from }) => from > day),
  )
  for (const { push } of now) {
    const { kind, result, text, actionWanted } = chooseFeedback(chance, inboxes.countFinding())
    const inspectedOn = kind === 'other' || kind === 'penalty-pending' ? null : dayOfNumber(day - chance.whole(0, 2))
    const news = { push, decision: null, kind, result, text, inspectedOn, files: [], actionWanted }
    const given = await attempt(() => city.feedback.give(people.inspector(department), news))
    if (given && actionWanted && chance.happens(0.72)) inboxes.unanswered.push({ feedback: given.id, from: day + chance.whole(1, 8) })
  }
}
