import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { openCity, type City } from '#kernel/city.ts'
import { attestKeys } from '#kernel/sealing.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { findCanaries, makeIdCanary, makePhoneCanary, type Canary } from '#world/canaries.ts'
import { freshDatabase } from '#world/database.ts'
import { password, seedCity } from '#world/officials.ts'
import { addKey } from '#world/systems.ts'
import { penaltyOf } from '#world/punishing.ts'
import { publicRow, publicTable, writeLines } from '#world/tables.ts'

/** Personal numbers go in by every door; then all that leaves the program, and all that lies on its disk, is searched for them (1.4). */
const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-canaries-'))
let program: ChildProcess
let said = ''
let base = ''
let ownerUrl = ''
let owner: pg.Client
let city: City
let drop: () => Promise<void>
const canaries: Canary[] = []
const plantId = (where: string) => plant(where, makeIdCanary(canaries.length + 1))
const plantPhone = (where: string) => plant(where, makePhoneCanary(canaries.length + 1))
function plant(where: string, value: string): string {
  canaries.push({ where, value })
  return value
}

type Ask = (method: string, url: string, body?: unknown) => Promise<{ readonly status: number; readonly text: string }>
const people = new Map<string, Ask>()
const officials = [
  ['fgw.liaison', 'FGW', 'liaison'],
  ['fgw.handler', 'FGW', 'handler'],
  ['fgw.head', 'FGW', 'head'],
  ['hbj.liaison', 'HBJ', 'liaison'],
  ['spj.handler', 'SPJ', 'handler'],
  ['spj.operator', 'SPJ', 'operator'],
  ['spj.head', 'SPJ', 'head'],
  ['office', 'LXHB', 'office'],
  ['oversight', 'DCS', 'oversight'],
  ['secadmin', 'SPJ', 'secadmin'],
  ['auditor', 'SPJ', 'auditor'],
  ['sysadmin', 'SPJ', 'sysadmin'],
] as const

before(async () => {
  const fresh = await freshDatabase('canaries')
  ownerUrl = fresh.ownerUrl
  drop = fresh.drop
  const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder })
  const database = openDatabase<Tables>(fresh.appUrl, 2)
  await attestKeys(keysFileOf(config), database.pool)
  city = openCity({ config, database, failed: () => undefined, followUrl: fresh.appUrl })
  await seedCity(
    city,
    officials.map(([username, department, seat]) => ({ username, department, seats: [seat] })),
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
    ],
  )
  owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`set app.sight = 'city'`)
  program = spawn(process.execPath, [path.join(import.meta.dirname, '../world/city-process.ts'), fresh.appUrl, folder])
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (bytes: Buffer) => (said += bytes.toString()))
  for (let n = 0; !said.includes('listening ') && n < 900; n++) await wait(100)
  base = `http://127.0.0.1:${/listening (\d+)/.exec(said)?.[1] ?? ''}`
  for (const [username] of officials) people.set(username, await signIn(username))
})
after(async () => {
  const ended = new Promise((resolve) => program.once('close', resolve))
  program.kill('SIGTERM')
  await ended
  await owner.end()
  await city.close()
  await drop()
  rmSync(folder, { recursive: true, force: true })
})

const call = async (method: string, url: string, headers: Readonly<Record<string, string>>, body?: unknown) => {
  const form = body instanceof FormData
  const answer = await fetch(`${base}${url}`, {
    method,
    headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
  return {
    status: answer.status,
    text: `${JSON.stringify([...answer.headers])}\n${Buffer.from(await answer.arrayBuffer()).toString('latin1')}`,
    answer,
  }
}
const bodyOf = <Body>({ text }: { readonly text: string }) =>
  JSON.parse(Buffer.from(text.slice(text.indexOf('\n') + 1), 'latin1').toString('utf8')) as Body

async function signIn(username: string): Promise<Ask> {
  const opened = await call('POST', '/api/session', {}, { username, password })
  assert.equal(opened.status, 200, opened.text)
  const { csrfToken } = bodyOf<{ csrfToken: string }>(opened)
  const headers = { cookie: opened.answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken }
  return async (method, url, body) => await call(method, url, headers, body)
}
const as = (name: string) => people.get(name)!
const ok = <Answer extends { readonly status: number; readonly text: string }>(answer: Answer): Answer => {
  assert.ok(answer.status < 300, answer.text)
  return answer
}

const holderOf = (door: string) => ({
  kind: 'natural',
  name: '甲某',
  idType: 'id-card',
  idNumber: plantId(`${door}: idNumber`),
  phone: plantPhone(`${door}: phone`),
})
const decisionOf = (sourceId: string, changes: object) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪行审〔2026〕${sourceId}号`,
  content: '准予许可',
  decidedOn: '2026-03-02',
  result: 'granted',
  region: '360102',
  ...changes,
})

let decision = ''
let push = ''
test('every way in takes its numbers in', async () => {
  const bureau = { authorization: `Bearer ${await addKey(city, 'SPJ')}` }
  const sent = ok(
    await call(
      'POST',
      '/exchange/v1/decisions',
      { ...bureau, 'idempotency-key': 'canaries' },
      {
        decisions: [
          decisionOf('a', { holder: holderOf('exchange') }),
          decisionOf('b', { holder: { ...holderOf('exchange, refused'), idType: 'no such type' }, region: 'nowhere' }),
          decisionOf('c', { item: 'unknown item', holder: holderOf('exchange, unrouted') }),
          decisionOf('d', { holder: holderOf('exchange, sensitive'), confidentiality: 'sensitive' }),
        ],
      },
    ),
  )
  const { decisions } = bodyOf<{ decisions: { id: string; status: string; pushes: { id: string }[] }[] }>(sent)
  assert.deepEqual(
    decisions.map(({ status }) => status),
    ['accepted', 'rejected', 'unrouted', 'accepted'],
  )
  decision = decisions[0]!.id
  push = decisions[0]!.pushes[0]!.id
  ok(await call('POST', '/exchange/v1/decisions', bureau, { decisions: [decisionOf('a', { holder: holderOf('exchange, revised') })] }))
  push = String((await owner.query(`select max(id) as id from app.push where decision = $1`, [decision])).rows[0]?.id)
  ok(await as('spj.operator')('POST', '/api/decisions', decisionOf('e', { holder: holderOf('form') })))

  const sheet = new FormData()
  const rows = ['spreadsheet', 'spreadsheet, refused'].map((door, n) =>
    publicRow(n + 1, {
      事项名称: '食品经营许可',
      行政区划: n === 0 ? '东湖区' : '没有的区',
      XK_XDR_LB: '自然人',
      XK_XDR_SHXYM: '',
      XK_XDR_ZJLX: '身份证',
      XK_XDR_ZJHM: plantId(`${door}: idNumber`),
      联系电话: plantPhone(`${door}: phone`),
      XK_JDRQ: '2026/03/02',
      XK_YXQZ: '2026/03/02',
    }),
  )
  sheet.append('file', new Blob([writeLines(publicTable(rows, 'names', ['事项名称', '行政区划', '联系电话']))]), '双公示.csv')
  const brought = bodyOf<{ id: string }>(ok(await as('spj.operator')('POST', '/api/imports', sheet)))
  for (let n = 0; n < 200; n++) {
    const { state, progress } = bodyOf<{ state: string; progress: { rows: number; rejected: number } }>(
      await as('spj.operator')('GET', `/api/imports/${brought.id}`),
    )
    if (state === 'done') {
      assert.deepEqual([progress.rows, progress.rejected], [2, 1])
      break
    }
    assert.ok(state !== 'refused' && state !== 'failed' && n < 199, state)
    await wait(100)
  }

  const department = { authorization: `Bearer ${await addKey(city, 'FGW')}` }
  ok(await call('POST', '/exchange/v1/receipts', department, { receipts: [{ push }] }))
  ok(
    await call(
      'POST',
      '/exchange/v1/feedback',
      { ...department, 'idempotency-key': 'told' },
      {
        push,
        kind: 'daily-supervision',
        result: 'problem',
        text: `经营人电话${plantPhone('feedback: phone')}，身份证${plantId('feedback: idNumber')}`,
        actionWanted: true,
      },
    ),
  )
  ok(
    await call('POST', '/exchange/v1/penalties', department, {
      penalties: [
        penaltyOf('p', { holder: { kind: 'natural', name: '甲某', idType: 'id-card', idNumber: plantId('penalty: idNumber') } }),
        penaltyOf('q', {
          holder: { kind: 'natural', name: '甲某', idType: 'no such type', idNumber: plantId('penalty, refused: idNumber') },
        }),
      ],
    }),
  )
  const other = bodyOf<{ decisions: { pushes: { id: string }[] }[] }>(
    ok(
      await call('POST', '/exchange/v1/decisions', bureau, { decisions: [decisionOf('r', { holder: { kind: 'natural', name: '乙某' } })] }),
    ),
  ).decisions[0]!.pushes[0]!.id
  ok(await as('fgw.handler')('POST', '/api/returns', { push: other, reason: 'other', note: `请问${plantPhone('return: note')}` }))

  ok(
    await as('sysadmin')('POST', '/api/accounts', {
      username: 'fgw.deputy',
      name: '代理',
      department: 'FGW',
      seats: ['liaison'],
      phone: plantPhone('account: phone'),
    }),
  )
  const why = { reason: 'contact-holder', note: `回电${plantPhone('reveal: note')}` }
  ok(await as('fgw.liaison')('POST', `/api/decisions/${decision}/reveal`, { fields: ['idNumber', 'phone', 'feedbackText'], ...why }))
  const whole = canaries.find(({ where }) => where === 'exchange: idNumber')!.value
  ok(await as('spj.handler')('POST', '/api/number-searches', { kind: 'id', number: whole, ...why }))
  // Numbers typed where they do not belong.
  for (const q of [whole, canaries[1]!.value]) {
    await as('spj.handler')('GET', `/api/decisions?q=${q}`)
    await as('fgw.liaison')('GET', `/api/pushes?q=${q}`)
    await as('spj.handler')('GET', `/api/no-such-page/${q}`)
    await as('spj.handler')('POST', '/api/receipts', { pushes: [q] })
  }
  assert.ok(canaries.length >= 20)
})

test('an SMS has gone to the phone that the account has, and the program has told nobody but the gateway', async () => {
  for (let n = 0; n < 150; n++) {
    const { rows } = await owner.query(`select 1 from app.message where status = 'delivered'`)
    if (rows.length > 0) return
    await wait(100)
  }
  assert.fail('no SMS')
})

const dump = async () => {
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

test('no number can be read in any table of the database', async () => {
  const text = await dump()
  assert.ok(text.includes('洪行审〔2026〕a号') && text.includes('sg1.k'))
  assert.deepEqual(findCanaries(text, canaries), [])
})

test('the search finds what leaks: a number put into a table in clear is found, as it is, as hex and as base64', async () => {
  const { value, where } = canaries[0]!
  for (const leak of [value, Buffer.from(value).toString('hex'), Buffer.from(`x${value}`).toString('base64')]) {
    await owner.query('begin')
    await owner.query(`update app.decision set address = $1 where id = $2`, [leak, decision])
    assert.deepEqual(findCanaries(await dump(), canaries), [where], leak)
    await owner.query('rollback')
  }
})

/** Every address that can be read, with the numbers of what was planted. */
async function readable(description: string): Promise<readonly string[]> {
  const { paths } = JSON.parse(await (await fetch(`${base}${description}`)).text()) as { paths: Record<string, Record<string, unknown>> }
  const prefix = description.startsWith('/exchange') ? '/exchange/v1' : '/api'
  return Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([url]) => (url.startsWith(prefix) ? url : `${prefix}${url}`))
    .filter((url) => !url.endsWith('/events') && !/\/imports\/\{id\}\/(?:original|problems)/.test(url))
    .map((url) => url.replaceAll(/\{[^}]+\}/g, /decisions|finding|subject/.test(url) ? decision : url.includes('pushes') ? push : '1'))
}

test('no answer of the interface shows a number in full: not to the holder, not to others, not in lists, feeds or exports', async () => {
  const urls = await readable('/api/openapi.json')
  assert.ok(urls.length > 30)
  let read = 0
  const shown: string[] = []
  for (const [username] of officials) {
    for (const url of urls) {
      // Whoever gives accounts sees the phone of the one in hand, or could not mend it.
      if (username === 'sysadmin' && /\/accounts\/\d+$/.test(url)) continue
      const { status, text } = await as(username)('GET', url)
      if (status === 200) read += 1
      for (const where of findCanaries(text, canaries)) shown.push(`${username} ${url}: ${where}`)
    }
  }
  assert.ok(read > 200, `${read}`)
  assert.deepEqual(shown, [])
})

test('nor do the departments’ own systems get one, by feed, list or detail', async () => {
  const urls = await readable('/exchange/v1/openapi.json')
  for (const department of ['FGW', 'HBJ', 'SPJ']) {
    const headers = { authorization: `Bearer ${await addKey(city, department)}` }
    for (const url of urls) {
      const { text } = await call('GET', url, headers)
      assert.deepEqual(findCanaries(text, canaries), [], `${department} ${url}`)
    }
  }
})

test('logs, metrics and faults say none, at the most talkative level', async () => {
  const metrics = await (await fetch(`${base}/metrics`)).text()
  assert.ok(metrics.length > 100)
  assert.deepEqual(findCanaries(metrics, canaries), [])
  assert.ok(said.length > 0)
  assert.deepEqual(findCanaries(said, canaries), [])
})

test('a backup holds none in its tables, and no key; it is restored where the keys are, and refused where they are not', async () => {
  const target = path.join(folder, 'backup')
  const made = await admin({ DATABASE_URL: ownerUrl, SHENGUAN_DATA: folder }, 'backup', target)
  assert.equal(made.code, 0, made.error)
  assert.match(made.error, /密钥不在备份中/)
  const tables = readdirSync(path.join(target, 'tables')).map((name) =>
    gunzipSync(readFileSync(path.join(target, 'tables', name))).toString(),
  )
  assert.ok(tables.join('\n').includes('sg1.k'))
  assert.deepEqual(findCanaries(tables.join('\n'), canaries), [])
  const keys = JSON.parse(readFileSync(path.join(folder, 'keys', 'shenguan-keys.json'), 'utf8')) as {
    keys: { secret: string }[]
    index: { secret: string }
  }
  for (const { secret } of [...keys.keys, keys.index]) assert.ok(!tables.join('\n').includes(secret))

  const { emptyDatabase } = await import('#world/database.ts')
  const elsewhere = await emptyDatabase('canaries-restored')
  try {
    const bare = { DATABASE_URL: elsewhere.ownerUrl, SHENGUAN_DATA: path.join(folder, 'elsewhere') }
    const refused = await admin(bare, 'restore', target)
    assert.equal(refused.code, 1)
    assert.match(refused.error, /密钥文件 .* 不存在.*数据库未作任何更改/u)
    const restored = await admin({ ...bare, SHENGUAN_KEYS_FILE: path.join(folder, 'keys', 'shenguan-keys.json') }, 'restore', target)
    assert.equal(restored.code, 0, restored.error)
    const verified = await admin({ ...bare, SHENGUAN_KEYS_FILE: path.join(folder, 'keys', 'shenguan-keys.json') }, 'verify')
    assert.equal(verified.code, 0, verified.error)
    const lost = await admin(bare, 'verify')
    assert.equal(lost.code, 1)
    assert.match(lost.error, /不存在/)
  } finally {
    await elsewhere.drop()
  }
})

async function admin(environment: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../../server/admin/main.ts'), ...words], {
    env: { ...process.env, ...environment },
  })
  let error = ''
  child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString()))
  child.stdout.on('data', (bytes: Buffer) => (error += bytes.toString()))
  return await new Promise<{ code: number | null; error: string }>((resolve) => child.on('close', (code) => resolve({ code, error })))
}
