import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request as open } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { City } from '#kernel/city.ts'
import { imports, startImports, type ImportWorker } from '#modules/imports/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { health } from '#platform/http/health.ts'
import { buildOle, buildWorkbook, sheetXml } from '#platform/spreadsheets/corpus.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { seedCity } from '#world/officials.ts'
import { encodeChinese, publicRow, publicTable, writeLines, writeTable } from '#world/tables.ts'
import { callOver, type Caller } from '#world/calls.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-imports-'))
let world: World
let city: City
let server: FastifyInstance
let worker: ImportWorker
let clerk: Caller
let liaison: Caller

before(async () => {
  world = await openWorld('imports')
  city = { ...world.city, files: openFileStore(path.join(folder, 'files')) }
  await seedCity(
    city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
    ],
  )
  server = await openRooms(city, [people, imports])
  await server.register(health(city))
  await server.listen({ port: 0 })
  worker = startImports({ city, poll: 50, failed: (cause) => assert.fail(String(cause)) })
  clerk = await callOver(server, 'spj.operator')
  liaison = await callOver(server, 'fgw.liaison')
})
after(async () => {
  await worker.stop()
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Import {
  readonly id: string
  readonly state: string
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly layout: string | null
  readonly unknownColumns: readonly string[]
  readonly originalKept: boolean
  readonly progress: Readonly<Record<'total' | 'rows' | 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected' | 'secrets' | 'percent', number>>
}
interface Row {
  readonly row: number
  readonly status: string
  readonly decision: string | null
  readonly documentNumber: string | null
  readonly errors: readonly { readonly place: string; readonly pointer: string; readonly code: string; readonly message: string }[]
}
interface Received {
  readonly id: string
  readonly status: string
  readonly message: string
}

const send = async (name: string, content: Buffer | string, fields: Readonly<Record<string, string>> = {}, by = clerk) => await by.upload('/api/imports', name, content, fields)
async function finish(id: string): Promise<Import> {
  for (;;) {
    const found = await (await clerk.get(`/api/imports/${id}`)).json() as Import
    if (found.state !== 'queued' && found.state !== 'reading') return found
    await wait(30)
  }
}
async function bring(name: string, content: Buffer | string, fields: Readonly<Record<string, string>> = {}): Promise<Import> {
  const answer = await send(name, content, fields)
  assert.equal(answer.status, 202, await answer.clone().text())
  return await finish(((await answer.json()) as Received).id)
}
const rowsOf = async (id: string, query = '') => ((await (await clerk.get(`/api/imports/${id}/rows${query}`)).json()) as { items: readonly Row[] }).items
const counts = ({ progress: { accepted, duplicate, revised, unrouted, rejected } }: Import) => ({ accepted, duplicate, revised, unrouted, rejected })
const none = { accepted: 0, duplicate: 0, revised: 0, unrouted: 0, rejected: 0 }
async function ask<Value>(text: string, ...values: readonly unknown[]): Promise<readonly Value[]> {
  return await withinConnection(city.database.pool, programSight, async (connection) => (await connection.query(text, [...values])).rows as Value[])
}
/** The workbook of rows to be corrected, as an official opens it. */
async function readProblems(id: string): Promise<readonly SheetRow[]> {
  const answer = await clerk.get(`/api/imports/${id}/problems.xlsx`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*filename\*=UTF-8''/)
  const place = path.join(folder, `problems-${id}.xlsx`)
  await import('node:fs/promises').then(async (files) => await files.writeFile(place, Buffer.from(await answer.arrayBuffer())))
  return await Array.fromAsync(readSheet(place))
}
const own = ['事项名称', '行政区划']
const food = { 事项名称: '食品经营许可', 行政区划: '东湖区' }

test('a 双公示 workbook is taken in, and each row tells what became of it', async () => {
  const rows = [
    publicRow(1, food),
    publicRow(2, { 行政区划: '360103', XK_XKZS: '食品经营许可证' }),
    publicRow(3, { 行政区划: '东湖区', 事项名称: '没有这样的事项' }),
    publicRow(1, food),
    publicRow(1, { ...food, XK_NR: '准予许可（更正）' }),
    publicRow(1, { ...food, XK_XDR_MC: '同一文书的另一人' }),
  ]
  const done = await bring('三月.xlsx', await writeTable(publicTable(rows, 'names', [...own, '我们自己的列'])))
  assert.equal(done.state, 'done')
  assert.deepEqual(counts(done), { accepted: 3, duplicate: 1, revised: 1, unrouted: 1, rejected: 0 })
  assert.deepEqual({ total: done.progress.total, percent: done.progress.percent, layout: done.layout }, { total: 6, percent: 100, layout: '2018' })
  assert.deepEqual(done.unknownColumns, ['我们自己的列'])
  const told = await rowsOf(done.id)
  assert.deepEqual(told.map(({ row, status }) => [row, status]), [[2, 'accepted'], [3, 'accepted'], [4, 'unrouted'], [5, 'duplicate'], [6, 'revised'], [7, 'accepted']])
  assert.equal(told[0]?.decision, told[4]?.decision)
  assert.deepEqual((await rowsOf(done.id, '?status=unrouted')).map(({ documentNumber }) => documentNumber), ['洪行审许〔2026〕3号'])
  const waiting = await ask<{ reason: string; item: string }>(
    'select waiting.reason, decision.item_as_sent as item from app.waiting join app.decision on decision.id = waiting.decision where decision.id = $1',
    told[2]?.decision,
  )
  assert.deepEqual(waiting, [{ reason: 'unknown-item', item: '没有这样的事项' }])
})

test('a text table in GB18030 headed by field codes is taken in', async () => {
  const rows = [publicRow(11, food), publicRow(12, { ...food, XK_NR: '准予，“含逗号”' })]
  const done = await bring('四月.csv', encodeChinese(writeLines(publicTable(rows, 'codes', own))))
  assert.deepEqual(counts(done), { ...none, accepted: 2 })
  const kept = await ask<{ content: string }>('select decision.content from app.decision where decision.document_number = $1', '洪行审许〔2026〕12号')
  assert.deepEqual(kept, [{ content: '准予，“含逗号”' }])
})

test('a table in the layout of 2015 is taken in', async () => {
  const header = ['XK_WSH', 'XK_XMMC', 'XK_SPLB', 'XK_NR', 'XK_XDR', 'XK_XDR_SHXYM', 'XK_XDR_SFZ', 'XK_FR', 'XK_JDRQ', 'XK_JZQ', 'XK_XZJG', 'XK_ZT', 'DFBM', 'SJC', 'BZ']
  const row = ['洪许〔2016〕21号', '食品经营许可', '普通', '准予', '甲某', '', '360102188801010012', '', '2019.1.2', '2024年1月1日', '某局', '0', '360102000000', '', '']
  const done = await bring('2016年.xlsx', await writeTable([header, row, row.with(0, '洪许〔2016〕22号').with(6, '360102188801010011')]))
  assert.equal(done.layout, '2015')
  assert.deepEqual(counts(done), { ...none, accepted: 1, rejected: 1 })
  const [bad] = await rowsOf(done.id, '?status=rejected')
  assert.match(bad?.errors[0]?.place ?? '', /^第 3 行 G 列（XK_XDR_SFZ）$/)
})

test('the template has an example row that is never taken in, and is itself a table that can be taken in', async () => {
  const answer = await clerk.get('/api/imports/template.xlsx')
  const place = path.join(folder, 'template.xlsx')
  const bytes = Buffer.from(await answer.arrayBuffer())
  await import('node:fs/promises').then((files) => files.writeFile(place, bytes))
  assert.equal((await bring('模板.xlsx', bytes)).refusal?.code, 'no-rows')
  const [header, example] = await Array.fromAsync(readSheet(place))
  const number = header!.cells.findIndex((title) => title.includes('文书号'))
  const kind = header!.cells.findIndex((title) => title.includes('类别'))
  const filled = example!.cells.with(number, '洪行审许〔2026〕31号')
  const done = await bring('填好的模板.xlsx', await writeTable([header!.cells, example!.cells, filled.with(kind, '自然人').with(kind + 1, '')]))
  assert.deepEqual(counts(done), { ...none, accepted: 1 }, JSON.stringify(await rowsOf(done.id)))
})

test('bad rows come back with the reason beside each cell, and the corrected workbook is taken in', async () => {
  const rows = [publicRow(41, food), publicRow(42, { ...food, XK_JDRQ: '2026/02/30' }), publicRow(43, { ...food, XK_XDR_LB: '外星人', XK_NR: '' }), publicRow(44, { 事项名称: '食品经营许可' })]
  const done = await bring('有错的.xlsx', await writeTable(publicTable(rows, 'names', own)))
  assert.deepEqual(counts(done), { ...none, accepted: 1, rejected: 3 })
  const [header, ...book] = await readProblems(done.id)
  const titles = header!.cells
  const at = (title: string) => titles.indexOf(title)
  assert.deepEqual(book.map(({ cells }) => cells[at('原行号')]), ['3', '4', '5'])
  assert.equal(titles[at('许可决定日期') + 1], '问题：许可决定日期')
  assert.match(book[0]!.cells[at('问题：许可决定日期')]!, /不是真实存在的日期；请按/)
  assert.match(book[1]!.cells[at('原因')]!, /^1\. .*列（行政相对人类别）：.*\n2\. .*列（许可内容）：/su)
  assert.match(book[2]!.cells[at('怎么改')]!, /请填写区县名称/)
  const mended = [
    titles,
    book[0]!.cells.with(at('许可决定日期'), '2026/02/28'),
    book[1]!.cells.with(at('行政相对人类别'), '自然人').with(at('许可内容'), '准予许可'),
    book[2]!.cells.with(at('行政区划'), '西湖区'),
  ]
  const again = await bring('改好的.xlsx', await writeTable(mended))
  assert.deepEqual(counts(again), { ...none, accepted: 3 }, JSON.stringify(await rowsOf(again.id)))
  assert.deepEqual(again.unknownColumns, [])
  assert.equal((await clerk.get(`/api/imports/${again.id}/problems.xlsx`)).status, 404)
  const refused = await ask<{ count: number }>(`select count(*)::integer as count from app.rejection where rejection.client = 'import:SPJ' and rejection.content like '%2026〕42号%'`)
  assert.deepEqual(refused, [{ count: 1 }])
})

test('a table without regions says so in every row, or takes the region that the uploader chose', async () => {
  const table = await writeTable(publicTable([publicRow(51, food)], 'names', ['事项名称']))
  const without = await bring('无区划.xlsx', table)
  const [row] = await rowsOf(without.id)
  assert.match(row?.errors[0]?.message ?? '', /没有“行政区划”列，上传时也没有选择默认行政区划/)
  const [header] = await readProblems(without.id)
  assert.equal(header!.cells[0], '行政区划')
  const chosen = await bring('无区划.xlsx', table, { defaultRegion: '360100' })
  assert.deepEqual(counts(chosen), { ...none, accepted: 1 })
  assert.equal((await send('无区划.xlsx', table, { defaultRegion: '110101' })).status, 422)
})

test('a formula is refused in its cell with what to do, and the rows beside it go in', async () => {
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const header = ['XK_XDR_MC', 'XK_XDR_LB', 'XK_XDR_ZJHM', 'XK_WSH', 'XK_NR', 'XK_JDRQ', '事项名称', '行政区划']
  const row = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.map((words, at) => (words.startsWith('<') ? words : text(`${letters[at]}${number}`, words))).join('')}</row>`
  const rows = [
    row(1, header),
    row(2, ['甲某', '自然人', '', '洪许〔2026〕61号', '<c r="E2"><f>A1&amp;"x"</f><v>1</v></c>', '2026/02/01', '食品经营许可', '东湖区']),
    row(3, ['乙某', '自然人', '', '洪许〔2026〕62号', '准予', '2026/02/01', '食品经营许可', '东湖区']),
  ]
  const done = await bring('公式.xlsx', buildWorkbook({ rows: rows.join('') }))
  assert.deepEqual(counts(done), { ...none, accepted: 1, rejected: 1 })
  const [bad] = await rowsOf(done.id, '?status=rejected')
  assert.deepEqual(bad?.errors.map(({ code, place }) => [code, place]), [['formula', '第 2 行 E 列（XK_NR）']])
})

test('one file sent twenty times at once is imported once, and each sender is told so', async () => {
  const table = await writeTable(publicTable(Array.from({ length: 30 }, (_none, at) => publicRow(700 + at, food)), 'names', own))
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('同一个文件.xlsx', table)))
  const told = await Promise.all(answers.map(async (answer) => (await answer.json()) as Received))
  assert.equal(new Set(told.map(({ id }) => id)).size, 1)
  assert.equal(answers.filter(({ status }) => status === 202).length, 1)
  assert.equal(told.filter(({ status, message }) => status === 'same-file' && /没有重复导入/.test(message)).length, 19)
  assert.deepEqual(counts(await finish(told[0]!.id)), { ...none, accepted: 30 })
  const [late] = [(await (await send('换个名字.xlsx', table)).json()) as Received]
  assert.match(late.message, /周操作.*已经导入完毕/)
  const decisions = await ask<{ count: number }>(`select count(*)::integer as count from app.decision where decision.document_number like '洪行审许〔2026〕7__号'`)
  assert.deepEqual(decisions, [{ count: 30 }])
})

test('files that cannot be used are refused in words, nothing of them goes in, and the server goes on answering', async () => {
  const before = await ask<{ count: number }>('select count(*)::integer as count from app.decision')
  const bomb = buildWorkbook({ sheet: Buffer.concat([Buffer.from(sheetXml('').slice(0, 120)), Buffer.alloc(300 * 1024 * 1024, ' ')]) })
  const cases: readonly (readonly [name: string, content: Buffer | string, code: string, words: RegExp])[] = [
    ['炸弹.xlsx', bomb, 'zip-bomb', /解压后过大/],
    ['加密.xlsx', buildOle('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted', /密码|加密/],
    ['改名.xlsx', '%PDF-1.7\n', 'pdf', /PDF/],
    ['缺列.csv', '行政相对人名称,许可内容,决定文书号,许可决定日期\n甲,乙,丙,2026/1/1\n', 'missing-columns', /行政相对人类别/],
    ['一行.csv', Buffer.concat([Buffer.from('行政相对人名称,'), Buffer.alloc(100 * 1024 * 1024, 'a')]), 'record-too-long', /行/],
  ]
  let reached = 0
  const knock = setInterval(() => void fetch(`${clerk.base}/healthz`).then(({ ok }) => (reached += ok ? 1 : 0)), 50)
  try {
    for (const [name, content, code, words] of cases) {
      const { state, refusal, progress, originalKept } = await bring(name, content)
      assert.deepEqual({ name, state, code: refusal?.code, rows: progress.rows, originalKept }, { name, state: 'refused', code, rows: 0, originalKept: false })
      assert.match(refusal!.message, words)
    }
  } finally {
    clearInterval(knock)
  }
  assert.ok(reached >= cases.length, `only ${reached} answers`)
  assert.deepEqual(await ask<{ count: number }>('select count(*)::integer as count from app.decision'), before)
})

test('a state secret is counted and told, and nothing of it is kept, the original included', async () => {
  const table = await writeTable(publicTable([publicRow(81, food), publicRow(82, { ...food, BZ: '机密★三年' })], 'names', own))
  const done = await bring('混入涉密.xlsx', table)
  assert.deepEqual({ ...counts(done), secrets: done.progress.secrets, originalKept: done.originalKept }, { ...none, accepted: 1, rejected: 1, secrets: 1, originalKept: false })
  const [, secret] = await rowsOf(done.id)
  assert.deepEqual({ number: secret?.documentNumber, code: secret?.errors[0]?.code }, { number: null, code: 'state-secret' })
  assert.equal((await clerk.get(`/api/imports/${done.id}/original`)).status, 410)
  assert.equal((await clerk.get(`/api/imports/${done.id}/problems.xlsx`)).status, 404)
  assert.equal(((await (await send('再来一次.xlsx', table)).json()) as Received).status, 'same-file')
  const [{ sm3 } = { sm3: '' }] = await ask<{ sm3: string }>('select import.sm3 from app.import where import.id = $1', done.id)
  assert.deepEqual(readdirSync(path.join(folder, 'files', sm3.slice(0, 2))).filter((name) => name === sm3), [])
  const traces = await ask<{ found: number }>(
    `select (select count(*) from app.import_row where import_row::text like '%2026〕82号%') + (select count(*) from app.rejection where rejection.content like '%2026〕82号%')
          + (select count(*) from app.decision where decision.document_number like '%2026〕82号%') as found`,
  )
  assert.equal(Number(traces[0]?.found), 0)
  assert.equal((await bring('整表涉密.xlsx', await writeTable([['秘密★一年'], ...publicTable([publicRow(83, food)], 'names', own)]))).refusal?.code, 'state-secret')
})

test('the original is kept and comes back byte for byte, as an attachment', async () => {
  const table = await writeTable(publicTable([publicRow(91, food)], 'names', own))
  const done = await bring('原件.xlsx', table)
  const answer = await clerk.get(`/api/imports/${done.id}/original`)
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), table)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment;/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

test('an upload that is cut off half-way leaves nothing', async () => {
  const before = await ask<{ count: number }>('select count(*)::integer as count from app.import')
  await new Promise<void>((resolve) => {
    const request = open(`${clerk.base}/api/imports`, { method: 'POST', headers: { ...clerk.headers, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000000' } })
    request.on('error', () => resolve())
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="断.csv"\r\n\r\n行政相对人名称,许可内容\r\n')
    setTimeout(() => request.destroy(), 200)
  })
  for (let tries = 0; readdirSync(path.join(folder, 'files', 'incoming')).length > 0; tries++) {
    assert.ok(tries < 100, 'a draft stays behind')
    await wait(50)
  }
  assert.deepEqual(await ask<{ count: number }>('select count(*)::integer as count from app.import'), before)
})

test('who may not import may neither send a file nor see what others sent', async () => {
  const table = await writeTable(publicTable([publicRow(99, food)], 'names', own))
  assert.equal((await send('越权.xlsx', table, {}, liaison)).status, 403)
  for (const place of ['', '/1', '/1/rows', '/1/original', '/1/problems.xlsx', '/template.xlsx']) assert.equal((await liaison.get(`/api/imports${place}`)).status, 403, place)
  const seen = await withinConnection(city.database.pool, { department: 'FGW', sight: 'department' }, async (connection) => (await connection.query('select 1 from app.import union all select 1 from app.import_row')).rowCount)
  assert.equal(seen, 0)
})

test('penalties are refused plainly until they can be taken in', async () => {
  const answer = await send('处罚.xlsx', await writeTable(publicTable([publicRow(1)], 'names')), { kind: 'penalties' })
  assert.equal(answer.status, 422)
  assert.match(((await answer.json()) as { title: string }).title, /尚未开放/)
})

test('a decision entered by hand goes the same way, is known again, and each wrong field is answered', async () => {
  const decision = {
    item: 'NC-XK-0001',
    documentNumber: '洪行审许〔2026〕111号',
    content: '准予许可',
    decidedOn: '2026-03-01',
    result: 'granted',
    holder: { kind: 'natural', name: '甲某' },
    region: '360102',
  }
  interface Entered {
    readonly status: string
    readonly id: string
    readonly pushes: readonly { readonly department: string; readonly role: string }[]
    readonly code?: string
    readonly errors: readonly { readonly pointer: string }[]
  }
  const enter = async (body: object) => (await (await clerk.post('/api/decisions', body)).json()) as Entered
  const first = await enter(decision)
  assert.deepEqual({ status: first.status, to: first.pushes.map(({ department, role }) => [department, role]) }, { status: 'accepted', to: [['FGW', 'lead']] })
  const again = await enter(decision)
  assert.deepEqual({ status: again.status, id: again.id }, { status: 'duplicate', id: first.id })
  assert.equal((await enter({ ...decision, content: '准予许可（更正）' })).status, 'revised')
  const wrong = await enter({ ...decision, documentNumber: ' ', decidedOn: '明天', holder: { kind: 'legal', name: '乙公司', uscc: '1' } })
  assert.equal(wrong.code, 'rejected')
  assert.deepEqual(wrong.errors.map(({ pointer }) => pointer).toSorted(), ['/decidedOn', '/documentNumber', '/holder/uscc'])
  assert.equal((await enter({ ...decision, content: '秘密★一年' })).code, 'state-secret')
  assert.equal((await liaison.post('/api/decisions', decision)).status, 403)
})
