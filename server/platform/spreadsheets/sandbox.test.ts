import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { buildWorkbook } from './corpus.ts'
import { defaultLimits } from './limits.ts'
import { createSandbox, writeReaderArguments } from './sandbox.ts'
import { createTurns } from './turns.ts'

const folder = await mkdtemp(join(tmpdir(), 'shenguan-sheets-'))
after(() => rm(folder, { recursive: true }))

async function save(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const many = 20_000
const large = await save('large.csv', Array.from({ length: many }, (_none, at) => `${at + 1},许可\n`).join(''))

test('twenty thousand rows come in batches, in order, none lost', async () => {
  const sandbox = createSandbox()
  let expected = 0
  for await (const rows of sandbox.read(large)) {
    assert.ok(rows.length <= 500)
    for (const { number, cells } of rows) {
      assert.equal(number, (expected += 1))
      assert.deepEqual(cells, [String(number), '许可'])
    }
  }
  assert.equal(expected, many)
})

test('the sheets of a workbook are listed', async () => {
  const path = await save('one.xlsx', buildWorkbook())
  assert.deepEqual(await createSandbox().listSheets(path), [{ name: '数据', hidden: false }])
})

test('a refusal arrives with its code, its words and its row', async () => {
  const path = await save('bad.csv', Buffer.from('a\n\xff\n', 'latin1'))
  await assert.rejects(Array.fromAsync(createSandbox().read(path)), { name: 'SpreadsheetRefusal', code: 'encoding', row: 2 })
})

test('a file that fills the memory of its reader is refused, and the next file is read', async () => {
  const sandbox = createSandbox({ atOnce: 1, residentMebibytes: 20 })
  await assert.rejects(Array.fromAsync(sandbox.read(large)), { code: 'out-of-memory' })
  const wide = `<row>${`<c t="str"><v>${'字'.repeat(32_000)}</v></c>`.repeat(256)}</row>`
  const cramped = createSandbox({ heapMebibytes: 24, residentMebibytes: 4096 })
  await assert.rejects(Array.fromAsync(cramped.read(await save('wide.xlsx', buildWorkbook({ rows: wide })))), { code: 'out-of-memory' })
  assert.equal((await Array.fromAsync(createSandbox().read(large))).flat().length, many)
})

test('a reader that says nothing for too long is ended', async () => {
  await assert.rejects(Array.fromAsync(createSandbox({ silenceMilliseconds: 1 }).read(large)), { code: 'timed-out' })
})

test('an official who calls the import off does not wait for the reader', async () => {
  const controller = new AbortController()
  const reading = createSandbox().read(large, { signal: controller.signal })
  await reading.next()
  controller.abort(new Error('called off'))
  await assert.rejects(Array.fromAsync(reading), /called off/u)
})

test('a reading left half-way gives its turn back', async () => {
  const sandbox = createSandbox({ atOnce: 1 })
  for await (const rows of sandbox.read(large)) {
    assert.equal(rows[0]!.number, 1)
    break
  }
  assert.equal((await Array.fromAsync(sandbox.read(large))).flat().length, many)
})

test('the reader may open no file but the one it was given', async () => {
  const other = await save('other.csv', 'secret\n')
  const task = { file: other, limits: defaultLimits }
  const run = (allowed: string): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, writeReaderArguments(task, allowed, 64), { env: {} })
  assert.match((await run(other)).stdout, /secret/u)
  await assert.rejects(run(large), { stderr: /ERR_ACCESS_DENIED/u })
})

test('a file that is gone is a fault of the server and no refusal of the file', async () => {
  await assert.rejects(Array.fromAsync(createSandbox().read(join(folder, 'nowhere.csv'))), { code: 'ENOENT' })
})

test('no more than two work at once, the others in the order they came, and who gives up is forgotten', async () => {
  const turns = createTurns(2)
  const order: string[] = []
  const first = await turns.take()
  const second = await turns.take()
  const third = turns.take().then((leave) => (order.push('third'), leave))
  const controller = new AbortController()
  const gone = assert.rejects(turns.take(controller.signal), /tired/u)
  const fourth = turns.take().then((leave) => (order.push('fourth'), leave))
  controller.abort(new Error('tired'))
  await gone
  assert.deepEqual(order, [])
  first()
  first()
  const leaveThird = await third
  assert.deepEqual(order, ['third'])
  second()
  leaveThird()
  ;(await fourth)()
  assert.deepEqual(order, ['third', 'fourth'])
})
