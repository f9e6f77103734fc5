import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { findDuties } from './duties.ts'
import { readHistory } from './history.ts'
import { addItem, changeItem, readItem } from './item-acts.ts'
import { findItemRow, listItems } from './item-rows.ts'
import { DepartmentCode, Duties, ItemChange, ItemCode, ItemNew, ItemPage, ItemView } from './item-shapes.ts'
import { anyRule, listRules } from './rule-rows.ts'
import { warningsOf } from './warnings.ts'

const byCode = Type.Object({ code: ItemCode })
/** Days counted for "decisions of the last 30 days". */
const recently = 30

export const itemRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const today = () => dayInShanghai(city.now())
    const since = () => dayOfNumber(getDayNumber(today()) - recently)
    const view = (viewer: Viewer, code: string) => readView(city, viewer, code, today(), since())

    server.get(
      '/items',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '事项目录（1.1、1.2）',
          querystring: Type.Object({
            q: Type.String({ maxLength: 100, default: '', description: '名称或编码中的文字' }),
            department: Type.String({ maxLength: 16, default: '', description: '主管或协管部门' }),
            intake: Type.String({ maxLength: 20, default: '' }),
            after: Type.String({ maxLength: 40, default: '' }),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 500 }),
          }),
          response: answers(ItemPage),
        },
      },
      async (request) =>
        await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          listItems(connection, { ...request.query, q: request.query.q.trim(), today: today(), since: since() }),
        ),
    )

    server.get(
      '/items/:code',
      {
        config: { permission: 'catalogue.read' },
        schema: { summary: '事项详情、推送规则与变更历史', params: byCode, response: answers(ItemView) },
      },
      async (request) => await view(viewerOf(request), request.params.code),
    )

    server.post(
      '/items',
      { config: { permission: 'catalogue.write' }, schema: { summary: '新增事项', body: ItemNew, response: answers(ItemView) } },
      async (request) => {
        const { code, ...draft } = request.body
        await addItem(city, viewerOf(request), code, draft)
        return await view(viewerOf(request), code)
      },
    )

    server.put(
      '/items/:code',
      {
        config: { permission: 'catalogue.write' },
        schema: { summary: '修改事项', params: byCode, body: ItemChange, response: answers(ItemView) },
      },
      async (request) => {
        const { version, ...draft } = request.body
        await changeItem(city, viewerOf(request), request.params.code, version, draft)
        return await view(viewerOf(request), request.params.code)
      },
    )

    server.get(
      '/departments/:code/duties',
      {
        config: { permission: 'catalogue.read' },
        schema: { summary: '部门监管责任清单（1.2）', params: Type.Object({ code: DepartmentCode }), response: answers(Duties) },
      },
      async (request) => {
        const found = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          findDuties(connection, request.params.code, today(), since()),
        )
        if (!found) throw notFound('这个部门')
        return found
      },
    )
  }

async function readView(city: City, viewer: Viewer, code: string, today: string, since: string) {
  const directory = await city.directory.current(city.now().getTime())
  const found = await withinConnection(city.database.pool, viewer, async (connection) => {
    const row = await findItemRow(connection, code, today, since)
    const stored = await readItem(connection, code)
    const { rules } = await listRules(connection, { ...anyRule, item: code }, today)
    return row && stored ? { row, stored, rules } : null
  })
  if (!found) throw notFound('这个事项')
  const { row, stored, rules } = found
  const { draft, version } = stored
  const original = draft.originalDepartment
  return {
    ...row,
    legalBasis: draft.legalBasis,
    originalDepartment: original === null ? null : { code: original, name: directory.departments.get(original)?.name ?? original },
    intakeNote: draft.intakeNote,
    entrustment: draft.entrustment,
    publicSafety: draft.publicSafety,
    statutoryLimit: draft.statutoryLimit,
    version,
    mapping: rules,
    history: [...(await readHistory(city, code))],
    warnings: [...warningsOf(draft, rules, today)],
  }
}
