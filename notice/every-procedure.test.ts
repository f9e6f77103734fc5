import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isClause } from './clauses.ts'
import { actionsFor, decide, roleTitles, sayRefusal, titleOfSeat } from './procedure.ts'
import type { Procedure } from './procedure.ts'
import { feedback } from './procedures/feedback.ts'
import { procedures } from './procedures/index.ts'
import { push } from './procedures/push.ts'
import { waiting } from './procedures/waiting.ts'

/** What is wrong with a definition; the checks are functions so that broken definitions can prove that they bite. */
const faults: Readonly<Record<string, (procedure: Procedure) => readonly string[]>> = {
  'every state can be reached': ({ start, alsoStarts = [], states, actions }) => {
    const reached = new Set([start, ...alsoStarts])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const step of Object.values(actions)) if (step.from.some((from) => reached.has(from))) reached.add(step.to)
    }
    return Object.keys(states).filter((state) => !reached.has(state))
  },
  'every open state can be left, and an end can be reached from it': ({ states, actions }) => {
    const ending = new Set(Object.keys(states).filter((state) => states[state]?.final))
    for (let before = -1; before !== ending.size;) {
      before = ending.size
      for (const step of Object.values(actions)) if (ending.has(step.to)) for (const from of step.from) ending.add(from)
    }
    return Object.keys(states).filter((state) => !ending.has(state))
  },
  'a final state is really the end': ({ states, actions }) =>
    Object.values(actions).flatMap(({ from }) => from.filter((state) => states[state]?.final)),
  'nobody waits on an open state without a clock, unless it rests': ({ states }) =>
    Object.keys(states).filter((name) => !states[name]?.clock && !states[name]?.final && !states[name]?.resting),
  'a state that rests or has ended runs no clock, and none does both': ({ states }) =>
    Object.keys(states).filter((name) => [states[name]?.clock, states[name]?.final, states[name]?.resting].filter(Boolean).length > 1),
  'whoever the clock runs on, or a colleague on that side, can stop it': (procedure) =>
    Object.keys(procedure.states).filter((name) => {
      const side = procedure.states[name]?.clock?.on.split('.')[0]
      const steps = Object.values(procedure.actions).filter((step) => step.from.includes(name))
      // In rerouting the other department's signature stops it: that is the system's step here.
      return (
        side !== undefined &&
        !steps.some((step) => step.by.some((seat) => (seat === 'system' ? name === 'rerouting' : seat.startsWith(`${side}.`))))
      )
    }),
  'a lead names a ground that binds the side that was late': ({ states, parties }) =>
    Object.keys(states).filter((name) => {
      const clock = states[name]?.clock
      return clock && clock.lead.startsWith('3.2.1.') !== (parties[clock.on.split('.')[0] ?? ''] === 'bureau')
    }),
  'a limit is a whole number of at least one working day': ({ states }) =>
    Object.keys(states).filter((name) => {
      const clock = states[name]?.clock
      return clock && !(Number.isInteger(clock.workingDays) && clock.workingDays >= 1)
    }),
  'every title is Chinese and none is used for two states or two actions': ({ title, states, actions, papers, fields }) => {
    const groups = [states, actions, papers, fields].map((group) => Object.values(group).map((one) => one.title))
    const doubled = groups.flatMap((titles) => titles.filter((one, at) => titles.indexOf(one) !== at))
    return [...doubled, ...[title, ...groups.flat()].filter((one) => !/^\p{Script=Han}/u.test(one))]
  },
  'every paper and field is used by a step': ({ actions, papers, fields }) => {
    const used = new Set(Object.values(actions).flatMap((step) => [...(step.attach ?? []), ...(step.fill ?? []), ...(step.offer ?? [])]))
    return [...Object.keys(papers), ...Object.keys(fields)].filter((name) => !used.has(name))
  },
}

for (const [id, procedure] of Object.entries(procedures)) {
  for (const [sentence, find] of Object.entries(faults))
    test(`${procedure.title}: ${sentence}`, () => assert.deepEqual(find(procedure), []))
  test(`${procedure.title}: its id, version and clause are good`, () => {
    assert.equal(procedure.id, id)
    assert.ok(procedure.version >= 1 && isClause(procedure.clause))
  })
  test(`${procedure.title}: every state × action × seat gets exactly the declared verdict`, () => {
    const seats = Object.keys(procedure.parties).flatMap((party) => Object.keys(roleTitles).map((role) => `${party}.${role}`))
    const filled = Object.keys(procedure.fields)
    const papers = Object.fromEntries(Object.keys(procedure.papers).map((paper) => [paper, 99]))
    for (const state of Object.keys(procedure.states)) {
      for (const [action, step] of Object.entries(procedure.actions)) {
        for (const seat of [...seats, 'system', 'nobody']) {
          const allowed = step.from.includes(state) && step.by.some((by) => by === seat)
          const verdict = decide(procedure, { state, papers, filled }, action, seat)
          assert.equal(verdict.ok, allowed, `${state} ${action} ${seat}`)
          assert.equal(actionsFor(procedure, state, seat).includes(action), allowed)
          if (verdict.ok) assert.deepEqual([verdict.to, verdict.clock], [step.to, procedure.states[step.to]?.clock ?? null])
          else assert.match(sayRefusal(procedure, verdict), /；/u)
        }
      }
    }
  })
}

const clock = { workingDays: 1, setBy: 'house', on: 'a.liaison', lead: '3.2.2.8' } as const
const go = { title: '办', from: ['one'], to: 'two', by: ['a.liaison'] } as const
const sound: Procedure = {
  id: 'x',
  version: 1,
  title: '样例',
  clause: '2.2.2.3',
  parties: { a: 'department', b: 'bureau' },
  papers: {},
  fields: {},
  start: 'one',
  states: { one: { title: '甲', clock }, two: { title: '乙', final: true } },
  actions: { go },
}
const broken: Readonly<Record<string, Procedure>> = {
  'every state can be reached': { ...sound, states: { ...sound.states, three: { title: '丙', final: true } } },
  'every open state can be left, and an end can be reached from it': { ...sound, actions: { go: { ...go, to: 'one' } } },
  'a final state is really the end': { ...sound, actions: { go, back: { title: '回', from: ['two'], to: 'one', by: ['a.liaison'] } } },
  'nobody waits on an open state without a clock, unless it rests': { ...sound, states: { ...sound.states, one: { title: '甲' } } },
  'a state that rests or has ended runs no clock, and none does both': {
    ...sound,
    states: { ...sound.states, one: { title: '甲', clock, resting: true } },
  },
  'whoever the clock runs on, or a colleague on that side, can stop it': { ...sound, actions: { go: { ...go, by: ['b.operator'] } } },
  'a lead names a ground that binds the side that was late': { ...sound, parties: { a: 'bureau', b: 'department' } },
  'a limit is a whole number of at least one working day': {
    ...sound,
    states: { ...sound.states, one: { title: '甲', clock: { ...clock, workingDays: 0 } } },
  },
  'every title is Chinese and none is used for two states or two actions': { ...sound, title: 'sample' },
  'every paper and field is used by a step': { ...sound, fields: { f: { title: '栏' } } },
}
for (const [sentence, find] of Object.entries(faults)) {
  test(`a definition that breaks it is found: ${sentence}`, () => {
    assert.deepEqual(find(sound), [])
    assert.notDeepEqual(find(broken[sentence] ?? sound), [])
  })
}

test('a resting push waits on nobody, and may still be returned, corrected or ended', () => {
  assert.equal(push.states.received.resting, true)
  assert.deepEqual(
    Object.entries(push.actions)
      .filter(([, step]) => step.from.includes('received'))
      .map(([name]) => name),
    ['return', 'supersede', 'end'],
  )
})
test('a push that a city deems received at once still asks a named officer to claim it', () => {
  assert.deepEqual(push.alsoStarts, ['deemed'])
  assert.equal(push.states.deemed.clock?.on, 'receiving.liaison')
  assert.equal(decide(push, { state: 'deemed' }, 'receive', 'receiving.handler').ok, true)
})
test('the old holder keeps a push until the new one has signed', () => {
  const rerouted = decide(push, { state: 'returned', filled: ['department'] }, 'reroute', 'sending.operator')
  assert.ok(rerouted.ok)
  assert.equal(rerouted.to, 'rerouting')
  assert.equal(push.states[rerouted.to as 'rerouting'].title, '改派中')
  assert.deepEqual(actionsFor(push, 'rerouting', 'system'), ['handOver', 'supersede', 'end'])
  assert.deepEqual(actionsFor(push, 'rerouting', 'sending.operator'), [])
})
test('a push upheld by the operator is pending again and its liaison is told', () => {
  const verdict = decide(push, { state: 'returned', filled: ['note'] }, 'uphold', 'sending.operator')
  assert.ok(verdict.ok)
  assert.deepEqual([verdict.to, verdict.clock?.workingDays, verdict.tell], ['pending', 1, ['receiving.liaison']])
})
test('refusals name what is wrong: no such action, closed, wrong state, wrong seat, missing fields, missing papers', () => {
  const why = (procedure: Procedure, state: string, action: string, seat: string) => {
    const verdict = decide(procedure, { state }, action, seat)
    return verdict.ok ? 'ok' : verdict.why
  }
  assert.equal(why(push, 'pending', 'sign', 'receiving.liaison'), 'no-such-action')
  assert.equal(why(push, 'pending', 'toString', 'receiving.liaison'), 'no-such-action')
  assert.equal(why(push, 'ended', 'receive', 'receiving.liaison'), 'closed')
  assert.equal(why(push, 'received', 'receive', 'receiving.liaison'), 'wrong-state')
  assert.equal(why(push, 'pending', 'receive', 'sending.operator'), 'not-your-seat')
  assert.equal(why(push, 'pending', 'return', 'receiving.liaison'), 'missing-fields')
  const withPaper = { ...sound, papers: { p: { title: '材料', by: 'a', atLeast: 2 } }, actions: { go: { ...go, attach: ['p'] } } }
  assert.equal(why(withPaper, 'one', 'go', 'a.liaison'), 'missing-papers')
  assert.equal(decide(withPaper, { state: 'one', papers: { p: 1 } }, 'go', 'a.liaison').ok, false)
  assert.equal(decide(withPaper, { state: 'one', papers: { p: 2 } }, 'go', 'a.liaison').ok, true)
  assert.throws(() => decide(push, { state: 'lost' }, 'receive', 'receiving.liaison'), RangeError)
})
test('a refusal is said in the words of the screens', () => {
  const refusal = decide(push, { state: 'pending' }, 'return', 'receiving.liaison')
  assert.equal(refusal.ok ? '' : sayRefusal(push, refusal), '缺少必填内容：退回理由；请补充后重试')
  assert.deepEqual([titleOfSeat('receiving.liaison'), titleOfSeat('system')], ['联络员', '系统'])
})
test("limits are the city's own where the notice gives no number: one day to sign, one to reroute, one to route, five to answer", () => {
  const limit = (state: { clock?: unknown }) => state.clock
  assert.deepEqual(limit(push.states.pending), { workingDays: 1, setBy: 'house', on: 'receiving.liaison', lead: '3.2.2.8' })
  assert.deepEqual(limit(push.states.returned), { workingDays: 1, setBy: 'house', on: 'sending.operator', lead: '3.2.1.4' })
  assert.deepEqual(limit(waiting.states.waiting), { workingDays: 1, setBy: 'house', on: 'routing.operator', lead: '3.2.1.4' })
  assert.deepEqual(limit(feedback.states.awaiting), { workingDays: 5, setBy: 'house', on: 'answering.handler', lead: '3.2.1.4' })
})
