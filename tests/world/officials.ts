import assert from 'node:assert/strict'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { checkDecision } from '#notice/decision-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Acceptance } from '#kernel/ingest.ts'
import type { Seat } from '#kernel/seats.ts'
import { seedDepartments } from '#modules/departments/seed.ts'
import { hashPassword } from '#modules/people/password.ts'
import { programSight, within } from '#platform/db.ts'

export const password = 'correct-horse-city'

export interface Official {
  readonly username: string
  readonly department: string
  readonly seats: readonly Seat[]
  readonly name?: string
  readonly phone?: string | null
}
export interface SeededItem {
  readonly code: string
  readonly name: string
  readonly lead: string
  readonly assist?: readonly string[]
  /** Who approved it before the bureau did. */
  readonly original?: string
  /** Without a rule the item's decisions wait for a person. */
  readonly routed?: boolean
}

/** Departments, regions and calendar as shipped, with the officials and items that a test names. */
export async function seedCity(city: City, officials: readonly Official[], items: readonly SeededItem[]): Promise<void> {
  const passwordHash = await hashPassword(password)
  await within(city.database, programSight, async (tx) => {
    await seedDepartments(tx)
    for (const { username, department, seats, name, phone } of officials) {
      await tx
        .insertInto('app.account')
        .values({ username, department, seats: [...seats], name: name ?? username, phone: phone ?? null, password_hash: passwordHash })
        .execute()
    }
    for (const item of items) {
      await tx
        .insertInto('app.item')
        .values({
          code: item.code,
          name: item.name,
          category: '普通',
          legal_basis: '测试',
          approving_body: 'SPJ',
          original_department: item.original ?? null,
        })
        .execute()
      await tx
        .insertInto('app.item_supervisor')
        .values([
          { item: item.code, department: item.lead, role: 'lead' as const },
          ...(item.assist ?? []).map((department) => ({ item: item.code, department, role: 'assist' as const })),
        ])
        .execute()
    }
  })
  for (const { code, routed } of items) if (routed !== false) await addRule(city, code)
}

/** A rule for the whole city by the item's supervisors, in force since 2018. */
export async function addRule(city: City, item: string): Promise<void> {
  await within(city.database, programSight, async (tx) => {
    const { id } = await tx
      .insertInto('app.mapping_rule')
      .values({ item, region: null, effective_from: '2018-01-01', effective_to: null, made_by: '测试' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const supervisors = await tx.selectFrom('app.item_supervisor').select(['department', 'role']).where('item', '=', item).execute()
    await tx
      .insertInto('app.mapping_receiver')
      .values(supervisors.map(({ department, role }) => ({ rule: id, department, role })))
      .execute()
  })
  await city.directory.refresh()
}

let sequence = 0
/** Takes a checked decision in by the one way that every door uses. */
export async function decideOn(city: City, item: string, changes: Readonly<Record<string, unknown>> = {}): Promise<Acceptance> {
  sequence++
  const verdict = checkDecision(
    {
      sourceId: `S-${sequence}`,
      item,
      documentNumber: `洪行审〔2026〕${sequence}号`,
      content: '准予许可',
      decidedOn: '2026-03-02',
      result: 'granted',
      holder: { kind: 'natural', name: '测试人' },
      region: '360102',
      ...changes,
    },
    { today: dayInShanghai(city.now()) },
  )
  assert.ok(verdict.ok, JSON.stringify(verdict))
  const [acceptance] = await city.ingest.take({
    arrivals: [{ client: 'web', actor: '审批系统', department: 'SPJ', decision: verdict.value }],
    refused: [],
  })
  assert.ok(acceptance)
  return acceptance
}

export type Ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object) => Promise<LightMyRequestResponse>

export interface Session {
  readonly cookie: string
  readonly csrfToken: string
}

/** Signs in through the door. */
export async function openSession(server: FastifyInstance, username: string): Promise<Session> {
  const opened = await server.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  assert.equal(opened.statusCode, 200, opened.body)
  return { cookie: String(opened.headers['set-cookie']).split(';')[0] ?? '', csrfToken: opened.json<{ csrfToken: string }>().csrfToken }
}

/** Signs in through the door and asks as that person from then on. */
export async function signIn(server: FastifyInstance, username: string): Promise<Ask> {
  const { cookie, csrfToken } = await openSession(server, username)
  return async (method, url, body) => {
    const options: InjectOptions = { method, url, headers: { cookie, 'x-csrf-token': csrfToken } }
    return await server.inject(body === undefined ? options : { ...options, payload: body })
  }
}
