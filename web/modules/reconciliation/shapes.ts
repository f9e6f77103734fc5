import type { DueWorking, NamedCode, Seat } from '../../api/shapes.ts'

export type DayState = 'counted' | 'matched' | 'difference'
export interface Counts {
  readonly received: number
  readonly pushed: number
  readonly waiting: number
  readonly rejected: number
  readonly unaccounted: number
  readonly pushes: number
  readonly held: number
}
export interface Cell extends Counts {
  readonly day: string
  readonly id: string
  readonly state: DayState
  readonly open: number
  readonly signatures: number
}
export interface GridSource {
  readonly client: NamedCode
  readonly department: NamedCode
  readonly cells: readonly Cell[]
}
export interface Run {
  readonly id: string
  readonly kind: 'daily' | 'asked'
  readonly firstDay: string
  readonly lastDay: string
  readonly askedBy: string
  readonly askedAt: string
  readonly finishedAt: string | null
  readonly days: number
  readonly counted: number
  readonly healed: number
  readonly differences: number
  readonly fault: string | null
}
export interface Grid {
  readonly today: string
  readonly days: readonly string[]
  readonly sources: readonly GridSource[]
  readonly open: number
  readonly overdue: number
  readonly healed: number
  readonly orphans: number
  readonly run: Run | null
}
export interface Difference {
  readonly id: string
  readonly text: string
  readonly remedy: string
  readonly ids: readonly string[]
  readonly count: number
  readonly owner: Seat
  readonly openedAt: string
  readonly dueOn: string
  readonly overdue: boolean
  readonly due: DueWorking
  readonly status: 'open' | 'explained' | 'healed' | 'closed'
  readonly note: string | null
  readonly explainedBy: string | null
  readonly closedBy: string | null
  readonly mayExplain: boolean
  readonly mayClose: boolean
}
export interface Signature {
  readonly by: string
  readonly seat: string
  readonly at: string
}
export interface DaySource extends Counts {
  readonly id: string
  readonly client: NamedCode
  readonly department: NamedCode
  readonly state: DayState
  readonly digest: string
  readonly countedAt: string
  readonly list: {
    readonly count: number
    readonly digest: string
    readonly by: string | null
    readonly at: string
    readonly hasIds: boolean
  } | null
  readonly items: readonly (Counts & { readonly item: NamedCode })[]
  readonly differences: readonly Difference[]
  readonly bureauSigned: Signature | null
  readonly sourceSigned: Signature | null
  readonly maySign: 'bureau' | 'source' | null
}
export interface Healing {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly decision: string | null
  readonly department: NamedCode | null
}
export interface DayPage {
  readonly day: string
  readonly over: boolean
  readonly sources: readonly DaySource[]
  readonly healings: readonly Healing[]
  readonly healed: number
}
