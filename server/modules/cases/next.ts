import type { Static } from 'typebox'
import { decide, findObstacle, titleOfSeat, type Standing } from '#notice/decide.ts'
import type { Procedure } from '#notice/procedure.ts'
import { dayInShanghai, workingDaysBetween } from '#notice/working-days.ts'
import { presenter } from '#modules/pushes/index.ts'
import { identify } from '#kernel/cases/standing.ts'
import { presentStep } from './forms.ts'
import type { Looking } from './present.ts'
import type { WholeCase } from './read.ts'
import type { ActionShape, CaseShape } from './shapes.ts'

const countBy = (names: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** What the caller may do now, each as a form with its consequence and what is still missing; what must wait says for what. */
export function actionsOf(looking: Looking, procedure: Procedure, whole: WholeCase): Static<typeof ActionShape>[] {
  const { actor } = looking
  const { record } = whole
  if (record.closed_at !== null) return []
  const seats = Object.entries(record.parties).flatMap(([party, department]) =>
    department === actor.department ? actor.seats.map((seat) => `${party}.${seat}`) : [],
  )
  const now = standingOf(looking, whole)
  return Object.entries(procedure.actions).flatMap(([name, step]) => {
    const seat = step.from.includes(record.state) ? seats.find((one) => step.by.some((by) => by === one)) : undefined
    if (seat === undefined) return []
    const blocked = findObstacle(procedure, now, step)
    // Nobody is shown the decision on an extension that nobody has asked for.
    if (blocked !== null && step.extension !== undefined) return []
    const verdict = decide(procedure, now, name, seat)
    const missing = (kind: 'fields' | 'papers', names: readonly string[]) =>
      names.map((one) => ({ name: one, title: procedure[kind][one]?.title ?? one }))
    const lacks = verdict.ok ? null : verdict
    return [
      {
        name,
        ...presentStep(procedure, step, seat, { values: record.fields, papers: now.papers ?? {} }),
        to: step.to === undefined ? null : { name: step.to, title: procedure.states[step.to]?.title ?? step.to },
        missing: {
          fields: missing('fields', lacks?.why === 'missing-fields' ? lacks.fields : []),
          papers: missing(
            'papers',
            lacks?.why === 'missing-papers' ? lacks.papers : lacks?.why === 'missing-fields' ? (lacks.papers ?? []) : [],
          ),
        },
        blocked,
      },
    ]
  })
}

/** What everybody else may do now: whom the caller is waiting for. */
export function othersOf({ known, actor }: Looking, procedure: Procedure, { record }: WholeCase): Static<typeof CaseShape>['others'] {
  if (record.closed_at !== null) return []
  const { department } = presenter(known)
  return Object.entries(procedure.actions).flatMap(([name, step]) => {
    if (!step.from.includes(record.state)) return []
    const byParty = Map.groupBy(
      step.by.filter((seat) => seat !== 'system'),
      (seat) => seat.split('.')[0] ?? '',
    )
    return [...byParty].flatMap(([party, seats]) => {
      const code = record.parties[party]
      const own = code === actor.department && seats.some((seat) => actor.seats.some((held) => seat === `${party}.${held}`))
      return code === undefined || own
        ? []
        : [{ action: name, title: step.title, department: department(code), seats: [...new Set(seats.map(titleOfSeat))] }]
    })
  })
}

function standingOf({ known, actor, at }: Looking, { record, papers, acts, children }: WholeCase): Standing {
  return {
    state: record.state,
    papers: countBy(papers.map(({ paper }) => paper)),
    filled: [],
    values: record.fields,
    waited: Math.max(0, workingDaysBetween(known.calendar, record.entered_on, dayInShanghai(at)).workingDays),
    openChildren: children.filter(({ closed_at }) => closed_at === null).length,
    extension: { asked: record.extension !== null, granted: record.clock_extensions.length },
    doneBy: Object.fromEntries(acts.map(({ action, account, client, actor: name }) => [action, identify({ account, client, name })])),
    actor: identify(actor),
  }
}
