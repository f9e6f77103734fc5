import assert from 'node:assert/strict'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Static } from 'typebox'
import { sweepCases, type CasesSwept } from '#kernel/cases/sweep.ts'
import { seats, type Seat } from '#kernel/seats.ts'
import type { CaseShape } from '#modules/cases/shapes.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { effects } from '#server/effects.ts'
import { openWorld, type World } from './city.ts'
import { openSession, seedCity, type Ask, type Official, type SeededItem, type Session } from './officials.ts'

export type Case = Static<typeof CaseShape>
const departmental: readonly Seat[] = ['handler', 'reviewer', 'approver', 'liaison', 'deputy', 'head']
const of = (department: string, held: readonly Seat[]): readonly Official[] =>
  held.map((seat) => ({ username: `${department}.${seat}`.toLowerCase(), department, seats: [seat], name: `${department}${seats[seat]}` }))

/** Everybody whom procedures know: the bureau, three departments in all their seats, and the bodies of the notice. */
export const everybody: readonly Official[] = [
  ...of('SPJ', ['handler', 'reviewer', 'approver', 'liaison', 'operator', 'head', 'sysadmin']),
  ...['FGW', 'HBJ', 'JYJ'].flatMap((department) => of(department, departmental)),
  ...of('LXHB', ['office']),
  ...of('ZF', ['convener', 'deputyConvener']),
  ...of('DCS', ['oversight']),
  ...of('YHB', ['optimisation']),
]
export const someItems: readonly SeededItem[] = [
  { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW', original: 'FGW' },
  { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ', assist: ['FGW'] },
]

export interface Form {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly papers?: Readonly<Record<string, readonly string[]>>
  readonly about?: Readonly<Record<string, string>>
  readonly note?: string
}
export interface CaseWorld extends World {
  readonly server: FastifyInstance
  /** The calls of `<department>.<seat>`, signed in once. */
  readonly as: (username: string) => Promise<Ask>
  /** Uploads a file and gives its number. */
  readonly upload: (username: string, name?: string) => Promise<string>
  readonly begin: (username: string, procedure: string, form: Form) => Promise<Case>
  readonly look: (username: string, one: Pick<Case, 'id' | 'procedure'>) => Promise<Case>
  /** Takes a step with the version that is there now, and expects it to be taken. */
  readonly take: (username: string, one: Pick<Case, 'id' | 'procedure'>, action: string, form?: Form) => Promise<Case>
  /** The same without any expectation. */
  readonly attempt: (
    username: string,
    one: Pick<Case, 'id' | 'procedure' | 'version'>,
    action: string,
    form?: Form,
  ) => Promise<LightMyRequestResponse>
  /** What the minute's sweep does, now. */
  readonly sweep: () => Promise<CasesSwept>
  readonly close: () => Promise<void>
}

/** A city with people in every seat and the whole server over it. */
export async function openCaseWorld(
  name: string,
  start = new Date('2026-03-02T01:00:00Z'),
  officials: readonly Official[] = everybody,
  items: readonly SeededItem[] = someItems,
): Promise<CaseWorld> {
  const world = await openWorld(name, start)
  await seedCity(world.city, officials, items)
  const server = await buildApp(world.city, '/nonexistent')
  // Sessions end with time, and tests move it: whoever comes on another day signs in anew.
  const sessions = new Map<string, Promise<Session>>()
  const sessionOf = async (username: string) => {
    const key = `${username} ${world.clock.at.toISOString()}`
    const known = sessions.get(key) ?? openSession(server, username)
    sessions.set(key, known)
    return await known
  }
  const as = async (username: string): Promise<Ask> => {
    const { cookie, csrfToken } = await sessionOf(username)
    return async (method, url, body) =>
      await server.inject({ method, url, headers: { cookie, 'x-csrf-token': csrfToken }, ...(body === undefined ? {} : { payload: body }) })
  }
  const good = (answer: LightMyRequestResponse): Case => {
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<Case>()
  }
  const url = ({ procedure, id }: Pick<Case, 'id' | 'procedure'>, action = '') =>
    `/api/cases/${procedure.id}/${id}${action === '' ? '' : `/${action}`}`
  const look: CaseWorld['look'] = async (username, one) => good(await (await as(username))('GET', url(one)))
  const attempt: CaseWorld['attempt'] = async (username, one, action, form = {}) =>
    await (
      await as(username)
    )('POST', url(one, action), { version: one.version, ...form })
  return {
    ...world,
    server,
    as,
    look,
    attempt,
    sweep: () => sweepCases({ ...world.city, effects }),
    begin: async (username, procedure, form) => good(await (await as(username))('POST', `/api/cases/${procedure}`, form)),
    take: async (username, one, action, form = {}) => good(await attempt(username, await look(username, one), action, form)),
    upload: async (username, fileName = '材料.txt') => {
      const { cookie, csrfToken } = await sessionOf(username)
      const boundary = 'case-paper'
      const payload = Buffer.from(
        [
          `--${boundary}`,
          `content-disposition: form-data; name="file"; filename="${fileName}"`,
          'content-type: text/plain',
          '',
          `${username} ${fileName}`,
          `--${boundary}--`,
          '',
        ].join('\r\n'),
      )
      const answer = await server.inject({
        method: 'POST',
        url: '/api/files',
        headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload,
      })
      assert.equal(answer.statusCode, 200, answer.body)
      return answer.json<{ id: string }>().id
    },
    close: async () => {
      await server.close()
      await world.close()
    },
  }
}

export interface CaseEntry {
  readonly type: string
  readonly feeds: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}
/** What the journal says of a case, in order. */
export async function entriesOfCase({ city }: Pick<World, 'city'>, id: string): Promise<readonly CaseEntry[]> {
  return await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<CaseEntry>(
      `select journal.type, journal.feeds, journal.data from app.journal where journal.data ->> 'case' = $1 order by journal.id`,
      [id],
    )
    return rows
  })
}
