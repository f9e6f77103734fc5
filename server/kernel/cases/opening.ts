import type { FieldValue, FieldValues } from '#notice/conditions.ts'
import type { Opens, Procedure } from '#notice/procedure.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { Actor } from '../actors.ts'
import { moveClock, stopped } from './clock.ts'
import type { Performer } from './effects.ts'
import type { Form } from './form.ts'
import type { CaseRecord } from './records.ts'
import { clockValues, custodyOf, fixedParty, keepAct, noteStep, platform, type Turn } from './steps.ts'

export interface About {
  readonly decision: string | null
  readonly push: string | null
  readonly item: string | null
}
/** What a case is about, as its lists name it. */
export interface Subject extends About {
  readonly words: string | null
  readonly penalty?: string | null
}

/** Reads what the caller names, with the caller's own sight: a case opens no view on what its opener may not see. */
export async function readSubject(turn: Turn, { opening }: Procedure, asked: About): Promise<Subject> {
  const allowed = new Set([...(opening?.about ?? []), ...(opening?.maybeAbout ?? [])])
  const push = asked.push === null ? null : await findPush(turn, asked.push)
  const decision = asked.decision ?? push?.decision ?? null
  const found = decision === null ? null : await findDecision(turn, decision)
  const item = found?.item ?? asked.item
  if (item !== null && turn.known.items.get(item)?.code !== item && !found) throw notFound('这个事项')
  const named = { decision, push: asked.push, item }
  const wanted = opening?.about ?? []
  if (wanted.length > 0 && !wanted.some((kind) => named[kind] !== null)) {
    const words = wanted.map((kind) => ({ decision: '审批决定', push: '推送', item: '事项' })[kind]).join('、')
    const message = `请先选择所涉及的${words}。`
    throw new Refusal(422, 'no-subject', message, [{ pointer: '/about', code: 'required', message }])
  }
  const extra = (['decision', 'item'] as const).find((kind) => asked[kind] !== null && !allowed.has(kind) && !(kind === 'item' && found))
  if (extra !== undefined || (asked.push !== null && !allowed.has('push') && !allowed.has('decision'))) {
    const message = '这类办件不针对所填的内容，请删去“所涉及的决定或事项”。'
    throw new Refusal(422, 'subject-not-asked', message, [{ pointer: '/about', code: 'not-asked', message }])
  }
  const itemName = item === null ? undefined : turn.known.items.get(item)?.name
  const words = found ? `${itemName ?? found.item_as_sent}（${found.document_number}）` : (itemName ?? null)
  return { ...named, words }
}

async function findPush({ connection }: Turn, id: string) {
  const { rows } = await connection.query<{ decision: string }>('select push.decision from app.push where push.id = $1', [id])
  if (!rows[0]) throw notFound('这条推送')
  return rows[0]
}
async function findDecision({ connection }: Turn, id: string) {
  const { rows } = await connection.query<{ item: string | null; item_as_sent: string; document_number: string }>(
    'select decision.item, decision.item_as_sent, decision.document_number from app.decision where decision.id = $1',
    [id],
  )
  if (!rows[0]) throw notFound('这条审批决定')
  return rows[0]
}

/** Every side with its department: the opener's own, those that are always the same body, those chosen in a field. */
export function bindParties(
  { parties, opening }: Procedure,
  party: string,
  actor: Actor,
  values: FieldValues,
  { known }: Turn,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parties).map(([name, side]) => {
      const field = opening?.bind?.[name]
      const chosen = field === undefined ? undefined : values[field]
      const department = name === party ? actor.department : (fixedParty(side, known) ?? (typeof chosen === 'string' ? chosen : undefined))
      if (department === undefined) throw new RangeError(`nothing says which department is ${name}`)
      if (field !== undefined && name !== party && (department === actor.department || department === known.bureau)) {
        const message = department === actor.department ? '所选的就是本部门，请选择其他部门。' : '请选择监管部门；行政审批局是另一方。'
        throw new Refusal(422, 'own-department', message, [{ pointer: `/fields/${field}`, code: 'own-department', message }])
      }
      return [name, department]
    }),
  )
}

interface Begin {
  readonly procedure: Procedure
  readonly parties: Readonly<Record<string, string>>
  readonly subject: Subject
  readonly title: string
  readonly parent: string | null
  readonly performer: Performer
  readonly form: Form
  readonly tell: readonly string[]
}

/** Writes a new case with its first act, journal entry and clock. */
export async function beginCase(
  turn: Turn,
  { procedure, parties, subject, title, parent, performer, form, tell }: Begin,
): Promise<CaseRecord> {
  const { rows } = await turn.connection.query<{ id: string }>(`select nextval('app.case_id_seq') as id`)
  const id = rows[0]!.id
  const { start } = procedure
  const clock = moveClock({ known: turn.known, procedure, today: turn.today, values: form.fields }, null, start)
  const record: CaseRecord = {
    ...stopped(0),
    ...clock,
    id,
    procedure: procedure.id,
    procedure_version: procedure.version,
    state: start,
    version: 1,
    title,
    parent,
    decision: subject.decision,
    push: subject.push,
    item: subject.item,
    penalty: subject.penalty ?? null,
    given: form.fields,
    fields: form.fields,
    departments: [...new Set(Object.values(parties))],
    opened_at: turn.at,
    opened_by: performer.name,
    opened_seat: performer.seat,
    opened_department: performer.department,
    entered_on: turn.today,
    ...custodyOf(procedure, { parties, custodian: performer.department, custodian_seat: performer.seat }, start, turn),
    closed_at: null,
    last_entry: null,
    parties,
  }
  const taken = { action: 'open', performer, form, verdict: { ok: true, to: start, clock: null, tell } } as const
  const entry = await noteStep(turn, null, record, taken, 'case.opened')
  const written = { ...record, last_entry: entry }
  await insertCase(turn, written)
  await keepAct(turn, null, written, taken, entry)
  return written
}

async function insertCase({ connection }: Turn, record: CaseRecord): Promise<void> {
  await connection.query({
    name: 'case-insert',
    text: `insert into app.case (id, procedure, procedure_version, state, version, title, parent, decision, push, item, penalty, fields, departments, opened_at, opened_by,
             opened_seat, opened_department, entered_on, custodian, custodian_seat, clock, clock_from, clock_days, clock_pauses, clock_extensions, due_on,
             due_provisional, extension, held, overdue_at, next_step, next_on, last_entry)
           overriding system value
           values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)`,
    values: [
      record.id,
      record.procedure,
      record.procedure_version,
      record.state,
      record.title,
      record.parent,
      record.decision,
      record.push,
      record.item,
      record.penalty,
      JSON.stringify(record.given),
      record.departments,
      record.opened_at,
      record.opened_by,
      record.opened_seat,
      record.opened_department,
      record.entered_on,
      record.custodian,
      record.custodian_seat,
      ...clockValues(record),
      record.last_entry,
    ],
  })
  for (const [party, department] of Object.entries(record.parties))
    await connection.query('insert into app.case_party (case_id, party, department) values ($1, $2, $3)', [record.id, party, department])
}

/** One child for each department that the parent's field names, with the parent's subject, the fields that go along and the papers that it may read. */
export async function beginChildren(turn: Turn, parent: CaseRecord, opens: Opens): Promise<readonly CaseRecord[]> {
  const child = caseProcedures.find(({ id }) => id === opens.procedure)
  if (!child) throw new RangeError(`no procedure ${opens.procedure} to open`)
  const named = parent.fields[opens.oneFor]
  const departments = Array.isArray(named) ? named : typeof named === 'string' ? [named] : []
  const carried = (opens.carry ?? []).flatMap((name): [string, FieldValue][] => {
    const value = parent.fields[name]
    return value === undefined ? [] : [[name, value]]
  })
  const begun: CaseRecord[] = []
  for (const department of departments as readonly string[]) {
    const parties = Object.fromEntries(
      Object.entries(child.parties).map(([name, side]) => [
        name,
        name === opens.as ? department : (fixedParty(side, turn.known) ?? parent.parties[name] ?? turn.known.bureau),
      ]),
    )
    const clock = child.states[child.start]?.clock
    const record = await beginCase(turn, {
      procedure: child,
      parties,
      subject: { ...parent, words: null, penalty: null },
      title: parent.title,
      parent: parent.id,
      performer: platform(turn),
      form: { fields: Object.fromEntries(carried), papers: {}, note: null },
      tell: clock ? [clock.on] : [],
    })
    await turn.connection.query(
      `insert into app.case_paper (case_id, paper, file, party, department, by_name, at, version)
       select $1, paper.paper, paper.file, paper.party, paper.department, paper.by_name, paper.at, 1
       from app.case_paper as paper where paper.case_id = $2 and paper.paper = any($3::text[])`,
      [record.id, parent.id, opens.share ?? []],
    )
    begun.push(record)
  }
  return begun
}
