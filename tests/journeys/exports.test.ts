import assert from 'node:assert/strict'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { defaultLimits } from '#platform/spreadsheets/limits.ts'
import { openArchive } from '#platform/spreadsheets/archive.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import { cityWideLists, exportCityWide } from '#modules/exporting/index.ts'
import { lists } from '#modules/exporting/lists.ts'
import { programSight, within } from '#platform/db.ts'
import { buildApp, webRooms } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { findRowRoutes, noLists, type Description } from '#world/shown-lists.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let liaison: Ask
let reviewer: Ask
let operator: Ask
const folder = mkdtempSync(join(tmpdir(), 'shenguan-exports-'))

const person = { kind: 'natural', name: '欧阳清河', idType: '身份证', idNumber: '360102199003078884', phone: '13907911234' }
const firm = { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216', legalRepresentative: '司马长卿' }
before(async () => {
  world = await openWorld('exports')
  await seedCity(
    world.city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '刘操作' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '王联络' },
      { username: 'hbj.reviewer', department: 'HBJ', seats: ['reviewer'], name: '李审核' },
      { username: 'office', department: 'LXHB', seats: ['office'], name: '孙主任' },
      { username: 'secadmin', department: 'SPJ', seats: ['secadmin'], name: '周安全' },
      { username: 'sysadmin', department: 'SPJ', seats: ['sysadmin'], name: '吴系统' },
    ],
    [
      { code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
      { code: 'NC-XK-0003', name: '无人接收', lead: 'JYJ', routed: false },
    ],
  )
  server = await buildApp(world.city, '/nonexistent')
  liaison = await signIn(server, 'hbj.liaison')
  reviewer = await signIn(server, 'hbj.reviewer')
  operator = await signIn(server, 'spj.operator')
  await decideOn(world.city, 'NC-XK-0001', { documentNumber: '=HYPERLINK("http://x","y")', holder: person })
  for (let n = 0; n < 230; n++)
    await decideOn(world.city, 'NC-XK-0001', {
      documentNumber: `洪环审${n}号`,
      region: n % 2 ? '360102' : '360103',
      ...(n === 1 ? { holder: firm } : {}),
    })
  await decideOn(world.city, 'NC-XK-0001', { documentNumber: '敏感的一件', confidentiality: 'sensitive' })
  await decideOn(world.city, 'NC-XK-0002', { documentNumber: '别的部门的' })
  await decideOn(world.city, 'NC-XK-0003', { documentNumber: '等着分派的' })
})
after(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Between them they may see every list. */
const lookers = [
  ['spj.operator', '市行政审批局 刘操作'],
  ['hbj.liaison', '市环保局 王联络'],
  ['office', '.*孙主任'],
  ['secadmin', '市行政审批局 周安全'],
  ['sysadmin', '市行政审批局 吴系统'],
] as const

interface Exported {
  readonly id: string
  readonly rows: number
  readonly cut: boolean
  readonly state: string
}
async function order(ask: Ask, list: string, more: object = {}): Promise<Exported> {
  const answer = await ask('POST', '/api/exports', { list, filter: {}, format: 'csv', ...more })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Exported>()
}
async function take(ask: Ask, list: string, more: object = {}) {
  const { id } = await order(ask, list, more)
  const file = await ask('GET', `/api/exports/${id}/file`)
  assert.equal(file.statusCode, 200, file.body)
  return { id, file, lines: file.body.replace('\uFEFF', '').trimEnd().split('\r\n') }
}
const journal = async (type: string) =>
  await within(world.city.database, programSight, (tx) =>
    tx.selectFrom('app.journal').select(['actor', 'actor_department', 'data']).where('type', '=', type).orderBy('id').execute(),
  )

test('a department’s ledger leaves with its own rows, its filter and its number, and the journal says so with the count', async () => {
  const { id, lines } = await take(liaison, 'decisions', { filter: { region: '360103' } })
  assert.equal(lines.length, 115 + 2)
  assert.match(lines[0]!, /^平台编号,许可事项,决定文书号/u)
  assert.ok(lines.slice(1, -1).every((line) => line.includes('洪环审')))
  const entry = (await journal('list.exported')).at(-1)!
  assert.equal(entry.actor, '王联络')
  const { rows, filter, list, export: number, state } = entry.data as Record<string, unknown>
  assert.deepEqual(
    { rows, filter, list, number, state },
    { rows: 115, filter: { region: '360103' }, list: 'decisions', number: id, state: 'done' },
  )
  const whole = await take(liaison, 'decisions')
  assert.equal(whole.lines.length, 231 + 2)
  assert.ok(!whole.file.body.includes('别的部门的'))
})

test('the reader’s mark is the last record of a text file, as wide as the others, and no cell runs as a formula', async () => {
  const { id, lines, file } = await take(liaison, 'decisions')
  const last = lines.at(-1)!
  assert.match(last, new RegExp(`^导出编号 ${id} · 市环保局 王联络 · 2026-03-02 09:00:00,+$`, 'u'))
  assert.equal(last.split(',').length, lines[0]!.split(',').length)
  assert.ok(file.body.includes(`"'=HYPERLINK`), 'an apostrophe stands before what would run')
})

test('a workbook carries the mark on every page and as a hidden property', async () => {
  const { id } = await order(liaison, 'pushes', { format: 'xlsx', filter: { status: 'all' }, columns: ['number', 'status'] })
  const file = await liaison('GET', `/api/exports/${id}/file`)
  const path = join(folder, 'out.xlsx')
  await pipeline(Readable.from([file.rawPayload]), createWriteStream(path))
  const rows = await Array.fromAsync(readSheet(path))
  assert.deepEqual(rows[0]!.cells, ['决定文书号', '状态'])
  assert.equal(rows.length, 232)
  const archive = await openArchive(path, defaultLimits)
  try {
    const sheet = await text(await archive.read('xl/worksheets/sheet1.xml'))
    const mark = `导出编号 ${id} · 市环保局 王联络 · 2026-03-02 09:00:00`
    assert.match(sheet, new RegExp(`<oddHeader>[^<]*${mark}</oddHeader><oddFooter>[^<]*${mark}`, 'u'))
    const hidden = await text(await archive.read('docProps/custom.xml'))
    for (const said of [`>${id}<`, '>王联络<', '>市环保局<']) assert.ok(hidden.includes(said), said)
  } finally {
    archive.close()
  }
})

test('people are masked; who gives a reason has them in clear, and the reason stands in the journal and among the looks', async () => {
  const columns = ['number', 'holder', 'idNumber', 'phone', 'representative']
  const masked = await take(liaison, 'decisions', { columns })
  for (const personal of [person.name, person.idNumber, person.phone, firm.legalRepresentative])
    assert.ok(!masked.file.body.includes(personal), personal)
  assert.match(masked.file.body, /欧\*\*\*,3601\*{10}8884,139\*{4}1234/u)
  assert.match(masked.file.body, /南昌样本有限公司,,,司\*\*\*/u)
  // What leaves is written down before the first row does.
  assert.equal((await journal('list.exporting')).length, (await journal('list.exported')).length)
  const refused = await liaison('POST', '/api/exports', { list: 'decisions', filter: {}, columns, format: 'csv', personal: true })
  assert.equal(refused.statusCode, 422)
  assert.equal(
    (await reviewer('POST', '/api/exports', { list: 'decisions', filter: {}, format: 'csv', personal: true, reason: '核对' })).statusCode,
    403,
  )
  const clear = await take(liaison, 'decisions', { columns, personal: true, reason: '现场核查联系本人' })
  assert.ok(clear.file.body.includes(`${person.name},${person.idNumber},${person.phone}`), clear.file.body.slice(-300))
  const entry = (await journal('list.exported')).at(-1)!.data as Record<string, unknown>
  assert.equal(entry['reason'], '现场核查联系本人')
  const looks = await within(world.city.database, programSight, (tx) =>
    tx
      .selectFrom('app.look')
      .select(['note', 'rows', 'subject'])
      .where('kind', '=', 'export-made')
      .orderBy('id', 'desc')
      .limit(1)
      .execute(),
  )
  assert.deepEqual(looks, [{ note: '现场核查联系本人', rows: 231, subject: 'list:decisions' }])
})

test('a sensitive decision leaves in no file, also where whoever works on it sees it in the list', async () => {
  const list = await liaison('GET', '/api/pushes?status=all&limit=20')
  assert.ok(list.body.includes('敏感的一件'))
  for (const name of ['pushes', 'decisions']) {
    const { file } = await take(liaison, name, name === 'pushes' ? { filter: { status: 'all' } } : {})
    assert.ok(file.body.includes('洪环审1号'))
    assert.ok(!file.body.includes('敏感的一件'), name)
  }
})

test('a file is fetched once, by whoever asked for it', async () => {
  const { id } = await order(liaison, 'decisions')
  assert.equal((await reviewer('GET', `/api/exports/${id}/file`)).statusCode, 404)
  assert.equal((await reviewer('GET', `/api/exports/${id}`)).statusCode, 404)
  assert.equal((await liaison('GET', `/api/exports/${id}`)).json<Exported>().state, 'asked')
  assert.equal((await liaison('GET', `/api/exports/${id}/file`)).statusCode, 200)
  assert.equal((await liaison('GET', `/api/exports/${id}/file`)).statusCode, 410)
  const record = (await liaison('GET', `/api/exports/${id}`)).json<Exported>()
  assert.deepEqual([record.state, record.rows, record.cut], ['done', 231, false])
  const late = await order(liaison, 'decisions')
  world.clock.at = new Date(world.clock.at.getTime() + 16 * 60_000)
  assert.equal((await liaison('GET', `/api/exports/${late.id}/file`)).statusCode, 410)
})

test('only lists that the seat may see, filters that the list has and columns that there are', async () => {
  for (const [asked, status] of [
    [{ list: 'waiting' }, 403],
    [{ list: 'secrets' }, 404],
    [{ list: 'decisions', filter: { holder_id_number: '36' } }, 422],
    [{ list: 'decisions', columns: ['digest'] }, 422],
    [{ list: 'decisions', format: 'exe' }, 400],
  ] as const) {
    const answer = await liaison('POST', '/api/exports', { filter: {}, format: 'csv', ...asked })
    assert.equal(answer.statusCode, status, JSON.stringify(asked))
  }
})

test('every list that there is can be taken out by those who may see it, with their mark and an entry', async () => {
  const taken = new Set<string>()
  for (const [username, mark] of lookers) {
    const ask = await signIn(server, username)
    const { items } = (await ask('GET', '/api/exports/lists')).json<{ items: readonly { list: string; title: string }[] }>()
    for (const { list } of items.filter((each) => !taken.has(each.list))) {
      const filter = list === 'subject' ? { decision: '1' } : {}
      const { id, lines } = await take(ask, list, { filter })
      assert.match(lines.at(-1)!, new RegExp(`^导出编号 ${id} · ${mark}`, 'u'), list)
      assert.equal((await ask('GET', `/api/exports/${id}`)).json<Exported>().state, 'done', list)
      const { list: noted, export: number } = (await journal('list.exported')).at(-1)!.data as Record<string, unknown>
      assert.deepEqual([noted, number], [list, id])
      taken.add(list)
    }
  }
  assert.deepEqual([...taken].toSorted(), lists.map(({ list }) => list).toSorted(), 'somebody may take each of them')
  const waiting = await take(operator, 'waiting')
  assert.ok(waiting.file.body.includes('等着分派的'))
})

test('the web shows no list that cannot be taken out', async () => {
  const shown = findRowRoutes((await operator('GET', '/api/openapi.json')).json<Description>())
  const known = new Set([...lists.map(({ route }) => route), ...Object.keys(noLists)])
  assert.ok(shown.length > 30, 'the description of the interface was read')
  assert.deepEqual(
    shown.filter((path) => !known.has(path)),
    [],
    'a new list needs its definition in server/modules/exporting, or its reason here',
  )
})

test('whoever keeps the machine takes the same lists for the whole city', async () => {
  const by = { name: '运维值班员', department: '', seats: ['sysadmin'] } as const
  for (const { list } of cityWideLists.filter(({ list: name }) => name === 'liaisons')) {
    const file = join(folder, `${list}.csv`)
    await exportCityWide(world.city, webRooms(world.city), { list, filter: {}, format: 'csv', file, by })
    assert.match(await readFile(file, 'utf8'), /导出编号 \d+ · 运维值班员/u, list)
  }
})

test('a list that fails on its way breaks the download off, and the record says how far it came', async () => {
  const { id } = await order(operator, 'pushes', { filter: { status: 'all' } })
  assert.equal(
    (await server.inject({ method: 'GET', url: `/api/exports/${id}/file`, headers: { cookie: 'shenguan_session=nobody' } })).statusCode,
    401,
  )
  assert.equal((await operator('GET', `/api/exports/${id}`)).json<Exported>().state, 'asked', 'nobody else can use it up')
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query('alter table app.decision rename to decision_elsewhere')
  try {
    assert.equal((await operator('GET', `/api/exports/${id}/file`)).statusCode, 500)
  } finally {
    await owner.query('alter table app.decision_elsewhere rename to decision')
    await owner.end()
  }
  let record = (await operator('GET', `/api/exports/${id}`)).json<Exported>()
  // The reader knows before the record is written.
  while (record.state === 'writing') record = (await operator('GET', `/api/exports/${id}`)).json<Exported>()
  assert.deepEqual([record.state, record.rows], ['broken', 0])
  assert.equal(((await journal('list.exported')).at(-1)!.data as Record<string, unknown>)['state'], 'broken')
})
