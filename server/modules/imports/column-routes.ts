import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { answerColumns, changeChoice, titleOf } from './asking.ts'
import { layouts, type ImportKind, type Target } from './columns.ts'
import { bringerOf } from './routes.ts'
import { ChoiceIn, ChoicePage, ColumnsIn, Id } from './shapes.ts'

interface ChoiceRecord {
  readonly kind: ImportKind
  readonly shown: string
  readonly target: Target | null
  readonly decided_by: string
  readonly decided_at: Date
}
const Done = Type.Object({ done: Type.Literal(true) })

/** What a column may be matched to, in the order of the layout. */
export function fieldsOf(kind: ImportKind) {
  return layouts[kind]['2018'].flatMap(({ target, names, code }) => (target === null ? [] : [{ target, title: names[0] ?? target, code }]))
}

/** Columns that no layout knows: a person matches them once, the department's next files are read alike. */
export const columnRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/imports/:id/columns',
      {
        config: { permission: 'import.write' },
        schema: { summary: '确认列的对应关系', params: Type.Object({ id: Id }), body: ColumnsIn, response: answers(Done) },
      },
      async (request) => {
        await answerColumns(city, bringerOf(viewerOf(request)), request.params.id, request.body.columns)
        return { done: true as const }
      },
    )
    server.get(
      '/import-columns',
      { config: { permission: 'import.read' }, schema: { summary: '已记住的列对应关系', response: answers(ChoicePage) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { rows } = await withinConnection(city.database.pool, viewer, (connection) =>
          connection.query<ChoiceRecord>(
            `select choice.kind, choice.shown, choice.target, choice.decided_by, choice.decided_at from app.column_choice as choice
             where choice.department = $1 order by choice.kind, choice.shown limit 500`,
            [viewer.department],
          ),
        )
        return {
          items: rows.map(({ kind, shown, target, decided_by: by, decided_at: at }) => ({
            kind,
            header: shown,
            target,
            title: target === null ? null : titleOf(kind, '2018', target),
            by,
            at: at.toISOString(),
          })),
          fields: { decisions: fieldsOf('decisions'), penalties: fieldsOf('penalties') },
        }
      },
    )
    server.put(
      '/import-columns',
      { config: { permission: 'import.write' }, schema: { summary: '更改列的对应关系', body: ChoiceIn, response: answers(Done) } },
      async (request) => {
        const { kind, header, target } = request.body
        await changeChoice(city, bringerOf(viewerOf(request)), kind, { header, target })
        return { done: true as const }
      },
    )
  }
