import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { NewSystem, SystemChange, SystemRow, UpwardItemIn, UpwardItemRow } from './shapes.ts'
import { readMarks, readSystems } from './rows.ts'

const changed = (what: string) =>
  new Refusal(409, 'changed-meanwhile', `${what}已被他人修改，您的修改未保存。请刷新后在最新内容上重新修改。`)

/** Which items are reported upward, and the professional systems through which (2.2.2.2). */
export const registers =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/upward/items',
      {
        config: { permission: 'upward.read' },
        schema: { summary: '须向上级报送的事项', response: answers(Type.Object({ items: Type.Array(UpwardItemRow) })) },
      },
      async (request) => ({ items: await withinConnection(city.database.pool, viewerOf(request), readMarks) }),
    )
    server.put(
      '/upward/items/:code',
      {
        config: { permission: 'catalogue.write' },
        schema: {
          summary: '标注事项须向上级报送',
          params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
          body: UpwardItemIn,
          response: answers(Type.Object({ version: Type.Integer() })),
        },
      },
      async (request) => {
        const version = await markItem(city, viewerOf(request), request.params.code, request.body)
        return { version }
      },
    )
    server.get(
      '/upward/systems',
      {
        config: { permission: 'upward.read' },
        schema: { summary: '专业系统台账', response: answers(Type.Object({ items: Type.Array(SystemRow) })) },
      },
      async (request) => {
        const present = presenter(await city.directory.current(city.now().getTime()))
        const rows = await withinConnection(city.database.pool, viewerOf(request), readSystems)
        return { items: rows.map(({ department, ...row }) => ({ ...row, department: present.department(department) })) }
      },
    )
    server.post(
      '/upward/systems',
      {
        config: { permission: 'upward.write' },
        schema: { summary: '登记专业系统', body: NewSystem, response: answers(Type.Object({ id: Type.String() })) },
      },
      async (request) => ({ id: await addSystem(city, viewerOf(request), request.body) }),
    )
    server.put(
      '/upward/systems/:id',
      {
        config: { permission: 'upward.write' },
        schema: {
          summary: '修改或停用专业系统',
          params: Type.Object({ id: Id }),
          body: SystemChange,
          response: answers(Type.Object({ id: Type.String() })),
        },
      },
      async (request) => {
        await changeSystem(city, viewerOf(request), request.params.id, request.body)
        return { id: request.params.id }
      },
    )
  }

/** Marks an item, or changes its mark. The mark's new version. Throws Refusal 404, 409 (changed by another), 422. */
export async function markItem(city: City, viewer: Viewer, code: string, mark: Static<typeof UpwardItemIn>): Promise<number> {
  const { authority, way, system, days, active } = mark
  if (way === 'machine' && system === null) {
    const message = '由系统对接提取的，请选择已登记的专业系统'
    throw new Refusal(422, 'no-system', `${message}。`, [{ pointer: '/system', code: 'required', message }])
  }
  const at = city.now()
  const version = await withinConnection(city.database.pool, viewer, async (connection) => {
    const known = await connection.query('select from app.item where item.code = $1', [code])
    if (known.rowCount === 0) throw notFound('这个事项')
    if (system !== null) await getSystem(connection, system)
    const before = await connection.query<{ mark: Readonly<Record<string, unknown>> }>(
      `select json_build_object('authority', mark.authority, 'way', mark.way, 'system', mark.system::text, 'days', mark.days, 'active', mark.active) as mark
       from app.upward_item as mark where mark.item = $1 for update`,
      [code],
    )
    const values = [code, authority.trim(), way, system, days, active, at, viewer.name]
    // Marked again after a time: what arrived meanwhile opens nothing.
    const { rows: updated } =
      mark.version === 0
        ? await connection.query<{ version: number }>(
            `insert into app.upward_item as mark (item, authority, way, system, days, active, since, set_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (item) do nothing returning mark.version`,
            values,
          )
        : await connection.query<{ version: number }>(
            `update app.upward_item as mark set authority = $2, way = $3, system = $4, days = $5, active = $6, set_by = $8, version = mark.version + 1,
               since = case when $6 and not mark.active then $7 else mark.since end
             where mark.item = $1 and mark.version = $9 returning mark.version`,
            [...values, mark.version],
          )
    if (!updated[0]) throw changed('这个事项的上报标注')
    await note(connection, city, viewer, 'item.upward-marked', {
      subject: `item:${code}`,
      before: before.rows[0]?.mark ?? null,
      after: { authority, way, system, days, active },
    })
    return updated[0].version
  })
  city.committed()
  return version
}

async function getSystem(connection: PoolClient, id: string): Promise<void> {
  const { rowCount } = await connection.query('select from app.professional_system as system where system.id = $1 and system.active', [id])
  if (rowCount !== 0) return
  const message = '没有这个在用的专业系统，请先登记'
  throw new Refusal(422, 'unknown-system', `${message}。`, [{ pointer: '/system', code: 'unknown', message }])
}

const valuesOf = ({
  name,
  authority,
  address,
  network,
  contact,
  contactPhone,
  note: said,
}: Omit<Static<typeof NewSystem>, 'department'>) => [
  name.trim(),
  authority.trim(),
  address.trim(),
  network,
  contact.trim(),
  contactPhone,
  said?.trim() === '' ? null : said,
]

/** A department registers the systems of its own superior authority; the bureau any. The system's number. Throws Refusal 409, 422. */
export async function addSystem(city: City, viewer: Viewer, body: Static<typeof NewSystem>): Promise<string> {
  const known = await city.directory.current(city.now().getTime())
  if (viewer.sight !== 'city' && body.department !== viewer.department) throw refuseDepartment('只能登记与本部门对接的专业系统')
  if (body.department === known.bureau || !known.departments.get(body.department)?.active)
    throw refuseDepartment('请选择与上级系统对接的监管部门')
  const id = await writing(() =>
    withinConnection(city.database.pool, viewer, async (connection) => {
      const { rows } = await connection.query<{ id: string }>(
        `insert into app.professional_system (name, authority, address, network, contact, contact_phone, note, department)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning professional_system.id`,
        [...valuesOf(body), body.department],
      )
      await note(connection, city, viewer, 'system.registered', { subject: `system:${rows[0]!.id}`, after: body }, body.department)
      return rows[0]!.id
    }),
  )
  city.committed()
  return id
}

async function changeSystem(city: City, viewer: Viewer, id: string, body: Static<typeof SystemChange>): Promise<void> {
  await writing(() =>
    withinConnection(city.database.pool, viewer, async (connection) => {
      const { rows } = await connection.query<{ department: string; version: number }>(
        'select system.department, system.version from app.professional_system as system where system.id = $1 for update',
        [id],
      )
      if (!rows[0]) throw notFound('这个专业系统')
      if (rows[0].version !== body.version) throw changed('这个专业系统的登记')
      await connection.query(
        `update app.professional_system set name = $2, authority = $3, address = $4, network = $5, contact = $6, contact_phone = $7, note = $8,
           active = $9, version = version + 1 where professional_system.id = $1`,
        [id, ...valuesOf(body), body.active],
      )
      await note(connection, city, viewer, 'system.changed', { subject: `system:${id}`, after: body }, rows[0].department)
    }),
  )
  city.committed()
}

function refuseDepartment(message: string): Refusal {
  return new Refusal(422, 'wrong-department', `${message}。`, [{ pointer: '/department', code: 'wrong-department', message }])
}

async function writing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== '23505') throw cause
    const message = '已有同名的专业系统，账号按名称申请，名称不能重复'
    throw new Refusal(409, 'name-taken', `${message}。`, [{ pointer: '/name', code: 'taken', message }])
  }
}

async function note(
  connection: PoolClient,
  city: City,
  viewer: Viewer,
  type: string,
  data: Readonly<Record<string, unknown>>,
  told?: string,
): Promise<void> {
  await addEntry(connection, {
    type,
    at: city.now(),
    decision: null,
    tell: told === undefined ? [] : [[told, null]],
    actor: viewer.name,
    seat: viewer.seats[0] ?? 'operator',
    department: viewer.department,
    data,
  })
}
