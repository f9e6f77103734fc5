import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { programSight, within } from '#platform/db.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** "Orphans = 0" is the database's own rule: raw SQL, past everything that the program checks, as the application and as the owner. */
let world: World
let server: FastifyInstance
let admin: Ask
let raw: pg.Client
let owner: pg.Client
const push: Record<string, string> = {}
const decision: Record<string, string> = {}

before(async () => {
  world = await openWorld('orphans', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '吴联络' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '郑联络' },
      { username: 'hbj.handler', department: 'HBJ', seats: ['handler'], name: '钱经办' },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'], name: '王联络' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'spj.sysadmin', department: 'SPJ', seats: ['sysadmin'], name: '管理员' },
    ],
    [{ code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' }],
  )
  admin = await signIn(server, 'spj.sysadmin')
  for (const name of ['pending', 'received', 'handed', 'rerouting', 'arriving', 'returned']) {
    const sent = await decideOn(world.city, 'NC-XK-0001')
    push[name] = sent.pushes[0]!.id
    decision[name] = sent.id
  }
  const liaison = await signIn(server, 'hbj.liaison')
  const operator = await signIn(server, 'spj.operator')
  await liaison('POST', '/api/receipts', { pushes: [push['received']] })
  await liaison('POST', '/api/hand-outs', { pushes: [push['handed']], to: { officer: await accountOf('hbj.handler') } })
  for (const name of ['rerouting', 'returned']) await liaison('POST', '/api/returns', { push: push[name], reason: 'not-this-item' })
  await operator('POST', '/api/reroutes', { push: push['rerouting'], department: 'FGW' })
  raw = new pg.Client({ connectionString: appRoleUrl(world.ownerUrl) })
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await Promise.all([raw.connect(), owner.connect()])
})
after(async () => {
  await Promise.all([raw?.end(), owner?.end()])
  await server.close()
  await world.close()
})

const accountOf = async (username: string) =>
  (
    await within(world.city.database, programSight, (tx) =>
      tx.selectFrom('app.account').select('id').where('username', '=', username).executeTakeFirstOrThrow(),
    )
  ).id
/** The name of the constraint that refuses a statement at its commit, or 'done'. */
async function refusal(client: pg.Client, text: string, sight = 'city'): Promise<string> {
  try {
    await client.query('begin')
    await client.query(`select set_config('app.sight', $1, true)`, [sight])
    await client.query(text)
    await client.query('set constraints all immediate')
    return 'done'
  } catch (cause) {
    const { constraint, code } = cause as { constraint?: string; code?: string }
    return constraint ?? code ?? 'fault'
  } finally {
    await client.query('rollback')
  }
}
const columns = 'decision, revision, kind, department, role, status, custodian, sent_at, due_on'
const given = (custodian: string, status = 'pending') =>
  `insert into app.push (${columns}) values (999, 1, 'new', 'HBJ', 'lead', '${status}', ${custodian}, now(), '2026-03-03')`

test('no push comes into being without a custodian who is there', async () => {
  for (const client of [raw, owner]) {
    assert.equal(await refusal(client, given(`'HBJ'`)), 'done')
    assert.equal(await refusal(client, given('null')), '23502')
    assert.equal(await refusal(client, given(`''`)), 'held_by_somebody')
    assert.equal(await refusal(client, given(`'NOWHERE'`)), 'push_is_held')
    const ended = `update app.department set active = false where code = 'TYJ'; ${given(`'TYJ'`)}`
    assert.equal(await refusal(client, ended), 'push_is_held')
  }
})

test('no push is given to a custodian that there is not', async () => {
  for (const client of [raw, owner]) {
    assert.equal(await refusal(client, `update app.push set custodian = null where id = ${push['pending']}`), '23502')
    assert.equal(await refusal(client, `update app.push set custodian = 'NOWHERE' where id = ${push['pending']}`), 'push_is_held')
  }
  assert.equal(await refusal(raw, `update app.push set custodian = 'FGW' where id = ${push['pending']}`), 'state_has_entry')
})

test('no department ends, nor is removed, while it answers for anything, signed or not, whoever asks', async () => {
  for (const client of [raw, owner]) {
    for (const sight of ['city', 'department', ''])
      assert.equal(await refusal(client, `update app.department set active = false where code = 'HBJ'`, sight), 'hands_over_first')
    assert.equal(await refusal(client, `update app.department set active = false where code = 'TYJ'`), 'done')
  }
  assert.notEqual(await refusal(owner, `delete from app.department where code = 'HBJ'`), 'done')
})

test('no account is closed or moved away while it works on anything, and nothing is handed to who is not there', async () => {
  const handler = await accountOf('hbj.handler')
  for (const client of [raw, owner]) {
    for (const sight of ['city', 'department', ''])
      assert.equal(await refusal(client, `update app.account set active = false where id = ${handler}`, sight), 'hands_over_first')
    assert.equal(await refusal(client, `update app.account set department = 'FGW' where id = ${handler}`), 'hands_over_first')
    const foreign = await accountOf('fgw.liaison')
    assert.equal(await refusal(client, `update app.push set officer = ${foreign} where id = ${push['pending']}`), 'officer_is_there')
    assert.equal(await refusal(client, `update app.push set section = 999 where id = ${push['pending']}`), 'officer_is_there')
    const both = `update app.push set officer = ${handler}, section = 1 where id = ${push['pending']}`
    assert.equal(await refusal(client, both), 'handed_to_one')
  }
  assert.notEqual(await refusal(owner, `delete from app.account where id = ${handler}`), 'done')
})

test('no hand-out is without its entry in the journal', async () => {
  const handler = await accountOf('hbj.handler')
  assert.equal(await refusal(raw, `update app.push set officer = ${handler} where id = ${push['pending']}`), 'handout_has_entry')
  assert.equal(await refusal(raw, `update app.push set officer = null where id = ${push['handed']}`), 'handout_has_entry')
})

test('a push that is being sent and a department that ends at the same moment: one of the two waits and is refused', async () => {
  await raw.query('begin')
  await raw.query(`select set_config('app.sight', 'city', true)`)
  await raw.query(`insert into app.push (${columns}) values (998, 1, 'new', 'TYJ', 'lead', 'pending', 'TYJ', now(), '2026-03-03')`)
  const ending = refusal(owner, `update app.department set active = false where code = 'TYJ'`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await raw.query('commit')
  assert.equal(await ending, 'hands_over_first')
  await owner.query('begin')
  await owner.query(`select set_config('app.sight', 'city', true)`)
  await owner.query(`update app.department set active = false where code = 'TYJ' and false`)
  await owner.query(`update app.department set active = false where code = 'LYJ'`)
  const sending = refusal(raw, given(`'LYJ'`))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await owner.query('commit')
  assert.equal(await sending, 'push_is_held')
})

test('a department ends with everything handed over to its successor in the same moment', async () => {
  const list = (await admin('GET', '/api/departments')).json<{ items: { code: string; version: number }[] }>().items
  const { version } = list.find(({ code }) => code === 'HBJ')!
  const end = (changes: object) => admin('PATCH', '/api/departments/HBJ', { version, active: false, ...changes })
  const refused = await end({})
  assert.equal(refused.statusCode, 409)
  assert.match(refused.json<{ title: string }>().title, /接手部门/u)
  for (const to of ['HBJ', 'NOWHERE', 'LXHB', 'LYJ']) assert.equal((await end({ handOverTo: to })).statusCode, 422, to)
  const ended = await end({ handOverTo: 'JYJ' })
  assert.equal(ended.statusCode, 200, ended.body)
  const rows = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.push').select(['department', 'custodian', 'status']).where('status', '<>', 'rerouted').orderBy('id').execute(),
  )
  assert.deepEqual(
    rows.filter(({ custodian, department }) => custodian === 'HBJ' || department === 'HBJ'),
    [],
  )
  assert.equal(rows.filter(({ department, status }) => department === 'JYJ' && status === 'pending').length, 5)
  assert.deepEqual(
    rows.find(({ department }) => department === 'FGW'),
    { department: 'FGW', custodian: 'JYJ', status: 'pending' },
    'what waited for another department’s signature is answered for by the successor',
  )
  const successor = await signIn(server, 'jyj.liaison')
  const { items } = (await successor('GET', '/api/pushes?status=pending')).json<{ items: { id: string }[] }>()
  assert.equal(items.length, 5)
  const fgw = await signIn(server, 'fgw.liaison')
  const [arriving] = (await fgw('GET', '/api/pushes')).json<{ items: { id: string }[] }>().items
  await fgw('POST', '/api/receipts', { pushes: [arriving!.id] })
  const after = await within(world.city.database, programSight, (tx) =>
    tx
      .selectFrom('app.push')
      .select(['custodian', 'status'])
      .where('department', 'in', ['FGW', 'JYJ'])
      .where('decision', '=', decision['rerouting']!)
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(after.map(({ custodian, status }) => `${custodian} ${status}`).toSorted(), ['FGW received', 'FGW rerouted'])
})
