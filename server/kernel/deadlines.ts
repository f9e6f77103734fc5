import { reckonClock, type ClockTerms, type Extension, type Pause } from '#notice/clock.ts'
import { workingDaysBetween, type WorkingCalendar } from '#notice/working-days.ts'

/** What a running term is kept as where it does not run as it began. */
export interface KeptClock {
  readonly days: number
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

interface DeadlineKind {
  /** What people call it. */
  readonly title: string
  readonly from: string
  /** Its rows, as SQL names them; `case` is a word of SQL. */
  readonly row: string
  /** Running terms only. */
  readonly open: string
  readonly starts: string
  readonly clock: string
  readonly decision: string
  readonly push: string
  /** Whose matter it is, who has to act, and who is told. `$bureau` stands for the bureau's code. */
  readonly department: string
  readonly holder: string
  readonly told: string
  /** Assignments beside the due day itself. */
  readonly noteEntry: string
  /** What a new calendar must know beside the term, as JSON; and what it sets beside the due day. */
  readonly about?: string
  readonly reschedule?: string
}

const shanghaiDay = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`

/**
 * Everything that runs against a due day, each in the words of its table. Whoever brings a table with terms adds it here, and a new
 * calendar, pauses and the taking back of overdue marks follow.
 */
export const deadlineKinds = {
  push: {
    title: '推送',
    from: 'app.push',
    row: 'push',
    open: `push.department = any(array(select department.code from app.department)) and push.status in ('pending', 'deemed', 'returned', 'rerouting', 'disputed')`,
    starts: `coalesce(push.clock_from, ${shanghaiDay('push.sent_at')})`,
    clock: 'push.clock',
    decision: 'push.decision',
    push: 'push.id',
    department: 'push.department',
    holder: `case when push.status in ('pending', 'deemed') then push.department else $bureau end`,
    told: 'array[push.department, $bureau]',
    noteEntry: ', last_entry = entry.id',
  },
  feedback: {
    title: '监管反馈',
    from: 'app.feedback',
    row: 'feedback',
    open: `feedback.status = 'awaiting-answer' and feedback.due_on is not null`,
    starts: shanghaiDay('feedback.given_at'),
    clock: 'feedback.clock',
    decision: 'feedback.decision',
    push: 'feedback.push',
    department: 'feedback.department',
    holder: '$bureau',
    told: 'array[feedback.department, $bureau]',
    noteEntry: ', last_entry = entry.id',
  },
  waiting: {
    title: '待分派决定',
    from: 'app.waiting',
    row: 'waiting',
    open: 'waiting.closed_at is null',
    starts: shanghaiDay('waiting.opened_at'),
    clock: 'waiting.clock',
    decision: 'waiting.decision',
    push: 'null::bigint',
    department: 'waiting.owner',
    holder: 'waiting.owner',
    told: 'array[waiting.owner, $bureau]',
    noteEntry: '',
  },
  difference: {
    title: '对账差异',
    from: 'app.difference',
    row: 'difference',
    open: `difference.status = 'open'`,
    starts: shanghaiDay('difference.opened_at'),
    clock: 'difference.clock',
    decision: 'null::bigint',
    push: 'null::bigint',
    department: 'difference.owner',
    holder: 'difference.owner',
    told: 'array[difference.owner, $bureau]',
    noteEntry: ', last_entry = entry.id',
  },
  'follow-up': {
    title: '处罚与注销待办',
    from: 'app.follow_up',
    row: 'follow_up',
    open: 'follow_up.closed_at is null',
    starts: shanghaiDay('follow_up.opened_at'),
    clock: 'null::jsonb',
    decision: 'follow_up.decision',
    push: 'null::bigint',
    department: 'follow_up.owner',
    holder: 'follow_up.owner',
    told: 'array[follow_up.owner, $bureau]',
    noteEntry: '',
  },
  case: {
    title: '协同事项',
    from: 'app.case',
    row: '"case"',
    open: '"case".closed_at is null and "case".due_on is not null',
    starts: '"case".clock_from',
    clock: `jsonb_build_object('days', "case".clock_days, 'pauses', "case".clock_pauses, 'extensions', "case".clock_extensions)`,
    decision: '"case".decision',
    push: 'null::bigint',
    department: '"case".custodian',
    holder: '"case".custodian',
    told: 'array_append("case".departments, $bureau)',
    noteEntry: ', last_entry = entry.id',
    about: `jsonb_build_object('procedure', "case".procedure, 'version', "case".procedure_version, 'state', "case".state, 'late', "case".overdue_at is not null)`,
    reschedule: `, next_step = case when moving.keeps then "case".next_step else moving.next_step end,
      next_on = case when moving.keeps then "case".next_on else moving.next_on end`,
  },
} as const satisfies Readonly<Record<string, DeadlineKind>>
export type DeadlineThing = keyof typeof deadlineKinds
export const deadlineThings = Object.keys(deadlineKinds) as readonly DeadlineThing[]

/** The words of a kind with the bureau's code put in. Throws for what is no code: it becomes part of a statement. */
export function inWords(thing: DeadlineThing, bureau: string): DeadlineKind {
  if (!/^[A-Z_]{1,16}$/u.test(bureau)) throw new RangeError(`not a department code: ${bureau}`)
  const kind: DeadlineKind = deadlineKinds[thing]
  const put = (text: string) => text.replaceAll('$bureau', `'${bureau}'::text`)
  return { ...kind, holder: put(kind.holder), told: put(kind.told) }
}

/** One running term as every kind shows it. */
export interface Deadline {
  readonly id: string
  readonly decision: string | null
  readonly push: string | null
  readonly department: string
  readonly holder: string
  readonly starts: string
  readonly due_on: string
  readonly due_provisional: boolean
  readonly clock: KeptClock | null
}
export const deadlineColumns = (words: DeadlineKind): string => `
  ${words.row}.id as id, ${words.decision} as decision, ${words.push} as push, ${words.department} as department, ${words.holder} as holder,
  ${words.starts} as starts, ${words.row}.due_on as due_on, ${words.row}.due_provisional as due_provisional, ${words.clock} as clock`

/** What a running term consists of. Of one that runs as it began the days follow from where it began and ends, by the calendar of then. */
export function termsOf(
  calendar: WorkingCalendar,
  { starts, due_on, clock }: Pick<Deadline, 'starts' | 'due_on' | 'clock'>,
): ClockTerms & KeptClock {
  const days = clock?.days ?? (due_on > starts ? workingDaysBetween(calendar, starts, due_on).workingDays : 0)
  return { start: starts, days, pauses: clock?.pauses ?? [], extensions: clock?.extensions ?? [] }
}

/** Where terms end by this calendar, as tables keep it. */
export function dueOf(calendar: WorkingCalendar, terms: ClockTerms): { readonly dueOn: string; readonly provisional: boolean } {
  const { due, provisional } = reckonClock(calendar, terms)
  return { dueOn: due, provisional }
}
