import { holds, never, type Outcome } from '../findings.ts'
import { routes } from './city.ts'
import type { Known } from './known.ts'
import type { DecisionState, Feed, PushState, State } from './state.ts'

/** Every acknowledged decision exists once, with its pushes, its entry and its place in each feed; nothing else exists. */
export function checkDecisions(known: Known, state: State, feeds: readonly Feed[]): Outcome {
  const byName = Map.groupBy(state.decisions, ({ name }) => name)
  const byDecision = Map.groupBy(state.pushes, ({ decision }) => decision)
  const all = [...known.decisions]
  const acknowledged = all.filter(([, { answers }]) => answers.length > 0)
  const lost = acknowledged.filter(([name]) => !byName.has(name))
  const duplicated = all.filter(([name]) => (byName.get(name)?.length ?? 0) > 1)
  const unsettled = all.filter(([, { answers, cut }]) => cut && answers.length === 0)
  const refused = all.filter(([, part]) => part.refused !== null)
  const unexpected = state.decisions.filter(({ name }) => !known.decisions.has(name))
  const otherId = acknowledged.filter(
    ([name, { answers }]) => new Set([...answers.map(({ id }) => id), ...(byName.get(name) ?? []).map(({ id }) => id)]).size > 1,
  )
  const misrouted = state.decisions.filter((decision) => !isRouted(decision, known, byDecision.get(decision.id) ?? [], state))
  const otherPushes = acknowledged.filter(([name, { answers }]) => {
    const there = new Set((byName.get(name) ?? []).flatMap(({ id }) => byDecision.get(id) ?? []).map(({ id }) => id))
    return answers.some(({ pushes = [] }) => pushes.some(({ id }) => !there.has(id)))
  })
  const notOnce = state.decisions.filter(({ id, status }) => {
    const [created, unrouted] = [state.entries.get(`push.created ${id}`) ?? 0, state.entries.get(`decision.unrouted ${id}`) ?? 0]
    return status === 'routed' ? created !== 1 || unrouted !== 0 : created !== 0 || unrouted !== 1
  })
  const recovered = all.filter(
    ([name, { cut }]) => cut && (byName.get(name)?.[0]?.receivedAt ?? Number.POSITIVE_INFINITY) < known.settlingAt,
  )
  const fed = checkFeeds(state, feeds)
  const { entries, positions, first, last, pending } = state.positions
  return {
    findings: [
      never(
        'acknowledged decisions lost',
        lost.length,
        lost.map(([name]) => name),
      ),
      never(
        'decisions duplicated',
        duplicated.length,
        duplicated.map(([name]) => name),
      ),
      never(
        'decisions that nobody sent',
        unexpected.length,
        unexpected.map(({ name }) => name),
      ),
      never(
        'decisions refused though nothing is wrong with them',
        refused.length,
        refused.map(([name, part]) => [name, part.refused]),
      ),
      never(
        'unknown ends that stay unknown after asking again',
        unsettled.length,
        unsettled.map(([name]) => name),
      ),
      never(
        'decisions that were given another id when asked again',
        otherId.length,
        otherId.map(([name, { answers }]) => [name, answers.map(({ id }) => id)]),
      ),
      never(
        'decisions not with exactly the departments of their route',
        misrouted.length,
        misrouted.map(({ name }) => name),
      ),
      never(
        'acknowledged pushes that are not there',
        otherPushes.length,
        otherPushes.map(([name]) => name),
      ),
      never(
        'decisions without exactly one journal entry',
        notOnce.length,
        notOnce.map(({ name }) => name),
      ),
      ...fed.findings,
      holds(
        'the journal is numbered to its end without a gap',
        first === 1 && last === positions && positions === entries && pending === 0,
        `${entries} entries, ${positions} positions, ${first} to ${last}, ${pending} pending ${state.positions.pendingTypes ?? ''}`,
      ),
      holds(
        'the run met unknown ends to settle',
        all.some(([, { cut }]) => cut),
        `${all.filter(([, { cut }]) => cut).length} decisions`,
      ),
    ],
    numbers: {
      'decisions acknowledged': acknowledged.length,
      'decisions cut off': all.filter(([, { cut }]) => cut).length,
      'of them found done (recovered)': recovered.length,
      pushes: state.pushes.length,
      'journal entries': entries,
      ...fed.numbers,
    },
  }
}

function isRouted({ name, id, status }: DecisionState, known: Known, pushes: readonly PushState[], state: State): boolean {
  const expected = routes[known.decisions.get(name)?.item ?? '']
  if (!expected) return false
  if (expected.length === 0) return status === 'unrouted' && pushes.length === 0 && state.waiting.get(id) === 1
  const departments = pushes.map(({ department }) => department).toSorted()
  return status === 'routed' && !state.waiting.has(id) && departments.join() === expected.toSorted().join()
}

function checkFeeds(state: State, feeds: readonly Feed[]): Outcome {
  const gaps = feeds.flatMap(({ department, head, events }) => [
    ...events.filter(({ position }, index) => position !== index + 1).map(({ position }) => `${department}-${position}`),
    ...(events.length === head ? [] : [`${department} ends at ${events.length} of ${head}`]),
  ])
  const read = Map.groupBy(
    feeds.flatMap(({ department, events }) =>
      events.filter(({ type }) => type.includes('push.created')).map(({ data }) => ({ department, push: data.push ?? '' })),
    ),
    ({ push }) => push,
  )
  const neverRead = state.pushes.filter(({ id }) => !read.has(id))
  const twice = state.pushes.filter(({ id }) => (read.get(id)?.length ?? 0) > 1)
  const elsewhere = state.pushes.filter(({ id, department }) => read.get(id)?.some((event) => event.department !== department))
  return {
    findings: [
      never(
        'pushes never read in a feed',
        neverRead.length,
        neverRead.map(({ id }) => id),
      ),
      never(
        'pushes read twice',
        twice.length,
        twice.map(({ id }) => id),
      ),
      never(
        'pushes read in the feed of another department',
        elsewhere.length,
        elsewhere.map(({ id }) => id),
      ),
      never('gaps in the feeds', gaps.length, gaps),
    ],
    numbers: { 'feed events read over HTTP': feeds.reduce((sum, { events }) => sum + events.length, 0) },
  }
}

/** 签收: one signature for each push, whoever asked how often, and every answer names the one who signed. */
export function checkReceipts(known: Known, state: State): Outcome {
  const pushes = new Map(state.pushes.map((push) => [push.id, push]))
  const all = [...known.receipts]
  const acknowledged = all.filter(([, { answers }]) => answers.length > 0)
  const lost = acknowledged.filter(([push]) => pushes.get(push)?.status !== 'received')
  const contradicting = acknowledged.filter(([push, { answers }]) => answers.some(({ by }) => by !== pushes.get(push)?.receivedBy))
  const refused = acknowledged.filter(([, part]) => part.refused !== null || part.answers.some(({ status }) => status === 'refused'))
  const notOnce = state.pushes.filter(
    ({ id, status }) => (state.entries.get(`push.received ${id}`) ?? 0) !== (status === 'received' ? 1 : 0),
  )
  const unasked = state.pushes.filter(({ id, status }) => status === 'received' && !known.receipts.has(id))
  return {
    findings: [
      never(
        'acknowledged receipts lost',
        lost.length,
        lost.map(([push]) => push),
      ),
      never(
        'receipts whose answers name different officers',
        contradicting.length,
        contradicting.map(([push, { answers }]) => [push, answers]),
      ),
      never(
        'receipts refused though nothing is wrong with them',
        refused.length,
        refused.map(([push, part]) => [push, part.refused, part.answers]),
      ),
      never(
        'pushes without exactly one signature in the journal',
        notOnce.length,
        notOnce.map(({ id }) => id),
      ),
      never(
        'pushes signed that nobody signed',
        unasked.length,
        unasked.map(({ id }) => id),
      ),
    ],
    numbers: { 'receipts acknowledged': acknowledged.length, 'receipts cut off': all.filter(([, { cut }]) => cut).length },
  }
}
