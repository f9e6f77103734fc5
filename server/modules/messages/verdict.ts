import type { Findings, SendOutcome, SmsGateway } from './gateway.ts'

/** What is written after an attempt, a report or an inquiry. */
export interface Settled {
  readonly status: 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure' | 'technical-failure'
  readonly reason: string | null
  readonly providerMessageId: string | null
  /** Milliseconds until the next attempt. */
  readonly again: number | null
  /** Milliseconds until the gateway is asked what became of it. */
  readonly ask: number | null
}

const minute = 60_000
/** Milliseconds until the next attempt after the first, second, … temporary failure; after the last it is permanent. */
const backoff = [30_000, 2 * minute, 10 * minute, 30 * minute] as const
/** Milliseconds between inquiries after a message whose outcome is unknown: after the last a person gets it. */
const unknownAsks = [15_000, minute, 5 * minute, 20 * minute] as const
/** The same for one that was accepted: operators report within minutes, and give up on a phone that is off after two days. */
const acceptedAsks = [30_000, 2 * minute, 10 * minute, 60 * minute, 6 * 60 * minute, 24 * 60 * minute, 48 * 60 * minute] as const

const settled = (status: Settled['status'], reason: string | null, more: Partial<Settled> = {}): Settled => ({
  status,
  reason,
  providerMessageId: null,
  again: null,
  ask: null,
  ...more,
})
const forAPerson = (reason: string) => settled('technical-failure', `${reason}。发送结果未知，为免重复不再自动发送，请人工确认`)

/** What an attempt, or a report on it, means. An unknown outcome is never a reason to send again, but with an idempotent gateway. */
export function judge(outcome: SendOutcome, attempts: number, gateway: SmsGateway): Settled {
  if (outcome.outcome === 'try-later') return later(outcome.reason, attempts)
  if (outcome.outcome === 'refused') return settled('permanent-failure', outcome.reason)
  if (outcome.outcome === 'unknown') {
    if (gateway.abilities.idempotent) return later(outcome.reason, attempts)
    return gateway.find
      ? settled('sending', `${outcome.reason}，正在向网关查询是否已发出`, { ask: unknownAsks[0] })
      : forAPerson(outcome.reason)
  }
  const { providerMessageId } = outcome
  // Without reports an acceptance is the last that will be heard, as with any post.
  return outcome.outcome === 'accepted' && gateway.abilities.reports
    ? settled('sending', null, { providerMessageId, ask: gateway.find ? acceptedAsks[0] : null })
    : settled('delivered', null, { providerMessageId })
}

/** What an inquiry means; `asks` counts it. Nothing found is not yet "not sent": the gateway's list may be behind. */
export function judgeFindings(findings: Findings, { accepted, asks }: { readonly accepted: boolean; readonly asks: number }): Settled {
  if (findings.found === 'delivered') return settled('delivered', null)
  if (findings.found === 'refused') return settled('permanent-failure', findings.reason)
  const next = accepted || findings.found === 'underway' ? acceptedAsks[asks] : unknownAsks[asks]
  if (next !== undefined) return settled('sending', accepted ? null : '正在向网关查询是否已发出', { ask: next })
  return forAPerson(accepted || findings.found === 'underway' ? '运营商一直没有送达回执' : '网关没有查到这条短信')
}

function later(reason: string, attempts: number): Settled {
  const again = backoff[attempts - 1]
  return again === undefined
    ? settled('permanent-failure', `已尝试${attempts}次：${reason}`)
    : settled('temporary-failure', reason, { again })
}
