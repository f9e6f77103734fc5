import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { findCanaries, lyingIn, makeIdCanary, makePhoneCanary, type Canary } from '#world/canaries.ts'
import { emptyDatabase } from '#world/database.ts'
import { attach, listenTo, type ListenedTo, type Told } from '#world/listened-to.ts'
import { penaltyOf } from '#world/punishing.ts'
import { publicRow, publicTable, writeLines } from '#world/tables.ts'

/** Personal numbers go in by every door; then all that leaves the program, and all that lies in its database, is searched for them (1.4). */
let program: ListenedTo
const canaries: Canary[] = []
const plantId = (where: string) => plant(where, makeIdCanary(canaries.length + 1))
const plantPhone = (where: string) => plant(where, makePhoneCanary(canaries.length + 1))
function plant(where: string, value: string): string {
  canaries.push({ where, value })
  return value
}
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
const ok = (told: Told): Told => {
  assert.ok(told.status < 300, told.text)
  return told
}

const holderOf = (door: string) => ({
  kind: 'natural',
  name: '甲某',
  idType: 'id-card',
  idNumber: plantId(`${door}: idNumber`),
  phone: plantPhone(`${door}: phone`),
})
const decisionOf = (sourceId: string, changes: object) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪行审〔2026〕${sourceId}号`,
  content: '准予许可',
  decidedOn: '2026-03-02',
  result: 'granted',
  region: '360102',
  ...changes,
})

let decision = ''
let push = ''
let attachment = ''
test('every way in takes its numbers in', async () => {
  const bureau = await program.system('SPJ')
  const words = `申请人身份证${plantId('attachment: idNumber')}，电话${plantPhone('attachment: phone')}`
  attachment = await attach(bureau, '/exchange/v1/files', '申请表.txt', words)
  await attach(as('fgw.handler'), '/api/files', '笔录.txt', `被询问人身份证${plantId('attachment, by hand: idNumber')}`)
  const sent = ok(
    await bureau(
      'POST',
      '/exchange/v1/decisions',
      {
        decisions: [
          decisionOf('a', { holder: holderOf('exchange'), files: [attachment] }),
          decisionOf('b', { holder: { ...holderOf('exchange, refused'), idType: 'no such type' }, region: 'nowhere' }),
          decisionOf('c', { item: 'unknown item', holder: holderOf('exchange, unrouted') }),
          decisionOf('d', { holder: holderOf('exchange, sensitive'), confidentiality: 'sensitive' }),
        ],
      },
      { 'idempotency-key': 'canaries' },
    ),
  )
  const { decisions } = sent.body as { decisions: { id: string; status: string; pushes: { id: string }[] }[] }
  assert.deepEqual(
    decisions.map(({ status }) => status),
    ['accepted', 'rejected', 'unrouted', 'accepted'],
  )
  decision = decisions[0]!.id
  push = decisions[0]!.pushes[0]!.id
  ok(await bureau('POST', '/exchange/v1/decisions', { decisions: [decisionOf('a', { holder: holderOf('exchange, revised') })] }))
  push = String((await program.owner.query(`select max(id) as id from app.push where decision = $1`, [decision])).rows[0]?.id)
  ok(await as('spj.operator')('POST', '/api/decisions', decisionOf('e', { holder: holderOf('form') })))

  const sheet = new FormData()
  const rows = ['spreadsheet', 'spreadsheet, refused'].map((door, n) =>
    publicRow(n + 1, {
      事项名称: '食品经营许可',
      行政区划: n === 0 ? '东湖区' : '没有的区',
      XK_XDR_LB: '自然人',
      XK_XDR_SHXYM: '',
      XK_XDR_ZJLX: '身份证',
      XK_XDR_ZJHM: plantId(`${door}: idNumber`),
      联系电话: plantPhone(`${door}: phone`),
      XK_JDRQ: '2026/03/02',
      XK_YXQZ: '2026/03/02',
    }),
  )
  sheet.append('file', new Blob([writeLines(publicTable(rows, 'names', ['事项名称', '行政区划', '联系电话']))]), '双公示.csv')
  const brought = ok(await as('spj.operator')('POST', '/api/imports', sheet)).body as { id: string }
  for (let n = 0; n < 200; n++) {
    const { state, progress } = (await as('spj.operator')('GET', `/api/imports/${brought.id}`)).body as {
      state: string
      progress: { rows: number; rejected: number }
    }
    if (state === 'done') {
      assert.deepEqual([progress.rows, progress.rejected], [2, 1])
      break
    }
    assert.ok(state !== 'refused' && state !== 'failed' && n < 199, state)
    await wait(100)
  }

  const department = await program.system('FGW')
  ok(await department('POST', '/exchange/v1/receipts', { receipts: [{ push }] }))
  ok(
    await department(
      'POST',
      '/exchange/v1/feedback',
      {
        push,
        kind: 'daily-supervision',
        result: 'problem',
        text: `经营人电话${plantPhone('feedback: phone')}，身份证${plantId('feedback: idNumber')}`,
        actionWanted: true,
      },
      { 'idempotency-key': 'told' },
    ),
  )
  ok(
    await department('POST', '/exchange/v1/penalties', {
      penalties: [
        penaltyOf('p', { holder: { kind: 'natural', name: '甲某', idType: 'id-card', idNumber: plantId('penalty: idNumber') } }),
        penaltyOf('q', {
          holder: { kind: 'natural', name: '甲某', idType: 'no such type', idNumber: plantId('penalty, refused: idNumber') },
        }),
      ],
    }),
  )
  const further = ok(
    await bureau('POST', '/exchange/v1/decisions', { decisions: [decisionOf('r', { holder: { kind: 'natural', name: '乙某' } })] }),
  )
  const other = (further.body as { decisions: { pushes: { id: string }[] }[] }).decisions[0]!.pushes[0]!.id
  ok(await as('fgw.handler')('POST', '/api/returns', { push: other, reason: 'other', note: `请问${plantPhone('return: note')}` }))

  ok(
    await as('sysadmin')('POST', '/api/accounts', {
      username: 'fgw.deputy',
      name: '代理',
      department: 'FGW',
      seats: ['liaison'],
      phone: plantPhone('account: phone'),
    }),
  )
  const why = { reason: 'contact-holder', note: `回电${plantPhone('reveal: note')}` }
  ok(await as('fgw.liaison')('POST', `/api/decisions/${decision}/reveal`, { fields: ['idNumber', 'phone', 'feedbackText'], ...why }))
  const whole = canaries.find(({ where }) => where === 'exchange: idNumber')!.value
  ok(await as('spj.handler')('POST', '/api/number-searches', { kind: 'id', number: whole, ...why }))
  // Numbers typed where they do not belong.
  for (const q of [whole, canaries[1]!.value]) {
    await as('spj.handler')('GET', `/api/decisions?q=${q}`)
    await as('fgw.liaison')('GET', `/api/pushes?q=${q}`)
    await as('spj.handler')('GET', `/api/no-such-page/${q}`)
    await as('spj.handler')('POST', '/api/receipts', { pushes: [q] })
  }
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
  assert.ok((await as('fgw.handler')('GET', `/api/files/${attachment}`)).text.includes(value))
  writeFileSync(path.join(folder, 'incoming', 'leak'), value)
  assert.deepEqual(findCanaries(lyingIn(folder).join('\n'), canaries), [where])
  rmSync(path.join(folder, 'incoming', 'leak'))
})

test('the search finds what leaks: a number put into a table in clear is found, as it is, as hex and as base64', async () => {
  const { value, where } = canaries[0]!
  for (const leak of [value, Buffer.from(value).toString('hex'), Buffer.from(`x${value}`).toString('base64')]) {
    await program.owner.query('begin')
    await program.owner.query(`update app.decision set address = $1 where id = $2`, [leak, decision])
    assert.deepEqual(findCanaries(await program.dump(), canaries), [where], leak)
    await program.owner.query('rollback')
  }
})

/** With the number of what was planted where one is asked for. */
const fill = (url: string) =>
  url.replaceAll(/\{[^}]+\}/g, /decisions|find|subject/.test(url) ? decision : url.includes('pushes') ? push : '1')
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
