import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { permissions, type Seat, type Viewer } from '#kernel/seats.ts'
import { buildServer } from '#platform/http/server.ts'
import { lists } from './lists.ts'
import type { ListFilter } from './list.ts'
import { beginExport, endExport, openExport } from './record.ts'
import { writeExport, type Written } from './write.ts'

export interface CityWide {
  readonly list: string
  readonly filter: ListFilter
  readonly format: 'xlsx' | 'csv'
  readonly file: string
  readonly by: { readonly name: string; readonly department: string; readonly seats: readonly Seat[] }
}

/** Lists that the command line takes out whole, with their titles. */
export const cityWideLists = lists.flatMap(({ list, title }) => (list === 'subject' ? [] : [{ list, title }]))

/**
 * The same for whoever keeps the machine: the whole city's list into a file of his own, numbered, marked and journalled like everybody's.
 * The rows are what the web's own rooms answer. Returns how many. Throws what writing the file throws; nothing half-written is left behind.
 */
export async function exportCityWide(
  city: City,
  rooms: readonly FastifyPluginAsyncTypebox[],
  { list: name, filter, format, file, by }: CityWide,
): Promise<number> {
  const list = lists.find((each) => each.list === name)
  if (!list) throw new Error(`no list ${name}`)
  const viewer: Viewer = {
    ...by,
    account: '0',
    username: '',
    departmentName: '',
    sight: 'city',
    permissions: new Set(permissions),
  }
  const server = buildServer({
    log: 'silent',
    admit: async (request) => {
      request.viewer = viewer
    },
  })
  for (const room of rooms) await server.register(room)
  const columns = list.columns.filter(({ spare }) => !spare).map(({ key }) => key)
  const asked = await openExport(city, viewer, { list: name, title: list.title, filter, columns, format, personal: false, reason: null })
  const record = await beginExport(city, viewer, asked.id)
  if (!record) throw new Error(`export ${asked.id} cannot begin`)
  const written: Written = { rows: 0, cut: false }
  const draft = `${file}.part`
  const ask = async <Answer>(url: string) => {
    const { statusCode, body } = await server.inject({ method: 'GET', url })
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
    return JSON.parse(body) as Answer
  }
  try {
    await writeExport(
      createWriteStream(draft, { mode: 0o600 }),
      { city, viewer, record, list, ask, most: 1_000_000, finished: () => endExport(city, viewer, record, { ...written, state: 'done' }) },
      written,
    )
    await rename(draft, file)
    return written.rows
  } catch (cause) {
    await rm(draft, { force: true })
    await endExport(city, viewer, record, { ...written, state: 'broken' })
    throw cause
  } finally {
    await server.close()
  }
}
