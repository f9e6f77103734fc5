import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseWorld, type CaseWorld } from '#world/cases.ts'

/** 培训考试通知 (2.3.3.6) and 未经审批违法行为处理 (4.2), from opening to closing, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-training')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const start = '2026-03-02T01:00:00Z'

async function announce(kind = 'exam') {
  at(start)
  return await world.begin('fgw.liaison', 'training-notice', {
    fields: {
      kind,
      subject: '项目核准业务考试',
      organiser: '省发改委',
      startsOn: '2026-03-16',
      endsOn: '2026-03-17',
      place: '市民中心',
      content: '核准目录修订',
    },
  })
}

test('a supervisor announces an examination, the bureau registers its people, and the result is on record on both sides', async () => {
  const one = await announce()
  assert.deepEqual([one.state.title, one.clock?.dueOn], ['待报名', '2026-03-05'])
  const registered = await world.take('spj.operator', one, 'register', { fields: { count: 2, people: '张三 审批一科\n李四 审批二科' } })
  assert.equal(registered.clock?.dueOn, '2026-03-24', 'counted from the last day of the examination')
  const bare = await world.attempt('fgw.liaison', registered, 'report', { fields: { attended: 2, result: '均到场' } })
  assert.match(bare.json<{ title: string }>().title, /合格人数/)
  await world.take('fgw.liaison', one, 'report', { fields: { attended: 2, passed: 1, result: '一人须补考' } })
  await world.take('spj.operator', one, 'object', { fields: { comment: '补考日期？' } })
  await world.take('fgw.liaison', one, 'report', { fields: { attended: 2, passed: 1, result: '一人四月补考' } })
  const done = await world.take('spj.operator', one, 'confirm')
  assert.equal(done.state.kind, 'final')
})

test('nobody may be sent to an event of yesterday; who stays away says why; a cancelled event ends', async () => {
  at(start)
  const late = await (
    await world.as('fgw.liaison')
  )('POST', '/api/cases/training-notice', {
    fields: {
      kind: 'law',
      subject: '培训',
      organiser: '省厅',
      startsOn: '2026-02-27',
      endsOn: '2026-02-27',
      place: '市民中心',
      content: '略',
    },
  })
  assert.equal(late.statusCode, 422)
  assert.match(late.body, /不能早于今天/)
  const away = await announce('study')
  assert.equal((await world.take('spj.head', away, 'decline', { fields: { declineReason: '已参加同类培训' } })).state.title, '不参加')
  const cancelled = await announce('law')
  await world.take('spj.operator', cancelled, 'register', { fields: { count: 1, people: '张三 审批一科' } })
  assert.equal((await world.take('fgw.head', cancelled, 'cancel', { fields: { cancelReason: '主办方延期' } })).state.title, '已取消')
})

test('a bureau that does not register is late, and so is a supervisor that never reports the result', async () => {
  const one = await announce()
  at('2026-03-06T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('spj.operator', one)).leads[0]?.ground, '三(二)1.4)')
  await world.take('spj.operator', one, 'register', { fields: { count: 1, people: '张三 审批一科' } })
  at('2026-03-25T01:00:00Z')
  await world.sweep()
  assert.equal((await world.look('fgw.liaison', one)).leads[0]?.ground, '三(二)2.3)')
})

const clue = {
  department: 'HBJ',
  source: 'window',
  subject: '某洗砂场',
  place: '新建区石埠镇',
  activity: '未取得排污许可从事洗砂',
  foundOn: '2026-03-01',
}
async function report(fields: Readonly<Record<string, unknown>> = {}) {
  at(start)
  return await world.begin('spj.handler', 'unlicensed-activity', { about: { item: 'NC-XK-0002' }, fields: { ...clue, ...fields } })
}

test('a clue goes to the supervisor, who handles it by law with its record, and the bureau hears the result', async () => {
  const one = await report()
  assert.deepEqual([one.title, one.clock?.dueOn], ['某洗砂场', '2026-03-04'])
  await world.take('hbj.liaison', one, 'accept')
  const found = { inspectedOn: '2026-03-02', finding: 'confirmed', measures: ['order', 'penalty'], result: '责令停产并立案' }
  const bare = await world.attempt('hbj.handler', await world.look('hbj.handler', one), 'report', { fields: found })
  assert.equal(bare.statusCode, 422)
  assert.match(bare.body, /现场检查或询问记录/)
  const [record, outcome] = [await world.upload('hbj.handler', '笔录.txt'), await world.upload('hbj.handler', '决定书.txt')]
  await world.take('hbj.handler', one, 'report', { fields: found, papers: { record: [record], outcome: [outcome] } })
  await world.take('spj.handler', one, 'askAgain', { fields: { comment: '请写明停产日期' } })
  await world.take('hbj.handler', one, 'report', { fields: { ...found, result: '三月二日起停产' } })
  const done = await world.take('spj.handler', one, 'confirm')
  assert.deepEqual([done.state.title, done.children], ['已办结', []])
})

test('a complaint comes with its papers, or not at all', async () => {
  at(start)
  const answer = await (
    await world.as('spj.handler')
  )('POST', '/api/cases/unlicensed-activity', { fields: { ...clue, source: 'complaint' } })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /须附原始材料/)
})

test('a department that says it is not its own gives it back, and the clue is never without somebody', async () => {
  const one = await report()
  const back = await world.take('hbj.liaison', one, 'notOurs', { fields: { notOursReason: '属水利部门', suggested: 'FGW' } })
  assert.equal(back.custodian.department.code, 'SPJ')
  await world.take('spj.operator', one, 'assignAgain', { fields: { decision: '经核对权责清单，由市环保局处理' } })
  const again = await world.take('hbj.liaison', one, 'notOurs', { fields: { notOursReason: '属水利部门' } })
  assert.equal(again.custodian.department.code, 'SPJ')
  assert.equal(
    (await world.take('spj.operator', one, 'passOn', { fields: { decision: '已交市发改委，编号另见' } })).state.title,
    '已另行交办',
  )
})

test('a department takes longer only with its head’s consent, and is late without it', async () => {
  const one = await report()
  await world.take('hbj.liaison', one, 'accept')
  await world.take('hbj.handler', one, 'askExtension', { fields: { extensionDays: 10, extensionReason: '须监测' } })
  const longer = await world.take('hbj.head', one, 'grantExtension')
  const due = longer.clock?.dueOn ?? ''
  at(`${due}T16:00:01Z`)
  await world.sweep()
  assert.equal((await world.look('hbj.liaison', one)).leads[0]?.ground, '三(二)2.8)')
})
