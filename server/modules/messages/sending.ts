import type { PoolClient } from 'pg'
import { openPhone } from '#kernel/personal.ts'
import type { Seal } from '#platform/seal.ts'
import type { SendOutcome, SmsGateway, SmsTemplate } from './gateway.ts'
import { noteFailure } from './gathering.ts'
import { judge, type Settled } from './verdict.ts'

/** A message claimed for one attempt. */
export interface Claimed {
  readonly id: string
  readonly department: string
  readonly account: string | null
  /** Sealed as the account had it; opened only on the way to the gateway. */
  readonly phone: string
  readonly text: string
  readonly kind: SmsTemplate['key']
  readonly pushes: number
  readonly attempts: number
}

/** Messages claimed at once. */
export const batch = 20
/** Milliseconds that a gateway may take for one message. */
const patience = 20_000
/** Milliseconds after which a claim without an outcome belongs to a worker that died: well beyond the patience. */
const forsaken = 60_000

export interface ClaimOptions {
  readonly gateway: SmsGateway
  readonly at: Date
  /** In quiet hours only what a person has asked to be sent goes out. */
  readonly quiet: boolean
}

/** Committed before the gateway is called: whatever happens then, nobody else takes these again. Two workers never share one. */
export async function claimMessages(connection: PoolClient, { gateway, at, quiet }: ClaimOptions): Promise<readonly Claimed[]> {
  const { rows } = await connection.query<Claimed>({
    name: 'sms-claim',
    text: `update app.message set status = 'sending', attempts = message.attempts + 1, sent_at = $1, gateway = $2, gateway_id = null,
                  next_attempt_at = null, ask_at = null, asks = 0, last_error = null
           where message.id in (
             select open.id from app.message as open
             where open.status in ('created', 'temporary-failure') and (open.next_attempt_at is null or open.next_attempt_at <= $1)
               and (not $3::boolean or open.again_of is not null)
             order by open.id limit ${batch} for update skip locked)
           returning message.id, message.department, message.account, message.phone, message.text, message.kind, message.pushes, message.attempts`,
    values: [at, gateway.name, quiet],
  })
  return rows
}

/** Hands one message over. A gateway that throws or says nothing in time leaves the outcome unknown. */
export async function handOver(gateway: SmsGateway, seal: Seal, message: Claimed, failed: (cause: unknown) => void): Promise<SendOutcome> {
  const { promise: silence, resolve } = Promise.withResolvers<SendOutcome>()
  const timer = setTimeout(resolve, patience, { outcome: 'unknown', reason: '短信网关没有在时限内应答' })
  try {
    const sent = gateway.send({
      idempotencyKey: message.id,
      phone: openPhone(seal, message.account, message.phone),
      text: message.text,
      template: { key: message.kind, params: { count: String(message.pushes) } },
    })
    return await Promise.race([sent, silence])
  } catch (cause) {
    // A gateway's error may quote the request, and the request holds a phone: only its kind is logged.
    failed(new Error(`SMS ${message.id}: the gateway failed (${cause instanceof Error ? cause.name : typeof cause})`))
    return { outcome: 'unknown', reason: '短信网关出现故障' }
  } finally {
    clearTimeout(timer)
  }
}

/** Writes what is known now. One that somebody settled meanwhile stays as it is: the late answer of a worker given up on changes nothing. */
export async function settleMessages(
  connection: PoolClient,
  outcomes: readonly { readonly message: Claimed; readonly outcome: SendOutcome }[],
  gateway: SmsGateway,
  bureau: string,
  at: Date,
): Promise<void> {
  for (const { message, outcome } of outcomes) await settle(connection, message, judge(outcome, message.attempts, gateway), bureau, at)
}

/** Writes one verdict, with its journal entry where the message has failed for good. */
export async function settle(
  connection: PoolClient,
  { id, department, attempts }: Pick<Claimed, 'id' | 'department' | 'attempts'>,
  { status, reason, providerMessageId, again, ask }: Settled,
  bureau: string,
  at: Date,
): Promise<void> {
  const { rowCount } = await connection.query({
    name: 'sms-settle',
    text: `update app.message set
             status = $3, last_error = $4,
             accepted = message.accepted + (message.gateway_id is null and ($5::text is not null or $3 = 'delivered'))::integer,
             gateway_id = coalesce($5, message.gateway_id),
             next_attempt_at = case when $6::integer is null then null else $7::timestamptz + make_interval(secs => $6::integer / 1000.0) end,
             ask_at = case when $8::integer is null then null else $7::timestamptz + make_interval(secs => $8::integer / 1000.0) end,
             finished_at = case when $3 in ('delivered', 'permanent-failure', 'technical-failure') then $7::timestamptz end
           where message.id = $1 and message.status = 'sending' and message.attempts = $2`,
    values: [id, attempts, status, reason, providerMessageId, again, at, ask],
  })
  if (rowCount === 1 && (status === 'permanent-failure' || status === 'technical-failure')) {
    await noteFailure(connection, { message: id, department, status, reason: reason ?? '' }, bureau, at)
  }
}

/**
 * Claims whose worker died between the call and its outcome, and acceptances without a report for three days: unknown, so the gateway is
 * asked where it can be, and a person gets them where it cannot.
 */
export async function settleForsaken(connection: PoolClient, gateway: SmsGateway, bureau: string, at: Date): Promise<number> {
  const { rows } = await connection.query<Claimed>({
    name: 'sms-forsaken',
    text: `select message.id, message.department, message.attempts from app.message
           where message.status = 'sending' and message.ask_at is null and message.sent_at <= $1
             and (message.gateway_id is null or message.sent_at <= $1::timestamptz - interval '3 days')
           order by message.id limit ${batch} for update skip locked`,
    values: [new Date(at.getTime() - forsaken)],
  })
  for (const message of rows) {
    const unknown = { outcome: 'unknown', reason: '没有得到短信网关的应答' } as const
    await settle(connection, message, judge(unknown, message.attempts, gateway), bureau, at)
  }
  return rows.length
}
