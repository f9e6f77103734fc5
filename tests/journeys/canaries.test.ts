import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { findCanaries, lyingIn, type Canary } from '#world/canaries.ts'
import { emptyDatabase } from '#world/database.ts'
import { listenTo, takeOut, type ListenedTo } from '#world/listened-to.ts'
import { plantEverywhere, type Planted } from '#world/planting.ts'

/** Personal numbers go in by every door; then all that leaves the program, and all that lies in its database, is searched for them (1.4). */
let program: ListenedTo
const officials = [
  ['fgw.liaison', 'FGW', 'liaison'],
  ['fgw.handler', 'FGW', 'handler'],
  ['fgw.head', 'FGW', 'head'],
  ['hbj.liaison', 'HBJ', 'liaison'],
  ['spj.handler', 'SPJ', 'handler'],
  ['spj.operator', 'SPJ', 'operator'],
  ['spj.head', 'SPJ', 'head'],
  ['office', 'LXHB', 'office'],
  ['oversight', 'DCS', 'oversight'],
  ['secadmin', 'SPJ', 'secadmin'],
  ['auditor', 'SPJ', 'auditor'],
  ['sysadmin', 'SPJ', 'sysadmin'],
] as const

before(async () => {
  program = await listenTo('canaries', officials)
})
after(() => program.close())

const as = (username: string) => program.as(username)
let canaries: readonly Canary[] = []
let planted: Planted
test('every way in takes its numbers in', async () => {
  planted = await plantEverywhere(program)
  canaries = planted.canaries
  assert.ok(canaries.length >= 20)
})

test('an SMS has gone to the phone that the account has, and the program has told nobody but the gateway', async () => {
  for (let n = 0; n < 150; n++) {
    const { rows } = await program.owner.query(`select 1 from app.message where status = 'delivered'`)
    if (rows.length > 0) return
    await wait(100)
  }
  assert.fail('no SMS')
})

test('no number can be read in any table of the database', async () => {
  const text = await program.dump()
  assert.ok(text.includes('洪行审〔2026〕a号') && text.includes('sg1.k'))
  assert.deepEqual(findCanaries(text, canaries), [])
})

test('nor in any file that lies on the disk; whoever may see the decision still reads the attachment', async () => {
  const folder = path.join(program.folder, 'files')
  assert.ok(lyingIn(folder).length >= 3)
  assert.deepEqual(findCanaries(lyingIn(folder).join('\n'), canaries), [])
  const { value, where } = canaries.find((one) => one.where === 'attachment: idNumber')!
  assert.ok((await as('fgw.handler')('GET', `/api/files/${planted.attachment}`)).text.includes(value))
  writeFileSync(path.join(folder, 'incoming', 'leak'), value)
  assert.deepEqual(findCanaries(lyingIn(folder).join('\n'), canaries), [where])
  rmSync(path.join(folder, 'incoming', 'leak'))
})

test('the search finds what leaks: a number put into a table in clear is found, as it is, as hex and as base64', async () => {
  const { value, where } = canaries[0]!
  for (const leak of [value, Buffer.from(value).toString('hex'), Buffer.from(`x${value}`).toString('base64')]) {
    await program.owner.query('begin')
    await program.owner.query(`update app.decision set address = $1 where id = $2`, [leak, planted.decision])
    assert.deepEqual(findCanaries(await program.dump(), canaries), [where], leak)
    await program.owner.query('rollback')
  }
})

/** With the number of what was planted where one is asked for. */
const fill = (url: string) =>
  url.replaceAll(/\{[^}]+\}/g, /decisions|find|subject/.test(url) ? planted.decision : url.includes('pushes') ? planted.push : '1')
/** Streams of news end never; the original and the rows to be mended are downloaded by those who mend them, on record. */
const isTold = (url: string) => !url.endsWith('/events') && !/\/imports\/\{id\}\/(?:original|problems)/.test(url)

test('no answer of the interface shows a number in full: not to the holder, not to others, not in lists, feeds or exports', async () => {
  const urls = (await program.readable('/api')).filter(isTold).map(fill)
  assert.ok(urls.length > 30)
  let read = 0
  const shown: string[] = []
  for (const [username] of officials) {
    for (const url of urls) {
      // Whoever gives accounts sees the phone of the one in hand, or could not mend it.
      if (username === 'sysadmin' && /\/accounts\/\d+$/.test(url)) continue
      const { status, text } = await as(username)('GET', url)
      if (status === 200) read += 1
      for (const where of findCanaries(text, canaries)) shown.push(`${username} ${url}: ${where}`)
    }
  }
  assert.ok(read > 200, String(read))
  assert.deepEqual(shown, [])
})

test('nor does any list as a workbook, nor a sealed paper at the department that it goes to; another gets neither', async () => {
  for (const username of ['fgw.liaison', 'hbj.liaison', 'spj.operator']) {
    const { items } = (await as(username)('GET', '/api/exports/lists')).body as { items: { list: string }[] }
    for (const { list } of items.filter((one) => one.list !== 'subject' || username !== 'hbj.liaison')) {
      const { id, text } = await takeOut(as(username), list, list === 'subject' ? { decision: planted.decision } : {})
      assert.deepEqual(findCanaries(text, canaries), [], `${username} ${list}`)
      if (list === 'decisions') assert.equal(text.includes('洪行审〔2026〕a号'), username !== 'hbj.liaison')
      assert.equal((await as('fgw.head')('GET', `/api/exports/${id}/file`)).status, 404)
    }
  }
  const { status, text } = await as('spj.handler')('GET', `/api/files/${planted.paper}`)
  assert.ok(status === 200 && text.includes('第六十九条'))
  assert.deepEqual(findCanaries(text, canaries), [])
  assert.equal((await as('hbj.liaison')('GET', `/api/files/${planted.paper}`)).status, 404)
})

test('refused rows go back whole to the department that brought them, and to nobody else', async () => {
  for (const [sender, id, where] of planted.tables) {
    const { value } = canaries.find((one) => one.where === where)!
    for (const [username] of officials) {
      const own = username.slice(0, 3) === sender.slice(0, 3)
      for (const file of ['problems.xlsx', 'original']) {
        const { status, text } = await as(username)('GET', `/api/imports/${id}/${file}`)
        if (username === sender) assert.ok(status === 200 && text.includes(value), `${username} ${file}: ${status}`)
        else assert.ok(own || (status >= 400 && findCanaries(text, canaries).length === 0), `${username} ${file} of ${sender}: ${status}`)
      }
    }
  }
})

test('nor do the departments’ own systems get one, by feed, list or detail', async () => {
  const urls = (await program.readable('/exchange/v1')).map(fill)
  assert.ok(urls.length >= 4)
  for (const department of ['FGW', 'HBJ', 'SPJ']) {
    const ask = await program.system(department)
    for (const url of urls) assert.deepEqual(findCanaries((await ask('GET', url)).text, canaries), [], `${department} ${url}`)
  }
})

test('logs, metrics and faults say none, at the most talkative level', async () => {
  const { text: metrics } = await program.plain('GET', '/metrics')
  assert.ok(metrics.length > 100)
  assert.deepEqual(findCanaries(metrics, canaries), [])
  assert.ok(program.said().length > 0)
  assert.deepEqual(findCanaries(program.said(), canaries), [])
})

test('a backup holds none in its tables, and no key; it is restored where the keys are, and refused where they are not', async () => {
  const { folder, ownerUrl, admin } = program
  const target = path.join(folder, 'backup')
  const made = await admin({ DATABASE_URL: ownerUrl, SHENGUAN_DATA: folder }, 'backup', target)
  assert.equal(made.code, 0, made.said)
  assert.match(made.said, /密钥不在备份中/)
  const tables = readdirSync(path.join(target, 'tables')).map((name) =>
    gunzipSync(readFileSync(path.join(target, 'tables', name))).toString(),
  )
  assert.ok(tables.join('\n').includes('sg1.k'))
  assert.deepEqual(findCanaries(tables.join('\n'), canaries), [])
  const keys = JSON.parse(readFileSync(path.join(folder, 'keys', 'shenguan-keys.json'), 'utf8')) as {
    keys: { secret: string }[]
    index: { secret: string }
  }
  for (const { secret } of [...keys.keys, keys.index]) assert.ok(!tables.join('\n').includes(secret))
  const kept = lyingIn(path.join(target, 'files'))
  assert.ok(kept.length >= 3)
  assert.deepEqual(findCanaries(kept.join('\n'), canaries), [])

  const elsewhere = await emptyDatabase('canaries-restored')
  try {
    const bare = { DATABASE_URL: elsewhere.ownerUrl, SHENGUAN_DATA: path.join(folder, 'elsewhere') }
    const refused = await admin(bare, 'restore', target)
    assert.equal(refused.code, 1)
    assert.match(refused.said, /密钥文件 .* 不存在.*数据库未作任何更改/u)
    const restored = await admin({ ...bare, SHENGUAN_KEYS_FILE: path.join(folder, 'keys', 'shenguan-keys.json') }, 'restore', target)
    assert.equal(restored.code, 0, restored.said)
    const verified = await admin({ ...bare, SHENGUAN_KEYS_FILE: path.join(folder, 'keys', 'shenguan-keys.json') }, 'verify')
    assert.equal(verified.code, 0, verified.said)
    const restoredFiles = lyingIn(path.join(folder, 'elsewhere', 'files'))
    assert.deepEqual(restoredFiles.toSorted(), kept.toSorted())
    const lost = await admin(bare, 'verify')
    assert.equal(lost.code, 1)
    assert.match(lost.said, /不存在/)
  } finally {
    await elsewhere.drop()
  }
})
