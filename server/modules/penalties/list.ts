import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { licenceEffects } from '#notice/penalty-words.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { penaltyColumns, penaltyTables, presentPenalty, type PenaltyRecord } from './rows.ts'
import { PenaltyPage } from './shapes.ts'

const Query = Type.Object({
  only: Type.Optional(choice({ unseen: '本部门未阅', unlinked: '待关联', linked: '已关联' })),
  effect: Type.Optional(choice(licenceEffects)),
  q: Type.Optional(Type.String({ maxLength: 100, description: '文号或相对人' })),
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

/** `GET /api/penalties`: newest first. Row security leaves each department what it imposed and what affects decisions it received. */
export const list =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/penalties',
      { config: { permission: 'penalty.read' }, schema: { summary: '行政处罚', querystring: Query, response: answers(PenaltyPage) } },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await city.directory.current(city.now().getTime())
        const { only, effect, q, after, limit } = request.query
        const like = q?.trim() ? `%${q.trim().replaceAll(/[%_\\]/gu, (sign) => `\\${sign}`)}%` : null
        const { rows, unseen } = await withinConnection(city.database.pool, viewer, async (connection) => {
          const { rows: found } = await connection.query<PenaltyRecord>(
            `select ${penaltyColumns} from ${penaltyTables}
             where ($2::bigint is null or penalty.id < $2) and ($3::text is null or penalty.effect = $3)
               and ($4::text is null or penalty.document_number like $4 or penalty.holder_name like $4)
               and ($5::text is null or ($5 = 'unlinked' and penalty.decision is null) or ($5 = 'linked' and penalty.decision is not null)
                 or ($5 = 'unseen' and notice.penalty is not null and notice.seen_at is null))
             order by penalty.id desc limit $6`,
            [viewer.department, after ?? null, effect ?? null, like, only ?? null, limit],
          )
          const { rows: counts } = await connection.query<{ unseen: number }>(
            'select count(*)::integer as unseen from app.penalty_notice as notice where notice.department = $1 and notice.seen_at is null',
            [viewer.department],
          )
          return { rows: found, unseen: counts[0]?.unseen ?? 0 }
        })
        return {
          items: rows.map((row) => presentPenalty(directory, row)),
          next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
          unseen,
        }
      },
    )
    server.post(
      '/penalties/:id/seen',
      {
        config: { permission: 'push.receive' },
        schema: {
          summary: '本部门已阅',
          params: Type.Object({ id: Id }),
          response: answers(Type.Object({ by: Type.String(), at: Type.String() })),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const own = { department: viewer.department, sight: 'department' as const }
        return await withinConnection(city.database.pool, own, async (connection) => {
          // Whoever was first stays the one who took note.
          await connection.query(
            'update app.penalty_notice set seen_at = $3, seen_by = $4 where penalty_notice.penalty = $1 and penalty_notice.department = $2 and penalty_notice.seen_at is null',
            [request.params.id, viewer.department, city.now(), viewer.name],
          )
          const { rows } = await connection.query<{ seen_at: Date; seen_by: string }>(
            'select notice.seen_at, notice.seen_by from app.penalty_notice as notice where notice.penalty = $1 and notice.department = $2',
            [request.params.id, viewer.department],
          )
          if (!rows[0]) throw notFound('发给本部门的这条处罚通知')
          return { by: rows[0].seen_by, at: rows[0].seen_at.toISOString() }
        })
      },
    )
  }
