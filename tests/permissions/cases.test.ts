import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caseProcedures } from '#notice/procedures/index.ts'
import { programSight, within } from '#platform/db.ts'
import { openPlayer, type CasePlayer } from '#world/case-player.ts'
import { everybody, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { openSystem } from '#world/systems.ts'

/**
 * Every action × seat × relation: the same department, another department, a liaison who is one no more, a body that sees the city, a
 * system of a department, and no one. A version that never was shows who would have been let in: to them alone the case says that it is stale.
 */
let world: CaseWorld
let player: CasePlayer
const former = { username: 'fgw.former', department: 'FGW', seats: [], name: '原联络员' }
before(async () => {
  world = await openCaseWorld('case-permissions', undefined, [...everybody, former])
  player = openPlayer(world)
})
after(() => world.close())

const codeOf = (body: string) => (JSON.parse(body) as { code?: string }).code
const people = [...everybody, former]
/** What somebody from outside hears: nothing that tells whether the case is there. */
const strangers = { see: 404, act: 404 }

for (const procedure of caseProcedures) {
  test(`${procedure.title}: every action is let in from the declared seats of the parties' departments, and from nowhere else`, async () => {
    const one = await player.open(procedure)
    const wrong: string[] = []
    const actions = Object.entries(procedure.actions).filter(([, { by }]) => by.some((seat) => seat !== 'system'))
    for (const { username, department, seats } of people) {
      const ask = await world.as(username)
      const parties = one.parties.filter((party) => party.department.code === department).map(({ party }) => party)
      const city = department === 'SPJ' || ['LXHB', 'ZF', 'DCS', 'YHB'].includes(department)
      const sees = parties.length > 0 || city
      const look = await ask('GET', `/api/cases/${procedure.id}/${one.id}`)
      // Without a seat, or with one of the administrators' only, there is nothing to be let in to at all (三员分立).
      const outside = seats.every((seat) => seat === 'sysadmin')
      const expected = outside ? 403 : sees ? 200 : strangers.see
      if (look.statusCode !== expected) wrong.push(`${username} looks: ${look.statusCode}, expected ${expected}`)
      for (const [action, step] of actions) {
        const may = parties.some((party) => seats.some((seat) => step.by.some((by) => by === `${party}.${seat}`)))
        const answer = await world.attempt(username, { ...one, version: 999 }, action)
        const letIn = answer.statusCode === 409 && codeOf(answer.body) === 'stale'
        const kept = outside
          ? answer.statusCode === 403
          : sees
            ? [403, 409].includes(answer.statusCode)
            : answer.statusCode === strangers.act
        if (letIn !== may || (!may && !kept))
          wrong.push(`${username} ${action}: ${answer.statusCode} ${codeOf(answer.body)}, expected ${may ? 'to be let in' : 'not'}`)
      }
    }
    assert.deepEqual(wrong, [])
    for (const [action] of actions) {
      const answer = await world.server.inject({
        method: 'POST',
        url: `/api/cases/${procedure.id}/${one.id}/${action}`,
        payload: { version: 999 },
      })
      assert.equal(answer.statusCode, 401, action)
    }
    const untouched = await world.look('spj.handler', one)
    assert.equal(untouched.version, one.version)
  })

  test(`${procedure.title}: a department's system acts as its liaison and handler, in its own cases only`, async () => {
    const one = await player.open(procedure)
    for (const department of ['SPJ', 'FGW', 'JYJ']) {
      const system = await openSystem(world.city, world.server, department)
      const parties = one.parties.filter((party) => party.department.code === department).map(({ party }) => party)
      for (const [action, step] of Object.entries(procedure.actions)) {
        if (step.by.every((seat) => seat === 'system')) continue
        const answer = await system('POST', `/exchange/v1/cases/${procedure.id}/${one.id}/${action}`, { version: 999 })
        const may = parties.some((party) => ['liaison', 'handler'].some((seat) => step.by.some((by) => by === `${party}.${seat}`)))
        assert.equal(answer.statusCode === 409 && codeOf(answer.body) === 'stale', may, `${department} ${action}: ${answer.body}`)
      }
    }
  })

  test(`${procedure.title}: is opened from the declared seats, and from nowhere else`, async () => {
    const { opening } = procedure
    if (!opening) {
      // `/api/cases/{id}` is there to be read, so that no name under it may be posted to: this one no more than one that nobody knows.
      const ask = await world.as('spj.handler')
      for (const name of [procedure.id, 'unheard-of']) {
        const { statusCode, headers } = await ask('POST', `/api/cases/${name}`, {})
        assert.deepEqual([statusCode, headers['allow']], [405, 'GET, HEAD'], name)
      }
      return
    }
    const bound: readonly string[] = Object.keys(opening.bind ?? {})
    for (const { username, department, seats } of people) {
      const answer = await (await world.as(username))('POST', `/api/cases/${procedure.id}`, { fields: { unheardOf: 'x' } })
      const parties = Object.keys(procedure.parties).filter(
        (party) => procedure.parties[party] === sideOf(department) && !bound.includes(party),
      )
      const may = parties.some((party) => seats.some((seat) => opening.by.some((by) => by === `${party}.${seat}`)))
      assert.equal(answer.statusCode === 422, may, `${username}: ${answer.body}`)
      if (!may) assert.equal(answer.statusCode, 403, username)
    }
  })
}

/** Steps to which no form alone leads: drafts of 要件 (case-policy.test.ts), and a report that the superior returned after a report (upward). */
const inTheirJourney: ReadonlySet<string> = new Set([
  'policy-change submit',
  'policy-change sendBack',
  'policy-change pass',
  'policy-change approve',
  'upward-report keepCorrecting',
])
for (const procedure of caseProcedures) {
  for (const [action, step] of Object.entries(procedure.actions)) {
    if (!step.draft || inTheirJourney.has(`${procedure.id} ${action}`)) continue
    test(`${procedure.title}: what is filled in with “${step.title}” is seen by its own side alone until it is given out`, async () => {
      const one = await reachBefore(procedure.id, step.from)
      assert.ok(one, 'nothing leads there')
      const seat = step.by.find((by) => by !== 'system') ?? ''
      const author = player.inSeat(one, seat)
      const before = new Map<string, Case>()
      const readers = people.filter(({ seats: held }) => held.some((each) => each !== 'sysadmin'))
      const lookAs = async (username: string) => (await world.as(username))('GET', `/api/cases/${procedure.id}/${one.id}`)
      for (const { username } of readers) {
        const answer = await lookAs(username)
        if (answer.statusCode === 200) before.set(username, answer.json<Case>())
      }
      const played = await player.play(one, action)
      assert.ok(played, 'not possible here')
      const shown = (step.draft?.shown ?? []).flatMap((party) => one.parties.filter((each) => each.party === party))
      const insiders = new Set([author.split('.')[0]?.toUpperCase(), ...shown.map(({ department }) => department.code)])
      for (const { username, department } of readers) {
        const was = before.get(username)
        if (!was) continue
        const now = (await lookAs(username)).json<Case>()
        const act = now.timeline.at(-1)!
        const inside = insiders.has(department)
        assert.deepEqual([act.action, act.draft], [action, inside ? 'own' : 'kept'], username)
        if (inside) assert.deepEqual(act.fields.map(({ name }) => name).toSorted(), Object.keys(played.form.fields ?? {}).toSorted())
        else {
          assert.deepEqual([act.fields, act.papers, act.note], [[], [], null], username)
          assert.deepEqual(now.fields, was.fields, username)
          assert.deepEqual(now.papers, was.papers, username)
          assert.equal(now.clock?.extension ?? null, null, username)
        }
      }
    })
  }
}
/** A case in one of these states, without a draft of the step that is tried. */
async function reachBefore(id: string, states: readonly string[]): Promise<Case | null> {
  const procedure = caseProcedures.find((one) => one.id === id)!
  for (const state of states) {
    const one = await player.reach(procedure, state)
    if (one) return one
  }
  return null
}

const sideOf = (department: string) =>
  ({ SPJ: 'bureau', LXHB: 'office', ZF: 'convener', DCS: 'oversight', YHB: 'optimisation' })[department] ?? 'department'

test('a liaison who changes department takes no case along, and one who leaves sees none any more (2.3.1.2)', async () => {
  const one: Case = await player.open(caseProcedures.find(({ id }) => id === 'information-request')!)
  assert.equal((await world.look('fgw.liaison', one)).id, one.id)
  const change = async (to: { department?: string; active?: boolean }) => {
    await within(world.city.database, programSight, (tx) =>
      tx.updateTable('app.account').set(to).where('username', '=', 'fgw.liaison').execute(),
    )
    world.clock.at = new Date(world.clock.at.getTime() + 60_000)
  }
  await change({ department: 'JYJ' })
  const moved = await (await world.as('fgw.liaison'))('GET', `/api/cases/${one.procedure.id}/${one.id}`)
  assert.equal(moved.statusCode, 404)
  await change({ department: 'FGW', active: false })
  const gone = await world.server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'fgw.liaison', password: 'correct-horse-city' },
  })
  assert.equal(gone.statusCode, 401)
  await change({ active: true })
})
