import type { PoolClient } from 'pg'
import { openPhone } from '#kernel/personal.ts'
import type { Seal } from '#platform/seal.ts'
import type { DeliveryReport, Findings, SmsGateway } from './gateway.ts'
import { batch, settle, type Claimed } from './sending.ts'
import { judge, judgeFindings } from './verdict.ts'

/**
 * Keeps what the operator pushed. It is applied by the channel, because a report may come before the answer to the sending itself; one
 * that came before is not kept twice: operators report again when they like.
 */
export async function noteReport(connection: PoolClient, gateway: string, report: DeliveryReport, at: Date): Promise<void> {
  await connection.query({
    name: 'sms-report',
    text: `insert into app.message_report (gateway, gateway_id, outcome, reason, at) values ($1, $2, $3, $4, $5)
           on conflict (gateway, gateway_id, outcome) do nothing`,
    values: [gateway, report.providerMessageId, report.outcome, report.reason, at],
  })
}

/** Counts an SMS that somebody sent back. What it says and from which phone stays with the operator: nobody here is to read it (1.4). */
export async function noteUplink(connection: PoolClient, gateway: string, at: Date): Promise<void> {
  await connection.query(`insert into app.message_uplink (gateway, at) values ($1, $2)`, [gateway, at])
}

interface Reported extends Claimed {
  readonly report: string
  readonly outcome: DeliveryReport['outcome']
  readonly reported: string | null
  readonly gateway_id: string
}

/** Applies the reports of messages that are under way; one on a message settled already stays as a record. Returns how many. */
export async function applyReports(connection: PoolClient, gateway: SmsGateway, bureau: string, at: Date): Promise<number> {
  const { rows } = await connection.query<Reported>({
    name: 'sms-apply-reports',
    text: `select message.id, message.department, message.attempts, message.gateway_id, report.id as report, report.outcome, report.reason as reported
           from app.message join app.message_report as report on report.gateway = message.gateway and report.gateway_id = message.gateway_id
           where message.status = 'sending' and message.gateway_id is not null and report.applied_at is null
           order by message.id, report.id limit ${batch} for update of message skip locked`,
  })
  for (const { report, outcome, reported, ...message } of rows) {
    await connection.query(`update app.message_report set applied_at = $2 where message_report.id = $1`, [report, at])
    const reason = reported ?? '运营商报告未送达'
    const known = outcome === 'delivered' ? ({ outcome, providerMessageId: message.gateway_id } as const) : ({ outcome, reason } as const)
    await settle(connection, message, judge(known, message.attempts, gateway), bureau, at)
  }
  return rows.length
}

export interface Asked extends Claimed {
  readonly asks: number
  readonly gateway_id: string | null
  readonly sent_at: Date
}

/** Milliseconds that an inquiry may take before another worker may ask again. */
const lease = 60_000

/** Takes the messages about which the gateway is to be asked now. */
export async function claimAsks(connection: PoolClient, gateway: SmsGateway, at: Date): Promise<readonly Asked[]> {
  if (!gateway.find) return []
  const { rows } = await connection.query<Asked>({
    name: 'sms-claim-asks',
    text: `update app.message set asks = message.asks + 1, ask_at = $2
           where message.id in (
             select open.id from app.message as open where open.status = 'sending' and open.gateway = $3 and open.ask_at <= $1
             order by open.ask_at, open.id limit ${batch} for update skip locked)
           returning message.id, message.department, message.account, message.phone, message.text, message.kind, message.pushes, message.attempts, message.asks,
                     message.gateway_id, message.sent_at`,
    values: [at, new Date(at.getTime() + lease), gateway.name],
  })
  return rows
}

/** Asks about one message. A fault is no answer: asked again later. */
export async function askFor(gateway: SmsGateway, seal: Seal, { id, account, phone, sent_at }: Asked): Promise<Findings> {
  try {
    return (await gateway.find?.({ idempotencyKey: id, phone: openPhone(seal, account, phone), sentAt: sent_at })) ?? { found: 'no-answer' }
  } catch {
    return { found: 'no-answer' }
  }
}

export async function settleAsks(
  connection: PoolClient,
  answers: readonly { readonly message: Asked; readonly findings: Findings }[],
  bureau: string,
  at: Date,
): Promise<void> {
  for (const { message, findings } of answers) {
    const verdict = judgeFindings(findings, { accepted: message.gateway_id !== null, asks: message.asks })
    await settle(connection, message, verdict, bureau, at)
  }
}
