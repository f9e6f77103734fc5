import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { City } from '#kernel/city.ts'
import { imports, startImports } from '#modules/imports/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { health } from '#platform/http/health.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import type { SheetRow } from '#platform/spreadsheets/rows.ts'
import { callOver, type Caller } from './calls.ts'
import { openRooms, openWorld } from './city.ts'
import { seedCity } from './officials.ts'

export interface Import {
  readonly id: string
  readonly state: string
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly layout: string | null
  readonly unknownColumns: readonly string[]
  readonly originalKept: boolean
  readonly progress: Readonly<
    Record<'total' | 'rows' | 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected' | 'secrets' | 'percent', number>
  >
}
export interface Row {
  readonly row: number
  readonly status: string
  readonly decision: string | null
  readonly documentNumber: string | null
  readonly errors: readonly { readonly place: string; readonly pointer: string; readonly code: string; readonly message: string }[]
}
export interface Received {
  readonly id: string
  readonly status: string
  readonly message: string
}
type Fields = Readonly<Record<string, string>>

/** A city in which files are taken in over a real connection by a worker that runs, and an official who hands them in. */
export interface ImportDesk {
  readonly city: City
  /** Where this desk's files lie, and where a test may put its own. */
  readonly folder: string
  readonly clerk: Caller
  /** Of a department, and so without a right to import. */
  readonly liaison: Caller
  readonly send: (name: string, content: Buffer | string, fields?: Fields, by?: Caller) => Promise<Response>
  /** Waits until an import has ended, whichever way. */
  readonly finish: (id: string) => Promise<Import>
  readonly bring: (name: string, content: Buffer | string, fields?: Fields) => Promise<Import>
  readonly rowsOf: (id: string, query?: string) => Promise<readonly Row[]>
  /** The workbook of rows to be corrected, as an official opens it. */
  readonly readProblems: (id: string) => Promise<readonly SheetRow[]>
  /** A question to the database that sees every row. */
  readonly ask: <Value>(text: string, ...values: readonly unknown[]) => Promise<readonly Value[]>
  readonly close: () => Promise<void>
}

export async function openImportDesk(name: string): Promise<ImportDesk> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-imports-'))
  const world = await openWorld(name)
  const city = { ...world.city, files: openFileStore(path.join(folder, 'files'), world.city.seal) }
  await seedCity(
    city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
    ],
  )
  const server = await openRooms(city, [people, imports])
  await server.register(health(city))
  await server.listen({ port: 0 })
  const worker = startImports({ city, poll: 50, failed: (cause) => assert.fail(String(cause)) })
  const clerk = await callOver(server, 'spj.operator')
  const liaison = await callOver(server, 'fgw.liaison')

  const read = async <Value>(url: string) => (await (await clerk.get(url)).json()) as Value
  const send: ImportDesk['send'] = async (file, content, fields = {}, by = clerk) => await by.upload('/api/imports', file, content, fields)
  const finish: ImportDesk['finish'] = async (id) => {
    for (;;) {
      const found = await read<Import>(`/api/imports/${id}`)
      if (found.state !== 'queued' && found.state !== 'reading') return found
      await wait(30)
    }
  }
  return {
    city,
    folder,
    clerk,
    liaison,
    send,
    finish,
    bring: async (file, content, fields = {}) => {
      const answer = await send(file, content, fields)
      assert.equal(answer.status, 202, await answer.clone().text())
      return await finish(((await answer.json()) as Received).id)
    },
    rowsOf: async (id, query = '') => (await read<{ items: readonly Row[] }>(`/api/imports/${id}/rows${query}`)).items,
    readProblems: async (id) => {
      const answer = await clerk.get(`/api/imports/${id}/problems.xlsx`)
      assert.equal(answer.status, 200)
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*filename\*=UTF-8''/)
      const place = path.join(folder, `problems-${id}.xlsx`)
      writeFileSync(place, Buffer.from(await answer.arrayBuffer()))
      return await Array.fromAsync(readSheet(place))
    },
    ask: async <Value>(text: string, ...values: readonly unknown[]) =>
      await withinConnection(
        city.database.pool,
        programSight,
        async (connection) => (await connection.query(text, [...values])).rows as Value[],
      ),
    close: async () => {
      await worker.stop()
      await server.close()
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The rows of an import by what became of them. */
export const countsOf = ({ progress: { accepted, duplicate, revised, unrouted, rejected } }: Import) => ({
  accepted,
  duplicate,
  revised,
  unrouted,
  rejected,
})
export const noRows = { accepted: 0, duplicate: 0, revised: 0, unrouted: 0, rejected: 0 }
