import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { request as open } from 'node:http'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { withinConnection } from '#platform/db.ts'
import { buildOle, buildWorkbook, sheetXml } from '#platform/spreadsheets/corpus.ts'
import { countsOf, noRows, openImportDesk, type ImportDesk, type Received } from '#world/import-desk.ts'
import { publicRow, publicTable, writeTable } from '#world/tables.ts'

let desk: ImportDesk
before(async () => {
  desk = await openImportDesk('imports-refused')
})
after(() => desk.close())

const own = ['事项名称', '行政区划']
const food = { 事项名称: '食品经营许可', 行政区划: '东湖区' }

test('one file sent twenty times at once is imported once, and each sender is told so', async () => {
  const table = await writeTable(
    publicTable(
      Array.from({ length: 30 }, (_none, at) => publicRow(700 + at, food)),
      'names',
      own,
    ),
  )
  const answers = await Promise.all(Array.from({ length: 20 }, () => desk.send('同一个文件.xlsx', table)))
  const told = await Promise.all(answers.map(async (answer) => (await answer.json()) as Received))
  assert.equal(new Set(told.map(({ id }) => id)).size, 1)
  assert.equal(answers.filter(({ status }) => status === 202).length, 1)
  assert.equal(told.filter(({ status, message }) => status === 'same-file' && /没有重复导入/.test(message)).length, 19)
  assert.deepEqual(countsOf(await desk.finish(told[0]!.id)), { ...noRows, accepted: 30 })
  const [late] = [(await (await desk.send('换个名字.xlsx', table)).json()) as Received]
  assert.match(late.message, /周操作.*已经导入完毕/)
  const decisions = await desk.ask<{ count: number }>(
    `select count(*)::integer as count from app.decision where decision.document_number like '洪行审许〔2026〕7__号'`,
  )
  assert.deepEqual(decisions, [{ count: 30 }])
})

test('files that cannot be used are refused in words, nothing of them goes in, and the server goes on answering', async () => {
  const before = await desk.ask<{ count: number }>('select count(*)::integer as count from app.decision')
  const bomb = buildWorkbook({ sheet: Buffer.concat([Buffer.from(sheetXml('').slice(0, 120)), Buffer.alloc(300 * 1024 * 1024, ' ')]) })
  const cases: readonly (readonly [name: string, content: Buffer | string, code: string, words: RegExp])[] = [
    ['炸弹.xlsx', bomb, 'zip-bomb', /解压后过大/],
    ['加密.xlsx', buildOle('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted', /密码|加密/],
    ['改名.xlsx', '%PDF-1.7\n', 'pdf', /PDF/],
    ['缺列.csv', '行政相对人名称,许可内容,决定文书号,许可决定日期\n甲,乙,丙,2026/1/1\n', 'missing-columns', /行政相对人类别/],
    ['一行.csv', Buffer.concat([Buffer.from('行政相对人名称,'), Buffer.alloc(100 * 1024 * 1024, 'a')]), 'record-too-long', /行/],
  ]
  let reached = 0
  const knock = setInterval(() => void fetch(`${desk.clerk.base}/healthz`).then(({ ok }) => (reached += ok ? 1 : 0)), 50)
  try {
    for (const [name, content, code, words] of cases) {
      const { state, refusal, progress, originalKept } = await desk.bring(name, content)
      assert.deepEqual(
        { name, state, code: refusal?.code, rows: progress.rows, originalKept },
        { name, state: 'refused', code, rows: 0, originalKept: false },
      )
      assert.match(refusal!.message, words)
    }
  } finally {
    clearInterval(knock)
  }
  assert.ok(reached >= cases.length, `only ${reached} answers`)
  assert.deepEqual(await desk.ask<{ count: number }>('select count(*)::integer as count from app.decision'), before)
})

test('a state secret is counted and told, and nothing of it is kept, the original included', async () => {
  const table = await writeTable(publicTable([publicRow(81, food), publicRow(82, { ...food, BZ: '机密★三年' })], 'names', own))
  const done = await desk.bring('混入涉密.xlsx', table)
  assert.deepEqual(
    { ...countsOf(done), secrets: done.progress.secrets, originalKept: done.originalKept },
    { ...noRows, accepted: 1, rejected: 1, secrets: 1, originalKept: false },
  )
  const [, secret] = await desk.rowsOf(done.id)
  assert.deepEqual({ number: secret?.documentNumber, code: secret?.errors[0]?.code }, { number: null, code: 'state-secret' })
  assert.equal((await desk.clerk.get(`/api/imports/${done.id}/original`)).status, 410)
  assert.equal((await desk.clerk.get(`/api/imports/${done.id}/problems.xlsx`)).status, 404)
  assert.equal(((await (await desk.send('再来一次.xlsx', table)).json()) as Received).status, 'same-file')
  const [{ sm3 } = { sm3: '' }] = await desk.ask<{ sm3: string }>('select import.sm3 from app.import where import.id = $1', done.id)
  assert.equal(existsSync(desk.city.files.placeOf(sm3)), false)
  const traces = await desk.ask<{ found: number }>(
    `select (select count(*) from app.import_row where import_row.cells is not null or import_row.document_number like '%2026〕82号%') + (select count(*) from app.rejection where rejection.source_id like '%2026〕82号%')
          + (select count(*) from app.decision where decision.document_number like '%2026〕82号%') as found`,
  )
  assert.equal(Number(traces[0]?.found), 0)
  assert.equal(
    (await desk.bring('整表涉密.xlsx', await writeTable([['秘密★一年'], ...publicTable([publicRow(83, food)], 'names', own)]))).refusal
      ?.code,
    'state-secret',
  )
})

test('an upload that is cut off half-way leaves nothing', async () => {
  const before = await desk.ask<{ count: number }>('select count(*)::integer as count from app.import')
  await new Promise<void>((resolve) => {
    const request = open(`${desk.clerk.base}/api/imports`, {
      method: 'POST',
      headers: { ...desk.clerk.headers, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000000' },
    })
    request.on('error', () => resolve())
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="断.csv"\r\n\r\n行政相对人名称,许可内容\r\n')
    setTimeout(() => request.destroy(), 200)
  })
  for (let tries = 0; readdirSync(path.join(desk.folder, 'files', 'incoming')).length > 0; tries++) {
    assert.ok(tries < 100, 'a draft stays behind')
    await wait(50)
  }
  assert.deepEqual(await desk.ask<{ count: number }>('select count(*)::integer as count from app.import'), before)
})

test('a department may neither send a table of decisions nor see what others sent', async () => {
  const table = await writeTable(publicTable([publicRow(99, food)], 'names', own))
  assert.equal((await desk.send('越权.xlsx', table, {}, desk.liaison)).status, 403)
  for (const place of ['/1', '/1/rows', '/1/original', '/1/problems.xlsx'])
    assert.equal((await desk.liaison.get(`/api/imports${place}`)).status, 404, place)
  assert.deepEqual(((await (await desk.liaison.get('/api/imports')).json()) as { items: unknown[] }).items, [])
  const seen = await withinConnection(
    desk.city.database.pool,
    { department: 'FGW', sight: 'department' },
    async (connection) => (await connection.query('select 1 from app.import union all select 1 from app.import_row')).rowCount,
  )
  assert.equal(seen, 0)
})

test('whose tables are whose: a department brings no decisions, the bureau no penalties', async () => {
  const table = await writeTable(publicTable([publicRow(1)], 'names'))
  for (const [by, kind] of [
    [desk.clerk, 'penalties'],
    [desk.liaison, 'decisions'],
  ] as const) {
    const answer = await desk.send('越权.xlsx', table, { kind }, by)
    assert.equal(answer.status, 403, kind)
    assert.equal(((await answer.json()) as { code: string }).code, 'not-yours')
  }
})
