import type { PoolClient } from 'pg'
import type { DecisionResult, HolderKind } from '#notice/decision-words.ts'
import type { LicenceEffect } from '#notice/penalty-words.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Directory } from '#kernel/directory.ts'
import type { FollowUpKind } from '#kernel/licences.ts'
import { presenter, showWorking } from '#modules/pushes/index.ts'

/** A decision as it stands beside a penalty; all null where there is none, or where the viewer may not see it. */
export const linkColumns = `decision.id as decision, decision.document_number as decision_number, decision.item, decision.item_as_sent,
  decision.holder_name as decision_holder, decision.result, decision.decided_on as decision_day, decision.certificate_number`
export interface LinkRecord {
  readonly decision: string | null
  readonly decision_number: string
  readonly item: string | null
  readonly item_as_sent: string
  readonly decision_holder: string
  readonly result: DecisionResult
  readonly decision_day: string
  readonly certificate_number: string | null
}
export interface PenaltyRecord extends LinkRecord {
  readonly id: string
  readonly document_number: string
  readonly holder_name: string
  readonly holder_kind: HolderKind
  readonly department: string
  readonly categories: readonly string[]
  readonly effect: LicenceEffect
  readonly decided_on: string
  readonly received_at: Date
  readonly revision: number
  readonly unseen: boolean
}
/** $1 is always the viewer's department. */
export const penaltyColumns = `
  penalty.id, penalty.document_number, penalty.holder_name, penalty.holder_kind, penalty.department, penalty.categories, penalty.effect, penalty.decided_on, penalty.received_at,
  penalty.revision, notice.penalty is not null and notice.seen_at is null as unseen, ${linkColumns}`
export const penaltyTables = `
  app.penalty left join app.decision on decision.id = penalty.decision
  left join app.penalty_notice as notice on notice.penalty = penalty.id and notice.department = $1`

export function presentLink(directory: Directory, record: LinkRecord) {
  if (record.decision === null) return null
  return {
    id: record.decision,
    documentNumber: record.decision_number,
    item: presenter(directory).item(record.item, record.item_as_sent),
    holderName: record.decision_holder,
    result: record.result,
    decidedOn: record.decision_day,
    certificateNumber: record.certificate_number,
  }
}

export function presentPenalty(directory: Directory, record: PenaltyRecord) {
  return {
    id: record.id,
    documentNumber: record.document_number,
    holderName: record.holder_name,
    holderKind: record.holder_kind,
    department: presenter(directory).department(record.department),
    categories: [...record.categories],
    effect: record.effect,
    decidedOn: record.decided_on,
    receivedAt: record.received_at.toISOString(),
    revision: record.revision,
    decision: presentLink(directory, record),
    unseen: record.unseen,
  }
}

export interface FollowUpRecord extends LinkRecord {
  readonly id: string
  readonly kind: FollowUpKind
  readonly reason: string
  readonly owner: string
  readonly opened_at: Date
  readonly due_on: string
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly closing_note: string | null
  readonly penalty: string | null
  readonly penalty_number: string | null
  readonly penalty_holder: string | null
}

const reasonWords: Readonly<Record<string, string>> = {
  'no-clue': '报送时没有注明原许可决定。请按相对人查找并关联；与许可无关的，说明情况后办结。',
  'no-match': '按报送的文号、证号或事项没有找到原决定。请按相对人查找并关联；原决定不在本平台的，说明情况后办结。',
  ambiguous: '有几件决定都可能是原决定。请选择其中一件。',
  'holder-differs': '报送的决定编号属于另一个相对人。请核对后选择正确的原决定。',
  stripped: '许可证照已被吊销，应当依法办理注销（行政许可法第七十条第四项）。请录入注销决定；经核实只是暂扣的，说明情况后办结。',
}

export async function readFollowUps(connection: PoolClient, where: string, values: readonly unknown[]): Promise<readonly FollowUpRecord[]> {
  const { rows } = await connection.query<FollowUpRecord>(
    `select follow_up.id, follow_up.kind, follow_up.reason, follow_up.owner, follow_up.opened_at, follow_up.due_on, follow_up.closed_at, follow_up.closed_by,
            follow_up.closing_note, penalty.id as penalty, penalty.document_number as penalty_number, penalty.holder_name as penalty_holder, ${linkColumns}
     from app.follow_up left join app.penalty on penalty.id = follow_up.penalty left join app.decision on decision.id = follow_up.decision
     where ${where}`,
    [...values],
  )
  return rows
}

export function presentFollowUp(directory: Directory, record: FollowUpRecord, at: Date) {
  const today = dayInShanghai(at)
  const { penalty, closed_at: closedAt } = record
  return {
    id: record.id,
    kind: record.kind,
    reason: record.reason,
    words: reasonWords[record.reason] ?? '',
    penalty:
      penalty === null ? null : { id: penalty, documentNumber: record.penalty_number ?? '', holderName: record.penalty_holder ?? '' },
    decision: presentLink(directory, record),
    owner: presenter(directory).department(record.owner),
    openedAt: record.opened_at.toISOString(),
    dueOn: record.due_on,
    overdue: closedAt === null && record.due_on < today,
    due: closedAt === null ? showWorking(directory, dayInShanghai(record.opened_at), record.due_on, today) : null,
    closed: closedAt === null ? null : { at: closedAt.toISOString(), by: record.closed_by ?? '', note: record.closing_note },
  }
}
