import { getDayNumber } from '#notice/civil-days.ts'
import { bureauCode } from '#notice/departments.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { route } from '#kernel/directory.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { chooseAnswer } from './feedback-texts.ts'
import { neighbourOf, reroutings, upholdings } from './habits.ts'
import type { Sent } from './inboxes.ts'
import type { Life } from './live.ts'
import { runOffice } from './office.ts'
import { abolishedRegion, cityRegion } from './places.ts'

/** The bureau's own work with what comes back: returns are settled, feedback answered, what waits is routed (2.2.1.1, 2.2.1.2). */
export async function runDesk(life: Life, day: string): Promise<void> {
  const today = getDayNumber(day)
  if (life.leftToPeople.has(bureauCode)) return
  for (const work of [settleReturns, answerFeedback, routeWaiting]) await work(life, today)
  await runOffice(life, today)
}

async function settleReturns(life: Life, today: number): Promise<void> {
  const { inboxes } = life
  const ready = inboxes.returned.filter(({ on, neglected }) => on < today && !neglected)
  for (const returned of ready) {
    inboxes.returned.splice(inboxes.returned.indexOf(returned), 1)
    await settleReturn(life, returned, today)
  }
}

async function settleReturn(
  { city, chance, people, inboxes, attempt }: Life,
  { push, department, decision, suggested }: Sent,
  today: number,
): Promise<void> {
  if (chance.happens(0.28)) {
    const upheld = await attempt(() => city.returns.upholdPush(people.operator, { push, note: chance.pick(upholdings) }))
    if (upheld) inboxes.list(push, department, decision, today)
    return
  }
  const target = suggested ?? neighbourOf(department)
  const note = chance.pick(reroutings)
  const moved = await attempt(() => city.returns.reroutePush(people.operator, { push, department: target, note }))
  // Where the other department had it already, nothing new comes to its list.
  if (moved?.status === 'rerouting') inboxes.list(moved.newPush, target, decision, today, true)
}

async function answerFeedback({ city, chance, people, inboxes, attempt }: Life, today: number): Promise<void> {
  const ready = inboxes.unanswered.filter(({ from }) => from <= today)
  for (const asked of ready) {
    inboxes.unanswered.splice(inboxes.unanswered.indexOf(asked), 1)
    const text = chooseAnswer(chance)
    await attempt(() => city.feedback.answer(people.answering, { feedback: asked.feedback, text }))
  }
}

/** The operator finds out which item was meant and sends the decision to whom its rule names today. */
async function routeWaiting({ city, plan, people, inboxes, waiting, clock, attempt }: Life, today: number): Promise<void> {
  const ready = [...inboxes.waiting.values()].filter(({ since, neglected }) => !neglected && today > since)
  if (ready.length === 0) return
  const known = await city.directory.recent()
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ id: string; decision: string }>(
      'select waiting.id, waiting.decision from app.waiting where waiting.decision = any($1::bigint[]) and waiting.closed_at is null',
      [ready.map(({ decision }) => decision.id)],
    ),
  )
  const places = new Map(rows.map(({ id, decision }) => [decision, id]))
  for (const { decision } of ready) {
    inboxes.waiting.delete(decision.id)
    const place = places.get(decision.id)
    const item = plan.meant.get(decision.sourceId)
    if (place === undefined || item === undefined) continue
    const region = known.regions.has(decision.region) && decision.region !== abolishedRegion ? decision.region : cityRegion
    const routing = route(known, { item, region, decidedOn: dayInShanghai(clock.now()) })
    if (!('receivers' in routing)) continue
    const ask = { waiting: place, item, receivers: routing.receivers, note: '经与承办人核实事项和地址后分派。' }
    const routed = await attempt(() => waiting.route(people.operator, ask))
    for (const { id, department } of routed?.pushes ?? []) inboxes.list(id, department, decision.id, today)
  }
}
