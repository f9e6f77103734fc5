import type { Answer } from '../../api/generated.ts'

export type PenaltyPage = Answer<'GET /api/penalties'>
export type PenaltyRow = PenaltyPage['items'][number]
export type PenaltyView = Answer<'GET /api/penalties/{id}'>
export type FollowUpPage = Answer<'GET /api/follow-ups'>
export type FollowUpRow = FollowUpPage['items'][number]
export type Candidates = Answer<'GET /api/follow-ups/{id}/candidates'>
export type DecisionLink = Candidates['items'][number]
export type After = Answer<'GET /api/decisions/{id}/after'>
export type Entered = Answer<'POST /api/penalties'>
