import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { FastifyInstance } from 'fastify'
import { appRoleUrl } from '#platform/roles.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { departments, fillCity, seedFilledCity, type Belongings } from './filled-city.ts'
import { noPages } from './table.ts'

/** Raw SQL in the application's role: everything that the program itself checks is switched off here. */
let world: World
let server: FastifyInstance
let raw: pg.Client
let belongings: ReadonlyMap<string, Belongings>
before(async () => {
  world = await openWorld('row-security')
  await seedFilledCity(world.city)
  server = await buildApp(world.city, noPages)
  ;({ belongings } = await fillCity(world.city, server))
  raw = new pg.Client({ connectionString: appRoleUrl(world.ownerUrl) })
  await raw.connect()
})
after(async () => {
  await raw?.end()
  await server?.close()
  await world.close()
})

type Row = Readonly<Record<string, unknown>>
const ask = async (text: string, values: unknown[] = []) => (await raw.query<Row>(text, values)).rows
async function as<Result>(department: string | null, work: () => Promise<Result>, sight: string | null = null): Promise<Result> {
  await raw.query('begin')
  try {
    if (department !== null) await raw.query(`select set_config('app.department', $1, true)`, [department])
    if (sight !== null) await raw.query(`select set_config('app.sight', $1, true)`, [sight])
    return await work()
  } finally {
    await raw.query('rollback')
  }
}
async function refused(department: string, text: string, values: unknown[] = []): Promise<string> {
  return await as(department, async () => {
    try {
      const { rowCount } = await raw.query(text, values)
      return `${rowCount} rows`
    } catch (cause) {
      return (cause as { code?: string }).code ?? 'fault'
    }
  })
}
const guardedTables = async () =>
  (
    await ask(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by relname`,
    )
  ).map(({ relname }) => String(relname))
const readAll = async (table: string) => (await ask(`select to_jsonb(t) as row from app.${table} as t`)).map(({ row }) => row as Row)
const textOf = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).toSorted()
const foreignTo = (department: string) => belongings.get(departments.find((other) => other !== department) ?? '')!

/** Whose a row is, said here a second time and apart from the policies. */
function ownersOf(
  table: string,
  row: Row,
  pushes: readonly Row[],
  penalties: readonly Row[],
  proposals: readonly Row[],
): readonly unknown[] {
  if (table === 'case' || table === 'case_draft') return row[table === 'case' ? 'departments' : 'shown_to'] as string[]
  if (table === 'mapping_proposal') return row['submitted_at'] === null ? [] : (row['departments'] as string[])
  if (table === 'mapping_change')
    return proposals.filter(({ id }) => id === row['proposal']).flatMap((each) => each['departments'] as string[])
  if (table === 'mapping_suggestion_answer' || table === 'requirement_draft' || table === 'requirement_acknowledgement') return []
  const receivers = (decision: unknown) => pushes.filter((push) => push['decision'] === decision).map((push) => push['department'])
  if (table === 'decision') return receivers(row['id'])
  if (table === 'decision_revision' || table === 'licence_change') return receivers(row['decision'])
  const ofPenalty = (id: unknown) =>
    penalties.flatMap((one) => (one['id'] === id ? [one['department'], ...receivers(one['decision'])] : []))
  if (table === 'penalty') return ofPenalty(row['id'])
  if (table === 'penalty_revision' || table === 'follow_up') return ofPenalty(row['penalty'])
  if (['waiting', 'find_posting', 'upward_duty', 'system_secret'].includes(table)) return []
  if (table === 'dispute') return row['parties'] as string[]
  if (openToDepartments.has(table)) return departments
  if (table === 'journal') return [...(row['feeds'] as string[]), row['actor_department']]
  return [row['department']]
}

test('every table that has rows of departments is guarded, for its owner as well', async () => {
  const tables = await guardedTables()
  assert.ok(tables.length >= 13)
  const unguarded = await ask(
    `select relname from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
       and attname in ('department', 'decision', 'push', 'feedback', 'import', 'case_id') group by relname order by relname`,
  )
  // What everybody may know: who is who, how far each feed is, how much is gathered for the next SMS.
  const open = ['account', 'client', 'epoch', 'feed_head', 'item_supervisor', 'mapping_receiver', 'message_gathering']
  assert.deepEqual(
    unguarded.map(({ relname }) => relname),
    open,
  )
  const unforced = await ask(
    `select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity and not relforcerowsecurity`,
  )
  assert.deepEqual(unforced, [])
})

test('the role of the application owns nothing, may pass no policy by, and may not make anything', async () => {
  const [role] = await ask(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolname from pg_roles where rolname = current_user`)
  assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolname: 'shenguan_app' })
  assert.deepEqual(await ask(`select relname from pg_class where relowner = 'shenguan_app'::regrole`), [])
  for (const text of [
    'create table app.mine (a integer)',
    'create table public.mine (a integer)',
    'alter table app.push disable row level security',
    'drop policy own_department on app.push',
    'set role shenguan_owner',
  ]) {
    assert.equal(await refused('FGW', text), '42501', text)
  }
})

/** The register is open to all whom the notice joins (2.3.1.2): every department reads every row, and writes none. */
const openToDepartments = new Set(['liaison_appointment'])
/** Tables of which no department sees any row. */
const bureausOwn = new Set([
  'upward_duty',
  'system_secret',
  'waiting',
  'mapping_suggestion_answer',
  'find_posting',
  'requirement_draft',
  'requirement_acknowledgement',
])

test('a department that asks the database itself gets its own rows of every table, all of them and no other', async () => {
  for (const table of await guardedTables()) {
    const all = await as('', () => readAll(table), 'city')
    const pushes = await as('', () => readAll('push'), 'city')
    const penalties = await as('', () => readAll('penalty'), 'city')
    const proposals = await as('', () => readAll('mapping_proposal'), 'city')
    for (const department of departments) {
      const expected = all.filter((row) => ownersOf(table, row, pushes, penalties, proposals).includes(department))
      if (openToDepartments.has(table)) assert.ok(new Set(all.map((row) => row['department'])).size > 1, `${table} has rows of one only`)
      else assert.ok(expected.length < all.length, `${table} has only rows of ${department}: nothing is tried`)
      if (!bureausOwn.has(table)) assert.ok(expected.length > 0, `${table} has no row of ${department}: nothing is tried`)
      assert.deepEqual(textOf(await as(department, () => readAll(table))), textOf(expected), `${table} as ${department}`)
      assert.deepEqual(textOf(await as(department, () => readAll(table), 'department')), textOf(expected), `${table} as ${department}`)
    }
  }
})

test('what a department drafts in a case is hidden also from those who see the city', async () => {
  for (const body of ['SPJ', 'DCS']) assert.deepEqual(await as(body, () => readAll('case_draft'), 'city'), [])
})

test('where nothing is set, or the setting of the transaction before has ended, there is nothing to see', async () => {
  for (const table of await guardedTables()) {
    assert.deepEqual(await as(null, () => readAll(table)), [], table)
    // After SET LOCAL the session holds an empty text and no longer nothing at all.
    await as('FGW', () => readAll(table), 'city')
    assert.deepEqual(
      await ask(`select current_setting('app.department', true) as department, current_setting('app.sight', true) as sight`),
      [{ department: '', sight: '' }],
    )
    assert.deepEqual(await readAll(table), [], `${table} outside of a transaction`)
    for (const sight of ['', 'CITY', 'city ', 'all'])
      assert.deepEqual(await as('', () => readAll(table), sight), [], `${table} with the sight '${sight}'`)
  }
})

test("nobody changes or removes what is another department's", async () => {
  const { push, decision, file, feedback } = foreignTo('FGW')
  const tries: readonly (readonly [string, unknown[]])[] = [
    [`update app.push set received_by = 'x' where id = $1`, [push]],
    [`update app.push set department = 'FGW' where id = $1`, [push]],
    [`update app.decision set content = 'x' where id = $1`, [decision]],
    [`update app.file set department = 'FGW' where id = $1`, [file]],
    [`update app.feedback set text = 'x' where id = $1`, [feedback]],
    [`update app.message set text = 'x' where department = 'HBJ'`, []],
    [`update app.import set file_name = 'x' where department = 'HBJ'`, []],
    [`update app.waiting set closed_by = 'x'`, []],
    [`update app.liaison_appointment set office = 'x'`, []],
  ]
  for (const [text, values] of tries) assert.equal(await refused('FGW', text, values), '0 rows', text)
  for (const table of ['push', 'decision', 'file', 'feedback', 'message', 'import', 'waiting', 'case', 'liaison_appointment'])
    assert.equal(await refused('FGW', `delete from app.${table}`), '42501', table)
})

test('nobody writes a row in the name of another department, nor gives one away', async () => {
  const own = belongings.get('FGW')!
  const writes = [
    `insert into app.rejection (client, department, content, reasons) values ('x', 'HBJ', 'x', '[]')`,
    `insert into app.file (id, sm3, size, media_type, name, department, by_name) values ('x', 'x', 1, 'x', 'x', 'HBJ', 'x')`,
    `insert into app.feed_item (department, position, entry) values ('FGW', 999999, 1)`,
    `insert into app.daily_count (department, day, type, entries) values ('FGW', '2026-01-01', 'x', 1)`,
    `insert into app.decision_revision (decision, revision, received_at, content) values (${own.decision}, 99, now(), '{}')`,
    `insert into app.liaison_appointment
       (department, account, kind, office, position, in_department_since, starts_on, ends_on, appointed_at, appointed_by, opened_case)
     values ('FGW', 1, 'handler', 'x', 'x', '2015-01-01', '2026-01-01', '2027-01-01', now(), 'x', 1)`,
    `update app.push set department = 'HBJ' where id = ${own.push}`,
    `update app.decision set content = 'x' where id = ${own.decision}`,
  ]
  for (const text of writes) assert.equal(await refused('FGW', text), '42501', text)
})

test('history is written once: the application cannot change, remove or renumber it', async () => {
  for (const table of [
    'journal',
    'case_act',
    'case_paper',
    'lead',
    'journal_position',
    'feed_item',
    'decision_revision',
    'rejection',
    'import_row',
    'idempotency',
    'epoch',
    'look',
    'requirement_version',
    'requirement_acknowledgement',
  ]) {
    const column = String(
      (
        await ask(
          `select attname from pg_attribute where attrelid = 'app.${table}'::regclass and attname in ('at', 'entry', 'content', 'status', 'answer', 'position') order by attname limit 1`,
        )
      )[0]?.['attname'],
    )
    for (const text of [`update app.${table} set ${column} = ${column}`, `delete from app.${table}`, `truncate app.${table}`]) {
      assert.equal(await as('', () => refusedNow(text), 'city'), '42501', text)
    }
  }
})
async function refusedNow(text: string): Promise<string> {
  try {
    const { rowCount } = await raw.query(text)
    return `${rowCount} rows`
  } catch (cause) {
    return (cause as { code?: string }).code ?? 'fault'
  }
}

test('no view and no function is a way around', async () => {
  const views = await ask(
    `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (reloptions), false)`,
  )
  assert.deepEqual(views, [])
  const functions = await ask(
    `select proname, has_function_privilege('shenguan_app', pg_proc.oid, 'execute') as callable, proconfig::text as config
     from pg_proc where pronamespace = 'app'::regnamespace and prosecdef order by proname`,
  )
  const config = '{"search_path=\\"\\""}'
  assert.deepEqual(functions, [
    { proname: 'bump_directory', callable: false, config },
    // Keeps what is said of cases as secret as their decisions; a trigger, which nobody calls.
    { proname: 'cases_follow_decision', callable: false, config: '{"search_path=\\"\\"",app.sight=city,app.clearance=sensitive}' },
    // Removes what is older than is promised, and tells no more than how much.
    { proname: 'purge_answers', callable: true, config },
  ])
  await ask(`insert into app.idempotency (client, key, body_digest, status, answer) values ('1', 'young', 'x', 200, '{}')`)
  assert.deepEqual(await ask(`select app.purge_answers('infinity', 100) as removed`), [{ removed: 0 }])
})

test('what a query says on its way gives nothing away: no cheap function, no failing cast, no statistics', async () => {
  const seen = await as('FGW', async () => {
    const notices: string[] = []
    raw.on('notice', ({ message }) => notices.push(String(message)))
    await raw.query(
      `create function pg_temp.peek(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$`,
    )
    await raw.query('select 1 from app.push where pg_temp.peek(department)')
    await raw.query('select 1 from app.decision where pg_temp.peek(holder_name)')
    raw.removeAllListeners('notice')
    return notices
  })
  assert.ok(seen.includes('只属于FGW'))
  assert.deepEqual(
    seen.filter((text) => text.includes('HBJ') || text.includes('JYJ')),
    [],
  )
  assert.equal(
    await refused('FGW', `select 1 / (case when department = 'HBJ' then 0 else 1 end) from app.push`),
    `${(await as('FGW', () => readAll('push'))).length} rows`,
  )
  assert.deepEqual(
    await ask(`select tablename from pg_stats where schemaname = 'app' and tablename in ('push', 'decision', 'feedback', 'file')`),
    [],
  )
})

test('row security cannot be switched off: the query fails and shows nothing', async () => {
  const code = await as('FGW', async () => {
    await raw.query('set local row_security = off')
    return await refusedNow('select * from app.push')
  })
  assert.equal(code, '42501')
})
