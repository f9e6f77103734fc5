import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { openSystem } from '#world/systems.ts'

/** 征求意见 (2.3.3.4, 3.2.2.5): one case of the bureau's, one of each department's, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-opinion')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
async function ask(departments: readonly string[], day = '2026-03-02T01:00:00Z') {
  at(day)
  const material = await world.upload('spj.handler', '申请报告.txt')
  const parent = await world.begin('spj.handler', 'opinion-request', {
    about: { item: 'NC-XK-0001' },
    fields: { subject: '某化工项目核准', departments, question: '是否符合规划和环保要求？' },
    papers: { material: [material] },
  })
  return { parent, material }
}
const childOf = (parent: Case, department: string): Pick<Case, 'id' | 'procedure'> => {
  const child = parent.children.find(({ parties }) => parties.some(({ code }) => code === department))
  assert.ok(child, `no child of ${department}`)
  return { id: child.id, procedure: { ...parent.procedure, id: 'opinion' } }
}

test('the bureau asks two departments, each answers as a department, and the bureau sums up', async () => {
  const { parent, material } = await ask(['FGW', 'HBJ'])
  assert.equal(parent.state.title, '部门答复中')
  const ours = childOf(parent, 'FGW')
  const seen = await world.look('fgw.liaison', ours)
  assert.equal(seen.fields.find(({ name }) => name === 'question')?.text, '是否符合规划和环保要求？')
  assert.equal(seen.clock?.dueOn, '2026-03-09')
  assert.equal((await (await world.as('fgw.liaison'))('GET', `/api/files/${material}`)).statusCode, 200, 'the material came along')
  const draft = { fields: { position: 'conditional', reasons: '符合规划' } }
  const refused = await world.attempt('fgw.handler', seen, 'draft', draft)
  assert.match(refused.json<{ title: string }>().title, /有条件同意的，须写明条件/)
  await world.take('fgw.handler', ours, 'draft', { fields: { ...draft.fields, conditions: '限期完成能评' } })
  const signed = await world.take('fgw.head', ours, 'sign')
  assert.equal(signed.state.title, '已答复')
  const theirs = childOf(parent, 'HBJ')
  await world.take('hbj.liaison', theirs, 'draft', { fields: { position: 'disagree', reasons: '距饮用水源不足一千米' } })
  await world.take('hbj.head', theirs, 'sendBack', { fields: { comment: '请引用条款' } })
  await world.take('hbj.liaison', theirs, 'draft', { fields: { position: 'disagree', reasons: '水污染防治法第六十六条' } })
  await world.take('hbj.head', theirs, 'sign')
  const all = await world.look('spj.handler', parent)
  assert.deepEqual([all.state.title, all.clock?.on.title], ['待汇总', '承办人'])
  const done = await world.take('spj.handler', parent, 'conclude', {
    fields: { adoption: 'partly', summary: '市环保局意见成立，不予核准' },
  })
  assert.equal(done.state.kind, 'final')
})

test('the department that drafted an opinion does not sign it in the same person, and no department reads the other’s', async () => {
  const { parent } = await ask(['FGW', 'HBJ'])
  const ours = childOf(parent, 'FGW')
  await world.take('fgw.head', ours, 'draft', { fields: { position: 'agree', reasons: '符合规划' } })
  const own = await world.attempt('fgw.head', await world.look('fgw.head', ours), 'sign')
  assert.equal(own.json<{ code: string }>().code, 'not-now')
  const foreign = await (await world.as('hbj.liaison'))('GET', `/api/cases/opinion/${ours.id}`)
  assert.equal(foreign.statusCode, 404)
})

test('what a department drafts is its own until its head signs: not on the page, in the exchange, a search, a paper or a file', async () => {
  const { parent } = await ask(['FGW', 'HBJ'])
  const ours = childOf(parent, 'FGW')
  const written = await world.upload('fgw.handler', '草拟书面意见.txt')
  const draft = { position: 'conditional', reasons: '拟稿文字甲乙丙丁', conditions: '拟稿条件戊己庚辛' }
  const before = await world.look('fgw.handler', ours)
  const form = { fields: draft, papers: { opinion: [written] }, note: '拟稿备注壬癸' }
  assert.equal((await world.attempt('fgw.handler', before, 'draft', form)).statusCode, 200)
  const system = await openSystem(world.city, world.server, 'SPJ')
  const secret = /拟稿|草拟书面意见/u
  const outside = async () => {
    const seen: string[] = []
    const read = async (who: string, answer: Promise<LightMyRequestResponse>) => {
      const { body } = await answer
      if (secret.test(body)) seen.push(who)
    }
    for (const who of ['spj.handler', 'spj.head', 'dcs.oversight', 'lxhb.office', 'hbj.head']) {
      const call = await world.as(who)
      await read(`${who} child`, call('GET', `/api/cases/${ours.id}`))
      await read(`${who} typed child`, call('GET', `/api/cases/opinion/${ours.id}`))
      await read(`${who} parent`, call('GET', `/api/cases/${parent.id}`))
      await read(`${who} list`, call('GET', '/api/cases?limit=100'))
      await read(`${who} search`, call('GET', `/api/find?q=${encodeURIComponent('拟稿')}`))
      await read(`${who} file`, call('GET', `/api/files/${written}`))
    }
    const preview = { template: 'opinion-request', case: ours.id, recipient: 'FGW' }
    await read('a paper', (await world.as('spj.handler'))('POST', '/api/paper-previews', preview))
    await read('exchange', system('GET', `/exchange/v1/cases/opinion/${ours.id}`))
    await world.city.sequencer.drain()
    await read('feed', system('GET', '/exchange/v1/feed?limit=1000'))
    return seen
  }
  assert.deepEqual(await outside(), [])
  const own = await world.look('fgw.liaison', ours)
  assert.equal(own.fields.find(({ name }) => name === 'reasons')?.text, draft.reasons)
  await world.take('fgw.head', ours, 'sendBack', { fields: { comment: '拟稿意见须改' } })
  assert.deepEqual(await outside(), [], 'nor what the head says of it')
  await world.take('fgw.handler', ours, 'draft', { fields: { position: 'agree', reasons: '符合规划' } })
  await world.take('fgw.head', ours, 'sign')
  const given = await world.look('spj.handler', ours)
  const said = (name: string) => given.fields.find((field) => field.name === name)?.text
  assert.deepEqual([said('position'), said('reasons'), said('conditions'), said('comment')], ['同意', '符合规划', undefined, undefined])
  assert.deepEqual(
    given.timeline.map(({ action, draft: kept }) => [action, kept]),
    [
      ['open', null],
      ['draft', 'kept'],
      ['sendBack', 'kept'],
      ['draft', null],
      ['sign', null],
    ],
  )
  assert.equal(
    given.papers.find(({ name }) => name === 'opinion')?.files.length,
    1,
    'the paper of the first draft went out with the second',
  )
})

test('a draft that was never signed stays the department’s own, also when silence is on record', async () => {
  const { parent } = await ask(['FGW'])
  const ours = childOf(parent, 'FGW')
  await world.take('fgw.handler', ours, 'draft', { fields: { position: 'disagree', reasons: '未签发的拟稿' } })
  at('2026-03-20T01:00:00Z')
  await world.sweep()
  const seen = await world.look('spj.handler', parent)
  assert.deepEqual([seen.children[0]?.state.title, seen.children[0]?.said], ['逾期未答复', []])
  assert.doesNotMatch(JSON.stringify(await world.look('spj.handler', ours)), /未签发的拟稿/)
})

test('a department that needs more is given it, and its limit stands still meanwhile', async () => {
  const { parent } = await ask(['FGW'])
  const ours = childOf(parent, 'FGW')
  at('2026-03-03T01:00:00Z')
  await world.take('fgw.handler', ours, 'want', { fields: { wanted: '请补环评批复' } })
  at('2026-03-04T01:00:00Z')
  const again = await world.take('spj.handler', ours, 'supply', { fields: { supplied: '见附件' } })
  assert.equal(again.clock?.dueOn, '2026-03-10')
})

test('silence is recorded as silence: late with its lead, ended by the system, and the bureau goes on', async () => {
  const { parent } = await ask(['FGW', 'HBJ'])
  await world.take('fgw.handler', childOf(parent, 'FGW'), 'draft', { fields: { position: 'no-comment', reasons: '无' } })
  await world.take('fgw.head', childOf(parent, 'FGW'), 'sign')
  at('2026-03-10T01:00:00Z')
  await world.sweep()
  const silent = await world.look('dcs.oversight', childOf(parent, 'HBJ'))
  assert.deepEqual(
    [silent.state.title, silent.leads.map(({ ground, department }) => [ground, department.code])],
    ['逾期未答复', [['三(二)2.5)', 'HBJ']]],
  )
  assert.equal((await world.look('spj.handler', parent)).state.name, 'collected')
})

test('the bureau takes its question back, and nobody has to answer any more', async () => {
  const { parent } = await ask(['FGW', 'HBJ'])
  const gone = await world.take('spj.handler', parent, 'withdraw', { fields: { withdrawReason: '申请人撤回申请' } })
  assert.equal(gone.state.title, '已撤回')
  for (const department of ['FGW', 'HBJ']) {
    const child = await world.look(`${department.toLowerCase()}.liaison`, childOf(parent, department))
    assert.deepEqual([child.state.title, child.actions], ['已终止', []])
  }
})

test('more time is the bureau’s to grant', async () => {
  const { parent } = await ask(['FGW'])
  const ours = childOf(parent, 'FGW')
  await world.take('fgw.handler', ours, 'askExtension', { fields: { extensionDays: 3, extensionReason: '须现场核实' } })
  assert.equal((await world.attempt('fgw.head', await world.look('fgw.head', ours), 'grantExtension')).statusCode, 403)
  assert.equal((await world.take('spj.handler', ours, 'grantExtension')).clock?.dueOn, '2026-03-12')
})
