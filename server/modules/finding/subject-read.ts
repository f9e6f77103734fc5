import type { PoolClient } from 'pg'
import type { NumberedRow } from '#kernel/personal.ts'

/** Decisions of one subject that are gathered at most: beyond that the ledger is the place to look. */
export const mostDecisions = 1000

export interface SubjectDecision extends NumberedRow {
  readonly id: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly document_number: string
  readonly content: string
  readonly result: string
  readonly decided_on: string
  readonly received_at: Date
  readonly status: string
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly holder_id_index: string | null
  readonly holder_legal_representative: string | null
  readonly address: string | null
}
const columns = `decision.id, decision.item, decision.item_as_sent, decision.document_number, decision.content, decision.result, decision.decided_on,
  decision.received_at, decision.status, decision.holder_kind, decision.holder_name, decision.holder_uscc, decision.holder_id_index,
  decision.holder_legal_representative, decision.address, decision.client, decision.source_id, decision.holder_id_number, decision.holder_phone`

export interface SubjectPush {
  readonly id: string
  readonly decision: string
  readonly department: string
  readonly status: string
  readonly sent_at: Date
  readonly due_on: string
  readonly received_by: string | null
}
export interface SubjectFeedback {
  readonly id: string
  readonly decision: string
  readonly department: string
  readonly kind: string
  readonly result: string
  readonly text: string
  readonly given_at: Date
}
export interface SubjectPenalty {
  readonly id: string
  readonly decision: string | null
  readonly department: string
  readonly document_number: string
  readonly offence: string
  readonly content: string
  readonly decided_on: string
}
export interface SubjectCase {
  readonly id: string
  readonly decision: string
  readonly procedure: string
  readonly title: string
  readonly state: string
  readonly opened_at: Date
  readonly closed_at: Date | null
}
export interface SubjectFile {
  readonly decisions: readonly SubjectDecision[]
  readonly pushes: readonly SubjectPush[]
  readonly feedbacks: readonly SubjectFeedback[]
  readonly penalties: readonly SubjectPenalty[]
  readonly cases: readonly SubjectCase[]
}

/** Everything of one subject that row security shows on this connection, the newest decision first; null where no decision is to be seen. */
export async function readSubject(
  connection: PoolClient,
  by: { readonly decision: string } | { readonly uscc: string },
): Promise<SubjectFile | null> {
  const decisions = 'uscc' in by ? await byUscc(connection, by.uscc) : await byDecision(connection, by.decision)
  if (decisions.length === 0) return null
  const ids = decisions.map(({ id }) => id)
  const uscc = decisions[0]!.holder_uscc
  const ask = async <Row extends object>(name: string, text: string, values: unknown[]) =>
    (await connection.query<Row & Record<string, unknown>>({ name, text, values })).rows
  return {
    decisions,
    pushes: await ask<SubjectPush>(
      'subject-pushes',
      `select push.id, push.decision, push.department, push.status, push.sent_at, push.due_on, push.received_by
       from app.push where push.decision = any($1::bigint[])`,
      [ids],
    ),
    feedbacks: await ask<SubjectFeedback>(
      'subject-feedbacks',
      `select feedback.id, feedback.decision, feedback.department, feedback.kind, feedback.result, feedback.text, feedback.given_at
       from app.feedback where feedback.decision = any($1::bigint[])`,
      [ids],
    ),
    penalties: [
      ...(await ask<SubjectPenalty>(
        'subject-penalties',
        `select ${penaltyColumns} from app.penalty where penalty.decision = any($1::bigint[])`,
        [ids],
      )),
      // Of a firm also those that are linked to no decision yet.
      ...(uscc === null
        ? []
        : await ask<SubjectPenalty>(
            'subject-penalties-of-firm',
            `select ${penaltyColumns} from app.penalty where coalesce(penalty.holder_uscc, penalty.holder_name) = $1 and penalty.decision is null`,
            [uscc],
          )),
    ],
    cases: await ask<SubjectCase>(
      'subject-cases',
      `select one.id, one.decision, one.procedure, one.title, one.state, one.opened_at, one.closed_at
       from app.case as one where one.decision = any($1::bigint[])`,
      [ids],
    ),
  }
}

const penaltyColumns =
  'penalty.id, penalty.decision, penalty.department, penalty.document_number, penalty.offence, penalty.content, penalty.decided_on'

async function byUscc(connection: PoolClient, uscc: string): Promise<readonly SubjectDecision[]> {
  const { rows } = await connection.query<SubjectDecision>({
    name: 'subject-by-uscc',
    text: `select ${columns} from app.decision where coalesce(decision.holder_uscc, decision.holder_name) = $1 and decision.holder_uscc = $1
           order by decision.id desc limit ${mostDecisions + 1}`,
    values: [uscc],
  })
  return rows
}

/** A firm by its code; a person by the keyed digest of the number; a person without a number is nobody but the one of this decision. */
async function byDecision(connection: PoolClient, id: string): Promise<readonly SubjectDecision[]> {
  const { rows } = await connection.query<SubjectDecision>({
    name: 'subject-of-decision',
    text: `select ${columns} from app.decision where decision.id = $1`,
    values: [id],
  })
  const [own] = rows
  if (!own) return []
  if (own.holder_uscc !== null) return await byUscc(connection, own.holder_uscc)
  if (own.holder_id_index === null) return [own]
  const same = await connection.query<SubjectDecision>({
    name: 'subject-by-number',
    text: `select ${columns} from app.decision where decision.holder_id_index = $1 and decision.holder_name = $2
           order by decision.id desc limit ${mostDecisions + 1}`,
    values: [own.holder_id_index, own.holder_name],
  })
  return same.rows
}
