import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { routesOf } from '#notice/case-routes.ts'
import type { Procedure } from '#notice/procedure.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import type { Actor } from '#kernel/actors.ts'
import type { Cases, Finish } from '#kernel/cases/act.ts'
import type { City } from '#kernel/city.ts'
import type { KeepAnswer } from '#kernel/kept-answer.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { bodyOf, readForm } from './body-shapes.ts'
import { presentCase } from './present.ts'
import { readWholeCase } from './read.ts'
import { CaseShape } from './shapes.ts'

/** How a door lets cases in: what it asks for, who acts, and how an answer is given once per key. */
export interface CaseDoor {
  readonly door: 'web' | 'exchange'
  readonly read: string
  readonly write: string
  readonly actorOf: (request: FastifyRequest) => Actor
  readonly once: (request: FastifyRequest, reply: FastifyReply, act: (keep?: KeepAnswer) => Promise<object>) => Promise<object>
}
export const ById = Type.Object({ id: Type.String() })
export const readId = (id: string) => {
  if (!/^\d{1,18}$/.test(id)) throw notFound('这件办件')
  return id
}
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
/** A number among `about`; text that is none names nothing that there is. */
const numberOf = (value: unknown, what: string) => {
  const text = textOf(value)
  if (text !== null && !/^\d{1,18}$/.test(text)) throw notFound(what)
  return text
}
/** Bodies are checked by the definition, which says everything that is wrong at once and in Chinese; the schema is what OpenAPI shows. */
const leaveToDefinition = () => () => true

/** The calls that every definition gives rise to, on either door (outside contract §3): opening, looking, and one for each action. */
export const caseRoutes =
  (city: City, desk: Cases, door: CaseDoor): FastifyPluginAsyncTypebox =>
  async (server) => {
    const look = async (actor: Actor, procedure: string): Promise<Finish<object>> => {
      const at = city.now()
      const known = await city.directory.current(at.getTime())
      return async (connection, id) => {
        const whole = await readWholeCase(connection, procedure, id)
        if (!whole) throw notFound('这件办件')
        return presentCase({ known, actor, at }, whole)
      }
    }
    const openRoute = (procedure: Procedure, path: string) => {
      server.post(
        path,
        {
          config: { permission: door.write, door: door.door },
          validatorCompiler: leaveToDefinition,
          schema: { summary: `发起${procedure.title}`, body: bodyOf(procedure, procedure.opening!), response: answers(CaseShape) },
        },
        async (request, reply) => {
          const { about, fields, papers, note } = readForm(request.body)
          const subject = {
            decision: numberOf(about['decision'], '这条审批决定'),
            push: numberOf(about['push'], '这条推送'),
            item: textOf(about['item']),
          }
          const actor = door.actorOf(request)
          const finish = await look(actor, procedure.id)
          return (await door.once(request, reply, (keep) =>
            desk.open(actor, { procedure: procedure.id, about: subject, fields, papers, note }, keeping(finish, keep)),
          )) as never
        },
      )
    }
    const actRoute = (procedure: Procedure, path: string, action: string) => {
      const step = procedure.actions[action]!
      server.post(
        path,
        {
          config: { permission: door.write, door: door.door },
          validatorCompiler: leaveToDefinition,
          schema: {
            summary: `${procedure.title}：${step.title}`,
            params: ById,
            body: bodyOf(procedure, step),
            response: answers(CaseShape),
          },
        },
        async (request, reply) => {
          const id = readId(request.params.id)
          const { version, fields, papers, note } = readForm(request.body)
          if (typeof version !== 'number' || !Number.isInteger(version)) {
            const message = '/version：缺少所见办件的版本，请填写打开办件时得到的 version'
            throw new Refusal(400, 'invalid', `请求内容有误：${message}。`, [{ pointer: '/version', code: 'required', message }])
          }
          const actor = door.actorOf(request)
          const finish = await look(actor, procedure.id)
          return (await door.once(request, reply, (keep) =>
            desk.act(actor, { procedure: procedure.id, id, action, version, fields, papers, note }, keeping(finish, keep)),
          )) as never
        },
      )
    }
    const lookRoute = (procedure: Procedure, path: string) => {
      server.get(
        path,
        {
          config: { permission: door.read, door: door.door },
          schema: { summary: `查看${procedure.title}`, params: ById, response: answers(CaseShape) },
        },
        async (request) => {
          const id = readId(request.params.id)
          const actor = door.actorOf(request)
          const finish = await look(actor, procedure.id)
          return (await withinConnection(city.database.pool, actor, (connection) => finish(connection, id))) as never
        },
      )
    }
    for (const procedure of caseProcedures) {
      for (const { method, path, action } of routesOf(procedure)) {
        if (method === 'GET') lookRoute(procedure, path)
        else if (action === null) openRoute(procedure, path)
        else actRoute(procedure, path, action)
      }
    }
  }

const keeping =
  (finish: Finish<object>, keep: KeepAnswer | undefined): Finish<object> =>
  async (connection, id) => {
    const answer = await finish(connection, id)
    await keep?.(connection, answer)
    return answer
  }
