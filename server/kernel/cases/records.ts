import type { PoolClient } from 'pg'
import type { Extension, Pause } from '#notice/clock.ts'
import type { FieldValues } from '#notice/conditions.ts'

/** A granted extension of the running clock (行政许可法 42). */
export interface Granted extends Extension {
  readonly by: string
  readonly at: string
}
/** The clock that stands still while the case is elsewhere. */
export interface Held {
  readonly state: string
  readonly clock: number
  readonly from: string
  readonly days: number
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Granted[]
  readonly since: string
  readonly reason: string
  readonly overdueAt: string | null
}
export type NextStep = 'half' | 'last' | 'overdue' | 'office' | 'oversight'

/** What of a case its clock consists of; all null or empty while none runs. */
export interface ClockFields {
  readonly clock: number
  readonly clock_from: string | null
  readonly clock_days: number | null
  readonly clock_pauses: readonly Pause[]
  readonly clock_extensions: readonly Granted[]
  readonly due_on: string | null
  readonly due_provisional: boolean
  readonly extension: Granted | null
  readonly held: Held | null
  readonly overdue_at: Date | null
  readonly next_step: NextStep | null
  readonly next_on: string | null
}
export interface CaseRecord extends ClockFields {
  readonly id: string
  readonly procedure: string
  readonly procedure_version: number
  readonly state: string
  readonly version: number
  readonly title: string
  readonly parent: string | null
  readonly decision: string | null
  readonly push: string | null
  readonly item: string | null
  /** The penalty that it follows from. */
  readonly penalty: string | null
  /** What every party sees. */
  readonly given: FieldValues
  /** The same with the drafts that the transaction's viewer may see. */
  readonly fields: FieldValues
  readonly departments: readonly string[]
  readonly opened_at: Date
  readonly opened_by: string
  readonly opened_seat: string
  readonly opened_department: string
  readonly entered_on: string
  readonly custodian: string
  readonly custodian_seat: string
  readonly closed_at: Date | null
  readonly last_entry: string | null
  /** Party to department. */
  readonly parties: Readonly<Record<string, string>>
}

/** Fields of `app.case as c` with the drafts that row security shows and that were neither given out nor replaced nor said anew since. */
export const heldFields = 'case when c.drafted then c.fields || app.drafted_fields(c.id) else c.fields end'

/** Columns of a case as everybody reads it; `app.case as c`. */
export const caseColumns = `
  c.id, c.procedure, c.procedure_version, c.state, c.version, c.title, c.parent, c.decision, c.push, c.item, c.penalty, c.fields as given, ${heldFields} as fields, c.departments,
  c.opened_at, c.opened_by, c.opened_seat, c.opened_department, c.entered_on, c.custodian, c.custodian_seat, c.clock, c.clock_from, c.clock_days,
  c.clock_pauses, c.clock_extensions, c.due_on, c.due_provisional, c.extension, c.held, c.overdue_at, c.next_step, c.next_on, c.closed_at, c.last_entry,
  (select jsonb_object_agg(party.party, party.department) from app.case_party as party where party.case_id = c.id) as parties`

/** The case, as far as the transaction's viewer may see it. */
export async function findCase(connection: PoolClient, id: string): Promise<CaseRecord | undefined> {
  const { rows } = await connection.query<CaseRecord>({
    name: 'find-case',
    text: `select ${caseColumns} from app.case as c where c.id = $1`,
    values: [id],
  })
  return rows[0]
}

/**
 * Locks cases, the oldest first, so a parent always before its children: whoever needs both waits in the same order. The caller has
 * shown that its viewer may see them; parties of a child may not see the parent.
 */
export async function lockCases(connection: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, CaseRecord>> {
  // Whoever waited for the lock is given the row as it is then; the parties of a case never change.
  const { rows } = await connection.query<CaseRecord>({
    name: 'lock-cases',
    text: `select ${caseColumns} from app.case as c where c.id = any($1::bigint[]) order by c.id for update`,
    values: [ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Locks a case that has no parent, as far as the transaction's viewer may see it: looking and locking in one. Undefined for a child, whose
 * parent is to be locked before it.
 */
export async function lockAlone(connection: PoolClient, id: string): Promise<CaseRecord | undefined> {
  const { rows } = await connection.query<CaseRecord>({
    name: 'lock-alone',
    text: `select ${caseColumns} from app.case as c where c.id = $1 and c.parent is null for update`,
    values: [id],
  })
  return rows[0]
}

export const openChildrenOf = async (connection: PoolClient, parent: string): Promise<readonly string[]> =>
  (
    await connection.query<{ id: string }>({
      name: 'open-children',
      text: 'select c.id from app.case as c where c.parent = $1 and c.closed_at is null order by c.id',
      values: [parent],
    })
  ).rows.map(({ id }) => id)
