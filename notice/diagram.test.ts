import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawProcedure, layOut } from './diagram.ts'
import { procedures } from './procedures/index.ts'

for (const procedure of Object.values(procedures)) {
  test(`${procedure.title}: every state and every step stands in its diagram, inside it, and no words lie on others`, () => {
    const { width, height, states, steps } = layOut(procedure)
    assert.deepEqual(states.map(({ state }) => state).toSorted(), Object.keys(procedure.states).toSorted())
    const moving = Object.entries(procedure.actions).flatMap(([name, { from, to }]) =>
      from.filter((one) => to !== undefined && to !== one).map((one) => `${name} ${one}`),
    )
    assert.deepEqual(steps.map(({ action, from }) => `${action} ${from}`).toSorted(), moving.toSorted())
    for (const { x, y, width: wide, height: tall } of states) assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + tall <= height)
    for (const [at, one] of states.entries())
      for (const other of states.slice(at + 1)) assert.ok(one.y + one.height < other.y, `${one.state} lies on ${other.state}`)
    const lines = steps.map(({ labelY }) => labelY).toSorted((one, other) => one - other)
    for (const [at, line] of lines.entries()) if (at > 0) assert.ok(line - (lines[at - 1] ?? 0) >= 14, 'words lie on words')
    for (const [, x = '', y = ''] of steps.flatMap(({ path }) => [...path.matchAll(/M([\d.]+) ([\d.]+)/g)]))
      assert.ok(Number(x) <= width && Number(y) <= height)
    const drawn = drawProcedure(procedure)
    for (const { title } of [...states, ...steps]) assert.ok(drawn.includes(`>${title}</text>`), title)
  })
}

test('a term that runs until the day of a field says which, not one working day', () => {
  const limitOf = (id: string, state: string) => layOut(procedures[id]!).states.find((one) => one.state === state)?.limit
  assert.equal(limitOf('liaison-appointment', 'inForce'), '至任职期满日期')
  assert.equal(limitOf('system-account', 'inUse'), '至有效期满')
  assert.equal(limitOf('policy-change', 'received'), '5个工作日', 'counted from a field, but with a number of days')
})
