import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#platform/http/problem.ts'

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32

/** Two at once leave half of the thread pool and a core to everybody else, whatever a flood of sign-ins asks for. */
const atOnce = 2
const mostWaiting = 40

/** Compared with for user names that do not exist, so that they cost the same work. No password leads to a digest of zeros. */
const nobody = phc(cost, Buffer.alloc(16), Buffer.alloc(tagLength))

interface Kept {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly tag: Buffer
}

/** The argon2id digest of a password as a PHC string, with a new salt. Throws Refusal 503 when too many wait already. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return phc(cost, salt, await digest(password, { ...cost, salt, tag: Buffer.alloc(tagLength) }))
}

/** True if the password belongs to the PHC string; `undefined` stands for nobody, costs the same and is false. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const expected = readPhc(kept ?? nobody)
  const same = timingSafeEqual(await digest(password, expected), expected.tag)
  return same && kept !== undefined
}

/** Four groups of four without look-alikes, about 92 bits; has upper case, lower case and digits. */
export function makePassword(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  for (;;) {
    const password = [group(), group(), group(), group()].join('-')
    if (/[A-Z]/.test(password) && /[a-z]/.test(password) && /\d/.test(password)) return password
  }
}

const inTurn = openGate()

async function digest(password: string, { memory, passes, parallelism, salt, tag }: Kept): Promise<Buffer> {
  return await inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const message = Buffer.from(password.normalize('NFC'))
        argon2('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: tag.length }, (cause, made) => {
          if (cause) reject(cause)
          else resolve(made)
        })
      }),
  )
}

function openGate() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) {
        throw new Refusal(503, 'sign-in-busy', '此刻登录的人太多，暂时无法核对密码。请过几秒再试。', undefined, { retryAfter: 5 })
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

function phc({ memory, passes, parallelism }: Pick<Kept, 'memory' | 'passes' | 'parallelism'>, salt: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`
}

function readPhc(text: string): Kept {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text)
  if (!parts) throw new Error('a stored password digest is not an argon2id PHC string')
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
