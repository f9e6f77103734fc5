import type { Pool } from 'pg'
import { measure, measureHttp } from './measure.ts'
import { figure, rates, type Figure } from './rows-in.ts'
import { receiversOf, sampleDecision } from './samples.ts'
import { cookie, csrf, department, keys, type Stage } from './stage.ts'
import { openWire, prepare } from './wire.ts'

/** Cases opened beforehand: each takes one action and is closed by it. */
const opened = 6000
const connections = 8
const web = { cookie, 'x-csrf-token': csrf }

/** P12: one action of a case over HTTP (lock, decide, write, journal, clock), beside the same rows by hand-written SQL. */
export async function caseActions({ port, bare }: Stage, seconds: number): Promise<readonly Figure[]> {
  const ids = await openMany(port, await bringDecision(port))
  const body = { version: 1, fields: { withdrawReason: '不再需要' } }
  const ours = await measureHttp(port, connections, seconds, () =>
    prepare('POST', `/api/cases/information-request/${ids.pop() ?? '0'}/withdraw`, web, body),
  )
  const rows = await insertMany(bare)
  const plain = await measure(connections, seconds, () => withdrawBare(bare, rows.pop()))
  return [
    ...rates('P12', 'ours', ours),
    ...rates('P12', 'bare', plain),
    figure('P12', 'ours / bare', ours.perSecond / plain.perSecond, '×'),
  ]
}

async function bringDecision(port: number): Promise<string> {
  for (let index = 0; ; index++) {
    if (!receiversOf(index % 20).includes(department)) continue
    const wire = await openWire(port)
    const sample = { ...sampleDecision(index, 'cases'), sourceId: `cases-${Date.now()}` }
    const { body } = await wire.ask(
      prepare('POST', '/exchange/v1/decisions', { authorization: `Bearer ${keys.writer}` }, { decisions: [sample] }),
    )
    wire.close()
    return (JSON.parse(body.toString()) as { decisions: { id: string }[] }).decisions[0]!.id
  }
}

async function openMany(port: number, decision: string): Promise<string[]> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(port)))
  const ask = prepare('POST', '/api/cases/information-request', web, {
    about: { decision },
    fields: { wanted: '项目申请报告', purpose: '事中检查' },
  })
  const ids: string[] = []
  await Promise.all(
    wires.map(async (wire) => {
      while (ids.length < opened) {
        const { status, body } = await wire.ask(ask)
        if (status !== 200) throw new Error(`a case could not be opened: ${body.toString().slice(0, 300)}`)
        ids.push((JSON.parse(body.toString()) as { id: string }).id)
      }
      wire.close()
    }),
  )
  return ids
}

async function insertMany(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with numbered as (select n, nextval('app.case_id_seq') as id, nextval('app.journal_id_seq') as entry from generate_series(1, ${opened * 4}) as n),
          entry as (insert into app.journal (id, type, actor, actor_seat, actor_department, data) overriding system value
                    select numbered.entry, 'case.opened', 'bench', 'liaison', 'FGW', jsonb_build_object('case', numbered.id::text) from numbered),
          act as (insert into app.case_act (case_id, version, action, state_to, actor, party, seat, department, at, entry)
                  select numbered.id, 1, 'open', 'asked', 'bench', 'asking', 'liaison', 'FGW', now(), numbered.entry from numbered)
     insert into app.case (id, procedure, procedure_version, state, title, departments, opened_at, opened_by, opened_seat, opened_department, entered_on,
                           custodian, custodian_seat, clock, clock_from, clock_days, due_on, next_step, next_on, last_entry)
     overriding system value
     select numbered.id, 'information-request', 1, 'asked', '样本', '{FGW,SPJ}', now(), 'bench', 'liaison', 'FGW', current_date,
            'SPJ', 'handler', 1, current_date, 3, current_date + 3, 'half', current_date + 2, numbered.entry from numbered
     returning "case".id`,
  )
  return rows.map(({ id }) => id)
}

/** Row lock, entry with its outbox row, act and state in one commit: what an action writes, and nothing asked beside it. */
async function withdrawBare(pool: Pool, id: string | undefined): Promise<boolean> {
  if (id === undefined) return false
  const connection = await pool.connect()
  try {
    await connection.query('begin')
    await connection.query({ name: 'bare-lock', text: 'select "case".* from app.case where "case".id = $1 for update', values: [id] })
    await connection.query({
      name: 'bare-withdraw',
      text: `with entry as (
               insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department, data)
               values ('case.closed', null, '{FGW,SPJ}', '{NULL,NULL}', 'bench', 'liaison', 'FGW', jsonb_build_object('case', $1::text)) returning id
             ), queued as (insert into app.journal_pending (entry) select entry.id from entry
             ), act as (
               insert into app.case_act (case_id, version, action, state_from, state_to, actor, party, seat, department, at, fields, entry)
               select $1::bigint, 2, 'withdraw', 'asked', 'withdrawn', 'bench', 'asking', 'liaison', 'FGW', now(), '{"withdrawReason": "不再需要"}', entry.id from entry
             )
             update app.case set state = 'withdrawn', version = 2, fields = '{"withdrawReason": "不再需要"}', clock_from = null, clock_days = null,
               due_on = null, next_step = null, next_on = null, closed_at = now(), last_entry = entry.id
             from entry where "case".id = $1::bigint and "case".version = 1`,
      values: [id],
    })
    await connection.query('commit')
    return true
  } finally {
    connection.release()
  }
}
