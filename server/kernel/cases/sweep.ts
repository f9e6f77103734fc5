import { fixedSides, type Procedure } from '#notice/procedure.ts'
import { reckonClock } from '#notice/clock.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { stepAfter, stepsOf, termsOf, wind } from './clock.ts'
import type { CaseOptions } from './act.ts'
import { noteOverdue, tellOf } from './overdue.ts'
import { findCase, lockCases, type CaseRecord, type NextStep } from './records.ts'
import { takeSystemStep, type Turn } from './steps.ts'

/** Cases looked at in one go; each is written in a transaction of its own, so that one that fails keeps no other waiting. */
const batch = 200

export interface CasesSwept {
  readonly reminded: number
  readonly overdue: number
  readonly escalated: number
}

/**
 * Reminds at half-time and on the last day, notes what is late once with its lead, lets the platform's own step follow where the
 * definition has one, and tells the office and then oversight of what stays late (4.3). Safe in any number of processes.
 */
export async function sweepCases({
  database,
  directory,
  now,
  committed,
  effects,
  failed,
}: CaseOptions & { readonly failed?: (cause: unknown) => void }): Promise<CasesSwept> {
  const at = now()
  const known = await directory.current(at.getTime())
  const today = dayInShanghai(at)
  const swept = { reminded: 0, overdue: 0, escalated: 0 }
  for (let last = '0', full = true; full;) {
    const { rows } = await withinConnection(database.pool, programSight, (connection) =>
      connection.query<{ id: string }>({
        name: 'cases-due',
        text: `select c.id from app.case as c
               where c.id > $2 and (c.next_on <= $1::date
                 or (c.closed_at is null and coalesce(c.due_on, '9999-12-31') < $1::date and c.overdue_at is null)
                 or (c.closed_at is null and c.overdue_at is not null and c.due_on >= $1::date))
               order by c.id limit ${batch}`,
        values: [today, last],
      }),
    )
    for (const { id } of rows) {
      try {
        const done = await withinConnection(database.pool, programSight, (connection) =>
          goOn({ connection, known, at, today, effects }, id),
        )
        if (done !== null) swept[done]++
        committed()
      } catch (cause) {
        if (!failed) throw cause
        failed(cause)
      }
    }
    full = rows.length === batch
    last = rows.at(-1)?.id ?? last
  }
  return swept
}

async function goOn(turn: Turn, id: string): Promise<keyof CasesSwept | null> {
  const seen = await findCase(turn.connection, id)
  if (!seen) return null
  const record = (await lockCases(turn.connection, seen.parent === null ? [id] : [seen.parent, id])).get(id)!
  const procedure = getProcedure(record.procedure, record.procedure_version)
  const terms = termsOf(procedure, record)
  // Another process, or whoever acted meanwhile, was first.
  if (!terms || record.due_on === null) return null
  if (record.due_on < turn.today && record.overdue_at === null) {
    const noted = await noteOverdue(turn, procedure, record)
    const following = Object.entries(procedure.actions).find(([, { onExpiry, from }]) => onExpiry && from.includes(noted.state))
    if (following) await takeSystemStep(turn, noted, following[0])
    return 'overdue'
  }
  if (record.overdue_at !== null && record.due_on >= turn.today) return await takeBackOverdue(turn, procedure, record)
  const planned = stepsOf(turn.known, reckonClock(turn.known.calendar, terms), procedure.states[record.state]?.clock?.lead != null)
  const step = planned.find((one) => one.step === record.next_step)
  if (!step) return null
  // A new calendar may have moved the day away since.
  const due = step.on <= turn.today
  const next = due ? stepAfter(planned, step.step) : step
  await setNext(turn, id, next)
  return due ? await tellStep(turn, record, step.step) : null
}

const setNext = (turn: Turn, id: string, next: { readonly step: NextStep; readonly on: string } | undefined) =>
  turn.connection.query({
    name: 'case-next',
    text: `update app.case set next_step = $2, next_on = $3 where "case".id = $1`,
    values: [id, next?.step ?? null, next?.on ?? null],
  })

/** A new calendar has moved the last day behind today: nobody was late, and whoever was told so is told this. */
async function takeBackOverdue(turn: Turn, procedure: Procedure, record: CaseRecord): Promise<'reminded'> {
  const clock = wind({ known: turn.known, procedure, today: turn.today, values: record.fields }, record.state, {
    ...record,
    overdue_at: null,
  })
  await turn.connection.query({
    name: 'case-in-time-again',
    text: `update app.case set overdue_at = null, next_step = $2, next_on = $3 where "case".id = $1`,
    values: [record.id, clock.next_step, clock.next_on],
  })
  const data = { dueOn: record.due_on, notedAt: record.overdue_at?.toISOString() }
  await tellOf(turn.connection, turn, record, 'case.overdue-withdrawn', record.departments, [record.custodian], data)
  return 'reminded'
}

async function tellStep(turn: Turn, record: CaseRecord, step: NextStep): Promise<keyof CasesSwept> {
  const { connection } = turn
  const data = { step, dueOn: record.due_on, of: record.custodian, seat: record.custodian_seat }
  if (step === 'half' || step === 'last') {
    await tellOf(connection, turn, record, 'case.reminded', [record.custodian], [record.custodian], data)
    return 'reminded'
  }
  const body = fixedSides[step === 'office' ? 'office' : 'oversight'] ?? turn.known.bureau
  await tellOf(connection, turn, record, 'case.escalated', [body, record.custodian], [body], data)
  return 'escalated'
}

/** Sweeps every minute. `every` is in milliseconds. */
export function startCaseSweep(options: CaseOptions & { readonly failed: (cause: unknown) => void; readonly every?: number }) {
  let running: Promise<unknown> | undefined
  const turn = () => {
    running ??= sweepCases(options)
      .catch(options.failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, options.every ?? 60_000)
  turn()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
