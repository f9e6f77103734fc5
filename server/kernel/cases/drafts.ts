import type { PoolClient } from 'pg'
import type { FieldValues } from '#notice/conditions.ts'
import type { Procedure } from '#notice/procedure.ts'
import type { Form } from './form.ts'
import type { CaseRecord } from './records.ts'

interface Kept {
  readonly action: string
  readonly until: readonly string[]
  readonly shown: readonly string[] | null
  readonly form: Form
}

/** Keeps what was filled in apart from the case, where row security shows it to the departments named and to nobody else. */
export async function keepDraft(connection: PoolClient, { id, version }: CaseRecord, { action, until, shown, form }: Kept): Promise<void> {
  await connection.query({
    name: 'case-draft',
    text: `insert into app.case_draft (case_id, version, action, until, shown_to, fields, papers, note) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, version, action, until, shown, JSON.stringify(form.fields), Object.keys(form.papers), form.note],
  })
}

/** The fields that this action gives out: those of the last draft of each step that waits for it. */
export async function readGivenOut(
  { connection }: { readonly connection: PoolClient },
  { actions }: Procedure,
  { id }: CaseRecord,
  action: string,
): Promise<FieldValues> {
  if (!Object.values(actions).some(({ draft }) => draft?.until.includes(action))) return {}
  const { rows } = await connection.query<{ fields: FieldValues }>({
    name: 'case-given-out',
    text: `select draft.fields from app.case_draft as draft where draft.case_id = $1 and $2 = any(draft.until)
             and not exists (select from app.case_act as later where later.case_id = draft.case_id and later.version > draft.version
               and (later.action = draft.action or later.action = any(draft.until)))
           order by draft.version`,
    values: [id, action],
  })
  return Object.assign({}, ...rows.map(({ fields }) => fields)) as FieldValues
}
