import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { answers } from '#platform/http/answers.ts'
import { cookieName } from './door.ts'
import { originOf } from './origin.ts'
import { changeOwnPassword, type Present } from './own-account.ts'
import { passwordRule } from './password-rules.ts'
import { beginFactor, confirmFactor, endOwnFactor } from './second-factor.ts'

const Secret = Type.String({ minLength: 1, maxLength: 256 })

/** What people do with their own account. */
export const ownRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/own/account',
      {
        config: { permission: 'signed-in' },
        schema: { summary: '我的账号', response: answers(Type.Object({ username: Type.String(), passwordRule: Type.String() })) },
      },
      async (request) => ({ username: viewerOf(request).username, passwordRule }),
    )
    server.put(
      '/own/password',
      {
        config: { permission: 'signed-in' },
        schema: {
          summary: '修改本人密码，其他登录随即失效',
          body: Type.Object({ before: Secret, password: Secret }, { additionalProperties: false }),
          response: answers(Type.Object({ ended: Type.Integer({ description: '被结束的其他登录' }) })),
        },
      },
      async (request) => await changeOwnPassword(city, presentOf(request), request.body),
    )
  }

/** 动态验证码 of the person who is signed in. */
export const ownFactor =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const config = { permission: 'signed-in' }
    const WithPassword = Type.Object({ password: Secret }, { additionalProperties: false })
    server.post(
      '/own/second-factor',
      {
        config,
        schema: {
          summary: '启用动态验证码：密钥和备用码只显示这一次',
          body: WithPassword,
          response: answers(Type.Object({ secret: Type.String(), address: Type.String(), recovery: Type.Array(Type.String()) })),
        },
      },
      async (request) => {
        const { secret, address, recovery } = await beginFactor(city, presentOf(request), request.body.password)
        return { secret, address, recovery: [...recovery] }
      },
    )
    server.put(
      '/own/second-factor',
      {
        config,
        schema: {
          summary: '输入一次验证码，确认启用',
          body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 20 }) }, { additionalProperties: false }),
          response: answers(Type.Object({ ended: Type.Integer() })),
        },
      },
      async (request) => await confirmFactor(city, presentOf(request), request.body.code),
    )
    server.delete(
      '/own/second-factor',
      { config, schema: { summary: '停用动态验证码', body: WithPassword, response: answers(Type.Object({})) } },
      async (request) => {
        await endOwnFactor(city, presentOf(request), request.body.password)
        return {}
      },
    )
  }

export const presentOf = (request: FastifyRequest): Present => ({
  viewer: viewerOf(request),
  token: request.cookies[cookieName] ?? '',
  origin: originOf(request),
})
