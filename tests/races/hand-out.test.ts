import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, within, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** Colleagues of one department lay hands on the same push at the same moment: each act happens whole or not at all, and is in the journal. */
const rounds = 50
let world: World
let server: FastifyInstance
let liaison: Ask
let handler: Ask
let admin: Ask
let officers: Readonly<Record<string, string>>

before(async () => {
  world = await openWorld('race-hand-out', new Date('2026-03-02T02:00:00Z'))
  server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '赵联络' },
      { username: 'hbj.handler', department: 'HBJ', seats: ['handler'], name: '钱经办' },
      { username: 'hbj.leaving', department: 'HBJ', seats: ['handler'], name: '孙经办' },
      { username: 'spj.sysadmin', department: 'SPJ', seats: ['sysadmin'], name: '管理员' },
    ],
    [{ code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' }],
  )
  liaison = await signIn(server, 'hbj.liaison')
  handler = await signIn(server, 'hbj.handler')
  admin = await signIn(server, 'spj.sysadmin')
  const rows = await within(world.city.database, programSight, (tx) => tx.selectFrom('app.account').select(['id', 'username']).execute())
  officers = Object.fromEntries(rows.map(({ id, username }) => [username, id]))
})
after(async () => {
  await server.close()
  await world.close()
})

/** What the journal says was done last of each kind must be what the push is: nothing is half done, nothing done twice. */
async function findUntruths() {
  return await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string; why: string }>(`
      select push.id, 'signed without one entry' as why from app.push
      where (push.status = 'received' or push.received_by is not null)
        and (select count(*) from app.journal where journal.type = 'push.received' and push.id = any (journal.pushes)) <> 1
      union all
      select push.id, 'returned without its entry' from app.push
      where push.returns <> (select count(*) from app.journal where journal.type = 'push.returned' and push.id = any (journal.pushes))
      union all
      select push.id, 'handed to another than the journal says' from app.push
      where push.officer is distinct from (
        select (journal.data -> 'to' ->> 'officer')::bigint from app.journal
        where journal.type = 'push.handed-out' and push.id = any (journal.pushes) order by journal.id desc limit 1)
      union all
      select push.id, 'last entry is not the last' from app.push
      where push.last_entry is distinct from (select max(journal.id) from app.journal
        where journal.type in ('push.received', 'push.returned', 'push.handed-out') and push.id = any (journal.pushes))
      union all
      select push.id, 'version counts another number of acts' from app.push
      where push.version <> (select count(*) from app.journal
        where journal.type in ('push.received', 'push.returned', 'push.handed-out') and push.id = any (journal.pushes))
      union all
      select push.id, 'custody went astray' from app.push where push.custodian <> 'HBJ'`)
    return rows
  })
}

test(`hand-out, taking over, receipt and return of one push at the same moment, ${rounds} times`, async () => {
  const seen = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const push = (await decideOn(world.city, 'NC-XK-0001')).pushes[0]!.id
    const answers = await Promise.all([
      liaison('POST', '/api/hand-outs', { pushes: [push], to: { officer: officers['hbj.handler'] } }),
      handler('POST', '/api/hand-outs', { pushes: [push], to: { officer: officers['hbj.handler'] } }),
      handler('POST', '/api/receipts', { pushes: [push] }),
      liaison('POST', '/api/returns', { push, reason: 'not-this-item' }),
      liaison('POST', '/api/hand-outs', { pushes: [push], to: { officer: officers['hbj.liaison'] } }),
    ])
    for (const { statusCode, body } of answers) assert.ok(statusCode < 500, body)
    const [row] = await within(world.city.database, programSight, (tx) =>
      tx.selectFrom('app.push').select(['status', 'officer']).where('id', '=', push).execute(),
    )
    assert.equal(row?.status, 'returned', 'a return is good before and after the receipt')
    const order = `${row.officer}`
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  assert.deepEqual(await findUntruths(), [])
})

test('an account is closed while work is being handed to it: nothing is left with who is gone', async () => {
  const id = officers['hbj.leaving']!
  for (let round = 0; round < 10; round++) {
    const pushes: string[] = []
    for (let n = 0; n < 4; n++) pushes.push((await decideOn(world.city, 'NC-XK-0001')).pushes[0]!.id)
    const { version } = (await admin('GET', `/api/accounts/${id}`)).json<{ version: number }>()
    const [closed, ...handed] = await Promise.all([
      admin('PATCH', `/api/accounts/${id}`, { version, active: false }),
      ...pushes.map((push) => liaison('POST', '/api/hand-outs', { pushes: [push], to: { officer: id } })),
    ])
    assert.equal(closed?.statusCode, 200, closed?.body)
    for (const { statusCode, body } of handed) assert.ok(statusCode === 200 || statusCode === 422, `${statusCode} ${body}`)
    const left = await within(world.city.database, programSight, (tx) =>
      tx.selectFrom('app.push').select('id').where('officer', '=', id).where('status', 'in', ['pending', 'received']).execute(),
    )
    assert.deepEqual(left, [])
    const again = await admin('PATCH', `/api/accounts/${id}`, { version: version + 1, active: true })
    assert.equal(again.statusCode, 200, again.body)
  }
  assert.deepEqual(await findUntruths(), [])
})
