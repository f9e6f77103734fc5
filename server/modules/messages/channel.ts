import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { gatherNext, hasNews, writeMessages } from './gathering.ts'
import type { SmsGateway } from './gateway.ts'
import { openGateway } from './gateways/open.ts'
import { isQuiet, lastGathered } from './pace.ts'
import { applyReports, askFor, claimAsks, settleAsks } from './receipts.ts'
import { claimMessages, handOver, settleForsaken, settleMessages } from './sending.ts'

export interface SmsChannel {
  /** Something may have come: look soon. Cheap, may be called for every entry. */
  readonly wake: () => void
  /** Does all that is due at this moment; for tests and for an orderly end. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SmsOptions {
  readonly city: Pick<City, 'config' | 'database' | 'directory' | 'seal' | 'hub' | 'now' | 'committed'>
  /** The one that the settings name, where left out. */
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
export function startSms({ city, gateway = openGateway(city.config), failed, gather = 5000, poll = 1000 }: SmsOptions): SmsChannel {
  const { database, directory, seal, hub, now, committed } = city
  let stopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let soon = false

  const inTransaction = <Result>(work: Parameters<typeof withinConnection<Result>>[2]) =>
    withinConnection(database.pool, programSight, work)
  const pass = async () => {
    const { bureau, departments, settings } = await directory.current(now().getTime())
    while (await inTransaction(hasNews)) await inTransaction((connection) => gatherNext(connection, bureau, now()))
    const at = now()
    const quiet = isQuiet(settings, at)
    const signature = departments.get(bureau)?.fullName ?? ''
    const write = {
      gatheredBefore: lastGathered(settings, at, gather),
      noneSince: new Date(at.getTime() - settings.smsGap * 60_000),
      at,
      gateway: gateway.name,
      signature,
      bureau,
    }
    const written = quiet ? 0 : await inTransaction((connection) => writeMessages(connection, write))
    const reported = await inTransaction((connection) => applyReports(connection, gateway, bureau, now()))
    const asked = await askAll(bureau)
    const lost = await inTransaction((connection) => settleForsaken(connection, gateway, bureau, now()))
    const sent = await sendAll(bureau, quiet)
    if (written + reported + asked + lost + sent > 0) committed()
  }
  const sendAll = async (bureau: string, quiet: boolean): Promise<number> => {
    for (let sent = 0; ;) {
      const claimed = await inTransaction((connection) => claimMessages(connection, { gateway, at: now(), quiet }))
      if (claimed.length === 0) return sent
      const outcomes = await Promise.all(
        claimed.map(async (message) => ({ message, outcome: await handOver(gateway, seal, message, failed) })),
      )
      await inTransaction((connection) => settleMessages(connection, outcomes, gateway, bureau, now()))
      sent += claimed.length
    }
  }
  const askAll = async (bureau: string): Promise<number> => {
    const asked = await inTransaction((connection) => claimAsks(connection, gateway, now()))
    if (asked.length === 0) return 0
    const answers = await Promise.all(asked.map(async (message) => ({ message, findings: await askFor(gateway, seal, message) })))
    await inTransaction((connection) => settleAsks(connection, answers, bureau, now()))
    return asked.length
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
      await running
    },
  }
}
