import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { City } from '#kernel/city.ts'
import { openSealOf } from '#kernel/sealing.ts'
import { imports, startImports } from '#modules/imports/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { callOver, type Caller } from '#world/calls.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { seedCity } from '#world/officials.ts'
import { publicRow, publicTable, writeTable } from '#world/tables.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-killed-'))
let world: World
let city: City
let server: FastifyInstance
let clerk: Caller

before(async () => {
  world = await openWorld('imports-killed')
  city = { ...world.city, files: openFileStore(path.join(folder, 'files'), openSealOf({ keysFile: '', dataFolder: folder })) }
  await seedCity(
    city,
    [{ username: 'spj.operator', department: 'SPJ', seats: ['operator'] }],
    [{ code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW', assist: ['JYJ'] }],
  )
  server = await openRooms(city, [people, imports])
  await server.listen({ port: 0 })
  clerk = await callOver(server, 'spj.operator')
})
after(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Progress {
  readonly state: string
  readonly progress: Readonly<Record<'total' | 'rows' | 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected', number>>
}
const look = async (id: string) => (await (await clerk.get(`/api/imports/${id}`)).json()) as Progress
const count = async (text: string) =>
  await withinConnection(city.database.pool, programSight, async (connection) =>
    Number((await connection.query<{ count: string }>(`select count(*) from ${text}`)).rows[0]?.count),
  )
const startProcess = (): ChildProcess =>
  spawn(process.execPath, [path.join(import.meta.dirname, '../world/import-process.ts'), appRoleUrl(world.ownerUrl), folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** Rows by what must become of them, whatever happens on the way: every tenth is wrong, every eleventh again, every twelfth corrected. */
function plan(rows: number) {
  const food = { 事项名称: '食品经营许可', 行政区划: '东湖区' }
  const expected = { accepted: 0, duplicate: 0, revised: 0, unrouted: 0, rejected: 0 }
  const table: Readonly<Record<string, string>>[] = []
  for (let number = 1; number <= rows; number++) {
    if (number % 10 === 0) {
      expected.rejected += 1
      table.push(publicRow(number, { ...food, XK_JDRQ: '昨天' }))
    } else if (number % 11 === 0) {
      expected.duplicate += 1
      table.push(table.at(-1)!['XK_JDRQ'] === '昨天' ? publicRow(number - 2, food) : table.at(-1)!)
    } else if (number % 12 === 0) {
      expected.revised += 1
      table.push({ ...(table.at(-1)!['XK_JDRQ'] === '昨天' ? publicRow(number - 2, food) : table.at(-1)!), XK_NR: `更正${number}` })
    } else {
      expected.accepted += 1
      table.push(publicRow(number, food))
    }
  }
  return { expected, table }
}

test('a worker that is killed again and again loses no row, doubles none and miscounts none', async () => {
  const { expected, table } = plan(3000)
  const answer = await clerk.upload('/api/imports', '大表.xlsx', await writeTable(publicTable(table, 'names', ['事项名称', '行政区划'])))
  const { id } = (await answer.json()) as { id: string }
  for (let kept = 0, kill = 1; kill <= 3; kill++) {
    const child = startProcess()
    const gone = once(child, 'exit')
    while ((await look(id)).progress.rows <= kept) {
      assert.equal(child.exitCode, null, 'the worker gave up')
      await wait(10)
    }
    // The worst moment: the decisions of a chunk are committed, and the results of its rows cannot be.
    kept = await withinConnection(city.database.pool, programSight, async (connection) => {
      const { rows } = await connection.query<{ rows: number }>('select import.rows from app.import where import.id = $1 for update', [id])
      while ((await count(`app.idempotency where idempotency.client = 'import-rows:${id}'`)) <= Math.ceil(rows[0]!.rows / 500))
        await wait(10)
      child.kill('SIGKILL')
      await gone
      return rows[0]!.rows
    })
    assert.ok(kept < 3000, 'the import ended before it was killed')
  }
  const worker = startImports({ city, poll: 50, failed: (cause) => assert.fail(String(cause)) })
  for (;;) {
    const { state, progress } = await look(id)
    if (state === 'done') {
      assert.deepEqual({ ...progress, percent: 0, secrets: 0 }, { ...expected, total: 3000, rows: 3000, percent: 0, secrets: 0 })
      break
    }
    assert.equal(state, 'reading')
    await wait(50)
  }
  await worker.stop()
  assert.equal(await count('app.import_row'), 3000)
  assert.equal(await count('app.decision'), expected.accepted)
  assert.equal(await count('app.decision_revision'), expected.revised)
  assert.equal(await count(`app.push where push.kind = 'new'`), expected.accepted * 2)
  assert.equal(await count(`app.push where push.kind = 'correction'`), expected.revised * 2)
  assert.equal(await count('app.rejection'), expected.rejected)
  for (const status of ['accepted', 'duplicate', 'revised', 'rejected'] as const)
    assert.equal(await count(`app.import_row where import_row.status = '${status}'`), expected[status], status)
})

test('two workers at once read each file once', async () => {
  const { expected, table } = plan(1500)
  const other = table.map((row) => ({ ...row, XK_XDR_MC: `另一批${row['XK_XDR_MC']}` }))
  const tables = await Promise.all(
    [other, other.slice(0, 500)].map(async (rows) => await writeTable(publicTable(rows, 'names', ['事项名称', '行政区划']))),
  )
  const ids: string[] = []
  for (const bytes of tables) ids.push(((await (await clerk.upload('/api/imports', '并行.xlsx', bytes)).json()) as { id: string }).id)
  const workers = [1, 2].map(() => startImports({ city, poll: 20, failed: (cause) => assert.fail(String(cause)) }))
  for (const id of ids) while ((await look(id)).state !== 'done') await wait(50)
  for (const worker of workers) await worker.stop()
  assert.equal((await look(ids[0]!)).progress.rejected, expected.rejected)
  assert.equal(await count(`app.decision where decision.holder_name like '另一批%'`), expected.accepted)
})
