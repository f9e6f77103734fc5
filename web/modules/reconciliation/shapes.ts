import type { Answer } from '../../api/generated.ts'

export type Grid = Answer<'GET /api/reconciliations'>
export type GridSource = Grid['sources'][number]
export type Cell = GridSource['cells'][number]
export type Run = Answer<'GET /api/reconciliation-runs/{id}'>
export type DayPage = Answer<'GET /api/reconciliations/{day}'>
export type DaySource = DayPage['sources'][number]
export type DayState = DaySource['state']
export type Difference = DaySource['differences'][number]
export type Signature = NonNullable<DaySource['bureauSigned']>
export type Healing = DayPage['healings'][number]
/** What is counted of a source, of a day or of an item alike. */
export type Counts = Pick<Cell, 'received' | 'pushed' | 'waiting' | 'rejected' | 'unaccounted' | 'pushes' | 'held'>
