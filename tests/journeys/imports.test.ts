import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { buildWorkbook } from '#platform/spreadsheets/corpus.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import { countsOf, noRows, openImportDesk, type ImportDesk } from '#world/import-desk.ts'
import { encodeChinese, publicRow, publicTable, writeLines, writeTable } from '#world/tables.ts'

let desk: ImportDesk
before(async () => {
  desk = await openImportDesk('imports')
})
after(() => desk.close())

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
  const done = await desk.bring('三月.xlsx', await writeTable(publicTable(rows, 'names', [...own, '我们自己的列'])))
  assert.equal(done.state, 'done')
  assert.deepEqual(countsOf(done), { accepted: 3, duplicate: 1, revised: 1, unrouted: 1, rejected: 0 })
  assert.deepEqual(
    { total: done.progress.total, percent: done.progress.percent, layout: done.layout },
    { total: 6, percent: 100, layout: '2018' },
  )
  assert.deepEqual(done.unknownColumns, ['我们自己的列'])
  const told = await desk.rowsOf(done.id)
  assert.deepEqual(
    told.map(({ row, status }) => [row, status]),
    [
      [2, 'accepted'],
      [3, 'accepted'],
      [4, 'unrouted'],
      [5, 'duplicate'],
      [6, 'revised'],
      [7, 'accepted'],
    ],
  )
  assert.equal(told[0]?.decision, told[4]?.decision)
  assert.deepEqual(
    (await desk.rowsOf(done.id, '?status=unrouted')).map(({ documentNumber }) => documentNumber),
    ['洪行审许〔2026〕3号'],
  )
  const waiting = await desk.ask<{ reason: string; item: string }>(
    'select waiting.reason, decision.item_as_sent as item from app.waiting join app.decision on decision.id = waiting.decision where decision.id = $1',
    told[2]?.decision,
  )
  assert.deepEqual(waiting, [{ reason: 'unknown-item', item: '没有这样的事项' }])
})

test('a text table in GB18030 headed by field codes is taken in', async () => {
  const rows = [publicRow(11, food), publicRow(12, { ...food, XK_NR: '准予，“含逗号”' })]
  const done = await desk.bring('四月.csv', encodeChinese(writeLines(publicTable(rows, 'codes', own))))
  assert.deepEqual(countsOf(done), { ...noRows, accepted: 2 })
  const kept = await desk.ask<{ content: string }>(
    'select decision.content from app.decision where decision.document_number = $1',
    '洪行审许〔2026〕12号',
  )
  assert.deepEqual(kept, [{ content: '准予，“含逗号”' }])
})

test('a table in the layout of 2015 is taken in', async () => {
  const header = [
    'XK_WSH',
    'XK_XMMC',
    'XK_SPLB',
    'XK_NR',
    'XK_XDR',
    'XK_XDR_SHXYM',
    'XK_XDR_SFZ',
    'XK_FR',
    'XK_JDRQ',
    'XK_JZQ',
    'XK_XZJG',
    'XK_ZT',
    'DFBM',
    'SJC',
    'BZ',
  ]
  const row = [
    '洪许〔2016〕21号',
    '食品经营许可',
    '普通',
    '准予',
    '甲某',
    '',
    '360102188801010012',
    '',
    '2019.1.2',
    '2024年1月1日',
    '某局',
    '0',
    '360102000000',
    '',
    '',
  ]
  const done = await desk.bring(
    '2016年.xlsx',
    await writeTable([header, row, row.with(0, '洪许〔2016〕22号').with(6, '360102188801010011')]),
  )
  assert.equal(done.layout, '2015')
  assert.deepEqual(countsOf(done), { ...noRows, accepted: 1, rejected: 1 })
  const [bad] = await desk.rowsOf(done.id, '?status=rejected')
  assert.match(bad?.errors[0]?.place ?? '', /^第 3 行 G 列（XK_XDR_SFZ）$/)
})

test('the template has an example row that is never taken in, and is itself a table that can be taken in', async () => {
  const answer = await desk.clerk.get('/api/imports/template.xlsx')
  const place = path.join(desk.folder, 'template.xlsx')
  const bytes = Buffer.from(await answer.arrayBuffer())
  writeFileSync(place, bytes)
  assert.equal((await desk.bring('模板.xlsx', bytes)).refusal?.code, 'no-rows')
  const [header, example] = await Array.fromAsync(readSheet(place))
  const number = header!.cells.findIndex((title) => title.includes('文书号'))
  const kind = header!.cells.findIndex((title) => title.includes('类别'))
  const filled = example!.cells.with(number, '洪行审许〔2026〕31号')
  const done = await desk.bring(
    '填好的模板.xlsx',
    await writeTable([header!.cells, example!.cells, filled.with(kind, '自然人').with(kind + 1, '')]),
  )
  assert.deepEqual(countsOf(done), { ...noRows, accepted: 1 }, JSON.stringify(await desk.rowsOf(done.id)))
})

test('bad rows come back with the reason beside each cell, and the corrected workbook is taken in', async () => {
  const rows = [
    publicRow(41, food),
    publicRow(42, { ...food, XK_JDRQ: '2026/02/30' }),
    publicRow(43, { ...food, XK_XDR_LB: '外星人', XK_NR: '' }),
    publicRow(44, { 事项名称: '食品经营许可' }),
  ]
  const done = await desk.bring('有错的.xlsx', await writeTable(publicTable(rows, 'names', own)))
  assert.deepEqual(countsOf(done), { ...noRows, accepted: 1, rejected: 3 })
  const [header, ...book] = await desk.readProblems(done.id)
  const titles = header!.cells
  const at = (title: string) => titles.indexOf(title)
  assert.deepEqual(
    book.map(({ cells }) => cells[at('原行号')]),
    ['3', '4', '5'],
  )
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
  const again = await desk.bring('改好的.xlsx', await writeTable(mended))
  assert.deepEqual(countsOf(again), { ...noRows, accepted: 3 }, JSON.stringify(await desk.rowsOf(again.id)))
  assert.deepEqual(again.unknownColumns, [])
  assert.equal((await desk.clerk.get(`/api/imports/${again.id}/problems.xlsx`)).status, 404)
  const refused = await desk.ask<{ count: number }>(
    `select count(*)::integer as count from app.rejection where rejection.client = 'import:SPJ' and rejection.source_id like '%2026〕42号%'`,
  )
  assert.deepEqual(refused, [{ count: 1 }])
})

test('a table without regions says so in every row, or takes the region that the uploader chose', async () => {
  const table = await writeTable(publicTable([publicRow(51, food)], 'names', ['事项名称']))
  const without = await desk.bring('无区划.xlsx', table)
  const [row] = await desk.rowsOf(without.id)
  assert.match(row?.errors[0]?.message ?? '', /没有“行政区划”列，上传时也没有选择默认行政区划/)
  const [header] = await desk.readProblems(without.id)
  assert.equal(header!.cells[0], '行政区划')
  const chosen = await desk.bring('无区划.xlsx', table, { defaultRegion: '360100' })
  assert.deepEqual(countsOf(chosen), { ...noRows, accepted: 1 })
  assert.equal((await desk.send('无区划.xlsx', table, { defaultRegion: '110101' })).status, 422)
})

test('a formula is refused in its cell with what to do, and the rows beside it go in', async () => {
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const header = ['XK_XDR_MC', 'XK_XDR_LB', 'XK_XDR_ZJHM', 'XK_WSH', 'XK_NR', 'XK_JDRQ', '事项名称', '行政区划']
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells.map((words, at) => (words.startsWith('<') ? words : text(`${letters[at]}${number}`, words))).join('')}</row>`
  const rows = [
    row(1, header),
    row(2, ['甲某', '自然人', '', '洪许〔2026〕61号', '<c r="E2"><f>A1&amp;"x"</f><v>1</v></c>', '2026/02/01', '食品经营许可', '东湖区']),
    row(3, ['乙某', '自然人', '', '洪许〔2026〕62号', '准予', '2026/02/01', '食品经营许可', '东湖区']),
  ]
  const done = await desk.bring('公式.xlsx', buildWorkbook({ rows: rows.join('') }))
  assert.deepEqual(countsOf(done), { ...noRows, accepted: 1, rejected: 1 })
  const [bad] = await desk.rowsOf(done.id, '?status=rejected')
  assert.deepEqual(
    bad?.errors.map(({ code, place }) => [code, place]),
    [['formula', '第 2 行 E 列（XK_NR）']],
  )
})

test('the original is kept and comes back byte for byte, as an attachment', async () => {
  const table = await writeTable(publicTable([publicRow(91, food)], 'names', own))
  const done = await desk.bring('原件.xlsx', table)
  const answer = await desk.clerk.get(`/api/imports/${done.id}/original`)
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), table)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment;/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
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
  const enter = async (body: object) => (await (await desk.clerk.post('/api/decisions', body)).json()) as Entered
  const first = await enter(decision)
  assert.deepEqual(
    { status: first.status, to: first.pushes.map(({ department, role }) => [department, role]) },
    { status: 'accepted', to: [['FGW', 'lead']] },
  )
  const again = await enter(decision)
  assert.deepEqual({ status: again.status, id: again.id }, { status: 'duplicate', id: first.id })
  assert.equal((await enter({ ...decision, content: '准予许可（更正）' })).status, 'revised')
  const wrong = await enter({ ...decision, documentNumber: ' ', decidedOn: '明天', holder: { kind: 'legal', name: '乙公司', uscc: '1' } })
  assert.equal(wrong.code, 'rejected')
  assert.deepEqual(wrong.errors.map(({ pointer }) => pointer).toSorted(), ['/decidedOn', '/documentNumber', '/holder/uscc'])
  assert.equal((await enter({ ...decision, content: '秘密★一年' })).code, 'state-secret')
  assert.equal((await desk.liaison.post('/api/decisions', decision)).status, 403)
})
