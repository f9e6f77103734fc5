import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { notBlank } from './answers.ts'
import { acceptJson, answerBrokenRequest, refuseUnfitText } from './incoming.ts'
import { findAllowed } from './methods.ts'
import { Refusal, toProblem, type Flaw } from './problem.ts'
import { writeBySchema } from './serializing.ts'
import { openValidation } from './validation.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A permission of seats, 'public', or 'signed-in'; for the exchange API the scope that the key needs. */
    permission?: string
    /** Which door the route stands behind: the web's cookie and CSRF token, or a department system's key. */
    door?: 'web' | 'exchange'
    /** The route looks at every text of its body itself, row by row. */
    ownTextCheck?: boolean
  }
  interface FastifyInstance {
    /** Every route with what it asks for, as declared: the table of permissions is made from it. */
    declared: DeclaredRoute[]
  }
}

export type Server = FastifyInstance
export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly permission: string
  readonly door: 'web' | 'exchange'
}

export interface ServerOptions {
  readonly log: string
  /** Addresses and ranges of the gateways in front. */
  readonly trustedProxies?: readonly string[]
  /** Refuses with a `Refusal` or lets the request through; called for every route that is not 'public'. */
  readonly admit: (request: FastifyRequest, permission: string, door: 'web' | 'exchange') => Promise<void>
}

const mebibyte = 1024 * 1024

/** The one HTTP server: problems in RFC 9457, every route guarded and described, or it does not start. */
export function buildServer({ log, trustedProxies = [], admit }: ServerOptions): Server {
  const server = Fastify({
    logger: { level: log, redact: { paths: ['req.headers.authorization', 'req.headers.cookie'], remove: true } },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 10 * mebibyte,
    // A workbook of 200 MB over a slow line takes minutes; headers still have to come within one.
    requestTimeout: 600_000,
    http: { headersTimeout: 60_000 },
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    // What a caller says of where it comes from counts only out of the hands of our own gateway.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    return503OnClosing: true,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, _request, reply) => {
      sendProblem(reply, new Refusal(400, 'bad-address', '请求的地址不是有效的网址编码。请核对后重试。'))
    },
  }).withTypeProvider<TypeBoxTypeProvider>()

  server.setValidatorCompiler(openValidation())
  server.setSerializerCompiler(writeBySchema)
  server.decorate('declared', [])
  acceptJson(server)
  void server.register(cookie)
  void server.register(multipart, { limits: { fileSize: 200 * mebibyte, files: 20, fields: 40, fieldSize: 64 * 1024 } })

  server.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return
    const { permission } = route.config ?? {}
    if (!permission) throw new Error(`${String(route.method)} ${route.url} declares no permission`)
    if (!route.schema?.response) throw new Error(`${String(route.method)} ${route.url} declares no response`)
    server.declared.push({ method: String(route.method), url: route.url, permission, door: route.config?.door ?? 'web' })
  })
  server.addHook('onRequest', async (request, reply) => {
    securityHeaders(reply)
    const { permission, door } = request.routeOptions.config
    if (permission && permission !== 'public') await admit(request, permission, door ?? 'web')
  })
  server.addHook('preValidation', (request, _reply, done) => {
    const { params, query, body } = request
    refuseUnfitText(request.routeOptions.config.ownTextCheck ? { params, query, body: null } : { params, query, body })
    done()
  })
  server.setErrorHandler(answerError)
  server.setNotFoundHandler((request, reply) => {
    securityHeaders(reply)
    const allowed = findAllowed(server.declared, request.url)
    if (allowed.length > 0) return sendProblem(reply, wrongMethod(request.method, allowed))
    return sendProblem(
      reply,
      new Refusal(404, 'not-found', `没有这个地址：${request.method} ${request.url.split('?')[0] ?? ''}。请核对接口文档。`),
    )
  })
  return server
}

/** The path is there, and has other methods (RFC 9110 15.5.6). */
export function wrongMethod(method: string, allowed: readonly string[]): Refusal {
  return new Refusal(405, 'wrong-method', `这个地址不能用 ${method}，可用：${allowed.join('、')}。请核对接口文档。`, undefined, {
    allow: allowed.join(', '),
  })
}

function securityHeaders(reply: FastifyReply) {
  reply.header('cache-control', 'no-store')
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('x-frame-options', 'DENY')
}

function answerError(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal) return sendProblem(reply, error)
  if (error.validation) return sendProblem(reply, fromValidation(error))
  // A connection that breaks is the caller's only while the request is still coming in. After that it is the database's, and then nobody
  // knows whether the work was done.
  const known = error.code === 'ECONNRESET' && request.raw.complete ? undefined : wellKnown[error.code]
  if (known) return sendProblem(reply, new Refusal(...known))
  if (isBrokenForm(error)) {
    return sendProblem(reply, new Refusal(400, 'broken-form', '上传的表单不完整或格式不对，未作任何处理。请重新选择文件上传。'))
  }
  if ((error.statusCode ?? 500) < 500)
    return sendProblem(reply, new Refusal(error.statusCode ?? 400, 'bad-request', '请求不符合要求，请核对格式后重试。'))
  request.log.error(
    { err: { message: error.message, stack: error.stack, code: error.code }, route: request.routeOptions.url, id: request.id },
    'fault',
  )
  // A fault is never "not done": the write may have been committed, so the caller is told to ask again with the same key.
  return sendProblem(
    reply,
    new Refusal(500, 'fault', '系统出现故障，本次操作结果未知。请用同一编号或同一幂等键重试，不会重复办理。', undefined, {
      request: request.id,
    }),
  )
}

/** What the reader of multipart forms says of a form that ends too early or names no boundary: it gives its errors no code. */
const isBrokenForm = ({ code, message }: FastifyError) =>
  (code as string | undefined) === undefined &&
  /^(Multipart: |Unexpected end of (multipart|form)|Part terminated early|Malformed part header)/u.test(message)

const wellKnown: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', '请求超过 10 MiB 上限。请分批提交。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'media-type', '不支持的内容类型。请使用 application/json。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'empty-body', '请求内容为空。请提交 JSON 内容。'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'cut-off', '请求内容不完整（长度与声明不符）。请重新提交。'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'not-json', '请求内容不是有效的 JSON。请检查格式与 UTF-8 编码后重试。'],
  FST_REQ_FILE_TOO_LARGE: [413, 'too-large', '文件超过 200 MB 上限。请压缩或拆分后重试。'],
  ECONNRESET: [400, 'cut-off', '请求在传输中断开，未作任何处理。请重新提交。'],
}

const words: Readonly<Record<string, string>> = {
  required: '缺少必填项，请补充',
  type: '类型不正确，请按接口文档填写',
  enum: '不在允许的取值范围内，请从规定的取值中选择',
  const: '不在允许的取值范围内，请从规定的取值中选择',
  anyOf: '不在允许的取值范围内，请从规定的取值中选择',
  minLength: '内容太短，请补充',
  maxLength: '内容太长，请缩短',
  minItems: '至少要有一项',
  maxItems: '项数过多，请分批提交',
  pattern: '格式不正确，请按接口文档填写',
  format: '格式不正确，请按接口文档填写',
  minimum: '数值太小',
  maximum: '数值太大',
  additionalProperties: '有不认识的字段，请删除或核对字段名',
}

function fromValidation(error: FastifyError): Refusal {
  const flaws: Flaw[] = (error.validation ?? []).slice(0, 50).map((flaw) => {
    const missing = flaw.params['missingProperty'] ?? flaw.params['additionalProperty']
    const place = `${flaw.instancePath}${typeof missing === 'string' ? `/${missing}` : ''}`
    const said = flaw.params['pattern'] === notBlank ? '不能只有空格，请填写内容' : words[flaw.keyword]
    return { pointer: place, code: flaw.keyword, message: `${place || '请求'}：${said ?? '不符合要求'}` }
  })
  const first = flaws[0]?.message ?? '请求不符合要求'
  return new Refusal(400, 'invalid', `请求内容有误：${first}。`, flaws)
}

export function sendProblem(reply: FastifyReply, refusal: Refusal) {
  if (refusal.status === 405 && typeof refusal.extra['allow'] === 'string') reply.header('allow', refusal.extra['allow'])
  if (refusal.status === 429 || refusal.status === 503)
    reply.header('retry-after', typeof refusal.extra['retryAfter'] === 'number' ? String(refusal.extra['retryAfter']) : '1')
  return reply.code(refusal.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(toProblem(refusal))
}
