import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { openCity, type City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase } from '#platform/db.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { openSession, signIn, type Ask } from '#world/officials.ts'
import type { AskSystem } from '#world/systems.ts'
import { addKey } from '#world/systems.ts'
import { openChance } from '../drills/random.ts'
import { departments, fillCity, seedFilledCity, type Belongings, type FilledCity } from './filled-city.ts'
import { noPages } from './table.ts'

let world: World
let server: FastifyInstance
let filled: FilledCity
let web: Ask
let system: AskSystem
let foreign: Belongings
before(async () => {
  world = await openWorld('strangers')
  await seedFilledCity(world.city)
  server = await buildApp(world.city, noPages)
  filled = await fillCity(world.city, server)
  web = await signIn(server, 'fgw.liaison')
  system = filled.systems.get('FGW')!
  foreign = filled.belongings.get('HBJ')!
})
after(async () => {
  await server?.close()
  await world.close()
})

/** Numbers that nothing has, of the same kinds. */
const nothing: Belongings = { decision: '987654321', push: '987654321', feedback: '987654321', file: 'AAAAAAAAAAAAAAAAAAAAAAAA' }
const sayOf = ({ statusCode, body }: LightMyRequestResponse, { push }: Belongings) => `${statusCode} ${body.replaceAll(`"${push}"`, '"…"')}`

const feedback = (subject: object, files: readonly string[] = []) => ({
  ...subject,
  kind: 'other',
  result: 'normal',
  text: '反馈',
  files,
  actionWanted: false,
})
const tries: Readonly<Record<string, (its: Belongings) => Promise<LightMyRequestResponse>>> = {
  'GET /api/decisions/:id': (its) => web('GET', `/api/decisions/${its.decision}`),
  'GET /api/files/:id': (its) => web('GET', `/api/files/${its.file}`),
  'POST /api/receipts': (its) => web('POST', '/api/receipts', { pushes: [its.push] }),
  'POST /api/returns': (its) => web('POST', '/api/returns', { push: its.push, reason: 'not-this-item' }),
  'POST /api/feedbacks by push': (its) => web('POST', '/api/feedbacks', feedback({ push: its.push })),
  'POST /api/feedbacks by decision': (its) => web('POST', '/api/feedbacks', feedback({ decision: its.decision })),
  'POST /api/feedbacks with a file': (its) =>
    web('POST', '/api/feedbacks', feedback({ push: filled.belongings.get('FGW')!.push }, [its.file])),
  'GET /exchange/v1/decisions/:id': (its) => system('GET', `/exchange/v1/decisions/${its.decision}`),
  'POST /exchange/v1/receipts': (its) => system('POST', '/exchange/v1/receipts', { receipts: [{ push: its.push, officer: '某人' }] }),
  'POST /exchange/v1/returns': (its) => system('POST', '/exchange/v1/returns', { push: its.push, reason: 'not-this-item' }),
  'POST /exchange/v1/feedback by push': (its) => system('POST', '/exchange/v1/feedback', feedback({ push: its.push })),
  'POST /exchange/v1/feedback by decision': (its) => system('POST', '/exchange/v1/feedback', feedback({ decision: its.decision })),
  'POST /exchange/v1/feedback with a file': (its) =>
    system('POST', '/exchange/v1/feedback', feedback({ push: filled.belongings.get('FGW')!.push }, [its.file])),
}

for (const [name, attempt] of Object.entries(tries)) {
  test(`${name}: another department's number and one that nothing has are the same answer`, async () => {
    const [theirs, none] = [await attempt(foreign), await attempt(nothing)]
    assert.equal(sayOf(theirs, foreign), sayOf(none, nothing))
    assert.ok(theirs.statusCode >= 400 || theirs.body.includes('"refused"'), theirs.body)
  })
}

test('none of these tries has left a trace on what they were aimed at', async () => {
  const owner = await signIn(server, 'hbj.liaison')
  const { pushes } = (await owner('GET', `/api/decisions/${foreign.decision}`)).json<{
    pushes: { status: string; receivedBy: string | null }[]
  }>()
  assert.deepEqual(
    pushes.map(({ status }) => status).toSorted((one, other) => one.localeCompare(other)),
    ['pending', 'superseded'],
  )
  assert.ok(!JSON.stringify(pushes).includes('FGW'))
})

/** Everything that lists; a department that asks for another one's is answered with its own or with nothing. */
const lists = [
  '/api/pushes?department=HBJ&limit=100',
  '/api/pushes?status=all&limit=100',
  '/api/pushes?q=只属于HBJ',
  '/api/pushes/counts?department=HBJ',
  '/api/decisions?department=HBJ',
  '/api/decisions?q=只属于HBJ',
  '/api/decisions?limit=100',
  '/api/find?q=只属于HBJ',
  '/api/find?kind=pushes&q=只属于HBJ',
  '/api/workbench',
  '/api/messages?department=HBJ',
  '/api/messages',
  '/exchange/v1/pushes?limit=1000',
  '/exchange/v1/feed?limit=1000',
  '/exchange/v1/feed?after=0&limit=1000',
]
for (const url of lists) {
  test(`${url} shows a department nothing of another`, async () => {
    const path = encodeURI(url)
    const answer = await (url.startsWith('/exchange') ? system('GET', path) : web('GET', path))
    assert.ok(answer.statusCode < 500, answer.body)
    for (const other of ['HBJ', 'JYJ']) {
      for (const canary of [`只属于${other}`, `短信${other}`, `反馈${other}`, `附件${other}`, `拒收${other}`])
        assert.ok(!answer.body.includes(canary), `${canary} in ${answer.body.slice(0, 500)}`)
    }
    // The same question in its own name finds something: the search itself is not broken.
    if (url.includes('q=')) {
      const own = await web('GET', encodeURI(url.replace('HBJ', 'FGW')))
      assert.ok(own.body.includes('只属于FGW'), own.body.slice(0, 500))
    }
  })
}

test('two connections serve all departments in turn, many break off half-way, and nobody is shown a row of another', async () => {
  const narrow = openCity({
    config: world.city.config,
    database: openDatabase<Tables>(appRoleUrl(world.ownerUrl), 2),
    now: () => world.clock.at,
    failed: (cause) => {
      throw cause
    },
  })
  const shared = await buildApp(narrow, noPages)
  try {
    await shared.listen({ host: '127.0.0.1', port: 0 })
    await alternate(narrow, shared)
  } finally {
    await shared.close()
    await narrow.close()
  }
})

async function alternate(city: City, shared: FastifyInstance): Promise<void> {
  const { port } = shared.server.address() as AddressInfo
  const chance = openChance(430)
  const callers = new Map<string, Record<string, string>>()
  for (const department of departments) {
    const { cookie } = await openSession(shared, `${department.toLowerCase()}.liaison`)
    callers.set(department, { cookie, authorization: `Bearer ${await addKey(city, department)}` })
  }
  const done = { answered: 0, broken: 0, foreign: [] as string[], own: 0 }
  const ask = (department: string, path: string, breakAfterMs: number | null) =>
    new Promise<void>((resolve) => {
      const request = http.get({ host: '127.0.0.1', port, path, headers: callers.get(department)!, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('close', resolve)
        response.on('end', () => {
          done.answered++
          if (text.includes(`只属于${department}`)) done.own++
          for (const other of departments)
            if (other !== department && new RegExp(`(只属于|短信|反馈)${other}`).test(text)) done.foreign.push(`${department} ${path}`)
        })
      })
      request.on('error', () => {
        done.broken++
        resolve()
      })
      if (breakAfterMs !== null) setTimeout(() => request.destroy(), breakAfterMs)
    })
  const paths = (department: string) => {
    const own = filled.belongings.get(department)!
    return [
      '/api/pushes?limit=100',
      '/api/decisions?limit=100',
      `/api/decisions/${own.decision}`,
      `/api/decisions/${foreign.decision}`,
      '/api/messages',
      '/exchange/v1/pushes',
      '/exchange/v1/feed?limit=1000',
      `/exchange/v1/decisions/${foreign.decision}`,
      '/exchange/v1/feed?after=999999',
    ]
  }
  for (let sent = 0; sent < 2000; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, place) => {
        const department = departments[(sent + place) % departments.length]!
        return ask(department, chance.pick(paths(department)), chance.next() < 0.15 ? chance.below(12) : null)
      }),
    )
  }
  assert.deepEqual(done.foreign, [])
  assert.ok(done.own > 300 && done.broken > 50, JSON.stringify({ ...done, foreign: done.foreign.length }))
}
