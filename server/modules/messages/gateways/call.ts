/** What came back from a gateway, or why nothing did. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly json: Readonly<Record<string, unknown>> | undefined }
  /** No byte of the request can have arrived: nothing was sent. */
  | { readonly kind: 'not-reached'; readonly reason: string }
  /** The request may have arrived: whether an SMS went out, nobody here knows. */
  | { readonly kind: 'lost'; readonly reason: string }

export interface Call {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Milliseconds for the whole exchange, the last byte of the answer included. */
  readonly patience: number
}

/** An answer of a gateway is some hundred bytes; one that does not end must not fill the memory. */
const mostBytes = 64 * 1024

/** Faults before the first byte of a request leaves this machine. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * One POST. Reasons are our own words: an error of the network layer may quote the request, which holds a phone and a secret. Each call
 * has a connection of its own: one kept open may be closed by the other side just as it is used, and then the outcome is unknown.
 */
export async function callGateway({ url, headers, body, patience }: Call): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, connection: 'close' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const text = await readBounded(response)
    if (text === undefined) return { kind: 'lost', reason: '网关的应答过长' }
    return { kind: 'answer', status: response.status, json: readObject(text) }
  } catch (cause) {
    const code = codeOf(cause)
    if (beforeSending.has(code)) return { kind: 'not-reached', reason: '短信网关连接不上' }
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError'
    return { kind: 'lost', reason: timedOut ? '短信网关没有在时限内应答' : '短信网关的连接中断' }
  }
}

async function readBounded(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function codeOf(cause: unknown): string {
  const inner = cause instanceof Error ? cause.cause : undefined
  const first: unknown = inner instanceof AggregateError ? inner.errors[0] : inner
  return first !== null && typeof first === 'object' && 'code' in first ? String(first.code) : ''
}
