import type pg from 'pg'
import { demoClient } from './generate.ts'

/** Any number, as long as every Shenguan uses the same: two programs that start at once must not both build the city. */
const lockKey = 0x5ba17de0

/** What the demo's row in app.setting says. */
export type DemoState = 'loading' | 'ready'
export type Claim = 'empty' | 'unfinished' | 'ready' | 'not-empty' | 'mixed'

/**
 * Works as the owner of the tables, who alone may truncate. Takes an empty database, or one that only an unfinished demo has touched, which is emptied first. A database with anything of a
 * real city is left alone: 'not-empty' where no demo began, 'mixed' where one did not finish and others have come in since.
 */
export async function claimDatabase(owner: pg.Client): Promise<Claim> {
  await owner.query('select pg_advisory_lock($1)', [lockKey])
  // Row security binds the owner as well: without sight of the city every table would look empty.
  await owner.query(`select set_config('app.sight', 'city', false)`)
  const state = await findState(owner)
  if (state === 'ready') return 'ready'
  if (state === 'loading') {
    if (!(await isDemoOnly(owner))) return 'mixed'
    await startOver(owner)
    return 'unfinished'
  }
  if (!(await isEmpty(owner))) return 'not-empty'
  await setState(owner, 'loading')
  return 'empty'
}

export async function setState(owner: pg.Client, state: DemoState): Promise<void> {
  await owner.query(`insert into app.setting (name, value) values ('demo', $1) on conflict (name) do update set value = excluded.value`, [
    JSON.stringify({ state }),
  ])
}

async function findState(owner: pg.Client): Promise<string | undefined> {
  const { rows } = await owner.query<{ state: string }>(
    `select setting.value ->> 'state' as state from app.setting where setting.name = 'demo'`,
  )
  return rows[0]?.state
}

async function isTrue(owner: pg.Client, condition: string, values: readonly unknown[] = []): Promise<boolean> {
  const { rows } = await owner.query<{ holds: boolean }>(`select ${condition} as holds`, [...values])
  return rows[0]?.holds === true
}

/** Departments, regions and the calendar may stand there already; whatever people or senders bring may not. */
async function isEmpty(owner: pg.Client): Promise<boolean> {
  const anything = ['account', 'client', 'decision', 'rejection', 'item', 'journal', 'setting', 'file', 'import'].map(
    (table) => `exists (select from app.${table})`,
  )
  return !(await isTrue(owner, anything.join(' or ')))
}

async function isDemoOnly(owner: pg.Client): Promise<boolean> {
  const foreign = [
    `exists (select from app.account where not account.demo)`,
    `exists (select from app.client)`,
    `exists (select from app.session)`,
    `exists (select from app.file)`,
    `exists (select from app.import)`,
    `exists (select from app.decision where decision.client <> $1)`,
    `exists (select from app.rejection where rejection.client <> $1)`,
  ]
  return !(await isTrue(owner, foreign.join(' or '), [demoClient]))
}

/** Empties every table but those that belong to the database itself, in one transaction with the new mark. */
async function startOver(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(pg_tables.tablename) as name from pg_catalog.pg_tables
     where pg_tables.schemaname = 'app' and pg_tables.tablename not in ('migration', 'directory_revision', 'sequencer')`,
  )
  await owner.query('begin')
  await owner.query(`truncate ${rows.map(({ name }) => `app.${name}`).join(', ')} restart identity`)
  await owner.query('update app.sequencer set position = 0')
  await owner.query('update app.directory_revision set revision = directory_revision.revision + 1')
  await setState(owner, 'loading')
  await owner.query('commit')
}
