import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { approveProposal } from '#modules/catalogue/laboratory/approval.ts'
import { acting, commentProposal, submitProposal } from '#modules/catalogue/laboratory/proposal-acts.ts'
import { getProposal, linesToTry } from '#modules/catalogue/laboratory/proposal-rows.ts'
import { reading } from '#modules/catalogue/laboratory/replay.ts'
import { lastMonths, summarise } from '#modules/catalogue/laboratory/study.ts'
import { proposingMonths, takeSuggestion } from '#modules/catalogue/laboratory/suggestion-acts.ts'
import { findSuggestions } from '#modules/catalogue/laboratory/suggestions.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from './viewers.ts'

/** What the operator made of the returns: one change approved by the head, one laid before the departments, the rest still to be answered. */
export async function leavePastMapping(city: City): Promise<void> {
  const best = (await look(city))[0]
  const operator = await viewerOf(city, 'spj.operator')
  if (best) {
    const id = await submitted(city, operator, best)
    await approveProposal(city, await viewerOf(city, 'spj.head'), id, 2, '同意')
  }
  // Once the first is approved, what was proposed before may no longer follow from the rules: it is looked for anew, of another item.
  const second = (await look(city)).find(({ item }) => item !== best?.item)
  if (second) {
    const id = await submitted(city, operator, second)
    await commentProposal(
      city,
      await viewerOf(city, `${second.from.toLowerCase()}.liaison`),
      id,
      '同意调整。此前已签收的，仍由我单位负责到底。',
    )
  }
}

/** What the returns suggest now, the best founded first. */
async function look(city: City) {
  const directory = await city.directory.refresh()
  const today = dayInShanghai(city.now())
  const found = await reading(city.database.pool, programSight, (connection) =>
    findSuggestions(connection, directory, lastMonths(today, proposingMonths), today),
  )
  return found.toSorted((one, other) => other.evidence.length - one.evidence.length)
}

async function submitted(city: City, operator: Viewer, { item, region, from, to }: Parameters<typeof takeSuggestion>[2]): Promise<string> {
  const id = await takeSuggestion(city, operator, { item, region, from, to }, null)
  const directory = await city.directory.refresh()
  const proposal = await withinConnection(city.database.pool, operator, (connection) => getProposal(connection, id))
  const replay = await summarise(city, directory, linesToTry(proposal), proposal.effectiveFrom, 3)
  await acting(city, operator, (connection) => submitProposal(city, directory, connection, operator, id, 1, replay))
  return id
}
