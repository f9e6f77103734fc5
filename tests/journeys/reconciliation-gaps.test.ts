import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import pg from 'pg'
import { programSight, withinConnection } from '#platform/db.ts'
import { nothingHealed, sweepGaps, type HealingKind } from '#kernel/sweeps.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity } from '#world/officials.ts'

/** What a lost job or a skipped row leaves undone is found and done, each with its own entry (2.2.1.2, 2.2.2.3). */
let world: World
let owner: pg.Client

before(async () => {
  world = await openWorld('gaps')
  await seedCity(world.city, [], [{ code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW', assist: ['HBJ'] }])
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query(`set app.sight = 'city'`)
})
after(async () => {
  await owner.end()
  await world.close()
})
beforeEach(async () => {
  await world.city.sequencer.drain()
})

const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
  await withinConnection(
    world.city.database.pool,
    programSight,
    async (connection) => (await connection.query<Row & object>(text, values)).rows,
  )
const entriesOf = async (decision: string) =>
  await ask<{ type: string; kind: string | null; feeds: string[]; numbered: boolean }>(
    `select journal.type, journal.data ->> 'kind' as kind, journal.feeds,
            exists (select from app.journal_position where journal_position.entry = journal.id) as numbered
     from app.journal where journal.decision = $1 order by journal.id`,
    [decision],
  )
const healedOnce = (kind: HealingKind, count = 1) => ({ ...nothingHealed, [kind]: count })
async function heals(kind: HealingKind, count = 1) {
  assert.deepEqual((await sweepGaps(world.city)).healed, healedOnce(kind, count))
  await world.city.sequencer.drain()
  assert.deepEqual((await sweepGaps(world.city)).healed, nothingHealed, 'nothing is left for a second sweep')
}

test('where nothing is missing a sweep writes nothing', async () => {
  await decideOn(world.city, 'NC-XK-0001')
  await decideOn(world.city, '没有这样的事项')
  assert.deepEqual((await sweepGaps(world.city)).healed, nothingHealed)
})

test('a push that was never sent is sent, and its department told', async () => {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001')
  const lost = pushes.find(({ department }) => department === 'HBJ')!
  await world.city.sequencer.drain()
  await owner.query('delete from app.push where id = $1', [lost.id])
  await heals('push-missing')
  const held = await ask<{ department: string; role: string; custodian: string; status: string }>(
    'select push.department, push.role, push.custodian, push.status from app.push where push.decision = $1 order by push.department',
    [id],
  )
  assert.deepEqual(held.at(-1), { department: 'HBJ', role: 'assist', custodian: 'HBJ', status: 'pending' })
  const entries = await entriesOf(id)
  assert.deepEqual(
    entries.slice(1).map(({ type, kind, feeds, numbered }) => [type, kind, feeds, numbered]),
    [
      ['push.created', null, ['HBJ'], true],
      ['reconciliation.healed', 'push-missing', ['SPJ'], true],
    ],
  )
})

test('a correction that follows its holders is not pushed to whom a newer rule names', async () => {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001', { sourceId: 'follow' })
  await decideOn(world.city, 'NC-XK-0001', { sourceId: 'follow', content: '更正' })
  await owner.query('delete from app.push where decision = $1 and department = $2', [id, pushes[1]!.department])
  assert.deepEqual((await sweepGaps(world.city)).healed, nothingHealed)
})

test('a decision in no queue is put back into it with an owner and a clock', async () => {
  const { id } = await decideOn(world.city, '没有这样的事项')
  await owner.query('delete from app.waiting where decision = $1', [id])
  await heals('waiting-missing')
  const [row] = await ask<{ owner: string; reason: string; due: boolean }>(
    'select waiting.owner, waiting.reason, waiting.due_on is not null as due from app.waiting where waiting.decision = $1 and waiting.closed_at is null',
    [id],
  )
  assert.deepEqual(row, { owner: 'SPJ', reason: 'unknown-item', due: true })
})

test('an entry that nobody would have numbered is queued again and reaches every feed', async () => {
  // The sequencer stands still while the entry's outbox row is lost.
  await owner.query('begin')
  await owner.query('select position from app.sequencer for update')
  const { id } = await decideOn(world.city, 'NC-XK-0001')
  await owner.query('delete from app.journal_pending where entry in (select id from app.journal where decision = $1)', [id])
  await owner.query('commit')
  await world.city.sequencer.drain()
  assert.equal((await entriesOf(id))[0]?.numbered, false)
  await heals('entry-not-queued')
  assert.equal((await entriesOf(id))[0]?.numbered, true)
  const feeds = await ask<{ department: string }>(
    `select feed_item.department from app.feed_item join app.journal on journal.id = feed_item.entry
     where journal.decision = $1 and journal.type = 'push.created' order by feed_item.department`,
    [id],
  )
  assert.deepEqual(
    feeds.map(({ department }) => department),
    ['FGW', 'HBJ'],
  )
})

test('a push of which no entry tells is told', async () => {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  await owner.query(
    'update app.journal set pushes = array_remove(pushes, $2::bigint), feeds = array_remove(feeds, $3) where decision = $1',
    [id, pushes[0]!.id, 'FGW'],
  )
  await heals('entry-missing')
})

test('a row missing in a feed goes back into its hole: the feed has no gap before and none after', async () => {
  const { id } = await decideOn(world.city, 'NC-XK-0001')
  await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  const gapless = async () =>
    (
      await ask<{ gapless: boolean }>(
        `select count(*) = max(feed_item.position) and max(feed_item.position) = (select feed_head.position from app.feed_head where feed_head.department = 'FGW') as gapless
         from app.feed_item where feed_item.department = 'FGW'`,
      )
    )[0]?.gapless
  const remove = (decision: string) =>
    owner.query(
      `delete from app.feed_item where department = 'FGW' and entry in (select journal.id from app.journal where journal.decision = $1)`,
      [decision],
    )
  await remove(id)
  assert.equal(await gapless(), false)
  await heals('feed-row-missing')
  assert.equal(await gapless(), true)
})

test('SMS gathered from a moment that has not come are freed', async () => {
  await owner.query(
    `insert into app.message_gathering (department, pushes, first_push_at, gathered_from) values ('FGW', 1, $1, $1::timestamptz + interval '1 year')`,
    [world.city.now()],
  )
  await heals('gathering-stuck')
  await owner.query('delete from app.message_gathering')
})

test('of several sweeps at once each gap is mended once', async () => {
  const decisions = await Promise.all(Array.from({ length: 30 }, () => decideOn(world.city, 'NC-XK-0001')))
  const queue = await Promise.all(Array.from({ length: 10 }, () => decideOn(world.city, '没有这样的事项')))
  await world.city.sequencer.drain()
  await owner.query('delete from app.push where decision = any($1::bigint[]) and department = $2', [decisions.map(({ id }) => id), 'HBJ'])
  await owner.query('delete from app.waiting where decision = any($1::bigint[])', [queue.map(({ id }) => id)])
  const swept = await Promise.all(Array.from({ length: 4 }, () => sweepGaps(world.city)))
  const sum = (kind: HealingKind) => swept.reduce((all, { healed }) => all + healed[kind], 0)
  assert.deepEqual([sum('push-missing'), sum('waiting-missing')], [30, 10])
  const [kept] = await ask<{ healings: number; entries: number }>(
    `select (select count(*)::integer from app.healing) as healings,
            (select count(*)::integer from app.journal where journal.type = 'reconciliation.healed') as entries`,
  )
  assert.equal(kept?.healings, kept?.entries)
})
