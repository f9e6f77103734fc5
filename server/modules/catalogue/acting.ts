import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'
import { cityRights, rights, seats, type Permission, type Seat, type Viewer } from '#kernel/seats.ts'

/** The seat in which the viewer does what the permission allows; the journal records who sat there (3.1). */
export function seatFor(viewer: Pick<Viewer, 'seats'>, permission: Permission): Seat {
  const may = (seat: Seat) => (cityRights[seat] ?? rights.bureau[seat] ?? []).includes(permission)
  return viewer.seats.find(may) ?? viewer.seats[0] ?? 'operator'
}

/** 409 that names who was first, so that two editors can talk to each other. */
export async function changedMeanwhile(connection: PoolClient, subject: string, what: string): Promise<Refusal> {
  const { rows } = await connection.query<{ actor: string; actor_seat: string; time: string }>(
    `select journal.actor, journal.actor_seat, to_char(journal.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as time
     from app.journal where journal.data ? 'subject' and journal.data ->> 'subject' = $1
     order by journal.at desc, journal.id desc limit 1`,
    [subject],
  )
  const last = rows[0]
  const seat = last && Object.hasOwn(seats, last.actor_seat) ? seats[last.actor_seat as Seat] : ''
  const who = last ? `${seat}${last.actor}已于 ${last.time} 修改了${what}` : `${what}已被他人修改`
  return new Refusal(409, 'changed-meanwhile', `${who}，您的修改未保存。请刷新后在最新内容上重新修改。`)
}
