import { createHmac } from 'node:crypto'
import pg from 'pg'

export const appRole = 'shenguan_app'

/** postgresql://user:password@rest — the host may be empty (a socket), so the standard URL parser does not read it. */
const urlParts = /^(postgres(?:ql)?:\/\/)(?:[^:@/?#]*(?::([^@/?#]*))?@)?(.*)$/s

function readParts(url: string): { scheme: string; password: string; rest: string } {
  const parts = urlParts.exec(url)
  if (!parts) throw new Error('not a postgresql:// address')
  return { scheme: parts[1] ?? '', password: decodeURIComponent(parts[2] ?? ''), rest: parts[3] ?? '' }
}

/** Several instances and admin commands must agree on the password without storing it twice, so it is derived from the owner's. */
function derivePassword(ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update(appRole).digest('hex')
}

/** The connection string of the application role, for the same database as the owner's. */
export function appRoleUrl(ownerUrl: string): string {
  const { scheme, password, rest } = readParts(ownerUrl)
  const secret = password === '' ? '' : `:${derivePassword(password)}`
  return `${scheme}${appRole}${secret}@${rest}`
}

/** The same address with another database name. */
export function changeDatabase(url: string, name: string): string {
  const { rest } = readParts(url)
  const [place = '', query] = rest.split('?', 2)
  const head = url.slice(0, url.length - rest.length)
  return `${head}${place.split('/', 1)[0]}/${name}${query === undefined ? '' : `?${query}`}`
}

/** Lets the application role in with the derived password. Roles belong to the whole cluster, so it is left alone where it works already. */
export async function ensureAppPassword(owner: pg.Client, ownerUrl: string): Promise<void> {
  const url = appRoleUrl(ownerUrl)
  for (let attempt = 0; ; attempt++) {
    const refusal = await findRefusal(url)
    if (!refusal) return
    const { password } = readParts(ownerUrl)
    if (password === '') {
      throw new Error('DATABASE_URL 中没有口令，无法为应用角色 shenguan_app 设置口令：请在 DATABASE_URL 中写明属主口令。', {
        cause: refusal,
      })
    }
    // Two databases of one cluster may be prepared at the same moment ("tuple concurrently updated").
    if (attempt === 5) throw refusal
    await owner.query(`alter role ${appRole} login password ${pg.escapeLiteral(derivePassword(password))}`).catch((cause: unknown) => {
      if ((cause as { code?: string }).code !== 'XX000') throw cause
    })
  }
}

async function findRefusal(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return undefined
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause))
  } finally {
    await client.end().catch(() => undefined)
  }
}
