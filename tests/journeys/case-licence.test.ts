import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { entriesOfCase, openCaseWorld, type Case, type CaseWorld, type Form } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'

/** 变更、撤回、撤销、注销许可 (2.2.3.1; 行政许可法 8, 49, 69, 70), from the request to the written notice, over HTTP. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-licence')
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const start = '2026-03-02T01:00:00Z'
const words = { facts: '二月二十日现场检查，检查记录 12 号', reasons: '不符合核准条件' }
const revoking = { kind: 'revoke', revokeGround: '69-2', publicInterest: '不影响公共利益', ...words }

async function request(fields: Readonly<Record<string, unknown>>, decision?: string) {
  const about = { decision: decision ?? (await decideOn(world.city, 'NC-XK-0002')).id }
  const [opinion, evidence] = [await world.upload('hbj.liaison', '书面意见.txt'), await world.upload('hbj.liaison', '笔录.txt')]
  const form: Form = { about, fields, papers: { opinion: [opinion], evidence: [evidence] } }
  const answer = await (await world.as('hbj.liaison'))('POST', '/api/cases/licence-action', form)
  return { answer, about, title: answer.json<{ title: string }>().title }
}
async function begun(fields: Readonly<Record<string, unknown>>, decision?: string): Promise<Case> {
  at(start)
  const { answer } = await request(fields, decision)
  assert.equal(answer.statusCode, 200, answer.body)
  const one = answer.json<Case>()
  await world.take('spj.liaison', one, 'receive')
  return one
}
const paper = async (name: string) => [await world.upload('spj.handler', `${name}.txt`)]
async function heard(one: Case) {
  const notice = await paper('告知书')
  await world.take('spj.handler', one, 'tellHolder', { fields: { verification: '属实', noticeSentOn: '2026-03-02' }, papers: { notice } })
  at('2026-03-09T01:00:00Z')
  return await world.take('spj.handler', one, 'recordStatement', { fields: { heard: 'silent', statementText: '期满未陈述申辩' } })
}
const proposal = { outcome: 'grant', verification: '事实清楚，证据充分', article: '行政许可法第六十九条第二款' }
const weighed = { weighing: 'bearable', weighingReason: '不影响供给' }
async function decided(one: Case, fields: Readonly<Record<string, unknown>>, papers: Form['papers'] = {}) {
  await world.take('spj.handler', one, 'propose', { fields, papers })
  await world.take('spj.reviewer', one, 'pass')
  return await world.take('spj.approver', one, 'approve')
}
async function delivered(one: Case) {
  const papers = { decisionPaper: await paper('决定书'), answer: await paper('告知函') }
  const fields = { decisionNumber: '洪审批撤〔2026〕1号', effectiveOn: '2026-03-10', deliveredOn: '2026-03-09' }
  return await world.take('spj.handler', one, 'deliver', { fields, papers })
}
const licenceOf = async (id: string) => (await (await world.as('hbj.liaison'))('GET', `/api/decisions/${id}/after`)).body

test('what was refused is no licence: there is nothing to revoke', async () => {
  at(start)
  const { id } = await decideOn(world.city, 'NC-XK-0002', { result: 'refused' })
  const { answer, title } = await request(revoking, id)
  assert.equal(answer.statusCode, 409, answer.body)
  assert.match(title, /没有授予许可/)
})

test('nothing is submitted without the written opinion and at least one piece of evidence', async () => {
  at(start)
  const { id } = await decideOn(world.city, 'NC-XK-0002')
  const answer = await (await world.as('hbj.liaison'))('POST', '/api/cases/licence-action', { about: { decision: id }, fields: revoking })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.json<{ title: string }>().title, /书面意见、证明材料/)
})

test('a request to 吊销 is refused with the explanation that it is a penalty', async () => {
  at(start)
  const { answer, title } = await request({ kind: 'strip', ...words })
  assert.equal(answer.statusCode, 422)
  assert.match(title, /吊销许可证件是行政处罚.*导入处罚结果.*第七十条第四项/)
})

test('each kind has its own legal grounds, and none is accepted without one', async () => {
  at(start)
  for (const [kind, why] of [
    ['change', /第四十九条/],
    ['withdraw', /第八条/],
    ['revoke', /第六十九条/],
    ['cancel', /第七十条/],
  ] as const) {
    const { answer, title } = await request({ kind, ...words })
    assert.equal(answer.statusCode, 422, kind)
    assert.match(title, why)
  }
  const { title } = await request({ kind: 'cancel', cancelGround: '70-4', ...words })
  assert.match(title, /在先决定的文号/)
})

test('a licence got by fraud is revoked: holder heard, weighed, reviewed, approved, delivered, and everybody who had received it is told', async () => {
  const { id } = await decideOn(world.city, 'NC-XK-0002')
  const one = await begun(revoking, id)
  const early = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', {
    fields: { ...proposal, ...weighed, bar: 'three-years' },
  })
  assert.match(early.json<{ title: string }>().title, /陈述申辩（行政许可法第七条）/)
  const notice = await paper('告知书')
  await world.take('spj.handler', one, 'tellHolder', { fields: { verification: '属实', noticeSentOn: '2026-03-02' }, papers: { notice } })
  const hasty = await world.attempt('spj.handler', await world.look('spj.handler', one), 'recordStatement', {
    fields: { heard: 'silent', statementText: '略' },
  })
  assert.match(hasty.json<{ title: string }>().title, /须等满 5 个工作日/)
  at('2026-03-09T01:00:00Z')
  await world.take('spj.handler', one, 'recordStatement', { fields: { heard: 'silent', statementText: '期满未陈述申辩' } })
  const unbarred = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', {
    fields: { ...proposal, ...weighed },
  })
  assert.match(unbarred.json<{ title: string }>().title, /再次申请的限制（行政许可法第七十九条）/)
  const harmful = { ...proposal, weighing: 'serious', weighingReason: '唯一供水企业', bar: 'three-years' }
  const refused = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', { fields: harmful })
  assert.match(refused.json<{ title: string }>().title, /不予撤销（行政许可法第六十九条第三款）/)
  await decided(one, { ...proposal, ...weighed, bar: 'three-years' })
  const done = await delivered(one)
  assert.equal(done.state.title, '已依法处理')
  assert.match(await licenceOf(id), /revoked/)
  const told = (await entriesOfCase(world, one.id)).find(({ type }) => type === 'decision.ended')
  assert.deepEqual(
    [told?.feeds.toSorted(), told?.data['state'], told?.data['documentNumber']],
    [['FGW', 'HBJ'], 'revoked', '洪审批撤〔2026〕1号'],
  )
  const again = await request(revoking, id)
  assert.equal(again.answer.statusCode, 409)
  assert.match(again.title, /该许可已撤销，不能再撤销/)
  const cancel = await request({ kind: 'cancel', cancelGround: '70-4', antecedent: '洪审批撤〔2026〕1号', ...words }, id)
  assert.equal(cancel.answer.statusCode, 200, 'after 撤销 follows 注销')
})

test('a withdrawal for the public interest carries its compensation', async () => {
  const one = await begun({ kind: 'withdraw', withdrawGround: 'norm', norm: '排污许可管理条例', publicInterest: '饮用水源保护', ...words })
  await heard(one)
  const fields = { ...proposal, article: '行政许可法第八条第二款', compensationNote: '按评估价补偿' }
  const bare = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', { fields })
  assert.match(bare.json<{ title: string }>().title, /补偿方案/)
  await decided(one, fields, { compensation: await paper('补偿方案') })
  assert.equal((await delivered(one)).state.kind, 'final')
})

test('the bureau declines with reasons and in writing, and the licence stands', async () => {
  const { id } = await decideOn(world.city, 'NC-XK-0002')
  const one = await begun(revoking, id)
  const bare = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', {
    fields: { ...proposal, outcome: 'refuse' },
  })
  assert.match(bare.json<{ title: string }>().title, /不予处理须写明理由/)
  await decided(one, { ...proposal, outcome: 'refuse', refusalReason: '证据不足以证明欺骗' })
  const wrong = await world.attempt('spj.handler', await world.look('spj.handler', one), 'deliver', {
    fields: { decisionNumber: '一号', effectiveOn: '2026-03-10', deliveredOn: '2026-03-02' },
  })
  assert.equal(wrong.json<{ code: string }>().code, 'not-now')
  const done = await world.take('spj.handler', one, 'deliverRefusal', {
    fields: { deliveredOn: '2026-03-02' },
    papers: { answer: await paper('告知函') },
  })
  assert.equal(done.state.title, '不予处理')
  assert.doesNotMatch(await licenceOf(id), /revoked/)
})

test('more evidence is asked for while the limit stands still; silence goes on with what there is; the request may be taken back', async () => {
  const one = await begun(revoking)
  await world.take('spj.handler', one, 'want', { fields: { question: '请补询问笔录' } })
  at('2026-03-10T01:00:00Z')
  await world.sweep()
  const gone = await world.look('spj.handler', one)
  assert.deepEqual([gone.state.title, gone.leads], ['核实中', []])
  const back = await world.take('hbj.head', one, 'withdraw', { fields: { withdrawReason: '已整改' } })
  assert.equal(back.state.title, '请求已撤回')
})

test('a hearing is held and its record decides; a holder may give up being heard only in writing', async () => {
  const one = await begun({ ...revoking, revokeGround: '69-1-4' })
  const notice = await paper('告知书')
  await world.take('spj.handler', one, 'tellHolder', { fields: { verification: '属实', noticeSentOn: '2026-03-02' }, papers: { notice } })
  const spoken = await world.attempt('spj.handler', await world.look('spj.handler', one), 'waive', {
    fields: { heard: 'silent', statementText: '略' },
    papers: { statement: await paper('说明') },
  })
  assert.match(spoken.json<{ title: string }>().title, /只能登记“书面放弃”/)
  const convened = { hearingOn: '2026-03-20', presider: '李主持' }
  const papers = { hearingNotice: await paper('听证通知书') }
  const partial = await world.attempt('spj.handler', await world.look('spj.handler', one), 'holdHearing', {
    fields: { ...convened, presiderApart: false },
    papers,
  })
  assert.match(partial.json<{ title: string }>().title, /第四十八条/)
  await world.take('spj.handler', one, 'holdHearing', { fields: { ...convened, presiderApart: true }, papers })
  const record = await world.attempt('spj.handler', await world.look('spj.handler', one), 'closeHearing', {
    fields: { heard: 'stated', statementText: '略', hearingFinding: '条件不符' },
  })
  assert.match(record.json<{ title: string }>().title, /听证笔录/)
  await world.take('spj.handler', one, 'closeHearing', {
    fields: { heard: 'stated', statementText: '略', hearingFinding: '条件不符' },
    papers: { hearingRecord: await paper('笔录') },
  })
  const bare = await world.attempt('spj.handler', await world.look('spj.handler', one), 'propose', { fields: { ...proposal, ...weighed } })
  assert.match(bare.json<{ title: string }>().title, /赔偿安排/)
  await world.take('spj.handler', one, 'propose', { fields: { ...proposal, ...weighed, indemnity: '依申请赔偿' } })
  const own = await world.attempt('spj.handler', await world.look('spj.handler', one), 'pass')
  assert.equal(own.statusCode, 403)
  await world.take('spj.reviewer', one, 'sendBack', { fields: { comment: '请补引条款' } })
  assert.equal((await world.look('spj.handler', one)).state.title, '待拟处理意见')
})

test('a bureau that lets the request lie is late by 三(二)1.3), and a licence that was never given cannot be taken', async () => {
  at(start)
  const { answer } = await request(revoking)
  at('2026-03-04T01:00:00Z')
  await world.sweep()
  assert.deepEqual(
    (await world.look('dcs.oversight', answer.json<Case>())).leads.map(({ ground }) => ground),
    ['三(二)1.3)'],
  )
})
