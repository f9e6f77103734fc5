import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { people } from '#modules/people/index.ts'
import { pushes } from '#modules/pushes/index.ts'
import { waiting } from '#modules/waiting/index.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { addRule, decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let operator: Ask
let secondOperator: Ask
let liaison: Ask
let otherLiaison: Ask

before(async () => {
  world = await openWorld('waiting')
  await seedCity(
    world.city,
    [
      { username: 'op.one', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'op.two', department: 'SPJ', seats: ['operator'], name: '吴操作' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '固定资产投资项目节能审查', lead: 'FGW', assist: ['JYJ'] },
      { code: 'NC-XK-0003', name: '民办学校设立审批', lead: 'JYJ', routed: false },
    ],
  )
  server = await openRooms(world.city, [people, pushes, waiting])
  operator = await signIn(server, 'op.one')
  secondOperator = await signIn(server, 'op.two')
  liaison = await signIn(server, 'fgw.liaison')
  otherLiaison = await signIn(server, 'jyj.liaison')
})
after(async () => {
  await server?.close()
  await world.close()
})

interface Queue {
  readonly items: readonly {
    readonly id: string
    readonly decision: { readonly id: string; readonly itemAsSent: string }
    readonly reason: { readonly code: string; readonly text: string; readonly remedy: string }
    readonly owner: { readonly code: string; readonly seat: string }
    readonly dueOn: string
    readonly overdue: boolean
    readonly candidates: readonly { readonly code: string }[]
    readonly suggested: {
      readonly item: { readonly code: string } | null
      readonly receivers: readonly { readonly department: { readonly code: string }; readonly role: string }[]
    }
  }[]
  readonly counts: { readonly all: number; readonly overdue: number }
}
const readQueue = async (ask: Ask = operator, query = '') => (await ask('GET', `/api/waiting${query}`)).json<Queue>()
async function findWaiting(decision: string) {
  const row = (await readQueue()).items.find((one) => one.decision.id === decision)
  assert.ok(row, `decision ${decision} does not wait`)
  return row
}
const inboxOf = async (ask: Ask) =>
  (await ask('GET', '/api/pushes?limit=100')).json<{ items: { decision: string; id: string; status: string; role: string }[] }>().items
const problemOf = (answer: LightMyRequestResponse) =>
  answer.json<{ title: string; code: string; errors?: { pointer: string; code: string }[] }>()
const lead = (department: string) => ({ receivers: [{ department, role: 'lead' }] })

test('a decision whose item nobody knows waits with its reason, an owner, a day, and the items it may have meant (2.2.1.2)', async () => {
  const { id, status } = await decideOn(world.city, '固定资产投资节能审查')
  assert.equal(status, 'unrouted')
  const row = await findWaiting(id)
  assert.equal(row.reason.code, 'unknown-item')
  assert.match(row.reason.remedy, /请选择对应事项/)
  assert.deepEqual({ code: row.owner.code, seat: row.owner.seat }, { code: 'SPJ', seat: 'operator' })
  assert.equal(row.dueOn, '2026-03-03')
  assert.equal(row.candidates[0]?.code, 'NC-XK-0002')
  assert.deepEqual(
    row.suggested.receivers.map(({ department, role }) => [department.code, role]),
    [
      ['FGW', 'lead'],
      ['JYJ', 'assist'],
    ],
  )
})

test('the operator routes it, it leaves the queue and lies in the inbox of each department (2.2.2.3)', async () => {
  const { id } = await decideOn(world.city, '节能审查（投资项目）')
  const row = await findWaiting(id)
  const answer = await operator('POST', `/api/waiting/${row.id}/route`, {
    item: 'NC-XK-0002',
    receivers: [
      { department: 'FGW', role: 'lead' },
      { department: 'JYJ', role: 'assist' },
    ],
    note: '名称漏写，按节能审查办理',
  })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.equal(answer.json<{ pushes: unknown[] }>().pushes.length, 2)
  assert.ok(!(await readQueue()).items.some((one) => one.id === row.id))
  const mine = (await inboxOf(liaison)).find((push) => push.decision === id)
  assert.equal(mine?.status, 'pending')
  assert.equal(mine.role, 'lead')
  const other = (await inboxOf(otherLiaison)).find((push) => push.decision === id)
  assert.equal(other?.role, 'assist')
})

test('of two operators who route the same decision one wins, and the other learns who was first', async () => {
  for (let round = 0; round < 10; round++) {
    const { id } = await decideOn(world.city, `无人知晓的事项${round}`)
    const { id: place } = await findWaiting(id)
    const answers = await Promise.all([
      operator('POST', `/api/waiting/${place}/route`, { item: 'NC-XK-0001', ...lead('FGW') }),
      secondOperator('POST', `/api/waiting/${place}/route`, { item: 'NC-XK-0003', ...lead('JYJ') }),
    ])
    assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([200, 409]))
    const loser = answers.find(({ statusCode }) => statusCode === 409)
    assert.equal(problemOf(loser!).code, 'already-routed')
    assert.match(problemOf(loser!).title, /已由.操作分派/)
    const everywhere = [...(await inboxOf(liaison)), ...(await inboxOf(otherLiaison))]
    assert.equal(everywhere.filter((push) => push.decision === id).length, 1)
  }
})

test('an incomplete routing is refused with what is missing, and nothing is sent', async () => {
  const { id } = await decideOn(world.city, '仍然不知道的事项')
  const { id: place } = await findWaiting(id)
  const tries: readonly (readonly [object, string, string])[] = [
    [lead('FGW'), '/item', 'item-needed'],
    [{ item: '没有这个事项', ...lead('FGW') }, '/item', 'unknown-item'],
    [{ item: 'NC-XK-0001', receivers: [{ department: 'FGW', role: 'assist' }] }, '/receivers', 'no-lead'],
    [
      {
        item: 'NC-XK-0001',
        receivers: [
          { department: 'FGW', role: 'lead' },
          { department: 'JYJ', role: 'lead' },
        ],
      },
      '/receivers',
      'two-leads',
    ],
    [{ item: 'NC-XK-0001', ...lead('NOBODY') }, '/receivers/0/department', 'unknown-department'],
    [
      {
        item: 'NC-XK-0001',
        receivers: [
          { department: 'FGW', role: 'lead' },
          { department: 'FGW', role: 'copy' },
        ],
      },
      '/receivers/1/department',
      'twice',
    ],
  ]
  for (const [body, pointer, code] of tries) {
    const answer = await operator('POST', `/api/waiting/${place}/route`, body)
    assert.equal(answer.statusCode, 422, answer.body)
    assert.ok(
      problemOf(answer).errors?.some((flaw) => flaw.pointer === pointer && flaw.code === code),
      answer.body,
    )
  }
  assert.equal((await operator('POST', '/api/waiting/999999/route', { item: 'NC-XK-0001', ...lead('FGW') })).statusCode, 404)
  await findWaiting(id)
})

test('once the mapping is mended, one press sends on all that now fits and leaves the rest with its reason', async () => {
  const first = await decideOn(world.city, 'NC-XK-0003')
  const second = await decideOn(world.city, '民办学校设立审批')
  const unknown = await decideOn(world.city, '完全陌生的事项')
  assert.equal((await findWaiting(first.id)).reason.code, 'no-rule')
  const before = (await readQueue()).counts.all
  await addRule(world.city, 'NC-XK-0003')
  const answer = await operator('POST', '/api/waiting/rematch')
  assert.equal(answer.statusCode, 200, answer.body)
  const { looked, routed, still } = answer.json<{ looked: number; routed: number; still: Record<string, number> }>()
  assert.equal(looked, before)
  assert.equal(routed, 2)
  assert.equal(still['unknown-item'], before - 2)
  const inbox = await inboxOf(otherLiaison)
  for (const { id } of [first, second]) assert.equal(inbox.filter((push) => push.decision === id).length, 1)
  await findWaiting(unknown.id)
})

test('two operators who press rematch at once send nothing twice', async () => {
  const sent = await Promise.all(Array.from({ length: 12 }, (_, index) => decideOn(world.city, '民办学校设立', { sourceId: `R-${index}` })))
  await renameItem('民办学校设立')
  const answers = await Promise.all([operator('POST', '/api/waiting/rematch'), secondOperator('POST', '/api/waiting/rematch')])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200],
  )
  assert.equal(
    answers.reduce((sum, answer) => sum + answer.json<{ routed: number }>().routed, 0),
    12,
  )
  const inbox = await inboxOf(otherLiaison)
  for (const { id } of sent) assert.equal(inbox.filter((push) => push.decision === id).length, 1)
})

test('a correction with the same words follows the departments that the operator chose', async () => {
  const first = await decideOn(world.city, '又一个陌生事项', { sourceId: 'K-1' })
  const { id: place } = await findWaiting(first.id)
  await operator('POST', `/api/waiting/${place}/route`, { item: 'NC-XK-0001', ...lead('FGW') })
  const revised = await decideOn(world.city, '又一个陌生事项', { sourceId: 'K-1', content: '更正后的内容' })
  assert.equal(revised.status, 'revised')
  assert.deepEqual(
    revised.pushes.map(({ department }) => department),
    ['FGW'],
  )
})

test('a department neither sees the queue nor routes', async () => {
  for (const answer of [
    await liaison('GET', '/api/waiting'),
    await liaison('POST', '/api/waiting/rematch'),
    await liaison('POST', '/api/waiting/1/route', lead('FGW')),
    await liaison('GET', '/api/rejections'),
  ]) {
    assert.equal(answer.statusCode, 403, answer.body)
  }
})

test('refused rows are listed with their reasons, and no identity number or phone can be read in them (1.4)', async () => {
  const canaries = ['360102199003071234', '13912345678', '3601021990030712']
  const content = JSON.stringify({
    sourceId: 'X-1',
    documentNumber: '洪行审〔2026〕废1号',
    item: '固定资产投资项目核准',
    content: `申请人身份证${canaries[0]}，电话${canaries[1]}`,
    holder: { kind: 'natural', name: '欧阳建国', idNumber: canaries[2], phone: canaries[1] },
  })
  const reasons = [
    { pointer: '/holder/idNumber', code: 'bad-id', message: `身份证号码“${canaries[0]}”有误，请核对后重报。` },
    { pointer: '/region', code: 'required', message: '缺少行政区划，请补充。' },
  ]
  await world.city.ingest.take({ arrivals: [], refused: [{ client: 'exchange:1', department: 'SPJ', sourceId: 'X-1', content, reasons }] })
  const list = await operator('GET', '/api/rejections')
  const [row] = list.json<{ items: { id: string; documentNumber: string; holderName: string; reasons: { pointer: string }[] }[] }>().items
  assert.equal(row?.documentNumber, '洪行审〔2026〕废1号')
  assert.equal(row.reasons.length, 2)
  const detail = await operator('GET', `/api/rejections/${row.id}`)
  const fields = detail.json<{ content: { pointer: string; value: string; reasons: string[] }[] }>().content
  assert.deepEqual(fields.find(({ pointer }) => pointer === '/region')?.reasons, ['缺少行政区划，请补充。'])
  assert.ok(fields.some(({ pointer, reasons: why }) => pointer === '/holder/idNumber' && why.length === 1))
  for (const body of [list.body, detail.body])
    for (const canary of [...canaries, '欧阳建国']) assert.ok(!body.includes(canary), `${canary} can be read`)
  assert.equal((await operator('GET', '/api/rejections?client=exchange:2')).json<{ items: unknown[] }>().items.length, 0)
})

async function renameItem(name: string) {
  await world.city.database.pool.query(`update app.item set name = $1 where code = 'NC-XK-0003'`, [name])
}
