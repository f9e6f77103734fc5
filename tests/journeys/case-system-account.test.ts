import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Static } from 'typebox'
import type { Seat } from '#kernel/seats.ts'
import { watchUpward, type UpwardWatch } from '#modules/upward/index.ts'
import type { AccountRow } from '#modules/upward/shapes.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { effects } from '#server/effects.ts'
import { entriesOfCase, everybody, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { openSystem } from '#world/systems.ts'

/** 专业系统账号 (2.2.2.2): asked for, given, kept by one custodian, handed back; and where the secret may be seen. */
const secret = 'Canary-口令-7f3e9a'
const secadmin = { username: 'spj.secadmin', department: 'SPJ', seats: ['secadmin' as Seat], name: '安全管理员' }
let world: CaseWorld
let watch: UpwardWatch
before(async () => {
  world = await openCaseWorld('case-system-account', undefined, [...everybody, secadmin])
  watch = watchUpward({
    city: world.city,
    effects,
    every: 3_600_000,
    failed: (cause) => {
      throw cause
    },
  })
  const registered = await (
    await world.as('fgw.liaison')
  )('POST', '/api/upward/systems', {
    name: '省投资项目在线平台',
    department: 'FGW',
    authority: '省发展改革委',
    address: 'https://tz.example.gov.cn',
    network: 'government',
    contact: '投资处',
    contactPhone: '0791-87654321',
    note: null,
  })
  assert.equal(registered.statusCode, 200, registered.body)
})
after(async () => {
  await watch.stop()
  await world.close()
})

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await withinConnection(world.city.database.pool, programSight, (connection) => connection.query<Row>(text, values))).rows
const idOf = async (username: string) =>
  (await sql<{ id: string }>('select account.id from app.account where account.username = $1', [username]))[0]?.id ?? ''
const request = async (systemName = '省投资项目在线平台') =>
  await world.begin('spj.operator', 'system-account', {
    fields: { supplier: 'FGW', systemName, purpose: '上报项目核准结果', custodian: await idOf('spj.handler') },
  })
const accounts = async (who: string) =>
  (await (await world.as(who))('GET', '/api/upward/accounts')).json<{ items: Static<typeof AccountRow>[] }>().items
const accountOf = async (one: Case) => (await accounts('spj.handler')).find((row) => row.case === one.id)!
const keep = async (who: string, id: string, words = secret) =>
  await (
    await world.as(who)
  )('PUT', `/api/upward/accounts/${id}/secret`, { secret: words })
const reveal = async (who: string, id: string) =>
  await (
    await world.as(who)
  )('POST', `/api/upward/accounts/${id}/reveal`, { reason: 'report', note: '上报今日核准的项目' })
const looks = async () =>
  await sql<{ person: string; reason: string; title: string; subject: string }>(
    `select look.person, look.reason, look.title, look.subject from app.look where look.kind = 'secret-revealed' order by look.id`,
  )
async function inUse(expiresOn = '2026-06-30') {
  at('2026-03-02T01:00:00Z')
  const one = await request()
  await world.take('fgw.liaison', one, 'give', { fields: { userName: 'nc_spj01', expiresOn } })
  const { id } = await accountOf(one)
  assert.equal((await keep('fgw.liaison', id)).statusCode, 200)
  await world.take('spj.handler', one, 'takeOver')
  return { one, id }
}

test('asked for, given with its secret, taken over by the custodian in person, handed back', async () => {
  at('2026-03-02T01:00:00Z')
  const one = await request()
  await world.take('fgw.liaison', one, 'give', { fields: { userName: 'nc_spj01', expiresOn: '2026-06-30' } })
  const { id } = await accountOf(one)
  const early = await world.attempt('spj.handler', await world.look('spj.handler', one), 'takeOver')
  assert.equal(early.statusCode, 422)
  assert.match(early.body, /还没有在台账中填写口令/)
  assert.equal((await keep('fgw.liaison', id)).statusCode, 200)
  const other = await world.attempt('spj.operator', await world.look('spj.operator', one), 'takeOver')
  assert.equal(other.statusCode, 403)
  assert.match(other.body, /本人接收/)
  assert.equal((await world.take('spj.handler', one, 'takeOver')).state.title, '使用中')
  assert.equal((await reveal('spj.handler', id)).json<{ secret: string }>().secret, secret)
  await world.take('spj.handler', one, 'handBack', { fields: { handBackReason: '改为系统对接' } })
  assert.deepEqual(await sql('select from app.system_secret where system_secret.account = $1', [id]), [], 'the secret is gone')
  assert.equal((await reveal('spj.handler', id)).statusCode, 409)
  const done = await world.take('fgw.liaison', one, 'confirmHandBack')
  assert.deepEqual([done.state.title, (await accountOf(one)).state], ['已交还停用', 'closed'])
})

test('only the custodian is shown the secret, for a reason, and every look is on record', async () => {
  const { id } = await inUse()
  const before = (await looks()).length
  for (const who of ['spj.operator', 'spj.head', 'spj.approver', 'fgw.liaison', 'fgw.head'])
    assert.equal((await reveal(who, id)).statusCode, 403, who)
  for (const who of ['hbj.liaison', 'hbj.head']) assert.equal((await reveal(who, id)).statusCode, 404, who)
  for (const who of ['fgw.reviewer', 'lxhb.office', 'dcs.oversight', 'spj.sysadmin'])
    assert.equal((await reveal(who, id)).statusCode, 403, who)
  const silent = await (await world.as('spj.handler'))('POST', `/api/upward/accounts/${id}/reveal`, { reason: 'report', note: '' })
  assert.equal(silent.statusCode, 400)
  assert.equal((await looks()).length, before, 'who was shown nothing has not looked')
  const shown = await reveal('spj.handler', id)
  assert.equal(shown.headers['cache-control'], 'no-store')
  assert.equal(shown.json<{ secret: string }>().secret, secret)
  assert.deepEqual((await looks()).at(-1), {
    person: 'SPJ承办人',
    reason: '登录系统上报',
    title: '省投资项目在线平台 nc_spj01',
    subject: `account:${id}`,
  })
  const register = await (await world.as('spj.secadmin'))('GET', '/api/looks?kind=secret-revealed')
  assert.match(register.body, /nc_spj01/)
  assert.equal((await accounts('fgw.liaison')).find((row) => row.id === id)?.looks, 1, 'the owner sees how often')
  assert.equal((await keep('fgw.liaison', id)).statusCode, 403, 'once taken over, the custodian alone changes it')
  assert.equal((await keep('spj.handler', id, 'anders-2')).statusCode, 200)
  assert.equal((await reveal('spj.handler', id)).json<{ secret: string }>().secret, 'anders-2')
})

test('the custody goes over to another: the former one is shown nothing from that moment', async () => {
  const { one, id } = await inUse()
  const same = await world.attempt('spj.operator', await world.look('spj.operator', one), 'handOver', {
    fields: { newCustodian: await idOf('spj.handler'), handOverReason: '略' },
  })
  assert.equal(same.statusCode, 422)
  await world.take('spj.operator', one, 'handOver', { fields: { newCustodian: await idOf('spj.reviewer'), handOverReason: '岗位调整' } })
  assert.equal((await reveal('spj.handler', id)).statusCode, 403)
  await world.take('spj.reviewer', one, 'takeOver')
  assert.equal((await reveal('spj.reviewer', id)).statusCode, 200)
  const foreign = await (
    await world.as('spj.operator')
  )('POST', '/api/cases/system-account', {
    fields: { supplier: 'FGW', systemName: '某系统', purpose: '略', custodian: await idOf('fgw.liaison') },
  })
  assert.equal(foreign.statusCode, 422)
  assert.match(foreign.body, /审批局的在用人员/)
})

test('both sides are told thirty, seven and one day before it runs out, once each; on its day it ends and the secret is gone', async () => {
  const { one, id } = await inUse('2026-04-30')
  const told = async () =>
    (await entriesOfCase(world, one.id)).filter(({ type, data }) => type === 'case.reminded' && data['step'] === 'expiry').length
  for (const [instant, count] of [
    ['2026-03-30T01:00:00Z', 0],
    ['2026-03-31T01:00:00Z', 1],
    ['2026-04-01T01:00:00Z', 1],
    ['2026-04-23T01:00:00Z', 2],
    ['2026-04-24T01:00:00Z', 2],
    ['2026-04-29T01:00:00Z', 3],
    ['2026-04-30T01:00:00Z', 3],
  ] as const) {
    at(instant)
    await watch.look()
    await watch.look()
    assert.equal(await told(), count, instant)
  }
  at('2026-05-07T01:00:00Z')
  await world.sweep()
  const gone = await world.look('fgw.liaison', one)
  assert.deepEqual([gone.state.title, gone.leads], ['已到期', []])
  assert.deepEqual(await sql('select from app.system_secret where system_secret.account = $1', [id]), [])
})

test('renewed, refused, withdrawn, taken back; a request that nobody answers is the supplying side’s lateness', async () => {
  const { one, id } = await inUse()
  await world.take('fgw.liaison', one, 'renew', { fields: { expiresOn: '2026-12-31', renewReason: '继续使用' } })
  const again = await world.take('spj.handler', one, 'takeOver')
  assert.deepEqual([again.state.name, (await accountOf(one)).expiresOn], ['inUse', '2026-12-31'])
  await world.take('fgw.head', one, 'reclaim', { fields: { reclaimReason: '省里统一收回' } })
  assert.equal((await reveal('spj.handler', id)).statusCode, 409)
  const refused = await request()
  assert.equal((await world.take('fgw.liaison', refused, 'refuse', { fields: { refuseReason: '省里不发放' } })).state.title, '未予提供')
  const unknown = await request('没有登记的系统')
  const given = await world.attempt('fgw.liaison', await world.look('fgw.liaison', unknown), 'give', {
    fields: { userName: 'x', expiresOn: '2026-06-30' },
  })
  assert.equal(given.statusCode, 422)
  assert.match(given.body, /请先在“专业系统与账号”中登记/)
  assert.equal(
    (await world.take('spj.head', unknown, 'withdraw', { fields: { withdrawReason: '系统名称有误' } })).state.title,
    '申请已撤回',
  )
  const late = await request()
  at('2026-03-09T01:00:00Z')
  await world.sweep()
  assert.deepEqual(
    (await world.look('fgw.liaison', late)).leads.map(({ department }) => department.code),
    ['FGW'],
  )
})

test('systems are registered by the department that connects to them or by the bureau, and each department sees its own', async () => {
  const body = {
    name: '省另一平台',
    department: 'FGW',
    authority: '省厅',
    address: '专线',
    network: 'dedicated',
    contact: '处室',
    contactPhone: '0791-81112222',
    note: null,
  }
  const add = async (who: string, more: object) => await (await world.as(who))('POST', '/api/upward/systems', { ...body, ...more })
  assert.equal((await add('hbj.liaison', {})).statusCode, 422, 'not for another department')
  assert.equal((await add('fgw.handler', {})).statusCode, 403)
  assert.equal((await add('fgw.liaison', { contactPhone: '13800138000' })).statusCode, 400, 'no person’s mobile')
  const added = await add('spj.operator', {})
  assert.equal(added.statusCode, 200, added.body)
  assert.equal((await add('fgw.liaison', {})).statusCode, 409, 'one name, one system')
  const { id } = added.json<{ id: string }>()
  const { department: _, ...fields } = body
  const change = async (version: number) =>
    await (
      await world.as('fgw.liaison')
    )('PUT', `/api/upward/systems/${id}`, { ...fields, address: '新专线', active: true, version })
  assert.equal((await change(1)).statusCode, 200)
  assert.equal((await change(1)).statusCode, 409)
  const names = async (who: string) => (await (await world.as(who))('GET', '/api/upward/systems')).body
  assert.match(await names('fgw.liaison'), /新专线/)
  assert.doesNotMatch(await names('hbj.liaison'), /省另一平台/)
})

test('the secret is in no table, no feed, no answer and no list of anybody else', async () => {
  const { one, id } = await inUse()
  assert.equal((await reveal('spj.handler', id)).statusCode, 200)
  await world.city.sequencer.drain()
  const tables = await sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by relname`,
  )
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(`select to_jsonb(t)::text as row from app.${name} as t`)
    assert.ok(!rows.some(({ row }) => row.includes(secret) || row.includes('7f3e9a')), name)
  }
  const paths = [
    '/api/upward/accounts',
    '/api/upward/systems',
    `/api/cases/system-account/${one.id}`,
    `/api/cases/${one.id}`,
    '/api/cases',
    '/api/find?q=7f3e9a',
  ]
  for (const who of ['spj.handler', 'spj.head', 'fgw.liaison', 'hbj.liaison', 'dcs.oversight']) {
    const ask = await world.as(who)
    for (const path of paths) assert.doesNotMatch((await ask('GET', path)).body, /7f3e9a/, `${who} ${path}`)
  }
  for (const department of ['SPJ', 'FGW', 'HBJ']) {
    const system = await openSystem(world.city, world.server, department)
    assert.doesNotMatch((await system('GET', '/exchange/v1/feed?limit=1000')).body, /7f3e9a/, department)
  }
  const raw = await withinConnection(world.city.database.pool, { department: 'SPJ', sight: 'city' }, (connection) =>
    connection.query('select from app.system_secret'),
  )
  assert.equal(raw.rowCount, 0, 'the bureau’s own sight does not reach even the ciphertext')
})

test('only those who keep the catalogue mark items; two who mark at once do not overwrite one another', async () => {
  const mark = async (who: string, version: number) =>
    await (
      await world.as(who)
    )('PUT', '/api/upward/items/NC-XK-0001', { version, authority: '某厅', way: 'hand', system: null, days: 5, active: true })
  for (const who of ['spj.handler', 'fgw.liaison', 'lxhb.office']) assert.equal((await mark(who, 0)).statusCode, 403, who)
  assert.deepEqual((await mark('spj.operator', 0)).json(), { version: 1 })
  assert.equal((await mark('spj.head', 0)).statusCode, 409)
  assert.deepEqual((await mark('spj.head', 1)).json(), { version: 2 })
})

test('whoever looks at secrets again and again is stopped, as with whole numbers of people', async () => {
  const { id } = await inUse()
  at('2026-03-05T01:00:00Z')
  for (let look = 0; look < 20; look++) assert.equal((await reveal('spj.handler', id)).statusCode, 200)
  assert.equal((await reveal('spj.handler', id)).statusCode, 429)
})
