import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { namesOf } from './present.ts'
import { acting, createProposal, refuseMoved, type ProposalDraft } from './proposal-acts.ts'
import { addLine } from './proposal-lines.ts'
import { lockProposal } from './proposal-rows.ts'
import { lastMonths } from './study.ts'
import {
  answerSuggestion,
  findSuggestions,
  getSuggestion,
  lastEntry,
  lockSuggestion,
  type Suggestion,
  type SuggestionKey,
} from './suggestions.ts'

/** Returns of so many months propose; older ones have had their time. */
export const proposingMonths = 6

/** Takes a suggestion into a draft of its own, or into one that is open. Answers the draft's number. Throws Refusal 409, 422. */
export async function takeSuggestion(city: City, viewer: Viewer, key: SuggestionKey, into: string | null): Promise<string> {
  const directory = await city.directory.refresh()
  const today = dayInShanghai(city.now())
  return await acting(city, viewer, async (connection) => {
    await lockSuggestion(connection, key)
    const suggestion = getSuggestion(await findSuggestions(connection, directory, lastMonths(today, proposingMonths), today), key)
    const draft = draftOf(suggestion, directory.items.get(suggestion.item)?.name ?? suggestion.item, namesOf(directory), today)
    const id = into ?? (await createProposal(city, directory, connection, viewer, draft))
    if (into !== null) {
      const held = await lockProposal(connection, into)
      refuseMoved(held, ['draft'], undefined)
      await addLine(city, directory, connection, viewer, held, draft)
    }
    await answerSuggestion(city, connection, viewer, { ...key, answer: 'taken', reason: '', proposal: id, until: lastEntry(suggestion) })
    return id
  })
}

/** Declines a suggestion for a reason; answers how many returns spoke for it. Later ones propose anew. Throws Refusal 409. */
export async function declineSuggestion(city: City, viewer: Viewer, key: SuggestionKey, reason: string): Promise<number> {
  const directory = await city.directory.refresh()
  const today = dayInShanghai(city.now())
  return await acting(city, viewer, async (connection) => {
    await lockSuggestion(connection, key)
    const suggestion = getSuggestion(await findSuggestions(connection, directory, lastMonths(today, proposingMonths), today), key)
    await answerSuggestion(city, connection, viewer, { ...key, answer: 'declined', reason, proposal: null, until: lastEntry(suggestion) })
    return suggestion.evidence.length
  })
}

/** The draft says why in the words of its evidence; effective from today on, which its author may put off. */
function draftOf(
  { item, region, from, to, after, evidence }: Suggestion,
  itemName: string,
  names: ReturnType<typeof namesOf>,
  today: string,
): ProposalDraft {
  const where = region === null ? '全市' : names.region(region).name
  const numbers = evidence
    .slice(-5)
    .map(({ number }) => number)
    .join('、')
  return {
    title: `${itemName}：${where}改由${names.department(to).name}接收`.slice(0, 200),
    reason: `${names.department(from).name}退回、改派${names.department(to).name}共 ${evidence.length} 件（${numbers}${evidence.length > 5 ? ' 等' : ''}），按退回建议调整。`,
    basis: '',
    effectiveFrom: today,
    pastPushes: null,
    lines: [{ item, region, receivers: after }],
  }
}
