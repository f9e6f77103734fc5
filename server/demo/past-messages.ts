import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Chance } from './random.ts'

const wanted = 60

interface Told {
  readonly department: string
  readonly first_push_at: Date
  readonly pushes: number
  readonly account: string
  readonly recipient: string
  readonly phone: string
}

const failures = [
  ['permanent-failure', '空号', 1],
  ['permanent-failure', '已尝试5次：网关繁忙', 5],
  ['technical-failure', '发送结果未知，为免重复不再自动发送，请人工确认', 1],
] as const

/**
 * The SMS of the last days (2.2.2.3): one per department and sending, to its liaison. Written as they would have been left; the
 * channel itself begins after the demo's journal, so that it sends nothing of the past.
 */
export async function leavePastMessages(city: City, chance: Chance, end: Date): Promise<number> {
  const before = (instant: number) => new Date(Math.min(instant, end.getTime()))
  const { bureau, departments } = await city.directory.recent()
  const signature = departments.get(bureau)?.fullName ?? ''
  return await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<Told>(
      `select sent.department, sent.sent_at as first_push_at, sent.pushes, account.id as account, account.name as recipient, account.phone
       from (select push.department, push.sent_at, count(*)::integer as pushes from app.push group by push.department, push.sent_at
             order by push.sent_at desc, push.department limit ${wanted}) as sent
       join app.account on account.department = sent.department and 'liaison' = any(account.seats) and account.phone is not null
       order by sent.sent_at, sent.department`,
    )
    for (const [index, told] of rows.entries()) {
      const failure = index % 17 === 5 ? chance.pick(failures) : undefined
      const created = before(told.first_push_at.getTime() + chance.whole(5_000, 8_000))
      const sent = before(created.getTime() + chance.whole(200, 1_800))
      const { rows: written } = await connection.query<{ id: string }>(
        `insert into app.message (department, account, recipient, phone, text, pushes, status, gateway, gateway_id, attempts, first_push_at, created_at, sent_at, finished_at, last_error,
                                  accepted)
         values ($1, $2, $3, $4, $5, $6, $7, 'log', $8, $9, $10, $11, $12, $12, $13, case when $7 = 'delivered' then 1 else 0 end) returning message.id`,
        [
          told.department,
          told.account,
          told.recipient,
          told.phone,
          `您单位有${told.pushes}条新的审批信息，请登录平台查收。【${signature}】`,
          told.pushes,
          failure?.[0] ?? 'delivered',
          failure ? null : `log-${index + 1}`,
          failure?.[2] ?? 1,
          told.first_push_at,
          created,
          sent,
          failure?.[1] ?? null,
        ],
      )
      if (!failure) continue
      await addEntry(connection, {
        type: 'message.failed',
        at: sent,
        decision: null,
        tell: [[bureau, null]],
        actor: '平台',
        seat: 'system',
        department: bureau,
        data: { message: written[0]?.id, to: told.department, status: failure[0], reason: failure[1] },
      })
    }
    return rows.length
  })
}

/** The channel goes on from here. */
export async function endChannel(city: City): Promise<void> {
  await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query(
      `insert into app.channel (name, position) select 'sms', sequencer.position from app.sequencer
       on conflict (name) do update set position = excluded.position`,
    ),
  )
}
