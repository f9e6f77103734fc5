import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { programSight, within } from '#platform/db.ts'
import { assist, good, lead, openLaboratory, type Laboratory } from '#world/laboratory.ts'

const item = 'NC-XK-0001'
const set = (receivers: readonly object[]) => ({ item, region: null, receivers })
const other = 'NC-XK-0002'
let lab: Laboratory
const rulesOf = async (of: string) =>
  good(await lab.operator('GET', `/api/mapping/rules?item=${of}`)).json<{ rules: readonly { id: string; to: string | null }[] }>().rules
before(async () => {
  lab = await openLaboratory('approvals', [
    { code: item, name: '事项', lead: 'FGW', assist: ['HBJ'] },
    { code: other, name: '另一事项', lead: 'FGW' },
  ])
})
after(async () => {
  await lab.close()
})

test('of two who approve at the same moment one does and one is told who was first; fifty rounds, each with one version', async () => {
  const ids: string[] = []
  for (let round = 0; round < 50; round++) {
    const id = await lab.propose('2026-06-01', [set([lead(round % 2 ? 'FGW' : 'GXW'), assist('CGW')])])
    good(await lab.submit(id))
    const other =
      round % 3 === 0
        ? lab.second('POST', `/api/mapping/proposals/${id}/refusal`, { version: 2, reason: '不妥' })
        : lab.approve(id, lab.second)
    const both = await Promise.all([lab.approve(id, lab.head), other])
    const codes = both.map(({ statusCode }) => statusCode).toSorted((one, two) => one - two)
    assert.deepEqual(codes, [200, 409], both.map(({ body }) => body).join('\n'))
    const loser = both.find(({ statusCode }) => statusCode === 409)
    assert.match(loser?.body ?? '', loser === both[1] ? /吴局长/ : /李操作/)
    // What the second declined leaves the rule as it was, and the same change may be proposed in the next round but one.
    if ((await lab.see(id)).status === 'declined')
      ids.push(await lab.change('2026-06-01', [set([lead(round % 2 ? 'FGW' : 'GXW'), assist('CGW')])]))
    else ids.push(id)
  }
  const versions = await Promise.all(ids.map(async (id) => (await lab.see(id)).number))
  assert.equal(new Set(versions).size, 50)
  const open = await within(lab.world.city.database, programSight, (tx) =>
    tx.selectFrom('app.mapping_rule').select('id').where('item', '=', item).where('effective_to', 'is', null).execute(),
  )
  assert.equal(open.length, 1)
})

test('of two proposals for one rule the second to be approved is told who was first; ten rounds, each with one rule', async () => {
  const [open] = await rulesOf(other)
  let replaces = open?.id
  for (let round = 0; round < 10; round++) {
    const effectiveFrom = `2026-05-${String(round + 1).padStart(2, '0')}`
    const asked = (department: string) => ({
      item: other,
      region: null,
      effectiveFrom,
      receivers: [lead(round % 2 ? 'FGW' : 'GXW'), assist(department)],
      note: '两人同改',
      replaces,
    })
    const proposed = [
      good(await lab.operator('POST', '/api/mapping/rules', asked('CGW'))).json<{ proposal: string }>().proposal,
      good(await lab.head('POST', '/api/mapping/rules', asked('YLJ'))).json<{ proposal: string }>().proposal,
    ]
    const both = await Promise.all([
      lab.head('POST', `/api/mapping/proposals/${proposed[0]}/approval`, { version: 2 }),
      lab.operator('POST', `/api/mapping/proposals/${proposed[1]}/approval`, { version: 2 }),
    ])
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
      [200, 409],
      both.map(({ body }) => body).join('\n'),
    )
    const loser = both.find(({ statusCode }) => statusCode === 409)
    assert.ok(loser?.json<{ title: string }>().title.includes(loser === both[1] ? '吴局长' : '周操作'), loser?.body)
    replaces = (await rulesOf(other)).find(({ to }) => to === null)?.id
  }
  const rules = await rulesOf(other)
  assert.equal(rules.length, 11)
  assert.equal(rules.filter(({ to }) => to === null).length, 1)
})
