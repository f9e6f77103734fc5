import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caseProcedures } from '#notice/procedures/index.ts'
import type { Seat } from '#kernel/seats.ts'
import { programSight, within } from '#platform/db.ts'
import { openPlayer, type CasePlayer } from '#world/case-player.ts'
import { everybody, openCaseWorld, type Case, type CaseWorld } from '#world/cases.ts'
import { openSystem } from '#world/systems.ts'

/**
 * Every action × seat × relation: the same department, another department, a liaison who is one no more or is one elsewhere now, a body that
 * sees the city, a system of a department, and no one. A version that never was shows who would have been let in: to them alone the case
 * says that it is stale. Each action lets somebody in and keeps somebody out, so that nothing passes because the address is not there.
 */
let world: CaseWorld
let player: CasePlayer
/** One case of each procedure. */
const opened = new Map<string, Case>()
/** Liaisons of FGW while the case begins; afterwards the one has no seat any more, the other sits in another department. */
const former = { username: 'fgw.former', department: 'FGW', seats: [], name: '原联络员' }
const moved = { username: 'fgw.moved', department: 'JYJ', seats: ['liaison' as const], name: '调离的联络员' }
before(async () => {
  world = await openCaseWorld('case-permissions', undefined, [...everybody, former, moved])
  player = openPlayer(world)
  for (const procedure of caseProcedures) opened.set(procedure.id, await player.open(procedure))
  await partFromFgw()
})
after(() => world.close())

const codeOf = (body: string) => (JSON.parse(body) as { code?: string }).code
const people = [...everybody, former, moved]
/** What somebody from outside hears: nothing that tells whether the case is there. */
const strangers = { see: 404, act: 404 }

for (const procedure of caseProcedures) {
  test(`${procedure.title}: every action is let in from the declared seats of the parties' departments, and from nowhere else`, async () => {
    const one = opened.get(procedure.id)!
    const wrong: string[] = []
    const actions = Object.entries(procedure.actions).filter(([, { by }]) => by.some((seat) => seat !== 'system'))
    assert.ok(actions.length > 0)
    const tally = new Map(actions.map(([action]) => [action, { in: 0, out: 0 }]))
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
        tally.get(action)![letIn ? 'in' : 'out']++
        if (letIn !== may || (!may && !kept))
          wrong.push(`${username} ${action}: ${answer.statusCode} ${codeOf(answer.body)}, expected ${may ? 'to be let in' : 'not'}`)
      }
    }
    assert.deepEqual(wrong, [])
    for (const [action, { in: let_, out }] of tally)
      assert.ok(let_ > 0 && out > 0 && let_ + out === people.length, `${action}: ${let_} and ${out}`)
    for (const [action] of [['', {}] as const, ...actions])
      for (const door of ['/api', '/exchange/v1']) {
        const url = `${door}/cases/${procedure.id}/${one.id}${action === '' ? '' : `/${action}`}`
        const answer = await world.server.inject(
          action === '' ? { method: 'GET', url } : { method: 'POST', url, payload: { version: 999 } },
        )
        assert.equal(answer.statusCode, 401, url)
      }
    const untouched = await world.look('spj.handler', one)
    assert.equal(untouched.version, one.version)
  })

  test(`${procedure.title}: a department's system acts as its liaison and handler, in its own cases only`, async () => {
    const one = opened.get(procedure.id)!
    for (const department of ['SPJ', 'FGW', 'JYJ']) {
      const system = await openSystem(world.city, world.server, department)
      const parties = one.parties.filter((party) => party.department.code === department).map(({ party }) => party)
      for (const [action, step] of Object.entries(procedure.actions)) {
        if (step.by.every((seat) => seat === 'system')) continue
        const answer = await system('POST', `/exchange/v1/cases/${procedure.id}/${one.id}/${action}`, { version: 999 })
        const may = parties.some((party) => ['liaison', 'handler'].some((seat) => step.by.some((by) => by === `${party}.${seat}`)))
        if (!may) assert.ok([403, 404, 409].includes(answer.statusCode), `${department} ${action}: ${answer.body}`)
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

/** Both have seen the cases as liaisons; then the one's seat is taken away and the other is given another department (2.3.1.2). */
async function partFromFgw(): Promise<void> {
  const set = async (username: string, to: { department: string; seats: Seat[] }) =>
    await within(world.city.database, programSight, (tx) =>
      tx.updateTable('app.account').set(to).where('username', '=', username).execute(),
    )
  for (const { username } of [former, moved]) {
    await set(username, { department: 'FGW', seats: ['liaison'] })
    const ask = await world.as(username)
    for (const one of opened.values()) {
      const party = one.parties.some(({ department }) => department.code === 'FGW')
      const seen = await ask('GET', `/api/cases/${one.procedure.id}/${one.id}`)
      assert.equal(seen.statusCode, party ? 200 : 404, username)
    }
  }
  for (const { username, department, seats } of [former, moved]) await set(username, { department, seats: [...seats] })
  // What was read of an account is kept for a moment.
  world.clock.at = new Date(world.clock.at.getTime() + 60_000)
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
