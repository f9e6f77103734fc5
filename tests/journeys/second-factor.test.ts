import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { purge } from '#modules/people/purge.ts'
import { codeAt } from '#modules/people/totp.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { openSession, password, seedCity, signIn, type Session } from '#world/officials.ts'

let world: World
let server: FastifyInstance
before(async () => {
  world = await openWorld('second-factor')
  await seedCity(
    world.city,
    [
      { username: 'fgw.head', department: 'FGW', seats: ['head'] },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
      { username: 'spj.sysadmin', department: 'SPJ', seats: ['sysadmin'] },
      { username: 'spj.secadmin', department: 'SPJ', seats: ['secadmin'] },
    ],
    [],
  )
  server = await buildApp(world.city, '/nonexistent')
})
after(async () => {
  await server.close()
  await world.close()
})

const later = (seconds: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + seconds * 1000)
}
const codeNow = (secret: string) => codeAt(secret, Math.floor(world.clock.at.getTime() / 30_000))
async function enter(username: string, code?: string): Promise<string> {
  const payload = { username, password, ...(code === undefined ? {} : { code }) }
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload })
  return answer.statusCode === 200 ? 'in' : answer.json<{ code: string }>().code
}
interface Told {
  readonly code: string
  readonly secret: string
  readonly address: string
  readonly recovery: readonly string[]
  readonly ended: number
  readonly secondFactor: {
    readonly enrolled: boolean
    readonly missing: boolean
    readonly lost: { readonly by: string; readonly reason: string } | null
  }
}
async function ask({ cookie, csrfToken }: Session, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const headers = { cookie, 'x-csrf-token': csrfToken }
  const answer = await server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  return { status: answer.statusCode, body: answer.json<Told>() }
}
async function read<Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & Record<string, unknown>>(text, values)).rows,
  )
}

let secret = ''
let recovery: readonly string[] = []
test('a head enrols: the secret is shown once, counts after the first code, lies sealed, and ends sign-ins that gave none', async () => {
  const here = await openSession(server, 'fgw.head')
  const elsewhere = await openSession(server, 'fgw.head')
  assert.equal((await ask(here, 'POST', '/api/own/second-factor', { password: 'falsch' })).status, 403)
  const begun = await ask(here, 'POST', '/api/own/second-factor', { password })
  assert.equal(begun.status, 200)
  ;({ secret, recovery } = begun.body)
  assert.equal(new URL(begun.body.address).protocol, 'otpauth:')
  assert.equal(await enter('fgw.head'), 'in', 'what was not confirmed locks nobody out')
  assert.equal((await ask(here, 'PUT', '/api/own/second-factor', { code: '000000' })).body.code, 'wrong-code')
  const confirmed = await ask(here, 'PUT', '/api/own/second-factor', { code: codeNow(secret) })
  assert.deepEqual([confirmed.status, confirmed.body.ended], [200, 2])
  assert.equal((await ask(elsewhere, 'GET', '/api/session')).status, 401)
  assert.equal((await ask(here, 'GET', '/api/session')).status, 200)
  const kept = (
    await read<{ secret: string; recovery: string[] }>('select factor.secret, factor.recovery from app.second_factor as factor')
  )[0]
  assert.match(kept?.secret ?? '', /^sg1\./u)
  assert.ok(!JSON.stringify(kept).includes(secret) && !JSON.stringify(kept).includes(recovery[0] ?? ''))
  assert.equal((await ask(here, 'POST', '/api/own/second-factor', { password })).body.code, 'enrolled-already')
})

test('from then on a password alone does not open; each code opens once, and an old one never', async () => {
  assert.equal(await enter('fgw.head'), 'second-factor')
  assert.equal(await enter('fgw.head', codeNow(secret)), 'wrong-code', 'the code of the enrolment was used')
  later(60)
  const code = codeNow(secret)
  assert.deepEqual([await enter('fgw.head', code), await enter('fgw.head', code)], ['in', 'wrong-code'])
  later(300)
  assert.equal(await enter('fgw.head', code), 'wrong-code')
  assert.deepEqual(
    [await enter('fgw.head', recovery[0]), await enter('fgw.head', recovery[0]), await enter('fgw.head', recovery[1]?.toLowerCase())],
    ['in', 'wrong-code', 'in'],
  )
})

test('wrong codes are counted as wrong passwords are', async () => {
  later(16 * 60)
  const tries = []
  for (let turn = 0; turn < 11; turn++) tries.push(await enter('fgw.head', '000000'))
  assert.deepEqual([tries[0], tries.at(-1)], ['wrong-code', 'too-many-attempts'])
  later(16 * 60)
  assert.equal(await enter('fgw.head', codeNow(secret)), 'in')
})

test('where the city asks it of a seat, who has none may only get one; other seats go on', async () => {
  const administrator = await signIn(server, 'spj.sysadmin')
  const { version } = (await administrator('GET', '/api/settings')).json<{ version: string }>()
  const set = await administrator('PUT', '/api/settings', { version, secondFactor: 'administrators', note: '等保三级' })
  assert.equal(set.statusCode, 200, set.body)
  later(2)
  const secadmin = await openSession(server, 'spj.secadmin')
  const session = await ask(secadmin, 'GET', '/api/session')
  assert.deepEqual(session.body.secondFactor, { enrolled: false, missing: true, lost: null })
  const refused = await ask(secadmin, 'GET', '/api/accounts')
  assert.deepEqual([refused.status, refused.body.code], [403, 'second-factor-missing'])
  const begun = await ask(secadmin, 'POST', '/api/own/second-factor', { password })
  assert.equal((await ask(secadmin, 'PUT', '/api/own/second-factor', { code: codeNow(begun.body.secret) })).status, 200)
  assert.equal((await ask(secadmin, 'GET', '/api/accounts')).status, 200)
  assert.equal((await ask(await openSession(server, 'fgw.liaison'), 'GET', '/api/workbench')).status, 200)
})

test('a lost phone: an administrator takes the factor away for a reason, every sign-in ends, and the person is told', async () => {
  later(60)
  await read(`update app.account set phone = '13907910001' where account.username = 'fgw.head' returning 1`)
  const id = (await read<{ id: string }>(`select account.id from app.account where account.username = 'fgw.head'`))[0]!.id
  const administrator = await openSession(server, 'spj.sysadmin')
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${id}/second-factor`)).body.code, 'second-factor-missing')
  const begun = await ask(administrator, 'POST', '/api/own/second-factor', { password })
  await ask(administrator, 'PUT', '/api/own/second-factor', { code: codeNow(begun.body.secret) })
  const reason = '本人持工作证到场，手机遗失'
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${id}/second-factor`)).status, 400)
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${id}/second-factor`, { reason: ' ' })).status, 400)
  const own = (await read<{ id: string }>(`select account.id from app.account where account.username = 'spj.sysadmin'`))[0]!.id
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${own}/second-factor`, { reason })).body.code, 'own-factor')
  const before = await openSession(server, 'fgw.liaison')
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${id}/second-factor`, { reason })).status, 200)
  assert.equal((await ask(administrator, 'DELETE', `/api/accounts/${id}/second-factor`, { reason })).status, 404)
  assert.equal((await ask(before, 'GET', '/api/session')).status, 200, 'nobody else is put out')
  const entries = await read<{ actor: string; reason: string }>(
    `select journal.actor, journal.data -> 'after' ->> 'reason' as reason from app.journal
     where journal.type = 'account.factor-removed' and journal.data ->> 'subject' = $1`,
    [`account:${id}`],
  )
  assert.deepEqual(entries, [{ actor: 'spj.sysadmin', reason }])
  const told = await read<{ text: string }>(`select message.text from app.message where message.account = $1`, [id])
  assert.equal(told.length, 1)
  assert.match(told[0]!.text, /动态验证码已由系统管理员重置/u)
  const head = await openSession(server, 'fgw.head')
  const { lost } = (await ask(head, 'GET', '/api/session')).body.secondFactor
  assert.deepEqual([lost?.by, lost?.reason], ['spj.sysadmin', reason])
  const again = await ask(head, 'POST', '/api/own/second-factor', { password })
  await ask(head, 'PUT', '/api/own/second-factor', { code: codeNow(again.body.secret) })
  assert.equal((await ask(head, 'GET', '/api/session')).body.secondFactor.lost, null, 'until there is a new one')
})

test('first answers are kept 30 days and sessions 180, and what is younger stays', async () => {
  const day = 24 * 60 * 60_000
  const ago = (days: number) => new Date(world.clock.at.getTime() - days * day)
  for (const [key, days] of [
    ['old', 31],
    ['young', 29],
  ] as const)
    await read(
      `insert into app.idempotency (client, key, body_digest, status, answer, at) values ('1', $1, 'x', 200, '{}', $2) returning 1`,
      [key, ago(days)],
    )
  await read(
    `insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at, ended_at)
     select convert_to(given.name, 'UTF8'), (select min(account.id) from app.account), 'x', '10.0.0.1', given.at, given.at, given.at
     from (values ('old', $1::timestamptz), ('young', $2::timestamptz)) as given(name, at) returning 1`,
    [ago(181), ago(179)],
  )
  const open = await openSession(server, 'fgw.liaison')
  assert.deepEqual(await purge(world.city), { answers: 1, sessions: 1 })
  assert.deepEqual(await purge(world.city), { answers: 0, sessions: 0 })
  assert.deepEqual(await read('select idempotency.key from app.idempotency'), [{ key: 'young' }])
  assert.equal((await ask(open, 'GET', '/api/session')).status, 200)
})
