import type { PoolClient } from 'pg'
import { officeCode } from '#notice/departments.ts'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { countHeld, succeed } from '#kernel/succession.ts'
import type { Viewer } from '#kernel/seats.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'

export interface DepartmentDraft {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly kind: 'supervisor' | 'member' | 'actor'
  readonly successor?: string | null
}
export interface DepartmentPatch {
  readonly version: number
  readonly name?: string
  readonly fullName?: string
  readonly successor?: string | null
  readonly active?: boolean
  /** The department that takes over all pushes of one that ends. */
  readonly handOverTo?: string
}
type By = Pick<Viewer, 'name' | 'department' | 'seats'>

interface DepartmentRow {
  readonly code: string
  readonly name: string
  readonly full_name: string
  readonly kind: string
  readonly successor: string | null
  readonly active: boolean
  readonly version: number
}

/** A department that the notice does not name yet (2.1.2: 其他尚未划转行政审批事项的单位). Throws Refusal 409. */
export async function addDepartment(city: City, by: By, { code, name, fullName, kind, successor = null }: DepartmentDraft): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    await refuseTakenName(connection, name.trim(), code)
    const { rowCount } = await connection.query(
      `insert into app.department (code, name, full_name, kind, successor) values ($1, $2, $3, $4, $5) on conflict (code) do nothing`,
      [code, name.trim(), fullName.trim(), kind, successor],
    )
    if (rowCount === 0) throw taken('/code', `部门代码“${code}”已被使用，请换一个`)
    const after = { code, kind, name: name.trim(), fullName: fullName.trim(), successor, active: true }
    await noteChange(connection, { type: 'department.added', subject: `department:${code}`, at, by, before: null, after })
  })
  city.committed()
}

/** Throws Refusal 404, or 409 where the department still holds something or somebody else changed it meanwhile. */
export async function changeDepartment(city: City, by: By, code: string, patch: DepartmentPatch): Promise<void> {
  const at = city.now()
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<DepartmentRow>(
      'select department.* from app.department where department.code = $1 for update',
      [code],
    )
    const before = rows[0]
    if (!before) throw notFound('这个部门')
    if (before.version !== patch.version) throw new Refusal(409, 'changed-meanwhile', '在您打开之后，他人已作修改。请刷新后重新填写。')
    const after = {
      name: patch.name?.trim() ?? before.name,
      fullName: patch.fullName?.trim() ?? before.full_name,
      successor: patch.successor === undefined ? before.successor : patch.successor,
      active: patch.active ?? before.active,
    }
    await refuseTakenName(connection, after.name, code)
    if (before.active && !after.active) await handOverAll(city, connection, by, before, patch.handOverTo ?? null, at)
    await connection.query(
      `update app.department set name = $2, full_name = $3, successor = $4, active = $5, version = department.version + 1 where department.code = $1`,
      [code, after.name, after.fullName, after.successor, after.active],
    )
    const facts = { name: before.name, fullName: before.full_name, successor: before.successor, active: before.active }
    await noteChange(connection, { type: 'department.changed', subject: `department:${code}`, at, by, before: facts, after })
  })
  city.committed()
}

/** Custody is never empty: what a department still answers for, signed or not, goes over to another in the same transaction. */
async function handOverAll(
  city: City,
  connection: PoolClient,
  by: By,
  { code, name, kind }: DepartmentRow,
  to: string | null,
  at: Date,
): Promise<void> {
  if (kind === 'bureau') throw new Refusal(409, 'bureau-stays', '行政审批局是推送的发出方，不能停用。')
  if (code === officeCode) throw new Refusal(409, 'office-stays', '联席会议办公室暂管边界争议，不能停用。')
  const held = await countHeld(connection, code)
  if (held === 0) return
  if (to === null)
    throw new Refusal(
      409,
      'still-holding',
      `${name}还有 ${held} 件推送由其承担责任，不能停用。请指定接手部门，停用时一并移交。`,
      undefined,
      { held },
    )
  const known = await city.directory.current(at.getTime())
  const { rows } = await connection.query(
    `select department.code from app.department where department.code = $1 and department.code <> $2 and department.active and department.kind <> 'actor'`,
    [to, code],
  )
  if (!rows[0]) {
    const message = `没有在用的接手部门“${to}”。请从监管部门中选择另一个。`
    throw new Refusal(422, 'unknown-department', message, [{ pointer: '/handOverTo', code: 'unknown-department', message }])
  }
  await succeed(connection, known, { from: code, to, by: { name: by.name, seat: by.seats[0] ?? '', department: by.department } }, at)
}

async function refuseTakenName(connection: PoolClient, name: string, code: string): Promise<void> {
  const { rows } = await connection.query('select 1 from app.department where department.name = $1 and department.code <> $2', [name, code])
  if (rows[0]) throw taken('/name', `部门简称“${name}”已被使用，请换一个`)
}

function taken(pointer: string, message: string): Refusal {
  return new Refusal(409, 'taken', `${message}。`, [{ pointer, code: 'taken', message }])
}
