import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everybody, openCaseWorld, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'

/** 联络员任免 (2.3): appointment by letter, conditions, rights that follow, hand-over, vacancy and cover, over HTTP. */
let world: CaseWorld
const people = new Map<string, string>()
before(async () => {
  world = await openCaseWorld('case-liaison', undefined, [
    ...everybody,
    { username: 'fgw.second', department: 'FGW', seats: ['handler'], name: '李二' },
    { username: 'fgw.third', department: 'FGW', seats: ['handler'], name: '王三' },
  ])
  const { rows } = await world.city.database.pool.query<{ id: string; username: string }>(
    'select account.id, account.username from app.account',
  )
  for (const { id, username } of rows) people.set(username, id)
})
after(() => world.close())

const at = (instant: string) => {
  world.clock.at = new Date(instant)
}
const term = {
  kind: 'lead',
  office: '投资处',
  position: '处长',
  inDepartmentSince: '2020-05-01',
  publicOfficer: true,
  familiar: true,
  startsOn: '2026-03-02',
  endsOn: '2028-03-01',
}
async function propose(username: string, more: Readonly<Record<string, unknown>> = {}) {
  at('2026-03-02T01:00:00Z')
  const letter = await world.upload('fgw.head', '报送函.txt')
  const form = { fields: { ...term, account: people.get(username), ...more }, papers: { letter: [letter] } }
  return await (
    await world.as('fgw.head')
  )('POST', '/api/cases/liaison-appointment', form)
}
async function appoint(username: string, more: Readonly<Record<string, unknown>> = {}) {
  const answer = await propose(username, more)
  assert.equal(answer.statusCode, 200, answer.body)
  return await world.take('spj.operator', answer.json(), 'file')
}
interface Seat {
  readonly name: string
  readonly daysLeft: number
  readonly endReason: string | null
  readonly handedOver: number | null
}
const register = async () => {
  const answer = await (await world.as('fgw.liaison'))('GET', '/api/liaisons')
  assert.equal(answer.statusCode, 200, answer.body)
  return answer
    .json<{
      departments: {
        department: { code: string }
        lead: Seat | null
        handler: Seat | null
        vacancies: { code: string }[]
        unfiled: string[]
      }[]
    }>()
    .departments.find(({ department }) => department.code === 'FGW')!
}
const seatsOf = async (username: string) =>
  (
    await world.city.database.pool.query<{ seats: readonly string[] }>(
      'select account.seats from app.account where account.username = $1',
      [username],
    )
  ).rows[0]?.seats

test('a department with no letter on file shows both seats vacant, and who has the rights without one', async () => {
  const before = await register()
  assert.deepEqual([before.vacancies.map(({ code }) => code), before.unfiled], [['lead', 'handler'], ['FGW联络员']])
})

test('whoever does not meet the conditions is refused with the clause: two years, public officer, knows the business, by letter', async () => {
  for (const [more, why] of [
    [{ inDepartmentSince: '2024-03-03' }, /满 2 年（通知二\(三\)2\.2\)）/],
    [{ publicOfficer: false }, /国家公职人员（通知二\(三\)2\.2\)）/],
    [{ familiar: false }, /熟悉业务.*（通知二\(三\)2\.1\)）/],
  ] as const) {
    const answer = await propose('fgw.second', more)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.json<{ title: string }>().title, why)
  }
  assert.equal((await propose('fgw.second', { inDepartmentSince: '2024-03-02' })).statusCode, 200, 'two years to the day')
  const bare = await (
    await world.as('fgw.head')
  )('POST', '/api/cases/liaison-appointment', { fields: { ...term, account: people.get('fgw.second') } })
  assert.match(bare.json<{ title: string }>().title, /联络员名单报送函/)
  assert.equal((await propose('hbj.handler')).statusCode, 422, 'nobody of another department')
})

test('rights follow the filed appointment and end with it; open work goes over in the same step', async () => {
  assert.deepEqual(await seatsOf('fgw.second'), ['handler'])
  const one = await appoint('fgw.second')
  assert.deepEqual([one.state.title, await seatsOf('fgw.second')], ['在任', ['handler', 'liaison']])
  assert.equal((await register()).lead?.name, '李二')
  const twice = await propose('fgw.third')
  assert.match(twice.json<{ title: string }>().title, /现为李二.*接替的原联络员/)
  const both = await propose('fgw.second', { kind: 'handler' })
  assert.match(both.json<{ title: string }>().title, /应为两人/)
  const { pushes } = await decideOn(world.city, 'NC-XK-0001')
  const push = pushes.find(({ department }) => department === 'FGW')!.id
  const handed = await (
    await world.as('fgw.liaison')
  )('POST', '/api/hand-outs', { pushes: [push], to: { officer: people.get('fgw.second') } })
  assert.equal(handed.statusCode, 200, handed.body)
  const next = await appoint('fgw.third', { predecessor: people.get('fgw.second'), office: '外资处' })
  assert.equal(next.state.title, '在任')
  assert.deepEqual([await seatsOf('fgw.second'), await seatsOf('fgw.third')], [['handler'], ['handler', 'liaison']])
  assert.deepEqual([(await world.look('fgw.head', one)).state.title, (await register()).lead?.name], ['已免去', '王三'])
  const past = await (await world.as('hbj.liaison'))('GET', '/api/liaisons/history/FGW')
  assert.deepEqual(
    past.json<{ items: Seat[] }>().items.map(({ name, endReason, handedOver }) => [name, endReason, handedOver]),
    [
      ['王三', null, null],
      ['李二', '由新联络员接替', 1],
    ],
  )
  const endLetter = await world.upload('fgw.head', '告知函.txt')
  await world.take('fgw.head', next, 'end', {
    fields: { endReason: '工作调动', successor: people.get('fgw.second') },
    papers: { endLetter: [endLetter] },
  })
  assert.deepEqual([await seatsOf('fgw.third'), (await register()).vacancies.map(({ code }) => code)], [['handler'], ['lead', 'handler']])
})

test('a term that has run out ends by itself, with the rights, and the vacancy shows', async () => {
  const one = await appoint('fgw.second', { endsOn: '2026-03-31' })
  at('2026-04-02T01:00:00Z')
  await world.sweep()
  assert.deepEqual([(await world.look('fgw.head', one)).state.title, await seatsOf('fgw.second')], ['任期届满', ['handler']])
})

test('the bureau refuses with the clause, and a department may take its letter back', async () => {
  const answer = await propose('fgw.second')
  const refused = await world.take('spj.operator', answer.json(), 'refuse', {
    fields: { refusalClause: 'letter', refusalReason: '函件未盖章' },
  })
  assert.match(refused.fields.find(({ name }) => name === 'refusalClause')?.text ?? '', /二\(三\)1\.2\)/)
  const again = await propose('fgw.second')
  assert.equal((await world.take('fgw.head', again.json(), 'withdraw', { fields: { withdrawReason: '另行安排' } })).state.title, '已撤回')
  assert.equal((await world.attempt('fgw.liaison', (await propose('fgw.third')).json(), 'file')).statusCode, 403)
})

test('who is ill tomorrow: seats without a second person and the work that nobody else could take up', async () => {
  await decideOn(world.city, 'NC-XK-0002')
  const answer = await (await world.as('hbj.head'))('GET', '/api/liaisons/cover')
  assert.equal(answer.statusCode, 200, answer.body)
  const officers = answer.json<{ officers: { name: string; department: { code: string }; alone: { code: string }[] }[] }>().officers
  assert.ok(officers.length > 0 && officers.every(({ department }) => department.code === 'HBJ'))
  assert.deepEqual(officers.find(({ name }) => name === 'HBJ联络员')?.alone, [{ code: 'liaison', name: '联络员' }])
  assert.equal((await (await world.as('hbj.handler'))('GET', '/api/liaisons/cover')).statusCode, 403)
})

test('of two letters for the same seat filed at once exactly one is in force', async () => {
  const [one, other] = [await propose('fgw.second'), await propose('fgw.third')]
  const file = async (answer: typeof one) => (await world.attempt('spj.operator', answer.json(), 'file')).statusCode
  const codes = await Promise.all([file(one), file(other)])
  assert.deepEqual(codes.toSorted(), [200, 422])
})

test('whoever is named is somebody in use on the platform', async () => {
  const answer = await propose('fgw.liaison', { account: '999999' })
  const errors = answer.json<{ errors: { pointer: string; code: string }[] }>().errors
  assert.deepEqual(
    errors.map(({ pointer, code }) => [pointer, code]),
    [['/fields/account', 'unknown-reference']],
  )
})
