import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openArchive } from './archive.ts'
import { looksLikeFormula } from './formula.ts'
import { defaultLimits } from './limits.ts'
import { listSheets, readSheet } from './read.ts'
import { writeCsv } from './write-csv.ts'
import { type Cell, writeWorkbook } from './write.ts'

const folder = await mkdtemp(join(tmpdir(), 'shenguan-sheets-'))
after(() => rm(folder, { recursive: true }))
const path = join(folder, 'out')
const properties = { title: '许可决定', creator: '审管通', createdAt: new Date('2024-01-02T03:04:05Z') }

async function writeBook(columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
  await writeWorkbook(createWriteStream(path), {
    sheets: [{ name: '数据', columns: columns.map((title) => ({ title })), rows }],
    properties,
  })
}
async function readPart(name: string): Promise<string> {
  const archive = await openArchive(path, defaultLimits)
  try {
    return await text(await archive.read(name))
  } finally {
    archive.close()
  }
}
async function readCells(): Promise<readonly (readonly string[])[]> {
  return (await Array.fromAsync(readSheet(path))).map(({ cells }) => cells)
}

/** Any text that a cell can carry: no NUL and no half characters (they are told, not stored), not empty at the end of a row. */
const cellText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => !/[\0\uFFFD]/u.test(value) && value.isWellFormed())
const trickyText = fc.oneof(cellText, fc.stringMatching(/^[=+\-@＝＋－＠\t\r\n'" _x0041<&>\]中𠀀]{1,12}$/u))

test('whatever is written into a workbook is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(trickyText, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      await writeBook(['列'], rows)
      assert.deepEqual(await readCells(), [['列'], ...rows])
    }),
    { numRuns: 60 },
  )
})

test('whatever is written as text file is read back as it was, but for the apostrophe before what would run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(trickyText, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      await writeCsv(createWriteStream(path), { columns: [{ title: '列' }], rows })
      const kept = rows.map((row) =>
        row.map((value) => `${looksLikeFormula(value) ? "'" : ''}${value.replace(/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '')}`),
      )
      assert.deepEqual(await readCells(), [['列'], ...kept.filter((row) => row.some((value) => value !== ''))])
    }),
    { numRuns: 60 },
  )
})

const leading = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']
const wrappings = ['', ' ', '　', '\u00A0', "'", '"', '“', '\u200B', '\uFEFF', ' "\u2060']
const payloads = leading.flatMap((first) => [
  `${first}cmd|' /C calc'!A0`,
  `${first}HYPERLINK("http://x","y")`,
  ...wrappings.map((before) => `${before}${first}=1+1`),
])

test('no cell of a workbook is a formula, whatever it begins with, and its text is kept', async () => {
  await writeBook(payloads, [payloads, payloads.map((value) => ({ value, mark: 'problem' as const }))])
  const sheet = await readPart('xl/worksheets/sheet1.xml')
  assert.doesNotMatch(sheet, /<f\b|t="str"/u)
  assert.equal(sheet.match(/t="inlineStr"/gu)?.length, payloads.length * 3)
  const quoted = new Set(
    [...(await readPart('xl/styles.xml')).split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/gu)].flatMap(([style], at) =>
      style.includes('quotePrefix="1"') ? [String(at)] : [],
    ),
  )
  const used = [...sheet.matchAll(/<c r="[A-Z]+[23]" s="(\d+)"/gu)].map(([, style]) => style!)
  assert.ok(used.length > 0 && used.every((style) => quoted.has(style)))
  const rows = await readCells()
  assert.deepEqual(
    rows[1],
    payloads.map((value) => value.replaceAll('\0', '')),
  )
})

test('no cell of a text file begins as a formula', async () => {
  await writeCsv(createWriteStream(path), { columns: payloads.map((title) => ({ title })), rows: [payloads] })
  assert.ok((await readFile(path, 'utf8')).startsWith('\uFEFF'))
  for (const row of await readCells()) {
    assert.equal(row.length, payloads.length)
    for (const [at, cell] of row.entries()) assert.equal(cell, `'${payloads[at]!.replaceAll('\0', '')}`)
  }
})

test('plain negative numbers stay as they are, sums do not', async () => {
  await writeCsv(createWriteStream(path), { columns: [{ title: 'a' }], rows: [['-5', -5, '-5.25', '-5+1', '+8613800000000', null, 1e21]] })
  assert.equal((await readFile(path, 'utf8')).split('\r\n')[1], "-5,-5,-5.25,'-5+1,'+8613800000000,,1e+21")
})

test('numbers are numbers only where they are handed as numbers, and an identity number keeps its last digits', async () => {
  await writeBook(['a'], [[7, '7', '360102199001010013', Number.NaN, { value: 1.5, mark: 'problem' }, undefined, 'z']])
  const sheet = await readPart('xl/worksheets/sheet1.xml')
  assert.match(sheet, /<c r="A2" s="3"><v>7<\/v><\/c><c r="B2" s="1" t="inlineStr">/u)
  const rows = await Array.fromAsync(readSheet(path))
  assert.deepEqual(rows[1], { number: 2, cells: ['7', '7', '360102199001010013', '', '1.5', '', 'z'], problems: [] })
})

test('the first row is bold and frozen, and sheet names are made fit for Excel', async () => {
  const names = ['许可[决定]/2024', '许可[决定]/2024', "'", 'x'.repeat(60)]
  await writeWorkbook(createWriteStream(path), {
    sheets: names.map((name) => ({ name, columns: [{ title: '名称', width: 30 }], rows: [] })),
    properties,
  })
  assert.deepEqual(
    (await listSheets(path)).map(({ name }) => name),
    ['许可 决定  2024', '许可 决定  2024 (2)', '表3', 'x'.repeat(25)],
  )
  const sheet = await readPart('xl/worksheets/sheet1.xml')
  assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/u)
  assert.match(sheet, /<col min="1" max="1" width="30" customWidth="1"\/>/u)
  assert.match(sheet, /<c r="A1" s="2" /u)
  assert.match(await readPart('xl/styles.xml'), /<font><b\/>/u)
})

test('half characters and over-long texts leave a workbook that opens', async () => {
  await writeBook(['a\uD800b'], [['𠀀'.repeat(20_000), '\uDC00']])
  const [header, row] = await Array.fromAsync(readSheet(path))
  assert.deepEqual(header!.cells, ['ab'])
  assert.equal(row!.cells[0]!.length <= 32_767, true)
  assert.match(row!.cells[0]!, /𠀀…（以下略）$/u)
  assert.deepEqual(row!.problems, [])
})

test('a query that fails while its rows are written fails the download and does not hang it', async () => {
  async function* failing(): AsyncGenerator<readonly Cell[]> {
    yield ['1']
    throw new Error('query lost')
  }
  const sink = new PassThrough()
  const received = buffer(sink).catch(() => undefined)
  await assert.rejects(writeWorkbook(sink, { sheets: [{ name: 'a', columns: [], rows: failing() }], properties }), /query lost/u)
  await assert.rejects(writeCsv(new PassThrough().resume(), { columns: [], rows: failing() }), /query lost/u)
  await received
})

test('an official who closes the download stops the query', async () => {
  let stopped = false
  async function* endless(): AsyncGenerator<readonly Cell[]> {
    try {
      for (let at = 0; ; at += 1) yield [`许可${at}${Math.sin(at)}`]
    } finally {
      stopped = true
    }
  }
  const sink = new PassThrough()
  let received = 0
  sink.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > 50_000) sink.destroy()
  })
  await assert.rejects(writeWorkbook(sink, { sheets: [{ name: 'a', columns: [], rows: endless() }], properties }))
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(stopped, true)
})
