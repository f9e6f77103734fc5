import { dayOfNumber } from '#notice/civil-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Life } from './live.ts'

/** Days that the office lets a dispute lie before it decides at the earliest: it hears both first. */
const heard = 3
const grounds = [
  '按三定方案和权责清单，该事项由该部门监管。',
  '经与双方会商，由该部门监管，另一部门协助。',
  '按属地和行业管理原则，由该部门监管。',
] as const

/** The conference office decides what two departments refuse (2.1.2.1), mostly for the one that returned it last; some wait longer. */
export async function runOffice({ city, chance, people, inboxes, attempt }: Life, today: number): Promise<void> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ id: string; decision: string; department: string }>(
      `select dispute.id, dispute.decision, push.department from app.dispute join app.push on push.id = dispute.push
       where dispute.settled_at is null and dispute."case" is null and (dispute.opened_at at time zone 'Asia/Shanghai')::date <= $1::date order by dispute.push`,
      [dayOfNumber(today - heard)],
    ),
  )
  for (const { id, decision, department } of rows) {
    if (!chance.happens(0.35)) continue
    const note = chance.pick(grounds)
    const settled = await attempt(() => city.disputes.settle(people.office, { dispute: id, department, note }))
    if (settled) inboxes.list(settled.newPush, department, decision, today)
  }
}
