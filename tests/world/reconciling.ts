import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { World } from './city.ts'
import { signIn, type Ask } from './officials.ts'

export interface Listed {
  readonly status: string
  readonly count: number
  readonly digest: string
  readonly rejected: number
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
  readonly differences: readonly { readonly id: string; readonly kind: string; readonly owner: string; readonly dueOn: string }[]
}
export interface Difference {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly owner: { readonly code: string; readonly seat: string }
  readonly dueOn: string
  readonly overdue: boolean
  readonly mayExplain: boolean
}
export interface Source {
  readonly id: string
  readonly client: { readonly code: string; readonly name: string }
  readonly department: { readonly code: string }
  readonly state: string
  readonly received: number
  readonly pushed: number
  readonly waiting: number
  readonly rejected: number
  readonly pushes: number
  readonly held: number
  readonly items: readonly { readonly item: { readonly code: string }; readonly received: number }[]
  readonly differences: readonly Difference[]
  readonly bureauSigned: { readonly by: string } | null
  readonly sourceSigned: { readonly by: string } | null
  readonly maySign: string | null
}

export const decisionOf = (sourceId: string, changes: object = {}) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪审批〔2026〕${sourceId}号`,
  content: '准予建设',
  decidedOn: '2026-03-02',
  result: 'granted',
  holder: { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216' },
  region: '360102',
  ...changes,
})
/** Written down here a second time, as a source's programmer would from the handbook. */
export const digestOf = (ids: readonly string[]) =>
  createHash('sha256')
    .update(ids.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))).join('\n'))
    .digest('hex')
/** Days pass between their calls, and nobody stays signed in overnight. */
export function openPerson(world: World, server: FastifyInstance, username: string): Ask {
  let ask: Ask | undefined
  let since = new Date(0)
  return async (...call) => {
    if (!ask || since !== world.clock.at) ask = await signIn(server, username)
    since = world.clock.at
    return await ask(...call)
  }
}
