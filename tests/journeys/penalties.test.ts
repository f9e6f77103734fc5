import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepOverdue } from '#kernel/overdue.ts'
import { openSystem } from '#world/systems.ts'
import { holder, penaltyOf, openPunishing, type Punishing } from '#world/punishing.ts'

/** A penalty is linked to the decision that it affects, and everybody who had received that decision is told (2.2.3.2). */
let desk: Punishing
before(async () => {
  desk = await openPunishing('penalties')
})
after(() => desk.close())

test('a penalty is linked by id, document, certificate, the licence named in it, or holder and item, and all receivers are told', async () => {
  const decision = await desk.decide('1')
  const other = await desk.decide('2', { item: 'NC-XK-0002', certificateNumber: 'PW-2026-0002' })
  const rows = await desk.punish([
    penaltyOf('a', { decision }),
    penaltyOf('b', { decisionDocumentNumber: '洪审批[2026]1号' }),
    penaltyOf('c', { certificateNumber: 'JY1360102000001' }),
    penaltyOf('d', { categories: ['暂扣许可证件'], licence: '排污许可证 PW-2026-0002', content: '暂扣排污许可证三十日', fine: null }),
    penaltyOf('e', { item: '食品经营许可' }),
  ])
  assert.deepEqual(
    rows.map(({ status, decision: linked }) => [status, linked]),
    [
      ['accepted', decision],
      ['accepted', decision],
      ['accepted', decision],
      ['accepted', other],
      ['accepted', decision],
    ],
  )
  const told = await desk.feedOf(desk.assist, 'penalty.created')
  assert.deepEqual(
    told.map(({ data }) => Number(data.decision)).toSorted((one, more) => one - more),
    [decision, decision, decision, other, decision].map(Number).toSorted((one, more) => one - more),
    'the department that only assists is told of each',
  )
  assert.equal((await desk.feedOf(desk.stranger, 'penalty.created')).length, 0)
  assert.equal((await desk.feedOf(desk.bureau, 'penalty.created')).length, 5)
  assert.equal(await desk.stateOf(other), 'suspended')
  assert.equal(await desk.stateOf(decision), undefined)
  const notices = await desk.ask<{ department: string }>('select department from app.penalty_notice where penalty = $1', rows[0]?.id)
  assert.deepEqual(
    notices.map(({ department }) => department),
    ['HBJ'],
  )
})

test('the same again is a duplicate, other content a revision; one key answers once', async () => {
  const [first] = await desk.punish([penaltyOf('r', { item: 'NC-XK-0002' })])
  const [again] = await desk.punish([penaltyOf('r', { item: 'NC-XK-0002' })])
  assert.deepEqual([again?.status, again?.id], ['duplicate', first?.id])
  const [revised] = await desk.punish([penaltyOf('r', { item: 'NC-XK-0002', content: '罚款8000元', fine: '0.8' })])
  assert.deepEqual([revised?.status, revised?.id], ['revised', first?.id])
  assert.equal((await desk.feedOf(desk.assist, 'penalty.revised')).length, 1)
  const key = { 'idempotency-key': 'once' }
  const one = await desk.punish([penaltyOf('k')], desk.lead, key)
  assert.deepEqual(await desk.punish([penaltyOf('k')], desk.lead, key), one)
  assert.equal((await desk.lead('POST', '/exchange/v1/penalties', { penalties: [penaltyOf('l')] }, key)).statusCode, 409)
})

test('what cannot be linked waits with an owner and a clock, is linked when its original comes, and is late when nobody looks', async () => {
  const lost = { ...holder, name: '江西后到有限公司', uscc: '91440300708461136T' }
  const [row] = await desk.punish([penaltyOf('w', { holder: lost, decisionDocumentNumber: '洪审批〔2026〕77号' })])
  assert.deepEqual([row?.status, row?.decision], ['unlinked', null])
  assert.deepEqual(await desk.openOf('penalty-original', 'penalty', row!.id!), [{ owner: 'SPJ', due_on: '2026-03-03' }])
  assert.equal(await desk.world.city.followUps.retry(), 0)
  const decision = await desk.decide('77', { holder: lost })
  assert.equal(await desk.world.city.followUps.retry(), 1)
  const [linked] = await desk.ask<{ decision: string }>('select decision from app.penalty where id = $1', row?.id)
  assert.equal(linked?.decision, decision)
  assert.equal((await desk.openOf('penalty-original', 'penalty', row!.id!)).length, 0)
  assert.ok((await desk.feedOf(desk.assist, 'penalty.created')).some(({ data }) => data.decision === decision))
  const [waiting] = await desk.punish([penaltyOf('x', { holder: { kind: 'natural', name: '某甲' }, item: 'NC-XK-0001' })])
  assert.equal(waiting?.status, 'unlinked', 'of natural persons a name and an item prove nothing')
  desk.world.clock.at = new Date('2026-03-06T02:00:00Z')
  assert.ok((await sweepOverdue(desk.world.city)).followUps > 0)
  desk.world.clock.at = new Date('2026-03-02T02:00:00Z')
})

test('a named decision of another holder is not linked: it goes to a person', async () => {
  const decision = await desk.decide('3')
  const [row] = await desk.punish([penaltyOf('h', { decision, holder: { ...holder, name: '别的公司', uscc: '91440300708461136T' } })])
  assert.equal(row?.status, 'unlinked')
  const [open] = await desk.ask<{ reason: string }>('select reason from app.follow_up where penalty = $1', row?.id)
  assert.equal(open?.reason, 'holder-differs')
})

test('吊销 opens one case of 注销 at the bureau, with its clock, the penalty as its ground, and links between all three', async () => {
  const decision = await desk.decide('4')
  const struck = {
    categories: ['暂扣或者吊销许可证'],
    licence: '食品经营许可证 JY1360102000004',
    content: '吊销食品经营许可证',
    fine: null,
  }
  const [row] = await desk.punish([penaltyOf('s', struck)])
  assert.equal(row?.decision, decision)
  assert.equal(await desk.stateOf(decision), 'stripped')
  const [opened, ...more] = await desk.casesOf(row.id!)
  assert.deepEqual(
    [opened?.procedure, opened?.state, opened?.decision, opened?.custodian, opened?.due_on, more.length],
    ['licence-action', 'submitted', decision, 'SPJ', '2026-03-03', 0],
  )
  interface Page {
    readonly about: {
      readonly penalty: { readonly id: string; readonly documentNumber: string }
      readonly decision: { readonly id: string }
    }
    readonly fields: readonly { readonly name: string; readonly text: string }[]
    readonly timeline: readonly { readonly title: string }[]
  }
  const page = (await desk.operator('GET', `/api/cases/${opened?.id}`)).json<Page>()
  assert.deepEqual([page.about.penalty.id, page.about.decision.id, page.timeline[0]?.title], [row?.id, decision, '依吊销处罚开立注销'])
  const said = (name: string) => page.fields.find((field) => field.name === name)?.text ?? ''
  assert.match(`${said('kind')} ${said('cancelGround')} ${said('antecedent')}`, /^注销 .*第七十条第四项.*洪市监罚〔2026〕s号$/u)
  assert.match(said('facts'), /吊销食品经营许可证.*未按规定贮存食品/u)
  const penalty = (await desk.officer('GET', `/api/penalties/${row?.id}`)).json<{ cases: { id: string; closed: boolean }[] }>()
  assert.deepEqual(
    penalty.cases.map(({ id, closed }) => [id, closed]),
    [[opened?.id, false]],
  )
  await desk.punish([penaltyOf('s', { ...struck, facts: '更正后的事实' })])
  await Promise.all([1, 2, 3].map((n) => desk.punish([penaltyOf('s', { ...struck, facts: `更正 ${n}` })])))
  assert.equal((await desk.casesOf(row.id!)).length, 1, 'a correction, or several at once, open no second')
  const cancelling = { result: 'cancelled', content: '注销', certificateNumber: 'JY1360102000004', decidedOn: '2026-03-02' }
  await desk.decide('4-ZX', cancelling)
  assert.equal(await desk.stateOf(decision), 'cancelled')
  assert.deepEqual(
    (await desk.casesOf(row.id!)).map(({ state }) => state),
    ['done'],
    'the case has come to its aim',
  )
})

test('a penalty corrected from 吊销 to a fine gives the licence back', async () => {
  const decision = await desk.decide('5')
  const struck = { categories: ['吊销许可证件'], licence: '食品经营许可证 JY1360102000005', content: '吊销食品经营许可证', fine: null }
  const [row] = await desk.punish([penaltyOf('u', struck)])
  assert.equal(await desk.stateOf(decision), 'stripped')
  await desk.punish([penaltyOf('u', { certificateNumber: 'JY1360102000005' })])
  assert.equal(await desk.stateOf(decision), 'valid')
  assert.deepEqual(
    (await desk.casesOf(row!.id!)).map(({ state }) => state),
    ['withdrawn'],
  )
  await desk.punish([penaltyOf('u', struck)])
  assert.deepEqual(
    (await desk.casesOf(row!.id!)).map(({ state }) => state),
    ['withdrawn', 'submitted'],
    'struck again, it is cancelled again',
  )
})

test('a decision that withdraws, revokes, cancels or changes another is linked to it, and its receivers are told', async () => {
  const decision = await desk.decide('6')
  await desk.decide('6-CX', {
    result: 'revoked',
    content: '撤销',
    originalDocumentNumber: '洪审批〔2026〕6号',
    item: 'NC-XK-0002',
    decidedOn: '2026-03-01',
  })
  assert.equal(await desk.stateOf(decision), 'revoked')
  const ended = (await desk.feedOf(desk.lead, 'decision.ended')).filter(({ data }) => data.decision === decision)
  assert.equal(ended.length, 1, 'the desk.lead of the original hears of it, though the revocation itself went elsewhere')
  const changed = await desk.decide('8')
  await desk.decide('8-BG', { result: 'changed', content: '变更地址', certificateNumber: 'JY1360102000008', decidedOn: '2026-03-01' })
  assert.equal(await desk.stateOf(changed), 'changed')
  assert.ok((await desk.feedOf(desk.assist, 'decision.changed')).some(({ data }) => data.decision === changed))
  const unknown = await desk.decide('9-CX', { result: 'revoked', originalDocumentNumber: '洪审批〔2019〕9号', certificateNumber: null })
  assert.equal((await desk.openOf('decision-original', 'decision', unknown)).length, 1)
  const bare = await desk.decide('11-ZX', {
    result: 'cancelled',
    certificateNumber: null,
    holder: { kind: 'natural', name: '某乙' },
  })
  assert.deepEqual(
    await desk.openOf('decision-original', 'decision', bare),
    [{ owner: 'SPJ', due_on: '2026-03-03' }],
    'nor is one dropped that names none',
  )
  const list = (await desk.operator('GET', '/api/follow-ups')).json<{ items: { id: string; decision: { id: string } | null }[] }>()
  const mine = list.items.find(({ decision: about }) => about?.id === bare)
  const declared = await desk.operator('POST', `/api/follow-ups/${mine?.id}/close`, { note: '原许可在平台启用前作出，本局没有记录' })
  assert.equal(declared.statusCode, 200, declared.body)
  assert.equal((await desk.openOf('decision-original', 'decision', bare)).length, 0)
  const same = await desk.decide('10')
  await desk.decide('10', { result: 'withdrawn', content: '撤回' })
  assert.equal(await desk.stateOf(same), 'withdrawn')
})

test('bad rows name the field; 简易程序 and state secrets are refused, and of a secret nothing is kept', async () => {
  const rows = await desk.punish([
    penaltyOf('1', { procedure: 'summary' }),
    penaltyOf('2', { remark: '适用简易程序' }),
    penaltyOf('3', { facts: '机密★一年' }),
    penaltyOf('4', { fine: null }),
    penaltyOf('5', { categories: ['吊销许可证件'], decidedOn: '2020-01-01', licence: '证' }),
    penaltyOf('6', { categories: '警告;罚款', holder: { kind: 'individualBusiness', name: '某店', uscc: '00000000000000000X' } }),
    penaltyOf('7', { categories: ['记过'] }),
    penaltyOf('8', { holder: { kind: 'natural', name: '某甲', idType: '身份证', idNumber: '360102188801010011' } }),
  ])
  assert.ok(rows.every(({ status, id }) => status === 'rejected' && id === null))
  assert.deepEqual(
    rows.map(({ errors }) => errors.map(({ code, pointer }) => `${code} ${pointer}`)),
    [
      ['summary-procedure /procedure'],
      ['summary-procedure /remark'],
      ['state-secret /facts'],
      ['required /fine'],
      ['category-not-in-force /categories'],
      ['uscc-placeholder /holder/uscc'],
      ['not-allowed /categories'],
      ['id-check-digit /holder/idNumber'],
    ],
  )
  const kept = await desk.ask<{ source_id: string }>(`select source_id from app.rejection where source_id = any('{1,2,3}')`)
  assert.deepEqual(
    kept.map(({ source_id: sourceId }) => Number(sourceId)).toSorted((one, more) => one - more),
    [1, 2],
  )
})

test('a key without the scope, or of nobody, brings no penalty', async () => {
  const limited = await openSystem(desk.world.city, desk.server, 'FGW', ['feed:read'])
  assert.equal((await limited('POST', '/exchange/v1/penalties', { penalties: [penaltyOf('z')] })).statusCode, 403)
  assert.equal((await desk.lead('POST', '/exchange/v1/penalties', { penalties: [] })).statusCode, 400)
})
