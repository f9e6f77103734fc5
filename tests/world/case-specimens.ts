import assert from 'node:assert/strict'
import type { FieldValues } from '#notice/conditions.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { Case, CaseWorld } from './cases.ts'

/** What is filled in, by step ('open' or the action). */
export type Forms = Readonly<Record<string, FieldValues>>

/** Where the first choice of every field does not do, what the tests over all procedures fill in: procedure, then step ('open' or the action). */
export const specimens: Readonly<Record<string, Forms>> = {
  // Two years in the department before the first day (2.3.2.2), and a term that is not over before it begins.
  'liaison-appointment': { open: { inDepartmentSince: '2015-07-01', endsOn: '2030-12-31' } },
  entrustment: { open: { to: '2030-12-31' } },
  'system-account': { give: { expiresOn: '2030-12-31' }, renew: { expiresOn: '2031-12-31' } },
}

type Groundwork = (world: CaseWorld, one: Case | null) => Promise<FieldValues | void>

/** What people do beside a case before they take a step of it, through the doors that they use; what it answers goes into the form. */
export const groundwork: Readonly<Record<string, Readonly<Record<string, Groundwork>>>> = {
  'policy-change': { submit: saveDraft },
  'system-account': {
    give: registerSystem,
    takeOver: handInSecret,
    handOver: async (world) => ({ newCustodian: await idOf(world, 'spj.operator') }),
  },
}

/** Each later case from a later day, so that it follows whatever an earlier one has published. */
async function saveDraft(world: CaseWorld, one: Case | null): Promise<FieldValues> {
  const url = `/api/requirement-drafts/${one?.id}`
  const ask = await world.as('spj.handler')
  const { items } = (await ask('GET', url)).json<{ items: { item: { code: string }; draft: { version: number } | null }[] }>()
  for (const { item, draft } of items) {
    if (draft) continue
    const entries = [
      {
        code: '01',
        title: `申请表（办件 ${one?.id}）`,
        kind: 'original',
        count: 1,
        requiredWhen: '',
        source: '申请人自备',
        legalBasis: '测试',
      },
    ]
    const saved = await ask('PUT', `${url}/${item.code}`, { version: 0, entries })
    assert.equal(saved.statusCode, 200, saved.body)
  }
  return { effectiveOn: dayInShanghai(new Date(Date.UTC(2030, 0, 1) + Number(one?.id) * 86_400_000)) }
}

/** The system that the player names, once in a world. */
async function registerSystem(world: CaseWorld): Promise<void> {
  const answer = await (
    await world.as('fgw.liaison')
  )('POST', '/api/upward/systems', {
    name: '经核实',
    department: 'FGW',
    authority: '省发展改革委',
    address: 'https://tz.example.gov.cn',
    network: 'government',
    contact: '投资处',
    contactPhone: '0791-87654321',
    note: null,
  })
  assert.ok([200, 409].includes(answer.statusCode), answer.body)
}

async function handInSecret(world: CaseWorld, one: Case | null): Promise<void> {
  const { items } = (await (await world.as('spj.handler'))('GET', '/api/upward/accounts')).json<{ items: { id: string; case: string }[] }>()
  const account = items.find((row) => row.case === one?.id)
  assert.ok(account, `case ${one?.id} has no account`)
  const kept = await (await world.as('fgw.liaison'))('PUT', `/api/upward/accounts/${account.id}/secret`, { secret: 'race-secret-430' })
  // Whoever took the account over before has the secret already.
  assert.ok([200, 403].includes(kept.statusCode), kept.body)
}

const idOf = async ({ city }: CaseWorld, username: string): Promise<string> =>
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string }>('select account.id from app.account where account.username = $1', [username])
    return rows[0]?.id ?? ''
  })
