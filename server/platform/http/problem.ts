/** One thing that is wrong with a request: where (JSON pointer), what (stable English code) and what to do (Chinese). */
export interface Flaw {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** RFC 9457 problem as every refusal leaves the server. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly errors?: readonly Flaw[]
}

/** A refusal on its way out of a handler. `title` is Chinese: what is wrong and what to do; `code` never changes. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly Flaw[] | undefined
  readonly extra: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, title: string, errors?: readonly Flaw[], extra: Readonly<Record<string, unknown>> = {}) {
    super(title)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.errors = errors
    this.extra = extra
  }
}

export function toProblem(refusal: Refusal): Problem & Readonly<Record<string, unknown>> {
  return {
    type: `urn:shenguan:problem:${refusal.code}`,
    title: refusal.message,
    status: refusal.status,
    code: refusal.code,
    ...(refusal.errors ? { errors: refusal.errors } : {}),
    ...refusal.extra,
  }
}

/** "Not there" and "not yours" are one answer, so that nobody learns what exists elsewhere. */
export function notFound(what = '所请求的内容'): Refusal {
  return new Refusal(404, 'not-found', `没有找到${what}，或您无权查看。请核对编号后重试。`)
}
