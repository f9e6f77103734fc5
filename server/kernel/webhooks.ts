import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'
import type { Seal } from '#platform/seal.ts'
import type { Actor } from './actors.ts'
import { addEntry } from './journal.ts'
import { places } from './personal.ts'
import { refuseAddress, type WebhookReach } from './webhook-address.ts'

export interface WebhookRow {
  readonly id: string
  readonly client: string
  readonly client_name: string
  readonly department: string
  readonly url: string
  readonly state: 'active' | 'disabled'
  readonly position: string
  readonly head: string
  readonly attempts: number
  readonly next_at: Date | null
  readonly delivered_at: Date | null
  readonly last_status: number | null
  readonly last_fault: string | null
  readonly failing_since: Date | null
  readonly disabled_at: Date | null
  readonly made_at: Date
  readonly made_by: string
}
const columns = `webhook.id, webhook.client, client.name as client_name, webhook.department, webhook.url, webhook.state, webhook.position,
  coalesce(head.position, 0)::text as head, webhook.attempts, webhook.next_at, webhook.delivered_at, webhook.last_status, webhook.last_fault,
  webhook.failing_since, webhook.disabled_at, webhook.made_at, webhook.made_by`
const tables = `app.webhook join app.client on client.id = webhook.client
  left join app.feed_head as head on head.department = webhook.department`

/** Those that row security shows; of one system where it is named. */
export async function readWebhooks(connection: PoolClient, client: string | null = null): Promise<readonly WebhookRow[]> {
  const { rows } = await connection.query<WebhookRow>(
    `select ${columns} from ${tables} where $1::bigint is null or webhook.client = $1 order by webhook.department, webhook.id`,
    [client],
  )
  return rows
}

export interface Subscribing {
  readonly client: { readonly id: string; readonly name: string; readonly department: string }
  readonly actor: Actor
  readonly url: string
  readonly reach: WebhookReach
  readonly at: Date
}

/**
 * Where a system is called from now on. A first address begins with the next event; another address goes on where the one before stood.
 * Each time there is a new secret, which is only in this answer. Throws Refusal 422.
 */
export async function subscribe(connection: PoolClient, seal: Seal, { client, actor, url, reach, at }: Subscribing): Promise<string> {
  const flaw = refuseAddress(url, reach)
  if (flaw !== null) throw new Refusal(422, 'bad-address', `${flaw}。`, [{ pointer: '/url', code: 'bad-address', message: flaw }])
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.webhook as kept (client, department, url, secret, position, made_at, made_by)
     select $1, $2, $3, '', coalesce(max(head.position), 0), $4, $5 from app.feed_head as head where head.department = $2
     on conflict (client) do update set url = excluded.url, state = 'active', attempts = 0, next_at = null, lease = kept.lease + 1, leased_until = null,
       last_status = null, last_fault = null, failing_since = null, disabled_at = null, made_at = excluded.made_at, made_by = excluded.made_by
     returning kept.id`,
    [client.id, client.department, url, at, client.name],
  )
  const id = rows[0]!.id
  await connection.query('update app.webhook set secret = $2 where webhook.id = $1', [id, seal.seal(places.webhookSecret, id, secret)])
  await noteWebhook(connection, 'webhook.subscribed', { id, department: client.department, url, actor, at })
  return secret
}

/** No more calls; the feed goes on as before. False where there was none. */
export async function unsubscribe(connection: PoolClient, client: string, actor: Actor, at: Date): Promise<boolean> {
  const { rows } = await connection.query<{ id: string; department: string; url: string }>(
    'delete from app.webhook where webhook.client = $1 returning webhook.id, webhook.department, webhook.url',
    [client],
  )
  if (!rows[0]) return false
  await noteWebhook(connection, 'webhook.ended', { ...rows[0], actor, at })
  return true
}

/** Goes on with the event that could not be brought, and all after it. False where nothing was disabled. */
export async function resume(connection: PoolClient, id: string, actor: Actor, at: Date): Promise<boolean> {
  const { rows } = await connection.query<{ id: string; department: string; url: string }>(
    `update app.webhook set state = 'active', attempts = 0, next_at = null, lease = webhook.lease + 1, leased_until = null, failing_since = null, disabled_at = null
     where webhook.id = $1 and webhook.state = 'disabled' returning webhook.id, webhook.department, webhook.url`,
    [id],
  )
  if (!rows[0]) return false
  await noteWebhook(connection, 'webhook.resumed', { ...rows[0], actor, at })
  return true
}

interface Noted {
  readonly id: string
  readonly department: string
  readonly url: string
  readonly actor: Actor
  readonly at: Date
  readonly more?: Readonly<Record<string, unknown>>
  readonly tell?: readonly string[]
}
/** The host alone: what stands behind it may hold a password of theirs. */
export async function noteWebhook(connection: PoolClient, type: string, { id, department, url, actor, at, more, tell = [] }: Noted) {
  await addEntry(connection, {
    type,
    at,
    decision: null,
    tell: tell.map((told) => [told, null] as const),
    actor: actor.name,
    seat: actor.seats[0] ?? 'system',
    department: actor.department,
    data: { subject: `webhook:${id}`, of: department, host: new URL(url).host, ...more },
  })
}
