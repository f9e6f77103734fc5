import { createHash } from 'node:crypto'
import pg from 'pg'
import { seedDepartments } from '#modules/departments/seed.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase, programSight, within } from '#platform/db.ts'
import { publicRow, publicTable, writeTable } from '#world/tables.ts'

/** The drill's session is no secret: it lives as long as the drill's own database. */
export const session = { cookie: 'shenguan_session=drill-session', 'x-csrf-token': 'drill-csrf' }

/** One item with two receivers, and an operator at the bureau who is signed in. */
export async function seedTown(ownerUrl: string): Promise<void> {
  const database = openDatabase<Tables>(ownerUrl, 1)
  await within(database, programSight, (tx) => seedDepartments(tx))
  await database.close()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`
    insert into app.region (code, name) values ('360102', '东湖区') on conflict do nothing;
    insert into app.item (code, name, category, legal_basis, approving_body) values ('DRILL-1', '食品经营许可', '普通', '演练', 'SPJ');
    insert into app.item_supervisor (item, department, role) values ('DRILL-1', 'FGW', 'lead');
    with rule as (insert into app.mapping_rule (item, effective_from, made_by) values ('DRILL-1', '2018-01-01', '演练') returning id)
    insert into app.mapping_receiver (rule, department, role)
    select rule.id, receiver.department, receiver.role from rule, (values ('FGW', 'lead'), ('JYJ', 'assist')) as receiver(department, role);`)
  await client.query(
    `with account as (insert into app.account (username, name, department, seats, password_hash) values ('drill', '演练操作员', 'SPJ', '{operator}', 'none') returning id)
     insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at)
     select $1, account.id, 'drill-csrf', '127.0.0.1', now(), now() from account`,
    [createHash('sha256').update('drill-session').digest()],
  )
  await client.end()
}

export const statuses = ['accepted', 'duplicate', 'revised', 'rejected'] as const
export type Status = (typeof statuses)[number]
export interface Plan {
  /** What must become of each row, by its number in the file; said here and computed nowhere else. */
  readonly expected: ReadonlyMap<number, Status>
  readonly file: Buffer
}

const correct = (row: Readonly<Record<string, string>>, number: number) => ({ ...row, XK_NR: `更正${number}` })

/** Every tenth row is wrong, every eleventh the row before it again, every twelfth that row corrected. */
export async function planFile(round: number, rows: number): Promise<Plan> {
  const own = { 事项名称: '食品经营许可', 行政区划: '东湖区' }
  const expected = new Map<number, Status>()
  const table: Readonly<Record<string, string>>[] = []
  let last: Readonly<Record<string, string>> | undefined
  for (let number = 1; number <= rows; number++) {
    const fresh = publicRow(round * 1_000_000 + number, { ...own, XK_XDR_MC: `演练${round}-${number}` })
    // The header is the file's first row.
    if (number % 10 === 0) {
      expected.set(number + 1, 'rejected')
      table.push({ ...fresh, XK_JDRQ: '昨天' })
    } else if (last && number % 11 === 0) {
      expected.set(number + 1, 'duplicate')
      table.push(last)
    } else if (last && number % 12 === 0) {
      expected.set(number + 1, 'revised')
      last = correct(last, number)
      table.push(last)
    } else {
      expected.set(number + 1, 'accepted')
      last = fresh
      table.push(fresh)
    }
  }
  return { expected, file: await writeTable(publicTable(table, 'names', ['事项名称', '行政区划'])) }
}
