import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { gatherNext, hasNews, writeMessages } from './gathering.ts'
import { logGateway, type SmsGateway } from './gateway.ts'
import { claimMessages, handOver, noteReport, settleForsaken, settleMessages } from './sending.ts'

export interface SmsChannel {
  /** Something may have come: look soon. Cheap, may be called for every entry. */
  readonly wake: () => void
  /** Does all that is due at this moment; for tests and for an orderly end. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SmsOptions {
  readonly city: Pick<City, 'database' | 'directory' | 'hub' | 'now' | 'committed'>
  readonly gateway?: SmsGateway
  /** Told of faults, in words without personal data. */
  readonly failed: (cause: unknown) => void
  /** Milliseconds for which the news of one department is gathered into one SMS. With reading and sending it leaves within 10 s. */
  readonly gather?: number
  /** Milliseconds between looks when nobody wakes it: other processes write as well. */
  readonly poll?: number
}

/** Wakes that come closer together than this many milliseconds share a look. */
const breath = 200

/** 短信实时通知 (2.2.2.3): reads the journal, gathers per department, writes the messages and sends them. Any number may run. */
export function startSms({ city, gateway = logGateway, failed, gather = 5000, poll = 1000 }: SmsOptions): SmsChannel {
  const { database, directory, hub, now, committed } = city
  let stopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let soon = false

  const inTransaction = <Result>(work: Parameters<typeof withinConnection<Result>>[2]) =>
    withinConnection(database.pool, programSight, work)
  const pass = async () => {
    const { bureau, departments } = await directory.current(now().getTime())
    while (await inTransaction(hasNews)) await inTransaction((connection) => gatherNext(connection, bureau, now()))
    const at = now()
    const signature = departments.get(bureau)?.fullName ?? ''
    const written = await inTransaction((connection) =>
      writeMessages(connection, { gatheredBefore: new Date(at.getTime() - gather), at, gateway: gateway.name, signature, bureau }),
    )
    const lost = await inTransaction((connection) => settleForsaken(connection, gateway, bureau, now()))
    const sent = await sendAll(bureau)
    if (written + lost + sent > 0) committed()
  }
  const sendAll = async (bureau: string): Promise<number> => {
    for (let sent = 0; ;) {
      const claimed = await inTransaction((connection) => claimMessages(connection, now()))
      if (claimed.length === 0) return sent
      const outcomes = await Promise.all(claimed.map(async (message) => ({ message, outcome: await handOver(gateway, message, failed) })))
      await inTransaction((connection) => settleMessages(connection, outcomes, gateway, bureau, now()))
      sent += claimed.length
    }
  }
  const look = () => {
    clearTimeout(timer)
    soon = false
    running ??= pass()
      .catch(failed)
      .finally(() => {
        running = undefined
        if (!stopped) timer = setTimeout(look, soon ? breath : poll)
      })
  }
  const wake = () => {
    if (stopped || soon) return
    soon = true
    if (running) return
    clearTimeout(timer)
    timer = setTimeout(look, breath)
  }
  const stopFollowing = hub.followCity(wake)
  const stopReports = gateway.onReport?.(async (report) => {
    const { bureau } = await directory.current(now().getTime())
    await inTransaction((connection) => noteReport(connection, gateway, report, bureau, now()))
    committed()
  })
  timer = setTimeout(look, breath)
  return {
    wake,
    drain: async () => {
      await running
      look()
      await running
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      stopFollowing()
      stopReports?.()
      await running
    },
  }
}
