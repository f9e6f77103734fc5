import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { seatFor } from '../acting.ts'
import { subjectOf } from '../history.ts'
import type { Receiving } from '../item-check.ts'
import { receiversOn } from './outlook.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Span } from './replay.ts'
import { readReturns, type Return } from './returned.ts'

/** A rule change that returns propose: had it been in force, they would not have happened. */
export interface SuggestionKey {
  readonly item: string
  /** Null: the same came back from so many regions that the rule of the whole city is meant. */
  readonly region: string | null
  readonly from: string
  readonly to: string
}
export interface Suggestion extends SuggestionKey {
  readonly before: readonly Receiving[]
  readonly after: readonly Receiving[]
  readonly evidence: readonly Return[]
}
interface Answered extends SuggestionKey {
  readonly until: string
}

/** From so many regions on, what returns propose is meant for the whole city. */
const manyRegions = 3

/** What the re-routed returns of the span propose and nobody has answered, the best proven first. */
export async function findSuggestions(
  connection: PoolClient,
  directory: Directory,
  span: Span,
  today: string,
): Promise<readonly Suggestion[]> {
  const { rows: answered } = await connection.query<Answered>(
    `select answer.item, answer.region, answer.from_department as "from", answer.to_department as "to", answer.until_entry as until
     from app.mapping_suggestion_answer as answer left join app.mapping_proposal as proposal on proposal.id = answer.proposal
     where answer.answer = 'declined' or proposal.status in ('draft', 'submitted', 'approved')`,
  )
  const returns = (await readReturns(connection, span)).filter(
    (each) => each.outcome === 'rerouted' && each.byRule && !answered.some((answer) => covers(answer, each)),
  )
  return [...Map.groupBy(returns, ({ item, department, to }) => `${item} ${department} ${to}`).values()]
    .flatMap((group) => {
      const regions = Map.groupBy(group, ({ region }) => region)
      return regions.size >= manyRegions
        ? [suggest(directory, null, group, today)]
        : [...regions].map(([region, own]) => suggest(directory, region, own, today))
    })
    .filter((suggestion) => suggestion !== null)
    .toSorted((one, other) => other.evidence.length - one.evidence.length || (one.item < other.item ? -1 : 1))
}

const covers = (answer: Answered, each: Return) =>
  answer.item === each.item &&
  (answer.region === null || answer.region === each.region) &&
  answer.from === each.department &&
  answer.to === each.to &&
  BigInt(each.entry) <= BigInt(answer.until)

/** Null where today's rule no longer sends it there: it has been mended since. */
function suggest(directory: Directory, region: string | null, evidence: readonly Return[], today: string): Suggestion | null {
  const { item, department: from, to } = evidence[0]!
  if (item === null || to === null || !directory.departments.get(to)?.active) return null
  const before = receiversOn(directory, item, region, today)
  const held = before.find(({ department }) => department === from)
  if (!held) return null
  return { item, region, from, to, before, after: moveDuty(before, held, to), evidence }
}

const ranks = ['lead', 'assist', 'copy'] as const

/** The new department takes over the role; where it received already, the stronger of the two roles is its own. */
function moveDuty(receivers: readonly Receiving[], { department: from, role }: Receiving, to: string): readonly Receiving[] {
  const there = receivers.find(({ department }) => department === to)
  const stronger = there && ranks.indexOf(there.role) < ranks.indexOf(role) ? there.role : role
  return receivers.flatMap((each) =>
    each.department === from
      ? there
        ? []
        : [{ department: to, role }]
      : [each.department === to ? { department: to, role: stronger } : each],
  )
}

interface Answer extends SuggestionKey {
  readonly answer: 'taken' | 'declined'
  readonly reason: string
  readonly proposal: string | null
  readonly until: string
}

/** Of two who answer the same suggestion one waits here, and then finds it answered. */
export async function lockSuggestion(connection: PoolClient, { item, from, to }: SuggestionKey): Promise<void> {
  await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 2212))', [`${item} ${from} ${to}`])
}

/** The suggestion as it stands now. Throws Refusal 409 where it is answered or no longer follows from the returns. */
export function getSuggestion(found: readonly Suggestion[], key: SuggestionKey): Suggestion {
  const suggestion = found.find(
    ({ item, region, from, to }) => item === key.item && region === key.region && from === key.from && to === key.to,
  )
  if (!suggestion) {
    throw new Refusal(409, 'already-answered', '这条建议已有人处理，或对照表已经变更，您的操作未办理。请刷新查看。')
  }
  return suggestion
}

export const lastEntry = ({ evidence }: Suggestion): string => evidence.at(-1)!.entry

export async function answerSuggestion(city: City, connection: PoolClient, viewer: Viewer, answer: Answer): Promise<void> {
  const seat = seatFor(viewer, 'mapping.write')
  await connection.query(
    `insert into app.mapping_suggestion_answer (item, region, from_department, to_department, answer, reason, proposal, until_entry, by_name, by_seat, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      answer.item,
      answer.region,
      answer.from,
      answer.to,
      answer.answer,
      answer.reason.trim(),
      answer.proposal,
      answer.until,
      viewer.name,
      seat,
      city.now(),
    ],
  )
  if (answer.answer === 'taken') return
  const { item, region, from, to, reason } = answer
  await addEntry(connection, {
    type: 'mapping.declined',
    at: city.now(),
    decision: null,
    tell: [],
    actor: viewer.name,
    seat,
    department: viewer.department,
    data: { subject: subjectOf(item), suggestion: { region, from, to }, note: reason.trim() },
  })
}
