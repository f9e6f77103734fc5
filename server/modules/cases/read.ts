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
}

/** Everything of a case that the transaction's viewer may see; row security leaves out a parent or a lead that is not theirs. */
export async function readWholeCase(connection: PoolClient, procedure: string, id: string): Promise<WholeCase | undefined> {
  const record = await findCase(connection, id)
  if (!record || record.procedure !== procedure) return undefined
  const ask = async <Row extends object>(name: string, text: string, value: string = id) =>
    (await connection.query<Row & Record<string, unknown>>({ name, text, values: [value] })).rows as readonly Row[]
  const acts = await ask<ActRecord>(
    'case-acts',
    `select act.version, act.action, act.state_from, act.state_to, act.actor, act.account, act.client, act.seat, act.department, act.at, act.fields, act.note
     from app.case_act as act where act.case_id = $1 order by act.version`,
  )
  const papers = await ask<PaperRecord>(
    'case-papers',
    `select paper.paper, paper.file, paper.department, paper.by_name, paper.at, paper.version, file.name, file.size, file.media_type, file.sm3
     from app.case_paper as paper join app.file on file.id = paper.file where paper.case_id = $1 order by paper.id`,
  )
  const leads = await ask<LeadRecord>(
    'case-leads',
    'select lead.id, lead.ground, lead.department, lead.at, lead.evidence from app.lead where lead.case_id = $1 order by lead.id',
  )
  const children = await ask<CaseRecord>('case-children', `select ${caseColumns} from app.case as c where c.parent = $1 order by c.id`)
  const decisions =
    record.decision === null
      ? []
      : await ask<NonNullable<WholeCase['decision']>>(
          'case-decision',
          'select decision.id, decision.document_number, decision.item, decision.item_as_sent from app.decision where decision.id = $1',
          record.decision,
        )
  const parent = record.parent === null ? null : ((await findCase(connection, record.parent)) ?? null)
  return { record, acts, papers, leads, parent, children, decision: decisions[0] ?? null }
}
