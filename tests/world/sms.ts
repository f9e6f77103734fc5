import { logGateway, messages, startSms, type SendOutcome, type SmsChannel, type SmsGateway } from '#modules/messages/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { openRooms, openWorld } from './city.ts'
import { seedCity } from './officials.ts'

export interface Message {
  readonly id: string
  readonly department: string
  readonly phone: string
  readonly seat: string | null
  readonly text: string
  readonly pushes: number
  readonly status: string
  readonly attempts: number
  readonly last_error: string | null
}

/** A city with departments that can be told in different ways, and what a test of SMS needs to watch it. */
export async function openPost(name: string) {
  const world = await openWorld(name)
  await seedCity(
    world.city,
    [
      { username: 'fgw.one', department: 'FGW', seats: ['liaison'], phone: '13800010001' },
      { username: 'fgw.two', department: 'FGW', seats: ['liaison', 'handler'], phone: '13800010002' },
      { username: 'fgw.deputy', department: 'FGW', seats: ['deputy'], phone: '13800010003' },
      { username: 'fgw.head', department: 'FGW', seats: ['head'], phone: '13800010004' },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'], phone: null },
      { username: 'jyj.deputy', department: 'JYJ', seats: ['deputy'], phone: '13800020001' },
      { username: 'wjw.head', department: 'WJW', seats: ['head'], phone: '13800030001' },
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'], phone: '13800040001' },
    ],
    [
      { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
      { code: 'NC-XK-0003', name: '公共场所卫生许可', lead: 'WJW' },
      { code: 'NC-XK-0004', name: '建设项目施工许可', lead: 'MZJ' },
    ],
  )
  const server = await openRooms(world.city, [people, messages])
  const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> =>
    await withinConnection(
      world.city.database.pool,
      programSight,
      async (connection) => (await connection.query<Row & Record<string, unknown>>(text, values)).rows,
    )
  /** Moves the city's clock on. */
  const seconds = (count: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + count * 1000)
  }
  return {
    world,
    server,
    ask,
    seconds,
    since: async (id: string) => await ask<Message>(`select * from app.message where message.id > $1 order by message.id`, [id]),
    last: async () => (await ask<{ id: string }>(`select coalesce(max(message.id), 0) as id from app.message`))[0]!.id,
    withChannels: async <Result>(gateways: readonly SmsGateway[], work: (channels: readonly SmsChannel[]) => Promise<Result>) => {
      const channels = gateways.map((gateway) => startSms({ city: world.city, gateway, failed: noFault }))
      try {
        return await work(channels)
      } finally {
        for (const channel of channels) await channel.stop()
      }
    },
    /** What has been written is numbered, gathered for its five seconds, and sent. */
    sendAll: async (channels: readonly SmsChannel[]) => {
      await world.city.sequencer.drain()
      for (const channel of channels) await channel.drain()
      seconds(6)
      await Promise.all(channels.map((channel) => channel.drain()))
    },
    close: async () => {
      await server.close()
      await world.close()
    },
  }
}
export type Post = Awaited<ReturnType<typeof openPost>>

const delivered = (): Promise<SendOutcome> => Promise.resolve({ outcome: 'delivered', providerMessageId: crypto.randomUUID() })

/** A gateway that answers as the test says and remembers what it was handed. */
export function openGateway(answer: (phone: string) => Promise<SendOutcome> = delivered) {
  const sent: { readonly key: string; readonly phone: string; readonly text: string }[] = []
  const gateway: SmsGateway = {
    ...logGateway,
    send: async ({ idempotencyKey, phone, text }) => {
      sent.push({ key: idempotencyKey, phone, text })
      return await answer(phone)
    },
  }
  return { sent, gateway }
}

export const noFault = (cause: unknown) => {
  throw cause
}
