import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#kernel/actors.ts'
import { programSight, within } from '#platform/db.ts'
import { good, openLaboratory, refused, type Laboratory, type Proposal } from '#world/laboratory.ts'
import { decideOn } from '#world/officials.ts'

let lab: Laboratory
const item = (number: number) => `NC-XK-${String(number).padStart(4, '0')}`
const operator: Actor = { name: '周操作', seats: ['operator'], department: 'SPJ', sight: 'city' }
const liaisonOf = (department: string): Actor => ({ name: `${department}联络员`, seats: ['liaison'], department, sight: 'department' })

before(async () => {
  const items = Array.from({ length: 6 }, (_, at) => ({ code: item(at + 1), name: `事项${at + 1}`, lead: 'FGW', assist: ['HBJ'] }))
  lab = await openLaboratory('misroutes', items)
})
after(async () => {
  await lab.close()
})

interface Tally {
  readonly returned: number
  readonly rerouted: number
  readonly upheld: number
  readonly bounced: number
  readonly open: number
}
interface Misroutes {
  readonly bucket: string
  readonly rules: readonly (Tally & { readonly item: { readonly code: string }; readonly pushes: number; readonly rate: number })[]
  readonly trend: readonly { readonly start: string; readonly pushes: number; readonly rerouted: number }[]
  readonly returners: readonly (Tally & { readonly department: { readonly code: string }; readonly improper: number })[]
}
interface Suggestion {
  readonly item: { readonly code: string }
  readonly region: { readonly code: string } | null
  readonly from: { readonly code: string }
  readonly to: { readonly code: string }
  readonly after: readonly { readonly department: { readonly code: string }; readonly role: string }[]
  readonly count: number
  readonly evidence: readonly { readonly push: string; readonly reason: string }[]
}
const misroutes = async (query = '') => good(await lab.operator('GET', `/api/mapping/misroutes${query}`)).json<Misroutes>()
const suggestions = async () => good(await lab.operator('GET', '/api/mapping/suggestions')).json<{ items: readonly Suggestion[] }>().items
const ofItem = async (number: number) => (await suggestions()).filter((each) => each.item.code === item(number))

/** A decision that the first supervisor gives back. */
async function returned(number: number, changes: object = {}, department = 'FGW'): Promise<string> {
  const { pushes } = await decideOn(lab.world.city, item(number), { ...changes })
  const push = pushes.find((each) => each.department === department)?.id ?? ''
  await giveBack(push, department)
  return push
}
const giveBack = async (push: string, department: string) =>
  await lab.world.city.returns.returnPush(liaisonOf(department), { push, reason: 'not-this-item', note: null, suggestedDepartment: null })
const sendOn = async (push: string, department: string) => {
  const { newPush } = await lab.world.city.returns.reroutePush(operator, { push, department, note: null })
  return newPush
}
const uphold = async (push: string) => await lab.world.city.returns.upholdPush(operator, { push, note: '属本部门职责' })
const keyOf = ({ item: code, region, from, to }: Suggestion) => ({
  item: code.code,
  region: region?.code ?? null,
  from: from.code,
  to: to.code,
})

test('of a rule only what had to be sent on counts as misrouted; returns refused or come back count against the returner', async () => {
  for (let round = 0; round < 6; round++) await decideOn(lab.world.city, item(1))
  await sendOn(await returned(1), 'GXW')
  await uphold(await returned(1))
  const bouncing = await returned(1)
  await giveBack(await sendOn(bouncing, 'GXW'), 'GXW')
  // Whoever it was first sent to has it again: the return was none.
  const onward = await within(lab.world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select('id').where('previous', '=', bouncing).executeTakeFirstOrThrow(),
  )
  await sendOn(onward.id, 'FGW')
  await returned(1, {}, 'HBJ')
  const { rules, returners } = await misroutes()
  const rule = rules.find((each) => each.item.code === item(1))
  assert.deepEqual([rule?.pushes, rule?.returned, rule?.rerouted, rule?.upheld, rule?.bounced, rule?.open], [20, 4, 1, 1, 1, 1])
  assert.equal(rule?.rate, 1 / 20)
  const of = (code: string) => returners.find(({ department }) => department.code === code)
  assert.deepEqual([of('FGW')?.rerouted, of('FGW')?.upheld, of('FGW')?.bounced], [1, 1, 1])
  assert.equal(of('FGW')?.improper, 2 / 3)
  assert.deepEqual([of('GXW')?.returned, of('GXW')?.rerouted], [1, 1], 'who rightly gave it back is not blamed')
  assert.equal(of('HBJ')?.open, 1)
})

test('the period is chosen, and the trend tells when it went wrong', async () => {
  await sendOn(await returned(2, { decidedOn: '2026-01-20' }), 'GXW')
  await decideOn(lab.world.city, item(2), { decidedOn: '2025-12-10' })
  const { trend, bucket } = await misroutes('?from=2025-12-01&to=2026-03-02')
  assert.equal(bucket, 'month')
  assert.deepEqual(
    trend.filter(({ start }) => start < '2026-02-01').map(({ start, pushes, rerouted }) => [start, pushes, rerouted]),
    [
      ['2025-12-01', 2, 0],
      ['2026-01-01', 2, 1],
    ],
  )
  const week = await misroutes('?from=2026-01-19&to=2026-01-25')
  assert.deepEqual(week.trend, [{ start: '2026-01-19', pushes: 2, returned: 1, rerouted: 1, rate: 0.5 }])
  refused(await lab.operator('GET', '/api/mapping/misroutes?from=2024-01-01'), 422, 'too-long')
  refused(await lab.operator('GET', '/api/mapping/misroutes?from=2026-03-02&to=2026-01-01'), 422, 'order')
})

test('a return that was sent on proposes by itself the rule that would have avoided it, with its evidence; one click drafts it', async () => {
  const pushes = [await returned(3, { region: '360113' }), await returned(3, { region: '360113' })]
  for (const push of pushes) await sendOn(push, 'CGW')
  await uphold(await returned(3, { region: '360113' }))
  const [suggestion, ...more] = await ofItem(3)
  assert.deepEqual(more, [])
  assert.ok(suggestion)
  assert.deepEqual(keyOf(suggestion), { item: item(3), region: '360113', from: 'FGW', to: 'CGW' })
  assert.deepEqual(suggestion.evidence.map(({ push }) => push).toSorted(), pushes.toSorted())
  assert.deepEqual(
    suggestion.after.map(({ department, role }) => `${role} ${department.code}`),
    ['lead CGW', 'assist HBJ'],
  )
  const both = await Promise.all([
    lab.operator('POST', '/api/mapping/suggestions/taking', keyOf(suggestion)),
    lab.second('POST', '/api/mapping/suggestions/taking', keyOf(suggestion)),
  ])
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [200, 409],
  )
  const taken = both.find(({ statusCode }) => statusCode === 200)!.json<{ proposal: string }>().proposal
  assert.deepEqual(await ofItem(3), [], 'what is in a draft is not proposed again')
  const draft = good(await lab.operator('GET', `/api/mapping/proposals/${taken}`)).json<Proposal & { reason: string }>()
  assert.equal(draft.status, 'draft')
  assert.match(draft.reason, /共 2 件/)
  // Taken back, its returns propose anew.
  good(await lab.operator('POST', `/api/mapping/proposals/${taken}/retraction`, { version: 1 }))
  assert.equal((await ofItem(3)).length, 1)
  const again = good(await lab.operator('POST', '/api/mapping/suggestions/taking', keyOf(suggestion))).json<{ proposal: string }>().proposal
  good(await lab.submit(again))
  good(await lab.approve(again))
  const { pushes: sent } = await decideOn(lab.world.city, item(3), { region: '360113' })
  assert.deepEqual(sent.map(({ department }) => department).toSorted(), ['CGW', 'HBJ'])
  assert.deepEqual(await ofItem(3), [])
})

test('what comes back from many regions proposes a rule for the whole city; several suggestions go into one draft', async () => {
  for (const region of ['360102', '360103', '360104']) await sendOn(await returned(4, { region }), 'GXW')
  await sendOn(await returned(5), 'HBJ')
  const [city] = await ofItem(4)
  const [other] = await ofItem(5)
  assert.ok(city && other)
  assert.deepEqual([city.region, city.count], [null, 3])
  assert.deepEqual(
    other.after.map(({ department, role }) => `${role} ${department.code}`),
    ['lead HBJ'],
    'who assisted takes the lead',
  )
  const { proposal } = good(await lab.operator('POST', '/api/mapping/suggestions/taking', keyOf(city))).json<{ proposal: string }>()
  good(await lab.second('POST', '/api/mapping/suggestions/taking', { ...keyOf(other), proposal }))
  const { changes } = good(await lab.operator('GET', `/api/mapping/proposals/${proposal}`)).json<Proposal>()
  assert.deepEqual(
    changes.map((change) => change.item.code),
    [item(4), item(5)],
  )
  good(await lab.submit(proposal, 2))
  refused(await lab.approve(proposal, lab.second, 3), 403, 'own-proposal')
})

test('a suggestion declined says why and is silent until new returns speak for it', async () => {
  await sendOn(await returned(6), 'GXW')
  const [suggestion] = await ofItem(6)
  assert.ok(suggestion)
  assert.equal((await lab.operator('POST', '/api/mapping/suggestions/refusal', { ...keyOf(suggestion), reason: '  ' })).statusCode, 400)
  good(await lab.operator('POST', '/api/mapping/suggestions/refusal', { ...keyOf(suggestion), reason: '个案，不改规则' }))
  assert.deepEqual(await ofItem(6), [])
  refused(await lab.operator('POST', '/api/mapping/suggestions/refusal', { ...keyOf(suggestion), reason: '再办' }), 409, 'already-answered')
  const { items } = good(await lab.fgw('GET', `/api/mapping/history?item=${item(6)}`)).json<{ items: { type: string; note: string }[] }>()
  assert.deepEqual([items[0]?.type, items[0]?.note], ['mapping.declined', '个案，不改规则'])
  await sendOn(await returned(6), 'GXW')
  const [again] = await ofItem(6)
  assert.equal(again?.count, 1, 'only what came after the answer')
})
