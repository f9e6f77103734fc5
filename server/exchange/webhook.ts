import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import type { City } from '#kernel/city.ts'
import { readWebhooks, resume, subscribe, unsubscribe, type WebhookRow } from '#kernel/webhooks.ts'
import { withinConnection } from '#platform/db.ts'
import { answers, choice, Nullable } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { clientOf, systemActor, type ExchangeClient } from './door.ts'

const shape = {
  url: Type.String(),
  state: choice({ active: '推送中', disabled: '多次失败，已停用；用 POST /webhook/resumption 恢复' }),
  position: Type.Integer({ description: '已接收到的事件序号；之后的事件依次推送' }),
  head: Type.Integer({ description: '本部门最新的事件序号' }),
  attempts: Type.Integer({ description: '下一事件已失败的次数' }),
  nextAt: Nullable,
  deliveredAt: Nullable,
  fault: Nullable,
}
const Webhook = Type.Object(shape)
const config = { permission: 'feed:read', door: 'exchange' } as const

/** Webhooks (Standard Webhooks 1.0): a system says where it is called with its department's events, instead of asking for them (outside contract §3). */
export const webhook =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const inside = <Result>(client: ExchangeClient, work: Parameters<typeof withinConnection<Result>>[2]) =>
      withinConnection(city.database.pool, client, work)
    const find = async (client: ExchangeClient) => {
      const [row] = await inside(client, (connection) => readWebhooks(connection, client.id))
      if (!row) throw notFound('本系统的事件推送')
      return present(row)
    }
    server.get('/webhook', { config, schema: { summary: '本系统的事件推送', response: answers(Webhook) } }, async (request) => {
      return await find(clientOf(request))
    })
    server.put(
      '/webhook',
      {
        config,
        schema: {
          summary: '设置接收地址；签名密钥只在此处出现一次',
          body: Type.Object({ url: Type.String({ minLength: 8, maxLength: 500 }) }, { additionalProperties: false }),
          response: answers(Type.Object({ ...shape, secret: Type.String({ description: 'whsec_…，Standard Webhooks 1.0' }) })),
        },
      },
      async (request) => {
        const client = clientOf(request)
        const secret = await inside(client, (connection) =>
          subscribe(connection, city.seal, {
            client,
            actor: systemActor(client),
            url: request.body.url.trim(),
            reach: city.config.webhooks,
            at: city.now(),
          }),
        )
        city.committed()
        return { ...(await find(client)), secret }
      },
    )
    server.delete('/webhook', { config, schema: { summary: '取消事件推送', response: answers(Type.Object({})) } }, async (request) => {
      const client = clientOf(request)
      const ended = await inside(client, (connection) => unsubscribe(connection, client.id, systemActor(client), city.now()))
      if (!ended) throw notFound('本系统的事件推送')
      city.committed()
      return {}
    })
    server.post(
      '/webhook/resumption',
      { config, schema: { summary: '恢复已停用的事件推送，从停下的事件继续', response: answers(Webhook) } },
      async (request) => {
        const client = clientOf(request)
        const [row] = await inside(client, (connection) => readWebhooks(connection, client.id))
        const resumed = row && (await inside(client, (connection) => resume(connection, row.id, systemActor(client), city.now())))
        if (!resumed) throw notFound('已停用的事件推送')
        city.committed()
        return await find(client)
      },
    )
  }

const present = (row: WebhookRow): Static<typeof Webhook> => ({
  url: row.url,
  state: row.state,
  position: Number(row.position),
  head: Number(row.head),
  attempts: row.attempts,
  nextAt: row.next_at?.toISOString() ?? null,
  deliveredAt: row.delivered_at?.toISOString() ?? null,
  fault: row.last_fault,
})
