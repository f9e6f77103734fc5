import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { addEntry } from '#kernel/journal.ts'
import { startOf } from './checking.ts'

/** Who is reminded in turn; after the last there is one more look, whether somebody came. */
const turns = ['liaison', 'deputy', 'head'] as const

interface Open {
  readonly department: string
  readonly day: string
  readonly due_at: Date
  readonly next_step: number
  readonly looked: boolean
  readonly unsigned: number
  /** Unsigned pushes whose last day this is, or was; `fresh`: is. */
  readonly due: number
  readonly fresh: number
}

export interface Reminding {
  readonly at: Date
  readonly bureau: string
  /** The registered signature that stands in 【】. */
  readonly signature: string
  /** Minutes to the next seat. */
  readonly step: number
}

/** Goes one step on with every department whose turn has come. Returns how many steps were taken. */
export async function remindDue(connection: PoolClient, reminding: Reminding): Promise<number> {
  const { at } = reminding
  const { rows } = await connection.query<Open>({
    name: 'duty-open',
    text: `
      select duty_check.department, duty_check.day, duty_check.due_at, duty_check.next_step,
             exists (select from app.session join app.account on account.id = session.account
                     where account.department = duty_check.department and session.seen_at >= $2)
               or exists (select from app.push where push.department = duty_check.department and push.received_at >= $2) as looked,
             (select count(*)::integer from app.push where push.department = duty_check.department
                and push.status in ('pending', 'deemed') and push.sent_at < duty_check.due_at) as unsigned,
             (select count(*)::integer from app.push where push.department = duty_check.department
                and push.status in ('pending', 'deemed') and push.due_on <= duty_check.day) as due,
             (select count(*)::integer from app.push where push.department = duty_check.department
                and push.status in ('pending', 'deemed') and push.due_on = duty_check.day) as fresh
      from app.duty_check where duty_check.next_at <= $1
      order by duty_check.day, duty_check.department limit 50 for update of duty_check skip locked`,
    values: [at, startOf(dayInShanghai(at))],
  })
  for (const open of rows) await goOn(connection, open, reminding)
  return rows.length
}

async function goOn(connection: PoolClient, open: Open, reminding: Reminding): Promise<void> {
  const { at, step } = reminding
  // The liaison is reminded every day of what is due; over the liaison's head each push goes once, on its last day.
  const wanting = !open.looked || (open.next_step === 1 ? open.due > 0 : open.fresh > 0)
  const seat = turns[open.next_step - 1]
  const over = dayInShanghai(at) !== open.day
  const reminded = wanting && seat !== undefined && !over ? await remind(connection, open, seat, reminding) : undefined
  // Where nobody holds a seat there is nobody to wait for.
  const next = reminded === undefined ? null : reminded === 0 ? at : new Date(at.getTime() + step * 60_000)
  await connection.query({
    name: 'duty-step',
    text: `update app.duty_check set next_step = $3, next_at = $4, settled_at = case when $5 then coalesce(duty_check.settled_at, $6) end
           where duty_check.department = $1 and duty_check.day = $2`,
    values: [open.department, open.day, open.next_step + 1, next, !over && open.looked && open.unsigned === 0, at],
  })
}

/** Writes the SMS to everybody in the seat or standing in there (who is away is not asked, but for the head, the last), and that it was done, also where nobody holds it. Returns how many were written to. */
async function remind(
  connection: PoolClient,
  open: Open,
  seat: (typeof turns)[number],
  { at, bureau, signature }: Reminding,
): Promise<number> {
  const { department, day, unsigned } = open
  const { rows } = await connection.query<{ id: string }>({
    name: 'duty-remind',
    text: `insert into app.message (department, account, seat, recipient, phone, text, pushes, status, gateway, first_push_at, created_at, kind)
           select account.department, account.id, $2::text, account.name, account.phone,
                  '您单位今日尚未完成查收，待签收' || $3::integer || '条，请登录平台办理。【' || $4::text || '】', $3::integer, 'created', '', $5, $6, 'reminder'
           from (select distinct custodian.account from app.custodians(($6::timestamptz at time zone 'Asia/Shanghai')::date) as custodian
                 where custodian.department = $1 and custodian.seat = $2 and (custodian.present or $2 = 'head')) as asked
           join app.account on account.id = asked.account
           where app.is_reachable(account.phone)
           order by account.id returning message.id`,
    values: [department, seat, unsigned, signature, open.due_at, at],
  })
  const messages = rows.map(({ id }) => id)
  await connection.query({
    name: 'duty-reminded',
    text: `insert into app.duty_reminder (department, day, step, seat, at, messages) values ($1, $2, $3, $4, $5, $6)`,
    values: [department, day, open.next_step, seat, at, messages],
  })
  // The bureau hears of it where the head has to be reminded, or where there is nobody to remind.
  const far = seat === 'head' || messages.length === 0
  await addEntry(connection, {
    type: 'duty.reminded',
    at,
    decision: null,
    tell: [[department, null], ...(far && department !== bureau ? [[bureau, null] as const] : [])],
    actor: '平台',
    seat: 'system',
    department: bureau,
    data: { of: department, day, seat, people: messages.length, looked: open.looked, unsigned, due: open.due },
  })
  return messages.length
}
