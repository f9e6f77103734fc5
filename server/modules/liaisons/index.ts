import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { readCover } from './cover.ts'
import { readHistory, readRegister } from './register.ts'
import { Cover, History, Register } from './shapes.ts'

export { Cover, Register } from './shapes.ts'
export { appointLiaison, endLiaison, examineLiaison } from './effects.ts'

/** 联络员 (2.3): the register with vacancies and terms, its history, and what falls where if one officer is ill. */
export const liaisons =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const open = async () => {
      const at = city.now()
      return { at, today: dayInShanghai(at), known: await city.directory.current(at.getTime()) }
    }
    server.get(
      '/liaisons',
      { config: { permission: 'liaison.read' }, schema: { summary: '联络员名册', response: answers(Register) } },
      async (request) => {
        const { at, today, known } = await open()
        return await withinConnection(city.database.pool, viewerOf(request), async (connection) => ({
          asOf: at.toISOString(),
          departments: await readRegister({ connection, known, seal: city.seal, today }),
        }))
      },
    )
    server.get(
      '/liaisons/history/:department',
      {
        config: { permission: 'liaison.read' },
        schema: {
          summary: '一个部门历任联络员',
          params: Type.Object({ department: Type.String({ pattern: '^[A-Z]{2,12}$' }) }),
          response: answers(History),
        },
      },
      async (request) => {
        const { today, known } = await open()
        return await withinConnection(city.database.pool, viewerOf(request), async (connection) => ({
          items: await readHistory({ connection, known, seal: city.seal, today }, request.params.department),
        }))
      },
    )
    server.get(
      '/liaisons/cover',
      { config: { permission: 'liaison.cover' }, schema: { summary: '岗位备份检查：某人缺勤时无人可办的事项', response: answers(Cover) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { at, known } = await open()
        const own = viewer.sight === 'city' ? [...known.departments.keys()] : [viewer.department]
        return await withinConnection(city.database.pool, viewer, async (connection) => ({
          asOf: at.toISOString(),
          officers: await readCover(connection, known, own),
        }))
      },
    )
  }
