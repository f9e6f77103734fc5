import pg from 'pg'
import type { FileStore } from '#platform/files.ts'
import { BytesError } from '#platform/bytes/sealed.ts'
import { keyOfSealed, isSealed, SealError, type Seal } from '#platform/seal.ts'
import { resealedPlaces, type ResealedPlace } from './resealed-places.ts'

export interface ResealingOptions {
  /** As the owner of the tables: history is written once, and the program's own role could not bring it to another key. */
  readonly ownerUrl: string
  readonly seal: Seal
  readonly files: FileStore
  readonly failed: (cause: unknown) => void
  /** Milliseconds between looks for rows that an older key, or none, has sealed. */
  readonly every?: number
}
export interface Resealed {
  readonly place: string
  readonly rows: number
}

/** Rows that one transaction brings over. */
const batch = 500
/** "SEAL": one program at a time. */
const lock = 0x5345_414c

/** The name of the files in the record of passes; their order is the file system's, so a pass that is cut off looks at all heads again. */
const filesPlace = 'files'

/**
 * Brings every old row and file to the current key: those from before numbers were sealed, and after a change of keys those of the key before.
 * A row at a time is never half done, and a pass that is cut off goes on where it stopped; ingest and readers need not wait, because
 * every key that is still needed opens. Returns what it has brought over; empty where another program is at it.
 */
export async function resealAll(
  connection: pg.ClientBase,
  { seal, files, failed, signal }: Pick<ResealingOptions, 'seal' | 'files' | 'failed'> & { readonly signal?: AbortSignal },
): Promise<readonly Resealed[]> {
  await connection.query(`set app.sight = 'city'`)
  const { rows } = await connection.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock])
  if (rows[0]?.mine !== true) return []
  try {
    const key = seal.current()
    if (!(await isNeeded(connection, key))) return []
    const done: Resealed[] = []
    for (const place of resealedPlaces) done.push({ place: place.name, rows: await bring(connection, seal, key, place) })
    done.push({ place: filesPlace, rows: await bringFiles(connection, key, { files, failed, ...(signal ? { signal } : {}) }) })
    await retireOthers(connection, key, done)
    return done
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [lock])
  }
}

/** Whether a place has not been gone through with this key, or an older key is still needed: otherwise nobody reads millions of rows for nothing. */
async function isNeeded(connection: pg.ClientBase, key: string): Promise<boolean> {
  const { rows } = await connection.query<{ needed: boolean }>(
    `select (select count(*) from app.seal_pass where seal_pass.key = $1 and seal_pass.finished_at is not null and seal_pass.place = any($2)) < cardinality($2::text[])
         or exists (select from app.seal_key where seal_key.id like 'k%' and seal_key.id <> $1 and seal_key.retired_at is null) as needed`,
    [key, [...resealedPlaces.map(({ name }) => name), filesPlace]],
  )
  return rows[0]?.needed === true
}

async function bring(connection: pg.ClientBase, seal: Seal, key: string, place: ResealedPlace): Promise<number> {
  const stale = (text: unknown): text is string => typeof text === 'string' && text !== '' && !(isSealed(text) && keyOfSealed(text) === key)
  const { rows: passes } = await connection.query<{ after: string; finished: boolean }>(
    `insert into app.seal_pass (key, place) values ($1, $2)
     on conflict (key, place) do update set after = case when seal_pass.finished_at is null then seal_pass.after else '' end, finished_at = null
     returning seal_pass.after, seal_pass.finished_at is not null as finished`,
    [key, place.name],
  )
  let after = passes[0]?.after ?? ''
  let brought = 0
  for (;;) {
    await connection.query('begin')
    try {
      const found = await connection.query<Record<string, unknown> & { at: string }>(place.read(batch), [
        after === '' ? place.first : after,
      ])
      const mended = found.rows.flatMap((row) => place.mend(seal, row, stale) ?? [])
      if (mended.length > 0) await connection.query(place.write, [JSON.stringify(mended)])
      after = found.rows.at(-1)?.at ?? after
      brought += mended.length
      const finished = found.rows.length < batch
      await connection.query(
        `update app.seal_pass set after = $3, rows = seal_pass.rows + $4, finished_at = case when $5 then now() end where seal_pass.key = $1 and seal_pass.place = $2`,
        [key, place.name, after, mended.length, finished],
      )
      await connection.query('commit')
      if (finished) return brought
    } catch (cause) {
      await connection.query('rollback')
      // A correction that came in between may have been chosen to go first; this batch is read again.
      if ((cause as { code?: unknown }).code !== '40P01') throw cause
    }
  }
}

async function bringFiles(
  connection: pg.ClientBase,
  key: string,
  { files, failed, ...signal }: Pick<ResealingOptions, 'files' | 'failed'> & { readonly signal?: AbortSignal },
): Promise<number> {
  const brought = await files.reseal({
    failed: (file, cause) => {
      // What was changed opens with no key; a disk that fails is tried again.
      if (!(cause instanceof SealError || cause instanceof BytesError)) throw cause
      failed(new Error(`附件 ${file} 打不开或与登记不符，保持原样`, { cause }))
    },
    ...signal,
  })
  await connection.query(
    `insert into app.seal_pass (key, place, rows, finished_at) values ($1, $2, $3, now())
     on conflict (key, place) do update set rows = seal_pass.rows + excluded.rows, finished_at = now()`,
    [key, filesPlace, brought],
  )
  return brought
}

/**
 * A key of which a whole pass has found nothing more is needed no longer: by this database, that is; old backups still need it. Not at
 * once, because another program may not have heard of the new key yet and seal with the one before.
 */
async function retireOthers(connection: pg.ClientBase, key: string, done: readonly Resealed[]): Promise<void> {
  if (done.some(({ rows }) => rows > 0)) return
  await connection.query(
    `update app.seal_key set retired_at = now()
     where seal_key.id <> $1 and seal_key.id like 'k%' and not seal_key.current and seal_key.retired_at is null
       and exists (select from app.seal_key as own where own.id = $1 and own.current and own.made_at < now() - interval '15 minutes')`,
    [key],
  )
}

/** Looks at the start and from time to time; every look reads the file of the keys again, so that all programs come to the new one. */
export function startResealing({ ownerUrl, seal, files, failed, every = 600_000 }: ResealingOptions): {
  readonly stop: () => Promise<void>
} {
  let running: Promise<void> | undefined
  let connection: pg.Client | undefined
  const stopping = new AbortController()
  const look = () => {
    if (stopping.signal.aborted) return
    running = (async () => {
      connection = new pg.Client({ connectionString: ownerUrl, application_name: 'shenguan-resealing' })
      connection.on('error', () => undefined)
      await connection.connect()
      try {
        await resealAll(connection, { seal, files, failed, signal: stopping.signal })
      } finally {
        await connection.end()
      }
    })().catch((cause: unknown) => {
      if (!stopping.signal.aborted) failed(cause)
    })
  }
  const timer = setInterval(look, every)
  timer.unref()
  look()
  return {
    stop: async () => {
      stopping.abort()
      clearInterval(timer)
      // What is cut off here goes on at the next start.
      await connection?.end().catch(() => undefined)
      await running
    },
  }
}
