import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { seedCity, signIn, type Ask } from '#world/officials.ts'

/** 发文字号 (GB/T 9704 7.2.5): whoever numbers at the same instant, no number is missing and none is there twice. */
let world: World
let server: FastifyInstance
let bureau: Ask
let approver: Ask
before(async () => {
  world = await openWorld('paper-numbers', new Date('2026-04-10T02:00:00Z'))
  await seedCity(
    world.city,
    [
      { username: 'spj.handler', department: 'SPJ', seats: ['handler'] },
      { username: 'spj.approver', department: 'SPJ', seats: ['approver'] },
      { username: 'syj.liaison', department: 'SYJ', seats: ['liaison'] },
    ],
    [],
  )
  server = await buildApp(world.city, '/nowhere')
  bureau = await signIn(server, 'spj.handler')
  approver = await signIn(server, 'spj.approver')
})
after(async () => {
  await server?.close()
  await world.close()
})

test('fifty papers numbered at the same instant get fifty numbers in a row; a numbering that fails leaves no gap', async () => {
  const drafts: string[] = []
  for (let each = 0; each < 50; each++) {
    drafts.push(await draft(supportWords(each)))
  }
  const broken = await draft({})
  const [numbers] = await Promise.all([
    Promise.all(drafts.map(async (id) => await seal(id))),
    approver('POST', `/api/papers/${broken}/sealing`, { version: 1 }).then(({ statusCode }) => assert.equal(statusCode, 422)),
    // A transaction that drew a number and then broke: its number goes to the next.
    breakNumbering(),
  ])
  const serials = numbers.map((number) => Number(/〕(\d+)号/u.exec(number)?.[1])).toSorted((one, other) => one - other)
  assert.deepEqual(
    serials,
    serials.map((_, place) => place + 1),
  )
  assert.equal(new Set(numbers).size, 50)
})

test('each year begins its own series with one, by the day in Shanghai', async () => {
  world.clock.at = new Date('2026-12-31T16:00:00Z')
  bureau = await signIn(server, 'spj.handler')
  approver = await signIn(server, 'spj.approver')
  const id = await draft(supportWords(99))
  assert.match(await seal(id), /〔2027〕1号/u)
  // Who looked at it is for its maker, not for the department that it went to.
  const looksOf = async (ask: Ask) => (await ask('GET', `/api/papers/${id}`)).json<{ looks: unknown[] }>().looks.length
  assert.equal(await looksOf(await signIn(server, 'syj.liaison')), 0)
  assert.equal(await looksOf(bureau), 2)
})

async function draft(filled: object): Promise<string> {
  const answer = await bureau('POST', '/api/papers', { template: 'support-request', recipient: 'SYJ', filled })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ id: string }>().id
}
async function seal(id: string): Promise<string> {
  const answer = await approver('POST', `/api/papers/${id}/sealing`, { version: 1 })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ number: string }>().number
}

const supportWords = (each: number) => ({
  kind: '人员',
  matter: `现场评审${each}`,
  wanted: '派员参加。',
  fromOn: '2026-04-13',
  toOn: '2026-04-14',
  dueOn: '2026-04-12',
})

async function breakNumbering(): Promise<void> {
  await withinConnection(world.city.database.pool, { department: 'SPJ', sight: 'city' }, async (connection) => {
    await connection.query(
      `insert into app.paper_series as series (department, series, year, last) values ('SPJ', '洪行审函', 2026, 1)
       on conflict (department, series, year) do update set last = series.last + 1`,
    )
    throw new Error('power failed')
  }).catch((cause: Error) => assert.equal(cause.message, 'power failed'))
}
