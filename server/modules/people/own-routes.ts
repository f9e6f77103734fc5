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

export const presentOf = (request: FastifyRequest): Present => ({
  viewer: viewerOf(request),
  token: request.cookies[cookieName] ?? '',
  origin: originOf(request),
})
