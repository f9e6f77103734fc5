import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { programSight, withinConnection } from '#platform/db.ts'
import { assist, good, lead, openLaboratory, refused, type Laboratory } from '#world/laboratory.ts'
import { decideOn, signIn } from '#world/officials.ts'

const today = '2026-03-02'
let lab: Laboratory
const item = (number: number) => `NC-XK-${String(number).padStart(4, '0')}`
const set = (number: number, receivers: readonly object[], region: string | null = null) => ({ item: item(number), region, receivers })

before(async () => {
  const items = Array.from({ length: 12 }, (_, at) => ({ code: item(at + 1), name: `事项${at + 1}`, lead: 'FGW', assist: ['HBJ'] }))
  lab = await openLaboratory('laboratory', items)
})
after(async () => {
  await lab.close()
})

const asProgram = async <Row extends object>(text: string, values: unknown[] = []) =>
  await withinConnection(
    lab.world.city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & Record<string, unknown>>(text, values)).rows,
  )
const entriesOf = async (id: string) =>
  await asProgram<{ type: string; actor: string; feeds: string[] }>(
    `select type, actor, feeds from app.journal where data ->> 'subject' = $1 order by id`,
    [`mapping-proposal:${id}`],
  )
/** Everything that a trial could have touched. */
const traces = async () =>
  await asProgram(
    `select (select count(*) from app.journal) as entries, (select count(*) from app.mapping_rule) as rules, (select count(*) from app.push) as pushes,
            (select md5(string_agg(p::text, '' order by p.id)) from app.mapping_proposal p) as proposals, (select revision from app.directory_revision) as revision`,
  )

interface Replay {
  readonly decisions: number
  readonly gained: number
  readonly lost: number
  readonly changed: number
  readonly kept: number
  readonly departments: readonly {
    readonly department: { readonly code: string }
    readonly gained: number
    readonly lost: number
    readonly changed: number
  }[]
  readonly lines: readonly {
    readonly item: { readonly code: string }
    readonly decisions: number
    readonly gained: number
    readonly lost: number
  }[]
}
interface Tried {
  readonly items: readonly {
    readonly number: string
    readonly department: { readonly code: string }
    readonly before: string | null
    readonly after: string | null
    readonly push: string | null
  }[]
  readonly next: string | null
}
const totals = ({ departments }: Replay) =>
  Object.fromEntries(departments.map(({ department, gained, lost, changed }) => [department.code, [gained, lost, changed]]))

test('before anyone approves, the operator sees which department would have gained and lost which pushes, and nothing is written', async () => {
  for (const region of ['360102', '360103', '360113']) await decideOn(lab.world.city, item(1), { region })
  await decideOn(lab.world.city, item(1), { decidedOn: '2026-01-15' })
  await decideOn(lab.world.city, item(1), { decidedOn: '2025-11-15' })
  await decideOn(lab.world.city, item(2), { decidedOn: '2026-02-20' })
  const id = await lab.propose('2026-03-09', [
    set(1, [lead('GXW'), { department: 'FGW', role: 'copy' }]),
    set(1, [lead('CGW')], '360113'),
    set(2, [lead('FGW'), assist('GXW')]),
  ])
  const before = await traces()
  const ask = async (months: number) =>
    good(await lab.operator('GET', `/api/mapping/proposals/${id}/replay?months=${months}`)).json<Replay>()
  const replay = await ask(3)
  assert.deepEqual(
    replay.lines.map(({ decisions, gained, lost }) => [decisions, gained, lost]),
    [
      [3, 3, 3],
      [1, 1, 2],
      [1, 1, 1],
    ],
  )
  assert.deepEqual(totals(replay), { FGW: [0, 1, 3], HBJ: [0, 5, 0], GXW: [4, 0, 0], CGW: [1, 0, 0] })
  assert.deepEqual([replay.decisions, replay.gained, replay.lost, replay.changed, replay.kept], [5, 5, 6, 3, 1])
  assert.equal((await ask(1)).decisions, 4)
  assert.equal((await ask(12)).decisions, 6)
  const lost = good(
    await lab.operator('GET', `/api/mapping/proposals/${id}/replay/pushes?months=3&department=HBJ&effect=lost`),
  ).json<Tried>()
  assert.equal(lost.items.length, 5)
  assert.ok(
    lost.items.every((each) => each.push !== null && each.before === 'assist' && each.after === null && each.department.code === 'HBJ'),
  )
  const gained = good(await lab.operator('GET', `/api/mapping/proposals/${id}/replay/pushes?months=3&effect=gained&limit=2`)).json<Tried>()
  const rest = good(
    await lab.operator('GET', `/api/mapping/proposals/${id}/replay/pushes?months=3&effect=gained&after=${gained.next}`),
  ).json<Tried>()
  assert.equal(new Set([...gained.items, ...rest.items].map(({ number, department }) => `${number} ${department.code}`)).size, 5)
  assert.ok([...gained.items, ...rest.items].every((each) => each.push === null && each.before === null))
  assert.deepEqual(await traces(), before)
  assert.equal((await lab.operator('GET', `/api/mapping/proposals/${id}/replay?months=13`)).statusCode, 400)
})

test('what an older rule did otherwise is not laid at the door of the proposal, and a version in force is tried against what was before it', async () => {
  await decideOn(lab.world.city, item(5), { decidedOn: '2026-02-10' })
  await lab.change(today, [set(5, [lead('FGW'), assist('HBJ'), assist('YLJ')])])
  const id = await lab.change('2026-03-09', [set(5, [lead('GXW'), assist('HBJ'), assist('YLJ')])])
  const replay = good(await lab.operator('GET', `/api/mapping/proposals/${id}/replay`)).json<Replay>()
  assert.deepEqual(totals(replay), { FGW: [0, 1, 0], GXW: [1, 0, 0], HBJ: [0, 0, 0] })
})

test('a department sees what is laid before it: its own gains and losses, never the draft, and says what it thinks before approval', async () => {
  await decideOn(lab.world.city, item(3))
  const id = await lab.propose('2026-03-09', [set(3, [lead('GXW')])])
  assert.equal((await lab.fgw('GET', `/api/mapping/proposals/${id}`)).statusCode, 404)
  good(await lab.submit(id))
  assert.equal((await lab.ylj('GET', `/api/mapping/proposals/${id}`)).statusCode, 404)
  const seen = await lab.see(id, lab.fgw)
  assert.equal(seen.may['comment'], true)
  assert.equal(seen.may['approve'], false)
  assert.deepEqual(
    seen.duties.filter(({ department }) => department.code === 'FGW').map((duty) => [duty.before, duty.after]),
    [['lead', null]],
  )
  const own = good(await lab.fgw('GET', `/api/mapping/proposals/${id}/replay`)).json<Replay>()
  assert.deepEqual(totals(own), { FGW: [0, 1, 0] })
  assert.deepEqual(totals(good(await lab.gxw('GET', `/api/mapping/proposals/${id}/replay`)).json<Replay>()), { GXW: [1, 0, 0] })
  const pushes = good(await lab.gxw('GET', `/api/mapping/proposals/${id}/replay/pushes?department=FGW`)).json<Tried>()
  assert.deepEqual(pushes.items, [], 'who gains is not shown decisions it was never sent')
  good(await lab.fgw('POST', `/api/mapping/proposals/${id}/comments`, { text: '本委仍有监管职责，建议保留抄送' }))
  assert.equal((await lab.ylj('POST', `/api/mapping/proposals/${id}/comments`, { text: '无关' })).statusCode, 404)
  const { remarks } = await lab.see(id, lab.head)
  assert.deepEqual(
    remarks.map(({ text, department }) => [text, department.code]),
    [['本委仍有监管职责，建议保留抄送', 'FGW']],
  )
  assert.deepEqual((await lab.see(id, lab.gxw)).remarks, [], 'what one department says is for the bureau')
  good(await lab.approve(id))
  refused(await lab.fgw('POST', `/api/mapping/proposals/${id}/comments`, { text: '太晚' }), 409, 'wrong-state')
  assert.deepEqual(
    (await entriesOf(id)).map(({ type, actor }) => [type, actor]),
    [
      ['mapping.proposed', '周操作'],
      ['mapping.commented', '钱联络'],
      ['mapping.approved', '吴局长'],
    ],
  )
  assert.deepEqual((await entriesOf(id))[0]?.feeds.toSorted(), ['FGW', 'GXW', 'HBJ'])
})

test('nobody approves what he wrote on: not the author, not who edited it, not by the database itself', async () => {
  const id = await lab.propose('2026-03-09', [set(4, [lead('GXW')])])
  const draft = { title: '职责调整', reason: '三定方案', basis: '', effectiveFrom: '2026-03-10', changes: [set(4, [lead('GXW')])] }
  good(await lab.second('PUT', `/api/mapping/proposals/${id}`, { ...draft, version: 1 }))
  refused(await lab.operator('PUT', `/api/mapping/proposals/${id}`, { ...draft, version: 1 }), 409, 'changed-meanwhile')
  refused(await lab.approve(id), 409, 'wrong-state')
  good(await lab.submit(id, 2))
  refused(await lab.approve(id, lab.operator, 3), 403, 'own-proposal')
  refused(await lab.approve(id, lab.second, 3), 403, 'own-proposal')
  refused(await lab.operator('POST', `/api/mapping/proposals/${id}/refusal`, { version: 3, reason: '自己不批' }), 403, 'own-proposal')
  assert.match((await lab.see(id, lab.second)).mayNotApprove ?? '', /须由另一人/)
  const handedIn = await lab.propose('2026-03-09', [set(2, [lead('GXW')])])
  good(await lab.submit(handedIn, 1, lab.second))
  refused(await lab.approve(handedIn, lab.second), 403, 'own-proposal')
  const author = (await asProgram<{ authors: string[] }>('select authors::text[] from app.mapping_proposal where id = $1', [id]))[0]!
    .authors[0]
  const approveRaw = `update app.mapping_proposal set status = 'approved', number = 9999, decided_at = '2026-03-02T01:00:00Z', decided_account = $2, last_entry = 1 where id = $1`
  await assert.rejects(asProgram(approveRaw, [id, author]), { constraint: 'second_person' })
  await assert.rejects(asProgram(`update app.mapping_proposal set authors = '{0}' where id = $1`, [id]), /author/)
  refused(await lab.approve(id, lab.head, 2), 409, 'changed-meanwhile')
  good(await lab.approve(id, lab.head, 3))
  refused(await lab.operator('POST', `/api/mapping/proposals/${id}/retraction`, { version: 4, note: '收回' }), 409, 'already-decided')
  assert.deepEqual(await lab.who(item(4), '2026-03-09'), ['lead FGW', 'assist HBJ'])
  assert.deepEqual(await lab.who(item(4), '2026-03-10'), ['lead GXW'])
  await assert.rejects(asProgram(`update app.mapping_proposal set title = 'x' where id = $1`, [id]), /decided/)
})

test('a rule changes by an approved proposal and in no other way, whoever asks the database', async () => {
  const [rule] = await asProgram<{ id: string }>('select id from app.mapping_rule where item = $1', [item(12)])
  const replace = (endedBy: string | null) =>
    asProgram(
      `with ended as (update app.mapping_rule set effective_to = '2026-04-01', ended_by = $2 where id = $1 returning id),
         made as (insert into app.mapping_rule (item, effective_from, made_by, proposal) select $3, '2026-04-01', 'x', $2 from ended returning id)
       insert into app.mapping_receiver (rule, department, role) select id, 'GXW', 'lead' from made`,
      [rule?.id, endedBy, item(12)],
    )
  const draft = await lab.propose('2026-04-01', [set(12, [lead('GXW')])])
  await assert.rejects(replace(null), { constraint: 'rule_is_approved' })
  await assert.rejects(replace(draft), { constraint: 'rule_is_approved' })
  await assert.rejects(
    asProgram(
      `with made as (insert into app.mapping_rule (item, region, effective_from, made_by) values ($1, '360102', '2026-04-01', 'x') returning id)
       insert into app.mapping_receiver (rule, department, role) select id, 'GXW', 'lead' from made`,
      [item(12)],
    ),
    { constraint: 'rule_is_approved' },
  )
})

test('an item is never left without a lead supervisor: the proposal is refused with the reason, and so is the database', async () => {
  refused(await lab.draft('2026-03-09', [{ item: item(5), region: null, receivers: null }]), 422, 'no-lead')
  refused(await lab.draft('2026-03-09', [set(5, [assist('GXW')])]), 422, 'no-lead')
  assert.match((await lab.draft('2026-03-09', [{ item: item(5), region: null, receivers: null }])).body, /没有主管监管部门/)
  const id = await lab.change('2026-03-09', [set(6, [lead('GXW')])])
  const rules = await asProgram<{ id: string }>(`select id from app.mapping_rule where item = $1 order by id`, [item(6)])
  // The later rule taken away, the earlier one ends and nothing follows it.
  await assert.rejects(
    asProgram(`update app.mapping_rule set effective_to = '2026-04-01', ended_by = $2 where id = $1`, [rules[1]?.id, id]),
    { constraint: 'mapping_has_lead' },
  )
  await assert.rejects(
    asProgram(`update app.mapping_rule set effective_to = '2026-03-05', ended_by = $2 where id = $1`, [rules[0]?.id, id]),
    { constraint: 'mapping_has_lead' },
  )
})

test('a change takes effect today or later; the past is touched only by one who says what becomes of what went out', async () => {
  const late = await lab.propose('2026-02-02', [set(7, [lead('GXW')])])
  refused(await lab.submit(late), 422, 'past-date')
  const told = await lab.propose('2026-02-02', [set(7, [lead('GXW')])], { pastPushes: 'keep' })
  good(await lab.submit(told))
  good(await lab.approve(told))
  // Submitted in time and left lying: on the day after, approval would reach back in silence.
  const lying = await lab.propose('2026-03-03', [set(8, [lead('GXW')])])
  good(await lab.submit(lying))
  const start = lab.world.clock.at
  lab.world.clock.at = new Date('2026-03-04T01:00:00Z')
  try {
    const head = await signIn(lab.server, 'spj.head')
    refused(await lab.approve(lying, head), 422, 'past-date')
    assert.match((await lab.see(lying, head)).obstacles.join(), /已经过去/)
  } finally {
    lab.world.clock.at = start
  }
  await assert.rejects(
    asProgram(
      `update app.mapping_proposal set status = 'approved', number = 9998, decided_account = 0, decided_at = '2026-03-04T01:00:00Z', last_entry = 1 where id = $1`,
      [lying],
    ),
    { constraint: 'never_silently_retroactive' },
  )
})

test('decisions go on being routed by the rule in force on their day, and the next one knows the change at once', async () => {
  const revision = async () => BigInt((await asProgram<{ revision: string }>('select revision from app.directory_revision'))[0]!.revision)
  const before = await revision()
  await lab.change(today, [set(9, [lead('GXW')])])
  assert.ok((await revision()) > before)
  const route = async (decidedOn: string) => {
    const { pushes } = await decideOn(lab.world.city, item(9), { decidedOn })
    return pushes.map(({ department, role }) => `${role} ${department}`).toSorted()
  }
  assert.deepEqual(await route('2026-03-01'), ['assist HBJ', 'lead FGW'])
  assert.deepEqual(await route(today), ['lead GXW'])
})

test('one click drafts the way back: approved by a second person it restores what was in force before, as a version of its own', async () => {
  const id = await lab.change('2026-03-09', [set(10, [lead('GXW')]), set(10, [lead('CGW')], '360113')])
  const back = good(await lab.head('POST', `/api/mapping/proposals/${id}/rollback`)).json<{ proposal: string }>().proposal
  refused(await lab.operator('POST', `/api/mapping/proposals/${id}/rollback`), 409, 'already-rolling-back')
  assert.deepEqual(await lab.who(item(10), '2026-03-09'), ['lead GXW'], 'a draft changes nothing')
  good(await lab.submit(back, 1, lab.head))
  refused(await lab.approve(back, lab.head), 403, 'own-proposal')
  good(await lab.approve(back, lab.operator))
  assert.deepEqual(await lab.who(item(10), '2026-03-09'), ['lead FGW', 'assist HBJ'])
  assert.deepEqual(await lab.who(item(10), '2026-03-09', '360113'), ['lead FGW', 'assist HBJ'])
  assert.deepEqual(
    (await entriesOf(back)).map(({ type }) => type),
    ['mapping.proposed', 'mapping.rolledback'],
  )
  const [first, second] = [await lab.see(id), await lab.see(back)]
  assert.equal(second.number, (first.number ?? 0) + 1)
  refused(await lab.operator('POST', `/api/mapping/proposals/${id}/rollback`), 409, 'changed-since')
  const again = good(await lab.operator('POST', `/api/mapping/proposals/${back}/rollback`)).json<{ proposal: string }>().proposal
  good(await lab.submit(again))
  good(await lab.approve(again))
  assert.deepEqual(await lab.who(item(10), '2026-03-09', '360113'), ['lead CGW'], 'a roll back is rolled back as well')
})

test('a proposal declined says why, is told to those concerned, and leaves the rules as they were', async () => {
  const id = await lab.propose('2026-03-09', [set(11, [lead('GXW')])])
  good(await lab.submit(id))
  refused(await lab.head('POST', `/api/mapping/proposals/${id}/refusal`, { version: 1, reason: '职责未划转' }), 409, 'changed-meanwhile')
  good(await lab.head('POST', `/api/mapping/proposals/${id}/refusal`, { version: 2, reason: '职责未划转' }))
  assert.equal((await lab.see(id, lab.fgw)).status, 'declined')
  refused(await lab.approve(id, lab.second), 409, 'already-decided')
  assert.equal((await entriesOf(id)).at(-1)?.type, 'mapping.declined')
  assert.deepEqual(await lab.who(item(11), '2026-03-09'), ['lead FGW', 'assist HBJ'])
})
