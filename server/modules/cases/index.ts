import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { placeOf } from '#notice/clauses.ts'
import { titleOfSeat } from '#notice/decide.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import { actorOf, type Actor } from '#kernel/actors.ts'
import { answerOncePerKey, readKey } from '#kernel/answer-once.ts'
import { maySit, type Cases } from '#kernel/cases/act.ts'
import { findCase } from '#kernel/cases/records.ts'
import type { City } from '#kernel/city.ts'
import type { Keyed } from '#kernel/kept-answer.ts'
import type { Viewer } from '#kernel/seats.ts'
import { workingSight } from '#kernel/sight.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { presentStep } from './forms.ts'
import { limits } from './limits.ts'
import { listCases } from './list.ts'
import { presentCase, presentDiagram } from './present.ts'
import { readWholeCase } from './read.ts'
import { ById, caseRoutes, readId } from './routes.ts'
import { listPeople } from './people.ts'
import { CasePage, CaseQuery, CaseShape, PeopleList, ProcedureList } from './shapes.ts'

export { CaseRow } from './shapes.ts'
export { caseRoutes } from './routes.ts'
export { tellReceivers } from './tell-receivers.ts'

/** Acts keep the account: two people of one name are two. */
const personOf = (viewer: Viewer): Actor => ({ ...actorOf(viewer), account: viewer.account })

/** A form that is sent twice, by a double click or after an answer that was lost, opens or moves one case: the web sends one key per form. */
function keyedBy({ seal }: City, request: FastifyRequest): Keyed | null {
  const key = readKey(request.headers['idempotency-key'])
  if (key === null) return null
  const digest = seal.digest(hash('sha256', `${request.url}\n${JSON.stringify(request.body)}`, 'base64url'))
  return { client: `web:${viewerOf(request).account}`, key, digest: `h1.${digest}` }
}

/** 办件: the formal procedures as their definitions say (二(二)2 to 二(三)): lists by urgency, what may be opened, and the calls of each. */
export const cases =
  (city: City, desk: Cases): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/cases',
      {
        config: { permission: 'case.read' },
        schema: { summary: '我的办件，急的在前', querystring: CaseQuery, response: answers(CasePage) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const known = await city.directory.current(at.getTime())
        // What is searched through shows no sensitive matter to anybody; one's own work does.
        const sight = request.query.q === undefined ? workingSight(viewer) : viewer
        return await withinConnection(city.database.pool, sight, (connection) =>
          listCases(connection, { known, at, actor: personOf(viewer) }, request.query),
        )
      },
    )
    // Lists, notices and searches know a case by its number alone.
    server.get(
      '/cases/:id',
      { config: { permission: 'case.read' }, schema: { summary: '一件办件', params: ById, response: answers(CaseShape) } },
      async (request) => {
        const viewer = viewerOf(request)
        const id = readId(request.params.id)
        const at = city.now()
        const known = await city.directory.current(at.getTime())
        return await withinConnection(city.database.pool, workingSight(viewer), async (connection) => {
          const record = await findCase(connection, id)
          const whole = record && (await readWholeCase(connection, record.procedure, id))
          if (!whole) throw notFound('这件办件')
          return presentCase({ known, actor: personOf(viewer), at }, whole)
        })
      },
    )
    server.get(
      '/case-people',
      { config: { permission: 'case.act' }, schema: { summary: '本部门人员，供办件中选择', response: answers(PeopleList) } },
      async (request) => {
        const viewer = viewerOf(request)
        return await withinConnection(city.database.pool, viewer, async (connection) => ({
          items: await listPeople(connection, viewer.department),
        }))
      },
    )
    server.get(
      '/procedures',
      { config: { permission: 'case.read' }, schema: { summary: '正式程序及可发起的表单', response: answers(ProcedureList) } },
      async (request) => {
        const actor = personOf(viewerOf(request))
        const known = await city.directory.current(city.now().getTime())
        return {
          procedures: caseProcedures.map((procedure) => {
            const { opening } = procedure
            const mine = opening?.by.find((seat) => {
              const [party = '', role = ''] = seat.split('.')
              return actor.seats.some((held) => held === role) && maySit(procedure, party, actor, { known })
            })
            return {
              id: procedure.id,
              title: procedure.title,
              version: procedure.version,
              clause: procedure.clause,
              place: placeOf(procedure.clause),
              states: Object.entries(procedure.states).map(([name, { title, final = false }]) => ({ name, title, final })),
              about: [...(opening?.about ?? [])],
              maybeAbout: [...(opening?.maybeAbout ?? [])],
              opening: opening && mine !== undefined ? presentStep(procedure, opening, mine, { values: {}, papers: {} }) : null,
              openedBy: [...new Set((opening?.by ?? []).map(titleOfSeat))],
              diagram: presentDiagram(procedure, null, []),
            }
          }),
        }
      },
    )
    await server.register(limits(city))
    await server.register(
      caseRoutes(city, desk, {
        door: 'web',
        read: 'case.read',
        write: 'case.act',
        actorOf: (request) => personOf(viewerOf(request)),
        once: (request, reply, act) => answerOncePerKey(city.database, keyedBy(city, request), reply, act),
      }),
    )
  }
