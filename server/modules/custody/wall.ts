import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { countOrphans, NamedCode, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, Nullable } from '#platform/http/answers.ts'
import { readUnattended } from './absence-rows.ts'
import { countDisputes } from './disputes.ts'

export const Wall = Type.Object({
  asOf: Type.String(),
  orphans: Type.Integer({ description: '没有在用部门承担责任的推送，数据库约束保证为 0' }),
  unclaimed: Type.Integer({ description: '待签收（认领）' }),
  overdue: Type.Integer({ description: '其中已超期' }),
  inDispute: Type.Integer({ description: '边界争议待裁定，由联席会议办公室暂管' }),
  disputesOverdue: Type.Integer(),
  withoutOfficer: Type.Integer({ description: '待签收且没有交办到人或科室' }),
  unattended: Type.Integer({ description: '保管人无人在岗的部门' }),
  held: Type.Integer({ description: '在办推送总数：每一件都有部门承担责任' }),
  rows: Type.Array(
    Type.Object({
      department: NamedCode,
      unclaimed: Type.Integer(),
      overdue: Type.Integer(),
      withoutOfficer: Type.Integer(),
      interim: Type.Integer({ description: '代为承担：新的部门尚未签收' }),
      asked: Nullable,
      askedSeat: Nullable,
      standsIn: Type.Boolean(),
      present: Type.Boolean(),
    }),
  ),
})

/** The wall for the office and the leaders: orphans 0, unclaimed, in dispute, without officer; and who is asked in each department. */
export const wall =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/wall',
      { config: { permission: 'wall.read' }, schema: { summary: '监管责任总览', response: answers(Wall) } },
      async (request) => {
        const at = city.now()
        const today = dayInShanghai(at)
        const directory = await city.directory.current(at.getTime())
        const present = presenter(directory)
        return await withinConnection(city.database.pool, viewerOf(request), async (connection) => {
          const rows = await readRows(connection, today)
          const orphans = await countOrphans(connection)
          const disputes = await countDisputes(connection, today)
          const unattended = new Set((await readUnattended(connection, today)).map(({ department }) => department))
          const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
          return {
            asOf: at.toISOString(),
            orphans,
            unclaimed: sum((row) => row.unclaimed),
            overdue: sum((row) => row.overdue),
            inDispute: disputes.open,
            disputesOverdue: disputes.overdue,
            withoutOfficer: sum((row) => row.without_officer),
            unattended: unattended.size,
            held: sum((row) => row.open),
            rows: rows
              .filter((row) => row.open > 0 || unattended.has(row.department))
              .map((row) => ({
                department: present.department(row.department),
                unclaimed: row.unclaimed,
                overdue: row.overdue,
                withoutOfficer: row.without_officer,
                interim: row.interim,
                asked: row.asked,
                askedSeat: row.asked_seat,
                standsIn: row.stands_in,
                present: !unattended.has(row.department),
              })),
          }
        })
      },
    )
  }

interface WallRow {
  readonly department: string
  readonly open: number
  readonly unclaimed: number
  readonly overdue: number
  readonly without_officer: number
  readonly interim: number
  readonly asked: string | null
  readonly asked_seat: string | null
  readonly stands_in: boolean
}

/** Open pushes only, by the index of the inbox: a small set however much has been signed. */
async function readRows(connection: PoolClient, today: string): Promise<readonly WallRow[]> {
  const { rows } = await connection.query<WallRow>({
    name: 'wall',
    text: `
      with open as materialized (
        select push.department, push.custodian, push.status, push.due_on, push.officer, push.section from app.push
        where push.department = any(array(select department.code from app.department))
          and push.status in ('pending', 'deemed', 'returned', 'rerouting', 'disputed')
      ), counted as (
        select open.department, count(*)::integer as open,
               (count(*) filter (where open.status in ('pending', 'deemed')))::integer as unclaimed,
               (count(*) filter (where open.due_on < $1::date))::integer as overdue,
               (count(*) filter (where open.status in ('pending', 'deemed') and open.officer is null and open.section is null))::integer as without_officer
        from open group by open.department
      ), interim as (
        select open.custodian as department, count(*)::integer as count from open where open.custodian <> open.department group by open.custodian
      )
      select department.code as department, coalesce(counted.open, 0) as open, coalesce(counted.unclaimed, 0) as unclaimed,
             coalesce(counted.overdue, 0) as overdue, coalesce(counted.without_officer, 0) as without_officer, coalesce(interim.count, 0) as interim,
             account.name as asked, custodian.seat as asked_seat, custodian.stands_in_for is not null as stands_in
      from app.department
      left join counted on counted.department = department.code
      left join interim on interim.department = department.code
      left join app.custodian on custodian.department = department.code
      left join app.account on account.id = custodian.account
      where department.active
      order by coalesce(counted.overdue, 0) desc, coalesce(counted.unclaimed, 0) desc, department.code`,
    values: [today],
  })
  return rows
}
