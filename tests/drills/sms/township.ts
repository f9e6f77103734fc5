import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openWorld } from '#world/city.ts'
import { decideOn, seedCity, type Official, type SeededItem } from '#world/officials.ts'

export interface Township {
  readonly city: City
  /** Milliseconds that pass. */
  readonly pass: (duration: number) => void
  /** One push to every department, and so one SMS to each of its liaisons. */
  readonly push: () => Promise<void>
  readonly messages: () => Promise<readonly { readonly phone: string; readonly status: string; readonly attempts: number }[]>
  /** Failures without an entry that tells the bureau. */
  readonly untold: () => Promise<number>
  readonly close: () => Promise<void>
}

const departments = ['FGW', 'JYJ', 'WJW', 'MZJ', 'HBJ', 'NYJ', 'SWJ', 'GXW', 'RSJ', 'JTJ'] as const
const liaisons = 12

/** Ten departments with twelve liaisons each: every phone belongs to one person, so that one SMS too many is seen. */
export async function openTownship(name: string): Promise<Township> {
  const world = await openWorld(name)
  const officials = departments.flatMap((department, place) =>
    Array.from({ length: liaisons }, (_, index): Official => ({
      username: `${department.toLowerCase()}.${index}`,
      department,
      seats: ['liaison'],
      phone: `138${String(place).padStart(4, '0')}${String(index).padStart(4, '0')}`,
    })),
  )
  const items = departments.map((lead, place): SeededItem => ({
    code: `NC-XK-${String(place + 1).padStart(4, '0')}`,
    name: `事项${place + 1}`,
    lead,
  }))
  await seedCity(world.city, officials, items)
  const ask = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    await withinConnection(
      world.city.database.pool,
      programSight,
      async (connection) => (await connection.query<Row & Record<string, unknown>>(text)).rows,
    )
  return {
    city: world.city,
    pass: (duration) => {
      world.clock.at = new Date(world.clock.at.getTime() + duration)
    },
    push: async () => {
      for (const { code } of items) await decideOn(world.city, code)
      await world.city.sequencer.drain()
    },
    messages: async () =>
      await ask(
        'select message.phone, message.status, message.attempts from app.message where message.account is not null order by message.id',
      ),
    untold: async () =>
      (
        await ask<{ count: number }>(
          `select count(*)::integer as count from app.message
           where message.status in ('permanent-failure', 'technical-failure') and not exists (
             select from app.journal where journal.type = 'message.failed' and journal.data ->> 'message' = message.id::text and 'SPJ' = any(journal.feeds))`,
        )
      )[0]?.count ?? 0,
    close: world.close,
  }
}
