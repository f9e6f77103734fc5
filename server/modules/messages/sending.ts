import type { PoolClient } from 'pg'
import { noteFailure } from './gathering.ts'
import type { DeliveryReport, SendOutcome, SmsGateway } from './gateway.ts'

/** A message claimed for one attempt. */
export interface Claimed {
  readonly id: string
  readonly department: string
  readonly phone: string
  readonly text: string
  readonly pushes: number
  readonly attempts: number
}

/** Messages claimed at once. */
const batch = 20
/** Milliseconds until the next attempt after the first, second, … temporary failure; after the last it is permanent. */
const backoff = [30_000, 2 * 60_000, 10 * 60_000, 30 * 60_000] as const
/** Milliseconds that a gateway may take for one message. */
const patience = 20_000
/** Milliseconds after which a claim without an outcome belongs to a worker that died: well beyond the patience. */
const forsaken = 60_000

/** Committed before the gateway is called: whatever happens then, nobody else takes these again. Two workers never share one. */
export async function claimMessages(connection: PoolClient, at: Date): Promise<readonly Claimed[]> {
  const { rows } = await connection.query<Claimed>({
    name: 'sms-claim',
    text: `update app.message set status = 'sending', attempts = message.attempts + 1, sent_at = $1, gateway_id = null, next_attempt_at = null, last_error = null
           where message.id in (
             select open.id from app.message as open
             where open.status in ('created', 'temporary-failure') and (open.next_attempt_at is null or open.next_attempt_at <= $1)
             order by open.id limit ${batch} for update skip locked)
           returning message.id, message.department, message.phone, message.text, message.pushes, message.attempts`,
    values: [at],
  })
  return rows
}

/** Hands one message over. A gateway that throws or says nothing in time leaves the outcome unknown: undefined. */
export async function handOver(gateway: SmsGateway, message: Claimed, failed: (cause: unknown) => void): Promise<SendOutcome | undefined> {
  const { promise: silence, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, patience, undefined)
  try {
    const sent = gateway.send({
      idempotencyKey: message.id,
      phone: message.phone,
      text: message.text,
      template: { key: 'new-work', params: { count: String(message.pushes) } },
    })
    return await Promise.race([sent, silence])
  } catch (cause) {
    // A gateway's error may quote the request, and the request holds a phone: only its kind is logged.
    failed(new Error(`SMS ${message.id}: the gateway failed (${cause instanceof Error ? cause.name : typeof cause})`))
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

interface Settled {
  readonly status: 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure' | 'technical-failure'
  readonly reason: string | null
  readonly providerMessageId: string | null
  /** Milliseconds from now. */
  readonly again: number | null
}

const unknown: Settled = {
  status: 'technical-failure',
  reason: '发送结果未知，为免重复不再自动发送，请人工确认',
  providerMessageId: null,
  again: null,
}

function judge(outcome: SendOutcome | undefined, attempts: number, gateway: SmsGateway): Settled {
  if (!outcome) return gateway.abilities.idempotent ? later('网关没有应答', attempts) : unknown
  if (outcome.outcome === 'try-later') return later(outcome.reason, attempts)
  if (outcome.outcome === 'refused') return { status: 'permanent-failure', reason: outcome.reason, providerMessageId: null, again: null }
  // Without reports an acceptance is the last that will be heard, as with any post.
  const awaited = outcome.outcome === 'accepted' && gateway.abilities.reports
  return { status: awaited ? 'sending' : 'delivered', reason: null, providerMessageId: outcome.providerMessageId, again: null }
}

function later(reason: string, attempts: number): Settled {
  const again = backoff[attempts - 1]
  return again === undefined
    ? { status: 'permanent-failure', reason: `已尝试${attempts}次：${reason}`, providerMessageId: null, again: null }
    : { status: 'temporary-failure', reason, providerMessageId: null, again }
}

/** Writes the outcomes of claimed messages; one that another hand has settled meanwhile stays as it is. */
export async function settleMessages(
  connection: PoolClient,
  outcomes: readonly { readonly message: Claimed; readonly outcome: SendOutcome | undefined }[],
  gateway: SmsGateway,
  bureau: string,
  at: Date,
): Promise<void> {
  for (const { message, outcome } of outcomes) await settle(connection, message, judge(outcome, message.attempts, gateway), bureau, at)
}

async function settle(
  connection: PoolClient,
  { id, department, attempts }: Pick<Claimed, 'id' | 'department' | 'attempts'>,
  { status, reason, providerMessageId, again }: Settled,
  bureau: string,
  at: Date,
): Promise<void> {
  const { rowCount } = await connection.query({
    name: 'sms-settle',
    text: `update app.message set
             status = $3, last_error = $4, gateway_id = coalesce($5, message.gateway_id),
             next_attempt_at = case when $6::integer is null then null else $7::timestamptz + make_interval(secs => $6::integer / 1000.0) end,
             finished_at = case when $3 in ('delivered', 'permanent-failure', 'technical-failure') then $7::timestamptz end
           where message.id = $1 and message.status = 'sending' and message.attempts = $2`,
    values: [id, attempts, status, reason, providerMessageId, again, at],
  })
  if (rowCount === 1 && (status === 'permanent-failure' || status === 'technical-failure')) {
    await noteFailure(connection, { message: id, department, status, reason: reason ?? '' }, bureau, at)
  }
}

/**
 * Claims whose worker died between the call and its outcome, and acceptances without a report for three days: unknown, so a person gets
 * them (or, with an idempotent gateway, the next try).
 */
export async function settleForsaken(connection: PoolClient, gateway: SmsGateway, bureau: string, at: Date): Promise<number> {
  const { rows } = await connection.query<Claimed>({
    name: 'sms-forsaken',
    text: `select message.id, message.department, message.attempts from app.message
           where message.status = 'sending' and message.sent_at <= $1 and (message.gateway_id is null or message.sent_at <= $1::timestamptz - interval '3 days')
           order by message.id limit ${batch} for update skip locked`,
    values: [new Date(at.getTime() - forsaken)],
  })
  for (const message of rows) await settle(connection, message, judge(undefined, message.attempts, gateway), bureau, at)
  return rows.length
}

/** A report on a message accepted before. One that is unknown or settled already is passed over: operators report twice. */
export async function noteReport(
  connection: PoolClient,
  gateway: SmsGateway,
  report: DeliveryReport,
  bureau: string,
  at: Date,
): Promise<void> {
  const { rows } = await connection.query<Claimed>({
    name: 'sms-reported',
    text: `select message.id, message.department, message.attempts from app.message
           where message.gateway = $1 and message.gateway_id = $2 and message.status = 'sending' for update`,
    values: [gateway.name, report.providerMessageId],
  })
  const message = rows[0]
  if (!message) return
  const { outcome, providerMessageId } = report
  const reason = report.reason ?? '运营商报告未送达'
  await settle(
    connection,
    message,
    judge(outcome === 'delivered' ? { outcome, providerMessageId } : { outcome, reason }, message.attempts, gateway),
    bureau,
    at,
  )
}
