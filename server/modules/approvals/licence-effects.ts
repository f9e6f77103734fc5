import type { Effect, EffectAsk } from '#kernel/cases/effects.ts'
import { addEntry } from '#kernel/journal.ts'
import { changeLicence, findLicenceState, licenceStates, receiversOf, type LicenceState } from '#kernel/licences.ts'
import { licenceActions } from '#notice/procedures/licence-grounds.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'

const stateAfter: Readonly<Record<string, LicenceState>> = {
  change: 'changed',
  withdraw: 'withdrawn',
  revoke: 'revoked',
  cancel: 'cancelled',
}
/** What may still befall a licence that has come to such an end: 注销 follows 撤销, 撤回 and 吊销 (行政许可法 70), nothing follows 注销. */
const possibleAfter: Readonly<Partial<Record<LicenceState, readonly string[]>>> = {
  withdrawn: ['cancel'],
  revoked: ['cancel'],
  stripped: ['cancel'],
  cancelled: [],
}
const gave = new Set(['granted', 'renewed', 'changed'])

interface Licence {
  readonly decision: string
  readonly kind: string
}

/** Refuses a request about what is no licence, or about one that has already come to the end asked for. Refusal 409. */
async function lockLicence({ connection, record }: EffectAsk): Promise<Licence> {
  const kind = String(record.fields['kind'])
  const { rows } = await connection.query<{ id: string; result: string }>(
    `select decision.id, decision.result from app.decision where decision.id = $1 for no key update`,
    [record.decision],
  )
  const decision = rows[0]
  const action = Object.hasOwn(licenceActions, kind) ? licenceActions[kind as keyof typeof licenceActions] : kind
  if (!decision || !gave.has(decision.result)) throw over(`这条决定没有授予许可，不能${action}`)
  const state = await findLicenceState(connection, decision.id)
  if (state !== null && possibleAfter[state]?.includes(kind) === false) throw over(`该许可${licenceStates[state]}，不能再${action}`)
  return { decision: decision.id, kind }
}

const over = (what: string) => new Refusal(409, 'licence-over', `${what}。请核对许可现状后重试。`)

export const examineLicence: Effect = async (ask) => void (await lockLicence(ask))

/** The licence's state follows the decision that was delivered, and its history says by which case (2.2.3.1). */
export const endLicence: Effect = async (ask) => {
  const { connection, at, record, performer } = ask
  const { decision, kind } = await lockLicence(ask)
  const state = stateAfter[kind]
  if (state === undefined) throw new Error(`${kind} changes no licence`)
  const { effectiveOn } = record.fields
  const since = typeof effectiveOn === 'string' ? effectiveOn : dayInShanghai(at)
  const entry = await addEntry(connection, {
    type: state === 'changed' ? 'decision.changed' : 'decision.ended',
    at,
    decision,
    tell: (await receiversOf(connection, [decision])).get(decision) ?? [],
    actor: performer.name,
    seat: performer.seat,
    department: performer.department,
    data: { case: record.id, state, since, documentNumber: record.fields['decisionNumber'] ?? null },
  })
  await changeLicence(connection, { decision, state, since, byDecision: null, byPenalty: null, actor: performer.name, at, entry })
}
