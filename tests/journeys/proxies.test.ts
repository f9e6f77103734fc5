import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { password, seedCity } from '#world/officials.ts'

let world: World
before(async () => {
  world = await openWorld('proxies')
  await seedCity(world.city, [{ username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] }], [])
})
after(() => world.close())

/** Signs in from an address that says whose request it carries, and tells which origin was written down. */
async function originWith(trusted: string, from: string, forwarded: string): Promise<string> {
  const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: '/tmp', SHENGUAN_TRUSTED_PROXIES: trusted })
  const server = await buildApp({ ...world.city, config }, '/nonexistent')
  const opened = await server.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers: { 'x-forwarded-for': forwarded },
    payload: { username: 'fgw.liaison', password },
  })
  assert.equal(opened.statusCode, 200, opened.body)
  await server.close()
  return await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ origin: string }>(
      `select journal.data ->> 'origin' as origin from app.journal where journal.type = 'session.opened' order by journal.id desc limit 1`,
    )
    return rows[0]?.origin ?? ''
  })
}

test('who signs in through the gateway that the city trusts is known by their own address', async () => {
  assert.equal(await originWith('10.1.0.5', '10.1.0.5', '203.0.113.7'), '203.0.113.7')
  assert.equal(await originWith('10.1.0.0/16', '10.1.9.9', '2001:db8:1:2:3::9'), '2001:db8:1:2::/64')
})
test('what the caller itself wrote in front of the gateway counts for nothing', async () => {
  assert.equal(await originWith('10.1.0.5', '10.1.0.5', '1.1.1.1, 203.0.113.7'), '203.0.113.7')
})
test('nobody else is believed: without a setting, or from another address, the connection itself counts', async () => {
  assert.equal(await originWith('', '10.1.0.5', '203.0.113.7'), '10.1.0.5')
  assert.equal(await originWith('10.1.0.5', '192.0.2.1', '203.0.113.7'), '192.0.2.1')
})
