import type { NamedCode } from '../../api/shapes.ts'

export type ImportState = 'queued' | 'reading' | 'done' | 'refused' | 'failed'
export type RowStatus = 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected'

export interface Import {
  readonly id: string
  readonly department: NamedCode
  readonly fileName: string
  readonly size: number
  readonly sm3: string
  readonly state: ImportState
  readonly by: string
  readonly at: string
  readonly finishedAt: string | null
  readonly defaultRegion: string | null
  readonly progress: Readonly<Record<RowStatus | 'rows' | 'secrets' | 'percent', number>> & { readonly total: number | null }
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly layout: '2018' | '2015' | null
  readonly unknownColumns: readonly string[]
  readonly originalKept: boolean
}

export interface ImportPage {
  readonly items: readonly Import[]
  readonly next: string | null
}

export interface ImportRow {
  readonly row: number
  readonly status: RowStatus
  readonly decision: string | null
  readonly documentNumber: string | null
  readonly errors: readonly { readonly place: string; readonly pointer: string; readonly code: string; readonly message: string }[]
}

export interface ImportRowPage {
  readonly items: readonly ImportRow[]
  readonly next: string | null
}

export interface Received {
  readonly id: string
  readonly status: 'queued' | 'same-file'
  readonly message: string
}

/** What became of a decision entered by hand. */
export interface Entered {
  readonly sourceId: string
  readonly status: Exclude<RowStatus, 'rejected'>
  readonly id: string
  readonly revision: number
  readonly pushes: readonly { readonly id: string; readonly department: string; readonly role: string }[]
}
