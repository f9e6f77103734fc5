import assert from 'node:assert/strict'
import { hash, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { exchange } from '#exchange/index.ts'
import { catalogue } from '#modules/catalogue/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, within } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { assist, good, lead, refused, type Reply } from '#world/laboratory.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

const today = '2026-03-02'
let world: World
let server: FastifyInstance
let operator: Ask
let head: Ask
let liaison: Ask
let sysadmin: Ask
const key = randomBytes(24).toString('base64url')

before(async () => {
  world = await openWorld('mapping')
  const items = Array.from({ length: 9 }, (_, at) => ({ code: `NC-XK-000${at + 1}`, name: `事项${at + 1}`, lead: 'FGW', assist: ['HBJ'] }))
  await seedCity(
    world.city,
    [
      { username: 'op.one', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'spj.head', department: 'SPJ', seats: ['head'], name: '吴局长' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
      { username: 'sys', department: 'SPJ', seats: ['sysadmin'], name: '王管理' },
    ],
    items,
  )
  await within(world.city.database, programSight, async (tx) => {
    const { id } = await tx
      .insertInto('app.client')
      .values({ department: 'SPJ', name: '审批系统', scopes: ['decisions:write'] })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('app.client_key')
      .values({ key_hash: hash('sha256', key, 'buffer'), client: id, hint: key.slice(0, 4), expires_at: null, revoked_at: null })
      .execute()
  })
  server = await openRooms(world.city, [people, catalogue], [exchange])
  operator = await signIn(server, 'op.one')
  head = await signIn(server, 'spj.head')
  liaison = await signIn(server, 'fgw.liaison')
  sysadmin = await signIn(server, 'sys')
})
after(async () => {
  await server.close()
  await world.close()
})

interface Rule {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly state: string
  readonly region: { readonly code: string } | null
}
interface Changed {
  readonly proposal: string
  readonly affected: number
  readonly warnings: readonly { readonly message: string }[]
}
interface Answer {
  readonly receivers: readonly { readonly department: { readonly code: string }; readonly role: string }[]
  readonly rule: { readonly id: string; readonly region: { readonly code: string } | null } | null
  readonly waiting: string | null
  readonly why: string
}
/** A change as the bureau makes it: proposed by one, approved by another; answers the refusal of whichever was refused. */
const set = async (item: string, effectiveFrom: string, receivers: readonly object[], more: object = {}, ask = operator) =>
  await approved(ask, '/api/mapping/rules', { item, region: null, effectiveFrom, receivers, note: '职责调整', ...more })
async function approved(ask: Ask, url: string, body: object): Promise<Reply> {
  const proposed = await ask('POST', url, body)
  if (proposed.statusCode !== 200) return proposed
  const by = ask === head ? operator : head
  const decided = await by('POST', `/api/mapping/proposals/${proposed.json<Changed>().proposal}/approval`, { version: 2 })
  return decided.statusCode === 200 ? proposed : decided
}
const ruleOf = async (item: string, from: string) => {
  const rule = (await rulesOf(item)).find((each) => each.from === from && each.state !== 'withdrawn')
  assert.ok(rule, `no rule of ${item} from ${from}`)
  return rule
}
const who = async (item: string, region: string, on: string, ask = operator) =>
  good(await ask('GET', `/api/mapping?item=${item}&region=${region}&on=${on}`)).json<Answer>()
const codes = ({ receivers }: Answer) => receivers.map(({ department, role }) => `${role} ${department.code}`)
const rulesOf = async (item: string) =>
  good(await operator('GET', `/api/mapping/rules?item=${item}`)).json<{ rules: readonly Rule[] }>().rules
/** Who is sent a decision that the bureau's system brings in. */
async function bring(sourceId: string, item: string, decidedOn: string, region = '360102') {
  const reply = await server.inject({
    method: 'POST',
    url: '/exchange/v1/decisions',
    headers: { authorization: `Bearer ${key}` },
    payload: {
      decisions: [
        {
          sourceId,
          item,
          documentNumber: sourceId,
          content: '准予',
          decidedOn,
          result: 'granted',
          holder: { kind: 'natural', name: '测试人' },
          region,
        },
      ],
    },
  })
  const [row] = good(reply).json<{ decisions: { status: string; errors: unknown; pushes: { department: string; role: string }[] }[] }>()
    .decisions
  assert.equal(row?.status, 'accepted', reply.body)
  return row.pushes.map(({ department, role }) => `${role} ${department}`).toSorted()
}

test('the rule in force on the decision date routes, not the one in force when the decision arrives (2.2.1.2)', async () => {
  good(await set('NC-XK-0001', today, [lead('GXW'), { department: 'FGW', role: 'copy' }]))
  assert.deepEqual(await bring('before', 'NC-XK-0001', '2026-03-01'), ['assist HBJ', 'lead FGW'])
  assert.deepEqual(await bring('after', 'NC-XK-0001', today), ['copy FGW', 'lead GXW'])
})

test('a rule for tomorrow waits until tomorrow', async () => {
  good(await set('NC-XK-0002', '2026-03-03', [lead('GXW')]))
  const rule = await ruleOf('NC-XK-0002', '2026-03-03')
  assert.equal(rule.state, 'future')
  assert.deepEqual(codes(await who('NC-XK-0002', '360102', today)), ['lead FGW', 'assist HBJ'])
  assert.deepEqual(codes(await who('NC-XK-0002', '360102', '2026-03-03')), ['lead GXW'])
  assert.deepEqual(await bring('today', 'NC-XK-0002', today), ['assist HBJ', 'lead FGW'])
})

test("a region's own rule goes before the city's, and ends without a gap", async () => {
  const more = { region: '360113', note: '红谷滩区试点', replaces: null, pastPushes: 'keep' }
  good(await set('NC-XK-0003', '2026-02-02', [lead('CGW')], more))
  const rule = await ruleOf('NC-XK-0003', '2026-02-02')
  const own = await who('NC-XK-0003', '360113', today)
  assert.deepEqual(codes(own), ['lead CGW'])
  assert.equal(own.rule?.region?.code, '360113')
  assert.match(own.why, /红谷滩区专门规则/)
  const other = await who('NC-XK-0003', '360102', today)
  assert.deepEqual(codes(other), ['lead FGW', 'assist HBJ'])
  assert.match(other.why, /未设专门规则/)
  assert.deepEqual(await bring('own region', 'NC-XK-0003', today, '360113'), ['lead CGW'])
  good(await approved(operator, `/api/mapping/rules/${rule.id}/end`, { effectiveFrom: '2026-03-09', note: '试点结束' }))
  assert.deepEqual(codes(await who('NC-XK-0003', '360113', '2026-03-08')), ['lead CGW'])
  assert.deepEqual(codes(await who('NC-XK-0003', '360113', '2026-03-09')), ['lead FGW', 'assist HBJ'])
  refused(await set('NC-XK-0003', '2026-03-05', [lead('YLJ')], { region: '360113' }), 422, 'overlap')
})

test("the city's rule cannot end without another: nothing may be left without a way", async () => {
  const [rule] = await rulesOf('NC-XK-0004')
  refused(await operator('POST', `/api/mapping/rules/${rule?.id}/end`, { effectiveFrom: '2026-03-09', note: '终止' }), 422, 'no-lead')
})

test('a rule that would be wrong is refused with what is wrong', async () => {
  refused(await set('NC-XK-0004', '2026-03-03', [assist('GXW')]), 422, 'no-lead')
  refused(await set('NC-XK-0004', '2026-03-03', [lead('GXW'), lead('HBJ')]), 422, 'two-leads')
  refused(await set('NC-XK-0004', '2026-03-03', [lead('NOPE')]), 422, 'unknown-department')
  refused(await set('NC-XK-0004', '2026-03-03', [lead('GXW'), assist('GXW')]), 422, 'twice')
  refused(await set('NC-XK-0004', '2026-03-03', [assist('HBJ'), lead('FGW')]), 422, 'unchanged')
  refused(await set('NC-XK-0004', '2017-12-31', [lead('GXW')], { pastPushes: 'keep' }), 422, 'before-open-rule')
  refused(await set('NC-XK-0004', '2018-01-01', [lead('GXW')], { pastPushes: 'keep' }), 422, 'before-open-rule')
  refused(await set('NC-XK-0004', '2026-02-30', [lead('GXW')]), 422, 'day')
  refused(await set('NC-XK-0004', '2026-03-03', [lead('GXW')], { region: '110101' }), 422, 'unknown-region')
  refused(await set('NC-XK-9999', '2026-03-03', [lead('GXW')]), 422, 'unknown-item')
  assert.equal((await rulesOf('NC-XK-0004')).length, 1)
})

test('a department that no longer works receives nothing new', async () => {
  await within(world.city.database, programSight, (tx) =>
    tx.updateTable('app.department').set({ active: false }).where('code', '=', 'LSJ').execute(),
  )
  await world.city.directory.refresh()
  refused(await set('NC-XK-0004', '2026-03-03', [lead('LSJ')]), 422, 'inactive-department')
})

test('a change of the past says what becomes of what went out, and how many decisions went out by the old rule', async () => {
  await decideOn(world.city, 'NC-XK-0005', { decidedOn: '2026-02-10' })
  await decideOn(world.city, 'NC-XK-0005', { decidedOn: '2026-02-20', region: '360103' })
  await decideOn(world.city, 'NC-XK-0005', { decidedOn: '2026-01-05' })
  const past = '2026-02-02'
  refused(await set('NC-XK-0005', past, [lead('GXW')], { note: '  ' }), 422, 'reason-required')
  refused(await set('NC-XK-0005', past, [lead('GXW')]), 422, 'past-date')
  const asked = await operator('GET', `/api/mapping/affected?item=NC-XK-0005&from=${past}`)
  assert.equal(good(asked).json<{ decisions: number }>().decisions, 2)
  const { affected, warnings } = good(
    await set('NC-XK-0005', past, [lead('GXW')], { note: '职责划转文件', pastPushes: 'keep' }),
  ).json<Changed>()
  assert.equal(affected, 2)
  assert.match(warnings[0]?.message ?? '', /2 件决定按原规则推送/)
})

test('a rule that has not begun is withdrawn and the old one goes on; one that has begun is not', async () => {
  const [old] = await rulesOf('NC-XK-0006')
  good(await set('NC-XK-0006', '2026-04-01', [lead('GXW')]))
  const rule = await ruleOf('NC-XK-0006', '2026-04-01')
  refused(await set('NC-XK-0006', '2026-03-20', [lead('CGW')]), 422, 'before-open-rule')
  good(await approved(operator, `/api/mapping/rules/${rule.id}/withdrawal`, { note: '方案未定' }))
  assert.deepEqual(
    (await rulesOf('NC-XK-0006')).map(({ id, from, to, state }) => [id === old?.id, from, to, state]),
    [
      [true, '2018-01-01', '2026-04-01', 'in-force'],
      [false, '2026-04-01', '2026-04-01', 'withdrawn'],
      [false, '2026-04-01', null, 'future'],
    ],
  )
  assert.deepEqual(codes(await who('NC-XK-0006', '360102', '2026-04-01')), ['lead FGW', 'assist HBJ'])
  refused(await operator('POST', `/api/mapping/rules/${old?.id}/withdrawal`, { note: '撤' }), 409, 'in-effect')
  refused(await operator('POST', `/api/mapping/rules/${rule.id}/withdrawal`, { note: '再撤' }), 409, 'in-effect')
})

test('a slip is put right on the day itself', async () => {
  good(await set('NC-XK-0007', '2026-03-10', [lead('GXW')]))
  good(await set('NC-XK-0007', '2026-03-10', [lead('GXW'), assist('HBJ')]))
  assert.deepEqual(codes(await who('NC-XK-0007', '360102', '2026-03-10')), ['lead GXW', 'assist HBJ'])
})

test('history says who changed the rule, in which seat, from whom to whom; receivers are told', async () => {
  good(await set('NC-XK-0009', '2026-03-09', [lead('GXW')], { note: '三定方案' }, head))
  const { items } = good(await liaison('GET', '/api/mapping/history?item=NC-XK-0009')).json<{
    items: { text: string; note: string; actor: object; changes: { before: string; after: string }[] }[]
  }>()
  assert.equal(items.length, 1)
  assert.match(items[0]?.text ?? '', /^全市推送规则自 2026-03-09 起变更（第 \d+ 版，吴局长提出）$/)
  assert.equal(items[0]?.note, '三定方案')
  assert.deepEqual(items[0]?.actor, { name: '周操作', seat: '推送操作员', department: '市行政审批局' })
  assert.deepEqual(items[0]?.changes, [{ label: '接收部门', before: '市发改委（主管）、市环保局（协管）', after: '市工信委（主管）' }])
  const entry = await within(world.city.database, programSight, (tx) =>
    tx
      .selectFrom('app.journal')
      .select('feeds')
      .where('type', '=', 'mapping.changed')
      .where('actor', '=', '周操作')
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  )
  assert.deepEqual(entry?.feeds.toSorted(), ['FGW', 'GXW', 'HBJ'])
})

test('a department reads the rules and may not change them; nobody unknown reads them', async () => {
  const [rule] = await rulesOf('NC-XK-0004')
  assert.equal((await liaison('GET', '/api/mapping/rules?department=FGW')).statusCode, 200)
  for (const reply of [
    await set('NC-XK-0004', '2026-03-09', [lead('GXW')], {}, liaison),
    await liaison('POST', `/api/mapping/rules/${rule?.id}/withdrawal`, { note: '撤' }),
    await sysadmin('POST', `/api/mapping/rules/${rule?.id}/end`, { effectiveFrom: '2026-03-09', note: '撤' }),
  ])
    assert.equal(reply.statusCode, 403, reply.body)
  assert.equal((await server.inject({ method: 'GET', url: '/api/mapping/rules' })).statusCode, 401)
})

test('a question about an item that is not there, or a day that is none, is answered in words', async () => {
  const nowhere = await who('NC-XK-9999', '360102', today)
  assert.equal(nowhere.waiting, 'unknown-item')
  assert.match(nowhere.why, /待分派队列/)
  assert.equal((await operator('GET', '/api/mapping?item=NC-XK-0001&on=2026-02-30')).statusCode, 400)
})

test('pages of rules join without loss', async () => {
  const all = good(await operator('GET', '/api/mapping/rules')).json<{ rules: Rule[]; next: string | null }>()
  assert.equal(all.next, null)
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { rules: Rule[]; next: string | null } = good(
      await operator('GET', `/api/mapping/rules?limit=7&after=${encodeURIComponent(after)}`),
    ).json()
    seen.push(...page.rules.map(({ id }) => id))
    after = page.next
  }
  assert.deepEqual(
    seen,
    all.rules.map(({ id }) => id),
  )
})
