import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal, toProblem, type Flaw } from './problem.ts'

/** Levels of nesting that any honest request stays below; deeper ones exhaust the stack of whoever writes them out again. */
const deepest = 64
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * JSON in UTF-8 as it is, or not at all: a body in another encoding would otherwise be kept with its characters lost, and one nested
 * ten thousand levels deep be a fault. No other text is taken, so that a form of another site cannot pass for a call.
 */
export function acceptJson(server: FastifyInstance) {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser(['application/json', 'text/plain'])
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      void parse(request, readText(body, request.headers['content-type'] ?? ''), done)
    } catch (cause) {
      done(cause as Error)
    }
  })
}

function readText(body: Buffer, type: string): string {
  const charset = /charset\s*=\s*"?([^\s;"]+)/iu.exec(type)?.[1] ?? 'utf-8'
  if (!/^utf-?8$/iu.test(charset)) throw notUtf8()
  let text: string
  try {
    text = utf8.decode(body)
  } catch {
    throw notUtf8()
  }
  if (isTooDeep(body)) throw new Refusal(400, 'too-deep', `请求内容的嵌套超过 ${deepest} 层。请按接口文档的结构提交。`)
  return text
}
const notUtf8 = () =>
  new Refusal(400, 'not-utf8', '请求内容不是 UTF-8 编码（可能是 GBK 或 GB18030）。请转为 UTF-8 后重新提交，未作任何处理。')

const [quote, escape, openArray, openObject, closeArray, closeObject] = Buffer.from('"\\[{]}')

function isTooDeep(body: Buffer): boolean {
  let depth = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]
    if (byte === openArray || byte === openObject) {
      if (++depth > deepest) return true
    } else if (byte === closeArray || byte === closeObject) depth--
    else if (byte === quote) while (++at < body.length && body[at] !== quote) if (body[at] === escape) at++
  }
  return false
}

// Controls but tab and line ends, marks that turn the direction of text round: PostgreSQL refuses NUL, and people cannot see the others.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

/** Refuses text that cannot be stored or read, wherever in the request it stands; a fault of the database would say nothing. */
export function refuseUnfitText({ params, query, body }: Pick<FastifyRequest, 'params' | 'query' | 'body'>) {
  const flaws: Flaw[] = []
  for (const part of [params, query, body]) findUnfit(part, '', flaws)
  if (flaws[0]) throw new Refusal(400, 'unfit-text', `${flaws[0].message}。`, flaws)
}

function findUnfit(value: unknown, pointer: string, flaws: Flaw[]) {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !unfit.test(value)) return
    const place = pointer || '请求'
    flaws.push({ pointer, code: 'unfit-text', message: `${place}：含有看不见的控制字符或残缺的字符，请删除后重试` })
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (flaws.length < 20) findUnfit(inner, `${pointer}/${name.slice(0, 100).toWellFormed()}`, flaws)
    }
  }
}

/** What is no HTTP at all, or comes too slowly or with too many headers, is told so before any route is known. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { reason, refusal } =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? { reason: 'Request Header Fields Too Large', refusal: new Refusal(431, 'headers-too-large', '请求头过大。请减少请求头后重试。') }
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? { reason: 'Request Timeout', refusal: new Refusal(408, 'too-slow', '请求迟迟没有传完，未作任何处理。请检查网络后重新提交。') }
        : error.code === 'HPE_INVALID_EOF_STATE'
          ? { reason: 'Bad Request', refusal: new Refusal(400, 'cut-off', '请求在传输中断开，未作任何处理。请重新提交。') }
          : { reason: 'Bad Request', refusal: new Refusal(400, 'not-http', '请求不符合 HTTP 规范，未作任何处理。请检查调用程序。') }
  const body = JSON.stringify(toProblem(refusal))
  socket.end(
    `HTTP/1.1 ${refusal.status} ${reason}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
