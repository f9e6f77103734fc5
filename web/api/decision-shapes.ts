import type { Answer, Body } from './generated.ts'

export type DecisionView = Answer<'GET /api/decisions/{id}'>
export type Decision = DecisionView['decision']
export type Revision = DecisionView['revisions'][number]
export type TimelineEntry = DecisionView['timeline'][number]
export type Feedback = DecisionView['feedbacks'][number]

/** What the viewer may do now; the server says it, the page only draws it. */
export type PossibleAction = DecisionView['actions'][number]

export type LedgerPage = Answer<'GET /api/decisions'>
export type LedgerRow = LedgerPage['items'][number]

export type ReturnDraft = Body<'POST /api/returns'>
export type FeedbackDraft = Body<'POST /api/feedbacks'>
