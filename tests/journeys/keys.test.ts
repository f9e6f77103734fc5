import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openCity, type City } from '#kernel/city.ts'
import { openNumbers, openPhone, type NumberedRow, places } from '#kernel/personal.ts'
import { resealAll } from '#kernel/resealing.ts'
import { attestKeys, findMissingKeys, openSealOf, rotateKeys } from '#kernel/sealing.ts'
import type { Tables } from '#kernel/tables.ts'
import { ConfigError, readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { freshDatabase } from '#world/database.ts'
import { decideOn, seedCity } from '#world/officials.ts'

const idNumber = '36010418890615009X'
const phone = '13800005678'
const holder = { kind: 'natural', name: '甲某', idType: 'id-card', idNumber, phone }
const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-keys-'))
const config = readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: folder })
const file = keysFileOf(config)
let city: City
let owner: pg.Client
let drop: () => Promise<void>

before(async () => {
  const fresh = await freshDatabase('keys')
  owner = new pg.Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  await owner.query(`set app.sight = 'city'`)
  drop = fresh.drop
  const database = openDatabase<Tables>(fresh.appUrl, 4)
  await attestKeys(file, database.pool)
  city = openCity({
    config,
    database,
    now: () => new Date('2026-03-02T02:00:00Z'),
    failed: (cause) => {
      throw cause
    },
  })
  await seedCity(
    city,
    [{ username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], phone: '13900001111' }],
    [{ code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' }],
  )
})
after(async () => {
  await owner.end()
  await city.close()
  await drop()
  rmSync(folder, { recursive: true, force: true })
})

const bringing = () => ({
  seal: city.seal,
  files: city.files,
  failed: (cause: unknown) => {
    throw cause
  },
})
const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await owner.query<Row & pg.QueryResultRow>(text, values)).rows
const numbered = async (id: string) =>
  (await rows<NumberedRow & { digest: string }>('select * from app.decision where decision.id = $1', [id]))[0]!

test('the first start makes the keys, for their owner alone, outside of the database', async () => {
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const { keys, index } = JSON.parse(readFileSync(file, 'utf8')) as {
    keys: { id: string; secret: string }[]
    index: { id: string; secret: string }
  }
  assert.deepEqual(
    (await rows<{ id: string }>('select seal_key.id from app.seal_key order by seal_key.id')).map(({ id }) => id),
    [...keys.map(({ id }) => id), index.id].toSorted(),
  )
  const kept = JSON.stringify(await rows('select * from app.seal_key'))
  for (const { secret } of [...keys, index]) assert.ok(!kept.includes(secret))
})

test('rows from before numbers were sealed are brought over in the background, earlier revisions too; the same content stays a duplicate', async () => {
  const sourceId = 'old-row'
  const old = await decideOn(city, 'NC-XK-0001', { sourceId, holder, documentNumber: 'A' })
  const plain = { id: idNumber, phone }
  const revision = await decideOn(city, 'NC-XK-0001', { sourceId, holder, documentNumber: 'B' })
  assert.equal(revision.status, 'revised')
  // As a version without sealing left them, with the digest that it wrote.
  const digest = 'a-plain-digest'
  await owner.query(
    `update app.decision set holder_id_number = $2, holder_phone = $3, holder_id_index = null, holder_phone_index = null, digest = $4 where id = $1`,
    [old.id, plain.id, plain.phone, digest],
  )
  await owner.query(
    `update app.decision_revision set content = content || jsonb_build_object('holder_id_number', $2::text, 'holder_phone', $3::text) where decision = $1`,
    [old.id, plain.id, plain.phone],
  )
  assert.deepEqual(openNumbers(city.seal, await numbered(old.id)), { idNumber, phone }, 'until then they are read as they are')
  await owner.query(`update app.account set phone = '13900001111'`)
  const done = await resealAll(owner, bringing())
  assert.deepEqual(Object.fromEntries(done.filter(({ rows: count }) => count > 0).map(({ place, rows: count }) => [place, count])), {
    decision: 1,
    decision_revision: 1,
    account: 1,
  })
  const dump = JSON.stringify([
    ...(await rows('select * from app.decision')),
    ...(await rows('select * from app.decision_revision')),
    ...(await rows('select * from app.account')),
  ])
  for (const canary of [idNumber, phone, '13900001111', digest]) assert.ok(!dump.includes(canary), canary)
  assert.deepEqual(openNumbers(city.seal, await numbered(old.id)), { idNumber, phone })
  const found = await rows('select 1 from app.decision where decision.holder_id_index = $1', [city.seal.index('id', idNumber)])
  assert.equal(found.length, 1)
  assert.deepEqual(await resealAll(owner, bringing()), [], 'and nobody reads millions of rows a second time')
})

test('a decision that an older version has taken in is still known again', async () => {
  const sourceId = 'known-again'
  const { id } = await decideOn(city, 'NC-XK-0001', { sourceId, holder: { kind: 'natural', name: '无号' }, documentNumber: 'C' })
  const before = (await numbered(id)).digest
  assert.ok(!before.startsWith('h1.'), 'what has no number needs no keyed digest')
  const numberedOne = await decideOn(city, 'NC-XK-0001', { sourceId: 'known-again-2', holder, documentNumber: 'C' })
  assert.ok((await numbered(numberedOne.id)).digest.startsWith('h1.'))
})

test('a change of keys: everything is brought over, also after a stop half-way; the key before is let go when nothing needs it', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await decideOn(city, 'NC-XK-0001', { holder, documentNumber: `R${n}` })).id)
  const first = city.seal.current()
  await owner.query(
    `with system as (insert into app.client (department, name, scopes) select min(department.code), 'x', '{}' from app.department returning id, department)
     insert into app.webhook (client, department, url, secret, position, made_at, made_by)
     select system.id, system.department, 'https://10.1.2.3/in', '', 0, now(), 'x' from system`,
  )
  const [webhook] = await rows<{ id: string }>('select id::text from app.webhook')
  await owner.query('update app.webhook set secret = $1', [city.seal.seal(places.webhookSecret, webhook!.id, 'whsec_x')])
  const second = await rotateKeys(file, owner, false)
  assert.notEqual(second, first)
  assert.equal(city.seal.current(), second, 'a running program comes to the new key')
  // A stop half-way: the pass says where it was.
  await owner.query(`insert into app.seal_pass (key, place, after) values ($1, 'decision', $2)`, [second, ids[1]])
  await resealAll(owner, bringing())
  const keyOf = async (id: string) => (await numbered(id)).holder_id_number?.split('.')[1]
  assert.equal(await keyOf(ids[1]!), first, 'what the pass had behind it is not read again by it')
  assert.equal(await keyOf(ids[2]!), second)
  assert.deepEqual(await findMissingKeys(file, owner), [])
  await owner.query(`update app.seal_key set made_at = now() - interval '1 hour'`)
  await resealAll(owner, bringing())
  assert.equal(await keyOf(ids[1]!), second)
  assert.equal(
    (await rows('select 1 from app.seal_key where id = $1 and retired_at is not null', [first])).length,
    0,
    'not while something was found',
  )
  await resealAll(owner, bringing())
  assert.equal((await rows('select 1 from app.seal_key where id = $1 and retired_at is not null', [first])).length, 1)
  for (const id of ids) assert.deepEqual(openNumbers(city.seal, await numbered(id)), { idNumber, phone })
  const [{ secret } = { secret: '' }] = await rows<{ secret: string }>('select secret from app.webhook')
  assert.deepEqual([secret.split('.')[1], city.seal.open(places.webhookSecret, webhook!.id, secret)], [second, 'whsec_x'])
  const [account] = await rows<{ id: string; phone: string }>('select id::text, phone from app.account')
  assert.equal(openPhone(city.seal, account!.id, account!.phone), '13900001111')
})

test('a database whose ciphertext needs another key does not start, and says which', async () => {
  const other = mkdtempSync(path.join(os.tmpdir(), 'shenguan-keys-other-'))
  try {
    const elsewhere = path.join(other, 'keys.json')
    const current = city.seal.current()
    await assert.rejects(
      attestKeys(elsewhere, owner),
      (cause) => cause instanceof ConfigError && cause.message.includes(current) && cause.message.includes('不存在'),
    )
    assert.ok(!existsSync(elsewhere), 'no new keys are made in its place')
    openSealOf(readConfig({ SHENGUAN_KEYS_FILE: elsewhere }))
    await assert.rejects(attestKeys(elsewhere, owner), (cause) => cause instanceof ConfigError && cause.message.includes('没有这些密钥'))
    assert.ok((await findMissingKeys(elsewhere, owner)).includes(current))
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
})

test('keys that others can read stop the start', async () => {
  chmodSync(file, 0o640)
  try {
    await assert.rejects(attestKeys(file, owner), (cause) => cause instanceof ConfigError && cause.message.includes('640'))
  } finally {
    chmodSync(file, 0o600)
  }
})
