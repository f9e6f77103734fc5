import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { catalogue } from '#modules/catalogue/index.ts'
import { people } from '#modules/people/index.ts'
import { openRooms, openWorld, type World } from './city.ts'
import { seedCity, signIn, type Ask, type SeededItem } from './officials.ts'

export type Reply = Awaited<ReturnType<Ask>>
export const lead = (department: string) => ({ department, role: 'lead' })
export const assist = (department: string) => ({ department, role: 'assist' })
export interface Proposal {
  readonly id: string
  readonly status: string
  readonly version: number
  readonly number: number | null
  readonly changes: readonly {
    readonly item: { readonly code: string }
    readonly after: readonly { readonly department: { readonly code: string } }[]
  }[]
  readonly duties: readonly {
    readonly department: { readonly code: string }
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly remarks: readonly { readonly text: string; readonly department: { readonly code: string } }[]
  readonly may: Readonly<Record<string, boolean>>
  readonly mayNotApprove: string | null
  readonly obstacles: readonly string[]
}

export function good(reply: Reply): Reply {
  assert.equal(reply.statusCode, 200, reply.body)
  return reply
}
export function refused(reply: Reply, status: number, code: string): void {
  assert.equal(reply.statusCode, status, reply.body)
  const problem = reply.json<{ code: string; errors?: { code: string }[] }>()
  assert.ok(problem.code === code || problem.errors?.some((each) => each.code === code), reply.body)
}

/** A city with items, two operators, the bureau's head and three liaisons, who propose and approve through the real routes. */
export async function openLaboratory(name: string, items: readonly SeededItem[]) {
  const world: World = await openWorld(name)
  await seedCity(
    world.city,
    [
      { username: 'op.one', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'op.two', department: 'SPJ', seats: ['operator'], name: '李操作' },
      { username: 'spj.head', department: 'SPJ', seats: ['head'], name: '吴局长' },
      { username: 'fgw.liaison', department: 'FGW', seats: ['liaison'], name: '钱联络' },
      { username: 'gxw.liaison', department: 'GXW', seats: ['liaison'], name: '孙联络' },
      { username: 'yjj.liaison', department: 'YLJ', seats: ['liaison'], name: '郑联络' },
    ],
    items,
  )
  const server: FastifyInstance = await openRooms(world.city, [people, catalogue])
  const as = {
    operator: await signIn(server, 'op.one'),
    second: await signIn(server, 'op.two'),
    head: await signIn(server, 'spj.head'),
    fgw: await signIn(server, 'fgw.liaison'),
    gxw: await signIn(server, 'gxw.liaison'),
    ylj: await signIn(server, 'yjj.liaison'),
  }
  const see = async (id: string, ask: Ask = as.operator) => good(await ask('GET', `/api/mapping/proposals/${id}`)).json<Proposal>()
  const draft = async (effectiveFrom: string, changes: readonly object[], more: object = {}) =>
    await as.operator('POST', '/api/mapping/proposals', {
      title: '职责调整',
      reason: '三定方案',
      basis: '洪编〔2026〕1号',
      effectiveFrom,
      changes,
      ...more,
    })
  const propose = async (effectiveFrom: string, changes: readonly object[], more: object = {}): Promise<string> => {
    const { proposal } = good(await draft(effectiveFrom, changes, more)).json<{ proposal: string }>()
    return proposal
  }
  const submit = async (id: string, version = 1, ask: Ask = as.operator) =>
    await ask('POST', `/api/mapping/proposals/${id}/submission`, { version })
  const approve = async (id: string, ask: Ask = as.head, version = 2) =>
    await ask('POST', `/api/mapping/proposals/${id}/approval`, { version })
  /** Proposed by the first operator, approved by the head. */
  const change = async (effectiveFrom: string, changes: readonly object[], more: object = {}): Promise<string> => {
    const id = await propose(effectiveFrom, changes, more)
    good(await submit(id))
    good(await approve(id))
    return id
  }
  const who = async (item: string, on: string, region = '360102') =>
    good(await as.operator('GET', `/api/mapping?item=${item}&region=${region}&on=${on}`))
      .json<{ receivers: readonly { readonly department: { readonly code: string }; readonly role: string }[] }>()
      .receivers.map(({ department, role }) => `${role} ${department.code}`)
  const close = async () => {
    await server.close()
    await world.close()
  }
  return { world, server, ...as, see, draft, propose, submit, approve, change, who, close }
}
export type Laboratory = Awaited<ReturnType<typeof openLaboratory>>
