import type pg from 'pg'
import { departments } from './filled-city.ts'

/**
 * What row security has to hold, asked of the database itself: whose every row is, said here a second time and apart from the policies.
 * Each check answers with what is wrong, so that it can also be seen to answer when a policy is gone.
 */
export type Row = Readonly<Record<string, unknown>>

/** The register is open to all whom the notice joins (2.3.1.2): every department reads every row, and writes none. */
export const openToDepartments = new Set(['liaison_appointment'])
/** Tables of which no department sees any row. */
export const bureausOwn = new Set([
  'upward_duty',
  'system_secret',
  'waiting',
  'mapping_suggestion_answer',
  'find_posting',
  'requirement_draft',
  'requirement_acknowledgement',
])
/** Whose rows whose are follows from these. */
interface Whole {
  readonly push: readonly Row[]
  readonly penalty: readonly Row[]
  readonly mapping_proposal: readonly Row[]
}

function ownersOf(table: string, row: Row, { push, penalty, mapping_proposal }: Whole): readonly unknown[] {
  const receivers = (decision: unknown) => push.filter((one) => one['decision'] === decision).map((one) => one['department'])
  const ofPenalty = (id: unknown) => penalty.flatMap((one) => (one['id'] === id ? [one['department'], ...receivers(one['decision'])] : []))
  if (openToDepartments.has(table)) return departments
  if (bureausOwn.has(table)) return []
  switch (table) {
    case 'case':
      return row['departments'] as string[]
    case 'case_draft':
      return row['shown_to'] as string[]
    case 'dispute':
      return row['parties'] as string[]
    case 'mapping_proposal':
      return row['submitted_at'] === null ? [] : (row['departments'] as string[])
    case 'mapping_change':
      return mapping_proposal.filter(({ id }) => id === row['proposal']).flatMap((one) => one['departments'] as string[])
    case 'decision':
      return receivers(row['id'])
    case 'decision_revision':
    case 'licence_change':
      return receivers(row['decision'])
    case 'penalty':
      return ofPenalty(row['id'])
    case 'penalty_revision':
    case 'follow_up':
      return ofPenalty(row['penalty'])
    case 'journal':
      return [...(row['feeds'] as string[]), row['actor_department']]
    default:
      return [row['department']]
  }
}

export type Asking = Pick<pg.Client, 'query'>

export async function as<Result>(
  client: Asking,
  department: string | null,
  work: () => Promise<Result>,
  sight: string | null = null,
): Promise<Result> {
  await client.query('begin')
  try {
    if (department !== null) await client.query(`select set_config('app.department', $1, true)`, [department])
    if (sight !== null) await client.query(`select set_config('app.sight', $1, true)`, [sight])
    return await work()
  } finally {
    await client.query('rollback')
  }
}
export const readAll = async (client: Asking, table: string): Promise<readonly Row[]> =>
  (await client.query<{ row: Row }>(`select to_jsonb(t) as row from app.${table} as t`)).rows.map(({ row }) => row)
const readWhole = async (client: Asking, table: string) => await as(client, '', () => readAll(client, table), 'city')
export const readOwning = async (client: Asking): Promise<Whole> => ({
  push: await readWhole(client, 'push'),
  penalty: await readWhole(client, 'penalty'),
  mapping_proposal: await readWhole(client, 'mapping_proposal'),
})
const textOf = (rows: readonly Row[]) =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n')

/** Departments that are shown another set of the table's rows than their own, and tables with which nothing would be tried. */
export async function findWrongReads(client: Asking, table: string, owning: Whole): Promise<readonly string[]> {
  const all = await readWhole(client, table)
  const wrong: string[] = []
  for (const department of departments) {
    const expected = all.filter((row) => ownersOf(table, row, owning).includes(department))
    if (openToDepartments.has(table)) {
      if (new Set(all.map((row) => row['department'])).size < 2) wrong.push(`${table} has rows of one only: nothing is tried`)
    } else if (expected.length === all.length) wrong.push(`${table} has only rows of ${department}: nothing is tried`)
    if (!bureausOwn.has(table) && expected.length === 0) wrong.push(`${table} has no row of ${department}: nothing is tried`)
    // Also with clearance, which lifts what guards sensitive rows besides and could hide that a policy is gone.
    for (const [sight, clearance] of [
      [null, 'none'],
      ['department', 'none'],
      ['department', 'sensitive'],
    ] as const) {
      const read = async () => {
        await client.query(`select set_config('app.clearance', $1, true)`, [clearance])
        return await readAll(client, table)
      }
      const shown = await as(client, department, read, sight)
      if (textOf(shown) !== textOf(expected)) wrong.push(`${table} as ${department}: ${shown.length} rows, ${expected.length} are its own`)
    }
  }
  return wrong
}

/**
 * What FGW can write into the table that is not its own, by a role that may write everything: another department's row once more, and its
 * own row given away. Row security speaks before keys and constraints do.
 */
export async function findWrongWrites(client: Asking, table: string, owning: Whole): Promise<readonly string[]> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = ('app.' || quote_ident($1))::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const { columns } = rows[0]!
  const wrong: string[] = []
  const attempt = async (what: string, text: string, values: unknown[]) => {
    const answer = await as(client, 'FGW', async () => {
      try {
        return `${(await client.query(text, values)).rowCount} rows`
      } catch (cause) {
        return (cause as { code?: string }).code ?? 'fault'
      }
    })
    if (answer !== '42501' && answer !== '0 rows') wrong.push(`${table}: ${what} is answered ${answer}`)
  }
  const foreign = (await readWhole(client, table)).filter((row) => {
    const owners = openToDepartments.has(table) ? [row['department']] : ownersOf(table, row, owning)
    return !owners.includes('FGW')
  })
  if (foreign.length === 0) wrong.push(`${table} has no foreign row: nothing is tried`)
  for (const row of foreign.slice(0, 3))
    await attempt(
      "another's row",
      `insert into app.${table} (${columns}) overriding system value select ${columns} from jsonb_populate_record(null::app.${table}, $1)`,
      [JSON.stringify(row)],
    )
  if (columns.split(', ').includes('department')) {
    await attempt('giving a row away', `update app.${table} set department = 'JYJ' where department = 'FGW'`, [])
    await attempt('taking a row', `update app.${table} set department = 'FGW' where department = 'JYJ'`, [])
    await attempt('removing a row', `delete from app.${table} where department = 'JYJ'`, [])
  }
  return wrong
}
