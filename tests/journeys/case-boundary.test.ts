import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { programSight, withinConnection } from '#platform/db.ts'
import { openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'

/** 边界争议裁定 (1.2, 2.1.2.1; F4): the office holds it, hears both, decides; the push and the mapping follow, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-boundary')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const start = '2026-03-02T01:00:00Z'

interface Disputed {
  readonly decision: string
  readonly push: string
  readonly dispute: string
}
/** Two departments that each say it is the other's. */
async function quarrel(): Promise<Disputed> {
  at(start)
  const sent = await decideOn(world.city, 'NC-XK-0001')
  const post = async (who: string, url: string, body: object) => {
    const answer = await (await world.as(who))('POST', url, body)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer
  }
  const first = sent.pushes[0]!.id
  await post('fgw.liaison', '/api/returns', { push: first, reason: 'not-this-item', suggestedDepartment: 'HBJ', note: '属环保' })
  const moved = await post('spj.operator', '/api/reroutes', { push: first, department: 'HBJ' })
  const push = moved.json<{ newPush: string }>().newPush
  await post('hbj.liaison', '/api/returns', { push, reason: 'not-this-item', suggestedDepartment: 'FGW', note: '属发改' })
  const { items } = (await (await world.as('lxhb.office'))('GET', '/api/disputes')).json<{ items: { id: string; push: string }[] }>()
  const dispute = items.find((one) => one.push === push)
  assert.ok(dispute)
  return { decision: sent.id, push, dispute: dispute.id }
}
const begin = async ({ push }: Pick<Disputed, 'push'>) =>
  await world.begin('lxhb.office', 'boundary-dispute', {
    about: { push },
    fields: { subject: '节能与环保交叉事项', departments: ['FGW', 'HBJ'], question: '日常监管由谁负责？' },
  })
const childOf = (parent: Case, department: string): Pick<Case, 'id' | 'procedure'> => {
  const child = parent.children.find(({ parties }) => parties.some(({ code }) => code === department))
  assert.ok(child, `no child of ${department}`)
  return { id: child.id, procedure: { ...parent.procedure, id: 'boundary-position' } }
}
async function state(parent: Case, department: string, fields: Readonly<Record<string, string>>) {
  const who = department.toLowerCase()
  await world.take(`${who}.handler`, childOf(parent, department), 'draft', { fields })
  return await world.take(`${who}.head`, childOf(parent, department), 'sign')
}
const toFgw = { position: 'theirs', whose: 'FGW', basis: '三定方案第四条' }
const toHbj = { position: 'theirs', whose: 'HBJ', basis: '权责清单第九项' }
const ruling = { receiver: 'HBJ', basis: '权责清单第九项', reasons: '污染物排放由环保部门监管', scope: 'region', assisting: ['FGW'] }
const settleAlone = async ({ dispute }: Disputed) =>
  await (
    await world.as('lxhb.office')
  )('POST', `/api/disputes/${dispute}/settlement`, { department: 'FGW', note: '直接裁定' })
const standing = async (decision: string) =>
  await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ department: string; custodian: string; status: string }>(
      'select push.department, push.custodian, push.status from app.push where push.decision = $1 order by push.id',
      [decision],
    )
    return rows.map(({ department, custodian, status }) => [department, custodian, status])
  })
interface Proposal {
  readonly id: string
  readonly title: string
  readonly status: string
}
const proposals = async () => (await (await world.as('spj.operator'))('GET', '/api/mapping/proposals')).json<{ items: Proposal[] }>().items

test('both are heard, the office proposes and decides: the push goes there, and the mapping’s change lies ready in the laboratory', async () => {
  const matter = await quarrel()
  const parent = await begin(matter)
  assert.equal(parent.state.title, '听取各方意见')
  assert.deepEqual((await standing(matter.decision)).at(-1), ['HBJ', 'LXHB', 'disputed'], 'the office holds it meanwhile')
  const asked = await world.look('fgw.liaison', childOf(parent, 'FGW'))
  assert.equal(asked.clock?.dueOn, '2026-03-05')
  const bare = await world.attempt('fgw.handler', asked, 'draft', { fields: { position: 'theirs', basis: '不归我们' } })
  assert.match(bare.json<{ title: string }>().title, /须写明是哪个部门/)
  await state(parent, 'FGW', toHbj)
  const early = await world.attempt('lxhb.office', await world.look('lxhb.office', parent), 'propose', { fields: ruling })
  assert.equal(early.statusCode, 409, 'not before both were heard')
  await state(parent, 'HBJ', toFgw)
  assert.equal((await world.look('lxhb.office', parent)).state.name, 'collected')
  await world.take('lxhb.office', parent, 'propose', { fields: ruling })
  const back = await world.take('zf.convener', parent, 'sendBack', { fields: { comment: '请写明配合部门的职责' } })
  assert.equal(back.state.name, 'collected')
  await world.take('lxhb.office', parent, 'propose', { fields: { ...ruling, duties: '发改配合提供节能审查意见' } })
  const strangers = await world.attempt('spj.operator', await world.look('spj.operator', parent), 'decide', { fields: ruling })
  assert.equal(strangers.statusCode, 403)
  const before = await proposals()
  const done = await world.take('lxhb.office', parent, 'decide', { fields: ruling })
  assert.equal(done.state.title, '已裁定')
  assert.deepEqual((await standing(matter.decision)).at(-1), ['HBJ', 'LXHB', 'pending'], 'the office answers until it is signed for')
  const drafted = (await proposals()).filter(({ id }) => !before.some((one) => one.id === id))
  assert.deepEqual(
    drafted.map(({ status }) => status),
    ['draft'],
  )
  const proposal = (await (await world.as('spj.operator'))('GET', `/api/mapping/proposals/${drafted[0]!.id}`)).json<{
    reason: string
    basis: string
    changes: { item: { code: string }; region: unknown; after: { department: { code: string }; role: string }[] }[]
  }>()
  assert.deepEqual(
    proposal.changes.map(({ item, region, after }) => [item.code, region !== null, after.map((one) => [one.department.code, one.role])]),
    [['NC-XK-0001', true, [['HBJ', 'lead'], ['FGW', 'assist']]]], // prettier-ignore
  )
  assert.match(proposal.reason, /边界争议办件/)
  assert.equal(proposal.basis, '权责清单第九项')
})

test('while the formal case runs the dispute is settled by it and by nothing else, and no second case takes it', async () => {
  const matter = await quarrel()
  const parent = await begin(matter)
  const alone = await settleAlone(matter)
  assert.deepEqual([alone.statusCode, alone.json<{ code: string }>().code], [409, 'in-case'])
  const again = await (
    await world.as('lxhb.office')
  )('POST', '/api/cases/boundary-dispute', {
    about: { push: matter.push },
    fields: { subject: '重复', departments: ['FGW', 'HBJ'], question: '？' },
  })
  assert.deepEqual([again.statusCode, again.json<{ code: string }>().code], [409, 'already-in-case'])
  const closed = await world.take('lxhb.office', parent, 'close', { fields: { closeReason: '改由办公室直接裁定' } })
  assert.equal(closed.state.kind, 'final')
  assert.equal((await world.look('hbj.liaison', childOf(parent, 'HBJ'))).state.title, '已终止')
  assert.equal((await settleAlone(matter)).statusCode, 200)
})

test('departments that agree: one signs that it is theirs, and the dispute is withdrawn for it, not on hearsay', async () => {
  const matter = await quarrel()
  const parent = await begin(matter)
  const agreement = { fields: { receiver: 'FGW', agreement: '发改负责，环保提供监测数据', scope: 'none' } }
  const hearsay = await world.attempt('lxhb.office', await world.look('lxhb.office', parent), 'agree', agreement)
  assert.deepEqual([hearsay.statusCode, hearsay.json<{ code: string }>().code], [422, 'no-agreement'])
  await state(parent, 'FGW', { position: 'ours', basis: '经协商由我委负责' })
  const before = (await proposals()).length
  const done = await world.take('lxhb.office', parent, 'agree', agreement)
  assert.equal(done.state.title, '各方协商一致')
  assert.equal((await world.look('hbj.liaison', childOf(parent, 'HBJ'))).state.title, '已终止')
  assert.deepEqual((await standing(matter.decision)).at(-1), ['FGW', 'LXHB', 'pending'])
  assert.equal((await proposals()).length, before, 'this one push alone was meant')
})

test('a department that says nothing: its silence is on record with its lead, the office goes on, and its own delay goes to the convener', async () => {
  const matter = await quarrel()
  const parent = await begin(matter)
  await state(parent, 'FGW', toHbj)
  at('2026-03-06T01:00:00Z')
  await world.sweep()
  const silent = await world.look('dcs.oversight', childOf(parent, 'HBJ'))
  assert.deepEqual(
    [silent.state.title, silent.leads.map(({ ground, department }) => [ground, department.code])],
    ['逾期未陈述', [['三(二)2.7)', 'HBJ']]],
  )
  assert.equal((await world.look('lxhb.office', parent)).state.name, 'collected')
  at('2026-03-12T01:00:00Z')
  await world.sweep()
  const late = await world.look('zf.convener', parent)
  assert.equal(late.state.title, '方案逾期，已报召集人')
  await world.take('lxhb.office', parent, 'propose', { fields: { ...ruling, scope: 'none' } })
  at('2026-03-19T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('zf.convener', parent)).state.name, 'undecided')
  await world.take('lxhb.office', parent, 'decide', { fields: { ...ruling, scope: 'none' } })
  assert.deepEqual((await standing(matter.decision)).at(-1), ['HBJ', 'LXHB', 'pending'])
})

test('the office’s own word and the formal case race for one dispute: exactly one gets it', async () => {
  for (let round = 0; round < 4; round++) {
    const matter = await quarrel()
    const open = async () =>
      await (
        await world.as('lxhb.office')
      )('POST', '/api/cases/boundary-dispute', {
        about: { push: matter.push },
        fields: { subject: '赛跑', departments: ['FGW', 'HBJ'], question: '谁管？' },
      })
    const [opened, settled] = await Promise.all([open(), settleAlone(matter)])
    const { rows } = await withinConnection(world.city.database.pool, programSight, (connection) =>
      connection.query<{ case: string | null; settled: boolean }>(
        'select dispute.case, dispute.settled_at is not null as settled from app.dispute where dispute.id = $1',
        [matter.dispute],
      ),
    )
    assert.equal(opened.statusCode, 200, opened.body)
    assert.equal(settled.statusCode === 200, rows[0]?.settled, settled.body)
    assert.equal(rows[0]?.case === null, rows[0]?.settled, 'held by the case or settled without it, never both')
  }
})

test('a boundary that no push carries is decided too, for an item of the whole city', async () => {
  at('2026-03-23T01:00:00Z')
  const parent = await world.begin('lxhb.office', 'boundary-dispute', {
    about: { item: 'NC-XK-0002' },
    fields: { subject: '排污许可的监管', departments: ['FGW', 'HBJ'], question: '谁管？' },
  })
  await state(parent, 'FGW', { position: 'ours', basis: '我委' })
  await state(parent, 'HBJ', toFgw)
  await world.take('lxhb.office', parent, 'propose', { fields: { ...ruling, receiver: 'FGW', assisting: ['HBJ'], scope: 'city' } })
  const before = (await proposals()).length
  await world.take('lxhb.office', parent, 'decide', { fields: { ...ruling, receiver: 'FGW', assisting: ['HBJ'], scope: 'city' } })
  assert.equal((await proposals()).length, before + 1)
})
