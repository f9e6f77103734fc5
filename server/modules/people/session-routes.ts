import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { seats } from '#kernel/seats.ts'
import { programSight, within, withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { cookieName, lacksFactor, signedOut } from './door.ts'
import { isSecure, originOf, refuseOtherSites } from './origin.ts'
import { ends, sessionsOf } from './sessions.ts'
import { signIn, signOut } from './sign-in.ts'
import { findFactorLoss } from './second-factor.ts'
import { NamedCode } from './shapes.ts'

const cityName = '南昌市'

const Session = Type.Object({
  csrfToken: Type.String(),
  viewer: Type.Object({
    username: Type.String(),
    name: Type.String(),
    department: NamedCode,
    seats: Type.Array(NamedCode),
    permissions: Type.Array(Type.String()),
    sight: Type.String({ description: 'city 或 department' }),
  }),
  demo: Type.Boolean(),
  simulated: Type.Boolean({ description: '正在模拟演示城市的日常，时间比实际快' }),
  city: Type.String(),
  secondFactor: Type.Object({
    enrolled: Type.Boolean(),
    missing: Type.Boolean({ description: '本市要求而尚未启用：启用之前不能办理其他事项' }),
    lost: Type.Union([Type.Object({ at: Type.String(), by: Type.String(), reason: Type.String() }), Type.Null()], {
      description: '由系统管理员重置，本人尚未重新启用',
    }),
  }),
  ends: Type.Object({ idleMinutes: Type.Integer(), absoluteHours: Type.Integer() }),
})
const Credentials = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 256 }),
    code: Type.Optional(Type.String({ minLength: 6, maxLength: 20, description: '动态验证码或备用码' })),
  },
  { additionalProperties: false },
)

/** Signing in and out. */
export const sessionRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const sessions = sessionsOf(city)

    const describe = async (token: string | undefined) => {
      const session = await sessions.find(token)
      const demo = await hasDemo(city)
      if (!session) throw signedOut({ demo, city: cityName })
      const { csrfToken, viewer } = session
      return {
        csrfToken,
        viewer: {
          username: viewer.username,
          name: viewer.name,
          department: { code: viewer.department, name: viewer.departmentName },
          seats: viewer.seats.map((seat) => ({ code: seat, name: seats[seat] })),
          permissions: [...viewer.permissions].toSorted(),
          sight: viewer.sight,
        },
        demo,
        simulated: city.pace !== 1,
        city: cityName,
        secondFactor: {
          enrolled: session.enrolled,
          missing: await lacksFactor(city, session),
          lost: session.enrolled ? null : await readLoss(city, viewer.account),
        },
        ends,
      }
    }

    server.post(
      '/session',
      { config: { permission: 'public' }, schema: { summary: '登录', body: Credentials, response: answers(Session) } },
      async (request, reply) => {
        refuseOtherSites(request)
        const { token } = await signIn(city, { ...request.body, origin: originOf(request) })
        // The token changes at each sign-in; the one before is of no use to whoever may know it.
        const before = request.cookies[cookieName]
        if (before) await signOut(city, before)
        setCookie(request, reply, token)
        return await describe(token)
      },
    )
    server.get(
      '/session',
      { config: { permission: 'public' }, schema: { summary: '当前登录的人', response: answers(Session) } },
      async (request) => await describe(request.cookies[cookieName]),
    )
    server.delete(
      '/session',
      { config: { permission: 'signed-in' }, schema: { summary: '退出登录', response: answers(Type.Object({})) } },
      async (request, reply) => {
        await signOut(city, request.cookies[cookieName] ?? '')
        reply.clearCookie(cookieName, { path: '/' })
        return {}
      },
    )
  }

/** Without an end of its own: it goes when the browser closes, and the server ends it earlier. */
function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(request) })
}

async function hasDemo({ config, database }: City): Promise<boolean> {
  if (!config.demo) return false
  const found = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.account as account')
      .select('account.id')
      .where('account.demo', '=', true)
      .where('account.active', '=', true)
      .limit(1)
      .executeTakeFirst(),
  )
  return found !== undefined
}

async function readLoss(city: City, account: string) {
  const loss = await withinConnection(city.database.pool, programSight, (connection) => findFactorLoss(connection, account))
  return loss && { ...loss, at: loss.at.toISOString() }
}
