import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { SpreadsheetRefusal } from '#platform/spreadsheets/refusal.ts'
import { createSandbox, type SpreadsheetSandbox } from '#platform/spreadsheets/sandbox.ts'
import { finishImport, removeLeftovers, type Ending } from './progress.ts'
import { readImport } from './reading.ts'
import { findImport } from './records.ts'

export interface ImportWorker {
  /** Something was queued: look soon. */
  readonly wake: () => void
  /** Ends between two chunks; what is not finished goes on with the next worker, here or elsewhere. */
  readonly stop: () => Promise<void>
}
export interface ImportWorkerOptions {
  readonly city: City
  /** Told of faults, in words without personal data. */
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks when nobody wakes it: other processes take files in as well. */
  readonly poll?: number
  readonly sandbox?: SpreadsheetSandbox
}

/** Names the advisory locks of imports: "IMP". */
const lockClass = 0x494d50
/** A fault is tried again so often before the import is given up and says so. */
const mostFaults = 5

/**
 * Reads queued imports, one at a time in this process. An import is claimed by an advisory lock on a connection of its own, which
 * PostgreSQL gives back the moment that this process is gone, so that another goes on at once where it stood.
 */
export function startImports({ city, failed, poll = 1000, sandbox = createSandbox() }: ImportWorkerOptions): ImportWorker {
  const stopping = new AbortController()
  const faults = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false

  const pass = async () => {
    for (const id of await listOpen(city)) {
      if (stopping.signal.aborted) return
      await claim(city, id, stopping.signal, async (signal) => {
        const record = await withinConnection(city.database.pool, programSight, (connection) => findImport(connection, id))
        if (!record || (record.state !== 'queued' && record.state !== 'reading')) return
        try {
          await readImport({ city, sandbox, signal }, record)
        } catch (cause) {
          if (signal.aborted) return
          const ending = endingOf(cause) ?? giveUp(id, cause)
          if (ending) await finishImport(city, record, ending)
        }
      })
    }
  }
  const giveUp = (id: string, cause: unknown): Ending | undefined => {
    failed(cause)
    const count = (faults.get(id) ?? 0) + 1
    faults.set(id, count)
    if (count < mostFaults) return undefined
    faults.delete(id)
    const message = '导入时系统多次出现故障，已停止。已经导入的行保持有效；请稍后重新上传同一文件，不会重复导入，如仍不行请联系系统管理员。'
    return { state: 'failed', code: 'fault', message }
  }
  const look = () => {
    clearTimeout(timer)
    again = false
    running ??= pass()
      .catch((cause: unknown) => {
        if (!stopping.signal.aborted) failed(cause)
      })
      .finally(() => {
        running = undefined
        if (!stopping.signal.aborted) timer = setTimeout(look, again ? 0 : poll)
      })
  }
  removeLeftovers(city).catch(failed)
  timer = setTimeout(look, 0)
  return {
    wake: () => {
      if (stopping.signal.aborted) return
      again = true
      if (!running) look()
    },
    stop: async () => {
      stopping.abort(new Error('the worker stops'))
      clearTimeout(timer)
      await running
    },
  }
}

/** What is wrong with the file, in words for the official; undefined where the fault is ours. */
function endingOf(cause: unknown): Ending | undefined {
  if (cause instanceof SpreadsheetRefusal || (cause instanceof Refusal && cause.status === 422))
    return { state: 'refused', code: cause.code, message: cause.message }
  if ((cause as { code?: unknown }).code === 'ENOENT')
    return { state: 'failed', code: 'original-gone', message: '原始文件已不在平台上，导入无法继续。请重新上传该文件，已导入的行不会重复。' }
  return undefined
}

async function listOpen(city: City): Promise<readonly string[]> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ id: string }>(
      `select import.id from app.import where import.state in ('queued', 'reading') order by import.id limit 50`,
    ),
  )
  return rows.map(({ id }) => id)
}

/** Does the work while holding the import's lock; not at all when another process holds it. */
async function claim(city: City, id: string, stopping: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const connection = await city.database.pool.connect()
  const lost = new AbortController()
  // Without its connection the lock is gone, and somebody else may be reading already.
  const onLost = (cause: Error) => lost.abort(cause)
  connection.on('error', onLost)
  try {
    if (!(await askLock(connection, 'pg_try_advisory_lock', id))) return
    await work(AbortSignal.any([stopping, lost.signal]))
    if (!lost.signal.aborted) await askLock(connection, 'pg_advisory_unlock', id)
  } catch (cause) {
    lost.abort(cause)
    throw cause
  } finally {
    connection.off('error', onLost)
    connection.release(lost.signal.aborted)
  }
}

async function askLock(connection: PoolClient, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', id: string): Promise<boolean> {
  const { rows } = await connection.query<{ done: boolean }>(`select ${what}($1, ($2::bigint % 2147483648)::integer) as done`, [
    lockClass,
    id,
  ])
  return rows[0]?.done ?? false
}
