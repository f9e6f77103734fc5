import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdsFor, type Condition, type FieldValues } from './conditions.ts'
import { actionsFor, decide, sayRefusal, titleOfSeat } from './decide.ts'
import { findFlaw } from './form-fields.ts'
import { byHouse, type Procedure } from './procedure.ts'
import { feedback } from './procedures/feedback.ts'
import { push } from './procedures/push.ts'
import { waiting } from './procedures/waiting.ts'

const sound: Procedure = {
  id: 'x',
  version: 1,
  title: '样例',
  clause: '2.2.2.3',
  parties: { a: 'department', b: 'bureau' },
  papers: {},
  fields: {},
  start: 'one',
  states: { one: { title: '甲', clock: byHouse(1, 'a.liaison', '3.2.2.8') }, two: { title: '乙', final: true } },
  actions: { go: { title: '办', from: ['one'], to: 'two', by: ['a.liaison'] } },
}
const go = sound.actions['go']!

test('a resting push waits on nobody, and may still be returned, corrected or ended', () => {
  assert.equal(push.states.received.resting, true)
  assert.deepEqual(
    Object.entries(push.actions)
      .filter(([, step]) => step.from.includes('received'))
      .map(([name]) => name),
    ['return', 'succeed', 'supersede', 'end'],
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
  assert.deepEqual(actionsFor(push, 'rerouting', 'system'), ['succeed', 'handOver', 'supersede', 'end'])
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

test('every word of a guard holds when it should, and only then', () => {
  const values: FieldValues = { kind: 'revoke', count: 3, list: ['x', 'y'], yes: true, empty: '' }
  const truths: readonly (readonly [Condition, boolean])[] = [
    [{ field: 'kind', is: 'revoke' }, true],
    [{ field: 'kind', is: 'change' }, false],
    [{ field: 'kind', is: ['change', 'revoke'] }, true],
    [{ field: 'kind', is: ['change'] }, false],
    [{ field: 'yes', is: true }, true],
    [{ field: 'none', is: 'revoke' }, false],
    [{ field: 'none', is: ['revoke'] }, false],
    [{ field: 'count', atLeast: 3 }, true],
    [{ field: 'count', atLeast: 4 }, false],
    [{ field: 'list', atLeast: 2 }, true],
    [{ field: 'list', atLeast: 3 }, false],
    [{ field: 'none', atLeast: 0 }, false],
    [{ field: 'list', has: 'y' }, true],
    [{ field: 'list', has: 'z' }, false],
    [{ given: 'kind' }, true],
    [{ given: 'empty' }, false],
    [{ given: 'none' }, false],
    [{ all: [{ given: 'kind' }, { given: 'none' }] }, false],
    [{ all: [{ given: 'kind' }, { given: 'list' }] }, true],
    [{ any: [{ given: 'kind' }, { given: 'none' }] }, true],
    [{ any: [{ given: 'empty' }, { given: 'none' }] }, false],
    [{ not: { given: 'none' } }, true],
    [{ not: { given: 'kind' } }, false],
  ]
  for (const [condition, expected] of truths) assert.equal(holdsFor(condition, values), expected, JSON.stringify(condition))
})

const guarded = (more: Partial<typeof go>): Procedure => ({
  ...sound,
  fields: { kind: { title: '种类', choices: { revoke: '撤销', penalty: '吊销' } }, reason: { title: '理由' } },
  papers: { opinion: { title: '书面意见', by: 'a' } },
  actions: { before: { ...go, title: '先' }, go: { ...go, ...more } },
})
const whyNot = (procedure: Procedure, now: Partial<Parameters<typeof decide>[1]> = {}) => {
  const verdict = decide(procedure, { state: 'one', ...now }, 'go', 'a.liaison')
  return verdict.ok ? 'ok' : sayRefusal(procedure, verdict)
}
test('a step waits for its time, its other cases and its other person, and says for which', () => {
  assert.equal(whyNot(guarded({ waited: 5 }), { waited: 4 }), '现在还不能进行该操作；须等满 5 个工作日，现为第 4 个工作日')
  assert.equal(whyNot(guarded({ waited: 5 }), { waited: 5 }), 'ok')
  assert.match(whyNot(guarded({ onChildrenEnded: true }), { openChildren: 2 }), /还有 2 个部门的子办件未办结/)
  assert.equal(whyNot(guarded({ onChildrenEnded: true }), { openChildren: 0 }), 'ok')
  const four = guarded({ otherThan: ['before'] })
  assert.match(whyNot(four, { doneBy: { before: 'account 1' }, actor: 'account 1' }), /“先”是您办理的/)
  assert.equal(whyNot(four, { doneBy: { before: 'account 1' }, actor: 'account 2' }), 'ok')
  const only = guarded({ when: { is: { field: 'kind', is: 'revoke' }, say: '只有撤销才须听证' } })
  assert.equal(whyNot(only, { values: { kind: 'penalty' } }), '现在还不能进行该操作；只有撤销才须听证')
  assert.equal(whyNot(only, { values: { kind: 'revoke' } }), 'ok')
})
test('what is filled in brings more into play, may forbid the step, and all that is missing is said at once', () => {
  const needs = guarded({
    fill: ['kind'],
    needs: [
      { when: { field: 'kind', is: 'revoke' }, fill: ['reason'], attach: ['opinion'], say: '撤销须有理由和书面意见' },
      { must: { not: { field: 'kind', is: 'penalty' } }, say: '吊销是行政处罚，由有处罚权的机关决定' },
    ],
  })
  assert.equal(whyNot(needs), '缺少必填内容：种类；请补充后重试')
  const revoke = { filled: ['kind'], values: { kind: 'revoke' } }
  assert.equal(whyNot(needs, revoke), '缺少必填内容：理由；还缺少材料：书面意见；撤销须有理由和书面意见')
  assert.equal(whyNot(needs, { ...revoke, filled: ['kind', 'reason'] }), '缺少材料：书面意见；撤销须有理由和书面意见')
  assert.equal(whyNot(needs, { ...revoke, filled: ['kind', 'reason'], papers: { opinion: 1 } }), 'ok')
  assert.match(whyNot(needs, { filled: ['kind'], values: { kind: 'penalty' } }), /吊销是行政处罚/)
})
test('a field takes what it is for, and says what to do about anything else', () => {
  const today = '2026-03-02'
  const flawOf = (field: Parameters<typeof findFlaw>[0], value: unknown, other = {}) => findFlaw({ ...field }, value, today, other)
  const good: readonly (readonly [Parameters<typeof findFlaw>[0], unknown])[] = [
    [{ title: '文' }, '话'],
    [{ title: '日', kind: 'day' }, '2026-02-28'],
    [{ title: '日', kind: 'day', notAfter: 'today', notBefore: 'from' }, today],
    [{ title: '数', kind: 'number', least: 1, most: 5 }, 5],
    [{ title: '选', choices: { a: '甲' } }, 'a'],
    [{ title: '多', kind: 'choices', choices: { a: '甲', b: '乙' } }, ['a', 'b']],
    [{ title: '是否', kind: 'yesNo' }, false],
    [{ title: '电话', kind: 'phone' }, '13800138000'],
    [{ title: '电话', kind: 'phone' }, '0791-83881234'],
    [{ title: '部门', kind: 'departments' }, ['FGW']],
  ]
  for (const [field, value] of good) assert.equal(flawOf(field, value, { from: '2026-03-01' }), null, JSON.stringify([field, value]))
  const bad: readonly (readonly [Parameters<typeof findFlaw>[0], unknown, RegExp])[] = [
    [{ title: '文', maxLength: 1 }, '话多', /最多 1 个字/],
    [{ title: '文' }, '  ', /空格/],
    [{ title: '文' }, 5, /文字/],
    [{ title: '日', kind: 'day' }, '2026-02-30', /有效日期/],
    [{ title: '日', kind: 'day', notAfter: 'today' }, '2026-03-03', /不能晚于今天/],
    [{ title: '日', kind: 'day', notBefore: 'from' }, '2026-02-27', /不能早于 2026-03-01/],
    [{ title: '数', kind: 'number', least: 1 }, 0, /不能小于 1/],
    [{ title: '数', kind: 'number', most: 5, unit: '天' }, 6, /不能大于 5天/],
    [{ title: '数', kind: 'number' }, '5', /数字/],
    [{ title: '选', choices: { a: '甲' } }, 'toString', /甲/],
    [{ title: '多', kind: 'choices', choices: { a: '甲' } }, ['b'], /选项/],
    [{ title: '多', kind: 'choices', choices: { a: '甲' } }, ['a', 'a'], /重复/],
    [{ title: '多', kind: 'departments' }, [], /至少选择 1 项/],
    [{ title: '多', kind: 'departments', most: 1 }, ['FGW', 'HBJ'], /最多 1 项/],
    [{ title: '是否', kind: 'yesNo' }, 'true', /是或否/],
    [{ title: '电话', kind: 'phone' }, '12', /手机号/],
    [{ title: '决定', kind: 'decision' }, 'x', /列表/],
  ]
  for (const [field, value, said] of bad)
    assert.match(flawOf(field, value, { from: '2026-03-01' }) ?? 'null', said, JSON.stringify([field, value]))
})
