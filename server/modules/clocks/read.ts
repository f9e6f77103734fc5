import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { clockBounds, pausableThings, type PausableThing } from '#kernel/clock-rules.ts'
import { deadlineColumns, deadlineKinds, inWords, termsOf, type Deadline } from '#kernel/deadlines.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { presenter, showWorking } from '#modules/pushes/index.ts'
import type { ClockRequest, ClockView, DeadlineChange } from './shapes.ts'

interface RequestRow {
  readonly id: string
  readonly thing: PausableThing
  readonly thing_id: string
  readonly decision: string | null
  readonly document_number: string | null
  readonly holder: string
  readonly kind: 'pause' | 'extension'
  readonly pause_from: string | null
  readonly pause_to: string | null
  readonly days: number | null
  readonly reason: string
  readonly due_on: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly status: 'asked' | 'granted' | 'refused' | 'lapsed'
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly decided_note: string | null
}
interface ChangeRow {
  readonly id: string
  readonly cause: 'calendar' | 'pause' | 'resume' | 'extension'
  readonly old_due: string
  readonly new_due: string
  readonly old_provisional: boolean
  readonly new_provisional: boolean
  readonly reason: string
  readonly by_name: string
  readonly at: Date
}
interface ThingRow {
  readonly decision: string | null
  readonly department: string
  readonly holder: string
  readonly document_number: string | null
  readonly item: string | null
  readonly item_as_sent: string | null
}

const requestColumns = `request.id, request.thing, request.thing_id, request.decision, decision.document_number, request.holder, request.kind,
  request.pause_from, request.pause_to, request.days, request.reason, request.due_on, request.asked_by, request.asked_at, request.status,
  request.decided_by, request.decided_at, request.decided_note`

/** One term as this viewer may see it, with all that ever moved it; null where the viewer may not see the thing or there is none. */
export async function readClock(
  connection: PoolClient,
  known: Directory,
  viewer: Viewer,
  { thing, id, at }: { readonly thing: PausableThing; readonly id: string; readonly at: Date },
): Promise<Static<typeof ClockView> | null> {
  const words = inWords(thing, known.bureau)
  const { rows: found } = await connection.query<ThingRow>(
    `select ${words.decision} as decision, ${words.department} as department, ${words.holder} as holder, decision.document_number, decision.item, decision.item_as_sent
     from ${words.from} left join app.decision on decision.id = ${words.decision} where ${words.row}.id = $1`,
    [id],
  )
  const row = found[0]
  if (!row) return null
  const { rows: open } = await connection.query<Deadline>(
    `select ${deadlineColumns(words)} from ${words.from} where ${words.row}.id = $1 and ${words.open}`,
    [id],
  )
  const { rows: requests } = await connection.query<RequestRow>(
    `select ${requestColumns} from app.clock_request as request left join app.decision on decision.id = request.decision
     where request.thing = $1 and request.thing_id = $2 order by request.id desc limit 50`,
    [thing, id],
  )
  const { rows: changes } = await connection.query<ChangeRow>(
    `select change.id, change.cause, change.old_due, change.new_due, change.old_provisional, change.new_provisional, change.reason, change.by_name, change.at
     from app.deadline_change as change where change.thing = $1 and change.thing_id = $2 order by change.id desc limit 100`,
    [thing, id],
  )
  const deadline = open[0]
  const today = dayInShanghai(at)
  const names = presenter(known)
  const due = deadline ? showWorking(known, deadline.starts, deadline.due_on, today, deadline.clock) : null
  const own = row.holder === viewer.department && deadline !== undefined
  const inTime = deadline !== undefined && today <= deadline.due_on
  const asked = requests.some(({ status }) => status === 'asked')
  return {
    thing,
    id,
    title: deadlineKinds[thing].title,
    decision:
      row.decision === null
        ? null
        : { id: row.decision, documentNumber: row.document_number ?? '', item: names.item(row.item, row.item_as_sent ?? '').name },
    department: names.department(row.department),
    holder: names.department(row.holder),
    running: deadline !== undefined,
    start: deadline?.starts ?? null,
    dueOn: deadline?.due_on ?? null,
    overdue: deadline !== undefined && !inTime,
    due,
    changes: changes.map((change) => presentChange(change)),
    requests: requests.map((request) => presentRequest(known, request)),
    may: {
      ask: own && inTime && !asked && viewer.permissions.has('clock.ask'),
      atOnce: viewer.seats.includes('head'),
      resume: own && due?.pausedUntil !== null && viewer.permissions.has('clock.ask'),
      decide: row.holder === viewer.department && asked && viewer.permissions.has('clock.grant'),
    },
    bounds: { ...clockBounds, extensions: deadline ? termsOf(known.calendar, deadline).extensions.length : 0 },
    today,
  }
}

interface RunningRow extends Deadline {
  readonly thing: PausableThing
  readonly document_number: string | null
  readonly item: string | null
  readonly item_as_sent: string | null
}

/** Terms that the viewer's department has to keep, or the city's for those who see it, the first to end first. */
export async function readRunning(connection: PoolClient, known: Directory, viewer: Viewer, at: Date) {
  const own = viewer.sight === 'city' ? 'true' : 'term.holder = $1'
  const each = pausableThings.map((thing) => {
    const words = inWords(thing, known.bureau)
    return `(select '${thing}' as thing, ${deadlineColumns(words)} from ${words.from} where ${words.open})`
  })
  const { rows } = await connection.query<RunningRow>(
    `select term.*, decision.document_number, decision.item, decision.item_as_sent
     from (select * from (${each.join(' union all ')}) as every_term
           where $1::text is not null and ${own.replace('term.', 'every_term.')} order by every_term.due_on, every_term.thing, every_term.id limit 100) as term
     left join app.decision on decision.id = term.decision order by term.due_on, term.thing, term.id`,
    [viewer.department],
  )
  const today = dayInShanghai(at)
  const names = presenter(known)
  return rows.map((row) => ({
    thing: row.thing,
    id: row.id,
    title: deadlineKinds[row.thing].title,
    decision: row.decision === null ? null : { id: row.decision, documentNumber: row.document_number ?? '' },
    item: names.item(row.item, row.item_as_sent ?? '').name,
    holder: names.department(row.holder),
    dueOn: row.due_on,
    overdue: row.due_on < today,
    due: showWorking(known, row.starts, row.due_on, today, row.clock),
  }))
}

/** What waits for a decision and what was decided lately, as far as the viewer's department goes. */
export async function readRequests(connection: PoolClient, known: Directory, viewer: Viewer) {
  const { rows } = await connection.query<RequestRow>(
    `select ${requestColumns} from app.clock_request as request left join app.decision on decision.id = request.decision
     where ${viewer.sight === 'city' && viewer.department !== known.bureau ? 'true or request.holder = $1' : '(request.holder = $1 or request.department = $1)'}
     order by (request.status = 'asked') desc, request.id desc limit 200`,
    [viewer.department],
  )
  const requests = rows.map((request) => presentRequest(known, request))
  const waiting = viewer.permissions.has('clock.grant')
    ? rows.filter(({ status, holder }) => status === 'asked' && holder === viewer.department).length
    : 0
  return { requests, waiting }
}

function presentRequest(known: Directory, row: RequestRow): Static<typeof ClockRequest> {
  return {
    id: row.id,
    thing: row.thing,
    thingId: row.thing_id,
    title: deadlineKinds[row.thing].title,
    decision: row.decision === null ? null : { id: row.decision, documentNumber: row.document_number ?? '' },
    holder: presenter(known).department(row.holder),
    kind: row.kind,
    from: row.pause_from,
    to: row.pause_to,
    days: row.days,
    reason: row.reason,
    dueOn: row.due_on,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    status: row.status,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    note: row.decided_note,
  }
}

function presentChange(row: ChangeRow): Static<typeof DeadlineChange> {
  return {
    id: row.id,
    cause: row.cause,
    oldDue: row.old_due,
    newDue: row.new_due,
    oldProvisional: row.old_provisional,
    newProvisional: row.new_provisional,
    reason: row.reason,
    by: row.by_name,
    at: row.at.toISOString(),
  }
}
