import type { Answer, Body } from './generated.ts'

/** The waiting queue and refused rows as the server answers them. */
export type WaitingPage = Answer<'GET /api/waiting'>
export type WaitingRow = WaitingPage['items'][number]
export type WaitingReason = WaitingRow['reason']['code']
export type SuggestedReceiver = WaitingRow['suggested']['receivers'][number]
export type RouteDraft = Body<'POST /api/waiting/{id}/route'>
export type Rematch = Answer<'POST /api/waiting/rematch'>
export type RejectionPage = Answer<'GET /api/rejections'>
export type RejectionRow = RejectionPage['items'][number]
export type RejectionDetail = Answer<'GET /api/rejections/{id}'>
