import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { places } from '#kernel/personal.ts'
import { noteWebhook } from '#kernel/webhooks.ts'
import type { Message, Outcome } from './call.ts'
import { pauseAfter } from './retries.ts'

/** Milliseconds a lease lasts: longer than any single try, so that only a process that died loses it. */
const leaseTime = 60_000
/** Events of one lease. */
const atOnce = 50

export interface Leased {
  readonly id: string
  readonly client: string
  readonly department: string
  readonly url: string
  readonly secret: string
  readonly lease: string
  readonly position: string
  readonly attempts: number
  readonly failing_since: Date | null
}
export interface Event {
  readonly position: string
  readonly id: string
  readonly body: string
}

/** Webhooks with something to bring, each to one process at a time. A system whose keys are all revoked or expired hears nothing more. */
export async function lease(connection: PoolClient, at: Date, most: number): Promise<readonly Leased[]> {
  const { rows } = await connection.query<Leased>({
    name: 'webhook-lease',
    text: `update app.webhook set lease = webhook.lease + 1, leased_until = $1::timestamptz + interval '${leaseTime} milliseconds'
           from (select due.id from app.webhook as due join app.feed_head as head on head.department = due.department
                 where due.state = 'active' and head.position > due.position and (due.next_at is null or due.next_at <= $1)
                   and (due.leased_until is null or due.leased_until < $1)
                   and exists (select from app.client join app.client_key as key on key.client = client.id join app.department on department.code = client.department
                               where client.id = due.client and 'feed:read' = any (client.scopes) and department.active
                                 and (key.revoked_at is null or key.revoked_at > $1) and (key.expires_at is null or key.expires_at > $1))
                 order by due.next_at nulls first, due.id limit $2 for update of due skip locked) as free
           where webhook.id = free.id
           returning webhook.id, webhook.client, webhook.department, webhook.url, webhook.secret, webhook.lease, webhook.position, webhook.attempts, webhook.failing_since`,
    values: [at, most],
  })
  return rows
}

/** The next events, thin: what they are about by id; the rest is read with the system's own key. */
export async function readEvents(
  connection: PoolClient,
  { department, position }: Pick<Leased, 'department' | 'position'>,
): Promise<readonly Event[]> {
  const { rows } = await connection.query<Event>({
    name: 'webhook-events',
    text: `select item.position, sequencer.epoch || '-' || item.department || '-' || item.position as id,
                  json_build_object('type', 'cn.shenguan.' || entry.type || '.v1', 'timestamp', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    'data', json_build_object('position', item.position, 'push', item.push::text, 'decision', entry.decision::text, 'case', entry.data ->> 'case'))::text as body
           from app.sequencer cross join app.feed_item as item join app.journal as entry on entry.id = item.entry
           where item.department = $1 and item.position > $2 and item.position <= $2::bigint + ${atOnce} order by item.position`,
    values: [department, position],
  })
  return rows
}

/** As it stands between readings: the secret opened for this one message. */
export const messageOf = ({ seal }: Pick<City, 'seal'>, { id, url, secret }: Leased, event: Event, at: Date): Message => ({
  url,
  secret: seal.open(places.webhookSecret, id, secret),
  id: event.id,
  at,
  body: event.body,
})

/** Taken: the cursor goes on by one. False where the lease was lost meanwhile; then another process or another address has it. */
export async function settleTaken(connection: PoolClient, leased: Leased, event: Event, at: Date): Promise<boolean> {
  const { rowCount } = await connection.query({
    name: 'webhook-taken',
    text: `update app.webhook set position = $3, attempts = 0, next_at = null, delivered_at = $4, last_status = 200, last_fault = null, failing_since = null,
             leased_until = $4::timestamptz + interval '${leaseTime} milliseconds'
           where webhook.id = $1 and webhook.lease = $2 and webhook.state = 'active'`,
    values: [leased.id, leased.lease, event.position, at],
  })
  return rowCount === 1
}

export async function release(connection: PoolClient, { id, lease: own }: Leased): Promise<void> {
  await connection.query('update app.webhook set leased_until = null where webhook.id = $1 and webhook.lease = $2', [id, own])
}

interface Failing {
  readonly leased: Leased
  readonly failed: number
  readonly event: Event
  readonly outcome: Outcome
  readonly bureau: string
  readonly signature: string
  readonly at: Date
  readonly chance: number
}

/**
 * Not taken: another try later. After the last one, or where the other side says that it is gone for good (410), the webhook is switched
 * off and people are told: the department and the bureau in their feeds, the department's liaisons by SMS. The events stay where they are.
 */
export async function settleFailed(
  connection: PoolClient,
  { leased, failed, event, outcome, bureau, signature, at, chance }: Failing,
): Promise<void> {
  const status = 'status' in outcome ? outcome.status : null
  const fault = 'fault' in outcome ? outcome.fault : `对方答复 ${outcome.status}`
  const pause = status === 410 ? null : pauseAfter(failed, chance)
  const { rowCount } = await connection.query({
    name: 'webhook-failed',
    text: `update app.webhook set attempts = $3, next_at = $4, last_status = $5, last_fault = $6, failing_since = coalesce(webhook.failing_since, $7),
             state = case when $4::timestamptz is null then 'disabled' else 'active' end, disabled_at = case when $4::timestamptz is null then $7::timestamptz end,
             leased_until = null
           where webhook.id = $1 and webhook.lease = $2 and webhook.state = 'active'`,
    values: [leased.id, leased.lease, failed, pause === null ? null : new Date(at.getTime() + pause), status, fault, at],
  })
  if (rowCount !== 1 || pause !== null) return
  await noteWebhook(connection, 'webhook.disabled', {
    ...leased,
    actor: { name: '平台', department: bureau, seats: [], sight: 'city', cleared: false },
    at,
    tell: [...new Set([leased.department, bureau])],
    more: { position: event.position, attempts: failed, fault },
  })
  await connection.query(tellLiaisons, [leased.department, signature, at])
}

/** Nothing personal and nothing of the network in it. */
const tellLiaisons = `
  insert into app.message (department, account, seat, recipient, phone, text, pushes, status, gateway, first_push_at, created_at, kind)
  select account.department, account.id, 'liaison', account.name, account.phone,
         '您单位业务系统多次未能接收平台事件，自动推送已停用，请登录平台查收并通知系统维护人员。【' || $2::text || '】', 0, 'created', '', $3, $3, 'reminder'
  from app.account where account.department = $1 and account.active and 'liaison' = any (account.seats) and app.is_reachable(account.phone)`
