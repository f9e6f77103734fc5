import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  type Part,
  buildOle,
  buildWorkbook,
  buildZip,
  gb,
  relation,
  sheetXml,
  sheetsElement,
  workbookParts,
  workbookXml,
} from './corpus.ts'
import { readSheet } from './read.ts'
import { type SpreadsheetCode, SpreadsheetRefusal } from './refusal.ts'

const folder = await mkdtemp(join(tmpdir(), 'shenguan-sheets-'))
after(() => rm(folder, { recursive: true }))

const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'
const sound = buildWorkbook({ rows: cell })
const parts = workbookParts({ rows: cell })
const spaces = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * 1024 * 1024, ' ')
const withPart = (part: Part): Buffer => buildWorkbook({ rows: cell, more: [part] })
const flipped = (buffer: Buffer, at: number): Buffer => {
  const copy = Buffer.from(buffer)
  copy[at]! ^= 0xff
  return copy
}
const entityBomb = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`

const verdicts: readonly (readonly [what: string, file: () => Buffer | string, code: SpreadsheetCode])[] = [
  ['an empty file', () => '', 'empty'],
  ['an Excel 97 file, whatever it is named', () => buildOle('Root Entry', 'Workbook'), 'old-xls'],
  ['an Excel 5 file', () => buildOle('Root Entry', 'Book'), 'old-xls'],
  ['a bare BIFF stream', () => Buffer.from('0908080000050500', 'hex'), 'old-xls'],
  ['an OLE header that is cut off', () => Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'old-xls'],
  ['an encrypted workbook', () => buildOle('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['an old Word document', () => buildOle('Root Entry', 'WordDocument'), 'word-document'],
  ['an HTML table named .xls', () => '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1', 'html-as-spreadsheet'],
  ['an HTML table after a declaration', () => '<?xml version="1.0"?>\n<html><body><table>', 'html-as-spreadsheet'],
  ['a bare HTML table with BOM', () => '\uFEFF<table border=1>', 'html-as-spreadsheet'],
  ['a web archive', () => 'MIME-Version: 1.0\r\nContent-Type: multipart/related', 'html-as-spreadsheet'],
  [
    'an XML 2003 workbook',
    () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'xml-as-spreadsheet',
  ],
  ['a PDF', () => '%PDF-1.7\n', 'pdf'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
  ['a RAR archive', () => Buffer.from('526172211a0700', 'hex'), 'archive'],
  ['a gzip archive', () => Buffer.from('1f8b0800', 'hex'), 'archive'],
  ['a ZIP of workbooks', () => buildZip([{ name: '一月.xlsx', data: sound }]), 'archive'],
  ['a ZIP in a ZIP in a ZIP', () => buildZip([{ name: 'a.zip', data: buildZip([{ name: 'b.zip', data: sound }]) }]), 'archive'],
  ['a binary workbook', () => buildZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'binary-workbook'],
  [
    'an OpenDocument table',
    () =>
      buildZip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: 'x' },
      ]),
    'open-document',
  ],
  ['a Word document', () => buildZip([{ name: 'word/document.xml', data: 'x' }]), 'word-document'],
  ['a presentation', () => buildZip([{ name: 'ppt/presentation.xml', data: 'x' }]), 'other-document'],
  ['a workbook cut off half-way', () => sound.subarray(0, sound.length / 2), 'damaged'],
  ['a workbook without its last byte', () => sound.subarray(0, -1), 'damaged'],
  ['a workbook with bytes after its end', () => Buffer.concat([sound, Buffer.from('x')]), 'damaged'],
  ['only the first two letters of a workbook', () => 'PK', 'damaged'],
  ['a checksum that is not right', () => buildWorkbook({ rows: cell, sheetClaims: { crc: 1 } }), 'damaged'],
  ['a changed byte in the packed sheet', () => flipped(buildZip([...parts.slice(0, 3), { ...parts[3]!, stored: true }]), 900), 'damaged'],
  ['a compression that nobody uses', () => buildWorkbook({ rows: cell, sheetClaims: { method: 12 } }), 'damaged'],
  ['an entry that is longer than it says', () => buildWorkbook({ rows: cell, sheetClaims: { size: 10 } }), 'damaged'],
  ['an encrypted entry', () => buildWorkbook({ rows: cell, sheetClaims: { flags: 1 } }), 'encrypted'],
  ['a strongly encrypted entry', () => buildWorkbook({ rows: cell, sheetClaims: { flags: 0x41 } }), 'encrypted'],
  ['a name that climbs out', () => withPart({ name: '../../etc/passwd', data: 'x' }), 'unsafe-entry'],
  ['an absolute name', () => withPart({ name: '/etc/passwd', data: 'x' }), 'unsafe-entry'],
  ['a name with a drive', () => withPart({ name: 'C:\\a', data: 'x' }), 'unsafe-entry'],
  ['a symbolic link', () => withPart({ name: 'xl/link', data: '/etc/passwd', claims: { attributes: 0o120777 * 65536 } }), 'unsafe-entry'],
  ['the same name twice', () => withPart({ name: 'xl/workbook.xml', data: 'x' }), 'unsafe-entry'],
  ['entries that overlap', () => withPart({ name: 'xl/again.xml', data: parts[0]!.data, claims: { at: 0 } }), 'unsafe-entry'],
  [
    'a hundred thousand entries',
    () => buildZip(Array.from({ length: 65_534 }, (_none, at) => ({ name: `x/${at}`, data: '', stored: true }))),
    'too-many-entries',
  ],
  [
    'a zip bomb in the sheet',
    () => buildWorkbook({ sheet: Buffer.concat([Buffer.from('<worksheet><sheetData>'), spaces(64)]) }),
    'zip-bomb',
  ],
  ['a zip bomb beside the sheet', () => withPart({ name: 'xl/media/image1.png', data: spaces(64) }), 'zip-bomb'],
  ['a part that says it has 2 GiB', () => withPart({ name: 'xl/media/image1.png', data: 'x', claims: { size: 2 ** 31 } }), 'zip-bomb'],
  [
    'entities that multiply in the sheet',
    () => buildWorkbook({ sheet: `${entityBomb}${sheetXml('')}`.replace(/<\?xml.*?\?>/u, '') }),
    'xml-doctype',
  ],
  ['entities in the shared strings', () => withPart({ name: 'xl/sharedStrings.xml', data: `${entityBomb}<sst/>` }), 'xml-doctype'],
  ['an external entity', () => buildWorkbook({ workbook: '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' }), 'xml-doctype'],
  ['an entity that nobody declared', () => buildWorkbook({ rows: '<row><c t="str"><v>&x;</v></c></row>' }), 'damaged'],
  ['half a surrogate pair by number', () => buildWorkbook({ rows: '<row><c t="str"><v>&#xD800;</v></c></row>' }), 'damaged'],
  ['XML that ends in the middle', () => buildWorkbook({ sheet: '<worksheet><sheetData><row>' }), 'damaged'],
  ['XML that is not UTF-8', () => buildWorkbook({ sheet: Buffer.concat([Buffer.from('<worksheet>'), gb.许]) }), 'damaged'],
  ['XML nested a thousand deep', () => buildWorkbook({ rows: '<a>'.repeat(1000) }), 'damaged'],
  ['rows that run backwards', () => buildWorkbook({ rows: '<row r="2"/><row r="1"/>' }), 'damaged'],
  ['a cell that stands nowhere', () => buildWorkbook({ rows: '<row r="1"><c r="ABCD1"><v>1</v></c></row>' }), 'damaged'],
  ['a shared string that is not there', () => buildWorkbook({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }), 'damaged'],
  ['no list of sheets', () => buildZip(parts.filter(({ name }) => !name.endsWith('.rels'))), 'damaged'],
  ['a row beyond the last', () => buildWorkbook({ rows: '<row r="1048577"><c><v>1</v></c></row>' }), 'too-many-rows'],
  [
    'a cell of four million characters',
    () => buildWorkbook({ rows: `<row><c t="str"><v>${'许'.repeat(4_000_000)}</v></c></row>` }),
    'record-too-long',
  ],
  [
    'only hidden sheets',
    () => buildWorkbook({ workbook: workbookXml(sheetsElement.replace('r:id', 'state="veryHidden" r:id')) }),
    'no-sheet',
  ],
  [
    'a sheet that lies outside the file',
    () => buildWorkbook({ relations: relation('rId1', 'file:///etc/passwd', ' TargetMode="External"') }),
    'no-sheet',
  ],
  ['a hundred megabytes in one line', () => Buffer.alloc(100 * 1024 * 1024, 'x'), 'record-too-long'],
  ['a hundred megabytes in one quoted cell', () => `"${'x\n'.repeat(2_000_000)}`, 'record-too-long'],
  ['a NUL byte', () => 'a,b\n1,\0\n', 'nul-byte'],
  ['UTF-16 that does not say so', () => Buffer.from('文书号,名称\n', 'utf16le'), 'nul-byte'],
  ['a NUL in UTF-16', () => Buffer.from('\uFEFFa,\0\n', 'utf16le'), 'nul-byte'],
  ['half a surrogate pair in UTF-16', () => Buffer.from('\uFEFFa,\uD800b\n', 'utf16le'), 'encoding'],
  ['half a surrogate pair in UTF-8', () => Buffer.concat([Buffer.from('许可\n'), Buffer.from('612ceda080', 'hex')]), 'mixed-encodings'],
  ['overlong UTF-8', () => Buffer.concat([Buffer.from('许可\n'), Buffer.from('612cc0af0a', 'hex')]), 'mixed-encodings'],
  ['bytes of no encoding', () => Buffer.from('61ff0a', 'hex'), 'encoding'],
  ['a character of GB18030 cut in half', () => Buffer.concat([gb.许, gb.可.subarray(0, 1)]), 'encoding'],
  ['GB18030 with UTF-8 behind it', () => Buffer.concat([gb.许, gb.可, Buffer.from('\n行政许可\n', 'utf8')]), 'mixed-encodings'],
  [
    'UTF-8 with GB18030 behind it',
    () => Buffer.concat([Buffer.from('\uFEFF文书号\n行政许可\n', 'utf8'), gb.许, gb.可, Buffer.from('\n')]),
    'mixed-encodings',
  ],
  ['a quote that never closes', () => 'a,b\n"1,2\n3,4\n', 'quote-not-closed'],
]

for (const [index, [what, file, code]] of verdicts.entries()) {
  test(`${what} is refused as ${code}`, async () => {
    const path = join(folder, `${index}.xlsx`)
    await writeFile(path, file())
    await assert.rejects(Array.fromAsync(readSheet(path)), (error) => {
      assert.ok(error instanceof SpreadsheetRefusal, String(error))
      assert.equal(error.code, code, error.message)
      assert.match(error.message, /\p{Script=Han}.*请/su)
      return true
    })
    await rm(path)
  })
}

test('an encoding fault names its line and byte, a mixture the line where it turns', async () => {
  const path = join(folder, 'lines.csv')
  await writeFile(path, Buffer.concat([Buffer.from('a\nb\r\n'), gb.许, Buffer.from('ff0a', 'hex')]))
  await assert.rejects(Array.fromAsync(readSheet(path)), { code: 'encoding', row: 3, message: /第 3 行（文件第 8 个字节）/u })
  await writeFile(path, Buffer.concat([Buffer.from('文书号\n名称\n', 'utf8'), gb.许, Buffer.from('\n')]))
  await assert.rejects(Array.fromAsync(readSheet(path)), { code: 'mixed-encodings', row: 3, message: /从第 3 行起出现 GB18030/u })
  await writeFile(path, Buffer.concat([gb.许, Buffer.from('\n许可,中\n', 'utf8')]))
  await assert.rejects(Array.fromAsync(readSheet(path)), { code: 'mixed-encodings', row: 2, message: /从第 2 行起出现 UTF-8/u })
})

test('a file larger than allowed and too much text are refused by their own limits', async () => {
  const path = join(folder, 'large.xlsx')
  await writeFile(path, buildWorkbook({ rows: cell, strings: '<si><t>许可决定</t></si>'.repeat(1000) }))
  await assert.rejects(Array.fromAsync(readSheet(path, { limits: { fileBytes: 100 } })), { code: 'file-too-large' })
  await assert.rejects(Array.fromAsync(readSheet(path, { limits: { sharedTextBytes: 11_999 } })), { code: 'too-much-text' })
  assert.equal((await Array.fromAsync(readSheet(path, { limits: { sharedTextBytes: 12_000 } }))).length, 1)
})

test('a reading that is called off stops with the reason given', async () => {
  const path = join(folder, 'aborted.csv')
  await writeFile(path, 'a\n')
  await assert.rejects(Array.fromAsync(readSheet(path, { signal: AbortSignal.abort(new Error('called off')) })), /called off/u)
})
