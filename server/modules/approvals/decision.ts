import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { recordLook } from '#kernel/looks.ts'
import { maskNumbers } from '#kernel/personal.ts'
import { findRequirementsOf, type CarriedRequirements } from '#kernel/requirements.ts'
import type { DecisionTable, FeedbackTable } from '#kernel/tables.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter, presentPushes, pushColumns, showWorking, type PushRecord } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import type { Seal } from '#platform/seal.ts'
import { possibleActions } from './actions.ts'
import { presentRevisions, type RevisionRecord } from './revisions.ts'
import { DecisionView } from './shapes.ts'
import { presentEntry, type JournalRecord } from './timeline.ts'
import { markViewed } from './viewed.ts'

export type DecisionRecord = {
  readonly [Column in keyof DecisionTable]: DecisionTable[Column] extends { __select__: infer Select } ? Select : DecisionTable[Column]
}
type FeedbackRecord = {
  readonly [Column in keyof FeedbackTable]: FeedbackTable[Column] extends { __select__: infer Select } ? Select : FeedbackTable[Column]
}
interface FileRecord {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly sm3: string
}
interface Found {
  readonly decision: DecisionRecord
  readonly pushes: readonly PushRecord[]
  readonly journal: readonly JournalRecord[]
  readonly revisions: readonly RevisionRecord[]
  readonly feedbacks: readonly FeedbackRecord[]
  readonly files: readonly FileRecord[]
  readonly requirements: CarriedRequirements | null
}

/** `GET /api/decisions/:id`: everything about one decision that this viewer may see, and what may be done next. */
export const decision =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/decisions/:id',
      { config: { permission: 'decision.read' }, schema: { params: Type.Object({ id: Id }), response: answers(DecisionView) } },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const found = await withinConnection(city.database.pool, workingSight(viewer), async (connection) => {
          const known = await read(connection, request.params.id)
          if (!known) return null
          const { id, document_number: title } = known.decision
          await recordLook(connection, { kind: 'decision-opened', at, by: viewer, decision: id, title })
          if (!(await markViewed(connection, viewer, id, at))) return known
          return await read(connection, id)
        })
        // What a look has written is there to be numbered only after the commit.
        city.committed()
        if (!found) throw notFound('这条决定')
        return present(directory, city.seal, found, viewer, at) as never
      },
    )
  }

async function read(connection: PoolClient, id: string): Promise<Found | null> {
  const ask = async <Row extends object>(text: string, values: readonly unknown[] = [id]) =>
    (await connection.query<Row & Record<string, unknown>>(text, [...values])).rows
  const [decision] = await ask<DecisionRecord>('select * from app.decision where decision.id = $1')
  if (!decision) return null
  const feedbacks = await ask<FeedbackRecord>('select * from app.feedback where feedback.decision = $1 order by feedback.id desc')
  const wanted = [...new Set([...(decision.files ?? []), ...feedbacks.flatMap(({ files }) => files)])]
  return {
    decision,
    feedbacks,
    requirements: await findRequirementsOf(connection, { item: decision.item, decidedOn: decision.decided_on }),
    pushes: await ask<PushRecord>(
      `select ${pushColumns} from app.push join app.decision on decision.id = push.decision where push.decision = $1 order by push.id`,
    ),
    journal: await ask<JournalRecord>(
      `select journal.id, journal.type, journal.at, journal.feeds, journal.pushes, journal.actor, journal.actor_seat, journal.actor_department, journal.data
       from app.journal where journal.decision = $1 order by journal.id desc limit 500`,
    ),
    revisions: await ask<RevisionRecord>(
      'select revision.revision, revision.received_at, revision.content from app.decision_revision as revision where revision.decision = $1 order by revision.revision',
    ),
    files:
      wanted.length === 0
        ? []
        : await ask<FileRecord>('select file.id, file.name, file.size, file.sm3 from app.file where file.id = any($1)', [wanted]),
  }
}

function present(
  directory: Directory,
  seal: Seal,
  { decision, pushes, journal, revisions, feedbacks, files, requirements }: Found,
  viewer: Viewer,
  at: Date,
) {
  const names = presenter(directory)
  const today = dayInShanghai(at)
  const fileOf = (id: string) => files.filter((file) => file.id === id).map((file) => ({ ...file, size: Number(file.size) }))
  return {
    decision: {
      id: decision.id,
      sourceId: decision.source_id,
      revision: decision.revision,
      item: names.item(decision.item, decision.item_as_sent),
      documentNumber: decision.document_number,
      documentName: decision.document_name,
      category: decision.category,
      certificateName: decision.certificate_name,
      certificateNumber: decision.certificate_number,
      content: decision.content,
      decidedOn: decision.decided_on,
      validFrom: decision.valid_from,
      validTo: decision.valid_to,
      result: decision.result,
      status: decision.status,
      holder: {
        kind: decision.holder_kind,
        name: decision.holder_name,
        uscc: decision.holder_uscc,
        idType: decision.holder_id_type,
        legalRepresentative: decision.holder_legal_representative,
        ...maskNumbers(seal, decision),
      },
      region: names.region(decision.region),
      address: decision.address,
      handler: decision.handler,
      reviewer: decision.reviewer,
      approver: decision.approver,
      confidentiality: decision.confidentiality,
      receivedAt: decision.received_at.toISOString(),
      client: viewer.sight === 'city' ? decision.client : null,
    },
    requirements,
    files: (decision.files ?? []).flatMap(fileOf),
    revisions: presentRevisions(directory, seal, decision, revisions),
    pushes: presentPushes(directory, pushes, at),
    timeline: journal.map((record) => presentEntry(directory, record)),
    feedbacks: feedbacks.map((feedback) => ({
      id: feedback.id,
      push: feedback.push,
      department: names.department(feedback.department),
      kind: feedback.kind,
      result: feedback.result,
      text: feedback.text,
      inspectedOn: feedback.inspected_on,
      files: feedback.files.flatMap(fileOf),
      actionWanted: feedback.action_wanted,
      at: feedback.given_at.toISOString(),
      by: feedback.given_by,
      answer:
        feedback.answer === null
          ? null
          : { text: feedback.answer, at: feedback.answered_at?.toISOString() ?? '', by: feedback.answered_by ?? '' },
      dueOn: feedback.due_on,
      overdue: feedback.status === 'awaiting-answer' && feedback.due_on !== null && feedback.due_on < today,
      due:
        feedback.status === 'awaiting-answer' && feedback.due_on !== null
          ? showWorking(directory, dayInShanghai(feedback.given_at), feedback.due_on, today, feedback.clock)
          : null,
    })),
    actions: possibleActions(directory, viewer, pushes, feedbacks),
  }
}
