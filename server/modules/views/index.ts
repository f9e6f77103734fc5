import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import type { City } from '#kernel/city.ts'
import type { Seat, Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { DefaultIn, Done, ListName, ViewChange, ViewIn, ViewPage, ViewRow } from './shapes.ts'

interface ViewRecord {
  readonly id: string
  readonly list: Static<typeof ListName>
  readonly name: string
  readonly account: string
  readonly shared: boolean
  readonly filter: Readonly<Record<string, string>>
  readonly columns: Static<typeof ViewRow>['columns']
  readonly made_by: string
  readonly version: number
}
const columns = 'view.id, view.list, view.name, view.account, view.shared, view.filter, view.columns, view.made_by, view.version'
/** Views that one person may keep for one list: more would be no help. */
const most = 30
const sharing: ReadonlySet<Seat> = new Set(['liaison', 'head'])
const mayShare = (viewer: Viewer) => viewer.seats.some((seat) => sharing.has(seat))

/** 视图: filters and columns of a list under a name, one's own or the department's; and which of them a list opens with. */
export const views =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    // Whoever has lists may arrange them for himself; which lists those are, their own routes decide.
    const config = { permission: 'list.export' }
    const inside = <Result>(viewer: Viewer, work: (connection: PoolClient) => Promise<Result>) =>
      withinConnection(city.database.pool, viewer, work)
    server.get(
      '/views',
      { config, schema: { summary: '可用的视图', querystring: Type.Object({ list: ListName }), response: answers(ViewPage) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { list } = request.query
        return await inside(viewer, async (connection) => {
          const records = await readViews(connection, viewer, list)
          const { rows } = await connection.query<{ view: string }>(
            'select chosen.view from app.view_default as chosen where chosen.account = $1 and chosen.list = $2',
            [viewer.account, list],
          )
          const chosen = rows[0]?.view
          return {
            items: records.map((record) => presentView(viewer, record)),
            // One that was taken away, or is no longer shared, is no view any more.
            default: records.find(({ id }) => id === chosen)?.id ?? null,
            mayShare: mayShare(viewer),
          }
        })
      },
    )
    server.post('/views', { config, schema: { summary: '保存视图', body: ViewIn, response: answers(ViewRow) } }, async (request) => {
      const viewer = viewerOf(request)
      const draft = request.body
      refuseSharing(viewer, draft.shared)
      return await inside(viewer, async (connection) => {
        const own = (await readViews(connection, viewer, draft.list)).filter(({ account }) => account === viewer.account)
        if (own.length >= most) throw new Refusal(422, 'too-many-views', `每个清单最多保存 ${most} 个视图，请先删除不用的。`)
        const { rows } = await connection.query<ViewRecord>(
          `insert into app.saved_view as view (list, name, account, department, shared, filter, columns, made_at, made_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (account, list, name) do nothing returning ${columns}`,
          [
            draft.list,
            draft.name.trim(),
            viewer.account,
            viewer.department,
            draft.shared,
            JSON.stringify(draft.filter),
            JSON.stringify(draft.columns),
            city.now(),
            viewer.name,
          ],
        )
        if (!rows[0]) throw sameName(draft.name)
        return presentView(viewer, rows[0])
      })
    })
    server.put(
      '/views/:id',
      { config, schema: { summary: '更改视图', params: Type.Object({ id: Id }), body: ViewChange, response: answers(ViewRow) } },
      async (request) => {
        const viewer = viewerOf(request)
        const draft = request.body
        return await inside(viewer, async (connection) => {
          const record = await getChangeable(connection, viewer, request.params.id)
          if (draft.shared && !record.shared) refuseSharing(viewer, true)
          const { rows: taken } = await connection.query(
            'select from app.saved_view as view where view.account = $1 and view.list = $2 and view.name = $3 and view.id <> $4',
            [record.account, record.list, draft.name.trim(), record.id],
          )
          if (taken.length > 0) throw sameName(draft.name)
          const { rows } = await connection.query<ViewRecord>(
            `update app.saved_view as view set name = $2, shared = $3, filter = $4, columns = $5, version = view.version + 1
             where view.id = $1 and view.version = $6 returning ${columns}`,
            [record.id, draft.name.trim(), draft.shared, JSON.stringify(draft.filter), JSON.stringify(draft.columns), draft.version],
          )
          if (!rows[0]) throw new Refusal(409, 'stale', '这个视图刚被他人修改，请刷新后重试。')
          return presentView(viewer, rows[0])
        })
      },
    )
    server.delete(
      '/views/:id',
      { config, schema: { summary: '删除视图', params: Type.Object({ id: Id }), response: answers(Done) } },
      async (request) => {
        const viewer = viewerOf(request)
        return await inside(viewer, async (connection) => {
          const { id } = await getChangeable(connection, viewer, request.params.id)
          await connection.query('delete from app.view_default as chosen where chosen.view = $1', [id])
          await connection.query('delete from app.saved_view as view where view.id = $1', [id])
          return { done: true }
        })
      },
    )
    server.put(
      '/views/default',
      { config, schema: { summary: '设定清单打开时的视图', body: DefaultIn, response: answers(Done) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { list, view } = request.body
        return await inside(viewer, async (connection) => {
          await connection.query('delete from app.view_default as chosen where chosen.account = $1 and chosen.list = $2', [
            viewer.account,
            list,
          ])
          if (view === null) return { done: true }
          const known = await readViews(connection, viewer, list)
          if (!known.some(({ id }) => id === view)) throw notFound('这个视图')
          await connection.query('insert into app.view_default (account, list, department, view) values ($1, $2, $3, $4)', [
            viewer.account,
            list,
            viewer.department,
            view,
          ])
          return { done: true }
        })
      },
    )
  }

/** One's own, then the department's; row security leaves out every other department's. */
async function readViews(connection: PoolClient, viewer: Viewer, list: string): Promise<readonly ViewRecord[]> {
  const { rows } = await connection.query<ViewRecord>({
    name: 'views-of-list',
    text: `select ${columns} from app.saved_view as view
           where view.list = $1 and view.department = $2 and (view.account = $3 or view.shared) order by view.account <> $3, view.name`,
    values: [list, viewer.department, viewer.account],
  })
  return rows
}

/** One's own, or a shared one for whoever may share. Throws a Refusal. */
async function getChangeable(connection: PoolClient, viewer: Viewer, id: string): Promise<ViewRecord> {
  const { rows } = await connection.query<ViewRecord>(
    `select ${columns} from app.saved_view as view where view.id = $1 and (view.account = $2 or view.shared)`,
    [id, viewer.account],
  )
  const [record] = rows
  if (!record) throw notFound('这个视图')
  if (!mayChange(viewer, record)) throw new Refusal(403, 'not-yours', '部门共用的视图由联络员或部门领导更改。可以另存为自己的视图。')
  return record
}

const mayChange = (viewer: Viewer, { account, shared }: ViewRecord) => account === viewer.account || (shared && mayShare(viewer))

function refuseSharing(viewer: Viewer, shared: boolean): void {
  if (shared && !mayShare(viewer)) throw new Refusal(403, 'not-sharing', '部门共用的视图由联络员或部门领导设定。请先保存为自己的视图。')
}

const sameName = (name: string) =>
  new Refusal(409, 'same-name', `您在这个清单中已有名为“${name.trim()}”的视图，请换一个名称。`, [
    { pointer: '/name', code: 'same-name', message: '名称已使用' },
  ])

const presentView = (viewer: Viewer, record: ViewRecord): Static<typeof ViewRow> => ({
  id: record.id,
  list: record.list,
  name: record.name,
  filter: record.filter,
  columns: [...record.columns],
  shared: record.shared,
  own: record.account === viewer.account,
  mayChange: mayChange(viewer, record),
  by: record.made_by,
  version: record.version,
})
