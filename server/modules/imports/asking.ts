import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { layouts, requiredTargets, type ImportKind, type LayoutVersion, type Target } from './columns.ts'
import type { ColumnChoices } from './header.ts'
import { normaliseHeader, proposeTarget } from './header-words.ts'
import type { ImportRecord } from './records.ts'
import type { Bringer } from './receiving.ts'
import type { Survey } from './sheets.ts'

/** When a person is asked about columns that no layout knows: about every one, where one looks renamed, or never. */
export const askings = ['always', 'renamed', 'never'] as const
export type Asking = (typeof askings)[number]

export interface AskedColumn {
  readonly header: string
  readonly samples: readonly string[]
  readonly proposed: Target | null
}
/** What a person is asked before the first row is taken in. */
export interface Asked {
  readonly columns: readonly AskedColumn[]
  /** Names of columns that must be there and are not; one of the columns asked about has to be each of them. */
  readonly missing: readonly string[]
}

/** What this department's people have said before of columns of such tables. */
export async function readChoices(city: City, department: string, kind: ImportKind): Promise<ColumnChoices> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ header: string; target: Target | null }>(
      'select choice.header, choice.target from app.column_choice as choice where choice.department = $1 and choice.kind = $2',
      [department, kind],
    ),
  )
  return new Map(rows.map(({ header, target }) => [header, target]))
}

/** What has to be asked, or null where the file can be read as it is, or not even an answer could help. */
export function findQuestions({ sheets }: Survey, kind: ImportKind, asking: Asking): Asked | null {
  if (asking === 'never') return null
  const present = new Set(sheets.flatMap(({ layout }) => layout.targets))
  const version: LayoutVersion = sheets[0]?.layout.version ?? '2018'
  const free = layouts[kind][version].filter(({ target }) => target !== null && !present.has(target))
  const missing = sheets.flatMap((sheet) => sheet.missing)
  // 文书号 or 证号 is enough, but a renamed 文书号 is still that and not the number of some other decision.
  const needed = new Set(requiredTargets[kind][version].flat())
  const seen = new Map<string, AskedColumn>()
  for (const { layout, samples } of sheets) {
    for (const header of layout.unknown) {
      const known = samples.get(header) ?? []
      const proposed = proposeTarget(free, needed, { header, samples: known })
      if (!seen.has(normaliseHeader(header))) seen.set(normaliseHeader(header), { header, samples: known.map(maskDigits), proposed })
    }
  }
  const columns = onlyOnce([...seen.values()])
  if (columns.length === 0 || missing.length > columns.length) return null
  const ask = asking === 'always' || missing.length > 0 || columns.some(({ proposed }) => proposed !== null)
  // Without anybody who asked to be asked, a file that lacks what nothing in it resembles is refused at once.
  if (
    !ask ||
    (asking === 'renamed' && missing.some((group) => !columns.some(({ proposed }) => proposed !== null && group.includes(proposed))))
  )
    return null
  return { columns, missing: [...new Set(missing.map((group) => group.map((target) => titleOf(kind, version, target)).join('或')))] }
}

/** Two columns cannot both be the same field: the first that looks like it keeps the proposal. */
function onlyOnce(columns: readonly AskedColumn[]): readonly AskedColumn[] {
  const taken = new Set<Target>()
  return columns.map((column) => {
    if (column.proposed === null || taken.has(column.proposed)) return { ...column, proposed: null }
    taken.add(column.proposed)
    return column
  })
}

export const titleOf = (kind: ImportKind, version: LayoutVersion, target: Target): string =>
  layouts[kind][version].find((column) => column.target === target)?.names[0] ?? target

/** Samples stand in the database until the person has answered; numbers in them only as far as they are recognised (1.4). */
const maskDigits = (text: string) =>
  text.replaceAll(/[0-9][0-9Xx]{6,}/gu, (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`)

/** The import waits for a person. */
export async function keepAsked(city: City, { id }: ImportRecord, asked: Asked): Promise<void> {
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<ImportRecord>(
      `update app.import set state = 'asking', asked = $2 where import.id = $1 and import.state in ('queued', 'reading') and import.rows = 0 returning import.*`,
      [id, JSON.stringify(asked)],
    )
    const record = rows[0]
    if (!record) return
    await addEntry(connection, {
      type: 'import.asked',
      at: city.now(),
      decision: null,
      tell: [],
      actor: record.by_name,
      seat: record.by_seat,
      department: record.department,
      data: { subject: `import:${id}`, columns: asked.columns.map(({ header }) => header) },
    })
  })
  city.committed()
}

export interface ColumnAnswer {
  readonly header: string
  /** null: leave the column unused. */
  readonly target: string | null
}

/** A person has said what the columns are: remembered for the department's next files, journalled, and the import goes on. */
export async function answerColumns(city: City, by: Bringer, id: string, answers: readonly ColumnAnswer[]): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, by, async (connection) => {
    const { rows } = await connection.query<ImportRecord>('select import.* from app.import where import.id = $1 for update', [id])
    const record = rows[0]
    if (!record) throw notFound('这次导入')
    if (record.state !== 'asking' || record.asked === null) {
      throw new Refusal(409, 'not-asking', '这次导入的列已经确认，或者没有需要确认的列。请刷新查看。', undefined, { state: record.state })
    }
    const given = new Map(answers.map(({ header, target }) => [normaliseHeader(header), target]))
    const open = record.asked.columns.filter(({ header }) => !given.has(normaliseHeader(header)))
    if (open.length > 0) {
      const message = `还有列没有确认：${open.map(({ header }) => `“${header}”`).join('、')}。请逐列选择对应的字段或“不使用”。`
      throw new Refusal(422, 'undecided', message, [{ pointer: '/columns', code: 'required', message }])
    }
    const asked = new Set(record.asked.columns.map(({ header }) => normaliseHeader(header)))
    const wanted = answers.filter(({ header }) => asked.has(normaliseHeader(header)))
    refuseTargets(record.kind, wanted)
    for (const answer of wanted)
      await keepChoice(connection, { department: record.department, kind: record.kind, ...answer, by: by.name, at })
    await connection.query(`update app.import set state = 'queued', asked = null where import.id = $1`, [id])
    await noteChoices(connection, by, at, { subject: `import:${id}`, kind: record.kind, columns: wanted })
  })
  city.committed()
}

/** A person changes what was remembered; it counts from the next file on. */
export async function changeChoice(city: City, by: Bringer, kind: ImportKind, answer: ColumnAnswer): Promise<void> {
  refuseTargets(kind, [answer])
  const at = city.now()
  await withinConnection(city.database.pool, by, async (connection) => {
    const { rowCount } = await connection.query(
      'select from app.column_choice as choice where choice.department = $1 and choice.kind = $2 and choice.header = $3',
      [by.department, kind, normaliseHeader(answer.header)],
    )
    if (rowCount === 0) throw notFound('这一列的对应关系')
    await keepChoice(connection, { department: by.department, kind, ...answer, by: by.name, at })
    await noteChoices(connection, by, at, { subject: `columns:${kind}`, kind, columns: [answer] })
  })
  city.committed()
}

function refuseTargets(kind: ImportKind, answers: readonly ColumnAnswer[]): void {
  const known = new Set(layouts[kind]['2018'].concat(layouts[kind]['2015']).map(({ target }) => target))
  const wrong = answers.find(({ target }) => target !== null && !known.has(target as Target))
  if (wrong) throw new Refusal(422, 'unknown-field', `“${wrong.header}”对应的字段不存在。请从列表中选择。`)
  const targets = answers.flatMap(({ target }) => (target === null ? [] : [target]))
  if (new Set(targets).size !== targets.length) {
    throw new Refusal(422, 'twice', '有两列对应到同一个字段。一个字段只能对应一列，其余请选“不使用”。')
  }
}

interface Kept extends ColumnAnswer {
  readonly department: string
  readonly kind: ImportKind
  readonly by: string
  readonly at: Date
}
type Connection = Parameters<Parameters<typeof withinConnection>[2]>[0]
async function keepChoice(connection: Connection, { department, kind, header, target, by, at }: Kept): Promise<void> {
  await connection.query(
    `insert into app.column_choice (department, kind, header, shown, target, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (department, kind, header) do update set
       shown = excluded.shown, target = excluded.target, decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = column_choice.version + 1`,
    [department, kind, normaliseHeader(header), header.slice(0, 200), target, by, at],
  )
}

async function noteChoices(connection: Connection, by: Bringer, at: Date, data: Readonly<Record<string, unknown>>): Promise<void> {
  await addEntry(connection, {
    type: 'import.columns-decided',
    at,
    decision: null,
    tell: [],
    actor: by.name,
    seat: by.seat,
    department: by.department,
    data,
  })
}
