import net from 'node:net'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'

/** Who is looking, as row security understands it. Nothing set sees nothing, so every read goes through `within`. */
export interface Sight {
  /** Department code, upper case. */
  readonly department: string
  /** 'city' for the bureau, the conference office, oversight and the program itself; 'department' for everybody else. */
  readonly sight: 'city' | 'department'
  /** Sensitive decisions as well: only where a seat that needs them works on one, never for lists taken out or searched through. */
  readonly cleared?: boolean
  /** Opens one matter in order to work on it: sensitive cases of the own department as well, because they may wait for any of its seats. */
  readonly party?: boolean
}

/** The program's own sight, for work that nobody in particular asks for: ingest, sequencing, channels. */
export const programSight: Sight = { department: '', sight: 'city' }

export interface Database<Tables> {
  /** For hot statements that are written by hand and prepared by name. */
  readonly pool: pg.Pool
  /** For everything else. */
  readonly kysely: Kysely<Tables>
  readonly close: () => Promise<void>
}

// Dates are days without a time zone, never instants (they would move across midnight), so they stay text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Milliseconds after which a database is given up, so that whoever asked gets an answer. */
export interface Patience {
  /** PostgreSQL ends a statement itself, in an orderly way. */
  readonly statement: number
  /** A little more: a server that is there and says nothing (frozen, or behind a dead line) must not hold requests for ever. */
  readonly silence: number
}
const patience: Patience = { statement: 30_000, silence: 33_000 }

/**
 * Statements are planned once for each connection and kept: planning the ingest anew costs as much as a small batch. A plan made
 * while a table was nearly empty would read the whole of it, and still do so when it holds millions; so a plan walks an index
 * wherever there is one.
 *
 * Opens the pool of the application role. `connections` is at most what one process may hold. */
export function openDatabase<Tables>(url: string, connections = 12, { statement, silence }: Patience = patience): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Statements asked for together go out together and are answered in their order: one wait and one write instead of one for each.
    pipeline: true,
    stream: openSocket,
    query_timeout: silence,
    application_name: 'shenguan',
    options:
      `-c statement_timeout=${statement} -c idle_in_transaction_session_timeout=30000 ` +
      '-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => undefined)
  // The pool listens to idle connections only. One that breaks between two statements of a transaction fails the next of them.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    // Kysely ends the pool only if it has asked it for something.
    await kysely.destroy()
    if (!pool.ending) await pool.end()
  }
  return { pool, kysely, close }
}

/** What is written in one turn of the program leaves as one piece: each system call would wake the server's process anew. */
function openSocket(): net.Socket {
  const socket = new net.Socket()
  const write = socket.write.bind(socket)
  let held = false
  socket.write = ((...parts: Parameters<typeof socket.write>) => {
    if (!held) {
      held = true
      socket.cork()
      process.nextTick(() => {
        held = false
        socket.uncork()
      })
    }
    return write(...parts)
  }) as typeof socket.write
  return socket
}

/** One transaction that sees what this viewer may see (row security), through Kysely. */
export async function within<Tables, Result>(
  database: Database<Tables>,
  viewer: Sight,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return await database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.department', ${viewer.department}, true), set_config('app.sight', ${viewer.sight}, true),
      set_config('app.clearance', ${clearanceOf(viewer)}, true)`.execute(tx)
    return await work(tx)
  })
}

/**
 * The same for hand-written statements on one connection. Two round trips beside the work: one to begin, one to commit.
 * A transaction that PostgreSQL chose to end a deadlock wrote nothing and is tried again, three times.
 */
export async function withinConnection<Result>(
  pool: pg.Pool,
  viewer: Sight,
  work: (connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptWithin(pool, viewer, work)
    } catch (cause) {
      if (attempt === 3 || (cause as { code?: unknown }).code !== '40P01') throw cause
    }
  }
}

async function attemptWithin<Result>(pool: pg.Pool, viewer: Sight, work: (connection: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const connection = await pool.connect()
  let broken: Error | undefined
  try {
    await connection.query(opening(viewer))
    const result = await work(connection)
    const ending = await connection.query('commit')
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error: that is not an acknowledgement.
    if (ending.command !== 'COMMIT') throw new Error(`the transaction ended in ${ending.command}, not in a commit`)
    return result
  } catch (cause) {
    // Who did not answer the statement will not answer a rollback: the connection is given up, and the server ends what it began.
    if (isSilence(cause)) broken = cause
    else {
      await connection.query('rollback').catch((error: Error) => {
        broken = error
      })
    }
    throw cause
  } finally {
    connection.release(broken)
  }
}

const isSilence = (cause: unknown): cause is Error => cause instanceof Error && cause.message === 'Query read timeout'

/** A fault that what was asked may have caused (bad data, a broken constraint), not one of the database or the line to it. */
export function isFaultOfTheAsk(cause: unknown): boolean {
  const { code } = cause as { readonly code?: unknown }
  return typeof code === 'string' && /^(22|23|P0)[0-9A-Z]{3}$/u.test(code)
}

const clearanceOf = ({ cleared, party }: Pick<Sight, 'cleared' | 'party'>) =>
  cleared === true ? 'sensitive' : party === true ? 'party' : ''

/** `begin` and the settings in one simple query, so that a small transaction does not pay three round trips before its work. */
function opening({ department, sight, ...how }: Sight): string {
  if (!/^[A-Z_]{0,16}$/.test(department)) throw new Error(`not a department code: ${department}`)
  const given = clearanceOf(how)
  const clearance = given === '' ? '' : `; set local app.clearance = '${given}'`
  return `begin; set local app.department = '${department}'; set local app.sight = '${sight}'${clearance}`
}
