import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

/** Who looked at what of one person, when and why (1.4): found by the whole number, for the secrecy administrator and each head. */
const number = '36010218870515004X'
let world: World
let server: FastifyInstance
const people = new Map<string, Ask>()
const as = (name: string) => people.get(name)!
before(async () => {
  world = await openWorld('looks')
  const accounts = [
    { username: 'fgw.handler', department: 'FGW', seats: ['handler'] },
    { username: 'hbj.head', department: 'HBJ', seats: ['head'] },
    { username: 'spj.handler', department: 'SPJ', seats: ['handler'] },
    { username: 'spj.secadmin', department: 'SPJ', seats: ['secadmin'] },
  ] as const
  await seedCity(world.city, accounts, [
    { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
    { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
  ])
  server = await buildApp(world.city, '/nonexistent')
  for (const { username } of accounts) people.set(username, await signIn(server, username))
})
after(async () => {
  await server.close()
  await world.close()
})

interface Look {
  readonly kind: string
  readonly person: { readonly name: string }
  readonly reason: string | null
  readonly decision: string | null
}
async function looksOf(who: string, whole: string, kind = 'id'): Promise<readonly Look[]> {
  const answer = await as(who)('POST', '/api/looks/of-person', { kind, number: whole, note: '本人投诉信息外泄' })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.equal(answer.headers['cache-control'], 'no-store')
  return answer.json<{ items: readonly Look[] }>().items
}
async function looksBy(filter: Readonly<Record<string, string>>): Promise<readonly Look[]> {
  return (await as('spj.secadmin')('GET', `/api/looks?${new URLSearchParams(filter).toString()}`)).json<{ items: readonly Look[] }>().items
}

test('who looked at one person’s decisions or searched for the number is found by the whole number, and nobody else', async () => {
  const holder = { kind: 'natural', name: '甲某', idType: '身份证', idNumber: number, phone: '13800009999' }
  const one = await decideOn(world.city, 'NC-XK-0001', { holder })
  const foreign = await decideOn(world.city, 'NC-XK-0002', { holder: { ...holder, phone: null } })
  const other = await decideOn(world.city, 'NC-XK-0001', { holder: { ...holder, idNumber: '360102188801010012' } })
  for (const { id } of [one, other]) assert.equal((await as('fgw.handler')('GET', `/api/decisions/${id}`)).statusCode, 200)
  assert.equal((await as('hbj.head')('GET', `/api/decisions/${foreign.id}`)).statusCode, 200)
  const why = { reason: 'case-handling', note: '核对身份' }
  assert.equal((await as('spj.handler')('POST', '/api/number-searches', { kind: 'id', number, ...why })).statusCode, 200)
  const found = await looksOf('spj.secadmin', number.toLowerCase())
  assert.deepEqual(
    found.map(({ kind, person, decision }) => [kind, person.name, decision]),
    [
      ['number-searched', 'spj.handler', null],
      ['decision-opened', 'hbj.head', foreign.id],
      ['decision-opened', 'fgw.handler', one.id],
    ],
  )
  assert.deepEqual(await looksOf('spj.secadmin', number.slice(0, 17)), [])
  assert.deepEqual(
    (await looksOf('spj.secadmin', '+86 138 0000-9999', 'phone')).map(({ decision }) => decision),
    [other.id, one.id],
    'by the telephone as well, however it is written',
  )
})

test('who looks into it is on record as well; a head sees the looks of the own department; other seats see none', async () => {
  const [first] = await looksOf('spj.secadmin', number)
  assert.deepEqual([first?.kind, first?.person.name, first?.reason], ['number-searched', 'spj.secadmin', '核查谁看过此人的信息'])
  assert.deepEqual([...new Set((await looksOf('hbj.head', number)).map(({ person }) => person.name))], ['hbj.head'])
  const refused = await as('spj.handler')('POST', '/api/looks/of-person', { kind: 'id', number, note: '随便看看' })
  assert.equal(refused.statusCode, 403)
  assert.equal((await as('spj.secadmin')('POST', '/api/looks/of-person', { kind: 'id', number, note: ' ' })).statusCode, 400)
})

test('looks are found by officer, by object and by day', async () => {
  const by = await looksBy({ who: 'fgw.h' })
  assert.ok(by.length > 0 && by.every(({ person }) => person.name === 'fgw.handler'))
  const on = await looksBy({ what: '按证件号码' })
  assert.ok(on.length > 0 && on.every(({ kind }) => kind === 'number-searched'))
  assert.deepEqual(await looksBy({ what: '%' }), [], 'a sign is a sign')
  assert.ok((await looksBy({ from: '2026-03-02', to: '2026-03-02' })).length > 0)
  assert.deepEqual(await looksBy({ from: '2026-03-03' }), [])
})
