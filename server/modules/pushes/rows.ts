import type { PoolClient } from 'pg'
import { countLeft, explainClock, findPause, listClock, reckonClock } from '#notice/clock.ts'
import { officeCode } from '#notice/departments.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { termsOf, type KeptClock } from '#kernel/deadlines.ts'
import type { Directory } from '#kernel/directory.ts'

/** Columns of a push as lists show it; one text, so that every list is planned and cached alike. */
export const pushColumns = `
  push.id, push.decision, push.kind, push.role, push.status, push.department, push.custodian,
  coalesce((select asked.seat from app.custodian as asked where asked.department = push.custodian), push.custodian_seat) as custodian_seat, push.sent_at, push.due_on,
  push.clock_from, push.clock, push.received_at, push.received_by, push.viewed_at, push.return_reason, push.return_note, push.suggested, push.officer, push.section, push.handed_at,
  coalesce((select account.name from app.account where account.id = push.officer), (select section.name from app.section where section.id = push.section)) as worker,
  decision.item, decision.item_as_sent, decision.holder_name, decision.document_number, decision.result, decision.region, decision.address, decision.decided_on`

export interface PushRecord {
  readonly id: string
  readonly decision: string
  readonly kind: string
  readonly role: string
  readonly status: string
  readonly department: string
  readonly custodian: string
  readonly custodian_seat: string
  readonly sent_at: Date
  readonly due_on: string
  readonly clock_from: string | null
  readonly clock: KeptClock | null
  readonly received_at: Date | null
  readonly received_by: string | null
  readonly viewed_at: Date | null
  readonly return_reason: string | null
  readonly return_note: string | null
  readonly suggested: string | null
  readonly officer: string | null
  readonly section: string | null
  readonly handed_at: Date | null
  /** Name of the officer or the section. */
  readonly worker: string | null
  readonly item: string | null
  readonly item_as_sent: string
  readonly holder_name: string
  readonly document_number: string
  readonly result: string
  readonly region: string
  readonly address: string | null
  readonly decided_on: string
}

/** Handed to one of these accounts, or to a section of the first. `accounts` is SQL text of a bigint array. */
export const isMine = (accounts: string) =>
  `(push.officer = any(${accounts}) or push.section in (select section.id from app.section where section.active and (${accounts})[1] = any(section.members)))`

/** States in which somebody has to act before the due day. */
export const openStates: ReadonlySet<string> = new Set(['pending', 'deemed', 'returned', 'rerouting', 'disputed'])

/** Turns records into what people see: names for codes, and each due day with its working. */
export function presentPushes(directory: Directory, records: readonly PushRecord[], at: Date) {
  const today = dayInShanghai(at)
  const present = presenter(directory)
  const workings = new Map<string, ReturnType<typeof showWorking>>()
  const workingOf = (record: PushRecord) => {
    const from = record.clock_from ?? dayInShanghai(record.sent_at)
    const key = `${from}/${record.due_on}${record.clock === null ? '' : JSON.stringify(record.clock)}`
    const known = workings.get(key)
    if (known) return known
    const made = showWorking(directory, from, record.due_on, today, record.clock)
    workings.set(key, made)
    return made
  }
  return records.map((record) => ({
    id: record.id,
    decision: record.decision,
    kind: record.kind as 'new',
    role: record.role as 'lead',
    status: record.status as 'pending',
    department: present.department(record.department),
    custodian: { ...present.department(record.custodian), seat: record.custodian === officeCode ? 'office' : record.custodian_seat },
    item: present.item(record.item, record.item_as_sent),
    holderName: record.holder_name,
    documentNumber: record.document_number,
    result: record.result as 'granted',
    region: present.region(record.region),
    address: record.address,
    decidedOn: record.decided_on,
    sentAt: record.sent_at.toISOString(),
    dueOn: openStates.has(record.status) ? record.due_on : null,
    overdue: openStates.has(record.status) && record.due_on < today,
    due: openStates.has(record.status) ? workingOf(record) : null,
    receivedAt: record.received_at?.toISOString() ?? null,
    receivedBy: record.received_by,
    viewedAt: record.viewed_at?.toISOString() ?? null,
    returnReason: record.return_reason as 'other' | null,
    returnNote: record.return_note,
    suggested: record.suggested === null ? null : present.department(record.suggested),
    worker: presentWorker(record),
  }))
}

/** Who works on it inside its department. */
function presentWorker({ officer, section, worker, handed_at }: PushRecord) {
  const id = officer ?? section
  if (id === null || handed_at === null) return null
  const kind = officer === null ? ('section' as const) : ('officer' as const)
  return { kind, id, name: worker ?? id, at: handed_at.toISOString() }
}

/** Working days left until `due` (negative when late), and the reckoning in words and day by day, with pauses and extensions. */
export function showWorking({ calendar }: Directory, from: string, due: string, today: string, clock: KeptClock | null = null) {
  const working = reckonClock(calendar, termsOf(calendar, { starts: from, due_on: due, clock }))
  const plain = working.days > 0
  return {
    workingDaysLeft: plain || today > due ? countLeft(calendar, { ...working, due }, today) : 0,
    explanation: plain ? explainClock(calendar, working) : `自 ${from} 起当日到期`,
    lines: [...listClock(working)],
    provisional: working.provisional,
    pausedUntil: findPause(working.terms, today)?.to ?? null,
  }
}

/** Codes to what people call them; a code that is no longer known stays readable as itself. */
export function presenter(directory: Directory) {
  const department = (code: string) => ({ code, name: directory.departments.get(code)?.name ?? code })
  const region = (code: string) => ({ code, name: directory.regions.get(code) ?? code })
  const item = (code: string | null, asSent: string) => ({
    code: code ?? '',
    name: (code === null ? undefined : directory.items.get(code)?.name) ?? asSent,
  })
  return { department, region, item }
}

/** How many wait, came back or are late: small sets, so that counting them stays cheap however much has been signed. */
export async function countPushes(connection: PoolClient, department: string | null, today: string) {
  const { rows } = await connection.query<{ pending: number; returned: number; overdue: number }>({
    name: department === null ? 'count-city' : 'count-department',
    text: `select count(*) filter (where push.status in ('pending', 'deemed'))::integer as pending,
                  count(*) filter (where push.status = 'returned')::integer as returned,
                  count(*) filter (where push.due_on < $1::date)::integer as overdue
           from app.push
           where ${department === null ? '' : 'push.department = $2 and'} push.status in ('pending', 'deemed', 'returned', 'rerouting', 'disputed')`,
    values: department === null ? [today] : [today, department],
  })
  return rows[0]!
}

/**
 * Pushes whose custodian is no department in use: none, by a constraint that counts the signed ones as well. Counted all the same, so
 * that the number on the wall is what the database says.
 */
export async function countOrphans(connection: PoolClient): Promise<number> {
  const { rows } = await connection.query<{ orphans: number }>({
    name: 'count-orphans',
    text: `select count(*)::integer as orphans from app.push
           where push.status in ('pending', 'deemed', 'received', 'returned', 'rerouting', 'disputed')
             and push.custodian in (select department.code from app.department where not department.active)
             and exists (select from app.department where not department.active)`,
  })
  return rows[0]?.orphans ?? 0
}
