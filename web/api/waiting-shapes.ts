/** The waiting queue and refused rows as the server answers them. */

import type { DecisionResult } from '#notice/decision-words.ts'
import type { FieldError } from './client.ts'
import type { DueWorking, NamedCode, PushRole, Seat } from './shapes.ts'

export type WaitingReason = 'unknown-item' | 'unknown-region' | 'no-rule' | 'inactive-receiver'

export interface SuggestedReceiver {
  readonly department: NamedCode
  readonly role: PushRole
}

export interface WaitingRow {
  readonly id: string
  readonly decision: {
    readonly id: string
    readonly itemAsSent: string
    readonly item: NamedCode | null
    readonly documentNumber: string
    readonly holderName: string
    readonly content: string
    readonly region: NamedCode
    readonly address: string | null
    readonly decidedOn: string
    readonly result: DecisionResult
    readonly receivedAt: string
  }
  readonly reason: { readonly code: WaitingReason; readonly text: string; readonly remedy: string }
  readonly owner: Seat
  readonly openedAt: string
  readonly dueOn: string
  readonly overdue: boolean
  readonly due: DueWorking
  readonly candidates: readonly { readonly code: string; readonly name: string; readonly similarity: number }[]
  readonly suggested: { readonly item: NamedCode | null; readonly receivers: readonly SuggestedReceiver[] }
}

export interface WaitingPage {
  readonly items: readonly WaitingRow[]
  readonly next: string | null
  readonly counts: { readonly all: number; readonly overdue: number; readonly byReason: Readonly<Record<WaitingReason, number>> }
}

export interface RouteDraft {
  readonly item?: string
  readonly receivers: readonly { readonly department: string; readonly role: PushRole }[]
  readonly note?: string
}

export interface Rematch {
  readonly looked: number
  readonly routed: number
  readonly still: Readonly<Partial<Record<WaitingReason, number>>>
}

export interface RejectionRow {
  readonly id: string
  readonly client: NamedCode
  readonly department: NamedCode
  readonly sourceId: string | null
  readonly receivedAt: string
  readonly documentNumber: string | null
  readonly item: string | null
  readonly holderName: string | null
  readonly reasons: readonly FieldError[]
}

export interface RejectionPage {
  readonly items: readonly RejectionRow[]
  readonly next: string | null
  readonly clients: readonly NamedCode[]
}

export interface RejectionDetail extends RejectionRow {
  readonly content: readonly {
    readonly pointer: string
    readonly label: string
    readonly value: string
    readonly reasons: readonly string[]
  }[]
}
