import { fieldsIn } from './conditions.ts'
import { fieldsOfStep, papersOfStep } from './decide.ts'
import { fixedSides, isCase, type Action, type Opening, type Procedure } from './procedure.ts'

/** What is wrong with a definition; each is a function, so that broken definitions can prove that it bites. `all` are the definitions that it may name. */
export type FindFaults = (procedure: Procedure, all: Readonly<Record<string, Procedure>>) => readonly string[]

const stepsOf = ({ opening, actions }: Procedure): readonly (readonly [string, Action | Opening])[] => [
  ...(opening ? [['open', opening] as const] : []),
  ...Object.entries(actions),
]
const onlySystem = ({ by }: Action) => by.every((actor) => actor === 'system')
const partyOf = (seat: string) => seat.split('.')[0] ?? ''
const targets = ({ from, to }: Action): readonly string[] => (to === undefined ? from : [to])

const shape: Readonly<Record<string, FindFaults>> = {
  'every state can be reached': ({ start, alsoStarts = [], states, actions }) => {
    const reached = new Set([start, ...alsoStarts])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const { from, to } of Object.values(actions)) if (to !== undefined && from.some((state) => reached.has(state))) reached.add(to)
    }
    return Object.keys(states).filter((state) => !reached.has(state))
  },
  'every open state can be left, and an end can be reached from it': ({ states, actions }) => {
    const ending = new Set(Object.keys(states).filter((state) => states[state]?.final))
    for (let before = -1; before !== ending.size;) {
      before = ending.size
      for (const { from, to } of Object.values(actions)) if (to !== undefined && ending.has(to)) for (const state of from) ending.add(state)
    }
    return Object.keys(states).filter((state) => !ending.has(state))
  },
  'a final state is really the end': ({ states, actions }) =>
    Object.values(actions).flatMap(({ from }) => from.filter((state) => states[state]?.final)),
  'nobody waits on an open state without a clock, unless it rests': ({ states }) =>
    Object.keys(states).filter((name) => !states[name]?.clock && !states[name]?.final && !states[name]?.resting),
  'a state that rests or has ended runs no clock, and none does both': ({ states }) =>
    Object.keys(states).filter((name) => [states[name]?.clock, states[name]?.final, states[name]?.resting].filter(Boolean).length > 1),
  'a limit is a whole number of at least one day': ({ states }) =>
    Object.keys(states).filter((name) => {
      const clock = states[name]?.clock
      return clock && !(Number.isInteger(clock.workingDays) && clock.workingDays >= 1)
    }),
  'every title is Chinese and none is used for two states or two actions': ({ title, states, actions, papers, fields }) => {
    const groups = [states, actions, papers, fields].map((group) => Object.values(group).map((one) => one.title))
    const doubled = groups.flatMap((titles) => titles.filter((one, at) => titles.indexOf(one) !== at))
    return [...doubled, ...[title, ...groups.flat()].filter((one) => !/^\p{Script=Han}/u.test(one))]
  },
  'every paper and field is used by a step, or comes along from the parent': (procedure, all) => {
    const parent = procedure.childOf === undefined ? undefined : all[procedure.childOf]
    const along = parent
      ? stepsOf(parent).flatMap(([, { opens }]) =>
          opens?.procedure === procedure.id ? [...(opens.carry ?? []), ...(opens.share ?? [])] : [],
        )
      : []
    const used = new Set([
      ...(procedure.begun?.fill ?? []),
      ...stepsOf(procedure).flatMap(([, step]) => [...fieldsOfStep(step), ...papersOfStep(step)]),
      ...along,
    ])
    return [...Object.keys(procedure.papers), ...Object.keys(procedure.fields)].filter((name) => !used.has(name))
  },
}

const clocks: Readonly<Record<string, FindFaults>> = {
  'whoever the clock runs on, or a colleague on that side, can stop it': (procedure) =>
    Object.keys(procedure.states).filter((name) => {
      const side = procedure.states[name]?.clock && partyOf(procedure.states[name].clock.on)
      const steps = Object.values(procedure.actions).filter(({ from, to }) => from.includes(name) && to !== undefined && to !== name)
      // In rerouting the other department's signature stops it, and while children run their last answer does: those are the system's steps.
      const bySystem = (step: Action) => name === 'rerouting' || step.onChildrenEnded === true
      return (
        side !== undefined && !steps.some((step) => step.by.some((seat) => (seat === 'system' ? bySystem(step) : partyOf(seat) === side)))
      )
    }),
  'a lead names a ground that binds the side that was late': ({ states, parties }) =>
    Object.keys(states).filter((name) => {
      const clock = states[name]?.clock
      return clock && clock.lead !== null && clock.lead.startsWith('3.2.1.') !== (parties[partyOf(clock.on)] === 'bureau')
    }),
  'only the bureau and departments are late in the sense of 三(二)': ({ states, parties }) =>
    Object.keys(states).filter((name) => {
      const clock = states[name]?.clock
      return clock && clock.lead !== null && !['bureau', 'department'].includes(parties[partyOf(clock.on)] ?? '')
    }),
  'a limit that only ends a wait has a step that follows, and only the system takes it': ({ states, actions }) => [
    ...Object.keys(states).filter(
      (name) => states[name]?.clock?.lead === null && !Object.values(actions).some(({ onExpiry, from }) => onExpiry && from.includes(name)),
    ),
    ...Object.keys(actions).filter((name) => (actions[name]!.onExpiry ?? actions[name]!.onChildrenEnded) && !onlySystem(actions[name]!)),
  ],
  'a clock that stands still goes on: from where it is held the case comes back to every state it came from': ({ states, actions }) =>
    Object.keys(states).filter((name) => {
      if (states[name]?.holds === undefined) return false
      const into = Object.values(actions).flatMap(({ from, to }) => (to === name ? from : []))
      const back = new Set(Object.values(actions).flatMap((step) => (step.from.includes(name) ? targets(step) : [])))
      return !states[name].clock || into.length === 0 || into.some((state) => !back.has(state) || !states[state]?.clock)
    }),
  'an extension is asked for by one seat and decided by another, where the clock allows it': ({ states, actions, fields }) => {
    const steps = Object.entries(actions).filter(([, { extension }]) => extension)
    const kinds = new Set(steps.map(([, { extension }]) => extension))
    const wrong = steps.filter(([, step]) => step.to !== undefined || step.from.some((state) => !states[state]?.clock?.extension))
    const asking = new Set(steps.flatMap(([, { by, extension }]) => (extension === 'asked' ? by : [])))
    const both = steps.filter(([, { by, extension }]) => extension !== 'asked' && by.some((seat) => asking.has(seat)))
    const offered = Object.keys(states).filter(
      (name) => states[name]?.clock?.extension && !steps.some(([, { from }]) => from.includes(name)),
    )
    const lacking =
      steps.length > 0 && (kinds.size < 3 || fields['extensionDays']?.kind !== 'number' || !fields['extensionReason']) ? ['extension'] : []
    return [...wrong, ...both].map(([name]) => name).concat(offered, lacking)
  },
}

const cases: Readonly<Record<string, FindFaults>> = {
  'every step that a person takes tells its consequence': (procedure) =>
    isCase(procedure)
      ? stepsOf(procedure).flatMap(([name, step]) => (!step.consequence && !('from' in step && onlySystem(step)) ? [name] : []))
      : [],
  'whoever brings a case to its end tells every other side': (procedure) =>
    Object.entries(isCase(procedure) ? procedure.actions : {}).flatMap(([name, step]) => {
      if (step.to === undefined || !procedure.states[step.to]?.final) return []
      const told = new Set((step.tell ?? []).map(partyOf))
      const acting = new Set(step.by.filter((seat) => seat !== 'system').map(partyOf))
      return Object.keys(procedure.parties)
        .filter((party) => !told.has(party) && !(acting.size === 1 && acting.has(party)))
        .map((party) => `${name}: ${party}`)
    }),
  'what somebody else of the same side must release is a draft until then, and its release can follow': ({ actions }) => {
    const released = Object.entries(actions).flatMap(([name, { otherThan = [] }]) =>
      otherThan.filter((one) => one !== name && !actions[one]?.draft),
    )
    const lost = Object.entries(actions).flatMap(([name, { draft, by }]) =>
      draft && (draft.until.some((one) => !actions[one]) || onlySystem({ by } as Action)) ? [name] : [],
    )
    return [...released, ...lost]
  },
  'guards name only what is there': (procedure) => {
    const known = (name: string) => name === 'today' || Object.hasOwn(procedure.fields, name)
    const ofSteps = stepsOf(procedure).flatMap(([, step]) => [
      ...(step.needs ?? []).flatMap(({ when, must }) => [...(when ? fieldsIn(when) : []), ...(must ? fieldsIn(must) : [])]),
      ...('when' in step && step.when ? fieldsIn(step.when.is) : []),
    ])
    const ofFields = Object.values(procedure.fields).flatMap(({ notAfter, notBefore, atLeastYears }) => [
      notAfter ?? 'today',
      notBefore ?? 'today',
      atLeastYears?.before ?? 'today',
    ])
    const ofClocks = Object.values(procedure.states).flatMap(({ clock }) => [clock?.from ?? [], clock?.daysIn ?? []].flat())
    const acts = [
      ...Object.values(procedure.actions).flatMap(({ otherThan }) => otherThan ?? []),
      ...Object.values(procedure.states).flatMap(({ each }) => each ?? []),
    ]
    const ofPapers = Object.values(procedure.papers).flatMap(({ template }) =>
      typeof template === 'object' ? template.flatMap(({ when }) => (when ? fieldsIn(when) : [])) : [],
    )
    return [
      ...[...ofSteps, ...ofFields, ...ofClocks, ...ofPapers].filter((name) => !known(name)),
      ...acts.filter((name) => !Object.hasOwn(procedure.actions, name)),
    ]
  },
  'everybody at the table is known when it begins': (procedure) => {
    if (!procedure.opening) return []
    const openers = new Set(procedure.opening.by.map(partyOf))
    const bound = new Set(Object.keys(procedure.opening.bind ?? {}))
    const open = Object.entries(procedure.parties).filter(([party, side]) => side === 'department' && !bound.has(party))
    const wrong = open.filter(([party]) => !openers.has(party)).map(([party]) => party)
    const fields = Object.entries<string | undefined>(procedure.opening.bind ?? {}).filter(
      ([, field]) => procedure.fields[field ?? '']?.kind !== 'department',
    )
    // Two open sides would leave it to chance which of them the opener sits on.
    return [...wrong, ...(open.length > 1 ? ['two open sides'] : []), ...fields.map(([party]) => party)]
  },
  'a side that is always the same body has one': ({ parties }) =>
    Object.entries(parties).flatMap(([party, side]) =>
      side === 'bureau' || side === 'department' || fixedSides[side] !== undefined ? [] : [party],
    ),
  'children are opened by their parent, one for each department, and end it': (procedure, all) => {
    const opens = stepsOf(procedure).flatMap(([, step]) => (step.opens ? [step.opens] : []))
    const wrong = opens.filter(({ procedure: child, oneFor, as, carry = [], share = [] }) => {
      const definition = all[child]
      const kind = procedure.fields[oneFor]?.kind
      return (
        !definition ||
        // One that a department may also begin by itself needs no parent, and may have one all the same.
        (definition.childOf !== procedure.id && !definition.opening) ||
        definition.parties[as] !== 'department' ||
        (kind !== 'departments' && kind !== 'department') ||
        carry.some((name) => !definition.fields[name]) ||
        share.some((name) => !definition.papers[name])
      )
    })
    const ends = Object.values(procedure.actions).some(({ onChildrenEnded }) => onChildrenEnded)
    const strange = Object.values(procedure.actions).filter(
      ({ endsChildren }) =>
        endsChildren !== undefined && !opens.some(({ procedure: child }) => all[child]?.actions[endsChildren]?.by.includes('system')),
    )
    const orphan =
      procedure.childOf !== undefined &&
      !stepsOf(all[procedure.childOf] ?? procedure).some(([, step]) => step.opens?.procedure === procedure.id)
    return [
      ...wrong.map((one) => one.procedure),
      ...(opens.length > 0 && !ends ? ['nothing ends it'] : []),
      ...strange.map(({ title }) => title),
      ...(orphan ? ['orphan'] : []),
    ]
  },
}

export const faults: Readonly<Record<string, FindFaults>> = { ...shape, ...clocks, ...cases }
