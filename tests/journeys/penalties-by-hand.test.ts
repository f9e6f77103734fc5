import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { penaltyOf, openPunishing, type Punishing } from '#world/punishing.ts'

/** Penalties and endings that people enter, link and take note of (2.2.3.2). */
let desk: Punishing
before(async () => {
  desk = await openPunishing('penalties-by-hand')
})
after(() => desk.close())

test('a penalty entered by hand is shown to those whom it concerns, its numbers masked, and a department takes note of it once', async () => {
  const decision = await desk.decide('20', { holder: { kind: 'natural', name: '钱某' } })
  const person = { kind: 'natural', name: '钱某', idType: '身份证', idNumber: '360102188801010012' }
  const given = { ...penaltyOf('', { holder: person, decision }), sourceId: undefined, documentNumber: '洪市监罚〔2026〕20号' }
  const entered = await desk.officer('POST', '/api/penalties', given)
  const { id, status } = entered.json<{ id: string; status: string }>()
  assert.equal(status, 'accepted', entered.body)
  assert.equal((await desk.officer('POST', '/api/penalties', given)).json<{ status: string }>().status, 'duplicate')
  const wrong = (await desk.officer('POST', '/api/penalties', { ...given, decidedOn: '明天' })).json<{ errors: { pointer: string }[] }>()
  assert.deepEqual(
    wrong.errors.map(({ pointer }) => pointer),
    ['/decidedOn'],
  )
  const page = (await desk.signer('GET', `/api/penalties/${id}`)).json<{
    penalty: { holder: { idNumber: string } }
    may: { seen: boolean }
  }>()
  assert.equal(page.penalty.holder.idNumber, '3601**********0012')
  assert.equal(page.may.seen, true)
  const unseen = async () =>
    (await desk.signer('GET', '/api/penalties?only=unseen')).json<{ items: { id: string }[] }>().items.some((one) => one.id === id)
  assert.equal(await unseen(), true)
  assert.equal((await desk.signer('POST', `/api/penalties/${id}/seen`)).json<{ by: string }>().by, '郑联络')
  assert.equal(await unseen(), false)
  assert.equal((await desk.officer('POST', `/api/penalties/${id}/seen`)).statusCode, 404, 'who imposed it was not told of it')
  assert.equal((await desk.foreign('GET', `/api/penalties/${id}`)).statusCode, 404)
})

test('a person links what waits, or says why nothing is to be linked; of two who do so at once one wins', async () => {
  const decision = await desk.decide('21')
  const [one] = await desk.punish([penaltyOf('p1', { decisionDocumentNumber: '没有这个号' })])
  const [two] = await desk.punish([penaltyOf('p2', { decisionDocumentNumber: '也没有' })])
  const { items } = (await desk.operator('GET', '/api/follow-ups')).json<{ items: { id: string; penalty: { id: string } | null }[] }>()
  const waitingFor = (id: string | null | undefined) => items.find(({ penalty }) => penalty?.id === id)!.id
  const found = (await desk.operator('GET', `/api/follow-ups/${waitingFor(one?.id)}/candidates`)).json<{ items: { id: string }[] }>()
  assert.ok(found.items.some(({ id }) => id === decision))
  const link = async () => (await desk.operator('POST', `/api/follow-ups/${waitingFor(one?.id)}/link`, { decision })).statusCode
  const both = await Promise.all([link(), link()])
  assert.deepEqual(
    both.toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal((await desk.feedOf(desk.assist, 'penalty.created')).filter(({ data }) => data.detail['penalty'] === one?.id).length, 1)
  assert.equal((await desk.operator('POST', `/api/follow-ups/${waitingFor(two?.id)}/close`, { note: '原决定不在本平台' })).statusCode, 200)
  assert.equal((await desk.openOf('penalty-original', 'penalty', two!.id!)).length, 0)
})

test('the desk.bureau ends a licence by hand from the decision that gave it; the page shows state, penalties and what is still to do', async () => {
  const decision = await desk.decide('22')
  await desk.punish([penaltyOf('e1', { decision, categories: ['吊销许可证件'], licence: '食品经营许可证', content: '吊销', fine: null })])
  interface After {
    readonly state: string
    readonly penalties: readonly object[]
    readonly later: readonly { readonly id: string }[]
    readonly followUps: readonly object[]
    readonly may: { readonly end: boolean }
  }
  const look = async (by = desk.operator) => (await by('GET', `/api/decisions/${decision}/after`)).json<After>()
  const before = await look()
  assert.deepEqual([before.state, before.penalties.length, before.followUps, before.may.end], ['stripped', 1, [], true])
  const ending = { result: 'cancelled', documentNumber: '洪审批注〔2026〕22号', decidedOn: '2026-03-02', content: '依法注销' }
  assert.equal((await desk.officer('POST', `/api/decisions/${decision}/ending`, ending)).statusCode, 403)
  const done = await desk.operator('POST', `/api/decisions/${decision}/ending`, ending)
  const { id } = done.json<{ id: string }>()
  const now = await look(desk.signer)
  assert.deepEqual([now.state, now.later[0]?.id], ['cancelled', id], done.body)
  assert.equal((await desk.operator('POST', `/api/decisions/${id}/ending`, ending)).statusCode, 409)
})
