import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Action, Procedure } from '#notice/procedure.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import { openPlayer, type CasePlayer } from '#world/case-player.ts'
import { openCaseWorld, type Case, type CaseWorld, type Form } from '#world/cases.ts'
import { addTrialProcedures } from '#world/trial-procedures.ts'
import { copyCase, countActs } from './copies.ts'
import { neverTogether, stages, standingsOf, type Standing } from './standings.ts'

/**
 * Whoever competes in a case: every two actions of the same state, and the same action by two. Of two who saw the same version exactly
 * one is first, the other is told so, and nothing happens twice.
 */
let world: CaseWorld
let player: CasePlayer
let owner: pg.Client
/** Enough to see it each time; the drill (npm run drill -- cases) goes fifty rounds. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 2)
addTrialProcedures()
before(async () => {
  world = await openCaseWorld('case-races')
  player = openPlayer(world)
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query(`set app.sight = 'city'`)
})
after(async () => {
  await owner?.end()
  await world.close()
})

const byPeople = ([, { by }]: readonly [string, Action]) => by.some((seat) => seat !== 'system')
/** Every pair that can be named, and how it was played; null is not at all. */
const pairs = new Map<string, string | null>()
const refusals = new Map<string, string>()

for (const procedure of caseProcedures) {
  for (const [state, { final, title }] of Object.entries(procedure.states)) {
    const actions = Object.entries(procedure.actions).filter((step) => byPeople(step) && step[1].from.includes(state))
    if (final || actions.length === 0) continue
    const names = actions.map(([name]) => name)
    const open = new Map(
      names.flatMap((first, at) =>
        names.slice(at).map((second) => [`${procedure.id} ${state}: ${first} × ${second}`, [first, second] as const] as const),
      ),
    )
    for (const pair of open.keys()) pairs.set(pair, null)
    test(`${procedure.title}, ${title}: of any two who act at once exactly one is first`, async () => {
      for (const standing of standingsOf(procedure, state)) {
        if ([...open.keys()].every((pair) => Object.hasOwn(neverTogether, pair))) break
        const one = await stand(procedure, state, standing)
        const able = await findAble({ procedure, one, standing }, names)
        for (const [pair, [first, second]] of open) {
          const both = [able.get(first), able.get(second)] as const
          if (!both[0] || !both[1]) continue
          await race({ procedure, one, standing }, both[0], both[1])
          pairs.set(pair, standing.as || 'as it is')
          open.delete(pair)
        }
      }
      const unplayed = [...open.keys()].filter((pair) => !Object.hasOwn(neverTogether, pair))
      assert.deepEqual(unplayed, [], `could not be prepared: ${[...refusals].map((each) => each.join(': ')).join('; ')}`)
    })
  }
}

async function stand(procedure: Procedure, state: string, standing: Standing): Promise<Case> {
  let one = await player.reach(procedure, state, standing)
  assert.ok(one, `${procedure.id} ${state} ${standing.as}: ${player.refusal()}`)
  for (const action of standing.also ?? []) one = (await player.play(one, action))?.after ?? one
  return one
}

interface Ring {
  readonly procedure: Procedure
  readonly one: Case
  readonly standing: Standing
}
/** A copy that stands as it has to when its round begins. */
async function freshCopy({ procedure, one, standing }: Ring, copy?: Case): Promise<Case> {
  const made = copy ?? (await copyCase(world, one, 1))[0]!
  await stages[procedure.id]?.[one.state.name]?.(owner, made, one)
  await standing.stage?.(owner, made, one)
  return made
}

interface Able {
  readonly action: string
  readonly form: Form
  readonly seats: readonly [string, string]
}
/** The actions that are possible now, each tried by two of those who may, with the form that did it. */
async function findAble(ring: Ring, names: readonly string[]): Promise<ReadonlyMap<string, Able>> {
  const { procedure, one } = ring
  const able = new Map<string, Able>()
  for (const action of names) {
    const [first = '', second = first] = (procedure.actions[action]?.by ?? [])
      .filter((by) => by !== 'system')
      .map((by) => player.inSeat(one, by))
    const played = await player.play(await freshCopy(ring), action)
    if (!played) {
      refusals.set(`${procedure.id} ${one.state.name} ${action}`, player.refusal())
      continue
    }
    // What only one person may do (who keeps the account) two windows of that person do at once.
    const alsoSecond = second !== first && (await player.play(await freshCopy(ring), action, { as: second })) !== null
    able.set(action, { action, form: played.form, seats: [first, alsoSecond ? second : first] })
  }
  return able
}

async function race(ring: Ring, first: Able, second: Able): Promise<void> {
  const copies = await copyCase(world, ring.one, rounds)
  const [before] = await countActs(
    world,
    copies.slice(0, 1).map(({ id }) => id),
  )
  for (const [round, copy] of copies.entries()) {
    await freshCopy(ring, copy)
    for (const { action } of [first, second]) await player.prepare(copy, action)
    const start = (able: Able, which: 0 | 1) => world.attempt(able.seats[which], copy, able.action, able.form)
    const together = round % 2 === 0 ? [start(first, 0), start(second, 1)] : [start(second, 1), start(first, 0)]
    const answers = await Promise.all(together)
    const said = `${first.action} against ${second.action}: ${answers.map(({ body }) => body.slice(0, 300)).join('\n')}`
    assert.deepEqual(answers.map(({ statusCode }) => String(statusCode)).toSorted(), ['200', '409'], said)
    assert.equal(answers.find(({ statusCode }) => statusCode === 409)?.json<{ code: string }>().code, 'stale', said)
  }
  const acts = await countActs(
    world,
    copies.map(({ id }) => id),
  )
  assert.deepEqual(
    [...new Set(acts.map(({ people }) => people))],
    [before!.people + 1],
    `${first.action} against ${second.action}: an act happened twice or not at all`,
  )
}

test('every pair was played, but for those that can never be allowed together', () => {
  const unplayed = [...pairs].flatMap(([pair, how]) => (how === null ? [pair] : [])).toSorted()
  const named = Object.keys(neverTogether).toSorted()
  const report = process.env['RACE_REPORT']
  if (report !== undefined) {
    const played = pairs.size - unplayed.length
    writeFileSync(
      report,
      JSON.stringify({
        pairs: pairs.size,
        played,
        rounds,
        races: played * rounds,
        unplayed: unplayed.map((pair) => `${pair}（${neverTogether[pair] ?? ''}）`),
      }),
    )
  }
  assert.deepEqual(unplayed, named)
})

test('nobody waited for another until the database chose one to fail', async () => {
  const { rows } = await owner.query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()')
  assert.equal(rows[0]?.deadlocks, '0')
})
