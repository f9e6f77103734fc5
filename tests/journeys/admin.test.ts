import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { exchange } from '#exchange/index.ts'
import { people } from '#modules/people/index.ts'
import { emptyDatabase } from '#world/database.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity } from '#world/officials.ts'

const program = path.join(import.meta.dirname, '../../server/admin/main.ts')
let world: World
let server: FastifyInstance
let folder: string

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-admin-'))
  world = await openWorld('admin', new Date())
  await seedCity(
    world.city,
    [{ username: 'root.one', department: 'SPJ', seats: ['sysadmin'] }],
    [{ code: 'NC-XK-0001', name: '企业投资项目核准', lead: 'FGW' }],
  )
  server = await openRooms(world.city, [people], [exchange])
})
after(async () => {
  await server?.close()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}
/** `npm run admin -- words` against a database, as an operator would run it. */
async function admin(ownerUrl: string, ...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: ownerUrl, SHENGUAN_DATA: path.join(folder, 'data') },
  })
  let out = ''
  let error = ''
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString()))
  return await new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })))
}
async function asOwner<Row extends pg.QueryResultRow>(ownerUrl: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('app.sight', 'city', false)`)
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
/** One digest over all rows of each table that a city lives by. */
async function digests(ownerUrl: string) {
  const tables = [
    'account',
    'client_key',
    'decision',
    'push',
    'feed_item',
    'journal_position',
    'item',
    'mapping_rule',
    'calendar_day',
    'setting',
  ]
  const columns = tables.map((name) => `(select md5(string_agg(one::text, ',' order by one::text)) from app.${name} as one) as ${name}`)
  return await asOwner(ownerUrl, `select ${columns.join(', ')}`)
}
interface FeedPage {
  readonly items: readonly { readonly position: number }[]
  readonly next: string
}
const feed = async (key: string, cursor = '') =>
  await server.inject({ method: 'GET', url: `/exchange/v1/feed?after=${cursor}`, headers: { authorization: `Bearer ${key}` } })
const createClient = async () => {
  const { code, out, error } = await admin(world.ownerUrl, 'client', 'create', '--department', 'FGW', '--scope', 'feed:read')
  assert.equal(code, 0, error)
  assert.match(out, /^sgk_[\w-]{43}\n$/, 'the key alone on its line, so that a script can take it')
  return out.trim()
}

test('every verb explains itself in Chinese, and what is not understood ends with a code', async () => {
  const list = await admin(world.ownerUrl, '--help')
  assert.equal(list.code, 0)
  const names = ['config', 'init', 'client create', 'calendar import', 'verify', 'backup', 'restore']
  for (const name of names) {
    assert.ok(list.out.includes(name))
    const help = await admin(world.ownerUrl, ...name.split(' '), '--help')
    assert.equal(help.code, 0)
    assert.match(help.out, /用法：npm run admin -- /)
  }
  for (const words of [['nonsense'], ['client', 'create'], ['verify', '--loud'], ['restore']]) {
    const { code, error } = await admin(world.ownerUrl, ...words)
    assert.equal(code, 1, words.join(' '))
    assert.match(error, /[一-龥]/)
    assert.doesNotMatch(error, /\n {4}at /)
  }
})

test('an operator makes a key, and the department’s system reads its feed with it', async () => {
  const key = await createClient()
  await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  const answer = await feed(key)
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(
    answer.json<FeedPage>().items.map(({ position }) => position),
    [1],
  )
  const wrong = await admin(world.ownerUrl, 'client', 'create', '--department', 'NOWHERE', '--scope', 'feed:read')
  assert.deepEqual([wrong.code, wrong.out], [1, ''])
})

test('the first administrators come in with the passwords that init prints, once', async () => {
  const { ownerUrl, drop } = await emptyDatabase('init')
  try {
    const first = await admin(ownerUrl, 'init')
    assert.equal(first.code, 0, first.error)
    assert.deepEqual(
      [...first.out.matchAll(/^(\w+) +(\S+)/gm)].map(([, username]) => username),
      ['sysadmin', 'secadmin', 'auditor'],
    )
    const again = await admin(ownerUrl, 'init')
    assert.deepEqual([again.code, again.out], [1, ''])
    assert.deepEqual(await asOwner(ownerUrl, 'select count(*)::integer as accounts, bool_or(demo) as demo from app.account'), [
      { accounts: 3, demo: false },
    ])
  } finally {
    await drop()
  }
})

test('a new calendar replaces its years and leaves the others', async () => {
  const file = path.join(folder, 'calendar.json')
  writeFileSync(
    file,
    JSON.stringify({
      years: { 2027: 'official' },
      days: { '2027-01-01': { kind: 'holiday', name: '元旦' }, '2027-01-03': { kind: 'workday', name: '元旦' } },
    }),
  )
  const counts = async () =>
    await asOwner(
      world.ownerUrl,
      `select extract(year from day)::integer as year, count(*)::integer as days from app.calendar_day group by 1 order by 1`,
    )
  const before = await counts()
  assert.equal((await admin(world.ownerUrl, 'calendar', 'import', file)).code, 0)
  const expected = before.map((row) => (row['year'] === 2027 ? { year: 2027, days: 2 } : row))
  assert.deepEqual(await counts(), expected)
  for (const [content, place] of [
    ['{"years": {"2027": "sure"}}', /2027/],
    ['{"years": {"2027": "official"}, "days": {"2027-02-30": {"kind": "holiday"}}}', /2027-02-30/],
    ['{"years": {"2027": "official"}, "days": {"2028-01-01": {"kind": "holiday"}}}', /2028-01-01/],
    ['not json', /calendar\.json/],
  ] as const) {
    writeFileSync(file, content)
    const { code, error } = await admin(world.ownerUrl, 'calendar', 'import', file)
    assert.equal(code, 1)
    assert.match(error, place)
  }
  assert.deepEqual(await counts(), expected)
})

test('the ledger leaves as a file, the taking stands in the journal, and a file of another kind is refused', async () => {
  await decideOn(world.city, 'NC-XK-0001', { holder: { kind: 'natural', name: '=1+1' } })
  const file = path.join(folder, '台账.csv')
  const taken = await admin(world.ownerUrl, 'export', 'decisions', file)
  assert.equal(taken.code, 0, taken.error)
  const text = readFileSync(file, 'utf8')
  assert.match(text, /决定文书号/u)
  assert.match(text, /'=\*\*/u, 'a person’s name is masked, and runs as nothing')
  assert.match(text, /导出编号 \d+ ·  ?命令行管理/u)
  const noted = await asOwner<{ entries: number }>(
    world.ownerUrl,
    `select count(*)::integer as entries from app.journal where journal.type = 'list.exported'`,
  )
  assert.equal(noted[0]?.entries, 1)
  const other = await admin(world.ownerUrl, 'export', 'decisions', path.join(folder, 'ledger.doc'))
  assert.notEqual(other.code, 0)
  assert.match(other.error, /xlsx 或 \.csv/u)
})

test('a backup comes back whole in an empty database, and a cursor from the lost future is told so', async () => {
  const key = await createClient()
  await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  const copy = path.join(folder, 'copy')
  const made = await admin(world.ownerUrl, 'backup', copy)
  assert.equal(made.code, 0, made.error)
  const then = await digests(world.ownerUrl)
  await decideOn(world.city, 'NC-XK-0001')
  await world.city.sequencer.drain()
  const future = (await feed(key)).json<FeedPage>()
  const common = future.items.length - 1

  const { ownerUrl, drop } = await emptyDatabase('restore')
  try {
    const restored = await admin(ownerUrl, 'restore', copy)
    assert.equal(restored.code, 0, restored.error)
    const verified = await admin(ownerUrl, 'verify')
    assert.equal(verified.code, 0, verified.out)
    assert.deepEqual(await digests(ownerUrl), then)
    assert.deepEqual(
      await asOwner(
        ownerUrl,
        `select epoch.position::integer as position from app.epoch where epoch.department = 'FGW' and epoch.epoch = '${future.next.split('.')[0] ?? ''}'`,
      ),
      [{ position: common }],
    )
    assert.deepEqual(await asOwner(ownerUrl, 'select count(*)::integer as open from app.session where ended_at is null'), [{ open: 0 }])
    const twice = await admin(ownerUrl, 'restore', copy)
    assert.equal(twice.code, 1)
    assert.match(twice.error, /不是空的/)
  } finally {
    await drop()
  }
})

test('a backup with one changed byte is refused before anything is written', async () => {
  const copy = path.join(folder, 'copy-bad')
  assert.equal((await admin(world.ownerUrl, 'backup', copy)).code, 0)
  assert.equal((await admin(world.ownerUrl, 'backup', copy)).code, 1, 'nor does a second one overwrite it')
  appendFileSync(path.join(copy, 'tables', 'journal.jsonl.gz'), 'x')
  const { ownerUrl, drop } = await emptyDatabase('bad')
  try {
    const { code, error } = await admin(ownerUrl, 'restore', copy)
    assert.equal(code, 1)
    assert.match(error, /journal/)
  } finally {
    await drop()
  }
  assert.ok(readFileSync(path.join(copy, 'manifest.json'), 'utf8').includes('"sha256"'))
})

test('verify finds a push that nobody keeps and a feed with a gap', async () => {
  assert.equal((await admin(world.ownerUrl, 'verify')).code, 0)
  await asOwner(
    world.ownerUrl,
    `set session_replication_role = replica; update app.push set custodian = 'NOBODY' where push.id = (select max(push.id) from app.push)`,
  )
  await asOwner(world.ownerUrl, `delete from app.feed_item where feed_item.department = 'FGW' and feed_item.position = 2`)
  const { code, out } = await admin(world.ownerUrl, 'verify')
  assert.equal(code, 1)
  const broken = out.split('\n').filter((line) => line.startsWith('不符'))
  assert.equal(broken.length, 3, out)
  assert.match(broken.join(), /保管部门.*不符 1.*连续无缺.*事件流中：.*不符 1/s)
})
