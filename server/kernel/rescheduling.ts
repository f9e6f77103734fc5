import type { PoolClient } from 'pg'
import { workingDaysBetween, type WorkingCalendar } from '#notice/working-days.ts'
import { aimCase, type CaseAbout, type CaseAim } from './cases/reschedule.ts'
import { deadlineColumns, deadlineThings, dueOf, inWords, termsOf, type DeadlineThing, type KeptClock } from './deadlines.ts'

export interface Rescheduling {
  readonly import: string
  readonly at: Date
  readonly today: string
  readonly bureau: string
  readonly by: { readonly name: string; readonly seat: string; readonly department: string }
  readonly reason: string
  /** The calendar by which the deadlines were reckoned. */
  readonly earlier: WorkingCalendar
  readonly calendar: WorkingCalendar
}
export interface Shift {
  readonly thing: DeadlineThing
  readonly department: string
  /** Deadlines that moved to another day. */
  readonly moved: number
  /** Deadlines whose day stands and is no longer, or only now, provisional. */
  readonly settled: number
}
/** Terms that began on the same day, end on the same and stand still on the same days move together. */
interface Group {
  readonly starts: string
  readonly due_on: string
  readonly due_provisional: boolean
  readonly clock: KeptClock | null
  /** Of cases: by which procedure and state. */
  readonly about: CaseAbout | null
}
interface Target {
  readonly due: string
  readonly provisional: boolean
  readonly next?: CaseAim['next']
}

/** Reckons every open deadline anew in the open transaction, a statement a kind; each that changes has an entry and a line in the record. */
export async function rescheduleAll(connection: PoolClient, rescheduling: Rescheduling): Promise<readonly Shift[]> {
  const shifts: Shift[] = []
  for (const thing of deadlineThings) {
    shifts.push(
      ...(await rescheduleKind(connection, rescheduling, thing, 'true', (group) => {
        const { calendar, today, earlier } = rescheduling
        if (group.about && group.clock) return aimCase(calendar, today, group.about, group.starts, group.clock)
        const { dueOn, provisional } = dueOf(calendar, termsOf(earlier, group))
        return { due: dueOn, provisional }
      })),
    )
  }
  return shifts
}

/**
 * Terms that began around an import may have been reckoned by the calendar before it: a transaction under way, or a program that had
 * not yet read the new one. Those are known by their length: it is the city's own limit only by the earlier calendar.
 * `limits` are the working days that a new term of the kind may have.
 */
export async function rescheduleStragglers(
  connection: PoolClient,
  rescheduling: Rescheduling,
  limits: Readonly<Partial<Record<DeadlineThing, readonly number[]>>>,
  days: readonly string[],
): Promise<readonly Shift[]> {
  const shifts: Shift[] = []
  for (const thing of deadlineThings) {
    const allowed = limits[thing] ?? []
    const began = `${inWords(thing, rescheduling.bureau).starts} = any('{${days.join(',')}}'::date[])`
    shifts.push(
      ...(await rescheduleKind(connection, rescheduling, thing, began, (group) => {
        const { starts, due_on } = group
        if (group.about && group.clock) return aimCase(rescheduling.calendar, rescheduling.today, group.about, starts, group.clock)
        const count = (calendar: WorkingCalendar) => workingDaysBetween(calendar, starts, due_on).workingDays
        const [before, now] = [count(rescheduling.earlier), count(rescheduling.calendar)]
        const calendar =
          group.clock === null && !allowed.includes(now) && allowed.includes(before) ? rescheduling.earlier : rescheduling.calendar
        const { dueOn, provisional } = dueOf(rescheduling.calendar, termsOf(calendar, group))
        return { due: dueOn, provisional }
      })),
    )
  }
  return shifts
}

async function rescheduleKind(
  connection: PoolClient,
  { at, bureau, by, reason, import: imported }: Rescheduling,
  thing: DeadlineThing,
  which: string,
  aim: (group: Group) => Target,
): Promise<readonly Shift[]> {
  const words = inWords(thing, bureau)
  const { rows: groups } = await connection.query<Group>(
    `select distinct ${words.starts} as starts, ${words.row}.due_on, ${words.row}.due_provisional, ${words.clock} as clock, ${words.about ?? 'null::jsonb'} as about
     from ${words.from} where ${words.open} and ${which}`,
  )
  const asks = groups.flatMap((group) => {
    const { due, provisional, next = null } = aim(group)
    const target = {
      new_due: due,
      new_provisional: provisional,
      keeps: next === null,
      next_step: next?.step ?? null,
      next_on: next?.on ?? null,
    }
    return due === group.due_on && provisional === group.due_provisional ? [] : [{ ...group, ...target }]
  })
  if (asks.length === 0) return []
  // The newest first, as everybody locks them.
  const { rows } = await connection.query<{ department: string; moved: number; settled: number }>(
    `with ask as materialized (
       select * from jsonb_to_recordset($1::jsonb) as ask(starts date, due_on date, due_provisional boolean, clock jsonb, about jsonb, new_due date, new_provisional boolean,
         keeps boolean, next_step text, next_on date)
     ), found as materialized (
       select ${deadlineColumns(words)}, ${words.told} as told, ${words.about ?? 'null::jsonb'} as about from ${words.from} where ${words.open} and ${which}
       order by ${words.row}.id desc for update
     ), moving as materialized (
       select found.*, ask.new_due, ask.new_provisional, ask.keeps, ask.next_step, ask.next_on from found
       join ask on ask.starts = found.starts and ask.due_on = found.due_on and ask.due_provisional = found.due_provisional
         and nullif(ask.clock, 'null') is not distinct from found.clock and nullif(ask.about, 'null') is not distinct from found.about
     ), entry as (
       insert into app.journal (type, at, decision, feeds, pushes, actor, actor_seat, actor_department, data)
       select '${thing}.rescheduled', $2, moving.decision, told.feeds, array_fill(moving.push, array[cardinality(told.feeds)]), $3, $4, $5,
              jsonb_build_object('${thing}', moving.id::text, 'import', $6::text, 'from', moving.due_on, 'to', moving.new_due,
                                 'wasProvisional', moving.due_provisional, 'provisional', moving.new_provisional, 'reason', $7::text)
       from moving cross join lateral (select array_agg(distinct one.code) as feeds from unnest(moving.told) as one(code)) as told
       order by moving.id
       returning journal.id, (journal.data ->> '${thing}')::bigint as thing_id
     ), queued as (
       insert into app.journal_pending (entry) select entry.id from entry
     ), noted as (
       insert into app.deadline_change (thing, thing_id, decision, department, holder, cause, import, old_due, new_due, old_provisional, new_provisional, reason, by_name, at, entry)
       select '${thing}', moving.id, moving.decision, moving.department, moving.holder, 'calendar', $6::bigint, moving.due_on, moving.new_due,
              moving.due_provisional, moving.new_provisional, $7, $3, $2, entry.id
       from moving join entry on entry.thing_id = moving.id
     ), changed as (
       update ${words.from} set due_on = moving.new_due, due_provisional = moving.new_provisional${words.noteEntry}${words.reschedule ?? ''}
       from moving join entry on entry.thing_id = moving.id where ${words.row}.id = moving.id
     )
     select moving.department, (count(*) filter (where moving.new_due <> moving.due_on))::integer as moved,
            (count(*) filter (where moving.new_due = moving.due_on))::integer as settled
     from moving group by moving.department order by moving.department`,
    [JSON.stringify(asks), at, by.name, by.seat, by.department, imported, reason],
  )
  return rows.map((row) => ({ thing, ...row }))
}
