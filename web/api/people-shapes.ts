import type { Answer } from './generated.ts'

export type Department = Answer<'GET /api/departments'>['items'][number]
export type DepartmentKind = Department['kind']
export type AccountPage = Answer<'GET /api/accounts'>
export type Account = AccountPage['items'][number]
export type Client = Answer<'GET /api/clients'>['items'][number]
export type ClientKey = Client['keys'][number]
/** One entry of the journal about an account, a department or a system. */
export type Change = Answer<'GET /api/accounts/{id}/history'>['items'][number]
