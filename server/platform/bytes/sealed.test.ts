import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { ZipFile } from 'yazl'
import { openFileStore } from '../files.ts'
import { addSecret, makeSecrets } from '../keys.ts'
import { openSeal } from '../seal.ts'
import { inspectFile } from '../content/inspect.ts'
import { buildWorkbook } from '../spreadsheets/corpus.ts'
import { createSandbox } from '../spreadsheets/sandbox.ts'
import { openBytes, readBytes } from './read.ts'
import { headLength, pieceLength } from './sealed.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-bytes-'))
after(() => rmSync(folder, { recursive: true }))

let secrets = makeSecrets()
const seal = openSeal(secrets, () => secrets)
const store = openFileStore(folder, seal)
const failed = (file: string, cause: unknown) => assert.fail(`${file}: ${String(cause)}`)
const sm3Of = (bytes: Buffer) => createHash('sm3').update(bytes).digest('hex')
const keep = async (bytes: Buffer) => {
  // In pieces that do not fall together with those on the disk.
  const parts = Array.from({ length: Math.ceil(bytes.length / 50_001) }, (_none, at) => bytes.subarray(at * 50_001, (at + 1) * 50_001))
  return await store.keep(Readable.from(parts))
}
const read = async (sm3: string) => await buffer(await store.read(sm3))

test('what is kept comes back byte by byte, whole or from anywhere, whatever its length', async () => {
  for (const length of [1, 15, 16, pieceLength - 1, pieceLength, pieceLength + 1, 3 * pieceLength, 200_123]) {
    const bytes = randomBytes(length)
    const { sm3, size } = await keep(bytes)
    assert.deepEqual([sm3, size], [sm3Of(bytes), length])
    assert.deepEqual(await read(sm3), bytes, String(length))
    const at = await store.at(sm3)
    const open = await openBytes(at)
    assert.equal(open.size, length)
    for (const [start, most] of [
      [0, 1],
      [length - 1, 10],
      [Math.floor(length / 2), pieceLength],
      [length, 1],
    ] as const)
      assert.deepEqual(await open.take(start, most), bytes.subarray(start, start + most))
    await open.close()
    assert.deepEqual(await buffer(readBytes(at, { start: 3, end: length - 2 })), bytes.subarray(3, Math.max(3, length - 2)))
  }
})

test('nothing of it can be read on the disk, not even that a known document is there, nor while it comes in', async () => {
  const words = '身份证号36010418890615009X，住址某路某号。'
  const bytes = Buffer.from(words.repeat(5000))
  let draft = Buffer.alloc(0)
  const { sm3 } = await store.keep(Readable.from([bytes]), ({ file }) => {
    draft = readFileSync(file)
    return ''
  })
  const lying = globSync('**', { cwd: folder })
  assert.ok(lying.length > 0 && !lying.some((name) => name.includes(sm3)))
  for (const stored of [draft, readFileSync(store.placeOf(sm3))]) {
    assert.ok(stored.length >= bytes.length)
    assert.ok(!stored.includes('36010418890615009X') && !stored.includes(bytes.subarray(0, 12)))
  }
  const elsewhere = openFileStore(folder, openSeal(makeSecrets()))
  assert.notEqual(elsewhere.placeOf(sm3), store.placeOf(sm3), 'the name depends on the key')
})

test('a file that is changed, cut off, put together anew or put under another name does not open', async () => {
  const bytes = randomBytes(3 * pieceLength + 100)
  const { sm3 } = await keep(bytes)
  const other = await keep(randomBytes(3 * pieceLength + 100))
  const place = store.placeOf(sm3)
  const sound = readFileSync(place)
  const piece = pieceLength + 16
  const changed = (at: number) => {
    const copy = Buffer.from(sound)
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
    return copy
  }
  const wrong: Readonly<Record<string, Buffer>> = {
    'a byte of the head': changed(40),
    'a byte of the content': changed(headLength + 1000),
    'a byte of a code': changed(headLength + piece - 1),
    'the last byte': changed(sound.length - 1),
    'without its end': sound.subarray(0, headLength + 2 * piece),
    'without its content': sound.subarray(0, headLength + 16),
    'its head alone': sound.subarray(0, headLength),
    'its pieces in another order': Buffer.concat([
      sound.subarray(0, headLength),
      sound.subarray(headLength + piece, headLength + 2 * piece),
      sound.subarray(headLength, headLength + piece),
      sound.subarray(headLength + 2 * piece),
    ]),
    'another file': readFileSync(store.placeOf(other.sm3)),
    'in clear': bytes,
  }
  for (const [what, content] of Object.entries(wrong)) {
    writeFileSync(place, content)
    await assert.rejects(read(sm3), { name: /^(?:SealError|BytesError)$/ }, what)
  }
  writeFileSync(place, sound)
  assert.deepEqual(await read(sm3), bytes)
})

test('the same content is kept once, and one that had been damaged is mended by it', async () => {
  const bytes = randomBytes(1000)
  const { sm3 } = await keep(bytes)
  const first = readFileSync(store.placeOf(sm3))
  await keep(bytes)
  assert.deepEqual(readFileSync(store.placeOf(sm3)), first, 'whoever is reading it goes on')
  writeFileSync(store.placeOf(sm3), 'damaged')
  await keep(bytes)
  assert.deepEqual(await read(sm3), bytes)
  await store.remove(sm3)
  await assert.rejects(read(sm3), { code: 'ENOENT' })
  assert.deepEqual(globSync('incoming/*', { cwd: folder }), [])
})

test('files from before are brought over, by the pass or when they are asked for; one that is not what its name says is not handed out', async () => {
  const put = (bytes: Buffer, sm3 = sm3Of(bytes)) => {
    mkdirSync(path.join(folder, sm3.slice(0, 2)), { recursive: true })
    writeFileSync(path.join(folder, sm3.slice(0, 2), sm3), bytes)
    return sm3
  }
  const lies = (sm3: string) => existsSync(path.join(folder, sm3.slice(0, 2), sm3))
  const [asked, passed] = [randomBytes(100_000), randomBytes(10)]
  const [askedFor, inPass] = [put(asked), put(passed)]
  assert.deepEqual(await read(askedFor), asked)
  assert.equal(lies(askedFor), false)
  assert.equal(await store.reseal({ failed, pace: 0 }), 1)
  assert.deepEqual([lies(inPass), await read(inPass)], [false, passed])
  assert.equal(await store.reseal({ failed, pace: 0 }), 0)

  const forged = put(Buffer.from('changed since'), sm3Of(Buffer.from('as it was')))
  await assert.rejects(read(forged), { name: 'BytesError' })
  const told: string[] = []
  assert.equal(await store.reseal({ failed: (file) => told.push(file), pace: 0 }), 0)
  assert.ok(told.length === 1 && told[0]!.endsWith(forged) && lies(forged))
  await store.remove(forged)
  assert.equal(lies(forged), false)
})

test('with a new key every file comes to it, its content stays readable throughout, and the key before is not needed any more', async () => {
  const bytes = randomBytes(2 * pieceLength)
  const { sm3 } = await keep(bytes)
  const reading = await store.at(sm3)
  const before = secrets.current
  secrets = addSecret(secrets, true)
  assert.ok((await store.reseal({ failed, pace: 0 })) > 0)
  assert.deepEqual(await buffer(readBytes(reading)), bytes, 'who had begun to read goes on')
  const later = openFileStore(folder, openSeal({ ...secrets, keys: secrets.keys.filter(({ id }) => id !== before) }))
  assert.deepEqual(await buffer(await later.read(sm3)), bytes)
})

test('documents and workbooks are looked into and read as they lie, sealed, by a process that has the key of that one file', async () => {
  const archive = new ZipFile()
  archive.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml')
  archive.addBuffer(Buffer.from(`<w:p><w:t>${'说明'.repeat(60_000)}</w:t></w:p>`), 'word/document.xml', { compress: false })
  archive.addBuffer(randomBytes(100_000), 'word/media/one.png')
  archive.end()
  const docx = await store.at((await keep(await buffer(archive.outputStream))).sm3)
  const found = await inspectFile(docx, '说明.docx', Buffer.from('PK\u0003\u0004'))
  assert.ok(found.ok && found.kind === 'docx' && found.words.length === 120_001)

  const sandbox = createSandbox()
  const book = await store.at((await keep(buildWorkbook({ rows: '<row><c t="str"><v>许可</v></c></row>' }))).sm3)
  assert.deepEqual(await sandbox.listSheets(book), [{ name: '数据', hidden: false }])
  assert.ok((await Array.fromAsync(sandbox.read(book))).flat().length > 0)
  const lines = Buffer.from(Array.from({ length: 20_000 }, (_none, at) => `${at + 1},许可\n`).join(''))
  const table = await store.at((await keep(lines)).sm3)
  assert.equal((await Array.fromAsync(sandbox.read(table))).flat().length, 20_000)
})
