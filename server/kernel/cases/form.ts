import type { PoolClient } from 'pg'
import { isGiven, type FieldValue, type FieldValues } from '#notice/conditions.ts'
import { fieldsOfStep, papersOfStep } from '#notice/decide.ts'
import { findFlaw, kindOf } from '#notice/form-fields.ts'
import type { Action, Opening, Procedure } from '#notice/procedure.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import type { Actor } from '../actors.ts'
import type { Directory } from '../directory.ts'

/** What a caller fills in, as it came: nothing about it is certain yet. */
export interface FormIn {
  readonly fields: Readonly<Record<string, unknown>>
  /** Paper to files that were uploaded before. */
  readonly papers: Readonly<Record<string, readonly string[]>>
  readonly note: string | null
}
export interface Form {
  readonly fields: FieldValues
  readonly papers: Readonly<Record<string, readonly string[]>>
  readonly note: string | null
}
const flaw = (pointer: string, code: string, message: string): Flaw => ({ pointer, code, message })

/** Checks everything that was filled in and refuses with all that is wrong at once, each by its place. Runs with the actor's own sight: nobody refers to what they may not see. */
export async function checkForm(
  connection: PoolClient,
  { known, procedure, step, party, actor, today, held }: FormAsk,
  form: FormIn,
): Promise<Form> {
  const allowed = new Set(fieldsOfStep(step))
  const extra = 'extension' in step && step.extension === 'asked' ? ['extensionDays', 'extensionReason'] : []
  for (const name of extra) allowed.add(name)
  const given = Object.entries(form.fields).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const flaws: Flaw[] = []
  const fields: Record<string, FieldValue> = {}
  for (const [name, raw] of given) {
    const field = procedure.fields[name]
    if (!field || !allowed.has(name)) {
      flaws.push(flaw(`/fields/${name}`, 'unknown-field', `“${field?.title ?? name}”不是本步骤的内容；请删去`))
      continue
    }
    const value = typeof raw === 'string' ? raw.trim() : raw
    const wrong = findFlaw(field, value, today, { ...held, ...form.fields })
    if (wrong !== null) flaws.push(flaw(`/fields/${name}`, 'invalid', `“${field.title}”${wrong}`))
    else if (isGiven(value as FieldValue)) {
      fields[name] = value as FieldValue
      const unknown = await findUnknown(connection, known, kindOf(field), value as FieldValue, actor)
      if (unknown !== null) flaws.push(flaw(`/fields/${name}`, 'unknown-reference', `“${field.title}”${unknown}`))
    }
  }
  flaws.push(...(await checkPapers(connection, { procedure, step, party, actor }, form.papers)))
  if (form.note !== null && form.note.length > 1000) flaws.push(flaw('/note', 'maxLength', '“备注”最多 1000 个字'))
  if (flaws.length > 0) throw new Refusal(422, 'invalid', `${flaws[0]!.message}。`, flaws)
  return { fields, papers: form.papers, note: form.note?.trim() ? form.note.trim() : null }
}
interface FormAsk {
  readonly known: Directory
  readonly procedure: Procedure
  readonly step: Action | Opening
  /** The party for which the actor acts. */
  readonly party: string
  readonly actor: Actor
  readonly today: string
  /** What the case holds already. */
  readonly held: FieldValues
}

async function findUnknown(
  connection: PoolClient,
  known: Directory,
  kind: string,
  value: FieldValue,
  actor: Actor,
): Promise<string | null> {
  const each = Array.isArray(value) ? value.map(String) : [String(value)]
  if (kind === 'department' || kind === 'departments') {
    const strange = each.find((code) => !known.departments.get(code)?.active)
    return strange === undefined ? null : `中没有在用的部门“${strange}”；请从部门目录中选择`
  }
  if (kind === 'item' || kind === 'items') {
    const strange = each.find((code) => known.items.get(code)?.code !== code)
    return strange === undefined ? null : `中没有在用的事项“${strange}”；请从事项目录中选择`
  }
  if (kind === 'files')
    return (await findForeignFile(connection, each, actor.department)) ? '中有不存在或不属于本部门的文件；请先上传' : null
  if (kind !== 'decision' && kind !== 'account') return null
  const { rowCount } = await connection.query(
    kind === 'decision'
      ? 'select from app.decision where decision.id = $1'
      : 'select from app.account where account.id = $1 and account.active',
    [each[0]],
  )
  return rowCount === 0 ? (kind === 'decision' ? '不存在或您无权查看；请从列表中选择' : '不是在用的平台人员；请从列表中选择') : null
}

async function checkPapers(
  connection: PoolClient,
  { procedure, step, party, actor }: Pick<FormAsk, 'procedure' | 'step' | 'party' | 'actor'>,
  papers: FormIn['papers'],
): Promise<readonly Flaw[]> {
  const allowed = new Set(papersOfStep(step))
  const flaws: Flaw[] = []
  for (const [name, files] of Object.entries(papers)) {
    const paper = procedure.papers[name]
    const place = `/papers/${name}`
    if (!paper || !allowed.has(name)) flaws.push(flaw(place, 'unknown-paper', `“${paper?.title ?? name}”不是本步骤的材料；请删去`))
    else if (paper.by !== party) flaws.push(flaw(place, 'not-your-paper', `“${paper.title}”由另一方提供`))
    else if (new Set(files).size !== files.length) flaws.push(flaw(place, 'double-file', `“${paper.title}”中有重复的文件`))
    else if (await findForeignFile(connection, files, actor.department))
      flaws.push(flaw(place, 'unknown-file', `“${paper.title}”中有不存在、不属于本部门或已挂在决定上的文件；请重新上传`))
  }
  return flaws
}

async function findForeignFile(connection: PoolClient, files: readonly string[], department: string): Promise<boolean> {
  if (files.length === 0) return false
  const { rows } = await connection.query<{ count: number }>(
    'select count(*)::integer as count from app.file where file.id = any($1::text[]) and file.department = $2 and file.decision is null',
    [files, department],
  )
  return rows[0]?.count !== new Set(files).size
}
