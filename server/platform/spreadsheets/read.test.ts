import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildWorkbook, gb, relation, sheetXml, workbookXml } from './corpus.ts'
import { listSheets, readSheet } from './read.ts'
import { type SheetRow, columnLetters } from './rows.ts'

const folder = await mkdtemp(join(tmpdir(), 'shenguan-sheets-'))
after(() => rm(folder, { recursive: true }))

let files = 0
async function save(content: Buffer | string): Promise<string> {
  const path = join(folder, `${(files += 1)}`)
  await writeFile(path, content)
  return path
}
async function read(content: Buffer | string, options: Parameters<typeof readSheet>[1] = {}): Promise<SheetRow[]> {
  return Array.fromAsync(readSheet(await save(content), options))
}
async function readCells(content: Buffer | string): Promise<readonly (readonly string[])[]> {
  return (await read(content)).map(({ cells }) => cells)
}
const inline = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

test('rows carry the numbers that the official sees, and empty rows are left out', async () => {
  const rows = await read(
    buildWorkbook({ rows: `<row r="3">${inline('B3', '甲')}</row><row r="5"><c r="A5" s="0"/></row><row>${inline('A6', '乙')}</row>` }),
  )
  assert.deepEqual(rows, [
    { number: 3, cells: ['', '甲'], problems: [] },
    { number: 6, cells: ['乙'], problems: [] },
  ])
})

test('shared strings, rich text without its phonetic guide, inline strings, numbers and truth values come as text', async () => {
  const strings =
    '<si><t>许可</t></si><si><r><rPr><b/></rPr><t>东湖</t></r><r><t xml:space="preserve">区 </t></r><rPh sb="0" eb="1"><t>dong</t></rPh></si>'
  const row =
    '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>360102</v></c><c><v>0.30000000000000004</v></c><c><v>1E-7</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><v>a&amp;b</v></c>'
  assert.deepEqual(await readCells(buildWorkbook({ strings, rows: `<row>${row}</row>` })), [
    ['许可', '东湖区 ', '360102', '0.3', '0.0000001', 'TRUE', 'FALSE', 'a&b'],
  ])
})

test('a generator that prefixes every element is understood', async () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
  assert.deepEqual(await readCells(buildWorkbook({ sheet })), [['甲']])
})

test('a sheet part in UTF-16 is read', async () => {
  assert.deepEqual(
    await readCells(
      buildWorkbook({
        sheet: Buffer.from(`\uFEFF<worksheet><sheetData><row>${inline('A1', '许可')}</row></sheetData></worksheet>`, 'utf16le'),
      }),
    ),
    [['许可']],
  )
})

const dateStyles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="[$-804]yyyy/m/d\\ hh:mm"/><numFmt numFmtId="178" formatCode="000000"/><numFmt numFmtId="179" formatCode="0.00&quot;d&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="31"/><xf numFmtId="20"/><xf numFmtId="179"/></cellXfs>'
const styled = (style: number, value: number | string): string => `<c s="${style}"><v>${value}</v></c>`

test('dates are YYYY-MM-DD in the 1900 system, before and after the day that never was', async () => {
  const row = [
    styled(1, 1),
    styled(1, 59),
    styled(1, 61),
    styled(2, 43_709),
    styled(3, 43_709.5),
    styled(5, 73_050),
    styled(1, 2_958_465),
    styled(6, 0.75),
    styled(0, 43_709),
    styled(4, 42),
    styled(7, 5),
  ].join('')
  assert.deepEqual(await readCells(buildWorkbook({ styles: dateStyles, rows: `<row>${row}</row>` })), [
    [
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2019-09-01',
      '2019-09-01 12:00:00',
      '2099-12-31',
      '9999-12-31',
      '18:00:00',
      '43709',
      '000042',
      '5',
    ],
  ])
})

test('dates of the 1904 system are four years and a day later', async () => {
  const workbook = workbookXml('<workbookPr date1904="1"/><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>')
  assert.deepEqual(
    await readCells(buildWorkbook({ workbook, styles: dateStyles, rows: `<row>${styled(1, 0)}${styled(1, 42_247)}</row>` })),
    [['1904-01-01', '2019-09-01']],
  )
})

test('what one cell has wrong is told beside it and does not stop the row', async () => {
  const cells = [
    '<c><f>A1&amp;B1</f><v>3</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    styled(1, 60),
    styled(1, -1),
    styled(1, 3_000_000),
    '<c><v>3.6010219900101E+17</v></c>',
    inline('G1', '_xD800_坏'),
    inline('H1', '_x0000_'),
    inline('I1', '\uFFFD'),
    inline('J1', '长'.repeat(40_000)),
    inline('K1', '好'),
  ]
  const [row] = await read(buildWorkbook({ styles: dateStyles, rows: `<row r="1">${cells.join('')}</row>` }))
  assert.deepEqual(
    row!.problems.map(({ column, code }) => `${columnLetters(column)} ${code}`),
    [
      'A formula',
      'B error-value',
      'C bad-date',
      'D bad-date',
      'E bad-date',
      'F lost-digits',
      'G bad-character',
      'H bad-character',
      'I bad-character',
      'J too-long',
    ],
  )
  assert.equal(row!.cells[0], '3')
  assert.equal(row!.cells[6], '坏')
  assert.equal(row!.cells[9]!.length, 32_767)
  assert.equal(row!.cells[10], '好')
  for (const { message } of row!.problems) assert.match(message, /请/u)
  assert.match(row!.problems[0]!.message, /请将公式粘贴为数值后重新上传/u)
})

test('escaped characters are read as themselves', async () => {
  assert.deepEqual(await readCells(buildWorkbook({ rows: `<row>${inline('A1', '一_x000D_二_x005F_x0041_')}</row>` })), [['一\r二_x0041_']])
})

test('a declared dimension of the whole sheet and a merged whole sheet cost nothing; columns beyond the 256th are not read', async () => {
  const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1" spans="1:16384">${inline('A1', '甲')}${inline('XFD1', '远')}</row><row r="1048576">${inline('A1048576', '末')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`
  assert.deepEqual(await read(buildWorkbook({ sheet })), [
    { number: 1, cells: ['甲'], problems: [] },
    { number: 1_048_576, cells: ['末'], problems: [] },
  ])
})

test('external links and embedded programs are never opened', async () => {
  const more = [
    { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>' },
    { name: 'xl/vbaProject.bin', data: 'x' },
  ]
  assert.deepEqual(await readCells(buildWorkbook({ rows: `<row>${inline('A1', '甲')}</row>`, more })), [['甲']])
})

test('sheets are listed in tab order, the first visible one is read, another by name', async () => {
  const workbook = workbookXml(
    '<sheets><sheet name="说明" sheetId="2" state="hidden" r:id="rId2"/><sheet name="图" sheetId="3" r:id="rId3"/><sheet name="法人行政许可" sheetId="1" r:id="rId1"/></sheets>',
  )
  const relations =
    relation('rId1', '/xl/worksheets/sheet1.xml') +
    relation('rId2', 'worksheets/sheet2.xml') +
    '<Relationship Id="rId3" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>'
  const path = await save(
    buildWorkbook({
      workbook,
      relations,
      rows: `<row>${inline('A1', '一')}</row>`,
      more: [{ name: 'xl/worksheets/sheet2.xml', data: sheetXml(`<row>${inline('A1', '二')}</row>`) }],
    }),
  )
  assert.deepEqual(await listSheets(path), [
    { name: '说明', hidden: true },
    { name: '法人行政许可', hidden: false },
  ])
  assert.deepEqual(
    (await Array.fromAsync(readSheet(path))).map(({ cells }) => cells),
    [['一']],
  )
  assert.deepEqual(
    (await Array.fromAsync(readSheet(path, { sheet: '说明' }))).map(({ cells }) => cells),
    [['二']],
  )
  await assert.rejects(Array.fromAsync(readSheet(path, { sheet: '三' })), { code: 'no-such-sheet', message: /“说明”、“法人行政许可”/u })
})

const table = [
  ['文书号', '名称'],
  ['1号', '许可𠀀€,"引"'],
]
const written = '文书号,名称\r\n1号,"许可𠀀€,""引"""\r\n'
const gbBytes = Buffer.concat([
  Buffer.from('cec4cae9bac52cc3fbb3c60d0a31bac52c22', 'hex'),
  gb.许,
  gb.可,
  gb.rare,
  gb.euro,
  Buffer.from('2c2222d2fd2222220d0a', 'hex'),
])
for (const [name, bytes] of [
  ['UTF-8', Buffer.from(written)],
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${written}`)],
  ['UTF-16 little-endian', Buffer.from(`\uFEFF${written}`, 'utf16le')],
  ['UTF-16 big-endian', Buffer.from(`\uFEFF${written}`, 'utf16le').swap16()],
  ['GB18030 with four-byte characters and the euro of GBK', gbBytes],
] as const) {
  test(`a text file in ${name} is read to the last character`, async () => {
    assert.deepEqual(await readCells(bytes), table)
  })
}

test('GB18030 is read rightly wherever the file is cut into blocks', async () => {
  const line = Buffer.concat([gb.rare, gb.许, Buffer.from('a,'), gb.rare, gb.可, Buffer.from('\n')])
  const cells = await readCells(Buffer.concat([Buffer.from('x'), ...Array.from({ length: 60_000 }, () => line)]))
  assert.equal(cells.length, 60_000)
  assert.ok(cells.slice(1).every(([first, second]) => first === '𠀀许a' && second === '𠀀可'))
})

test('semicolons and tabs are found to be delimiters, and every kind of line end counts as one row', async () => {
  assert.deepEqual(await readCells('a;b;c,d\n1;2\n'), [
    ['a', 'b', 'c,d'],
    ['1', '2'],
  ])
  assert.deepEqual(await readCells('a\tb\n1\t2'), [
    ['a', 'b'],
    ['1', '2'],
  ])
  const rows = await read('a,b\r\n\r\n"x\ny",z\r1,含"引号"的\n')
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, ...cells]),
    [
      [1, 'a', 'b'],
      [3, 'x\ny', 'z'],
      [4, '1', '含"引号"的'],
    ],
  )
})

test('a replacement character in a text file is told, never passed on', async () => {
  const [row] = await read('坏\uFFFD字,b\n')
  assert.deepEqual(row!.cells, ['坏字', 'b'])
  assert.equal(row!.problems[0]?.code, 'bad-character')
})
