import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { openSession, password, seedCity, type Session } from '#world/officials.ts'

let world: World
let server: FastifyInstance
before(async () => {
  world = await openWorld('own-password')
  const official = (username: string) => ({ username, department: 'FGW', seats: ['liaison'] as const })
  await seedCity(world.city, [official('fgw.liaison'), official('fgw.second')], [])
  server = await buildApp(world.city, '/nonexistent')
})
after(async () => {
  await server.close()
  await world.close()
})

const change = async ({ cookie, csrfToken }: Session, body: object) => {
  const answer = await server.inject({
    method: 'PUT',
    url: '/api/own/password',
    headers: { cookie, 'x-csrf-token': csrfToken },
    payload: body,
  })
  return { status: answer.statusCode, ...answer.json<{ code?: string; ended?: number; errors?: { pointer: string; code: string }[] }>() }
}
const isIn = async ({ cookie }: Session) => (await server.inject({ url: '/api/session', headers: { cookie } })).statusCode === 200
const enter = async (username: string, word: string) =>
  (await server.inject({ method: 'POST', url: '/api/session', payload: { username, password: word } })).statusCode

test('an official chooses a password; it holds from then on, and every other sign-in of theirs ends', async () => {
  const here = await openSession(server, 'fgw.liaison')
  const elsewhere = await openSession(server, 'fgw.liaison')
  const colleague = await openSession(server, 'fgw.second')
  const { status, ended } = await change(here, { before: password, password: '红谷滩-Gan-2026' })
  assert.deepEqual([status, ended], [200, 1])
  assert.deepEqual([await isIn(here), await isIn(elsewhere), await isIn(colleague)], [true, false, true])
  assert.deepEqual([await enter('fgw.liaison', password), await enter('fgw.liaison', '红谷滩-Gan-2026')], [401, 200])
})

test('without the old password nothing changes, and a session left open is no way to find it out', async () => {
  const here = await openSession(server, 'fgw.second')
  const tries = []
  for (let turn = 0; turn < 12; turn++) tries.push((await change(here, { before: `falsch-${turn}`, password: 'Neu-Genug-2026' })).status)
  assert.deepEqual(
    tries.slice(0, 9),
    Array.from({ length: 9 }, () => 403),
  )
  assert.equal(tries.at(-1), 429)
  assert.equal((await change(here, { before: password, password: 'Neu-Genug-2026' })).status, 429)
  world.clock.at = new Date(world.clock.at.getTime() + 16 * 60_000)
  assert.equal(await isIn(here), true)
  assert.equal(await enter('fgw.second', password), 200)
})

test('a new password is long, of several kinds, and neither the old one nor made of the user name', async () => {
  const here = await openSession(server, 'fgw.second')
  const codeOf = async (word: string) =>
    (await change(here, { before: password, password: word })).errors?.map(({ pointer, code }) => `${pointer} ${code}`)
  assert.deepEqual(
    [await codeOf('Kurz-1a'), await codeOf('nurkleinbuchstaben'), await codeOf('Second-2026-x'), await codeOf('Aa1!Aa1!Aa1!')],
    [['/password length'], ['/password kinds'], ['/password contains-username'], ['/password too-simple']],
  )
  assert.equal((await change(here, { before: password, password: 'Neu-Genug-2026' })).status, 200)
  assert.deepEqual(await codeOf('x'), ['/before wrong-password'])
  assert.equal((await change(here, { before: 'Neu-Genug-2026', password: 'Neu-Genug-2026' })).errors?.[0]?.code, 'same')
})
