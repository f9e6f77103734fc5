import { noteServerDate } from './clock.ts'

export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** A refusal of the server (RFC 9457): `title` is Chinese and meant for the reader, `code` is stable English. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | null
  readonly errors: readonly FieldError[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Record<string, unknown>) {
    super(typeof problem['title'] === 'string' ? problem['title'] : titleOfStatus(status))
    this.status = status
    this.code = typeof problem['code'] === 'string' ? problem['code'] : `http-${status}`
    this.detail = typeof problem['detail'] === 'string' ? problem['detail'] : null
    this.errors = Array.isArray(problem['errors']) ? (problem['errors'] as FieldError[]) : []
    this.extra = problem
  }
}

/** The server was not reached: whether a write was done is unknown, and the message says so. */
export class Unreached extends Error {
  constructor(write: boolean) {
    super(write ? '网络中断，尚不知道操作是否完成。请在网络恢复后刷新查看，再决定是否重做。' : '连接不上服务器，请检查网络后重试。')
  }
}

const session = { csrfToken: '', onExpired: (): void => undefined }

export function holdSession(csrfToken: string): void {
  session.csrfToken = csrfToken
}

/** Called once when any answer is 401 although the person had signed in. */
export function whenExpired(listener: () => void): void {
  session.onExpired = listener
}

/** The server says that nobody is signed in here any more. */
export function tellExpired(): void {
  if (session.csrfToken !== '') session.onExpired()
}

/** When the person last touched keys, pointer or screen: what a page loads by itself later does not keep them signed in. */
let touchedAt = Date.now()
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
  globalThis.addEventListener(kind, () => void (touchedAt = Date.now()), { passive: true, capture: true })
}

export type QueryValue = string | number | boolean | null | undefined

/** Drops empty values, so that a shared address carries only what was chosen. */
export function queryString(values: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return await request<T>('GET', path, undefined, signal)
}

/** `once` names the form that sends it: sent twice under one name, it is done once and answered the same. */
export async function post<T>(path: string, body: unknown, signal?: AbortSignal, once?: string): Promise<T> {
  return await request<T>('POST', path, body, signal, once)
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return await request<T>('PUT', path, body)
}

export async function patch<T>(path: string, body: unknown): Promise<T> {
  return await request<T>('PATCH', path, body)
}

export async function remove<T>(path: string, body?: unknown): Promise<T> {
  return await request<T>('DELETE', path, body)
}

/** `body` is sent as JSON, or as multipart when it is a FormData. Throws Refused or Unreached; an abort passes through. */
async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal, once?: string): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (once !== undefined) headers['idempotency-key'] = once
  if (method !== 'GET') headers['x-csrf-token'] = session.csrfToken
  else if (Date.now() - touchedAt > 60_000) headers['x-background'] = 'yes'
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json'

  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = body instanceof FormData ? body : JSON.stringify(body)
  if (signal) init.signal = signal

  let answer: Response
  try {
    answer = await fetch(path, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Unreached(method !== 'GET')
  }
  noteServerDate(answer.headers.get('date'))
  if (answer.status === 204) return undefined as T

  const parsed = await readJson(answer)
  if (answer.ok) return parsed as T
  if (answer.status === 401 && !path.startsWith('/api/session')) tellExpired()
  throw new Refused(answer.status, (parsed ?? {}) as Record<string, unknown>)
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function titleOfStatus(status: number): string {
  if (status === 401) return '登录已失效，请重新登录'
  if (status === 403) return '当前岗位没有这项权限'
  if (status === 404) return '没有找到，可能不属于本部门或已被移走'
  if (status === 413) return '内容过大，请缩小后再提交'
  if (status === 429) return '操作过于频繁，请稍候再试'
  if (status >= 500) return '服务器暂时无法处理，请稍候重试'
  return '请求未被接受'
}
