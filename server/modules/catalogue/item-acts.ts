import type { PoolClient } from 'pg'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { changedMeanwhile, seatFor } from './acting.ts'
import { subjectOf } from './history.ts'
import { checkItem, type ItemDraft } from './item-check.ts'

/** Puts an item into the catalogue with its supervisors. Throws Refusal 422 (what is missing), 409 (code or name taken). */
export async function addItem(city: City, viewer: Viewer, code: string, draft: ItemDraft): Promise<void> {
  const clean = await checked(city, draft)
  await write(city, viewer, async (connection) => {
    await connection.query(
      `insert into app.item (code, ${columns.join(', ')}) values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [code, ...valuesOf(clean)],
    )
    await writeSupervisors(connection, code, clean)
    return { type: 'item.created', code, before: null, after: clean, told: clean.supervisors }
  })
}

/** Changes an item if it is still at the version the person saw. Throws Refusal 422, 404, or 409 with who changed it meanwhile. */
export async function changeItem(city: City, viewer: Viewer, code: string, version: number, draft: ItemDraft): Promise<void> {
  const clean = await checked(city, draft)
  await write(city, viewer, async (connection) => {
    const before = await lockItem(connection, code)
    if (!before) throw notFound('这个事项')
    if (before.version !== version) throw await changedMeanwhile(connection, subjectOf(code), '这个事项')
    const changed = changedFields(before.draft, clean)
    if (changed.length === 0) throw new Refusal(422, 'unchanged', '内容与现有登记完全相同，没有需要保存的修改。')
    await overwriteItem(connection, code, clean)
    await connection.query('delete from app.item_supervisor where item_supervisor.item = $1', [code])
    await writeSupervisors(connection, code, clean)
    return {
      type: 'item.changed',
      code,
      before: pick(before.draft, changed),
      after: pick(clean, changed),
      told: [...before.draft.supervisors, ...clean.supervisors],
    }
  })
}

/** Every fact of a locked item but its supervisors. */
export async function overwriteItem(connection: PoolClient, code: string, draft: ItemDraft): Promise<void> {
  await connection.query(
    `update app.item set version = version + 1, ${columns.map((name, at) => `${name} = $${at + 2}`).join(', ')} where item.code = $1`,
    [code, ...valuesOf(draft)],
  )
}

interface Written {
  readonly type: string
  readonly code: string
  readonly before: Partial<ItemDraft> | null
  readonly after: Partial<ItemDraft>
  readonly told: ItemDraft['supervisors']
}

async function write(city: City, viewer: Viewer, work: (connection: PoolClient) => Promise<Written>): Promise<void> {
  try {
    await withinConnection(city.database.pool, viewer, async (connection) => {
      const { type, code, before, after, told } = await work(connection)
      await addEntry(connection, {
        type,
        at: city.now(),
        decision: null,
        tell: [...new Set(told.map(({ department }) => department))].map((department) => [department, null] as const),
        actor: viewer.name,
        seat: seatFor(viewer, 'catalogue.write'),
        department: viewer.department,
        data: { subject: subjectOf(code), ...(before ? { before } : {}), after },
      })
    })
  } catch (cause) {
    throw takenOrFault(cause)
  }
  city.committed()
  await city.directory.refresh()
}

function takenOrFault(cause: unknown): unknown {
  const { code, constraint } = cause as { code?: unknown; constraint?: unknown }
  if (code !== '23505') return cause
  return constraint === 'item_pkey'
    ? new Refusal(409, 'code-taken', '这个事项编码已被使用，请核对后另编。', [{ pointer: '/code', code: 'taken', message: '编码已被使用' }])
    : new Refusal(409, 'name-taken', '已有同名事项。决定可按名称匹配事项，因此名称不能重复，请加以区分。', [
        { pointer: '/name', code: 'taken', message: '名称已被使用' },
      ])
}

async function checked(city: City, draft: ItemDraft): Promise<ItemDraft> {
  const { departments } = await city.directory.current(city.now().getTime())
  const flaws = checkItem(draft, departments)
  if (flaws.length > 0) throw new Refusal(422, 'item-refused', `事项未保存：${flaws[0]!.message}。`, flaws)
  const trim = (text: string | null) => text?.trim() || null
  return {
    ...draft,
    name: draft.name.trim(),
    legalBasis: draft.legalBasis.trim(),
    intakeNote: trim(draft.intakeNote),
    entrustment: draft.intake === 'entrusted' ? draft.entrustment : null,
    supervisors: draft.supervisors.toSorted((one, other) =>
      one.role === other.role ? (one.department < other.department ? -1 : 1) : one.role === 'lead' ? -1 : 1,
    ),
  }
}

const columns = [
  'name',
  'item_type',
  'category',
  'legal_basis',
  'approving_body',
  'original_department',
  'intake',
  'intake_note',
  'entrustment_letter',
  'entrustment_scope',
  'entrusted_from',
  'entrusted_to',
  'public_safety',
  'statutory_limit',
  'active',
] as const

function valuesOf(draft: ItemDraft): readonly unknown[] {
  const { entrustment } = draft
  return [
    draft.name,
    draft.type,
    draft.category,
    draft.legalBasis,
    draft.approvingBody,
    draft.originalDepartment,
    draft.intake,
    draft.intakeNote,
    entrustment?.letter ?? null,
    entrustment?.scope ?? null,
    entrustment?.from ?? null,
    entrustment?.to ?? null,
    draft.publicSafety,
    draft.statutoryLimit,
    draft.active,
  ]
}

async function writeSupervisors(connection: PoolClient, code: string, { supervisors }: ItemDraft) {
  await connection.query(
    'insert into app.item_supervisor (item, department, role) select $1, supervisor.department, supervisor.role from unnest($2::text[], $3::text[]) as supervisor(department, role)',
    [code, supervisors.map(({ department }) => department), supervisors.map(({ role }) => role)],
  )
}

export async function lockItem(
  connection: PoolClient,
  code: string,
): Promise<{ readonly version: number; readonly draft: ItemDraft } | null> {
  return await readItem(connection, code, 'for no key update of item')
}

/** The item as it would be entered; null where there is none. */
export async function readItem(
  connection: PoolClient,
  code: string,
  lock = '',
): Promise<{ readonly version: number; readonly draft: ItemDraft } | null> {
  const { rows } = await connection.query<{ version: number; draft: ItemDraft }>(
    `select item.version, json_build_object(
       'name', item.name, 'type', item.item_type, 'category', item.category, 'legalBasis', item.legal_basis, 'approvingBody', item.approving_body,
       'originalDepartment', item.original_department, 'intake', item.intake, 'intakeNote', item.intake_note,
       'entrustment', case when item.intake = 'entrusted' then json_build_object('letter', item.entrustment_letter, 'scope', item.entrustment_scope,
         'from', item.entrusted_from, 'to', item.entrusted_to) end,
       'publicSafety', item.public_safety, 'statutoryLimit', item.statutory_limit, 'active', item.active,
       'supervisors', (select coalesce(json_agg(json_build_object('department', supervisor.department, 'role', supervisor.role)
                                       order by supervisor.role desc, supervisor.department), '[]')
                       from app.item_supervisor as supervisor where supervisor.item = item.code)) as draft
     from app.item where item.code = $1 ${lock}`,
    [code],
  )
  return rows[0] ?? null
}

function changedFields(before: ItemDraft, after: ItemDraft): readonly (keyof ItemDraft)[] {
  return (Object.keys(after) as (keyof ItemDraft)[]).filter((field) => writePlain(before[field]) !== writePlain(after[field]))
}

/** Keys in one order, so that the same facts read the same. */
function writePlain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writePlain).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  return `{${Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${key}:${writePlain(each)}`)
    .join()}}`
}

function pick(draft: ItemDraft, fields: readonly (keyof ItemDraft)[]): Partial<ItemDraft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]))
}
