import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { seedDepartments } from '#modules/departments/seed.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase, programSight, within } from '#platform/db.ts'
import { migrate } from '#platform/migrations.ts'
import { findRunningEmbedded } from '#platform/postgres/embedded.ts'
import { changeDatabase } from '#platform/roles.ts'
import { items, receivers, receiversOf } from './samples.ts'

const root = path.join(import.meta.dirname, '..')
/** As `npm start` runs it. */
const flags = JSON.parse(readFileSync(path.join(root, 'tools/node-flags.json'), 'utf8')) as string[]
export const keys = { writer: 'bench-writer-key', reader: 'bench-reader-key' } as const
/** The cookie of a signed-in liaison of a department. */
export const cookieOf = (code: string) => `shenguan_session=bench-session-${code}`
export const csrf = 'bench-csrf-token'
/** The department whose liaison the bench is where it is only one. */
export const department = 'FGW'
export const cookie = cookieOf(department)

export interface Stage {
  readonly port: number
  readonly floorPort: number
  /** As the owner, past row security: for the baselines that read, and for filling. */
  readonly pool: pg.Pool
  /** A database of the same schema that no program looks at: baselines that write carry nobody else's work. */
  readonly bare: pg.Pool
  readonly program: ChildProcess
  readonly pids: () => readonly number[]
  readonly close: () => Promise<void>
}

/** The real program on an embedded PostgreSQL of its own, durable as in production, and the floor beside it. */
export async function openStage(port = 4950, floorPort = 4951): Promise<Stage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-bench-'))
  const program = await startProgram(folder, port, { SHENGUAN_DEMO: 'off' })
  const ownerUrl = findRunningEmbedded(path.join(folder, 'postgres'))
  if (ownerUrl === undefined) throw new Error('the program runs without its database')
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 40 })
  await prepare(ownerUrl, pool)
  await pool.query('create database bare')
  const bareUrl = changeDatabase(ownerUrl, 'bare')
  await migrate(bareUrl)
  await seedOrgans(bareUrl)
  const bare = new pg.Pool({ connectionString: bareUrl, max: 40 })
  // Whoever ends with the database is no fault of the measurement.
  for (const each of [pool, bare]) each.on('error', () => undefined)
  const floor = spawn(process.execPath, [path.join(import.meta.dirname, 'floor.ts'), String(floorPort), ownerUrl, bareUrl], {
    stdio: 'inherit',
  })
  process.once('exit', () => floor.kill('SIGKILL'))
  await untilListening(floorPort)
  return {
    port,
    floorPort,
    pool,
    bare,
    program,
    pids: () => [process.pid],
    close: async () => {
      await pool.end()
      await bare.end()
      floor.kill()
      program.kill('SIGTERM')
      await once(program, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the program and resolves when it answers `/readyz`. */
export async function startProgram(folder: string, port: number, extra: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const program = spawn(process.execPath, [...flags, path.join(root, 'server/main.ts')], {
    env: {
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
      ...process.env,
      ...extra,
      SHENGUAN_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      SHENGUAN_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // A bench that fails must not leave the program running behind it.
  process.once('exit', () => program.kill('SIGKILL'))
  await untilReady(port, program)
  return program
}

async function untilReady(port: number, program: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (program.exitCode !== null) throw new Error('the program ended before it was ready')
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.status === 200) return
    await wait(10)
  }
  throw new Error('the program was not ready within a minute')
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return
    await wait(10)
  }
  throw new Error('the floor did not start')
}

/** Departments, without which no push can be held by anybody. */
async function seedOrgans(ownerUrl: string): Promise<void> {
  const database = openDatabase<Tables>(ownerUrl, 1)
  await within(database, programSight, (tx) => seedDepartments(tx))
  await database.close()
}

/** City, twenty items with two receivers each, a key to write and one to read, and a signed-in liaison. */
async function prepare(ownerUrl: string, pool: pg.Pool): Promise<void> {
  await seedOrgans(ownerUrl)
  await pool.query(`insert into app.region (code, name) values ('360102', '东湖区') on conflict do nothing`)
  for (const [index, code] of items.entries()) {
    await pool.query(`begin; insert into app.item (code, name, category, legal_basis, approving_body) values ('${code}', '样本事项${index}', '普通', '样本依据', 'SPJ');
      insert into app.item_supervisor (item, department, role) values ('${code}', '${receiversOf(index)[0]}', 'lead');
      with rule as (insert into app.mapping_rule (item, effective_from, made_by) values ('${code}', '2018-09-06', '样本') returning id)
      insert into app.mapping_receiver (rule, department, role)
      select rule.id, receiver.department, receiver.role from rule, (values ('${receiversOf(index)[0]}', 'lead'), ('${receiversOf(index)[1]}', 'assist')) as receiver(department, role); commit`)
  }
  await pool.query(`with client as (insert into app.client (department, name, scopes) values ('SPJ', '样本审批系统', '{decisions:write,decisions:read}'), ('${department}', '样本部门系统', '{feed:read,pushes:read,pushes:write}') returning id, department)
    insert into app.client_key (key_hash, client, hint) select sha256(case client.department when 'SPJ' then '${keys.writer}' else '${keys.reader}' end::bytea), client.id, 'bench' from client`)
  for (const code of receivers) {
    await pool.query(
      `with account as (insert into app.account (username, name, department, seats, password_hash) values ($1, '样本联络员', $2, '{liaison}', 'none') returning id)
       insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at)
       select sha256($3::bytea), account.id, $4, '127.0.0.1', now(), now() from account`,
      [`bench.${code.toLowerCase()}`, code, cookieOf(code).split('=')[1], csrf],
    )
  }
}

/** Fills the database to so many pushes with the shape of real ones; only the newest of each department still wait. */
export async function fill(pool: pg.Pool, pushes: number): Promise<void> {
  const { rows } = await pool.query<{ count: string }>('select count(*) from app.push')
  const missing = Math.ceil((pushes - Number(rows[0]!.count)) / 2)
  for (let from = 0; from < missing; from += 50_000) {
    await pool.query(fillStatement, [
      Math.min(50_000, missing - from),
      items.map((_, index) => receiversOf(index)[0]),
      items.map((_, index) => receiversOf(index)[1]),
      items,
    ])
  }
  await pool.query('vacuum analyze')
}

const fillStatement = `
with made as (
  insert into app.decision (client, source_id, digest, status, rule, item, item_as_sent, document_number, content, decided_on, result, holder_kind, holder_name,
    holder_uscc, region, address, confidentiality)
  select 'fill', gen_random_uuid()::text, 'digest', 'routed', 1, ($4::text[])[1 + n % 20], ($4::text[])[1 + n % 20], '洪审批〔2026〕' || n || '号', '准予从事所申请的活动', '2026-10-10',
    'granted', 'legal', '南昌样本' || n || '有限公司', '914403001922038216', '360102', '南昌市东湖区样本路', 'open'
  from generate_series(1, $1::integer) as n returning id, item
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, received_at, received_by)
  select made.id, 1, 'new', receiver.department, receiver.role, case when made.id % 10 = 0 then 'pending' else 'received' end, receiver.department, now(), current_date + 30, now(), '样本'
  from made cross join lateral (values (($2::text[])[array_position($4::text[], made.item)], 'lead'), (($3::text[])[array_position($4::text[], made.item)], 'assist')) as receiver(department, role)
  returning id, decision, department
), entry as (
  insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.created', sent.decision, array_agg(sent.department), array_agg(sent.id), 'fill', 'system', 'SPJ' from sent group by sent.decision returning id
)
insert into app.journal_pending (entry) select id from entry`

/** Waits until the sequencer has numbered all there is. */
export async function untilNumbered(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ left: boolean }>('select exists (select from app.journal_pending) as left')
    if (!rows[0]!.left) return
    await wait(50)
  }
}
