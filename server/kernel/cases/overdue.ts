import type { PoolClient } from 'pg'
import { explainClock, reckonClock } from '#notice/clock.ts'
import type { Procedure } from '#notice/procedure.ts'
import { addEntry } from '../journal.ts'
import { stepAfter, stepsOf, termsOf } from './clock.ts'
import type { CaseRecord } from './records.ts'
import type { Turn } from './steps.ts'

/**
 * Notes once that a clock has run out: when, in whose hands, with its working; a lead where the limit names a ground, for oversight to
 * judge (4.3), and all parties are told. Returns the case as it is then; the row is locked.
 */
export async function noteOverdue(turn: Turn, procedure: Procedure, record: CaseRecord): Promise<CaseRecord> {
  const clock = procedure.states[record.state]?.clock
  const terms = termsOf(procedure, record)
  if (!clock || !terms || record.overdue_at !== null) return record
  const { connection, known, at } = turn
  const working = reckonClock(known.calendar, terms)
  const [party = '', seat = ''] = clock.on.split('.')
  const department = record.parties[party] ?? known.bureau
  const next = stepAfter(stepsOf(known, working, clock.lead !== null), 'overdue')
  const noted: CaseRecord = { ...record, overdue_at: at, next_step: next?.step ?? null, next_on: next?.on ?? null }
  await connection.query({
    name: 'case-overdue',
    text: `update app.case set overdue_at = $2, next_step = $3, next_on = $4 where "case".id = $1`,
    values: [record.id, at, noted.next_step, noted.next_on],
  })
  if (clock.lead === null) return noted
  const evidence = {
    procedure: procedure.id,
    version: record.procedure_version,
    state: record.state,
    stateTitle: procedure.states[record.state]?.title ?? record.state,
    enteredOn: record.entered_on,
    terms,
    setBy: clock.setBy,
    dueOn: working.due,
    provisional: working.provisional,
    explanation: explainClock(known.calendar, working),
    notedAt: at.toISOString(),
  }
  const { rows } = await connection.query<{ id: string }>({
    name: 'open-lead',
    text: `insert into app.lead (ground, case_id, clock, department, seat, evidence, at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (case_id, clock) do nothing returning lead.id`,
    values: [clock.lead, record.id, record.clock, department, seat, JSON.stringify(evidence), at],
  })
  await tellOf(connection, turn, record, 'case.overdue', record.departments, [department], {
    dueOn: record.due_on,
    of: department,
    seat,
    lead: rows[0]?.id ?? null,
  })
  return noted
}

/** An entry of the platform's own about a case: reminders, lateness, escalation. */
export async function tellOf(
  connection: PoolClient,
  { known, at }: Pick<Turn, 'known' | 'at'>,
  record: CaseRecord,
  type: string,
  feeds: readonly string[],
  told: readonly string[],
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await addEntry(connection, {
    type,
    at,
    decision: record.decision,
    tell: [...new Set(feeds)].map((department) => [department, null] as const),
    actor: '平台',
    seat: 'system',
    department: known.bureau,
    data: { case: record.id, procedure: record.procedure, title: record.title, state: record.state, told, ...data },
  })
}
