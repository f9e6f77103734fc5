/** What the server answers to the web, by the names that the screens use: dates are `YYYY-MM-DD` in Asia/Shanghai, instants RFC 3339, ids strings. */

import type { Answer } from './generated.ts'

export type Session = Answer<'GET /api/session'>
export type Viewer = Session['viewer']

export type PushPage = Answer<'GET /api/pushes'>
export type PushRow = PushPage['items'][number]
export type PushStatus = PushRow['status']
export type PushRole = PushRow['role']
export type PushKind = PushRow['kind']
export type PushCounts = Answer<'GET /api/pushes/counts'>
export type NamedCode = PushRow['item']
/** A department with the seat that answers for it there. */
export type Seat = PushRow['custodian']
/** A due date with its working, as the server counted it; `workingDaysLeft` is negative when late. */
export type DueWorking = NonNullable<PushRow['due']>

export type ReceiptResult = Answer<'POST /api/receipts'>['results'][number]

export type Workbench = Answer<'GET /api/workbench'>
export type Tone = Workbench['tiles'][number]['tone']
export type TrendDay = Workbench['trend'][number]

export type StoredFile = Answer<'GET /api/decisions/{id}'>['files'][number]

/** One change as it is told to a department over the stream of `/api/events`, which no description of answers covers. */
export interface LiveEvent {
  readonly position: string | number
  readonly type: string
  readonly department: string
  readonly push: string | null
  readonly decision: string | null
  readonly at: string
}
