import type pg from 'pg'
import { ConfigError, type Config } from '#platform/config.ts'
import { addSecret, keysFileOf, makeSecrets, readKeys, writeKeys } from '#platform/keys.ts'
import { fingerprintOf, openSeal, type Seal, type SealSecrets } from '#platform/seal.ts'

/** A pool or a connection. */
type Asking = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>
interface KnownKey {
  readonly id: string
  readonly fingerprint: string
}

/**
 * Sees to it that file and database belong together: the keys are made at the very first start, and from then on must be the same.
 * Throws ConfigError where the database holds what was sealed with a key that the file has not: going on would write what nobody can
 * bring together again.
 */
export async function attestKeys(file: string, connection: Asking): Promise<void> {
  const secrets = readKeys(file) ?? (await makeFirst(file, connection))
  await refuseForeign(file, secrets, connection)
  await noteKeys(secrets, connection)
}

/** The seal with the keys of the settings' file, which is made where there is none; `attestKeys` has seen to it that it is the right one. */
export function openSealOf(config: Pick<Config, 'keysFile' | 'dataFolder'>): Seal {
  const file = keysFileOf(config)
  return openSeal(readKeys(file) ?? writeFirst(file), () => readKeys(file))
}

const knownKeys = async (connection: Asking) =>
  (await connection.query<KnownKey>('select seal_key.id, seal_key.fingerprint from app.seal_key where seal_key.retired_at is null')).rows

async function makeFirst(file: string, connection: Asking): Promise<SealSecrets> {
  const needed = await knownKeys(connection)
  if (needed.length > 0)
    throw new ConfigError(
      `数据库中有用密钥 ${needed.map(({ id }) => id).join('、')} 加密的个人号码，而密钥文件 ${file} 不存在。请从密钥的保管处取回该文件（权限 600）后再启动；没有它，这些号码无法读出。`,
    )
  return writeFirst(file)
}

function writeFirst(file: string): SealSecrets {
  try {
    const made = makeSecrets()
    writeKeys(file, made, true)
    return made
  } catch (cause) {
    // Another process of the same machine was first.
    const theirs = (cause as { code?: unknown }).code === 'EEXIST' ? readKeys(file) : null
    if (!theirs) throw cause
    return theirs
  }
}

/** Keys that this database needs and the file has not, by their ids. */
export async function findMissingKeys(file: string, connection: Asking): Promise<readonly string[]> {
  return await missingIn(readKeys(file), connection)
}
async function missingIn(secrets: SealSecrets | null, connection: Asking): Promise<readonly string[]> {
  const held = new Map(secrets ? [...secrets.keys, secrets.index].map((key) => [key.id, fingerprintOf(key)]) : [])
  return (await knownKeys(connection)).filter(({ id, fingerprint }) => held.get(id) !== fingerprint).map(({ id }) => id)
}

async function refuseForeign(file: string, secrets: SealSecrets, connection: Asking): Promise<void> {
  const missing = await missingIn(secrets, connection)
  if (missing.length > 0)
    throw new ConfigError(
      `数据库中有用密钥 ${missing.join('、')} 加密的个人号码，而密钥文件 ${file} 中没有这些密钥。请换回与这个数据库相配的密钥文件后再启动，未作任何更改。`,
    )
}

/** What tells the keys from others stands in the database, so that the next start knows which file belongs to it. */
async function noteKeys({ current, keys, index }: SealSecrets, connection: Asking): Promise<void> {
  const { rows } = await connection.query<{ current: string | null }>(
    'select seal_key.id as current from app.seal_key where seal_key.current',
  )
  const rank = keys.map(({ id }) => id)
  // A copy of the file from before the last change does not turn the clock back.
  const newest = rows[0] && rank.indexOf(rows[0].current ?? '') > rank.indexOf(current) ? rows[0].current : current
  if (rows[0]?.current !== newest) await connection.query('update app.seal_key set current = false where seal_key.current')
  for (const key of [...keys.filter(({ id }) => id === newest), index])
    await connection.query(
      `insert into app.seal_key (id, fingerprint, current) values ($1, $2, $3)
       on conflict (id) do update set current = excluded.current, retired_at = null where seal_key.current <> excluded.current`,
      [key.id, fingerprintOf(key), key.id === newest],
    )
}

/** Adds a key to the file and, unless it is only prepared, seals with it from now on. Returns its id. */
export async function rotateKeys(file: string, connection: Asking, prepareOnly: boolean): Promise<string> {
  const secrets = readKeys(file)
  if (!secrets) throw new ConfigError(`没有密钥文件 ${file}，没有可更换的密钥。`)
  await refuseForeign(file, secrets, connection)
  const last = secrets.keys.at(-1)
  // A key that was prepared before is the one to go on with.
  const next = last && last.id !== secrets.current && !prepareOnly ? { ...secrets, current: last.id } : addSecret(secrets, !prepareOnly)
  writeKeys(file, next, false)
  if (!prepareOnly) await noteKeys(next, connection)
  return next.keys.at(-1)?.id ?? next.current
}
