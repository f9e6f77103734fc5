import assert from 'node:assert/strict'
import { test } from 'node:test'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import { getLayout, repeatsHeader } from './header.ts'

const sheetRow = (number: number, cells: readonly string[]): SheetRow => ({ number, cells, problems: [] })
const codes = fields.行政许可.map(({ code }) => code)
const names = fields.行政许可.map(({ name }) => name)

test('a title and a note above the header do not hide it, and a second header line is known as such', () => {
  const layout = getLayout([
    sheetRow(1, ['南昌市行政许可双公示表']),
    sheetRow(2, ['填表说明：许可内容必填']),
    sheetRow(4, names),
    sheetRow(5, codes),
  ])
  assert.equal(layout.headerRow, 4)
  assert.equal(repeatsHeader(layout, sheetRow(5, codes)), true)
  assert.equal(
    repeatsHeader(
      layout,
      sheetRow(
        6,
        codes.map(() => '示例'),
      ),
    ),
    false,
  )
})

test('missing columns are named one by one, with the nearest header there is', () => {
  const header = ['行政相对人', '行政相对人类别', '统一社会信用代码', '许可内容', '决定日期', '文书']
  assert.throws(
    () => getLayout([sheetRow(3, header)]),
    (error: Error) => {
      assert.deepEqual(Object.assign({}, error), { name: 'SpreadsheetRefusal', code: 'missing-columns', row: 3 })
      assert.match(error.message, /第 3 行表头缺少以下列：“行政相对人名称”（XK_XDR_MC），现有的“行政相对人”与之相近/u)
      assert.match(error.message, /“行政许可决定文书号”（XK_WSH）或“许可编号”（XK_XKBH）/u)
      assert.match(error.message, /“许可决定日期”（XK_JDRQ），现有的“决定日期”与之相近/u)
      assert.doesNotMatch(error.message, /许可内容|行政相对人类别/u)
      return true
    },
  )
})

test('a column that is there twice, a table without header and a penalty table are refused', () => {
  assert.throws(() => getLayout([sheetRow(1, [...names, 'XK_NR'])]), { code: 'duplicate-columns', message: /S列“许可内容”与AC列“XK_NR”/u })
  assert.throws(() => getLayout([sheetRow(1, ['1', '2'])]), { code: 'no-header' })
  assert.throws(() => getLayout([]), { code: 'no-header' })
  assert.throws(
    () =>
      getLayout([
        sheetRow(
          1,
          fields.行政处罚.map(({ name }) => name),
        ),
      ]),
    { code: 'no-header', message: /行政处罚/u },
  )
  assert.throws(
    () =>
      getLayout([
        sheetRow(
          1,
          fields.行政处罚.map(({ code }) => code),
        ),
      ]),
    { code: 'no-header', message: /行政处罚/u },
  )
})
