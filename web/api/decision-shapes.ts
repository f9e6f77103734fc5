import type { Confidentiality, DecisionResult, HolderKind } from '#notice/decision-words.ts'
import type { FeedbackKind, FeedbackResult, ReturnReason } from '#notice/feedback-fields.ts'
import type { DueWorking, NamedCode, PushRow, StoredFile } from './shapes.ts'

export interface Holder {
  readonly kind: HolderKind
  readonly name: string
  readonly uscc: string | null
  readonly idType: string | null
  readonly idNumber: string | null
  readonly legalRepresentative: string | null
  readonly phone: string | null
}

export interface Decision {
  readonly id: string
  readonly sourceId: string
  readonly revision: number
  readonly item: NamedCode
  readonly documentNumber: string
  readonly documentName: string | null
  readonly category: string | null
  readonly certificateName: string | null
  readonly certificateNumber: string | null
  readonly content: string
  readonly decidedOn: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly result: DecisionResult
  readonly status: string
  readonly holder: Holder
  readonly region: NamedCode
  readonly address: string | null
  readonly handler: string | null
  readonly reviewer: string | null
  readonly approver: string | null
  readonly confidentiality: Confidentiality
  readonly receivedAt: string
  readonly client: string | null
}

export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

export interface Revision {
  readonly revision: number
  readonly receivedAt: string
  readonly changes: readonly FieldChange[]
}

export interface Actor {
  readonly name: string
  readonly seat: string | null
  readonly department: string | null
}

export interface TimelineEntry {
  readonly position: string | number | null
  readonly at: string
  readonly type: string
  readonly text: string
  readonly actor: Actor | null
  readonly push: string | null
  readonly clause: string | null
}

export interface Feedback {
  readonly id: string
  readonly push: string | null
  readonly department: NamedCode
  readonly kind: FeedbackKind
  readonly result: FeedbackResult
  readonly text: string
  readonly inspectedOn: string | null
  readonly files: readonly StoredFile[]
  readonly actionWanted: boolean
  readonly at: string
  readonly by: string
  readonly answer: { readonly text: string; readonly at: string; readonly by: string } | null
  readonly dueOn: string | null
  readonly overdue?: boolean
  readonly due?: DueWorking | null
}

export type ActionName = 'receive' | 'return' | 'feedback' | 'reroute' | 'uphold' | 'answer'

/** What the viewer may do now; the server says it, the page only draws it. */
export interface PossibleAction {
  readonly action: ActionName
  readonly push?: string | null
  readonly feedback?: string | null
  readonly label: string
  readonly consequence: string
}

export interface DecisionView {
  readonly decision: Decision
  readonly files?: readonly StoredFile[]
  readonly revisions: readonly Revision[]
  readonly pushes: readonly PushRow[]
  readonly timeline: readonly TimelineEntry[]
  readonly feedbacks: readonly Feedback[]
  readonly actions: readonly PossibleAction[]
}

export interface LedgerRow {
  readonly id: string
  readonly item: NamedCode
  readonly documentNumber: string
  readonly holderName: string
  readonly result: DecisionResult
  readonly decidedOn: string
  readonly receivedAt: string
  readonly region: NamedCode
  readonly status: 'routed' | 'unrouted' | 'ended'
  readonly pushes: { readonly total: number; readonly signed: number; readonly overdue: number }
  readonly revision: number
}

export interface LedgerPage {
  readonly items: readonly LedgerRow[]
  readonly next: string | null
  readonly total?: number | null
}

export interface ReturnDraft {
  readonly push: string
  readonly reason: ReturnReason
  readonly note?: string
  readonly suggestedDepartment?: string
}

export interface FeedbackDraft {
  readonly push: string
  readonly kind: FeedbackKind
  readonly result: FeedbackResult
  readonly text: string
  readonly inspectedOn?: string
  readonly files: readonly string[]
  readonly actionWanted: boolean
}
