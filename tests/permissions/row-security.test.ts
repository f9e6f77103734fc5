import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { FastifyInstance } from 'fastify'
import { appRoleUrl } from '#platform/roles.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { departments, fillCity, seedFilledCity, type Belongings } from './filled-city.ts'
import { as as asIn, findWrongReads, findWrongWrites, readAll as readAllOf, readOwning, type Row } from './row-checks.ts'
import { noPages } from './table.ts'

/** Raw SQL in the application's role: everything that the program itself checks is switched off here. */
let world: World
let server: FastifyInstance
let raw: pg.Client
let owner: pg.Client
interface Policy {
  readonly name: string
  readonly table: string
  readonly reads: string | null
  readonly writes: string | null
  readonly command: string
}
let belongings: ReadonlyMap<string, Belongings>
before(async () => {
  world = await openWorld('row-security')
  await seedFilledCity(world.city)
  server = await buildApp(world.city, noPages)
  ;({ belongings } = await fillCity(world.city, server))
  raw = new pg.Client({ connectionString: appRoleUrl(world.ownerUrl) })
  await raw.connect()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
})
after(async () => {
  await raw?.end()
  await owner?.end()
  await server?.close()
  await world.close()
})

const ask = async (text: string, values: unknown[] = []) => (await raw.query<Row>(text, values)).rows
const as = async <Result>(department: string | null, work: () => Promise<Result>, sight: string | null = null) =>
  await asIn(raw, department, work, sight)
const readAll = async (table: string) => await readAllOf(raw, table)
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
const foreignTo = (department: string) => belongings.get(departments.find((other) => other !== department) ?? '')!

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

test('a department that asks the database itself gets its own rows of every table, all of them and no other', async () => {
  const owning = await readOwning(raw)
  for (const table of await guardedTables()) assert.deepEqual(await findWrongReads(raw, table, owning), [])
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

test('no row of another department is written and no own one given away, in any table, by whoever may write everything', async () => {
  // From here on to the end of the file: with these rights only the policies are in its way.
  await owner.query('grant all on all tables in schema app to shenguan_app')
  const owning = await readOwning(raw)
  // Everybody adds to the journal, which nobody changes: in whose name an entry stands is checked by its one writer.
  for (const table of await guardedTables()) if (table !== 'journal') assert.deepEqual(await findWrongWrites(raw, table, owning), [])
})

/** Policies whose opening shows only together with another. */
const alsoGuardedElsewhere = [
  // Open to all departments; that it is closed where none is set is tried above.
  'liaison_appointment everybody_reads: reading',
  // Only papers that are sealed are shown to others; that those may not change them is tried in journeys/papers.
  'paper own_department_changes: changing',
  // Each of these two is enough, the program alone sends and tells.
  'penalty_notice only_the_program_tells: writing',
  'penalty_notice own_department: writing',
  'push only_the_program_sends: writing',
  'push own_department: writing',
]
test('each policy is needed: opened, for reading or for writing, it is noticed', async () => {
  const owning = await readOwning(raw)
  const { rows: policies } = await owner.query<Policy>(
    `select policyname as name, tablename as table, qual as reads, with_check as writes, cmd as command from pg_policies
     where schemaname = 'app' and not (permissive = 'RESTRICTIVE' and cmd in ('SELECT', 'ALL')) order by tablename, policyname`,
  )
  assert.ok(policies.length > 60)
  const unnoticed: string[] = []
  for (const { name, table, reads, writes, command } of policies) {
    const alter = async (clauses: string) => await owner.query(`alter policy ${name} on app.${table} ${clauses}`)
    if (reads !== null && ['SELECT', 'ALL'].includes(command)) {
      await alter(`using (true)${command === 'ALL' ? ` with check (${writes ?? reads})` : ''}`)
      if ((await findWrongReads(raw, table, owning)).length === 0) unnoticed.push(`${table} ${name}: reading`)
      await alter(`using (${reads})`)
    }
    if (command === 'INSERT' || command === 'ALL') {
      await alter('with check (true)')
      if ((await findWrongWrites(raw, table, owning)).length === 0) unnoticed.push(`${table} ${name}: writing`)
      await alter(`with check (${writes ?? reads})`)
    }
    if (command === 'UPDATE') {
      await alter(`using (true)${writes === null ? '' : ' with check (true)'}`)
      if ((await findWrongWrites(raw, table, owning)).length === 0) unnoticed.push(`${table} ${name}: changing`)
      await alter(`using (${reads})${writes === null ? '' : ` with check (${writes})`}`)
    }
  }
  assert.deepEqual(unnoticed, alsoGuardedElsewhere)
})
