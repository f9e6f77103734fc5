import type { Answer, Body } from '../../api/generated.ts'

export type Import = Answer<'GET /api/imports/{id}'>
export type ImportState = Import['state']
export type ImportKind = Import['kind']
export type ImportPage = Answer<'GET /api/imports'>
export type ImportRowPage = Answer<'GET /api/imports/{id}/rows'>
export type ImportRow = ImportRowPage['items'][number]
export type RowStatus = ImportRow['status']
export type Choices = Answer<'GET /api/import-columns'>
export type ColumnAnswer = Body<'POST /api/imports/{id}/columns'>['columns'][number]
export type ChoiceChange = Body<'PUT /api/import-columns'>

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
