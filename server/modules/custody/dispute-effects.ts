import type { PoolClient } from 'pg'
import type { Effect, EffectAsk } from '#kernel/cases/effects.ts'
import { settleDispute } from '#kernel/disputes.ts'
import type { Seat } from '#kernel/seats.ts'
import { Refusal } from '#platform/http/problem.ts'

const textOf = ({ record }: EffectAsk, field: string): string => {
  const value = record.fields[field]
  return typeof value === 'string' ? value : ''
}

/** The open dispute about what the case is about, whichever push of the decision carries it; nothing where only an item is in question. */
async function findOpen(connection: PoolClient, { push, decision }: { readonly push: string | null; readonly decision: string | null }) {
  if (push === null && decision === null) return undefined
  const { rows } = await connection.query<{ id: string; case: string | null }>(
    `select dispute.id, dispute.case from app.dispute
     where dispute.settled_at is null and (dispute.push = $1 or ($1::bigint is null and dispute.decision = $2)) order by dispute.id for update`,
    [push, decision],
  )
  return rows[0]
}

/** From the opening on the dispute is settled by this case and by nothing else. Refusal 409 where another case has it. */
export const holdDispute: Effect = async ({ connection, record }) => {
  const dispute = await findOpen(connection, record)
  if (!dispute) return
  if (dispute.case !== null)
    throw new Refusal(409, 'already-in-case', '这件边界争议已经启动正式裁定。请到“我的办件”中继续办理，不要重复启动。', undefined, {
      case: dispute.case,
    })
  await connection.query('update app.dispute set "case" = $2 where dispute.id = $1', [dispute.id, record.id])
}

/** Agreement is a department's signed word that the matter is its own, not somebody's memory of a telephone call. Refusal 422. */
export const examineAgreement: Effect = async (ask) => {
  const receiver = textOf(ask, 'receiver')
  const { rowCount } = await ask.connection.query(
    `select from app.case as position join app.case_party as party on party.case_id = position.id and party.party = 'stating'
     where position.parent = $1 and position.state = 'stated' and position.fields ->> 'position' = 'ours' and party.department = $2`,
    [ask.record.id, receiver],
  )
  if (rowCount !== 0) return
  const message = '该部门还没有签发“由本部门监管”的陈述，不能按协商一致办理。请等该部门陈述，或提出裁定方案'
  throw new Refusal(422, 'no-agreement', `${message}。`, [{ pointer: '/fields/receiver', code: 'no-agreement', message }])
}

/** The push goes where the case says, by the same writer as a settlement without a case. */
export const settleByCase: Effect = async (ask) => {
  const { connection, known, at, record, performer } = ask
  const { rows } = await connection.query<{ id: string }>(
    'select dispute.id from app.dispute where dispute."case" = $1 and dispute.settled_at is null',
    [record.id],
  )
  const dispute = rows[0]?.id
  if (dispute === undefined) return
  const words = [textOf(ask, 'reasons'), textOf(ask, 'basis'), textOf(ask, 'agreement')].filter((one) => one !== '')
  const actor = { name: performer.name, department: performer.department, seats: [performer.seat as Seat] }
  const settling = { dispute, department: textOf(ask, 'receiver'), note: words.join('；').slice(0, 1000), byCase: record.id }
  await settleDispute(connection, known, actor, settling, at)
}

/** The dispute stays where it is, with the office, and may again be settled by its word alone or by another case. */
export const releaseDispute: Effect = async ({ connection, record }) => {
  await connection.query('update app.dispute set "case" = null where dispute."case" = $1 and dispute.settled_at is null', [record.id])
}
