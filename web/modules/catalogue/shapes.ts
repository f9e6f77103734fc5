import type { Intake, ReceiverRole, SupervisorRole } from '#notice/catalogue-words.ts'
import type { NamedCode } from '../../api/shapes.ts'

export interface ItemRow {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly typeName: string
  readonly category: string
  readonly intake: Intake
  readonly intakeName: string
  readonly approvingBody: NamedCode
  readonly lead: NamedCode | null
  readonly assists: readonly NamedCode[]
  readonly rules: number
  readonly regionalRules: number
  readonly routed: boolean
  readonly decisions30: number
  readonly active: boolean
}
export interface ItemPage {
  readonly items: readonly ItemRow[]
  readonly next: string | null
  readonly total: number
}
export interface Receiver {
  readonly department: NamedCode
  readonly role: ReceiverRole
}
export interface Rule {
  readonly id: string
  readonly item: NamedCode
  readonly region: NamedCode | null
  readonly from: string
  readonly to: string | null
  readonly state: 'in-force' | 'future' | 'past' | 'withdrawn'
  readonly receivers: readonly Receiver[]
  readonly note: string
  readonly madeBy: string
  readonly madeAt: string
}
export interface RulePage {
  readonly on: string | null
  readonly rules: readonly Rule[]
  readonly next: string | null
  readonly regions: readonly NamedCode[]
}
export interface Warning {
  readonly code: string
  readonly message: string
}
export interface HistoryEntry {
  readonly type: string
  readonly at: string
  readonly actor: { readonly name: string; readonly seat: string; readonly department: string }
  readonly text: string
  readonly note: string
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}
export interface Entrustment {
  readonly letter: string
  readonly scope: string
  readonly from: string
  readonly to: string | null
}
export interface ItemView extends ItemRow {
  readonly legalBasis: string
  readonly originalDepartment: NamedCode | null
  readonly intakeNote: string | null
  readonly entrustment: Entrustment | null
  readonly publicSafety: boolean
  readonly statutoryLimit: number | null
  readonly version: number
  readonly supervisors: readonly { readonly department: NamedCode; readonly role: SupervisorRole }[]
  readonly mapping: readonly Rule[]
  readonly history: readonly HistoryEntry[]
  readonly warnings: readonly Warning[]
}
/** What is sent to enter or change an item. */
export interface ItemDraft {
  readonly name: string
  readonly type: string
  readonly category: string
  readonly legalBasis: string
  readonly approvingBody: string
  readonly originalDepartment: string | null
  readonly intake: Intake
  readonly intakeNote: string | null
  readonly entrustment: Entrustment | null
  readonly publicSafety: boolean
  readonly statutoryLimit: number | null
  readonly active: boolean
  readonly supervisors: readonly { readonly department: string; readonly role: SupervisorRole }[]
}
export interface RuleDraft {
  readonly item: string
  readonly region: string | null
  readonly effectiveFrom: string
  readonly receivers: readonly { readonly department: string; readonly role: ReceiverRole }[]
  readonly note: string
  readonly pastPushes: PastPushes
  readonly replaces: string | null
}
/** What becomes of what went out already, where a change reaches into the past. */
export type PastPushes = 'keep' | 'list' | null
/** A rule proposed: nothing is in force before a second person has approved it. */
export interface RuleProposed {
  readonly proposal: string
  readonly affected: number
  readonly warnings: readonly Warning[]
}
export interface Duty {
  readonly item: NamedCode
  readonly intakeName: string
  readonly approvingBody: NamedCode
  readonly role: string
  readonly receives: readonly { readonly region: NamedCode | null; readonly role: ReceiverRole; readonly from: string }[]
  readonly decisions30: number
}
export interface Duties {
  readonly department: NamedCode
  readonly on: string
  readonly leads: readonly Duty[]
  readonly assists: readonly Duty[]
  readonly copies: readonly Duty[]
}
export interface Receiving {
  readonly receivers: readonly Receiver[]
  readonly waiting: string | null
  readonly why: string
}
