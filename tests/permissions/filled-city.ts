import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { City } from '#kernel/city.ts'
import { programSight, within } from '#platform/db.ts'
import { decideOn, seedCity } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'
import { addCase, addUpward, addWebhook } from './filled-cases.ts'

/** The departments whose rows must not be seen by one another. */
export const departments = ['FGW', 'HBJ', 'JYJ'] as const
const items = [
  { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
  { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
  { code: 'NC-XK-0003', name: '民办学校设立审批', lead: 'JYJ' },
  { code: 'NC-XK-0004', name: '固定资产投资项目节能审查', lead: 'FGW', assist: ['HBJ'] },
]
const officials = departments.flatMap((department) => [
  { username: `${department.toLowerCase()}.liaison`, department, seats: ['liaison' as const], name: `${department}联络员` },
])

/** What belongs to each department alone, by its number. */
export interface Belongings {
  readonly decision: string
  readonly push: string
  readonly file: string
  readonly feedback: string
}
export interface FilledCity {
  readonly systems: ReadonlyMap<string, AskSystem>
  readonly belongings: ReadonlyMap<string, Belongings>
}

export const seedFilledCity = (city: City) =>
  seedCity(city, [...officials, { username: 'spj.operator', department: 'SPJ', seats: ['operator'] }], items)

/** Rows of every department in every table that row security guards, by the ways in which they come about wherever there is one. */
export async function fillCity(city: City, server: FastifyInstance): Promise<FilledCity> {
  const systems = new Map<string, AskSystem>()
  for (const department of ['SPJ', ...departments]) systems.set(department, await openSystem(city, server, department))
  const belongings = new Map<string, Belongings>()
  for (const [place, department] of departments.entries()) {
    const sourceId = `own-${department}`
    const holder = { kind: 'natural', name: `只属于${department}` }
    const { id, pushes } = await decideOn(city, items[place]?.code ?? '', { sourceId, holder })
    const push = pushes[0]?.id ?? ''
    const system = systems.get(department)!
    expect(await system('POST', '/exchange/v1/receipts', { receipts: [{ push }] }))
    const file = expect(await system('POST', '/exchange/v1/files', form(`附件${department}`), formHeaders)).id
    const feedback = expect(
      await system('POST', '/exchange/v1/feedback', {
        push,
        kind: 'daily-supervision',
        result: 'normal',
        text: `反馈${department}`,
        files: [file],
        actionWanted: true,
      }),
    ).id
    await decideOn(city, items[place]?.code ?? '', { sourceId, holder, content: '更正后的内容' })
    // A penalty of somebody else that affects it, corrected once: its notice, its licence's state and what the bureau then has to do.
    for (const content of ['吊销许可证件', '吊销许可证件（更正）'])
      expect(
        await systems.get('SPJ')!('POST', '/exchange/v1/penalties', {
          penalties: [{ ...penalty, sourceId, decision: id, holder, content }],
        }),
      )
    // One of its own that names no decision waits for a person.
    const lost = { ...penalty, licence: '证', sourceId: `${sourceId}-lost`, holder, content: '吊销' }
    expect(await system('POST', '/exchange/v1/penalties', { penalties: [lost] }))
    await within(city.database, programSight, async (tx) => {
      await addCase(tx, department, file, city.now())
      await addUpward(tx, department, city.now())
      await addWebhook(tx, department, city.now())
    })
    belongings.set(department, { decision: id, push, file, feedback })
  }
  for (let round = 0; round < 5; round++) {
    const { pushes } = await decideOn(city, 'NC-XK-0004')
    if (round > 0) continue
    // Two departments have the decision: what one of them says of it is still not the other's.
    const push = pushes.find(({ department }) => department === 'FGW')?.id
    expect(await systems.get('FGW')!('POST', '/exchange/v1/receipts', { receipts: [{ push }] }))
    expect(
      await systems.get('FGW')!('POST', '/exchange/v1/feedback', { push, kind: 'daily-supervision', result: 'normal', text: '共同监管' }),
    )
  }
  await decideOn(city, '没有人知道的事项')
  for (const department of ['SPJ', ...departments]) await addByHand(city, department)
  await city.sequencer.drain()
  return { systems, belongings }
}

const penalty = {
  documentNumber: '洪罚〔2026〕1号',
  offence: '违法',
  facts: '事实',
  basis: '依据',
  categories: ['吊销许可证件'],
  licence: '许可证',
  decidedOn: '2026-03-01',
}

function expect({ statusCode, body }: { readonly statusCode: number; readonly body: string }): { readonly id: string } {
  assert.equal(statusCode, 200, body)
  return JSON.parse(body) as { id: string }
}

const boundary = 'town-hall'
export const formHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` }
export const form = (text: string) =>
  Buffer.from(
    [
      `--${boundary}`,
      'content-disposition: form-data; name="file"; filename="a.txt"',
      'content-type: text/plain',
      '',
      text,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  )

/** Messages, refused rows, imports and counted days, which other parts of the program write in their own time. */
async function addByHand(city: City, department: string): Promise<void> {
  const at = city.now()
  await within(city.database, programSight, async (tx) => {
    await tx
      .insertInto('app.message')
      .values({
        department,
        account: null,
        recipient: '无',
        phone: '',
        text: `短信${department}`,
        pushes: 1,
        status: 'permanent-failure',
        gateway: 'log',
        first_push_at: at,
        created_at: at,
      })
      .execute()
    await tx
      .insertInto('app.rejection')
      .values({ client: 'web', source_id: department, department, received_at: at, content: `拒收${department}`, reasons: '[]' })
      .execute()
    await sql`insert into app.clock_request (thing, thing_id, department, holder, kind, days, reason, due_on, asked_by, asked_seat, asked_at)
      values ('push', ${department.charCodeAt(0)}, ${department}, ${department}, 'extension', 1, '测试', '2026-03-03', '测试', 'liaison', ${at})`.execute(
      tx,
    )
    await sql`insert into app.deadline_change
      (thing, thing_id, department, holder, cause, old_due, new_due, old_provisional, new_provisional, reason, by_name, at, entry)
      values ('push', 1, ${department}, ${department}, 'extension', '2026-03-03', '2026-03-04', false, false, '测试', '测试', ${at}, 1)`.execute(
      tx,
    )
    await sql`with made as (
        insert into app.import (department, kind, file_name, sm3, size, by_name, by_seat, at)
        values (${department}, 'decisions', 'a.xlsx', ${department}, 1, '某人', 'handler', ${at}) returning import.id
      ) insert into app.import_row (import, row, department, status) select made.id, 1, ${department}, 'accepted' from made`.execute(tx)
    await sql`with made as (
        insert into app.reconciliation (day, client, department, digest, counted_at)
        values ('2026-03-02', ${`form:${department}`}, ${department}, '', ${at}) returning reconciliation.id
      ) insert into app.difference (reconciliation, day, client, department, kind, count, owner, owner_seat, opened_at, due_on)
        select made.id, '2026-03-02', ${`form:${department}`}, ${department}, 'count', 1, ${department}, 'liaison', ${at}, '2026-03-03' from made`.execute(
      tx,
    )
    await sql`with made as (
        insert into app.duty_check (department, day, due_at, recorded_at, people, viewed, signed, unsigned, due, verdict)
        values (${department}, '2026-03-02', ${at}, ${at}, 0, 0, 0, 0, 0, 'absent') returning duty_check.department, duty_check.day
      ) insert into app.duty_reminder (department, day, step, seat, at, messages) select made.department, made.day, 1, 'liaison', ${at}, '{}' from made`.execute(
      tx,
    )
    await sql`insert into app.look (at, kind, person, seat, department, title, own) values (${at}, 'export-made', '某人', 'liaison', ${department}, '审批台账', true)`.execute(
      tx,
    )
    await sql`insert into app.column_choice (department, kind, header, shown, decided_by, decided_at)
      values (${department}, 'penalties', '内部编号', '内部编号', '某人', ${at})`.execute(tx)
    await sql`insert into app.find_posting (gram, block, members) values (${department}, 0, '')`.execute(tx)
    await sql`with made as (
        insert into app.saved_view (list, name, account, department, filter, columns, made_at, made_by)
        values ('pushes', '视图', ${departments.indexOf(department as 'FGW')}, ${department}, '{}', '[]', ${at}, '某人') returning saved_view.id, saved_view.account
      ) insert into app.view_default (account, list, department, view) select made.account, 'pushes', ${department}, made.id from made`.execute(
      tx,
    )
    await sql`insert into app.export (list, title, filter, columns, format, person, seat, department, asked_at)
      values ('pushes', '推送清单', '{}', '{}', 'csv', '某人', 'liaison', ${department}, ${at})`.execute(tx)
    await sql`with made as (
        insert into app.mapping_proposal (title, reason, effective_from, status, authors, author, author_seat, departments, created_at, submitted_at)
        values (${`方案${department}`}, '职责调整', '2026-04-01', 'submitted', '{1}', '某人', 'operator', array[${department}], ${at}, ${at}) returning mapping_proposal.id
      ), said as (
        insert into app.mapping_comment (proposal, department, text, by_name, by_seat, at) select made.id, ${department}, '意见', '某人', 'liaison', ${at} from made
      ), answered as (
        insert into app.mapping_suggestion_answer (item, from_department, to_department, answer, proposal, until_entry, by_name, by_seat, at)
        select 'NC-XK-0001', ${department}, 'HBJ', 'taken', made.id, 0, '某人', 'operator', ${at} from made
      ) insert into app.mapping_change (proposal, place, item, receivers) select made.id, 0, 'NC-XK-0001', '[]' from made`.execute(tx)
    await sql`with person as (
        select min(account.id) as id from app.account where account.department = ${department}
      ), away as (
        insert into app.absence (department, account, kind, away_from, back_on, recorded_at, recorded_by)
        select ${department}, person.id, 'leave', '2026-05-01', '2026-05-05', ${at}, '某人' from person
      ), asked as (
        insert into app.custodian (department, account, seat, present, since) select ${department}, person.id, 'liaison', true, ${at} from person
      ), section as (
        insert into app.section (department, name) values (${department}, '一科') returning section.id
      ), trial as (
        insert into app.handout_trial (department, digest, by_name, at, days, pushes, fell) values (${department}, '', '某人', ${at}, 90, 0, 0)
        returning handout_trial.id
      ), version as (
        insert into app.handout_version (department, effective_from, trial, made_by, made_seat, made_at)
        select ${department}, '2099-01-01', trial.id, '某人', 'liaison', ${at} from trial returning handout_version.id
      ), disputed as (
        insert into app.dispute (push, decision, parties, cause, holder, opened_at, due_on)
        select push.id, push.decision, array[${department}], 'third-return', 'LXHB', ${at}, '2026-03-09' from app.push
        where push.department = ${department} order by push.id limit 1
      ) insert into app.handout_rule (version, department, section) select version.id, ${department}, section.id from version, section`.execute(
      tx,
    )
    await sql`with one as (select max("case".id) as id from app.case),
        read as (insert into app.requirement_acknowledgement (by_case, account, by_name, at, entry) select one.id, (select min(account.id) from app.account), '某人', ${at}, 0 from one
                 on conflict do nothing)
      insert into app.requirement_draft (by_case, item, base, entries, drafted_by, drafted_account, drafted_at)
      select one.id, ${department}, 0, '[{}]', '某人', 1, ${at} from one`.execute(tx)
    await sql`insert into app.liaison_appointment
      (department, account, kind, office, position, in_department_since, starts_on, ends_on, appointed_at, appointed_by, opened_case)
      select ${department}, min(account.id), 'lead', '审批科', '科长', '2015-07-01', '2026-03-02', '2030-12-31', ${at}, '某人', 0
      from app.account where account.department = ${department}`.execute(tx)
    await sql`insert into app.healing (at, kind, department, entry) values (${at}, 'push-missing', ${department}, 0)`.execute(tx)
  })
  // Also the program writes no paper for a department.
  await within(city.database, { department, sight: 'department' }, async (tx) => {
    await sql`with made as (
        insert into app.paper (template, template_version, department, content, made_at, made_by, changed_at, changed_by)
        values ('training-notice', 1, ${department}, '{"text": {}, "recipient": null}', ${at}, '某人', ${at}, '某人') returning paper.id
      ), series as (insert into app.paper_series (department, series, year, last) values (${department}, '函', 2026, 1)),
      word as (insert into app.paper_word (department, word, set_by, set_at) values (${department}, '洪', '某人', ${at}))
      insert into app.paper_number (department, series, year, serial, number, paper, title, drawn_at, drawn_by)
        select ${department}, '函', 2026, 1, '函〔2026〕1号', made.id, '函', ${at}, '某人' from made`.execute(tx)
  })
}
