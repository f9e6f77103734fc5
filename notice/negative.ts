import { byHouse, defineProcedure } from './procedure.ts'

/** Never called: the type check fails when one of these misspellings compiles. */
export function misspellings(): readonly unknown[] {
  const states = { one: { title: '1' }, two: { title: '2', final: true } } as const
  const base = {
    id: 'x',
    version: 1,
    title: 'x',
    clause: '2.2.2.5',
    parties: { a: 'department' },
    papers: { p: { title: 'p', by: 'a' } },
    fields: { f: { title: 'f' } },
    start: 'one',
    states,
  } as const
  const go = { title: 'go', from: ['one'], to: 'two', by: ['a.liaison'] } as const
  return [
    defineProcedure({ ...base, actions: { go } }),
    // @ts-expect-error a state that is not declared
    defineProcedure({ ...base, actions: { go: { ...go, to: 'twoo' } } }),
    // @ts-expect-error a state that is not declared
    defineProcedure({ ...base, actions: { go: { ...go, from: ['on'] } } }),
    // @ts-expect-error a start that is not declared
    defineProcedure({ ...base, start: 'won', actions: { go } }),
    // @ts-expect-error a role that the notice does not know
    defineProcedure({ ...base, actions: { go: { ...go, by: ['a.boss'] } } }),
    // @ts-expect-error a party that is not declared
    defineProcedure({ ...base, actions: { go: { ...go, by: ['b.liaison'] } } }),
    // @ts-expect-error a paper that is not declared
    defineProcedure({ ...base, actions: { go: { ...go, attach: ['q'] } } }),
    // @ts-expect-error a field that is not declared
    defineProcedure({ ...base, actions: { go: { ...go, fill: ['g'] } } }),
    // @ts-expect-error a clause that the notice does not have
    defineProcedure({ ...base, clause: '9.9.9', actions: { go } }),
    // @ts-expect-error a side that the notice does not know
    defineProcedure({ ...base, parties: { a: 'county' }, actions: { go } }),
    // @ts-expect-error a clock on a seat of nobody's
    defineProcedure({ ...base, states: { ...states, one: { title: '1', clock: byHouse(1, 'b.liaison', '3.2.1.3') } }, actions: { go } }),
    // @ts-expect-error a ground that is not in 三(二)
    byHouse(1, 'a.liaison', '2.2.2.5'),
    // @ts-expect-error the heading of the grounds is no ground
    byHouse(1, 'a.liaison', '3.2.1'),
  ]
}
