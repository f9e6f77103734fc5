import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { scopes, type Scope } from '#kernel/scopes.ts'
import { seats } from '#kernel/seats.ts'
import type { DeclaredRoute } from '#platform/http/server.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { openSession, seedCity, type Session } from '#world/officials.ts'
import { addKey } from '#world/systems.ts'
import { actors } from './actors.ts'
import { expectations, membersOf } from './expectations.ts'
import { nameOf, noPages } from './table.ts'

let world: World
let server: FastifyInstance
const sessions = new Map<string, Session>()

before(async () => {
  world = await openWorld('permissions')
  await seedCity(world.city, actors, [{ code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' }])
  server = await buildApp(world.city, noPages)
  await server.listen({ host: '127.0.0.1', port: 0 })
  for (const { key, username } of actors) sessions.set(key, await openSession(server, username))
})
after(async () => {
  await server.close()
  await world.close()
})

const all = () => server.declared.filter(({ permission }) => permission !== 'public')
/** The calls of cases stand for one another: the same permission, the same code. What each step of each procedure allows has a test of its own. */
const guarded = () => {
  const routes = all()
  return routes.filter((route, at) => routes.findIndex((other) => nameOf(other) === nameOf(route)) === at)
}
const ofDoor = (door: 'web' | 'exchange') => guarded().filter((route) => route.door === door)
const writes = (route: DeclaredRoute) => route.method !== 'GET'
/** Nothing has these numbers: whoever is let in finds nothing there, and nothing is changed. */
const pathOf = ({ url }: DeclaredRoute) =>
  url.replace(':id', '999999999').replace(':code', 'NOWHERE').replace(':hint', 'none').replace(':thing', 'push')

/** By a real connection: a stream of news is answered as soon as it begins, and then left. */
async function call(route: DeclaredRoute, headers: Readonly<Record<string, string>>): Promise<{ status: number; code: string }> {
  const { port } = server.server.address() as AddressInfo
  return await new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method: route.method, path: pathOf(route), headers, agent: false },
      (response) => {
        const status = response.statusCode ?? 0
        if (String(response.headers['content-type']).startsWith('text/event-stream')) {
          resolve({ status, code: '' })
          response.destroy()
          return
        }
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () => {
          resolve({ status, code: status >= 400 ? ((JSON.parse(text) as { code?: string }).code ?? '') : '' })
        })
      },
    )
    request.on('error', reject)
    request.end()
  })
}
const credentials = ({ cookie, csrfToken }: Session) => ({ cookie, 'x-csrf-token': csrfToken })

test('every route of the server is in expected.json, and nothing else is', () => {
  const { web, exchange, public: open } = expectations
  const hint = 'add the route, with those who may call it, to tests/permissions/expected.json, and run npm run generate'
  assert.deepEqual(ofDoor('web').map(nameOf).toSorted(), Object.keys(web).toSorted(), hint)
  assert.deepEqual(ofDoor('exchange').map(nameOf).toSorted(), Object.keys(exchange).toSorted(), hint)
  assert.deepEqual(
    server.declared
      .filter(({ permission }) => permission === 'public')
      .map(nameOf)
      .toSorted(),
    open.toSorted(),
    hint,
  )
})

test('routes that go by one name ask for one permission', () => {
  for (const [name, routes] of Map.groupBy(all(), nameOf)) assert.equal(new Set(routes.map(({ permission }) => permission)).size, 1, name)
})

test('expected.json names only people that there are, and every seat is among them', () => {
  const keys = new Set(actors.map(({ key }) => key))
  for (const [route, names] of Object.entries(expectations.web))
    for (const name of membersOf(names)) assert.ok(keys.has(name), `${route}: ${name}`)
  assert.deepEqual([...new Set(actors.flatMap((actor) => actor.seats))].toSorted(), Object.keys(seats).toSorted())
})

test('without credentials every call is refused: it says to sign in, and nothing of what there is', async () => {
  for (const route of guarded()) {
    assert.equal((await call(route, {})).status, 401, nameOf(route))
    const forged =
      route.door === 'web'
        ? { cookie: 'shenguan_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'x-csrf-token': 'x' }
        : { authorization: 'Bearer nobody' }
    assert.equal((await call(route, forged)).status, 401, `${nameOf(route)} with a forged credential`)
  }
})

test('the key of a system opens no door of the web, and a session none of the exchange', async () => {
  const authorization = `Bearer ${await addKey(world.city, 'FGW')}`
  for (const route of ofDoor('web')) assert.equal((await call(route, { authorization })).status, 401, nameOf(route))
  for (const route of ofDoor('exchange'))
    assert.equal((await call(route, credentials(sessions.get('SPJ.operator')!))).status, 401, nameOf(route))
})

for (const { key, title } of actors) {
  test(`${title} (${key}) may do what expected.json says, and nothing else`, async () => {
    const session = sessions.get(key)!
    const wrong: string[] = []
    const compare = async (route: DeclaredRoute) => {
      const expected = membersOf(expectations.web[nameOf(route)] ?? []).has(key)
      if (writes(route)) {
        const without = await call(route, { cookie: session.cookie })
        if (without.status !== 403 || without.code !== 'csrf')
          wrong.push(`${nameOf(route)} without the CSRF token: ${without.status} ${without.code}`)
      }
      const { status, code } = await call(route, credentials(session))
      const allowed = !(status === 401 || (status === 403 && code === 'not-permitted'))
      if (allowed !== expected) wrong.push(`${nameOf(route)}: ${allowed ? 'let in' : 'refused'}, expected otherwise (${status} ${code})`)
      if (status >= 500) wrong.push(`${nameOf(route)}: ${status} ${code}`)
    }
    await Promise.all(
      ofDoor('web')
        .filter((route) => !isSignOut(route))
        .map(compare),
    )
    // Signing out comes last: nothing could be asked after it.
    await Promise.all(ofDoor('web').filter(isSignOut).map(compare))
    assert.deepEqual(wrong, [])
  })
}
const isSignOut = (route: DeclaredRoute) => nameOf(route) === 'DELETE /api/session'

test('a key with one scope may make the calls of that scope, and no other', async () => {
  for (const scope of Object.keys(scopes) as Scope[]) {
    const authorization = `Bearer ${await addKey(world.city, 'FGW', [scope])}`
    for (const route of ofDoor('exchange')) {
      const { status, code } = await call(route, { authorization })
      const allowed = !(status === 401 || (status === 403 && code === 'no-scope'))
      assert.equal(allowed, expectations.exchange[nameOf(route)] === scope, `${nameOf(route)} with ${scope}: ${status} ${code}`)
      assert.ok(status < 500, `${nameOf(route)} with ${scope}: ${status}`)
    }
  }
})

test('no administrator can act and then keep the record of it: the three share no power to change anything', () => {
  // What touches nothing but oneself: signing out, the own account, how one's own lists are arranged, and a copy of a list that one may
  // read anyhow, which changes nothing and leaves an entry that none of the three can change.
  const own = /^DELETE \/api\/session$|\/api\/own\/|\/api\/views|^POST \/api\/exports$/
  const changing = Object.keys(expectations.web).filter((route) => !route.startsWith('GET ') && !own.test(route))
  const of = (key: string) => changing.filter((route) => membersOf(expectations.web[route] ?? []).has(key))
  assert.deepEqual(
    of('SPJ.secadmin').filter((route) => of('SPJ.sysadmin').includes(route)),
    [],
  )
  assert.deepEqual(of('SPJ.auditor'), [])
  const work = /pushes|receipts|returns|reroutes|upholds|feedbacks|answers|decisions|imports|waiting|mapping|items|files/
  assert.deepEqual(
    of('SPJ.sysadmin').filter((route) => work.test(route)),
    [],
  )
})
