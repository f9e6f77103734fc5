import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { lists } from './lists.ts'
import type { AnyList, AskList } from './list.ts'
import { beginExport, endExport, openExport, readExports, type ExportRecord } from './record.ts'
import { ExportIn, ExportLists, ExportPage, ExportRow } from './shapes.ts'
import { writeExport, type Written } from './write.ts'

/** Rows of one file: what a department can look through, and what the city's bodies need for a year. */
const most = (viewer: Viewer) => (viewer.sight === 'city' ? 500_000 : 100_000)
const mediaTypes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const
const permission = 'list.export'

/** 导出: any list as a file, asked for with what is to be in it, then fetched once; numbered, marked and journalled (1.4). */
export const routes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/exports/lists',
      { config: { permission }, schema: { summary: '可导出的清单及其列', response: answers(ExportLists) } },
      async (request) => {
        const viewer = viewerOf(request)
        return {
          most: most(viewer),
          mayPersonal: viewer.permissions.has('personal.export'),
          items: lists.filter((list) => viewer.permissions.has(list.permission)).map(presentList),
        }
      },
    )
    server.post(
      '/exports',
      { config: { permission }, schema: { summary: '申请导出', body: ExportIn, response: answers(ExportRow) } },
      async (request) => presentExport(await openExport(city, viewerOf(request), check(viewerOf(request), request.body))),
    )
    server.get(
      '/exports',
      {
        config: { permission },
        schema: {
          summary: '本人的导出记录',
          querystring: Type.Object({ after: Type.Optional(Id), limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }) }),
          response: answers(ExportPage),
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const records = await readExports(city, viewerOf(request), { after: after ?? null, limit })
        return { items: records.map(presentExport), next: records.length === limit ? (records.at(-1)?.id ?? null) : null }
      },
    )
    server.get(
      '/exports/:id',
      { config: { permission }, schema: { summary: '导出进度', params: Type.Object({ id: Id }), response: answers(ExportRow) } },
      async (request) => {
        const [record] = await readExports(city, viewerOf(request), request.params)
        if (!record) throw notFound('这次导出')
        return presentExport(record)
      },
    )
    server.get(
      '/exports/:id/file',
      {
        config: { permission },
        schema: {
          summary: '下载导出文件（一次）',
          params: Type.Object({ id: Id }),
          response: answers(Type.String({ description: '文件' })),
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const [asked] = await readExports(city, viewer, request.params)
        const list = lists.find((each) => each.list === asked?.list)
        if (!asked || !list) throw notFound('这次导出')
        mayTake(viewer, list, asked.personal)
        const record = await beginExport(city, viewer, asked.id)
        if (!record) throw new Refusal(410, 'export-taken', '这次导出已经下载过或已超过 15 分钟，请重新导出。')
        const stream = new PassThrough()
        void write(stream, { city, viewer, record, list, ask: askAs(server, request), most: most(viewer) })
        const name = `${list.title}-${dayInShanghai(record.asked_at)}-${record.id}.${record.format}`
        reply.header(
          'content-disposition',
          `attachment; filename="export-${record.id}.${record.format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        reply.type(mediaTypes[record.format])
        return await reply.send(stream as never)
      },
    )

    /** The end is kept whether the file was finished, the reader went away or the list failed on its way. */
    async function write(stream: PassThrough, writing: Omit<Parameters<typeof writeExport>[1], 'finished'>): Promise<void> {
      const written: Written = { rows: 0, cut: false }
      let ended = false
      const end = async (state: 'done' | 'broken') => {
        ended = true
        await endExport(city, writing.viewer, writing.record, { ...written, state })
      }
      try {
        await writeExport(stream, { ...writing, finished: () => end('done') }, written)
      } catch (cause) {
        if (!ended)
          await end('broken').catch((failure: unknown) =>
            server.log.error(
              { err: { message: failure instanceof Error ? failure.message : String(failure) }, export: writing.record.id },
              'fault',
            ),
          )
        stream.destroy(cause instanceof Error ? cause : new Error('the export failed', { cause }))
      }
    }
  }

/** The list's own route, called from within with this person's session: what it refuses or leaves out is refused and left out here. */
const askAs =
  (server: FastifyInstance, request: FastifyRequest): AskList =>
  async <Answer>(path: string) => {
    const { statusCode, body } = await server.inject({
      method: 'GET',
      url: `${server.prefix}${path}`,
      headers: { cookie: request.headers.cookie ?? '', 'x-background': 'yes' },
      remoteAddress: request.ip,
    })
    if (statusCode !== 200) throw new Error(`${path.split('?')[0]} answered ${statusCode}`)
    return JSON.parse(body) as Answer
  }

function check(viewer: Viewer, asked: Static<typeof ExportIn>) {
  const list = lists.find((each) => each.list === asked.list)
  if (!list) throw notFound('这个清单')
  const personal = asked.personal === true
  mayTake(viewer, list, personal)
  if (personal && asked.reason === undefined)
    throw new Refusal(422, 'reason-needed', '导出个人信息须写明事由。', [{ pointer: '/reason', code: 'required', message: '请填写事由' }])
  const strange = Object.keys(asked.filter).find((name) => !list.filters.includes(name))
  if (strange !== undefined) throw new Refusal(422, 'unknown-filter', `“${list.title}”没有筛选条件“${strange}”，请核对。`)
  const usual = list.columns.filter(({ spare }) => !spare).map(({ key }) => key)
  const columns = [...new Set(asked.columns ?? usual)]
  const unknown = columns.find((key) => !list.columns.some((column) => column.key === key))
  if (unknown !== undefined) throw new Refusal(422, 'unknown-column', `“${list.title}”没有列“${unknown}”，请核对。`)
  return {
    list: list.list,
    title: list.title,
    filter: asked.filter,
    columns,
    format: asked.format,
    personal,
    reason: personal ? (asked.reason ?? null) : null,
  }
}

function mayTake(viewer: Viewer, list: AnyList, personal: boolean): void {
  if (!viewer.permissions.has(list.permission)) throw new Refusal(403, 'not-permitted', `当前岗位不能查看“${list.title}”，也不能导出。`)
  if (personal && !viewer.permissions.has('personal.export'))
    throw new Refusal(403, 'not-permitted', '当前岗位不能导出个人信息。请不勾选“包含个人信息”，或由联络员、部门领导导出。')
}

const presentList = ({ list, title, columns }: AnyList) => ({
  list,
  title,
  columns: columns.map((column) => ({
    key: column.key,
    title: column.title,
    spare: column.spare === true,
    personal: column.holder !== undefined,
  })),
})

const presentExport = (record: ExportRecord): Static<typeof ExportRow> => ({
  id: record.id,
  list: record.list,
  title: record.title,
  format: record.format,
  personal: record.personal,
  reason: record.reason,
  person: record.person,
  department: record.department,
  askedAt: record.asked_at.toISOString(),
  finishedAt: record.finished_at?.toISOString() ?? null,
  rows: record.rows,
  cut: record.cut,
  state: record.state,
})
