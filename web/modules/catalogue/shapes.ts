import type { Answer, Body } from '../../api/generated.ts'

export type ItemPage = Answer<'GET /api/items'>
export type ItemRow = ItemPage['items'][number]
export type ItemView = Answer<'GET /api/items/{code}'>
export type Entrustment = NonNullable<ItemView['entrustment']>
export type RulePage = Answer<'GET /api/mapping/rules'>
export type Rule = RulePage['rules'][number]
export type Receiver = Rule['receivers'][number]
export type HistoryEntry = ItemView['history'][number]
export type RuleDraft = Body<'POST /api/mapping/rules'>
/** What becomes of what went out already, where a change reaches into the past. */
export type PastPushes = NonNullable<RuleDraft['pastPushes']> | null
/** A rule proposed: nothing is in force before a second person has approved it. */
export type RuleProposed = Answer<'POST /api/mapping/rules'>
export type Warning = RuleProposed['warnings'][number]
export type Duties = Answer<'GET /api/departments/{code}/duties'>
export type Duty = Duties['leads'][number]
export type Receiving = Answer<'GET /api/mapping'>
/** What is sent to enter or change an item. */
export type ItemDraft = Omit<Body<'POST /api/items'>, 'code'>
