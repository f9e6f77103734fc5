import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { organIn } from './facts.ts'
import { findWord } from './numbers.ts'
import { presentPaper, presentRow } from './present.ts'
import { readFiles, readLooks, recordPaperLook } from './reading.ts'
import { findPaper, listPapers, paperStates } from './rows.ts'
import { PaperList, PaperView } from './shapes.ts'

const ById = Type.Object({ id: Id })

/** 公文: what there is, and one paper as it looks; every look at a sealed one is recorded (1.4). */
export const reading =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/papers',
      {
        config: { permission: 'paper.read' },
        schema: {
          summary: '公文列表',
          querystring: Type.Object({
            state: Type.Optional(choice(paperStates)),
            side: Type.Optional(choice({ own: '本单位制作', received: '收到' })),
            case: Type.Optional(Id),
            decision: Type.Optional(Id),
            q: Type.Optional(Type.String({ maxLength: 100, description: '文号或标题' })),
            after: Type.Optional(Id),
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 30 }),
          }),
          response: answers(PaperList),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await city.directory.current(city.now().getTime())
        const { q: words, limit, ...filter } = request.query
        const found = await withinConnection(city.database.pool, viewer, (connection) =>
          listPapers(connection, viewer.department, { ...filter, words, limit: limit + 1 }),
        )
        const items = found.slice(0, limit).map((record) => presentRow(directory, viewer, record))
        return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
      },
    )
    server.get(
      '/papers/:id',
      { config: { permission: 'paper.read' }, schema: { summary: '一份公文', params: ById, response: answers(PaperView) } },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const found = await withinConnection(city.database.pool, workingSight(viewer), async (connection) => {
          const paper = await findPaper(connection, request.params.id)
          if (!paper) throw notFound('这份公文')
          await recordPaperLook(connection, viewer, paper, at)
          const word = await findWord(connection, organIn(directory, paper.department))
          return { paper, word, files: await readFiles(connection, paper) }
        })
        const looks = await readLooks(city.database.pool, viewer, found.paper)
        return presentPaper(directory, viewer, found.paper, { at, word: found.word, files: found.files, looks })
      },
    )
  }
