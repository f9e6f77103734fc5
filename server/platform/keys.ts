import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { ConfigError, type Config } from './config.ts'
import type { SealSecret, SealSecrets } from './seal.ts'

const format = 'shenguan-keys-1'

/** Where the keys lie: never in the database nor in a backup of it (GB/T 39786 8.2). */
export const keysFileOf = ({ keysFile, dataFolder }: Pick<Config, 'keysFile' | 'dataFolder'>): string =>
  path.resolve(keysFile === '' ? path.join(dataFolder, 'keys', 'shenguan-keys.json') : keysFile)

const makeSecret = (kind: 'k' | 'x'): SealSecret => ({ id: `${kind}${randomBytes(5).toString('hex')}`, secret: randomBytes(32) })

export function makeSecrets(): SealSecrets {
  const first = makeSecret('k')
  return { current: first.id, keys: [first], index: makeSecret('x') }
}

/** The same with a key more, which seals from then on, or later (`use` false) once every machine has it. */
export function addSecret(secrets: SealSecrets, use: boolean): SealSecrets {
  const next = makeSecret('k')
  return { ...secrets, current: use ? next.id : secrets.current, keys: [...secrets.keys, next] }
}

/** The keys in the file, or null where there is none. Throws ConfigError for a file that others can read, or that is no list of keys. */
export function readKeys(file: string): SealSecrets | null {
  if (!existsSync(file)) return null
  const mode = statSync(file).mode & 0o777
  if ((mode & 0o077) !== 0)
    throw new ConfigError(
      `密钥文件 ${file} 的权限是 ${mode.toString(8)}，他人可以读取。请改为 600（chmod 600），并考虑更换密钥（npm run admin -- keys rotate）。`,
    )
  const found = parse(readFileSync(file, 'utf8'))
  if (!found) throw new ConfigError(`密钥文件 ${file} 读不懂：不是 ${format} 格式，或内容不全。请从密钥的保管处取回原件，不要另造。`)
  return found
}

interface Written {
  readonly format: string
  readonly current: string
  readonly keys: readonly { readonly id: string; readonly secret: string }[]
  readonly index: { readonly id: string; readonly secret: string }
}
function parse(text: string): SealSecrets | null {
  try {
    const { format: found, current, keys, index } = JSON.parse(text) as Written
    const read = ({ id, secret }: { readonly id: string; readonly secret: string }): SealSecret => ({
      id,
      secret: Buffer.from(secret, 'base64url'),
    })
    const secrets = { current, keys: keys.map(read), index: read(index) }
    const whole = [...secrets.keys, secrets.index].every(({ id, secret }) => /^[kx][0-9a-f]{10}$/.test(id) && secret.length === 32)
    return found === format && whole && secrets.keys.some(({ id }) => id === current) ? secrets : null
  } catch {
    return null
  }
}

/** Writes the file for its owner alone, whole or not at all. `fresh`: fails with EEXIST where another process was first. */
export function writeKeys(file: string, secrets: SealSecrets, fresh: boolean): void {
  const write = ({ id, secret }: SealSecret) => ({ id, secret: secret.toString('base64url') })
  const written: Written = { format, current: secrets.current, keys: secrets.keys.map(write), index: write(secrets.index) }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(written, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    if (fresh) linkSync(draft, file)
    else renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
