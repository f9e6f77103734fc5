import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { acts } from './acts.ts'
import { events } from './events.ts'
import { inbox } from './inbox.ts'
import { workbench } from './workbench.ts'

export { countOrphans, countPushes, openStates, presenter, presentPushes, pushColumns, showWorking, type PushRecord } from './rows.ts'
export { DueWorking, Id, NamedCode, PushRow } from './shapes.ts'

/** 推送: inbox, workbench, live news, and what can be done with a push. */
export const pushes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [inbox, acts, events, workbench]) await server.register(part(city))
  }
