import type { Static } from 'typebox'
import { placeOf, type ClauseId } from '#notice/clauses.ts'
import { countLeft, explainClock, listClock, reckonClock } from '#notice/clock.ts'
import type { FieldValues } from '#notice/conditions.ts'
import { templatesOf, titleOfSeat } from '#notice/decide.ts'
import { layOut, type Diagram } from '#notice/diagram.ts'
import { kindOf } from '#notice/form-fields.ts'
import type { Procedure } from '#notice/procedure.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Actor } from '#kernel/actors.ts'
import { termsOf } from '#kernel/cases/clock.ts'
import type { CaseRecord } from '#kernel/cases/records.ts'
import type { Directory } from '#kernel/directory.ts'
import { presenter } from '#modules/pushes/index.ts'
import { actionsOf, othersOf } from './next.ts'
import { sayValue, seatShape } from './forms.ts'
import type { ActRecord, WholeCase } from './read.ts'
import type { CaseShape } from './shapes.ts'

export interface Looking {
  readonly known: Directory
  readonly actor: Actor
  readonly at: Date
}
type Answer = Static<typeof CaseShape>

/** A case as its page shows it: where it stands, how the limit is reckoned, what happened, and what the caller may do next. */
export function presentCase(looking: Looking, whole: WholeCase): Answer {
  const { known, actor } = looking
  const { record, acts } = whole
  const procedure = getProcedure(record.procedure, record.procedure_version)
  const name = presenter(known)
  const state = procedure.states[record.state]!
  const titled = (one: string) => ({ name: one, title: procedure.states[one]?.title ?? one })
  const person = (by: { readonly name: string; readonly seat: string; readonly department: string; readonly system: boolean }) => ({
    name: by.name,
    seat: seatShape(by.seat),
    department: name.department(by.department),
    system: by.system,
  })
  return {
    id: record.id,
    procedure: {
      id: procedure.id,
      title: procedure.title,
      version: procedure.version,
      clause: procedure.clause,
      place: placeOf(procedure.clause),
    },
    title: record.title,
    version: record.version,
    state: { ...titled(record.state), kind: state.final ? 'final' : state.resting ? 'resting' : 'open' },
    enteredOn: record.entered_on,
    openedAt: record.opened_at.toISOString(),
    openedBy: person({
      name: record.opened_by,
      seat: record.opened_seat,
      department: record.opened_department,
      system: acts[0]?.client != null || record.opened_seat === 'system',
    }),
    closedAt: record.closed_at?.toISOString() ?? null,
    parties: Object.entries(record.parties).map(([party, department]) => ({
      party,
      department: name.department(department),
      mine: department === actor.department,
    })),
    custodian: {
      department: name.department(record.custodian),
      seat: { code: record.custodian_seat, title: titleOfSeat(record.custodian_seat) },
      mine: isMine(record, actor, hasDone(procedure, whole, actor)),
    },
    about: presentAbout(looking, whole),
    clock: presentClock(looking, procedure, record),
    held: record.held && { state: titled(record.held.state), since: record.held.since, reason: record.held.reason },
    fields: presentFields(looking, procedure, record, record.fields),
    papers: presentPapers(looking, procedure, whole),
    timeline: acts.map((act) => ({
      version: act.version,
      at: act.at.toISOString(),
      action: act.action,
      title: act.action === 'open' ? sayOpening(procedure, act.seat) : (procedure.actions[act.action]?.title ?? act.action),
      from: act.state_from === null ? null : titled(act.state_from),
      to: titled(act.state_to),
      by: person({ name: act.actor, seat: act.seat, department: act.department, system: act.client !== null || act.seat === 'system' }),
      fields: presentFields(looking, procedure, record, act.fields),
      papers: whole.papers
        .filter(({ version }) => version === act.version)
        .map((paper) => ({ title: procedure.papers[paper.paper]?.title ?? paper.paper, file: paper.file, name: paper.name })),
      note: act.note,
      draft: draftOf(looking, procedure, act, acts),
    })),
    leads: whole.leads.map((lead) => ({
      id: lead.id,
      ground: placeOf(lead.ground as ClauseId),
      department: name.department(lead.department),
      at: lead.at.toISOString(),
      dueOn: lead.evidence.dueOn,
      explanation: lead.evidence.explanation,
      stands: reckonClock(known.calendar, lead.evidence.terms).due < dayInShanghai(lead.at),
    })),
    parent: whole.parent && { ...presentRelative(looking, whole.parent), said: [] },
    children: whole.children.map((child) => ({ ...presentRelative(looking, child), said: sayAnswer(looking, child, record) })),
    diagram: presentDiagram(procedure, record, acts),
    actions: actionsOf(looking, procedure, whole),
    others: othersOf(looking, procedure, whole),
  }
}

const sayOpening = ({ begun, opening }: Procedure, seat: string): string =>
  (seat === 'system' ? begun?.title : undefined) ?? opening?.title ?? '发起'

/** Where everybody in a seat has to take a step for themselves: whether this person has. */
const hasDone = ({ states }: Procedure, { record, acts }: WholeCase, { account }: Actor): boolean => {
  const each = states[record.state]?.each
  return each !== undefined && account != null && acts.some((act) => act.action === each && act.account === account)
}

/** Does the case wait for one of the caller's own seats? One that rests waits for nobody; the deputy stands in for the liaison. */
export const isMine = (
  { closed_at, due_on, custodian, custodian_seat }: CaseRecord,
  { department, seats }: Actor,
  done: boolean,
): boolean =>
  closed_at === null &&
  !done &&
  due_on !== null &&
  custodian === department &&
  seats.some((seat) => seat === custodian_seat || (seat === 'deputy' && custodian_seat === 'liaison'))

function presentAbout({ known }: Looking, { record, decision, penalty }: WholeCase): Answer['about'] {
  const { item, department } = presenter(known)
  return {
    decision: decision && {
      id: decision.id,
      documentNumber: decision.document_number,
      itemName: item(decision.item, decision.item_as_sent).name,
    },
    penalty: penalty && {
      id: penalty.id,
      documentNumber: penalty.document_number,
      department: department(penalty.department),
      decidedOn: penalty.decided_on,
    },
    push: record.push,
    item: record.item === null ? null : item(record.item, record.item),
  }
}

export function presentClock({ known, actor, at }: Looking, procedure: Procedure, record: CaseRecord): Answer['clock'] {
  const terms = termsOf(procedure, record)
  const clock = procedure.states[record.state]?.clock
  if (!terms || !clock || record.due_on === null) return null
  const working = reckonClock(known.calendar, terms)
  const today = dayInShanghai(at)
  return {
    days: working.days,
    setBy: clock.setBy,
    on: seatShape(clock.on),
    from: terms.start,
    dueOn: record.due_on,
    provisional: working.provisional,
    daysLeft: countLeft(known.calendar, working, today),
    overdue: record.due_on < today,
    overdueAt: record.overdue_at?.toISOString() ?? null,
    ground: clock.lead && placeOf(clock.lead),
    explanation: explainClock(known.calendar, working),
    lines: [...listClock(working)],
    extension: seesRequest(actor, procedure, record) ? record.extension : null,
  }
}

/** Whether more time is asked for stays inside the department that both asks and grants it, until it is granted. */
function seesRequest({ department }: Actor, { actions }: Procedure, { state, parties }: CaseRecord): boolean {
  const asking = Object.values(actions).find(({ extension, from }) => extension === 'asked' && from.includes(state))
  return !asking?.draft || asking.by.some((seat) => parties[seat.split('.')[0] ?? ''] === department)
}

/** 'kept': another side's draft, of which only the step is seen; 'own': seen by one's own side alone so far; null: everybody's. */
function draftOf({ actor }: Looking, { actions }: Procedure, act: ActRecord, acts: readonly ActRecord[]): 'kept' | 'own' | null {
  const draft = actions[act.action]?.draft
  if (!draft) return null
  if (!act.drafted) return act.department === actor.department || Object.keys(act.fields).length > 0 ? null : 'kept'
  const later = acts.filter(({ version }) => version > act.version)
  const replaced = later.find(({ action }) => action === act.action)?.version ?? Infinity
  return later.some(({ action, version }) => version < replaced && draft.until.includes(action)) ? null : 'own'
}

function presentFields({ known, actor }: Looking, procedure: Procedure, record: CaseRecord, values: FieldValues): Answer['fields'] {
  const stranger = !record.departments.includes(actor.department)
  // In the order of the definition: the database keeps its own.
  return Object.entries(procedure.fields).flatMap(([field, shape]) => {
    const value = values[field]
    if (value === undefined) return []
    const hidden = stranger && (shape.personal === true || kindOf(shape) === 'phone')
    const shown = hidden ? '***' : value
    return [{ name: field, title: shape.title, kind: kindOf(shape), value: shown, text: hidden ? '***' : sayValue(known, shape, value) }]
  })
}

function presentPapers({ known }: Looking, procedure: Procedure, { papers, record }: WholeCase): Answer['papers'] {
  const { department } = presenter(known)
  return Object.entries(procedure.papers).map(([paper, { title, sealed = false, ...rest }]) => ({
    name: paper,
    title,
    sealed,
    templates: [...templatesOf(rest, record.fields)],
    files: papers
      .filter((one) => one.paper === paper)
      .map((one) => ({
        id: one.file,
        name: one.name,
        size: Number(one.size),
        mediaType: one.media_type,
        sm3: one.sm3,
        at: one.at.toISOString(),
        by: one.by_name,
        department: department(one.department),
        version: one.version,
      })),
  }))
}

function presentRelative({ known }: Looking, record: CaseRecord): Omit<NonNullable<Answer['parent']>, 'said'> {
  const procedure = getProcedure(record.procedure, record.procedure_version)
  const { department } = presenter(known)
  return {
    id: record.id,
    procedure: { name: procedure.id, title: procedure.title },
    title: record.title,
    state: { name: record.state, title: procedure.states[record.state]?.title ?? record.state },
    custodian: department(record.custodian),
    parties: record.departments.map(department),
    dueOn: record.due_on,
    closed: record.closed_at !== null,
  }
}

/** What an ended child says for itself, beside what it was asked: only then has it been said at all. */
function sayAnswer(looking: Looking, child: CaseRecord, parent: CaseRecord): Answer['fields'] {
  if (child.closed_at === null) return []
  const own = Object.entries(child.fields).filter(([name]) => parent.fields[name] === undefined)
  return presentFields(looking, getProcedure(child.procedure, child.procedure_version), child, Object.fromEntries(own))
}

/** Laid out once: a definition never changes, and there are as many as the notice has procedures. */
const diagrams = new WeakMap<Procedure, Diagram>()
function diagramOf(procedure: Procedure): Diagram {
  const drawn = diagrams.get(procedure) ?? layOut(procedure)
  diagrams.set(procedure, drawn)
  return drawn
}

export function presentDiagram(
  procedure: Procedure,
  record: { readonly state: string } | null,
  acts: readonly { readonly action: string; readonly state_from: string | null; readonly state_to: string }[],
): Answer['diagram'] {
  const { width, height, states, steps } = diagramOf(procedure)
  const visited = new Set(acts.map(({ state_to }) => state_to))
  const taken = new Set(acts.map(({ action, state_from }) => `${action} ${state_from}`))
  return {
    width,
    height,
    states: states.map((one) => ({ ...one, current: one.state === record?.state, visited: visited.has(one.state) })),
    steps: steps.map((one) => ({ ...one, taken: taken.has(`${one.action} ${one.from}`) })),
  }
}
