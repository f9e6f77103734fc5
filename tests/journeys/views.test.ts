import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { people } from '#modules/people/index.ts'
import { views } from '#modules/views/index.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let liaison: Ask
let handler: Ask
let neighbour: Ask

before(async () => {
  world = await openWorld('views')
  await seedCity(
    world.city,
    [
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '王联络' },
      { username: 'hbj.handler', department: 'HBJ', seats: ['handler'] },
      { username: 'jyj.head', department: 'JYJ', seats: ['head'] },
    ],
    [],
  )
  server = await openRooms(world.city, [people, views])
  liaison = await signIn(server, 'hbj.liaison')
  handler = await signIn(server, 'hbj.handler')
  neighbour = await signIn(server, 'jyj.head')
})
after(async () => {
  await server.close()
  await world.close()
})

interface View {
  readonly id: string
  readonly name: string
  readonly filter: Readonly<Record<string, string>>
  readonly columns: readonly { readonly key: string; readonly width?: number }[]
  readonly own: boolean
  readonly mayChange: boolean
  readonly version: number
}
const draft = (name: string, shared = false) => ({
  list: 'pushes',
  name,
  shared,
  filter: { status: 'overdue', role: 'lead' },
  columns: [{ key: 'number', width: 220 }, { key: 'holder' }],
})
const viewsOf = async (ask: Ask) =>
  (await ask('GET', '/api/views?list=pushes')).json<{ items: readonly View[]; default: string | null; mayShare: boolean }>()
const keep = async (ask: Ask, name: string, shared = false) => {
  const answer = await ask('POST', '/api/views', draft(name, shared))
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<View>()
}

test('a person keeps filters and columns under a name, and nobody else sees them', async () => {
  const kept = await keep(handler, '我的超期')
  assert.deepEqual([kept.filter, kept.columns, kept.own], [draft('').filter, draft('').columns, true])
  assert.deepEqual(
    (await viewsOf(handler)).items.map(({ name }) => name),
    ['我的超期'],
  )
  assert.deepEqual((await viewsOf(liaison)).items, [])
  assert.equal((await liaison('DELETE', `/api/views/${kept.id}`)).statusCode, 404)
  const again = await handler('POST', '/api/views', draft('我的超期'))
  assert.equal(again.statusCode, 409)
  assert.match(again.json<{ title: string }>().title, /已有名为“我的超期”的视图/)
})

test('the liaison or the head shares a view with the department, and with no other', async () => {
  assert.equal((await handler('POST', '/api/views', draft('大家看', true))).statusCode, 403)
  const shared = await keep(liaison, '本局超期', true)
  const seen = (await viewsOf(handler)).items.find(({ name }) => name === '本局超期')!
  assert.deepEqual([seen.own, seen.mayChange], [false, false])
  assert.deepEqual((await viewsOf(neighbour)).items, [])
  const change = { name: '改名', filter: {}, columns: [], shared: true, version: shared.version }
  assert.equal((await handler('PUT', `/api/views/${shared.id}`, change)).statusCode, 403)
  assert.equal((await neighbour('PUT', `/api/views/${shared.id}`, change)).statusCode, 404)
  assert.equal((await neighbour('DELETE', `/api/views/${shared.id}`)).statusCode, 404)
  assert.equal((await liaison('PUT', `/api/views/${shared.id}`, change)).statusCode, 200)
  assert.equal(
    (await liaison('PUT', `/api/views/${shared.id}`, change)).statusCode,
    409,
    'somebody who saw the old one does not overwrite the new',
  )
})

test('a list opens with the view that the person chose, for as long as there is one', async () => {
  const shared = await keep(liaison, '早晨', true)
  assert.equal((await handler('PUT', '/api/views/default', { list: 'pushes', view: shared.id })).statusCode, 200)
  assert.equal((await viewsOf(handler)).default, shared.id)
  assert.equal((await viewsOf(liaison)).default, null)
  assert.equal((await neighbour('PUT', '/api/views/default', { list: 'pushes', view: shared.id })).statusCode, 404)
  assert.equal((await liaison('DELETE', `/api/views/${shared.id}`)).statusCode, 200)
  assert.equal((await viewsOf(handler)).default, null)
})
