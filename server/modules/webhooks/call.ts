import { createHmac } from 'node:crypto'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { lookupFor, mayCall, type WebhookReach } from '#kernel/webhook-address.ts'

export interface Message {
  readonly url: string
  readonly secret: string
  /** The same in every try of one event. */
  readonly id: string
  readonly at: Date
  readonly body: string
}
/** A status of theirs, or why there is none, in our own words. */
export type Outcome = { readonly status: number } | { readonly fault: string }

/** `webhook-signature` of Standard Webhooks 1.0: HMAC-SHA-256 over id, seconds and body, with the secret behind `whsec_`. */
export function sign({ secret, id, at, body }: Omit<Message, 'url'>): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64')
  return `v1,${createHmac('sha256', key)
    .update(`${id}.${secondsOf(at)}.${body}`)
    .digest('base64')}`
}
const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000)

export interface Calling {
  readonly reach: WebhookReach
  /** Milliseconds for the whole exchange. */
  readonly patience: number
}

/** One try. Redirects are not followed and the answer's body is not read: nothing of it can fill the memory or be shown to anybody. */
export async function call(message: Message, { reach, patience }: Calling): Promise<Outcome> {
  const url = new URL(message.url)
  const literal = url.hostname.replace(/^\[(.*)\]$/u, '$1')
  // An address that is written as a number is never looked up, so it is looked at here.
  if (isIP(literal) !== 0 && !mayCall(literal, reach)) return { fault: '该地址不能作为接收地址' }
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const outgoing = (url.protocol === 'https:' ? requestSecure : requestPlain)(
    url,
    {
      method: 'POST',
      agent: false,
      lookup: lookupFor(reach),
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message.body),
        'user-agent': 'shenguan-webhooks/1',
        'webhook-id': message.id,
        'webhook-timestamp': String(secondsOf(message.at)),
        'webhook-signature': sign(message),
      },
    },
    (answer) => {
      resolve({ status: answer.statusCode ?? 0 })
      answer.destroy()
    },
  )
  outgoing.once('error', (cause) => resolve({ fault: wordsOf(cause) }))
  outgoing.end(message.body)
  return await promise
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连接被拒绝，对方服务没有运行',
  ENOTFOUND: '找不到该主机',
  EAI_AGAIN: '找不到该主机',
  ECONNRESET: '连接被对方中断',
  EHOSTUNREACH: '主机不可达',
  ENETUNREACH: '网络不可达',
  REFUSED_ADDRESS: '该主机名指向不能接收的地址',
  ABORT_ERR: '对方在 15 秒内没有应答',
  CERT_HAS_EXPIRED: '对方证书已过期',
}
function wordsOf(cause: Error): string {
  const { code: given } = cause as { code?: unknown }
  const code = cause.name === 'TimeoutError' || cause.name === 'AbortError' ? 'ABORT_ERR' : typeof given === 'string' ? given : ''
  return words[code] ?? (code.includes('CERT') || code.includes('TLS') ? '对方证书不受信任' : '连接没有成功')
}
