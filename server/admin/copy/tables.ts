import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'

/** Rows that are in memory at a time. */
const batch = 1000

/** Every table of the city but the list of migrations, each after those that it refers to. */
export async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `select class.relname as name,
            array(select distinct target.relname::text from pg_constraint as link join pg_class as target on target.oid = link.confrelid
                  where link.conrelid = class.oid and link.contype = 'f' and link.confrelid <> class.oid) as needs
     from pg_class as class where class.relnamespace = 'app'::regnamespace and class.relkind = 'r' and class.relname <> 'migration' order by class.relname`,
  )
  const ordered: string[] = []
  for (let left = rows; left.length > 0;) {
    const ready = left.filter(({ needs }) => needs.every((need) => ordered.includes(need)))
    if (ready.length === 0) throw new Error(`tables refer to one another in a circle: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...ready.map(({ name }) => name))
    left = left.filter((row) => !ready.includes(row))
  }
  return ordered
}

/** Writes a table as one JSON object a line, compressed; returns how many. Runs in the caller's transaction. */
export async function writeTable(client: pg.Client, name: string, file: string): Promise<number> {
  let count = 0
  async function* lines() {
    // A name from the catalogue of the database itself, made of lower-case letters and underlines.
    await client.query(`declare copying no scroll cursor for select to_json(copied_row)::text as line from app.${name} as copied_row`)
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${batch} from copying`)
      if (rows.length === 0) break
      count += rows.length
      yield rows.map(({ line }) => `${line}\n`).join('')
    }
    await client.query('close copying')
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600, flush: true }))
  return count
}

/** Reads such a file into the table, ids and all, in the caller's transaction; returns how many rows. */
export async function readTable(client: pg.Client, name: string, file: string): Promise<number> {
  let count = 0
  // What the database reckons by itself cannot be written.
  const { rows: columns } = await client.query<{ name: string }>(
    `select attribute.attname as name from pg_attribute as attribute
     where attribute.attrelid = ('app.' || $1)::regclass and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''`,
    [name],
  )
  const list = columns.map((column) => `"${column.name}"`).join(', ')
  let waiting: string[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    await client.query(
      `insert into app.${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::app.${name}, $1::json) as one`,
      [`[${waiting.join(',')}]`],
    )
    count += waiting.length
    waiting = []
  }
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
    waiting.push(line)
    if (waiting.length === batch) await flush()
  }
  await flush()
  return count
}

/** Identity columns go on after the highest number that is there. */
export async function advanceIdentities(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; attribute: string }>(
    `select class.relname as name, attribute.attname as attribute
     from pg_attribute as attribute join pg_class as class on class.oid = attribute.attrelid
     where class.relnamespace = 'app'::regnamespace and attribute.attidentity <> ''`,
  )
  for (const { name, attribute } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('app.${name}', '${attribute}'), greatest(max(one.${attribute}), 1), max(one.${attribute}) is not null) from app.${name} as one`,
    )
  }
}
