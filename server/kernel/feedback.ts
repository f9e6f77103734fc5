import type { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { Seal } from '#platform/seal.ts'
import { seatOf, type Actor } from './actors.ts'
import { dueDay } from './directory.ts'
import { addEntry } from './journal.ts'
import type { KeepAnswer } from './kept-answer.ts'
import { maskAndSeal, places } from './personal.ts'
import type { ReceiptOptions } from './receipts.ts'

export interface FeedbackAsk {
  /** The push it is about, or the decision, of which the department then must hold a push. */
  readonly push: string | null
  readonly decision: string | null
  readonly kind: keyof typeof feedbackKinds
  readonly result: keyof typeof feedbackResults
  readonly text: string
  readonly inspectedOn: string | null
  readonly files: readonly string[]
  readonly actionWanted: boolean
}
interface Held {
  readonly id: string
  readonly decision: string
  readonly status: string
}

/** 监管信息反馈 and the bureau's answer (2.2.1.1, 2.2.2.1). */
export function openFeedback({ database, directory, seal, now, committed }: ReceiptOptions & { readonly seal: Seal }) {
  return {
    give: async (
      actor: Actor,
      ask: FeedbackAsk,
      keep?: KeepAnswer,
    ): Promise<{ readonly id: string; readonly status: string; readonly dueOn: string | null }> => {
      const at = now()
      refuseFuture(ask.inspectedOn, dayInShanghai(at))
      const known = await directory.current(at.getTime())
      const due = ask.actionWanted ? dueDay(known, dayInShanghai(at), known.settings.answerLimit) : null
      const seat = seatOf(actor, () => true)
      const given = await withinConnection(database.pool, { ...actor, sight: 'department' }, async (connection) => {
        const { rows: pushes } = await connection.query<Held>(
          `select push.id, push.decision, push.status from app.push
           where push.department = $1 and (push.id = $2 or ($2::bigint is null and push.decision = $3)) and push.status not in ('rerouted', 'superseded', 'ended')
           order by push.id desc limit 1 for share`,
          [actor.department, ask.push, ask.decision],
        )
        const held = pushes[0]
        if (!held) throw notFound('本部门在办的这条推送')
        if (held.status === 'pending' || held.status === 'returned') {
          throw new Refusal(409, 'not-received', '这条推送尚未签收。请先签收，再反馈监管信息。', undefined, { state: held.status })
        }
        await refuseForeignFiles(connection, ask.files, actor.department)
        const { rows } = await connection.query<{ id: string }>(`select nextval('app.feedback_id_seq') as id`)
        const id = rows[0]!.id
        const entry = await addEntry(connection, {
          type: 'feedback.created',
          at,
          decision: held.decision,
          tell: [...new Set([actor.department, known.bureau])].map((department) => [department, held.id] as const),
          actor: actor.name,
          seat,
          department: actor.department,
          data: { feedback: id, push: held.id, kind: ask.kind, result: ask.result, actionWanted: ask.actionWanted },
        })
        const status = ask.actionWanted ? 'awaiting-answer' : 'told'
        await connection.query(
          `insert into app.feedback (id, push, decision, department, kind, result, text, text_sealed, inspected_on, files, action_wanted, status, due_on, given_at, given_by, given_seat, last_entry)
           overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
          [
            id,
            held.id,
            held.decision,
            actor.department,
            ask.kind,
            ask.result,
            ...maskAndSeal(seal, places.feedbackText, id, ask.text),
            ask.inspectedOn,
            ask.files,
            ask.actionWanted,
            status,
            due?.dueOn ?? null,
            at,
            actor.name,
            seat,
            entry,
          ],
        )
        if (due?.provisional) await connection.query('update app.feedback set due_provisional = true where feedback.id = $1', [id])
        const answer = { id, status, dueOn: due?.dueOn ?? null }
        await keep?.(connection, answer)
        return answer
      })
      committed()
      return given
    },
    answer: async (
      actor: Actor,
      ask: { readonly feedback: string; readonly text: string },
    ): Promise<{ readonly id: string; readonly status: string }> => {
      const at = now()
      const known = await directory.current(at.getTime())
      await withinConnection(database.pool, actor, async (connection) => {
        const { rows } = await connection.query<{
          id: string
          push: string
          decision: string
          department: string
          status: string
          version: number
        }>(
          `select feedback.id, feedback.push, feedback.decision, feedback.department, feedback.status, feedback.version from app.feedback where feedback.id = $1 for update`,
          [ask.feedback],
        )
        const feedback = rows[0]
        if (!feedback) throw notFound('这条反馈')
        if (feedback.status === 'answered')
          throw new Refusal(409, 'already-answered', '这条反馈已经答复。请刷新查看。', undefined, { state: feedback.status })
        const seat = seatOf(actor, () => true)
        const entry = await addEntry(connection, {
          type: 'feedback.answered',
          at,
          decision: feedback.decision,
          tell: [...new Set([feedback.department, known.bureau])].map((department) => [department, feedback.push] as const),
          actor: actor.name,
          seat,
          department: actor.department,
          data: { feedback: feedback.id, push: feedback.push },
        })
        await connection.query(
          `update app.feedback set status = 'answered', answer = $2, answer_sealed = $3, answered_at = $4, answered_by = $5, version = feedback.version + 1, last_entry = $6
           where feedback.id = $1 and feedback.version = $7`,
          [feedback.id, ...maskAndSeal(seal, places.feedbackAnswer, feedback.id, ask.text), at, actor.name, entry, feedback.version],
        )
      })
      committed()
      return { id: ask.feedback, status: 'answered' }
    },
  }
}
export type FeedbackDesk = ReturnType<typeof openFeedback>

function refuseFuture(inspectedOn: string | null, today: string) {
  if (inspectedOn === null || inspectedOn <= today) return
  const message = '检查日期晚于今天。请核对日期，检查之后再反馈。'
  throw new Refusal(422, 'in-the-future', message, [{ pointer: '/inspectedOn', code: 'in-the-future', message }])
}

async function refuseForeignFiles(
  connection: { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> },
  files: readonly string[],
  department: string,
) {
  if (files.length === 0) return
  const { rows } = await connection.query('select file.id from app.file where file.id = any($1) and file.department = $2', [
    files,
    department,
  ])
  if (rows.length !== new Set(files).size) {
    const message = '附件编号中有不存在或不属于本部门的文件。请先上传文件，再使用返回的编号。'
    throw new Refusal(422, 'unknown-file', message, [{ pointer: '/files', code: 'unknown-file', message }])
  }
}
