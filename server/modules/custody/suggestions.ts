import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'

const Suggestions = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      why: Type.String({ description: '为什么可能是该部门' }),
      refused: Type.Boolean({ description: '该部门已退回过这件：再建议给它，即转为边界争议' }),
    }),
    { description: '最可能的在前，最多 5 个' },
  ),
})

/** "Not ours → whose": departments that took the like of it before, and those that the mapping knows for the item. */
export const suggestions =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/pushes/:id/suggestions',
      {
        config: { permission: 'push.return' },
        schema: { summary: '这件可能属于哪个部门', params: Type.Object({ id: Id }), response: answers(Suggestions) },
      },
      async (request) => {
        const { department } = viewerOf(request)
        const directory = await city.directory.current(city.now().getTime())
        const named = presenter(directory)
        const rows = await withinConnection(city.database.pool, programSight, (connection) =>
          read(connection, request.params.id, department),
        )
        if (rows === null) throw notFound('这条推送')
        return {
          items: rows
            .filter((row) => directory.departments.get(row.department)?.active && row.department !== directory.bureau)
            .slice(0, 5)
            .map((row) => ({ ...named.department(row.department), why: sayWhy(row), refused: row.refused })),
        }
      },
    )
  }

interface Row {
  readonly department: string
  readonly here: number
  readonly elsewhere: number
  readonly supervises: boolean
  readonly mapped: boolean
  readonly refused: boolean
}

function sayWhy({ here, elsewhere, supervises, mapped }: Row): string {
  return [
    ...(here > 0 ? [`同事项同区域曾改派给它 ${here} 次`] : elsewhere > 0 ? [`同事项曾改派给它 ${elsewhere} 次`] : []),
    ...(mapped ? ['对照表中有它'] : supervises ? ['是该事项的监管部门'] : []),
  ].join('，')
}

/** Only codes and counts of the like leave this question, so it may look at the city. Null: not the asker's push. */
async function read(connection: PoolClient, push: string, department: string): Promise<readonly Row[] | null> {
  const { rows: own } = await connection.query<{ item: string | null; region: string; refused_by: string[] | null; decision: string }>({
    name: 'suggest-about',
    text: `select decision.item, decision.region, push.refused_by, push.decision from app.push join app.decision on decision.id = push.decision
           where push.id = $1 and push.department = $2`,
    values: [push, department],
  })
  if (!own[0]) return null
  const { item, region, refused_by } = own[0]
  const { rows } = await connection.query<Row>({
    name: 'suggest-departments',
    text: `
      with taken as (
        select moved.department, (count(*) filter (where alike.region = $2))::integer as here, count(*)::integer as elsewhere
        from (select decision.id, decision.region from app.decision where decision.item = $1 order by decision.decided_on desc limit 5000) as alike
        join app.push as moved on moved.decision = alike.id and moved.kind = 'reroute' and moved.status = 'received'
        group by moved.department
      ), mapped as (
        select distinct receiver.department from app.mapping_rule as rule join app.mapping_receiver as receiver on receiver.rule = rule.id
        where rule.item = $1
      ), supervising as (
        select supervisor.department from app.item_supervisor as supervisor where supervisor.item = $1
      ), all_of_them as (
        select taken.department from taken union select mapped.department from mapped union select supervising.department from supervising
      )
      select one.department, coalesce(taken.here, 0) as here, coalesce(taken.elsewhere, 0) as elsewhere,
             supervising.department is not null as supervises, mapped.department is not null as mapped,
             one.department = any(coalesce($4::text[], '{}')) as refused
      from all_of_them as one
      left join taken on taken.department = one.department
      left join mapped on mapped.department = one.department
      left join supervising on supervising.department = one.department
      where one.department <> $3
      order by refused, coalesce(taken.here, 0) desc, coalesce(taken.elsewhere, 0) desc, mapped desc, one.department`,
    values: [item, region, department, refused_by],
  })
  return rows
}
