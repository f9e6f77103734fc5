import { hash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { City } from '#kernel/city.ts'
import { cityRights, permissions, rights, seats, type Permission, type Seat, type Viewer } from '#kernel/seats.ts'
import '#kernel/viewer.ts'
import { Refusal } from '#platform/http/problem.ts'
import { refuseOtherSites } from './origin.ts'
import { needsFactor } from './second-factor.ts'
import { sessionsOf, type OpenSession } from './sessions.ts'

/** What who still lacks a required second factor may do: get one, and leave. */
const open = /^\/api\/(own\/|session$)/u

export const cookieName = 'shenguan_session'

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Lets a person in by the session's cookie, if one of their seats may do what the route names. A write needs the session's
 * CSRF token as well, which another site's page cannot read. Sets `request.viewer`; throws Refusal 401 or 403.
 */
export function openWebDoor(city: City) {
  const sessions = sessionsOf(city)
  return async (request: FastifyRequest, permission: string): Promise<void> => {
    const token = request.cookies[cookieName]
    const session = await sessions.find(token)
    if (!token || !session) throw signedOut()
    if (!reading.has(request.method)) {
      refuseOtherSites(request)
      refuseWithoutToken(request.headers['x-csrf-token'], session.csrfToken)
    }
    if (!open.test(request.routeOptions.url ?? '') && (await lacksFactor(city, session)))
      throw new Refusal(403, 'second-factor-missing', '本市要求您的岗位使用动态验证码。请先在“我的账号”中启用，再办理其他事项。')
    if (permission !== 'signed-in' && !session.viewer.permissions.has(permission as Permission))
      throw notPermitted(session.viewer, permission)
    request.viewer = session.viewer
    // A page that brings itself up to date while nobody sits there is no activity.
    if (request.headers['x-background'] === undefined) await sessions.touch(token, session)
  }
}

/**
 * True while the request's session lives, may still do it and sees what it saw at the door; does not count as activity, so that a
 * page left open does not keep its person signed in. For answers that stay open, such as live updates.
 */
export function askStillAdmitted(city: City) {
  const sessions = sessionsOf(city)
  return async (request: FastifyRequest, permission: Permission): Promise<boolean> => {
    const now = (await sessions.find(request.cookies[cookieName]))?.viewer
    const before = request.viewer
    return now?.permissions.has(permission) === true && now.sight === before?.sight && now.department === before.department
  }
}

/** The city asks a second factor of this person's seats, and there is none yet. */
export async function lacksFactor(city: City, { viewer, enrolled, demo }: OpenSession): Promise<boolean> {
  if (enrolled) return false
  const { settings } = await city.directory.current(city.now().getTime())
  return needsFactor(settings, viewer.seats, demo)
}

export function signedOut(extra: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal(401, 'signed-out', '您尚未登录，或登录已失效。请重新登录。', undefined, extra)
}

function refuseWithoutToken(given: string | string[] | undefined, expected: string): void {
  const digest = (text: string) => hash('sha256', text, 'buffer')
  if (typeof given !== 'string' || !timingSafeEqual(digest(given), digest(expected))) {
    throw new Refusal(403, 'csrf', '请求缺少本次登录的校验码，或校验码不对，未作任何更改。请刷新页面后重试。')
  }
}

function notPermitted({ seats: held }: Viewer, permission: string): Refusal {
  const able = (permissions as readonly string[]).includes(permission) ? seatsThatMay(permission as Permission) : []
  const who = able.length > 0 ? `这一操作由${able.join('、')}办理` : '这一操作不对任何岗位开放'
  const mine = held.length > 0 ? `您的岗位是${held.map((seat) => seats[seat]).join('、')}` : '您尚未配置岗位'
  return new Refusal(403, 'not-permitted', `${who}，${mine}，无权办理。如需办理，请联系本部门联络员或系统管理员。`)
}

/** In the order in which seats are listed, with the side where only one of the two may: both have liaisons and heads. */
function seatsThatMay(permission: Permission): readonly string[] {
  return (Object.keys(seats) as Seat[]).flatMap((seat) => {
    const [city, bureau, department] = [cityRights[seat], rights.bureau[seat], rights.department[seat]].map(
      (allowed) => allowed?.includes(permission) === true,
    )
    if (city || (bureau && department)) return [seats[seat]]
    return bureau ? [`审批局${seats[seat]}`] : department ? [`监管部门${seats[seat]}`] : []
  })
}
