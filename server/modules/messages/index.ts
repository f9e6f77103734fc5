import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { cost } from './cost.ts'
import { failures } from './failures.ts'
import { outbox } from './outbox.ts'

export { reports } from './reports.ts'
export { MessageRow } from './shapes.ts'
export { startSms, type SmsChannel, type SmsOptions } from './channel.ts'
export { logGateway, type DeliveryReport, type SendOutcome, type SmsGateway } from './gateway.ts'

/** 短信: what was sent, what failed and who saw to it, and what it costs. */
export const messages =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [outbox, failures, cost]) await server.register(part(city))
  }
