import type { PoolClient } from 'pg'
import type { ClockTerms } from '#notice/clock.ts'
import type { FieldValues } from '#notice/conditions.ts'
import { caseColumns, findCase, type CaseRecord } from '#kernel/cases/records.ts'

export interface ActRecord {
  readonly version: number
  readonly action: string
  readonly state_from: string | null
  readonly state_to: string
  readonly actor: string
  readonly account: string | null
  readonly client: string | null
  readonly seat: string
  readonly department: string
  readonly at: Date
  readonly fields: FieldValues
  readonly note: string | null
  /** Filled in as a draft, and shown to the transaction's viewer. */
  readonly drafted: boolean
}
export interface PaperRecord {
  readonly paper: string
  readonly file: string
  readonly department: string
  readonly by_name: string
  readonly at: Date
  readonly version: number
  readonly name: string
  readonly size: string
  readonly media_type: string
  readonly sm3: string
}
export interface LeadRecord {
  readonly id: string
  readonly ground: string
  readonly department: string
  readonly at: Date
  readonly evidence: { readonly dueOn: string; readonly explanation: string; readonly terms: ClockTerms }
}
export interface WholeCase {
  readonly record: CaseRecord
  readonly acts: readonly ActRecord[]
  readonly papers: readonly PaperRecord[]
  readonly leads: readonly LeadRecord[]
  readonly parent: CaseRecord | null
  readonly children: readonly CaseRecord[]
  readonly decision: {
    readonly id: string
    readonly document_number: string
    readonly item: string | null
    readonly item_as_sent: string
  } | null
  readonly penalty: {
    readonly id: string
    readonly document_number: string
    readonly department: string
    readonly decided_on: string
  } | null
}

const rowsOf = (query: string) => `(select coalesce(json_agg(part), '[]') from (${query}) as part)`

/**
 * One statement for the page of most cases: each further one would lengthen every act, which answers with it. Papers, drafts and children stand
 * apart, because who may see a file is a long question, and PostgreSQL prepares for it before it knows that there is none.
 */
const wholeCase = `
select ${caseColumns},
  ${rowsOf(`select act.version, act.action, act.state_from, act.state_to, act.actor, act.account::text, act.client::text, act.seat, act.department,
                   act.at, act.fields, act.note from app.case_act as act where act.case_id = c.id order by act.version`)} as acts,
  c.drafted,
  exists (select from app.case_paper as paper where paper.case_id = c.id) as papered,
  ${rowsOf(`select lead.id::text, lead.ground, lead.department, lead.at, lead.evidence from app.lead where lead.case_id = c.id order by lead.id`)} as leads,
  array(select child.id from app.case as child where child.parent = c.id order by child.id) as child_ids,
  (select json_build_object('id', decision.id::text, 'document_number', decision.document_number, 'item', decision.item, 'item_as_sent', decision.item_as_sent)
   from app.decision where decision.id = c.decision) as subject
from app.case as c where c.id = $1`

type InJson<Row extends { readonly at: Date }> = Omit<Row, 'at'> & { readonly at: string }
interface WholeRow extends CaseRecord {
  readonly acts: readonly Omit<InJson<ActRecord>, 'drafted'>[]
  readonly drafted: boolean
  readonly papered: boolean
  readonly leads: readonly InJson<LeadRecord>[]
  readonly child_ids: readonly string[]
  readonly subject: WholeCase['decision']
}
const dated = <Row extends { readonly at: string }>(rows: readonly Row[]) => rows.map((row) => ({ ...row, at: new Date(row.at) }))

/** Everything of a case that the transaction's viewer may see; row security leaves out a parent or a lead that is not theirs. */
export async function readWholeCase(connection: PoolClient, procedure: string, id: string): Promise<WholeCase | undefined> {
  const { rows } = await connection.query<WholeRow>({ name: 'whole-case', text: wholeCase, values: [id] })
  const row = rows[0]
  if (!row || row.procedure !== procedure) return undefined
  const { acts, drafted, papered, leads, child_ids, subject, ...record } = row
  const drafts = drafted ? await readDrafts(connection, id) : []
  const penalty = record.penalty === null ? null : await readPenalty(connection, record.penalty)
  const papers = papered ? await readPapers(connection, id) : []
  const children = child_ids.length === 0 ? [] : await readChildren(connection, id)
  const parent = record.parent === null ? null : ((await findCase(connection, record.parent)) ?? null)
  return { record, acts: withDrafts(dated(acts), drafts), papers, leads: dated(leads), parent, children, decision: subject, penalty }
}

interface DraftRecord {
  readonly version: number
  readonly fields: FieldValues
  readonly note: string | null
}
async function readDrafts(connection: PoolClient, id: string): Promise<readonly DraftRecord[]> {
  const { rows } = await connection.query<DraftRecord>({
    name: 'case-drafts',
    text: 'select draft.version, draft.fields, draft.note from app.case_draft as draft where draft.case_id = $1',
    values: [id],
  })
  return rows
}

/** An act that was a draft is told with what stands apart from it, where the viewer may see that. */
function withDrafts(acts: readonly Omit<ActRecord, 'drafted'>[], drafts: readonly DraftRecord[]): readonly ActRecord[] {
  return acts.map((act) => {
    const draft = drafts.find(({ version }) => version === act.version)
    return draft ? { ...act, fields: draft.fields, note: draft.note ?? act.note, drafted: true } : { ...act, drafted: false }
  })
}

async function readPenalty(connection: PoolClient, id: string): Promise<WholeCase['penalty']> {
  const { rows } = await connection.query<NonNullable<WholeCase['penalty']>>({
    name: 'case-penalty',
    text: 'select penalty.id, penalty.document_number, penalty.department, penalty.decided_on from app.penalty where penalty.id = $1',
    values: [id],
  })
  return rows[0] ?? null
}

async function readPapers(connection: PoolClient, id: string): Promise<readonly PaperRecord[]> {
  const { rows } = await connection.query<PaperRecord>({
    name: 'case-papers',
    text: `select paper.paper, paper.file, paper.department, paper.by_name, paper.at, paper.version, file.name, file.size, file.media_type, file.sm3
           from app.case_paper as paper join app.file on file.id = paper.file where paper.case_id = $1 order by paper.id`,
    values: [id],
  })
  return rows
}

async function readChildren(connection: PoolClient, parent: string): Promise<readonly CaseRecord[]> {
  const { rows } = await connection.query<CaseRecord>({
    name: 'case-children',
    text: `select ${caseColumns} from app.case as c where c.parent = $1 order by c.id`,
    values: [parent],
  })
  return rows
}
