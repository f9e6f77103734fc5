import { setTimeout as wait } from 'node:timers/promises'
import type { City } from '#kernel/city.ts'
import type { Acceptance, Refused } from '#kernel/ingest.ts'
import type { PenaltyAcceptance } from '#kernel/penalties.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import { keepChunk, type RowResult } from './progress.ts'
import type { ImportRecord, RowStatus } from './records.ts'
import { checkRow, type CheckedRow, type RowChecking } from './row-check.ts'

type Taken = readonly [row: number, status: RowStatus, decision: string | null, penalty?: string]
/** Rows judged between two turns of the event loop, so that other requests are not kept waiting. */
const atOnce = 100

/**
 * Takes the rows of one chunk in and keeps what became of each. Ingest commits on its own, so its answer is kept in that same commit
 * under the chunk's first and last row: a chunk that is read again after a kill finds there what it was told the first time.
 */
export async function takeChunk(city: City, record: ImportRecord, checking: RowChecking, rows: readonly SheetRow[]): Promise<ImportRecord> {
  const checked: CheckedRow[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    for (const row of rows.slice(from, from + atOnce)) checked.push(checkRow(checking, row))
    await new Promise(setImmediate)
  }
  const client = `import-rows:${record.id}`
  const key = `${rows[0]!.number}-${rows.at(-1)!.number}`
  const taken = (await findTaken(city, client, key)) ?? (await take(city, record, checked, { client, key }))
  const known = new Map(taken.map((one) => [one[0], one]))
  return await keepChunk(
    city,
    record,
    checked.map((row) => resultOf(row, known)),
  )
}

async function findTaken(city: City, client: string, key: string): Promise<readonly Taken[] | undefined> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ answer: string }>({
      name: 'import-chunk-answer',
      text: 'select idempotency.answer from app.idempotency where idempotency.client = $1 and idempotency.key = $2',
      values: [client, key],
    }),
  )
  return rows[0] && (JSON.parse(rows[0].answer) as readonly Taken[])
}

interface Name {
  readonly client: string
  readonly key: string
}

async function take(city: City, record: ImportRecord, checked: readonly CheckedRow[], name: Name): Promise<readonly Taken[]> {
  for (;;) {
    try {
      return await (record.kind === 'penalties' ? takePenalties : takeDecisions)(city, record, checked, name)
    } catch (cause) {
      // Too much waits: systems and people at the screen go first, a file can wait.
      if (!(cause instanceof Refusal) || cause.code !== 'busy') throw cause
      await wait(1000)
    }
  }
}

async function takeDecisions(city: City, record: ImportRecord, checked: readonly CheckedRow[], name: Name): Promise<readonly Taken[]> {
  const client = `import:${record.department}`
  const good = checked.filter((row) => row.kind === 'good')
  const compose = (results: readonly Acceptance[]): readonly Taken[] =>
    good.map(({ row }, at) => [row, results[at]!.status, results[at]!.id])
  const results = await city.ingest.take({
    arrivals: good.map(({ decision }) => ({ client, actor: record.by_name, department: record.department, decision })),
    refused: refusedOf(record, checked),
    keyed: { ...name, digest: name.key, compose: (done) => JSON.stringify(compose(done)) },
  })
  return compose(results)
}

async function takePenalties(city: City, record: ImportRecord, checked: readonly CheckedRow[], name: Name): Promise<readonly Taken[]> {
  const client = `import:${record.department}`
  const good = checked.filter((row) => row.kind === 'penalty')
  const compose = (results: readonly PenaltyAcceptance[]): readonly Taken[] =>
    good.map(({ row }, at) => {
      const { status, id, decision } = results[at]!
      return [row, status === 'unlinked' ? 'unrouted' : status, decision, id]
    })
  const by = { client, actor: record.by_name, seat: record.by_seat, department: record.department }
  const results = await city.penalties.take({
    arrivals: good.map(({ penalty }) => ({ ...by, penalty })),
    refused: refusedOf(record, checked),
    keyed: { ...name, digest: name.key, compose: (done) => JSON.stringify(compose(done)) },
  })
  return compose(results)
}

function refusedOf({ department }: ImportRecord, checked: readonly CheckedRow[]): readonly Refused[] {
  return checked.flatMap((row) =>
    row.kind === 'bad'
      ? [
          {
            client: `import:${department}`,
            department,
            sourceId: row.sourceId,
            content: row.content.slice(0, 100_000),
            reasons: row.problems.map(({ pointer, code, message }) => ({ pointer, code, message })),
          },
        ]
      : [],
  )
}

function resultOf(row: CheckedRow, known: ReadonlyMap<number, Taken>): RowResult {
  if (row.kind === 'secret')
    return {
      row: row.row,
      status: 'rejected',
      decision: null,
      penalty: null,
      documentNumber: null,
      cells: null,
      problems: row.problems,
      secret: true,
    }
  if (row.kind === 'bad') {
    return {
      row: row.row,
      status: 'rejected',
      decision: null,
      penalty: null,
      documentNumber: row.documentNumber,
      cells: row.cells,
      problems: row.problems,
      secret: false,
    }
  }
  const taken = known.get(row.row)
  if (!taken) throw new Error(`row ${row.row} was taken in and has no answer`)
  return {
    row: row.row,
    status: taken[1],
    decision: taken[2],
    penalty: taken[3] ?? null,
    documentNumber: row.documentNumber,
    cells: null,
    problems: null,
    secret: false,
  }
}
