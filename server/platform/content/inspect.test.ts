import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { ZipFile } from 'yazl'
import { inspectFile } from './inspect.ts'

/** Files as people try to hand them in: judged by what is inside, whatever they are called. */
let folder: string
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'shenguan-content-'))
})
after(async () => await rm(folder, { recursive: true, force: true }))

let count = 0
async function judge(name: string, bytes: Buffer | string) {
  const file = path.join(folder, String(++count))
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  await writeFile(file, content)
  return await inspectFile(file, name, content.subarray(0, 64))
}
const faultOf = async (name: string, bytes: Buffer | string) => {
  const found = await judge(name, bytes)
  return found.ok ? `kept as ${found.kind}` : found.fault.code
}
async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name)
  archive.end()
  return await buffer(archive.outputStream)
}
const docx = (extra: Readonly<Record<string, string>> = {}, words = '关于检查情况的说明') =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:p><w:t>${words}</w:t></w:p>`, ...extra })
const ole = (inside = '') =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le'), Buffer.alloc(600)])
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)])

test('documents, pictures, recordings, drawings and texts are taken in as what they are', async () => {
  const kept: readonly (readonly [string, Buffer | string, string])[] = [
    ['笔录.pdf', '%PDF-1.7\n%%EOF', 'application/pdf'],
    ['现场.png', png, 'image/png'],
    ['现场.JPG', Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg'],
    ['说明.docx', await docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['公文.ofd', await zip({ 'OFD.xml': '<ofd/>' }), 'application/ofd'],
    ['旧文.doc', ole(), 'application/x-ole-storage'],
    ['视频.mp4', Buffer.concat([Buffer.alloc(4), Buffer.from('ftypisom'), Buffer.alloc(30)]), 'video/mp4'],
    ['图纸.dwg', Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(30)]), 'image/vnd.dwg'],
    ['材料.zip', await zip({ '一.txt': '一', '二.pdf': '%PDF' }), 'application/zip'],
    ['说明.txt', 'MZ开头的普通文字', 'text/plain; charset=utf-8'],
    ['没有后缀', '普通文字', 'text/plain; charset=utf-8'],
    ['国标.txt', Buffer.from('c4cfb2fdcad0', 'hex'), 'text/plain; charset=utf-8'],
  ]
  for (const [name, bytes, mediaType] of kept) {
    const found = await judge(name, bytes)
    assert.ok(found.ok, `${name}: ${found.ok ? '' : found.fault.words}`)
    assert.equal(found.mediaType, mediaType, name)
  }
})

test('what could run is refused, by its name or under another', async () => {
  assert.equal(await faultOf('setup.exe', 'x'), 'runnable')
  assert.equal(await faultOf('照片.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62)])), 'runnable')
  assert.equal(await faultOf('说明.txt', '#!/bin/sh\nrm'), 'runnable')
  assert.equal(await faultOf('说明.txt', '你好<script>alert(1)</script>'), 'runnable')
  assert.equal(await faultOf('图.svg', '<svg/>'), 'runnable')
  assert.equal(await faultOf('材料.zip', await zip({ '目录/打开我.scr': 'x' })), 'runnable')
  assert.equal(await faultOf('说明.docx', await docx({ 'word/embeddings/oleObject1.bin': 'x' })), 'runnable')
})

test('macros are refused in new and old documents, however they are named, and scripts in a PDF', async () => {
  assert.equal(await faultOf('表.docx', await docx({ 'word/vbaProject.bin': 'x' })), 'macros')
  assert.equal(await faultOf('表.docm', await docx()), 'runnable')
  assert.equal(await faultOf('旧表.xls', ole('_VBA_PROJECT')), 'macros')
  assert.equal(await faultOf('文.pdf', '%PDF-1.4 /OpenAction << /S /JavaScript /JS (x) >>'), 'macros')
})

test('what nobody can look into is refused, and what is broken or of no known kind', async () => {
  assert.equal(await faultOf('旧表.xls', ole('EncryptedPackage')), 'encrypted')
  assert.equal(await faultOf('材料.rar', Buffer.from('526172211a0700', 'hex')), 'closed-archive')
  assert.equal(await faultOf('材料.dat', Buffer.from('00010203', 'hex')), 'unknown-type')
  assert.equal(await faultOf('材料.txt', Buffer.concat([Buffer.from('文字'.repeat(60)), Buffer.from([0, 1, 2])])), 'unknown-type')
  assert.equal(await faultOf('文.docx', (await docx()).subarray(0, 60)), 'damaged')
})

test('a name that says another type than the content is refused', async () => {
  assert.equal(await faultOf('照片.pdf', png), 'type-mismatch')
  assert.equal(await faultOf('表.xlsx', await docx()), 'type-mismatch')
  assert.equal(await faultOf('照片.png', '其实是文字'), 'type-mismatch')
})

test('the words of documents can be read for marks, across runs, and a huge part does not fill the memory', async () => {
  const found = await judge('文.docx', await docx({}, '机密</w:t></w:r><w:r><w:t>★1年'))
  assert.ok(found.ok && found.words.includes('机密★1年'))
  const bomb = await judge('文.docx', await docx({}, ' '.repeat(40 * 1024 * 1024)))
  assert.ok(bomb.ok && bomb.words.length < 9 * 1024 * 1024)
})

test('megabytes of brackets that never close are looked through at once, and hold nobody up', async () => {
  const found = await judge('文.docx', await docx({}, `${'<'.repeat(7 * 1024 * 1024)}机密</w:t><w:t>★1年`))
  assert.ok(found.ok && found.words.trimEnd().endsWith('机密★1年'))
})
