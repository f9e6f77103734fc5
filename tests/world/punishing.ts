import assert from 'node:assert/strict'
import { buildApp } from '#server/app.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openWorld, type World } from './city.ts'
import { seedCity, signIn } from './officials.ts'
import { openSystem, type AskSystem } from './systems.ts'

export interface PenaltyAnswer {
  readonly sourceId: string | null
  readonly status: string
  readonly id: string | null
  readonly decision: string | null
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
}
interface FeedItem {
  readonly type: string
  readonly data: { readonly decision: string | null; readonly detail: Readonly<Record<string, unknown>> }
}

export const holder = { kind: 'legal', name: '南昌样本有限公司', uscc: '914403001922038216' }
export const penaltyOf = (sourceId: string, changes: object = {}) => ({
  sourceId,
  documentNumber: `洪市监罚〔2026〕${sourceId}号`,
  offence: '违反《食品安全法》第三十三条',
  facts: '2026年2月20日现场检查发现未按规定贮存食品',
  basis: '《食品安全法》第一百三十二条',
  categories: ['罚款'],
  content: '罚款5000元',
  fine: 0.5,
  decidedOn: '2026-03-01',
  holder,
  ...changes,
})

/** A bureau that decides, departments that received and punish, and those who look at it all on the web (2.2.3.2). */
export async function openPunishing(name: string) {
  const world: World = await openWorld(name, new Date('2026-03-02T02:00:00Z'))
  const server = await buildApp(world.city, '/nowhere')
  await seedCity(
    world.city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'fgw.handler', department: 'FGW', seats: ['handler'], name: '吴处罚' },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'], name: '郑联络' },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '食品经营许可', lead: 'FGW', assist: ['HBJ'] },
      { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
    ],
  )
  const bureau = await openSystem(world.city, server, 'SPJ')
  const lead = await openSystem(world.city, server, 'FGW')
  const ask = async <Value>(text: string, ...values: readonly unknown[]) =>
    await withinConnection(
      world.city.database.pool,
      programSight,
      async (connection) => (await connection.query(text, [...values])).rows as Value[],
    )
  return {
    world,
    server,
    bureau,
    /** Of the departments that receive the first item, one leads and punishes, the other only assists. */
    lead,
    assist: await openSystem(world.city, server, 'HBJ'),
    stranger: await openSystem(world.city, server, 'JYJ'),
    operator: await signIn(server, 'spj.operator'),
    officer: await signIn(server, 'fgw.handler'),
    signer: await signIn(server, 'hbj.liaison'),
    foreign: await signIn(server, 'jyj.liaison'),
    ask,
    decide: async (sourceId: string, changes: object = {}): Promise<string> => {
      const decision = {
        sourceId,
        item: 'NC-XK-0001',
        documentNumber: `洪审批〔2026〕${sourceId}号`,
        certificateNumber: `JY1360102${sourceId.padStart(6, '0')}`,
        content: '准予食品经营',
        decidedOn: '2026-02-02',
        result: 'granted',
        holder,
        region: '360102',
        ...changes,
      }
      const answer = await bureau('POST', '/exchange/v1/decisions', { decisions: [decision] })
      const [row] = answer.json<{ decisions: PenaltyAnswer[] }>().decisions
      assert.ok(row?.id, answer.body)
      return row.id
    },
    punish: async (penalties: readonly object[], by: AskSystem = lead, headers: Readonly<Record<string, string>> = {}) =>
      (await by('POST', '/exchange/v1/penalties', { penalties }, headers)).json<{ penalties: PenaltyAnswer[] }>().penalties,
    feedOf: async (of: AskSystem, type: string): Promise<readonly FeedItem[]> => {
      await world.city.sequencer.drain()
      const { items } = (await of('GET', '/exchange/v1/feed?limit=1000')).json<{ items: FeedItem[] }>()
      return items.filter((item) => item.type === `cn.shenguan.${type}.v1`)
    },
    stateOf: async (decision: string) =>
      (await ask<{ state: string }>('select state from app.licence_change where decision = $1 order by id desc limit 1', decision))[0]
        ?.state,
    openOf: async (kind: string, column: 'penalty' | 'decision', id: string) =>
      await ask<{ owner: string; due_on: string }>(
        `select owner, due_on from app.follow_up where kind = $1 and ${column} = $2 and closed_at is null`,
        kind,
        id,
      ),
    /** The cases that were opened because of a penalty, in order. */
    casesOf: async (penalty: string) =>
      await ask<{ id: string; procedure: string; state: string; decision: string; custodian: string; due_on: string | null }>(
        'select id, procedure, state, decision, custodian, due_on from app.case where penalty = $1 order by id',
        penalty,
      ),
    close: async () => {
      await server.close()
      await world.close()
    },
  }
}
export type Punishing = Awaited<ReturnType<typeof openPunishing>>
