import type { NamedCode } from './shapes.ts'

export type DepartmentKind = 'bureau' | 'supervisor' | 'member' | 'actor'

export interface Department extends NamedCode {
  readonly fullName: string
  readonly kind: DepartmentKind
  readonly successor: string | null
  readonly active: boolean
  readonly version: number
  readonly liaisons: readonly { readonly name: string; readonly seat: string }[]
  readonly vacancy: boolean
  /** Only for those who see the city. */
  readonly openPushes: number | null
}

export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly department: NamedCode
  readonly seats: readonly NamedCode[]
  readonly phone: string | null
  readonly active: boolean
  readonly demo: boolean
  readonly createdAt: string
  readonly version: number
}
export interface AccountPage {
  readonly items: readonly Account[]
  readonly next: string | null
}

export interface ClientKey {
  readonly hint: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly alive: boolean
}
export interface Client {
  readonly id: string
  readonly department: NamedCode
  readonly name: string
  readonly scopes: readonly NamedCode[]
  readonly createdAt: string
  readonly keys: readonly ClientKey[]
}

type Facts = Readonly<Record<string, unknown>> | null
/** One entry of the journal about an account, a department or a system. */
export interface Change {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly actor: string
  readonly seat: string
  readonly department: string
  readonly before: Facts
  readonly after: Facts
}
