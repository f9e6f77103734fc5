import type { PoolClient } from 'pg'
import { decide, type Verdict } from '#notice/decide.ts'
import { fixedSides, type Action, type Opening, type Procedure } from '#notice/procedure.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import { addEntry } from '../journal.ts'
import type { Directory } from '../directory.ts'
import { extendClock, moveClock } from './clock.ts'
import type { EffectAsk, Effects, Performer } from './effects.ts'
import type { Form } from './form.ts'
import { noteOverdue } from './overdue.ts'
import { findCase, lockCases, openChildrenOf, type CaseRecord, type ClockFields, type Granted } from './records.ts'
import { keepDraft, readGivenOut } from './drafts.ts'
import { readStanding } from './standing.ts'

/** One transaction of the engine's, with the program's sight. */
export interface Turn {
  readonly connection: PoolClient
  readonly known: Directory
  readonly at: Date
  readonly today: string
  readonly effects: Effects
}
export const nothingFilled: Form = { fields: {}, papers: {}, note: null }
export const platform = ({ known }: Turn): Performer => ({
  name: '平台',
  seat: 'system',
  party: '',
  department: known.bureau,
  account: null,
  client: null,
})

interface StepTaken {
  readonly action: string
  readonly performer: Performer
  readonly form: Form
  readonly verdict: Extract<Verdict, { ok: true }>
}

/** Writes an action that `decide` has let through: act, papers, journal entry, state, clock, effects, children; all or none. */
export async function takeStep(turn: Turn, before: CaseRecord, taken: StepTaken): Promise<CaseRecord> {
  const { at } = turn
  const procedure = getProcedure(before.procedure, before.procedure_version)
  const step = procedure.actions[taken.action]!
  const record = before.due_on !== null && before.due_on < turn.today ? await noteOverdue(turn, procedure, before) : before
  const given = {
    ...record.given,
    ...(await readGivenOut(turn, procedure, record, taken.action)),
    ...(step.draft ? {} : taken.form.fields),
  }
  const clock = clockAfter(turn, procedure, record, taken, step)
  const { final = false } = procedure.states[taken.verdict.to]!
  const after: CaseRecord = {
    ...record,
    ...clock,
    state: taken.verdict.to,
    version: record.version + 1,
    given,
    fields: { ...record.fields, ...taken.form.fields },
    entered_on: taken.verdict.to === record.state ? record.entered_on : turn.today,
    ...custodyOf(procedure, record, taken.verdict.to, turn),
    closed_at: final ? at : null,
  }
  const entry = await noteStep(turn, record, after, taken, final ? 'case.closed' : 'case.acted')
  const written = { ...after, last_entry: entry }
  await Promise.all([keepAct(turn, record, written, taken, entry), updateCase(turn, written)])
  const { action, performer } = taken
  for (const name of step.effects ?? []) await turn.effects[name](effectAsk(turn, { procedure, record: written, action, performer }))
  return written
}

/** What an effect is told, and how it goes on. */
export const effectAsk = (turn: Turn, step: Pick<EffectAsk, 'procedure' | 'record' | 'action' | 'performer'>): EffectAsk => ({
  ...step,
  connection: turn.connection,
  known: turn.known,
  at: turn.at,
  onward: (action) => takeSystemStep(turn, step.record, action),
  stepElsewhere: async (caseId, action) => {
    const other = (await lockCases(turn.connection, [caseId])).get(caseId)
    if (other) await takeSystemStep(turn, other, action)
  },
})

function clockAfter(turn: Turn, procedure: Procedure, record: CaseRecord, taken: StepTaken, step: Action): ClockFields {
  const move = { known: turn.known, procedure, today: turn.today, values: { ...record.fields, ...taken.form.fields } }
  if (step.extension === 'asked') {
    const { extensionDays, extensionReason } = taken.form.fields
    const asked: Granted = {
      days: Number(extensionDays),
      reason: String(extensionReason),
      by: taken.performer.name,
      at: turn.at.toISOString(),
    }
    return { ...record, extension: asked }
  }
  if (step.extension === 'granted' && record.extension)
    return extendClock(move, record, { ...record.extension, by: taken.performer.name, at: turn.at.toISOString() })
  if (step.extension === 'refused') return { ...record, extension: null }
  return moveClock(move, record, taken.verdict.to)
}

/** Who answers for the case in this state: whoever its clock runs on, else whoever may act, else whoever did before. Never nobody. */
export function custodyOf(
  procedure: Procedure,
  record: Pick<CaseRecord, 'parties' | 'custodian' | 'custodian_seat'>,
  state: string,
  { known }: Pick<Turn, 'known'>,
): Pick<CaseRecord, 'custodian' | 'custodian_seat'> {
  const acting = Object.values(procedure.actions).find(({ from, by }) => from.includes(state) && by.some((seat) => seat !== 'system'))
  const seat = procedure.states[state]?.clock?.on ?? acting?.by.find((one) => one !== 'system')
  if (seat === undefined) return { custodian: record.custodian, custodian_seat: record.custodian_seat }
  const [party = '', role = ''] = seat.split('.')
  return { custodian: record.parties[party] ?? known.bureau, custodian_seat: role }
}

/** The journal entry of a step, told to all parties; `before` null is the opening. Returns its id. */
export async function noteStep(
  turn: Turn,
  before: CaseRecord | null,
  after: CaseRecord,
  { action, performer, verdict }: StepTaken,
  type: string,
): Promise<string> {
  const told = verdict.tell.map((seat) => after.parties[seat.split('.')[0] ?? '']).filter((one) => one !== undefined)
  return await addEntry(turn.connection, {
    type,
    at: turn.at,
    decision: after.decision,
    tell: after.departments.map((department) => [department, null] as const),
    actor: performer.name,
    seat: performer.seat,
    department: performer.department,
    data: {
      case: after.id,
      procedure: after.procedure,
      title: after.title,
      action,
      from: before?.state ?? null,
      state: after.state,
      version: after.version,
      dueOn: after.due_on,
      told: [...new Set(told)].filter((department) => department !== performer.department),
    },
  })
}

/** The act itself with its papers: written once, never changed. */
export async function keepAct(
  { connection, at }: Turn,
  before: CaseRecord | null,
  after: CaseRecord,
  { action, performer, form }: StepTaken,
  entry: string,
): Promise<void> {
  const { name, account, client, party, seat, department } = performer
  const draft = getProcedure(after.procedure, after.procedure_version).actions[action]?.draft
  await connection.query({
    name: 'case-act',
    text: `insert into app.case_act (case_id, version, action, state_from, state_to, actor, account, client, party, seat, department, at, fields, note, entry)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      after.id,
      after.version,
      action,
      before?.state ?? null,
      after.state,
      name,
      account,
      client,
      party,
      seat,
      department,
      at,
      JSON.stringify(draft ? {} : form.fields),
      draft ? null : form.note,
      entry,
    ],
  })
  const shown = draft ? [...new Set([department, ...(draft.shown ?? []).flatMap((other) => after.parties[other] ?? [])])] : null
  if (draft) await keepDraft(connection, after, { action, until: draft.until, shown, form })
  for (const [paper, files] of Object.entries(form.papers)) {
    await connection.query({
      name: 'case-paper',
      text: `insert into app.case_paper (case_id, paper, file, party, department, by_name, at, version, draft_action, draft_until, shown_to)
             select $1, $2, added.file, $4, $5, $6, $7, $8, $9, $10, $11 from unnest($3::text[]) as added(file)
             on conflict (case_id, paper, file) do nothing`,
      values: [after.id, paper, files, party, department, name, at, after.version, draft ? action : null, draft?.until ?? null, shown],
    })
  }
}

/** Writes everything of a case that a step may change. The row is locked, and its version is looked at once more in the write. */
export async function updateCase({ connection }: Turn, after: CaseRecord): Promise<void> {
  const { rowCount } = await connection.query({
    name: 'case-update',
    text: `update app.case set state = $2, version = $3, fields = $4, entered_on = $5, custodian = $6, custodian_seat = $7, clock = $8, clock_from = $9,
             clock_days = $10, clock_pauses = $11, clock_extensions = $12, due_on = $13, due_provisional = $14, extension = $15, held = $16,
             overdue_at = $17, next_step = $18, next_on = $19, closed_at = $20, last_entry = $21
           where "case".id = $1 and "case".version = $3 - 1`,
    values: [
      after.id,
      after.state,
      after.version,
      JSON.stringify(after.given),
      after.entered_on,
      after.custodian,
      after.custodian_seat,
      ...clockValues(after),
      after.closed_at,
      after.last_entry,
    ],
  })
  if (rowCount !== 1) throw new Error(`case ${after.id} was to become version ${after.version} and did not`)
}
export const clockValues = (clock: ClockFields): readonly unknown[] => [
  clock.clock,
  clock.clock_from,
  clock.clock_days,
  JSON.stringify(clock.clock_pauses),
  JSON.stringify(clock.clock_extensions),
  clock.due_on,
  clock.due_provisional,
  clock.extension && JSON.stringify(clock.extension),
  clock.held && JSON.stringify(clock.held),
  clock.overdue_at,
  clock.next_step,
  clock.next_on,
]

/** A step of the platform's own: a limit that ran out, the last child that ended, a parent that ended. Null where the case does not allow it now. */
export async function takeSystemStep(turn: Turn, record: CaseRecord, action: string): Promise<CaseRecord | null> {
  const procedure = getProcedure(record.procedure, record.procedure_version)
  const standing = await readStanding(turn, record, nothingFilled, null)
  const verdict = decide(procedure, standing, action, 'system')
  if (!verdict.ok) return null
  return await finishStep(turn, await takeStep(turn, record, { action, performer: platform(turn), form: nothingFilled, verdict }), action)
}

/** What follows from a step in other cases: children that end with their parent, and a parent whose last child has ended. Both are locked. */
export async function finishStep(turn: Turn, after: CaseRecord, action: string): Promise<CaseRecord> {
  const step: Action | Opening | undefined = getProcedure(after.procedure, after.procedure_version).actions[action]
  if (step && 'endsChildren' in step && step.endsChildren !== undefined) {
    const children = await lockCases(turn.connection, await openChildrenOf(turn.connection, after.id))
    for (const child of children.values()) await takeSystemStep(turn, child, step.endsChildren)
  }
  if (after.closed_at === null || after.parent === null) return after
  const parent = await findCase(turn.connection, after.parent)
  if (!parent || parent.closed_at !== null) return after
  const waiting = Object.entries(getProcedure(parent.procedure, parent.procedure_version).actions)
  const ending = waiting.find(([, { onChildrenEnded, from }]) => onChildrenEnded && from.includes(parent.state))
  if (ending && (await openChildrenOf(turn.connection, parent.id)).length === 0) await takeSystemStep(turn, parent, ending[0])
  return after
}

/** The department on each side that the definition itself settles. */
export const fixedParty = (side: Procedure['parties'][string], known: Directory): string | undefined =>
  side === 'bureau' ? known.bureau : fixedSides[side]
