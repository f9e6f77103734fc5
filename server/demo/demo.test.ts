import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { shippedCalendar } from '#notice/calendar-days.ts'
import { checkDecision } from '#notice/decision-fields.ts'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { openNumbers, type NumberedRow } from '#kernel/personal.ts'
import { openSealOf } from '#kernel/sealing.ts'
import { readConfig } from '#platform/config.ts'
import { freshDatabase, type FreshDatabase } from '#world/database.ts'
import { generateCity } from './generate.ts'
import { loadDemoCity } from './index.ts'
import { licences } from './licences.ts'
import { situations } from './situations.ts'

/** A Wednesday afternoon. */
const now = new Date('2026-11-18T07:40:00Z')
const config = readConfig({ SHENGUAN_DATA: '/tmp' })
const load = (ownerUrl: string, decisions: number, progress: (line: string) => void = () => undefined) =>
  loadDemoCity({ ownerUrl, config, progress, now, decisions })
const silent = () => undefined
/** The city's numbers are sealed in the database; what is judged here is what was sent. */
const seal = openSealOf(config)

const told: string[] = []
let full: FreshDatabase
let owner: pg.Client
const opened: FreshDatabase[] = []
const clients: pg.Client[] = []

async function open(name: string): Promise<{ database: FreshDatabase; client: pg.Client }> {
  const database = await freshDatabase(name)
  const client = new pg.Client({ connectionString: database.ownerUrl })
  opened.push(database)
  clients.push(client)
  await client.connect()
  await client.query(`select set_config('app.sight', 'city', false)`)
  return { database, client }
}
async function ask<Row extends object>(text: string, client = owner): Promise<readonly Row[]> {
  return (await client.query<Row & Record<string, unknown>>(text)).rows
}
async function count(from: string, client = owner): Promise<number> {
  return (await ask<{ count: number }>(`select count(*)::integer as count from ${from}`, client))[0]?.count ?? 0
}

before(async () => {
  const { database, client } = await open('demo')
  full = database
  owner = client
  assert.equal(await load(full.ownerUrl, 2500, (line) => void told.push(line)), true)
})
after(async () => {
  for (const client of clients) await client.end()
  for (const database of opened) await database.drop()
})

test('its people have opened cases of every kind that it has scripts for, and each step was one that the definition allows', async () => {
  assert.deepEqual(
    told.filter((line) => line.includes('没有办成')),
    [],
  )
  const kinds = await ask<{ procedure: string; ended: number; running: number }>(
    `select c.procedure, count(c.closed_at)::integer as ended, (count(*) - count(c.closed_at))::integer as running from app.case as c group by c.procedure`,
  )
  for (const procedure of [
    'information-request',
    'opinion-request',
    'opinion',
    'support-request',
    'training-notice',
    'unlicensed-activity',
    'licence-action',
    'liaison-appointment',
    'policy-change',
    'upward-report',
    'system-account',
  ]) {
    const found = kinds.find((kind) => kind.procedure === procedure)
    assert.ok(found && found.ended > 0 && found.running > 0, `${procedure}: ${JSON.stringify(found)}`)
  }
  assert.ok((await count('app.lead')) > 0, 'something is late, as everywhere')
})

test('the register of liaisons tells a story: few seats vacant, one term about to run out, one run out, a successor with a predecessor', async () => {
  const inForce = 'app.liaison_appointment as appointment where appointment.ended_at is null'
  const seats = 2 * (await count(`app.department where department.active and department.kind = 'supervisor'`))
  const vacant = seats - (await count(inForce))
  assert.ok(vacant >= 3 && vacant <= 5, String(vacant))
  assert.equal(await count(`${inForce} and appointment.ends_on < '2027-01-17'`), 1)
  const ended = await ask<{ reason: string }>(
    'select appointment.end_reason as reason from app.liaison_appointment as appointment where appointment.ended_at is not null order by 1',
  )
  assert.deepEqual(
    ended.map(({ reason }) => reason),
    ['任期届满', '由新联络员接替'],
  )
  assert.equal(await count(`app.account where account.username = 'szj.handler' and 'liaison' = any(account.seats)`), 1)
  assert.equal(await count(`app.account where account.username in ('szj.deputy', 'lsj.deputy') and 'liaison' = any(account.seats)`), 0)
})

const generate = (seed: string) => generateCity({ seed, now, calendar: shippedCalendar, decisions: 400 })

test('the same seed makes the same decisions, another seed others', () => {
  assert.deepEqual(generate('a'), generate('a'))
  assert.notDeepEqual(generate('a').sendings, generate('b').sendings)
})

test('every item of the catalogue may be decided, and no other', async () => {
  const items = await ask<{ code: string }>('select item.code from app.item order by item.code')
  assert.deepEqual(
    licences.map(({ item }) => `NC-XK-${item}`).toSorted(),
    items.map(({ code }) => code),
  )
})

test('the ninety days hold the decisions asked for, most on working days and few at weekends', async () => {
  const total = await count('app.decision')
  assert.ok(total > 2300 && total < 2700, String(total))
  const weekend = await count(`app.push where extract(isodow from push.sent_at at time zone 'Asia/Shanghai') > 5`)
  assert.ok(weekend > 0 && weekend * 8 < (await count('app.push')))
})

test('an official finds pushes in every state, and none that is only deemed received', async () => {
  const states = await ask<{ status: string }>('select distinct push.status from app.push order by 1')
  assert.deepEqual(
    states.map(({ status }) => status),
    ['ended', 'pending', 'received', 'rerouted', 'rerouting', 'returned', 'superseded'],
  )
})

for (const [situation, from] of Object.entries(situations)) {
  test(`an official finds in the demo city: ${situation}`, async () => {
    assert.ok((await count(from)) > 0)
  })
}

test('feedback of every kind and every result is there', async () => {
  const kinds = await ask<{ kind: string }>('select distinct feedback.kind from app.feedback order by 1')
  const results = await ask<{ result: string }>('select distinct feedback.result from app.feedback order by 1')
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    Object.keys(feedbackKinds).toSorted(),
  )
  assert.deepEqual(
    results.map(({ result }) => result),
    Object.keys(feedbackResults).toSorted(),
  )
})

test('departments differ, so that a comparison says something', async () => {
  const rows = await ask<{ share: number }>(
    `select (count(*) filter (where (push.received_at at time zone 'Asia/Shanghai')::date > push.due_on))::float / count(*) as share
     from app.push group by push.department having count(*) > 40`,
  )
  const shares = rows.map(({ share }) => share)
  assert.ok(Math.min(...shares) < 0.02 && Math.max(...shares) > 0.1)
})

test('every push has a custodian, who is a department that exists', async () => {
  assert.equal(await count('app.push where not exists (select from app.department where department.code = push.custodian)'), 0)
})

test('feeds have no gap, and nothing is left without a number', async () => {
  assert.equal(await count('app.journal_pending'), 0)
  assert.equal(await count('app.journal'), await count('app.journal_position'))
  const feeds = await ask<{ items: number; first: number; last: number; head: number }>(
    `select count(*)::integer as items, min(feed_item.position)::integer as first, max(feed_item.position)::integer as last, max(feed_head.position)::integer as head
     from app.feed_item join app.feed_head on feed_head.department = feed_item.department group by feed_item.department`,
  )
  assert.ok(feeds.length > 20)
  assert.deepEqual(
    feeds.filter(({ items, first, last, head }) => first !== 1 || last !== items || head !== items),
    [],
  )
})

test('nothing happens before its cause: no receipt before its push, no entry after the end', async () => {
  assert.equal(await count('app.push where push.received_at < push.sent_at'), 0)
  assert.equal(await count('app.feedback join app.push on push.id = feedback.push where feedback.given_at < push.received_at'), 0)
  assert.equal(
    await count(`app.journal where journal.at > '${now.toISOString()}' and journal.type not in ('item.created', 'mapping.changed')`),
    0,
  )
})

test('every decision passes the checks that a department system meets', async () => {
  const rows = await ask<NumberedRow & { readonly sent: Record<string, unknown> & { readonly holder: object } }>(
    `select decision.client, decision.source_id, decision.holder_id_number, decision.holder_phone,
            json_build_object('sourceId', decision.source_id, 'item', decision.item_as_sent, 'documentNumber', decision.document_number,
              'documentName', decision.document_name, 'category', decision.category, 'certificateName', decision.certificate_name,
              'certificateNumber', decision.certificate_number, 'content', decision.content, 'decidedOn', decision.decided_on,
              'validFrom', decision.valid_from, 'validTo', decision.valid_to, 'result', decision.result, 'region', decision.region,
              'address', decision.address, 'handler', decision.handler, 'reviewer', decision.reviewer, 'approver', decision.approver,
              'confidentiality', decision.confidentiality,
              'holder', json_build_object('kind', decision.holder_kind, 'name', decision.holder_name, 'uscc', decision.holder_uscc,
                'idType', decision.holder_id_type, 'legalRepresentative', decision.holder_legal_representative)) as sent
     from app.decision`,
  )
  assert.ok(rows.length > 2000)
  const verdicts = rows.map((row) =>
    checkDecision({ ...row.sent, holder: { ...row.sent.holder, ...openNumbers(seal, row) } }, { today: '2026-11-18' }),
  )
  assert.deepEqual(
    verdicts.filter(({ ok }) => !ok),
    [],
  )
  assert.deepEqual(
    verdicts.flatMap((verdict) => (verdict.ok ? verdict.warnings : [])),
    [],
  )
})

test('nobody in it can be a living person: numbers of people born before 1890, phones of a block that is nobody’s', async () => {
  const rows = await ask<NumberedRow>(
    `select decision.client, decision.source_id, decision.holder_id_number, decision.holder_phone from app.decision
     where decision.holder_id_number is not null or decision.holder_phone is not null`,
  )
  const numbers = rows.map((row) => openNumbers(seal, row))
  const ids = numbers.flatMap(({ idNumber }) => idNumber ?? [])
  const phones = numbers.flatMap(({ phone }) => phone ?? [])
  assert.ok(ids.length > 100 && phones.length > 100)
  assert.deepEqual(
    ids.filter((id) => id.slice(6, 10) < '1884' || id.slice(6, 10) > '1889'),
    [],
  )
  assert.deepEqual(
    phones.filter((phone) => !/^1380000\d{4}$/.test(phone)),
    [],
  )
})

test('the SMS channel begins after the demo, so that nothing of the past is sent', async () => {
  assert.equal(await count(`app.channel cross join app.sequencer where channel.name = 'sms' and channel.position = sequencer.position`), 1)
})

test('the program finds no report to open that the demo has left over', async () => {
  assert.equal(await count('app.upward_duty as duty where duty.settled_at is null'), 0)
})

test('a second start changes nothing', async () => {
  const before = await count('app.journal')
  assert.equal(await load(full.ownerUrl, 2500), false)
  assert.equal(await count('app.journal'), before)
})

test('a start that was cut off is made good by the next one', async () => {
  const { database, client } = await open('demo-cut')
  const cut = load(database.ownerUrl, 200, (line) => {
    if (line.includes('演示城市到了 2026-09')) throw new Error('killed')
  })
  await assert.rejects(cut, /killed/)
  const half = await count('app.push', client)
  assert.ok(half > 0)
  assert.equal(await load(database.ownerUrl, 200), true)
  assert.ok((await count('app.push', client)) > half)
  assert.equal(await count('app.account group by account.username having count(*) > 1', client), 0)
  assert.equal(await count(`app.setting where setting.name = 'demo' and setting.value ->> 'state' = 'ready'`, client), 1)
  assert.equal(await count('app.journal', client), await count('app.journal_position', client))
})

test('a database with people of a real city is never touched, not even where a demo was cut off in it', async () => {
  const { database, client } = await open('demo-real')
  await client.query(
    `insert into app.department (code, name, full_name, kind) values ('SPJ', '市行政审批局', '南昌市行政审批局', 'bureau')`,
  )
  await client.query(`insert into app.account (username, name, department, password_hash) values ('chen', '陈', 'SPJ', 'x')`)
  assert.equal(await load(database.ownerUrl, 100, silent), false)
  await client.query(`insert into app.setting (name, value) values ('demo', '{"state":"loading"}')`)
  assert.equal(await load(database.ownerUrl, 100, silent), false)
  assert.equal(await count('app.account', client), 1)
  assert.equal(await count('app.item', client), 0)
})
