import type { Answer } from './generated.ts'

/** The SMS outbox; statuses as GOV.UK Notify names them. */
export type MessagePage = Answer<'GET /api/messages'>
export type MessageRow = MessagePage['items'][number]
export type MessageStatus = MessageRow['status']
