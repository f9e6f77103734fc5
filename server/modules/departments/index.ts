import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { readChanges } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { programSight, within } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { addDepartment, changeDepartment } from './changes.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])
export const Department = Type.Object({
  code: Type.String(),
  name: Type.String(),
  fullName: Type.String(),
  kind: Type.Enum(['bureau', 'supervisor', 'member', 'actor'], { description: '审批局、监管部门、成员单位、其他机构' }),
  successor: Nullable,
  active: Type.Boolean(),
  version: Type.Integer(),
  liaisons: Type.Array(Type.Object({ name: Type.String(), seat: Type.String() }), { description: '联络员与代理联络员' }),
  vacancy: Type.Boolean({ description: '应设联络员而未设' }),
  openPushes: Type.Union([Type.Integer(), Type.Null()], { description: '未签收的推送数，仅全市视野可见' }),
})
const Code = Type.Object({ code: Type.String({ maxLength: 16 }) })
const name = Type.String({ minLength: 2, maxLength: 30 })
const fullName = Type.String({ minLength: 2, maxLength: 80 })
const successor = Type.Union([Type.String({ maxLength: 200 }), Type.Null()])
const NewDepartment = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Z][A-Z_]{1,15}$', description: '2 至 16 个大写字母' }),
    name,
    fullName,
    kind: Type.Enum(['supervisor', 'member', 'actor']),
    successor: Type.Optional(successor),
  },
  { additionalProperties: false },
)
const DepartmentChange = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    name: Type.Optional(name),
    fullName: Type.Optional(fullName),
    successor: Type.Optional(successor),
    active: Type.Optional(Type.Boolean()),
    handOverTo: Type.Optional(Type.String({ maxLength: 16, description: '停用时接手其全部推送的部门' })),
  },
  { additionalProperties: false },
)
const Facts = Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])
const Past = Type.Object({
  id: Type.String(),
  type: Type.String(),
  at: Type.String(),
  actor: Type.String(),
  seat: Type.String(),
  department: Type.String(),
  before: Facts,
  after: Facts,
})
const Region = Type.Object({ code: Type.String(), name: Type.String(), validFrom: Nullable, validTo: Nullable })
const list = <Item extends Parameters<typeof Type.Array>[0]>(item: Item) => answers(Type.Object({ items: Type.Array(item) }))

/** Departments with their liaisons (2.3.1.1), and the regions of the city. */
export const departments =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const read = { permission: 'department.read' }
    const write = { permission: 'department.write' }

    server.get('/departments', { config: read, schema: { summary: '部门与联络员', response: list(Department) } }, async (request) => ({
      items: await listDepartments(city, viewerOf(request)),
    }))
    server.post(
      '/departments',
      { config: write, schema: { summary: '新增部门', body: NewDepartment, response: answers(Type.Object({ code: Type.String() })) } },
      async (request) => {
        await addDepartment(city, viewerOf(request), request.body)
        return { code: request.body.code }
      },
    )
    server.patch(
      '/departments/:code',
      {
        config: write,
        schema: {
          summary: '修改或停用部门',
          params: Code,
          body: DepartmentChange,
          response: answers(Type.Object({ code: Type.String() })),
        },
      },
      async (request) => {
        await changeDepartment(city, viewerOf(request), request.params.code, request.body)
        return { code: request.params.code }
      },
    )
    server.get(
      '/departments/:code/history',
      { config: read, schema: { summary: '部门的变更记录', params: Code, response: list(Past) } },
      async (request) => ({
        items: (await readChanges(city.database, `department:${request.params.code}`)).map((change) => ({
          ...change,
          at: change.at.toISOString(),
        })),
      }),
    )
    server.get('/regions', { config: { permission: 'signed-in' }, schema: { summary: '行政区划', response: list(Region) } }, async () => ({
      items: await within(city.database, programSight, (tx) =>
        tx
          .selectFrom('app.region as region')
          .select(['region.code', 'region.name', 'region.valid_from as validFrom', 'region.valid_to as validTo'])
          .orderBy('region.code')
          .execute(),
      ),
    }))
  }

/** The bureau first, then supervisors, members and the others, each by code. */
async function listDepartments({ database }: City, { sight }: Viewer) {
  const rows = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.department as department')
      .select(['department.code', 'department.name', 'department.full_name as fullName', 'department.kind', 'department.successor'])
      .select(['department.active', 'department.version'])
      .select([
        sql<{ name: string; seat: string }[]>`coalesce((
          select json_agg(json_build_object('name', account.name, 'seat', seat.code) order by seat.place, account.id)
          from app.account join unnest(array['liaison', 'deputy']) with ordinality as seat(code, place) on seat.code = any (account.seats)
          where account.department = department.code and account.active), '[]')`.as('liaisons'),
        sql<number | null>`case when ${sight} = 'city' then (
          select count(*)::integer from app.push where push.department = department.code and push.status in ('pending', 'deemed')) end`.as(
          'openPushes',
        ),
      ])
      .orderBy(sql`array_position(array['bureau', 'supervisor', 'member', 'actor'], department.kind)`)
      .orderBy('department.code')
      .execute(),
  )
  return rows.map((row) => ({
    ...row,
    vacancy: row.active && row.kind !== 'actor' && row.liaisons.every(({ seat }) => seat !== 'liaison'),
  }))
}
