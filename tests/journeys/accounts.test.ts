import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { exchange } from '#exchange/index.ts'
import { rights, cityRights, type Permission } from '#kernel/seats.ts'
import { departments } from '#modules/departments/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, within } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let sysadmin: Ask

before(async () => {
  world = await openWorld('accounts')
  await seedCity(
    world.city,
    [
      { username: 'root.one', department: 'SPJ', seats: ['sysadmin'] },
      { username: 'sec.one', department: 'SPJ', seats: ['secadmin'] },
      { username: 'audit.one', department: 'SPJ', seats: ['auditor'] },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '发改联络员', phone: '13800001234' },
      { username: 'fgw.handler', department: 'FGW', seats: ['handler'] },
      { username: 'spj.head', department: 'SPJ', seats: ['head'] },
    ],
    [{ code: 'NC-XK-0001', name: '企业投资项目核准', lead: 'FGW' }],
  )
  server = await openRooms(world.city, [people, departments], [exchange])
  sysadmin = await signIn(server, 'root.one')
})
after(async () => {
  await server?.close()
  await world?.close()
})

interface Listed {
  readonly id: string
  readonly username: string
  readonly phone: string | null
  readonly version: number
  readonly active: boolean
}
const seconds = (count: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + count * 1000)
}
const ok = (answer: LightMyRequestResponse) => {
  assert.equal(answer.statusCode, 200, answer.body)
  return answer
}
const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code
const flawOf = (answer: LightMyRequestResponse) => answer.json<{ errors: { code: string }[] }>().errors[0]?.code
const find = async (username: string): Promise<Listed> => {
  const found = ok(await sysadmin('GET', `/api/accounts?q=${username}`))
    .json<{ items: Listed[] }>()
    .items.find((each) => each.username === username)
  assert.ok(found, username)
  return found
}
const patch = async (id: string, body: object) => await sysadmin('PATCH', `/api/accounts/${id}`, body)
const enter = async (username: string, password: string) =>
  await server.inject({ method: 'POST', url: '/api/session', payload: { username, password } })

test('a new official signs in with the password that is shown once', async () => {
  const draft = { username: 'jyj.liaison', name: '新联络员', department: 'JYJ', seats: ['liaison'], phone: '13900001111' }
  const { id, password } = ok(await sysadmin('POST', '/api/accounts', draft)).json<{ id: string; password: string }>()
  assert.equal((await enter('jyj.liaison', password)).statusCode, 200)
  const history = await sysadmin('GET', `/api/accounts/${id}/history`)
  assert.ok(!history.body.includes(password) && !history.body.includes('13900001111'))
  const { items } = ok(history).json<{ items: { type: string; actor: string; after: { phone?: string } | null }[] }>()
  assert.deepEqual(
    items.map(({ type }) => type),
    ['session.opened', 'account.added'],
  )
  assert.equal(items[1]?.after?.phone, '139****1111')
})

test('phones are masked in lists, and whole only for who may change them', async () => {
  const { id, phone } = await find('fgw.liaison')
  assert.equal(phone, '138****1234')
  assert.equal(ok(await sysadmin('GET', `/api/accounts/${id}`)).json<Listed>().phone, '13800001234')
  const secadmin = await signIn(server, 'sec.one')
  assert.equal(ok(await secadmin('GET', `/api/accounts/${id}`)).json<Listed>().phone, '138****1234')
})

test('a list goes on where it stopped, in the order of departments', async () => {
  const seen: string[] = []
  for (let after = ''; ;) {
    const page = ok(await sysadmin('GET', `/api/accounts?limit=2${after && `&after=${after}`}`)).json<{
      items: Listed[]
      next: string | null
    }>()
    seen.push(...page.items.map(({ username }) => username))
    if (page.next === null) break
    after = page.next
  }
  assert.equal(seen.length, new Set(seen).size)
  assert.ok(seen.indexOf('fgw.liaison') < seen.indexOf('root.one'))
})

test('a bad draft is refused with field, reason and remedy', async () => {
  const draft = { username: 'sfj.x', name: '某人', department: 'SFJ', seats: ['handler'] }
  const refused = async (change: object) => await sysadmin('POST', '/api/accounts', { ...draft, ...change })
  assert.equal(flawOf(await refused({ username: 'SFJ.X' })), 'username')
  assert.equal(flawOf(await refused({ phone: '12345' })), 'phone')
  assert.equal(flawOf(await refused({ department: 'NOWHERE' })), 'unknown')
  assert.equal(flawOf(await refused({ seats: ['operator'] })), 'seat-not-here')
  assert.equal(flawOf(await refused({ department: 'DCS', seats: ['handler'] })), 'seat-not-here')
  assert.equal(flawOf(await refused({ department: 'SPJ', seats: ['sysadmin', 'auditor'] })), 'administrators-apart')
  assert.equal(flawOf(await refused({ department: 'SPJ', seats: ['handler', 'secadmin'] })), 'administrators-apart')
  assert.equal(codeOf(await refused({ username: 'fgw.handler' })), 'taken')
})

test('who is disabled is out at once, and where another process disabled them within five seconds', async () => {
  const handler = await signIn(server, 'fgw.handler')
  assert.equal((await handler('GET', '/api/departments')).statusCode, 200)
  const { id, version } = await find('fgw.handler')
  ok(await patch(id, { version, active: false }))
  assert.equal((await handler('GET', '/api/departments')).statusCode, 401)
  assert.equal((await enter('fgw.handler', 'correct-horse-city')).statusCode, 401)
  ok(await patch(id, { version: version + 1, active: true }))
  assert.equal((await handler('GET', '/api/departments')).statusCode, 401, 'the old session stays dead')

  const again = await signIn(server, 'fgw.handler')
  assert.equal((await again('GET', '/api/departments')).statusCode, 200)
  await within(world.city.database, programSight, (tx) =>
    tx.updateTable('app.account').set({ active: false }).where('id', '=', id).execute(),
  )
  seconds(5)
  assert.equal((await again('GET', '/api/departments')).statusCode, 401)
})

test('a reset password ends the sessions, and only the new one is good', async () => {
  const liaison = await signIn(server, 'fgw.liaison')
  const { id } = await find('fgw.liaison')
  const { password } = ok(await sysadmin('POST', `/api/accounts/${id}/password`)).json<{ password: string }>()
  assert.equal((await liaison('GET', '/api/departments')).statusCode, 401)
  assert.equal((await enter('fgw.liaison', 'correct-horse-city')).statusCode, 401)
  assert.equal((await enter('fgw.liaison', password)).statusCode, 200)
})

test('other seats hold from the next request on, and an old screen changes nothing', async () => {
  const head = await signIn(server, 'spj.head')
  assert.equal(codeOf(await head('GET', '/api/accounts')), 'not-permitted')
  const { id, version } = await find('spj.head')
  ok(await patch(id, { version, seats: ['secadmin'] }))
  assert.equal((await head('GET', '/api/accounts')).statusCode, 200)
  assert.equal(codeOf(await patch(id, { version, seats: ['head'] })), 'changed-meanwhile')
})

test('the last system administrator cannot be put out', async () => {
  const { id, version } = await find('root.one')
  assert.equal(codeOf(await patch(id, { version, active: false })), 'last-administrator')
  assert.equal(codeOf(await patch(id, { version, seats: ['auditor'] })), 'last-administrator')
})

test('no power to change is held by two administrators, nor by an administrator and an official', () => {
  const changing = (list: readonly Permission[] = []) =>
    list.filter((permission) => !permission.endsWith('.read') && permission !== 'list.export')
  const { sysadmin: system, secadmin: security, auditor: audit, ...others } = cityRights
  const officials = [...Object.values(rights.bureau), ...Object.values(rights.department), ...Object.values(others)]
  const sets = [system, security, audit, officials.flat()].map((list) => new Set(changing(list)))
  for (const [index, set] of sets.entries())
    for (const other of sets.slice(index + 1))
      assert.deepEqual(
        [...set].filter((permission) => other.has(permission)),
        [],
      )
  assert.ok(!security?.includes('journal.read') && !system?.includes('journal.read') && audit?.includes('journal.read'))
})

test('a refusal names the seats that may do it', async () => {
  const auditor = await signIn(server, 'audit.one')
  const answer = await auditor('POST', '/api/accounts', { username: 'x.y', name: '某人', department: 'FGW', seats: [] })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.json<{ title: string }>().title, /由系统管理员办理，您的岗位是审计管理员/)
})

test('a department without a liaison stands out as a vacancy (2.3.1.1)', async () => {
  const { items } = ok(await sysadmin('GET', '/api/departments')).json<{
    items: { code: string; vacancy: boolean; liaisons: { name: string }[]; openPushes: number | null }[]
  }>()
  const byCode = new Map(items.map((each) => [each.code, each]))
  assert.equal(items[0]?.code, 'SPJ')
  assert.deepEqual(
    byCode.get('FGW')?.liaisons.map(({ name }) => name),
    ['发改联络员'],
  )
  assert.deepEqual([byCode.get('FGW')?.vacancy, byCode.get('SFJ')?.vacancy, byCode.get('DCS')?.vacancy], [false, true, false])
  assert.equal(byCode.get('FGW')?.openPushes, null)
})

test('a department is added without a programmer, renamed with its history, and not closed while it holds a push', async () => {
  ok(await sysadmin('POST', '/api/departments', { code: 'YJJ', name: '市应急局', fullName: '南昌市应急管理局', kind: 'supervisor' }))
  assert.equal(
    codeOf(await sysadmin('POST', '/api/departments', { code: 'YJJ', name: '别的', fullName: '别的部门', kind: 'member' })),
    'taken',
  )
  ok(await sysadmin('PATCH', '/api/departments/YJJ', { version: 1, name: '市应急管理局' }))
  const { items } = ok(await sysadmin('GET', '/api/departments/YJJ/history')).json<{
    items: { type: string; before: unknown; after: unknown }[]
  }>()
  assert.deepEqual(items[0], { ...items[0], type: 'department.changed', before: { name: '市应急局' }, after: { name: '市应急管理局' } })
  await decideOn(world.city, 'NC-XK-0001')
  assert.equal(codeOf(await sysadmin('PATCH', '/api/departments/FGW', { version: 1, active: false })), 'still-holding')
  ok(await sysadmin('PATCH', '/api/departments/YJJ', { version: 2, active: false }))
})

test('a system changes its key over without a gap, and a revoked key is dead within five seconds', async () => {
  const { id, key, hint } = ok(
    await sysadmin('POST', '/api/clients', { department: 'FGW', name: '发改委监管平台', scopes: ['feed:read'] }),
  ).json<{ id: string; key: string; hint: string }>()
  assert.match(key, /^sgk_[\w-]{43}$/)
  const feed = async (bearer: string) =>
    (await server.inject({ method: 'GET', url: '/exchange/v1/feed', headers: { authorization: `Bearer ${bearer}` } })).statusCode
  assert.equal(await feed(key), 200)
  const second = ok(await sysadmin('POST', `/api/clients/${id}/keys`, { overlapHours: 1 })).json<{ key: string; hint: string }>()
  assert.deepEqual([await feed(key), await feed(second.key)], [200, 200])
  seconds(3601)
  assert.deepEqual([await feed(key), await feed(second.key)], [401, 200])
  sysadmin = await signIn(server, 'root.one')
  ok(await sysadmin('DELETE', `/api/clients/${id}/keys/${second.hint}`))
  seconds(5)
  assert.equal(await feed(second.key), 401)
  const list = await sysadmin('GET', '/api/clients')
  const client = ok(list)
    .json<{ items: { id: string; keys: { hint: string; alive: boolean }[] }[] }>()
    .items.find((each) => each.id === id)
  assert.deepEqual(
    new Map(client?.keys.map((each) => [each.hint, each.alive])),
    new Map([
      [hint, false],
      [second.hint, false],
    ]),
  )
  assert.ok(!list.body.includes(key) && !list.body.includes(second.key))
})
