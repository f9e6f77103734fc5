import type { PoolClient } from 'pg'
import { organOf, type Organ } from '#notice/papers/organs.ts'
import type { Facts, FactValue, Row } from '#notice/papers/draw-up.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import { heldFields } from '#kernel/cases/records.ts'
import type { Directory } from '#kernel/directory.ts'

/** What a paper is about: a case, a decision, both or neither. */
export interface About {
  readonly case: string | null
  readonly decision: string | null
}

export function organIn(directory: Directory, code: string): Organ {
  return organOf(code, directory.departments.get(code)?.fullName ?? code)
}

/** What is known of the case and of its decision, as far as this viewer may see it; the clerk's own words go before it. */
export async function gatherFacts(
  connection: PoolClient,
  directory: Directory,
  about: About,
  base: Pick<Facts, 'organ' | 'recipient' | 'today' | 'filled' | 'contact'>,
): Promise<Facts> {
  const found = about.case === null ? null : await readCase(connection, directory, about.case)
  const decision = about.decision ?? found?.decision ?? null
  return { ...base, case: found?.row, decision: decision === null ? undefined : await readDecision(connection, directory, decision) }
}

interface CaseRecord {
  readonly procedure: string
  readonly procedure_version: number
  readonly title: string
  readonly item: string | null
  readonly decision: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly due_on: string | null
  readonly opened_on: string
}
async function readCase(
  connection: PoolClient,
  directory: Directory,
  id: string,
): Promise<{ readonly row: Row; readonly decision: string | null } | null> {
  const { rows } = await connection.query<CaseRecord>(
    `select c.procedure, c.procedure_version, c.title, c.item, c.decision, ${heldFields} as fields, c.due_on,
       to_char(c.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as opened_on
     from app.case as c where c.id = $1`,
    [id],
  )
  const found = rows[0]
  if (!found) return null
  const row = {
    ...pickFacts(sayFields(directory, found)),
    number: id,
    title: found.title,
    itemName: found.item === null ? null : (directory.items.get(found.item)?.name ?? found.item),
    dueOn: found.due_on,
    openedOn: found.opened_on,
  }
  return { row, decision: found.decision }
}

/** The fields of a case in words: chosen codes by their definition, departments and items by their names. */
function sayFields(directory: Directory, { procedure, procedure_version: version, fields }: CaseRecord): Readonly<Record<string, unknown>> {
  const definition = getProcedure(procedure, version)
  const department = (code: unknown) => directory.departments.get(String(code))?.name ?? String(code)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const { choices = {}, kind } = definition.fields[name] ?? { title: name }
      if (Array.isArray(value)) {
        if (kind === 'items')
          return [name, value.map((code) => ({ code: String(code), name: directory.items.get(String(code))?.name ?? String(code) }))]
        return [name, value.map((code) => (kind === 'departments' ? department(code) : (choices[String(code)] ?? String(code)))).join('、')]
      }
      if (kind === 'department') return [name, department(value)]
      return [name, typeof value === 'string' ? (choices[value] ?? value) : value]
    }),
  )
}

async function readDecision(connection: PoolClient, directory: Directory, id: string): Promise<Row | undefined> {
  const { rows } = await connection.query<Readonly<Record<string, string | null>>>(
    `select decision.item, decision.item_as_sent, decision.document_number, decision.certificate_name, decision.certificate_number,
       decision.decided_on, decision.valid_from, decision.valid_to, decision.holder_name, decision.holder_uscc,
       decision.holder_legal_representative, decision.address
     from app.decision where decision.id = $1`,
    [id],
  )
  const found = rows[0]
  if (!found) return undefined
  return {
    holderName: found['holder_name'],
    holderUscc: found['holder_uscc'],
    holderRepresentative: found['holder_legal_representative'],
    itemName: directory.items.get(found['item'] ?? '')?.name ?? found['item_as_sent'],
    certificateName: found['certificate_name'],
    certificateNumber: found['certificate_number'],
    documentNumber: found['document_number'],
    decidedOn: found['decided_on'],
    validFrom: found['valid_from'],
    validTo: found['valid_to'],
    address: found['address'],
  }
}

/** Whatever of an unknown object can be written: texts, numbers, and lists of such rows; the rest is left out. */
export function pickFacts(fields: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, FactValue> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' || typeof value === 'number') row[name] = value
    else if (Array.isArray(value))
      row[name] = value
        .filter((each) => typeof each === 'object' && each !== null)
        .map((each) => pickFacts(each as Record<string, unknown>))
  }
  return row
}
