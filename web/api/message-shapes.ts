/** The SMS outbox as the server answers it; statuses as GOV.UK Notify names them. */

import type { NamedCode } from './shapes.ts'

export type MessageStatus = 'created' | 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure' | 'technical-failure'

export interface MessageRow {
  readonly id: string
  readonly department: NamedCode
  readonly recipient: { readonly name: string; readonly seat: string; readonly phone: string } | null
  readonly text: string
  readonly pushes: number
  readonly status: MessageStatus
  readonly attempts: number
  readonly firstPushAt: string
  readonly createdAt: string
  readonly sentAt: string | null
  readonly nextAttemptAt: string | null
  readonly finishedAt: string | null
  readonly reason: string | null
}

export interface MessagePage {
  readonly items: readonly MessageRow[]
  readonly next: string | null
  readonly counts: Readonly<Record<MessageStatus, number>>
  readonly countedFrom: string
  readonly today: number
  readonly gateway: NamedGateway
}

export interface NamedGateway {
  readonly name: string
  readonly title: string
}
