/** What the server answers to the web: dates are `YYYY-MM-DD` in Asia/Shanghai, instants RFC 3339, ids strings. */

import type { DecisionResult } from '#notice/decision-words.ts'
import type { ReturnReason } from '#notice/feedback-fields.ts'

export interface NamedCode {
  readonly code: string
  readonly name: string
}

export interface Seat extends NamedCode {
  readonly seat?: string | null
}

export interface Viewer {
  readonly username: string
  readonly name: string
  readonly department: NamedCode
  readonly seats: readonly NamedCode[]
  readonly permissions: readonly string[]
  readonly sight: 'city' | 'department'
}

export interface Session {
  readonly csrfToken: string
  readonly viewer: Viewer
  readonly demo: boolean
  readonly city: string
}

export type PushStatus = 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended'
export type PushRole = 'lead' | 'assist' | 'copy'
export type PushKind = 'new' | 'correction' | 'reroute'

/** A due date with its working, as the server counted it; `workingDaysLeft` is negative when late. */
export interface DueWorking {
  readonly workingDaysLeft?: number | null
  readonly explanation?: string | null
}

export interface PushRow {
  readonly id: string
  readonly decision: string
  readonly kind: PushKind
  readonly role: PushRole
  readonly status: PushStatus
  readonly department: NamedCode
  readonly custodian: Seat
  readonly item: NamedCode
  readonly holderName: string
  readonly documentNumber: string
  readonly result: DecisionResult
  readonly region: NamedCode
  readonly address: string | null
  readonly decidedOn: string
  readonly sentAt: string
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly due?: DueWorking | null
  readonly receivedAt: string | null
  readonly receivedBy: string | null
  readonly viewedAt: string | null
  readonly returnReason?: ReturnReason | null
  readonly returnNote?: string | null
  /** Whose the returning department believes it to be. */
  readonly suggested?: NamedCode | null
}

export interface PushCounts {
  readonly pending: number
  readonly returned: number
  readonly overdue: number
}

export interface PushPage {
  readonly items: readonly PushRow[]
  readonly next: string | null
}

export interface ReceiptResult {
  readonly push: string
  readonly status: 'signed' | 'already-signed' | 'refused'
  readonly by: string | null
  readonly at: string | null
  readonly message: string | null
}

export type Tone = 'calm' | 'due' | 'late'

export interface WorkbenchTile {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly tone: Tone
  readonly to: string
}

export interface WorkbenchAlarm {
  readonly key: string
  readonly text: string
  readonly tone: Tone
  readonly to: string
  readonly at: string | null
}

export interface TrendDay {
  readonly day: string
  readonly sent: number
  readonly signed: number
}

export interface Workbench {
  readonly asOf: string
  readonly tiles: readonly WorkbenchTile[]
  readonly waiting: readonly PushRow[]
  readonly today: { readonly received: number; readonly signed: number; readonly returned: number; readonly feedback: number }
  readonly alarms: readonly WorkbenchAlarm[]
  readonly trend: readonly TrendDay[]
}

/** One change as it is told to a department over `/api/events`. */
export interface LiveEvent {
  readonly position: string | number
  readonly type: string
  readonly department: string
  readonly push: string | null
  readonly decision: string | null
  readonly at: string
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sm3: string
}
