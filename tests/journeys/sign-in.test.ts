import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { departments } from '#modules/departments/index.ts'
import { seedDepartments } from '#modules/departments/seed.ts'
import { seedDemoAccounts } from '#modules/people/demo.ts'
import { people } from '#modules/people/index.ts'
import { hashPassword } from '#modules/people/password.ts'
import { programSight, within } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'

const password = 'correct-horse-demo'
let world: World
let server: FastifyInstance

before(async () => {
  world = await openWorld('sign-in')
  const passwordHash = await hashPassword(password)
  await within(world.city.database, programSight, async (tx) => {
    await seedDepartments(tx)
    await seedDemoAccounts(tx, passwordHash, world.city.seal)
  })
  server = await openRooms(world.city, [people, departments])
})
after(async () => {
  await server.close()
  await world.close()
})

interface Opened {
  readonly cookie: string
  readonly csrfToken: string
}
const ask = async (options: InjectOptions, session?: Opened) =>
  await server.inject({
    ...options,
    headers: { ...(session ? { cookie: session.cookie, 'x-csrf-token': session.csrfToken } : {}), ...options.headers },
  })
const tryIn = async (username: string, typed: string, remoteAddress = '10.1.0.1') =>
  await server.inject({ method: 'POST', url: '/api/session', payload: { username, password: typed }, remoteAddress })
async function signIn(username: string, remoteAddress = '10.1.0.1'): Promise<Opened> {
  const answer = await tryIn(username, password, remoteAddress)
  assert.equal(answer.statusCode, 200, answer.body)
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', csrfToken: answer.json<{ csrfToken: string }>().csrfToken }
}
const statusOf = async (session: Opened) => (await ask({ method: 'GET', url: '/api/session' }, session)).statusCode
const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code
const minutes = (count: number) => {
  world.clock.at = new Date(world.clock.at.getTime() + count * 60_000)
}

test('an official signs in and learns who they are and what they may do', async () => {
  const answer = await tryIn('FGW.liaison', password)
  const cookie = String(answer.headers['set-cookie'])
  assert.match(cookie, /^shenguan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const { viewer, city } = answer.json<{
    viewer: { username: string; department: unknown; seats: unknown; sight: string; permissions: string[] }
    city: string
  }>()
  assert.deepEqual(viewer.department, { code: 'FGW', name: '市发改委' })
  assert.deepEqual(viewer.seats, [{ code: 'liaison', name: '联络员' }])
  assert.equal(viewer.sight, 'department')
  assert.ok(viewer.permissions.includes('push.receive') && !viewer.permissions.includes('push.reroute'))
  assert.equal(city, '南昌市')
})

test('a browser that speaks https is given a cookie that never leaves https', async () => {
  const headers = { origin: 'https://shenguan.example', host: 'shenguan.example' }
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { username: 'jyj.handler', password }, headers })
  assert.match(String(answer.headers['set-cookie']), /; Secure/)
})

test('a wrong password and a user name that does not exist are one answer', async () => {
  const wrong = await tryIn('fgw.handler', 'wrong-password')
  const unknown = await tryIn('nobody.at.all', 'wrong-password')
  assert.equal(wrong.statusCode, 401)
  assert.equal(unknown.body, wrong.body)
  assert.equal(unknown.headers['set-cookie'], undefined)
})

test('who is not signed in is told so, and whether this is the demo city', async () => {
  const answer = await server.inject({ method: 'GET', url: '/api/session' })
  assert.equal(answer.statusCode, 401)
  assert.deepEqual(
    { ...answer.json<object>(), title: '' },
    { type: 'urn:shenguan:problem:signed-out', title: '', status: 401, code: 'signed-out', demo: true, city: '南昌市' },
  )
})

test('each sign-in has a new token, and the one before is of no use', async () => {
  const first = await signIn('jw.head')
  const answer = await ask({ method: 'POST', url: '/api/session', payload: { username: 'jw.head', password } }, first)
  assert.notEqual(String(answer.headers['set-cookie']).split(';')[0], first.cookie)
  assert.equal(await statusOf(first), 401)
})

test('signing out ends the session at once', async () => {
  const session = await signIn('jw.handler')
  assert.equal((await ask({ method: 'DELETE', url: '/api/session' }, session)).statusCode, 200)
  assert.equal(await statusOf(session), 401)
})

test('a session ends after 30 idle minutes, and lives on while its person works', async () => {
  const idle = await signIn('sfj.head')
  const busy = await signIn('sfj.liaison')
  minutes(29)
  assert.equal((await ask({ method: 'GET', url: '/api/departments' }, busy)).statusCode, 200)
  minutes(2)
  assert.equal(await statusOf(idle), 401)
  assert.equal(await statusOf(busy), 200)
})

test('a page that only brings itself up to date does not keep its person signed in', async () => {
  const left = await signIn('sfj.handler')
  for (const passed of [10, 20]) {
    minutes(10)
    const answer = await ask({ method: 'GET', url: '/api/departments', headers: { 'x-background': 'yes' } }, left)
    assert.equal(answer.statusCode, 200, `after ${passed} minutes`)
  }
  minutes(11)
  assert.equal(await statusOf(left), 401)
})

test('a session ends after 12 hours, however busy its person is', async () => {
  const session = await signIn('sfj.deputy')
  for (let passed = 0; passed < 11 * 60 + 40; passed += 20) {
    assert.equal((await ask({ method: 'GET', url: '/api/departments' }, session)).statusCode, 200, `after ${passed} minutes`)
    minutes(20)
  }
  assert.equal(await statusOf(session), 200)
  minutes(25)
  assert.equal(await statusOf(session), 401)
})

test('a write without the token of its session, or from another site, changes nothing', async () => {
  const session = await signIn('spj.operator')
  const stranger = await signIn('spj.reviewer')
  const remove = (headers: Record<string, string>) =>
    server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: session.cookie, host: 'shenguan.local', ...headers } })
  const own = { 'x-csrf-token': session.csrfToken }
  assert.equal(codeOf(await remove({})), 'csrf')
  assert.equal(codeOf(await remove({ 'x-csrf-token': 'x' })), 'csrf')
  assert.equal(codeOf(await remove({ 'x-csrf-token': stranger.csrfToken })), 'csrf')
  assert.equal(codeOf(await remove({ ...own, origin: 'https://evil.example' })), 'cross-site')
  assert.equal(codeOf(await remove({ ...own, origin: 'null' })), 'cross-site')
  assert.equal(codeOf(await remove({ ...own, 'sec-fetch-site': 'cross-site' })), 'cross-site')
  assert.equal(codeOf(await remove({ ...own, 'sec-fetch-site': 'same-site' })), 'cross-site')
  assert.equal(await statusOf(session), 200)
  assert.equal((await remove({ ...own, origin: 'http://shenguan.local', 'sec-fetch-site': 'same-origin' })).statusCode, 200)
})

test('another site cannot sign a browser in, nor can a form that is no JSON', async () => {
  const payload = { username: 'fgw.head', password }
  const foreign = await server.inject({ method: 'POST', url: '/api/session', payload, headers: { origin: 'https://evil.example' } })
  assert.equal(codeOf(foreign), 'cross-site')
  const form = await server.inject({
    method: 'POST',
    url: '/api/session',
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'text/plain' },
  })
  assert.ok(form.statusCode === 400 || form.statusCode === 415, String(form.statusCode))
  assert.equal(form.headers['set-cookie'], undefined)
})

test('ten failures close one origin for one account, and nobody else', async () => {
  await signIn('wjw.liaison', '10.2.0.2')
  minutes(5)
  const guesses = await Promise.all(Array.from({ length: 25 }, (_, at) => tryIn('wjw.liaison', `guess-${at}`, '10.2.0.66')))
  assert.equal(guesses.filter(({ statusCode }) => statusCode === 401).length, 10)
  const refused = guesses.find(({ statusCode }) => statusCode === 429)
  assert.ok(refused)
  assert.equal(codeOf(refused), 'too-many-attempts')
  assert.ok(Number(refused.headers['retry-after']) > 0 && Number(refused.headers['retry-after']) <= 900)
  assert.equal((await tryIn('wjw.liaison', password, '10.2.0.66')).statusCode, 429, 'the right password is not even looked at')
  assert.equal((await tryIn('wjw.liaison', password, '10.2.0.3')).statusCode, 200, 'the person comes in from elsewhere')
  assert.equal((await tryIn('wjw.head', password, '10.2.0.66')).statusCode, 200, 'and a colleague from the same place')
  minutes(16)
  assert.equal((await tryIn('wjw.liaison', password, '10.2.0.66')).statusCode, 200)
})

test('fifty failures close an origin, but not for those who signed in there before; trying many names is noticed', async () => {
  const origin = '10.3.0.7'
  await signIn('tyj.head', origin)
  const answers: Awaited<ReturnType<typeof tryIn>>[] = []
  for (let from = 0; from < 60; from += 20)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, at) => tryIn(`user${from + at}`, 'Spring2026', origin)))))
  assert.equal(answers.filter(({ statusCode }) => statusCode === 401).length, 50)
  assert.equal((await tryIn('tyj.liaison', password, origin)).statusCode, 429)
  assert.equal((await tryIn('tyj.head', password, origin)).statusCode, 200)
  const noticed = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').select('data').where('type', '=', 'session.attack-noticed').execute(),
  )
  assert.deepEqual(
    noticed
      .map(({ data }) => data as { origin: string; notice: string })
      .filter((data) => data.origin === origin)
      .map(({ notice }) => notice),
    ['spraying', 'origin-blocked'],
  )
})

test('what was typed as an unknown user name is written down nowhere', async () => {
  await tryIn('my-secret-typed-here', 'x', '10.4.0.1')
  const { rows } = await world.city.database.pool.query<{ found: string }>(
    `select f.username as found from app.sign_in_failure as f where f.username like '%secret%'`,
  )
  const entries = await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').selectAll().where('type', '=', 'session.refused').execute(),
  )
  assert.deepEqual(rows, [])
  assert.ok(entries.length > 0 && !JSON.stringify(entries).includes('my-secret'))
})
