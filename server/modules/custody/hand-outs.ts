import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { coordinates, getSection, handOverFrom } from '#kernel/hand-outs.ts'
import { openHandOutsByRule } from '#kernel/hand-outs-by-rule.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Nullable } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { holders, readColleagues, type Colleagues } from './colleagues.ts'
import { HolderIn, SectionChange, SectionIn } from './rule-shapes.ts'
import { refuseNotYours } from './rule-checks.ts'

const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
const HandOutIn = Type.Object(
  {
    pushes: Type.Array(Id, { minItems: 1, maxItems: 500 }),
    to: Type.Union([HolderIn, Type.Null()], { description: '经办人或科室；空为退回联络员重新交办' }),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Type.Null()])),
  },
  { additionalProperties: false },
)
const ByRuleIn = Type.Object({ pushes: HandOutIn.properties.pushes }, { additionalProperties: false })
const HandOutOut = Type.Object({
  results: Type.Array(Type.Object({ push: Type.String(), status: choice(['handed', 'unchanged', 'refused']), message: Nullable })),
})
const People = Type.Object({
  me: Type.String(),
  mayAll: Type.Boolean({ description: '可以交办本部门的全部推送' }),
  officers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      seats: Type.Array(Type.String()),
      backOn: Nullable,
      standIn: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '离岗期间的代理人' }),
    }),
  ),
  sections: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), members: Type.Array(Type.String()), version: Type.Integer() }),
  ),
})

/** 交办、领办、转交, and the people and sections among whom that goes. */
export const handOuts =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/hand-outs',
      { config: { permission: 'push.receive' }, schema: { summary: '交办、领办、转交', body: HandOutIn, response: answers(HandOutOut) } },
      async (request) => {
        const { pushes, to, note } = request.body
        const results = await city.handOuts.handOut(viewerOf(request), { pushes, to, note: note?.trim() || null })
        return { results: [...results] }
      },
    )
    const byRule = openHandOutsByRule(city)
    server.post(
      '/hand-outs/by-rule',
      {
        config: { permission: 'push.receive' },
        schema: { summary: '按现行交办规则交办所选推送', body: ByRuleIn, response: answers(HandOutOut) },
      },
      async (request) => ({ results: [...(await byRule(viewerOf(request), request.body.pushes))] }),
    )
    server.get(
      '/colleagues',
      { config: { permission: 'handout.read' }, schema: { summary: '本部门的经办人与科室', response: answers(People) } },
      async (request) => {
        const viewer = viewerOf(request)
        const day = dayInShanghai(city.now())
        return await inDepartment(city, viewer, async (connection) =>
          presentColleagues(await readColleagues(connection, viewer.department, day), viewer, await coordinates(connection, viewer, day)),
        )
      },
    )
    const answerId = answers(Type.Object({ id: Type.String() }))
    server.post(
      '/sections',
      { config: { permission: 'handout.rule' }, schema: { summary: '设立科室', body: SectionIn, response: answerId } },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const id = await inDepartment(city, viewer, async (connection) => {
          await refuseNotYours(connection, viewer, dayInShanghai(at))
          const facts = { name: request.body.name.trim(), members: request.body.members, active: true }
          await refuseStrangers(connection, viewer, facts.members)
          const { rows } = await connection.query<{ id: string }>(
            `insert into app.section (department, name, members) values ($1, $2, $3)
             on conflict (department, name) where active do nothing returning section.id`,
            [viewer.department, facts.name, facts.members],
          )
          if (!rows[0]) throw taken(facts.name)
          await noteChange(connection, {
            type: 'section.added',
            subject: `section:${rows[0].id}`,
            at,
            by: viewer,
            before: null,
            after: facts,
          })
          return rows[0].id
        })
        city.committed()
        return { id }
      },
    )
    server.patch(
      '/sections/:id',
      {
        config: { permission: 'handout.rule' },
        schema: { summary: '修改或撤销科室', params: Type.Object({ id: Id }), body: SectionChange, response: answerId },
      },
      async (request) => {
        const viewer = viewerOf(request)
        await inDepartment(city, viewer, (connection) => changeSection(connection, viewer, request.params.id, request.body, city.now()))
        city.committed()
        return { id: request.params.id }
      },
    )
  }

const inDepartment = <Result>(city: City, { department }: Viewer, work: (connection: PoolClient) => Promise<Result>): Promise<Result> =>
  withinConnection(city.database.pool, { department, sight: 'department' }, work)

function presentColleagues(colleagues: Colleagues, viewer: Viewer, mayAll: boolean) {
  const { officers, sections } = holders(colleagues)
  const names = new Map(colleagues.officers.map(({ id, name }) => [id, name]))
  return {
    me: viewer.account,
    mayAll,
    officers: officers.map(({ id, name, seats, backOn, standIn }) => ({
      id,
      name,
      seats: [...seats],
      backOn,
      standIn: standIn === null ? null : (names.get(standIn) ?? standIn),
    })),
    sections: sections.map(({ id, name, members, version }) => ({ id, name, members: [...members], version })),
  }
}

async function changeSection(
  connection: PoolClient,
  viewer: Viewer,
  id: string,
  patch: { version: number; name?: string; members?: readonly string[]; active?: boolean },
  at: Date,
): Promise<void> {
  await refuseNotYours(connection, viewer, dayInShanghai(at))
  const before = await getSection(connection, id)
  if (before.version !== patch.version) throw new Refusal(409, 'changed-meanwhile', '在您打开之后，他人已作修改。请刷新后重新填写。')
  const after = {
    name: patch.name?.trim() ?? before.name,
    members: patch.members ?? before.members,
    active: patch.active ?? before.active,
  }
  await refuseStrangers(connection, viewer, after.members)
  const { rows } = await connection.query(
    `select section.id from app.section where section.department = $1 and section.name = $2 and section.active and section.id <> $3`,
    [viewer.department, after.name, id],
  )
  if (after.active && rows[0]) throw taken(after.name)
  // A section that ends leaves nothing behind: what lies there goes back to the custodians.
  if (before.active && !after.active)
    await handOverFrom(
      connection,
      { section: id },
      null,
      { name: viewer.name, seat: viewer.seats[0] ?? '', department: viewer.department },
      at,
    )
  await connection.query(
    'update app.section set name = $2, members = $3, active = $4, version = section.version + 1 where section.id = $1',
    [id, after.name, after.members, after.active],
  )
  const { name, members, active } = before
  await noteChange(connection, {
    type: 'section.changed',
    subject: `section:${id}`,
    at,
    by: viewer,
    before: { name, members, active },
    after,
  })
}

async function refuseStrangers(connection: PoolClient, { department }: Viewer, members: readonly string[]): Promise<void> {
  const { rows } = await connection.query<{ known: number }>(
    `select count(*)::integer as known from app.account where account.id = any($1::bigint[]) and account.department = $2 and account.active`,
    [members, department],
  )
  if (rows[0]?.known === members.length) return
  const message = '成员中有人不在本部门或账号已停用。请从名单中重新选择。'
  throw new Refusal(422, 'unknown-member', message, [{ pointer: '/members', code: 'unknown', message }])
}

function taken(name: string): Refusal {
  const message = `本部门已有科室“${name}”，请换一个名称`
  return new Refusal(409, 'taken', `${message}。`, [{ pointer: '/name', code: 'taken', message }])
}
