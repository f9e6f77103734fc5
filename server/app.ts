import path from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { openCases } from '#kernel/cases/act.ts'
import type { City } from '#kernel/city.ts'
import { casesByExchange } from '#exchange/cases.ts'
import { openExchangeDoor } from '#exchange/door.ts'
import { exchange } from '#exchange/index.ts'
import { approvals } from '#modules/approvals/index.ts'
import { calendar } from '#modules/calendar/index.ts'
import { cases } from '#modules/cases/index.ts'
import { catalogue } from '#modules/catalogue/index.ts'
import { clocks } from '#modules/clocks/index.ts'
import { custody } from '#modules/custody/index.ts'
import { departments } from '#modules/departments/index.ts'
import { duty } from '#modules/duty/index.ts'
import { exporting } from '#modules/exporting/index.ts'
import { finding } from '#modules/finding/index.ts'
import { imports } from '#modules/imports/index.ts'
import { liaisons } from '#modules/liaisons/index.ts'
import { messages, reports } from '#modules/messages/index.ts'
import { penalties } from '#modules/penalties/index.ts'
import { papers } from '#modules/papers/index.ts'
import { openWebDoor, people } from '#modules/people/index.ts'
import { pushes } from '#modules/pushes/index.ts'
import { reconciliation } from '#modules/reconciliation/index.ts'
import { requirements } from '#modules/requirements/index.ts'
import { secrecy } from '#modules/secrecy/index.ts'
import { settings } from '#modules/settings/index.ts'
import { upward } from '#modules/upward/index.ts'
import { views } from '#modules/views/index.ts'
import { waiting } from '#modules/waiting/index.ts'
import { webhooks } from '#modules/webhooks/index.ts'
import { health } from '#platform/http/health.ts'
import { buildServer, type Server } from '#platform/http/server.ts'
import { describe } from '#platform/http/describe.ts'
import { webPages } from '#platform/http/web-pages.ts'
import { effects } from './effects.ts'

/** Where tools/build-web.ts leaves the pages. */
const builtWeb = path.join(import.meta.dirname, '../web/dist')

/** The rooms of the web's /api, as each answers for itself. */
export function webRooms(city: City, desk = openCases({ ...city, effects })): readonly FastifyPluginAsyncTypebox[] {
  const plain = [
    people,
    departments,
    approvals,
    pushes,
    custody,
    liaisons,
    imports,
    penalties,
    waiting,
    messages,
    webhooks,
    duty,
    catalogue,
    requirements,
    calendar,
    clocks,
    reconciliation,
    secrecy,
    settings,
    papers,
    upward,
    finding,
    exporting,
    views,
  ]
  return [cases(city, desk), ...plain.map((room) => room(city))]
}

/** The whole server over one city: the web's /api, the departments' /exchange/v1, and the pages. */
export async function buildApp(city: City, webFolder = builtWeb): Promise<Server> {
  const desk = openCases({ ...city, effects })
  const webDoor = openWebDoor(city)
  const exchangeDoor = openExchangeDoor(city)
  const server = buildServer({
    log: city.config.log,
    trustedProxies: city.config.trustedProxies,
    admit: (request, permission, door) => (door === 'exchange' ? exchangeDoor(request, permission) : webDoor(request, permission)),
  })
  // The web judges deadlines by the Date of answers, so it must be the city's own, also where days are simulated.
  if (city.pace !== 1 || Math.abs(city.now().getTime() - Date.now()) > 1000)
    server.addHook('onSend', async (_request, reply) => void reply.header('date', city.now().toUTCString()))
  await server.register(health(city))
  await server.register(
    async (api) => {
      await describe(api, { title: '审管通网页接口', door: 'web', path: '/openapi.json' })
      for (const room of webRooms(city, desk)) await api.register(room)
    },
    { prefix: '/api' },
  )
  await server.register(
    async (api) => {
      await describe(api, { title: '审管通部门系统交换接口', door: 'exchange', path: '/openapi.json' })
      await api.register(exchange(city))
      await api.register(casesByExchange(city, desk))
    },
    { prefix: '/exchange/v1' },
  )
  await server.register(reports(city), { prefix: '/gateway' })
  await server.register(webPages(webFolder))
  return server
}
