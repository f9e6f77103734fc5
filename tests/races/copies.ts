import type { PoolClient } from 'pg'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Case, CaseWorld } from '#world/cases.ts'

/** What hangs on a case by its number, with the column that names it; each copy gets its own. */
const hanging: readonly (readonly [table: string, of: string])[] = [
  ['case_party', 'case_id'],
  ['case_paper', 'case_id'],
  ['case_act', 'case_id'],
  ['case_draft', 'case_id'],
  ['requirement_draft', 'by_case'],
  ['requirement_acknowledgement', 'by_case'],
  ['system_account', 'case_id'],
]

/** The same case many times with all that hangs on it and its children: a race needs a fresh one each round, and playing each up to its state would take the day. */
export async function copyCase({ city }: Pick<CaseWorld, 'city'>, one: Case, times: number): Promise<readonly Case[]> {
  const made = await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ parent: string | null }>('select one.parent from app.case as one where one.id = $1', [one.id])
    return await copyUnder(
      connection,
      one.id,
      Array.from({ length: times }, () => rows[0]?.parent ?? null),
    )
  })
  return made.map((id) => ({ ...one, id }))
}

/** One copy under each of these parents, in their order. */
async function copyUnder(connection: PoolClient, id: string, parents: readonly (string | null)[]): Promise<readonly string[]> {
  const columns = await columnsOf(connection, 'case', ['id', 'parent'])
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.case (${columns}, parent) select ${columns}, made.parent from
       (select ${columns} from app.case as one where one.id = $1) as one, unnest($2::bigint[]) with ordinality as made(parent, place)
     order by made.place returning "case".id`,
    [id, parents],
  )
  const made = rows.map((row) => row.id)
  for (const [table, of] of hanging) {
    const own = await columnsOf(connection, table, ['id', of])
    await connection.query(
      `insert into app.${table} (${of}, ${own}) select made.id, ${own} from app.${table} as one, unnest($2::bigint[]) as made(id) where one.${of} = $1`,
      [id, made],
    )
  }
  const { rows: children } = await connection.query<{ id: string }>(
    'select child.id from app.case as child where child.parent = $1 order by child.id',
    [id],
  )
  for (const child of children) await copyUnder(connection, child.id, made)
  return made
}

const listed = new Map<string, string>()
async function columnsOf(connection: PoolClient, table: string, without: readonly string[]): Promise<string> {
  const known = listed.get(table)
  if (known !== undefined) return known
  const { rows } = await connection.query<{ list: string }>(
    `select string_agg(format('%I', columns.column_name), ', ' order by columns.column_name) as list from information_schema.columns as columns
     where columns.table_schema = 'app' and columns.table_name = $1 and not columns.column_name = any ($2::text[])`,
    [table, without],
  )
  listed.set(table, rows[0]!.list)
  return rows[0]!.list
}

/** How many steps people took in each of these cases, and how many the platform did. */
export const countActs = async ({ city }: Pick<CaseWorld, 'city'>, ids: readonly string[]) =>
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string; people: number; platform: number }>(
      `select act.case_id as id, (count(*) filter (where act.seat <> 'system'))::integer as people, (count(*) filter (where act.seat = 'system'))::integer as platform
       from app.case_act as act where act.case_id = any($1::bigint[]) group by act.case_id order by act.case_id`,
      [ids],
    )
    return rows
  })
