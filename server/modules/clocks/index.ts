import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { openClocks } from '#kernel/clocks.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { readClock, readRequests, readRunning } from './read.ts'
import { ClockList, ClockOut, ClockView, ExtensionIn, OneClock, PauseIn, ResumptionIn, VerdictIn } from './shapes.ts'

export { ClockRequest, RunningClock } from './shapes.ts'

/** 期限: the working of each term, 暂停 and 延长 with their reasons, and what the head decides (行政许可法 42, 45). */
export const clocks =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const desk = openClocks(city)
    const known = () => city.directory.current(city.now().getTime())

    server.get(
      '/clocks',
      { config: { permission: 'push.read' }, schema: { summary: '正在计时的期限，暂停与延长的申请', response: answers(ClockList) } },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await known()
        return await withinConnection(city.database.pool, viewer, async (connection) => ({
          running: await readRunning(connection, directory, viewer, city.now()),
          ...(await readRequests(connection, directory, viewer)),
        }))
      },
    )
    server.get(
      '/clocks/:thing/:id',
      { config: { permission: 'push.read' }, schema: { summary: '一项期限的算法和变动', params: OneClock, response: answers(ClockView) } },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await known()
        const ask = { ...request.params, at: city.now() }
        const found = await withinConnection(city.database.pool, viewer, (connection) => readClock(connection, directory, viewer, ask))
        if (!found) throw notFound('这项期限')
        return found
      },
    )
    server.post(
      '/clocks/:thing/:id/pauses',
      {
        config: { permission: 'clock.ask' },
        schema: { summary: '申请暂停计时', params: OneClock, body: PauseIn, response: answers(ClockOut) },
      },
      async (request) => {
        const { from, to, reason } = request.body
        return await desk.ask(actorOf(viewerOf(request)), { ...request.params, reason: reason.trim(), change: { kind: 'pause', from, to } })
      },
    )
    server.post(
      '/clocks/:thing/:id/extensions',
      {
        config: { permission: 'clock.ask' },
        schema: { summary: '申请延长', params: OneClock, body: ExtensionIn, response: answers(ClockOut) },
      },
      async (request) => {
        const { days, reason } = request.body
        return await desk.ask(actorOf(viewerOf(request)), { ...request.params, reason: reason.trim(), change: { kind: 'extension', days } })
      },
    )
    server.post(
      '/clocks/:thing/:id/resumptions',
      {
        config: { permission: 'clock.ask' },
        schema: { summary: '提前恢复计时', params: OneClock, body: ResumptionIn, response: answers(ClockOut) },
      },
      async (request) => await desk.resume(actorOf(viewerOf(request)), { ...request.params, reason: request.body.reason.trim() }),
    )
    server.post(
      '/clock-requests/:id/verdicts',
      {
        config: { permission: 'clock.grant' },
        schema: { summary: '部门领导审批暂停或延长', params: Type.Object({ id: Id }), body: VerdictIn, response: answers(ClockOut) },
      },
      async (request) => {
        const { granted, note } = request.body
        return await desk.decide(actorOf(viewerOf(request)), { request: request.params.id, granted, note: note?.trim() || null })
      },
    )
  }
