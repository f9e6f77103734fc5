import { randomBytes } from 'node:crypto'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { checkTime, lastWorkingDays, recordDuty, remindDue } from '#modules/duty/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { habitOf } from './habits.ts'
import type { Chance } from './random.ts'

const days = 20

/** The sign-ins of the last working days, and what the daily check found of them (2.2.2.3): recorded by the check itself, day after day. */
export async function leavePastDuty(city: City, chance: Chance, end: Date): Promise<void> {
  const { bureau, calendar, departments, settings } = await city.directory.recent()
  const hour = settings.dutyHour
  const signature = departments.get(bureau)?.fullName ?? ''
  for (const day of lastWorkingDays(calendar, dayInShanghai(end), days)) {
    const due = checkTime(day, hour)
    if (due > end) continue
    await withinConnection(city.database.pool, programSight, async (connection) => {
      const { rows } = await connection.query<{ id: string; department: string }>(
        `select account.id, account.department from app.account where account.demo and 'liaison' = any(account.seats) order by account.id`,
      )
      for (const { id, department } of rows) {
        if (!chance.happens(habitOf(department).logsIn)) continue
        const opened = new Date(due.getTime() - chance.whole(60, 8 * 60) * 60_000)
        const left = new Date(Math.min(opened.getTime() + chance.whole(4, 90) * 60_000, due.getTime() - 60_000))
        await connection.query(
          `insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at, ended_at) values ($1, $2, '', 'demo', $3, $4, $4)`,
          [randomBytes(32), id, opened, left],
        )
      }
      await recordDuty(connection, { day, hour, at: due, bureau })
      for (let turn = 0; turn < 4; turn++) {
        const at = new Date(due.getTime() + turn * settings.dutyStep * 60_000)
        if (at > end) break
        for (let steps = -1; steps !== 0;) steps = await remindDue(connection, { at, bureau, signature, step: settings.dutyStep })
      }
      await connection.query(
        `update app.message set status = 'delivered', gateway = 'log', gateway_id = 'log-' || message.id, attempts = 1, accepted = 1,
                sent_at = message.created_at + interval '1 second', finished_at = message.created_at + interval '2 seconds'
         where message.kind = 'reminder' and message.status = 'created'`,
      )
    })
  }
}
