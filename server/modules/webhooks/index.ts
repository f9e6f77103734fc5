import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { readWebhooks, resume } from '#kernel/webhooks.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { presentWebhook, WebhookList } from './shapes.ts'

export { startWebhooks, type WebhookWorker } from './worker.ts'
export { webhookStates, WebhookShape } from './shapes.ts'

/** 事件推送 to departments' systems, as their people see it: how far it is, what is wrong, and going on after a standstill. */
export const webhooks =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/webhooks',
      { config: { permission: 'message.read' }, schema: { summary: '向业务系统推送事件的情况', response: answers(WebhookList) } },
      async (request) => {
        const present = presenter(await city.directory.current(city.now().getTime()))
        const rows = await withinConnection(city.database.pool, viewerOf(request), (connection) => readWebhooks(connection))
        return { items: rows.map((row) => ({ ...presentWebhook(row), department: present.department(row.department) })) }
      },
    )
    server.post(
      '/webhooks/:id/resumption',
      {
        config: { permission: 'push.receive' },
        schema: { summary: '对方修复后恢复推送，从停下的事件继续', params: Type.Object({ id: Id }), response: answers(Type.Object({})) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const resumed = await withinConnection(city.database.pool, viewer, (connection) =>
          resume(connection, request.params.id, actorOf(viewer), city.now()),
        )
        if (!resumed) throw notFound('已停用的事件推送')
        city.committed()
        return {}
      },
    )
  }
