import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { countLeft, reckonClock } from '#notice/clock.ts'
import { titleOfSeat } from '#notice/decide.ts'
import { caseProcedures, getProcedure } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Actor } from '#kernel/actors.ts'
import { termsOf } from '#kernel/cases/clock.ts'
import { caseColumns, type CaseRecord } from '#kernel/cases/records.ts'
import { presenter } from '#modules/pushes/index.ts'
import { isMine, type Looking } from './present.ts'
import type { CasePage, CaseQuery, CaseRow } from './shapes.ts'

type Query = Static<typeof CaseQuery>
const never = '9999-12-31'
/** States in which everybody in the seat takes a step for themselves, as the definitions say. */
const each = caseProcedures.flatMap(({ id, states }) =>
  Object.entries(states).flatMap(([state, { each: action }]) => (action === undefined ? [] : [`('${id}', '${state}', '${action}')`])),
)
/** Whether this account has taken such a step: the case waits for others, no more for it. */
const doneBy = (account: string) =>
  `((c.procedure, c.state) in (select own.procedure, own.state from (values ${each.join(', ')}) as own(procedure, state, action))
    and exists (select from app.case_act as act join (values ${each.join(', ')}) as own(procedure, state, action)
      on own.procedure = c.procedure and own.state = c.state and own.action = act.action
      where act.case_id = c.id and act.account = ${account}::bigint))`

/** Cases by urgency: the nearest due day first, then what runs without one; ended ones the newest first. Keyset, so that page 100 costs what page 1 does. */
export async function listCases(connection: PoolClient, looking: Looking, query: Query): Promise<Static<typeof CasePage>> {
  const { conditions, values } = filter(looking, query)
  const { actor } = looking
  const put = (value: unknown) => `$${values.push(value)}`
  if (query.closed) {
    conditions.push('c.closed_at is not null')
    if (query.after !== undefined) conditions.push(`c.id < ${put(query.after.split('.').at(-1))}`)
  } else {
    conditions.push('c.closed_at is null')
    const [day, id] = query.after?.includes('.') ? query.after.split('.') : [undefined, undefined]
    if (day !== undefined) conditions.push(`(coalesce(c.due_on, '${never}'), c.id) > (${put(day)}::date, ${put(id)}::bigint)`)
  }
  const { rows } = await connection.query<CaseRecord & { readonly done: boolean }>(
    `select ${caseColumns}, ${doneBy(put(actor.account ?? null))} as done from app.case as c where ${conditions.join(' and ')}
     order by ${query.closed ? 'c.id desc' : `coalesce(c.due_on, '${never}'), c.id`} limit ${put(query.limit)}`,
    values,
  )
  const last = rows.length === query.limit ? rows.at(-1) : undefined
  return {
    items: rows.map((row) => presentRow(looking, row)),
    next: last ? (query.closed ? last.id : `${last.due_on ?? never}.${last.id}`) : null,
    counts: await countCases(connection, looking),
  }
}

function filter({ actor, at }: Looking, query: Query) {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const conditions: string[] = []
  if (query.procedure !== undefined) conditions.push(`c.procedure = ${put(query.procedure)}`)
  if (query.state !== undefined) conditions.push(`c.state = ${put(query.state)}`)
  if (query.party !== undefined) conditions.push(`c.departments @> array[${put(query.party)}]::text[]`)
  if (query.decision !== undefined) conditions.push(`c.decision = ${put(query.decision)}`)
  if (query.overdue !== undefined)
    conditions.push(`${query.overdue ? '' : 'not '}coalesce(c.due_on < ${put(dayInShanghai(at))}::date, false)`)
  if (query.mine)
    conditions.push(
      `not ${doneBy(put(actor.account ?? null))} and c.due_on is not null and c.custodian = ${put(actor.department)} and c.custodian_seat = any(${put(seatsOf(actor))}::text[])`,
    )
  const words = query.q?.trim()
  if (words) {
    const id = /^\d{1,18}$/.test(words) ? ` or c.id = ${put(words)}` : ''
    conditions.push(`(strpos(lower(c.title), lower(${put(words)})) > 0${id})`)
  }
  return { conditions, values }
}

/** The seats for which cases wait for this person: the deputy stands in for the liaison. */
const seatsOf = ({ seats }: Actor): readonly string[] => (seats.includes('deputy') ? [...seats, 'liaison'] : seats)

export async function countCases(connection: PoolClient, { actor, at }: Looking): Promise<Static<typeof CasePage>['counts']> {
  const { rows } = await connection.query<{ open: number; mine: number; overdue: number }>({
    name: 'count-cases',
    text: `select count(*)::integer as open,
                  count(*) filter (where c.due_on is not null and c.custodian = $1 and c.custodian_seat = any($2::text[]) and not ${doneBy('$4')})::integer as mine,
                  count(*) filter (where c.due_on < $3::date)::integer as overdue
           from app.case as c where c.closed_at is null`,
    values: [actor.department, seatsOf(actor), dayInShanghai(at), actor.account ?? null],
  })
  return rows[0]!
}

function presentRow({ known, actor, at }: Looking, record: CaseRecord & { readonly done: boolean }): Static<typeof CaseRow> {
  const procedure = getProcedure(record.procedure, record.procedure_version)
  const { department } = presenter(known)
  const terms = termsOf(procedure, record)
  const today = dayInShanghai(at)
  return {
    id: record.id,
    procedure: { name: procedure.id, title: procedure.title },
    title: record.title,
    state: { name: record.state, title: procedure.states[record.state]?.title ?? record.state },
    version: record.version,
    dueOn: record.due_on,
    daysLeft: terms && countLeft(known.calendar, reckonClock(known.calendar, terms), today),
    overdue: record.due_on !== null && record.due_on < today,
    held: record.held !== null,
    custodian: {
      department: department(record.custodian),
      seat: { code: record.custodian_seat, title: titleOfSeat(record.custodian_seat) },
    },
    mine: isMine(record, actor, record.done),
    parties: record.departments.map(department),
    openedAt: record.opened_at.toISOString(),
    openedBy: { name: record.opened_by, department: department(record.opened_department) },
    closedAt: record.closed_at?.toISOString() ?? null,
    parent: record.parent,
  }
}
