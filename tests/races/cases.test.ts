import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Action, Procedure } from '#notice/procedure.ts'
import { caseProcedures, procedures } from '#notice/procedures/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openPlayer, type CasePlayer } from '#world/case-player.ts'
import { openCaseWorld, type Case, type CaseWorld, type Form } from '#world/cases.ts'
import { addTrialProcedures } from '#world/trial-procedures.ts'

/**
 * Whoever competes in a case: every two actions of the same state, and the same action by two. Of two who saw the same version exactly
 * one is first, the other is told so, and nothing happens twice.
 */
let world: CaseWorld
let player: CasePlayer
/** Enough to see it each time; the drill (npm run drill -- cases) goes fifty rounds. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 8)
addTrialProcedures()
before(async () => {
  world = await openCaseWorld('case-races')
  player = openPlayer(world)
})
after(() => world.close())

const byPeople = ([, { by }]: readonly [string, Action]) => by.some((seat) => seat !== 'system')

for (const procedure of caseProcedures) {
  for (const [state, { final, title }] of Object.entries(procedure.states)) {
    if (final || !Object.entries(procedure.actions).some((step) => byPeople(step) && step[1].from.includes(state))) continue
    test(`${procedure.title}, ${title}: of any two who act at once exactly one is first`, async () => {
      const one = await player.reach(procedure, state)
      if (one === null) return
      const able = await findAble(procedure, one)
      assert.ok(able.length > 0, 'nothing can be done in this state')
      for (const [at, first] of able.entries()) for (const second of able.slice(at)) await race(one, first, second)
    })
  }
}

interface Able {
  readonly action: string
  readonly form: Form
  readonly seats: readonly string[]
}
/** The actions that are possible now, each tried on two copies, with the form that did it and those who may. */
async function findAble(procedure: Procedure, one: Case): Promise<readonly Able[]> {
  const able: Able[] = []
  for (const [action, step] of Object.entries(procedure.actions)) {
    if (!byPeople([action, step]) || !step.from.includes(one.state.name)) continue
    // Of what there is but one (a liaison's seat that is vacant) the effect refuses the next copy: no fresh case to race on. Two letters
    // for one seat race in journeys/case-liaison, and the seat that is taken races here in the later states.
    const [copy, another] = await copyCase(one, 2)
    const played = (await player.play(copy!, action)) && (await player.play(another!, action))
    const seats = step.by.filter((seat) => seat !== 'system').map((seat) => player.inSeat(one, seat))
    if (played) able.push({ action, form: played.form, seats })
  }
  return able
}

async function race(one: Case, first: Able, second: Able): Promise<void> {
  const copies = await copyCase(one, rounds)
  const { length } = (await world.look('spj.handler', one)).timeline.filter(({ by }) => by.seat.code !== 'system')
  const wins = { first: 0, second: 0 }
  for (const [round, copy] of copies.entries()) {
    const start = (able: Able, which: number) => world.attempt(able.seats[which % able.seats.length] ?? '', copy, able.action, able.form)
    const together = round % 2 === 0 ? [start(first, 0), start(second, 1)] : [start(second, 1), start(first, 0)].toReversed()
    const answers = await Promise.all(together)
    const said = `${first.action} against ${second.action}: ${answers.map(({ body }) => body.slice(0, 300)).join('\n')}`
    assert.deepEqual(answers.map(({ statusCode }) => String(statusCode)).toSorted(), ['200', '409'], said)
    assert.equal(answers.find(({ statusCode }) => statusCode === 409)?.json<{ code: string }>().code, 'stale', said)
    wins[answers[0]?.statusCode === 200 ? 'first' : 'second']++
  }
  const acts = await countActs(copies.map(({ id }) => id))
  assert.deepEqual([...new Set(acts)], [length + 1], `${first.action} against ${second.action}: an act happened twice or not at all`)
}

const countActs = async (ids: readonly string[]): Promise<readonly number[]> =>
  await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ acts: number }>(
      `select count(*)::integer as acts from app.case_act as act where act.case_id = any($1::bigint[]) and act.seat <> 'system' group by act.case_id`,
      [ids],
    )
    return rows.map(({ acts }) => acts)
  })

/** The same case many times, in one statement: a race needs a fresh one each round, and playing each up to its state would take the day. */
async function copyCase(one: Case, times: number): Promise<readonly Case[]> {
  const ids = await withinConnection(world.city.database.pool, programSight, async (connection) => {
    const { rows: columns } = await connection.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'app' and table_name = 'case' and column_name <> 'id' order by 1`,
    )
    const list = columns.map(({ name }) => name).join(', ')
    const { rows } = await connection.query<{ id: string }>(
      `insert into app.case (${list}) select ${list} from app.case, generate_series(1, $2::integer) where "case".id = $1 returning "case".id`,
      [one.id, times],
    )
    const made = rows.map(({ id }) => id)
    const copies: readonly (readonly [string, string])[] = [
      ['case_party', 'party, department'],
      ['case_paper', 'paper, file, party, department, by_name, at, version'],
      ['case_act', 'version, action, state_from, state_to, actor, account, client, party, seat, department, at, fields, note, entry'],
    ]
    for (const [table, of] of copies)
      await connection.query(
        `insert into app.${table} (case_id, ${of}) select made.id, ${of} from app.${table}, unnest($2::bigint[]) as made(id) where ${table}.case_id = $1`,
        [one.id, made],
      )
    return made
  })
  return ids.map((id) => ({ ...one, id }))
}

test('nobody waited for another until the database chose one to fail', async () => {
  const { rows } = await world.city.database.pool.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  assert.equal(rows[0]?.deadlocks, '0')
  assert.ok(Object.keys(procedures).length > 3)
})
