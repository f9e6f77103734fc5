import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { fromBufferPromise } from 'yauzl'
import { openCity } from '#kernel/city.ts'
import { attestKeys } from '#kernel/sealing.ts'
import type { Seat } from '#kernel/seats.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { freshDatabase } from './database.ts'
import { password, seedCity } from './officials.ts'
import { addKey } from './systems.ts'

export interface Told {
  readonly status: number
  /** Headers and body: a number may leak in either. */
  readonly text: string
  readonly body: unknown
  readonly cookies: readonly string[]
}
export type AskProgram = (method: string, url: string, body?: unknown, extra?: Readonly<Record<string, string>>) => Promise<Told>

/** The whole program in a process of its own, and all that it says. */
export interface ListenedTo {
  readonly folder: string
  readonly ownerUrl: string
  readonly owner: pg.Client
  /** Everything on its standard output and error so far, at the most talkative level. */
  readonly said: () => string
  readonly as: (username: string) => AskProgram
  readonly system: (department: string) => Promise<AskProgram>
  readonly plain: AskProgram
  /** Every table, row by row, as the database has it. */
  readonly dump: () => Promise<string>
  /** Every address under `prefix` that can be read, by the description at `prefix`/openapi.json. */
  readonly readable: (prefix: string) => Promise<readonly string[]>
  /** `npm run admin -- words`; what it says and its exit code. */
  readonly admin: (
    environment: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ) => Promise<{ code: number | null; said: string }>
  readonly close: () => Promise<void>
}

type Seated = readonly (readonly [username: string, department: string, seat: Seat])[]
const listening = /listening (\d+)/

export async function listenTo(name: string, officials: Seated): Promise<ListenedTo> {
  const folder = mkdtempSync(path.join(os.tmpdir(), `shenguan-${name}-`))
  const fresh = await freshDatabase(name)
  const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder })
  const database = openDatabase<Tables>(fresh.appUrl, 2)
  await attestKeys(keysFileOf(config), database.pool)
  const city = openCity({ config, database, failed: () => undefined, followUrl: fresh.appUrl })
  await seedCity(
    city,
    officials.map(([username, department, seat]) => ({ username, department, seats: [seat] })),
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
    ],
  )
  const owner = new pg.Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  await owner.query(`set app.sight = 'city'`)
  let said = ''
  const program = spawn(process.execPath, [path.join(import.meta.dirname, 'city-process.ts'), fresh.appUrl, folder])
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  for (let n = 0; !listening.test(said) && n < 900; n++) await wait(100)
  const base = `http://127.0.0.1:${listening.exec(said)?.[1] ?? ''}`
  const asker =
    (headers: Readonly<Record<string, string>>): AskProgram =>
    (method, url, body, extra = {}) =>
      ask(`${base}${url}`, method, { ...headers, ...extra }, body)
  const plain = asker({})
  const people = new Map<string, AskProgram>()
  for (const [username] of officials) {
    const opened = await plain('POST', '/api/session', { username, password })
    assert.equal(opened.status, 200, opened.text)
    const { csrfToken } = opened.body as { csrfToken: string }
    people.set(username, asker({ cookie: opened.cookies[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken }))
  }
  return {
    folder,
    ownerUrl: fresh.ownerUrl,
    owner,
    said: () => said,
    plain,
    as: (username) => people.get(username)!,
    system: async (department) => asker({ authorization: `Bearer ${await addKey(city, department)}` }),
    dump: () => dumpAll(owner),
    readable: async (prefix) => {
      const { paths } = (await plain('GET', `${prefix}/openapi.json`)).body as { paths: Record<string, Record<string, unknown>> }
      return Object.entries(paths).flatMap(([url, methods]) => ('get' in methods ? [url.startsWith(prefix) ? url : `${prefix}${url}`] : []))
    },
    admin: (environment, ...words) => runAdmin(environment, words),
    close: async () => {
      const ended = new Promise((resolve) => program.once('close', resolve))
      program.kill('SIGTERM')
      await ended
      await owner.end()
      await city.close()
      await fresh.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(url: string, method: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<Told> {
  const form = body instanceof FormData
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const json = answer.headers.get('content-type')?.includes('json') === true
  return {
    status: answer.status,
    text: `${JSON.stringify([...answer.headers])}\n${bytes.toString('latin1')}\n${await unpack(bytes)}`,
    body: json ? (JSON.parse(bytes.toString('utf8')) as unknown) : null,
    cookies: answer.headers.getSetCookie(),
  }
}

/** Uploads a file of these words; its id. */
export async function attach(asking: AskProgram, url: string, name: string, words: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([words]), name)
  const told = await asking('POST', url, form)
  assert.equal(told.status, 200, told.text)
  return (told.body as { id: string }).id
}

/** Brings a table in and waits for its end; its number, and how many of its rows were read and refused. */
export async function bringTable(asking: AskProgram, name: string, table: string, kind: string) {
  const sheet = new FormData()
  sheet.append('kind', kind)
  sheet.append('file', new Blob([table]), name)
  const { id } = (await asking('POST', '/api/imports', sheet)).body as { id: string }
  for (let n = 0; n < 200; n++) {
    const told = await asking('GET', `/api/imports/${id}`)
    const { state, progress } = told.body as { state: string; progress: { rows: number; rejected: number } }
    if (state === 'done') return { id, rows: progress.rows, rejected: progress.rejected }
    assert.ok(state !== 'refused' && state !== 'failed', told.text)
    await wait(100)
  }
  return assert.fail(`${name} is not read to its end`)
}

/** A list as a workbook, with whatever the person may have in it. */
export async function takeOut(asking: AskProgram, list: string, filter: object): Promise<{ readonly id: string; readonly text: string }> {
  const asked = await asking('POST', '/api/exports', { list, filter, format: 'xlsx' })
  assert.equal(asked.status, 200, asked.text)
  const { id } = asked.body as { id: string }
  const { status, text: told } = await asking('GET', `/api/exports/${id}/file`)
  assert.equal(status, 200, told)
  return { id, text: told }
}

/** What stands in the parts of a workbook or a document: packed, nothing in it would be found. */
async function unpack(bytes: Buffer): Promise<string> {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return ''
  const zip = await fromBufferPromise(bytes)
  const parts: string[] = []
  for await (const entry of zip.eachEntry()) parts.push(await text(await zip.openReadStreamPromise(entry)))
  return parts.join('\n')
}

async function dumpAll(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by relname`,
  )
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await owner.query<{ line: string }>(`select to_json(one)::text as line from app.${name} as one`)
    texts.push(...found.rows.map(({ line }) => `${name} ${line}`))
  }
  return texts.join('\n')
}

async function runAdmin(environment: Readonly<Record<string, string>>, words: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../../server/admin/main.ts'), ...words], {
    env: { ...process.env, ...environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  return await new Promise<{ code: number | null; said: string }>((resolve) => child.on('close', (code) => resolve({ code, said })))
}
