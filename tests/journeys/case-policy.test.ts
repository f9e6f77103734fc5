import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import type { RequirementEntry } from '#notice/requirements.ts'
import { entriesOfCase, everybody, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'
import { openSystem } from '#world/systems.ts'

/** 政策依据调整 (2.2.2.5): from the change notice to new 要件 that are published, read by the approvers and carried by decisions. */
let world: CaseWorld
before(async () => {
  const second = { username: 'spj.approver2', department: 'SPJ', seats: ['approver' as const], name: 'SPJ批准人二' }
  const both = { username: 'spj.twofold', department: 'SPJ', seats: ['handler' as const, 'reviewer' as const], name: 'SPJ承办兼审核' }
  world = await openCaseWorld('case-policy', undefined, [...everybody, second, both])
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const start = '2026-03-02T01:00:00Z'
const entry = (code: string, title: string, more: Partial<RequirementEntry> = {}): RequirementEntry => ({
  code,
  title,
  kind: 'original',
  count: 1,
  requiredWhen: '',
  source: '申请人自备',
  legalBasis: '排污许可管理条例第七条',
  ...more,
})
const first = [entry('01', '排污许可证申请表'), entry('02', '自行监测方案'), entry('03', '营业执照', { kind: 'copy', count: 2 })]
const second = [entry('01', '排污许可证申请表（新版）'), entry('02', '自行监测方案'), entry('04', '排污口设置说明')]

const register = async (receivedOn = '2026-03-02', who = 'hbj.liaison') =>
  await world.begin(who, 'policy-change', { fields: { subject: '排污许可申请材料目录', receivedOn } })
async function told(one: Case, fields: Readonly<Record<string, unknown>> = {}) {
  const form = {
    issuer: '生态环境部',
    documentNumber: '环办环评〔2026〕3号',
    policyFrom: '2026-03-01',
    items: ['NC-XK-0002'],
    changes: '增加排污口设置说明',
  }
  const basis = [await world.upload('hbj.liaison', '通知.txt')]
  return await world.take('hbj.liaison', one, 'send', { fields: { ...form, ...fields }, papers: { basis } })
}
const saveDraft = async (one: Case, entries: readonly RequirementEntry[], version = 0, who = 'spj.handler', item = 'NC-XK-0002') =>
  await (
    await world.as(who)
  )('PUT', `/api/requirement-drafts/${one.id}/${item}`, { version, entries })
async function drafted(one: Case, entries: readonly RequirementEntry[]) {
  await world.take('spj.handler', one, 'adjust', { fields: { finding: '需要调整' } })
  const answer = await saveDraft(one, entries)
  assert.equal(answer.statusCode, 200, answer.body)
}
async function published(entries: readonly RequirementEntry[], effectiveOn: string, policyFrom = '2026-03-01'): Promise<Case> {
  const one = await register()
  await told(one, { policyFrom })
  await drafted(one, entries)
  await world.take('spj.handler', one, 'submit', { fields: { effectiveOn } })
  await world.take('spj.reviewer', one, 'pass')
  await world.take('spj.approver', one, 'approve')
  return await world.take('spj.handler', one, 'publish', { fields: { publicNotice: '市政府网站公告 2026 年第 3 号' } })
}
const open = async (url: string) => await world.server.inject({ method: 'GET', url: `/api/public/requirements${url}` })
interface Shown {
  readonly versions: readonly {
    readonly version: number
    readonly state: string
    readonly effectiveFrom: string
    readonly effectiveTo: string | null
  }[]
}
const shown = async () => (await open('/NC-XK-0002')).json<Shown>().versions ?? []
const titleOf = (answer: LightMyRequestResponse) => answer.json<{ title: string }>().title

test('the five working days count from the day on which the notice was received, not from its registration', async () => {
  at('2026-03-04T01:00:00Z')
  const one = await register('2026-02-27')
  // Saturday 28 February was worked for the Spring Festival.
  assert.deepEqual([one.clock?.dueOn, one.clock?.setBy], ['2026-03-05', 'notice'])
  const early = await world.as('hbj.liaison')
  const answer = await early('POST', '/api/cases/policy-change', { fields: { subject: '未来', receivedOn: '2026-03-05' } })
  assert.match(titleOf(answer), /不能晚于今天/)
  const back = await world.take('hbj.head', one, 'withdraw', { fields: { withdrawReason: '通知已被收回' } })
  assert.equal(back.state.title, '已撤回')
})

test('a department that lets the five days pass is late by 三(二)2.3), with its evidence, and may still answer', async () => {
  at(start)
  const one = await register()
  assert.equal(one.clock?.dueOn, '2026-03-09')
  at('2026-03-09T08:00:00Z')
  await world.sweep()
  assert.deepEqual((await world.look('dcs.oversight', one)).leads, [], 'the last day is still in time')
  at('2026-03-10T01:00:00Z')
  await world.sweep()
  const [lead] = (await world.look('dcs.oversight', one)).leads
  assert.equal(lead?.ground, '三(二)2.3)')
  const kinds = new Set((await entriesOfCase(world, one.id)).map(({ type }) => type))
  assert.ok(kinds.has('case.overdue') && kinds.has('case.reminded'))
  assert.equal((await told(one)).state.title, '待审查')
  await world.take('hbj.liaison', one, 'withdraw', { fields: { withdrawReason: '重复登记' } })
})

test('what is missing is asked for while the limit stands still; silence goes on; a refusal needs its reason and a second person', async () => {
  at(start)
  const one = await register()
  const bare = await world.attempt('hbj.liaison', await world.look('hbj.liaison', one), 'send', { fields: { issuer: '省厅' } })
  assert.match(titleOf(bare), /文件文号.*新的政策依据/)
  await told(one)
  await world.take('spj.handler', one, 'want', { fields: { question: '请附目录全文' } })
  await world.take('hbj.liaison', one, 'supply', { fields: { supplement: '见附件' } })
  await world.take('spj.handler', one, 'want', { fields: { question: '仍缺附件二' } })
  at('2026-03-09T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('spj.handler', one)).state.title, '待审查')
  await world.take('spj.handler', one, 'proposeRefusal', { fields: { refusalReason: '目录未涉及本市办理的事项' } })
  await world.take('spj.approver', one, 'disagree', { fields: { comment: '请核对附件二' } })
  await world.take('spj.handler', one, 'proposeRefusal', { fields: { refusalReason: '目录未涉及本市办理的事项' } })
  const ended = await world.take('spj.approver', one, 'refuse')
  assert.equal(ended.state.title, '不调整要件')
  assert.deepEqual(await shown(), [])
})

test('nothing is published before it was drafted by one, reviewed by another and approved by a third', async () => {
  at(start)
  const one = await register()
  await told(one)
  const early = await saveDraft(one, first)
  assert.equal(early.json<{ code: string }>().code, 'not-drafting')
  await world.take('spj.handler', one, 'adjust', { fields: { finding: '需要调整' } })
  const empty = await world.attempt('spj.handler', await world.look('spj.handler', one), 'submit', {
    fields: { effectiveOn: '2026-04-01' },
  })
  assert.match(titleOf(empty), /“排污许可”还没有新要件的草稿/)
  for (const who of ['hbj.liaison', 'spj.reviewer', 'spj.approver'])
    assert.equal((await saveDraft(one, first, 0, who)).statusCode, 403, who)
  const twice = await saveDraft(one, [...first, entry('01', '重复')])
  assert.match(titleOf(twice), /材料编号 01 用了两次/)
  assert.equal((await saveDraft(one, first, 0, 'spj.twofold')).statusCode, 200)
  assert.equal((await saveDraft(one, first)).json<{ code: string }>().code, 'stale')
  assert.equal((await saveDraft(one, first, 0, 'spj.handler', 'NC-XK-0001')).statusCode, 404, 'only touched items')
  await world.take('spj.handler', one, 'submit', { fields: { effectiveOn: '2026-04-01' } })
  assert.equal((await saveDraft(one, second, 1)).json<{ code: string }>().code, 'not-drafting', 'what is reviewed stands')
  const own = await world.attempt('spj.twofold', await world.look('spj.twofold', one), 'pass')
  assert.match(titleOf(own), /起草新要件的人不能审核或批准/)
  for (const who of ['hbj.liaison', 'lxhb.office', 'dcs.oversight'])
    assert.equal((await (await world.as(who))('GET', `/api/requirement-drafts/${one.id}`)).statusCode, 403, who)
  assert.equal((await open('/NC-XK-0002')).statusCode, 404)
  assert.doesNotMatch((await open('')).body, /NC-XK-0002/)
  await world.take('spj.reviewer', one, 'sendBack', { fields: { comment: '请写明何时需要' } })
  assert.equal((await saveDraft(one, first, 1)).statusCode, 200)
  assert.equal((await saveDraft(one, second, 1)).json<{ code: string }>().code, 'stale', 'what another has saved meanwhile stands')
  await world.take('hbj.head', one, 'withdraw', { fields: { withdrawReason: '政策暂缓' } })
  assert.deepEqual(await shown(), [], 'a draft of a withdrawn case never shows')
})

test('published requirements hold from their day, decisions carry the version, and the case ends with the last approver', async () => {
  at(start)
  const before = await decideOn(world.city, 'NC-XK-0002', { decidedOn: '2026-03-02' })
  const one = await published(first, '2026-03-01')
  assert.deepEqual(await shown(), [
    { ...(await shown())[0], version: 1, state: 'in-force', effectiveFrom: '2026-03-01', effectiveTo: null },
  ])
  const told = (await entriesOfCase(world, one.id)).find(({ type }) => type === 'requirements.published')
  assert.deepEqual(told?.feeds.toSorted(), ['FGW', 'HBJ', 'SPJ'])
  const readings = async (who: string) =>
    (await (await world.as(who))('GET', '/api/requirement-readings')).json<{ items: { case: { id: string }; mine: boolean }[] }>().items
  assert.deepEqual(
    (await readings('spj.approver')).map(({ mine }) => mine),
    [true],
  )
  assert.deepEqual(
    (await readings('spj.handler')).map(({ mine }) => mine),
    [false],
  )
  const hasty = await world.attempt('spj.handler', await world.look('spj.handler', one), 'settle')
  assert.match(titleOf(hasty), /SPJ批准人、SPJ批准人二还没有确认/)
  assert.equal((await world.take('spj.approver', one, 'acknowledge')).state.title, '待批准人确认')
  const waitsFor = async (who: string) =>
    (await (await world.as(who))('GET', '/api/cases?mine=true')).json<{ items: { id: string }[] }>().items.some(({ id }) => id === one.id)
  assert.deepEqual([await waitsFor('spj.approver'), await waitsFor('spj.approver2')], [false, true], 'only who has not confirmed')
  const again = await world.attempt('spj.approver', await world.look('spj.approver', one), 'acknowledge')
  assert.equal(again.json<{ code: string }>().code, 'acknowledged-already')
  at('2026-03-05T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('dcs.oversight', one)).leads[0]?.ground, '三(二)1.4)')
  assert.equal((await world.take('spj.approver2', one, 'acknowledge')).state.title, '已按新政策审批')
  assert.deepEqual(await readings('spj.approver'), [])

  at('2026-03-10T01:00:00Z')
  const late = await decideOn(world.city, 'NC-XK-0002', { decidedOn: '2026-03-10' })
  const next = await published(second, '2026-03-09', '2026-03-09')
  at('2026-03-11T01:00:00Z')
  const fresh = await decideOn(world.city, 'NC-XK-0002', { decidedOn: '2026-03-11' })
  assert.deepEqual(
    (await shown()).map(({ version, effectiveFrom, effectiveTo, state }) => [version, effectiveFrom, effectiveTo, state]),
    [
      [2, '2026-03-09', null, 'in-force'],
      [1, '2026-03-01', '2026-03-09', 'past'],
    ],
  )
  const system = await openSystem(world.city, world.server, 'HBJ')
  const carried = async (id: string) => {
    const inside = (await (await world.as('hbj.liaison'))('GET', `/api/decisions/${id}`)).json<{ requirements: unknown }>().requirements
    const outside = (await system('GET', `/exchange/v1/decisions/${id}`)).json<{ requirements: unknown }>().requirements
    assert.deepEqual(inside, outside)
    return inside
  }
  const overtakenBy = { version: 2, effectiveFrom: '2026-03-09', publishedOn: '2026-03-10' }
  assert.deepEqual(await carried(before.id), { version: 1, effectiveFrom: '2026-03-01', overtakenBy: null })
  assert.deepEqual(await carried(fresh.id), { version: 2, effectiveFrom: '2026-03-09', overtakenBy: null })
  assert.equal(((await carried(late.id)) as { version: number }).version, 2, 'published on the very day')
  const between = await decideOn(world.city, 'NC-XK-0002', { decidedOn: '2026-03-09' })
  assert.deepEqual(await carried(between.id), { version: 1, effectiveFrom: '2026-03-01', overtakenBy })
  const ask = await world.as('spj.handler')
  const touched = (await ask('GET', '/api/requirements/NC-XK-0002/touched?version=2')).json<{
    underOld: number
    decisions: { id: string; underOld: boolean }[]
    cases: { id: string }[]
  }>()
  assert.deepEqual([touched.underOld, touched.decisions[0]], [1, { ...touched.decisions[0], id: between.id, underOld: true }])
  const paged: object[] = []
  for (let after: string | null = ''; after !== null;) {
    const page = await ask('GET', `/api/requirements/NC-XK-0002/touched?version=2&limit=1${after && `&after=${after}`}`)
    paged.push(...page.json<typeof touched>().decisions)
    after = page.json<{ next: string | null }>().next
  }
  assert.deepEqual(paged, touched.decisions, 'nothing is cut off: the pages are the whole')
  assert.ok(touched.decisions.some(({ id }) => id === before.id) && !touched.cases.some(({ id }) => id === next.id))
})

test('two versions are laid side by side word by word, for everybody and without a name of a person', async () => {
  const answer = await open('/NC-XK-0002/difference?from=1&to=2')
  const { entries } = answer.json<{ entries: { code: string; change: string; fields: { field: string; runs: unknown }[] }[] }>()
  assert.deepEqual(
    entries.map(({ code, change }) => `${code} ${change}`),
    ['01 changed', '02 same', '03 removed', '04 added'],
  )
  assert.deepEqual(entries[0]?.fields, [
    {
      field: 'title',
      runs: [
        { in: 'both', text: '排污许可证申请表' },
        { in: 'after', text: '（新版）' },
      ],
    },
  ])
  const page = await open('/NC-XK-0002')
  assert.equal(page.headers['cache-control'], 'public, max-age=0, s-maxage=60')
  assert.doesNotMatch(page.body, /SPJ承办人|SPJ审核人|SPJ批准人/)
  assert.match((await open('?q=排污')).body, /"version":2/)
  assert.equal((await open('/NC-XK-0001')).statusCode, 404)
})

test('new requirements must differ and begin after those before; the draft follows the version that was in force when it was made', async () => {
  at('2026-03-12T01:00:00Z')
  const one = await register('2026-03-12')
  await told(one)
  await drafted(one, second)
  const attempt = async (effectiveOn: string) =>
    titleOf(await world.attempt('spj.handler', await world.look('spj.handler', one), 'submit', { fields: { effectiveOn } }))
  assert.match(await attempt('2026-04-01'), /与现行第 2 版完全相同/)
  assert.equal((await saveDraft(one, first, 1)).statusCode, 200)
  assert.match(await attempt('2026-03-09'), /须在其后/)
  await world.take('spj.handler', one, 'submit', { fields: { effectiveOn: '2026-05-01' } })
  await world.take('spj.reviewer', one, 'pass')
  await world.take('spj.approver', one, 'approve')
  await published(first, '2026-04-01')
  const overtaken = await world.attempt('spj.handler', await world.look('spj.handler', one), 'publish', {
    fields: { publicNotice: '公告' },
  })
  assert.match(titleOf(overtaken), /已由其他办件更新到第 3 版/)
  assert.deepEqual(
    (await shown()).map(({ version, state }) => [version, state]),
    [
      [3, 'future'],
      [2, 'in-force'],
      [1, 'past'],
    ],
  )
  await world.take('spj.approver', one, 'sendBack', { fields: { comment: '请在第 3 版上重拟' } })
})

test('what the bureau hears first the department confirms, and its five days run from its own day of receipt', async () => {
  at('2026-03-16T01:00:00Z')
  const heard = { department: 'HBJ', subject: '排污许可名录修订', source: '省厅网站公开稿' }
  const asked = await world.begin('spj.handler', 'policy-heard', { fields: heard })
  const one = await world.take('hbj.liaison', asked, 'confirm', { fields: { receivedOn: '2026-03-13' } })
  const [child] = one.children
  assert.ok(child)
  const change = await world.look('hbj.liaison', { id: child.id, procedure: { ...one.procedure, id: 'policy-change' } })
  assert.deepEqual([change.title, change.clock?.dueOn], ['排污许可名录修订', '2026-03-20'])
  await world.take('hbj.head', change, 'withdraw', { fields: { withdrawReason: '修订未通过' } })
  assert.equal((await world.look('spj.handler', asked)).state.title, '已办结')
  const other = await world.begin('spj.handler', 'policy-heard', { fields: heard })
  assert.equal((await world.take('hbj.liaison', other, 'deny', { fields: { denialReason: '系征求意见稿' } })).state.title, '没有变动')
})
