import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseWorld, type CaseWorld } from '#world/cases.ts'

/** 委托办理 (1.1): agreement with scope and dates, and the items follow, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-entrustment', undefined, undefined, [
    { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW', original: 'FGW' },
    { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ', original: 'HBJ' },
  ])
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
async function propose(items: readonly string[] = ['NC-XK-0001'], from = '2026-04-01', to = '2026-06-30') {
  const agreement = await world.upload('fgw.liaison', '委托书.txt')
  return await world.begin('fgw.liaison', 'entrustment', {
    fields: {
      subject: '项目核准委托',
      items,
      scope: '受理和初审',
      reason: '没有专门窗口',
      letterNumber: '洪发改委托〔2026〕1号',
      from,
      to,
    },
    papers: { agreement: [agreement] },
  })
}
async function inForce() {
  at('2026-03-02T01:00:00Z')
  const one = await propose()
  await world.take('spj.handler', one, 'examine', { fields: { comment: '符合一(一)' } })
  await world.take('spj.approver', one, 'approve')
  return await world.take('fgw.liaison', one, 'announce', { fields: { noticeNumber: '洪发改公告〔2026〕3号' } })
}
const intakeOf = async (code: string) =>
  (await (await world.as('spj.operator'))('GET', `/api/items/${code}`)).json<{
    item: { intake: string; intakeNote: string | null; entrustment: { letter: string; to: string | null } | null }
  }>()

test('an agreement with its letter, scope and dates is examined, approved by another, announced, and the items follow', async () => {
  at('2026-03-02T01:00:00Z')
  const bare = await (
    await world.as('fgw.liaison')
  )('POST', '/api/cases/entrustment', {
    fields: {
      subject: '委托',
      items: ['NC-XK-0001'],
      scope: '受理',
      reason: '略',
      letterNumber: '一号',
      from: '2026-04-01',
      to: '2026-06-30',
    },
  })
  assert.match(bare.json<{ title: string }>().title, /委托书/)
  const unknown = await (await world.as('fgw.liaison'))('POST', '/api/cases/entrustment', { fields: { items: ['NC-XK-9999'] } })
  const [flaw] = unknown.json<{ errors: { pointer: string; code: string }[] }>().errors
  assert.deepEqual([flaw?.pointer, flaw?.code], ['/fields/items', 'unknown-reference'])
  const one = await inForce()
  assert.equal(one.state.title, '委托生效')
  assert.match(JSON.stringify(await intakeOf('NC-XK-0001')), /"intake":"entrusted".*洪发改委托〔2026〕1号/)
  const again = await propose(['NC-XK-0001'], '2026-05-01', '2026-07-31')
  await world.take('spj.handler', again, 'examine', { fields: { comment: '略' } })
  await world.take('spj.approver', again, 'approve')
  const doubled = await world.attempt('fgw.liaison', await world.look('fgw.liaison', again), 'announce', {
    fields: { noticeNumber: '二号' },
  })
  assert.equal(doubled.statusCode, 422)
  assert.match(doubled.body, /已在委托办理中/)
  assert.equal((await world.take('fgw.head', again, 'withdraw', { fields: { withdrawReason: '重复' } })).state.title, '已撤回')
  await world.take('fgw.head', one, 'end', { fields: { endReason: '已设窗口' } })
  assert.match(JSON.stringify(await intakeOf('NC-XK-0001')), /"intake":"not-yet".*已设窗口/)
})

test('the day after its last day an entrustment has run out by itself, and the catalogue says so', async () => {
  const one = await inForce()
  at('2026-07-01T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('fgw.liaison', one)).state.name, 'inForce', 'the last day is a working day of its own')
  at('2026-07-02T01:00:00Z')
  await world.sweep()
  const gone = await world.look('fgw.liaison', one)
  assert.deepEqual([gone.state.title, gone.leads], ['期满终止', []])
  assert.match(JSON.stringify(await intakeOf('NC-XK-0001')), /委托期限届满/)
})

test('nobody entrusts what is another department’s, and the bureau may say no', async () => {
  at('2026-03-02T01:00:00Z')
  const foreign = await propose(['NC-XK-0002'])
  await world.take('spj.handler', foreign, 'examine', { fields: { comment: '略' } })
  await world.take('spj.approver', foreign, 'approve')
  const answer = await world.attempt('fgw.liaison', await world.look('fgw.liaison', foreign), 'announce', {
    fields: { noticeNumber: '三号' },
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /不是该部门的审批事项/)
  assert.equal((await world.look('fgw.liaison', foreign)).state.name, 'announcing', 'refused as a whole')
  const other = await propose()
  assert.equal((await world.take('spj.approver', other, 'refuse', { fields: { comment: '可进驻综合窗口' } })).state.title, '未同意')
})
