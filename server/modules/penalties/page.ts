import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { penaltyFields } from '#notice/penalty-table.ts'
import type { HolderKind } from '#notice/decision-words.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { maskPenaltyId } from '#kernel/personal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import type { Seal } from '#platform/seal.ts'
import { notFound } from '#platform/http/problem.ts'
import {
  penaltyColumns,
  penaltyTables,
  presentFollowUp,
  presentLink,
  readFollowUps,
  type FollowUpRecord,
  type PenaltyRecord,
} from './rows.ts'
import { PenaltyView } from './shapes.ts'

/** The text of a penalty as its row and each kept revision has it. */
interface Text {
  readonly document_number: string
  readonly offence: string
  readonly facts: string
  readonly basis: string
  readonly categories: readonly string[]
  readonly content: string
  readonly fine: string | null
  readonly confiscated: string | null
  readonly licence: string | null
  readonly decided_on: string
  readonly valid_to: string | null
  readonly public_until: string | null
  readonly organ: string | null
  readonly organ_uscc: string | null
  readonly remark: string | null
  readonly holder_kind: HolderKind
  readonly holder_name: string
  readonly holder_uscc: string | null
  readonly holder_id_type: string | null
  readonly client: string
  readonly holder_id_number: string | null
  readonly holder_legal_representative: string | null
}
interface Full extends PenaltyRecord, Omit<Text, 'document_number' | 'categories' | 'decided_on' | 'holder_name'> {
  readonly source_id: string
  readonly brought_by: string
  readonly linked_by: string | null
  readonly linked_how: string | null
  readonly clue_decision: string | null
  readonly clue_document: string | null
  readonly clue_certificate: string | null
  readonly clue_item: string | null
}
interface Found {
  readonly row: Full
  readonly notices: readonly {
    readonly department: string
    readonly sent_at: Date
    readonly seen_at: Date | null
    readonly seen_by: string | null
  }[]
  readonly revisions: readonly { readonly revision: number; readonly received_at: Date; readonly content: Text }[]
  readonly followUps: readonly FollowUpRecord[]
  readonly cases: readonly CancellationRecord[]
}
interface CancellationRecord {
  readonly id: string
  readonly procedure: string
  readonly procedure_version: number
  readonly state: string
  readonly due_on: string | null
  readonly closed_at: Date | null
}

/** `GET /api/penalties/:id`: one penalty, whom it was told, and what is still to be done about it. */
export const page =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/penalties/:id',
      { config: { permission: 'penalty.read' }, schema: { params: Type.Object({ id: Id }), response: answers(PenaltyView) } },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const found = await withinConnection(city.database.pool, viewer, (connection) => read(connection, viewer, request.params.id))
        if (!found) throw notFound('这条处罚')
        return present(directory, city.seal, found, viewer, at)
      },
    )
  }

async function read(connection: PoolClient, viewer: Viewer, id: string): Promise<Found | null> {
  const ask = async <Row extends object>(text: string) => (await connection.query<Row & Record<string, unknown>>(text, [id])).rows
  const { rows } = await connection.query<Full>(
    `select ${penaltyColumns}, penalty.client, penalty.source_id, penalty.offence, penalty.facts, penalty.basis, penalty.content, penalty.fine, penalty.confiscated, penalty.licence,
            penalty.valid_to, penalty.public_until, penalty.organ, penalty.organ_uscc, penalty.remark, penalty.holder_kind, penalty.holder_uscc, penalty.holder_id_type,
            penalty.holder_id_number, penalty.holder_legal_representative, penalty.brought_by, penalty.linked_by, penalty.linked_how,
            penalty.clue_decision, penalty.clue_document, penalty.clue_certificate, penalty.clue_item
     from ${penaltyTables} where penalty.id = $2`,
    [viewer.department, id],
  )
  if (!rows[0]) return null
  return {
    row: rows[0],
    notices: await ask(
      'select notice.department, notice.sent_at, notice.seen_at, notice.seen_by from app.penalty_notice as notice where notice.penalty = $1 order by notice.department',
    ),
    revisions: await ask(
      'select revision.revision, revision.received_at, revision.content from app.penalty_revision as revision where revision.penalty = $1 order by revision.revision',
    ),
    followUps: await readFollowUps(connection, 'follow_up.penalty = $1 order by follow_up.id desc', [id]),
    cases: await ask(
      'select c.id, c.procedure, c.procedure_version, c.state, c.due_on, c.closed_at from app.case as c where c.penalty = $1 order by c.id desc',
    ),
  }
}

function present(directory: Directory, seal: Seal, { row, notices, revisions, followUps, cases }: Found, viewer: Viewer, at: Date) {
  const names = presenter(directory)
  const mayRoute = viewer.permissions.has('waiting.route')
  return {
    penalty: {
      id: row.id,
      sourceId: row.source_id,
      revision: row.revision,
      department: names.department(row.department),
      documentNumber: row.document_number,
      offence: row.offence,
      facts: row.facts,
      basis: row.basis,
      categories: [...row.categories],
      effect: row.effect,
      content: row.content,
      fine: amount(row.fine),
      confiscated: amount(row.confiscated),
      licence: row.licence,
      decidedOn: row.decided_on,
      validTo: row.valid_to,
      publicUntil: row.public_until,
      organ: row.organ,
      organUscc: row.organ_uscc,
      remark: row.remark,
      holder: {
        kind: row.holder_kind,
        name: row.holder_name,
        uscc: row.holder_uscc,
        idType: row.holder_id_type,
        idNumber: maskPenaltyId(seal, row),
        legalRepresentative: row.holder_legal_representative,
      },
      receivedAt: row.received_at.toISOString(),
      by: row.brought_by,
      linkedBy: row.linked_by,
      linkedHow: row.linked_how,
      clues: cluesOf(row),
    },
    decision: presentLink(directory, row),
    notices: notices.map((notice) => ({
      department: names.department(notice.department),
      sentAt: notice.sent_at.toISOString(),
      seenAt: notice.seen_at?.toISOString() ?? null,
      seenBy: notice.seen_by,
    })),
    revisions: revisions.map(({ revision, received_at: receivedAt, content }, n) => ({
      revision,
      receivedAt: receivedAt.toISOString(),
      changes: differences(content, revisions[n + 1]?.content ?? row),
    })),
    followUps: followUps.map((one) => presentFollowUp(directory, one, at)),
    cases: cases.map(({ id, procedure, procedure_version: version, state, due_on: dueOn, closed_at: closedAt }) => ({
      id,
      state: getProcedure(procedure, version).states[state]?.title ?? state,
      dueOn,
      overdue: dueOn !== null && dueOn < dayInShanghai(at),
      closed: closedAt !== null,
    })),
    may: {
      seen: row.unseen && viewer.permissions.has('push.receive'),
      link: mayRoute && followUps.some(({ kind, closed_at: closedAt }) => kind === 'penalty-original' && closedAt === null),
    },
  }
}

const amount = (text: string | null) => (text === null ? null : text.replace(/\.?0+$/u, ''))

function cluesOf(row: Full): string[] {
  const said: readonly (readonly [label: string, value: string | null])[] = [
    ['原决定编号', row.clue_decision],
    ['原决定文书号', row.clue_document],
    ['原许可编号', row.clue_certificate],
    ['许可事项', row.clue_item],
  ]
  return said.flatMap(([label, value]) => (value === null ? [] : [`${label} ${value}`]))
}

const labels: readonly (readonly [column: keyof Text, label: string])[] = [
  ['document_number', penaltyFields.documentNumber.label],
  ['offence', penaltyFields.offence.label],
  ['facts', penaltyFields.facts.label],
  ['basis', penaltyFields.basis.label],
  ['categories', penaltyFields.categories.label],
  ['content', penaltyFields.content.label],
  ['fine', penaltyFields.fine.label],
  ['confiscated', penaltyFields.confiscated.label],
  ['licence', penaltyFields.licence.label],
  ['decided_on', penaltyFields.decidedOn.label],
  ['valid_to', penaltyFields.validTo.label],
  ['public_until', penaltyFields.publicUntil.label],
  ['organ', penaltyFields.organ.label],
  ['remark', penaltyFields.remark.label],
  ['holder_name', penaltyFields.name.label],
  ['holder_uscc', penaltyFields.uscc.label],
]
/** What the next revision says otherwise; personal numbers are not among it. */
function differences(before: Text, after: Text | Full) {
  return labels.flatMap(([column, label]) => {
    const [old, now] = [wordsOf(before[column]), wordsOf(after[column])]
    return old === now ? [] : [{ label, before: old, after: now }]
  })
}
const wordsOf = (value: Text[keyof Text]): string | null =>
  value === null
    ? null
    : Array.isArray(value)
      ? value.join('；')
      : /^\d+\.\d+$/u.test(String(value))
        ? String(Number(value))
        : String(value)
