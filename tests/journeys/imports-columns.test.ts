import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import type { Caller } from '#world/calls.ts'
import { countsOf, noRows, openImportDesk, type Import, type ImportDesk, type Received } from '#world/import-desk.ts'
import { encodeChinese, publicRow, publicTable, writeLines, writeTable, type Table } from '#world/tables.ts'

/** Tables whose columns have names of their own, and tables of penalties (outside contract §4). */
let desk: ImportDesk
before(async () => {
  desk = await openImportDesk('imports-columns')
})
after(() => desk.close())

interface Asking extends Import {
  readonly asked: {
    readonly columns: readonly { readonly header: string; readonly samples: readonly string[]; readonly proposed: string | null }[]
    readonly missing: readonly string[]
  } | null
}
async function send(name: string, table: Table, fieldsOf: Readonly<Record<string, string>> = {}, by: Caller = desk.clerk): Promise<Asking> {
  const answer = await desk.send(name, await writeTable(table), fieldsOf, by)
  assert.equal(answer.status, 202, await answer.clone().text())
  const { id } = (await answer.json()) as Received
  return (await desk.finish(id)) as Asking
}
const renamed = (rows: readonly Readonly<Record<string, string>>[]): Table => {
  const [header = [], ...rest] = publicTable(rows, 'names', ['事项名称', '行政区划', '内部流水号'])
  return [header.map((title) => (title === '行政许可决定文书号' ? '决定文书编号' : title)), ...rest]
}
const food = { 事项名称: '食品经营许可', 行政区划: '东湖区' }

test('a renamed column is shown with samples and a proposal, a person decides, and the next file of that department is read alike', async () => {
  const first = await send('一月.xlsx', renamed([publicRow(1, { ...food, 内部流水号: '360102188801010012' }), publicRow(2, food)]))
  assert.equal(first.state, 'asking')
  assert.deepEqual(first.asked?.columns, [
    { header: '决定文书编号', samples: ['洪行审许〔2026〕1号', '洪行审许〔2026〕2号'], proposed: 'documentNumber' },
    { header: '内部流水号', samples: ['360*************12'], proposed: null },
  ])
  assert.equal((await desk.ask<{ count: number }>('select count(*)::integer as count from app.decision'))[0]?.count, 0)
  const decide = async (columns: readonly object[]) => await desk.clerk.post(`/api/imports/${first.id}/columns`, { columns })
  assert.equal((await decide([{ header: '决定文书编号', target: 'documentNumber' }])).status, 422, 'every column has to be decided on')
  const all = [
    { header: '决定文书编号', target: 'documentNumber' },
    { header: '内部流水号', target: null },
  ]
  assert.equal((await decide([all[0]!, { header: '内部流水号', target: 'documentNumber' }])).status, 422, 'two columns are not one field')
  const done = await decide(all)
  assert.equal(done.status, 200, await done.clone().text())
  assert.deepEqual(countsOf(await desk.finish(first.id)), { ...noRows, accepted: 2 })
  assert.equal((await decide(all)).status, 409)
  const next = await send('二月.xlsx', renamed([publicRow(3, food)]))
  assert.deepEqual([next.state, countsOf(next)], ['done', { ...noRows, accepted: 1 }])
  const journal = await desk.ask<{ actor: string }>(`select actor from app.journal where type = 'import.columns-decided'`)
  assert.deepEqual(journal, [{ actor: '周操作' }])
})

test('what was remembered is listed and can be changed, for one department and one kind of table alone', async () => {
  const listed = (await (await desk.clerk.get('/api/import-columns')).json()) as {
    items: { header: string; target: string | null; by: string }[]
  }
  assert.deepEqual(
    listed.items.map(({ header, target, by }) => [header, target, by]),
    [
      ['内部流水号', null, '周操作'],
      ['决定文书编号', 'documentNumber', '周操作'],
    ],
  )
  assert.deepEqual(((await (await desk.liaison.get('/api/import-columns')).json()) as { items: unknown[] }).items, [])
  const change = await desk.clerk.put('/api/import-columns', { kind: 'decisions', header: '内部流水号', target: 'sourceId' })
  assert.equal(change.status, 200)
  const next = await send('三月.xlsx', renamed([publicRow(4, { ...food, 内部流水号: 'LS-4' })]))
  assert.deepEqual(countsOf(next), { ...noRows, accepted: 1 })
  assert.deepEqual(await desk.ask(`select document_number from app.decision where source_id = 'LS-4'`), [
    { document_number: '洪行审许〔2026〕4号' },
  ])
})

const penalty = (number: number, changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  CF_XDR_MC: `申请人${number}`,
  CF_XDR_LB: '自然人',
  CF_WSH: `洪教罚〔2026〕${number}号`,
  CF_WFXW: '违反规定',
  CF_SY: '事实',
  CF_YJ: '依据',
  CF_CFLB: '罚款',
  CF_NR: '罚款五千元',
  CF_NR_FK: '0.5',
  CF_JDRQ: '2026/02/28',
  CF_YXQ: '2099/12/31',
  ...changes,
})
const sheetOf = (
  name: string,
  omitted: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  heads: 'code' | 'name',
  own: readonly string[],
) => {
  const columns = fields.行政处罚.filter(({ code }) => !omitted.includes(code)).toReversed()
  return {
    name,
    columns: [...columns.map((column) => ({ title: column[heads] })), ...own.map((title) => ({ title }))],
    rows: rows.map((row) => [...columns.map(({ code }) => row[code] ?? ''), ...own.map((title) => row[title] ?? '')]),
  }
}
async function writeSheets(sheets: readonly ReturnType<typeof sheetOf>[]): Promise<Buffer> {
  const stream = new PassThrough()
  const [, bytes] = await Promise.all([
    writeWorkbook(stream, { sheets, properties: { title: '表', creator: '测试', createdAt: new Date('2026-03-01T00:00:00Z') } }),
    buffer(stream),
  ])
  return bytes
}

test('penalties come on the sheets of 法人 and of 自然人; bad rows go back sheet by sheet, what cannot be linked waits', async () => {
  const body = { CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: '914403001922038216' }
  const legal = fields.sheets.法人行政处罚.omit
  const natural = fields.sheets.自然人行政处罚.omit
  const bytes = await writeSheets([
    sheetOf('法人行政处罚', legal, [penalty(101, body), penalty(102, { ...body, CF_NR_FK: '' })], 'name', []),
    sheetOf(
      '自然人行政处罚',
      natural,
      [penalty(1, { 原行政许可决定文书号: '洪行审许〔2026〕1号' }), penalty(2, { CF_CFLB: '记过' })],
      'code',
      ['原行政许可决定文书号'],
    ),
  ])
  const answer = await desk.send('处罚.xlsx', bytes, { kind: 'penalties' }, desk.liaison)
  const { id } = (await answer.json()) as Received
  const done = await desk.finish(id)
  assert.deepEqual([done.state, countsOf(done)], ['done', { ...noRows, accepted: 1, unrouted: 1, rejected: 2 }])
  interface Line {
    readonly sheet: string
    readonly line: number
    readonly status: string
    readonly penalty: string | null
    readonly decision: string | null
    readonly errors: readonly { readonly place: string }[]
  }
  const { items } = (await (await desk.liaison.get(`/api/imports/${id}/rows`)).json()) as { items: readonly Line[] }
  assert.deepEqual(
    items.map(({ sheet, line, status }) => [sheet, line, status]),
    [
      ['法人行政处罚', 2, 'unrouted'],
      ['法人行政处罚', 3, 'rejected'],
      ['自然人行政处罚', 2, 'accepted'],
      ['自然人行政处罚', 3, 'rejected'],
    ],
  )
  assert.ok(items[2]?.decision !== null && items[2]?.penalty !== null)
  assert.match(items[3]?.errors[0]?.place ?? '', /^“自然人行政处罚”第 3 行 .*列（CF_CFLB）$/u)
  // Whole numbers leave only with those who brought them; the bureau sees what became of the table and asks for single ones.
  for (const file of ['original', 'problems.xlsx']) {
    assert.equal((await desk.liaison.get(`/api/imports/${id}/${file}`)).status, 200, file)
    const refused = await desk.clerk.get(`/api/imports/${id}/${file}`)
    assert.deepEqual([refused.status, ((await refused.json()) as { code: string }).code], [403, 'other-department'], file)
  }
  const again = await writeSheets([
    sheetOf('自然人行政处罚', natural, [penalty(1, { 原行政许可决定文书号: '洪行审许〔2026〕1号' }), penalty(3)], 'code', [
      '原行政许可决定文书号',
    ]),
  ])
  const second = (await (await desk.send('处罚二.xlsx', again, { kind: 'penalties' }, desk.liaison)).json()) as Received
  assert.deepEqual(countsOf(await desk.finish(second.id)), { ...noRows, duplicate: 1, unrouted: 1 })
})

test('penalties come as text in GB18030 and in the layout of 2015 too', async () => {
  const header = ['CF_WSH', 'CF_CFMC', 'CF_CFLB1', 'CF_SY', 'CF_YJ', 'CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_XDR_SFZ', 'CF_JG', 'CF_JDRQ']
  const row = ['洪罚〔2016〕1号', '某案', '1', '事由', '依据', '老店', '914403001922038216', '', '罚款人民币5000元', '2016.3.1']
  const sent = await desk.send('2016.csv', encodeChinese(writeLines([header, row])), { kind: 'penalties' }, desk.liaison)
  const { id } = (await sent.json()) as Received
  const done = await desk.finish(id)
  assert.deepEqual([done.layout, countsOf(done)], ['2015', { ...noRows, unrouted: 1 }])
  assert.deepEqual(await desk.ask(`select fine::float8 as fine, categories from app.penalty where document_number = '洪罚〔2016〕1号'`), [
    { fine: 0.5, categories: ['罚款'] },
  ])
})

test('the template of penalties is itself a table of penalties', async () => {
  const bytes = Buffer.from(await (await desk.liaison.get('/api/imports/template.xlsx?kind=penalties')).arrayBuffer())
  const { id } = (await (await desk.send('模板.xlsx', bytes, { kind: 'penalties' }, desk.liaison)).json()) as Received
  const done = await desk.finish(id)
  assert.equal(done.refusal?.code, 'no-rows')
})
