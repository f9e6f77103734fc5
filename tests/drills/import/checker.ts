import pg from 'pg'
import { holds, never, type Finding } from '../findings.ts'
import { statuses, type Status } from './town.ts'

/** One workbook that was handed in, and what must have become of each of its rows. */
export interface Brought {
  readonly id: string
  readonly round: number
  readonly expected: ReadonlyMap<number, Status>
}

/** Reads the final state past the program and says what does not fit the plan. */
export async function checkImports(ownerUrl: string, brought: readonly Brought[]): Promise<readonly Finding[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const ask = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row & Record<string, unknown>>(text, [...values])).rows
  try {
    const [lost, wrong, unsaid]: [string[], string[], string[]] = [[], [], []]
    const total: Record<Status, number> = { accepted: 0, duplicate: 0, revised: 0, rejected: 0 }
    for (const { id, expected } of brought) {
      const told = new Map(
        (await ask<{ row: number; status: string }>('select row, status from app.import_row where import = $1', [id])).map(
          ({ row, status }) => [row, status],
        ),
      )
      for (const [row, status] of expected) {
        total[status] += 1
        if (!told.has(row)) lost.push(`${id}/${row}`)
        else if (told.get(row) !== status) wrong.push(`${id}/${row} ${told.get(row)} for ${status}`)
      }
      const [kept] = await ask<Readonly<Record<Status | 'rows' | 'total', number>>>('select * from app.import where id = $1', [id])
      const counted = new Map<Status, number>(
        statuses.map((status) => [status, [...expected.values()].filter((one) => one === status).length]),
      )
      for (const status of statuses) if (kept?.[status] !== counted.get(status)) unsaid.push(`${id} ${status} ${kept?.[status]}`)
      if (kept?.rows !== expected.size || kept.total !== expected.size) unsaid.push(`${id} rows ${kept?.rows}`)
    }
    const count = async (text: string) => Number((await ask<{ count: string }>(`select count(*) as count from ${text}`))[0]?.count)
    const same = async (what: string, text: string, wanted: number) => {
      const found = await count(text)
      return holds(what, found === wanted, `${found} of ${wanted}`)
    }
    const doubled = await ask<{ document_number: string }>(
      'select document_number from app.decision group by document_number, holder_name having count(*) > 1',
    )
    return [
      never('rows lost', lost.length, lost),
      never('rows whose result is not what became of them', wrong.length, wrong),
      never('counts that are not those of the rows', unsaid.length, unsaid),
      never('decisions doubled', doubled.length, doubled),
      await same('decisions are those of the accepted rows', 'app.decision', total.accepted),
      await same('each was pushed once to each of two receivers', `app.push where push.kind = 'new'`, total.accepted * 2),
      await same('each correction was pushed once', `app.push where push.kind = 'correction'`, total.revised * 2),
      await same('earlier revisions are kept', 'app.decision_revision', total.revised),
      await same('refused rows are kept once', 'app.rejection', total.rejected),
      await same('one journal entry for each decision', `app.journal where journal.type = 'push.created'`, total.accepted),
      await same('one journal entry for each end of an import', `app.journal where journal.type = 'import.finished'`, brought.length),
    ]
  } finally {
    await client.end()
  }
}
