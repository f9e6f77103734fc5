import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isClause } from './clauses.ts'
import { actionsFor, decide, decideOpening, fieldsOfStep, sayRefusal } from './decide.ts'
import { faults } from './procedure-faults.ts'
import { byHouse, roleTitles, untilSilence, type Procedure } from './procedure.ts'
import { procedures } from './procedures/index.ts'

for (const [id, procedure] of Object.entries(procedures)) {
  for (const [sentence, find] of Object.entries(faults))
    test(`${procedure.title}: ${sentence}`, () => assert.deepEqual(find(procedure, procedures), []))
  test(`${procedure.title}: its id, version and clause are good`, () => {
    assert.equal(procedure.id, id)
    assert.ok(procedure.version >= 1 && isClause(procedure.clause))
  })
  test(`${procedure.title}: every state × action × seat gets exactly the declared verdict`, () => {
    const seats = Object.keys(procedure.parties).flatMap((party) => Object.keys(roleTitles).map((role) => `${party}.${role}`))
    const papers = Object.fromEntries(Object.keys(procedure.papers).map((paper) => [paper, 99]))
    for (const state of Object.keys(procedure.states)) {
      for (const [action, step] of Object.entries(procedure.actions)) {
        for (const seat of [...seats, 'system', 'nobody']) {
          const allowed = step.from.includes(state) && step.by.some((by) => by === seat)
          const extension = { asked: step.extension !== 'asked', granted: 0 }
          const now = { state, papers, filled: Object.keys(procedure.fields), waited: 999, openChildren: 0, extension }
          const verdict = decide(procedure, now, action, seat)
          // What was filled in may still forbid it; then it is that, and not the state or the seat.
          const byContent = !verdict.ok && allowed && (verdict.why === 'not-met' || (verdict.why === 'not-now' && step.when !== undefined))
          assert.equal(verdict.ok || byContent, allowed, `${state} ${action} ${seat}`)
          assert.equal(actionsFor(procedure, state, seat).includes(action), allowed)
          const to = step.to ?? state
          if (verdict.ok) assert.deepEqual([verdict.to, verdict.clock], [to, procedure.states[to]?.clock ?? null])
          else assert.match(sayRefusal(procedure, verdict), /；/u)
        }
      }
    }
    for (const seat of [...seats, 'system', 'nobody']) {
      const verdict = decideOpening(procedure, { papers, filled: Object.keys(procedure.fields) }, seat)
      const allowed = procedure.opening?.by.some((by) => by === seat) ?? false
      assert.equal(verdict.ok || verdict.why === 'not-met', allowed, `open ${seat}`)
    }
  })
  test(`${procedure.title}: with nothing filled in every step says all that it asks for`, () => {
    for (const [action, step] of Object.entries(procedure.actions)) {
      const seat = step.by[0] ?? 'nobody'
      const extension = { asked: step.extension !== 'asked', granted: 0 }
      const verdict = decide(procedure, { state: step.from[0] ?? '', waited: 999, extension }, action, seat)
      const asked = step.fill ?? []
      if (!verdict.ok && verdict.why === 'missing-fields')
        assert.deepEqual(
          asked.filter((name) => !verdict.fields.includes(name)),
          [],
        )
      else if (step.when === undefined && !(step.needs ?? []).some(({ must }) => must)) assert.deepEqual(asked, [])
      assert.ok(fieldsOfStep(step).every((name) => Object.hasOwn(procedure.fields, name)))
    }
  })
}

const clock = byHouse(1, 'a.liaison', '3.2.2.8')
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
const opening = { title: '发起', by: ['a.liaison'], consequence: '送达对方' } as const
const told = { ...go, consequence: '办结', tell: ['b.handler'] } as const
const started: Procedure = { ...sound, opening, actions: { go: told } }
const days = { title: '延长天数', kind: 'number' } as const
const open = { title: '开', from: ['one'], to: 'one', by: ['a.liaison'], opens: { procedure: 'y', oneFor: 'f', as: 'a' } } as const
const broken: Readonly<Record<string, readonly Procedure[]>> = {
  'every state can be reached': [{ ...sound, states: { ...sound.states, three: { title: '丙', final: true } } }],
  'every open state can be left, and an end can be reached from it': [{ ...sound, actions: { go: { ...go, to: 'one' } } }],
  'a final state is really the end': [{ ...sound, actions: { go, back: { title: '回', from: ['two'], to: 'one', by: ['a.liaison'] } } }],
  'nobody waits on an open state without a clock, unless it rests': [{ ...sound, states: { ...sound.states, one: { title: '甲' } } }],
  'a state that rests or has ended runs no clock, and none does both': [
    { ...sound, states: { ...sound.states, one: { title: '甲', clock, resting: true } } },
  ],
  'whoever the clock runs on, or a colleague on that side, can stop it': [{ ...sound, actions: { go: { ...go, by: ['b.operator'] } } }],
  'a lead names a ground that binds the side that was late': [{ ...sound, parties: { a: 'bureau', b: 'department' } }],
  'only the bureau and departments are late in the sense of 三(二)': [{ ...sound, parties: { a: 'office', b: 'bureau' } }],
  'a limit is a whole number of at least one day': [
    { ...sound, states: { ...sound.states, one: { title: '甲', clock: { ...clock, workingDays: 0 } } } },
  ],
  'a limit that only ends a wait has a step that follows, and only the system takes it': [
    { ...sound, states: { ...sound.states, one: { title: '甲', clock: untilSilence(1, 'a.liaison') } } },
    { ...sound, actions: { go: { ...go, onExpiry: true } } },
  ],
  'a clock that stands still goes on: from where it is held the case comes back to every state it came from': [
    {
      ...sound,
      states: { ...sound.states, held: { title: '停', clock, holds: '听证' } },
      actions: { go, hold: { ...go, title: '停', to: 'held' }, end: { ...go, title: '止', from: ['held'] } },
    },
  ],
  'an extension is asked for by one seat and decided by another, where the clock allows it': [
    { ...sound, actions: { go, ask: { title: '延', from: ['one'], by: ['a.liaison'], extension: 'asked' } } },
    {
      ...sound,
      fields: { extensionDays: days },
      states: { ...sound.states, one: { title: '甲', clock: { ...clock, extension: { most: 5, times: 1 } } } },
    },
  ],
  'every title is Chinese and none is used for two states or two actions': [{ ...sound, title: 'sample' }],
  'every paper and field is used by a step, or comes along from the parent': [{ ...sound, fields: { f: { title: '栏' } } }],
  'every step that a person takes tells its consequence': [{ ...started, actions: { go } }],
  'whoever brings a case to its end tells every other side': [{ ...started, parties: { a: 'department', b: 'bureau' }, actions: { go } }],
  'what somebody else of the same side must release is a draft until then, and its release can follow': [
    { ...sound, actions: { go: { ...go, otherThan: ['ask'] }, ask: { ...go, title: '拟', to: 'one' } } },
    { ...sound, actions: { go: { ...go, draft: { until: ['gone'] } } } },
  ],
  'guards name only what is there': [
    { ...sound, actions: { go: { ...go, needs: [{ when: { field: 'f', is: 'x' }, say: '缺' }] } } },
    { ...sound, actions: { go: { ...go, when: { is: { not: { given: 'f' } }, say: '缺' } } } },
    { ...sound, actions: { go: { ...go, otherThan: ['gone'] } } },
    { ...sound, states: { ...sound.states, one: { title: '甲', clock: { ...clock, from: 'f' } } } },
  ],
  'everybody at the table is known when it begins': [
    { ...started, parties: { a: 'department', b: 'bureau', c: 'department' } },
    { ...started, opening: { ...opening, by: ['b.operator'] } },
    { ...started, opening: { ...opening, bind: { a: 'f' } } },
  ],
  'a side that is always the same body has one': [{ ...sound, parties: { a: 'department', b: 'county' as 'bureau' } }],
  'children are opened by their parent, one for each department, and end it': [
    { ...sound, fields: { f: { title: '栏', kind: 'departments' } }, actions: { go, open } },
    { ...sound, childOf: 'x' },
    { ...sound, actions: { go: { ...go, endsChildren: 'stop' } } },
  ],
}
for (const [sentence, find] of Object.entries(faults)) {
  test(`a definition that breaks it is found: ${sentence}`, () => {
    assert.deepEqual(find(sound, {}), [])
    assert.deepEqual(find(started, {}), [])
    for (const each of broken[sentence] ?? [sound]) assert.notDeepEqual(find(each, { x: each }), [])
  })
}
