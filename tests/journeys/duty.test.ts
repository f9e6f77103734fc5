import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { duty, watchDuty, type DutyWatch } from '#modules/duty/index.ts'
import { people } from '#modules/people/index.ts'
import { pushes } from '#modules/pushes/index.ts'
import { settings } from '#modules/settings/index.ts'
import { openRooms } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'
import { openGateway, openPost, type Post } from '#world/sms.ts'

let post: Post
let server: FastifyInstance
let watch: DutyWatch
before(async () => {
  post = await openPost('duty')
  await seedCity(
    post.world.city,
    [
      { username: 'spj.admin', department: 'SPJ', seats: ['sysadmin'] },
      { username: 'dcs.watch', department: 'DCS', seats: ['oversight'] },
      { username: 'jyj.head', department: 'JYJ', seats: ['head'], phone: '13800020009' },
    ],
    [],
  )
  server = await openRooms(post.world.city, [people, pushes, duty, settings])
  // It never looks by itself: the test says when.
  at('2026-03-02T00:30:00Z')
  watch = watchDuty({ city: post.world.city, failed: (cause) => assert.fail(String(cause)), every: 86_400_000 })
  await watch.look()
})
after(async () => {
  await watch.stop()
  await server.close()
  await post.close()
})

const at = (instant: string) => {
  post.world.clock.at = new Date(instant)
}
interface Cell {
  readonly day: string
  readonly verdict: string
  readonly people: number
  readonly viewed: number
  readonly signed: number
  readonly unsigned: number
  readonly due: number
  readonly recordedAt: string
  readonly settledAt: string | null
  readonly reminders: readonly { readonly seat: string; readonly people: number; readonly delivered: number }[]
}
interface Page {
  readonly days: readonly string[]
  readonly rows: readonly {
    readonly department: { readonly code: string }
    readonly checked: number
    readonly recorded: number
    readonly cells: readonly Cell[]
  }[]
}
const pageOf = async (ask: Ask) => (await ask('GET', '/api/duty')).json<Page>()
const cellOf = ({ rows }: Page, department: string, day: string) =>
  rows.find((row) => row.department.code === department)?.cells.find((cell) => cell.day === day)
const reminders = async () =>
  await post.ask<{ department: string; seat: string; phone: string; text: string }>(
    `select message.department, message.seat, message.phone, message.text from app.message where message.kind = 'reminder' order by message.id`,
  )
const sign = async (ask: Ask, push: string) => assert.equal((await ask('POST', '/api/receipts', { pushes: [push] })).statusCode, 200)

test('before the hour nothing is recorded; at the hour every department is, also the one that had nothing to do (2.2.2.3)', async () => {
  const oversight = await signIn(server, 'dcs.watch')
  const { pushes: sent } = await decideOn(post.world.city, 'NC-XK-0001')
  const liaison = await signIn(server, 'fgw.one')
  await signIn(server, 'fgw.two')
  await sign(liaison, sent[0]!.id)
  await decideOn(post.world.city, 'NC-XK-0002')
  await signIn(server, 'jyj.deputy')
  at('2026-03-02T08:59:00Z')
  await watch.look()
  assert.equal((await post.ask('select from app.duty_check')).length, 0)
  at('2026-03-02T09:00:00Z')
  await Promise.all([watch.look(), watch.look()])
  const fresh = await signIn(server, 'dcs.watch')
  void oversight
  const page = await pageOf(fresh)
  assert.equal(page.days.at(-1), '2026-03-02')
  assert.equal(page.days.length, 20)
  assert.ok(page.rows.length >= 25)
  for (const row of page.rows) assert.equal(row.recorded, 1, row.department.code)
  const fgw = cellOf(page, 'FGW', '2026-03-02')!
  assert.deepEqual([fgw.verdict, fgw.people, fgw.signed, fgw.unsigned], ['checked', 2, 1, 0])
  const jyj = cellOf(page, 'JYJ', '2026-03-02')!
  assert.deepEqual([jyj.verdict, jyj.people, jyj.unsigned, jyj.due], ['unsigned', 1, 1, 0])
  assert.equal(cellOf(page, 'WJW', '2026-03-02')?.verdict, 'absent')
  const entries = await post.ask<{ of: string }>(`select journal.data ->> 'of' as of from app.journal where journal.type = 'duty.checked'`)
  assert.equal(new Set(entries.map(({ of }) => of)).size, entries.length)
  assert.equal(entries.length, page.rows.length)
})

test('who has not looked is reminded: the liaison, then the deputy, then the head; a seat that nobody holds costs no time', async () => {
  const of = async (department: string) => (await reminders()).filter((one) => one.department === department).map(({ seat }) => seat)
  assert.deepEqual(await of('FGW'), [])
  // WJW has a head alone, so the head is reached within the same look.
  assert.deepEqual(await of('WJW'), ['head'])
  // JYJ's liaison has no phone; the deputy is next, but what is unsigned there is not due yet: nobody is told over the liaison's head.
  assert.deepEqual(await of('JYJ'), [])
  const steps = await post.ask<{ seat: string; people: number }>(
    `select reminder.seat, cardinality(reminder.messages) as people from app.duty_reminder as reminder where reminder.department = 'WJW' order by reminder.step`,
  )
  assert.deepEqual(steps, [
    { seat: 'liaison', people: 0 },
    { seat: 'deputy', people: 0 },
    { seat: 'head', people: 1 },
  ])
  const text = (await reminders())[0]!.text
  assert.equal(text, '您单位今日尚未完成查收，待签收0条，请登录平台办理。【南昌市行政审批局】')
})

test('each step waits its minutes, and stops as soon as somebody of the department has come', async () => {
  at('2026-03-03T01:00:00Z')
  const { pushes: sent } = await decideOn(post.world.city, 'NC-XK-0001')
  at('2026-03-03T09:00:00Z')
  await watch.look()
  const of = async () => (await reminders()).filter(({ department }) => department === 'FGW').map(({ seat }) => seat)
  assert.deepEqual(await of(), ['liaison', 'liaison'])
  at('2026-03-03T09:59:00Z')
  await watch.look()
  assert.equal((await of()).length, 2)
  at('2026-03-03T10:00:00Z')
  await watch.look()
  assert.deepEqual(await of(), ['liaison', 'liaison', 'deputy'])
  at('2026-03-03T10:30:00Z')
  await sign(await signIn(server, 'fgw.two'), sent[0]!.id)
  at('2026-03-03T13:00:00Z')
  await watch.look()
  assert.deepEqual(await of(), ['liaison', 'liaison', 'deputy'])
  const cell = cellOf(await pageOf(await signIn(server, 'dcs.watch')), 'FGW', '2026-03-03')!
  assert.equal(cell.verdict, 'absent', 'what was found at the hour stays as it was found')
  assert.equal(cell.settledAt, '2026-03-03T13:00:00.000Z')
})

test('pushes that are due and unsigned go up to the head although the department had signed in', async () => {
  at('2026-03-03T01:30:00Z')
  await decideOn(post.world.city, 'NC-XK-0002')
  at('2026-03-04T03:00:00Z')
  await signIn(server, 'jyj.deputy')
  for (const instant of ['2026-03-04T09:00:00Z', '2026-03-04T10:00:00Z', '2026-03-04T11:00:00Z', '2026-03-04T12:00:00Z']) {
    at(instant)
    await watch.look()
  }
  const cell = cellOf(await pageOf(await signIn(server, 'dcs.watch')), 'JYJ', '2026-03-04')!
  assert.equal(cell.verdict, 'unsigned')
  assert.ok(cell.due >= 1)
  assert.deepEqual(
    cell.reminders.map(({ seat, people: told }) => [seat, told]),
    [
      ['liaison', 0],
      ['deputy', 1],
      ['head', 1],
    ],
  )
  const told = await post.ask<{ feeds: string[] }>(
    `select journal.feeds from app.journal where journal.type = 'duty.reminded' and journal.data ->> 'of' = 'JYJ' and journal.data ->> 'seat' = 'head'`,
  )
  assert.deepEqual(told[0]?.feeds, ['JYJ', 'SPJ'])
})

test('the reminders go out as SMS without a name or a case, and the record says when they arrived', async () => {
  const { sent, gateway } = openGateway()
  await post.withChannels([gateway], (channels) => post.sendAll(channels))
  const own = sent.filter(({ text }) => text.includes('尚未完成查收'))
  assert.ok(own.length >= 5)
  for (const { text } of own) assert.ok([...text].length <= 70 && !/fgw|NC-XK|测试人/.test(text), text)
  const cell = cellOf(await pageOf(await signIn(server, 'dcs.watch')), 'JYJ', '2026-03-04')!
  assert.equal(cell.reminders.at(-1)?.delivered, 1)
})

test('weekends and holidays are no days of duty; a working Saturday is', async () => {
  for (const instant of ['2026-03-07T10:00:00Z', '2026-03-08T10:00:00Z']) {
    at(instant)
    await watch.look()
  }
  const days = async () =>
    (await post.ask<{ day: string }>('select distinct duty_check.day from app.duty_check order by 1')).map(({ day }) => day)
  assert.deepEqual(await days(), ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'])
})

test('days on which the program stood still are recorded afterwards, as of their own hour, and nobody is reminded of them any more', async () => {
  const before = (await reminders()).length
  at('2026-03-09T02:00:00Z')
  await signIn(server, 'fgw.one')
  at('2026-03-11T08:00:00Z')
  await watch.look()
  assert.equal((await reminders()).length, before)
  const page = await pageOf(await signIn(server, 'dcs.watch'))
  assert.equal(cellOf(page, 'FGW', '2026-03-09')?.verdict === 'absent', false)
  assert.equal(cellOf(page, 'FGW', '2026-03-10')?.verdict, 'absent')
  assert.equal(cellOf(page, 'FGW', '2026-03-10')?.recordedAt, '2026-03-11T08:00:00.000Z')
})

test('a department sees its own record and no other’s, and the record cannot be changed', async () => {
  const liaison = await signIn(server, 'fgw.one')
  const page = await pageOf(liaison)
  assert.deepEqual(
    page.rows.map(({ department }) => department.code),
    ['FGW'],
  )
  const admin = await signIn(server, 'spj.admin')
  assert.equal((await admin('GET', '/api/duty')).statusCode, 403)
  for (const text of [
    `update app.duty_check set verdict = 'checked'`,
    'delete from app.duty_check',
    `update app.duty_reminder set at = now()`,
  ])
    await assert.rejects(post.ask(text), /permission denied/)
})

test('the city sets its own hour', async () => {
  at('2026-03-12T01:00:00Z')
  const admin = await signIn(server, 'spj.admin')
  const { version } = (await admin('GET', '/api/settings')).json<{ version: string }>()
  assert.equal((await admin('PUT', '/api/settings', { version, dutyHour: 11, note: '联席会议纪要〔2026〕3号' })).statusCode, 200)
  at('2026-03-12T03:00:00Z')
  await watch.look()
  assert.equal(
    (await post.ask(`select from app.duty_check where duty_check.day = '2026-03-12' and duty_check.department = 'FGW'`)).length,
    1,
  )
})
